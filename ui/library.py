"""The panel of documents: upload, re-index, progress, receipt, list."""

from collections.abc import Callable

import streamlit as st

from app.schemas import Job, JobRef
from ui import listing, rendering, wording
from ui.client import ApiError, Client, ClientError
from ui.escaping import label

TYPES = ["md", "txt", "html", "pdf", "docx", "jsonl"]
_SHOWN = 100
_POLL_SECONDS = 0.5


def draw(client: Client, expanded: bool) -> None:
    """Everything about documents; what runs is kept in the session as `job`."""
    st.subheader(wording.DOCUMENTS_HEADING, anchor=False)
    if "job" in st.session_state:
        _progress(client)
    _outcome()
    with st.expander(wording.UPLOAD_LABEL, expanded=expanded):
        _upload(client)
    busy = "job" in st.session_state
    if st.button(wording.REINDEX_BUTTON, help=wording.REINDEX_HELP, disabled=busy, key="reindex"):
        _start(client.start_index)
    _list(client)


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
    busy = "job" in st.session_state
    if not st.button(wording.UPLOAD_BUTTON, type="primary", disabled=busy, key="upload"):
        return
    if not chosen:
        st.html(rendering.note_markup(wording.UPLOAD_NOTHING))
        return
    files = [(each.name, each.getvalue()) for each in chosen]
    _start(lambda: client.upload(files, replace), uploaded=True)


def _start(begin: Callable[[], JobRef], uploaded: bool = False) -> None:
    """Begins a job and draws the page anew with its progress."""
    st.session_state.pop("outcome", None)
    try:
        st.session_state.job = begin().job
    except ClientError as error:
        st.session_state.outcome = str(error)
    else:
        # A new key empties the uploader, so that nothing is sent twice.
        st.session_state.upload_round += int(uploaded)
    st.rerun()


@st.fragment(run_every=_POLL_SECONDS)
def _progress(client: Client) -> None:
    """Follows the running job; when it ends, the whole page is drawn anew."""
    if "job" not in st.session_state:
        return
    try:
        job = client.job(st.session_state.job)
    except ApiError:
        _finish(wording.JOB_LOST)
    except ClientError as error:
        _finish(str(error))
    else:
        if job.status != "running":
            _finish(job)
        st.progress(_share(job), text=_words(job))


def _finish(outcome: Job | str) -> None:
    del st.session_state.job
    st.session_state.outcome = outcome
    st.rerun()


def _share(job: Job) -> float:
    return min(1.0, job.done / job.total) if job.total else 0.0


def _words(job: Job) -> str:
    if not job.total:
        return wording.INDEXING
    return wording.INDEXING_COUNTED.format(done=job.done, total=job.total)


def _outcome() -> None:
    """How the last job ended, until the next one starts."""
    outcome = st.session_state.get("outcome")
    if isinstance(outcome, str):
        st.warning(label(outcome))
    elif outcome is not None:
        if outcome.receipt is not None:
            st.html(listing.receipt_markup(outcome.receipt))
        if outcome.status == "failed":
            reason = outcome.error or wording.JOB_FAILED_REASON
            st.error(label(wording.JOB_FAILED.format(reason=reason)))


def _list(client: Client) -> None:
    try:
        listed = client.documents(limit=_SHOWN)
    except ClientError:
        # Without an index there is nothing to list; the page says so in its place.
        return
    with st.expander(wording.DOCUMENTS_LIST.format(total=listed.total)):
        if not listed.documents:
            st.html(rendering.note_markup(wording.NO_DOCUMENTS))
            return
        st.html(listing.documents_markup(listed.documents))
        more = listed.total - len(listed.documents)
        if more > 0:
            st.html(rendering.note_markup(wording.DOCUMENTS_MORE.format(number=more)))
