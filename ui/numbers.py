"""The numbers of a picture as a table of safe HTML; pure."""

from collections.abc import Sequence

from ui.escaping import escaped


def table_markup(caption: str, columns: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """A table whose cells are shown as text."""
    head = "".join(f'<th scope="col">{escaped(column)}</th>' for column in columns)
    body = "".join(
        f"<tr>{''.join(f'<td>{escaped(str(cell))}</td>' for cell in row)}</tr>" for row in rows
    )
    return (
        f'<div class="byline-numbers" data-testid="numbers" tabindex="0"><table>'
        f"<caption>{escaped(caption)}</caption>"
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )
