"""What the README says exists."""

import re
from pathlib import Path

import pytest
from typer.main import get_command

from app.cli import cli
from app.settings import Settings

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")


@pytest.mark.parametrize("command", sorted(set(re.findall(r"bin/byline (\w+)", README))))
def test_every_command_of_the_readme_exists(command: str) -> None:
    commands = getattr(get_command(cli), "commands", {})
    assert command in commands


@pytest.mark.parametrize(
    "target", sorted(set(re.findall(r"(?:^|`)make (\w+)", README, re.MULTILINE)))
)
def test_every_make_target_of_the_readme_exists(target: str) -> None:
    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)


def test_the_readme_names_every_setting_and_no_other() -> None:
    named = set(re.findall(r"BYLINE_([A-Z_]+)", README))
    assert named == {name.upper() for name in Settings.model_fields}


@pytest.mark.parametrize("path", sorted(set(re.findall(r"\| `([a-z_]+/[a-z_/.]*)` \|", README))))
def test_every_file_that_the_readme_sends_to_is_there(path: str) -> None:
    assert (ROOT / path).exists()


@pytest.mark.parametrize(("said", "path"), re.findall(r"!\[([^]]*)\]\(([^)]+)\)", README))
def test_every_picture_of_the_readme_is_there_small_and_described(said: str, path: str) -> None:
    assert len(said.split()) > 5
    assert (ROOT / path).stat().st_size < 300_000
