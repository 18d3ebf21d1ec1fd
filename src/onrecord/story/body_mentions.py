"""Reads which body a speaker of an article is or speaks for, by the speaker's name and roles."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from onrecord.records import Role, Spans, Speaker
from onrecord.story.bodies import (
    LEADERS,
    WORD,
    Body,
    body_of,
    is_news_outlet,
    is_of_a_kind,
    within,
)
from onrecord.story.body_group import BodyMention
from onrecord.story.body_words import author_of, is_body_name, is_several
from onrecord.story.compare.story_article import StoryArticle
from onrecord.story.national_bodies import national_bodies
from onrecord.story.papers import paper_noun
from onrecord.story.scopes import Scopes
from onrecord.story.speaker_names import has_pronoun, organizations, person_in, spans_of, whole
from onrecord.text.lang import word_set

_FILE = "bodies.toml"
_UTTERANCES = word_set(_FILE, "utterances")
_STAFF = word_set(_FILE, "staff")
_SCHOLARS = word_set(_FILE, "scholars")
_NOBODY = word_set(_FILE, "nobody")
_REPRESENTATIVES = word_set(_FILE, "representatives")
_SPEAKING = LEADERS | _REPRESENTATIVES
_POSSESSIVES = re.compile(r"^(his|her|its|their)\b", re.IGNORECASE)
# "Clear Voice, a group of nurses": before the description.
_NAME_BEFORE = re.compile(
    r"(?:^|[.!?”\"\n]\s*)(?:The\s+)?([^,.;:!?“”\"\n]{3,60}),\s+(?:an?\s+|the\s+)?$"
)
# "Ulveria's", before the name of a body.
_OWNER_BEFORE = re.compile(r"((?:[A-Z][\w-]+\s+){0,2}[A-Z][\w-]+)['’]s?\s+$")


class BodyReader:
    """Reads the bodies that the speakers of a story are or speak for."""

    def __init__(
        self,
        articles: Sequence[StoryArticle],
        by_last: Mapping[str, list[str]],
        places: Collection[str],
        scopes: Scopes,
    ) -> None:
        self._by_last = by_last
        self._places = frozenset(places)
        self._organizations = organizations(articles)
        self._scopes = scopes

    def is_body(self, speaker: Speaker) -> bool:
        """Whether a name taken for a person's is that of a body in another article."""
        return speaker.kind == "person" and whole(speaker.name) in self._organizations

    def of_speaker(self, article: StoryArticle, speaker: Speaker) -> BodyMention | None:
        """Return the body that a speaker is or speaks for, or None."""
        spans = spans_of(article, speaker)
        if spans and (body := self._scopes.pointed_to(article, speaker.name, spans[0][0])):
            return BodyMention(article, speaker.name, body, spans)
        words = self._body_words(speaker)
        if words and not speaker.named and spans:
            words = self._apposed(article, spans[0][0]) or words
        body = self._with_owner(article, words, spans) if words else None
        if not words or body is None or person_in(words, self._by_last):
            return None
        at = _place_of(speaker.name, article, spans)
        body = self._scopes.scoped(article, body, at, speaker)
        forms = (speaker.name, *speaker.aliases) if speaker.kind != "person" else ()
        is_country = body.kind is None and (
            speaker.kind == "place" or within(body.names, self._places)
        )
        is_own = is_body_name(words, speaker) and speaker.name.endswith(words)
        name = words if is_own and not is_country else None
        forms = tuple(form for form in forms if name and self._is_form(form, body))
        return BodyMention(article, words, body, spans or ((0, 0),), forms, name)

    def _is_form(self, form: str, body: Body) -> bool:
        """Whether a form is a name, and not one of another state's body that was read as one."""
        state = self._scopes.states.of(form)
        is_others = bool(state) and self._scopes.states.of_names(body.names) not in ("", state)
        return not has_pronoun(form) and not is_others

    def named_at(
        self, article: StoryArticle, speaker: Speaker, start: int, end: int
    ) -> BodyMention | None:
        """Return the body that each state has which the words from start to end name, or None.

        "It" is the one that the speaker was called by last.
        """
        bodies = national_bodies(article.text)
        places = [each for each in spans_of(article, speaker) if each[0] < end]
        for first, last in ((start, end), *reversed(places)):
            for found in bodies:
                if found.start < last and first < found.end:
                    body = self._scopes.scoped(article, found.body, found.start, speaker)
                    span = (found.start, found.end)
                    return BodyMention(article, article.text[slice(*span)], body, (span,))
        return None

    def _with_owner(self, article: StoryArticle, words: str, spans: Spans) -> Body | None:
        """Return the body that words name, with whose it is by the word before.

        "Ulveria's General Staff" tells it also where only "General Staff" was read as its name.
        """
        body = body_of(words)
        if body is None or body.names or not body.is_by_place or not spans:
            return body
        start = spans[0][0]
        owner = _OWNER_BEFORE.search(article.text[max(0, start - 60) : start])
        if owner is None or person_in(owner[0], self._by_last):
            return body
        return body_of(f"{owner[1]} {words}")

    def _apposed(self, article: StoryArticle, at: int) -> str | None:
        """Return the organization that a description follows: "Clear Voice, a group of nurses"."""
        before = _NAME_BEFORE.search(article.text[max(0, at - 90) : at])
        return before[1] if before and whole(before[1]) in self._organizations else None

    def _body_words(self, speaker: Speaker) -> str | None:
        name = speaker.name
        opening = WORD.findall(name.lower())[:1]
        if set(opening) & _NOBODY or (has_pronoun(name) and _POSSESSIVES.match(name)):
            return None
        if self.is_body(speaker):
            return name
        if speaker.kind != "person" and not paper_noun(speaker) and is_news_outlet(name):
            return None
        body = body_of(name)
        if body is None or is_several(name):
            return None
        words = {word.lower() for word in WORD.findall(name)}
        if not speaker.named and (author := author_of(name)):
            return author
        if speaker.kind == "document":  # "a ministry statement"; not "the railway's log"
            return name if words & _UTTERANCES and body.kind else None
        if speaker.kind == "organization" or (speaker.named and body.kind is None):
            return name
        if speaker.kind == "group":  # "observers of the mission"
            return name if words & _STAFF else None
        if not speaker.named and words & _REPRESENTATIVES - LEADERS:  # "the committee's lawyer"
            body_words = (word for word in name.split() if word.lower() not in _REPRESENTATIVES)
            return " ".join(body_words)
        # "spokesman for the police", "town hall", "the supervisor"; not "doctor at the hospital".
        is_body = speaker.kind in (None, "place") or is_of_a_kind(name)
        return name if (is_body and body.kind) or words & LEADERS else None

    def of_role(self, article: StoryArticle, speaker: Speaker, role: Role) -> Iterator[BodyMention]:
        """Yield the body that somebody of a role leads or speaks for."""
        title = role.title or ""
        leads = bool(_SPEAKING.intersection(word.lower() for word in WORD.findall(title)))
        words = ""
        if role.organization and (leads or not title):
            body, of_title = body_of(role.organization), body_of(title) if title else None
            # "the region's governor": the title says which body it is.
            if body and body.kind is None and of_title and of_title.kind:
                words = f"{role.organization} {title}"
            elif body and (leads or body.kind not in _SCHOLARS):
                words = role.organization
        if not words and leads and body_of(title):
            words = title
        body = body_of(words) if words else None
        if (
            body is None
            or has_pronoun(words)
            or person_in(words, self._by_last)
            or is_news_outlet(words)
        ):
            return
        is_name = not (LEADERS.intersection(word.lower() for word in WORD.findall(words)))
        spans = article.in_text((role.span,))
        body = self._scopes.scoped(article, body, spans[0][0], speaker)
        yield BodyMention(article, words, body, spans, name=words if is_name else None)


def _place_of(name: str, article: StoryArticle, spans: Spans) -> int:
    """Return where a speaker is mentioned by name, else where first, else 0."""
    at = (start for start, end in spans if article.text[start:end].endswith(name))
    return next(at, spans[0][0] if spans else 0)
