"""Finds the states of a story, what is said to be theirs, and which cities stand for them.

"Dravia" is a state if the story also has "Dravian". "The ministry in Sarn" is Dravia's if the story
tells that Sarn is its capital: it calls it so ("Dravia's capital, Sarn"), who speaks for Dravia
does so in Sarn, Sarn has an "Army Command" and only Dravia has one, or its counterpart is in Sarn.
Where two states may be meant, neither is.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from onrecord.records import Role, Span
from onrecord.story.bodies import body_of
from onrecord.story.compare.story_article import StoryArticle
from onrecord.story.national_bodies import NATIONAL, national_bodies
from onrecord.story.readable import CACHED_TEXTS, sentences_in
from onrecord.text.lang import word_set
from onrecord.text.name_keys import normalize

_FILE = "states.toml"
_ENDINGS = sorted(word_set(_FILE, "endings"))
_IRREGULAR = dict(pair.split("-") for pair in sorted(word_set(_FILE, "irregular")))
_SHORTEST = 4  # letters of a state's name without its last vowel, at least
_CALLED, _SEEN = 3, 1  # votes for a capital that is called so, and for one that other signs tell
_SURE = 2  # times as many votes as for any other state
_EVERYWHERE = "ministry"  # a kind of which the words tell no state from another
_FIGHTS = word_set(_FILE, "fights")
_RIVAL = 3  # times as often as another, a state is named that has no rival in it
_NAME = r"[A-Z][^\W\d_]+(?: [A-Z][^\W\d_]+)?"
_LETTERS = re.compile(r"[^\W\d_]+")
_CAPITALISED = re.compile(r"\b[A-Z][^\W\d_]+")
_OF_PLACE = re.compile(
    r"\b(?:[Ii]n|of|from|to|with|[Bb]etween|and|[Bb]y|against) ([A-Z][^\W\d_]+)"
    r"|\b([A-Z][^\W\d_]+)['’]s?\b"
)
_QUALIFIES = re.compile(r"\b([A-Z][^\W\d_]+) [a-z]")
_CAPITAL = re.compile(rf"\b(?:capital(?: city)?,? (?:of {_NAME},? (?:is )?)?)({_NAME})")
_IS_CAPITAL = re.compile(rf"\b({_NAME}), (?=(?:[^.,;\n]{{0,40}} )?capital\b)")
_BESIDE = 40  # characters beside the name of a capital in which that of its state is
_SPEAKS_IN = re.compile(rf"\b(?:{'|'.join(sorted(word_set(_FILE, 'speaks_in')))}) in ({_NAME})\b")
_COUNTERPART_IN = re.compile(
    rf"\b(?:{'|'.join(sorted(word_set(_FILE, 'counterparts')))}) in ({_NAME})\b"
)


_DATELINE = re.compile(
    r"^([A-Z]{2,})(?: [A-Z]+)?(?:,[^\n]{0,40}?)? +(?:\([^)\n]{1,40}\) +)?[—–-]", re.MULTILINE
)


class States:
    """The states of a story: their names, the words for what is theirs, and their capitals."""

    def __init__(self, articles: Sequence[StoryArticle]) -> None:
        self._articles = [each for each in articles if each.copy_of is None]
        self._state_of = _named_states([each.text for each in self._articles])
        self._capitals: dict[str, str] = {}
        self._people: dict[str, str] = {}
        # The states that the story is about: others are named much less often.
        self.rivals = self._named_often()
        if self._state_of:
            self._people = self._read_people()
            self._capitals = self._read_capitals()
            self._people = self._read_people()  # "the minister in Sarn" is Dravia's as well

    def __bool__(self) -> bool:
        return bool(self._state_of)

    def of(self, words: str) -> str:
        """Return the only state that words name, or ""; a capital stands for its state."""
        found = {state for _, state in self.named_in(words)}
        return found.pop() if len(found) == 1 else ""

    def named_in(self, text: str) -> list[tuple[Span, str]]:
        """Return where a text names states, their capitals or what is theirs, in its order."""
        found: list[tuple[Span, str]] = []
        for match in _CAPITALISED.finditer(text):
            word = normalize(match[0])
            if state := self._state_of.get(word) or self._capitals.get(word):
                found.append((match.span(), state))
        return found

    def of_names(self, names: frozenset[str]) -> str:
        """Return the state of which the names of a body say that it is, or ""."""
        states = {self._state_of.get(name) or self._capitals.get(name) or "" for name in names}
        return states.pop() if len(states) == 1 else ""

    def of_host(self, host: str) -> str:
        """Return the state whose capital stands in the name of an outlet's site, or ""."""
        found = {state for city, state in self._capitals.items() if city in host.lower()}
        return found.pop() if len(found) == 1 else ""

    def are_two(self, names: frozenset[str], others: frozenset[str]) -> bool:
        """Whether the names of two bodies are those of two states."""
        one, other = self.of_names(names), self.of_names(others)
        return bool(one and other) and one != other

    def is_capital(self, name: str) -> bool:
        """Whether a name is that of a city that stands for a state."""
        return normalize(name) in self._capitals

    def of_person(self, name: str) -> str:
        """Return the state that somebody speaks for, by the last word of the name, or ""."""
        words = _LETTERS.findall(name)
        return self._people.get(normalize(words[-1]), "") if words else ""

    def of_people_in(self, text: str) -> str:
        """Return the only state for which those speak whom a text names, or ""."""
        words = map(normalize, _CAPITALISED.findall(text))
        found = {self._people[word] for word in words if word in self._people}
        return found.pop() if len(found) == 1 else ""

    def of_officials(self, article: StoryArticle) -> str:
        """Return the state of those whom an article names without it, if it does so first, or "".

        An outlet of Dravia has "the Defence Ministry" and "Colonel Ana Rue, its spokeswoman".
        """
        named = national_bodies(article.text)
        if not named or named[0].body.names or named[0].is_its:
            return ""
        speak: set[str] = set()
        for speaker in article.annotations.speakers:
            roles = [each for each in speaker.roles if each.article == article.article.id]
            is_told = any(
                self.of(f"{role.title or ''} {role.organization or ''}") for role in roles
            )
            if speaker.kind == "person" and speaker.named and not is_told:
                speak.add(self.of_person(speaker.name))
        speak.discard("")
        return speak.pop() if len(speak) == 1 else ""

    def other(self, state: str) -> str:
        """Return the other of the two states that a story is about, or ""."""
        others = self.rivals - {state}
        return next(iter(others)) if state in self.rivals and len(others) == 1 else ""

    def _named_often(self) -> frozenset[str]:
        counts = Counter(state for each in self._articles for _, state in self.named_in(each.text))
        most = max(counts.values(), default=0)
        return frozenset(state for state, count in counts.items() if count * _RIVAL >= most)

    def _read_people(self) -> dict[str, str]:
        """Return the states that people speak for, by their last names.

        A role tells it, or else that of a body which its article names with one state only.
        """
        told: defaultdict[str, Counter[str]] = defaultdict(Counter)
        meant: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for article in self._articles:
            for speaker in article.annotations.speakers:
                last = _LETTERS.findall(speaker.name)[-1:]
                if speaker.kind != "person" or not speaker.named or not last:
                    continue
                for role in speaker.roles:
                    if role.article != article.article.id:
                        continue
                    name = normalize(last[0])
                    if state := self.of(f"{role.organization or ''} {role.title or ''}"):
                        told[name][state] += 1
                    elif state := self._of_body(article, role):
                        meant[name][state] += 1
        found = {name: _only(states) for name, states in {**meant, **told}.items()}
        return {name: state for name, state in found.items() if state}

    def _of_body(self, article: StoryArticle, role: Role) -> str:
        """Return the only state of whose bodies that of a role may be one, or ""."""
        body = body_of(role.organization) if role.organization else None
        if body is None or body.names or body.kind not in NATIONAL:
            return ""
        [(at, _)] = article.in_text((role.span,))
        named = (each.body for each in national_bodies(article.text) if each.start < at)
        scopes = {each.names for each in named if each.names and each.may_be(body)}
        return self.of_names(scopes.pop()) if len(scopes) == 1 else ""

    def _read_capitals(self) -> dict[str, str]:
        votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for article in self._articles:
            for city, state, weight in self._signs_in(article.text):
                votes[normalize(city)][state] += weight
            if (city := dateline(article.text)) and (state := self.of_officials(article)):
                votes[normalize(city)][state] += _SEEN
        for city, state in self._seats():
            votes[city][state] += _SEEN
        found: dict[str, str] = {}
        for city, counts in votes.items():
            [(state, most), *others] = counts.most_common(2)
            if city not in self._state_of and not (others and most < _SURE * others[0][1]):
                found[city] = state
        return found | self._last_of_two(found)

    def _last_of_two(self, found: Mapping[str, str]) -> dict[str, str]:
        """Return the only city left with an army for the state whose capital is not told."""
        left = self.rivals.difference(found.values())
        if len(self.rivals) != 2 or len(left) != 1:
            return {}
        cities = {
            name
            for article in self._articles
            for each in national_bodies(article.text)
            if len(each.body.names) == 1 and _FIGHTS & {each.body.kind, *each.body.functions}
            for name in each.body.names - self._state_of.keys() - found.keys()
        }
        return {cities.pop(): next(iter(left))} if len(cities) == 1 else {}

    def _signs_in(self, text: str) -> Iterator[tuple[str, str, int]]:
        """Yield cities that a text says are those of states, with the weight of that."""
        for pattern in (_CAPITAL, _IS_CAPITAL):
            for match in pattern.finditer(text):
                start, end = match.span()
                before, after = text[max(0, start - _BESIDE) : start], text[end : end + _BESIDE]
                if state := self.of(before) or self.of(match[0]) or self.of(after):
                    yield match[1], state, _CALLED
        for begin, end in sentences_in(text, 0, len(text)):
            sentence = text[begin:end]
            line = text.rfind("\n", 0, begin) + 1
            state = self.of_people_in(sentence) or self.of_people_in(text[line:end])
            for match in _SPEAKS_IN.finditer(sentence):
                if state:
                    yield match[1], state, _SEEN
            for match in _COUNTERPART_IN.finditer(sentence):
                at = begin + match.start()
                named = [each.body.names for each in national_bodies(text) if each.start < at]
                told = self.of_names(named[-1]) if named else ""
                if state := self.other(told):
                    yield match[1], state, _SEEN

    def _seats(self) -> Iterator[tuple[str, str]]:
        """Yield cities with a body as only one state has it, such as an "Army Command"."""
        owners: defaultdict[str, set[str]] = defaultdict(set)
        cities: defaultdict[str, set[str]] = defaultdict(set)
        for article in self._articles:
            for each in national_bodies(article.text):
                if len(each.body.names) != 1 or each.body.kind == _EVERYWHERE:
                    continue
                [name] = each.body.names
                words = map(normalize, _LETTERS.findall(article.text[each.start : each.end]))
                called = " ".join(w for w in words if w not in (name, "s", "of", "in", "the"))
                (owners if name in self._state_of else cities)[called].add(
                    self._state_of.get(name, name)
                )
        for called, states in owners.items():
            if len(states) == 1 and " " in called:
                for city in cities[called]:
                    yield city, next(iter(states))


