"""The command line, ready to run."""

import os
from pathlib import Path

import pytest

from app import cli
from app.service import Service
from app.settings import Settings
from tests.app.builders import service_of, write_corpus
from tests.app.commands import Byline


@pytest.fixture
def byline(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> Byline:
    """The command line as it is, in an empty folder without settings."""
    for name in [name for name in os.environ if name.startswith("BYLINE_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("BYLINE_INDEX_DIR", "index")
    monkeypatch.chdir(tmp_path)
    return Byline(monkeypatch, capfd)


@pytest.fixture
def quick(byline: Byline, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Byline:
    """The same over the small corpus, with a fake model."""

    def build(settings: Settings) -> Service:
        assert (settings.corpus_dir, settings.index_dir) == (Path("corpus"), Path("index"))
        return service_of(tmp_path)

    monkeypatch.setattr(cli, "build_service", build)
    write_corpus(tmp_path)
    return byline
