"""A question word alone, put to the question before it: "Why?", "When?", "Who said so?"; pure."""

import re
from collections.abc import Callable

from app.conversation.asked import Asked
from app.conversation.fronted import SOURCE
from app.conversation.phrases import phrases
from app.conversation.verbs import ATTACKS, PASTS
from app.conversation.vocabulary import EVENTS, QUESTION_WORDS
from app.conversation.wording import body, capitalised

_BARE = re.compile(
    r"(?:(?:and|but|so|ok|okay)[\s,]+)?(?:"
    r"(?P<word>why not|why|when|where|how come|how|who|since when|how long"
    r"|(?:by|for|with|to|from|until|against|at) (?:whom?|what|when|how (?:much|many|long))"
    r"|who (?:by|for|with|to|from|against))"
    r"(?: exactly| so)?"
    r"(?:\s+(?:is|was|are|were) (?:that|this|so)"
    r"|(?<!who)\s+(?:did|does|do|will|would|has|have) (?:it|that|he|she|they)"  # "When did it?"
    r"|(?P<happened>\s+(?:did|does|has) (?:that|this|it) (?:happen|happened|occur))"
    r"|(?P<lasted>\s+did (?:that|this|it) last))?"
    r"|(?P<who>who) did (?:it|that|this)|(?P<many>how many|how much)(?: exactly)?)[\s?!.]*",
    re.IGNORECASE,
)
_WHO_SAID = re.compile(
    r"(?:(?:and|but|so)[\s,]+)?(?:who (?:says|said|reports|reported|claims|claimed|told|confirmed)"
    r"(?: (?:so|that|this|it|them|these))?|says who|according to who(?:m)?"
    r"|(?:what(?:['’]s| is) (?:the|your) )?sources?"
    r"|where does (?:this|that|it) come from)[\s?!.]*",
    re.IGNORECASE,
)
_WHO_CLAIMED = re.compile(
    r"(?:(?:and|but|so)[\s,]+)?who (?:(?:has )?(?:claims|claimed)"
    r" (?P<what>it|this|that|them|these|responsibility)|(?:is|was) responsible)[\s?!.]*",
    re.IGNORECASE,
)
_HOW_MANY = re.compile(r"how (?:many|much)\b", re.IGNORECASE)
_SAYING = frozenset("say says said report reports reported claim claims claimed".split())
_CLAIMED = "Who claimed responsibility for that:"
_AUXILIARY = r"(?P<aux>is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|must)\b"
_POLAR = re.compile(rf"{_AUXILIARY}\s+(?P<rest>.+)", re.IGNORECASE)
_ADVERB = re.compile(rf"(?:why|when|where|how)\s+{_AUXILIARY}\s+(?P<rest>.+)", re.IGNORECASE)
_COUNTED = re.compile(
    r"(?:how many|how much|which|what)\s+(?P<noun>\w+(?: \w+){0,4}?)\s+"
    rf"{_AUXILIARY}\s+(?P<rest>.+)",
    re.IGNORECASE,
)
# What was said is about something, and that is what the next turn asks about.
_SAID_ABOUT = re.compile(
    r"what (?:do|does|did|has|have|had) .{2,60}? (?:say|said|reports?|reported|writes?|written"
    r"|claims?|claimed) (?:about|on|of) (?P<topic>.+)",
    re.IGNORECASE,
)
_AGREE_ON = "Do the outlets agree on "
_PUT_BEFORE = re.compile(
    rf"^(?:(?:[A-Z][a-z]+(?: \w+){{0,2}} (?:is|was) that:|Who said so:|{_CLAIMED}) "
    rf"|{_AGREE_ON}(?:this: |(?=(?:how|who|whom|whose|what|when|where|why|which)\b)))"
)
_INVERTED = re.compile(r"(?:who|wh\w+|how)(?: \w+){0,5}? (?:do|does|did|can|will)\b", re.IGNORECASE)
_WHO_DID = re.compile(rf"who (?!{_AUXILIARY})", re.IGNORECASE)
_BE = frozenset("is are was were".split())
# "Who by?", "by who?"
_WITH_WHOM = re.compile(r"(?:(?P<joint>\w+) who|who (?P<last>\w+))(?!.)")
_UNDER_ATTACK = re.compile(
    r"(?:which|what|how many) (?!of\b)(?P<noun>(?:(?!(?:has|have|had)\b)\w+ ){1,4}?)"
    r"(?:has |have |had )?(?:came|come|comes) under"
    r" (?P<what>attack|fire|assault|siege|bombardment)"
    r"(?P<rest>(?:(?! (?:by|for|over|and)\b).)*)",
    re.IGNORECASE,
)
_DONE = {
    "attack": "attacked", "fire": "fired upon", "assault": "assaulted", "siege": "besieged",
    "bombardment": "bombarded",
}  # fmt: skip
_OUTLETS = (
    r"(?:(?:the|all|any|other|these|those|different|various) )*(?:outlets|sources|reports|media"
    r"|newspapers|agencies|accounts|(?P<loose>others|they|everyone|everybody|anyone|all|both))"
)
_SAME = (
    r"(?:agree|disagree|differ|say (?:so|the same(?: thing)?)|confirm(?: (?:it|this|that))?"
    r"|report (?:the same(?: thing)?|it|this|that))"
)
_ABOUT_IT = r"(?: (?:on|about|over|with) (?:it|this|that))?"
_ACROSS = re.compile(
    r"(?:(?:and|but|so)[\s,]+)?(?:"
    rf"(?:(?:where|how|on what) )?(?:do|does) {_OUTLETS}(?: all| really)? {_SAME}{_ABOUT_IT}"
    rf"|(?:is|are) there (?:a |any )?(?:disagreements?|discrepanc(?:y|ies)){_ABOUT_IT}"
    r"(?: (?:between|among) (?:the )?(?:outlets|sources|reports))?"
    rf"|is there (?:any )?agreement{_ABOUT_IT} (?:between|among) (?:the )?(?:outlets|sources)"
    r"|is (?:that|this) confirmed"
    r"(?: by (?:others|other (?:sources|outlets)|anyone(?: else)?))?"
    r"|who else (?:says|said|reports|reported|confirms|confirmed)(?: (?:so|that|this|it))?"
    r"|what do (?:the (?:other )?|other )(?:outlets|sources|newspapers|reports) (?:say|report)"
    rf"{_ABOUT_IT}"
    r"|what about (?:the )?other (?:outlets|sources|newspapers|agencies)"
    r")[\s?!.]*",
    re.IGNORECASE,
)
# The outlets of an answer's paragraphs, as `app.framing` names them.
_REPORTS = re.compile(
    r"(?:^|\n|\]\s+)(?P<who>[^“”‘’\n]{2,80}?) (?:also )?report(?:s|(?P<joint>))"
    r"(?:, [^“‘\n]{1,80})?: ?[“‘]"
)
_ASKS_ONE = re.compile(
    r"\b(?:do|does|did|has|have) (?:the )?[A-Z][\w. ]{1,30} (?:say|report|claim)"
)
_TELL = re.compile(
    r"(?:(?:can|could) you )?(?:please )?(?:tell|show) (?:me|us) (?:about )?", re.IGNORECASE
)
_THEN = {
    "why": "is", "why not": "is", "when": "was", "where": "was", "how": "was", "who": "was",
    "since when": "is", "how long": "was",
}  # fmt: skip


