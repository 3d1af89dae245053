"""Words that a part of a question leaves to another: "and when?", "how many were wounded"; pure."""

import re
from collections.abc import Sequence

from app.parts.topics import ACCORDING, ASKING, AUXILIARY, NAME, OPENER, PLACING

# What may stand before a question word: "by whom", "since when".
FROM = r"(?:at|in|by|to|for|with|from|on|of|since|until|under)"
BARE = re.compile(rf"^(?:{FROM}\s+)?{OPENER.pattern}(?:\s+(?:else|so))?$", re.I)
_PLURAL = r"(?:\w+[^\Ws]s|people|\w*men|children|police|dead|wounded|personnel|staff)"
# "How many militants", with nothing said of them, and what the next part says of its own.
_COUNTED = re.compile(
    rf"^(?P<opener>how many|which|what)(?:\s+[^\W\d]+){{0,3}}?\s+{_PLURAL}(?=\s|$)", re.IGNORECASE
)
_LEAVING = r"(?:died|fled|survived|escaped|left|stayed)"
_NOUN = (
    rf"(?P<noun>(?:(?!(?:{AUXILIARY}|{PLACING}|{_LEAVING}|according|to|of)\b)"
    rf"[^\W\d][\w'’-]*\s+){{0,3}}?{_PLURAL})"
)
# "Soldiers" of "How many soldiers were killed", and "how many were wounded", which lacks it.
_WITH_NOUN = re.compile(
    rf"^(?P<opener>how many|which|what)(?P<gap>\s+){_NOUN}"
    rf"(?=\s+(?:{AUXILIARY}|{PLACING}|{_LEAVING}|\w+ed)\b|$)",
    re.IGNORECASE,
)
_WITHOUT_NOUN = re.compile(
    rf"^(?:how many|which)(?=\s+(?:(?:{AUXILIARY}|{_LEAVING})\b|\w+ed(?:\s+{PLACING}\b|$)))",
    re.IGNORECASE,
)
# What befalls people, and not the towns or attacks that were counted before them.
_BEFALLING = re.compile(
    r"\b(?:killed|dead|wounded|injured|hurt|displaced|arrested|detained|kidnapped|abducted"
    rf"|missing|{_LEAVING})\b",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    r"\b(?:people|\w*men|children|boys|girls|police|troops|personnel|staff|civilians|soldiers"
    r"|militants|fighters|rebels|insurgents|jihadists|terrorists|attackers|assailants|officers"
    r"|guards|gendarmes|peacekeepers|workers|miners|farmers|villagers|residents|inhabitants"
    r"|protesters|journalists|students|pupils|teachers|patients|passengers|drivers|tourists"
    r"|refugees|migrants|hostages|prisoners|detainees|victims|members|dead|wounded)$",
    re.IGNORECASE,
)
# "How many in Gao", "how many militants in Gao", "who according to AP": the rest was said before.
_TURNED = re.compile(
    rf"^(?P<asked>how many\s+{_NOUN}|{OPENER.pattern})(?:\s+of\s+(?:them|these|those))?"
    rf"\s+(?P<turn>according to\s+.+|(?P<at>{PLACING})\s+"
    rf"(?:(?:the\s+)?(?-i:{NAME.pattern})|the\s+[\w-]+))$",
    re.IGNORECASE,
)


def filled(pieces: Sequence[str]) -> list[str]:
    """The parts, each with the verb that the next has for both; and one that is no more than a
    question word ("And when?") or a count for another place or voice ("how many according to
    AP") with the words of the part before it."""
    whole = list[str]()
    for piece in _with_verbs(pieces):
        if whole and BARE.match(piece):
            whole.append(_substituted(piece, whole[0]))
        else:
            whole.append(_turned(piece, whole[-1]) if whole else piece)
    return whole


def is_turned(piece: str, question: str) -> bool:
    """Whether it only names another place, day or voice for what `question` before it asks."""
    turned = _TURNED.match(piece)
    if turned is None or not turned["at"] or piece.lower().startswith(("how many", "how much")):
        return turned is not None
    # "Who leads it in Mali and who in Niger", but not "who leads it and where in Mali".
    opener = OPENER.match(question)
    same = opener is not None and opener[0].lower() == turned["asked"].lower()
    return same and re.search(rf"\s{turned['at']}\s", question, re.IGNORECASE) is not None


def with_noun(piece: str, before: Sequence[str]) -> str:
    """ "How many were wounded" after "How many soldiers were killed": of the soldiers too."""
    bare = _WITHOUT_NOUN.match(piece)
    counts = [found for one in before if (found := _WITH_NOUN.match(one))]
    # "How many were hurt" after "Which steps were taken" counts no steps.
    if bare and bare[0].lower() == "how many":
        counts = [one for one in counts if one["opener"].lower() == "how many"]
    if not bare or not counts:
        return piece
    noun, told = counts[-1]["noun"], counts[-1].string[counts[-1].end() :]
    fits = _can_befall(piece, noun) or _BEFALLING.search(told)
    return f"{bare[0]} {noun}{piece[bare.end() :]}" if fits else piece


def _with_verbs(pieces: Sequence[str]) -> list[str]:
    """ "How many militants" and "how many soldiers were killed": each with what is said of both."""
    found = list(pieces)
    for at in range(len(found) - 2, -1, -1):
        one, following = _COUNTED.match(found[at]), _COUNTED.match(found[at + 1])
        if one and following and one.end() == len(found[at]):
            same = one["opener"].lower() == following["opener"].lower()
            found[at] += found[at + 1][following.end() :] if same else ""
    return found


def _turned(piece: str, question: str) -> str:
    """`question`, asked of the other place, day or voice that is all the part names."""
    turned = _TURNED.match(piece)
    if turned is None or not is_turned(piece, question):
        return piece
    counted = _WITH_NOUN.match(question)
    if turned["noun"]:
        if not _can_befall(question, turned["noun"]):
            return piece
        if counted:
            question = question[: counted.start("gap")] + question[counted.end() :]
    ends = rf"(?=\s*,|\s+(?:{PLACING}|{ASKING}|{AUXILIARY})\b|$)"
    old = re.compile(rf"\s+{turned['at']}\s+.+?{ends}", re.I) if turned["at"] else ACCORDING
    moved, count = old.subn(lambda _: f" {turned['turn']}", question, count=1)
    moved = moved.strip() if count else f"{question} {turned['turn']}"
    asked = turned["asked"]
    same = re.search(rf"\b{re.escape(asked)}\b", moved, re.IGNORECASE)
    return moved if same else _substituted(asked, moved)


def _can_befall(what: str, noun: str) -> bool:
    return not _BEFALLING.search(what) or bool(_PEOPLE.search(noun))


def _substituted(asked: str, question: str) -> str:
    """`question` with what it asks put out of it and `asked` in its place."""
    opener = OPENER.search(question)
    if opener is None or opener.start() > 0:
        lowered = re.match(rf"{AUXILIARY}\b", question, re.IGNORECASE)
        question = question[:1].lower() + question[1:] if lowered else question
        return f"{asked}: {question}"
    return f"{asked}{question[opener.end() :]}"
