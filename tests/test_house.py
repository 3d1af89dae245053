"""What the project file, the constraints and the Makefile must keep to."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PROJECT = (ROOT / "pyproject.toml").read_text("utf-8")
TABLE = tomllib.loads(PROJECT)["project"]
EXTRAS = TABLE["optional-dependencies"]
# One that two groups ask for counts once.
DIRECT = list(dict.fromkeys([*TABLE["dependencies"], *EXTRAS["dev"], *EXTRAS["train"]]))
PINNED = re.compile(r"(?P<name>[A-Za-z0-9][\w.-]*)==(?P<version>\d[\w.!]*)")


def pins() -> list[str]:
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def normal(requirement: str) -> str:
    """The name of a requirement as package indexes compare it."""
    name = re.match(r"[\w.-]+", requirement)
    assert name is not None
    return re.sub(r"[-_.]+", "-", name[0]).lower()


@pytest.mark.parametrize("requirement", DIRECT)
def test_each_dependency_says_why_it_is_there(requirement: str) -> None:
    """On each line that asks for it: a dependency may belong to several groups."""
    lines = [line for line in PROJECT.splitlines() if f'"{requirement}",' in line]
    assert lines
    assert [line for line in lines if not line.partition("#")[2].strip()] == []


def test_no_dependency_is_asked_for_twice() -> None:
    names = [normal(requirement) for requirement in DIRECT]
    assert len(set(names)) == len(names)


def test_constraints_pin_exact_versions_and_fetch_from_nowhere_else() -> None:
    """No URL, no local version label, no option, no marker: one `name==version` a line."""
    assert [line for line in pins() if not PINNED.fullmatch(line)] == []


def test_each_direct_dependency_is_pinned() -> None:
    pinned = {normal(line) for line in pins()}
    assert {normal(requirement) for requirement in DIRECT} - pinned == set()


def test_nothing_is_pinned_twice() -> None:
    names = [normal(line) for line in pins()]
    assert len(set(names)) == len(names)


def test_torch_is_the_release_that_installs_without_cuda() -> None:
    assert "torch==2.13.0" in TABLE["dependencies"]
    assert "torch==2.13.0" in pins()
    assert [line for line in pins() if line.startswith(("nvidia", "triton", "cuda"))] == []


def test_set_up_passes_the_constraints() -> None:
    assert "--constraint constraints.txt" in (ROOT / "Makefile").read_text("utf-8")


@pytest.mark.parametrize(
    "target", ["setup", "run", "test", "test-slow", "check", "format", "clean"]
)
def test_the_makefile_has_its_targets(target: str) -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    assert re.search(rf"^{target}:", makefile, re.MULTILINE)


def test_the_command_is_installed() -> None:
    assert TABLE["scripts"] == {"byline": "app.cli:main"}


def test_the_licence_is_there_and_is_the_one_that_is_named() -> None:
    assert TABLE["license"] == "MIT"
    assert (ROOT / "LICENSE").read_text("utf-8").startswith("MIT License")


def test_every_folder_of_code_is_a_package() -> None:
    folders = {
        path.parent
        for top in ("index", "app", "ui", "tests")
        for path in (ROOT / top).rglob("*.py")
    }
    missing = [folder for folder in folders if not (folder / "__init__.py").is_file()]
    assert missing == []
