"""Decides who is one voice in a story: people, bodies, offices, and those who speak for them.

"The interior ministry", "the ministry", the interior minister and her spokesman are one voice; the
interior ministry of another country and the health ministry are others. A body is known by its kind
("ministry", "fire brigade"), by what it does ("interior") and by whose it is ("Vindle"): of two
mentions that are one body, each of the last two includes the other's. A short form ("the ministry")
is of a body that its article names, the nearest before it, or of the only one that the story names
often; a foreign body is named with its country. "The company" may be a body that the articles call
so ("its operator, Corvane") or the only one without a kind in its article. Two bodies that one
person leads are one, unless each has a name of its own. "A spokesman" speaks for the body named
just before, "his office" is that of the person named just before, "the letter" that of who wrote
it. Where two may be meant, neither is. People without a name or body are voices of their own in
each text.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple, TypeAlias

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
from onrecord.story.body_groups import BodyGroup, BodyGroups, BodyMention
from onrecord.story.body_words import (
    author_of,
    is_body_name,
    is_several,
)
from onrecord.story.compare.story_article import StoryArticle
from onrecord.story.described_voices import described_voices
from onrecord.story.officers import Officers
from onrecord.story.papers import author, is_paper, paper_noun
from onrecord.story.same_voices import Known, same_voices
from onrecord.story.speaker_names import (
    by_last_name,
    has_pronoun,
    noun_phrase,
    organizations,
    people,
    person_words,
    places,
    same_words,
    spans_of,
    whole,
)
from onrecord.text.lang import word_set
from onrecord.text.name_keys import normalize

_FILE = "bodies.toml"
_UTTERANCES = word_set(_FILE, "utterances")
_STAFF = word_set(_FILE, "staff")
_SCHOLARS = word_set(_FILE, "scholars")
_NOBODY = word_set(_FILE, "nobody")
_REPRESENTATIVES = word_set(_FILE, "representatives")
_SPEAKING = LEADERS | _REPRESENTATIVES
_POSSESSIVES = re.compile(
    r"^(his|her|its|their)\b", re.IGNORECASE
)  # "Clear Voice, a group of nurses": before the description.
_NAME_BEFORE = re.compile(
    r"(?:^|[.!?”\"\n]\s*)(?:The\s+)?([^,.;:!?“”\"\n]{3,60}),\s+(?:an?\s+|the\s+)?$"
)

# "Ulveria's", before the name of a body.
_OWNER_BEFORE = re.compile(r"((?:[A-Z][\w-]+\s+){0,2}[A-Z][\w-]+)['’]s?\s+$")

_Led: TypeAlias = defaultdict[str, Counter[BodyGroup]]  # the bodies that each person speaks for
Mention: TypeAlias = tuple[str, str]  # ids of an article and of a speaker in it


class DecidedVoices(NamedTuple):
    """What people decided about the voices of a story, without contradictions."""

    joined: Sequence[tuple[Mention, Mention]] = ()  # of one voice
    parted: Sequence[tuple[Mention, Mention]] = ()  # of different voices


NONE_DECIDED = DecidedVoices()


@dataclass(frozen=True)
class Voice:
    """Who speaks, in a story: ``key`` is the same for all mentions of one voice."""

    key: str
    name: str  # the fullest form in the story
    # "says"; "speaks for it" for an official; "same words" for somebody without a name who says
    # what only this voice says elsewhere.
    why: str
    is_definite: bool = True  # false for people without a name or body

    @property
    def is_body(self) -> bool:
        """Whether it is a body or an office, not a person."""
        return self.key.startswith("body ")


def name_key(name: str) -> str:
    """Return the name of an outlet or agency in lower case, without "the", "of" and punctuation.

    >>> name_key("The Port Ansel Courier")
    'port ansel courier'
    """
    return " ".join(normalize(word) for word in name.split() if word.lower() not in ("the", "of"))


class Voices:
    """The voices of a story; what people decided about them wins."""

    def __init__(
        self, articles: Sequence[StoryArticle], decided: DecidedVoices = NONE_DECIDED
    ) -> None:
        self._people = people(articles)
        self._by_last = by_last_name(self._people)
        self._groups = BodyGroups(articles)
        self._group_of: dict[Mention, BodyGroup] = {}
        self._group_of_person: dict[str, BodyGroup] = {}
        self._officers = Officers(self._groups, self._people, self._group_of_person)
        self._organizations = organizations(articles)
        self._places = places(articles, self._people)
        self._read_bodies(articles)
        self._read_owned(articles)
        self._author_of: dict[Mention, Speaker] = {}
        self._read_papers(articles)
        self._same: dict[str, Voice] = {}
        self._read_same(articles)
        self._voices: dict[Mention, Voice] = {}
        self._decide(articles, decided)

    def _read_bodies(self, articles: Sequence[StoryArticle]) -> None:
        """Group the mentions of bodies, those in the roles of people included."""
        mentions: list[tuple[BodyMention, Speaker, bool]] = []
        for article in articles:
            for speaker in article.annotations.speakers:
                if self._is_person(speaker):
                    mentions += (
                        (mention, speaker, True)
                        for role in dict.fromkeys(speaker.roles)
                        if role.article == article.article.id
                        for mention in self._in_role(article, role)
                    )
                elif mention := self._as_body(article, speaker):
                    mentions.append((mention, speaker, False))
        # The mentions that say most come first, so that short forms find what they are short for.
        mentions.sort(
            key=lambda each: (
                each[0].words.isupper(), -each[0].body.size, -each[0].capitals, each[0].words,
                each[0].article.article.id, each[1].id,
            )
        )  # fmt: skip
        led: _Led = defaultdict(Counter)
        named = [each for each in mentions if each[0].body.names]
        unnamed = [each for each in mentions if not each[0].body.names]
        self._add(named, led)
        self._join_by_people(led, both_named=True)
        self._groups.join_short_forms()
        self._groups.describe()
        for are_short in (False, True):
            self._groups.forget_places()
            self._add([each for each in unnamed if each[0].body.is_short is are_short], led)
            self._join_by_people(led)
        self._groups.join_short_forms()
        self._groups.forget_places()
        for article in articles:
            for speaker in article.annotations.speakers:
                if self._is_person(speaker) and (
                    group := self._officers.introduced(article, speaker)
                ):
                    led[self._person_key(speaker)][group] += 1
        self._join_by_people(led)
        for person, counts in led.items():
            totals: Counter[BodyGroup] = Counter()
            for group, count in counts.items():
                totals[self._groups.root(group)] += count
            # Most articles, then the body that more of them name.
            best = max(totals, key=lambda g: (totals[g], len(g.texts), g.name))
            self._group_of_person[person] = best

    def _join_by_people(self, led: _Led, *, both_named: bool = False) -> None:
        """Join the bodies of which one person is said to lead or speak for each."""
        for counts in led.values():
            one, *others = [group for group, _ in counts.most_common()]
            for other in others:
                self._groups.merge(one, other, both_named=both_named)

    def _add(
        self,
        mentions: Iterable[tuple[BodyMention, Speaker, bool]],
        led: _Led,
    ) -> None:
        counted: set[tuple[str, str, str]] = set()
        for mention, speaker, is_role in mentions:
            known = led[self._person_key(speaker)] if is_role else {}
            group = self._groups.add(mention, {self._groups.root(group) for group in known})
            if not is_role:
                self._group_of[mention.article.article.id, speaker.id] = group
                continue
            person = self._person_key(speaker)
            key = (person, mention.article.text_id, mention.words)
            if key not in counted:  # names tell more than short forms
                led[person][group] += 1 if mention.body.is_short else 2
            counted.add(key)

    def _read_owned(self, articles: Sequence[StoryArticle]) -> None:
        """Find whose "his office", "Venn's ministry" and "a spokesman" are."""
        rest = [
            (article, speaker)
            for article in articles
            for speaker in article.annotations.speakers
            if not self._is_person(speaker)
        ]
        for article, speaker in rest:
            mention = (article.article.id, speaker.id)
            if mention not in self._group_of and (group := self._officers.owner(article, speaker)):
                self._group_of[mention] = group

    def _read_papers(self, articles: Sequence[StoryArticle]) -> None:
        """Find whose "the report" is, where an article tells who wrote it."""
        for article in articles:
            for speaker in article.annotations.speakers:
                mention = (article.article.id, speaker.id)
                if not self._is_paper(article, speaker):
                    continue
                found = author(article, speaker, self._groups)
                if isinstance(found, Speaker):
                    self._author_of[mention] = found
                elif found is not None:
                    self._group_of[mention] = found

    def _is_paper(self, article: StoryArticle, speaker: Speaker) -> bool:
        """Whether somebody is a paper that no body is known for."""
        group = self._group(article, speaker)
        return paper_noun(speaker) is not None and (group is None or is_paper(group))

    def _read_same(self, articles: Sequence[StoryArticle]) -> None:
        """Find who those without a name are, by who says the same in other articles."""
        mentions: defaultdict[str, list[tuple[StoryArticle, Speaker]]] = defaultdict(list)
        voices: dict[str, Voice] = {}
        for article in articles:
            for speaker in article.annotations.speakers:
                voice = self._named(article, speaker)
                mentions[voice.key].append((article, speaker))
                voices.setdefault(voice.key, voice)
        groups = {f"body {self._groups.number(each)}": each for each in self._groups.groups}
        known = {
            key: Known(key, each, groups.get(key), key.startswith("outlet "))
            for key, each in mentions.items()
        }
        described = described_voices(known)
        for key, other in described.items():
            self._same[key] = replace(voices[other], why="says")
        for key, other in same_voices(articles, known, described).items():
            self._same[key] = replace(voices[other], why="same words")

    # What mentions say

    def _is_person(self, speaker: Speaker) -> bool:
        if speaker.kind == "place":  # a last name taken for a place's
            name = whole(speaker.name)
            return len(self._by_last.get(name, ())) == 1 and name not in self._places
        return speaker.kind == "person" and bool(speaker.named) and not self._is_body(speaker)

    def _is_body(self, speaker: Speaker) -> bool:
        """Whether a name taken for a person's is that of a body in another article."""
        return speaker.kind == "person" and whole(speaker.name) in self._organizations

    def _as_body(self, article: StoryArticle, speaker: Speaker) -> BodyMention | None:
        """Return the body that a speaker is or speaks for, or None."""
        spans = spans_of(article, speaker)
        words = self._body_words(speaker)
        if words and not speaker.named and spans:
            words = self._apposed(article, spans[0][0]) or words
        body = self._with_owner(article, words, spans) if words else None
        if not words or body is None or self._officers.person_in(words):
            return None
        forms = (speaker.name, *speaker.aliases) if speaker.kind != "person" else ()
        is_country = body.kind is None and (
            speaker.kind == "place" or within(body.names, self._places)
        )
        is_own = is_body_name(words, speaker) and speaker.name.endswith(words)
        name = words if is_own and not is_country else None
        forms = tuple(form for form in forms if name and not has_pronoun(form))
        return BodyMention(article, words, body, spans or ((0, 0),), forms, name)

    def _with_owner(self, article: StoryArticle, words: str, spans: Spans) -> Body | None:
        """Return the body that words name, with whose it is by the word before.

        "Ulveria's General Staff" tells it also where only "General Staff" was read as its name.
        """
        body = body_of(words)
        if body is None or body.names or not body.is_by_place or not spans:
            return body
        start = spans[0][0]
        owner = _OWNER_BEFORE.search(article.text[max(0, start - 60) : start])
        if owner is None or self._officers.person_in(owner[0]):
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
        if self._is_body(speaker):
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

    def _in_role(self, article: StoryArticle, role: Role) -> Iterator[BodyMention]:
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
            or self._officers.person_in(words)
            or is_news_outlet(words)
        ):
            return
        is_name = not (LEADERS.intersection(word.lower() for word in WORD.findall(words)))
        spans = article.in_text((role.span,))
        yield BodyMention(article, words, body, spans, name=words if is_name else None)

    def of(self, article: StoryArticle, speaker: Speaker) -> Voice:
        """Return the voice of a speaker of an article."""
        mention = article.article.id, speaker.id
        if mention not in self._voices:
            self._voices[mention] = self._found(article, speaker)
        return self._voices[mention]

    def _decide(self, articles: Sequence[StoryArticle], decided: DecidedVoices) -> None:
        """Give parted mentions a voice of their own, and joined ones, with all of theirs, one."""
        if not (decided.joined or decided.parted):
            return
        found = {
            (article.article.id, speaker.id): self._found(article, speaker)
            for article in articles
            for speaker in article.annotations.speakers
        }
        names = {
            (article.article.id, speaker.id): speaker.name
            for article in articles
            for speaker in article.annotations.speakers
        }
        for one, other in decided.parted:
            key = found[one].key if one in found else ""
            if other in found and found[other].key == key and one[1] != other[1]:
                own = Voice(f"parted {one[1]}", names[one], "says")
                found |= {
                    each: own
                    for each, voice in found.items()
                    if voice.key == key and each[1] == one[1]
                }
        for one, other in decided.joined:
            if one in found and other in found:
                key, voice = found[one].key, found[other]
                found |= {each: voice for each, own in found.items() if own.key == key}
        self._voices = found

    def _found(self, article: StoryArticle, speaker: Speaker) -> Voice:
        """Return the voice of a speaker, as far as no person decided."""
        voice = self._named(article, speaker)
        return self._same.get(voice.key, voice)

    def _named(self, article: StoryArticle, speaker: Speaker) -> Voice:
        """Return the voice of a speaker by names and bodies only."""
        if writer := self._author_of.get((article.article.id, speaker.id)):
            return self._named(article, writer)
        if group := self._group(article, speaker):
            is_official = speaker.kind == "person" and not same_words(speaker.name, group.name)
            why = "speaks for it" if is_official else "says"
            return Voice(f"body {self._groups.number(group)}", group.shown(speaker), why)
        outlet = speaker.name if speaker.named else noun_phrase(speaker.name)
        if speaker.kind != "person" and not paper_noun(speaker) and is_news_outlet(outlet):
            return Voice(f"outlet {name_key(speaker.name)}", speaker.name, "says")
        if speaker.named:
            key = self._person_key(speaker)
            return Voice(key, self._people.get(key, speaker.name), "says")
        return Voice(f"{article.text_id} {speaker.name.lower()}", speaker.name, "says", False)

    def _group(self, article: StoryArticle, speaker: Speaker) -> BodyGroup | None:
        """Return the body that a speaker is or speaks for, or None."""
        group = self._group_of.get((article.article.id, speaker.id))
        if group is None and self._is_person(speaker):
            group = self._group_of_person.get(self._person_key(speaker))
        return self._groups.root(group) if group else None

    def _person_key(self, speaker: Speaker) -> str:
        """Return a key for a person that is the same for the full name and the last name."""
        words = person_words(speaker.name)
        if speaker.kind in ("person", "place") and speaker.named and words:
            full = self._by_last.get(words[-1], [])
            if len(words) == 1 and len(full) == 1:
                return full[0]
            if len(words) == 1 and not full and speaker.kind == "person":
                return words[0]  # known by one name in the whole story
            known = " ".join(words[-2:])
            if known in self._people:
                return known
        return speaker.id
