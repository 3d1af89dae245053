"""What the command line prints of a sync."""

from app import reports, schemas


def receipt_of(*failures: tuple[str, str]) -> str:
    failed = [schemas.Failure(path=path, reason=reason) for path, reason in failures]
    return reports.receipt(
        schemas.Receipt(
            generation=1, added=["a.md"], changed=[], removed=[], unchanged=0, failed=failed,
            documents=1, chunks=1, embedded=1, seconds=0.1,
        )
    )  # fmt: skip


def test_a_name_with_line_breaks_and_escapes_is_one_line_of_the_receipt() -> None:
    text = receipt_of(("two\nlines \x1b[31m\u202e.md", "rename it"), ("ärger 1.md", "mend it"))
    assert text.splitlines()[1:] == [
        "  failed: two\\nlines \\x1b[31m\\u202e.md: rename it",
        "  failed: ärger 1.md: mend it",
    ]
