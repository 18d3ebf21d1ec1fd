"""Answers the questions of programs on a story, a claim and a text with passages."""

from collections.abc import Iterable

from onrecord.app.passages import Passages
from onrecord.records import ComparisonKind
from onrecord.views import CheckedDraft, Point, RecordedWords, StoryView
from onrecord.views.passages import (
    CheckedPassage,
    CheckedText,
    Claim,
    ClaimOrigins,
    Compared,
    Counted,
    OriginFound,
    StoryFigures,
    StoryHead,
)


def story_head(view: StoryView) -> StoryHead:
    """Return a story with its number of outlets and origins."""
    story = view.story
    return StoryHead(
        id=story.id,
        title=story.title,
        first=story.first,
        last=story.last,
        outlets=view.outlets,
        origins=view.origins,
    )


def figures_of(passages: Passages, view: StoryView, measure: str | None) -> StoryFigures:
    """Return what is counted in a story: each figure with who claims it, never merged into one.

    ``measure``: what is counted, in any case; None: all.
    """
    wanted = measure.casefold() if measure is not None else None
    totals = [each for each in view.totals if wanted in (None, each.measure.casefold())]
    passages.read(claim.article for total in totals for claim in total.claims)
    figures = tuple(
        Counted(
            measure=total.measure,
            subject=total.subject,
            origins=total.origins,
            claims=tuple(
                Claim(by=claim.by, passage=passages.find(claim.article, claim.figure))
                for claim in total.claims
            ),
        )
        for total in totals
    )
    return StoryFigures(
        status="on record" if figures else "not on record", story=story_head(view), figures=figures
    )


def origins_of(
    passages: Passages, article: str, prefix: str, view: StoryView | None
) -> ClaimOrigins:
    """Return whom a statement or figure goes back to, and who repeats it.

    ``article``: the id of its article; ``prefix``: the start of its own; ``view``: its story, None
    if it is in none.
    """
    claim = passages.find(article, prefix)
    ids = {claim.id, *passages.figures_in(article, claim.id)}
    found: dict[str, str] = {}
    repeated = view.of_kind("repeat") if view else []
    repeats = [repeat for repeat in repeated if ids & {*repeat.comparison.members}]
    for repeat in repeats:
        articles = (member.article for member in repeat.members)
        found.update(zip(repeat.comparison.members, articles, strict=True))
    passages.read(found.values())
    origins = tuple(
        OriginFound(
            name=origin.name,
            why=origin.why,
            claims=tuple(passages.find(found[member], member) for member in origin.members),
            evidence=tuple(map(passages.evidence, origin.evidence)),
        )
        for repeat in repeats
        for origin in repeat.comparison.origins
    )
    return ClaimOrigins(claim=claim, is_repeated=bool(repeats), origins=origins)


def compared(
    passages: Passages, view: StoryView, kind: ComparisonKind | None, limit: int | None = None
) -> tuple[tuple[Compared, ...], int]:
    """Return comparisons of a story, with their passages, and how many are left out.

    ``kind``: only those of this kind; ``limit``: at most so many.
    """
    chosen = [each for each in view.comparisons if kind in (None, each.comparison.kind)]
    shown = chosen[:limit]
    passages.read(member.article for each in shown for member in each.members)
    found = tuple(
        Compared(
            id=each.comparison.id,
            kind=each.comparison.kind,
            reason=each.comparison.reason,
            origins=tuple(origin.name for origin in each.comparison.origins),
            members=tuple(
                passages.find(member.article, record)
                for member, record in zip(each.members, each.comparison.members, strict=True)
            ),
        )
        for each in shown
    )
    return found, len(chosen) - len(shown)


def verdicts(passages: Passages, checked: CheckedDraft) -> CheckedText:
    """Return the verdicts on a text with the passages that they rest on."""
    passages.read(words.article for point in checked.points for words in _recorded(point))
    return CheckedText(points=tuple(_point(passages, point) for point in checked.points))


def _recorded(point: Point) -> Iterable[RecordedWords]:
    yield from point.record
    yield from (words for words in (point.since, point.nearest) if words)


def _point(passages: Passages, point: Point) -> CheckedPassage:
    return CheckedPassage(
        kind=point.kind,
        spans=point.spans,
        verdict=point.verdict,
        reason=point.reason,
        origins=point.origins,
        record=tuple(map(passages.recorded, point.record)),
        since=passages.recorded(point.since) if point.since else None,
        nearest=passages.recorded(point.nearest) if point.nearest else None,
    )
