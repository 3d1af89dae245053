"""A conversation as a file: Markdown, or a web page that loads nothing; pure."""

import re
from collections.abc import Iterator, Sequence
from html import escape

from ui import wording
from ui.conversation import Exchange
from ui.escaping import cleaned
from ui.paragraphs import MARK, Paragraph, Piece, paragraphs
from ui.references import Reference, references, words_of
from ui.spoken import claim_words

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!&]|^[ \t]*(?:[-+=]|\d+[.)])(?=\s))", re.MULTILINE)
_STYLE = (
    "body{font:1rem/1.6 Georgia,serif;max-width:42rem;margin:2rem auto;padding:0 1rem;"
    "color:#22252a;background:#fdfcfa}h1,h2{line-height:1.25}li{margin:.6rem 0}"
    "q{font-style:italic}.note{color:#55585e}"
    "@media(prefers-color-scheme:dark){body{color:#e8e6e1;background:#15181c}"
    "a{color:#7fb8de}.note{color:#b5b8bd}}"
)
_Numbered = tuple[Exchange, list[Paragraph], list[Reference]]


def markdown(exchanges: Sequence[Exchange]) -> str:
    """The conversation as Markdown; text of documents has no markup in it that is active."""
    blocks = [f"# {_plain(title(exchanges))}"]
    listed: list[Reference] = []
    for exchange, answered, cited in _numbered(exchanges):
        blocks += [f"## {_plain(exchange.question)}", *map(_marked, answered)]
        listed += cited
    if listed:
        blocks += [f"## {wording.REFERENCES}", "\n".join(map(_markdown_reference, listed))]
    return "\n\n".join(blocks) + "\n"


def web_page(exchanges: Sequence[Exchange]) -> str:
    """The conversation as one HTML file without scripts, pictures or addresses that load."""
    name = escape(cleaned(title(exchanges)))
    parts, listed = [f"<h1>{name}</h1>"], list[Reference]()
    for exchange, answered, cited in _numbered(exchanges):
        parts.append(f"<h2>{escape(cleaned(exchange.question))}</h2>")
        parts += [f"<p>{_linked(paragraph, cited)}</p>" for paragraph in answered]
        listed += cited
    if listed:
        items = "".join(map(_web_reference, listed))
        parts.append(f"<h2>{wording.REFERENCES}</h2><ol>{items}</ol>")
    return (
        f'<!doctype html><html lang="{wording.LANGUAGE}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width"><title>{name}</title>'
        f"<style>{_STYLE}</style></head><body>{''.join(parts)}</body></html>\n"
    )


def title(exchanges: Sequence[Exchange]) -> str:
    """What a conversation is called: its first question."""
    return " ".join(exchanges[0].question.split()) if exchanges else wording.NEW_CONVERSATION


def file_name(exchanges: Sequence[Exchange], ending: str) -> str:
    """A name for the file, of letters and figures of the first question."""
    words = re.findall(r"[a-z0-9]+", title(exchanges).lower())
    return f"{'-'.join(words)[:60].strip('-') or 'conversation'}.{ending}"


def _numbered(exchanges: Sequence[Exchange]) -> Iterator[_Numbered]:
    """Each exchange with its paragraphs and references, numbered through."""
    before = 0
    for exchange in exchanges:
        if exchange.answer is None:
            said: list[Paragraph] = [(Piece(claim_words(one), one),) for one in exchange.claims]
            yield exchange, [*said, (Piece(exchange.trouble or ""),)], []
            continue
        cited = references(exchange.answer.citations, before)
        yield exchange, [_renumbered(one, before) for one in paragraphs(exchange.answer)], cited
        before += len(cited)


def _renumbered(paragraph: Paragraph, before: int) -> Paragraph:
    return tuple(Piece(words_of(piece, before), piece.claim) for piece in paragraph)


def _plain(text: str) -> str:
    """Text on one line in which no Markdown is active."""
    return _SPECIAL.sub(lambda found: "\\" + found[1].lstrip(), " ".join(cleaned(text).split()))


def _marked(paragraph: Paragraph) -> str:
    """A paragraph in which nothing is active; its marks stay readable, and a quote's own
    brackets do not become marks."""
    return "".join(_spaced(piece.text, _in_markdown(piece)) for piece in paragraph).strip()


def _in_markdown(piece: Piece) -> str:
    words = _plain(piece.text)
    return words if piece.claim else re.sub(r"\\\[(\d{1,4})\\\]", r"[\1]", words)


def _spaced(text: str, words: str) -> str:
    """`words` with the white space that `text` begins and ends with."""
    before, after = text[:1].isspace(), text[-1:].isspace()
    return f"{' ' * before}{words}{' ' * (after and bool(words))}"


def _markdown_reference(each: Reference) -> str:
    link = f" <{each.url}>" if each.url else ""
    return (
        f"{each.number}. {_plain(each.outlet)}, *{_plain(each.title)}*, {each.when}: "
        f"“{_plain(each.quote)}”{link}"
    )


def _linked(paragraph: Paragraph, cited: Sequence[Reference]) -> str:
    """A paragraph whose marks lead to the references that it has."""
    known = {each.number for each in cited}

    def link(mark: re.Match[str]) -> str:
        number = int(mark[1])
        return f'<a href="#r{number}">[{number}]</a>' if number in known else mark[0]

    escaped = [(escape(cleaned(piece.text)), piece.claim) for piece in paragraph]
    return "".join(text if claim else MARK.sub(link, text) for text, claim in escaped).strip()


def _web_reference(each: Reference) -> str:
    link = (
        f' <a href="{escape(each.url)}" rel="noopener noreferrer">{wording.OPEN_ORIGINAL}</a>'
        if each.url
        else ""
    )
    return (
        f'<li id="r{each.number}">{escape(each.outlet)}, <cite>{escape(each.title)}</cite>, '
        f"{escape(each.when)}: <q>{escape(each.quote)}</q>{link}</li>"
    )
