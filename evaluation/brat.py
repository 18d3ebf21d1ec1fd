"""Reads passages that were annotated in brat, with the types of its ``annotation.conf``.

``onrecord export --format brat`` writes that file; ``docs/guides/training.md`` says how to
annotate with it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from evaluation.corpus import CorpusError, GoldStatement, Passage, complete
from onrecord.records import Span, Spans

_ROLES = {
    "Source": "source",
    "Content": "content",
    "Addressee": "addressees",
    "Relay": "relays",
}
_EVENTS = ("Statement", "Uncued")
_SPANS = ("Speaker", "Negative", *_ROLES, *_EVENTS)
_SPEAKER = re.compile(r"(?:^|;)\s*speaker:\s*([^;]+?)\s*(?:;|$)")
_NUMBERED = re.compile(r"\d+$")
_LINE_END = re.compile(r"[^\S\n]*\n[^\S\n]*")


@dataclass
class _Lines:
    """The lines of an ``.ann`` file, by what they are about."""

    spans: dict[str, tuple[str, Spans]] = field(default_factory=dict)  # by id: type and spans
    events: dict[str, tuple[str, list[tuple[str, str]]]] = field(default_factory=dict)
    attributes: dict[tuple[str, str], str] = field(default_factory=dict)  # by event and name
    notes: dict[str, str] = field(default_factory=dict)


def is_brat(path: Path) -> bool:
    """Whether a path is a folder of brat: one with ``.ann`` files."""
    return path.is_dir() and any(path.rglob("*.ann"))


def read_brat(folder: Path) -> list[Passage]:
    """Return the passages of the ``.ann`` files in a folder, with their ``.txt`` files.

    A passage has its path in the folder as id, and the folder's name as register. Raises
    `CorpusError`, with a line for each passage that cannot be read.
    """
    passages, errors = [], []
    for file in sorted(folder.rglob("*.ann")):
        name = file.relative_to(folder).with_suffix("").as_posix()
        try:
            passages.append(_passage(name, folder.resolve().name, file))
        except CorpusError as error:
            errors.append(f"{file}: {error}")
    if errors:
        raise CorpusError("\n".join(errors))
    return passages


def _passage(name: str, register: str, file: Path) -> Passage:
    try:
        text = file.with_suffix(".txt").read_bytes().decode()
        lines = file.read_bytes().decode()
    except (OSError, UnicodeDecodeError) as error:
        raise CorpusError(f"cannot be read: {error}") from None
    read = _read(text, lines)
    passage = Passage("-".join(name.split()), "-".join(register.split()), text)
    numbers = {event: number for number, event in enumerate(read.events, 1)}
    used: set[str] = set()
    named: set[int] = set()
    for event, (trigger, arguments) in read.events.items():
        statement = GoldStatement(numbers[event])
        passage.statements.append(statement)
        role = "cue" if _kind(read, trigger, event) == "Statement" else "content"
        setattr(statement, role, read.spans[trigger][1])
        used.add(trigger)
        for argument, target in arguments:
            kind = _NUMBERED.sub("", argument)
            if kind == "Inside" and target in numbers:
                statement.outer = numbers[target]
            elif kind in (*_ROLES, "Speaker") and target in read.spans:
                used.add(target)
                if kind == "Speaker":
                    statement.speaker = _words(text, read.spans[target][1])
                    named.add(statement.number)
                else:
                    own = (*getattr(statement, _ROLES[kind]), *read.spans[target][1])
                    setattr(statement, _ROLES[kind], tuple(sorted(own)))
            else:
                raise CorpusError(f"{event} has the argument {argument}:{target}")
        _describe(statement, event, read, named)
    for identity, (kind, spans) in read.spans.items():
        if kind == "Negative":
            passage.negatives = tuple(sorted((*passage.negatives, *spans)))
        elif identity not in used:
            raise CorpusError(f"{identity} ({kind} “{_words(text, spans)}”) is of no statement")
    complete(passage, named)
    return passage


def _kind(read: _Lines, trigger: str, event: str) -> str:
    kind = read.spans.get(trigger, ("",))[0]
    if kind not in _EVENTS:
        raise CorpusError(f"{event} has no Statement or Uncued as trigger")
    return kind


def _describe(statement: GoldStatement, event: str, read: _Lines, named: set[int]) -> None:
    """Fill in type, act and the speaker that a note names."""
    statement.type = read.attributes.get((event, "Type"), "assertion")  # type: ignore[assignment]
    statement.act = read.attributes.get((event, "Act"), "says")  # type: ignore[assignment]
    if match := _SPEAKER.search(read.notes.get(event, "")):
        statement.speaker = None if match[1] == "none" else match[1]
        named.add(statement.number)


def _read(text: str, lines: str) -> _Lines:
    read = _Lines()
    # Not by splitlines(): brat ends lines with a line feed, and words may have other signs.
    for line in filter(None, lines.split("\n")):
        identity, _, rest = line.partition("\t")
        data, _, words = rest.partition("\t")
        kind, _, value = data.partition(" ")
        if identity.startswith("T") and kind in _SPANS:
            read.spans[identity] = kind, tuple(_spans(text, value, words, line))
        elif identity.startswith("E"):
            first, *others = (each.partition(":")[::2] for each in data.split())
            read.events[identity] = first[1], others
        elif identity.startswith("A") and kind in ("Type", "Act", "Kind"):
            event, _, chosen = value.partition(" ")
            read.attributes[event, kind] = chosen
        elif identity.startswith("#"):
            target = value.strip()
            read.notes[target] = "; ".join(filter(None, (read.notes.get(target), words)))
        else:
            raise CorpusError(f"{line!r} is no line of a statement")
    return read


def _spans(text: str, places: str, words: str, line: str) -> Iterator[Span]:
    """Yield the spans of a line; pieces that only a line end is between are one span."""
    try:
        pieces = [(int(a), int(b)) for a, b in (each.split() for each in places.split(";"))]
    except ValueError:
        raise CorpusError(f"{line!r} has no places") from None
    if " ".join(text[start:end] for start, end in pieces) != words:
        raise CorpusError(f"{line!r} does not have the words of the text at its places")
    start, end = pieces[0]
    for first, last in pieces[1:]:
        if not _LINE_END.fullmatch(text[end:first]):
            yield start, end
            start = first
        end = last
    yield start, end


def _words(text: str, spans: Spans) -> str:
    return " ".join(text[start:end] for start, end in spans)
