"""An answer and a receipt in the words that are read out; pure."""

from app.schemas import Answer, Claim, Receipt
from ui import wording
from ui.escaping import plain

# Of the passages that came nearest the page shows so many.
CLOSEST_SHOWN = 3


def answer_words(answer: Answer) -> str:
    """That an answer has come, and its first claim; or that there is none."""
    if answer.status == "not_found":
        return " ".join([plain(answer.answer) or wording.NOT_FOUND, *_nearest(answer)])
    if answer.status == "reply" or not answer.claims:
        return plain(answer.answer)
    count = wording.ANSWER_SAID.format(
        sentences=wording.counted(len(answer.claims), wording.SENTENCE)
    )
    differ = [wording.DISAGREEMENT] if answer.disagreement else []
    return " ".join([count, *differ, claim_words(answer.claims[0])])


def _nearest(answer: Answer) -> list[str]:
    if not answer.closest:
        return []
    passages = wording.counted(min(len(answer.closest), CLOSEST_SHOWN), wording.PASSAGE)
    return [wording.NEAREST_SAID.format(passages=passages)]


def claim_words(claim: Claim) -> str:
    """Who reported it, who said it, and its words."""
    names = ", ".join(source.name for source in claim.sources)
    who = [wording.REPORTED_BY.format(sources=names) if names else wording.UNATTRIBUTED]
    who += [wording.CLAIMED_BY.format(claimant=claim.claimant)] if claim.claimant else []
    return f"{plain(', '.join(who))}: “{plain(claim.text)}”"


def receipt_words(receipt: Receipt) -> str:
    """What an indexing run did, in numbers; the names stand on the page."""
    changes = {"added": receipt.added, "changed": receipt.changed, "removed": receipt.removed}
    lines = [
        f"{wording.RECEIPT_LINES[what]} {wording.counted(len(names), wording.DOCUMENT)}."
        for what, names in changes.items()
        if names
    ]
    if receipt.failed:
        failed = wording.counted(len(receipt.failed), wording.DOCUMENT)
        lines.append(f"{wording.RECEIPT_FAILED}: {failed}.")
    total = wording.counted(receipt.documents, wording.DOCUMENT)
    done = wording.RECEIPT_DONE.format(documents=total, seconds=receipt.seconds)
    return " ".join([*(lines or [wording.RECEIPT_NOTHING]), done])
