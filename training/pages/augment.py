"""Changes to labelled pages that make new layouts of them, the same throughout a page.

Each change keeps the labels true: fields are left out or moved, words of labels, class names and
tags are replaced by others. A tagger trained on them has to look at the layout of the whole page.
"""

import random
import re
from collections.abc import Callable
from itertools import pairwise

import msgspec
import numpy as np

from evaluation.layouts.alignment import LabelledPage
from onrecord.article.html.blocks import Node
from onrecord.article.layout.labels import ROLES
from onrecord.article.layout.page_lines import PageLine

_NUMBER = {role: number for number, role in enumerate(ROLES)}
_MARK, _BODY = _NUMBER["mark"], _NUMBER["body"]
_META = [_NUMBER[role] for role in ("publication", "byline", "source_line", "deck")]
_MOVED = [_NUMBER[role] for role in ("publication", "byline", "source_line")]
_OTHER = [_NUMBER[role] for role in ("teaser", "contents", "section", "furniture")]
_HEADINGS = ("h1", "h2", "h3", "h4", "h5")
_WORDS = [
    "From",
    "Via",
    "Origin",
    "Credit",
    "Read",
    "Full",
    "Item",
    "Text",
    "Original",
    "Seen",
    "Date",
    "Day",
    "On",
    "Issue",
    "Writer",
    "Author",
    "Words",
    "Staff",
    "Report",
    "Story",
    "Link",
    "Web",
    "Page",
    "Posted",
    "Filed",
    "Online",
    "Ref",
    "More",
    "Published",
    "Source",
    "By",
]


def augment(page: LabelledPage, rng: random.Random) -> LabelledPage:
    """Return a page with some changes of its layout, or the page itself."""
    if rng.random() < 0.08:
        return crop(page, rng)
    if rng.random() < 0.35:
        page = thin(page, rng)
    if rng.random() < 0.45:
        page = move_fields(page, rng)
    if rng.random() < 0.5:
        page = replace_words(page, rng)
    changes: list[Callable[[PageLine], PageLine]] = []
    if rng.random() < 0.3:
        changes.append(_change_spacing(rng))
    if page.lines and page.lines[0].path and rng.random() < 0.5:
        changes.append(_change_elements(rng))
    for change in changes:
        page = page._replace(lines=[change(line) for line in page.lines])
    return page


def _roles_of(page: LabelledPage, i: int) -> set[int]:
    return set(page.roles[i, : len(page.tokens[i])].tolist()) - {_MARK}


def _take(page: LabelledPage, kept: list[int]) -> LabelledPage:
    """Return a page with the given lines, in that order.

    A line that continues a paragraph does so only below the line that it was below.
    """
    is_below = [i == above + 1 for above, i in pairwise((-2, *kept))]
    return LabelledPage(
        [page.lines[i] for i in kept], [page.tokens[i] for i in kept], page.roles[kept],
        page.fields[kept], page.begins[kept], page.articles[kept],
        page.joined[kept] * np.array(is_below, np.int8), page.aligned,
    )  # fmt: skip


def crop(page: LabelledPage, rng: random.Random) -> LabelledPage:
    """Return one article of a page alone, or the first lines of it, or only its text."""
    articles = sorted(set(page.articles.ravel().tolist()) - {-1})
    if not articles:
        return page
    chosen = rng.choice(articles)
    own = [i for i in range(len(page.lines)) if chosen in page.articles[i, : len(page.tokens[i])]]
    if rng.random() < 0.5:
        own = [i for i in own if _BODY in _roles_of(page, i)] or own
    own = own[: rng.choice((1, 2, 3, 6, len(own)))]
    if not any(_BODY in _roles_of(page, i) for i in own):
        return page
    cropped = _take(page, own)
    begins = cropped.begins * 0
    first = next(j for j in range(len(cropped.tokens[0])) if cropped.articles[0, j] == chosen)
    begins[0, first] = 1
    return cropped._replace(begins=begins)


def thin(page: LabelledPage, rng: random.Random) -> LabelledPage:
    """Return a page without some of the lines that state fields or are no part of an article."""
    field_rate, other_rate = rng.choice((0.0, 0.1, 0.3)), rng.choice((0.0, 0.2, 0.6))
    lost = rng.choice(_META) if rng.random() < 0.3 else -1  # this kind is missing everywhere
    kept = []
    for i in range(len(page.lines)):
        roles = _roles_of(page, i)
        is_field = bool(roles) and roles <= set(_META) and not page.begins[i].any()
        is_other = bool(roles) and roles <= set(_OTHER)
        rate = field_rate * is_field + other_rate * is_other
        if rng.random() >= rate and not (is_field and lost in roles):
            kept.append(i)
    return _take(page, kept) if kept else page


def move_fields(page: LabelledPage, rng: random.Random) -> LabelledPage:
    """Return a page whose lines with fields are elsewhere in each article: above it or below it."""
    place = {role: rng.choice(("top", "below headline", "end", "stay")) for role in _MOVED}
    ranges = _article_ranges(page)
    if not ranges:
        return page
    order = list(range(len(page.lines)))
    for first, last in ranges:
        order[first:last] = _reordered(page, first, last, place)
    moved = _take(page, order)
    begins = moved.begins.copy()
    for first, last in ranges:
        begins[first:last] = 0
        for i in range(first, last):
            own = [j for j in range(len(moved.tokens[i])) if moved.articles[i, j] >= 0]
            if own:
                begins[i, own[0]] = 1
                break
    return moved._replace(begins=begins)


