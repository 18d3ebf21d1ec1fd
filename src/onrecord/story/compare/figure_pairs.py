"""Decides which figures of a story count the same thing: same event, place, group and measure.

Their numbers, days and claimants may be others. Boosted trees weigh the evidence
(``figure_evidence.py``); ``training/figure_pairs.py`` in the repository trains them on the golden
stories.
"""

from collections.abc import Callable, Sequence

import numpy as np

from onrecord.story.compare.figure_claims import FigureClaim
from onrecord.story.compare.figure_evidence import FigureEvidence, Numbers
from onrecord.trees import Trees, load_trees

NAME = "figure_pairs"

# Other pairs are not weighed: hardly one of the golden stories counts the same.
_LEAST_NEAR = 0.2  # share of the words beside them, of two of other measures
_SENTENCES = 2  # between two of other measures
_ROWS = 256  # figures that are held against all at once


class FigurePairs:
    """How likely each two figures of a story count the same thing."""

    def __init__(self, claims: Sequence[FigureClaim], trees: Trees | None = None) -> None:
        self.claims = tuple(claims)
        self._likely: dict[tuple[str, str], float] = {}
        self._by_id = {claim.id: claim for claim in claims}
        if len(claims) < 2:
            return
        evidence = FigureEvidence(claims)
        a, b = candidates(evidence)
        found = (trees or load_trees(NAME)).probabilities(evidence.rows(a, b))
        for one, other, likely in zip(a.tolist(), b.tolist(), found.tolist(), strict=True):
            if not claims[one].is_of_other_side(claims[other]):
                self._likely[claims[one].id, claims[other].id] = likely

    def likely(self, one: FigureClaim, other: FigureClaim) -> float:
        """Return the probability that two figures count the same; 0 if they were not weighed."""
        found = self._likely.get((one.id, other.id))
        return self._likely.get((other.id, one.id), 0.0) if found is None else found

    def pairs(self, least: float) -> list[tuple[FigureClaim, FigureClaim]]:
        """Return the pairs with at least this probability, the most likely first."""
        found = [(-likely, ids) for ids, likely in self._likely.items() if likely >= least]
        return [(self._by_id[one], self._by_id[other]) for _, (one, other) in sorted(found)]

    def groups(
        self, least: float, may_join: Callable[[FigureClaim, FigureClaim], bool]
    ) -> list[list[FigureClaim]]:
        """Return groups of figures that likely count the same (average linkage), by day.

        ``least``: mean probability of the pairs between two groups that become one, each of which
        ``may_join``.
        """
        groups = {claim.id: [claim] for claim in self.claims}
        for one, other in self.pairs(least):
            first, second = groups[one.id], groups[other.id]
            if first is second or not may_join(one, other):
                continue
            between = [(a, b) for a in first for b in second]
            mean = sum(self.likely(*pair) for pair in between) / len(between)
            if mean >= least and all(may_join(*pair) for pair in between):
                first += second
                groups |= dict.fromkeys((claim.id for claim in second), first)
        found = {id(group): group for group in groups.values() if len(group) > 1}
        return [sorted(group, key=lambda claim: claim.order) for group in found.values()]


def candidates(evidence: FigureEvidence) -> tuple[Numbers, Numbers]:
    """Return the pairs of figures that may be compared: one array for each side.

    They agree, are of one voice, or exclude each other on one day or in one article.
    """
    found = [
        _candidates(evidence, np.arange(start, min(start + _ROWS, len(evidence.unit))))
        for start in range(0, len(evidence.unit), _ROWS)
    ]
    a, b = np.concatenate(found, axis=1)
    same = evidence.measure[a] == evidence.measure[b]
    close = evidence.distance(a, b) <= _SENTENCES
    rest = ~same & ~close
    alike = np.ones(len(a), bool)
    alike[rest] = evidence.shared_near(a[rest], b[rest]) >= _LEAST_NEAR
    return a[alike], b[alike]


def _candidates(evidence: FigureEvidence, rows: Numbers) -> Numbers:
    a, b = rows[:, None], np.arange(len(evidence.unit))[None]
    same_time = (evidence.day[a] == evidence.day[b]) | (evidence.article[a] == evidence.article[b])
    may_be = evidence.agree(a, b) | (evidence.origin[a] == evidence.origin[b]) | same_time
    may_be = may_be & (evidence.unit[a] == evidence.unit[b]) & ~evidence.of_other_wholes(a, b)
    one, other = np.nonzero((a < b) & may_be)
    return np.stack([rows[one], other])
