"""Marks: what names sources at the end of a sentence, an item or a row, and what doesn't."""

import pytest

from tests.index.attribution.reading import attributed, claimants, sources


@pytest.mark.parametrize(
    ("mark", "expected"),
    [
        ("(Reuters)", ["reuters"]),
        ("(AP News, Reuters, Institute for the Study of War)", ["ap", "reuters", "isw"]),
        ("(Reuters/AP)", ["reuters", "ap"]),
        ("(Reuters; ISW)", ["reuters", "isw"]),
        ("(AP, Reuters, and the BBC)", ["ap", "reuters", "bbc"]),
        ("(via AFP)", ["afp"]),
        ("(source: Reuters)", ["reuters"]),
        ("(according to Reuters)", ["reuters"]),
        ("(Reuters, 2 July 2025)", ["reuters"]),
        ("(Reuters 2025)", ["reuters"]),
        ("(Reuters, July 2)", ["reuters"]),
        ("(AFP via Le Monde)", ["afp", "le-monde"]),
        ("(Reuters via Yahoo News)", ["reuters", "yahoo-news"]),
        ("[Reuters]", ["reuters"]),
        ("[Reuters][AP]", ["reuters", "ap"]),
        ("**(Reuters)**", ["reuters"]),
        ("([Reuters](https://www.reuters.com/world))", ["reuters"]),
        ("([source](https://apnews.com/article))", ["ap"]),
        ("([Army says 80 died](https://www.reuters.com/world))", ["reuters"]),
        ("[BBC](https://www.bbc.com/news)", ["bbc"]),
        ("[[1]](https://www.bbc.com/news)", ["bbc"]),
        ("(https://www.bbc.co.uk/news)", ["bbc"]),
        ("(reuters.com)", ["reuters"]),
        ("(Reu\u00adters)", ["reuters"]),
        ("(Crisis\u00a0Group)", ["crisis-group"]),
        ("(Agence France\u2011Presse)", ["afp"]),
        ("(“Reuters”)", ["reuters"]),
        ("(reuters)", ["reuters"]),
        ("(رويترز)", ["reuters"]),
        ("(Studio Kora, Reuters)", ["studio-kora", "reuters"]),
        ("(Kora Times)", ["kora-times"]),
        ("([Kora](https://www.kora.example/a))", ["kora"]),
        ("([source](https://www.kora.example/a))", ["kora-example"]),
        ("(JNIM)", []),
        ("(about 30 km)", []),
        ("(ap)", []),
        ("(time)", []),
        ("(Kora)", []),
        ("(the army, for its part, uses Reuters)", []),
        ("(press conference)", []),
        ("[sic]", []),
        ("[7]", []),
    ],
)
def test_a_mark_at_the_end_names_its_sources(mark: str, expected: list[str]) -> None:
    """Before the full stop or behind it, a mark is read; a remark in brackets is none."""
    assert sources(f"Rain fell on the hills {mark}.") == [expected]
    assert sources(f"It rained. Snow fell {mark}.") == [expected, expected]
    if expected:
        assert sources(f"Rain fell. {mark}") == [expected]


def test_a_mark_reaches_back_to_the_one_before() -> None:
    """And no further; behind the last mark nothing is covered."""
    text = "One. Two (AP). Three. Four (Reuters). Five."
    assert sources(text) == [["ap"], ["ap"], ["reuters"], ["reuters"], []]


@pytest.mark.parametrize(
    ("bracket", "expected"),
    [
        ("(Reuters; see also ISW)", ["reuters", "isw"]),
        ("(Reuters and others)", ["reuters"]),
        ("(Reuters, among others)", ["reuters"]),
        ("(Reuters and local media)", ["reuters"]),
        ("(several outlets, including Reuters)", ["reuters"]),
        ("(e.g. Reuters)", ["reuters"]),
        ("(e.g., Reuters)", ["reuters"]),
        ("(cf. AP)", ["ap"]),
        ("(both AP and Reuters)", ["ap", "reuters"]),
        ("(Source: Reuters; claim: JNIM)", ["reuters"]),
        ("(Claim: JNIM; Source: Reuters)", ["reuters"]),
        ("(AP, but not Reuters)", ["ap"]),
        ("(AP but not Reuters)", ["ap"]),
        ("(not Reuters)", []),
        ("(Reuters and witnesses)", []),
        ("(the army, in a call to AP)", []),
        ("(see the [list](https://www.reuters.com/a) of the army)", ["reuters"]),
        ("(about 30 km)", ["afp"]),
        ("(for the first Time)", ["afp"]),
    ],
)
def test_a_bracket_that_names_a_source_keeps_out_the_next_mark(
    bracket: str, expected: list[str]
) -> None:
    """Whether it can be read or not; other brackets are remarks."""
    assert sources(f"A toll was withheld {bracket}. X fell (AFP).") == [expected, ["afp"]]


