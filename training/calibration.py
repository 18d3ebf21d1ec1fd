"""Readings of development data: their scores, and the calibration of confidences on them."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import minimize

from evaluation.corpus import Passage
from evaluation.layers import Reading as Statement
from evaluation.layers import annotated, pair_statements
from evaluation.score_attributions import Attribution as Scored
from evaluation.score_attributions import fits_relation, score
from onrecord.extraction.attribution.nesting import NestedAttribution, find_nested_attributions
from onrecord.extraction.attribution.tagger import Attribution
from onrecord.extraction.encoder.weights import Weights
from onrecord.text.document import Document


@dataclass(frozen=True)
class Reading:
    """What the model finds in development documents of PolNeAR, and in passages of the corpus."""

    documents: list[dict]
    outermost: list[list[Attribution]]
    passages: list[Passage]
    found: list[list[NestedAttribution]]


def read(weights: Weights, documents: list[dict], passages: list[Passage]) -> Reading:
    """Read PolNeAR's documents and passages of the corpus with the model."""
    return Reading(
        [
            {**document, "attributions": [a for a in document["attributions"] if a["content"]]}
            for document in documents
        ],
        [
            [
                each.attribution
                for each in find_nested_attributions(Document(document["text"]), weights)[0]
                if each.outer is None and each.attribution.content
            ]
            for document in documents
        ],
        passages,
        [find_nested_attributions(Document(each.text), weights)[0] for each in passages],
    )


def scores_of(reading: Reading) -> dict[str, float]:
    """Return F1 scores of a reading: of the statements of the corpus, and of PolNeAR's."""
    pairs = [_right(*each) for each in zip(reading.passages, reading.found, strict=True)]
    gold = sum(len(passage.statements) for passage in reading.passages)
    statements = 2 * sum(map(sum, pairs)) / (gold + sum(map(len, pairs)))
    if not reading.documents:
        return {"statements of all layers": statements}
    found = score(
        reading.documents,
        [
            {"id": document["id"], "attributions": list(map(_as_scored, attributions))}
            for document, attributions in zip(reading.documents, reading.outermost, strict=True)
        ],
    )
    return {
        "relation": found["relation"]["all"]["f1"],
        "strict": found["strict"]["all"]["f1"],
        "statements of all layers": statements,
    }


def calibrate(reading: Reading) -> tuple[float, float, float]:
    """Fit a logistic regression that predicts whether an attribution is right.

    Right means that a gold attribution has an overlapping source and half of the content. Returns
    its weights: bias, cue log odds, span log probability.
    """
    rows, right = [], []
    for document, attributions in zip(reading.documents, reading.outermost, strict=True):
        text = document["text"]
        known = [Scored(a, text) for a in document["attributions"]]
        for each in attributions:
            rows.append(_features(each))
            right.append(any(fits_relation(one, Scored(_as_scored(each), text)) for one in known))
    for passage, found in zip(reading.passages, reading.found, strict=True):
        rows += [_features(each.attribution) for each in found]
        right += _right(passage, found)
    features, outcomes = np.array(rows), np.array(right, dtype=float)

    def loss(weights: np.ndarray) -> float:
        odds = features @ weights
        return float(np.mean(np.logaddexp(0, odds) - outcomes * odds))

    found_weights = minimize(loss, np.array([0.0, 1.0, 0.1]))
    bias, cue_weight, span_weight = (round(float(w), 4) for w in found_weights.x)
    return bias, cue_weight, span_weight


def _features(attribution: Attribution) -> tuple[float, float, float]:
    cue, spans = attribution.evidence
    cue = min(max(cue, 1e-6), 1 - 1e-6)
    return 1.0, np.log(cue / (1 - cue)), spans


def _right(passage: Passage, found: Sequence[NestedAttribution]) -> list[bool]:
    """Return for each attribution found in a passage whether it is one of the gold statements."""
    statements = [
        Statement(
            each.attribution.source, each.attribution.cue, each.attribution.content, each.outer,
            each.attribution.type, each.attribution.act, None, (), (),
        )
        for each in found
    ]  # fmt: skip
    paired = set(pair_statements(passage.text, annotated(passage), statements).values())
    return [place in paired for place in range(len(found))]


def _as_scored(attribution: Attribution) -> dict:
    """Convert an attribution to the form that PolNeAR's scorer takes."""
    return {
        "source": attribution.source,
        "cue": attribution.cue,
        "content": attribution.content,
    }
