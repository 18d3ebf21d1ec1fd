"""Calibration of confidences, and scores of extracted attributions."""

import numpy as np
from scipy.optimize import minimize

from evaluation.score_attributions import Attribution as Scored
from evaluation.score_attributions import fits_relation, score
from onrecord.extraction.attribution.tagger import Attribution


def as_scored(attributions: list[Attribution]) -> list[dict]:
    """Convert attributions to the form that the scorer takes."""
    return [{"source": a.source, "cue": a.cue, "content": a.content} for a in attributions]


def score_read(gold: list[dict], read: list[list[Attribution]]) -> dict:
    """Score extracted attributions against the gold documents."""
    gold = [
        {**document, "attributions": [a for a in document["attributions"] if a["content"]]}
        for document in gold
    ]
    return score(
        gold,
        [
            {"id": document["id"], "attributions": as_scored(attributions)}
            for document, attributions in zip(gold, read, strict=True)
        ],
    )


def calibrate(gold: list[dict], read: list[list[Attribution]]) -> tuple[float, float, float]:
    """Fit a logistic regression that predicts whether an attribution is right.

    Right means that a gold attribution has an overlapping source and half of the content
    (``fits_relation``). Returns its weights: bias, cue log odds, span log probability.
    """
    rows, right = [], []
    for document, attributions in zip(gold, read, strict=True):
        text = document["text"]
        known = [Scored(a, text) for a in document["attributions"] if a["content"]]
        for attribution, raw in zip(attributions, as_scored(attributions), strict=True):
            cue, spans = attribution.evidence
            cue = min(max(cue, 1e-6), 1 - 1e-6)
            rows.append((1.0, np.log(cue / (1 - cue)), spans))
            right.append(any(fits_relation(one, Scored(raw, text)) for one in known))
    features, outcomes = np.array(rows), np.array(right, dtype=float)

    def loss(weights: np.ndarray) -> float:
        odds = features @ weights
        return float(np.mean(np.logaddexp(0, odds) - outcomes * odds))

    found = minimize(loss, np.array([0.0, 1.0, 0.1]))
    bias, cue_weight, span_weight = (round(float(w), 4) for w in found.x)
    return bias, cue_weight, span_weight
