"""Names of the speakers of a story: of people, of organizations, and words that name nobody."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

from onrecord.records import Spans, Speaker
from onrecord.story.bodies import EMPTY, HEAD_ENDS, WORD, body_of
from onrecord.story.compare.story_article import StoryArticle
from onrecord.text.lang import word_set
from onrecord.text.name_keys import distinct_names, is_pronoun, normalize
from onrecord.text.stems import word_stem

_PERSON_TITLES = EMPTY.union(
    word_set("entities.toml", "honorifics"), word_set("entities.toml", "title_abbreviations")
)
_CACHED = 1 << 13  # names


def people(articles: Iterable[StoryArticle]) -> dict[str, str]:
    """Return the people of a story who have a full name: first and last word, and the name."""
    people: dict[str, str] = {}
    for article in articles:
        for speaker in article.annotations.speakers:
            words = person_words(speaker.name)
            if speaker.kind == "person" and speaker.named and len(words) > 1:
                key = " ".join(words[-2:])
                people[key] = distinct_names([people.get(key, speaker.name), speaker.name])[0]
    return people


def by_last_name(people: Iterable[str]) -> Mapping[str, list[str]]:
    """Return the keys of people by their last words."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for key in people:
        found[key.split()[-1]].append(key)
    return found


def person_in(words: str, by_last: Mapping[str, list[str]]) -> str | None:
    """Return the person whose name stands in words such as "Venn's office", or None.

    ``by_last``: the keys of people by their last words.
    """
    for word in WORD.findall(words.replace("’", "'")):
        if word.endswith("'s") and word[0].isupper():
            found = by_last.get(normalize(word.removesuffix("'s")), [])
            if len(found) == 1:
                return found[0]
    return None


def organizations(articles: Iterable[StoryArticle]) -> frozenset[str]:
    """Return the names of the organizations of a story, in lower case."""
    names: set[str] = set()
    for article in articles:
        for speaker in article.annotations.speakers:
            if speaker.kind == "organization" and speaker.named:
                names |= {whole(name) for name in (speaker.name, *speaker.aliases)}
            names |= {whole(role.organization) for role in speaker.roles if role.organization}
    return frozenset(name for name in names if " " in name)


def places(articles: Iterable[StoryArticle], people: Iterable[str]) -> frozenset[str]:
    """Return the names of the places of a story, in lower case: those that own a body or speak.

    "Tarsk" is a place in a story with "Tarsk's interior ministry". One that only speaks may be the
    last name of one of the ``people`` (keys).
    """
    speakers = [each for article in articles for each in article.annotations.speakers]
    bodies = [body for each in speakers if (body := body_of(each.name)) and body.is_by_place]
    owners = {name for body in bodies if len(body.names) == 1 for name in body.names}
    speaking = {whole(each.name) for each in speakers if each.kind == "place" and each.named}
    return frozenset(owners | (speaking - by_last_name(people).keys()))


def spans_of(article: StoryArticle, speaker: Speaker) -> Spans:
    """Return where an article mentions a speaker, in its text as a person reads it."""
    spans = (each.span for each in speaker.mentions if each.article == article.article.id)
    return article.in_text(tuple(sorted(spans)))


@lru_cache(_CACHED)
def whole(name: str) -> str:
    return " ".join(name_words(name))


@lru_cache(_CACHED)
def name_words(name: str) -> tuple[str, ...]:
    return tuple(normalize(word) for word in WORD.findall(name))


@lru_cache(_CACHED)
def person_words(name: str) -> tuple[str, ...]:
    """Return the words of a person's name without "Mr" and "Lt"."""
    words = name_words(name)
    while len(words) > 1 and words[0].rstrip(".") in _PERSON_TITLES:
        words = words[1:]
    return words


@lru_cache(_CACHED)
def has_pronoun(name: str) -> bool:
    """Whether a name has a pronoun, and so names nothing: "her own ministry"."""
    return any(map(is_pronoun, WORD.findall(name)))


def same_words(name: str, other: str) -> bool:
    return set(name_words(name)) == set(name_words(other))


def noun_phrase(name: str) -> str:
    """Return a description without what follows its noun.

    >>> noun_phrase("officials in Tesk"), noun_phrase("roster seen by the Post")
    ('officials', 'roster')
    """
    words = WORD.findall(name)
    ends = (number for number, word in enumerate(words) if number and word.lower() in HEAD_ENDS)
    return " ".join(words[: next(ends, len(words))])


def noun_of(name: str) -> str:
    """Return the stem of the noun of a description.

    >>> noun_of("former surveyor at the mine")
    'surveyor'
    """
    words = noun_phrase(name).lower().split()
    return word_stem(words[-1]) if words else ""


def described_by(name: str) -> frozenset[str]:
    """Return the stems of the words of a description that say who is meant, without its noun."""
    words = (word for word in name_words(name) if word not in EMPTY)
    return frozenset(map(word_stem, words)) - {noun_of(name)}
