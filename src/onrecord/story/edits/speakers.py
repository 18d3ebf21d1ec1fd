"""Tells whether a newer version of an article gives a statement to another speaker."""

from onrecord.records import ChangeKind, Speaker, Statement
from onrecord.story.compare.content import listed_words
from onrecord.story.compare.story_article import StoryArticle
from onrecord.story.edits.spelling import same_spelling
from onrecord.text.lang import word_set
from onrecord.text.name_keys import normalize
from onrecord.text.stems import word_stem


def speaker_change(
    older: StoryArticle, one: Statement, newer: StoryArticle, other: Statement
) -> ChangeKind | None:
    """Return what became of the speaker of a statement; None if it is the same, or not known.

    A person who has another form of the name is the same, and so is a body with a word in common.
    """
    before, after = older.speaker_of(one), newer.speaker_of(other)
    if before and not other.source and not after:
        return "speaker dropped"
    if after and not one.source and not before:
        return "speaker added"
    if before is None or after is None or is_same_speaker(before, after):
        return None
    if _is_told_before(older.words_at(one.source), newer.words_at(other.source), before, after):
        return None
    was, now = _is_named_person(before), _is_named_person(after)
    related = _words(before) & _words(after)
    if was and not now and (related or not _is_name(after)):
        return "unnamed"
    if now and not was and (related or not _is_name(before)):
        return "named"
    return None if related and not (was and now) else "speaker changed"


def _is_told_before(one: str, other: str, before: Speaker, after: Speaker) -> bool:
    """Whether sources only point to speakers told of before: "she", "the firm", "one of them".

    What became of them is told where the name, or none, stands.
    """
    if not all(any(map(str.isalpha, source)) for source in (one, other)):
        return True  # some of those counted before: "204 said no"
    was, now = ([*source.lower().split(), ""] for source in (one, other))
    pronouns = word_set("versions.toml", "pronouns")
    if was[-2:][0] in pronouns:
        pointing = now
    elif now[-2:][0] in pronouns:
        pointing = was
    else:
        return False
    return (
        pointing[-2:][0] in pronouns
        or pointing[0] in word_set("versions.toml", "definite")
        or not (_is_name(before) or _is_name(after))
    )


def _is_named_person(speaker: Speaker) -> bool:
    return speaker.kind == "person" and _is_name(speaker)


def _is_name(speaker: Speaker) -> bool:
    return speaker.named is not False


def is_same_speaker(one: Speaker, other: Speaker) -> bool:
    """Whether two speakers have a name in common, or one that is short for the other."""
    ours, theirs = ([*map(normalize, each.name.split())] for each in (one, other))
    shorter, longer = sorted((ours, theirs), key=len)
    if set(shorter) <= set(longer):
        return True
    return (
        _is_named_person(one)
        and _is_named_person(other)
        and same_spelling(shorter[-1], longer[-1])
        and (
            len(shorter) == 1
            or same_spelling(shorter[0], longer[0])
            or same_spelling(shorter[-2], longer[-2])  # "mother of two Ana Reve", "mum Ana Reve"
        )
    )


def _words(speaker: Speaker) -> frozenset[str]:
    """Return the stems of the words of a speaker's names and roles."""
    texts = [speaker.name, *speaker.aliases]
    texts += [role.organization or "" for role in speaker.roles]
    texts += [role.title or "" for role in speaker.roles]
    return frozenset(
        word_stem(word)
        for text in texts
        for word in text.lower().split()
        if word not in listed_words("empty")
    )
