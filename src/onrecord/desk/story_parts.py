"""Arranges what was found in a story: the state, then five parts, which keys 1 to 5 open.

Agreed: what repeats, apart from what others dispute or a newer number replaced; differs; changed;
corrected, with altered quotations; not known.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.desk.differences import Aligned, aligned
from onrecord.desk.evidence import Evidence, Passage, compared, evidence_of
from onrecord.desk.texts import TEXTS
from onrecord.export.story_wording import Item, Section, SectionKey, sections_of
from onrecord.records import ComparisonKind
from onrecord.views import ClaimView, ComparisonView, Finding, StoryView

_PARTS: dict[str, SectionKey] = {
    "state": "state", "agreed": "repeats", "differs": "disputes", "changed": "changed",
    "corrected": "corrections", "unknown": "unknown",
}  # fmt: skip


@dataclass(frozen=True)
class Alignment:
    """Two wordings piece by piece, with where each stands."""

    before: Passage
    after: Passage
    rows: tuple[Aligned, ...]


@dataclass(frozen=True)
class Entry:
    """A line of a part with the words it rests on."""

    text: str
    details: tuple[str, ...]
    evidence: tuple[Evidence, ...] = ()
    alignments: tuple[Alignment, ...] = ()
    claim: str | None = None  # id of a statement or figure, whose provenance can be shown
    note: str = ""


@dataclass(frozen=True)
class Group:
    """Entries under a title of their own; "" for those without one."""

    title: str
    entries: tuple[Entry, ...]
    is_folded: bool = False


@dataclass(frozen=True)
class Part:
    """A part of the page of a story; its number is the key that opens it."""

    number: int
    key: str
    title: str
    groups: tuple[Group, ...]

    @property
    def size(self) -> int:
        return sum(len(group.entries) for group in self.groups if not group.is_folded)


def parts_of(view: StoryView) -> list[Part]:
    """Return the parts in order, also those in which nothing was found."""
    sections = {section.key: section for section in sections_of(view, once=False)}
    return [
        Part(
            number,
            key,
            _title(key, sections.get(name)),
            tuple(_groups(sections.get(name), name, view)),
        )
        for number, (key, name) in enumerate(_PARTS.items())
    ]


def other_comparisons(view: StoryView, parts: list[Part]) -> list[Evidence]:
    """Return the comparisons that no part shows."""
    entries = [entry for part in parts for group in part.groups for entry in group.entries]
    shown = {each.comparison for entry in entries for each in entry.evidence}
    return [compared(each) for each in view.comparisons if each.comparison.id not in shown]


def _title(key: str, section: Section | None) -> str:
    if key == "changed" and section:
        return section.title
    return str(getattr(TEXTS.story_parts, key))


def _groups(section: Section | None, key: SectionKey, view: StoryView) -> Iterator[Group]:
    items = section.items if section else ()
    if key == "repeats":
        yield from _agreed(items, view)
        return
    entries = [_entry(item, view) for item in items]
    if key == "changed":
        entries += [
            Entry(each.comparison.reason, (), (compared(each),)) for each in _reversals(view)
        ]
    if entries:
        yield Group("", tuple(entries))


def _reversals(view: StoryView) -> list[ComparisonView]:
    """Return where a voice takes back what it said before."""
    figures = {claim.figure for total in view.totals for claim in total.claims}
    return [each for each in view.of_kind("update") if figures.isdisjoint(each.comparison.members)]


def _agreed(items: Sequence[Item], view: StoryView) -> Iterator[Group]:
    texts = TEXTS.story_parts
    several: list[Entry] = []
    single: list[tuple[str, Entry]] = []
    others: list[Entry] = []
    for item in items:
        assert isinstance(item.about, Finding)
        if item.about.outlets < 2 and len(item.about.origins) < 2:
            continue  # an outlet that repeats itself
        entry = _entry(item, view)
        # The claim stands first, then where it comes from.
        entry = replace(entry, text=entry.details[0], details=(entry.text,))
        if note := _objection(item.about, view):
            others.append(replace(entry, note=note))
        elif len(item.about.origins) > 1:
            several.append(entry)
        else:
            single.append((item.about.origins[0].name, entry))
    voices = [voice for voice, _ in single]
    by_voice = sorted(single, key=lambda each: voices.index(each[0]))
    if several:
        yield Group(texts.several_voices, tuple(several))
    if single:
        yield Group(texts.one_voice, tuple(entry for _, entry in by_voice))
    if others:
        yield Group(texts.no_longer, tuple(others), is_folded=True)


def _objection(finding: Finding, view: StoryView) -> str:
    """Return why what repeats is not agreed: disputed, or replaced by a newer number; else ""."""
    by_id = {each.comparison.id: each.comparison for each in view.comparisons}
    members = {member for each in finding.comparisons for member in by_id[each].members}
    if any(not members.isdisjoint(each) for each in _of_kind("differ", view)):
        return str(TEXTS.story_parts.disputed)
    if any(not members.isdisjoint(each.comparison.members[:-1]) for each in _reversals(view)):
        return str(TEXTS.story_parts.reversed)
    return _replaced(finding, members, view)


def _replaced(finding: Finding, members: set[str], view: StoryView) -> str:
    """Return a note with the number that now stands for the voices of some figures, if newer."""
    claims = [claim for total in view.totals for claim in total.claims if claim.figure in members]
    numbers, voices = {_number(claim) for claim in claims}, {claim.voice for claim in claims}
    standing = [
        each.claim
        for state in view.state
        if state.measure == finding.measure and _noun(state.subject) == _noun(finding.subject)
        for each in state.claims
        if each.claim.voice in voices
    ]
    newer = [claim for claim in standing if claim.day > min(each.day for each in claims)]
    if not newer or any(_number(claim) in numbers for claim in standing):
        return ""
    return f"{TEXTS.story_parts.replaced} {newer[0].words}"


def _noun(subject: str | None) -> str:
    """Return the noun of who or what is counted, which stands last."""
    return subject.casefold().split()[-1] if subject else ""


def _of_kind(kind: ComparisonKind, view: StoryView) -> list[tuple[str, ...]]:
    return [each.comparison.members for each in view.of_kind(kind)]


def _number(claim: ClaimView) -> tuple[int | float | None, int | float | None]:
    return claim.low, claim.high


def _entry(item: Item, view: StoryView) -> Entry:
    evidence = tuple(evidence_of(item.about, view))
    about = item.about
    # Sentences around a number are too different to be aligned.
    is_reworded = (
        isinstance(about, Finding)
        and about.what in ("wording", "correction")
        and about.measure is None
    )
    claim = None
    if isinstance(about, Finding) and about.what in ("wording", "repeat"):
        [claim] = [
            each.comparison.members[0]
            for each in view.comparisons
            if each.comparison.id == about.comparisons[0]
        ]
    return Entry(
        text=item.text,
        details=item.details,
        evidence=evidence,
        alignments=tuple(_alignments(evidence)) if is_reworded else (),
        claim=claim,
    )


def _alignments(evidence: tuple[Evidence, ...]) -> Iterator[Alignment]:
    """Yield each two different wordings of one comparison once, the first against the others.

    Those that have no words in common are left out.
    """
    shown: set[tuple[str, str]] = set()
    for each in evidence:
        first, *others = each.passages
        for other in others:
            pair = _words(first), _words(other)
            rows = tuple(aligned(*pair))
            if pair[0] != pair[1] and pair not in shown and any(row.both for row in rows):
                shown.add(pair)
                yield Alignment(first, other, rows)


def _words(passage: Passage) -> str:
    return "".join(words for words, _ in passage.words)
