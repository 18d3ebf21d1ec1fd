"""Finds the speakers of an article: who makes each statement, with names, mentions and roles."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import msgspec

from onrecord.extraction.attribution.datelines import find_datelines
from onrecord.extraction.attribution.spans import anchor
from onrecord.extraction.encoder.word_scores import WordScores
from onrecord.extraction.entities.entities import Entity, NamedEntities
from onrecord.extraction.entities.names import find_names
from onrecord.extraction.entities.tagged_document import TaggedDocument
from onrecord.extraction.entities.titles import Title
from onrecord.extraction.speakers.chain import ChainReader, SourcedStatement
from onrecord.extraction.speakers.echoes import EchoReader
from onrecord.extraction.speakers.labels import ANSWER_LABELS, LABELS, label_offsets
from onrecord.extraction.speakers.questions import EntityMention, PronounContext
from onrecord.extraction.speakers.sources import SourceResolver
from onrecord.records import Article, Mention, Role, Span, Spans, Speaker, Statement, make_id
from onrecord.text.document import Document
from onrecord.text.name_keys import distinct_names, plain_signs
from onrecord.text.spans import SpanIndex

_COUNTING = ("organization", "person", "group")  # kinds of those who may count something


@dataclass(frozen=True)
class Asides:
    """The spans of a statement's addressees, and of those who passed it on (its relays)."""

    addressees: Spans = ()
    relays: Spans = ()


def find_speakers(
    article: Article,
    document: Document,
    statements: Sequence[Statement],
    asides: Sequence[Asides],
    scores: WordScores,
    counters: Iterable[Span] = (),
) -> tuple[tuple[Statement, ...], tuple[Speaker, ...], dict[Span, str]]:
    """Return an article's statements, completed with their speakers, and the speaker records.

    Third come the ids of the speakers whom ``counters`` mean, words for who counts a figure outside
    of all statements.

    The statements also get their relays (who passed them on) and echoes (the earlier statements
    that they repeat). A statement has no speaker if it is unclear whom its source means. In
    ``statements``, a statement must come before the statements inside its content; ``asides`` has
    the addressees and relays of each.
    """
    cues = {statement.cue[0][0] for statement in statements if statement.cue}
    datelines = SpanIndex((span, span) for span in find_datelines(document, ()))
    names = [
        name
        for name in find_names(document, scores, cues | label_offsets(document.text))
        if name.kind == "organization" or not any(datelines.overlapping(name.span))
        if document.text[slice(*name.span)].lower() not in LABELS
    ]
    entities = NamedEntities(TaggedDocument(document, names))
    resolver = SourceResolver(
        entities,
        [statement.content for statement in statements],
        [span for aside in asides for span in aside.addressees],
    )
    sourced = _resolve_sources(document, statements, asides, resolver)
    chains = ChainReader(entities, article.outlet, article.site).read(sourced)
    echoes = EchoReader(entities, sourced)
    speakers: dict[Span, Speaker] = {}  # by the span of the name, which the id is made of
    completed: list[Statement] = []
    for i, (statement, chain) in enumerate(zip(statements, chains, strict=True)):
        entity = sourced[i].speaker
        if entity and entity.name not in speakers:
            speakers[entity.name] = _speaker(article, entity, entities, resolver)
        completed.append(
            msgspec.structs.replace(
                statement,
                speaker=speakers[entity.name].id if entity else None,
                to=chain.to,
                via=chain.via,
                echoes=tuple(statements[echoed].id for echoed in echoes.echoes_of(i)),
            )
        )
    counting: dict[Span, str] = {}
    known = {each.span: each.speaker for each in sourced if each.speaker}
    for span in counters:
        entity = known.get(span) or resolver.resolve_counter(span)
        if entity is not None and entity.kind in _COUNTING:
            # Made anew for one that speaks too: it has one mention more.
            speakers[entity.name] = _speaker(article, entity, entities, resolver)
            counting[span] = speakers[entity.name].id
    return tuple(completed), tuple(speakers.values()), counting


