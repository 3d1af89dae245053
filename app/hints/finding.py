"""Everything that a question says of where its answer is to be looked for."""

from dataclasses import dataclass
from datetime import date

from app.hints.dates import DateSpan, find_dates
from app.hints.outlets import named_outlets
from app.hints.phrases import quoted_phrases
from index.documents import SourceRef
from index.known_sources import KnownSources


@dataclass(frozen=True, slots=True)
class Hints:
    """Outlets and dates that a question names, and what it quotes.

    With `restrict` it wants the word of its sources alone. `core` is the question without
    the words that name them, as it is searched and read. With `compares` it asks whether outlets,
    these or any, differ.
    """

    sources: tuple[SourceRef, ...] = ()
    restrict: bool = False
    core: str = ""
    dates: tuple[DateSpan, ...] = ()
    phrases: tuple[str, ...] = ()
    compares: bool = False

    @property
    def after(self) -> date | None:
        """The first day that it asks for; None without dates, or where that is open."""
        days = [span.after for span in self.dates]
        return min((day for day in days if day), default=None) if None not in days else None

    @property
    def before(self) -> date | None:
        """The last day that it asks for; None without dates, or where that is open."""
        days = [span.before for span in self.dates]
        return max((day for day in days if day), default=None) if None not in days else None

    @property
    def published(self) -> bool:
        """Whether it plainly means what was published then, and nothing else."""
        return bool(self.dates) and all(span.published for span in self.dates)


def find_hints(
    question: str, known: KnownSources, today: date | None = None, newest: date | None = None
) -> Hints:
    """The hints in a question.

    `today` (by default the day it is) is what "last week" counts from; `newest`, the day of
    the newest document, says which year "on 1 July" means.
    """
    outlets = named_outlets(question, known)
    dates = find_dates(question, today or date.today(), newest, known.registry)
    phrases = quoted_phrases(question, known.registry)
    return Hints(outlets.sources, outlets.restrict, outlets.core, dates, phrases, outlets.compares)
