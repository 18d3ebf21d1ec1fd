"""Finds the origin of each claim in a story: nine outlets may report from only two origins.

The origin of a statement is its speaker; for an official, it is the organization named in the
official's role, and for a paper without an author, who tells what it says. The origin of an
outlet's own words is the news agency named at the start of the article ("CORROW (Reuters) -") or of
the article that it copies, else the outlet. For each origin except an outlet, the words that name
it are kept as evidence.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from onrecord.records import (
    Evidence,
    Figure,
    Origin,
    OriginReason,
    Span,
    Speaker,
    Statement,
)
from onrecord.story.body_words import is_of_its_teller
from onrecord.story.compare.figure_sides import FigureSides
from onrecord.story.compare.story_article import StoryArticle
from onrecord.story.compare.taken_back import is_earlier_version
from onrecord.story.readable import readable_text
from onrecord.story.speaker_names import described_by, noun_of
from onrecord.story.voices import NONE_DECIDED, DecidedVoices, Voice, Voices, name_key
from onrecord.text.lang import word_set
from onrecord.text.outlets import is_outlet
from onrecord.text.stems import word_stem

# Not "the paper", which may be a memo.
_PRESS = {
    word_stem(word)
    for word in word_set("coreference.toml", "press") - word_set("bodies.toml", "any_paper")
}
_MANY = {word_stem(word) for word in word_set("bodies.toml", "many")}
_DATELINE = re.compile(r"^[^\n]{0,60}?\(([A-Z][\w .&’'-]{1,40})\)\s+[—–-]", re.MULTILINE)
_HEAD = 600  # characters at the start of a text in which a dateline is looked for
_CACHED = 1 << 10  # texts


@dataclass(frozen=True)
class ClaimOrigin:
    """The speaker, organization, news agency or outlet that a claim goes back to.

    Claims with the same ``key`` have the same origin. ``evidence`` is the place of the words that
    name the origin, or None if the outlet itself is the origin.
    """

    key: str
    name: str
    evidence: Evidence | None
    is_definite: bool = False  # a body or somebody with a name, not an outlet or "two officials"
    why: OriginReason = "says"

    @property
    def is_outlet(self) -> bool:
        """Whether the origin is the outlet itself, not a speaker or news agency."""
        return self.key.startswith("outlet ")

    @property
    def is_own(self) -> bool:
        """Whether it is what an outlet or agency says in its own words."""
        return self.key.startswith(("outlet ", "agency "))


class OriginFinder:
    """Finds the origins (speakers, organizations, agencies, outlets) of the claims in a story."""

    def __init__(
        self, articles: Sequence[StoryArticle], decided: DecidedVoices = NONE_DECIDED
    ) -> None:
        self._articles = {article.article.id: article for article in articles}
        self._voices = Voices(articles, decided)
        self._sides = FigureSides(self._voices.states, self._voices.scopes)
        self._agencies = {name_key(name) for each in articles if (name := agency_of(each))}

    def origin_of(self, article: StoryArticle, statement: Statement | None) -> ClaimOrigin:
        """Return the origin of a statement; ``statement`` None means the outlet's own words."""
        speaker = article.speaker_of(statement)
        if statement is None or speaker is None or is_earlier_version(speaker.name):
            return self._own_voice(article)
        outer = article.statements.get(statement.outer or "")
        if teller := self._claims(article, statement, speaker, outer):
            return self.origin_of(article, outer) if outer else teller
        return self._of_speaker(article, speaker, _place(statement))

    def _claims(
        self,
        article: StoryArticle,
        statement: Statement,
        speaker: Speaker,
        outer: Statement | None,
    ) -> ClaimOrigin | None:
        """Return who tells of what a paper, a picture or nobody says, if it is the teller's claim.

        "The log says five, said Ana Rue of the team": the log is the team's. An outlet only passes
        on what a letter says.
        """
        is_told = outer is not None and speaker.kind == "document"
        teller = article.speaker_of(outer) if outer else _teller(article, statement)
        if teller is None or not (is_told or is_of_its_teller(speaker)):
            return None
        origin = self._of_speaker(article, teller, _place(statement))
        is_known = self._voices.of(article, speaker).is_definite
        return origin if origin.is_definite and not origin.is_own and not is_known else None

    def voice_of(self, article: StoryArticle, speaker: Speaker) -> Voice:
        """Return the voice of a speaker of an article: who it is in the whole story."""
        return self._voices.of(article, speaker)

    def origin_of_figure(self, article: StoryArticle, figure: Figure) -> ClaimOrigin:
        """Return the origin of a figure: that of its statement, or who counts it without one."""
        statement = article.statement_of(figure)
        counter = article.speakers.get(figure.claimant or "")
        if statement is None and counter is not None and not is_earlier_version(counter.name):
            return self._of_speaker(article, counter, figure.span)
        return self.origin_of(article, statement)

    def side_of_figure(self, article: StoryArticle, figure: Figure) -> str:
        """Return the state of which a figure counts people or things, where two fight, or ""."""
        statement = article.statement_of(figure)
        counter = article.speaker_of(statement) or article.speakers.get(figure.claimant or "")
        span = _place(statement) if statement else figure.span
        state = self._voices.state_at(article, counter, span) if counter else ""
        side = self._sides.of(figure, article, state)
        return side or (self._voices.place_of(article, counter) if counter else "")

    def _of_speaker(self, article: StoryArticle, speaker: Speaker, span: Span) -> ClaimOrigin:
        voice = self._voices.named_at(article, speaker, span)
        evidence = Evidence(article=article.article.id, span=span)
        key = voice.key
        if name_key(voice.name) in self._agencies:
            key = f"agency {name_key(voice.name)}"
        elif not voice.is_definite and noun_of(voice.name) in _PRESS:  # "the newspaper said"
            key = f"outlet {voice.key}"
        return ClaimOrigin(key, voice.name, evidence, voice.is_definite)

    def _own_voice(self, article: StoryArticle) -> ClaimOrigin:
        return own_origin(article, self._articles.get(article.copy_of or "", article))


