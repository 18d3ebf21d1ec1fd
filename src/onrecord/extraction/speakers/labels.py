"""Labels of turns: who speaks in "Q. Did it hold?" and "TB: It held."."""

import re

from onrecord.extraction.entities.entities import Entity, NamedEntities
from onrecord.records import Span
from onrecord.text.lang import word_set

ANSWER_LABELS = word_set("coreference.toml", "answer_labels")
QUESTION_LABELS = word_set("coreference.toml", "question_labels")
LABELS = ANSWER_LABELS | QUESTION_LABELS  # no names
_LABEL = re.compile(rf"(?im)^\W*({'|'.join(sorted(LABELS))})(?=\s?[.:)])")
_MOST_INITIALS = 4  # of a label; set by hand


def label_offsets(text: str) -> set[int]:
    """Return where the labels of questions and answers begin, which are in no name: "Q. Is it?"."""
    return {match.start(1) for match in _LABEL.finditer(text)}


def of_initials(entities: NamedEntities, i: int) -> Entity | None:
    """Return who speaks in a turn whose label, token ``i``, has the initials of a name, or None.

    It is the only person, or else the only organization, named with these initials; or else the
    only name of one word with these letters: "WN" of Wikinews.
    """
    document = entities.document
    label = document.tokens[i].word
    following = (document.lower(k) for k in range(i + 1, i + 4) if document.lower(k) != ")")
    if next(following, "") != ":" or not 2 <= len(label) <= _MOST_INITIALS:
        return None
    for kind in ("person", "organization"):
        fitting = [
            entity
            for entity in entities.all
            if entity.kind == kind and label == _initials(entities, entity.name)
        ]
        if fitting:
            return fitting[0] if len(fitting) == 1 else None
    letters = re.compile(".*".join(map(re.escape, label.lower())) + r"\w*")
    fitting = [
        entity
        for entity in entities.all
        if letters.fullmatch(document.wording(entity.name).lower())
        and document.wording(entity.name) != label
    ]
    return fitting[0] if len(fitting) == 1 else None


def _initials(entities: NamedEntities, span: Span) -> str:
    parts = entities.document.wording(span).replace("-", " ").split()
    return "".join(part[0] for part in parts if part[0].isupper())
