"""The corpus of attributions: passages with marks; the format is in ``corpus/GUIDELINES.md``."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import get_args

from onrecord.records import Act, AttributionType, Span, Spans

_HEAD = re.compile(r"=== (?P<id>\S+) \| (?P<register>\S.*)")
_ABOUT = re.compile(r"(title|url|licence|attribution): (.+)")
_NOTE = re.compile(r"(\d+) (\S.*)")
_SIGN = re.compile(r"⟦(?:(?P<letter>[sqctv])(?P<number>\d+)|x) |⟧")
_PRONOUNS = frozenset(
    ("he", "she", "it", "they", "we", "i", "you", "him", "her", "them", "us", "me", "who", "which",
     "that", "this", "these", "those", "one")
)  # fmt: skip
_TYPES: tuple[str, ...] = get_args(AttributionType)
_ACTS: tuple[str, ...] = get_args(Act)


class CorpusError(ValueError):
    """A passage that breaks the format; says which, and what is wrong."""


@dataclass
class GoldStatement:
    """One statement as annotated; spans are code-point offsets into the passage's text.

    ``speaker`` is a name in the passage, "open" if two people may be meant, or None if the text
    does not say who speaks. ``outer`` is the number of the statement that holds this one.
    """

    number: int
    source: Spans = ()
    cue: Spans = ()
    content: Spans = ()
    addressees: Spans = ()
    relays: Spans = ()
    type: AttributionType = "assertion"
    act: Act = "says"
    speaker: str | None = None
    outer: int | None = None


@dataclass
class Passage:
    """An annotated text. ``negatives`` are words that look like reporting and are none."""

    id: str
    register: str
    text: str
    statements: list[GoldStatement] = field(default_factory=list)
    negatives: Spans = ()
    about: dict[str, str] = field(default_factory=dict)

    def words(self, spans: Spans) -> str:
        """Return the words of spans, with " … " between them."""
        return " … ".join(self.text[start:end] for start, end in spans)

    def depth(self, statement: GoldStatement) -> int:
        """Return in how many statements a statement is: 0 for an outermost one."""
        by_number = {each.number: each for each in self.statements}
        depth = 0
        while statement.outer is not None:
            statement = by_number[statement.outer]
            depth += 1
        return depth


def read_corpus(paths: Iterable[Path]) -> list[Passage]:
    """Return the passages of files, or of the ``.txt`` files in folders.

    Raises `CorpusError`, with a line for each passage that breaks the format or has a known id.
    """
    passages: dict[str, Passage] = {}
    errors = []
    for path in paths:
        for file in sorted(path.rglob("*.txt")) if path.is_dir() else [path]:
            for head, block in _blocks(file.read_text("utf-8")):
                try:
                    passage = _passage(head, block)
                    if passage.id in passages:
                        raise CorpusError("the id comes twice")
                    passages[passage.id] = passage
                except CorpusError as error:
                    errors.append(f"{file.name}: {head}: {error}")
    if errors:
        raise CorpusError("\n".join(errors))
    return list(passages.values())


def _blocks(text: str) -> Iterator[tuple[str, str]]:
    """Yield the head line of each passage of a file, and the lines under it."""
    heads = [*re.finditer(r"(?m)^===.*$", text)]
    for head, following in zip(heads, [*heads[1:], None], strict=True):
        yield head[0], text[head.end() : following.start() if following else len(text)]


def _passage(head: str, block: str) -> Passage:
    named = _HEAD.fullmatch(head)
    if not named:
        raise CorpusError("a passage begins with === ID | REGISTER")
    marked, separator, notes = f"{block}\n".rpartition("\n--\n")
    if not separator:
        raise CorpusError("no line -- after the text")
    about: dict[str, str] = {}
    lines = marked.lstrip("\n").split("\n")
    while lines and (match := _ABOUT.fullmatch(lines[0])):
        about[match[1]] = match[2]
        lines.pop(0)
    passage = Passage(named["id"], named["register"], "", about=about)
    _read_marks(passage, "\n".join(lines).strip("\n"))
    by_number = {each.number: each for each in passage.statements}
    noted: set[int] = set()
    for line in filter(None, map(str.strip, notes.split("\n"))):
        match = _NOTE.fullmatch(line)
        if not match or int(match[1]) not in by_number:
            raise CorpusError(f"{line!r} is no line of a marked statement")
        _read_note(passage, by_number[int(match[1])], match[2], noted)
    complete(passage, noted)
    return passage


def complete(passage: Passage, named: set[int]) -> None:
    """Fill in what the words of a passage show, and check it.

    ``named``: the numbers of the statements whose speaker is given; else it is the words of the
    source. In which statement one is, if that is not given, its position shows. Raises
    `CorpusError` for what cannot be right.
    """
    given = {each.number: each.outer for each in passage.statements}
    for statement in passage.statements:
        if statement.number not in named:
            statement.speaker = _own_words(passage, statement)
        elif statement.speaker not in (None, "open") and not _has(passage, statement.speaker or ""):
            raise CorpusError(
                f"the speaker {statement.speaker!r} of {statement.number} is not in the text"
            )
        if statement.outer is None:
            statement.outer = _holder(passage, statement, given)
        _check(passage, statement)
    _check_layers(passage)


def _read_marks(passage: Passage, marked: str) -> None:
    """Fill in the text, statements and negatives of a passage."""
    spans: dict[tuple[str, int], list[Span]] = {}
    open_marks: list[tuple[str, int, int]] = []
    pieces: list[str] = []
    length = end = 0
    for sign in _SIGN.finditer(marked):
        pieces.append(marked[end : sign.start()])
        length += len(pieces[-1])
        end = sign.end()
        if sign[0] != "⟧":
            open_marks.append((sign["letter"] or "x", int(sign["number"] or 0), length))
            continue
        if not open_marks:
            raise CorpusError(f"⟧ without a mark before it, after {marked[: sign.start()][-40:]!r}")
        letter, number, start = open_marks.pop()
        if start == length:
            raise CorpusError(f"the mark {letter}{number} is empty")
        spans.setdefault((letter, number), []).append((start, length))
    if open_marks:
        raise CorpusError(f"the mark {open_marks[-1][0]}{open_marks[-1][1]} is not closed")
    passage.text = "".join([*pieces, marked[end:]])
    if "⟦" in passage.text:
        raise CorpusError(f"no mark: {passage.text[passage.text.index('⟦') :][:30]!r}")

    def joined(letter: str, number: int) -> Spans:
        found: list[Span] = []
        for start, stop in sorted(spans.get((letter, number), [])):
            if found and not passage.text[found[-1][1] : start].strip(" "):
                found[-1] = (found[-1][0], stop)
            else:
                found.append((start, stop))
        return tuple(found)

    numbers = sorted({number for letter, number in spans if letter != "x"})
    passage.negatives = tuple(sorted(spans.get(("x", 0), [])))
    passage.statements = [
        GoldStatement(
            number=number,
            source=joined("s", number),
            cue=joined("q", number),
            content=joined("c", number),
            addressees=joined("t", number),
            relays=joined("v", number),
        )
        for number in numbers
    ]


def _read_note(passage: Passage, statement: GoldStatement, note: str, named: set[int]) -> None:
    for part in note.split(";"):
        key, _, value = part.strip().partition(": ")
        if key in _TYPES:
            statement.type = key  # type: ignore[assignment]
        elif key in _ACTS:
            statement.act = key  # type: ignore[assignment]
        elif key == "speaker" and value:
            named.add(statement.number)
            statement.speaker = None if value == "none" else value
        elif match := re.fullmatch(r"in (\d+)", key):
            statement.outer = int(match[1])
        else:
            raise CorpusError(f"{part.strip()!r}: not a type, an act, a speaker or in N")


def _has(passage: Passage, name: str) -> bool:
    """Whether a text has a name, which may be broken over lines."""
    return name in passage.text or name in " ".join(passage.text.split())


def _own_words(passage: Passage, statement: GoldStatement) -> str:
    """Return the source as the speaker's name; raises `CorpusError` if it is none."""
    words = passage.words(statement.source)
    if not words or words.lower() in _PRONOUNS:
        raise CorpusError(f"{statement.number} needs a speaker ({words or 'no source'})")
    return words


