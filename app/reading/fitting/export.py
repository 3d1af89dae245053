"""A checkpoint of the passage reader to the layers that the package carries.

The weights are kept in 16-bit floats, and reckoned with in 32: 8-bit integers are half as large
and a third quicker, and lose a hundredth of the area under the curve.

    python -m app.reading.fitting.export FOLDER/checkpoint.pt

Needs onnx and onnxscript, which answering questions does not.
"""

import argparse
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn

from app.reading.fitting.train import HIDDEN, PassageReader
from app.reading.passage_reader import LAYERS_FILE

_LARGE = 10_000  # numbers


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
    """Writes the layers of `checkpoint`, in 16-bit floats, to `target`."""
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
        model = onnx.load(whole)
    halve(model)
    onnx.save(model, target)


def halve(model: onnx.ModelProto) -> None:
    """Keeps the large weights in 16 bits, each with a cast to the 32 that its users expect;
    onnxruntime does the casts once, when it loads the model."""
    kept, casts = [], []
    for weight in model.graph.initializer:
        values = numpy_helper.to_array(weight)
        if values.dtype != np.float32 or values.size < _LARGE:
            kept.append(weight)
            continue
        half = f"{weight.name}_half"
        kept.append(numpy_helper.from_array(values.astype(np.float16), half))
        casts.append(helper.make_node("Cast", [half], [weight.name], to=TensorProto.FLOAT))
    nodes = [*casts, *model.graph.node]
    del model.graph.initializer[:], model.graph.node[:]
    model.graph.initializer.extend(kept)
    model.graph.node.extend(nodes)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("--target", type=Path, default=LAYERS_FILE)
    arguments = parser.parse_args()
    export(arguments.checkpoint, arguments.target)


if __name__ == "__main__":
    main()
