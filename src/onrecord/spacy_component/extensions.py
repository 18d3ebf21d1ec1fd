"""What the component keeps in a Doc, and the extensions that give it: ``doc._.statements``, …

A Doc keeps its Annotations as JSON in ``user_data``, so that it can be pickled, sent to other
processes and saved as any Doc.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Any

import msgspec
from spacy.tokens import Doc

from onrecord.records import Annotations
from onrecord.spacy_component.found import Figure, Found, Speaker, Statement, Time

DATE = "date"
# In user_data, where spaCy keeps extensions (its types know keys of text only). It leaves these out
# where it joins or cuts Docs, so that no offsets are taken for those of another text.
_KEY: Any = ("._.", "onrecord", None, None)
_DECODED = 64  # Docs whose annotations are kept decoded


def keep(doc: Doc, annotations: Annotations) -> None:
    """Keep annotations in the Doc whose text they are of."""
    doc.user_data[_KEY] = msgspec.json.encode(annotations)


def annotations_of(doc: Doc) -> Annotations | None:
    """Return the annotations of a Doc; None if it was not read."""
    kept = doc.user_data.get(_KEY)
    return None if kept is None else _decode(kept)


def _statements(doc: Doc) -> tuple[Statement, ...]:
    return _found(doc).statements


def _figures(doc: Doc) -> tuple[Figure, ...]:
    return _found(doc).figures


def _speakers(doc: Doc) -> tuple[Speaker, ...]:
    return _found(doc).speakers


def _times(doc: Doc) -> tuple[Time, ...]:
    return _found(doc).times


_GETTERS: dict[str, Callable[[Doc], Any]] = {
    "onrecord": annotations_of,
    "statements": _statements,
    "figures": _figures,
    "speakers": _speakers,
    "times": _times,
}
NAMES = tuple(_GETTERS)


def set_extensions() -> None:
    """Set the extensions of Doc; needed where Docs are loaded, and no component is made.

    An extension ``date`` that a program has set itself stays as it is. Raises ValueError if one of
    the others is set already by another program.
    """
    for name, getter in _GETTERS.items():
        if not (Doc.has_extension(name) and Doc.get_extension(name)[2] is getter):
            Doc.set_extension(name, getter=getter)
    if not Doc.has_extension(DATE):
        Doc.set_extension(DATE, default=None)


def _found(doc: Doc) -> Found:
    return Found(doc, annotations_of(doc))


@lru_cache(_DECODED)
def _decode(kept: bytes) -> Annotations:
    return msgspec.json.decode(kept, type=Annotations)
