"""The format of investigations: entities of FollowTheMoney, as Aleph and OpenAleph read them.

https://followthemoney.tech. Values are written in the form that the model keeps them in: texts in
Unicode's form NFC without control characters, times in UTC, languages by three letters.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any, BinaryIO, ClassVar
from urllib.parse import quote, urlsplit

import msgspec

from onrecord.export.languages import THREE_LETTERS
from onrecord.export.wording import chain_of, nature_of, role_at, said_at
from onrecord.records import (
    Annotations,
    Article,
    Capture,
    Date,
    Precision,
    Speaker,
    SpeakerKind,
    Statement,
    Story,
)
from onrecord.text.name_keys import distinct_names
from onrecord.views import RecordView

# A place that speaks ("Seoul") and a named group are bodies of which no more is known.
_SCHEMATA: dict[SpeakerKind, str] = {
    "person": "Person",
    "organization": "Organization",
    "place": "LegalEntity",
    "group": "LegalEntity",
}
# The longest values that the model takes as valid, by its type of property.
_LONGEST_STRING, _LONGEST_TEXT, _LONGEST_NAME, _LONGEST_URL = 1024, 65_000, 384, 4096
_DATED: tuple[Precision, ...] = ("second", "minute", "day", "month", "year")
_QUOTES = "\"'"  # pairs of them around names are taken off by the model
_LABEL = re.compile(r"(?=[\w-]*[^\W_])[\w-]{1,63}")  # of the name of a host
_LAST_LABEL = re.compile(r"(?=.*\D).{2,}")
_KEPT = "!#$%&'()*+,/:;=?@[]~"  # in the path of an address


class FtmExporter:
    """Exports an entity in each line: articles, those who speak in them, and what they say.

    Holds the places and times of captures in memory, and the ids of speakers.
    """

    description: ClassVar[str] = "entities for Aleph and OpenAleph (FollowTheMoney)"
    is_compressed: ClassVar[bool] = False

    def setup(self, out: BinaryIO) -> None:
        """Keep the file for ``write``."""
        self._out = out
        self._encode = msgspec.json.Encoder().encode

    def write(self, record: RecordView) -> None:
        """Write articles with their statements, then the speakers, then the stories."""
        for entity in _entities(record):
            self._out.write(self._encode(entity) + b"\n")

    def finish(self) -> None:
        """Do nothing: the file is complete after its last line."""


def _entities(record: RecordView) -> Iterator[dict[str, Any]]:
    captures = {capture.id: capture for capture in record.captures()}
    spoken: set[str] = set()
    for article, annotations in record.annotated_articles():
        yield _article(article, captures[article.capture])
        speakers = {each.id: each for each in annotations.speakers if _schema_of(each)}
        said = {each.speaker for each in annotations.statements}
        for speaker in speakers.values():
            if speaker.id in said:
                spoken.add(speaker.id)
                yield _documentation(article, speaker)
        yield from _notes(article, annotations, speakers)
    for speaker in record.speakers():
        if speaker.id in spoken:
            yield _speaker(speaker)
    yield from (_story(story) for story in record.stories() if len(story.articles) > 1)


def _article(article: Article, capture: Capture) -> dict[str, Any]:
    language = THREE_LETTERS.get(article.language or "")
    return _entity(
        "Article",
        ("article", article.id),
        title=_strings([article.headline]),
        author=_strings(article.byline),
        publisher=_strings([article.outlet]),
        sourceUrl=_url(article.url),
        publishedAt=_date(article.published),
        retrievedAt=_time(capture.fetched, "second"),
        language=[language] if language else [],
        # The folders of a path are nobody's business.
        fileName=_strings([capture.location.rstrip("/").rsplit("/", 1)[-1]]),
        bodyText=list(_texts(article.text)),
        processingAgent=["onrecord"],
    )


def _documentation(article: Article, speaker: Speaker) -> dict[str, Any]:
    """Return the link that shows in which article somebody speaks."""
    return _entity(
        "Documentation",
        ("documentation", article.id, speaker.id),
        document=[_id("article", article.id)],
        entity=[_id("speaker", speaker.id)],
        role=["speaks in"],
        date=_date(article.published),
    )


def _notes(
    article: Article, annotations: Annotations, speakers: dict[str, Speaker]
) -> Iterator[dict[str, Any]]:
    """Yield a note for each statement, on its article and on its speaker, if that has a name.

    Its words go from the source to the end of the content, so that a denial stays one.
    """
    for statement in annotations.statements:
        known = [statement.speaker] if statement.speaker in speakers else []
        spans = (*statement.source, *statement.cue, *statement.content)
        words = article.text[min(a for a, _ in spans) : max(b for _, b in spans)]
        yield _entity(
            "Note",
            ("statement", statement.id),
            entity=[_id("article", article.id), *(_id("speaker", each) for each in known if each)],
            description=list(_texts(words)),
            summary=list(_texts(_in_short(article, statement))),
            proof=[_id("article", article.id)],
            sourceUrl=_url(article.url),
            publisher=_strings([article.outlet]),
        )


def _in_short(article: Article, statement: Statement) -> str:
    """Return what kind of statement it is, when it was said, and how it reached the article."""
    said = said_at(article.text, statement.said)
    facts = [*(nature_of(statement) or ["says"]), statement.kind]
    return " · ".join((*facts, *([f"said {said}"] if said else []), *chain_of(statement)))


def _speaker(speaker: Speaker) -> dict[str, Any]:
    """Return a speaker with a name. Names of one word are weak: many people have them."""
    [name, *others] = _names(distinct_names([speaker.name, *speaker.aliases]))
    roles = _strings(distinct_names(map(role_at, speaker.roles)))
    schema = _schema_of(speaker) or ""
    return _entity(
        schema,
        ("speaker", speaker.id),
        name=[name],
        alias=[each for each in others if " " in each],
        weakAlias=[each for each in others if " " not in each],
        position=roles if schema == "Person" else [],
        summary=roles if schema != "Person" else [],
    )


def _story(story: Story) -> dict[str, Any]:
    articles = [_id("article", each) for each in story.articles]
    return _entity("Event", ("story", story.id), name=_names([story.title]), proof=articles)


def _schema_of(speaker: Speaker) -> str | None:
    """Return the schema of a speaker; None for one without a name, who could be anybody."""
    if not speaker.named or not _names([speaker.name]):
        return None
    return _SCHEMATA.get(speaker.kind) if speaker.kind else "LegalEntity"


def _id(*parts: str) -> str:
    return "-".join(("onrecord", *parts))


def _entity(schema: str, identity: tuple[str, ...], **properties: list[str]) -> dict[str, Any]:
    stated = {name: values for name, values in properties.items() if values}
    return {"id": _id(*identity), "schema": schema, "properties": stated}


# Values in the form of the model


def _clean(text: str) -> str:
    """Return a text in the form NFC, with plain spaces and without characters that have no sign."""
    return unicodedata.normalize("NFC", "".join(map(_plain, text))).strip()


def _plain(character: str) -> str:
    kind = unicodedata.category(character)
    if character in "\t\n\r" or kind[0] not in "CZ" or kind == "Co":
        return character
    return " " if kind[0] == "Z" else ""


def _strings(values: Iterable[str | None]) -> list[str]:
    cleaned = dict.fromkeys(_clean(value) for value in values if value)
    return [value for value in cleaned if value and len(value) <= _LONGEST_STRING]


def _names(values: Iterable[str]) -> list[str]:
    cleaned = dict.fromkeys(_unquoted(" ".join(_clean(each).split())) for each in values)
    return [value for value in cleaned if value and len(value) <= _LONGEST_NAME]


def _unquoted(name: str) -> str:
    while len(name) > 1 and name[0] in _QUOTES and name[-1] in _QUOTES:
        name = name[1:-1].strip()
    return name


def _texts(text: str) -> Iterator[str]:
    """Yield a text in pieces that are not too long, cut between lines where it can be."""
    rest = _clean(text)
    while len(rest) > _LONGEST_TEXT:
        cut = rest.rfind("\n", 1, _LONGEST_TEXT)
        cut = cut if cut > 0 else _LONGEST_TEXT
        yield rest[:cut].rstrip()
        rest = rest[cut:].lstrip()
    if rest:
        yield rest


def _url(address: str | None) -> list[str]:
    """Return a web address with a path and escaped characters; none if its host is no name."""
    try:
        parts = urlsplit(_clean(address or ""))
        labels = (parts.hostname or "").rstrip(".").split(".")
        _ = parts.port  # raises, as does urlsplit
    except ValueError:
        return []
    is_host = all(map(_LABEL.fullmatch, labels)) and _LAST_LABEL.fullmatch(labels[-1])
    if parts.scheme not in ("http", "https") or not is_host or " " in parts.netloc:
        return []
    path, query, fragment = (quote(part, safe=_KEPT) for part in parts[2:])
    url = parts._replace(path=path or "/", query=query, fragment=fragment).geturl()
    return [url] if len(url) <= _LONGEST_URL else []


def _date(date: Date | None) -> list[str]:
    return _time(date.value, date.precision) if date else []


def _time(value: str, precision: Precision) -> list[str]:
    """Return a day or time in UTC; none for weeks and seasons, which the model does not know."""
    if precision not in _DATED:
        return []
    if "T" not in value:
        return [value]
    moment = datetime.fromisoformat(value)
    if moment.tzinfo:
        moment = moment.astimezone(UTC).replace(tzinfo=None)
    return [moment.isoformat(timespec="minutes" if precision == "minute" else "seconds")]