def _resolve_sources(
    document: Document,
    statements: Sequence[Statement],
    asides: Sequence[Asides],
    resolver: SourceResolver,
) -> list[SourcedStatement]:
    """Return the statements, each with the entity (such as a person) that its source refers to."""
    numbers = {statement.id: number for number, statement in enumerate(statements)}
    sourced: list[SourcedStatement] = []
    answers = [*_answers(document, statements)]
    labelled = tuple(each.source[0] for each in statements if _is_labelled(document, each))
    resolver.find_interviewee(answers, labelled)
    for statement, aside in zip(statements, asides, strict=True):
        outer = None if statement.outer is None else numbers[statement.outer]
        spans = statement.source or (anchor(statement.cue, statement.content),)
        span = (spans[0][0], spans[-1][1])
        source: EntityMention | None = None
        context = PronounContext(
            span=span,
            content=statement.content,
            outer=None if outer is None else sourced[outer].source,
            excluded=[
                around.speaker
                for number, around in _around(sourced, outer)
                if around.speaker and _excludes_speaker(document, span[0], statements[number])
            ],
            addressees=() if outer is None else asides[outer].addressees,
        )
        if statement.source:
            source = resolver.resolve(context)
        elif not statement.cue and outer is None:
            source = resolver.resolve_quotation(context)
        sourced.append(
            SourcedStatement(
                cue=statement.cue,
                content=statement.content,
                outer=outer,
                source=source,
                span=span,
                act=statement.act,
                addressees=aside.addressees,
                relays=aside.relays,
            )
        )
    return sourced


def _answers(document: Document, statements: Sequence[Statement]) -> Iterator[PronounContext]:
    """Yield the answers of an interview: not wholly quoted, with no cue and at most a label."""
    for each in statements:
        label = "".join(document.text[slice(*span)] for span in each.source).strip(".:").lower()
        if each.cue or each.outer is not None or each.kind == "direct":
            continue
        if not label or label in ANSWER_LABELS:
            span = (each.source or (anchor(each.cue, each.content),))[0]
            yield PronounContext(span, each.content)


def _is_labelled(document: Document, statement: Statement) -> bool:
    """Whether a statement is a turn under a label: "VENN: The wall held."."""
    return (
        bool(statement.source)
        and not statement.cue
        and document.text[statement.source[-1][1] :].lstrip(".) ")[:1] == ":"
    )


def _around(
    sourced: Sequence[SourcedStatement], outer: int | None
) -> Iterator[tuple[int, SourcedStatement]]:
    """Yield the statements around one whose outer statement has the number ``outer``."""
    while outer is not None:
        yield outer, sourced[outer]
        outer = sourced[outer].outer


def _excludes_speaker(document: Document, position: int, outer: Statement) -> bool:
    """Whether "he" or "she" at a position cannot mean the speaker of the statement around it.

    It cannot in direct speech: a turn, a quotation, or a paragraph after that of the cue; nor if
    the statement begins with "according to".
    """
    if not outer.cue or document.quotations.is_quoted(position):
        return True
    start, end = outer.cue[0]
    if "\n\n" in document.text[end:position]:
        return True
    return document.text[start:end].lower().startswith("according")


def _speaker(
    article: Article, entity: Entity, entities: NamedEntities, resolver: SourceResolver
) -> Speaker:
    """Return the speaker record of an entity.

    It has roles, such as "mayor of Ostrow", only if the entity has a name.
    """
    wording = entities.document.wording
    name = wording(entity.name)
    names = distinct_names(map(wording, entity.name_spans))
    roles = (_role(article, title, entities, resolver) for title in entity.titles)
    return Speaker(
        id=make_id("speaker", article.id, entity.name),
        name=name,
        kind=entity.kind,
        named=entity.named,
        aliases=tuple(alias for alias in names if plain_signs(alias) != plain_signs(name)),
        mentions=tuple(
            Mention(article=article.id, span=span, antecedent=antecedent)
            for span, antecedent in entity.mentions
        ),
        roles=tuple(role for role in roles if role) if entity.named else (),
    )


def _role(
    article: Article, title: Title, entities: NamedEntities, resolver: SourceResolver
) -> Role | None:
    """Return the role record of a title such as "mayor of Ostrow".

    In "its director", the organization is the one that "its" refers to. Returns None if there is
    neither a title nor an organization.
    """
    wording = entities.document.wording
    organization = wording(title.organization) if title.organization else None
    if title.possessive is not None and wording(title.possessive).lower() in ("its", "their"):
        owner = resolver.resolve_possessive(title.possessive)
        organization = wording(owner.name) if owner else None
    stated = wording(title.title) if title.title else None
    if stated is None and organization is None:
        return None
    return Role(title=stated, organization=organization, article=article.id, span=title.span)
