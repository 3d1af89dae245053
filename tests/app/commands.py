"""Runs commands of `byline` in the process of the tests."""

import json
import sys
from dataclasses import dataclass
from typing import Any

import pytest

from app import cli


@dataclass(frozen=True)
class Result:
    """What a command left behind."""

    status: int
    out: str
    err: str

    @property
    def line(self) -> str:
        """The one line on stderr of a command that failed."""
        assert (self.status, self.out) == (1, "")
        (line,) = self.err.splitlines()
        assert line.startswith("byline: ")
        return line.removeprefix("byline: ")

    @property
    def json(self) -> Any:
        assert self.out.count("\n") == 1
        return json.loads(self.out)


class Byline:
    """Runs commands in this process, in a folder of their own."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
        self._monkeypatch = monkeypatch
        self._capfd = capfd

    def __call__(self, *arguments: str) -> Result:
        self._monkeypatch.setattr(sys, "argv", ["byline", *arguments])
        status: int | str | None = 0
        try:
            cli.main()
        except SystemExit as exit_:
            status = exit_.code
        out, err = self._capfd.readouterr()
        if isinstance(status, str):  # as the interpreter does it
            return Result(1, out, f"{err}{status}\n")
        return Result(status or 0, out, err)
