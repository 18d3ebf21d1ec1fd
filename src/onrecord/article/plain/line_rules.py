"""Rules that classify a line of a page by its own punctuation and wording.

They are tried in order, the most reliable first, and the first one that matches decides. A line
that no rule matches is a caption, a heading or prose.
"""

import re
from collections.abc import Callable
from functools import cached_property
from typing import get_args

from onrecord.article.recognizers import names, wordlists
from onrecord.article.recognizers.boilerplate import is_interface_text, is_menu, is_reader_notice
from onrecord.article.recognizers.dates import find_date
from onrecord.article.recognizers.fields import boilerplate_line, link_metadata
from onrecord.article.recognizers.line_types import BlockKind, LineBlock, LineMetadata
from onrecord.article.recognizers.lines import is_list_item, without_list_mark
from onrecord.article.recognizers.publication_lines import (
    PublicationLine,
    read_byline,
    read_publication_line,
    split_age,
)
from onrecord.article.recognizers.wordlists import alternatives
from onrecord.records import Record

_COUNTER = re.compile(
    rf"[\s\[(#*=—–-]{{0,9}}(?:{alternatives('counted_items')}\b\.?\s?"
    rf"(?:{alternatives('number_words')}|#)?\s?#?\d{{1,5}}"
    rf"(?:\s?(?:{alternatives('out_of')}|/)\s?\d{{1,5}})?"
    rf"|\d{{1,5}}\s?(?:of|/)\s?\d{{1,5}}(?:\s{alternatives('counted_plurals')})?"
    r"|#\d{1,5}|\d{1,3}[.)]$)[\s\])*=—–-]{0,9}(?:$|[:.|]\s*|(?<=[—–\])-])\s*)",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright)\s?(?:19|20)\d\d|all rights reserved", re.IGNORECASE)
_DATABASE_CODE = re.compile(r"Document [A-Z]{2,12}[a-z0-9]{8,30}")  # ends an item of Factiva
_COMMENT_COUNT = re.compile(
    rf"\b{alternatives('discussions')}\s?(?::\s?\d+|\(\d+\))$", re.IGNORECASE
)
_SHEET = re.compile(r"(?<=\S)\s+\d{1,3}\s?/\s?\d{1,3}$")  # "1/3" after the URL on a print view
_BOX = "│┃║┌┐└┘├┤╔╗╚╝"
_LONGEST_COUNT = 6  # words of a comment count
_LONGEST_HEADING = 26  # words
_STOPS = ".;:,"


class CandidateLine:
    """A line that the rules are tried on, and values that several rules use, computed only once."""

    def __init__(self, text: str, page_date: str | None) -> None:
        self.text = text
        self.page_date = page_date

    @cached_property
    def bare(self) -> str:
        """The line without a list mark such as "•" or the page number "1/3" of a printout."""
        return _SHEET.sub("", without_list_mark(self.text))

    @cached_property
    def publication(self) -> PublicationLine | None:
        """The line parsed as one that states an outlet, date or author; None for other lines."""
        return read_publication_line(self.text, self.page_date) or read_publication_line(
            self.bare, self.page_date
        )

    @cached_property
    def publication_metadata(self) -> LineMetadata:
        """The outlet, date and authors that the line states; all are empty if it states none."""
        return self.publication.metadata if self.publication else LineMetadata()


class LineRule(Record, frozen=True):
    """A rule for one kind of line: ``apply`` returns the classified line, or None if it is another.

    ``example`` is a line that this rule matches and that no rule before it in the list matches.
    """

    name: str
    example: str
    apply: Callable[[CandidateLine], LineBlock | None]


# Returned by a rule that ends the list without a decision.
UNDECIDED = LineBlock(kind="body", text="")


def classify_by_rules(text: str, page_date: str | None) -> LineBlock | None:
    """Return a line with its kind, found by the first rule that matches, or None without a match.

    None is returned for captions, headings and prose. If a date in the line has no year, it gets
    the year of ``page_date`` (ISO 8601).
    """
    line = CandidateLine(text, page_date)
    blocks = (rule.apply(line) for rule in RULES)
    block = next((block for block in blocks if block), UNDECIDED)
    return None if block is UNDECIDED else block


