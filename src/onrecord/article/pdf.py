"""Extraction of the text of PDF files: paragraphs in reading order, with blank lines between.

The library pypdf gives the lines in the order of the file, which is that of reading in nearly all
files (see ``pdf_columns.py`` for the others), and where each one stands; which of them are one
paragraph is found out here.
"""

import io
import logging
import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any, TypeAlias

from msgspec.structs import replace

from onrecord.article.documents import EXTRA, damaged
from onrecord.article.pdf_columns import PdfLine, read_by_column
from onrecord.article.recognizers.publication_lines import read_publication_line
from onrecord.article.recognizers.wordlists import recurring_form
from onrecord.errors import ArticleError
from onrecord.text.hyphens import halves_joiner

# pypdf logs each small fault of a file. A program that sets up logging gets these warnings.
logging.getLogger("pypdf").addHandler(logging.NullHandler())

_MAX_PAGES = 2000
_MAX_LENGTH = 20_000_000  # characters, as long as a page may be
# The constants below were set by hand on PDFs printed by browsers, LaTeX and office programs.
_GAP = 1.3  # times the usual distance between lines, from which on a paragraph ends
_FEW = 3  # distances between lines, from which the usual one can be told
_WIDE = 1.5  # times the size of letters; the lines of a heading are nearer to each other
_SIZES = 1.12  # ratio of letter sizes, from which on a line is a heading or follows one
_INDENT = (0.5, 4.0)  # of the first line of a paragraph, in letter sizes
_EDGE = 2  # lines at the top and at the bottom of a page that may be its header and footer
_ENDS = '.!?:”"’»)'
_HYPHENS = "-\u00ad"
_LAST_LETTERS = re.compile(r"[^\W\d_]{1,40}(?=.$)")
_FIRST_LETTERS = re.compile(r"[^\W\d_]{1,40}")
_BULLETS = "•◦▪‣●■"
_NEAR = 4  # lines above and below one that are as long as its column is wide
_SHORT = 0.75  # share of that length; lines of a paragraph that are not set flush vary by a word


# The letters of a string that a page shows, if each is one byte, and where the string starts.
_Shown: TypeAlias = tuple[int, float]


def read_pdf(body: bytes, location: str) -> str:
    """Return the text of a PDF file, without the headers and footers that its pages share.

    A word that is divided between two lines is joined (``halves_joiner``).
    ``location`` only appears in error messages. Raises ArticleError if the file is encrypted,
    damaged, too large or a scan without text, or the extra is not installed.
    """
    try:
        from pypdf import PdfReader
    except ImportError:
        raise ArticleError(f"{location} is a PDF file: to read it, {EXTRA}") from None
    try:
        reader = PdfReader(io.BytesIO(body))
        if reader.is_encrypted and not reader.decrypt(""):
            raise ArticleError(f"{location} is encrypted; save it without a password")
        if len(reader.pages) > _MAX_PAGES:
            raise ArticleError(f"{location} has more than {_MAX_PAGES:,} pages; cut it into pieces")
        pages: list[list[PdfLine]] = []
        length = 0
        for page in reader.pages:
            pages.append(_read_lines(page))
            length += sum(len(line.text) for line in pages[-1])
            if length > _MAX_LENGTH:
                raise ArticleError(f"{location} holds more than 20 MB of text; cut it into pieces")
    except ArticleError:
        raise
    except Exception as error:  # of any kind: a library on a file that anybody may have made
        if type(error).__name__ in ("DependencyError", "FileNotDecryptedError"):
            raise ArticleError(f"{location} is encrypted; save it without a password") from None
        raise damaged(location, "PDF file", error) from None
    lines = [line for page in _without_edges(pages) for line in page]
    if not any(map(str.isalnum, "".join(line.text for line in lines))):
        raise ArticleError(
            f"{location} is a PDF file without text, such as a scan; "
            "run it through text recognition (OCR) first"
        )
    return _join(lines)


def _read_lines(page: Any) -> list[PdfLine]:
    """Return the lines of a page, in the order of the file, or by columns where these are woven."""
    rows: list[list[PdfLine]] = [[]]
    shown: list[_Shown] = []

    def note(operator: bytes, operands: list[Any], cm: list[float], tm: list[float]) -> None:
        if operator in (b"Tj", b"TJ") and operands:
            strings = operands[0] if operator == b"TJ" else operands
            letters = [len(b"".join(each.split())) for each in strings if isinstance(each, bytes)]
            shown.append((sum(letters), _place(cm, tm)[0]))

    def visit(text: str, cm: list[float], tm: list[float], font: object, size: float) -> None:
        x, y = _place(cm, tm)
        scale = math.sqrt(abs((tm[0] * tm[3] - tm[1] * tm[2]) * (cm[0] * cm[3] - cm[1] * cm[2])))
        for number, words in enumerate(text.split("\n")):
            if number:
                rows.append([])
                shown.clear()
            for start, piece in _pieces(words, x, shown):
                rows[-1].append(PdfLine(text=piece, x=start, y=y, size=abs(size) * scale))

    page.extract_text(visitor_text=visit, visitor_operand_before=note)
    return [_line(row) for row in read_by_column([row for row in map(_with_words, rows) if row])]


def _place(cm: list[float], tm: list[float]) -> tuple[float, float]:
    """Return where text starts on a page."""
    return tm[4] * cm[0] + tm[5] * cm[2] + cm[4], tm[4] * cm[1] + tm[5] * cm[3] + cm[5]


