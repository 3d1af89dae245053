"""Which bytes are text, and in what encoding."""

from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.errors import LoadingError
from index.loading.encoding import decode, utf8
from tests.index.loading.reading import load_one, refusal

UNKNOWN = "is not text in an encoding that is recognised; save it as UTF-8"


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1252", "Die Armee bestätigte am Montag den Tod von zwölf Kämpfern – „leider“."),
        ("cp1252", "“Ça va” – dit-il à l’armée."),
        ("latin-1", "café"),
        ("latin-1", "Größe"),
        ("latin-1", "El niño murió en el ataque del año pasado, según la policía."),
        ("cp1252", "The café of Müller and Señor Ångström stood there, it’s said, for many years,"
                   " until the army came one day in July and took it over for its own use."),
        ("cp1252", "Präsident Macron sprach in Genève über die Lage in Mali und über fünf Größen."),
        ("cp1250", "Vláda v pondělí oznámila, že při útoku zemřelo dvanáct lidí, příští týden."),
        ("cp1250", "Wojsko poinformowało w poniedziałek, że zginęło dwunastu bojowników."),
        ("cp1251", "Армия сообщила в понедельник о гибели двенадцати боевиков."),
        ("cp1256", "قال الجيش يوم الاثنين إن اثني عشر مسلحا قتلوا في الغارة"),
        ("shift_jis", "陸軍は月曜日に十二人の戦闘員が死亡したと発表した。"),
        ("utf-16", "Bamako, 1 July – the army"),
        ("utf-16-le", "\ufeffBamako"),
        ("utf-32", "Bamako"),
    ],
)  # fmt: skip
def test_encodings_of_old_files_are_recognised_even_when_short(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding)) == text.removeprefix("\ufeff")


SAID = "The army didn’t – it “said” – raid Diboli, but went through Goma in July"


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["without mark", "with mark"])
@pytest.mark.parametrize(
    ("data", "text"),
    [
        (SAID.encode() + b"\xe2\x80", f"{SAID}\ufffd"),
        (SAID.encode() + b": caf\xe9 by night", f"{SAID}: caf\ufffd by night"),
        (b"\x93" + SAID.encode() + b"\x94", f"\ufffd{SAID}\ufffd"),
        ("It didn’t: ".encode() + b"caf\xe9s", "It didn’t: caf\ufffds"),
        ("Армия сообщила".encode()[:-1], "Армия сообщил\ufffd"),
        (f"{SAID} \ufffd".encode() + b"\xff", f"{SAID} \ufffd\ufffd"),
    ],
    ids=["cut off", "Latin-1 letter", "Windows-1252 quotes", "one sound sign", "Russian",
         "U+FFFD of its own"],
)  # fmt: skip
def test_a_bad_byte_in_utf_8_is_one_bad_character(mark: bytes, data: bytes, text: str) -> None:
    assert decode(mark + data) == text


@pytest.mark.parametrize(
    "data",
    ["naïve café".encode() + b" caf\xe9" * 9, (SAID.encode() + b"\xe9 \xff\xfe ") * 9],
    ids=["as many as sound ones", "too many"],
)
def test_bytes_with_many_bad_ones_are_not_utf_8(data: bytes) -> None:
    assert utf8(data) is None


@pytest.mark.parametrize("size", [40, 400, 4_000, 40_000])
@pytest.mark.parametrize("seed", range(5))
def test_random_bytes_are_refused(size: int, seed: int) -> None:
    with pytest.raises(LoadingError, match="is not text"):
        decode(Random(seed).randbytes(size))


@pytest.mark.parametrize("seed", range(20))
def test_random_bytes_without_control_characters_are_refused(seed: int) -> None:
    printable = [*range(0x20, 0x7F), *range(0xA0, 0x100)]
    with pytest.raises(LoadingError, match="is not text"):
        decode(bytes(Random(seed).choices(printable, k=200)))


@pytest.mark.parametrize(
    ("data", "kind"),
    [(b"\x89PNG\r\n\x1a\n", "a PNG image"), (b"PK\x03\x04", "a ZIP archive"),
     (b"%PDF-1.7\n", "a PDF file"), (b"{\\rtf1\\ansi text}", "an RTF file")],
)  # fmt: skip
def test_files_of_another_kind_are_named(tmp_path: Path, data: bytes, kind: str) -> None:
    for name in ("a.txt", "a.md", "a.html"):
        assert refusal(tmp_path, name, data + b"rest of it").startswith(f"is {kind}")


def test_control_characters_are_borne_singly_but_not_in_numbers() -> None:
    assert decode(b"page one\x0cpage two") == "page one\x0cpage two"
    assert decode(b"x" * 99 + b"\x1b") == "x" * 99 + "\x1b"
    for data in (b"a\x00b", b"\x01\x02\x03abc", "a\x00".encode("utf-16")):
        with pytest.raises(LoadingError, match="is not text"):
            decode(data)


@pytest.mark.parametrize(
    "data",
    [b"\xff\xfe\x00\xd8a\x00", b"\xef\xbb\xbf\xff", b"\xed\xa0\x80", b"\xff\xfea"],
    ids=["lone surrogate", "broken after the mark", "encoded surrogate", "half a character"],
)
def test_broken_unicode_is_refused(data: bytes) -> None:
    with pytest.raises(LoadingError) as refused:
        decode(data)
    assert str(refused.value) == UNKNOWN


@settings(deadline=None)
@given(st.binary(max_size=300), st.sampled_from([".md", ".txt", ".html"]))
def test_any_bytes_give_a_storable_document_or_a_reason(data: bytes, suffix: str) -> None:
    with TemporaryDirectory() as folder:
        try:
            document = load_one(Path(folder), "a" + suffix, data)
        except LoadingError:
            return
    assert f"{document.title}{document.text}".encode()