def is_heading(text: str) -> bool:
    """Return whether a text looks like a heading: short, without a full stop or list mark."""
    if len(text) > 200 or text.count("\n") > 1 or is_list_item(text):
        return False
    bare = text.rstrip("'\"’”»)")
    words = text.split()
    if not bare or bare[-1] in _STOPS or text[0].islower() or len(words) > _LONGEST_HEADING:
        return False
    # A sentence in quotation marks is a quotation and no headline.
    return not (text[0] in '"“„«' and text[-1] in '"”“»' and bare[-1] in "!?…")


def _marks(line: CandidateLine) -> LineBlock | None:
    """Match a line without letters and digits, such as "----------" or "###"."""
    if any(character.isalnum() for character in line.text):
        return None
    if line.text == "--":  # before the signature of a mail
        return LineBlock(kind="boilerplate_block", text=line.text)
    kind: BlockKind = "end" if set(line.text) == {"#"} else "rule"
    return LineBlock(kind=kind, text=line.text)


def _numbers(line: CandidateLine) -> LineBlock | None:
    """Match a page number, a time or a count, and "- 30 -", which ends an agency's report."""
    if any(character.isalpha() for character in line.text) or find_date(line.text):
        return None
    section = wordlists.boilerplate_section(line.text) or "boilerplate"
    return _boilerplate_block(section, line.text)


def _box(line: CandidateLine) -> LineBlock | None:
    """Match a line of a box that is drawn with characters such as "│"."""
    return boilerplate_line(line.text) if line.text[0] in _BOX else None


def _forwarded_mail(line: CandidateLine) -> LineBlock | None:
    """Match a line over a forwarded or quoted mail: "-------- Forwarded message --------"."""
    is_forwarded = wordlists.normalize(line.text) in wordlists.words("forwarded")
    return LineBlock(kind="mail_header", text=line.text) if is_forwarded else None


def _counter(line: CandidateLine) -> LineBlock | None:
    """Match a line that numbers the articles of a page: "Document 1 of 3", "2/3: Bridge shut".

    If prose follows the number, the result is UNDECIDED: no other rule is tried, and the line is
    not classified by rules.
    """
    counter = _COUNTER.match(line.text)
    if counter is None:
        return None
    rest = line.text[counter.end() :]
    if rest and not is_heading(rest):
        return UNDECIDED
    return LineBlock(kind="counter", text=line.text, metadata=LineMetadata(title=rest or None))


def _address(line: CandidateLine) -> LineBlock | None:
    """Match a line that contains only a host name or URL."""
    if not names.is_address(line.bare):
        return None
    return LineBlock(kind="link", text=line.text, metadata=link_metadata(line.bare))


def _boilerplate_phrase(line: CandidateLine) -> LineBlock | None:
    """Match a phrase from ``boilerplate.txt``, such as "Read the full article".

    Some phrases are not matched in a line that states a date of publication.
    """
    section = wordlists.boilerplate_section(line.bare)
    if section is None or (section == "boilerplate" and line.publication_metadata.published):
        return None
    return _boilerplate_block(section, line.text)


def _comment_count(line: CandidateLine) -> LineBlock | None:
    """Match a heading above comments that gives their number: "Reader opinions (12)"."""
    if not _COMMENT_COUNT.search(line.text) or len(line.text.split()) > _LONGEST_COUNT:
        return None
    return LineBlock(kind="boilerplate_rest", text=line.text)


def _interface_or_notice(line: CandidateLine) -> LineBlock | None:
    """Match the buttons of a program, a note to editors or a notice to readers."""
    is_boilerplate = is_interface_text(line.text) or is_reader_notice(line.text)
    return boilerplate_line(line.text) if is_boilerplate else None


