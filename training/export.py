"""Export trained weights for shipping: ``python -m training.export RUN --corpus DEV``.

Writes int8 ONNX graphs, vocabulary and manifest into ``src/onrecord/model``, and the float outputs
that tests compare the graphs with. Thresholds and the calibration of confidences are chosen on the
development part of the corpus, and on that of PolNeAR if it is given.
"""

import argparse
import hashlib
import json
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import msgspec
import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process

from evaluation.corpus import Passage, read_corpus
from evaluation.gold import read_rows
from onrecord.extraction.attribution.tagger import find_attributions
from onrecord.extraction.encoder.labels import (
    ACTS,
    ASIDE_LABELS,
    CUE_LABELS,
    NAME_KINDS,
    ROLE_LABELS,
    TYPES,
)
from onrecord.extraction.encoder.weights import (
    FILES,
    FORMAT,
    Floats,
    Ints,
    Manifest,
    RoleScores,
    Thresholds,
    Weights,
)
from onrecord.text.document import Document
from training.calibration import Reading, calibrate, read, scores_of
from training.network import Names, Network
from training.train import encoder_folder

MODEL = Path("src/onrecord/model")
REFERENCE = Path("tests/extraction/encoder/reference.json")
_OPSET = 17
_CUE_THRESHOLDS = (0.35, 0.4, 0.45, 0.5, 0.55)
_QUOTATION_THRESHOLDS = (0.3, 0.4, 0.5, 0.6)
_CONFIDENCE_THRESHOLDS = (0.0, 0.2, 0.3, 0.4, 0.5)


@dataclass(frozen=True)
class _Measured:
    thresholds: Thresholds
    reading: Reading
    figures: dict[str, float]

    @property
    def value(self) -> float:
        return sum(self.figures.values())


def export_graphs(network: Network, folder: Path, quantize: bool = True) -> None:
    """Write encoder and role graphs; int8 per output channel (per tensor loses accuracy)."""
    network.eval()
    cues = torch.zeros(2, dtype=torch.long)
    some = torch.ones(2, 12, dtype=torch.long)
    words = torch.arange(8).repeat(2, 1)
    mask = torch.ones(2, 8, dtype=torch.long)
    hidden = torch.zeros(2, 8, network.encoder.width)
    inputs = {
        "encoder.onnx": (
            network.encoder,
            (some, some, words),
            ("pieces", "mask", "words"),
            ("hidden", "cues"),
        ),
        "roles.onnx": (
            network.roles,
            (hidden, mask, cues, cues, cues + 1),
            ("hidden", "mask", "window", "first", "last"),
            ("roles", "asides", "types", "acts"),
        ),
    }
    axes = {
        "pieces": {0: "windows", 1: "pieces"},
        "mask": {0: "windows", 1: "mask"},
        "words": {0: "windows", 1: "words"},
        "hidden": {0: "windows", 1: "words"},
        "window": {0: "cues"},
        "first": {0: "cues"},
        "last": {0: "cues"},
        "cues": {0: "windows", 1: "words"},
        "roles": {0: "cues", 1: "words"},
        "asides": {0: "cues", 1: "words"},
        "types": {0: "cues"},
        "acts": {0: "cues"},
    }
    for name, (module, example, names, outputs) in inputs.items():
        with tempfile.TemporaryDirectory() as scratch:
            plain = Path(scratch) / "plain.onnx"
            torch.onnx.export(
                module,
                example,
                str(plain),
                input_names=list(names),
                output_names=list(outputs),
                dynamic_axes={n: axes[n] for n in (*names, *outputs)},
                opset_version=_OPSET,
                dynamo=False,
            )
            if not quantize:
                (folder / name).write_bytes(plain.read_bytes())
                continue
            ready = Path(scratch) / "ready.onnx"
            quant_pre_process(str(plain), str(ready), skip_symbolic_shape=True)
            quantize_dynamic(
                str(ready),
                str(folder / name),
                per_channel=True,
                weight_type=QuantType.QInt8,
                op_types_to_quantize=["MatMul", "Gather"],
            )


def export_names(network: Names, folder: Path) -> None:
    """Write the graph of the name head in float: it is small."""
    network.eval()
    example = (
        torch.zeros(2, 8, network.enter.in_features), torch.zeros(2, 8, dtype=torch.long),
        torch.ones(2, 8),
    )  # fmt: skip
    names = ("hidden", "shapes", "mask")
    torch.onnx.export(
        network, example, str(folder / "names.onnx"), input_names=list(names),
        output_names=["probabilities"], opset_version=_OPSET, dynamo=False,
        dynamic_axes={n: {0: "windows", 1: "words"} for n in (*names, "probabilities")},
    )  # fmt: skip


def write_vocabulary(folder: Path) -> None:
    """Write the pretrained encoder's vocabulary unchanged."""
    (folder / "vocabulary.txt").write_bytes((encoder_folder() / "vocab.txt").read_bytes())


def write_manifest(
    folder: Path,
    network: Network,
    thresholds: Thresholds,
    calibration: tuple[float, float, float],
    trained_on: str,
    scores: dict[str, float],
) -> None:
    """Write the manifest that describes the files in the folder."""
    manifest = Manifest(
        format=FORMAT,
        language="en",
        cue_labels=CUE_LABELS,
        role_labels=ROLE_LABELS,
        aside_labels=ASIDE_LABELS,
        types=TYPES,
        acts=ACTS,
        name_kinds=NAME_KINDS,
        transitions=tuple(tuple(row) for row in network.chain.scores.detach().tolist()),
        calibration=calibration,
        thresholds=thresholds,
        sha256={n: hashlib.sha256((folder / n).read_bytes()).hexdigest() for n in FILES},
        trained_on=trained_on,
        scores=scores,
    )
    encoded = msgspec.json.format(msgspec.json.encode(manifest), indent=1)
    (folder / "manifest.json").write_bytes(encoded + b"\n")


