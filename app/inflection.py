"""Regular forms of English verbs; pure."""

# Whose last letter is doubled before an ending.
_DOUBLED = frozenset("ban drop expel hit kidnap plan repel stop transfer".split())


def past(base: str) -> str:
    """ "occupied", "stopped", "raided"."""
    if base.endswith("e"):
        return f"{base}d"
    return f"{_stem(base)}ed"


def third_person(base: str) -> str:
    """ "strikes", "ambushes", "occupies"."""
    if _turns_y(base):
        return f"{base[:-1]}ies"
    return f"{base}es" if base.endswith(("s", "sh", "ch", "x")) else f"{base}s"


def present_participle(base: str) -> str:
    """ "striking", "hitting"."""
    if base in _DOUBLED:
        return f"{base}{base[-1]}ing"
    return f"{base.removesuffix('e')}ing"


def _stem(base: str) -> str:
    if base in _DOUBLED:
        return f"{base}{base[-1]}"
    return f"{base[:-1]}i" if _turns_y(base) else base


def _turns_y(base: str) -> bool:
    return base.endswith("y") and base[-2] not in "aeiou"
