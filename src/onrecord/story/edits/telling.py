"""Which changes of statements are told as one."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from onrecord.records import Change, Span
from onrecord.story.edits.speakers import is_same_speaker
from onrecord.story.edits.version import VersionStatement
from onrecord.text.spans import overlap


def once(changes: Iterable[Change]) -> Iterator[Change]:
    """Yield changes without those that are of the kind and at the place of one before."""
    told: list[Change] = []
    for each in changes:
        if not any(
            each.kind == other.kind
            and _overlap(each.older, other.older)
            and _overlap(each.newer, other.newer)
            for other in told
        ):
            told.append(each)
            yield each


def in_one_go(
    some: Sequence[VersionStatement], told: Collection[VersionStatement]
) -> Iterator[tuple[VersionStatement, Span]]:
    """Yield statements, with their places, of which none goes on with what another one says.

    What a speaker goes on to say in the same paragraph is at the place of the first; in a sentence
    of one that is ``told`` already, it is left out.
    """
    first: VersionStatement | None = None
    place = 0, 0
    for each in sorted(some, key=lambda each: each.place):
        start, end = each.place
        if any(other.goes_on(each) and _overlap(other.place, each.place) for other in told):
            continue
        if first and first.goes_on(each) and "\n" not in first.text[place[1] : start]:
            place = place[0], max(place[1], end)
            continue
        if first:
            yield first, place
        first, place = each, each.place
    if first:
        yield first, place


def says_as_well(old: VersionStatement, new: VersionStatement) -> bool:
    """Whether the speaker of an older statement says a newer one of the same kind."""
    return (
        old.speaker is not None
        and new.speaker is not None
        and is_same_speaker(old.speaker, new.speaker)
        and old.statement.act == new.statement.act
        and old.statement.type == new.statement.type
        and "direct" not in (old.statement.kind, new.statement.kind)
    )


def _overlap(one: Span | None, other: Span | None) -> bool:
    if one is None or other is None:
        return one is other
    return overlap(one, other)