@pytest.mark.parametrize(
    ("credit", "expected"),
    [
        ("AP Photo/Baba Ahmed", ["ap"]),
        ("Photo by Michele Cattani/AFP via Getty Images", ["afp", "getty-images"]),
        ("Photo by Ann Lee/AFP via Studio Kora", ["afp", "studio-kora"]),
        ("Reuters/Jorge Silva", ["reuters"]),
        ("Reuters/Jorge Silva/File", ["reuters"]),
        ("Baba Ahmed/AP", ["ap"]),
        ("Ann Lee and Baba Ahmed/AFP", ["afp"]),
        ("Photo: Baba, Reuters", ["reuters"]),
        ("Reuters; photo: Baba Ahmed", ["reuters"]),
        ("Kora Observer; photo: Baba Ahmed", ["kora-observer"]),
        ("Photo: Baba Ahmed", []),
    ],
)
def test_who_took_a_picture_is_no_source(credit: str, expected: list[str]) -> None:
    """But his agency, and who passes its pictures on."""
    assert sources(f"Rain fell ({credit}).") == [expected]


@pytest.mark.parametrize(
    ("mark", "expected"),
    [
        ("Reuters/Kora Observer", ["reuters", "kora-observer"]),
        ("Reuters/NTB", ["reuters", "ntb"]),
        ("AFP/Getty Images", ["afp", "getty-images"]),
        ("Reuters/AP, Studio Kora", ["reuters", "ap", "studio-kora"]),
        ("Reuters/[Studio Kora](https://www.kora.example/a)", ["reuters", "studio-kora"]),
    ],
)
def test_outlets_parted_by_a_stroke_are_sources(mark: str, expected: list[str]) -> None:
    """A word of the trade, a link or a single word is no photographer's."""
    assert sources(f"Rain fell ({mark}).") == [expected]


def test_a_lead_word_may_begin_a_name() -> None:
    """Behind another name, with a capital: "Report Mainz"."""
    assert sources("Rain fell (Reuters, Report Mainz).") == [["reuters", "report-mainz"]]


def test_headings_and_blank_lines_end_the_reach_of_a_mark() -> None:
    """A mark covers its own paragraph, item or row."""
    text = "One.\n\nTwo (AP).\n\n# Head\n\n- Three.\n- Four. Five (BBC)\n"
    assert sources(text) == [[], ["ap"], [], [], ["bbc"], ["bbc"]]


@pytest.mark.parametrize("dash", ["—", "–", "-"])
def test_a_dash_and_a_name_close_an_item_or_a_quote(dash: str) -> None:
    """Dashes of every kind."""
    assert sources(f"- Rain fell {dash} Reuters") == [["reuters"]]
    assert sources(f"> Rain fell.\n> {dash if dash != '-' else '—'} AP") == [["ap"], ["ap"]]


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("[report](https://www.reuters.com/a)", ["reuters"]),
        ("[report](https://goma.example/a)", ["goma-example"]),
        ("[Full story](https://goma.example/a)", ["goma-example"]),
        ("[local blog](https://goma.example/a)", ["goma-example"]),
        ("[Goma Blog](https://goma.example/a)", ["goma-blog"]),
        ("[report](https://x.com/a/1)", []),
        ("[map](https://goma.example/a)", []),
        ("[3 June 2026](https://goma.example/a)", []),
    ],
)
def test_a_link_without_a_name_stands_for_its_site(link: str, expected: list[str]) -> None:
    """What a link calls a report or a paper; where anybody posts, the site says nothing."""
    assert sources(f"The road is cut ({link}).") == [expected]


def test_a_dash_inside_a_sentence_is_no_mark() -> None:
    """ "The agency — Reuters — was young" is about Reuters."""
    assert sources("The agency that broke it — Reuters — was young.") == [[]]


def test_footnotes_lead_to_their_sources() -> None:
    """Through definitions that are links, names, or a name among other words."""
    text = (
        "One.[^1] Two.[^b] Three.[2] Four.[1][2] Five.[9]\n\n"
        '[^1]: Reuters, "A title, with commas", 2 July 2025.\n'
        "[^b]: https://www.rfi.fr/en/africa\n[2]: https://apnews.com/x\n"
    )
    assert sources(text)[:5] == [["reuters"], ["rfi"], ["ap"], ["reuters", "ap"], []]


@pytest.mark.parametrize("tag", ["¹", "<sup>1</sup>", "<sup>[1]</sup>", "<sup>[1](#fn1)</sup>"])
def test_raised_numbers_are_notes(tag: str) -> None:
    """Before the full stop, behind it, and where the notes themselves begin with one."""
    second = tag.replace("1", "2").replace("¹", "²")
    notes = f"{tag} AP\n{second} Reuters" if "[" not in tag else "[1] AP\n[2] Reuters"
    text = f"Seven towns were struck{tag}. The army said so{second}.\n\n{notes}"
    assert sources(text)[:2] == [["ap"], ["reuters"]]
    assert claimants(text)[:2] == [None, "army"]
    assert sources(f"Seven towns were struck.{tag}\n\n{notes}")[0] == ["ap"]


