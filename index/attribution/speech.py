"""The verbs by which news ascribes a statement, and how each is told from its other uses."""

from collections.abc import Iterator

from index.attribution.phrases import GOES_ON

_REGULAR = """
accuse acknowledge affirm allege announce argue assert assess blame claim conclude condemn
confirm contend contest counter criticise criticize declare demand deny describe disclose dismiss
dispute emphasise emphasize estimate expect explain fear forecast hope insist judge maintain note
observe pledge predict promise reject report reiterate remark reply respond reveal stress suggest
testify threaten urge vow warn caution complain recommend assure counter-claim recall
boast concede hint
""".split()
_IRREGULAR = {
    "say": ("says", "said"),
    "tell": ("tells", "told"),
    "write": ("writes", "wrote"),
    "admit": ("admits", "admitted"),
    "believe": ("believes", "believed"),
    "think": ("thinks", "thought"),
    "state": ("states", "stated"),
    "add": ("adds", "added"),
    "call": ("calls", "called"),
    "count": ("counts", "counted"),
    "ask": ("asks", "asked"),
    "rule": ("rules", "ruled"),
    "forecast": ("forecasts", "forecast"),
    "find": ("finds", "found"),
    "put": ("puts", "put"),
}


def _inflected(stem: str) -> Iterator[str]:
    if stem.endswith("y"):
        yield from (f"{stem[:-1]}ies", f"{stem[:-1]}ied")
    elif stem.endswith("e"):
        yield from (f"{stem}s", f"{stem}d")
    else:
        yield from (f"{stem}{'es' if stem.endswith(('s', 'ss')) else 's'}", f"{stem}ed")


# Every form of a verb, by its stem.
VERBS: dict[str, str] = {stem: stem for stem in [*_REGULAR, *_IRREGULAR]}
VERBS |= {form: stem for stem in _REGULAR for form in _inflected(stem)}
VERBS |= {form: stem for stem, forms in _IRREGULAR.items() for form in forms}

# These judge; the others may merely pass on what somebody else said.
JUDGING = frozenset(
    "argue assess believe blame call caution conclude condemn criticise criticize demand dismiss"
    " estimate expect fear forecast judge predict recommend reject suggest urge warn accuse"
    " contend".split()
)
PASSING_ON = frozenset("report count quote cite".split())

# What follows a verb that is no statement: "accused of theft", "the blast claimed 12 lives".
_NOT_BEFORE = {
    "accused": {"of", "by"},
    "believed": {"to", "by"},
    "blamed": {"for", "by"},
    "claimed": {"by", "lives", "victory"},
    "confirmed": {"by", "as", "cases", "dead"},
    "described": {"as", "by"},
    "estimated": {"at", "by"},
    "expected": {"to", "by", "in"},
    "feared": {"dead", "to"},
    "reported": {"by", "to", "missing", "killed", "as", "from"},
    "rejected": {"by"},
    "told": {"by"},
}
_NOUNS = frozenset(
    "claim report estimate fear hope demand promise pledge forecast call note counter state stress"
    " vow remark blame rule count dispute contest judge find put boast hint".split()
)
_NOUN_FOLLOWERS = frozenset(
    "of about by from over are were is was have has had say says said show shows showed suggest"
    " suggests put indicate indicates that's and or in at between among came come".split()
)
_NO_SUBJECT = frozenset(
    "the a an its his her their our my this that these those no any some of in on at by for from"
    " with to and or new more many such".split()
)
# Before a verb's bare form, or before its form with an s, these make a noun of it: "either
# claim", "all claims"; "they all claim" and "each claims" are statements.
_ONE = frozenset("either neither each every another".split())
_ALL = frozenset(("both", "all"))
_PLURALS = frozenset(
    "police people spokespeople militants authorities they we i you military some many most few"
    " others both women men staff troops personnel all".split()
)
_CONTINUES = frozenset(("that", "it", "he", "she", "they", "there", ":", ",", '"', ".", "in", ""))
_CALLED = frozenset(
    "the it him her them this that these those his its their for on both any such".split()
)


_AMOUNTS = frozenset(
    "two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred"
    " dozens hundreds thousands half $ €".split()
)

# Verbs behind which their subject may stand: "..., said the mayor".
INVERTED = frozenset(
    "say add write report announce warn note explain recall insist argue ask reply state declare"
    " respond remark conclude confirm claim complain observe suggest predict admit boast concede"
    " vow".split()
)
# Behind "said nothing" these begin no clause: "said nothing had changed" is a statement.
_SILENT = frozenset((".", ",", ";", "", "about", "on", "of", "more", "else", "when", "and", "to"))
# What they say follows them, or stands before: "conceded that", not "conceded a goal".
_WITH_CLAUSES = frozenset("add note find ask rule think observe boast concede hint".split())


def is_statement(verb: str, before: list[str], after: list[str]) -> bool:
    """Whether the word `verb` makes a statement, given the words before it and after."""
    stem, following = VERBS[verb], [*after, "", ""]
    if following[0] in _NOT_BEFORE.get(verb, {"by"}):
        return False
    goes_on = before[-1:] == ["to"] and not GOES_ON.isdisjoint(before[-2:-1])
    if goes_on and stem in PASSING_ON:
        return False
    if not goes_on and (verb == stem or verb.endswith("s")) and stem not in ("say", "tell"):
        if before and _makes_noun(before[-1], verb == stem):
            return False
        if stem in _NOUNS and following[0] in _NOUN_FOLLOWERS:
            return False
        if verb == stem and stem not in ("put", "forecast") and not any(map(_plural, before)):
            return False
    return _takes(stem, verb, following)


def _makes_noun(before: str, bare: bool) -> bool:
    """Whether a verb behind this word is a noun: "the claim", "either claim"."""
    counting = _ONE if bare else _ALL
    return before in _NO_SUBJECT | counting or before.endswith(("'s", "s'"))


def _takes(stem: str, verb: str, following: list[str]) -> bool:
    """Whether a verb of many uses has what it needs to be one of saying."""
    if (stem == "state" and verb != "stated") or (stem == "rule" and verb != "ruled"):
        return following[0] == "that"
    if stem in ("boast", "hint") and not verb.endswith("ed"):
        return following[0] == "that"
    if stem == "boast" and following[0] == "of":
        return True
    if stem in _WITH_CLAUSES:
        return following[0] in _CONTINUES or (stem in ("note", "find") and verb != stem)
    if stem == "call":
        return following[0] in _CALLED or following[0].endswith("'s")
    if stem == "count":
        return following[0][:1].isalnum()
    if stem == "put":
        return _puts_at(following)
    if stem == "say":
        return not (following[0] in ("nothing", "little") and following[1] in _SILENT)
    if stem == "tell":
        return not {"story", "tale", "stories"} & set(following[:4])
    return not (stem == "claim" and {"lives", "life", "victory"} & set(following[:4]))


def _puts_at(following: list[str]) -> bool:
    """Whether "put" gives a figure: "put the toll", "put its losses at 90"."""
    if following[0] == "the" and following[1] in ("toll", "number", "figure", "losses"):
        return True
    words = following[: following.index(".")] if "." in following else following
    at = words.index("at") + 1 if "at" in words[1:] else 0
    given = words[at : at + 3] if at else []
    return any(word[:1].isdigit() or word in _AMOUNTS for word in given)


def _plural(before: str) -> bool:
    return (
        before in _PLURALS
        or before.endswith("men")
        or (before.endswith("s") and before not in ("its", "his", "this", "is", "was", "has", "as"))
    )
