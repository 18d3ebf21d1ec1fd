"""The name that a page gives itself, for newsletters that write their own items.

Most digests name the outlets that their items are from, and their own title is none of these. A
page whose items name no outlet, and that says its own name at the top, and again in an imprint or
with a word for publications and the day of the issue, is the publication of its items.
"""

import re
from collections.abc import Iterable, Sequence

from onrecord.article.layout.outlets import MARKS, Scored, key_of
from onrecord.article.layout.page_lines import PageLine
from onrecord.article.layout.runs import Segment
from onrecord.article.recognizers import names, wordlists
from onrecord.article.recognizers.dates import find_date
from onrecord.text.outlets import has_outlet_word

_FEWEST_WORDS, _MOST_WORDS = 2, 5
_POSSIBLE = 0.5  # least probability of another outlet
_EDGE = 200  # characters of a line that are searched
_LINES = 3  # below the name, in which the day of the issue is looked for; set by hand
_HEAD = ("furniture", "publication")  # roles of the lines at the top of a page
_DASH = re.compile(r"\s[-–—|]\s")


def masthead(
    lines: Sequence[PageLine], segments: Sequence[Segment], outlets: Iterable[Scored]
) -> str | None:
    """Return the name of a page that is the publication of its articles, or None.

    ``outlets`` are the names that may be outlets of its articles: if one is likely, the page's own
    name is none. It is the first line of the page, or the words before its dash, and again the
    start of a line that belongs to no article, such as "The Morning Fold is written by", or the end
    of a byline. Once is enough if it has a word such as "Digest" and the day is in the lines below.
    """
    roles = {run.line: run.role for each in segments for run in each.runs}
    first = next((n for n, line in enumerate(lines) if _is_text(line.text)), None)
    if first is None or roles.get(first, "furniture") not in _HEAD:
        return None
    name = _DASH.split(lines[first].text, maxsplit=1)[0].strip(MARKS)
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
    words = wordlists.normalize(name).split()
    is_publication = has_outlet_word(" ".join(words)) or words[-1] in wordlists.words(
        "publications"
    )
    is_publication &= wordlists.words("compilations").isdisjoint(words)
    dated = any(
        find_date(line.text[:_EDGE]) and roles.get(number, "furniture") in _HEAD
        for number, line in enumerate(lines[first : first + 1 + _LINES], first)
    )
    return name if is_publication and dated else None


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
