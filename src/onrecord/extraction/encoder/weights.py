"""The model's files: three ONNX graphs, a vocabulary, and a manifest that describes them.

``encoder.onnx`` computes a hidden vector and cue scores for each word of some windows.
``roles.onnx`` scores the role of each word (source, content or neither) for each cue.
``names.onnx`` gives each word's probabilities of being in a name. All are made by ``training/`` in
the repository.
"""

import hashlib
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple, cast

import msgspec
import numpy as np
import numpy.typing as npt
import onnxruntime

from onrecord.errors import ModelError
from onrecord.extraction.encoder.labels import (
    ACTS,
    ASIDE_LABELS,
    CUE_LABELS,
    NAME_KINDS,
    ROLE_LABELS,
    TYPES,
)
from onrecord.extraction.encoder.wordpiece import Vocabulary
from onrecord.text.lang import ENGLISH, LANGUAGES, Language

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]
FORMAT = 3  # version of the manifest's format
GRAPHS = ("encoder.onnx", "roles.onnx", "names.onnx")
FILES = (*GRAPHS, "vocabulary.txt")


class RoleScores(NamedTuple):
    """Scores of the labels of each anchor: of every word's role and aside, of its type and act.

    Shapes: [anchors, words, ROLE_LABELS], [anchors, words, ASIDE_LABELS], [anchors, TYPES],
    [anchors, ACTS].
    """

    roles: Floats
    asides: Floats
    types: Floats
    acts: Floats


class Thresholds(msgspec.Struct, frozen=True, kw_only=True):
    """The least probabilities at which a cue ("said") or an attribution is accepted.

    They were chosen on development data.
    """

    cue: float  # minimal probability of a word in a cue
    quotation: float  # minimal probability of the first word of a content without a cue
    confidence: float  # minimal confidence of an attribution


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """The content of ``manifest.json``: labels, parameters, and hashes of the model's files."""

    format: int
    language: str  # ISO 639-1
    cue_labels: tuple[str, ...]
    role_labels: tuple[str, ...]
    aside_labels: tuple[str, ...]
    types: tuple[str, ...]
    acts: tuple[str, ...]
    name_kinds: tuple[str, ...]
    transitions: tuple[tuple[float, ...], ...]  # log scores, from role label to role label
    calibration: tuple[float, float, float]  # bias, cue and span weights: see viterbi.confidence
    thresholds: Thresholds
    sha256: dict[str, str]  # by file name
    trained_on: str
    scores: dict[str, float]  # F1 on development data, in percent


class Weights:
    """A loaded model, which runs on one thread. Parallel processes need one instance each.

    ``id`` identifies the model: a hash of its files except ``manifest.json``.
    """

    def __init__(self, folder: Path, manifest_sha256: str | None = None) -> None:
        """Load the model in ``folder``.

        Raises ModelError if a file is missing, damaged or of another version, or if
        ``manifest_sha256`` is given and differs from the manifest's hash.
        """
        self.manifest = _read_manifest(folder, manifest_sha256)
        self.id = hashlib.sha256(
            "".join(self.manifest.sha256[name] for name in FILES).encode()
        ).hexdigest()[:20]
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.enable_mem_pattern = False  # it would keep an allocation plan for each input shape
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
        """Load the model that is shipped for a language.

        Raises ModelError if a file was altered.
        """
        return cls(Path(str(files("onrecord") / language.model)), language.manifest_sha256)

    def encode(self, pieces: Ints, mask: Ints, words: Ints) -> tuple[Floats, Floats]:
        """Return hidden vectors [windows, words, width] and cue scores [windows, words, labels].

        The cue scores tell which words report, such as "said". ``pieces`` [windows, pieces] are
        vocabulary numbers; ``mask`` [windows, pieces] is 1 for pieces and 0 for padding; ``words``
        [windows, words] are the positions of the words' first pieces.
        """
        outputs = self._encoder.run(None, {"pieces": pieces, "mask": mask, "words": words})
        return cast(tuple[Floats, Floats], tuple(outputs))

    def roles(
        self, hidden: Floats, mask: Ints, window: Ints, first: Ints, last: Ints
    ) -> RoleScores:
        """Return the scores of the labels that belong to each anchor, such as the cue "said".

        ``mask`` [windows, words] is 1 for words and 0 for padding. ``window`` [anchors] gives each
        anchor's window, and ``first`` and ``last`` [anchors] the numbers of the anchor's first and
        last word in this window.
        """
        outputs: list[Any] = self._roles.run(
            None,
            {"hidden": hidden, "mask": mask, "window": window, "first": first, "last": last},
        )
        return RoleScores(*outputs)

    def names(self, hidden: Floats, shapes: Ints, mask: Ints) -> Floats:
        """Return each word's probabilities of being in a name, [windows, words, 1 + 2 kinds].

        The last axis has the probability of being in no name, then for each kind of name those of
        being its first and a further word. ``shapes`` [windows, words] come from
        ``word_scores.word_shape``; ``mask`` [windows, words] is 1 for words and 0 for padding.
        """
        inputs = {"hidden": hidden, "shapes": shapes, "mask": mask.astype(np.float32)}
        outputs: list[Any] = self._names.run(None, inputs)
        return cast(Floats, outputs[0])


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
    labels = (
        manifest.cue_labels,
        manifest.role_labels,
        manifest.aside_labels,
        manifest.types,
        manifest.acts,
        manifest.name_kinds,
    )
    expected = (CUE_LABELS, ROLE_LABELS, ASIDE_LABELS, TYPES, ACTS, NAME_KINDS)
    if manifest.format != FORMAT or labels != expected:
        raise ModelError(f"{path}: weights of another onrecord version: export them again")
    if manifest.language not in LANGUAGES:
        raise ModelError(
            f"{path}: weights of a language that is not read ({manifest.language}): "
            "add it to onrecord.text.lang"
        )
    return manifest


def _read_checked(path: Path, manifest: Manifest) -> bytes:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ModelError(f"{path}: unreadable ({error.strerror}): reinstall onrecord") from error
    if hashlib.sha256(content).hexdigest() != manifest.sha256.get(path.name):
        raise ModelError(f"{path}: differs from its manifest: reinstall onrecord")
    return content
