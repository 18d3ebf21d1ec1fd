"""The format of the web's vocabulary: schema.org, as JSON-LD.

https://schema.org. Each item is a node of one graph, which refer to one another by their ids; the
context is in the file, so that nothing is fetched to read it.
"""

from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO, ClassVar
from urllib.parse import quote

import msgspec

from onrecord.export.wording import chain_of, nature_of, roles_in_words
from onrecord.records import (
    Annotations,
    Article,
    Capture,
    Comparison,
    Date,
    Figure,
    Said,
    Speaker,
    SpeakerKind,
    Statement,
    Story,
)
from onrecord.text.sentences import sentences
from onrecord.text.spans import words_at
from onrecord.views import RecordView

_CONTEXT = {"@vocab": "https://schema.org/", "url": {"@type": "@id"}}
_WEB = ("http://", "https://")
# A place that speaks ("Seoul") is a body. A group such as "two lawmakers" is neither a person nor
# an organization, a document cannot be who says something: they are named in words only.
_TYPES: Mapping[SpeakerKind | None, str] = {
    "person": "Person",
    "organization": "Organization",
    "place": "Organization",
}
_PLAIN = ("direct", "mixed")  # statements with the speaker's own words

_Node = dict[str, Any]


class SchemaOrgExporter:
    """Exports articles, quotations and claims as one graph, with a node in each line.

    Holds the ids of articles and the words of statements that several articles have in memory.
    """

    description: ClassVar[str] = "articles, quotations and claims for the web (schema.org, JSON-LD)"
    is_compressed: ClassVar[bool] = False

    def setup(self, out: BinaryIO) -> None:
        """Write the beginning of the graph."""
        self._out = out
        self._encode = msgspec.json.Encoder().encode
        self._is_first = True
        out.write(b'{"@context":' + self._encode(_CONTEXT) + b',\n"@graph":[')

    def write(self, record: RecordView) -> None:
        """Write a node for each story, article, speaker, statement, figure and repeated claim."""
        for node in _nodes(record):
            self._out.write((b"\n" if self._is_first else b",\n") + self._encode(node))
            self._is_first = False

    def finish(self) -> None:
        """Write the end of the graph."""
        self._out.write(b"]}\n")


def _nodes(record: RecordView) -> Iterator[_Node]:
    captures = {capture.id: capture for capture in record.captures()}
    stories = [story for story in record.stories() if len(story.articles) > 1]
    yield from map(_story, stories)
    about = {article: story.id for story in stories for article in story.articles}
    repeats = [each for each in record.comparisons() if each.kind == "repeat"]
    wanted = {member for comparison in repeats for member in comparison.members}
    found: dict[str, tuple[str, str, Article]] = {}  # node, words and article of each
    spoken: set[str] = set()
    for article, annotations in record.annotated_articles():
        yield _article(article, captures[article.capture], about.get(article.id))
        for node, words in _said(article, annotations, spoken):
            yield node
            if (identity := node["@id"].rsplit(":", 1)[1]) in wanted:
                found[identity] = node["@id"], words, article
    yield from (_speaker(each) for each in record.speakers() if each.id in spoken)
    for comparison in repeats:
        yield from _repeat(comparison, found)


def _story(story: Story) -> _Node:
    return {"@id": _id("story", story.id), "@type": "Event", "name": story.title}


def _article(article: Article, capture: Capture, story: str | None) -> _Node:
    page = {
        "@id": _id("capture", capture.id),
        "@type": "WebPage",
        "url": _address(capture.location),
        "dateCreated": capture.fetched,
        "encodingFormat": capture.media_type,
        "identifier": {
            "@type": "PropertyValue",
            "propertyID": "SHA-256",
            "value": capture.sha256,
        },
    }
    return _stated(
        {
            "@id": _id("article", article.id),
            "@type": "NewsArticle",
            "url": _address(article.url),
            "headline": article.headline,
            "publisher": _publisher(article),
            "author": list(article.byline),
            "datePublished": _day(article.published),
            "inLanguage": article.language,
            "about": {"@id": _id("story", story)} if story else None,
            "isBasedOn": {"@id": _id("article", article.replaces)} if article.replaces else None,
            "archivedAt": _stated(page),
        }
    )


def _publisher(article: Article) -> _Node | None:
    if not article.outlet:
        return None
    identity = f"urn:onrecord:outlet:{quote(article.outlet, safe='')}"
    return {"@id": identity, "@type": "Organization", "name": article.outlet}


def _said(
    article: Article, annotations: Annotations, spoken: set[str]
) -> Iterator[tuple[_Node, str]]:
    """Yield a node for each statement and each figure that is claimed, with its words.

    The ids of speakers with a node are added to ``spoken``.
    """
    speakers = {each.id: each for each in annotations.speakers}
    plain = {each.id: each for each in annotations.statements if not nature_of(each)}
    for statement in annotations.statements:
        speaker = speakers.get(statement.speaker or "")
        if _is_node(speaker):
            spoken.add(speaker.id if speaker else "")
        yield _statement(article, statement, speaker), words_at(article.text, statement.content)
    for figure in annotations.figures:
        if figure.asserted and (figure.statement is None or figure.statement in plain):
            claimant = speakers.get(figure.claimant or "")
            if _is_node(claimant):
                spoken.add(claimant.id if claimant else "")
            words = _sentence(article, figure)
            yield _figure(article, figure, claimant, words), words


