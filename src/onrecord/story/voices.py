"""Decides who is one voice in a story: people, bodies, offices, and those who speak for them.

"The interior ministry", "the ministry", the interior minister and her spokesman are one voice; the
interior ministry of another country and the health ministry are others. A body is known by its kind
("ministry", "fire brigade"), by what it does ("interior") and by whose it is ("Vindle"): of two
mentions that are one body, each of the last two includes the other's. A short form ("the
ministry") is of a body that its article names in full, or whose place most articles of the story
name: a foreign body is named with its country. A mention that fits several bodies belongs to the
one that its article names otherwise, else to none of them. People without a name or body are voices
of their own in each text.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import NamedTuple, TypeAlias

from onrecord.records import Role, Speaker
from onrecord.story.compare.story_article import StoryArticle
from onrecord.text.lang import read_toml, word_set
from onrecord.text.name_keys import normalize
from onrecord.text.outlets import is_outlet

_FILE = "bodies.toml"
_LEADERS = word_set(_FILE, "leaders")
_EMPTY = word_set(_FILE, "empty")
_FUNCTIONS = word_set(_FILE, "functions")
_BY_PLACE = word_set(_FILE, "by_place")
_UTTERANCES = word_set(_FILE, "utterances")
_NOBODY = word_set(_FILE, "nobody")
_THE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:[-’'.][^\W_]+)*")
_SHORTEST_STEM = 4  # letters that "Dravia" and "Dravian" have in common, at least
_CACHED = 1 << 12  # wordings whose bodies are kept
_OFTEN = 3  # times as many articles as any other body, to be meant where nothing else tells
_CENTRAL = 0.4  # share of the articles that name the place of a body named without it


@dataclass(frozen=True)
class Body:
    """What a mention says of a body: its kind, what it does, and whose or where it is."""

    kind: str | None  # None: a name without a word for the kind of body
    noun: str  # the word for the kind, as written: "federation"; "" if there is none
    functions: frozenset[str]
    names: frozenset[str]

    def fits(self, other: "Body") -> bool:
        """Whether two mentions can be of one body: what one says includes what the other says.

        >>> body_of("Vindle prefecture").fits(body_of("the prefecture"))
        True
        >>> body_of("interior ministry").fits(body_of("health ministry"))
        False
        """
        if self.kind != other.kind:
            return False
        # "the observer mission" and "the Ilvane Observer Mission": names may be written small.
        ours, theirs = self.functions | self.names, other.functions | other.names
        if self.kind not in _BY_PLACE:
            return _within(ours, theirs) or _within(theirs, ours)
        does = _within(self.functions, theirs) or _within(other.functions, ours)
        return does and (_within(self.names, theirs) or _within(other.names, ours))

    @property
    def size(self) -> int:
        """How much the mention says."""
        return len(self.functions) + 2 * len(self.names)


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
    why: str  # "says", or "speaks for it" for an official
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


@lru_cache(_CACHED)
def body_of(words: str) -> Body | None:
    """Return the body that words name, or None if they have no word that tells.

    >>> body_of("a spokesman for the Vindle police").names
    frozenset({'vindle'})
    >>> body_of("Interior Minister").kind, sorted(body_of("Interior Minister").functions)
    ('ministry', ['interior'])
    """
    text = words.replace("’", "'")
    for phrase, word in _phrases().items():
        text = re.sub(rf"\b{re.escape(phrase)}\b", word, text, flags=re.IGNORECASE)
    kind, noun, functions, names = None, "", set(), set()
    for word in _WORD.findall(text):
        low = word.lower().removesuffix("'s").rstrip("'")
        if low in _kinds():
            kind, noun = _kinds()[low], low
        elif low in _EMPTY or low in _UTTERANCES or low in _LEADERS:
            continue
        elif low.removesuffix("s") in _FUNCTIONS or low in _FUNCTIONS or not word[0].isupper():
            functions.add(normalize(low))
        else:
            names.add(normalize(low))
    if kind is None and not names:
        return None
    return Body(kind, noun, frozenset(functions), frozenset(names))


@dataclass
class _Group:
    """Mentions of one body in a story."""

    bodies: list[Body] = field(default_factory=list)  # each wording once
    articles: set[str] = field(default_factory=set)
    name: str = ""
    short: set[str] = field(default_factory=set)  # acronyms: "unaf"

    def fits(self, body: Body) -> bool:
        if body.kind is None and len(body.names) == 1 and body.names <= self.short:
            return True
        alike = [each for each in self.bodies if each.kind == body.kind]
        return bool(alike) and all(body.fits(each) for each in alike)

    def add(self, body: Body, article: str, forms: Iterable[str], name: str | None) -> None:
        """Add a mention; ``name``: its words if they name the body itself."""
        if body not in self.bodies:
            self.bodies.append(body)
        self.articles.add(article)
        self.short |= {form.lower() for form in forms if form.isupper() and " " not in form}
        if name:
            self.short |= _initials(name)
            self.name = max(self.name, _THE.sub("", name), key=lambda n: (not n.isupper(), len(n)))

    @property
    def names(self) -> frozenset[str]:
        return frozenset().union(*(body.names for body in self.bodies))


class Voices:
    """The voices of a story; what people decided about them wins."""

    def __init__(
        self, articles: Sequence[StoryArticle], decided: DecidedVoices = NONE_DECIDED
    ) -> None:
        self._articles = {article.article.id: article for article in articles}
        self._people = _people(articles)
        self._roles: defaultdict[str, list[Role]] = defaultdict(list)
        for article in articles:
            for speaker in article.annotations.speakers:
                self._roles[self._person_key(speaker)] += [
                    role for role in speaker.roles if role.article in self._articles
                ]
        self._bodies_of: dict[str, list[str]] = {}  # names of bodies by person, the best first
        self._groups: list[_Group] = []
        self._group_of: dict[tuple[str, str], _Group] = {}
        self._central = _central_names(articles)
        mentions = [
            (article, speaker, spoken_for, body)
            for article in articles
            for speaker in article.annotations.speakers
            for spoken_for in self._spoken_for(speaker)[:1]
            if (body := body_of(spoken_for))
        ]
        # The mentions that say most come first, so that short forms find what they are short for.
        mentions.sort(
            key=lambda each: (
                each[2].isupper(), -each[3].size, each[2], each[0].article.id, each[1].id
            )
        )  # fmt: skip
        of_person: dict[str, _Group] = {}  # a person has one body in a story
        for article, speaker, name, body in mentions:
            is_person = speaker.kind == "person" and bool(speaker.named)
            person = self._person_key(speaker) if is_person else ""
            group = of_person.get(person) or self._find(article, body)
            if is_person:
                of_person[person] = group
            forms = (speaker.name, *speaker.aliases) if speaker.kind != "person" else ()
            own_name = name if _is_body_name(name, speaker) else None
            group.add(body, article.article.id, forms, own_name)
            self._group_of[article.article.id, speaker.id] = group
        self._decided: dict[Mention, Voice] = {}
        self._decide(articles, decided)

    def of(self, article: StoryArticle, speaker: Speaker) -> Voice:
        """Return the voice of a speaker of an article."""
        decided = self._decided.get((article.article.id, speaker.id))
        return decided or self._found(article, speaker)

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
        self._decided = found

    def _found(self, article: StoryArticle, speaker: Speaker) -> Voice:
        group = self._group_of.get((article.article.id, speaker.id))
        if group is not None:
            number = next(i for i, each in enumerate(self._groups) if each is group)
            is_official = speaker.kind == "person" and not _same_words(speaker.name, group.name)
            why = "speaks for it" if is_official else "says"
            return Voice(f"body {number}", group.name or speaker.name, why)
        if speaker.kind != "person" and is_outlet(speaker.name):
            return Voice(f"outlet {name_key(speaker.name)}", speaker.name, "says")
        if speaker.named:
            key = self._person_key(speaker)
            return Voice(key, self._people.get(key, speaker.name), "says")
        return Voice(f"{article.text_id} {speaker.name.lower()}", speaker.name, "says", False)

    def _person_key(self, speaker: Speaker) -> str:
        """Return a key for a person that is the same for the full name and the last name."""
        words = _name_words(speaker.name)
        if speaker.kind in ("person", "place") and speaker.named and words:
            full = [key for key in self._people if key.split()[-1:] == words[-1:]]
            if len(words) == 1 and len(full) == 1:
                return full[0]
            known = " ".join(words[-2:])
            if known in self._people:
                return known
        return speaker.id

    def _spoken_for(self, speaker: Speaker) -> list[str]:
        """Return the names of the body that a speaker is or speaks for, the best first."""
        if speaker.kind == "person" and speaker.named and not is_outlet(speaker.name):
            person = self._person_key(speaker)
            if person not in self._bodies_of:
                found = sorted(self._bodies_of_roles(person), key=lambda each: -each[0])
                self._bodies_of[person] = [name for _, name in found]
            return self._bodies_of[person]
        if speaker.kind != "person" and is_outlet(speaker.name):
            return []
        body = body_of(speaker.name)
        opening = _WORD.findall(speaker.name.lower())[:1]
        if body is None or set(opening) & _NOBODY:
            return []
        words = {word.lower() for word in _WORD.findall(speaker.name)}
        if speaker.kind == "document":  # "a ministry statement"; not "the railway's log"
            return [speaker.name] if words & _UTTERANCES else []
        if speaker.kind == "organization" or (speaker.named and body.kind is None):
            return [speaker.name]
        # "spokesman for the police", "town hall"; not "doctor at the hospital".
        is_body = speaker.kind in (None, "place") and body.kind is not None
        return [speaker.name] if is_body or words & _LEADERS else []

    def _bodies_of_roles(self, person: str) -> Iterator[tuple[int, str]]:
        """Yield the bodies that a person's roles in the story name, with how much they say."""
        for role in dict.fromkeys(self._roles[person]):
            title = role.title or ""
            leads = bool(_LEADERS.intersection(word.lower() for word in _WORD.findall(title)))
            if role.organization and (leads or not title):
                if body := body_of(role.organization):
                    # "the region's governor": the title says which body it is.
                    of_title = body_of(title) if body.kind is None and title else None
                    if of_title and of_title.kind:
                        yield body.size + 3, f"{role.organization} {title}"
                    else:
                        yield body.size + 2, role.organization
            elif leads and (body := body_of(title)):
                yield body.size, title

    def _find(self, article: StoryArticle, body: Body) -> _Group:
        """Return the group of a mention, or a new one."""
        id = article.article.id
        fitting = [
            group for group in self._groups
            if group.fits(body)
            and (id in group.articles or body.names or group.names <= self._central)
        ]  # fmt: skip
        for narrower in (
            [group for group in fitting if id in group.articles],
            [group for group in fitting if any(b.noun == body.noun for b in group.bodies)],
        ):
            if len(fitting) > 1:
                fitting = narrower or fitting
        if len(fitting) > 1:
            fitting.sort(key=lambda group: -len(group.articles))
            if len(fitting[0].articles) >= _OFTEN * len(fitting[1].articles):
                fitting = fitting[:1]
        if len(fitting) == 1:
            return fitting[0]
        self._groups.append(_Group())
        return self._groups[-1]


