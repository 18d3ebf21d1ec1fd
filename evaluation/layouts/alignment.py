"""Labels of the tokens of a generated page, from the labelled pieces that it was made of."""

import html
import re
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from evaluation.layouts.page import Page
from onrecord.article.html.blocks import read_blocks
from onrecord.article.html.tree import parse_page
from onrecord.article.layout.labels import FIELDS, ROLES
from onrecord.article.layout.page_lines import PageLine, block_lines, text_lines
from onrecord.article.layout.tokens import Token, line_tokens

# What lines may lack: white space, quotation marks of mails, signs of emphasis.
_SPACE = re.compile(r"[\s>*_]+")
_REACH = 400  # letters of the page that are searched for the next piece
_FOLLOWING = 12  # pieces that are looked for among skipped letters
_SHORTEST = 4  # letters of such a piece
_LONGEST_WRAPPED = 90  # characters of a line of a wrapped paragraph
_ENDS = ".!?:;”\"'’)]…"  # of paragraphs
_ROLE_NUMBERS = {role: number for number, role in enumerate(ROLES)}
_FIELD_NUMBERS = {field: number for number, field in enumerate(FIELDS)}


class LabelledPage(NamedTuple):
    """The lines of a page with the labels of their tokens, arrays [lines, tokens]."""

    lines: list[PageLine]
    tokens: list[list[Token]]
    roles: npt.NDArray[np.int8]  # numbers of ROLES; "mark" where no piece has the token
    fields: npt.NDArray[np.int8]  # numbers of FIELDS
    begins: npt.NDArray[np.int8]  # 1 for the first token of an article
    articles: npt.NDArray[np.int16]  # index of the article, -1 for none
    joined: npt.NDArray[np.int8]  # [lines] 1 if the line continues the paragraph above it
    aligned: float  # share of the pieces that were found among the lines


def read_lines(page: Page) -> list[PageLine]:
    """Return the lines of a page as the parsers see them."""
    if page.media_type == "text/html":
        return block_lines(read_blocks(parse_page(page.content, "page")))
    return text_lines(page.content)


def label_page(page: Page) -> LabelledPage:
    """Return the lines of a page with the role, field and article of each token.

    Pieces and lines are matched in page order by their letters, without white space.
    """
    lines = read_lines(page)
    tokens = [line_tokens(line) for line in lines]
    stream, starts = _letters(lines)
    owner = np.full(len(stream), -1, np.int32)  # number of the piece of each letter
    cursor = found = 0
    letters = [_squeeze(piece.text) for piece in page.pieces]
    for number, wanted in enumerate(letters):
        at = stream.find(wanted, cursor, cursor + _REACH + len(wanted))
        following = letters[number + 1 : number + 1 + _FOLLOWING]
        if at < 0 or _skips(stream[cursor:at], following):
            continue
        owner[at : at + len(wanted)] = number
        cursor = at + len(wanted)
        found += 1
    longest = max(map(len, tokens), default=1) or 1
    shape = (len(lines), longest)
    labelled = LabelledPage(
        lines, tokens, np.full(shape, _ROLE_NUMBERS["mark"], np.int8), np.zeros(shape, np.int8),
        np.zeros(shape, np.int8), np.full(shape, -1, np.int16), np.zeros(len(lines), np.int8),
        found / max(1, len(page.pieces)),
    )  # fmt: skip
    _label(labelled, page, owner, starts)
    return labelled


def _skips(gap: str, following: list[str]) -> bool:
    """Whether letters that would be skipped are those of a following piece.

    So it is with a piece that the lines lack, such as a button, but whose words occur below.
    """
    return any(len(wanted) >= _SHORTEST and wanted in gap for wanted in following)


def _label(
    labelled: LabelledPage, page: Page, owner: npt.NDArray[np.int32], starts: list[list[int]]
) -> None:
    """Fill the labels of a page; ``owner`` gives the piece of each letter of the page."""
    begun: set[int] = set()
    last_piece = -1
    for i, own in enumerate(labelled.tokens):
        pieces = []
        for j, token in enumerate(own):
            at = starts[i][token.start]
            word = labelled.lines[i].text[token.start : token.end]
            number = int(owner[at]) if at < len(owner) and not _SPACE.fullmatch(word) else -1
            if number < 0:
                continue
            pieces.append(number)
            piece = page.pieces[number]
            labelled.roles[i, j] = _ROLE_NUMBERS[piece.role]
            labelled.fields[i, j] = _FIELD_NUMBERS[piece.field]
            if piece.article is not None:
                labelled.articles[i, j] = piece.article
                if piece.article not in begun:
                    begun.add(piece.article)
                    labelled.begins[i, j] = 1
        if pieces and last_piece >= 0 and _continues(page, last_piece, pieces[0]):
            labelled.joined[i] = 1
        last_piece = pieces[-1] if pieces else -1


def _continues(page: Page, number: int, following: int) -> bool:
    """Whether words at the start of a line continue the paragraph at the end of the line above.

    Some families wrap the lines themselves, so that each is a piece.
    """
    one, other = page.pieces[number], page.pieces[following]
    if number == following:
        return True
    if one.role != other.role or one.article is None or one.article != other.article:
        return False
    is_line = (
        max(len(one.text), len(other.text)) < _LONGEST_WRAPPED
        and one.text.rstrip()[-1] not in _ENDS
    )
    return one.role in ("headline", "deck") or (one.role == "body" and is_line)


def _letters(lines: list[PageLine]) -> tuple[str, list[list[int]]]:
    """Return a page's letters without white space, and for each line's characters their place."""
    parts: list[str] = []
    starts: list[list[int]] = []
    length = 0
    for line in lines:
        own = []
        for character in line.text:
            own.append(length)
            if not _SPACE.fullmatch(character):
                parts.append(character)
                length += 1
        starts.append(own)
    return "".join(parts), starts


def _squeeze(text: str) -> str:
    """Return a text without what the lines of a page may lack."""
    return _SPACE.sub("", html.unescape(text) if "&" in text else text)
