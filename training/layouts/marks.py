"""Pages written by hand with marks that say what each part is; the marks are in CONTRIBUTING.md."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import NamedTuple

from evaluation.layouts.page import Field, MediaType, Role


class MarkError(ValueError):
    """Marks that cannot be read; says in which line and why."""


@dataclass(frozen=True)
class Part:
    """Some characters of a page: words with what they are, or signs and markup without a role."""

    text: str
    role: Role | None = None
    article: int | None = None
    field: Field | None = None
    value: str | None = None
    mark: int = -1  # number of the outermost mark around it
    is_markup: bool = False  # a tag, a sign of Markdown or the end of a line


class _Mark(NamedTuple):
    code: str
    value: str | None
    number: int


_ROLES: dict[str, Role] = {
    "h": "headline", "d": "deck", "b": "body", "u": "subhead", "c": "caption", "r": "credit",
    "o": "publication", "t": "publication", "p": "publication", "a": "byline", "l": "source_line",
    "s": "source_line", "g": "section", "n": "contents", "x": "teaser", "f": "furniture",
}  # fmt: skip
_FIELDS: dict[str, Field] = {"o": "outlet", "t": "published", "a": "author", "l": "url"}
_NOT_OWN = ("section", "contents", "teaser", "furniture")
_SIGN = re.compile(r"⟦\+⟧|⟦[a-z][ \n]|⟧")
_DAY = re.compile(r"(\d{4}-\d\d-\d\d)\|")
_HIDDEN = r"<!--.*?-->|<(?:head|style|script|title)\b.*?</(?:head|style|script|title)>|<![^>]*>"
_TAG = re.compile(rf"(?is){_HIDDEN}|</?[a-z][^<>]*>")
_MARKDOWN = re.compile(r"\]\([^()\n]*\)|!?\[|\*\*|__")
_MARKDOWN_OR_END = re.compile(rf"{_MARKDOWN.pattern}|\n")
_INLINE = re.compile(
    r"(?i)</?(?:a|abbr|b|cite|code|em|font|i|img|mark|q|s|small|span|strong|sub|sup|time|u)\b"
)
_ENTITY = re.compile(r"&(?!lt;|gt;|amp;)#?\w+;")
_WORD = re.compile(r"[^\W\d_]{2}")
_EDGES = ' \t\n\r\u00a0—–-|·•*()[]:,;/<>"“”.#=_'


def read_marks(text: str, media_type: MediaType) -> list[Part]:
    """Return the parts of a page in order; the texts joined are the page without its marks.

    Words of a web page keep `&lt;`, `&gt;` and `&amp;`; other entities are the letters they stand for.
    Raises `MarkError` for marks that are not closed, unknown or outside of an article.
    """
    if media_type == "text/html":
        text = _ENTITY.sub(lambda match: html.unescape(match[0]), text)
    lines = _lines(_marked(text, media_type))
    return [part for line in lines for part in _complete(line)]


def _marked(text: str, media_type: MediaType) -> Iterator[Part]:
    """Yield the parts that marks, tags and line breaks divide a page into."""
    open_marks: list[_Mark] = []
    article, number, end = -1, 0, 0
    for sign in (*_SIGN.finditer(text), None):
        between = text[end : sign.start() if sign else len(text)]
        yield from _pieces(between, open_marks, article, media_type)
        if sign is None:
            break
        end = sign.end()
        line = text.count("\n", 0, end) + 1
        if sign[0] == "⟦+⟧":
            article += 1
        elif sign[0] == "⟧":
            if not open_marks:
                raise MarkError(f"line {line}: ⟧ without a mark before it")
            open_marks.pop()
        else:
            code, value = sign[0][1], None
            if code not in _ROLES:
                raise MarkError(f"line {line}: no mark is called {code!r}")
            if code == "t":
                day = _DAY.match(text, end)
                if day is None:
                    raise MarkError(f"line {line}: a date is ⟦t YYYY-MM-DD|words⟧")
                value, end = day[1], day.end()
            number += 1
            open_marks.append(_Mark(code, value, number))
            if article < 0 and not any(_ROLES[m.code] in _NOT_OWN for m in open_marks):
                raise MarkError(f"line {line}: ⟦{code} before the first ⟦+⟧")
    if open_marks:
        raise MarkError(f"⟦{open_marks[-1].code} is not closed at the end")


def _pieces(text: str, marks: list[_Mark], article: int, media_type: MediaType) -> Iterator[Part]:
    """Yield the words, tags and line breaks of a text inside the same marks."""
    markup = _TAG if media_type == "text/html" else _MARKDOWN if marks else _MARKDOWN_OR_END
    divided, end = [], 0
    for sign in markup.finditer(text):
        divided += [text[end : sign.start()], sign[0]]
        end = sign.end()
    divided.append(text[end:])
    role = _ROLES[marks[0].code] if marks else None
    fields = [m for m in marks if m.code in _FIELDS]
    for each in filter(None, divided):
        is_markup = markup.fullmatch(each) is not None
        number = marks[0].number if marks else -1
        if is_markup or role is None or not re.search(r"\w", each):
            yield Part(each, mark=number, is_markup=is_markup)
            continue
        code = fields[-1] if fields else None
        start, stop = len(each) - len(each.lstrip()), len(each.rstrip())
        if start:
            yield Part(each[:start], mark=number)
        yield Part(
            each[start:stop], role, None if role in _NOT_OWN else article,
            _FIELDS[code.code] if code else None, code.value if code else None, number,
        )  # fmt: skip
        if each[stop:]:
            yield Part(each[stop:], mark=number)


def _lines(parts: Iterator[Part]) -> Iterator[list[Part]]:
    """Yield the parts of each line of a text, or between two block elements of a web page."""

    def ends(part: Part) -> bool:
        is_block = part.text == "\n" or (part.text[:1] == "<" and not _INLINE.match(part.text))
        return part.is_markup and part.mark < 0 and is_block

    for _, group in groupby(parts, ends):
        yield list(group)


def _complete(line: list[Part]) -> Iterator[Part]:
    """Yield the parts of a line; words without a mark are of the line about the article, if any."""
    marked = [part for part in line if part.role]
    about: Role | None = "furniture"
    for role in ("source_line", "byline", "publication"):
        if any(part.role == role for part in marked):
            about = role  # type: ignore[assignment]
    for place, part in enumerate(line):
        is_plain = part.role is None and part.mark < 0 and re.search(r"\w", part.text)
        if not is_plain or part.is_markup:
            yield part
        elif marked and part is line[0] and not _WORD.search(part.text):
            yield part  # a list mark
        else:
            start = len(part.text) - len(part.text.lstrip(_EDGES))
            stop = max(start, len(part.text.rstrip(_EDGES)))
            nearest = min(
                (other for other in marked if other.role == about),
                key=lambda other: abs(line.index(other) - place),
                default=None,
            )
            yield Part(part.text[:start])
            yield replace(part, text=part.text[start:stop], role=about,
                          article=nearest.article if nearest else None)  # fmt: skip
            yield Part(part.text[stop:])
