"""Finds the words of statements and corrections on their pages, for annotation tools."""

import re
from collections.abc import Iterable, Iterator

from onrecord.article import source_text
from onrecord.errors import ArticleError
from onrecord.records import Annotations, Article, Capture, Span, State, Target
from onrecord.resolve.targets import find_place, make_target
from onrecord.store import Store
from onrecord.views import Anchor, AnchoredCorrection, AnchoredStatement


def anchored_statements(
    store: Store, articles: Iterable[tuple[Article, Annotations]]
) -> Iterator[AnchoredStatement]:
    """Yield the statements of some articles with the words of their pages."""
    newest = {
        version.id: versions[-1].id
        for versions in store.versions()
        for version in versions[:-1]
    }  # fmt: skip
    pages = _Pages(store)
    for article, annotations in articles:
        later = store.find(newest[article.id]) if article.id in newest else None
        speakers = {speaker.id: speaker for speaker in annotations.speakers}
        for statement in annotations.statements:
            spans = (statement.source, statement.cue, statement.content)
            target = make_target("statement", statement.id, article, spans, ())
            state = _state(target, later)
            yield AnchoredStatement(
                statement=statement,
                speaker=speakers.get(statement.speaker or ""),
                cue=" … ".join(article.text[a:b] for a, b in statement.cue),
                anchor=pages.anchor(target, article.url, state),
            )


def anchored_corrections(store: Store) -> Iterator[AnchoredCorrection]:
    """Yield what people decided, with the words that it is about; not what was taken back."""
    pages = _Pages(store)
    for each in store.corrections.all():
        if each.correction.undone is None:
            targets = (*each.correction.targets, *each.correction.others)
            yield AnchoredCorrection(
                correction=each.correction,
                anchors=tuple(
                    pages.anchor(target, None, place.state)
                    for target, place in zip(targets, each.places, strict=True)
                ),
            )


def _state(target: Target, later: Article | None) -> State:
    """Return whether the words of an article stand in the newest version of it."""
    if later is None:
        return "exact"
    place = find_place(target, [later])
    if place is None:
        return "lost"
    return "moved" if place.shift else "exact"


class _Pages:
    """The texts of pages, of which the last is kept: statements of one page come together."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._last: tuple[Capture, str] | None = None

    def anchor(self, target: Target, address: str | None, state: State) -> Anchor:
        """Return the words of a target as they are on its page."""
        if self._last is None or self._last[0].id != target.capture:
            self._last = self._read(target.capture)
        capture, text = self._last
        place = _only_place(text, target)
        words, before, after = target.words, target.before, target.after
        if place:
            start, end = place
            words = text[start:end]
            before, after = text[max(0, start - len(before)) : start], text[end : end + len(after)]
        return Anchor(
            capture=capture, address=address, words=words, before=before, after=after,
            position=place, state=state,
        )  # fmt: skip

    def _read(self, identity: str) -> tuple[Capture, str]:
        capture, body = self._store.find_capture(identity)
        try:
            return capture, source_text(capture, body)
        except ArticleError:
            return capture, ""


def _only_place(text: str, target: Target) -> Span | None:
    """Return where the words of a target stand in the text of its page, white space apart.

    Words that occur several times must be told apart by what stands before and after them.
    """
    found = [match.span() for match in re.finditer(_spaced(target.words), text)]
    if len(found) > 1:
        around = "".join((target.before, "\0", target.words, "\0", target.after))
        parts = [_spaced(part) for part in around.split("\0")]
        pattern = rf"{parts[0]}\s*({parts[1]})\s*{parts[2]}"
        found = [match.span(1) for match in re.finditer(pattern, text)]
    return found[0] if len(found) == 1 else None


def _spaced(words: str) -> str:
    """Return a pattern for words with any white space between them."""
    return r"\s+".join(map(re.escape, words.split()))
