"""YAML front matter: the block between `---` lines (or `---` and `...`) at the very start of a
file."""

import re
from typing import Any

import yaml

from index.errors import LoadingError

MAX_CHARACTERS = 64 * 1024

# After the opening line comes a line that isn't blank: otherwise it is a thematic break.
_BLOCK = re.compile(
    r"---[ \t]*\n(?=[ \t]*\S)(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE
)
# Keys of metadata are single words, "title", "Author". Prose that happens to be YAML has several
# before its colon, or begins with a capital letter.
_KEY = re.compile(r"[a-z][\w.-]*")
_WORD = re.compile(r"\S+")
_KEY_LINE = re.compile(r"^[ \t{]*[\"']?[^\s:#\"'-][^\s:]{0,60}[ \t]*:(?=\s)", re.MULTILINE)
_EMPTY = ("", "~", "null", "Null", "NULL")


class _Loader(yaml.BaseLoader):
    """Every scalar stays the text that was written; no references, so nothing can blow up."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            alias: Any = self.get_event()  # type: ignore[no-untyped-call]
            problem = "references (*) are not taken"
            raise yaml.MarkedYAMLError(problem=problem, problem_mark=alias.start_mark)
        return super().compose_node(parent, index)


def split(text: str) -> tuple[dict[str, Any], str]:
    """The keys of the front matter, and the text after it; line ends are LF.

    Scalars are text, empty ones and nulls None. A text between two thematic breaks, or
    after one, is no front matter: neither prose with a colon nor a heading, which YAML
    takes for a comment.

    Raises:
        LoadingError: the block is not valid YAML; the message names the line of the file.
    """
    block = _BLOCK.match(text, 0, MAX_CHARACTERS)
    if not block:
        return {}, text
    if not block[1].strip():
        return {}, text[block.end() :]
    try:
        values = _parse(block[1])
    except LoadingError:
        if _KEY_LINE.search(block[1]):
            raise
        return {}, text
    if not isinstance(values, dict) or not _is_metadata(values):
        return {}, text
    known = {str(key): None if value in _EMPTY else value for key, value in values.items()}
    return known, text[block.end() :]


def _is_metadata(values: dict[Any, Any]) -> bool:
    keys = [str(key) for key in values]
    return any(map(_KEY.fullmatch, keys)) or all(map(_WORD.fullmatch, keys))


def _parse(block: str) -> Any:
    try:
        return yaml.load(block, _Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 2 if mark else 1
        problem = error.problem or "no valid YAML"
        raise LoadingError(f"front matter, line {line}: {problem}; mend the YAML") from error
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        # ValueError: an escape for a character that doesn't exist, "\UFFFFFFFF".
        raise LoadingError("front matter is not valid YAML; mend or remove it") from error
