"""Scores of time expressions against MEANTIME."""

import re
from collections.abc import Sequence
from datetime import date

from evaluation.gold import Row
from evaluation.spans import Span, pair_spans

SENTENCES = 5
TYPES = ("DATE", "DURATION", "TIME", "SET")
_NOTHING = re.compile(r"(?:PAST|PRESENT|FUTURE)_REF|[X-]*")
_AMOUNT = re.compile(r"[XN]+(?=[A-Z])")  # of a duration: "PXXY", "PnY"
_TURNED = re.compile(r"(PT?)([A-Z])([\d.]+)$")  # "PY5"
_CLOCK = re.compile(r"(.*T\d\d(?::\d\d)?)(?::00(?:\.0+)?)?Z?")
_WEEK = re.compile(r"(\d{4})-?W(\d{1,2})(?:-?(WE))?")
_DAYS = re.compile(r"(\d{4}-\d\d-\d\d)/(\d{4}-\d\d-\d\d)")


def plain_value(value: str | None) -> str | None:
    """Normalise a TIMEX3 value so that equal times compare equal; None if it states no time.

    No time at all (PAST_REF, "XXXX-XX-XX") is null; an unknown amount is X ("PnY"), and "PY5" is
    "P5Y"; a clock time has neither ":00" seconds nor Z; a weekend is "2010-W04-WE".
    """
    value = (value or "").strip().upper()
    if _NOTHING.fullmatch(value):
        return None
    if value.startswith("P"):
        return _AMOUNT.sub("X", _TURNED.sub(r"\1\3\2", value))
    if clock := _CLOCK.fullmatch(value):
        return clock[1]
    if week := _WEEK.fullmatch(value):
        return f"{week[1]}-W{int(week[2]):02}" + (f"-{week[3]}" if week[3] else "")
    if days := _DAYS.fullmatch(value):
        first, last = (date.fromisoformat(day).isocalendar() for day in days.groups())
        if (first[2], last[2]) == (6, 7) and first[:2] == last[:2]:
            return f"{first[0]}-W{first[1]:02}-WE"
    return value


def compare(row: Row, line: Row) -> Row:
    """Score the time expressions of one document.

    Returns counts, and ``errors`` as (kind, start, end). Only the first five sentences count (the
    gold is complete there); the publication date itself (``is_dct``) does not.
    """
    end = row["sentences"][:SENTENCES][-1][1] if row["sentences"] else 0
    all_gold = [(_hull(timex["spans"]), timex) for timex in row["timex"]]
    own = [span for span, timex in all_gold if timex["is_dct"]]
    gold = [(s, timex) for s, timex in all_gold if not timex["is_dct"] and s[0] < end]
    found = [
        (span, timex["value"])
        for timex in line["timexes"]
        if (span := tuple(timex["span"]))[0] < end
        and not any(span[0] < e and s < span[1] for s, e in own)
    ]
    matched = pair_spans([span for span, _ in gold], [span for span, _ in found])
    right = {i for i, j in matched if plain_value(gold[i][1]["value"]) == plain_value(found[j][1])}
    hit, used = {i for i, _ in matched}, {j for _, j in matched}
    errors = [
        *((f"missed {t['type']}", *s) for i, (s, t) in enumerate(gold) if i not in hit),
        *((f"value {gold[i][1]['type']}", *gold[i][0]) for i in sorted(hit - right)),
        *(("extra", *s) for j, (s, _) in enumerate(found) if j not in used),
    ]
    return {
        "id": row["id"],
        "gold": len(gold),
        "found": len(found),
        "strict": len({span for span, _ in gold} & {span for span, _ in found}),
        "relaxed": len(matched),
        "right": len(right),
        "types": {
            kind: (
                sum(timex["type"] == kind for _, timex in gold),
                sum(gold[i][1]["type"] == kind for i in hit),
                sum(gold[i][1]["type"] == kind for i in right),
            )
            for kind in TYPES
        },
        "errors": sorted(errors, key=lambda error: error[1:]),
    }


def _hull(spans: Sequence[Sequence[int]]) -> Span:
    return min(start for start, _ in spans), max(end for _, end in spans)
