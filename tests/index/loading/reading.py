"""What the tests of loading share: a file is written to a corpus and loaded from it."""

from pathlib import Path

import pytest

from index.documents import Document
from index.errors import LoadingError
from index.loading import DEFAULT_LIMITS, Limits
from index.loading.readers import load


def load_one(
    corpus: Path, name: str, data: bytes | str, limits: Limits = DEFAULT_LIMITS
) -> Document:
    """Writes the file and gives the one document it holds."""
    path = corpus / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    (document,) = load(path, corpus, limits)
    assert isinstance(document, Document)
    return document


def refusal(corpus: Path, name: str, data: bytes | str, limits: Limits = DEFAULT_LIMITS) -> str:
    """Writes the file and gives the one-line reason for which it is refused."""
    with pytest.raises(LoadingError) as refused:
        load_one(corpus, name, data, limits)
    reason = str(refused.value)
    assert "\n" not in reason
    return reason
