"""The outlets of a page's articles: of the names that the tagger marks, those that are certain.

A name may be marked well and still belong to the article above or be an author's. How sure it is
also depends on the rest of the page: on whether other articles state theirs in the same place, and
on what else this article states. A logistic regression weighs this; it is fitted by
``training/pages/outlets.py`` in the repository.
"""

import math
import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

from onrecord.article.layout.labels import PROSE_ROLES, Role
from onrecord.article.layout.page_lines import PageLine
from onrecord.article.layout.runs import FieldSpan, Segment
from onrecord.article.layout.tokens import page_hosts
from onrecord.article.recognizers import names, wordlists
from onrecord.article.recognizers.dates import find_date
from onrecord.article.recognizers.wordlists import alternatives
from onrecord.text.outlets import has_outlet_word, is_listed_outlet

# Where an article states its outlet: the role of the words, and whether its text is above them.
Place: TypeAlias = tuple[Role, bool]

_PAIR = re.compile(rf" {alternatives('conjunctions')} ")
_FOR = re.compile(rf" {alternatives('written_for')} ", re.I)
_DESCRIPTION = re.compile(r"[Tt]he (?:[^\W\d_][\w'’-]* ){0,2}(?<= )[a-z]{4,} (?:of )?(?=[A-Z])")
MARKS = " \t\n\"'“”‘’«»()[]<>{}|,;:·•–—-*_#/"
_LIKELY = 0.5  # least probability of a name that other articles are compared with
_FIRST = 0.9  # share of the highest probability that the first name may have
_HIGHEST = 8.0  # log odds; more is not more certain
_FARTHEST = 5  # lines
_SURE_SITE = 0.4  # least probability of a site, which is no author or title
_FEWEST_LABELLED, _LABELLED = 3, 0.5  # names with a label before them, and their share
_SURE = 0.9  # least probability of an outlet that is asserted


class Evidence(NamedTuple):
    """What says that a name is the outlet of an article."""

    tagged: float  # log odds of the tagger
    is_own: float  # stated in the article, not in a heading above
    rival: float  # probability of another name in the article
    rival_above: float  # the same in a heading above, of a name in the article
    alike: float  # share of the other articles with a name in the same place
    side: float  # share of their names on the same side of their text
    having: float  # share of all articles with a name
    word: float  # a word such as "Post" in it, or a listed outlet
    host: float  # the name in a host that the page links to
    person: float
    alone: float  # the only article
    publication: float  # roles of the words
    source_line: float
    byline: float
    prose: float
    begins: float  # log odds that the article begins where it does, over 4
    ends: float  # the same of the next article
    far: float  # lines between it and the article's text or headline, over 5
    below: float
    length: float  # words, over 6
    weakest: float  # log odds of the tagger for its least probable word
    role: float  # least probability of the role of a word
    repeated: float  # other articles of that name, over 4
    only: float  # no other name in the article
    capitals: float  # all letters are capitals, of a name that is not listed
    starts_line: float


# Fitted on 201 pages written by hand that the tagger had not been trained on, and on pages of the
# layout families for development.
_WEIGHTS = Evidence(
    tagged=0.23,
    is_own=-2.02,
    rival=0.14,
    rival_above=-0.75,
    alike=0.18,
    side=0.85,
    having=0.46,
    word=0.90,
    host=0.20,
    person=-0.30,
    alone=-0.04,
    publication=-0.91,
    source_line=3.92,
    byline=-1.40,
    prose=-0.68,
    begins=-0.03,
    ends=0.39,
    far=0.04,
    below=0.06,
    length=-1.96,
    weakest=0.22,
    role=1.64,
    repeated=-0.06,
    only=1.90,
    capitals=-0.57,
    starts_line=-0.35,
)
_BIAS = -1.02


