"""Whether questions can be asked; what stands in the way, in plain words, and its mending."""

from dataclasses import dataclass, field
from typing import Literal

import streamlit as st

from app.schemas import Health
from ui import library, wording
from ui.client import ApiDown, Client, ClientError, NothingIndexed
from ui.escaping import label
from ui.generation import Generation, generation_of

Kind = Literal["ready", "empty", "indexing", "loading", "down", "refused"]
_WATCH_SECONDS = 2.0
_BY_CODE: dict[str, Kind] = {"nothing_indexed": "empty", "loading": "loading"}


@dataclass(frozen=True, slots=True)
class Condition:
    """How the API is; `trouble` is what it says where it refuses."""

    kind: Kind
    generation: Generation = field(default_factory=Generation)
    trouble: str = ""


def look(client: Client) -> Condition:
    """How the API is just now."""
    try:
        health = client.health()
    except ApiDown as error:
        return Condition("down", trouble=str(error))
    except NothingIndexed as error:
        kind = _BY_CODE.get(error.code, "refused")
        indexing = kind == "empty" and library.busy()
        return Condition("indexing" if indexing else kind, trouble=str(error))
    except ClientError as error:
        return Condition("refused", trouble=str(error))
    return _of_health(health)


def _of_health(health: Health) -> Condition:
    if health.documents:
        return Condition("ready", generation_of(health))
    return Condition("indexing" if library.busy() else "empty", generation_of(health))


def ready(client: Client) -> Condition | None:
    """The condition of an API that can be asked; of another, draws what stands in the way."""
    condition = look(client)
    draw(client, condition)
    return condition if condition.kind == "ready" else None


def draw(client: Client, condition: Condition) -> None:
    """What stands between the reader and an answer, and the way past it."""
    match condition.kind:
        case "ready":
            return
        case "empty" | "indexing":
            message = wording.EMPTY if condition.kind == "empty" else wording.INDEX_BEING_BUILT
            st.info(message, icon=":material/library_add:")
            library.draw(client, expanded=True)
        case "loading":
            st.info(wording.MODEL_LOADING, icon=":material/hourglass_top:")
        case "down":
            st.error(
                label(wording.API_DOWN.format(address=client.base_url)), icon=":material/link_off:"
            )
            st.write(wording.API_DOWN_HELP)
            st.code(wording.API_DOWN_COMMAND, language="bash")
        case "refused":
            st.error(label(condition.trouble))
    if condition.kind in ("down", "refused"):
        st.button(wording.RETRY, key="retry", icon=":material/refresh:")
    _watch(client, condition.kind)


@st.fragment(run_every=_WATCH_SECONDS)
def _watch(client: Client, kind: Kind) -> None:
    """Draws the page anew as soon as the condition is another."""
    if look(client).kind != kind:
        st.rerun()
