"""The tools: questions about a store, each with its arguments and its answer.

The docstring of a tool is its description for the program that calls it.
"""

import inspect
from collections.abc import Callable
from functools import cache, partial
from typing import Annotated, Any, NamedTuple, TypeAlias

import msgspec

from onrecord.app.answering import compared, figures_of, origins_of, story_head, verdicts
from onrecord.app.articles import article_of
from onrecord.app.asked import Day, Draft, Id, Line
from onrecord.app.checking import check_text
from onrecord.app.finding import search
from onrecord.app.opening import StoreOrPath
from onrecord.app.passages import Passages
from onrecord.app.pipeline import Annotator
from onrecord.app.stories import show_story
from onrecord.records import ComparisonKind, Record
from onrecord.views.passages import (
    CheckedText,
    ClaimOrigins,
    ShownStory,
    Statements,
    StoryFigures,
)

_OF_AN_ARTICLE = 50  # statements of one article in an answer

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
        passages=passages.find_all(found[: asked.limit]),
        left_out=max(0, len(found) - asked.limit) + sum(hit.more for hit in hits),
    )


def _figures_of_story(store: StoreOrPath, asked: FiguresOfStory) -> StoryFigures:
    """List what is counted in a story: each figure with who claims it, never merged into one."""
    return figures_of(Passages(store), show_story(store, asked.story), asked.measure)


def _origins_of_claim(store: StoreOrPath, asked: OriginsOfClaim) -> ClaimOrigins:
    """Tell where a claim comes from: who repeats a statement or figure, and whom they have it from.

    Take the id of the statement or figure from the answer of another tool.
    """
    article = article_of(store, asked.claim).id
    return origins_of(Passages(store), article, asked.claim, show_story(store, article))


def _show_story(store: StoreOrPath, asked: ShowStory) -> ShownStory:
    """Show a story: its articles, and what repeats, differs, was updated, drifts or was corrected.

    Take the id of the story from the answer of another tool, such as who_said_what.
    """
    view = show_story(store, asked.story)
    passages = Passages(store)
    passages.read(article.id for article in view.articles)
    comparisons, left_out = compared(passages, view, asked.kind, asked.limit)
    return ShownStory(
        story=story_head(view),
        articles=tuple(passages.place(article.id) for article in view.articles),
        comparisons=comparisons,
        left_out=left_out,
    )


def _check_text(load: Load, store: StoreOrPath, asked: CheckText) -> CheckedText:
    """Hold a text against the record: is each quotation, statement and figure what was said?"""
    return verdicts(Passages(store), check_text(store, asked.text, load()))


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
