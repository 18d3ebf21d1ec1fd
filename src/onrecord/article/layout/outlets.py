"""The outlets of a page's articles: of the names that the tagger marks, those that are certain.

A name may be marked well and still belong to the article above or be an author's. How sure it is
also depends on the rest of the page: on whether other articles state theirs in the same place, and
on what else this article states. Boosted trees weigh this; they are trained by
``training/pages/outlets.py`` in the repository.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeAlias

from onrecord.article.layout.datelines import is_dateline
from onrecord.article.layout.labels import FIELDS, FieldName, Role
from onrecord.article.layout.runs import FieldSpan, Segment
from onrecord.article.layout.tagger import TaggedPage
from onrecord.article.layout.tokens import first_names
from onrecord.article.recognizers import names, wordlists
from onrecord.article.recognizers.dates import find_date
from onrecord.article.recognizers.wordlists import alternatives
from onrecord.text.outlets import has_outlet_word, is_listed_outlet
from onrecord.trees import load_trees

# Where an article states its outlet: the role of the words, whether its text is above them, and
# what is before and after them in their line.
Place: TypeAlias = tuple[Role, bool, str, str]

_PAIR = re.compile(rf" {alternatives('conjunctions')} ")
_FOR = re.compile(rf" {alternatives('written_for')} ", re.I)
_DESCRIPTION = re.compile(r"[Tt]he (?:[^\W\d_][\w'’-]* ){0,2}(?<= )[a-z]{4,} (?:of )?(?=[A-Z])")
_WORD_BEFORE = re.compile(r"(?:\A|\s)(\w)(?:\S*\w)? \Z")
_WORD_AFTER = re.compile(r" (\w)")
MARKS = " \t\n\"'“”‘’«»()[]<>{}|,;:·•–—-*_#/"
_LIKELY = 0.5  # least probability of a name that other articles are compared with
_FIRST = 0.9  # share of the highest probability that the first name may have
_HIGHEST = 8.0  # log odds; more is not more certain
_FARTHEST, _FAR_HEADLINE = 5, 6  # lines
_LONGEST_NAME, _LONGEST_LINE = 6, 40  # words that are counted
_MOST_REPEATED = 6  # articles
_EDGE = 30  # characters beside a name that are looked at
_FEWEST_LABELLED, _LABELLED = 3, 0.5  # names with a label before them, and their share
# Least probability of an outlet that is asserted: of the outlets of the layout families for
# development, 2.4 % are wrong from here on by trees without the family (training/pages/outlets.py).
_SURE = 0.91
# The same of a name in the host of the article (set by hand), and of one where the page states the
# outlets of its articles (chosen on every other day of current events).
_SURE_SITE, _SURE_PLACED = 0.5, 0.3


class Evidence(NamedTuple):
    """What says that a name is the outlet of an article."""

    tagged: float  # log odds of the tagger
    weakest: float  # the same for its least probable word
    author: float  # log odds that a word of it is an author's
    role: float  # least probability of the role of a word
    placed: float  # in the place where the page states the outlets of its articles
    other_placed: float  # another name is
    rival: float  # probability of another name in another line of the article
    rival_line: float  # the same in its line
    rival_earlier: float  # the same of a name before it
    rival_above: float  # the same in a heading above
    names: float  # names in the article
    alike: float  # share of the other articles with a name in the same place
    side: float  # share of their names on the same side of their text
    having: float  # share of all articles with a name
    articles: float  # logarithm of the number of articles
    repeated: float  # other articles with this as their likeliest name
    common: float  # share of the articles with this as their likeliest name
    anywhere: float  # share of the articles that have it at all
    word: float  # a word such as "Post" in it
    site: float  # it is in the host of the article
    person: float  # it has the form of a person's name
    first_name: float  # its first word is a common first name
    capitals: float  # all letters are capitals, of a name that is not listed
    length: float  # words
    begins: float  # log odds that the article begins where it does, over 4
    ends: float  # the same of the next article
    far: float  # lines between it and the article's text or headline
    far_headline: float  # lines between it and the headline
    line: float  # words of its line
    before: (
        float  # directly before it: 2 a word with a capital, 1 another word, 0 a sign or nothing
    )
    after: float  # the same after it


class Candidate(NamedTuple):
    """A name that may be the outlet of an article."""

    name: str
    evidence: Evidence


class Scored(NamedTuple):
    """A name, after the probability that it is the outlet of an article."""

    probability: float
    name: str
    least: float  # probability from which it is certain


def certain(names: Iterable[Scored]) -> str | None:
    """Return the most probable of the names that may be an article's outlet, if it is certain."""
    best = max(names, default=None)
    return best.name if best and best.probability >= best.least else None


