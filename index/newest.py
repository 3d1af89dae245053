"""The day up to which an index knows anything."""

from collections.abc import Callable, Sequence
from datetime import date

from index.dates import dates_in

Rows = Callable[..., Sequence[Sequence[object]]]

# Undated documents are looked through for the days they name, no more than these.
_DOCUMENTS = 50
_CHARACTERS = 5_000


def newest_day(rows: Rows, today: date) -> date | None:
    """The last day up to `today` on which a document was published; where no document has a
    date, the last one that a text names with its year; None without either.

    `rows` runs a query on the catalogue.
    """
    query = "SELECT max(published) FROM documents WHERE published <= ?"
    published = rows(query, today.isoformat())[0][0]
    if published:
        return date.fromisoformat(str(published))
    texts = rows("SELECT substr(text, 1, ?) FROM documents LIMIT ?", _CHARACTERS, _DOCUMENTS)
    named = (one for (text,) in texts for one in dates_in(str(text), None))
    days = (one.last for one in named if one.first == one.last <= today)
    return max(days, default=None)
