"""The tools: questions about a store, each with its arguments and its answer.

The docstring of a tool is its description for the program that calls it.
"""

import inspect
from collections.abc import Callable
from functools import cache, partial
from typing import Annotated, Any, NamedTuple, TypeAlias

import msgspec

from onrecord.app.articles import article_of
from onrecord.app.checking import check_text
from onrecord.app.finding import search
from onrecord.app.opening import StoreOrPath
from onrecord.app.pipeline import Annotator
from onrecord.app.stories import show_story
from onrecord.mcp_server.answers import (
    CheckedPassage,
    CheckedText,
    Claim,
    ClaimOrigins,
    Compared,
    Counted,
    OriginFound,
    ShownStory,
    Statements,
    StoryFigures,
    StoryHead,
)
from onrecord.mcp_server.passages import Passages
from onrecord.records import ComparisonKind, Record
from onrecord.views import Point, StoryView

_LINE = r"^[^\u0000-\u001f\u007f-\u009f]*$"
_TEXT = r"^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]*$"

_OF_AN_ARTICLE = 50  # statements of one article in an answer

Line: TypeAlias = Annotated[str, msgspec.Meta(max_length=300, pattern=_LINE)]
Id: TypeAlias = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{4,64}$")]
Day: TypeAlias = Annotated[
    str, msgspec.Meta(max_length=10, pattern=_LINE, description="YYYY, YYYY-MM or YYYY-MM-DD")
]
Draft: TypeAlias = Annotated[str, msgspec.Meta(max_length=100_000, pattern=_TEXT)]
Load: TypeAlias = Callable[[], Annotator]


class Arguments(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """The arguments of a tool."""


class WhoSaidWhat(Arguments):
    words: Annotated[
        Line,
        msgspec.Meta(
            description='words that must all occur, "phrases", beginnings with a final star'
        ),
    ] = ""
    speaker: (
        Annotated[Line, msgspec.Meta(description="words of a name, or their beginnings")] | None
    ) = None
    outlet: Annotated[Line, msgspec.Meta(description="a name or a site")] | None = None
    place: Annotated[Line, msgspec.Meta(description="words of the article")] | None = None
    since: Day | None = None
    until: Day | None = None
    limit: Annotated[int, msgspec.Meta(ge=1, le=50)] = 20


class FiguresOfStory(Arguments):
    story: Annotated[Id, msgspec.Meta(description="id of the story, or of one of its articles")]
    measure: (
        Annotated[Line, msgspec.Meta(description='what is counted, such as "killed"')] | None
    ) = None


class OriginsOfClaim(Arguments):
    claim: Annotated[Id, msgspec.Meta(description="id of a statement or figure")]


class ShowStory(Arguments):
    story: Annotated[Id, msgspec.Meta(description="id of the story, or of one of its articles")]
    kind: ComparisonKind | None = None
    limit: Annotated[int, msgspec.Meta(ge=1, le=200, description="of comparisons")] = 15


class CheckText(Arguments):
    text: Annotated[Draft, msgspec.Meta(min_length=1, description="the text to check, in English")]


def _who_said_what(store: StoreOrPath, asked: WhoSaidWhat) -> Statements:
    """Find who said something: statements by words, speaker, outlet and dates of publication.

    The answer has all statements that have the words, article by article, denials first; with a
    speaker, only those by that speaker. Give words or a speaker.
    """
    hits = search(
        store,
        asked.words,
        speaker=asked.speaker,
        outlet=asked.outlet,
        place=asked.place,
        since=asked.since,
        until=asked.until,
        each=_OF_AN_ARTICLE,
    )
    passages = Passages(store)
    found = [(hit.article, statement.id) for hit in hits for statement in hit.statements]
    return Statements(
        status="on record" if found else "not on record",
        passages=tuple(passages.find(*each) for each in found[: asked.limit]),
        left_out=max(0, len(found) - asked.limit) + sum(hit.more for hit in hits),
    )


def _figures_of_story(store: StoreOrPath, asked: FiguresOfStory) -> StoryFigures:
    """List what is counted in a story: each figure with who claims it, never merged into one."""
    view = show_story(store, asked.story)
    passages = Passages(store)
    measure = asked.measure.casefold() if asked.measure is not None else None
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
        for total in view.totals
        if measure in (None, total.measure.casefold())
    )
    return StoryFigures(
        status="on record" if figures else "not on record", story=_head(view), figures=figures
    )


