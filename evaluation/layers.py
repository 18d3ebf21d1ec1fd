"""Scores of statements of all layers: a reading of a passage against the corpus.

Two statements are the same if their contents overlap by half (Dice) and their sources overlap, or
both lack one; without a content, if cues and sources overlap. If the gold has no cue, as for a
quotation that is a paragraph of its own, the content alone decides.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
from scipy.optimize import linear_sum_assignment

from evaluation.corpus import GoldStatement, Passage
from evaluation.score_attributions import Attribution
from evaluation.speakers import plain
from onrecord.records import Span, Spans
from onrecord.text.document import Document

_Roles: TypeAlias = dict[str, set[int]]
# How much of a content is in quotation marks, by the kind of the statement.
_QUOTED = {"direct": "quoted", "mixed": "in part quoted", "indirect": "not quoted"}
_PREPOSITION = re.compile(r" (?:of|for|from|in|at|on|with|by|to|who|whose) ")
# Words in lower case that may be part of a name, or stand before it.
_SMALL = frozenset(
    ["the", "a", "an", "of", "and", "for", "de", "la", "le", "von", "van", "der", "al", "bin"]
)


@dataclass(frozen=True)
class Reading:
    """A statement as annotated or as extracted; ``outer`` is an index into the passage's list.

    ``speaker`` is None if it is open or unknown. ``to`` and ``via`` are names.
    """

    source: Spans
    cue: Spans
    content: Spans
    outer: int | None
    type: str
    act: str
    speaker: str | None
    to: tuple[str, ...]
    via: tuple[str, ...]
    confidence: float = 1.0


def annotated(passage: Passage) -> list[Reading]:
    """Return the statements of an annotated passage."""
    places = {each.number: place for place, each in enumerate(passage.statements)}
    return [
        Reading(
            each.source, each.cue, each.content,
            places[each.outer] if each.outer is not None else None,
            each.type, each.act, _known(each.speaker),
            _names(passage, each.addressees), tuple(_relays(passage, each)),
        )
        for each in passage.statements
    ]  # fmt: skip


def _known(speaker: str | None) -> str | None:
    return None if speaker == "open" else speaker


def _names(passage: Passage, spans: Spans) -> tuple[str, ...]:
    return tuple(passage.text[start:end] for start, end in spans)


def _relays(passage: Passage, statement: GoldStatement) -> list[str]:
    """Return the relays of a statement, then the speakers and relays of those that hold it.

    Nobody is a relay of their own words: "I hope" in what Koo says reached us from Koo.
    """
    names = [*_names(passage, statement.relays)]
    by_number = {each.number: each for each in passage.statements}
    own = _known(statement.speaker)
    while statement.outer is not None:
        statement = by_number[statement.outer]
        relay = _known(statement.speaker)
        if relay and not (own and same_name(relay, own)):
            names.append(relay)
        names += _names(passage, statement.relays)
    return names


def extracted(line: dict[str, Any]) -> list[Reading]:
    """Return the statements of a line that ``onrecord extract`` wrote."""

    def spans(each: dict[str, Any], role: str) -> Spans:
        return tuple((start, end) for start, end in each[role])

    return [
        Reading(
            spans(each, "source"), spans(each, "cue"), spans(each, "content"), each["outer"],
            each.get("type", "assertion"), each["act"], each["speaker"],
            tuple(each["to"]), tuple(each["via"]), each["confidence"],
        )
        for each in line["statements"]
    ]  # fmt: skip


def score(text: str, gold: Sequence[Reading], read: Sequence[Reading], negatives: Sequence[Span],
          ) -> Counter[str]:  # fmt: skip
    """Return counts of one passage: how many there are of a kind, and how many are right.

    For each NAME of ``MEASURES`` the counts are "NAME" (right) and "NAME of" (all).
    """
    pairs = pair_statements(text, gold, read)
    quotations = Document(text).quotations
    right: dict[str, list[bool]] = {name: [] for name in MEASURES}
    for place, each in enumerate(gold):
        other = read[pairs[place]] if place in pairs else None
        right["found"].append(other is not None)
        right[f"found, {_QUOTED[quotations.kind(each.content)]}"].append(other is not None)
        if each.outer is None:
            right["outermost"].append(other is not None)
        else:
            nested = other is not None and other.outer is not None
            right["inner"].append(nested and pairs.get(each.outer) == other.outer)  # type: ignore[union-attr]
        if not each.cue:
            right["without a cue"].append(
                other is not None and same_name(each.speaker, other.speaker)
            )
        if other is None:
            continue
        wrong = differences(each, other)
        for part in ("type", "act", "speaker"):
            right[part].append(part not in wrong)
        right["addressees and relays"].append("to" not in wrong and "via" not in wrong)
    right["precision"] = [place in pairs.values() for place in range(len(read))]
    if gold:
        is_whole = len(pairs) == len(gold) == len(read) and all(
            (pairs.get(each.outer) if each.outer is not None else None) == read[pairs[place]].outer
            for place, each in enumerate(gold)
        )
        right["every layer of a passage"].append(is_whole)
    else:
        right["nothing where nothing is"].append(not read)
    right["hard negatives"] = [
        not any(start < e and s < end for each in read for s, e in each.cue)
        for start, end in negatives
    ]
    counts: Counter[str] = Counter()
    for name, judged in right.items():
        counts[name] = sum(judged)
        counts[f"{name} of"] = len(judged)
    return counts


MEASURES = (
    "every layer of a passage", "found", "found, quoted", "found, in part quoted",
    "found, not quoted", "precision", "outermost", "inner", "without a cue",
    "type", "act", "speaker", "addressees and relays", "hard negatives", "nothing where nothing is",
)  # fmt: skip


def judge(text: str, gold: Sequence[Reading], read: Sequence[Reading]) -> list[tuple[float, bool]]:
    """Return for each statement read its confidence, and whether it is a gold statement."""
    right = set(pair_statements(text, gold, read).values())
    return [(each.confidence, place in right) for place, each in enumerate(read)]


def calibration_error(judged: Sequence[tuple[float, bool]], bins: int = 10) -> float:
    """Return the expected calibration error of confidences (Naeini et al. 2015).

    It is the mean difference between confidence and share of right ones in bins of equal width,
    weighted by their sizes.

    >>> calibration_error([(0.75, True), (0.75, True), (0.75, False), (0.75, True)])
    0.0
    """
    binned: dict[int, list[tuple[float, bool]]] = {}
    for confidence, is_right in judged:
        binned.setdefault(min(int(confidence * bins), bins - 1), []).append((confidence, is_right))
    gaps = (abs(sum(c for c, _ in each) - sum(r for _, r in each)) for each in binned.values())
    return sum(gaps) / len(judged) if judged else 0.0


def pair_statements(text: str, gold: Sequence[Reading], read: Sequence[Reading]) -> dict[int, int]:
    """Pair gold and read statements that are the same, one to one: most pairs, then most alike."""
    if not gold or not read:
        return {}
    ours, theirs = (
        [_characters({"source": r.source, "cue": r.cue, "content": r.content}, text) for r in side]
        for side in (gold, read)
    )
    alike = np.array([[_likeness(one, other) for other in theirs] for one in ours])
    weight = np.where(alike > 0, 1 + alike / (1 + alike.sum()), 0)
    chosen = zip(*linear_sum_assignment(weight, maximize=True), strict=True)
    return {int(i): int(j) for i, j in chosen if alike[i, j] > 0}


def _characters(roles: dict[str, Spans], text: str) -> _Roles:
    """Return the offsets of each role's characters, without marks at its edges and white space."""
    characters: _Roles = Attribution(roles, text).chars  # type: ignore[no-untyped-call]
    return characters