_ARTICLES = frozenset("the a an this that these those first second last".split())
_PARTICIPLES = (PASTS - {"led", "headed", "ruled", "governed", "retook", "overthrew"}) | frozenset(
    """blown destroyed shelled shot retaken overthrown abducted beaten stolen hacked poisoned burned
    burnt sunk downed executed stormed looted sabotaged damaged torched massacred ambushed
    robbed built founded written made signed""".split()
)
_NOT_DONE = frozenset("by confirmed claimed reported said denied announced".split())
_OF_EVENT = {
    "who": "Who was behind {}?", "when": "When did {} happen?", "where": "Where did {} happen?",
    "why": "Why did {} happen?", "how": "How did {} happen?", "how long": "How long did {} last?",
}  # fmt: skip


def without_inquiry(question: str) -> str:
    """A question without the inquiry that was put before it: "Why is that: …?"."""
    return capitalised(_PUT_BEFORE.sub("", question))


def asked_why(turn: str, question: str) -> str | None:
    """The question before with another question word: "Did A attack B?", "Why?" is "Why did A
    attack B?"; None where the turn is no question word alone."""
    found = _BARE.fullmatch(turn)
    if found is None:
        return None
    before = body(question)
    if found["many"]:
        return _counted(found["many"].capitalize(), before)
    word = (found["word"] or found["who"]).lower()
    word = "why" if word == "how come" else _WITH_WHOM.sub(r"\g<joint>\g<last> whom", word)
    if word == "by whom" and _WHO_DID.match(before):
        return question  # It asks just that.
    if happened := _happened(word, before, sure=bool(found["who"] or found["happened"])):
        return happened
    if found["lasted"]:
        return None
    if found["who"]:
        done = _POLAR.fullmatch(before) or _ADVERB.fullmatch(before)
        if done and _is_passive(done["aux"], done["rest"]):
            return f"By whom {done['aux'].lower()} {done['rest']}?"
    if word == "by whom" and (under := _UNDER_ATTACK.fullmatch(before)):
        noun, struck = under["noun"].strip(), _DONE[under["what"].lower()]
        return f"By whom {'were' if noun.endswith('s') else 'was'} {noun} {struck}{under['rest']}?"
    if word != "who":
        if same := _POLAR.fullmatch(before) or _ADVERB.fullmatch(before):
            return f"{capitalised(word)} {same['aux'].lower()} {same['rest']}?"
        counted = _COUNTED.fullmatch(before)
        if counted and (counted["aux"].lower() in _BE or counted["rest"].startswith("been ")):
            aux, rest = counted["aux"].lower(), counted["rest"]
            return f"{capitalised(word)} {aux} {counted['noun']} {rest}?"
    return f"{capitalised(word)} {_THEN.get(word, 'was')} that: {_lowered(before)}?"


