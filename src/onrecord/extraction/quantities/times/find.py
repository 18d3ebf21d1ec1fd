"""Finds the time expressions of a text, such as "last Monday"."""

from datetime import date

from onrecord.extraction.quantities.times.context import TimeContext
from onrecord.extraction.quantities.times.grammar import TIME_RULES
from onrecord.extraction.quantities.times.linking import link_times
from onrecord.extraction.quantities.times.rule import TimeMatch
from onrecord.extraction.quantities.times.values import is_timex3
from onrecord.records import Date, Timex
from onrecord.text.document import Document


def find_times(article: str, document: Document, published: Date | None) -> tuple[Timex, ...]:
    """Return the time expressions of a document in text order, without overlaps.

    ``article`` is the article's id, which is stored with each time expression. Of overlapping
    expressions, the one that begins first is kept; if several begin there, the longest of them.
    """
    context = TimeContext(document, _publication_day(published))
    matches: list[TimeMatch] = []
    candidates = [match for rule in TIME_RULES for match in rule.find(context)]
    for match in sorted(candidates, key=lambda match: (match.span[0], -match.span[1])):
        if not matches or match.span[0] >= matches[-1].span[1]:
            matches.append(match)
    return tuple(_timex(article, match) for match in link_times(context, matches))


def _timex(article: str, match: TimeMatch) -> Timex:
    """Return the record of a time expression, without a value that is no time ("25:61")."""
    span, (iso, precision, _) = match
    value = iso if iso is not None and is_timex3(iso) else None
    return Timex(article=article, span=span, value=value, precision=precision)


def _publication_day(published: Date | None) -> date | None:
    try:
        return date.fromisoformat(published.value[:10]) if published else None
    except ValueError:
        return None  # known to the month or year only
