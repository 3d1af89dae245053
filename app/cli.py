"""The command line. Exit status: 0 done, 1 an error that the user can mend, 2 wrong usage."""

import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from threading import Event
from typing import Annotated

import typer
from pydantic import BaseModel
from rich.console import Console
from rich.markup import escape

from app import evaluation, reports, schemas, wire
from app.main import build_service
from app.progress import SyncProgress
from app.service import Service
from app.serving import chat as chat_process
from app.serving import serve as serve_api
from app.serving import terminated_as_interrupted, wait_for
from app.settings import Settings, load_settings
from app.status import status_of
from app.watching import Follower
from index.errors import BylineError
from index.sync import Receipt

cli = typer.Typer(
    name="byline",
    help="Answers from a folder of news, with who reported each claim and who said it.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
messages = Console(stderr=True, highlight=False, soft_wrap=True)

Corpus = Annotated[
    Path | None, typer.Option("--corpus", readable=False, help="The folder of documents.")
]
# What can't be read is said in one line of ours, with status 1.
Index = Annotated[
    Path | None, typer.Option("--index", readable=False, help="The folder of the index.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]
Day = Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"])]


class NotAllWell(BylineError):
    """A command has done and printed all it can, and there is something left to mend."""


@cli.command()
def up(corpus: Corpus = None, index: Index = None) -> None:
    """Brings the index up to date, then serves the API and the chat until Ctrl-C."""
    settings = load_settings(corpus_dir=corpus, index_dir=index)
    settings.check_exposure()
    service = build_service(settings)
    with SyncProgress(messages) as progress:
        receipt = service.synchronise(progress)

    def tell(done: Receipt) -> None:
        messages.print(escape(reports.receipt(wire.receipt(done))))

    tell(receipt)
    watching = _follower(settings, service, receipt, tell).in_background()
    with terminated_as_interrupted(), chat_process(settings) as process, watching:

        def ready() -> None:
            address = f"http://127.0.0.1:{settings.chat_port}"
            if wait_for(f"{address}/_stcore/health", lambda: process.poll() is None):
                print_line(f"API   {settings.api_url}\nChat  {address}\nCtrl-C stops both.")
            else:
                messages.print("the chat did not start; its messages are above")

        serve_api(settings, service, ready)


@cli.command()
def index(
    corpus: Corpus = None,
    index: Index = None,
    rebuild: Annotated[bool, typer.Option(help="Make everything anew.")] = False,
    watch: Annotated[bool, typer.Option(help="Go on with every change, until Ctrl-C.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object a sync.")] = False,
) -> None:
    """Makes the index match the corpus: only what changed is read and embedded."""
    settings = load_settings(corpus_dir=corpus, index_dir=index)
    service = build_service(settings)

    def tell(done: Receipt) -> None:
        receipt = wire.receipt(done)
        _show(receipt, as_json, reports.receipt(receipt))

    with SyncProgress(messages) as progress:
        receipt = service.synchronise(progress, rebuild=rebuild)
    tell(receipt)
    if watch:
        with terminated_as_interrupted(), suppress(KeyboardInterrupt):
            _follower(settings, service, receipt, tell).run(Event())
        return
    if receipt.failed:
        raise NotAllWell(_failures(receipt))


@cli.command()
def serve(
    corpus: Corpus = None,
    index: Index = None,
    host: Annotated[str | None, typer.Option()] = None,
    port: Annotated[int | None, typer.Option()] = None,
) -> None:
    """Serves the API alone."""
    settings = load_settings(corpus_dir=corpus, index_dir=index, host=host, port=port)
    with terminated_as_interrupted():
        serve_api(settings, build_service(settings), lambda: print_line(settings.api_url))


@cli.command()
def chat(
    port: Annotated[int | None, typer.Option()] = None,
    api: Annotated[str | None, typer.Option(help="Address of the API.")] = None,
) -> None:
    """Serves the chat alone."""
    settings = load_settings(chat_port=port, api_url=api)
    with terminated_as_interrupted(), chat_process(settings) as process:
        print_line(f"http://127.0.0.1:{settings.chat_port}")
        status = process.wait()
    raise typer.Exit(status)


@cli.command()
def ask(  # noqa: PLR0913 - each parameter is an option of the command
    question: str,
    source: Annotated[list[str] | None, typer.Option(help="Only what they reported.")] = None,
    after: Day = None,
    before: Day = None,
    corpus: Corpus = None,
    index: Index = None,
    as_json: AsJson = False,
) -> None:
    """Answers one question in the terminal."""
    settings = load_settings(corpus_dir=corpus, index_dir=index)
    request = reports.checked(
        schemas.AskRequest,
        question=question,
        sources=source or [],
        after=_day(after),
        before=_day(before),
    )
    answer = build_service(settings).ask(request)
    _show(answer, as_json, reports.answer(answer))


@cli.command()
def status(
    corpus: Corpus = None,
    index: Index = None,
    deep: Annotated[bool, typer.Option(help="Compare every vector.")] = False,
    as_json: AsJson = False,
) -> None:
    """Says what is indexed, by which model, and whether the index is sound."""
    settings = load_settings(corpus_dir=corpus, index_dir=index)
    found = status_of(settings, deep=deep)
    _show(found, as_json, reports.status(found))
    if not found.sound:
        raise NotAllWell(f"not sound: {found.problems[0]}")


@cli.command("eval")
def evaluate(
    file: Path, corpus: Corpus = None, index: Index = None, as_json: AsJson = False
) -> None:
    """Scores the index on a file of questions."""
    settings = load_settings(corpus_dir=corpus, index_dir=index)
    report = evaluation.evaluate(file, build_service(settings))
    _show(report, as_json, evaluation.text(report))


def main() -> None:
    """The console script: errors of ours become one line on stderr and exit status 1."""
    try:
        cli()
    except BylineError as error:
        sys.exit(f"byline: {' '.join(str(error).split())}")
    except OSError as error:  # what the file system says, where nothing of ours could add to it
        sys.exit(f"byline: {error.filename or 'input or output'}: {error.strerror or error}")
    except KeyboardInterrupt:
        sys.exit(130)


def print_line(text: str) -> None:
    """A line on stdout, at once."""
    typer.echo(text)


def _follower(
    settings: Settings, service: Service, last: Receipt, tell: Callable[[Receipt], None]
) -> Follower:
    def warn(message: str) -> None:
        messages.print(escape(f"byline: {' '.join(message.split())}"))

    def sync() -> Receipt:
        return service.synchronise(lambda done, total: None)

    return Follower(settings, sync, tell, warn, last)


def _failures(receipt: Receipt) -> str:
    count, first = len(receipt.failed), receipt.failed[0]
    what = "1 document failed" if count == 1 else f"{count} documents failed, the first"
    return reports.plain(f"{what}: {first.path}: {first.reason}")


def _show(body: BaseModel, as_json: bool, text: str) -> None:
    print_line(body.model_dump_json() if as_json else text)


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None