def _article_ranges(page: LabelledPage) -> list[tuple[int, int]]:
    """Return the (first, last) lines of the articles whose lines are together; last is excluded."""
    places: dict[int, list[int]] = {}
    for i in range(len(page.lines)):
        found = set(page.articles[i, : len(page.tokens[i])].tolist()) - {-1}
        if len(found) > 1:
            return []
        for article in found:
            places.setdefault(article, []).append(i)
    ranges = sorted((min(own), max(own) + 1) for own in places.values())
    if any(one[1] > other[0] for one, other in pairwise(ranges)):
        return []
    return ranges


def _reordered(page: LabelledPage, first: int, last: int, place: dict[int, str]) -> list[int]:
    """Return the lines of an article with those of some roles in other places."""
    top, headline, rest, end = [], [], [], []
    for i in range(first, last):
        roles = _roles_of(page, i)
        role = next(iter(roles)) if len(roles) == 1 else -1
        where = place.get(role, "stay")
        if where == "top":
            top.append(i)
        elif where == "end":
            end.append(i)
        elif where == "below headline":
            headline.append(i)
        else:
            rest.append(i)
    titles = [n for n, i in enumerate(rest) if _NUMBER["headline"] in _roles_of(page, i)]
    cut = titles[-1] + 1 if titles else 0
    return [*top, *rest[:cut], *headline, *rest[cut:], *end]


def _change_spacing(rng: random.Random) -> Callable[[PageLine], PageLine]:
    """Return a change of a page's blank lines and indents."""
    blanks = {count: rng.choice((count, 1, 0, 2)) for count in range(5)}
    shift, keep = rng.choice((0, 0, 2, 4, 8)), rng.random() < 0.6

    def change(line: PageLine) -> PageLine:
        return msgspec.structs.replace(
            line,
            blanks=blanks[min(line.blanks, 4)],
            indent=(line.indent if keep else 0) + shift,
        )

    return change


def _change_elements(rng: random.Random) -> Callable[[PageLine], PageLine]:
    """Return a change of a page's class names and of the tags of its headings."""
    names: dict[str, str] = {}
    rate = rng.choice((0.0, 0.3, 0.7, 1.0))
    tags = {tag: rng.choice((tag, tag, *_HEADINGS, "p", "div", "td", "li")) for tag in _HEADINGS}
    if rng.random() < 0.25:
        tags["p"] = rng.choice(("div", "td", "li", "span"))

    def renamed(word: str) -> str:
        if word not in names:
            made = "".join(rng.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(6))
            names[word] = made if rng.random() < rate else word
        return names[word]

    def change(line: PageLine) -> PageLine:
        path = tuple(
            Node(
                number=node.number,
                tag=tags.get(node.tag, node.tag),
                names=re.sub(r"[A-Za-z]+", lambda match: renamed(match[0]), node.names),
            )
            for node in line.path
        )
        marks = tuple(
            msgspec.structs.replace(
                mark, names=re.sub(r"[A-Za-z]+", lambda match: renamed(match[0]), mark.names)
            )
            for mark in line.marks
        )
        return msgspec.structs.replace(line, path=path, marks=marks)

    return change


def replace_words(page: LabelledPage, rng: random.Random) -> LabelledPage:
    """Return a page with other words for those of its labels and furniture, the same throughout.

    Labels are the words of a line about an article that are no value of a field, such as "Source".
    """
    swapped: dict[str, str] = {}
    rate = rng.choice((0.2, 0.5, 0.9))
    replaced = {*_MOVED, _MARK, *(_OTHER if rng.random() < 0.5 else ())}
    lines, tokens = list(page.lines), list(page.tokens)
    for i, own in enumerate(tokens):
        pieces, moved, shift, end = [], [], 0, 0
        text = lines[i].text
        for j, token in enumerate(own):
            start, stop = token.start + shift, token.end + shift
            is_label = page.roles[i, j] in replaced and page.fields[i, j] == 0
            word = text[token.start : token.end]
            if is_label:
                if word not in swapped:
                    swapped[word] = _other(word, rng) if rng.random() < rate else word
                new = swapped[word]
                pieces += [text[end : token.start], new]
                end = token.end
                shift += len(new) - len(word)
                stop = start + len(new)
            moved.append(type(token)(start, stop))
        if pieces and not lines[i].marks:
            lines[i] = msgspec.structs.replace(lines[i], text="".join((*pieces, text[end:])))
            tokens[i] = moved
    return page._replace(lines=lines, tokens=tokens)


def _other(word: str, rng: random.Random) -> str:
    """Return another word or sign of the same kind."""
    if not any(map(str.isalnum, word)):
        if word in ("•", "-", "*", "–", "►", "▪", "·", "|", "—"):
            return rng.choice("•-*–►▪·|—/")
        return word
    if word.isdigit():
        return word
    new = rng.choice(_WORDS)
    return new.upper() if word.isupper() else new.lower() if word.islower() else new
