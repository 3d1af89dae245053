"""Text that tries to be more than text, and how the tests read markup."""

import re

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>[x](javascript:alert(3))\u202e"


def words(markup: str) -> str:
    """What a reader sees: no tags, and no signs of markup that the style hides."""
    visible = re.sub(r'<span class="byline-markup">.*?</span>', "", markup)
    return " ".join(re.sub(r"<[^>]+>", " ", visible).split())
