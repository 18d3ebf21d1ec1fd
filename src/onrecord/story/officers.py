"""Finds for which body somebody speaks: "its director, Ana Rue", "her office", "a spokesman"."""

import re
from collections.abc import Mapping
from functools import cache

from onrecord.records import Span, Speaker
from onrecord.story.bodies import LEADERS, WORD, body_of, core_of, kinds
from onrecord.story.body_group import BodyGroup, BodyMention
from onrecord.story.body_groups import BodyGroups, occurrences, only
from onrecord.story.body_words import has_kind, without_work
from onrecord.story.compare.story_article import StoryArticle
from onrecord.story.readable import sentences_in
from onrecord.story.speaker_names import by_last_name, name_words, person_in, spans_of
from onrecord.text.lang import read_toml, word_set

_FILE = "bodies.toml"
_STAFF = word_set(_FILE, "staff")
_OWN = word_set(_FILE, "own") | word_set(_FILE, "channels")
_REPRESENTATIVES = word_set(_FILE, "representatives")
_FORMER = word_set(_FILE, "former")
_TITLES = "|".join(
    sorted(
        word_set(_FILE, "titles")
        | word_set("entities.toml", "honorifics")
        | word_set("entities.toml", "title_abbreviations")
    )
)
# "who calls himself Brother", between what somebody is and the name.
_BETWEEN = re.compile(
    rf"(?:,?\s+(?:who calls (?:him|her)self|known (?:only )?as|called|named))?"
    rf"(?:,?\s+(?:{_TITLES})\.?)*\s*$",
    re.IGNORECASE,
)
_POSSESSIVES = re.compile(r"^(his|her|its|their)\b", re.IGNORECASE)
_WORK = word_set(_FILE, "work")
_IS_OF_PERSON = re.compile(r"\b(?:his|her)\s+$", re.IGNORECASE)  # "her spokeswoman, Ana Rue"
_FOR_SOMEBODY = re.compile(r"\b(?:for|of) (?:the )?[A-Z]")  # "a spokeswoman for President Venn"
_ITS = frozenset(("its", "their"))
_SPEAKS_FOR = word_set(_FILE, "speaks_for")
_LEADING = word_set("entities.toml", "leading_verbs")
# The words that introduce somebody: "its director, Ana Rue" and "Ana Rue, who leads the guild".
_BEFORE_NAME = re.compile(
    r"(?:^|\W)((?:(?:its|their|the|an?)\s[^.;:,“”\"\n]{3,70}?)|spokes\w+),?\s*$", re.IGNORECASE
)
_AFTER_NAME = re.compile(
    r"(?:,\s+(?=(?:who|an?|the|its|their|one of its|(?:speaking )?for)\s)|\s+(?=(?:of|for) the\s))"
    r"([^.;:,“”\"\n]{3,80})"
)
# "The public prosecutor is looking into it, his office said".
# "Asked about the council's assertion, a spokesman": what is claimed is not of who answers.
_CLAIM = re.compile(
    rf"['’]s?\s+(?:\w+\s+)?(?:{'|'.join(sorted(word_set('chain.toml', 'denied_nouns')))})\b"
)
# "Vindle Savings Bank": a name that ends in a word with a capital.
_NAME_OF_KIND = re.compile(r"\b((?:[A-Z][\w-]+ )+)([A-Z][\w-]+)\b")
_TITLED = re.compile(rf"\b[Tt]he ((?:\w+ ){{0,2}}(?:{'|'.join(sorted(LEADERS))}))\b")


@cache
def _titles() -> tuple[tuple[frozenset[str], str], ...]:
    """Return the words of titles, with the kind of body that each is of."""
    return tuple(
        (frozenset(title.split()), kind)
        for kind, titles in read_toml(_FILE)["titles_of"].items()
        for title in titles
    )


