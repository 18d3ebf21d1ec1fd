"""Tells what was said from what is only announced or asked.

"The mayor will tell the council that" reports nothing that was said, and in "Asked whether it held,
Lee said no" nobody said that it held.
"""

from dataclasses import replace

from onrecord.extraction.attribution.spans import words_at
from onrecord.extraction.attribution.tagger import Attribution
from onrecord.records import Span
from onrecord.text.document import Document
from onrecord.text.lang import word_set

_ANYBODY = word_set("reporting.toml", "anybody")
_ASKING = word_set("reporting.toml", "asking")
_SELF = frozenset(["i", "we"])


def as_announced(found: Attribution, document: Document) -> Attribution:
    """Return an assertion that is only announced as an eventuality that was not said.

    "The mayor will say on Friday that", "is expected to tell", in headlines "Mayor to say". Not
    "will say only that", nor what somebody says by announcing it ("I will tell you that") or always
    says ("he will tell you").
    """
    if not (_is_assertion(found) and found.source and found.content):
        return found
    text, source, cue = document.text, found.source[-1], found.cue[-1]
    if cue[0] < source[1] or text[slice(*source)].lower() in _SELF:
        return found
    rule = "to_say" if _opens_headline(source, document) else "not_yet"
    between = document.language.rule(rule).fullmatch(text, source[1], cue[1])
    if between is None:
        return found
    number = document.token_number(cue[1])
    following = document.tokens[number : number + 1]
    if not _ANYBODY.isdisjoint([*words_at(text, found.cue), *(each.low for each in following)]):
        return found
    return replace(found, type="eventuality", act="unsaid")


def as_asked(found: Attribution, document: Document) -> Attribution:
    """Return a question that nobody is named for as an eventuality that was not said.

    In "Pressed on whether the wall held, Lee said no", nobody says that it held.
    """
    if not _is_assertion(found) or found.source:
        return found
    words = words_at(document.text, found.cue)
    if _ASKING.isdisjoint(words):
        return found
    return replace(found, type="eventuality", act="unsaid")


def _opens_headline(source: Span, document: Document) -> bool:
    """Whether a source begins a line without a full stop."""
    start, end = document.sentence_at(source[0])
    line = document.text[start:end].rstrip()
    opens = start == source[0] and document.text[:start].rstrip(" ")[-1:] in ("", "\n")
    return opens and line[-1:] not in ".!?…”\"’'"


def _is_assertion(found: Attribution) -> bool:
    return found.type == "assertion" and found.act == "says" and bool(found.cue)
