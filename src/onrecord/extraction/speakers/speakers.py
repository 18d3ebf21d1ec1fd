"""Finds the speakers of an article: who makes each statement, with names, mentions and roles."""

from collections.abc import Sequence

import msgspec

from onrecord.extraction.encoder.word_scores import WordScores
from onrecord.extraction.entities.entities import Entity, NamedEntities
from onrecord.extraction.entities.names import find_names
from onrecord.extraction.entities.tagged_document import TaggedDocument
from onrecord.extraction.entities.titles import Title
from onrecord.extraction.speakers.chain import ChainReader, SourcedStatement
from onrecord.extraction.speakers.coreference import EntityMention, PronounContext
from onrecord.extraction.speakers.echoes import EchoReader
from onrecord.extraction.speakers.sources import SourceResolver
from onrecord.records import Article, Mention, Role, Span, Speaker, Statement, make_id
from onrecord.text.document import Document


def find_speakers(
    article: Article, document: Document, statements: Sequence[Statement], scores: WordScores
) -> tuple[tuple[Statement, ...], tuple[Speaker, ...]]:
    """Return an article's statements, completed with their speakers, and the speaker records.

    The statements also get their relays (who passed them on) and echoes (the earlier statements
    that they repeat). A statement has no speaker if it is unclear whom its source means. In
    ``statements``, a statement must come before the statements inside its content.
    """
    cues = {statement.cue[0][0] for statement in statements}
    names = find_names(document, scores, cues)
    entities = NamedEntities(TaggedDocument(document, names))
    resolver = SourceResolver(entities)
    sourced = _resolve_sources(document.text, statements, resolver)
    chains = ChainReader(entities, resolver, article.outlet, article.site).read(sourced)
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
    return tuple(completed), tuple(speakers.values())


def _resolve_sources(
    text: str, statements: Sequence[Statement], resolver: SourceResolver
) -> list[SourcedStatement]:
    """Return the statements, each with the entity (such as a person) that its source refers to."""
    numbers = {statement.id: number for number, statement in enumerate(statements)}
    sourced: list[SourcedStatement] = []
    for statement in statements:
        outer = None if statement.outer is None else numbers[statement.outer]
        spans = statement.source or statement.cue
        span = (spans[0][0], spans[-1][1])
        source: EntityMention | None = None
        if statement.source:
            context = PronounContext(
                span=span,
                content=statement.content,
                outer=None if outer is None else sourced[outer].source,
                excludes_outer=outer is not None and _excludes_speaker(text, statements[outer]),
            )
            source = resolver.resolve(context)
        sourced.append(
            SourcedStatement(
                cue=statement.cue,
                content=statement.content,
                outer=outer,
                source=source,
                span=span,
                act=statement.act,
            )
        )
    return sourced


def _excludes_speaker(text: str, outer: Statement) -> bool:
    """Whether "he" or "she" in a statement's content cannot mean the statement's own speaker.

    It cannot if the content is quoted or the statement begins with "according to". ``outer`` is the
    statement.
    """
    start, end = outer.cue[0]
    return outer.kind != "indirect" or text[start:end].lower().startswith("according")


def _speaker(
    article: Article, entity: Entity, entities: NamedEntities, resolver: SourceResolver
) -> Speaker:
    """Return the speaker record of an entity.

    It has roles, such as "mayor of Ostrow", only if the entity has a name.
    """
    wording = entities.document.wording
    name = wording(entity.name)
    names = dict.fromkeys(map(wording, entity.name_spans))
    roles = (_role(article, title, entities, resolver) for title in entity.titles)
    return Speaker(
        id=make_id("speaker", article.id, entity.name),
        name=name,
        kind=entity.kind,
        named=entity.named,
        aliases=tuple(alias for alias in names if alias != name),
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
