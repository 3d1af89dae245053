"""What reading one document may cost."""

import json
from dataclasses import asdict, dataclass

from index.errors import LoadingError

_MEGABYTE = 2**20


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits of one document; a line of `.jsonl` is a document.

    `size` bounds its bytes, and the characters of the text that is found in it; `unpacked` the
    bytes that come out of what is compressed in it; `pages` those of a PDF file; `nesting` how
    deep elements may lie in one another; `seconds` and `memory` (bytes) the process that
    reads it.
    """

    size: int = 20 * _MEGABYTE
    unpacked: int = 200 * _MEGABYTE
    pages: int = 2_000
    nesting: int = 200
    seconds: float = 60
    memory: int = 1024 * _MEGABYTE

    def __post_init__(self) -> None:
        if min(self.size, self.unpacked, self.pages, self.nesting, self.memory) < 1:
            raise ValueError("each limit is at least 1")
        if not self.seconds > 0:
            raise ValueError("the limit of time is above 0 seconds")

    @property
    def fingerprint(self) -> str:
        """Differs where a document that one set of limits refuses may pass another."""
        return json.dumps(asdict(self), sort_keys=True)


DEFAULT_LIMITS = Limits()


def megabytes(size: float) -> str:
    """A size in MB, not so rounded that one just over a limit reads like the limit."""
    return f"{size / _MEGABYTE:.7g}"


def too_much_text(characters: int, limits: Limits) -> LoadingError:
    """The error for a document whose text is longer than the largest file may be."""
    return LoadingError(
        f"holds {characters:,} characters of text, and the limit is {limits.size:,};"
        " split it, or raise BYLINE_MAX_DOCUMENT_MB"
    )