def _people(articles: Iterable[StoryArticle]) -> dict[str, str]:
    """Return the people of a story who have a full name: first and last word, and the name."""
    people: dict[str, str] = {}
    for article in articles:
        for speaker in article.annotations.speakers:
            words = _name_words(speaker.name)
            if speaker.kind == "person" and speaker.named and len(words) > 1:
                people.setdefault(" ".join(words[-2:]), speaker.name)
    return people


def _central_names(articles: Sequence[StoryArticle]) -> frozenset[str]:
    """Return the words with a capital that many of the articles have."""
    counts: Counter[str] = Counter()
    for article in articles:
        words = {
            normalize(word.removesuffix("'s"))
            for word in _WORD.findall(article.text.replace("’", "'"))
            if word[0].isupper()
        }
        counts.update(words)
    return frozenset(word for word, count in counts.items() if count >= _CENTRAL * len(articles))


def _initials(name: str) -> set[str]:
    """Return the acronym of a name of three words or more: {"unaf"}."""
    letters = [word[0] for word in _WORD.findall(name) if word[0].isupper()]
    return {"".join(letters).lower()} if len(letters) > 2 else set()


def _name_words(name: str) -> list[str]:
    return [normalize(word) for word in _WORD.findall(name)]


def _is_body_name(name: str, speaker: Speaker) -> bool:
    """Whether words name a body itself, and not somebody who speaks for it."""
    words = {word.lower() for word in _WORD.findall(name)}
    if has_pronoun(name):
        return False
    return speaker.kind != "document" and (speaker.kind != "person" or not (words & _LEADERS))