class Officers:
    """Those who speak for the bodies of a story without being named with one.

    ``people``: names by key; ``body_of_person``: the body that each is known to speak for.
    """

    def __init__(
        self,
        groups: BodyGroups,
        people: Mapping[str, str],
        body_of_person: Mapping[str, BodyGroup],
    ) -> None:
        self._groups = groups
        self._by_last = by_last_name(people)
        self._body_of_person = body_of_person

    def introduced(self, article: StoryArticle, speaker: Speaker) -> BodyGroup | None:
        """Return the body of which a person is introduced as an officer, or None if unclear."""
        text = article.text
        for name in sorted({speaker.name, *speaker.aliases}, key=len, reverse=True):
            for at in occurrences(name, text):
                line = max(0, text.rfind("\n", 0, at), at - 90)
                between = _BETWEEN.search(text, line, at)
                end = between.start() if between else at
                before = _BEFORE_NAME.search(text, line, end)
                after = _AFTER_NAME.match(text, at + len(name), at + len(name) + 100)
                for span in (each.span(1) for each in (before, after) if each):
                    if group := self._in_phrase(article, span, at):
                        return group
        return self._of_title(article, speaker)

    def _of_title(self, article: StoryArticle, speaker: Speaker) -> BodyGroup | None:
        """Return the body of the kind that a title is of: a judge speaks for the court named last.

        If none is named shortly before, it is the only one of the kind in the article.
        """
        roles = [each for each in speaker.roles if each.article == article.article.id]
        words = {word.lower() for role in roles for word in WORD.findall(role.title or "")}
        of_title = {kind for title, kind in _titles() if title <= words}
        spans = spans_of(article, speaker)
        is_told = any(role.organization for role in roles)
        if not spans or not of_title or is_told or words & _FORMER:
            return None

        def is_of_kind(group: BodyGroup) -> bool:
            return group.is_one and not of_title.isdisjoint(group.kinds | group.described)

        if group := self._groups.nearest(article, spans[0][0], is_of_kind):
            return group
        here = (self._groups.root(group) for _, group in self._groups.places(article))
        found = only({id(each): each for each in here if is_of_kind(each)}.values())
        return None if found is None or _is_beside_another(found, article.text) else found

    def _in_phrase(self, article: StoryArticle, span: Span, at: int) -> BodyGroup | None:
        """Return the body of an officer: "its director", "who commands the coast guard"."""
        phrase = article.text[slice(*span)]
        words = [word.lower() for word in WORD.findall(phrase)]
        if _IS_OF_PERSON.search(article.text, max(0, span[0] - 8), span[0]):
            return self._body_of_person.get(self._nearest_person(article, span[0]) or "")
        represents = not _REPRESENTATIVES.isdisjoint(words)
        leads = words[0] == "who" and not _LEADING.isdisjoint(words[1:2])
        if not (represents or leads or words[0] in ("speaking", "for", "of")):
            return None
        rest = phrase.split()[2 if leads else 1 :]
        named = without_work(" ".join(w for w in rest if w.lower() not in _REPRESENTATIVES))
        body = body_of(named)
        if body and body.kind:
            return self._groups.find(BodyMention(article, named, body, ((at, at),)))
        if leads and not _WORK.isdisjoint(words):
            return self._groups.named_after_of(article, span)
        # "Its director, Ana Rue", "Ana Rue, a spokeswoman".
        if _FOR_SOMEBODY.search(phrase):
            return None
        is_its = not _ITS.isdisjoint(words[:3])  # "one of its lawyers"
        if represents and (is_its or not _SPEAKS_FOR.isdisjoint(words)):
            return self._groups.nearest(article, span[0] if is_its else at, subject=is_its)
        return None

    def owner(self, article: StoryArticle, speaker: Speaker) -> BodyGroup | None:
        """Return the body of "his office", "Venn's ministry" or "a spokesman", or None."""
        name, spans = speaker.name, spans_of(article, speaker)
        at = spans[0][0] if spans else 0
        words = {word.lower() for word in WORD.findall(name)}
        is_office = bool(words & (LEADERS | _STAFF | _OWN)) or has_kind(name)
        if person := person_in(name, self._by_last):
            return self._body_of_person.get(person) if is_office else None
        if pronoun := _POSSESSIVES.match(name):
            if not is_office:
                return None
            if pronoun[1].lower() in _ITS:
                return self._groups.nearest(article, at, subject=True)
            person = self._nearest_person(article, at)
            if person is None:
                return self._titled(article, at)
            return self._body_of_person.get(person)
        if speaker.kind == "person" and not speaker.named and words <= _SPEAKS_FOR:
            return self._groups.nearest(article, at, lambda body: not _claims(article, body, at))
        return None if speaker.named else self._groups.ending_in(article, name)

    def _nearest_person(self, article: StoryArticle, at: int) -> str | None:
        """Return who is named in the nearest sentence before a place, if it is only one person."""
        text = article.text
        line = text.rfind("\n", 0, at) + 1
        before = text.rfind("\n", 0, len(text[:line].rstrip())) + 1  # with the paragraph before
        for begin, end in reversed(sentences_in(text, before, line) + sentences_in(text, line, at)):
            words = set(name_words(text[begin:end].replace("’s", "").replace("'s", "")))
            named = [key for word in words for key in self._by_last.get(word, ())]
            if named or words & LEADERS:  # "the prosecutor was away, his office said"
                return named[0] if len(named) == 1 else None
        return None

    def _titled(self, article: StoryArticle, at: int) -> BodyGroup | None:
        """Return the body of "the prosecutor" who is meant by "his office" in the same sentence."""
        text = article.text
        start = text.rfind("\n", 0, at) + 1
        [*_, (begin, end)] = sentences_in(text, start, at) or [(at, at)]
        titles = list(_TITLED.finditer(text, begin, end))
        words = titles[0][1] if len(titles) == 1 else ""
        body = body_of(words) if LEADERS.intersection(words.lower().split()) else None
        if body is None or body.kind is None:
            return None
        return self._groups.find(BodyMention(article, words, body, (titles[0].span(1),)))


def _is_beside_another(group: BodyGroup, text: str) -> bool:
    """Whether a text names another body of the same kind, though it may never speak there."""
    own = core_of(" ".join((group.name, *group.forms)))
    of_kind = (
        each[0]
        for each in _NAME_OF_KIND.finditer(text)
        if kinds().get(each[2].lower()) in group.kinds
    )
    cores = {core for name in of_kind if (core := core_of(name)) and core.isdisjoint(own)}
    return len(cores) > (0 if own else 1)  # "the hospital" may be the only one with a name


def _claims(article: StoryArticle, body: BodyGroup, at: int) -> bool:
    """Whether the paragraph before a place tells of a claim of a body: "the council's claim"."""
    text = article.text
    line = text.rfind("\n", 0, at) + 1
    return any(
        _CLAIM.match(text, start + len(form))
        for form in body.forms
        for start in occurrences(form, text[:at])
        if start >= line
    )
