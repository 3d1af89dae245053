"""Files that are made to break what reads them."""

import zipfile
import zlib
from io import BytesIO

import docx

_FONT = b"<< /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"
_PAGE = (
    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R"
    b" /Resources << /Font %s >> >>" % _FONT
)


def pdf(*objects: bytes) -> bytes:
    """A PDF file of these objects, numbered from 1; the first is its catalogue."""
    out = bytearray(b"%PDF-1.5\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer << /Size %d /Root 1 0 R >>\n" % (len(objects) + 1)
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % start)


def inflating_pdf(size: int) -> bytes:
    """A page whose content is `size` bytes once it is unpacked, a thousandth in the file."""
    packed = zlib.compress(b" " * size)
    stream = b"<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (len(packed), packed)
    catalogue = b"<< /Type /Catalog /Pages 2 0 R >>"
    return pdf(catalogue, b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>", _PAGE, stream)


def circular_pdf() -> bytes:
    """A tree of pages that holds itself."""
    pages = b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 /Parent 2 0 R >>"
    return pdf(b"<< /Type /Catalog /Pages 2 0 R >>", pages)


def many_pages_pdf(count: int) -> bytes:
    """A page that is listed `count` times."""
    kids = b"3 0 R " * count
    pages = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, count)
    empty = b"<< /Length 0 >>\nstream\n\nendstream"
    return pdf(b"<< /Type /Catalog /Pages 2 0 R >>", pages, _PAGE, empty)


def word_file(body: str) -> bytes:
    """A Word file with `body` as the XML of its body."""
    made = BytesIO()
    docx.Document().save(made)
    out = BytesIO()
    with (
        zipfile.ZipFile(made) as source,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            data = source.read(name)
            if name == "word/document.xml":
                head, _, _ = data.partition(b"<w:body>")
                data = head + b"<w:body>" + body.encode() + b"</w:body></w:document>"
            target.writestr(name, data)
    return out.getvalue()


def nested_page(depth: int) -> bytes:
    """A web page whose article lies in so many elements."""
    inside = "<div>" * depth + "<p>The army said that 80 were killed.</p>" + "</div>" * depth
    return f"<html><body>{inside}</body></html>".encode()


def brackets(count: int) -> bytes:
    """Markdown that is read in the square of its length."""
    return b"![" * count