def choose(
    folder: Path, network: Network, dev: list[dict], passages: list[Passage], trained_on: str
) -> None:
    """Choose thresholds for the best sum of F1 scores on development data; calibrate.

    The scores are that of the statements of all layers of the corpus and, with documents in the
    form of PolNeAR, relation and strict of their outermost attributions. The thresholds of cues and
    of quotations are chosen first, with every statement kept; then confidences are calibrated, and
    the confidence below which a statement is dropped is chosen.
    """

    def measure(thresholds: Thresholds, calibration: tuple[float, float, float]) -> _Measured:
        write_manifest(folder, network, thresholds, calibration, trained_on, {})
        reading = read(Weights(folder), dev, passages)
        figures = scores_of(reading)
        print(thresholds, figures, flush=True)
        return _Measured(thresholds, reading, figures)

    def best(measured: Iterable[_Measured]) -> _Measured:
        return max(measured, key=lambda m: m.value)

    uncalibrated = (0.0, 1.0, 1.0)
    chosen = best(
        measure(Thresholds(cue=cue, quotation=0.5, confidence=0.0), uncalibrated)
        for cue in _CUE_THRESHOLDS
    )
    cue = chosen.thresholds.cue
    chosen = best(
        measure(Thresholds(cue=cue, quotation=quotation, confidence=0.0), uncalibrated)
        for quotation in _QUOTATION_THRESHOLDS
    )
    calibration = calibrate(chosen.reading)
    chosen = best(
        measure(msgspec.structs.replace(chosen.thresholds, confidence=confidence), calibration)
        for confidence in _CONFIDENCE_THRESHOLDS
    )
    figures = {name: round(100 * value, 1) for name, value in chosen.figures.items()}
    write_manifest(folder, network, chosen.thresholds, calibration, trained_on, figures)


def write_reference(folder: Path, network: Network, path: Path) -> None:
    """Write PyTorch outputs for the texts of a file; a test compares the graphs with them."""
    weights = _TorchWeights(folder, network)
    texts = [passage["text"] for passage in json.loads(path.read_text("utf-8"))]
    passages = [
        {
            "text": text,
            "attributions": [
                {"source": a.source, "cue": a.cue, "content": a.content, "evidence": a.evidence}
                for a in attributions
            ],
        }
        for text, attributions in zip(
            texts, find_attributions([Document(text) for text in texts], weights), strict=True
        )
    ]
    path.write_text(json.dumps(passages, ensure_ascii=False, indent=1) + "\n", "utf-8")


class _TorchWeights(Weights):
    """The trained float weights, with the interface of the exported ones."""

    def __init__(self, folder: Path, network: Network) -> None:
        super().__init__(folder)
        self._network = network.eval()

    @torch.no_grad()
    def encode(self, pieces: Ints, mask: Ints, words: Ints) -> tuple[Floats, Floats]:
        hidden, cues = self._network.encoder(*map(torch.from_numpy, (pieces, mask, words)))
        return hidden.numpy(), cues.numpy()

    @torch.no_grad()
    def roles(
        self, hidden: Floats, mask: Ints, window: Ints, first: Ints, last: Ints
    ) -> RoleScores:
        cues = (torch.from_numpy(np.ascontiguousarray(x)) for x in (window, first, last))
        scores = self._network.roles(torch.from_numpy(hidden), torch.from_numpy(mask), *cues)
        return RoleScores(*(each.numpy() for each in scores))


def shipped_manifest_line(folder: Path) -> str:
    """Return the SHA-256 of the manifest in ``folder`` as a line for ``text/lang/__init__.py``.

    Until the line stands in the entry of the language there, the package refuses the new weights
    as altered.
    """
    digest = hashlib.sha256((folder / "manifest.json").read_bytes()).hexdigest()
    return f'manifest_sha256="{digest}",'


def main() -> None:
    parser = argparse.ArgumentParser(description="Export trained weights into the package.")
    parser.add_argument("run", type=Path)
    parser.add_argument("--dev", type=Path, help="development rows in the form of PolNeAR")
    parser.add_argument("--corpus", type=Path, required=True, help="the corpus's dev folder")
    parser.add_argument("--trained-on", required=True, help="a line for the manifest")
    parser.add_argument("--output", type=Path, default=MODEL)
    args = parser.parse_args()
    args.output.mkdir(parents=True, exist_ok=True)
    network = Network(encoder_folder(), pretrained=False)
    network.load_state_dict(torch.load(args.run / "network.pt", weights_only=True))
    write_vocabulary(args.output)
    export_graphs(network, args.output)
    export_names(Names(network.encoder.width), args.output)  # untaught: see training.names
    passages = read_corpus([args.corpus])
    dev = read_rows(args.dev) if args.dev else []
    choose(args.output, network, dev, passages, args.trained_on)
    write_reference(args.output, network, REFERENCE)
    print(shipped_manifest_line(args.output))


if __name__ == "__main__":
    main()
