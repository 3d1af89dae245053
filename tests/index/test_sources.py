"""The registry of sources: names, domains, files, and names found in texts."""

from pathlib import Path

import pytest

from index.documents import SourceRef
from index.errors import RegistryError
from index.sources import Source, SourceRegistry, load_registry, slug

_REGISTRY = load_registry()


def _found(text: str) -> list[tuple[str, str]]:
    return [(text[m.start : m.end], m.source.id) for m in _REGISTRY.mentions(text)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Reuters", "reuters"),
        ("the associated press", "ap"),
        ("AP News", "ap"),
        ("ICG", "crisis-group"),
        ("Institute for the Study of War", "isw"),
        ("globedge", "globedge"),
        ("Agence France-Presse", "afp"),
        ("رويترز", "reuters"),
        ("new-york-times", "new-york-times"),
        ("The Verge", "verge"),
    ],
)
def test_a_source_is_found_by_any_of_its_names(name: str, expected: str) -> None:
    """Whatever the case, with or without an article."""
    found = _REGISTRY.find(name)
    assert found is not None
    assert found.id == expected


def test_an_unknown_name_is_not_found() -> None:
    """Nor one that only looks like another."""
    assert _REGISTRY.find("Reuterz") is None


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://www.reuters.com/world/x", "reuters"),
        ("http://user@apnews.com:443/a", "ap"),
        ("news.bbc.co.uk", "bbc"),
        ("https://sports.yahoo.com/a", "yahoo-sports"),
    ],
)
def test_a_source_is_found_by_its_site(url: str, expected: str) -> None:
    """Also by a site below its own."""
    found = _REGISTRY.by_url(url)
    assert found is not None
    assert found.id == expected


def test_a_site_that_ends_alike_is_another() -> None:
    """notreuters.com is not reuters.com."""
    assert _REGISTRY.by_url("https://notreuters.com/") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Associated Press and REUTERS", [("Associated Press", "ap"), ("REUTERS", "reuters")]),
        ("an ap, an AP, an Ap", [("AP", "ap")]),
        ("Agence France Presse", [("Agence France Presse", "afp")]),
        ("time is not Time", [("Time", "time")]),
        ("the Age, not the age", [("the Age", "age")]),
        ("The Times of Israel", [("Times of Israel", "times-of-israel")]),
        ("Reuterses", []),
        ("on CBSSports.com today", [("CBSSports.com", "cbs-sports")]),
        ("AP. News at ten", [("AP", "ap")]),
    ],
)
def test_names_are_found_in_a_text(text: str, expected: list[tuple[str, str]]) -> None:
    """The longest first; short names and common words by their case."""
    assert _found(text) == expected


def test_names_are_found_in_any_case_where_that_is_asked_for() -> None:
    """Also those that their case alone tells from a word."""
    found = _REGISTRY.mentions("An ap, the guardian and reuters", any_case=True)
    assert [one.source.id for one in found] == ["ap", "guardian", "reuters"]


def test_a_strange_name_becomes_a_source_with_a_slug() -> None:
    """And is told from the known ones."""
    strange = _REGISTRY.resolve("Kora  Observer")
    assert strange == SourceRef("kora-observer", "Kora Observer")
    assert not _REGISTRY.is_known(strange)
    assert _REGISTRY.resolve("reuters.com") == SourceRef("reuters", "Reuters")
    assert _REGISTRY.is_known(_REGISTRY.resolve("associated press"))


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Süddeutsche Rundschau", "suddeutsche-rundschau"), ("صحيفة", "صحيفة"), ("!!", "unnamed")],
)
def test_a_slug_is_made_of_letters_and_hyphens(name: str, expected: str) -> None:
    """In any script."""
    assert slug(name) == expected


def test_a_corpus_adds_sources_and_changes_them(tmp_path: Path) -> None:
    """What it doesn't say of a built-in one stays; the fingerprint changes."""
    (tmp_path / "sources.toml").write_text(
        '[sources.kora]\nname = "Kora"\naliases = ["Radio Kora"]\n'
        '[sources.reuters]\naliases = ["The Wire"]\n'
    )
    registry = load_registry(tmp_path)
    added, changed = registry.find("radio kora"), registry.find("The Wire")
    assert added == Source("kora", "Kora", ("Radio Kora",))
    assert changed is not None
    assert (changed.name, changed.domains) == ("Reuters", ("reuters.com",))
    assert registry.fingerprint != _REGISTRY.fingerprint