def _least(evidence: Evidence) -> float:
    """Return the probability from which a name is certain."""
    if evidence.site:
        return _SURE_SITE
    return _SURE_PLACED if evidence.placed else _SURE


class Outlets:
    """The outlets of a page's articles."""

    def __init__(self, page: TaggedPage, segments: Sequence[Segment]) -> None:
        self._page = page
        self._segments = segments
        likely = [[s for s in _tagged(each.fields) if s.score >= _LIKELY] for each in segments]
        self._having = sum(map(bool, likely)) / max(1, len(segments))
        self._own = [
            {self._place(segment, span) for span in spans}
            for segment, spans in zip(segments, likely, strict=True)
        ]
        self._places = Counter(place for own in self._own for place in own)
        self._likeliest = Counter(key_of(name) for name in map(_best_name, segments) if name)
        self._everywhere = Counter(
            key for each in segments for key in {key_of(s.text) for s in _tagged(each.fields)}
        )
        self._label = _label({span.text for each in segments for span in _outlets(each.fields)
                              if span.score >= _LIKELY})  # fmt: skip

    def scored(self, sites: Sequence[str | None]) -> list[list[Scored]]:
        """Return for each article the names that may be its outlet, with how probable they are.

        ``sites`` has for each the host beside the article or in its address. A word before all
        names of the page is a label, and none of the name: "JF" in "JF Orrin Post", "JF Kestrel".
        """
        found = [self.candidates(number, site) for number, site in enumerate(sites)]
        evidence = [each.evidence for own in found for each in own]
        scores = iter(load_trees("outlets").probabilities(evidence).tolist())
        return [
            [Scored(next(scores), each.name, _least(each.evidence)) for each in own]
            for own in found
        ]

    def candidates(self, number: int, site: str | None = None) -> list[Candidate]:
        """Return the names that may be the outlet of an article, and what speaks for each.

        The place of a dateline is none.
        """
        segment = self._segments[number]
        spans = [
            *sorted(_outlets(segment.fields), key=lambda span: (span.is_placed, -span.score)),
            *_outlets(segment.shared),
        ]
        placed = {key_of(span.text): span.text for span in spans if span.is_placed}
        found: dict[str, tuple[str, FieldSpan]] = {}
        for span in spans:
            name = span.text if span.is_placed else outlet_name(span.text)
            if name and not is_dateline(self._page.lines, segment, span, site):
                found.setdefault(key_of(name), (name, span))
        return [
            Candidate(
                placed.get(key, name).removeprefix(self._label),
                self._evidence(number, span, name, site, frozenset(placed)),
            )
            for key, (name, span) in found.items()
        ]

    def _evidence(
        self, number: int, span: FieldSpan, name: str, site: str | None, placed: frozenset[str]
    ) -> Evidence:
        segment, key = self._segments[number], key_of(name)
        is_own, place = span in segment.fields, self._place(segment, span)
        others = self._places.copy()
        others.subtract(self._own[number])
        sides = others.total()
        same_side = sum(count for each, count in others.items() if each[1] == place[1])
        rivals = [each for each in _tagged(segment.fields) if _is_other(each, key)]
        headlines = [run.line for run in segment.runs if run.role == "headline"]
        lines = [run.line for run in segment.runs if run.role == "body"] + headlines
        following = self._segments[number + 1 : number + 2]
        text, end = self._page.lines[span.line].text, span.start + len(span.text)
        bare, count = wordlists.normalize(name), len(self._segments)
        tagged, author = self._scores(span, "outlet"), self._scores(span, "author")
        mean = sum(tagged) / len(tagged) if tagged else 0.0
        return Evidence(
            tagged=_log_odds(mean if span.is_placed else span.score),
            weakest=_log_odds(min(tagged, default=0.0) if span.is_placed else span.least),
            author=_log_odds(max(author, default=0.0)),
            role=_LIKELY if span.is_placed else span.role_score,
            placed=key in placed,
            other_placed=any(key not in each and each not in key for each in placed),
            rival=_highest(each for each in rivals if each.line != span.line),
            rival_line=_highest(each for each in rivals if each.line == span.line),
            rival_earlier=_highest(
                each for each in rivals if (each.line, each.start) < (span.line, span.start)
            ),
            rival_above=_highest(each for each in _tagged(segment.shared) if _is_other(each, key)),
            names=len({key_of(each.text) for each in _tagged(segment.fields)}),
            alike=others[place] / max(1, count - 1) if is_own else 0.0,
            side=same_side / sides if sides and is_own else 0.5,
            having=self._having,
            articles=math.log(count),
            repeated=min(self._likeliest[key] - 1, _MOST_REPEATED),
            common=self._likeliest[key] / count,
            anywhere=self._everywhere[key] / count,
            word=has_outlet_word(bare),
            site=bool(site and names.is_in_host(name, site)),
            person=names.is_person(name),
            first_name=name.split()[0].casefold() in first_names(),
            capitals=name.isupper() and not is_listed_outlet(bare),
            length=min(len(name.split()), _LONGEST_NAME),
            begins=_limited(segment.odds) / 4,
            ends=_limited(following[0].odds if following else _HIGHEST) / 4,
            far=min((abs(span.line - each) for each in lines), default=_FARTHEST),
            far_headline=min((abs(span.line - each) for each in headlines), default=_FAR_HEADLINE),
            line=min(len(text.split()), _LONGEST_LINE),
            before=_case(_WORD_BEFORE.search(text[max(0, span.start - _EDGE) : span.start])),
            after=_case(_WORD_AFTER.match(text, end)),
        )

    def _scores(self, span: FieldSpan, field: FieldName) -> list[float]:
        """Return the probabilities of a field for the words of a span, in its first line."""
        scores = self._page.field_scores[span.line, :, FIELDS.index(field)].tolist()
        own = zip(self._page.tokens[span.line], scores, strict=False)
        end = span.start + len(span.text)
        return [score for token, score in own if span.start <= token.start < end]

    def _place(self, segment: Segment, span: FieldSpan) -> Place:
        body = next((run.line for run in segment.runs if run.role == "body"), None)
        text, end = self._page.lines[span.line].text, span.start + len(span.text)
        before, after = text[: span.start].strip()[-1:], text[end:].strip()[:1]
        return span.role, body is not None and span.line > body, _sign(before), _sign(after)


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
    return [span for span in spans if span.field == "outlet"]


def _tagged(spans: Sequence[FieldSpan]) -> list[FieldSpan]:
    """Return the outlets that the tagger marks, without those that are known by their place."""
    return [span for span in _outlets(spans) if not span.is_placed]


def _best_name(segment: Segment) -> str | None:
    """Return the first of the most probable outlets of an article, or None."""
    spans = _tagged(segment.fields) or _tagged(segment.shared)
    highest = _highest(spans)
    best = next((span for span in spans if span.score >= _FIRST * highest), None)
    return outlet_name(best.text) if best else None


def _is_other(span: FieldSpan, key: str) -> bool:
    """Whether a span has another name than ``key``, and none that is a part of it."""
    other = key_of(span.text)
    return other not in key and key not in other


def _highest(spans: Iterable[FieldSpan]) -> float:
    return max((span.score for span in spans), default=0.0)


def _sign(character: str) -> str:
    return "w" if character.isalnum() else character


def _case(word: re.Match[str] | None) -> int:
    return 0 if word is None else 1 if word[1].islower() else 2


def _log_odds(probability: float) -> float:
    return _limited(math.log((probability + 1e-6) / (1 - probability + 1e-6)))


def _limited(odds: float) -> float:
    return min(_HIGHEST, max(-_HIGHEST, odds))
