"""The name that a page gives itself, for newsletters that write their own items.

Most digests name the outlets that their items are from, and their own title is none of these. A
page whose items name no outlet, and that says its own name at the top and again in an imprint, is
the publication of its items.
"""

import re
from collections.abc import Iterable, Sequence

from onrecord.article.layout.outlets import MARKS, Scored, key_of
from onrecord.article.layout.page_lines import PageLine
from onrecord.article.layout.runs import Segment
from onrecord.article.recognizers import names, wordlists
from onrecord.article.recognizers.dates import find_date

_FEWEST_WORDS, _MOST_WORDS = 2, 5
_POSSIBLE = 0.5  # least probability of another outlet
_EDGE = 200  # characters of a line that are searched


def masthead(
    lines: Sequence[PageLine], segments: Sequence[Segment], outlets: Iterable[Scored]
) -> str | None:
    """Return the name of a page that states it twice, or None.

    ``outlets`` are the names that may be outlets of its articles: if one is likely, the page's own
    name is none. It is the first line of the page, and again the start of a line that belongs to no
    article, such as "The Morning Fold is written by", or the end of a byline.
    """
    roles = {run.line: run.role for each in segments for run in each.runs}
    first = next((n for n, line in enumerate(lines) if _is_text(line.text)), None)
    if first is None or roles.get(first, "furniture") != "furniture":
        return None
    name = lines[first].text.strip(MARKS)
    if not _is_title(name) or any(
        each.probability >= _POSSIBLE and key_of(each.name) not in key_of(name) for each in outlets
    ):
        return None
    starts = re.compile(rf"\W{{0,3}}({re.escape(name)})\b(?!['’])", re.I)
    ends = re.compile(rf", ({re.escape(name)})\W{{0,3}}\Z", re.I)
    for number, line in enumerate(lines[first + 1 :], first + 1):
        role = roles.get(number, "furniture")
        again = starts.match(line.text[:_EDGE]) if role == "furniture" else None
        again = again or (ends.search(line.text[-_EDGE:]) if role == "byline" else None)
        if again:
            return again[1]
    return None


def _is_text(text: str) -> bool:
    return any(map(str.isalpha, text))


def _is_title(name: str) -> bool:
    """Whether a line is the name of a publication, and no date or section."""
    count = len(name.split())
    return (
        _FEWEST_WORDS <= count <= _MOST_WORDS
        and names.is_name(name)
        and wordlists.normalize(name) not in wordlists.words("sections")
        and find_date(name) is None
    )
