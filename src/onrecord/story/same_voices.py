"""Decides who somebody without a name is, by others who say the same in other articles.

"A teacher" who says in one article what Ines Valloway, "a music teacher", says in another is Ines
Valloway; "the country's regulator" that gives two numbers of the Grain Authority is that authority.
The words tell whom to look at; what the two are called must speak for it. Where two may be meant,
neither is.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from onrecord.records import Speaker
from onrecord.story.bodies import EMPTY, WORD, body_of, kinds, within
from onrecord.story.body_group import BodyGroup
from onrecord.story.body_groups import ALIKE
from onrecord.story.compare.content import Content
from onrecord.story.compare.story_article import StoryArticle
from onrecord.story.same_words import Item, SameWords
from onrecord.story.speaker_names import described_by, name_words, noun_of
from onrecord.text.lang import word_set
from onrecord.text.stems import word_stem

_FILE = "bodies.toml"
_HEADS = {word_stem(word) for word in word_set(_FILE, "officials") | word_set(_FILE, "staff")}
_KINDS = {word_stem(word) for word in kinds()}
_SAME = 0.7  # least share of the stems of the shorter of two statements that are the same
_ALIKE = 0.5  # the same, of two whose names have a word in common
_OWNER = re.compile(r"['’]s?$")
_PIECES = 2  # statements or numbers in common that stand for a word in common


@dataclass(frozen=True)
class Known:
    """A voice before it is joined with others."""

    key: str
    mentions: Sequence[tuple[StoryArticle, Speaker]]
    group: BodyGroup | None  # if it is a body
    is_outlet: bool

    @property
    def is_named(self) -> bool:
        """Whether an article gives it a name of its own: not "Tesk's bank supervisor".

        "Tesk's foreign ministry" is one: no place has two.
        """
        if self.is_outlet or not any(speaker.named for _, speaker in self.mentions):
            return False
        if self.group is None or any(map(_is_own_name, self.group.forms)):
            return True
        return any(body.is_by_place and body.names for body in self.group.bodies)


def same_voices(
    articles: Sequence[StoryArticle], voices: Mapping[str, Known], found_before: Collection[str]
) -> dict[str, str]:
    """Return which voices without a name are another one: the keys of both.

    ``found_before``: the keys of those who are known otherwise.
    """
    unnamed = [
        each
        for each in voices.values()
        if not (each.is_named or each.is_outlet or each.key in found_before)
    ]
    voice_of = {
        (article.article.id, speaker.id): voice
        for voice in voices.values()
        for article, speaker in voice.mentions
    }
    words = SameWords(articles)
    found: dict[str, str] = {}
    for voice in unnamed:
        shares: defaultdict[str, dict[Item, float]] = defaultdict(dict)
        for article, speaker in voice.mentions:
            for other, items in words.others((article.article.id, speaker.id)).items():
                known = voice_of.get(other)
                if known is not None and known is not voice and known.is_named:
                    of = shares[known.key]
                    of |= {i: max(share, of.get(i, 0)) for i, share in items.items() if share}
        meant = {key: of for key, of in shares.items() if _may_be(voice, voices[key], of)}
        surest = [key for key, of in meant.items() if max(of.values()) >= _SAME] or list(meant)
        if len(surest) == 1:
            found[voice.key] = surest[0]
    return found | _one_unnamed([each for each in unnamed if each.key not in found], words)


def _one_unnamed(unnamed: Sequence[Known], words: SameWords) -> dict[str, str]:
    """Return which of those without a name are one who is called more fully elsewhere.

    "A Western diplomat" and "a Western diplomat in Ilmet" who say the same may not count as two,
    nor may two papers with the same words: "the note", "the entry".
    """
    found: dict[str, str] = {}
    fullest = sorted(unnamed, key=lambda each: (-len(_called(each)), each.key))
    for number, voice in enumerate(fullest):
        for fuller in fullest[:number]:
            if fuller.key not in found and _are_one(voice, fuller, words):
                found[voice.key] = fuller.key
                break
    return found


def _are_one(one: Known, other: Known, words: SameWords) -> bool:
    theirs = {(article.article.id, speaker.id) for article, speaker in other.mentions}
    share = max(
        (
            share
            for article, speaker in one.mentions
            for mention, items in words.others((article.article.id, speaker.id)).items()
            if mention in theirs
            for item, share in items.items()
            if isinstance(item, Content)
        ),
        default=0.0,
    )
    speakers = [speaker for _, speaker in (*one.mentions, *other.mentions)]
    if all(speaker.kind == "document" for speaker in speakers):
        return share == 1.0
    are_people = all(speaker.kind == "person" for speaker in speakers)
    is_called_so = are_people and len({noun_of(speaker.name) for speaker in speakers}) == 1
    return share >= _SAME and is_called_so and _called(one) <= _called(other)


def _called(voice: Known) -> frozenset[str]:
    """Return the words that say who somebody without a name is."""
    return frozenset().union(*(name_words(speaker.name) for _, speaker in voice.mentions))


def _may_be(voice: Known, known: Known, shares: Mapping[Item, float]) -> bool:
    """Whether what two voices are called speaks for their being one, as what they say does."""
    alike = [item for item, share in shares.items() if share >= _ALIKE]
    same = [item for item, share in shares.items() if share >= _SAME]
    if known.group is None:
        return bool(same) and all(_has_role(speaker, known) for _, speaker in voice.mentions)
    about = _words_of(known.group)
    is_its_country = _is_country_of(voice.group, known.group)
    has_word = is_its_country or any(_says_who(s) & about for _, s in voice.mentions)
    pieces = len(same) + has_word
    return bool(same or (alike and has_word)) and all(
        is_its_country or _is_of(article, speaker, known, known.group, pieces)
        for article, speaker in voice.mentions
    )


def _is_country_of(one: BodyGroup | None, other: BodyGroup) -> bool:
    """Whether a voice is a country, and another a body of it: "Ulveria", the Ulverian army."""
    return one is not None and one.is_country and within(one.names, other.names)


def _has_role(speaker: Speaker, known: Known) -> bool:
    """Whether somebody without a name is called what a person is: "teacher", "a music teacher"."""
    titles = (role.title for _, each in known.mentions for role in each.roles if role.title)
    return speaker.kind == "person" and noun_of(speaker.name) in {
        noun_of(title) for title in titles
    }


def _is_of(
    article: StoryArticle, speaker: Speaker, known: Known, group: BodyGroup, pieces: int
) -> bool:
    """Whether what somebody without a name is called fits a body.

    ``pieces``: the statements and numbers that both give, and one more if a word of both names is
    the same.
    """
    body, about, said = body_of(speaker.name), _words_of(group), _says_who(speaker)
    head = noun_of(speaker.name)
    if speaker.kind == "document":
        return pieces >= _PIECES and any(form in article.text for form in group.forms)
    if body and body.kind:
        if not _are_in(body.names, known):
            return False
        if body.kind in group.kinds | group.described:
            return not said or not body.is_by_place or pieces >= _PIECES
        return {body.kind, *group.kinds} <= ALIKE and pieces >= _PIECES
    if head in about:
        return True
    if _has_role(speaker, known):
        return bool(said & about) or not said
    # "Officials" beside the body itself are others.
    speaks = any(each is article for each, _ in known.mentions)
    return head in _HEADS and (bool(said & about) or not (said or speaks))


def _are_in(names: frozenset[str], known: Known) -> bool:
    """Whether the articles of a voice have all of some names."""
    texts = [set(name_words(article.text)) for article, _ in known.mentions]
    return any(names <= words for words in texts)


def _says_who(speaker: Speaker) -> frozenset[str]:
    """Return the stems of the words for somebody that say who is meant, without kinds of bodies."""
    return described_by(speaker.name) - _KINDS


def _is_own_name(form: str) -> bool:
    """Whether a name has a word with a capital that is neither a kind of body nor an owner."""
    words = (word for word in WORD.findall(form) if word[0].isupper())
    return any(
        word.lower() not in kinds() and word.lower() not in EMPTY and not _OWNER.search(word)
        for word in words
    )


def _words_of(group: BodyGroup) -> frozenset[str]:
    """Return the stems of what a body is called."""
    names = (group.name, *group.forms)
    return frozenset(word_stem(word) for name in names for word in name_words(name))
