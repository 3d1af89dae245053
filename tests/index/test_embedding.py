"""Embedding models: the packaged one is the published one; others are taken from a folder."""

import shutil
import socket
from pathlib import Path

import numpy as np
import pytest
from sentence_transformers import SentenceTransformer
from sentence_transformers.sentence_transformer.modules import Pooling, Transformer
from transformers import BertConfig, BertModel, BertTokenizer

from index.embedding import PACKAGED_SHA256, SentenceTransformerEmbedder
from index.errors import SettingsError

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def packaged() -> SentenceTransformerEmbedder:
    return SentenceTransformerEmbedder()


VOCABULARY = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "army", "said", "town", "the"]


@pytest.fixture(scope="module")
def made_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A BERT of one layer with weights by chance, saved as sentence-transformers does."""
    bert, folder = tmp_path_factory.mktemp("bert"), tmp_path_factory.mktemp("model")
    config = BertConfig(
        vocab_size=len(VOCABULARY),
        hidden_size=16,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=32,
        max_position_embeddings=32,
    )
    BertModel(config).save_pretrained(bert)
    words = {word: at for at, word in enumerate(VOCABULARY)}
    BertTokenizer(vocab=words, model_max_length=32).save_pretrained(bert)
    transformer = Transformer(str(bert), max_seq_length=32)
    SentenceTransformer(modules=[transformer, Pooling(16)]).save(str(folder))
    return folder


@pytest.fixture
def tiny_model(made_model: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made_model, tmp_path / "model"))


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*address: object, **_: object) -> None:
        pytest.fail(f"the network was tried: {address}")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)


def test_the_packaged_weights_are_the_published_ones(packaged: SentenceTransformerEmbedder) -> None:
    assert packaged.fingerprint == PACKAGED_SHA256
    assert PACKAGED_SHA256.startswith("53aa51172d142c89")


def test_vectors_have_length_one_and_near_meanings_are_near(
    packaged: SentenceTransformerEmbedder,
) -> None:
    vectors = packaged.embed(
        ["The army lost soldiers.", "Troops were killed.", "The recipe needs two eggs.", ""]
    )
    assert vectors.dtype == np.float32
    assert vectors.shape == (4, 384) == (4, packaged.dimension)
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1.0, abs=1e-5)
    assert vectors[0] @ vectors[1] > vectors[0] @ vectors[2] + 0.2


def test_a_text_has_one_vector_whatever_stands_beside_it(
    packaged: SentenceTransformerEmbedder,
) -> None:
    (alone,) = packaged.embed(["Diboli was attacked."])
    beside = packaged.embed(["A much longer text " * 40, "Diboli was attacked."])
    assert alone @ beside[1] == pytest.approx(1.0, abs=1e-5)
    assert packaged.embed([]).shape == (0, 384)


def test_what_is_said_of_the_packaged_model_is_so(packaged: SentenceTransformerEmbedder) -> None:
    assert packaged.model.get_embedding_dimension() == packaged.dimension
    assert packaged.model.max_seq_length == packaged.max_tokens == 256


def test_word_pieces_are_counted_without_a_limit_or_special_tokens(
    packaged: SentenceTransformerEmbedder,
) -> None:
    assert packaged.count_tokens(["", "army", "Diboli,", "army " * 1_000]) == [0, 1, 4, 1_000]
    assert packaged.count_tokens([]) == []


def test_a_model_of_ones_own_is_loaded_from_its_folder(tiny_model: Path) -> None:
    embedder = SentenceTransformerEmbedder(str(tiny_model))
    assert (embedder.name, embedder.dimension, embedder.max_tokens) == (str(tiny_model), 16, 32)
    assert embedder.count_tokens(["army said army", "the unknownword"]) == [3, 2]
    vectors = embedder.embed(["army said", "town", "army said"])
    assert vectors.shape == (3, 16)
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1.0, abs=1e-5)
    assert vectors[0] == pytest.approx(vectors[2], abs=1e-5)


def test_a_changed_weight_changes_the_fingerprint(tiny_model: Path) -> None:
    before = SentenceTransformerEmbedder(str(tiny_model)).fingerprint
    assert SentenceTransformerEmbedder(str(tiny_model)).fingerprint == before
    weights = tiny_model / "model.safetensors"
    content = bytearray(weights.read_bytes())
    content[-1] ^= 1
    weights.write_bytes(bytes(content))
    assert SentenceTransformerEmbedder(str(tiny_model)).fingerprint != before


def test_a_folder_without_weights_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="holds no weights; set BYLINE_EMBEDDING_MODEL anew"):
        _ = SentenceTransformerEmbedder(str(tmp_path)).fingerprint


def test_a_folder_without_a_tokenizer_is_refused(tiny_model: Path) -> None:
    (tiny_model / "tokenizer.json").unlink()
    with pytest.raises(SettingsError, match=r"holds no tokenizer\.json"):
        SentenceTransformerEmbedder(str(tiny_model)).count_tokens(["army"])


@pytest.mark.usefixtures("no_network")
@pytest.mark.parametrize("name", ["no/such/folder", "./nothing", "/no-such-folder", "C:\\models"])
def test_a_path_that_leads_nowhere_is_refused_without_the_network(name: str) -> None:
    with pytest.raises(SettingsError, match="is no folder"):
        _ = SentenceTransformerEmbedder(name).fingerprint
