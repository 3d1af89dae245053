"""Settings: where they come from, which are refused, and that keys stay secret."""

import os
from pathlib import Path

import pytest

from app.settings import Settings, is_loopback, load_settings
from index.errors import SettingsError
from index.loading import DEFAULT_LIMITS


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An empty working directory and an environment without settings."""
    for name in [name for name in os.environ if name.startswith("BYLINE_")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


def write_toml(text: str) -> None:
    Path("byline.toml").write_text(text, "utf-8")


def test_defaults_are_those_of_the_contract() -> None:
    settings = load_settings()
    assert settings.model_dump() == {
        "corpus_dir": Path("corpus"),
        "index_dir": Path(".byline"),
        "host": "127.0.0.1",
        "port": 8000,
        "chat_port": 8501,
        "api_url": "http://127.0.0.1:8000",
        "embedding_model": "all-MiniLM-L6-v2",
        "store": "faiss",
        "caution": 0.5,
        "max_document_mb": 20,
        "max_document_unpacked_mb": 200,
        "max_document_pages": 2_000,
        "max_document_nesting": 200,
        "max_document_seconds": 60,
        "max_document_memory_mb": 1_024,
        "api_keys": (),
        "allow_open": False,
    }
    assert settings.limits == DEFAULT_LIMITS
    assert settings.limits.size == 20 * 1024 * 1024


def test_command_line_beats_environment_beats_file_beats_default(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert load_settings().port == 8000
    write_toml("port = 8001")
    assert load_settings().port == 8001
    monkeypatch.setenv("BYLINE_PORT", "8002")
    assert load_settings().port == 8002
    assert load_settings(port=8003).port == 8003


def test_each_setting_is_taken_from_where_it_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    write_toml('corpus_dir = "news"\ncaution = 0.25')
    monkeypatch.setenv("BYLINE_INDEX_DIR", "elsewhere")
    settings = load_settings(chat_port=9)
    assert (settings.corpus_dir, settings.index_dir) == (Path("news"), Path("elsewhere"))
    assert (settings.caution, settings.chat_port) == (0.25, 9)


def test_an_option_that_is_not_given_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BYLINE_CORPUS_DIR", "news")
    assert load_settings(corpus_dir=None).corpus_dir == Path("news")


def test_an_unknown_variable_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BYLINE_CORPUS", "news")
    with pytest.raises(SettingsError, match=r"^BYLINE_CORPUS is no setting; .*BYLINE_CORPUS_DIR"):
        load_settings()


def test_an_unknown_key_of_the_file_is_named() -> None:
    write_toml('corpus = "news"')
    with pytest.raises(
        SettingsError, match=r"^'corpus' in byline\.toml is no setting; .*corpus_dir"
    ):
        load_settings()


def test_a_file_that_is_no_toml_is_an_error_of_one_line() -> None:
    write_toml("port = = 1")
    with pytest.raises(SettingsError, match=r"^byline\.toml is not valid TOML: [^\n]+$"):
        load_settings()


@pytest.mark.parametrize("encoding", ["utf-16", "latin-1"])
def test_a_file_that_is_no_utf8_is_an_error_too(encoding: str) -> None:
    Path("byline.toml").write_bytes('corpus_dir = "Zürich"'.encode(encoding))
    with pytest.raises(SettingsError, match=r"byline\.toml"):
        load_settings()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("BYLINE_PORT", "70000"),
        ("BYLINE_PORT", "http"),
        ("BYLINE_PORT", "0"),
        ("BYLINE_CHAT_PORT", "-1"),
        ("BYLINE_CAUTION", "1.5"),
        ("BYLINE_CAUTION", "nan"),
        ("BYLINE_MAX_DOCUMENT_MB", "0"),
        ("BYLINE_MAX_DOCUMENT_MB", "nan"),
        ("BYLINE_MAX_DOCUMENT_MB", "1e308"),
        ("BYLINE_STORE", "postgres"),
        ("BYLINE_ALLOW_OPEN", "perhaps"),
    ],
)
def test_a_value_that_cannot_be_is_refused_in_one_line_that_names_it(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError, match=rf"^{name}: [^\n]+$"):
        load_settings()


def test_keys_are_split_at_commas_and_shown_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BYLINE_API_KEYS", "hunter2, swordfish,")
    settings = load_settings()
    assert [key.get_secret_value() for key in settings.api_keys] == ["hunter2", "swordfish"]
    shown = f"{settings!r} {settings} {settings.model_dump()} {settings.model_dump_json()}"
    assert "hunter2" not in shown
    assert "swordfish" not in shown


def test_a_wrong_value_is_not_repeated_as_it_may_be_a_key() -> None:
    write_toml('api_keys = [["hunter2"]]')
    with pytest.raises(SettingsError) as raised:
        load_settings()
    assert "hunter2" not in str(raised.value)


def test_settings_are_frozen() -> None:
    settings = load_settings()
    with pytest.raises(ValueError, match="frozen"):
        settings.port = 1


def test_the_address_of_the_api_follows_host_and_port() -> None:
    assert load_settings(port=9000).api_url == "http://127.0.0.1:9000"
    assert load_settings(host="::1", port=1).api_url == "http://[::1]:1"
    assert load_settings(host="localhost").api_url == "http://localhost:8000"


@pytest.mark.parametrize("host", ["0.0.0.0", "::"])
def test_a_server_on_every_interface_is_reached_through_loopback(host: str) -> None:
    assert load_settings(host=host).api_url == "http://127.0.0.1:8000"


def test_an_address_that_is_given_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BYLINE_API_URL", "http://news.example:80")
    assert load_settings(port=9000).api_url == "http://news.example:80"
    assert load_settings(api_url="http://other:1").api_url == "http://other:1"


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.0.7", "news.example", ""])
def test_a_host_of_the_network_is_refused_without_a_key(host: str) -> None:
    with pytest.raises(SettingsError, match="BYLINE_API_KEYS"):
        load_settings(host=host).check_exposure()


@pytest.mark.parametrize("extra", [{"api_keys": "k"}, {"allow_open": True}])
def test_a_host_of_the_network_is_taken_with_a_key_or_when_it_is_meant(
    extra: dict[str, object],
) -> None:
    load_settings(host="0.0.0.0", **extra).check_exposure()


@pytest.mark.parametrize("keys", ["", " , "])
def test_blank_keys_are_no_keys(keys: str) -> None:
    settings = load_settings(host="0.0.0.0", api_keys=keys)
    assert settings.api_keys == ()
    with pytest.raises(SettingsError, match="no key is set"):
        settings.check_exposure()


def test_blank_keys_of_a_list_are_no_keys_either() -> None:
    write_toml('api_keys = ["", " ", "real"]')
    assert [key.get_secret_value() for key in load_settings().api_keys] == ["real"]


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.9.1", "::1", "localhost"])
def test_loopback_needs_no_key(host: str) -> None:
    assert is_loopback(host)
    Settings(host=host).check_exposure()


@pytest.mark.parametrize("address", ["http://localhost:abc", "ftp://news", "localhost:8000", ""])
def test_an_address_that_is_none_is_refused(address: str) -> None:
    with pytest.raises(SettingsError, match=r"BYLINE_API_URL: .*is no address such as http"):
        load_settings(api_url=address)
