"""How the chat's process is started."""

import sys

import pytest

from ui.launch import SCRIPT, command, environment


def test_the_chat_listens_on_the_loopback_and_tells_nobody() -> None:
    argv = command(8501)
    options = dict(zip(argv[5::2], argv[6::2], strict=True))
    assert argv[:5] == [sys.executable, "-m", "streamlit", "run", str(SCRIPT)]
    assert options["--server.port"] == "8501"
    assert options["--server.address"] == "127.0.0.1"
    assert options["--server.headless"] == "true"
    assert options["--browser.gatherUsageStats"] == "false"
    assert options["--server.fileWatcherType"] == "none"


def test_the_largest_upload_follows_the_largest_document() -> None:
    argv = command(8501, max_document_mb=40)
    assert argv[argv.index("--server.maxUploadSize") + 1] == "40"


def test_the_environment_names_the_api_and_keeps_the_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KEPT", "yes")
    chosen = environment("http://127.0.0.1:8123")
    assert chosen["BYLINE_API_URL"] == "http://127.0.0.1:8123"
    assert chosen["KEPT"] == "yes"
