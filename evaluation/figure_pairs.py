"""Which figures of a golden story count the same thing, as its gold has it.

Two figures do if they are members of one comparison about figures, or of two with a common member.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from evaluation.story_gold import StoryGold, _Entry, _is_at, _is_measure
from onrecord.records import Figure
from onrecord.story.compare.figure_claims import FigureClaim
from onrecord.story.compare.figure_scope import is_total_measure

# Weights of pairs in training; chosen by what is left out.
_READ_WRONG = 0.2  # one has another measure than the gold has
_LIKE_OTHERS = 0.5  # of one measure and event, but one is in no comparison
_TRAP = 3.0  # the gold names the pair as what a hasty program gets wrong


class PairLabel(NamedTuple):
    """Whether two figures count the same, and how much the pair weighs; 0: not known."""

    same: bool
    weight: float


class FigureGold(StoryGold):
    """The gold of a story beside what was read, figure by figure."""

    def labels(
        self, claims: Sequence[FigureClaim], a: Sequence[int], b: Sequence[int]
    ) -> list[PairLabel]:
        """Return the label of each pair of some figures, given by number."""
        things = self._things(claims)
        traps = list(self._traps(claims))
        return [self._label(claims[i], claims[j], things, traps) for i, j in zip(a, b, strict=True)]

    def _label(
        self,
        one: FigureClaim,
        other: FigureClaim,
        things: dict[str, tuple[int, str] | None],
        traps: Sequence[frozenset[str]],
    ) -> PairLabel:
        first, second = things.get(one.id), things.get(other.id)
        entries = [self._entry_of.get(claim.id) for claim in (one, other)]
        if (one.id in things and not first) or (other.id in things and not second):
            return PairLabel(False, 0)  # one of several figures of a member
        if first and second and first[0] == second[0]:
            if first[1] != second[1]:
                return PairLabel(False, float("killed" in (first[1], second[1])))
            wrong = any(
                entry is not None and not _is_measure(claim.figure, entry)
                for claim, entry in zip((one, other), entries, strict=True)
            )
            return PairLabel(True, _READ_WRONG if wrong else 1)
        if None not in entries and _kind(entries[0]) == _kind(entries[1]):
            if frozenset((one.id, other.id)) in traps:
                return PairLabel(False, _TRAP)
            if not (first and second):  # equal ones may have been left out as plain
                return PairLabel(
                    False, 0 if _range(entries[0]) == _range(entries[1]) else _LIKE_OTHERS
                )
        return PairLabel(False, 1)

    def _things(self, claims: Sequence[FigureClaim]) -> dict[str, tuple[int, str] | None]:
        """Return what figures count, by their ids: the number of a thing, and its total measure.

        None: the gold does not tell which of several figures it means.
        """
        joined: dict[str, set[str]] = {}
        unclear: set[str] = set()
        for comparison in self.gold["comparison"]:
            if comparison["about"] != "figure":
                continue
            ids = set()
            for found in self._members(comparison, claims):
                ids |= {claim.id for claim in found} if len(found) == 1 else set()
                unclear |= {claim.id for claim in found} if len(found) > 1 else set()
            ids = ids.union(*(joined.get(each, set()) for each in ids))
            joined |= dict.fromkeys(ids, ids)
        numbers: dict[int, int] = {}
        things: dict[str, tuple[int, str] | None] = dict.fromkeys(unclear)
        for figure, ids in joined.items():
            measure = self._entry_of[figure]["measure"] if figure in self._entry_of else ""
            total = measure if is_total_measure(measure) else ""
            things[figure] = numbers.setdefault(id(ids), len(numbers)), total
        return things

    def _members(
        self, comparison: _Entry, claims: Sequence[FigureClaim]
    ) -> Iterator[list[FigureClaim]]:
        """Yield the figures at each member; of several those of the measure of most members."""
        found = [
            [claim for claim in claims if _is_at(claim, place)]
            for member in comparison["members"]
            for place in self._with_copies(member)
        ]
        measures = Counter(
            self._entry_of[claim.id]["measure"]
            for each in found
            for claim in each
            if claim.id in self._entry_of
        )
        for each in found:
            most = measures.most_common(1)[0][0] if measures else ""
            of_measure = [
                claim for claim in each if self._entry_of.get(claim.id, {}).get("measure") == most
            ]
            yield of_measure if len(each) > 1 and len(of_measure) == 1 else each

    def _traps(self, claims: Sequence[FigureClaim]) -> Iterator[frozenset[str]]:
        for trap in self.gold["trap"]:
            if "not_compared" not in trap or "kinds" in trap:
                continue
            places = [self._place(member) for member in trap["not_compared"]]
            one, other = (
                [claim.id for claim in claims if place and _is_at(claim, place)] for place in places
            )
            yield from (frozenset((a, b)) for a in one for b in other)

    @cached_property
    def _copies(self) -> defaultdict[str, list[str]]:
        """The pages that have nearly the text of a page."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for article in self.gold["article"]:
            if copied := article.get("copies"):
                found[copied].append(article["page"])
                found[article["page"]].append(copied)
        return found

    @cached_property
    def _entry_of(self) -> dict[str, _Entry]:
        """The figures of the gold, by the ids of those that were read there and in copies."""
        entries: dict[str, _Entry] = {}
        for entry in self.gold["figure"]:
            for page in (entry["page"], *self._copies[entry["page"]]):
                figure: Figure | None = self._figure({**entry, "page": page})
                if figure is not None:
                    entries.setdefault(figure.id, entry)
        return entries


def _kind(entry: _Entry | None) -> tuple[object, object]:
    return (entry["measure"], entry["event"]) if entry else (None, None)


def _range(entry: _Entry | None) -> tuple[object, object]:
    return (entry.get("low"), entry.get("high")) if entry else (None, None)
