"""Write the trained page tagger as ONNX: ``python -m training.pages.export NETWORK.pt OUTPUT``.

Weights are stored with 16 bits and checked against PyTorch on a drawn page.
"""

import argparse
import hashlib
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch

from onrecord.article.layout.features import MAX_NAMES, PageFeatures
from onrecord.article.layout.tokens import TOKEN_FLAGS
from training.pages.network import OnePage, PageNetwork

_INPUTS = PageFeatures._fields


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("network", type=Path)
    parser.add_argument("output", type=Path)
    args = parser.parse_args()
    state = torch.load(args.network, weights_only=True)
    width = state["line_norm.weight"].shape[0]
    network = PageNetwork(width)
    network.load_state_dict(state)
    export(network.eval(), width, args.output)


def export(network: PageNetwork, width: int, output: Path) -> None:
    """Write a network for pages of any number of lines and tokens."""
    page = (
        torch.randint(0, 500, (7, 9), dtype=torch.int32),
        torch.randint(0, 500, (7, 9), dtype=torch.int32),
        torch.randint(0, 500, (7, 9), dtype=torch.int32),
        torch.rand(7, 9, TOKEN_FLAGS), torch.rand(7, width),
        torch.randint(0, 500, (7, MAX_NAMES), dtype=torch.int32),
        torch.randint(0, 500, (7, 9), dtype=torch.int32),
        (torch.rand(7, 5) > 0.7).float(), (torch.rand(7, 4) > 0.7).float(),
        torch.randint(0, 9, (7, 9), dtype=torch.int32),
        torch.randint(0, 9, (7, 9), dtype=torch.int32),
    )  # fmt: skip
    tokens = {0: "lines", 1: "tokens"}
    torch.onnx.export(
        OnePage(network).eval(), page, str(output), input_names=list(_INPUTS),
        output_names=["scores", "joins", "counts"], opset_version=17, dynamo=False,
        dynamic_axes={
            **{name: tokens for name in _INPUTS[:4]},
            "lines": {0: "lines"}, "names": {0: "lines"},
            "inline": tokens, "slots": tokens, "ends": tokens,
            "forms": {0: "lines", 1: "groups"}, "starts": {0: "lines", 1: "first tokens"},
            "scores": tokens, "joins": {0: "lines"},
        },
    )  # fmt: skip
    _check(network, page, output)
    _halve(output)
    session = onnxruntime.InferenceSession(output.read_bytes())
    outputs = session.run(None, {n: t.numpy() for n, t in zip(_INPUTS, page, strict=True)})
    print(f"{output.stat().st_size / 1e6:.2f} MB, outputs {[each.shape for each in outputs]}")
    print(f"SHA-256, for tagger.py: {hashlib.sha256(output.read_bytes()).hexdigest()}")


def _check(network: PageNetwork, page: tuple[torch.Tensor, ...], output: Path) -> None:
    """Raise AssertionError if the exported network gives other scores than the trained one."""
    session = onnxruntime.InferenceSession(output.read_bytes())
    for number in (7, 3, 1):
        part = tuple(tensor[:number] for tensor in page)
        found = session.run(None, {n: t.numpy() for n, t in zip(_INPUTS, part, strict=True)})
        with torch.no_grad():
            wanted = OnePage(network).eval()(*part)
        for one, other in zip(found, wanted, strict=True):
            np.testing.assert_allclose(one, other.numpy(), atol=1e-3)


def _halve(path: Path) -> None:
    """Store the large weights with 16 bits, cast to 32 when the network is loaded."""
    model = onnx.load(path)
    graph = model.graph
    casts = []
    for tensor in graph.initializer:
        values = onnx.numpy_helper.to_array(tensor)
        if values.dtype == np.float32 and values.size > 1000:
            name = tensor.name
            tensor.CopyFrom(onnx.numpy_helper.from_array(values.astype(np.float16), name + "_16"))
            casts.append(
                onnx.helper.make_node("Cast", [name + "_16"], [name], to=onnx.TensorProto.FLOAT)
            )
    for cast in reversed(casts):
        graph.node.insert(0, cast)
    onnx.checker.check_model(model)
    onnx.save(model, path)


if __name__ == "__main__":
    main()
