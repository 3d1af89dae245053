"""What changes the documents: upload, re-index, delete; the job that runs, and its receipt.

Of the session: `job` (its id) and `job_began`, `outcome` (how the last one ended).
"""

import time
from collections.abc import Callable

import streamlit as st

from app.schemas import DocumentRef, Job, JobRef
from ui import announcing, listing, rendering, wording
from ui.client import ApiError, Client, ClientError
from ui.escaping import label
from ui.estimate import Progress
from ui.spoken import receipt_words

TYPES = ["md", "txt", "html", "pdf", "docx", "jsonl"]
_POLL_SECONDS = 0.5
# How the API says what a program is to send: the last part of its message.
_OVERWRITE = "replace=true"


def draw(client: Client, expanded: bool) -> None:
    """The job that runs or ran last, then what starts another."""
    follow(client)
    with st.expander(wording.UPLOAD_LABEL, expanded=expanded, icon=":material/upload_file:"):
        _upload(client)
    if st.button(
        wording.REINDEX_BUTTON,
        help=wording.REINDEX_HELP,
        disabled=busy(),
        key="reindex",
        icon=":material/refresh:",
    ):
        start(client.start_index)
        st.rerun()


def busy() -> bool:
    """Whether a job of this session runs."""
    return "job" in st.session_state


def follow(client: Client) -> None:
    """How far the running job is; without one, how the last one ended."""
    if busy():
        _progress(client)
    else:
        _outcome()


def start(begin: Callable[[], JobRef]) -> bool:
    """Begins a job; whether that went well. What went wrong is kept as the outcome."""
    st.session_state.pop("outcome", None)
    st.session_state.job_began = time.monotonic()
    try:
        st.session_state.job = begin().job
    except ClientError as error:
        st.session_state.outcome = _in_terms_of_the_page(error)
        return False
    announcing.say(wording.INDEXING)
    return True


def _in_terms_of_the_page(error: ClientError) -> str:
    """What the API tells programs to send, as the box to tick."""
    if isinstance(error, ApiError) and error.code == "exists":
        what, _, advice = error.message.rpartition(";")
        if what and _OVERWRITE in advice:
            return wording.TICK_REPLACE.format(what=what, box=wording.REPLACE_LABEL)
    return str(error)


@st.dialog(wording.DELETE_TITLE)
def ask_to_delete(client: Client, document: DocumentRef) -> None:
    """Asks first, then deletes a document and leads back to the list."""
    st.html(rendering.text_markup(document.title, "delete-title"))
    line_of, is_line, _ = document.id.partition(".jsonl#")
    if is_line:
        # The API would refuse: the file is the user's to edit.
        note = wording.DELETE_LINE_NOTE.format(path=f"{line_of}.jsonl")
        st.html(rendering.note_markup(note))
        if st.button(wording.DELETE_KEEP, key="delete_keep"):
            st.rerun()
        return
    st.html(rendering.note_markup(wording.DELETE_NOTE.format(path=document.id)))
    with st.container(horizontal=True):
        confirmed = st.button(
            wording.DELETE_CONFIRM,
            type="primary",
            key="delete_confirm",
            on_click=_delete,
            args=(client, document.id),
        )
        if st.button(wording.DELETE_KEEP, key="delete_keep") or confirmed:
            st.rerun()


def _delete(client: Client, document_id: str) -> None:
    start(lambda: client.delete(document_id))
    st.query_params.clear()


def _upload(client: Client) -> None:
    round_number = st.session_state.setdefault("upload_round", 0)
    chosen = st.file_uploader(
        wording.UPLOAD_LABEL,
        type=TYPES,
        accept_multiple_files=True,
        key=f"upload_{round_number}",
        label_visibility="collapsed",
    )
    replace = st.checkbox(wording.REPLACE_LABEL, key="replace")
    words = wording.UPLOAD_BUTTON
    if chosen:
        words = wording.UPLOAD_COUNTED.format(files=wording.counted(len(chosen), wording.FILE))
    ready = bool(chosen) and not busy()
    if not st.button(words, type="primary", disabled=not ready, key="upload"):
        return
    files = [(each.name, each.getvalue()) for each in chosen]
    if start(lambda: client.upload(files, replace)):
        # A new key empties the uploader, so that nothing is sent twice.
        st.session_state.upload_round += 1
    st.rerun()


@st.fragment(run_every=_POLL_SECONDS)
def _progress(client: Client) -> None:
    """Follows the running job; when it ends, the whole page is drawn anew."""
    if not busy():
        return
    try:
        job = client.job(st.session_state.job)
    except ApiError as error:
        # The API is slow while it embeds: its next answer tells.
        if error.code != "timeout":
            _finish(wording.JOB_LOST if error.code == "not_found" else str(error))
    except ClientError as error:
        _finish(str(error))
    else:
        if job.status != "running":
            _finish(job)
        progress = Progress(job.done, job.total, time.monotonic() - st.session_state.job_began)
        st.progress(progress.share, text=progress.words())


def _finish(outcome: Job | str) -> None:
    # In this order: ended in between, the page finds the job over once more, and tells of it then.
    st.session_state.outcome = outcome
    del st.session_state.job
    if isinstance(outcome, Job) and outcome.receipt:
        announcing.say(receipt_words(outcome.receipt))
    else:
        announcing.hush()
    st.rerun()


def _outcome() -> None:
    """How the last job ended, until it is put away or the next one starts."""
    outcome = st.session_state.get("outcome")
    if outcome is None:
        return
    with st.container(border=True):
        if isinstance(outcome, str):
            st.warning(label(outcome))
        else:
            _ended(outcome)
        st.button(wording.DISMISS, key="dismiss", type="tertiary", on_click=_put_away)


def _put_away() -> None:
    st.session_state.pop("outcome", None)


def _ended(job: Job) -> None:
    if job.receipt is not None:
        st.html(listing.receipt_markup(job.receipt))
    if job.status == "failed":
        reason = job.error or wording.JOB_FAILED_REASON
        st.error(label(wording.JOB_FAILED.format(reason=reason)))