def test_raised_numbers_of_two_digits_or_several() -> None:
    """ "¹²" is the twelfth; a list of numbers is as many notes."""
    assert sources("One.¹²\n\n¹² AP")[0] == ["ap"]
    assert sources("One.¹,²\n\n¹ AP\n² Reuters")[0] == ["ap", "reuters"]
    assert sources("One.<sup>1–2</sup>\n\n¹ AP\n² Reuters")[0] == ["ap", "reuters"]


@pytest.mark.parametrize(
    "measure", ["9 km²", "9km²", "9 m<sup>2</sup>", "10²", "the sum of x²", "²H", "2⁻²", "9 ft²"]
)
def test_exponents_are_no_notes(measure: str) -> None:
    """Behind a unit, a letter or a ten, or before a letter."""
    assert sources(f"It covers {measure}. It rained (AFP).\n\n² Reuters")[0] == ["afp"]


def test_a_numbered_list_of_references_resolves_numbers() -> None:
    """Also in ranges."""
    text = "One [1]. Two [1-2].\n\n## Sources\n\n1. AP, 3 May.\n2. Crisis Group report, May.\n"
    assert sources(text)[:2] == [["ap"], ["ap", "crisis-group"]]


def test_references_without_a_title_resolve_numbers_too() -> None:
    """Lines that each begin with a number in brackets; a page where anybody posts says nothing,
    and yet its number ends the reach of the next one."""
    text = (
        "One.[1] Two.[2] Three.[3]\n\n"
        "[1] https://t.me/channel/1\n[2] https://x.com/a ; https://apnews.com/b\n"
        "[3] https://www.reuters.com/c"
    )
    assert sources(text)[:3] == [[], ["ap"], ["reuters"]]
    whole = sources("One.[1] Two.[2]\n\n[1] https://t.me/a\n\n[2] https://apnews.com/b", "ISW")
    assert whole[:2] == [["isw"], ["ap"]]


def test_a_quoted_title_in_a_reference_is_no_name() -> None:
    """ "Canicule" is what the piece is called, not who published it."""
    assert sources('One.[^a]\n\n[^a]: Le Monde, "Canicule", 2 July 2025.\n')[0] == ["le-monde"]


def test_cells_that_are_sources_mark_their_rows() -> None:
    """Under a heading for sources, else anywhere; and brackets inside a cell."""
    table = "| Toll | Source |\n|---|---|\n| 80 | Reuters |\n| 9 (AP) | |\n| 7 | Mali |\n"
    assert sources(table) == [[], ["reuters"], ["ap"], []]
    assert sources("| Who | Toll |\n|---|---|\n| AFP | 80 |\n") == [[], ["afp"]]
    named = "| Wanted | Source |\n|---|---|\n| BBC | AP |\n"
    assert sources(named)[1] == ["ap"]


def test_cells_name_claimants() -> None:
    """As "claim of" somebody, or in a column of claimants."""
    table = "| Toll | Basis |\n|---|---|\n| 80 | Statements of the army |\n| 9 | Claim of JNIM |\n"
    assert claimants(table) == [None, "army", "JNIM"]
    assert claimants("| Toll | Said by |\n|---|---|\n| 80 | The army |\n") == [None, "army"]


def test_a_column_says_who_said_it_only_beside_one_of_what() -> None:
    """ "Outlet | Says" has what is said; and a cell that leaves it open names nobody."""
    assert claimants("| Outlet | Says |\n|---|---|\n| Reuters | 80 dead |\n") == [None, None]
    assert sources("| Outlet | Says |\n|---|---|\n| Reuters | 80 dead |\n")[1] == ["reuters"]
    three = "| Toll | Says | Reported by |\n|---|---|---|\n| 80 | The army | Reuters |\n"
    assert (claimants(three)[1], sources(three)[1]) == ("army", ["reuters"])
    rows = "".join(f"| 80 | {who} |\n" for who in ("N/A", "none", "Not stated", "—", "Unknown men"))
    found = claimants(f"| Toll | Claimant |\n|---|---|\n{rows}")
    assert found == [None, None, None, None, None, "Unknown men"]


def test_marks_inside_a_sentence_close_its_clauses() -> None:
    """Two clauses, two marks; but a short form in brackets after its name is none."""
    assert sources("The army says 80 (Reuters), locals nine (AP).") == [["reuters", "ap"]]
    assert sources("The Associated Press (AP) is an agency.") == [[]]
    assert sources("He works for the Associated Press (AP).") == [[]]


def test_a_credit_covers_what_stands_before_it() -> None:
    """ "Source: AP" on its own."""
    assert sources("Rain fell. Source: AP, Reuters.") == [["ap", "reuters"]] * 2


def test_headings_and_code_carry_no_marks() -> None:
    """They have the document's source, or none."""
    assert sources("# Rain (Reuters)\n\n    (AP)\n") == [[], []]
    assert [one.kind for one in attributed("# Rain (AP)\n\nIt fell.", source="BBC")] == [
        "document",
        "document",
    ]
