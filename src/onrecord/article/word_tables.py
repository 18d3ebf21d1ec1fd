"""The tables of Word documents: their rows as lines, and their places between the paragraphs.

A page of text is read without its tables, whose short lines look like what stands around articles;
each table is then put behind the paragraph that it follows.
"""

from itertools import groupby

import msgspec
from lxml.html import HtmlElement

from onrecord.article.plain_text import read_text
from onrecord.records import Article, Capture, Part, Span

_LONGEST_CELL = 120  # characters, as in web pages; a longer one holds a text
TAB = "\ue000"  # stands for a tab while white space counts as spaces


def join_cells(tree: HtmlElement) -> None:
    """Make each row of the tables in a tree one line, of its cells with a ``TAB`` between them.

    Rows with a long cell or another table, in which a page is laid out, stay as they are.
    """
    for row in reversed(list(tree.iter("tr"))):
        cells = [_words(cell) for cell in row]
        if (
            sum(map(bool, cells)) > 1
            and all(len(words) <= _LONGEST_CELL and TAB not in words for words in cells)
            and row.find(".//table") is None
        ):
            row[0].clear()
            row[0].text = TAB.join(cells)
            del row[1:]


def _words(cell: HtmlElement) -> str:
    """Return the text of a cell on one line, with a space between its paragraphs."""
    pieces = [cell.text or "", *("".join(each.itertext()) for each in cell)]
    return " ".join(" ".join(pieces).split())


def read_with_tables(capture: Capture, text: str) -> list[Article]:
    """Return the articles in the text of a document, in which rows of tables have tabs.

    A table before all paragraphs of articles, such as a letterhead, is read as part of the page.
    """
    paragraphs = text.split("\n\n")
    tables = [
        (first[0], first[0] + 1 + len(rest))
        for is_table, [first, *rest] in groupby(enumerate(paragraphs), lambda each: "\t" in each[1])
        if is_table
    ]
    articles = _read_without(capture, paragraphs, tables)
    places = _places(articles, paragraphs, tables)
    if len(places) < len(tables):
        articles = _read_without(capture, paragraphs, list(places))
        places = _places(articles, paragraphs, list(places))
    for (start, end), (number, part) in reversed(places.items()):
        articles[number] = _with_table(articles[number], part, paragraphs[start:end])
    return articles


def _read_without(capture: Capture, paragraphs: list[str], tables: list[Span]) -> list[Article]:
    """Return the articles in the paragraphs of a document without those of some tables."""
    without = {i for start, end in tables for i in range(start, end)}
    kept = [words for i, words in enumerate(paragraphs) if i not in without]
    return read_text(capture, "\n\n".join(kept))


def _places(
    articles: list[Article], paragraphs: list[str], tables: list[Span]
) -> dict[Span, tuple[int, int]]:
    """Return the indices of the article, and the part of it, behind which each table belongs.

    It is the last part before the table; what is not in an article is skipped. Tables before all
    parts are left out.
    """
    parts: dict[str, tuple[int, int]] = {}
    for number, article in enumerate(articles):
        for index, part in enumerate(article.parts):
            parts[_letters(article.text[slice(*part.span)])] = (number, index)
    places: dict[Span, tuple[int, int]] = {}
    last, position = None, 0
    for table in tables:
        for words in paragraphs[position : table[0]]:
            last = parts.get(_letters(words), last)
        position = table[1]
        if last:
            places[table] = last
    return places


def _letters(words: str) -> str:
    """Return a paragraph without white space, for comparison."""
    return "".join(words.split())


def _with_table(article: Article, index: int, rows: list[str]) -> Article:
    """Return an article with rows of a table behind the paragraph of one of its parts.

    Each row is a paragraph of its own, so that no figure is read with a word of the next row.
    """
    text = article.text
    end = text.find("\n\n", article.parts[index].span[1])
    end = len(text) if end < 0 else end
    own: list[Part] = []
    position = end
    for row in rows:
        own.append(Part(kind="body", span=(position + 2, position + 2 + len(row))))
        position = own[-1].span[1]
    shift = position - end
    before = [part for part in article.parts if part.span[0] < end]
    after = [
        Part(kind=part.kind, span=(part.span[0] + shift, part.span[1] + shift))
        for part in article.parts
        if part.span[0] >= end
    ]
    return msgspec.structs.replace(
        article,
        text="\n\n".join((text[:end], *rows)) + text[end:],
        parts=(*before, *own, *after),
    )