def has_pronoun(name: str) -> bool:
    """Whether a name has a pronoun, and so names nothing: "her own ministry"."""
    return any(word.lower() in _pronouns() for word in _WORD.findall(name))


def _same_words(name: str, other: str) -> bool:
    return set(_name_words(name)) == set(_name_words(other))


def _within(some: frozenset[str], others: frozenset[str]) -> bool:
    """Whether each name is among others, or has the stem of one: "Dravian" of "Dravia"."""
    return all(any(_same_stem(one, other) for other in others) for one in some)


def _same_stem(one: str, other: str) -> bool:
    if one == other:
        return True
    shortest = min(len(one), len(other))
    return shortest >= _SHORTEST_STEM + 1 and one[: shortest - 1] == other[: shortest - 1]


@cache
def _pronouns() -> frozenset[str]:
    listed: dict[str, str] = read_toml("entities.toml")["pronouns"]
    return frozenset(word for words in listed.values() for word in words.split())


@cache
def _kinds() -> dict[str, str]:
    return {
        word: kind for kind, words in read_toml(_FILE)["kinds"].items() for word in words.split()
    }


@cache
def _phrases() -> dict[str, str]:
    phrases: dict[str, str] = read_toml(_FILE)["phrases"]
    return dict(sorted(phrases.items(), key=lambda item: -len(item[0])))