def _age(line: CandidateLine) -> LineBlock | None:
    """Match a line such as "2 hours ago" or "Ada Finn · 2 hours ago".

    If the name is clearly an outlet's, the line is not matched.
    """
    publication = line.publication
    if split_age(line.text) is None or not (
        publication is None or publication.metadata.site or not publication.certain
    ):
        return None
    return LineBlock(kind="age", text=line.text, metadata=line.publication_metadata)


def _copyright(line: CandidateLine) -> LineBlock | None:
    """Match a short copyright notice."""
    is_notice = len(line.text) <= 300 and _COPYRIGHT.search(line.text)
    return boilerplate_line(line.text) if is_notice else None


def _menu(line: CandidateLine) -> LineBlock | None:
    """Match a row of links without a date: "Valley | Harbour | Mills"."""
    if line.publication or not is_menu(line.text) or find_date(line.text, line.page_date):
        return None
    return boilerplate_line(line.text)


def _byline(line: CandidateLine) -> LineBlock | None:
    """Match a line that names the authors: "By Ada Finn and Bo Hale"."""
    byline = read_byline(line.bare, line.page_date)
    return LineBlock(kind="byline", text=line.text, metadata=byline) if byline else None


def _publication(line: CandidateLine) -> LineBlock | None:
    """Match a line with outlet or date: "THE ORRIN COURIER | Published March 2, 2026".

    A line such as "Updated March 2, 2026" is classified as boilerplate, because it does not give
    the date of publication.
    """
    if line.publication is None:
        return None
    kind: BlockKind = "boilerplate" if line.publication.updated else "publication"
    return LineBlock(kind=kind, text=line.text, metadata=line.publication.metadata)


def _database_code(line: CandidateLine) -> LineBlock | None:
    """Match the document code at the end of an article from the Factiva database."""
    return LineBlock(kind="end", text=line.text) if _DATABASE_CODE.fullmatch(line.text) else None


def _slug(line: CandidateLine) -> LineBlock | None:
    """Match a line of news agency codes: "HW0412 4 INT 0388", "VALLEY-SHELLING/ (UPDATE 2)"."""
    words = line.text.split()
    if len(words) <= 5 and words[0].isupper() and words[0].count("-") >= 2:
        return boilerplate_line(line.text)
    if len(words) > 6 or any(character.islower() for character in line.text):
        return None
    coded = sum(any(character.isdigit() for character in word) for word in words)
    is_slug = any(word.endswith("/") for word in words) or 2 * coded >= len(words)
    return boilerplate_line(line.text) if is_slug else None


def _boilerplate_block(section: str, text: str) -> LineBlock:
    """Return a block for a line that matches a phrase in ``boilerplate.txt``.

    ``section``, the heading over the phrase in that file, is the kind of the block.
    """
    kind: BlockKind = next(kind for kind in get_args(BlockKind) if kind == section)
    metadata = link_metadata(text) if section == "end" else LineMetadata()
    return LineBlock(kind=kind, text=text, metadata=metadata)


RULES: tuple[LineRule, ...] = (
    LineRule("marks", "----------", _marks),
    LineRule("numbers", "12:45", _numbers),
    LineRule("box", "│ Sponsored message │", _box),
    LineRule("forwarded mail", "-------- Forwarded message --------", _forwarded_mail),
    LineRule("counter", "Document 1 of 3", _counter),
    LineRule("address", "https://orrin.example/bridge", _address),
    LineRule("boilerplate phrase", "Read the full article", _boilerplate_phrase),
    LineRule("comment count", "Reader opinions (12)", _comment_count),
    LineRule("interface or notice", "q quit | / search | ? help", _interface_or_notice),
    LineRule("age", "Ada Finn · 2 hours ago", _age),
    LineRule("copyright", "Orrin Courier Company. All rights reserved.", _copyright),
    LineRule("menu", "Valley | Harbour | Mills | Ferries", _menu),
    LineRule("byline", "By Ada Finn and Bo Hale", _byline),
    LineRule("publication", "THE ORRIN COURIER | Published March 2, 2026", _publication),
    LineRule("database code", "Document HARBP00020260302em3200001", _database_code),
    LineRule("slug", "VALLEY-SHELLING/ (UPDATE 2)", _slug),
)
