"""The walls of the house: which way imports point, and how large its rooms may be."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("index", "app", "ui")
ALLOWED = {
    "index": {"index"},
    "app": {"app", "index"},
    "ui": {"ui", "app.schemas"},
}
MAX_FILE_LINES = 300
MAX_FUNCTION_LINES = 50


def sources(*folders: str) -> list[Path]:
    return [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), str(path))


def short(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imports(path: Path) -> Iterator[str]:
    """The modules that a file imports, wherever in it: `from app import schemas` is
    `app.schemas`."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = node.module or ""
            package = (ROOT / module.replace(".", "/")).is_dir()
            yield from (f"{module}.{name.name}" for name in node.names) if package else (module,)


def within(module: str, allowed: set[str]) -> bool:
    return any(module == one or module.startswith(f"{one}.") for one in allowed)


@pytest.mark.parametrize("package", PACKAGES)
def test_imports_point_one_way(package: str) -> None:
    """index knows nothing of app and ui, app nothing of ui, ui of app the wire models only."""
    offenders = [
        f"{short(path)} imports {module}"
        for path in sources(package)
        for module in imports(path)
        if module.partition(".")[0] in PACKAGES and not within(module, ALLOWED[package])
    ]
    assert offenders == []


def test_the_wire_models_import_nothing_of_ours() -> None:
    modules = set(imports(ROOT / "app/schemas.py"))
    assert {name for name in modules if name.partition(".")[0] in PACKAGES} == set()


def test_imports_are_absolute() -> None:
    """So that the other tests here see all of them."""
    offenders = [
        f"{short(path)}:{node.lineno}"
        for path in sources(*PACKAGES, "tests")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.ImportFrom) and node.level
    ]
    assert offenders == []


def test_no_module_imports_itself_in_a_circle() -> None:
    modules = {module_name(path): path for path in sources(*PACKAGES)}
    graph = {
        name: {target for one in imports(path) if (target := nearest(one, modules)) != name}
        for name, path in modules.items()
    }
    assert circle(graph) == []


def module_name(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def nearest(imported: str, modules: dict[str, Path]) -> str:
    """The module of ours that an import names, or that holds the name it imports; or ""."""
    parts = imported.split(".")
    names = (".".join(parts[:end]) for end in range(len(parts), 0, -1))
    return next((name for name in names if name in modules), "")


def circle(graph: dict[str, set[str]]) -> list[str]:
    """The modules that are on, or lead only to, a circle of imports."""
    left = {name: set(targets) - {""} for name, targets in graph.items()}
    while free := {name for name, targets in left.items() if not targets}:
        left = {name: targets - free for name, targets in left.items() if name not in free}
    return sorted(left)


def test_a_circle_of_imports_would_be_found() -> None:
    assert circle({"a": {"b"}, "b": {"c", ""}, "c": set()}) == []
    assert circle({"a": {"b"}, "b": {"a"}, "c": {""}}) == ["a", "b"]


def test_no_file_is_longer_than_300_lines() -> None:
    lengths = {
        short(path): len(path.read_text("utf-8").splitlines())
        for path in sources(*PACKAGES, "tests")
    }
    assert {name: lines for name, lines in lengths.items() if lines > MAX_FILE_LINES} == {}


def test_no_function_is_longer_than_50_lines() -> None:
    offenders = [
        f"{short(path)}:{node.lineno} {node.name}: {node.end_lineno - node.lineno + 1} lines"
        for path in sources(*PACKAGES, "tests")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno is not None
        and node.end_lineno - node.lineno >= MAX_FUNCTION_LINES
    ]
    assert offenders == []


def test_no_handler_catches_everything_and_goes_on() -> None:
    """`except BaseException` may clean up if it raises again; the API's last answer to an
    unexpected error is a handler of the framework, not an `except`."""
    offenders = [
        f"{short(path)}:{node.lineno}"
        for path in sources(*PACKAGES)
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.ExceptHandler) and catches_everything(node) and not reraises(node)
    ]
    assert offenders == []


def catches_everything(handler: ast.ExceptHandler) -> bool:
    if handler.type is None:
        return True
    names = {node.id for node in ast.walk(handler.type) if isinstance(node, ast.Name)}
    return "Exception" in names or "BaseException" in names


def reraises(handler: ast.ExceptHandler) -> bool:
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None
