"""The composition root: settings to the real parts."""

from collections.abc import Callable, Sequence
from functools import cached_property

from app.answering import Answerer, ReaderFactory
from app.reading import CombinedReader, EvidenceFeatures, Reader, TokenVectors, threshold
from app.reading.encoder import Remembering, SentenceTransformerTokens
from app.reading.passage_reader import Look, OnnxPassageReader
from app.service import Place, Service
from app.settings import Settings
from index.documents import Span
from index.embedding import SentenceTransformerEmbedder
from index.isolation import IsolatedReader


class LazyTokens:
    """Word vectors from an embedder's model, which is loaded when they are first asked for."""

    def __init__(self, embedder: SentenceTransformerEmbedder) -> None:
        self._embedder = embedder

    @cached_property
    def _encoder(self) -> SentenceTransformerTokens:
        return SentenceTransformerTokens(self._embedder.model)

    def tokens(self, texts: Sequence[str]) -> list[TokenVectors]:
        return self._encoder.tokens(texts)


class LazyPassageReader:
    """The network that reads passages, loaded when it is first asked."""

    @cached_property
    def _network(self) -> OnnxPassageReader:
        return OnnxPassageReader()

    def look(
        self, question: str, passages: Sequence[tuple[str, Sequence[Span]]]
    ) -> list[list[Look]]:
        return self._network.look(question, passages)


def build_reader(embedder: SentenceTransformerEmbedder) -> ReaderFactory:
    """What makes the reader for an index. Loads no model."""
    # The reader was fitted on the packaged model, whichever one the index is made with.
    packaged = SentenceTransformerEmbedder()
    # Kept over questions: a sentence that comes back is not encoded again.
    tokens = Remembering(LazyTokens(embedder if embedder.name == packaged.name else packaged))
    network = LazyPassageReader()

    def reader_for(rarity: Callable[[str], float]) -> Reader:
        return CombinedReader(EvidenceFeatures(tokens, rarity), network)

    return reader_for


def build_service(settings: Settings) -> Service:
    """Byline as the settings say. Loads no model and touches no file."""
    embedder = SentenceTransformerEmbedder(settings.embedding_model)
    place = Place(settings.corpus_dir, settings.index_dir, settings.limits)
    answerer = Answerer(embedder, build_reader(embedder), threshold(settings.caution))
    return Service(place, answerer, IsolatedReader)
