"""Statements and names to speakers: who says each, under which roles, through whom."""

from collections.abc import Sequence

import msgspec

from onrecord.extraction.encoder.word_scores import WordScores
from onrecord.extraction.entities.entities import Actor, Actors
from onrecord.extraction.entities.names import find_names
from onrecord.extraction.entities.phrases import Title, Words
from onrecord.extraction.speakers.chain import Relays, Said
from onrecord.extraction.speakers.coreference import Source
from onrecord.extraction.speakers.sources import Sources
from onrecord.records import Article, Mention, Role, Span, Speaker, Statement, make_id
from onrecord.text.document import Document


def find_speakers(
    article: Article, document: Document, statements: Sequence[Statement], scores: WordScores
) -> tuple[tuple[Statement, ...], tuple[Speaker, ...]]:
    """The statements with their speakers, addressees, relays and echoes; and the speakers.

    A statement without a speaker has none that a reader could tell; an outer one comes before
    those that it holds.
    """
    text = article.text
    words = Words(document, find_names(document, scores))
    actors = Actors(words)
    sources = Sources(words, actors)
    place_of = {statement.id: place for place, statement in enumerate(statements)}
    said: list[Said] = []
    for statement in statements:
        outer = None if statement.outer is None else place_of[statement.outer]
        source: Source | None = None
        if statement.source:
            source = sources.read(
                statement.source,
                statement.content,
                None if outer is None else said[outer].source,
                outer is not None and _is_apart(text, statements[outer]),
            )
        spans = statement.source or statement.cue
        said.append(
            Said(
                cue=statement.cue, content=statement.content, outer=outer, source=source,
                span=(spans[0][0], spans[-1][1]), says=statement.act == "says",
            )
        )  # fmt: skip
    relays = Relays(words, actors, sources, article.outlet, article.site).read(said)
    speakers: dict[Span, Speaker] = {}  # by the name, of which the id is made
    spoken: list[Statement] = []
    for statement, each, relay in zip(statements, said, relays, strict=True):
        actor = each.source.actor if each.source else None
        if actor and actor.name not in speakers:
            speakers[actor.name] = _speaker(article, actor, actors, sources)
        spoken.append(
            msgspec.structs.replace(
                statement,
                speaker=speakers[actor.name].id if actor else None,
                to=relay.to,
                via=relay.via,
                echoes=tuple(statements[place].id for place in relay.echoes),
            )
        )
    return tuple(spoken), tuple(speakers.values())


def _is_apart(text: str, outer: Statement) -> bool:
    """Whether "he" inside a statement cannot be who makes it: quoted, or after "according to"."""
    start, end = outer.cue[0]
    return outer.kind != "indirect" or text[start:end].lower().startswith("according")


def _speaker(article: Article, actor: Actor, actors: Actors, sources: Sources) -> Speaker:
    name = actors.text(actor.name)
    forms = dict.fromkeys(map(actors.text, actor.forms))
    return Speaker(
        id=make_id("speaker", article.id, actor.name),
        name=name,
        kind=actor.kind,
        named=actor.named,
        aliases=tuple(form for form in forms if form != name),
        mentions=tuple(
            Mention(article=article.id, span=span, antecedent=antecedent)
            for span, antecedent in actor.mentions
        ),
        roles=tuple(
            role for title in actor.titles if (role := _role(article, title, actors, sources))
        ) if actor.named else (),
    )  # fmt: skip


def _role(article: Article, title: Title, actors: Actors, sources: Sources) -> Role | None:
    organization = actors.text(title.organization) if title.organization else None
    if title.owner is not None and actors.text(title.owner).lower() in ("its", "their"):
        owner = sources.owner(title.owner)
        organization = actors.text(owner.name) if owner else None
    stated = actors.text(title.title) if title.title else None
    if stated is None and organization is None:
        return None
    return Role(title=stated, organization=organization, article=article.id, span=title.span)
