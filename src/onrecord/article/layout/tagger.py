"""The page tagger: a small network that says what each token of a page is.

It is trained by ``training/pages`` in the repository, on pages of many layouts.
"""

import hashlib
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import onnxruntime

from onrecord.article.layout.features import PageFeatures, page_features
from onrecord.article.layout.labels import FIELDS, ROLES
from onrecord.article.layout.page_lines import PageLine
from onrecord.article.layout.tokens import Floats, Token, line_tokens
from onrecord.errors import ModelError

_FILE = "pages.onnx"
# Other weights read pages otherwise: see PIPELINE_VERSION.
_SHA256 = "94a3fa05ab12c16e329fe40ab18d16dd0b689b6d0281b7b7dcd8edd753b1a1c6"
# Costs of a change of label between two tokens of a line; tuned on the families for development.
_ROLE_SWITCH, _FIELD_SWITCH = 1.5, 0.5
_SURE = 0.55  # least probability of a label that is surely the most probable, despite rounding
_WINDOW, _OVERLAP = 2000, 200  # lines of a page that are tagged at once, and around them


class TaggedPage(NamedTuple):
    """The lines of a page, with what the tagger says about each of their tokens."""

    lines: list[PageLine]
    tokens: list[list[Token]]  # of each line
    roles: npt.NDArray[np.int8]  # [lines, tokens] numbers of ROLES
    fields: npt.NDArray[np.int8]  # [lines, tokens] numbers of FIELDS
    field_scores: Floats  # [lines, tokens, fields] probability of each field
    role_scores: Floats  # [lines, tokens] probability of that role
    begins: Floats  # [lines, tokens] log odds that an article begins here
    joins: Floats  # [lines] probability that the line continues the paragraph above it
    counts: Floats  # [3] log probability of no article, of one, of several


def tag_page(lines: list[PageLine]) -> TaggedPage:
    """Return the lines of a page with their tags. ``lines`` is not empty.

    A very long page is tagged in overlapping windows, so that memory is bounded.

    Raises ModelError if the weights are missing or damaged.
    """
    tokens = [line_tokens(line) for line in lines]
    longest = max(map(len, tokens)) or 1
    windows = [
        _tag_window(lines, tokens, start, longest) for start in range(0, len(lines), _WINDOW)
    ]
    joined = [np.concatenate(arrays) for arrays in list(zip(*windows, strict=True))[:-1]]
    counts = np.mean([window[-1] for window in windows], axis=0)
    return TaggedPage._make((lines, tokens, *joined, counts))


def _tag_window(
    lines: list[PageLine], tokens: list[list[Token]], start: int, longest: int
) -> tuple[npt.NDArray[Any], ...]:
    """Return the arrays of `TaggedPage` for the lines from ``start`` on, as many as a window has.

    ``longest`` is the number of tokens of the page's longest line.
    """
    first, last = max(0, start - _OVERLAP), min(len(lines), start + _WINDOW + _OVERLAP)
    scores, joins, counts = _run(page_features(lines[first:last], tokens[first:last]))
    size = min(_WINDOW, len(lines) - start)
    own = slice(start - first, start - first + size)
    scores = scores[own]
    if scores.shape[1] < longest:
        scores = np.pad(scores, ((0, 0), (0, longest - scores.shape[1]), (0, 0)))
    mask = np.arange(longest) < np.array([len(t) for t in tokens[start : start + size]])[:, None]
    role_scores = _softmax(scores[..., : len(ROLES)])
    field_scores = _softmax(scores[..., len(ROLES) : len(ROLES) + len(FIELDS)])
    roles = _best_path(role_scores, mask, _ROLE_SWITCH)
    return (
        roles,
        _best_path(field_scores, mask, _FIELD_SWITCH),
        field_scores,
        np.take_along_axis(role_scores, roles[..., None].astype(np.int64), -1)[..., 0],
        np.where(mask, scores[..., -1], -99.0).astype(np.float32),
        np.asarray(1 / (1 + np.exp(-joins[own])), np.float32),
        np.log(_softmax(counts) + 1e-9),
    )


def _run(features: PageFeatures) -> tuple[Floats, Floats, Floats]:
    """Return the scores of the network for a page."""
    outputs = _session().run(None, features._asdict())
    return outputs[0], outputs[1], outputs[2]


@cache
def _session() -> onnxruntime.InferenceSession:
    """Return the network, loaded once in each process. Altered weights are refused."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.enable_mem_pattern = False
    options.log_severity_level = 3
    try:
        content = (files("onrecord") / "model" / _FILE).read_bytes()
        if hashlib.sha256(content).hexdigest() != _SHA256:
            raise ValueError("altered")
        return onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime raises exceptions of its own
        raise ModelError(
            f"{_FILE}: the weights of the page tagger do not load: reinstall onrecord"
        ) from error


def _softmax(scores: Floats) -> Floats:
    exponents = np.exp(scores - scores.max(-1, keepdims=True))
    return np.asarray(exponents / exponents.sum(-1, keepdims=True), np.float32)


def _best_path(
    probabilities: Floats, mask: npt.NDArray[np.bool_], switch: float
) -> npt.NDArray[np.int8]:
    """Return the most probable labels of each line's tokens, with the cost ``switch`` for a change.

    Most lines need no search, since one label is the most probable of all their tokens.
    """
    labels = probabilities.argmax(-1).astype(np.int8)
    same = (labels == labels[:, :1]) & (probabilities.max(-1) > _SURE)
    path = np.repeat(labels[:, :1], labels.shape[1], axis=1)
    mixed = np.flatnonzero((mask & ~same).any(1))
    if len(mixed):
        longest = int(mask[mixed].sum(1).max())
        found = _viterbi(probabilities[mixed, :longest], mask[mixed, :longest], switch)
        path[mixed, :longest] = found
        path[mixed, longest:] = found[:, -1:]
    return path


def _viterbi(
    probabilities: Floats, mask: npt.NDArray[np.bool_], switch: float
) -> npt.NDArray[np.int8]:
    """Return the best labels by the Viterbi algorithm, for all lines at once."""
    scores = np.log(probabilities + 1e-9)
    count, longest, width = scores.shape
    numbers, rows = np.arange(width), np.arange(count)
    best = np.zeros((count, longest, width), np.int8)
    total = scores[:, 0]
    for j in range(1, longest):
        real = mask[:, j : j + 1]
        origin = total.argmax(-1)
        leave = total[rows, origin][:, None] - switch
        stays = (total >= leave) | ~real
        best[:, j] = np.where(stays, numbers, origin[:, None])
        total = np.where(real, np.maximum(total, leave) + scores[:, j], total)
    path = np.zeros((count, longest), np.int8)
    state = total.argmax(-1)
    for j in range(longest - 1, -1, -1):
        path[:, j] = state
        state = best[rows, j, state]
    return path
