"""The shipped weights: three ONNX graphs, a vocabulary, and the manifest that describes them.

``encoder.onnx`` turns the word pieces of some windows into one vector a word
and the words' cue scores; ``roles.onnx`` gives, for each cue, every word's role
scores; ``names.onnx`` the words' probabilities of being in a name. How they are
made: ``training/`` in the repository.
"""

import hashlib
from importlib.resources import files
from pathlib import Path
from typing import Any, cast

import msgspec
import numpy as np
import numpy.typing as npt
import onnxruntime

from onrecord.errors import ModelError
from onrecord.extraction.encoder.labels import CUE_LABELS, NAME_KINDS, ROLE_LABELS
from onrecord.extraction.encoder.wordpiece import Vocabulary
from onrecord.text.lang import ENGLISH, Language

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]
FORMAT = 2
GRAPHS = ("encoder.onnx", "roles.onnx", "names.onnx")
FILES = (*GRAPHS, "vocabulary.txt")


class Thresholds(msgspec.Struct, frozen=True, kw_only=True):
    """What decoding is set to, chosen on development data when the weights were made."""

    cue: float  # a word is in a cue when it is one with at least this probability
    confidence: float  # statements below it are left out


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """``manifest.json``: what the files are, and how to read their output."""

    format: int
    language: str
    cue_labels: tuple[str, ...]
    role_labels: tuple[str, ...]
    name_kinds: tuple[str, ...]
    transitions: tuple[tuple[float, ...], ...]  # role label to role label, log scores
    calibration: tuple[float, float, float]  # bias, cue and spans: see decode.confidence
    thresholds: Thresholds
    sha256: dict[str, str]
    trained_on: str
    scores: dict[str, float]


class Weights:
    """The model, loaded. One thread an instance: parallel runs use one a process."""

    def __init__(self, folder: Path, manifest_sha256: str | None = None) -> None:
        """Load the weights in ``folder``.

        Raises ModelError where a file is missing, damaged or of another version, or where the
        SHA-256 of manifest.json is not ``manifest_sha256``, if that is given.
        """
        self.manifest = _read_manifest(folder, manifest_sha256)
        self.id = hashlib.sha256(
            "".join(self.manifest.sha256[name] for name in FILES).encode()
        ).hexdigest()[:20]
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.enable_mem_pattern = False  # it keeps a plan for every shape of input it meets
        options.log_severity_level = 3
        contents = {name: _read_checked(folder / name, self.manifest) for name in FILES}
        try:
            self._encoder, self._roles, self._names = (
                onnxruntime.InferenceSession(
                    contents[name], options, providers=["CPUExecutionProvider"]
                )
                for name in GRAPHS
            )
            self.vocabulary = Vocabulary(contents["vocabulary.txt"].decode())
        except Exception as error:  # onnxruntime raises exceptions of its own
            raise ModelError(
                f"{folder}: these weights do not load ({_one_line(error)}): reinstall onrecord"
            ) from error

    @classmethod
    def shipped(cls, language: Language = ENGLISH) -> "Weights":
        """Load the weights of a language that are in the package; ModelError if altered."""
        return cls(Path(str(files("onrecord") / language.model)), language.manifest_sha256)

    def encode(self, pieces: Ints, mask: Ints, words: Ints) -> tuple[Floats, Floats]:
        """Hidden [windows, words, width] and cue scores [windows, words, labels]."""
        found = self._encoder.run(None, {"pieces": pieces, "mask": mask, "words": words})
        return cast(tuple[Floats, Floats], tuple(found))

    def roles(self, hidden: Floats, mask: Ints, window: Ints, first: Ints, last: Ints) -> Floats:
        """Role scores [cues, words, labels] of cues given by window, first and last word."""
        found: list[Any] = self._roles.run(
            None,
            {"hidden": hidden, "mask": mask, "window": window, "first": first, "last": last},
        )
        return cast(Floats, found[0])

    def names(self, hidden: Floats, shapes: Ints, mask: Ints) -> Floats:
        """Probabilities [windows, words, labels] of words that are written in some shapes."""
        inputs = {"hidden": hidden, "shapes": shapes, "mask": mask.astype(np.float32)}
        found: list[Any] = self._names.run(None, inputs)
        return cast(Floats, found[0])


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())[:200]


def _read_manifest(folder: Path, sha256: str | None) -> Manifest:
    path = folder / "manifest.json"
    try:
        content = path.read_bytes()
        manifest = msgspec.json.decode(content, type=Manifest)
    except OSError as error:
        raise ModelError(f"{path}: no weights ({error.strerror}): reinstall onrecord") from error
    except msgspec.DecodeError as error:
        raise ModelError(f"{path}: not a manifest ({error}): reinstall onrecord") from error
    if sha256 is not None and hashlib.sha256(content).hexdigest() != sha256:
        raise ModelError(f"{path}: not the manifest of this release: reinstall onrecord")
    if (
        manifest.format != FORMAT
        or manifest.cue_labels != CUE_LABELS
        or manifest.role_labels != ROLE_LABELS
        or manifest.name_kinds != NAME_KINDS
    ):
        raise ModelError(f"{path}: weights of another onrecord version: export them again")
    return manifest


def _read_checked(path: Path, manifest: Manifest) -> bytes:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ModelError(f"{path}: unreadable ({error.strerror}): reinstall onrecord") from error
    if hashlib.sha256(content).hexdigest() != manifest.sha256.get(path.name):
        raise ModelError(f"{path}: differs from its manifest: reinstall onrecord")
    return content