def _pieces(words: str, x: float, shown: list[_Shown]) -> Iterator[tuple[float, str]]:
    """Yield the words of each string that is among some words, with where it starts.

    All of the words start at ``x`` where that is not sure. ``shown`` has the strings that the page
    has shown; those in the words are removed.
    """
    missing, used = len("".join(words.split())), 0
    while used < len(shown) and missing > 0:
        missing -= shown[used][0]
        used += 1
    strings = shown[:used] if missing == 0 else []
    del shown[:used]
    at = 0
    for number, (letters, start) in enumerate(strings[:-1]):
        end = _end_of(words, at, letters)
        if at < end:
            yield start if number else x, words[at:end]
        at = end
    if words[at:]:
        yield strings[-1][1] if at else x, words[at:]


def _end_of(words: str, at: int, letters: int) -> int:
    """Return the offset after so many letters of some words from an offset on."""
    while letters and at < len(words):
        letters -= not words[at].isspace()
        at += 1
    return at


def _with_words(row: list[PdfLine]) -> list[PdfLine]:
    """Return the pieces of a row, with pieces of white space added to those before them."""
    pieces: list[PdfLine] = []
    for piece in row:
        if piece.text.strip():
            pieces.append(piece)
        elif pieces:
            pieces[-1] = replace(pieces[-1], text=pieces[-1].text + piece.text)
    return pieces


def _line(pieces: list[PdfLine]) -> PdfLine:
    text = " ".join("".join(piece.text for piece in pieces).split())
    return replace(pieces[0], text=text, size=max(piece.size for piece in pieces))


def _without_edges(pages: list[list[PdfLine]]) -> list[list[PdfLine]]:
    """Return pages without lines at their edges that recur on most pages, apart from numbers."""
    edges: list[set[PdfLine]] = []
    for page in pages:
        ordered = sorted(page, key=lambda line: -line.y)
        edges.append({*ordered[:_EDGE], *ordered[-_EDGE:]})
    forms = [{recurring_form(line.text) for line in edge} for edge in edges]
    counts = Counter(form for each in forms for form in each)
    needed = max(2, len(pages) / 2)
    return [
        [line for line in page if line not in edge or counts[recurring_form(line.text)] < needed]
        for page, edge in zip(pages, edges, strict=True)
    ]


def _join(lines: list[PdfLine]) -> str:
    """Return lines as a text with one paragraph on each line and blank lines between them."""
    distances = _usual_distances(lines)
    join_halves = halves_joiner("\n".join(line.text for line in lines))
    text = ""
    for i, (above, below) in enumerate(pairwise(lines)):
        words = above.text
        near = lines[max(0, i - _NEAR) : i + _NEAR + 1]
        column = (line for line in near if abs(line.x - above.x) < _INDENT[1] * above.size)
        width = max(len(line.text) for line in column if _same_size(line, above))
        if _ends_paragraph(above, below, distances.get(round(above.size), 0), width):
            text += words + "\n\n"
        elif words[-1] in _HYPHENS:
            text += _before_next_line(words, below.text, join_halves)
        else:
            text += words + " "
    return text + lines[-1].text + "\n"


def _before_next_line(words: str, following: str, join: Callable[[str, str], str]) -> str:
    """Return a line that ends with a hyphen as it stands before the next line of its paragraph.

    A hyphen that only divides a word between the lines is left out, and a dash gets a space.
    """
    first, second = _LAST_LETTERS.search(words), _FIRST_LETTERS.match(following)
    if not words[-2:-1].isalnum() or not following[0].isalnum():
        return words + " "
    if words[-1] == "\u00ad" or (first and second and "-" not in join(first[0], second[0])):
        return words[:-1]
    return words


def _usual_distances(lines: list[PdfLine]) -> dict[int, float]:
    """Return the usual distance between two lines of one paragraph, for each size of letters."""
    counts: defaultdict[int, Counter[int]] = defaultdict(Counter)
    for above, below in pairwise(lines):
        if above.y > below.y and _same_size(above, below):
            counts[round(above.size)][round(above.y - below.y)] += 1
    distances: dict[int, float] = {}
    for size, count in counts.items():
        distances[size] = count.most_common(1)[0][0]
        if count.total() < _FEW:  # they may be distances between paragraphs
            distances[size] = min(distances[size], _WIDE * size)
    return distances


def _ends_paragraph(above: PdfLine, below: PdfLine, usual: float, width: int) -> bool:
    """Whether a paragraph ends between two lines.

    ``usual`` is the distance between lines, ``width`` the number of characters of a full line.
    """
    if not _same_size(above, below) or below.text[0] in _BULLETS:
        return True
    if not below.text[0].islower() and read_publication_line(above.text, None):
        return True
    distance = above.y - below.y
    ends = above.text[-1] in _ENDS
    if distance < -0.5 * below.size:
        return ends  # the next column or page
    if distance > _GAP * max(usual, 1):
        return True
    indent = (below.x - above.x) / max(below.size, 1)
    # Where the next word would have fitted on a line, the line was ended by whoever wrote it.
    fits = len(above.text) + 1 + len(below.text.split()[0]) < _SHORT * width
    return fits or (ends and _INDENT[0] < indent < _INDENT[1])


def _same_size(one: PdfLine, other: PdfLine) -> bool:
    """Whether the letters of two lines have about the same size."""
    return max(one.size, other.size) <= _SIZES * min(one.size, other.size)
