"""What axe-core finds on a page: in what Byline draws itself, and in what Streamlit draws."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

SERIOUS = ("serious", "critical")
# From an element that axe names to the class of Byline's it stands in, or to Streamlit's name for
# the nearest part of its own; the hosts of shadow roots come first in a target.
_OWNER = """targets => {
  let root = document, found = null;
  for (const target of targets) {
    found = root.querySelector(target);
    root = found?.shadowRoot ?? root;
    if (found?.closest('[class*="byline-"], [data-testid=said]')) return "byline";
  }
  if (found?.getRootNode().host || found?.querySelector(".keeper")) return "byline";
  const part = found?.closest("[data-testid]:not([data-testid=stMarkdownContainer])");
  return part?.dataset.testid ?? found?.tagName.toLowerCase() ?? "?";
}"""
OURS = "byline"


@dataclass(frozen=True, slots=True)
class Finding:
    """An element that breaks a rule of axe-core; `owner` is "byline" or a part of Streamlit's."""

    rule: str
    impact: str
    owner: str
    said: str

    @property
    def ours(self) -> bool:
        """Whether it lies in what Byline draws."""
        return self.owner == OURS

    @property
    def serious(self) -> bool:
        """Whether axe-core calls it serious or critical."""
        return self.impact in SERIOUS


def findings(page: Page) -> list[Finding]:
    """All that axe-core finds on a page as it stands."""
    violations: list[dict[str, Any]] = Axe().run(page).response["violations"]
    return [
        Finding(
            violation["id"],
            violation["impact"],
            _owner(page, node["target"]),
            f"{node['target']}: {node['failureSummary']}",
        )
        for violation in violations
        for node in violation["nodes"]
    ]


def _owner(page: Page, target: Sequence[str | Sequence[str]]) -> str:
    """Whose element a target is; in a shadow root the target is a list in a list."""
    flat = [part for each in target for part in ([each] if isinstance(each, str) else each)]
    return str(page.evaluate(_OWNER, flat))


def serious(page: Page) -> list[str]:
    """The serious violations in what Byline draws: rule, place and what to do."""
    return [f"{one.rule}: {one.said}" for one in findings(page) if one.ours and one.serious]


def table(found: Iterable[Finding]) -> list[tuple[str, str, str, int]]:
    """Rule, impact, Streamlit's part and number of elements of what is not Byline's to mend."""
    counts = Counter((one.rule, one.impact, one.owner) for one in found if not one.ours)
    return [(*key, number) for key, number in sorted(counts.items())]
