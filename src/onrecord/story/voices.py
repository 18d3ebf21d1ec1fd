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

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple, TypeAlias

from onrecord.records import Span, Speaker
from onrecord.story.bodies import is_news_outlet
from onrecord.story.body_group import BodyGroup, BodyMention
from onrecord.story.body_groups import BodyGroups, only
from onrecord.story.body_mentions import BodyReader
from onrecord.story.compare.story_article import StoryArticle
from onrecord.story.described_voices import described_voices
from onrecord.story.officers import Officers
from onrecord.story.papers import author, is_paper, paper_noun
from onrecord.story.same_voices import Known, same_voices
from onrecord.story.scopes import Scopes
from onrecord.story.speaker_names import (
    by_last_name,
    noun_phrase,
    people,
    person_words,
    places,
    same_words,
    whole,
)
from onrecord.story.states import States
from onrecord.text.lang import word_set
from onrecord.text.name_keys import normalize

_OF_PLACE = word_set("bodies.toml", "of_place")
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
        self._articles = articles
        self._people = people(articles)
        self._by_last = by_last_name(self._people)
        self.states = States(articles)
        self._groups = BodyGroups(articles, self.states)
        self._group_of: dict[Mention, BodyGroup] = {}
        self._group_of_person: dict[str, BodyGroup] = {}
        self._officers = Officers(self._groups, self._people, self._group_of_person)
        self._places = places(articles, self._people)
        self.scopes = Scopes(articles, self.states)
        self._reader = BodyReader(articles, self._by_last, self._places, self.scopes)
        self._read_bodies(articles)
        self._read_owned(articles)
        self._author_of: dict[Mention, Speaker] = {}
        self._read_papers(articles)
        self._same: dict[str, Voice] = {}
        self._read_same(articles)
        self._voices: dict[Mention, Voice] = {}
        self._is_decided = bool(decided.joined or decided.parted)
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
                        for mention in self._reader.of_role(article, speaker, role)
                    )
                elif mention := self._reader.of_speaker(article, speaker):
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
        self._join_with_speakers(unnamed)

    def _join_with_speakers(self, unnamed: Iterable[tuple[BodyMention, Speaker, bool]]) -> None:
        """Join what an article names without a place with the body for which somebody speaks there.

        "The coastguard" of which nothing else tells whose it is: that of "Captain Venn".
        """
        for mention, speaker, is_role in unnamed:
            article = mention.article
            group = self._group_of.get((article.article.id, speaker.id))
            if is_role or group is None or not mention.body.is_by_place:
                continue
            if self._groups.root(group).names or len(self._groups.root(group).texts) > 1:
                continue
            spoken_for = {
                self._groups.root(self._group_of_person[key])
                for each in article.annotations.speakers
                if self._is_person(each)
                and (key := self._person_key(each)) in self._group_of_person
            }
            meant = only(each for each in spoken_for if each.names and each.fits(mention.body))
            if meant is not None:
                meant.take(self._groups.root(group))

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
            is_place = name in self._places or self.states.is_capital(name)
            return len(self._by_last.get(name, ())) == 1 and not is_place
        return (
            speaker.kind == "person" and bool(speaker.named) and not self._reader.is_body(speaker)
        )

    def of(self, article: StoryArticle, speaker: Speaker) -> Voice:
        """Return the voice of a speaker of an article."""
        mention = article.article.id, speaker.id
        if mention not in self._voices:
            self._voices[mention] = self._found(article, speaker)
        return self._voices[mention]

    def named_at(self, article: StoryArticle, speaker: Speaker, span: Span) -> Voice:
        """Return the voice of a speaker as named at a span, which may be another state's body.

        Readers may take "Dravia's defence ministry" and "the ministry in Ostrel" of an article for
        one speaker. What people decided of it holds for both.
        """
        other = None if self._is_decided else self._other_state_at(article, speaker, span)
        return self._of_group(other, speaker) if other else self.of(article, speaker)

    def _other_state_at(
        self, article: StoryArticle, speaker: Speaker, span: Span
    ) -> BodyGroup | None:
        """Return the body that words at a span name, if it is of another state than a speaker's."""
        group = self._group(article, speaker)
        if group is None or self._is_person(speaker):
            return None
        [(start, end)] = article.in_text((span,))
        found = self._reader.named_at(article, speaker, start, end)
        if found is None or not self.states.are_two(found.body.names, group.names):
            return None
        other = self._groups.find(found)
        return self._groups.root(other) if other else None

    def state_at(self, article: StoryArticle, speaker: Speaker, span: Span) -> str:
        """Return the state for which a speaker, named at a span, speaks, or ""."""
        other = self._other_state_at(article, speaker, span)
        return self.states.of_names(other.names) if other else self.state_of(article, speaker)

    def state_of(self, article: StoryArticle, speaker: Speaker) -> str:
        """Return the state for which a speaker speaks, of those that the story names, or ""."""
        group = self._group(article, speaker)
        state = self.states.of_names(group.names) if group else ""
        is_person = speaker.kind == "person" and speaker.named
        return state or (self.states.of_person(speaker.name) if is_person else "")

    def place_of(self, article: StoryArticle, speaker: Speaker) -> str:
        """Return the state in which a town hall, a hospital or the like is, or ""."""
        group = self._group(article, speaker)
        if group is None or _OF_PLACE.isdisjoint(group.kinds):
            return ""
        homes = {self.scopes.home(each) for each in self._articles if each.article.id in group.at}
        homes.discard("")
        return homes.pop() if len(homes) == 1 else ""

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
            return Voice(
                f"body {self._groups.number(group)}", self._groups.shown(group, speaker), why
            )
        outlet = speaker.name if speaker.named else noun_phrase(speaker.name)
        if speaker.kind != "person" and not paper_noun(speaker) and is_news_outlet(outlet):
            return Voice(f"outlet {name_key(speaker.name)}", speaker.name, "says")
        if speaker.named:
            key = self._person_key(speaker)
            return Voice(key, self._people.get(key, speaker.name), "says")
        return Voice(f"{article.text_id} {speaker.name.lower()}", speaker.name, "says", False)

    def _of_group(self, group: BodyGroup, speaker: Speaker) -> Voice:
        is_official = speaker.kind == "person" and not same_words(speaker.name, group.name)
        why = "speaks for it" if is_official else "says"
        name = self._groups.shown(group, speaker)
        return Voice(f"body {self._groups.number(group)}", name, why)

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
