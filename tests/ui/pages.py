"""How the tests open the pages and read what they show."""

from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Html

from ui.launch import SCRIPT


def opened() -> AppTest:
    page = AppTest.from_file(str(SCRIPT), default_timeout=20).run()
    assert not page.exception
    return page


def opened_at(name: str) -> AppTest:
    """Another page than that of the conversation, by its address."""
    page = AppTest.from_file(str(SCRIPT), default_timeout=20).run()
    hashes = {
        info["url_pathname"]: key
        for key, info in page._registered_pages.items()
        if "url_pathname" in info
    }
    page._page_hash = hashes[name]
    page.run()
    assert not page.exception
    return page


def document_at(**parameters: str) -> AppTest:
    """The page of a document, by the parameters of its address."""
    page = AppTest.from_file(str(SCRIPT), default_timeout=20)
    for name, value in parameters.items():
        page.query_params[name] = value
    page.run()
    assert not page.exception
    return page


def asked(question: str, page: AppTest | None = None) -> AppTest:
    page = page or opened()
    page.chat_input[0].set_value(question).run()
    assert not page.exception
    return page


def body(element: object) -> str:
    """The HTML of an `st.html`."""
    assert isinstance(element, Html)
    return str(element.body)


def shown(page: AppTest) -> str:
    """All that the page holds as HTML."""
    return "\n".join(body(element) for element in page.get("html"))


def button(page: AppTest, key: str) -> AppTest:
    page.button(key=key).click().run()
    assert not page.exception
    return page
