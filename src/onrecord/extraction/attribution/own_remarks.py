"""Leaves out what an outlet says of its own work: "The Courier could not verify the claim".

Nobody refuses to speak there, and nothing is claimed.
"""

from collections.abc import Sequence

from onrecord.extraction.attribution.spans import wording
from onrecord.extraction.attribution.tagger import Attribution
from onrecord.extraction.entities.lexicon import ARTICLES
from onrecord.text.document import Document
from onrecord.text.lang import word_set
from onrecord.text.outlets import has_outlet_word, is_outlet

_ITSELF = word_set("reporting.toml", "outlet_itself")


def without_own_remarks(
    attributions: Sequence[Attribution], document: Document, outlet: str | None
) -> list[Attribution]:
    """Return attributions without remarks that something could not be verified.

    Either an outlet could not, ``outlet`` (which has the article) or another one, or "it could not
    be verified". What others could not confirm stays: "The ministry could not confirm it".
    """
    return [each for each in attributions if not _is_own_remark(each, document, outlet)]


def _is_own_remark(found: Attribution, document: Document, outlet: str | None) -> bool:
    if found.act == "says" or not (found.cue and found.source):
        return False
    text = document.text
    cue = text[found.source[-1][1] : found.cue[-1][1]]
    if not document.language.rule("could_not_verify").fullmatch(cue):
        return False
    return " be " in cue or _is_outlet(wording(text, found.source), outlet)


def _is_outlet(source: str, outlet: str | None) -> bool:
    """Whether a source is an outlet: "Reuters", "we", of the Orrin Post also "the Post"."""
    words = source.lower().split()
    if source.lower() in _ITSELF or is_outlet(source):
        return True
    bare = words[1:] if words[0] in ARTICLES else words
    # "The Courier": one word of outlets' names is enough with what it could not do.
    is_short = words[0] in ARTICLES and len(bare) == 1 and has_outlet_word(source.lower())
    return is_short or (bool(bare) and set(bare) <= set((outlet or "").lower().split()))