class Outlets:
    """The outlets of a page's articles. ``authors`` are names of authors, which are no outlets."""

    def __init__(
        self, lines: list[PageLine], segments: Sequence[Segment], authors: frozenset[str]
    ) -> None:
        self._segments = segments
        self._authors = authors
        self._hosts = page_hosts(lines)
        self._having = sum(map(bool, map(_likely, segments))) / max(1, len(segments))
        places = ({_place(segment, span) for span in _likely(segment)} for segment in segments)
        self._places = Counter(place for own in places for place in own)
        self._names = Counter(key_of(best[1]) for best in map(_best, segments) if best)
        self._label = _label({span.text for each in segments for span in each.fields
                              if span.field == "outlet" and span.score >= _LIKELY})  # fmt: skip

    def outlet(self, number: int, site: str | None = None) -> str | None:
        """Return the outlet that is stated for an article, or None if that is not certain.

        A word before all names of the page is a label: "JF" in "JF Orrin Post", "JF Kestrel".
        """
        name = self._stated(number, site)
        if name and self._may_be_author(number, name):
            return None
        return name.removeprefix(self._label) if name else None

    def _may_be_author(self, number: int, name: str) -> bool:
        """Whether a name is like a person's, and the article states another one as surely."""
        key, is_listed = key_of(name), is_listed_outlet(wordlists.normalize(name))
        is_outlet = is_listed or has_outlet_word(wordlists.normalize(name))
        others = (s for s in _outlets(self._segments[number].fields) if s.score >= _SURE)
        return (
            names.is_person(name)
            and not is_outlet
            and any(
                key_of(each.text) not in key and key not in key_of(each.text) for each in others
            )
        )

    def _stated(self, number: int, site: str | None) -> str | None:
        """Return the outlet that is stated for an article, or None if that is not certain.

        It is the most probable name if that is certain, else the one where the page states them. A
        host, and a name in ``site``, the host beside the article or in its address, need less.
        """
        candidate = self.candidate(number)
        placed = next((s.text for s in self._segments[number].fields if s.is_placed), None)
        if candidate is None or (placed and key_of(candidate[0]) in key_of(placed)):
            return placed
        name, evidence, score = candidate
        is_site = names.bare_host(name) or (site and names.is_in_host(name, site))
        if score >= _SURE_SITE and is_site and not placed:
            return name
        return name if _probability(evidence) >= _SURE else placed

    def candidate(self, number: int) -> tuple[str, Evidence, float] | None:
        """Return the most probable outlet of an article, what speaks for it, and its score."""
        best = _best(self._segments[number])
        if best is None or key_of(best[1]) in self._authors:
            return None
        span, name = best
        return name, self._evidence(number, span, name), span.score

    def _evidence(self, number: int, span: FieldSpan, name: str) -> Evidence:
        segment, key = self._segments[number], key_of(name)
        is_own = span in segment.fields
        here, others = _place(segment, span), self._places.copy()
        others.subtract({_place(segment, each) for each in _likely(segment)})
        sides = sum(others.values())
        below = sum(count for place, count in others.items() if place[1] == here[1])
        lines = [run.line for run in segment.runs if run.role in ("body", "headline")]
        following = self._segments[number + 1 : number + 2]
        letters = "".join(filter(str.isalnum, key))
        is_listed = is_listed_outlet(wordlists.normalize(name))
        return Evidence(
            tagged=_log_odds(span.score),
            is_own=is_own,
            rival=_rival(segment.fields, key, span.line) if is_own else 0.0,
            rival_above=_rival(segment.shared, key, span.line) if is_own else 0.0,
            alike=others[here] / max(1, len(self._segments) - 1) if is_own else 0.0,
            side=below / sides if sides and is_own else 0.5,
            having=self._having,
            word=is_listed or has_outlet_word(wordlists.normalize(name)),
            host=len(letters) > 3 and letters in self._hosts,
            person=names.is_person(name),
            alone=len(self._segments) == 1,
            publication=span.role == "publication",
            source_line=span.role == "source_line",
            byline=span.role == "byline",
            prose=span.role in PROSE_ROLES,
            begins=_limited(segment.odds) / 4,
            ends=_limited(following[0].odds if following else _HIGHEST) / 4,
            far=min((abs(span.line - line) for line in lines), default=_FARTHEST) / _FARTHEST,
            below=here[1],
            length=min(len(name.split()), 6) / 6,
            weakest=_log_odds(span.least),
            role=span.role_score,
            repeated=min(self._names[key] - 1, 4) / 4,
            only=len({key_of(each.text) for each in _outlets(segment.fields)}) == 1,
            capitals=name.isupper() and not is_listed,
            starts_line=span.start == 0,
        )


def _label(found: set[str]) -> str:
    """Return the word, with a space, before most of the outlets' names of a page, or "".

    It is no label if it is a word for outlets, an article, or what tells "Orrin Post" from "Post".
    """
    parts = [name.partition(" ") for name in found if " " in name]
    first, count = Counter(word for word, _, _ in parts).most_common(1)[0] if parts else ("", 0)
    if count < _FEWEST_LABELLED or count < _LABELLED * len(found):
        return ""
    rests = [rest for word, _, rest in parts if word == first]
    bare = wordlists.normalize(first)
    is_name = bare in wordlists.words("articles") or has_outlet_word(f"the {bare}")
    is_name |= any(" " not in rest and has_outlet_word(f"the {key_of(rest)}") for rest in rests)
    return "" if is_name else f"{first} "


