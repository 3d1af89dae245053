"""Keeps the grumbling of the libraries that read files off the user's screen."""

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def quiet(library: str) -> Iterator[None]:
    """While it lasts, `library` logs nothing and no Python warning is shown or raised.

    What a damaged or unusual file makes a library say is of no use to the reader of the
    receipt, where the file is named with one reason if it fails.
    """
    logger = logging.getLogger(library)
    level = logger.level
    logger.setLevel(logging.CRITICAL + 1)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logger.setLevel(level)
