"""Reads the place that a body belongs to beside its name: "Tarsk's Health Ministry"."""

from onrecord.extraction.entities.tagged_document import TaggedDocument
from onrecord.records import Span
from onrecord.text.name_keys import normalize

_STEM = 4  # letters that a place and its people share, at least: "Tarsk", "Tarskan"; set by hand


def own_place(document: TaggedDocument, span: Span) -> str | None:
    """Return the normalized place or nationality beside a body's name, or None.

    It is "tarsk" in "Tarsk's Health Ministry" and "the Health Ministry of Tarsk", and "tarskan" in
    "the Tarskan Health Ministry".
    """
    first, end = document.token_number(span[0]), document.token_number(span[1])
    before = document.name_at(first - 1) if first and document.is_adjacent(first) else None
    after = document.name_at(end + 1) if document.lower(end) == "of" else None
    for name in (before, after):
        if name is not None and name.kind in ("place", "nationality"):
            return normalize(document.wording(name.span).removesuffix("'s").removesuffix("’s"))
    return None


def is_same_place(place: str, other: str) -> bool:
    """Whether two words mean one place, or the people of a place and the place.

    >>> is_same_place("tarsk", "tarskan"), is_same_place("tarsk", "ostrow")
    (True, False)
    """
    return place == other or place[:_STEM] == other[:_STEM] != ""
