"""Which files of a folder are documents, and what is said of those that can't be read."""

import os
from pathlib import Path

import pytest

from index.errors import CorpusError, LoadingError
from index.loading import SUFFIXES, Limits, find
from index.loading.readers import load
from tests.index.loading.reading import load_one, refusal


def names(corpus: Path) -> list[str]:
    return [path.relative_to(corpus).as_posix() for path in find(corpus)]


def write(corpus: Path, *paths: str) -> None:
    for path in paths:
        (corpus / path).parent.mkdir(parents=True, exist_ok=True)
        (corpus / path).write_text("text")


def test_the_six_formats_of_the_contract_are_known() -> None:
    assert {".md", ".txt", ".html", ".pdf", ".docx", ".jsonl"} == SUFFIXES


def test_documents_are_found_in_subfolders_in_the_order_of_their_paths(tmp_path: Path) -> None:
    write(tmp_path, "b.md", "a/z.txt", "a/b/c.pdf", "a.html", "c.docx", "d.JSONL", "e.Md")
    assert names(tmp_path) == [
        "a.html", "a/b/c.pdf", "a/z.txt", "b.md", "c.docx", "d.JSONL", "e.Md",
    ]  # fmt: skip


def test_hidden_files_lock_files_other_formats_and_the_registry_are_no_documents(
    tmp_path: Path,
) -> None:
    write(tmp_path, ".hidden.md", ".git/a.md", "sources.toml", "a.py", "a.htm", "~$a.docx", "md")
    write(tmp_path, "a/.b/c.md", "shown.md")
    assert names(tmp_path) == ["shown.md"]


def test_a_folder_with_a_known_suffix_is_no_document(tmp_path: Path) -> None:
    (tmp_path / "folder.md").mkdir()
    write(tmp_path, "folder.md/in.md")
    assert names(tmp_path) == ["folder.md/in.md"]


def test_links_are_followed_to_files_of_the_corpus_only(tmp_path: Path) -> None:
    corpus, outside = tmp_path / "corpus", tmp_path / "outside"
    write(corpus, "own.md")
    write(outside, "secret.md")
    (corpus / "inside.md").symlink_to(corpus / "own.md")
    (corpus / "out.md").symlink_to(outside / "secret.md")
    (corpus / "folder").symlink_to(outside)
    (corpus / "circle").symlink_to(corpus)
    (corpus / "broken.md").symlink_to(corpus / "nothing.md")
    (corpus / "loop.md").symlink_to(corpus / "loop.md")
    assert names(corpus) == ["inside.md", "own.md"]


def test_a_corpus_reached_through_a_link_is_read(tmp_path: Path) -> None:
    write(tmp_path / "real", "a.md")
    (tmp_path / "linked").symlink_to(tmp_path / "real")
    (tmp_path / "real" / "b.md").symlink_to(tmp_path / "real" / "a.md")
    assert names(tmp_path / "linked") == ["a.md", "b.md"]


def test_an_empty_folder_has_no_documents(tmp_path: Path) -> None:
    assert names(tmp_path) == []


def test_a_missing_corpus_is_an_error_and_not_an_empty_one(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="there is no corpus folder"):
        list(find(tmp_path / "nowhere"))


def test_a_file_that_is_gone_is_said_to_be_gone(tmp_path: Path) -> None:
    for name in ("gone.md", "gone.pdf", "gone.jsonl"):
        with pytest.raises(LoadingError, match="is gone; index again"):
            list(load(tmp_path / name, tmp_path))


def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    with pytest.raises(LoadingError, match="is no regular file"):
        list(load(tmp_path / "pipe.md", tmp_path))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_read_permission_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("text")
    (tmp_path / "a.md").chmod(0)
    with pytest.raises(LoadingError, match="permission denied"):
        list(load(tmp_path / "a.md", tmp_path))


def test_a_file_over_the_limit_is_refused_with_the_numbers(tmp_path: Path) -> None:
    limit = 1024 * 1024
    for name in ("a.md", "a.txt", "a.html", "a.pdf", "a.docx"):
        assert refusal(tmp_path, name, b"x" * (limit + limit // 2), Limits(size=limit)) == (
            "is 1.5 MB, and the limit is 1 MB; split it, or raise BYLINE_MAX_DOCUMENT_MB"
        )
    assert load_one(tmp_path, "b.txt", b"x" * limit, Limits(size=limit)).text == "x" * limit


def test_another_suffix_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path, "a.rtf", "text").startswith("has a suffix that is not known")


def test_a_name_that_is_not_unicode_is_refused(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.md"))
    path.write_text("text")
    with pytest.raises(LoadingError, match="not UTF-8; rename it"):
        list(load(path, tmp_path))


def test_the_id_is_the_path_in_the_corpus_as_it_is_written(tmp_path: Path) -> None:
    decomposed = "deep er/cafe\u0301 #1?.md"
    (tmp_path / "deep er").mkdir()
    document = load_one(tmp_path, decomposed, "text")
    assert (document.id, document.path) == (decomposed, decomposed)
