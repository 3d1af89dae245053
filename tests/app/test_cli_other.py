"""The command line: scores, status, servers, settings, wrong usage."""

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from app import cli
from index.catalogue import Catalogue
from tests.app.builders import index_corpus, write_corpus
from tests.app.commands import Byline


def test_eval_prints_its_report(quick: Byline, tmp_path: Path) -> None:
    quick("index")
    question = {"question": "Who harvested millet?", "answerable": True, "answers": ["farmers"]}
    (tmp_path / "questions.jsonl").write_text(json.dumps(question), "utf-8")
    report = quick("eval", "questions.jsonl", "--json").json
    assert (report["questions"], report["answered_right"]) == (1, 1)
    assert "answered right       1\n" in quick("eval", "questions.jsonl").out


def test_eval_of_a_missing_file_is_one_line(quick: Byline) -> None:
    quick("index")
    assert quick("eval", "nope.jsonl").line.startswith("nope.jsonl can't be read as UTF-8 text")


def test_status_of_an_index_of_another_model_says_so(byline: Byline, tmp_path: Path) -> None:
    write_corpus(tmp_path)
    index_corpus(tmp_path)
    result = byline("status", "--json")
    assert result.status == 1
    assert result.json["sound"] is False
    assert "fake" in result.json["problems"][0]
    assert (result.json["generation"], result.json["documents"]) == (1, 3)


def test_a_folder_that_is_no_model_is_told_by_status_and_keeps_the_server_from_starting(
    byline: Byline, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_corpus(tmp_path)
    index_corpus(tmp_path)
    (tmp_path / "empty").mkdir()
    monkeypatch.setenv("BYLINE_EMBEDDING_MODEL", "empty")
    problem = "empty holds no weights; set BYLINE_EMBEDDING_MODEL anew"
    result = byline("status", "--json")
    assert (result.status, result.json["problems"]) == (1, [problem])
    assert result.err == f"byline: not sound: {problem}\n"
    assert byline("serve").line == problem


def test_a_first_sync_that_was_cut_off_is_sound(byline: Byline, tmp_path: Path) -> None:
    write_corpus(tmp_path)
    (tmp_path / "index").mkdir()
    Catalogue(tmp_path / "index").close()  # its tables are there, and no generation
    result = byline("status", "--json")
    assert (result.status, result.json["sound"], result.json["problems"]) == (0, True, [])
    assert (result.json["generation"], result.json["documents"]) == (0, 0)


def test_status_without_an_index_says_what_to_do(byline: Byline, tmp_path: Path) -> None:
    result = byline("status", "--json", "--corpus", "nowhere")
    assert result.status == 1
    assert result.json == {
        "sound": False,
        "problems": [
            "there is no corpus folder nowhere",
            "nothing is indexed yet; run `byline index`",
        ],
        "generation": 0,
        "documents": 0,
        "chunks": 0,
        "indexed": None,
        "embedding_model": "all-MiniLM-L6-v2",
        "corpus": str(tmp_path / "nowhere"),
        "index": str(tmp_path / "index"),
        "unknown_sources": [],
    }
    assert result.err == "byline: not sound: there is no corpus folder nowhere\n"


def test_a_port_that_is_taken_is_one_line(byline: Byline) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        for command, setting in [("serve", "BYLINE_PORT"), ("chat", "BYLINE_CHAT_PORT")]:
            line = byline(command, "--port", str(port)).line
            assert line.startswith(
                f"127.0.0.1:{port} can't be listened on (Address already in use)"
            )
            assert line.endswith(f"set {setting} to another port")


@pytest.mark.parametrize(
    ("command", "setting"), [("serve", "BYLINE_PORT"), ("chat", "BYLINE_CHAT_PORT")]
)
def test_port_0_is_refused_in_one_line(byline: Byline, command: str, setting: str) -> None:
    assert byline(command, "--port", "0").line == (
        f"{setting}: input should be greater than or equal to 1; set it anew"
    )


def test_a_server_open_to_the_network_is_refused(byline: Byline) -> None:
    line = byline("serve", "--host", "0.0.0.0").line
    assert line.startswith("0.0.0.0 can be reached from the network and no key is set")


def test_a_host_that_is_not_this_machines_is_one_line(byline: Byline) -> None:
    (Path("byline.toml")).write_text('allow_open = true\nhost = "no such host"', "utf-8")
    assert "no such host" in byline("serve").line


def test_an_unknown_setting_is_one_line(byline: Byline, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BYLINE_COLOUR", "red")
    for command in (["index"], ["ask", "Who?"], ["status"], ["serve"], ["chat"], ["up"]):
        assert byline(*command).line.startswith("BYLINE_COLOUR is no setting; known are ")


@pytest.mark.parametrize(
    "arguments",
    [
        ["ask"],
        ["nope"],
        ["--nope"],
        ["index", "extra"],
        ["ask", "Who?", "--after", "yesterday"],
        ["ask", "Who?", "--after", "2025-02-30"],
        ["serve", "--port", "http"],
        ["eval"],
        [],
    ],
)
def test_wrong_usage_is_status_2_with_nothing_on_stdout(
    byline: Byline, arguments: list[str]
) -> None:
    result = byline(*arguments)
    assert result.status == 2
    assert "Usage" in result.err + result.out
    assert "Traceback" not in result.err


def test_help_is_status_0(byline: Byline) -> None:
    result = byline("--help")
    assert result.status == 0
    for command in ("up", "index", "serve", "chat", "ask", "eval", "status"):
        assert f" {command} " in result.out


def test_the_installed_command_ends_with_one_line_and_status_1(tmp_path: Path) -> None:
    """The same in a process of its own, where the interpreter prints the line."""
    environment = {name: value for name, value in os.environ.items() if "BYLINE" not in name}
    done = subprocess.run(
        [sys.executable, "-c", "from app.cli import main; main()", "ask", "Who?"],
        cwd=tmp_path,
        env=environment | {"PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "byline: nothing is indexed yet; run `byline index`\n"


def test_what_the_file_system_says_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def full() -> None:
        raise OSError(28, "No space left on device", "index/vectors")

    monkeypatch.setattr(cli, "cli", full)
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert ended.value.code == "byline: index/vectors: No space left on device"
