"""Writes passages in the text format of the corpus, which ``evaluation/corpus.py`` reads."""

from collections.abc import Iterable, Iterator

from evaluation.corpus import CorpusError, GoldStatement, Passage
from onrecord.records import Spans

_LETTERS = {"s": "source", "q": "cue", "c": "content", "t": "addressees", "v": "relays"}


def as_text(passage: Passage) -> str:
    """Return a passage with marks. Raises `CorpusError` if its text has signs of the format."""
    for sign in ("⟦", "⟧", "\n===", "\n--\n"):
        if sign in f"\n{passage.text}\n":
            raise CorpusError(f"{passage.id}: the text has {sign.strip()!r}, a sign of the format")
    about = [f"{name}: {value}\n" for name, value in passage.about.items()]
    notes = [f"{each.number} {_note(each)}\n" for each in passage.statements]
    head = f"=== {passage.id} | {passage.register}\n{''.join(about)}\n"
    return f"{head}{_marked(passage)}\n--\n{''.join(notes)}"


def _note(statement: GoldStatement) -> str:
    fields = [f"speaker: {statement.speaker or 'none'}"]
    if statement.type != "assertion":
        fields.append(statement.type)
    if statement.act != "says":
        fields.append(statement.act)
    if statement.outer is not None:
        fields.append(f"in {statement.outer}")
    return "; ".join(fields)


def _marked(passage: Passage) -> str:
    """Return the text with marks, of which none crosses another."""
    opening: dict[int, list[tuple[int, str]]] = {}
    for start, end, mark in _pieces(passage):
        opening.setdefault(start, []).append((end, mark))
    closing: list[int] = []
    pieces: list[str] = []
    for place in range(len(passage.text) + 1):
        while closing and closing[-1] == place:
            pieces.append("⟧")
            closing.pop()
        for end, mark in sorted(opening.get(place, []), reverse=True):
            pieces.append(f"⟦{mark} ")
            closing.append(end)
        pieces.append(passage.text[place : place + 1])
    return "".join(pieces).strip("\n")


def _pieces(passage: Passage) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and sign of the marks; one that would cross another is cut at its end."""
    marks: list[tuple[int, int, str]] = []
    for statement in passage.statements:
        for letter, role in _LETTERS.items():
            spans: Spans = getattr(statement, role)
            marks += [(start, end, f"{letter}{statement.number}") for start, end in spans]
    marks += [(start, end, "x") for start, end in passage.negatives]
    open_ends: list[int] = []
    waiting = sorted(marks, key=lambda mark: (mark[0], -mark[1], mark[2]))
    while waiting:
        start, end, sign = waiting.pop(0)
        while open_ends and open_ends[-1] <= start:
            open_ends.pop()
        if open_ends and open_ends[-1] < end:
            waiting.append((open_ends[-1], end, sign))
            waiting.sort(key=lambda mark: (mark[0], -mark[1], mark[2]))
            end = open_ends[-1]
        open_ends.append(end)
        yield start, end, sign


def write_passages(passages: Iterable[Passage]) -> str:
    """Return a file of the corpus with these passages."""
    return "\n".join(map(as_text, passages))
