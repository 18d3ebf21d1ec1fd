"""Comparisons: ``python -m benchmarks.comparisons PAGES EXPECTED.json [--misses]``.

On a sample of pages with all comparisons that a careful reader finds (``examples/story`` and
``tests/golden/story/expected.json``; its README says what the keys hold). A comparison that is made
is right where one that is expected, or ``arguable``, has its kind and at least two of its members;
that one is then found. A member is a statement or figure in a sentence in which the expected
member's words stand. Of the expected ones those that only a wire text and its copy hold are left
out: ``copies`` tells them. With ``--misses``, what is wrong and what is not found is listed.
"""

import argparse
import json
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from onrecord.app import pipeline, reading
from onrecord.app.stories import story_context
from onrecord.records import Comparison, Span
from onrecord.store import Store
from onrecord.story import compare
from onrecord.story.compare.members import Member

_KINDS = ("repeat", "differ", "update", "drift")
_SHARED = 2  # members that a comparison has in common with the expected one


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("pages", type=Path)
    parser.add_argument("expected", type=Path)
    parser.add_argument("--misses", action="store_true", help="list what is wrong or not found")
    args = parser.parse_args()
    expected = json.loads(args.expected.read_text("utf-8"))
    with (
        tempfile.TemporaryDirectory() as folder,
        Store(Path(folder) / "record.db", create=True) as store,
    ):
        summary = reading.read([str(args.pages)], store, pipeline.load_extractor, datetime.now(UTC))
        for failure in summary.failures:
            print(f"{failure.location}: {failure.error}")
        measured = measure(store, expected)
    print(f"{'':8}{'found':>6}{'of':>5}{'made':>7}{'right':>7}")
    for kind in (*_KINDS, "all"):
        counts = (each[kind] for each in (measured.found, measured.expected))
        made = (each[kind] for each in (measured.made, measured.right))
        print(f"{kind:8}" + "{:>6}{:>5}".format(*counts) + "{:>7}{:>7}".format(*made))
    if args.misses:
        for line in (*measured.wrong, *measured.missed):
            print(line)


@dataclass(frozen=True)
class Measured:
    """How many comparisons are expected and made, and how many of them the other has; by kind."""

    expected: Counter[str]
    found: Counter[str]
    made: Counter[str]
    right: Counter[str]
    wrong: list[str]
    missed: list[str]


def measure(store: Store, expected: dict[str, Any]) -> Measured:
    """The comparisons of all stories of a store against those of the sample."""
    listed = [*expected["comparisons"], *expected["arguable"]]
    made: list[tuple[Comparison, list[int]]] = []
    on_page = pages(store)
    for story in store.stories():
        context = story_context(store, story)
        for comparison in compare(context):
            members = [_place(context.members[member], on_page) for member in comparison.members]
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
    """Each article's page: a file's name, with the place on a digest ("FILE#2")."""
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
    """Where a statement or figure stands: its page, and the sentences that its words are in."""

    page: str
    text: str
    spans: list[Span]

    def has(self, member: dict[str, str]) -> bool:
        """Whether an expected member is this one."""
        start = self.text.find(member["words"])
        end = start + len(member["words"])
        return (
            self.page == member["page"] and start >= 0
            and any(a < end and start < b for a, b in self.spans)
        )  # fmt: skip


def _place(member: Member, pages: dict[str, str]) -> _Place:
    """Where a member stands: from the start of the sentence that it begins in, on to its end."""
    article = member.article
    sentences = [(article.sentence_around(span), span[1]) for span in member.spans]
    spans = [(start, max(end, last)) for (start, end), last in sentences]
    return _Place(pages[article.article.id], article.article.text, spans)


def _shared(kind: str, members: list[_Place], expected: dict[str, Any]) -> int:
    """How many of a comparison's members an expected one has; none where it is of another kind."""
    if expected["kind"] != kind:
        return 0
    return sum(any(place.has(member) for member in expected["members"]) for place in members)


def _by_kind(kinds: Iterable[str]) -> Counter[str]:
    counted = Counter(kinds)
    counted["all"] = counted.total()
    return counted


if __name__ == "__main__":
    main()
