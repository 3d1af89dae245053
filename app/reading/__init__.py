"""Which sentences answer a question, and how sure that is; or that none does."""

from app.reading.candidates import Candidate, Reader, TokenEncoder, TokenVectors
from app.reading.combined import CombinedReader, threshold
from app.reading.evidence_features import EvidenceFeatures
from app.reading.kinds import AnswerKind, answer_kinds, short_answer

__all__ = [
    "AnswerKind",
    "Candidate",
    "CombinedReader",
    "EvidenceFeatures",
    "Reader",
    "TokenEncoder",
    "TokenVectors",
    "answer_kinds",
    "short_answer",
    "threshold",
]
