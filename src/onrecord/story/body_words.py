"""Which words name a body, and which of its names is the fullest.

"A ministry statement" is the ministry's.
"""

import re

from onrecord.records import Speaker
from onrecord.story.bodies import LEADERS, WORD, body_of, is_of_a_kind
from onrecord.story.speaker_names import has_pronoun, noun_phrase
from onrecord.text.lang import word_set
from onrecord.text.name_keys import plain_signs

_FILE = "bodies.toml"
_UTTERANCES = word_set(_FILE, "utterances")
_RECORDS = word_set(_FILE, "records")
_CHANNELS = word_set(_FILE, "channels")
_STAFF = word_set(_FILE, "staff")
_WORK = word_set(_FILE, "work")
_EVIDENCE = word_set(_FILE, "evidence") | word_set(_FILE, "other_papers")
_NO_ONE = word_set(_FILE, "no_one")
_PAPERS = _UTTERANCES | _RECORDS | _CHANNELS
_WRITTEN_BY = word_set(_FILE, "written_by")
_LINKS = frozenset(("of", "for", "and", "the", "in", "&"))
_AND = re.compile(r"\s+and\s+(the\s+)?", re.IGNORECASE)
_OWNER = re.compile(r"^(.+?)(?:['’]s|s['’])\s+(.+)$")


def has_kind(name: str) -> bool:
    """Whether words have a word for a kind of body."""
    body = body_of(name)
    return body is not None and body.kind is not None


def is_several(name: str) -> bool:
    """Whether words name several bodies, of which none is meant alone.

    >>> is_several("police and health board"), is_several("the army and the rebels")
    (True, True)
    >>> is_several("Bank and Office Workers' Union"), is_several("Ministry of Food and Drink")
    (False, False)
    """
    for found in _AND.finditer(name):
        one, other = name[: found.start()], name[found.end() :]
        if has_kind(one) and (found[1] or (other[:1].islower() and is_of_a_kind(other))):
            return is_of_a_kind(one)
    return False


def author_of(name: str) -> str | None:
    """Return the body whose paper, channel or people a name is of, or None.

    >>> author_of("letter from the Vindle Health Office"), author_of("the guild's website")
    ('the Vindle Health Office', 'the guild')
    >>> author_of("ministry's inspectors"), author_of("report on the ferry")
    ('ministry', None)
    """
    words = name.split()
    for number, word in enumerate(words):
        if word.lower() not in _PAPERS:
            continue
        if number + 1 < len(words) and words[number + 1].lower() in _WRITTEN_BY:
            author = " ".join(words[number + 2 :])
            return author if has_kind(author) else None
        break
    if (owner := _OWNER.match(name)) and has_kind(owner[1]):
        last = [word.lower() for word in WORD.findall(owner[2])]
        return owner[1] if not (_PAPERS | _STAFF).isdisjoint(last) else None
    if words and words[-1].lower() in _PAPERS:
        author = " ".join(words[:-1])
        return author if is_of_a_kind(author) else None
    return None


def is_of_its_teller(speaker: Speaker) -> bool:
    """Whether what somebody says is the claim of who tells of them.

    A paper without an author, "our patrol", "nobody", "satellite pictures".
    """
    words = [word.lower() for word in WORD.findall(speaker.name)]
    is_paper = not _PAPERS.isdisjoint(words)
    shows = not speaker.named and not _EVIDENCE.isdisjoint(
        noun_phrase(speaker.name).lower().split()
    )
    return is_paper or shows or words[:1] == ["our"] or not _NO_ONE.isdisjoint(words[:1])


def without_work(words: str) -> str:
    """Return the body whose work words name: "the police operation" is that of the police.

    >>> without_work("the police operation"), without_work("the pilots' guild")
    ('the police', "the pilots' guild")
    """
    before, _, last = words.rpartition(" ")
    return before if last.lower() in _WORK and is_of_a_kind(before) else words


def is_body_name(name: str, speaker: Speaker) -> bool:
    """Whether words name a body itself, and not somebody who speaks for it."""
    words = {word.lower() for word in WORD.findall(name)}
    if has_pronoun(name) or speaker.kind in ("document", "group") or author_of(speaker.name):
        return False
    return speaker.kind != "person" or not (words & LEADERS)


def fullness(name: str) -> tuple[bool, bool, bool, int, bool]:
    """Return a key by which the fullest form of a name is the last.

    "Tesk City Police" is fuller than "Tesk's police force", and that than "minister's office"; of
    two names with the same letters, the one with the signs of print is fuller.
    """
    words = [word for word in name.split() if word not in _LINKS]
    is_proper = len(words) > 1 and all(word[0].isupper() for word in words)
    is_office = not LEADERS.isdisjoint(
        WORD.findall(name.lower().replace("’s", "").replace("'s", ""))
    )
    return (
        is_proper and not name.isupper(), not is_office, name != name.lower(),
        len(name), name != plain_signs(name),
    )  # fmt: skip


def closed(name: str) -> str:
    """Return a name without a bracket that is not closed: "Prudential Authority (NPA"."""
    return name.split("(")[0].rstrip() if "(" in name and ")" not in name else name
