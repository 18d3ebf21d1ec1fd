"""Finds notes of correction that a newer version of an article has."""

import re
from collections.abc import Iterator
from functools import cache

from onrecord.records import Change, Span, Spans
from onrecord.story.compare.content import alternatives, content_of
from onrecord.story.compare.story_article import StoryArticle
from onrecord.story.readable import readable_text
from onrecord.text.lang import read_toml

_LEAST_SHARED = 2  # word stems; as in story/compare/corrections.py


def notes_of_correction(newer: StoryArticle, added: Spans) -> Iterator[Span]:
    """Yield the paragraphs in which an outlet notes what it corrected, as spans of the article.

    ``added``: the sentences, in the readable text, that the older version has not.
    """
    text = newer.text
    seen: set[int] = set()
    for start, end in added:
        first = text.rfind("\n", 0, start) + 1
        last = text.find("\n", end)
        if first not in seen and _is_note(text[start:end]):
            seen.add(first)
            paragraph = (first, last if last >= 0 else len(text))
            yield readable_text(newer.article.text).given_span(paragraph)


def is_about(note: Span, newer: StoryArticle, change: Change, older: StoryArticle) -> bool:
    """Whether a note of correction is about what a change did to a record of the older version.

    They have a number in common, also one that the change brought, or words of two stems.
    """
    if change.before is None or change.older is None:
        return False
    said, old, new = (
        content_of(article.text, article.in_text((place,) if place else ()))
        for article, place in ((newer, note), (older, change.older), (newer, change.newer))
    )
    return not said.numbers.isdisjoint(old.numbers | new.numbers) or (
        len(said.stems & old.stems) >= _LEAST_SHARED
    )


def _is_note(sentence: str) -> bool:
    begins, mended, ours, marks, said_before = _patterns()
    return bool(
        begins.match(sentence)
        or mended.search(sentence)
        or ours.match(sentence)
        or (marks.search(sentence) and said_before.search(sentence))
    )


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    words = read_toml("versions.toml")["note"]
    listed = {name: "|".join(map(re.escape, words[name])) for name in words}
    return tuple(
        re.compile(pattern, re.IGNORECASE)
        for pattern in (
            rf"\W*(?:{listed['begins']})\b\s*[:–—-]",
            rf"\b(?:{listed['article']})\s+(?:{listed['mended']})\b",
            rf"[^\w\"'“‘]*(?:{listed['ours']})\s+(?:{listed['gave']})\b",
            rf"\b(?:{alternatives('correction')})\b",
            rf"\b(?:{alternatives('said_before')})\b",
        )
    )
