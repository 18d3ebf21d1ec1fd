"""Makes passages: statements and figures with their words as they stand in the article."""

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from onrecord.app.addresses import figure_path, place_path, statement_path
from onrecord.app.corrected import CorrectedArticle, corrected_articles
from onrecord.app.opening import StoreOrPath, open_store
from onrecord.errors import UsageError
from onrecord.records import (
    Annotations,
    Article,
    Correction,
    CorrectionAction,
    Evidence,
    Figure,
    Span,
    Speaker,
    Statement,
)
from onrecord.views import RecordedWords
from onrecord.views.passages import Excerpt, FigureFacts, Passage, Place, Words


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

    def find_all(self, records: Iterable[tuple[str, str]]) -> tuple[Passage, ...]:
        """Return statements and figures, each given by the id of its article and its own."""
        records = list(records)
        self.read(article for article, _ in records)
        return tuple(self.find(*each) for each in records)

    def stands(self, article: str, record: str, *, as_said: bool = False) -> bool:
        """Whether no person rejected a statement or figure.

        ``as_said``: nor gave it to another speaker.
        """
        changes = {each.action for each in self._read(article).corrected.changes_of(record)}
        return "reject" not in changes and not (as_said and "speaker" in changes)

    def figures_in(self, article: str, statement: str) -> list[str]:
        """Return the ids of the figures in a statement."""
        figures = self._read(article).figures.values()
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

    def read(self, articles: Iterable[str]) -> None:
        """Read some articles at once, which takes fewer queries than one after the other."""
        new = [each for each in dict.fromkeys(articles) if each not in self._articles]
        if not new:
            return
        with open_store(self._store) as store, store.snapshot():
            read = list(store.read_articles(new))
            places = store.listings.paged.places(new)
            persons = store.persons(
                speaker.id for _, annotations in read for speaker in annotations.speakers
            )
            corrected = corrected_articles(store, read)
            for (article, annotations), each in zip(read, corrected, strict=True):
                self._articles[article.id] = _Read(annotations, each, places[article.id], persons)

    def _read(self, article: str) -> "_Read":
        self.read([article])
        return self._articles[article]

    def _statement(self, read: "_Read", statement: Statement) -> Passage:
        article, speaker = read.article, read.speaker(statement.speaker)
        return Passage(
            id=statement.id,
            words=words_of(article, statement.content),
            place=read.place,
            address=statement_path(article, statement),
            speaker=speaker.name if speaker else None,
            speaker_id=read.person(speaker),
            source=words_of(article, statement.source),
            cue=words_of(article, statement.cue),
            roles=read.roles(speaker),
            said=statement.said.value if statement.said else None,
            to=statement.to,
            via=statement.via,
            kind=statement.kind,
            type=statement.type,
            act=statement.act,
            confidence=statement.confidence,
            corrections=read.actions(statement.id, statement.outer),
        )

    def _figure(self, read: "_Read", figure: Figure) -> Passage:
        article, claimant = read.article, read.speaker(figure.claimant)
        statement = read.statements.get(figure.statement or "")
        return Passage(
            id=figure.id,
            words=words_of(article, (figure.span,)),
            place=read.place,
            address=figure_path(article, figure),
            speaker=claimant.name if claimant else None,
            speaker_id=read.person(claimant),
            source=words_of(article, statement.source) if statement else (),
            cue=words_of(article, statement.cue) if statement else (),
            roles=read.roles(read.speaker(statement.speaker)) if statement else (),
            said=statement.said.value if statement and statement.said else None,
            to=statement.to if statement else (),
            via=statement.via if statement else (),
            kind=statement.kind if statement else None,
            type=statement.type if statement else None,
            act=statement.act if statement else None,
            confidence=statement.confidence if statement else None,
            corrections=read.actions(figure.id, figure.statement),
            figure=_facts(article, figure),
        )


class _Read:
    """An article with its statements and figures by id, those that people rejected as well.

    ``read``: its annotations as they were read; ``persons``: ids of merged speakers by their own.
    """

    def __init__(
        self,
        read: Annotations,
        corrected: CorrectedArticle,
        place: Place,
        persons: Mapping[str, str],
    ) -> None:
        both = (read, corrected.annotations)  # what people corrected is in place of what was read
        self.article = corrected.article
        self.corrected = corrected
        self.statements = {each.id: each for some in both for each in some.statements}
        self.figures = {each.id: each for some in both for each in some.figures}
        self.place = place
        self._speakers = {each.id: each for some in both for each in some.speakers}
        self._persons = persons

    def speaker(self, identity: str | None) -> Speaker | None:
        """Return a speaker of the article, given by the id in a record of it."""
        return self._speakers[identity] if identity else None

    def person(self, speaker: Speaker | None) -> str | None:
        """Return the id under which a speaker is merged with those of other articles."""
        return self._persons.get(speaker.id, speaker.id) if speaker else None

    def roles(self, speaker: Speaker | None) -> tuple[Words, ...]:
        """Return the words for the roles of a speaker in the article."""
        roles = speaker.roles if speaker else ()
        own = (role.span for role in roles if role.article == self.article.id)
        return words_of(self.article, own)

    def actions(self, record: str, around: str | None) -> tuple[CorrectionAction, ...]:
        """Return what people did to a record, and to the statement that it is in."""
        found: tuple[Correction, ...] = (
            *self.corrected.corrections.get(record, ()),
            *self.corrected.changes_of(around),
        )
        return tuple(dict.fromkeys(each.action for each in found if each.undone is None))


def words_of(article: Article, spans: Iterable[Span]) -> tuple[Words, ...]:
    """Return the words of an article at some spans."""
    return tuple(Words(start, end, article.text[start:end]) for start, end in spans)


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
