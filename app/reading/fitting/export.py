"""A checkpoint of the passage reader to the 8-bit layers that the package carries.

    python -m app.reading.fitting.export FOLDER/checkpoint.pt

Needs onnx and onnxscript, which answering questions does not.
"""

import argparse
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from app.reading.fitting.train import HIDDEN, PassageReader
from app.reading.passage_reader import LAYERS_FILE


class _Layers(nn.Module):
    """The trained reader from word vectors onwards."""

    def __init__(self, reader: PassageReader) -> None:
        super().__init__()
        self.reader = reader

    def forward(self, vectors: Tensor, types: Tensor) -> Tensor:
        body = self.reader.body(inputs_embeds=vectors, token_type_ids=types)
        scores: Tensor = self.reader.head(body.last_hidden_state)
        return scores


def export(checkpoint: Path, target: Path = LAYERS_FILE) -> None:
    """Writes the layers of `checkpoint`, in 8-bit integers, to `target`."""
    reader = PassageReader()
    reader.load_state_dict(torch.load(checkpoint, "cpu", weights_only=True)["model"])
    example = (torch.zeros(1, 64, HIDDEN), torch.zeros(1, 64, dtype=torch.long))
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        torch.onnx.export(
            _Layers(reader).eval(),
            example,
            str(whole),
            input_names=["vectors", "types"],
            output_names=["scores"],
            dynamic_axes={"vectors": {1: "tokens"}, "types": {1: "tokens"}},
            dynamo=False,
        )
        quantize_dynamic(
            whole, target, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("--target", type=Path, default=LAYERS_FILE)
    arguments = parser.parse_args()
    export(arguments.checkpoint, arguments.target)


if __name__ == "__main__":
    main()