def _statement(article: Article, statement: Statement, speaker: Speaker | None) -> _Node:
    """Return a quotation, or a claim for what is told in other words.

    What somebody denied, declined to say, feared or planned is a claim of the outlet about this
    speaker, in the words of the article from the source to the end of the content.
    """
    node: _Node = {
        "@id": _id("statement", statement.id),
        "isPartOf": [{"@id": _id("article", article.id)}],
        "creditText": _credit(article, statement),
    }
    if statement.outer:
        node["isPartOf"].append({"@id": _id("statement", statement.outer)})
    who = {"@id": _id("speaker", speaker.id)} if speaker and _is_node(speaker) else None
    if nature_of(statement):
        spans = (*statement.source, *statement.cue, *statement.content)
        words = article.text[min(a for a, _ in spans) : max(b for _, b in spans)]
        more = {"text": words, "author": _publisher(article), "about": who}
        return _stated(node | {"@type": "Claim", "appearance": node["isPartOf"][0]} | more)
    node |= {
        "text": words_at(article.text, statement.content),
        "dateCreated": _day(statement.said),
    }
    if statement.kind in _PLAIN:
        return _stated(node | {"@type": "Quotation", "creator": who, "spokenByCharacter": who})
    return _stated(
        node | {"@type": "Claim", "author": who, "appearance": {"@id": _id("article", article.id)}}
    )


def _credit(article: Article, statement: Statement) -> str | None:
    """Return who said it in the words of the article, to whom, and through whom it came there."""
    told = (words_at(article.text, statement.source), *chain_of(statement))
    return ", ".join(filter(None, told)) or None


def _figure(article: Article, figure: Figure, claimant: Speaker | None, words: str) -> _Node:
    """Return a figure as a claim about a value, in the words of its sentence.

    A value that is approximate is a text, since a number would say more than the words.
    """
    exact = not figure.approximate
    low, high = (figure.low, figure.high) if exact else (None, None)
    value = {
        "@type": "PropertyValue",
        "name": figure.measure,
        "description": figure.subject,
        "value": figure.text if not exact else low if low == high else None,
        "minValue": low if low != high else None,
        "maxValue": high if low != high else None,
        "unitText": figure.unit,
    }
    if claimant:
        who = {"@id": _id("speaker", claimant.id)} if _is_node(claimant) else None
    else:
        who = None if figure.statement else _publisher(article)
    return _stated(
        {
            "@id": _id("figure", figure.id),
            "@type": "Claim",
            "text": words,
            "author": who,
            "creditText": claimant.name if claimant and not who else None,
            "about": _stated(value),
            "temporalCoverage": figure.as_of,
            "appearance": {"@id": _id("article", article.id)},
            "isPartOf": {"@id": _id("statement", figure.statement)} if figure.statement else None,
        }
    )


def _sentence(article: Article, figure: Figure) -> str:
    """Return the sentence around a figure."""
    start, end = figure.span
    first = article.text.rfind("\n", 0, start) + 1
    last = article.text.find("\n", end) % (len(article.text) + 1)
    for a, b in sentences(article.text, first, last):
        if a <= start and end <= b:
            return article.text[a:b]
    return figure.text


def _speaker(speaker: Speaker) -> _Node:
    """Return a speaker; one without a name has a description only."""
    name = "name" if speaker.named else "description"
    return _stated(
        {
            "@id": _id("speaker", speaker.id),
            "@type": _TYPES[speaker.kind],
            name: speaker.name,
            "alternateName": [each for each in speaker.aliases if each != speaker.name],
            "jobTitle" if speaker.kind == "person" else "disambiguatingDescription": (
                roles_in_words(speaker.roles)
            ),
        }
    )


def _repeat(
    comparison: Comparison, found: Mapping[str, tuple[str, str, Article]]
) -> Iterator[_Node]:
    """Yield the claim that several articles have, with its origins and its first appearance.

    Its members come in the order of their dates; nothing is yielded if people rejected all but one.
    """
    members = [found[member] for member in comparison.members if member in found]
    if len(members) > 1:
        _, words, first = members[0]
        articles = dict.fromkeys(_id("article", article.id) for _, _, article in members)
        yield {
            "@id": _id("comparison", comparison.id),
            "@type": "Claim",
            "text": words,
            "author": list(dict.fromkeys(origin.name for origin in comparison.origins)),
            "firstAppearance": {"@id": _id("article", first.id)},
            "appearance": [{"@id": each} for each in articles],
            "workExample": [{"@id": node} for node, _, _ in members],
            "about": {"@id": _id("story", comparison.story)},
        }


def _is_node(speaker: Speaker | None) -> bool:
    return speaker is not None and speaker.kind in _TYPES


def _id(kind: str, identity: str) -> str:
    return f"urn:onrecord:{kind}:{identity}"


def _address(location: str | None) -> str | None:
    """Return a web address without characters that an IRI cannot have; None for a path."""
    if not location or not location.lower().startswith(_WEB):
        return None
    return quote(location, safe="!#$%&'()*+,/:;=?@[]~")


def _day(stated: Date | Said | None) -> str | None:
    """Return a day or time; None for a season, which ISO 8601 does not know."""
    return stated.value if stated and stated.precision != "season" else None


def _stated(fields: _Node) -> _Node:
    """Return fields without those that have no value."""
    return {name: value for name, value in fields.items() if value not in (None, "", [], {})}
