"""Lists articles, and shows one article with its statements, figures and changes."""

from collections.abc import Iterator

from onrecord.app.opening import use_case
from onrecord.export.wording import said_at
from onrecord.records import Annotations, Article, Speaker, Statement
from onrecord.store import Store
from onrecord.story import changes
from onrecord.text.spans import words_at
from onrecord.views import (
    ArticleEntry,
    ArticleView,
    ChangeView,
    Counts,
    FigureView,
    NestedStatement,
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
    somebody believed, knew or planned.

    ``prefix``: start of the article's id. A statement inside the content of another one ("Lind said
    that the mayor denied it") is in the ``inner`` of the outer statement. Raises UsageError if no
    article, or more than one, is found, and StoreError.
    """
    with store.snapshot():
        article = store.find(prefix)
        annotations = store.annotations(article)
        capture, _ = store.capture(article)
        return ArticleView(
            article=article,
            capture=capture,
            story=store.listings.stories_of([article.id]).get(article.id),
            newer=store.listings.newer_version(article.id),
            unread=annotations.unread,
            statements=_Nesting(article, annotations, every_type).inside(None),
            figures=_figure_views(annotations),
            timexes=annotations.timexes,
            changes=_version_changes(store, article),
        )


class _Nesting:
    """Arranges the statements of an article by nesting.

    In "Lind said that the mayor denied it", the mayor's statement is inside Lind's statement.
    """

    def __init__(self, article: Article, annotations: Annotations, every_type: bool) -> None:
        self._every_type = every_type
        self._text = article.text
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
                yield self._nested(statement)
            else:
                yield from self._shown_inside(statement.id)

    def _nested(self, statement: Statement) -> NestedStatement:
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
        )

    def _speaker(self, statement: Statement) -> Speaker | None:
        return self._speakers[statement.speaker] if statement.speaker else None


def _start(statement: Statement) -> int:
    """Return the offset of the first character of a statement's source, cue and content.

    In "The mayor said the bridge held", the source is "The mayor" and the cue is "said".
    """
    return min(start for start, _ in (*statement.source, *statement.cue, *statement.content))


def _figure_views(annotations: Annotations) -> tuple[FigureView, ...]:
    names = {speaker.id: speaker.name for speaker in annotations.speakers}
    acts = {statement.id: statement.act for statement in annotations.statements}
    return tuple(
        FigureView(
            figure=figure,
            claimant=names[figure.claimant] if figure.claimant else None,
            act=acts.get(figure.statement) if figure.statement else None,
        )
        for figure in annotations.figures
    )


def _version_changes(store: Store, article: Article) -> VersionChanges | None:
    if not article.replaces:
        return None
    older = store.find(article.replaces)
    return VersionChanges(
        older=older.id,
        date=older.published.value if older.published else store.capture(older)[0].fetched,
        changes=tuple(
            ChangeView(
                kind=change.kind,
                before=older.text[slice(*change.older)] if change.older else None,
                after=article.text[slice(*change.newer)] if change.newer else None,
            )
            for change in changes(older, article)
        ),
    )
