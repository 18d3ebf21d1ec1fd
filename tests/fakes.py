"""A stand-in for the model: quick, and right about sentences of one form."""

import os
import re
import signal
import time

from onrecord.records import (
    Annotations,
    Article,
    Mention,
    Speaker,
    Statement,
    make_id,
)

_SAYS = re.compile(r"\b([A-Z]\w+) (said|denied) (that [^.]+)")


class FakeExtractor:
    """Reads "NAME said that …", with layers; an article in which "Bonjour" stands is French."""

    def __init__(self, model: str = "fake-1") -> None:
        self.model = model

    def annotate(self, article: Article) -> Annotations:
        if "crash" in article.text:
            raise ZeroDivisionError("the model fell over")
        if "hangs" in article.text:
            time.sleep(600)
        if "kills" in article.text:
            os.kill(os.getpid(), signal.SIGKILL)
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
                spans = [(found.span(number),) for number in (1, 2, 3)]
                statement = Statement(
                    id=make_id("statement", article.id, *spans),
                    article=article.id,
                    outer=outer,
                    source=spans[0],
                    cue=spans[1],
                    content=spans[2],
                    kind="indirect",
                    speaker=identity,
                    act="denies" if found[2] == "denied" else "says",
                    confidence=0.75,
                )
                statements.append(statement)
                read(*found.span(3), statement.id)

        read(0, len(article.text), None)
        return Annotations(
            article=article.id,
            language="en",
            model=self.model,
            statements=tuple(statements),
            speakers=tuple(speakers.values()),
        )


def load_fake() -> FakeExtractor:
    """Given to worker processes, which import it by name."""
    return FakeExtractor()