def key_of(name: str) -> str:
    """Return a name in a form that is equal for "The Orrin Post" and "Orrin post"."""
    return wordlists.normalize(name).removeprefix("the ")


def outlet_name(text: str) -> str | None:
    """Return the name of an outlet in words that may also have its host or a date, or the host.

    >>> outlet_name("Orrin Post (orrinpost.example)"), outlet_name("Orrin Post 2 March 2031")
    ('Orrin Post', 'Orrin Post')
    >>> outlet_name("Source: Orrin Post"), outlet_name("Orla Venn for the Orrin Post website")
    ('Orrin Post', 'the Orrin Post')
    >>> outlet_name("The independent weekly Kestrel"), outlet_name("The view of Orrin Post")
    ('Kestrel', 'Orrin Post')
    >>> outlet_name("Kestrel (Orrin, weekly)"), outlet_name("The Gazette (Orrin")
    ('Kestrel', 'The Gazette (Orrin)')
    """
    date = find_date(text)
    if date:
        text = text[: date.start].strip(MARKS) or text[date.end :]
    text = " ".join(w for w in text.strip(MARKS).split() if "://" not in w) or text
    author, _, employer = _FOR.sub("\n", text, count=1).partition("\n")
    text = employer if employer and names.is_person(author) else text
    words = _DESCRIPTION.sub("", text).split()
    while len(words) > 1 and words[0].strip(MARKS).casefold() in wordlists.words("before_outlet"):
        del words[0]
    while len(words) > 1 and words[-1].strip(MARKS).casefold() in wordlists.words("after_outlet"):
        del words[-1]
    name, host, _ = names.read_outlet(" ".join(words) or text)
    name = (name or host or "").strip(MARKS)
    one, _, other = _PAIR.sub("\n", name, count=1).partition("\n")
    if min(len(one.split()), len(other.split())) > 1:  # "Orrin Post and Innisk Herald"
        name = one
    name = _without_brackets(name)
    return name if any(map(str.isalpha, name)) else None


def _without_brackets(name: str) -> str:
    """Return a name without its country, place or kind in brackets, if it is one without these.

    A name of one word for an outlet, such as "The Gazette", says little without its place.
    """
    own, bracket, place = name.partition("(")
    words = [w for w in key_of(own).split() if w not in wordlists.words("articles")]
    is_own = len(words) > 1 or (words and not has_outlet_word(f"the {words[0]}"))
    if bracket and is_own and ")" not in place.rstrip(")"):
        return own.strip(MARKS)
    return f"{name})" if name.count("(") > name.count(")") else name


def _outlets(spans: Sequence[FieldSpan]) -> list[FieldSpan]:
    return [span for span in spans if span.field == "outlet" and not span.is_placed]


def _best(segment: Segment) -> tuple[FieldSpan, str] | None:
    """Return the first of the most probable outlets of an article and its name, or None."""
    spans = _outlets(segment.fields) or _outlets(segment.shared)
    highest = max((span.score for span in spans), default=0.0)
    best = next((span for span in spans if span.score >= _FIRST * highest), None)
    name = outlet_name(best.text) if best else None
    return (best, name) if best and name else None


def _likely(segment: Segment) -> list[FieldSpan]:
    """Return the names in an article that are more likely outlets than not."""
    return [span for span in _outlets(segment.fields) if span.score >= _LIKELY]


def _place(segment: Segment, span: FieldSpan) -> Place:
    body = next((run.line for run in segment.runs if run.role == "body"), None)
    return span.role, body is not None and span.line > body


def _rival(spans: Sequence[FieldSpan], key: str, line: int) -> float:
    """Return the highest probability of an outlet of another name than ``key``.

    Several outlets in one line, such as "(Orrin Post, Kestrel)", are those of one article.
    """
    others = (
        span for span in _outlets(spans) if span.line != line and key_of(span.text) not in key
    )
    return max((span.score for span in others if key not in key_of(span.text)), default=0.0)


def _log_odds(probability: float) -> float:
    return _limited(math.log((probability + 1e-6) / (1 - probability + 1e-6)))


def _limited(odds: float) -> float:
    return min(_HIGHEST, max(-_HIGHEST, odds))


def _probability(evidence: Evidence) -> float:
    total = sum(weight * value for weight, value in zip(_WEIGHTS, evidence, strict=True))
    return 1 / (1 + math.exp(-total - _BIAS))