def dateline(text: str) -> str:
    """Return the city with which the dateline of an article begins, or ""."""
    found = _DATELINE.search(text)
    return found[1].title() if found else ""


def _only(counts: Counter[str]) -> str:
    """Return what is counted if there is one, or ""."""
    return next(iter(counts)) if len(counts) == 1 else ""


@lru_cache(CACHED_TEXTS)
def _words_of_places(text: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Return the words with a capital in a text: all, those of places, and those before a noun."""
    of_places = {one or other for one, other in _OF_PLACE.findall(text)}
    return (
        frozenset(_CAPITALISED.findall(text)),
        frozenset(of_places),
        frozenset(_QUALIFIES.findall(text)),
    )


def _words_for_what_is_of(name: str) -> Iterator[str]:
    """Yield words that may be for what is of a state: "Dravian" of "Dravia"."""
    if name in _IRREGULAR:
        yield _IRREGULAR[name]
    stem = name.rstrip("aeoy")
    if len(stem) >= _SHORTEST:
        yield from (f"{each}{ending}" for each in (name, stem) for ending in _ENDINGS)


def _named_states(texts: Sequence[str]) -> dict[str, str]:
    """Return the states of a story by their names and the words for what is theirs."""
    words = list(map(_words_of_places, texts))
    capitalised = frozenset[str]().union(*(found for found, _, _ in words))
    places = frozenset[str]().union(*(found for _, found, _ in words))
    before_nouns = frozenset[str]().union(*(found for _, _, found in words))
    found: dict[str, str] = {}
    for name in sorted(places, key=lambda each: (-len(each), each)):
        for word in _words_for_what_is_of(name):
            if word in before_nouns and word != name and normalize(word) not in found:
                state = normalize(name)
                found |= {state: state, normalize(word): state}
                if f"{word}s" in capitalised:
                    found[normalize(f"{word}s")] = state
    return found
