"""Documents read in a process of its own, with a limit of time and one of memory.

`IsolatedReader` is a `Reader` (index.entries): a parser that hangs, eats memory or brings its
process down costs one file of the corpus, and no more.
"""

from index.isolation.reader import IsolatedReader

__all__ = ["IsolatedReader"]
