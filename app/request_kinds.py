"""Tells what no sentence of a document can answer from questions for the documents; pure."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from app.hints.dates import find_dates
from app.request_rules import RULES, Kind

# What a pattern of the rules means by `<name>`.
_PARTS: Mapping[str, str] = {
    "nouns": (
        r"(documents?|docs|files?|articles?|texts?|reports?|briefings?|pages|sources?|outlets?"
        r"|newspapers?|titles?|headings?|topics?|subjects?|themes?|news|information|data|material)"
    ),
    "whole": (
        r"((all|each|every|both|any)( of)? )?((the|this|these|those|your|my|our) )?(whole |entire"
        r" |loaded |indexed |available )?(documents?|docs|files?|articles?|texts?|reports"
        r"|briefings|sources|news|corpus|index|folder|collection|library|database|archive"
        r"|material)"
    ),
    "everything": r"(everything|it( all)?|all( of)?( it| this| that)?|this|that|<whole>)",
    "figures": (
        r"(figures|numbers|values|amounts|casualt\w+|deaths|dead|fatalit\w+|losses|tolls?|counts"
        r"|documents|articles|reports|sources|texts|files)"
    ),
    "languages": (
        r"(english|french|german|spanish|portuguese|italian|arabic|russian|chinese|japanese"
        r"|turkish|dutch|polish|bambara|wolof|hausa|swahili|hindi|latin)"
    ),
    "machine": (
        r"(ai|artificial intelligence|bot|robot|chatbot|human|person|machine|computer|llm|program"
        r"|language model|chatgpt|gpt\S*|claude|gemini|copilot|assistant|search engine|real|alive)"
    ),
    "number": r"\(?-?\d[\d.,]*\)?",
    "operator": (
        r"(\s*[+*×÷^x]\s*|\s+[-–/]\s+|/|\s*%\s+of\s+|\s+(plus|minus|times|over|multiplied by"
        r"|divided by|to the power of|per ?cent of|mod)\s+)"
    ),
    "think": (
        r"(think|believe|feel|reckon|suppose|expect|prefer|support|like|love|hate|trust|recommend"
        r"|suggest|advise|favou?r|agree|disagree|make of|care)"
    ),
    "what_is": r"what('s| is| was| are| were)",
    # What Byline has none of, and cannot make: "Show a map of the attacks".
    "device": (
        r"(maps?|pictures?|photos?|images?|videos?|charts?|graphs?|diagrams?|slides?|screens?"
        r"|screenshots?|files?|folders?|link|e-?mails?|inbox|calendar|websites?|web ?pages?|web"
        r"|internet|google|wikipedia|apps?|settings|passwords?|scripts?|music|song|chats?"
        r"|computers?|servers?|byline)"
    ),
    # Up to the next clause or sentence, which may be a question: "Thanks for that! Who …?"
    "chatter": r"(?!.* (and|but|so) <asking>\b)[^?!.,;:]{0,60}",
    # Not where somebody's word is asked for: "Should we expect more attacks, according to ISW?"
    "unless_told": (
        r"(?!.*\b(according to (?!you\b|yourself\b)|(as )?per (the )?(?-i:[A-Z])"
        r"|in the (view|opinion|eyes|words) of|(analysts|experts|observers|economists|scientists"
        r"|officials|doctors|authorities) (say|said|think|believe|expect|predict|warn|advise"
        r"|recommend)\b))"
    ),
    # Nor where what is listed is in the documents: "Make me a list of the attacks in July".
    "unless_list": (
        r"(?!(write|draft|generate|create|make|prepare|compose)( me| us)? an? (\w+ )?(list|timeline"
        r"|chronology) of (all|every|the|those|who|what|which|where) (?!<nouns>|<whole>))"
    ),
    # "7/10", "7/1/2025", "2024/25": a day or a season.
    "slashed_date": (
        r"((0?[1-9]|[12]\d|3[01])/(0?[1-9]|1[0-2])|(0?[1-9]|1[0-2])/(0?[1-9]|[12]\d|3[01]))"
        r"(/(\d\d|\d{4}))?|(19|20)\d\d/\d\d(\d\d)?"
    ),
    "asking": r"(who|whom|whose|what|when|where|which|why|how)",
}


@dataclass(frozen=True, slots=True)
class Told:
    """The kind of what was said; `topic` is what documents are counted by, or empty."""

    kind: Kind
    topic: str = ""


def _compiled(pattern: str) -> re.Pattern[str]:
    while named := re.search(r"<([a-z_]+)>", pattern):
        pattern = pattern.replace(named[0], _PARTS[named[1]])
    return re.compile(pattern, re.IGNORECASE)


_COMPILED = [(kind, _compiled(one)) for kind, patterns in RULES.items() for one in patterns]

# "Thanks for the help! Have a nice day."
_COURTESIES = [one for one in _COMPILED if one[0] in ("greeting", "thanks", "farewell")]
_SENTENCE = re.compile(r"[^.!?]{1,160}(?:[.!?]+\s+|$)")
_CLAUSE = re.compile(r"[^.!?,;:]+(?:[.!?,;:]+\s+|$)")
_DOCUMENTS = r"(?:documents?|docs|files?|articles?|texts?)"
_MENTION = (
    r"(?:mentions?|names?|talks? about|speaks? of|refers? to|discuss(?:es)?|(?:is|are) about"
    r"|deals? with|writes? about)"
)
_COUNTS = [
    re.compile(rule, re.IGNORECASE)
    for rule in (
        rf"(?:how many|which|what)(?: of (?:the|your))? {_DOCUMENTS}(?: are there that| that"
        rf"| do)? {_MENTION} (?P<topic>.+)",
        rf"in (?:how many|which|what)(?: of (?:the|your))? {_DOCUMENTS} (?:does|do|is|are|was|were)"
        r" (?P<topic>.+?) (?:appear|occur|mentioned|named|discussed|come up|turn up|found)",
        r"how (?:many times|often) (?:is|are|was|were) (?P<topic>.+?) (?:mentioned|named)"
        r"(?: in (?:all |the |these |your |all the )?documents)?",
    )
]  # fmt: skip

_ANY_DAY = date(2000, 1, 1)
# What no documents can be counted by, since all words of a topic are looked for: a choice, a
# condition, a further question, and who published when.
_MORE = re.compile(
    r"[?!;]|[a-z]{4}\.\s"
    r"|\b(?:or|but|not|without|except|published|according to|more than|at least)\b"
    r"|\b(?:and|,)\s+(?:<asking>|is|are|was|were|do|does|did|has|have|had|can|could|will|would"
    r"|they|it|he|she|says?|said|reports?|gives?|tells?|names?|mentions?|discuss(?:es)?"
    r"|describes?|quotes?|cites?|claims?|contains?|shows?|lists?)\b"
    r"|\bby\s+(?:the\s+)?(?:(?-i:[A-Z])|(?:reuters|ap|afp|bbc|cnn)\b)".replace(
        "<asking>", _PARTS["asking"]
    ),
    re.IGNORECASE,
)

_OPENING = re.compile(
    r"(?:(?:hi|hello|hey|ok|okay|great|well|so|now|thanks|thank you|please|kindly|byline|and|but"
    r"|then|also|nice|good|perfect|good (?:morning|afternoon|evening))(?:[,.!;:]+\s*|\s+))",
    re.IGNORECASE,
)
_ASKING = re.compile(
    r"(?:please |kindly )?(?:(?:can|could|would|will) you(?: please| kindly| also)?"
    r"|(?:i'd|i would) like you to|i want you to|i need you to)\s+(?=[a-z])"
    # "Can you move a king backwards?" asks for a rule of chess, not for a move.
    r"(?!(?:tell me about|make|play|move|buy|call|run|order|start|set|check|copy|remove|open)\b)",
    re.IGNORECASE,
)
_CLOSING = re.compile(r"(?:,? (?:please|thanks|thank you|byline|then))+$", re.IGNORECASE)


def kind_of(said: str) -> Told | None:
    """The kind of what was said; None for a question that the documents may answer."""
    whole = _tidy(said)
    for text in dict.fromkeys((whole, *_without_courtesy(whole))):
        for rule in _COUNTS:
            counted = rule.fullmatch(text)
            if counted and _is_countable(counted["topic"]):
                return Told("count", counted["topic"].strip(" \"'“”?.!"))
        for kind, compiled in _COMPILED:
            if compiled.fullmatch(text):
                return Told(kind)
    courtesies = list(_courtesies(whole))
    if not courtesies:
        return None
    first, end = courtesies[0][0], courtesies[-1][1]
    return kind_of(whole[end:]) if end < len(whole) else Told(first)


def _is_countable(topic: str) -> bool:
    """Whether documents that hold all words of a topic are those that mention it."""
    named = topic.strip(" \"'“”").casefold()
    # Of "Kayes in June" the month may be when they were published; "1 July" alone is a topic.
    spans = find_dates(topic, _ANY_DAY)
    return not _MORE.search(topic) and all(span.text.casefold() == named for span in spans)


def _courtesies(text: str) -> Iterator[tuple[Kind, int]]:
    """The greetings and thanks that come first, sentences and else clauses, and their ends."""
    end = 0
    while found := _courtesy_at(text, end):
        yield found
        end = found[1]


def _courtesy_at(text: str, start: int) -> tuple[Kind, int] | None:
    for piece in (_SENTENCE.match(text, start), _CLAUSE.match(text, start)):
        bare = piece[0].strip(" .!?,;:") if piece else ""
        for kind, compiled in _COURTESIES:
            if piece and compiled.fullmatch(bare):
                return kind, piece.end()
    return None


def _tidy(said: str) -> str:
    return " ".join(said.replace("’", "'").split()).strip(" ?!.…")


def _without_courtesy(text: str) -> list[str]:
    """What is left without a greeting, "could you" and "please"; the shorter, the later."""
    found = [text]
    while (opening := _OPENING.match(text)) and opening.end() < len(text):
        text = text[opening.end() :]
        found.append(text)
    closed = [_CLOSING.sub("", one).strip(" ,?!.") for one in found]
    asked = [_ASKING.sub("", one, count=1) for one in closed]
    return [one for one in (*found[1:], *closed, *asked) if one]
