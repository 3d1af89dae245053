"""Markdown and plain text: the decoded file after its front matter."""

from index.loading.encoding import as_lines, decode
from index.loading.facts import facts_of, first_heading
from index.loading.front_matter import split
from index.loading.limits import Limits
from index.loading.result import Content


def read_markdown(data: bytes, limits: Limits) -> Content:
    """A Markdown file; its markup is kept. Its size is all that is limited.

    Raises:
        LoadingError: it is not text, or its front matter can't be read.
    """
    values, text = split(as_lines(decode(data)))
    return Content(text, "markdown", facts_of(values), first_heading(text))


def read_text(data: bytes, limits: Limits) -> Content:
    """A file of plain text. Its size is all that is limited.

    Raises:
        LoadingError: it is not text, or its front matter can't be read.
    """
    values, text = split(as_lines(decode(data)))
    return Content(text, "plain", facts_of(values))
