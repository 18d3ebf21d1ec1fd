"""Tells what an outlet says only of its own earlier text: nobody claims it any more."""

import re
from functools import cache

from onrecord.records import Figure, Statement
from onrecord.story.compare.content import alternatives
from onrecord.story.compare.story_article import StoryArticle
from onrecord.text.lang import read_toml


def is_earlier_version(name: str) -> bool:
    """Whether a speaker is no voice but an earlier text of the article, by its name.

    >>> is_earlier_version("An earlier version of this article"), is_earlier_version("a draft")
    (True, False)
    """
    return _earlier().fullmatch(name) is not None


def is_of_earlier_version(article: StoryArticle, statement: Statement | None) -> bool:
    """Whether an earlier version of an article said a statement, or passed it on."""
    while statement is not None:
        speaker = article.speaker_of(statement)
        if speaker is not None and is_earlier_version(speaker.name):
            return True
        statement = article.statements.get(statement.outer or "")
    return False


def is_taken_back(article: StoryArticle, figure: Figure) -> bool:
    """Whether an outlet only says of a figure that it gave it before: "we reported 41 dead"."""
    statement = article.statement_of(figure)
    counter = article.speakers.get(figure.claimant or "")
    if is_of_earlier_version(article, statement) or (counter and is_earlier_version(counter.name)):
        return True
    start, end = article.sentence_around(figure.span)
    return not figure.asserted and counter is None and is_in_note(article, start, end)


def is_in_note(article: StoryArticle, start: int, end: int) -> bool:
    """Whether a sentence of the readable text says what an outlet said, in a note of correction."""
    text = article.text
    last = text.find("\n", end)
    paragraph = text[text.rfind("\n", 0, start) + 1 : last if last >= 0 else len(text)]
    in_headline = marks().search(article.article.headline or "") is not None
    is_note = in_headline or marks().search(paragraph) is not None
    return is_note and said_before().search(text[start:end]) is not None


@cache
def marks() -> re.Pattern[str]:
    """Return the words by which a note of correction is known."""
    return re.compile(rf"\b(?:{alternatives('correction')})\b", re.IGNORECASE)


@cache
def said_before() -> re.Pattern[str]:
    """Return the words of a note by which an outlet tells what it said."""
    return re.compile(rf"\b(?:{alternatives('said_before')})\b", re.IGNORECASE)


@cache
def _earlier() -> re.Pattern[str]:
    listed = read_toml("versions.toml")["earlier"]
    before, alone, version, of = (
        "|".join(map(re.escape, listed[name])) for name in ("before", "alone", "version", "of")
    )
    own = rf"(?:{before}) (?:{version}) (?:{of})\b.*|(?:{alone}) (?:{version})"
    return re.compile(rf"(?:an? |the |our )?(?:{own})", re.IGNORECASE)