def _is_passive(auxiliary: str, rest: str) -> bool:
    """Whether something was done to somebody, and it is not said by whom: "was the bridge blown
    up"; "was the attack claimed" asks for another act."""
    words = rest.lower().split()
    done = {word for at, word in enumerate(words) if at and words[at - 1] not in _ARTICLES}
    return (
        auxiliary.lower() in ("is", "are", "was", "were")
        and not done.isdisjoint(_PARTICIPLES)
        and done.isdisjoint(_NOT_DONE)
    )


def _happened(word: str, before: str, *, sure: bool) -> str | None:
    """ "What did Reuters say about the attack?", "When?": asks it of the attack. `sure`: the turn
    says that it happened, which a name alone or a question of its own still does not."""
    said = _SAID_ABOUT.fullmatch(before)
    topic = Asked(said["topic"] if said else "")
    asks = topic.lowers[:1] and topic.lowers[0] in QUESTION_WORDS
    if word not in _OF_EVENT or asks or all(one.capital for one in topic.content):
        return None
    event = {one.stem for found in phrases(topic, 0)[:1] for one in found.words[-1:]} & EVENTS
    return _OF_EVENT[word].format(topic.text) if sure or event else None


def _counted(word: str, before: str) -> str:
    counted = _COUNTED.fullmatch(before)
    if counted:
        return f"{word} {counted['noun']} {counted['aux'].lower()} {counted['rest']}?"
    return f"{word}: {_lowered(before)}?"


def asked_who_claimed(turn: str, question: str) -> str | None:
    """ "Which towns were struck?", "Who claimed it?": who owns up to an attack, and not whose word
    it is. None where the question before asks of no attack, or the turn can mean what was said."""
    found, before = _WHO_CLAIMED.fullmatch(turn), body(question)
    if found is None:
        return None
    said = _SAID_ABOUT.fullmatch(before)
    lowers = frozenset(Asked(said["topic"] if said else before).lowers)
    if ATTACKS.isdisjoint(lowers) or not (said or _SAYING.isdisjoint(lowers)):
        return None
    if said and QUESTION_WORDS.isdisjoint(lowers):
        return f"Who claimed responsibility for {said['topic']}?"
    counted = (found["what"] or "").lower() in ("this", "that") and _HOW_MANY.match(before)
    return None if said or counted else f"{_CLAIMED} {_lowered(before)}?"


def asked_who_said(turn: str, question: str) -> str | None:
    """The question before as what somebody said; None where the turn does not ask for that."""
    if _WHO_SAID.fullmatch(turn) is None:
        return None
    before = _lowered(body(SOURCE.sub("", body(question))))
    inverted = _POLAR.match(before) or _INVERTED.match(before)
    return f"Who said so: {before}?" if inverted else f"Who said {before}?"


def asked_across(
    turn: str, question: str, reply: str, *, others: Callable[[str], bool]
) -> str | None:
    """The question before, put to all outlets: "Do the outlets agree?", "Where do they differ?".

    "They" and "others" are outlets where the answer before quoted several, and the question
    names no others (`others` tells) whom they can be.
    """
    found = _ACROSS.fullmatch(turn)
    if found is None:
        return None
    named = not _HOW_MANY.match(question) and others(question)
    if found["loose"] and (named or not _quotes_several(reply)):
        return None
    before = _TELL.sub("", _lowered(body(SOURCE.sub("", body(question)))))
    if said := _SAID_ABOUT.fullmatch(before):
        return f"Do the outlets agree on {said['topic']}?"
    if _ASKS_ONE.search(before):
        return None
    return f"{_AGREE_ON}{'this: ' if _POLAR.match(before) else ''}{before}?"


def _quotes_several(reply: str) -> bool:
    found = list(_REPORTS.finditer(reply))
    joint = any(one["joint"] is not None for one in found)
    return joint or len({one["who"] for one in found}) > 1 or "The sources differ" in reply


def _lowered(question: str) -> str:
    """A question inside another: its first word loses its capital, save it is a name."""
    first = question.split(" ", 1)[0]
    plain = first.lower() in _OPENERS
    return question[:1].lower() + question[1:] if plain else question


_OPENERS = frozenset(
    """who whom whose which what when where why how is are was were do does did has have had can
    could will would should must tell describe explain name list give in on at according and
    the""".split()
)
