"""Near copies of one story are grouped, other stories are not."""

from app.comparison import reprint_groups

WIRE = (
    "KARMEL (Wire) - A cargo train left the rails near the northern town of Karmel before dawn on "
    "Tuesday, spilling grain across two tracks and closing the line in both directions, the "
    "railway said. Nobody was hurt. Engineers expect to lift the last of nine wagons by Thursday "
    "and to reopen one track on Friday, a spokeswoman said. The line carries half of the grain "
    "that the region sends to the coast, and traders warned that ships would have to wait."
)
COPY = WIRE.replace("KARMEL (Wire) - ", "").replace("before dawn on Tuesday", "early on Tuesday")
REWRITTEN = (
    "Grain exporters face delays after nine wagons of a goods train came off the tracks close to "
    "Karmel, in the north. The accident, early on Tuesday, injured nobody, according to the "
    "railway, which hopes to have one of two blocked tracks in use by the end of the week. About "
    "half of the region's grain reaches the ports on this line."
)
SENTENCE = "Eighty fighters were killed across all the zones of combat, a military spokesman said."
SHORTENED = "Eighty fighters were killed across all the zones of combat, a spokesman said."
OTHER = "Eighty fighters were killed, according to the army, in a day of fighting in seven towns."


def test_a_copy_with_another_lead_is_a_reprint_and_a_rewritten_story_is_none() -> None:
    """Marks and a few words changed do not hide a copy."""
    assert reprint_groups([WIRE, REWRITTEN, COPY]) == [[0, 2], [1]]


def test_a_copy_cut_from_the_end_is_a_reprint() -> None:
    """Newspapers cut wire stories at the last paragraph."""
    assert reprint_groups([WIRE, WIRE[: WIRE.rindex(" The line carries")]]) == [[0, 1]]


def test_sentences_are_compared_by_shorter_shingles() -> None:
    """One word left out is a copy; another sentence on the same count is none."""
    assert reprint_groups([OTHER, SENTENCE, SHORTENED]) == [[0], [1, 2]]


def test_other_figures_make_another_short_text() -> None:
    """A sentence of a few words is no copy of one with another figure."""
    assert reprint_groups(["80 were killed.", "30 were killed."]) == [[0], [1]]


def test_equal_texts_are_copies_and_empty_ones_are_not() -> None:
    """However short the text."""
    assert reprint_groups(["Yes.", "", "yes", ""]) == [[0, 2], [1], [3]]


def test_no_texts_make_no_groups() -> None:
    """The empty list is a list of no groups."""
    assert reprint_groups([]) == []
