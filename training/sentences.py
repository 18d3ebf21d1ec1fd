"""Export the encoder of sentences: ``python -m training.sentences [FILE]``.

Writes the pretrained sentence encoder (all-MiniLM-L6-v2, Apache-2.0), which is not trained further,
as an int8 graph, and prints its SHA-256.
"""

import argparse
import hashlib
import tempfile
from collections.abc import Iterable
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn
from torch.nn import functional as F
from transformers import AutoModel

from training.export import MODEL
from training.train import encoder_folder

_OPSET = 17


class Sentences(nn.Module):
    """The mean of a sentence's pieces, of length 1.

    Shapes: pieces, mask [sentences, pieces]; returns [sentences, width].
    """

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.bert = AutoModel.from_pretrained(folder, add_pooling_layer=False)

    def forward(self, pieces: Tensor, mask: Tensor) -> Tensor:
        states = self.bert(input_ids=pieces, attention_mask=mask).last_hidden_state
        weights = mask[:, :, None].to(states.dtype)
        return F.normalize((states * weights).sum(1) / weights.sum(1), dim=-1)


def export(file: Path) -> None:
    """Write the graph; int8 per output channel, as the other encoder's."""
    network = Sentences(encoder_folder()).eval()
    some = torch.ones(2, 12, dtype=torch.long)
    axes = {0: "sentences", 1: "pieces"}
    with tempfile.TemporaryDirectory() as scratch:
        plain, ready = Path(scratch) / "plain.onnx", Path(scratch) / "ready.onnx"
        torch.onnx.export(
            network,
            (some, some),
            str(plain),
            input_names=["pieces", "mask"],
            output_names=["vectors"],
            dynamic_axes={"pieces": axes, "mask": axes, "vectors": {0: "sentences"}},
            opset_version=_OPSET,
            dynamo=False,
        )
        quant_pre_process(str(plain), str(ready), skip_symbolic_shape=True)
        quantize_dynamic(
            str(ready),
            str(file),
            per_channel=True,
            weight_type=QuantType.QInt8,
            op_types_to_quantize=["MatMul", "Gather"],
        )


def main(arguments: Iterable[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path, nargs="?", default=MODEL / "sentences.onnx")
    options = parser.parse_args(list(arguments) if arguments is not None else None)
    export(options.file)
    print(options.file, hashlib.sha256(options.file.read_bytes()).hexdigest())


if __name__ == "__main__":
    main()
