"""Tasks for Label Studio: a folder with texts, their statements as predictions, and the labels.

https://labelstud.io/guide/tasks. Offsets are code points: the editor of Label Studio turns them
into the units of JavaScript and back. ``labels.xml`` says how statements are made of regions.
"""

from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import Any, ClassVar

import msgspec

from onrecord.export.named import name_in
from onrecord.records import Annotations, Article, Spans, Statement
from onrecord.views import RecordView

NOBODY = "none"  # the speaker of a statement where the record has none
_ROLES = ("cue", "content", "source")


class LabelStudioExporter:
    """Exports a folder with ``tasks.json`` for a project, and ``labels.xml``, the project's labels.

    Each article is a task. The statements are a prediction, which an annotator accepts or changes.
    What was exported is kept in the data of the task, so that the decisions can be read back.
    """

    description: ClassVar[str] = "a folder of tasks for the annotation tool Label Studio"

    def setup(self, folder: Path) -> None:
        """Write the labels, and the beginning of the tasks."""
        labels = resources.files("onrecord.export").joinpath(
            "templates", "labelstudio", "labels.xml"
        )
        (folder / "labels.xml").write_bytes(labels.read_bytes())
        self._file = (folder / "tasks.json").open("wb")
        self._file.write(b"[")
        self._is_first = True

    def write(self, record: RecordView) -> None:
        """Write a task for each article, older versions included."""
        hashes = {capture.id: capture.sha256 for capture in record.captures()}
        encode = msgspec.json.Encoder().encode
        for article, annotations in record.annotated_articles():
            task = _task(article, annotations, hashes[article.capture])
            self._file.write((b"\n" if self._is_first else b",\n") + encode(task))
            self._is_first = False

    def finish(self) -> None:
        """Write the end of the tasks."""
        self._file.write(b"\n]\n")
        self._file.close()


class Exported(msgspec.Struct, frozen=True):
    """A statement as a task was exported with it; ``speaker`` is a name, or ``none``."""

    id: str
    source: Spans
    cue: Spans
    content: Spans
    speaker: str
    type: str
    act: str
    outer: str | None = None


class Origin(msgspec.Struct, frozen=True):
    """What a task was made of: ids of the record, and the SHA-256 of the captured page."""

    article: str
    capture: str
    sha256: str
    statements: tuple[Exported, ...]


def _task(article: Article, annotations: Annotations, sha256: str) -> dict[str, Any]:
    names = {speaker.id: name_in(article, speaker) for speaker in annotations.speakers}
    statements = tuple(
        Exported(
            id=each.id, source=each.source, cue=each.cue, content=each.content,
            speaker=names[each.speaker] if each.speaker else NOBODY,
            type=each.type, act=each.act, outer=each.outer,
        )
        for each in annotations.statements
    )  # fmt: skip
    data = {
        "text": article.text,
        "headline": article.headline,
        "outlet": article.outlet,
        "published": article.published.value if article.published else None,
        "url": article.url,
        "onrecord": Origin(article.id, article.capture, sha256, statements),
    }
    anchors = {each.id: _regions(each)[0][0] for each in annotations.statements}
    result = [
        item
        for each, exported in zip(annotations.statements, statements, strict=True)
        for item in _results(article.text, each, exported.speaker, anchors)
    ]
    prediction = {"model_version": annotations.model or "onrecord", "result": result}
    return {"data": data, "predictions": [prediction]}


def _results(
    text: str, statement: Statement, speaker: str, anchors: dict[str, str]
) -> Iterator[dict[str, Any]]:
    """Yield the regions of a statement, what is said of the first, and the links between them."""

    def of_region(identity: str, name: str, kind: str, value: dict[str, Any]) -> dict[str, Any]:
        start, end = places[identity]
        place = {"start": start, "end": end, "text": text[start:end]}
        return {
            "id": identity,
            "from_name": name,
            "to_name": "text",
            "type": kind,
            "value": place | value,
        }

    regions = _regions(statement)
    places = {identity: span for identity, _, span in regions}
    for identity, role, _ in regions:
        yield of_region(identity, "label", "labels", {"labels": [role]})
    anchor = regions[0][0]
    yield of_region(anchor, "type", "choices", {"choices": [statement.type]})
    yield of_region(anchor, "act", "choices", {"choices": [statement.act]})
    yield of_region(anchor, "speaker", "textarea", {"text": [speaker]})
    links = [(identity, "part") for identity, _, _ in regions[1:]]
    if statement.outer:
        links.append((anchors[statement.outer], "inside"))
    for identity, label in links:
        yield {
            "type": "relation",
            "from_id": anchor,
            "to_id": identity,
            "direction": "right",
            "labels": [label],
        }


def _regions(statement: Statement) -> list[tuple[str, str, tuple[int, int]]]:
    """Return id, role and span of the regions of a statement; the first stands for all of it."""
    return [
        (f"{statement.id}-{role}-{number}", role, span)
        for role in _ROLES
        for number, span in enumerate(getattr(statement, role), 1)
    ]


def statement_of(region: str) -> str:
    """Return the id of the statement that a region was exported with, if it was exported.

    >>> statement_of("5d02-cue-1")
    '5d02'
    """
    return region.rsplit("-", 2)[0]
