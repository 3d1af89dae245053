"""What made an index, so that it is never opened with anything else."""

from dataclasses import dataclass, field, fields
from importlib.metadata import version

from index.errors import IndexMismatch

# Raised when the tables change, with a step in `index.migrations`.
SCHEMA_VERSION = 3


@dataclass(frozen=True, slots=True)
class Manifest:
    """What made an index. Opened with anything else, it says what differs."""

    corpus: str
    embedding_model: str
    weights: str
    dimension: int
    chunking: int
    schema: int = SCHEMA_VERSION
    byline: str = field(default_factory=lambda: version("byline"), compare=False)

    def check(self, wanted: "Manifest") -> None:
        """Raises IndexMismatch, naming what differs, unless `wanted` made this index."""
        if self.corpus != wanted.corpus:
            raise IndexMismatch(
                f"this index belongs to the corpus {self.corpus}, not {wanted.corpus}; name"
                " another --index, or give --rebuild to make it anew"
            )
        self.check_schema(wanted.schema)
        differing = [
            f"{one.name} {getattr(self, one.name)} (now {getattr(wanted, one.name)})"
            for one in fields(self)
            if one.compare and getattr(self, one.name) != getattr(wanted, one.name)
        ]
        if differing:
            raise IndexMismatch(
                f"the index was made with {', '.join(differing)}; run `byline index --rebuild`"
            )

    def check_schema(self, wanted: int = SCHEMA_VERSION) -> None:
        """Raises IndexMismatch unless the tables have the form `wanted`."""
        if self.schema > wanted:
            raise IndexMismatch(
                f"a newer Byline ({self.byline}) made this index (schema {self.schema}, known up"
                f" to {wanted}); install that one, or name another --index"
            )
        if self.schema < wanted:
            raise IndexMismatch(
                f"an earlier Byline made this index (schema {self.schema}, now {wanted}); run"
                " `byline index`, which brings it forward and embeds nothing"
            )