@pytest.mark.parametrize(
    "text",
    [
        "[sources.x",
        "[sources]\nx = 1",
        "[sources.x]\nnames = ['a']",
        "[sources.x]\naliases = 'a'",
        "[sources.x]\ncommon = 'yes'",
        "[sources.x]\nname = ''",
        "[[sources]]\nname = 'a'",
        "sources = 'a'",
        "[sources.'']\nname = 'a'",
        "[source.foo]\nname = 'a'",
        "name = 'a'\n[sources.x]\nname = 'b'",
    ],
)
def test_a_file_of_the_wrong_form_is_refused(tmp_path: Path, text: str) -> None:
    """In one line that says where."""
    (tmp_path / "sources.toml").write_text(text)
    with pytest.raises(RegistryError, match="source"):
        load_registry(tmp_path)


def test_two_sources_with_one_id_are_refused() -> None:
    """An id is one source's."""
    with pytest.raises(RegistryError, match="one id"):
        SourceRegistry((Source("a", "A"), Source("a", "B")))


def test_no_two_built_in_sources_share_a_name_or_a_site() -> None:
    """Or one of them could never be found."""
    names = [(name.casefold(), s.id) for s in _REGISTRY.sources for name in s.names]
    sites = [site for s in _REGISTRY.sources for site in s.domains]
    assert len({name for name, _ in names}) == len(set(names))
    assert len(set(sites)) == len(sites)
    assert len(_REGISTRY.sources) > 100


def test_a_name_that_the_corpus_gives_its_own_source_leaves_the_built_in(tmp_path: Path) -> None:
    """So that it names one source; a site goes to the corpus's own as well."""
    (tmp_path / "sources.toml").write_text(
        "[sources.our-bbc]\nname = 'BBC'\ndomains = ['bbc.com']\n"
        "[sources.our-wire]\nname = 'Our Wire'\naliases = ['AP News']\n"
        "[sources.our-age]\nname = 'The Age'\n"
    )
    registry = load_registry(tmp_path)
    found = {name: registry.find(name) for name in ("BBC", "bbc", "AP News", "AP")}
    assert {name: one and one.id for name, one in found.items()} == {
        "BBC": "our-bbc",
        "bbc": "our-bbc",
        "AP News": "our-wire",
        "AP": "ap",
    }
    texts = ("At the age of 16.", "Does The Age say so?")
    assert [[one.source.id for one in registry.mentions(text)] for text in texts] == [
        [],
        ["our-age"],
    ]
    by_site = registry.by_url("https://bbc.com/news")
    assert by_site is not None
    assert by_site.id == "our-bbc"


def test_a_renamed_built_in_source_keeps_the_name_that_texts_know_it_by(tmp_path: Path) -> None:
    """Also where its aliases are new; unless the corpus gives that name to another."""
    (tmp_path / "sources.toml").write_text(
        "[sources.ap]\nname = 'Associated Press'\n"
        "[sources.bbc]\nname = 'BBC News'\naliases = ['Beeb']\n"
        "[sources.reuters]\nname = 'Thomson Reuters'\n[sources.wire]\nname = 'Reuters'\n"
        "[sources.afp]\nname = 'afp'\n"
    )
    registry = load_registry(tmp_path)
    text = "The BBC and AP, BBC News and Associated Press, Reuters and Thomson Reuters said so."
    assert [one.source.id for one in registry.mentions(text)] == [
        "bbc", "ap", "bbc", "ap", "wire", "reuters",
    ]  # fmt: skip
    named = {source.id: source.names for source in registry.sources}
    assert named["bbc"] == ("BBC News", "Beeb", "BBC")
    assert named["ap"][0] == "Associated Press"
    assert named["ap"].count("AP") == 1
    assert "Reuters" not in named["reuters"]
    assert "AFP" not in named["afp"]


def test_an_unknown_table_is_named(tmp_path: Path) -> None:
    """A slip in "sources" would otherwise go unseen."""
    (tmp_path / "sources.toml").write_text("[source.foo]\nname = 'Foo'\n")
    with pytest.raises(RegistryError, match=r"unknown key 'source'; .*\[sources\.some-id\]"):
        load_registry(tmp_path)


def test_a_byte_order_mark_is_no_part_of_the_file(tmp_path: Path) -> None:
    """Some editors of Windows write one."""
    (tmp_path / "sources.toml").write_text("[sources.kora]\nname = 'Kora'\n", "utf-8-sig")
    assert load_registry(tmp_path).find("Kora") == Source("kora", "Kora")
