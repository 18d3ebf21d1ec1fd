"""Goes on with contents that the model cuts at a symbol: "Lee said the ferry 🚢 hit the pier"."""

import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from onrecord.extraction.attribution.tagger import Attribution
from onrecord.records import Span
from onrecord.text.document import Document

# Unicode categories: emoji and arrows, mathematical signs, modifiers, joiners and variation marks.
_SYMBOLS = ("So", "Sm", "Sk", "Cf", "Mn")
_ENDS = " .!?\n"


def with_symbols(attributions: Sequence[Attribution], document: Document) -> list[Attribution]:
    """Return attributions whose contents do not end at a symbol inside their sentence.

    They go on to the end of the sentence or quotation if no other attribution begins there. After a
    symbol, a word with a capital letter begins a sentence: "Lee said it held 😀 Come and see".
    """
    starts = [span[0] for each in attributions for span in (*each.source, *each.cue)]
    read = []
    for each in attributions:
        rest = _rest(each, document)
        if rest is not None and not any(rest[0] <= start < rest[1] for start in starts):
            (first, _), others = each.content[-1], each.content[:-1]
            each = replace(each, content=(*others, (first, rest[1])))
        read.append(each)
    return read


def _rest(found: Attribution, document: Document) -> Span | None:
    """Return the words of the sentence after the symbol at which a content ends, or None."""
    if not found.cue or not found.content or found.content[-1][1] < found.cue[-1][1]:
        return None
    text, end = document.text, found.content[-1][1]
    place = end
    while place < len(text) and (
        text[place] == " " or unicodedata.category(text[place]) in _SYMBOLS
    ):
        place += 1
    is_symbol = bool(text[end:place].strip())
    if not is_symbol or place == len(text) or not (text[place].islower() or text[place].isdigit()):
        return None
    _, last = document.sentence_at(place)
    for quotation in document.quotations.all:
        if quotation.inner[0] <= end < quotation.inner[1]:
            last = min(last, quotation.inner[1])
    return place, len(text[:last].rstrip(_ENDS))
