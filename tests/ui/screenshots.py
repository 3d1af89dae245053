"""Makes the pictures of the README: `make screenshots`.

Serves Byline over the fictional corpus beside this file, asks in a real browser, and writes
`docs/*.png`. Every picture says that what it shows is invented.
"""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from playwright.sync_api import Page, expect, sync_playwright

from tests.ui.browser import NO_BROWSER, QUIET, ROOT, browser_path, served

CORPUS = Path(__file__).with_name("fictional")
INJURED = "How many passengers were injured in the fire?"
BRIEFING = "2031-07-02-briefing.md"
MAX_BYTES = 300_000
_BANNER = """
const banner = document.createElement("div");
banner.textContent = "Fictional corpus for screenshots";
banner.style.cssText = "position:fixed;top:14px;right:18px;z-index:9999999;font:600 13px " +
  "sans-serif;padding:4px 10px;border-radius:6px;background:#ffe7a3;color:#3b2f00";
document.body.append(banner);
"""
# Streamlit's own menu, and the shade at the end of a page that scrolls.
_STYLE = '[data-testid="stToolbarActions"], [data-testid="stMainMenu"] { display: none; }'


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture: its file in `docs/`, the height of the page, and what leads to it."""

    name: str
    height: int
    prepare: Callable[[Page], None]


def conversation(page: Page) -> None:
    ask(page, INJURED)
    page.get_by_test_id("mark").nth(2).hover()
    expect(page.get_by_test_id("card").nth(2)).to_be_visible()


def comparison(page: Page) -> None:
    ask(page, INJURED)
    page.get_by_test_id("citation").nth(2).locator("summary").click()
    page.mouse.move(0, 0)
    table = page.get_by_test_id("comparison").first
    table.evaluate("table => table.scrollIntoView({block: 'start'})")
    page.get_by_test_id("stMain").evaluate("main => main.scrollBy(0, -130)")


def document(page: Page) -> None:
    page.goto(f"{page.url.split('?')[0].rstrip('/')}/documents?document={BRIEFING}")
    expect(page.get_by_test_id("voice").first).to_be_visible()


def timeline(page: Page) -> None:
    ask(page, INJURED)
    page.get_by_role("link", name="Coverage").first.click()
    expect(page.locator("canvas, .vega-embed svg").first).to_be_visible()


SHOTS = (
    Shot("chat", 820, conversation),
    Shot("comparison", 860, comparison),
    Shot("document", 1000, document),
    Shot("timeline", 955, timeline),
)


def ask(page: Page, question: str) -> None:
    """Asks, and waits until the answer is whole."""
    box = page.get_by_test_id("stChatInputTextArea")
    expect(box).to_be_enabled()
    box.fill(question)
    box.press("Enter")
    expect(page.get_by_test_id("copy")).to_be_visible()
    box.blur()


def take(address: str, browser: str, shots: Sequence[Shot], into: Path) -> None:
    """Takes each picture in a page of its own."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser, args=QUIET)
        for shot in shots:
            page = chromium.new_page(
                viewport={"width": 1120, "height": shot.height},
                device_scale_factor=1.5,
                color_scheme="light",
                reduced_motion="reduce",
            )
            page.set_default_timeout(60_000)
            expect.set_options(timeout=60_000)
            page.goto(address)
            shot.prepare(page)
            page.add_style_tag(content=_STYLE)
            page.evaluate(_BANNER)
            # Streamlit says nowhere that it has drawn all.
            page.wait_for_timeout(4_000)
            save(page.screenshot(), into / f"{shot.name}.png")
            page.close()
        chromium.close()


def save(png: bytes, target: Path) -> None:
    """Writes a picture with a palette of 256 colours, which flat pages lose nothing by."""
    picture = Image.open(BytesIO(png)).convert("RGB").quantize(256, dither=Image.Dither.NONE)
    picture.save(target, optimize=True)
    size = target.stat().st_size
    if size > MAX_BYTES:
        raise SystemExit(f"{target} has {size:,} bytes; {MAX_BYTES:,} at most")


def main() -> None:
    browser = browser_path()
    if browser is None:
        raise SystemExit(NO_BROWSER)
    docs = ROOT / "docs"
    docs.mkdir(exist_ok=True)
    with TemporaryDirectory() as folder, served(Path(folder), CORPUS) as address:
        take(address, browser, SHOTS, docs)
    sys.stdout.write(f"{', '.join(f'docs/{shot.name}.png' for shot in SHOTS)}\n")


if __name__ == "__main__":
    main()
