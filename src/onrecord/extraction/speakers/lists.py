"""Lists in a source: several people or bodies as one group, "Ana Ruel, Bert Moss and Cy Dorn"."""

from onrecord.extraction.entities.lexicon import noun_kind
from onrecord.extraction.entities.mentions import MentionIndex
from onrecord.extraction.entities.noun_phrases import noun_phrase
from onrecord.extraction.speakers.questions import EntityMention
from onrecord.text.lang import word_set

_NEGATIVE_PAIR = word_set("coreference.toml", "negative_pair")
_NOR = word_set("coreference.toml", "nor")
_BEFORE_PAIR = word_set("coreference.toml", "before_pair")


class Lists:
    """Finds the lists in the sources of one article."""

    def __init__(self, mentions: MentionIndex) -> None:
        self._mentions = mentions
        self._document = mentions.document

    def group(self, first: int, end: int) -> EntityMention | None:
        """Return the names of a list as one group, or None: "Ana Ruel, Bert Moss and Cy Dorn".

        "Neither Ana Ruel nor Bert Moss" is called so, for neither is meant.
        """
        document = self._document
        if document.lower(first) in _NEGATIVE_PAIR and any(
            document.lower(i) in _NOR for i in range(first + 1, end)
        ):
            span = document.span(first, end)
            return EntityMention(self._mentions.unnamed_entity(span, "group", plural=True), span)
        for i in range(first + 1, end - 1):
            if document.lower(i) not in ("and", "&"):
                continue
            last = i - 2 if document.lower(i - 1) == "," else i - 1
            left, right = document.name_at(max(last, first)), document.name_at(i + 1)
            if left is None or right is None:
                bodies = self._bodies(first, i, end)
                if bodies is not None:
                    return bodies
                continue
            if left == right or left.kind != right.kind:
                continue
            begin = document.token_number(left.span[0])
            while begin - 2 >= first and document.lower(begin - 1) == ",":
                before = document.name_at(begin - 2)
                if before is None or before.kind != left.kind:
                    break
                left, begin = before, document.token_number(before.span[0])
            is_whole_source = begin <= first + 4 and document.token_number(right.span[1]) >= end
            if is_whole_source and left.kind in ("person", "organization", "place"):
                group = self._mentions.pair(left, right)
                return EntityMention(group, group.name)
        return None

    def _bodies(self, first: int, conjunction: int, end: int) -> EntityMention | None:
        """Return two bodies, not both with a name, as one group: "the police and the Health Board".

        Returns None if the tokens before and after the conjunction are other words.
        """
        document = self._document
        first += document.lower(first) in _BEFORE_PAIR
        left = noun_phrase(document, first, conjunction)
        right = noun_phrase(document, conjunction + 1, end)
        if left is None or right is None or (left.end, right.end) != (conjunction, end):
            return None
        kinds = [
            p.name.kind if p.name else noun_kind(document.lower(p.head)) for p in (left, right)
        ]
        if kinds != ["organization", "organization"] or right.first == right.core:
            return None  # "the police and fire service"
        span = document.span(left.core, end)
        return EntityMention(self._mentions.unnamed_entity(span, "group", plural=True), span)
