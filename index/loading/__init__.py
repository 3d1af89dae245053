"""The files of a corpus, and how one of them becomes Documents, one module a format.

`find` lists the files; `index.loading.readers.load` reads one. That module is not imported
here: the libraries of the formats take half a second, and few commands read documents.
"""

from index.loading.files import SUFFIXES, find
from index.loading.limits import DEFAULT_LIMITS, Limits
from index.loading.result import Failure

__all__ = ["DEFAULT_LIMITS", "LOADING_VERSION", "SUFFIXES", "Failure", "Limits", "find"]

# Raised when a reader takes what it refused before, or makes another text of a file: every
# file is then read again, and what comes out as it was embeds nothing.
LOADING_VERSION = "6"