def _likeness(gold: _Roles, read: _Roles) -> float:
    """Return how alike two statements are, 0 if they are not the same."""
    has_source = bool(gold["source"] & read["source"]) or not (gold["source"] or read["source"])
    has_cue = bool(gold["cue"] & read["cue"])
    if not gold["content"]:
        return float(has_cue and has_source)
    common = len(gold["content"] & read["content"])
    content = 2 * common / (len(gold["content"]) + len(read["content"]))
    if content < 0.5 or (gold["cue"] and not has_source):
        return 0.0
    return content + has_cue + has_source


def differences(gold: Reading, read: Reading) -> list[str]:
    """Return in which of type, act, speaker, to and via a statement differs from the gold."""
    same = {
        "type": gold.type == read.type,
        "act": gold.act == read.act,
        "speaker": same_name(gold.speaker, read.speaker),
        "to": _same_names(gold.to, read.to),
        "via": _same_names(gold.via, read.via),
    }
    return [part for part, is_same in same.items() if not is_same]


def same_name(one: str | None, other: str | None) -> bool:
    """Whether two names may be one person's: equal, or all words of one are in the other.

    A name after a preposition in a description is somebody else's.

    >>> same_name("Dr Chipo Nyandoro", "Chipo Nyandoro"), same_name("the mayor", "a minister")
    (True, False)
    >>> same_name("the mayor of Tarsk", "the mayor"), same_name("the mayor of Tarsk", "Tarsk")
    (True, False)
    """
    if one is None or other is None:
        return one is other
    names = [" ".join(name.split()) for name in (one, other)]
    if is_name(names[0]) != is_name(names[1]):
        names = [_PREPOSITION.split(name)[0] for name in names]
    words, others = (set(plain(name.replace(",", "")).split()) for name in names)
    return words <= others or others <= words


def is_name(words: str) -> bool:
    """Whether a speaker is called by name, not by a description such as "a guard".

    >>> is_name("Bank of Oromar"), is_name("the Courier"), is_name("The mayor of Tarsk")
    (True, True, False)
    """
    bare = [word for word in words.split() if word.lower() not in _SMALL]
    return bool(bare) and all(not word[0].islower() for word in bare)


def _same_names(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether two lists have the same names, in any order."""
    return all(any(same_name(one, other) for other in theirs) for one in ours) and all(
        any(same_name(one, other) for other in ours) for one in theirs
    )
