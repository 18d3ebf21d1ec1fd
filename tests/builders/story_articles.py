"""Builds articles with statements and figures for tests of comparisons."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from onrecord.records import (
    Act,
    Annotations,
    Article,
    AttributionType,
    Comparison,
    Date,
    Figure,
    Mention,
    Role,
    Said,
    Span,
    Speaker,
    SpeakerKind,
    Statement,
    make_id,
)
from onrecord.story import StoryArticle, StoryContext
from onrecord.story.compare import (
    Comparator,
    denials,
    disputed_quotations,
    drifts,
    figure_differences,
    figure_repeats,
    figure_updates,
    repeats,
)

# The speakers that are no people.
BODIES: dict[str, SpeakerKind] = {
    "Harbour Office": "organization", "Seamen's Guild": "organization",
    "Corvane Wire": "organization", "Coast Board": "organization",
    "two sailors": "group", "officials": "group",
}  # fmt: skip
UNNAMED = ("two sailors", "officials")

FIGURES: tuple[Comparator, ...] = (figure_repeats, figure_updates, figure_differences)
STATEMENTS: tuple[Comparator, ...] = (drifts, repeats, denials, disputed_quotations)


def compare_by(
    comparators: Sequence[Comparator], articles: Iterable[StoryArticle]
) -> list[Comparison]:
    """The comparisons that comparators find in a story with the id "s"."""
    context = StoryContext("s", list(articles))
    return [comparison for comparator in comparators for comparison in comparator(context)]


class Number(NamedTuple):
    """A figure: its wording and its range; None is an open bound."""

    text: str
    low: float | None
    high: float | None
    measure: str = "killed"
    subject: str | None = None
    approximate: bool = False
    unit: str | None = None
    as_of: str | None = None
    of: float | None = None


class Says(NamedTuple):
    """A statement in a line of its own; ``who`` "" is the outlet's own voice.

    Where ``line`` is given, all three stand in it; where ``inside`` is, in the line of the
    statement that is so many before.
    """

    who: str
    content: str
    cue: str = "said"
    act: Act = "says"
    numbers: tuple[Number, ...] = ()
    title: str | None = None
    organization: str | None = None
    said: str | None = None
    line: str | None = None
    inside: int | None = None
    via: tuple[str, ...] = ()
    type: AttributionType = "assertion"


def story_article(
    identity: str,
    *told: Says,
    day: str | None = "2031-05-04",
    outlet: str | None = None,
    dateline: str = "",
    copy_of: str | None = None,
) -> StoryArticle:
    """An article with statements; a named speaker has the same id in all articles."""
    text = dateline
    statements: list[Statement] = []
    figures: list[Figure] = []
    speakers: dict[str, Speaker] = {}
    start = 0
    for each in told:
        if each.inside is None:
            start = len(text)
            said = f"{each.who} {each.cue} " if each.who else ""
            text += (each.line or f"{said}{each.content}.") + "\n"
        content = _span(text, each.content, start)
        statement = None
        if each.who:
            source = _span(text, each.who, start)
            speaker = _speaker(identity, each, source)
            speakers.setdefault(speaker.id, speaker)
            outer = None if each.inside is None else statements[-each.inside].id
            statement = Statement(
                id=make_id("statement", identity, source, content, each.cue),
                article=identity, outer=outer, via=each.via, source=(source,),
                cue=(_span(text, each.cue, start),), content=(content,), kind="indirect",
                speaker=speaker.id, act=each.act, confidence=0.9, type=each.type,
                said=Said(value=each.said, precision="day", span=source) if each.said else None,
            )  # fmt: skip
            statements.append(statement)
        figures += (_figure(identity, text, content, number, statement) for number in each.numbers)
    published = Date(value=day, precision="day") if day else None
    return StoryArticle(
        Article(id=identity, capture="c", outlet=outlet, published=published, text=text),
        Annotations(
            article=identity, language="en", model="1", statements=tuple(statements),
            speakers=tuple(speakers.values()), figures=tuple(figures),
        ),
        copy_of,
    )  # fmt: skip


def _span(text: str, words: str, start: int) -> Span:
    at = text.index(words, start)
    return at, at + len(words)


def _speaker(identity: str, each: Says, span: Span) -> Speaker:
    named = each.who not in UNNAMED
    role = Role(title=each.title, organization=each.organization, article=identity, span=span)
    return Speaker(
        id=make_id("speaker", each.who) if named else make_id("speaker", identity, each.who),
        name=each.who, kind=BODIES.get(each.who, "person"), named=named,
        mentions=(Mention(article=identity, span=span),),
        roles=(role,) if each.title or each.organization else (),
    )  # fmt: skip


def _figure(
    identity: str, text: str, content: Span, number: Number, statement: Statement | None
) -> Figure:
    span = _span(text, number.text, content[0])
    return Figure(
        id=make_id("figure", identity, span, number.measure), article=identity, span=span,
        statement=statement.id if statement else None,
        claimant=statement.speaker if statement else None,
        **number._asdict(),
    )  # fmt: skip
