"""Tells what the text says that nobody said: by its subject, or since a report is taken back.

The model reads "Neither Lee nor Cho said that it held" and "It is false that Lee said so" as if
they had said it.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.extraction.attribution.spans import words_at
from onrecord.extraction.attribution.tagger import Attribution
from onrecord.extraction.entities.lexicon import ARTICLES, POSSESSIVES, RELATIVES
from onrecord.records import Span
from onrecord.text.document import Document
from onrecord.text.lang import word_set

_HEARING = word_set("reporting.toml", "hearing")
_INTRODUCING = word_set("reporting.toml", "introducing") | {""}
_REPORTS = word_set("reporting.toml", "reports")
_POSSESSIVE = re.compile(r"['’]s?$")
_LEAD = 200  # characters before and after an attribution that are looked at; set by hand


def with_subject(found: Attribution, document: Document) -> Attribution:
    """Return an attribution whose source begins with its subject.

    Not before it: "had Orla Venn", "the claim that Orla Venn", "unlike Pell Varro, Orla Venn". An
    article alone is none: nobody makes "the claim that it held".
    """
    if len(found.source) != 1 or not found.cue:
        return found
    (start, end), text = found.source[0], document.text
    if text[start:end].lower() in ARTICLES:
        return replace(found, source=())
    sentence = max(document.sentence_at(start)[0], start - _LEAD)
    for name in ("before_subject", "report_before"):
        lead = document.language.rule(name).match(text, start, end)
        # Not "the report that Lee wrote".
        if lead and (name == "before_subject" or text[lead.end() : end].split()[-1][0].isupper()):
            return replace(found, source=((lead.end(), end),))
    for lead in document.language.rule("compared").finditer(text, sentence, end):
        if lead.start() <= start < lead.end() < end:
            return replace(found, source=((lead.end(), end),))
    return found


def with_unsaid(attributions: Sequence[Attribution], document: Document) -> list[Attribution]:
    """Return attributions, with those as not said of which the text says so.

    Either nobody said it ("Neither Lee nor Cho said that", "at no point did Lee say"), or the
    report is taken back ("it is false that Lee said", "Lee was wrongly quoted as saying"). What
    nobody denied is not denied either. In "Nobody claims that Lee said so", no one reports that Lee
    did, nor in "Cho denied that Lee had said so"; "Cho did not say that Lee had said so" leaves it
    open.
    """
    read, claims = [], []
    for each in attributions:
        nobodys = _is_nobodys(each, document)
        if each.content and each.act in (("says", "unsaid") if nobodys else ("denies",)):
            claims.append(each.content[0])
        is_not_denied = each.act == "denies" and _is_not_denied(each, document)
        nobodys = nobodys and each.act in ("says", "denies")
        if nobodys or is_not_denied or _is_taken_back(each, document):
            each = replace(each, act="unsaid")
        read.append(each)
    return [
        replace(each, act="unsaid")
        if each.type == "assertion" and each.act == "says" and _begins_one(each, claims, document)
        else each
        for each in read
    ]


def _begins_one(found: Attribution, contents: Sequence[Span], document: Document) -> bool:
    """Whether a content begins with an attribution by a verb: "that Lee said so", "telling us so".

    Not "a claim by Lee that", which was made.
    """
    if not found.cue or _is_noun(found, document.text):
        return False
    # "Lee denied telling us so": the subject is outside.
    starts = [spans[0][0] for spans in (found.source, found.cue) if spans]
    return any(
        first <= start < end and document.text[first:start].strip().lower() in _INTRODUCING
        for first, end in contents
        for start in starts
    )


def _is_noun(found: Attribution, text: str) -> bool:
    """Whether a cue is a noun: "the claim that", "Lee's claim that"."""
    source = words_at(text, found.source)
    cue = text[slice(*found.cue[0])].lower().split()
    return (
        cue[0] in ARTICLES
        or cue[-1] in _REPORTS
        or bool(source and (source[-1] in POSSESSIVES or _POSSESSIVE.search(source[-1])))
    )


def _is_nobodys(found: Attribution, document: Document) -> bool:
    """Whether an assertion is one that nobody, or somebody at no time, made."""
    if found.type != "assertion" or not (found.source and found.cue and found.content):
        return False
    rule, text = document.language.rule, document.text
    (start, end), lead = found.source[0], _lead(found, document)
    words = set(text[start:end].lower().split())
    # "None of those who said so", "nobody who heard Lee say so"
    if words <= RELATIVES or not words.isdisjoint(_HEARING):
        return False
    before = rule("nobody_before").search(text, *lead)
    starts = [start] if before is None else [start, before.start()]
    return any(rule("nobody_subject").match(text, each, end) for each in starts) or bool(
        rule("never_before").search(text, *lead)
    )


def _is_not_denied(found: Attribution, document: Document) -> bool:
    """Whether a cue is "did not deny"."""
    if not found.cue:
        return False
    start, end = (found.source or found.cue)[-1][1], found.cue[-1][1]
    rule = document.language.rule("not_denied")
    return bool(rule.search(document.text, min(start, found.cue[0][0]), end))


def _is_taken_back(found: Attribution, document: Document) -> bool:
    """Whether the text says that it is false that somebody said it."""
    if found.act != "says" or not (found.source and found.cue and found.content):
        return False
    rule, text = document.language.rule, document.text
    lead, (_, end) = _lead(found, document), found.source[-1]
    if end <= found.cue[0][0] and rule("wrongly_reported").search(text, end, found.cue[-1][1]):
        return True
    if found.content[0][0] < end:  # "a report that Lee said was false"
        return False
    if rule("false_before").search(text, *lead):
        return True
    if not rule("report_before").fullmatch(text, *lead):
        return False
    # The model may take the predicate for the end of the content.
    first, last = found.content[0][0], found.content[-1][1]
    return any(
        not text[each.end() : last].strip(" .,!") and not text[last : each.start()].strip(" ,”\"’'")
        for each in rule("false_after").finditer(text, first, last + _LEAD)
    )


def _lead(found: Attribution, document: Document) -> Span:
    """Return the span of a sentence's words before the subject of an attribution."""
    start = found.source[0][0]
    return max(document.sentence_at(start)[0], start - _LEAD), start