def _teller(article: StoryArticle, statement: Statement) -> Speaker | None:
    """Return who passed a statement on, if its article says so: "Rue said, citing pictures"."""
    name = next(iter(statement.via), None)
    return next((each for each in article.annotations.speakers if each.name == name), None)


def _place(statement: Statement) -> Span:
    spans = statement.source or statement.cue or statement.content
    return spans[0][0], spans[-1][1]


def own_origin(article: StoryArticle, copied: StoryArticle) -> ClaimOrigin:
    """Return the origin of the outlet's own words: an agency in its dateline, or the outlet.

    ``copied``: the article that it repeats, else the article itself.
    """
    for each in (article, copied):
        if place := _agency_in_dateline(each):
            agency = each.text[slice(*place)]
            span = readable_text(each.article.text).given_span(place)
            evidence = Evidence(article=each.article.id, span=span)
            key = f"agency {name_key(agency)}"
            return ClaimOrigin(key, agency, evidence, why="dateline")
    name = copied.article.outlet or copied.article.site
    key = f"outlet {name_key(name) if name else copied.article.id}"
    why: OriginReason = "says" if copied is article else "same text"
    return ClaimOrigin(key, name or "outlet unknown", None, why=why)


def agency_of(article: StoryArticle) -> str | None:
    """Return the news agency that an article names in its dateline, or None."""
    place = _agency_in_dateline(article)
    return article.text[slice(*place)] if place else None


def are_of_one_agency(one: StoryArticle, other: StoryArticle) -> bool:
    """Whether two articles have one agency in their datelines: neither copies the other."""
    agency = agency_of(one)
    return agency is not None and agency == agency_of(other)


def _agency_in_dateline(article: StoryArticle) -> Span | None:
    """Return the span in the readable text of the agency in "CORROW (Reuters) -", or None."""
    return _agency_at_head(article.text[:_HEAD])


@lru_cache(_CACHED)
def _agency_at_head(head: str) -> Span | None:
    for dateline in _DATELINE.finditer(head):
        if is_outlet(dateline[1]) or dateline[1].isupper():
            return dateline.span(1)
    return None


def group_by_origin(
    members: Iterable[tuple[str, ClaimOrigin]], *, relayed: bool = False
) -> tuple[Origin, ...]:
    """Return the origins of compared statements and figures, each with their ids and evidence.

    ``members``: the id and the origin of each statement or figure. The origins are in the order in
    which they first occur there. ``relayed``: what an outlet or agency says in its own words goes
    back to the first body or person who says the same, else to the first of those without a name,
    since who repeats a claim rarely found it; and people without a name who are called the same,
    "a steward" and "a steward at Gate 7", are one origin of it.
    """
    members = list(members)
    said = [origin for _, origin in members if not origin.is_own]
    first = next((origin for origin in said if origin.is_definite), next(iter(said), None))
    groups: dict[str, list[tuple[str, ClaimOrigin]]] = defaultdict(list)
    for member, origin in members:
        is_relay = relayed and first is not None and origin.is_own
        shown = replace(origin, evidence=None) if is_relay else origin
        counted = first if first and is_relay else origin
        groups[counted_as(counted) if relayed else origin.key].append((member, shown))
    return tuple(
        Origin(
            name=_best(group).name,
            why=_best(group).why,
            members=tuple(member for member, _ in group),
            evidence=tuple(origin.evidence for _, origin in group if origin.evidence),
        )
        for group in groups.values()
    )


def counted_as(origin: ClaimOrigin) -> str:
    """Return a key that is the same for all origins which a repeat counts as one."""
    if origin.is_definite or origin.is_own:
        return origin.key
    noun, words = noun_of(origin.name), described_by(origin.name)
    if noun not in _MANY:
        return f"a {noun}"
    return f"a {noun} {sorted(words)}" if words else origin.key


def _best(group: Sequence[tuple[str, ClaimOrigin]]) -> ClaimOrigin:
    """Return the first origin of a group that is nobody's own words, else the first."""
    return next((origin for _, origin in group if not origin.is_own), group[0][1])
