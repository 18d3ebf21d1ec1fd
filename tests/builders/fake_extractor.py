"""A stand-in for the model: quick, and right about sentences of one form."""

import os
import re
import signal
import time
from datetime import date, timedelta

from onrecord.records import (
    Annotations,
    Article,
    Figure,
    Mention,
    Said,
    Speaker,
    Statement,
    Timex,
    make_id,
)

_SAYS = re.compile(r"\b([A-Z]\w+) (said|denied)(?: on (Monday))? (that [^.]+)")
_LOST = re.compile(r"(at least )?(\d+)(?= (\w+ )?boats were lost)")
_MONDAY = re.compile(r"\bMonday\b")


class FakeExtractor:
    """Reads "NAME said that …", with layers; an article in which "Bonjour" stands is French.

    Also "NAME said on Monday that …" and "300 boats were lost", "at least 300 red boats were lost".
    """

    def __init__(self, model: str = "fake-1") -> None:
        self.model = model

    def annotate(self, article: Article) -> Annotations:
        if "crash" in article.text:
            raise ZeroDivisionError("the model fell over")
        if "hangs" in article.text:
            time.sleep(600)
        if "needs memory" in article.text:
            bytes(4_000_000_000)
        if "kills" in article.text:
            os.kill(os.getpid(), signal.SIGKILL)
        if "half" in article.text:
            return Annotations(
                article=article.id, language="en", model=self.model,
                failures=("figures could not be read; please report this: KeyError: 'half'",),
                warnings=("1 of its characters is lost",),
            )  # fmt: skip
        if "Bonjour" in article.text:
            return Annotations(
                article=article.id, language="fr", model=None, unread="the text is French"
            )
        statements: list[Statement] = []
        speakers: dict[str, Speaker] = {}

        def read(start: int, end: int, outer: str | None) -> None:
            for found in _SAYS.finditer(article.text, start, end):
                mention = Mention(article=article.id, span=found.span(1))
                identity = make_id("speaker", article.id, found[1])
                known = speakers.get(identity)
                speakers[identity] = Speaker(
                    id=identity,
                    name=found[1],
                    mentions=(*(known.mentions if known else ()), mention),
                )
                spans = [(found.span(number),) for number in (1, 2, 4)]
                said = Said(value=monday, precision="day" if monday else None, span=found.span(3))
                statement = Statement(
                    id=make_id("statement", article.id, *spans),
                    article=article.id,
                    outer=outer,
                    source=spans[0],
                    cue=spans[1],
                    content=spans[2],
                    kind="indirect",
                    speaker=identity,
                    said=said if found[3] else None,
                    act="denies" if found[2] == "denied" else "says",
                    confidence=0.75,
                )
                statements.append(statement)
                read(*found.span(4), statement.id)

        monday = _monday(article)
        read(0, len(article.text), None)
        lost = _LOST.finditer(article.text)
        return Annotations(
            article=article.id,
            language="en",
            model=self.model,
            statements=tuple(statements),
            speakers=tuple(speakers.values()),
            figures=tuple(_figure(article, found, statements) for found in lost),
            timexes=tuple(
                Timex(
                    article=article.id,
                    span=found.span(),
                    value=monday,
                    precision="day" if monday else None,
                )
                for found in _MONDAY.finditer(article.text)
            ),
        )


def _monday(article: Article) -> str | None:
    """The last Monday before publication, where its day is known."""
    value = article.published.value if article.published else ""
    if len(value) < len("2026-01-14"):
        return None
    day = date.fromisoformat(value[:10])
    return (day - timedelta(day.weekday())).isoformat()


def _figure(article: Article, found: re.Match[str], statements: list[Statement]) -> Figure:
    start, end = found.span()
    # The last that holds it is the innermost.
    [statement] = [each for each in statements for a, b in each.content if a <= start and end <= b][
        -1:
    ] or [None]
    return Figure(
        id=make_id("figure", article.id, (start, end), "lost"),
        article=article.id,
        statement=statement.id if statement else None,
        claimant=statement.speaker if statement else None,
        span=(start, end),
        text=found[0],
        measure="lost",
        subject=f"{found[3]}boats" if found[3] else None,
        low=float(found[2]),
        high=None if found[1] else float(found[2]),
    )


def load_fake() -> FakeExtractor:
    """Given to worker processes, which import it by name."""
    return FakeExtractor()
