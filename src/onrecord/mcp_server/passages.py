"""Makes passages: statements and figures with their words as they stand in the article."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from onrecord.app.articles import show_article
from onrecord.app.opening import StoreOrPath
from onrecord.desk.addresses import figure_path, place_path, statement_path
from onrecord.errors import UsageError
from onrecord.mcp_server.answers import Excerpt, FigureFacts, Passage, Place, Words
from onrecord.records import Article, Correction, CorrectionAction, Evidence, Figure, Span
from onrecord.views import ArticleView, FigureView, NestedStatement, RecordedWords


class Passages:
    """The passages of a store; each article is read once."""

    def __init__(self, store: StoreOrPath) -> None:
        self._store = store
        self._articles: dict[str, _Read] = {}

    def place(self, article: str) -> Place:
        """Return an article, given by its id."""
        return self._read(article).place

    def find(self, article: str, prefix: str) -> Passage:
        """Return the statement or figure of an article whose id starts with ``prefix``."""
        read = self._read(article)
        for identity, figure in read.figures.items():
            if identity.startswith(prefix):
                return self._figure(read, figure)
        for identity, statement in read.statements.items():
            if identity.startswith(prefix):
                return self._statement(read, statement)
        raise UsageError(f"no statement or figure of article {article} has the id {prefix!r}")

    def figures_in(self, article: str, statement: str) -> list[str]:
        """Return the ids of the figures in a statement."""
        figures = (view.figure for view in self._read(article).figures.values())
        return [figure.id for figure in figures if figure.statement == statement]

    def evidence(self, evidence: Evidence) -> Excerpt:
        """Return the words that show where a claim comes from."""
        read = self._read(evidence.article)
        return Excerpt(
            words=words_of(read.article, (evidence.span,)),
            place=read.place,
            address=place_path(evidence.article, evidence.span),
        )

    def recorded(self, words: RecordedWords) -> Passage:
        """Return the words that a passage of a draft is held against."""
        passage = self.find(words.article, words.figure or words.statement or "")
        return replace(passage, words=words_of(self._read(words.article).article, words.spans))

    def _read(self, article: str) -> "_Read":
        if article not in self._articles:
            self._articles[article] = _Read(show_article(self._store, article, every_type=True))
        return self._articles[article]

    def _statement(self, read: "_Read", view: NestedStatement) -> Passage:
        article, statement = read.article, view.statement
        return Passage(
            id=statement.id,
            words=words_of(article, statement.content),
            place=read.place,
            address=statement_path(article, statement),
            speaker=view.speaker,
            source=words_of(article, statement.source),
            cue=words_of(article, statement.cue),
            roles=words_of(article, (role.span for role in view.roles)),
            said=statement.said.value if statement.said else None,
            to=statement.to,
            via=statement.via,
            kind=statement.kind,
            type=statement.type,
            act=statement.act,
            confidence=statement.confidence,
            corrections=_actions((*view.corrections, *view.rests_on)),
        )

    def _figure(self, read: "_Read", view: FigureView) -> Passage:
        article, figure = read.article, view.figure
        around = read.statements.get(figure.statement or "")
        statement = around.statement if around else None
        return Passage(
            id=figure.id,
            words=words_of(article, (figure.span,)),
            place=read.place,
            address=figure_path(article, figure),
            speaker=view.claimant,
            source=words_of(article, statement.source) if statement else (),
            cue=words_of(article, statement.cue) if statement else (),
            roles=words_of(article, (role.span for role in around.roles)) if around else (),
            said=statement.said.value if statement and statement.said else None,
            to=statement.to if statement else (),
            via=statement.via if statement else (),
            kind=statement.kind if statement else None,
            type=statement.type if statement else None,
            act=view.act,
            confidence=statement.confidence if statement else None,
            corrections=_actions((*view.corrections, *view.rests_on)),
            figure=_facts(article, figure),
        )


class _Read:
    """An article with its statements and figures by id, those that people rejected as well."""

    def __init__(self, view: ArticleView) -> None:
        article, capture = view.article, view.capture
        self.article = article
        self.statements = {each.statement.id: each for each in _nested(view.rejected)}
        self.statements.update((each.statement.id, each) for each in _nested(view.statements))
        self.figures = {each.figure.id: each for each in (*view.rejected_figures, *view.figures)}
        self.place = Place(
            article=article.id,
            outlet=article.outlet,
            headline=article.headline,
            published=article.published.value if article.published else None,
            url=article.url,
            story=view.story.id if view.story else None,
            replaced=view.newer is not None,
            capture=capture.sha256,
            captured=capture.fetched,
        )


def words_of(article: Article, spans: Iterable[Span]) -> tuple[Words, ...]:
    """Return the words of an article at some spans."""
    return tuple(Words(start, end, article.text[start:end]) for start, end in spans)


def _nested(statements: Iterable[NestedStatement]) -> Iterator[NestedStatement]:
    for each in statements:
        yield each
        yield from _nested(each.inner)


def _actions(corrections: Iterable[Correction]) -> tuple[CorrectionAction, ...]:
    return tuple(dict.fromkeys(each.action for each in corrections if each.undone is None))


def _facts(article: Article, figure: Figure) -> FigureFacts:
    start, end = figure.span
    line_start = article.text.rfind("\n", 0, start) + 1
    line_end = article.text.find("\n", end)
    [paragraph] = words_of(
        article, [(line_start, line_end if line_end >= 0 else len(article.text))]
    )
    return FigureFacts(
        measure=figure.measure,
        unit=figure.unit,
        subject=figure.subject,
        low=figure.low,
        high=figure.high,
        approximate=figure.approximate,
        as_of=figure.as_of,
        of=figure.of,
        asserted=figure.asserted,
        paragraph=paragraph,
    )