def _holder(passage: Passage, statement: GoldStatement, given: dict[int, int | None]) -> int | None:
    """Return the statement with the smallest content around the cue, or around the content.

    One that is given as inside this one does not hold it.
    """
    inner = statement.cue or statement.content
    holding = [
        other
        for other in passage.statements
        if other is not statement
        and given[other.number] != statement.number
        and all(any(s <= start and end <= e for s, e in other.content) for start, end in inner)
        and (statement.cue or _size(other.content) > _size(statement.content))
    ]
    return min(holding, key=lambda other: _size(other.content)).number if holding else None


def _size(spans: Spans) -> int:
    return sum(end - start for start, end in spans)


def _check(passage: Passage, statement: GoldStatement) -> None:
    """Raise `CorpusError` for a statement that cannot be right."""
    number = statement.number
    if not statement.content and statement.act not in ("declines", "unsaid"):
        raise CorpusError(f"{number} has no content")
    if not statement.cue and not statement.content:
        raise CorpusError(f"{number} has neither cue nor content")
    roles = {"source": statement.source, "cue": statement.cue, "content": statement.content}
    for role, spans in roles.items():
        for start, end in spans:
            words = passage.text[start:end]
            if words != words.strip():
                raise CorpusError(f"the {role} {words!r} of {number} begins or ends with a blank")
    cut = [w for s in roles.values() for span in s for w in _cut_words(passage.text, span)]
    if cut:
        raise CorpusError(f"{number} cuts a word: {cut[0]!r}")
    pairs = (("source", "cue"), ("source", "content"), ("cue", "content"))
    for one, other in pairs:
        if any(s < e2 and s2 < e for s, e in roles[one] for s2, e2 in roles[other]):
            raise CorpusError(f"{one} and {other} of {number} overlap")


def _cut_words(text: str, span: Span) -> Iterator[str]:
    """Yield words that a span cuts."""
    for edge in span:
        if 0 < edge < len(text) and text[edge - 1].isalnum() and text[edge].isalnum():
            yield text[max(0, edge - 12) : edge + 12]


def _check_layers(passage: Passage) -> None:
    """Raise `CorpusError` for statements that hold one another, or are in no known one."""
    outer = {each.number: each.outer for each in passage.statements}
    for number in outer:
        seen, at = {number}, outer[number]
        while at is not None:
            if at not in outer or at in seen:
                raise CorpusError(f"{number} is in {at}, which is unknown or inside it")
            seen.add(at)
            at = outer[at]
