"""Bytes to text: which encoding a file is in, and whether it is text at all."""

import re
import unicodedata

from charset_normalizer import from_bytes

from index.errors import LoadingError

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_BINARY = {
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF87a": "a GIF image",
    b"GIF89a": "a GIF image",
    b"PK\x03\x04": "a ZIP archive or an Office file",
    b"%PDF-": "a PDF file",
    b"\xd0\xcf\x11\xe0": "an old Office file",
    b"\x1f\x8b": "a gzip archive",
    b"{\\rtf": "an RTF file",
}
_UNKNOWN = "is not text in an encoding that is recognised; save it as UTF-8"
_NO_TEXT = "is not text; take it out of the corpus, or save its text as UTF-8"

# Tabs, line ends and page breaks are text. Other control characters turn up singly in old
# files; more than one in fifty characters says that this is something else.
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\x80-\x84\x86-\x9f]")
_TOLERATED = 1 / 50

# How Windows-1252 text looks: the letters of one language, and no more than a sprinkling of
# others', as in English text with foreign names. Czech read as Windows-1252 is otherwise.
_LETTERS = {
    "English": "",
    "German": "äöüß",
    "French": "àâæçèéêëîïôœùûüÿ",
    "Spanish": "áéíñóúü",
    "Portuguese": "àáâãçéêíóôõúü",
    "Italian": "àèéìíîòóùú",
    "Dutch": "áèéêëïóöüú",
    "Nordic": "åäæéöø",
}
_WESTERN_LETTERS = frozenset("".join(_LETTERS.values())) | frozenset("šžã")
_WESTERN_SIGNS = frozenset("€‚„…‘’“”•–—™¡¢£¥§©ª«»®°±²³´·¹º¼½¾¿×\xa0\xad")
_SPRINKLING = 0.03
_TORN_WORD = re.compile(
    r"[^\W\d_](?:[^\w\s\x00-\x7f’‘´·\xad–—…]|[¹²³¼½¾])[^\W\d_]"  # "poniedzia³ek"
)
_MULTIBYTE = frozenset({"cp932", "shift_jis", "gb18030", "gbk", "gb2312", "big5", "euc_jp",
                        "euc_kr", "cp949", "cp950"})  # fmt: skip
_GUESSED = [
    "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257",
    "koi8_r", "iso8859_2", *sorted(_MULTIBYTE),
]  # fmt: skip


# A file of UTF-8 may be torn in so many places, or in one of so many characters.
_TORN, _TORN_RATE = 3, 1 / 100


def decode(data: bytes) -> str:
    """The text of a file, without its byte order mark; line ends as they are.

    UTF-8 and UTF-16 are certain, UTF-8 also where a byte here and there is bad (see `utf8`);
    other encodings are recognised where the text they give reads like a language, and refused
    otherwise.

    Raises:
        LoadingError: the bytes are no text, or in an encoding that is not recognised.
    """
    for magic, kind in _BINARY.items():
        if data.startswith(magic):
            raise LoadingError(f"is {kind}, not text; give it the suffix that fits")
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _checked(_strict(data[len(bom) :], encoding))
    return _checked(_without_mark(data))


def utf8(data: bytes) -> str | None:
    """The text as UTF-8, with U+FFFD in each place that is torn; None where it is not UTF-8.

    A file that was cut off, or into which a word of another was pasted, is UTF-8 all the same.
    By chance, in other encodings, bytes hardly ever follow each other as in its characters.
    """
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", errors="replace")
    marks = text.count("\ufffd")
    torn = marks - data.count("\ufffd".encode())
    # The bytes behind the first of each character; U+FFFD is three bytes long.
    following = len(text.encode()) - len(text) - 2 * marks
    few = torn <= max(_TORN, len(text) * _TORN_RATE)
    return text if few and torn < following else None


def as_lines(text: str) -> str:
    """`text` with CRLF and lone CR as LF."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        text = utf8(data) if encoding == "utf-8" else None
        if text is None:
            raise LoadingError(_UNKNOWN) from error
    return text


def _without_mark(data: bytes) -> str:
    if b"\x00" in data:
        raise LoadingError(_NO_TEXT)
    text = utf8(data)
    if text is None:
        text = _western(data) or _guessed(data)
    if text is None:
        raise LoadingError(_UNKNOWN)
    return text


def _checked(text: str) -> str:
    controls = sum(1 for _ in _CONTROLS.finditer(text))
    if "\x00" in text or controls > len(text) * _TOLERATED:
        raise LoadingError(_NO_TEXT)
    return text


def _western(data: bytes) -> str | None:
    """The text as Windows-1252 (of which Latin-1 text is a part), if it reads like it."""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    letters = [letter for letter in text.lower() if letter.isalpha()]
    foreign = [letter for letter in letters if not letter.isascii()]
    signs = {sign for sign in text if not sign.isascii() and not sign.isalpha()}
    if _TORN_WORD.search(text) or not signs <= _WESTERN_SIGNS | {"ª", "º"}:
        return None
    strays = min(
        sum(letter not in alphabet for letter in foreign) for alphabet in _LETTERS.values()
    )
    plausible = len(foreign) < len(letters) / 2 and strays <= len(letters) * _SPRINKLING
    return text if plausible and set(foreign) <= _WESTERN_LETTERS else None


def _guessed(data: bytes) -> str | None:
    """The text in the likeliest encoding in which no sign stands inside a word."""
    matches = from_bytes(data, cp_isolation=_GUESSED, threshold=0.1, enable_fallback=False)
    for match in matches:
        text = str(match)
        if match.encoding in _MULTIBYTE:
            sure = _reads_as_asian(text)
        else:
            sure = match.coherence >= 0.2 and not _TORN_WORD.search(text)
        if sure:
            return text
    return None


def _reads_as_asian(text: str) -> bool:
    """Whether what is not ASCII is letters and punctuation, none of it private or unassigned."""
    foreign = [letter for letter in text if not letter.isascii()]
    kinds = [unicodedata.category(letter) for letter in foreign]
    # Half-width katakana, which single bytes give, are hardly ever written.
    half_width = len(re.findall(r"[\uff66-\uff9f]", text))
    letters = sum(kind in ("Lo", "Lm") for kind in kinds) - half_width
    return len(foreign) >= 8 and letters > 0.8 * len(foreign) and not {"Co", "Cn"} & set(kinds)
