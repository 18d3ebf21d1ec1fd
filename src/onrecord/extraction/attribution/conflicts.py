"""What is settled where two attributions of one reading claim the same words.

The model labels the words around each cue without looking at the other cues.
News style tells how such claims go together; what it does not settle, the surer
attribution keeps.
"""

import re
from dataclasses import replace

from onrecord.extraction.attribution.attributions import Attribution
from onrecord.records import Span, Spans
from onrecord.text.lang import read_words

_CITING = re.compile(r"\W*(citing|quoting)\W*", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)]*\s+(?=[\"'“‘«(]?[A-Z])")
_REACH = 400  # characters: no sentence's attributions stand farther apart
_RELATIVE = re.compile(r",?\s+(?:where|which|who|whom|whose|when)\s+")
_CLAIMED = 0.5  # the share of a run that makes it another's


def settle(attributions: list[Attribution], text: str) -> list[Attribution]:
    """The attributions of one reading of a text, none with words that another has a better
    claim to; in text order."""
    settled: list[Attribution] = []
    for attribution in sorted(attributions, key=lambda a: (a.start, a.cue)):
        current: Attribution | None = attribution
        for place in range(len(settled) - 1, -1, -1):
            before = settled[place]
            if current is None or current.start - before.start > _REACH:
                break
            pair = _settle_pair(before, current, text)
            if pair[0] is None:
                del settled[place]
            else:
                settled[place] = pair[0]
            current = pair[1]
        if current is not None:
            settled.append(current)
    return sorted((a for a in settled if a.content), key=lambda a: (a.start, a.cue))


def _settle_pair(
    one: Attribution, two: Attribution, text: str
) -> tuple[Attribution | None, Attribution | None]:
    """Two attributions, ``one`` before ``two``, with their claims settled."""
    if cited := _cited(one, two, text):
        return one, cited
    if cited := _cited(two, one, text):
        return cited, two
    if not one.content:
        return one, two
    if _wraps(one, two, text):
        ends = max(one.content[-1][1], two.content[-1][1] if two.content else 0)
        if _goes_on(one, two, text):
            one = replace(one, content=(*one.content[:-1], (one.content[-1][0], ends)))
        return one, replace(two, content=((one.start, ends),))
    if not _shared(one.content, two.content):
        return one, two
    if one.source and one.source == two.source:
        return _leave(one, two, text), two
    if _shared(one.content, two.cue) or _shared(two.content, one.cue):
        return one, two  # one inside the other
    if one.confidence >= two.confidence:
        return one, _without(two, one.content)
    return _without(one, two.content), two


def _cited(reporting: Attribution, citing: Attribution, text: str) -> Attribution | None:
    """ "X reported C, citing Y": Y's statement of C inside X's, in place of X's citing of Y."""
    if citing.relayed or not _CITING.fullmatch(_wording(text, citing.cue)):
        return None
    if reporting.source != citing.source:
        return None
    if _shared(reporting.content, citing.content):
        return None
    named = _wording(text, citing.content)
    citable = read_words("cited.txt").intersection(named.lower().split())
    if not (citable or re.search(r"\b[A-Z]", named)):
        return None
    return replace(citing, source=citing.content, content=reporting.content, relayed=True)


def _leave(one: Attribution, two: Attribution, text: str) -> Attribution | None:
    """ "X said A, adding B": what the one source says by the second cue is not in the first."""
    claimed: list[Span] = [*two.cue, *two.content]
    content: list[Span] = []
    for start, end in one.content:
        cut = min((s for s, e in claimed if s < end and start < e), default=end)
        kept = text[start:cut].rstrip(" ,;—–-\n\t")
        if kept.strip():
            content.append((start, start + len(kept)))
    return replace(one, content=tuple(content)) if content else None


def _wraps(one: Attribution, two: Attribution, text: str) -> bool:
    """ "X said that C, Y said": Y's statement holds all of X's, within one sentence.

    The model, taught one layer, often leaves Y without content, or with what follows on X's.
    """
    if one.relayed or two.relayed or not two.source or one.source == two.source:
        return False
    if two.content and not _shared(one.content, two.content) and not _goes_on(one, two, text):
        return False
    ends = one.content[-1][1]
    return (
        one.cue[0][0] < one.content[0][0]
        and two.cue[0][0] >= ends
        and all(start >= ends for start, _ in two.source)
        and not _SENTENCE_END.search(text, one.start, two.cue[0][0])
    )


def _goes_on(one: Attribution, two: Attribution, text: str) -> bool:
    """True when the second content is a clause that hangs on the first: ", where C"."""
    return bool(two.content) and bool(
        _RELATIVE.fullmatch(text, one.content[-1][1], two.content[0][0])
    )


def _without(attribution: Attribution, claimed: Spans) -> Attribution | None:
    """What is left of an attribution without the runs of content that are another's."""
    content = tuple(
        run
        for run in attribution.content
        if _shared((run,), claimed) < _CLAIMED * (run[1] - run[0])
    )
    return replace(attribution, content=content) if content else None


def _wording(text: str, spans: Spans) -> str:
    return " ".join(text[start:end] for start, end in spans)


def _shared(one: Spans, two: Spans) -> int:
    return sum(max(0, min(b, d) - max(a, c)) for a, b in one for c, d in two)
