"""Lists articles, and shows one article with its statements, figures and changes."""

from collections.abc import Iterator

import msgspec

from onrecord.app.changes import record_changes
from onrecord.app.corrected import CorrectedArticle, corrected_articles
from onrecord.app.opening import use_case
from onrecord.export.wording import said_at
from onrecord.records import Annotations, Article, Speaker, Statement
from onrecord.store import Store
from onrecord.story import changes
from onrecord.text.spans import words_at
from onrecord.views import (
    ArticleEntry,
    ArticleView,
    Counts,
    FigureView,
    NestedStatement,
    SentenceChangeView,
    VersionChanges,
)


@use_case
def count_records(store: Store) -> Counts:
    """Return the number of captures, articles and statements in a store. Raises StoreError."""
    return store.counts()


@use_case
def list_articles(store: Store) -> Iterator[ArticleEntry]:
    """Yield an entry for each article in a store, in the order in which they were read.

    Older versions of articles are included. Raises StoreError.
    """
    yield from store.entries()


@use_case
def show_article(store: Store, prefix: str, *, every_type: bool = False) -> ArticleView:
    """Return an article with everything that was read in it.

    Of its statements, only the assertions are returned, or all with ``every_type``: also what
    somebody believed, knew or planned. They are as people corrected them; what was rejected is in
    lists of its own.

    ``prefix``: start of the article's id. A statement inside the content of another one ("Lind said
    that the mayor denied it") is in the ``inner`` of the outer statement. Raises UsageError if no
    article, or more than one, is found, and StoreError.
    """
    with store.snapshot():
        article = store.find(prefix)
        read = store.annotations(article)
        [corrected] = corrected_articles(store, [(article, read)])
        capture, _ = store.capture(article)
        older = store.find(article.replaces) if article.replaces else None
        return ArticleView(
            article=article,
            capture=capture,
            story=store.listings.stories_of([article.id]).get(article.id),
            newer=store.listings.newer_version(article.id),
            unread=read.unread,
            statements=_Nesting(corrected, every_type).inside(None),
            figures=_figure_views(corrected),
            timexes=read.timexes,
            changes=version_changes(store, older, article) if older else None,
            record_changes=record_changes(store, older, article) if older else (),
            rejected=_rejected_statements(corrected, read),
            rejected_figures=_rejected_figures(corrected, read),
            corrections=corrected.corrections.get(article.id, ()),
        )


@use_case
def article_of(store: Store, prefix: str) -> Article:
    """Return the article of a statement or figure, given the start of its id.

    Raises UsageError if no statement or figure, or more than one, is found, and StoreError.
    """
    _, _, article = store.find_record(prefix)
    return store.find(article)


class _Nesting:
    """Arranges the statements of an article by nesting.

    In "Lind said that the mayor denied it", the mayor's statement is inside Lind's statement.
    """

    def __init__(self, corrected: CorrectedArticle, every_type: bool) -> None:
        annotations = corrected.annotations
        self._corrected = corrected
        self._every_type = every_type
        self._text = corrected.article.text
        self._speakers = {speaker.id: speaker for speaker in annotations.speakers}
        self._by_id = {statement.id: statement for statement in annotations.statements}
        self._by_outer: dict[str | None, list[Statement]] = {}
        for statement in sorted(annotations.statements, key=_start):
            self._by_outer.setdefault(statement.outer, []).append(statement)

    def inside(self, outer: str | None) -> tuple[NestedStatement, ...]:
        """Return the statements directly inside the content of another statement.

        ``outer``: id of the other statement; None for statements that are inside no other.
        """
        return tuple(self._shown_inside(outer))

    def _shown_inside(self, outer: str | None) -> Iterator[NestedStatement]:
        """Yield the statements inside another; in place of one not shown, those inside it."""
        for statement in self._by_outer.get(outer, ()):
            if self._every_type or statement.type == "assertion":
                yield self.alone(statement)
            else:
                yield from self._shown_inside(statement.id)

    def alone(self, statement: Statement) -> NestedStatement:
        """Return a statement with those inside it."""
        speaker = self._speaker(statement)
        return NestedStatement(
            statement=statement,
            speaker=speaker.name if speaker else None,
            roles=speaker.roles if speaker else (),
            cue=words_at(self._text, statement.cue),
            words=words_at(self._text, statement.content),
            said=said_at(self._text, statement.said),
            echoes=tuple(
                words_at(self._text, self._by_id[echo].content) for echo in statement.echoes
            ),
            inner=self.inside(statement.id),
            corrections=self._corrected.corrections.get(statement.id, ()),
            rests_on=self._corrected.changes_of(statement.outer),
        )

    def _speaker(self, statement: Statement) -> Speaker | None:
        return self._speakers[statement.speaker] if statement.speaker else None


def _start(statement: Statement) -> int:
    """Return the offset of the first character of a statement's source, cue and content.

    In "The mayor said the bridge held", the source is "The mayor" and the cue is "said".
    """
    return min(start for start, _ in (*statement.source, *statement.cue, *statement.content))


def _rejected_statements(
    corrected: CorrectedArticle, read: Annotations
) -> tuple[NestedStatement, ...]:
    kept = {statement.id for statement in corrected.annotations.statements}
    nesting = _Nesting(corrected._replace(annotations=read), every_type=True)
    gone = (statement for statement in read.statements if statement.id not in kept)
    return tuple(msgspec.structs.replace(nesting.alone(each), inner=()) for each in gone)


def _rejected_figures(corrected: CorrectedArticle, read: Annotations) -> tuple[FigureView, ...]:
    kept = {figure.id for figure in corrected.annotations.figures}
    views = _figure_views(corrected._replace(annotations=read))
    return tuple(view for view in views if view.figure.id not in kept)


def _figure_views(corrected: CorrectedArticle) -> tuple[FigureView, ...]:
    annotations = corrected.annotations
    names = {speaker.id: speaker.name for speaker in annotations.speakers}
    acts = {statement.id: statement.act for statement in annotations.statements}
    return tuple(
        FigureView(
            figure=figure,
            claimant=names[figure.claimant] if figure.claimant else None,
            act=acts.get(figure.statement) if figure.statement else None,
            corrections=corrected.corrections.get(figure.id, ()),
            rests_on=corrected.changes_of(figure.statement),
        )
        for figure in annotations.figures
    )


def version_changes(store: Store, older: Article, newer: Article) -> VersionChanges:
    """Return the sentences that changed between two versions of an article."""
    return VersionChanges(
        older=older.id,
        date=older.published.value if older.published else store.capture(older)[0].fetched,
        changes=tuple(
            SentenceChangeView(
                kind=change.kind,
                before=older.text[slice(*change.older)] if change.older else None,
                after=newer.text[slice(*change.newer)] if change.newer else None,
            )
            for change in changes(older, newer)
        ),
    )
