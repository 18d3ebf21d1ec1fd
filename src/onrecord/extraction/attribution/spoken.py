"""Tells words that somebody says from what only looks like them.

The model also takes lively sentences of the article itself for words without a cue, and whoever
cheers after a quotation for its speaker.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.extraction.attribution.spans import words_at
from onrecord.extraction.attribution.tagger import Attribution
from onrecord.records import Span
from onrecord.text.document import Document
from onrecord.text.lang import word_set
from onrecord.text.quotations import Quotation
from onrecord.text.spans import SpanIndex

_SILENT = word_set("reporting.toml", "silent_verbs")
_CONDITIONAL = word_set("reporting.toml", "conditional")
_WOULD = word_set("reporting.toml", "would")
_NO_CUES = word_set("reporting.toml", "no_cues")
_SIGNS = " ,.—–-"
_MARKS = "“”‘’\"'«»„"
# Answers to a question from which a text is an interview; answers there may also follow a remark.
# Set by hand.
_INTERVIEW = 3
_CROSSHEAD = 6  # words of a cross-heading at most; set by hand
_BEFORE = 40  # characters before a source or quotation that are looked at; set by hand
# Words of a quotation without source and cue from which it is said, and its confidence. On half of
# the corpus of attributions (train and dev), 11 of 11 such quotations were statements.
_FEWEST_SAID = 4
_CONFIDENCE = 0.8


def without_silent_cue(found: Attribution, text: str) -> Attribution:
    """Return an attribution without a cue that expresses no speech, in a sentence of its own.

    In "“The road is open.” The crowd cheered.", the words are not the crowd's.
    """
    if not found.cue or not found.source or not found.content:
        return found
    end, next_start = found.content[-1][1], found.source[0][0]
    is_apart = (
        next_start >= end
        and text[:end].rstrip(_MARKS)[-1:] in ".!?"
        and text[next_start].isupper()
        and not text[end:next_start].strip(_MARKS + " \n")
    )
    if not is_apart or not _SILENT.issuperset(words_at(text, found.cue)):
        return found
    return replace(found, source=(), cue=(), addressees=(), relays=())


def without_bare_cues(attributions: Sequence[Attribution], text: str) -> list[Attribution]:
    """Return attributions without those whose cue alone says nothing.

    The model finds the "of" of "informed them of" apart. In the corpus, such words are no cues.
    """
    return [
        each
        for each in attributions
        if not each.cue
        or " ".join(text[start:end].lower().strip(_SIGNS) for start, end in each.cue)
        not in _NO_CUES
    ]


def without_narration(attributions: Sequence[Attribution], document: Document) -> list[Attribution]:
    """Return attributions without those whose form does not show that somebody speaks.

    What has no cue, source and quotation marks must follow a question or a colon, or be in an
    interview. The rest is the article's own: "On warm nights, I unzipped it."
    """
    unmarked = {
        each.content[0][0]
        for each in attributions
        if not each.cue and not each.source and not _is_quoted(each, document)
    }
    before = {
        start: document.text[:start].rstrip(_MARKS + " \n>*_[(-–—")[-1:] for start in unmarked
    }
    answers = [start for start, sign in before.items() if sign == "?"]
    if len(answers) >= _INTERVIEW:
        return list(attributions)
    narrated = {start for start, sign in before.items() if sign not in ("?", ":")}
    return [
        each
        for each in attributions
        if each.cue or each.source or each.content[0][0] not in narrated
    ]


def with_missed_quotations(
    attributions: Sequence[Attribution], document: Document
) -> list[Attribution]:
    """Return attributions with the quotations that the model missed, without source and cue.

    Such a quotation has a full stop inside its marks. It is a sentence of its own, or ends one and
    begins in lower case: "They are “like sticking your hand in an oven.”" Names, slogans and words
    as words are none: "known as the “city that never sleeps.”"
    """
    taken = SpanIndex(
        (span, each) for each in attributions for span in (*each.source, *each.cue, *each.content)
    )
    missed = [
        Attribution((), (), (each.outer,), _CONFIDENCE, (_CONFIDENCE, 0.0))
        for each in document.quotations.all
        if not any(taken.overlapping(each.outer)) and _is_said(each, document)
    ]
    return [*attributions, *missed]


def _is_said(quotation: Quotation, document: Document) -> bool:
    """Whether a quotation that nobody is named for is what somebody says."""
    text, (start, end) = document.text, quotation.inner
    words = text[start:end].split()
    if len(words) < _FEWEST_SAID or end == quotation.outer[1] or words[-1][-1] not in ".!?":
        return False
    before = text[max(0, quotation.outer[0] - _BEFORE) : quotation.outer[0]]
    if not before.strip() or before.rstrip(" ")[-1:] in ("\n", ".", "!", "?"):
        return True
    called = document.language.rule("called").search(before)
    return words[0][0].islower() and called is None


def without_crossheads(
    attributions: Sequence[Attribution], document: Document, headlines: Sequence[Span]
) -> list[Attribution]:
    """Return attributions without cross-headings in quotation marks, which nobody says there.

    Such a heading is a few words alone in their paragraph, without source, cue and full stop. Words
    that end in another sign are one if a sentence of the text has them too. ``headlines``: spans of
    the headlines, where others decide.
    """
    found = []
    for each in attributions:
        spans = [
            span
            for span in each.content
            if not _is_crosshead(span, document)
            or any(start <= span[0] < end for start, end in headlines)
        ]
        if spans or each.source or each.cue:
            found.append(replace(each, content=tuple(spans) or each.content))
    return found


def _is_crosshead(span: Span, document: Document) -> bool:
    text = document.text
    before, after = text[: span[0]].rpartition("\n")[2], text[span[1] :].partition("\n")[0]
    if any(sign.isalnum() or sign == ":" for sign in before + after):
        return False
    words = text[slice(*span)].strip(_MARKS + " ")
    is_quoted = document.quotations.kind((span,)) == "direct"
    introduced = text[: span[0]].rstrip(_MARKS + " \n").endswith(":")
    if not is_quoted or introduced or not words or len(words.split()) > _CROSSHEAD:
        return False
    if words[-1].isalnum():
        return True
    bare = words.rstrip("!?").lower()
    return words[-1] in "!?" and len(re.findall(rf"\b{re.escape(bare)}\b", text.lower())) > 1


def as_supposed(found: Attribution, document: Document) -> Attribution:
    """Return an assertion that is only supposed or asked about as an eventuality that was not said.

    "If anyone had told us that it was out", "asked whether the mayor had said so", "Had he said
    that": the text does not report that it was said, nor that it was not. It does in "if, as police
    say, ...".
    """
    if found.type != "assertion" or found.act != "says" or not (found.cue and found.content):
        return found
    text = document.text
    start = min(span[0] for span in (*found.source, *found.cue))
    if found.content[0][0] < start:  # "“It held,” said Lee"
        return found
    first = max(0, start - _BEFORE)  # not all of the text: a word may be as long as a page
    before = re.search(r"(\w+) $", text[first:start])
    if before is None:
        return found
    word = before[1].lower()
    is_supposed = word in word_set("reporting.toml", "supposing")
    if word in word_set("reporting.toml", "inverted") and found.source:
        lead = text[max(0, first + before.start() - _BEFORE) : first + before.start()]
        opens = lead.rstrip(_MARKS + " ")[-1:] in ("", ".", "!", "?", "\n", ",")
        is_asked = _ends_in_question(text, found.content[-1][1])
        is_supposed = opens and (word in _CONDITIONAL or is_asked)
        # "They would have stayed had he said so."
        is_supposed |= word in _CONDITIONAL and bool(_WOULD.intersection(lead.lower().split()))
    return replace(found, type="eventuality", act="unsaid") if is_supposed else found


def _ends_in_question(text: str, place: int) -> bool:
    """Whether the sentence that a place is in ends in a question mark."""
    end = re.compile(r"[.!?\n]").search(text, place)
    return end is not None and end[0] == "?"


def _is_quoted(found: Attribution, document: Document) -> bool:
    """Whether a content is a quotation, or begins as one that is never closed."""
    start = found.content[0][0]
    marked = document.quotations.kind(found.content) == "direct"
    return marked or document.text[max(0, start - 1) : start + 1].strip()[:1] in tuple(_MARKS)
