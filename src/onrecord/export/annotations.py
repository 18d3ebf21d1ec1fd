"""The format of annotation tools: the Web Annotation Data Model of the W3C, as JSON-LD.

https://www.w3.org/TR/annotation-model/. What the model has no word for is in terms of our own.
"""

from collections.abc import Iterator
from typing import Any, BinaryIO, ClassVar
from urllib.parse import quote

import msgspec

from onrecord.export.wording import chain_of, correction_in_words, nature_of, roles_in_words
from onrecord.records import CorrectionAction
from onrecord.views import Anchor, AnchoredCorrection, AnchoredStatement, RecordView

_CONTEXT = ("http://www.w3.org/ns/anno.jsonld", {"onrecord": "urn:onrecord:terms:"})
_WEB = ("http://", "https://")
_ID = "urn:onrecord:annotations"
_GENERATOR = {"type": "Software", "name": "onrecord"}
_MOTIVATIONS: dict[CorrectionAction, str] = {
    "accept": "assessing",
    "reject": "assessing",
    "note": "commenting",
}


class AnnotationsExporter:
    """Exports the statements, and what people corrected, as annotations of the pages' words.

    One collection with one page of items, an item in each line; little is held in memory.
    """

    description: ClassVar[str] = "the statements for annotation tools (W3C Web Annotation)"
    is_compressed: ClassVar[bool] = False

    def setup(self, out: BinaryIO) -> None:
        """Write the beginning of the collection."""
        self._out = out
        self._encode = msgspec.json.Encoder().encode
        self._total = 0
        head = {"@context": _CONTEXT, "id": _ID, "type": "AnnotationCollection"}
        page = {"id": f"{_ID}:1", "type": "AnnotationPage", "partOf": _ID, "startIndex": 0}
        out.write(self._encode(head)[:-1] + b',\n"first":' + self._encode(page)[:-1])
        out.write(b',\n"items":[')

    def write(self, record: RecordView) -> None:
        """Write an annotation for each statement and each correction."""
        for item in _items(record):
            self._out.write((b",\n" if self._total else b"\n") + self._encode(item))
            self._total += 1

    def finish(self) -> None:
        """Write the end of the collection, which says how many annotations it has."""
        self._out.write(b']},\n"total":%d}\n' % self._total)


def _items(record: RecordView) -> Iterator[dict[str, Any]]:
    yield from map(_statement, record.anchored_statements())
    yield from (_correction(each) for each in record.anchored_corrections() if each.anchors)


def _statement(anchored: AnchoredStatement) -> dict[str, Any]:
    """Return a statement as an annotation: a sentence for readers, and its speaker as a tag."""
    statement, speaker = anchored.statement, anchored.speaker
    name = speaker.name if speaker else None
    natures = nature_of(statement) or ["says"]
    words = [name or "(nobody named)", *natures, f"({statement.kind})", *chain_of(statement)]
    described = {
        "type": "TextualBody",
        "purpose": "describing",
        "format": "text/plain",
        "value": " ".join(words),
        "onrecord:speaker": name,
        "onrecord:role": roles_in_words(speaker.roles) if speaker else None,
        "onrecord:cue": anchored.cue,
        "onrecord:kind": statement.kind,
        "onrecord:type": statement.type,
        "onrecord:act": statement.act,
        "onrecord:said": statement.said.value if statement.said else None,
        "onrecord:to": statement.to,
        "onrecord:via": statement.via,
        "onrecord:outer": statement.outer and f"urn:onrecord:statement:{statement.outer}",
        "onrecord:confidence": statement.confidence,
    }
    tag = {"type": "TextualBody", "purpose": "tagging", "value": name}
    return {
        "id": f"urn:onrecord:statement:{statement.id}",
        "type": "Annotation",
        "motivation": "describing",
        "generator": _GENERATOR,
        "body": [_stated(described), *([tag] if name else [])],
        "target": _target(anchored.anchor),
    }


def _correction(anchored: AnchoredCorrection) -> dict[str, Any]:
    """Return what a person decided as an annotation by that person."""
    correction = anchored.correction
    motivation = _MOTIVATIONS.get(correction.action, "editing")
    body = {
        "type": "TextualBody",
        "purpose": motivation,
        "format": "text/plain",
        "value": correction_in_words(correction),
        "onrecord:action": correction.action,
    }
    return {
        "id": f"urn:onrecord:correction:{correction.id}",
        "type": "Annotation",
        "motivation": motivation,
        "creator": {"type": "Person", "name": correction.by},
        "created": correction.at,
        "body": body,
        "target": [_target(anchor) for anchor in anchored.anchors],
    }


def _target(anchor: Anchor) -> dict[str, Any]:
    """Return words of a page, as it was when it was captured."""
    capture = anchor.capture
    quotation = {
        "type": "TextQuoteSelector",
        "exact": anchor.words,
        "prefix": anchor.before,
        "suffix": anchor.after,
    }
    selectors: list[dict[str, Any]] = [quotation]
    if anchor.position:
        start, end = anchor.position
        selectors.append({"type": "TextPositionSelector", "start": start, "end": end})
    return {
        "type": "SpecificResource",
        "source": _source(anchor),
        "state": {
            "type": "TimeState",
            "sourceDate": capture.fetched,
            "cached": f"urn:onrecord:capture:{capture.id}",
        },
        "selector": selectors,
        "onrecord:state": anchor.state,
    }


def _source(anchor: Anchor) -> str:
    """Return the address of a page: that from which it came, else the one that it states."""
    capture = anchor.capture
    addresses = (capture.response.address if capture.response else None, capture.location)
    for address in (*addresses, anchor.address):
        if address and address.lower().startswith(_WEB):
            return quote(address, safe="!#$%&'()*+,/:;=?@[]~")
    return f"urn:onrecord:{quote(capture.location)}"


def _stated(fields: dict[str, Any]) -> dict[str, Any]:
    """Return fields without those that have no value."""
    return {name: value for name, value in fields.items() if value not in (None, "", ())}