def _origins_of_claim(store: StoreOrPath, asked: OriginsOfClaim) -> ClaimOrigins:
    """Tell where a claim comes from: who repeats a statement or figure, and whom they have it from.

    Take the id of the statement or figure from the answer of another tool.
    """
    passages = Passages(store)
    article = article_of(store, asked.claim).id
    claim = passages.find(article, asked.claim)
    ids = {claim.id, *passages.figures_in(article, claim.id)}
    found: dict[str, str] = {}
    view = show_story(store, article)
    repeats = [repeat for repeat in view.of_kind("repeat") if ids & {*repeat.comparison.members}]
    for repeat in repeats:
        articles = (member.article for member in repeat.members)
        found.update(zip(repeat.comparison.members, articles, strict=True))
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


def _show_story(store: StoreOrPath, asked: ShowStory) -> ShownStory:
    """Show a story: its articles, and what repeats, differs, was updated, drifts or was corrected.

    Take the id of the story from the answer of another tool, such as who_said_what.
    """
    view = show_story(store, asked.story)
    passages = Passages(store)
    chosen = [each for each in view.comparisons if asked.kind in (None, each.comparison.kind)]
    return ShownStory(
        story=_head(view),
        articles=tuple(passages.place(article.id) for article in view.articles),
        comparisons=tuple(
            Compared(
                kind=each.comparison.kind,
                reason=each.comparison.reason,
                origins=tuple(origin.name for origin in each.comparison.origins),
                members=tuple(
                    passages.find(shown.article, member)
                    for shown, member in zip(each.members, each.comparison.members, strict=True)
                ),
            )
            for each in chosen[: asked.limit]
        ),
        left_out=max(0, len(chosen) - asked.limit),
    )


def _check_text(load: Load, store: StoreOrPath, asked: CheckText) -> CheckedText:
    """Hold a text against the record: is each quotation, statement and figure what was said?"""
    passages = Passages(store)
    checked = check_text(store, asked.text, load())
    return CheckedText(points=tuple(_point(passages, point) for point in checked.points))


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


def _head(view: StoryView) -> StoryHead:
    story = view.story
    return StoryHead(
        id=story.id,
        title=story.title,
        first=story.first,
        last=story.last,
        outlets=view.outlets,
        origins=view.origins,
    )


class Tool(NamedTuple):
    """A question that programs can ask: its arguments, its answer, and what answers it."""

    name: str
    description: str
    arguments: type[Arguments]
    answer: type[Record]
    run: Callable[[StoreOrPath, Any], Record]


def make_tools(load: Load) -> dict[str, Tool]:
    """Return the tools by name. ``load`` returns the extractor; it is called once, when needed."""
    tools = (
        _tool("who_said_what", WhoSaidWhat, Statements, _who_said_what),
        _tool("figures_of_story", FiguresOfStory, StoryFigures, _figures_of_story),
        _tool("origins_of_claim", OriginsOfClaim, ClaimOrigins, _origins_of_claim),
        _tool("show_story", ShowStory, ShownStory, _show_story),
        _tool("check_text", CheckText, CheckedText, partial(_check_text, cache(load))),
    )
    return {tool.name: tool for tool in tools}


def _tool(
    name: str,
    arguments: type[Arguments],
    answer: type[Record],
    run: Callable[[StoreOrPath, Any], Record],
) -> Tool:
    documented = run.func if isinstance(run, partial) else run
    return Tool(name, inspect.getdoc(documented) or "", arguments, answer, run)
