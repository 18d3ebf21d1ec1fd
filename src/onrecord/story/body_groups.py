"""Finds which mentions in a story are of one body, and where its articles name bodies."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import lru_cache

from onrecord.records import Span, Speaker
from onrecord.story.bodies import (
    COMMON,
    HEAD_ENDS,
    THE,
    WORD,
    Body,
    core_of,
    kinds,
    within,
)
from onrecord.story.body_group import COMPANY, BodyGroup, BodyMention
from onrecord.story.body_words import fullness, has_kind
from onrecord.story.compare.story_article import StoryArticle
from onrecord.story.readable import CACHED_TEXTS, sentences_in
from onrecord.story.states import States
from onrecord.text.lang import read_toml, word_set
from onrecord.text.name_keys import normalize

_FILE = "bodies.toml"
ALIKE = word_set(_FILE, "alike")
_COMPANIES = word_set(_FILE, "companies")
_DOES: dict[str, str] = read_toml(_FILE)["does"]
_OFTEN = 3  # times as many articles as any other body, to be meant where nothing else tells
_CENTRAL = 0.4  # share of the articles that name the place of a body named without it
_TEXTS = 2  # texts that name a body in full, for short forms in others
# "Corvane, a builder of ships" and "its operator, Corvane".
_AFTER = re.compile(r"\s*(?:\([^)\n]*\))?,\s+(which|the|an?)\s+([^,.;:\n]{1,80})")
_IN_BRACKETS = re.compile(r"[^.;\n()]{0,12}\s\(([A-Z][A-Z&]{1,7})\)")
_BEFORE = re.compile(
    r"(?:\b(?:the|its|their|an?)|['’]s?)\s+([^,.;:\n“”\"]{1,50}?),?\s+$", re.IGNORECASE
)


class BodyGroups:
    """The bodies of a story."""

    def __init__(self, articles: Sequence[StoryArticle], states: States) -> None:
        self._articles = articles
        self._states = states
        self._groups: list[BodyGroup] = []
        self._central = _central_names(articles)
        self._places: dict[str, list[tuple[int, BodyGroup]]] = {}

    def root(self, group: BodyGroup) -> BodyGroup:
        """Return the group that a group is now part of."""
        while group.into is not None:
            group = group.into
        return group

    def number(self, group: BodyGroup) -> int:
        """Return the number of a group, which is the same whenever the same articles are read."""
        return next(i for i, each in enumerate(self._groups) if each is group)

    @property
    def groups(self) -> list[BodyGroup]:
        """The groups that are no part of others."""
        return [group for group in self._groups if group.into is None]

    def shown(self, group: BodyGroup, speaker: Speaker) -> str:
        """Return the name to show for a body, with its state if another has such a body as well."""
        state = self._states.of_names(group.names)
        alike = (each for each in self.groups if not each.kinds.isdisjoint(group.kinds))
        if state and any(self._states.are_two(each.names, group.names) for each in alike):
            names = [each for each in group.forms if self._states.of(each) and has_kind(each)]
            if names:
                return max(names, key=lambda each: (fullness(each), each))
        return group.shown(speaker)

    def add(self, mention: BodyMention, known: Collection[BodyGroup] = ()) -> BodyGroup:
        """Return the group of a mention, which may be a new one, with the mention in it.

        ``known``: the bodies that somebody with this title leads or speaks for elsewhere.
        """
        group = None
        if not mention.body.names:
            group = only(each for each in known if each.fits(mention.body))
        group = group or self.find(mention)
        if group is None:
            group = BodyGroup()
            self._groups.append(group)
        group.add(mention)
        return group

    def find(self, mention: BodyMention) -> BodyGroup | None:
        """Return the body that is meant, or None if that is none of those known, or unclear."""
        body, id = mention.body, mention.article.article.id
        fitting = [group for group in self.groups if group.fits(body)]
        of_name = only(group for group in fitting if mention.name in group.forms)
        # "The Regional Mission", "the General Staff"; an interior ministry is in every country.
        is_own = body.is_short or not body.is_by_place
        if of_name and mention.capitals > 1 and is_own:
            return of_name
        here = [group for group in fitting if id in group.at]
        if body.is_short and not here:
            here = self._named_here(mention, fitting)
        if len(here) > 1 and not body.names:
            near = self.nearest(mention.article, mention.spans[0][0], lambda group: group in here)
            here = [near] if near else here
        fitting = here or [each for each in fitting if body.names or self._is_known(each, body)]
        if len(fitting) > 1:
            same = [g for g in fitting if any(b.noun == body.noun for b in g.bodies)]
            fitting = same or fitting
        if len(fitting) > 1:
            fitting.sort(key=lambda group: -len(group.texts))
            if len(fitting[0].texts) >= _OFTEN * len(fitting[1].texts):
                fitting = fitting[:1]
        return fitting[0] if len(fitting) == 1 else None

    def _is_known(self, group: BodyGroup, body: Body) -> bool:
        """Whether a body may be meant in an article that does not name it in full."""
        if group.names <= self._central:
            return True
        # A foreign ministry is named with its country; a story has one seamen's guild.
        return not body.is_by_place and (bool(body.functions) or len(group.texts) >= _TEXTS)

    def _named_here(self, mention: BodyMention, fitting: Sequence[BodyGroup]) -> list[BodyGroup]:
        """Return the bodies that an article names and a short form there may mean.

        "The company" may also mean a body without a word for its kind, such as "Corvane"; "the
        regulator" only one that is called so.
        """
        kind = mention.body.kind
        named = {id(group): group for _, group in self.places(mention.article)}.values()
        return [group for group in named if group in fitting] or [
            group
            for group in named
            if kind in COMMON
            and not group.kinds
            and group.name
            and group.described <= {kind}
            and (group.described or kind == COMPANY)
        ]

    def nearest(
        self,
        article: StoryArticle,
        at: int,
        accept: Callable[[BodyGroup], bool] = bool,
        *,
        subject: bool = False,
    ) -> BodyGroup | None:
        """Return the body that an article names shortly before a place, or None if unclear.

        It is the only one in the nearest sentence of the paragraph that names any, else the only
        one in the paragraph before. No word for another kind of body stands between. ``subject``:
        of several, it is the one that the sentence of the place begins with.
        """
        text = article.text
        places = [(p, self.root(g)) for p, g in self.places(article) if p < at]
        places = [(p, g) for p, g in places if accept(g)]
        start = text.rfind("\n", 0, at) + 1
        for begin, end in reversed(sentences_in(text, start, at)):
            if any(begin <= p < end for p, _ in places):
                break
        else:
            end = len(text[:start].rstrip())
            begin = text.rfind("\n", 0, end) + 1
        found = {id(g): (p, g) for p, g in places if begin <= p < end}
        if subject and len(found) > 1 and not text[end:at].strip():
            first = min(found.values(), key=lambda each: each[0])
            opens = THE.sub("", text[begin : first[0]] + "|") == "|"
            return first[1] if opens else None
        if len(found) != 1:
            return None
        [(place, group)] = found.values()
        between = {kinds().get(word.lower()) for word in WORD.findall(text[place:at])}
        return group if between - {None} <= group.kinds | group.described else None

    def named_after_of(self, article: StoryArticle, span: Span) -> BodyGroup | None:
        """Return the only body named in a span after "of" or "for", or None."""
        before = article.text
        return only(
            self.root(group)
            for at, group in self.places(article)
            if span[0] <= at < span[1] and before[:at].endswith((" of ", " for ", " of the "))
        )

    def places(self, article: StoryArticle) -> list[tuple[int, BodyGroup]]:
        """Return where an article names bodies, in the order of its text."""
        key = article.article.id
        if key not in self._places:
            text, found = article.text, []
            for group in self.groups:
                spans = set(group.at.get(key, ()))
                for form in group.forms:
                    spans.update((at, at + len(form)) for at in occurrences(form, text))
                found += [(start, -end, group) for start, end in spans if group.name or group.kinds]
            found.sort(key=lambda each: each[:2])
            places: list[tuple[int, BodyGroup]] = []
            reached = 0
            for start, end, group in found:  # without names inside others
                if -end > reached:
                    places.append((start, group))
                    reached = -end
            self._places[key] = places
        return self._places[key]

    def ending_in(self, article: StoryArticle, noun: str) -> BodyGroup | None:
        """Return the body that a noun means which ends its name: "the dairy" is Corvane Dairy."""
        ending = f" {noun.lower()}"
        found = {
            id(group): group
            for group in map(self.root, (each for _, each in self.places(article)))
            if any(form.lower().endswith(ending) for form in group.forms)
        }
        return only(found.values())

    def forget_places(self) -> None:
        """Look for the bodies in the articles again, after more have been found."""
        self._places.clear()

    def describe(self) -> None:
        """Note what the articles call bodies whose names do not say it: "its operator, Corvane"."""
        for group in self.groups:
            if group.kinds & _COMPANIES:
                group.described.add(COMPANY)
            if group.kinds - COMMON:
                continue
            for text, start, end in self._occurrences_of(group):
                if kind := _description(text, start, end):
                    group.described.add(kind)

    def join_short_forms(self) -> None:
        """Join each body named by a short form with the one that an article names so in brackets.

        "The Regional Mission (REMA)" tells who "REMA" is in other articles. "Civil Protection" is
        the National Civil Protection Service.
        """
        for group in self.groups:
            for text, start, end in self._occurrences_of(group):
                short = _IN_BRACKETS.match(text, end)
                if short and " " in text[start:end] and short[1][0] == text[start]:
                    group.short.add(short[1].lower())
        for group in [each for each in self.groups if each.is_one_word]:
            named = (each for each in self.groups if each.kinds and group.names <= each.short)
            if full := only(named):
                full.take(group)
        for group in [each for each in self.groups if each.forms and not each.kinds]:
            cores = frozenset(map(core_of, group.forms))
            alike = (each for each in self.groups if each.kinds and each.kinds <= ALIKE)
            if full := only(
                each for each in alike if not cores.isdisjoint(map(core_of, each.forms))
            ):
                full.take(group)

    def _occurrences_of(self, group: BodyGroup) -> Iterator[tuple[str, int, int]]:
        """Yield each text in which a body is named, with the span of its name."""
        for article in self._articles:
            text = article.text
            for form in group.forms:
                for at in occurrences(form, text):
                    yield text, at, at + len(form)

    def merge(self, one: BodyGroup, other: BodyGroup, *, both_named: bool) -> None:
        """Make two bodies one that one person leads, unless they are two.

        Two that have names of their own are two, but if ``both_named``, only if they do not do the
        same: a health office of a town and one of a region are one.
        """
        one, other = self.root(one), self.root(other)
        if one is other or self._states.are_two(one.names, other.names):
            return
        if one.names and other.names and not both_named:
            return
        if one.names and other.names and not _do_the_same(one, other):
            return
        if one.kinds.isdisjoint(other.kinds) and not (one.kinds | other.kinds) <= ALIKE:
            return
        first, second = sorted((one, other), key=lambda g: (not g.names, -len(g.texts)))
        first.take(second)


def _do_the_same(one: BodyGroup, other: BodyGroup) -> bool:
    """Whether two bodies do one thing: "Orrin health office" and "health office in Tarsk"."""
    does = [frozenset().union(*(body.functions for body in g.bodies)) for g in (one, other)]
    return bool(does[0] and does[1]) and (within(does[0], does[1]) or within(does[1], does[0]))


def only(groups: Iterable[BodyGroup]) -> BodyGroup | None:
    """Return the group if there is just one."""
    found = list(groups)
    return found[0] if len(found) == 1 else None


def _description(text: str, start: int, end: int) -> str | None:
    """Return the kind of body that the words around a name call it, or None."""
    if found := _AFTER.match(text, end):
        words = [word.lower() for word in WORD.findall(found[2])]
        if found[1] == "which":
            return _DOES.get(words[0]) if words else None
        ends = [i for i, word in enumerate(words) if word in HEAD_ENDS]
        head = words[: ends[0]] if ends else words
        return _common_kind(head[-1]) if head else None
    if found := _BEFORE.search(text[max(0, start - 60) : start]):
        words = WORD.findall(found[1])
        return _common_kind(words[-1].lower()) if words else None
    return None


def _common_kind(noun: str) -> str | None:
    kind = kinds().get(noun)
    return kind if kind in COMMON else None


def occurrences(form: str, text: str) -> Iterable[int]:
    """Yield where a name stands in a text as whole words."""
    at = text.find(form)
    while at >= 0:
        end = at + len(form)
        if not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum()):
            yield at
        at = text.find(form, end)


def _central_names(articles: Sequence[StoryArticle]) -> frozenset[str]:
    """Return the words with a capital that many of the articles have."""
    counts: Counter[str] = Counter()
    for article in articles:
        counts.update(_capitalized(article.text))
    return frozenset(word for word, count in counts.items() if count >= _CENTRAL * len(articles))


@lru_cache(CACHED_TEXTS)
def _capitalized(text: str) -> frozenset[str]:
    return frozenset(
        normalize(word.removesuffix("'s"))
        for word in WORD.findall(text.replace("’", "'"))
        if word[0].isupper()
    )
