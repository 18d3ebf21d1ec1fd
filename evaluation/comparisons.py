"""Scores of comparisons against those that a careful reader finds."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from onrecord.app.stories import story_context
from onrecord.records import Comparison, Span
from onrecord.store import Store
from onrecord.story import compare
from onrecord.story.compare.members import Member

_SHARED = 2  # members that a comparison has in common with the expected one


@dataclass(frozen=True)
class Measured:
    """Counts of comparisons by kind: expected, found of these, made, and right of these."""

    expected: Counter[str]
    found: Counter[str]
    made: Counter[str]
    right: Counter[str]
    wrong: list[str]
    missed: list[str]


def measure(store: Store, expected: dict[str, Any]) -> Measured:
    """Score the comparisons of all stories in a store against the expected comparisons.

    A comparison is right if an expected (or ``arguable``) comparison has its kind and at least two
    of its members; that expected comparison is then found. Expected comparisons marked ``copy``
    (held only by a wire text and its near-duplicate) do not count.
    """
    listed = [*expected["comparisons"], *expected["arguable"]]
    made: list[tuple[Comparison, list[int]]] = []
    page_of = pages(store)
    for story in store.stories():
        context = story_context(store, story)
        for comparison in compare(context):
            members = [_locate(context.members[member], page_of) for member in comparison.members]
            made.append((comparison, [_shared(comparison.kind, members, each) for each in listed]))
    right, found = [], set()
    for comparison, shared in made:
        if max(shared) >= _SHARED:
            right.append(comparison.kind)
            found.add(shared.index(max(shared)))
    wanted = {
        place: each["kind"]
        for place, each in enumerate(expected["comparisons"])
        if not each.get("copy")
    }
    return Measured(
        expected=_by_kind(wanted.values()),
        found=_by_kind(kind for place, kind in wanted.items() if place in found),
        made=_by_kind(comparison.kind for comparison, _ in made),
        right=_by_kind(right),
        wrong=[f"wrong   {c.kind} {c.reason}" for c, shared in made if max(shared) < _SHARED],
        missed=[
            f"missed  {kind} {listed[place]['what']}"
            for place, kind in wanted.items()
            if place not in found
        ],
    )


def pages(store: Store) -> dict[str, str]:
    """Return the page of each article id: a file name, with its position on a digest ("FILE#2")."""
    names = {capture.id: Path(capture.location).name for capture in store.captures()}
    on: defaultdict[str, list[str]] = defaultdict(list)
    for article in store.articles():
        on[names[article.capture]].append(article.id)
    return {
        article: f"{name}#{place}" if len(several) > 1 else name
        for name, several in on.items()
        for place, article in enumerate(several, start=1)
    }


@dataclass(frozen=True)
class _Place:
    """Location of a statement or figure: its page and the sentences that hold its words."""

    page: str
    text: str
    spans: list[Span]

    def has(self, member: dict[str, str]) -> bool:
        """Whether the words of an expected member are in these sentences."""
        start = self.text.find(member["words"])
        end = start + len(member["words"])
        return (
            self.page == member["page"] and start >= 0
            and any(a < end and start < b for a, b in self.spans)
        )  # fmt: skip


def _locate(member: Member, pages: dict[str, str]) -> _Place:
    """Return the location of a member: whole sentences from its start to its end."""
    article = member.article
    sentences = [(article.sentence_around(span), span[1]) for span in member.spans]
    spans = [(start, max(end, last)) for (start, end), last in sentences]
    return _Place(pages[article.article.id], article.article.text, spans)


def _shared(kind: str, members: list[_Place], expected: dict[str, Any]) -> int:
    """Number of members that an expected comparison shares with a comparison of its kind."""
    if expected["kind"] != kind:
        return 0
    return sum(any(place.has(member) for member in expected["members"]) for place in members)


def _by_kind(kinds: Iterable[str]) -> Counter[str]:
    counted = Counter(kinds)
    counted["all"] = counted.total()
    return counted
