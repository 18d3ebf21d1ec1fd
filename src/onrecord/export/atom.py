"""Writes Atom feeds (RFC 4287), which feed readers subscribe to."""

import uuid
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import BinaryIO

from lxml import etree
from lxml.builder import ElementMaker

from onrecord.export.story_page import safe_link
from onrecord.export.wording import carried_in_words, count
from onrecord.records import Record
from onrecord.text.controls import one_line
from onrecord.text.readable import ReadableText
from onrecord.views import ChangedVersion, Match

_ATOM = "http://www.w3.org/2005/Atom"
_XHTML = "http://www.w3.org/1999/xhtml"
_UNKNOWN = "1970-01-01T00:00:00Z"  # Atom demands a time
_A = ElementMaker(namespace=_ATOM, nsmap={None: _ATOM})
_H = ElementMaker(namespace=_XHTML, nsmap={None: _XHTML})


class Entry(Record, frozen=True, kw_only=True):
    """An entry of a feed; the words are plain text, each of ``lines`` a paragraph."""

    id: str  # of what the entry is about: the same id is the same entry in all feeds
    title: str
    updated: str  # a date or time, as precise as known
    author: str | None = None
    link: str | None = None
    lines: tuple[str, ...] = ()


def write_feed(
    out: BinaryIO,
    title: str,
    entries: Iterable[Entry],
    now: datetime,
    asked: Mapping[str, str | None] | None = None,
) -> None:
    """Write an Atom feed with some entries, of which the newest comes first.

    ``now``: when it was updated if it is empty. ``asked``: what its entries were chosen by, by
    name, such as "outlet": part of the title and of the feed's id. Only http and https addresses
    become links; control characters are left out.
    """
    chosen = [f"{name} {words}" for name, words in (asked or {}).items() if words]
    title = ": ".join(filter(None, (title, ", ".join(chosen))))
    listed = list(entries)
    updated = max((moment(each.updated) for each in listed), default=moment(now.isoformat()))
    feed = _A.feed(
        _A.id(_urn(title)),
        _A.title(_words(title)),
        _A.updated(updated),
        _A.author(_A.name("onrecord")),
        _A.generator("onrecord"),
        *map(_entry, listed),
    )
    etree.ElementTree(feed).write(out, encoding="utf-8", xml_declaration=True, pretty_print=True)


def change_entries(versions: Iterable[ChangedVersion], desk: str | None = None) -> Iterator[Entry]:
    """Yield an entry for each newer version that changed statements or figures.

    Each leads to the article where its outlet has it, or on the ``desk``, given by its address.
    """
    for each in versions:
        first, *others = each.changes
        more = f" and {count(len(others), 'other change')}" if others else ""
        head = ": ".join(filter(None, (each.outlet, each.headline)))
        yield Entry(
            id=f"{each.replaces} {each.article}",
            title=f"{head} – {first.line}{more}",
            updated=each.date,
            author=each.outlet,
            link=f"{desk}/articles/{each.article}#changes" if desk else each.url,
            lines=tuple(
                line
                for view in each.changes
                for line in (
                    view.line,
                    f"before: {view.before}" if view.before else "",
                    f"after: {view.after}" if view.after else "",
                    carried_in_words(view.carried),
                )
                if line
            ),
        )


def match_entries(found: Iterable[Match], desk: str | None = None) -> Iterator[Entry]:
    """Yield an entry for each match of an alert; ``desk`` as for ``change_entries``."""
    for each in found:
        head = ": ".join(filter(None, (each.outlet, each.headline)))
        yield Entry(
            id=f"{each.alert} {each.key}",
            title=" – ".join(filter(None, (each.line, head))),
            updated=each.at,
            author=each.outlet,
            link=f"{desk}/articles/{each.article}" if desk else each.url,
            lines=each.words,
        )


def moment(date: str) -> str:
    """Return a date or time as Atom wants it: to the second, in UTC; 1970 if it is none.

    >>> moment("2031-05"), moment("2031-05-06T10:30:00+02:00"), moment("soon")
    ('2031-05-01T00:00:00Z', '2031-05-06T08:30:00Z', '1970-01-01T00:00:00Z')
    """
    whole = date if len(date) > len("2031-05-06") else (date + "-01-01")[: len("2031-05-06")]
    try:
        parsed = datetime.fromisoformat(whole)
        parsed = parsed.astimezone(UTC) if parsed.tzinfo else parsed.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return _UNKNOWN
    return parsed.strftime("%Y-%m-%dT%H:%M:%SZ")


def _entry(each: Entry) -> etree._Element:
    link = safe_link(each.link)
    return _A.entry(
        _A.id(_urn(each.id)),
        _A.title(_words(each.title)),
        _A.updated(moment(each.updated)),
        *([_A.author(_A.name(_words(each.author)))] if each.author else []),
        *([_A.link(href=link, rel="alternate")] if link else []),
        _A.content(_H.div(*(_H.p(_words(line)) for line in each.lines)), type="xhtml"),
    )


def _urn(identity: str) -> str:
    return uuid.uuid5(uuid.NAMESPACE_OID, f"onrecord {identity}").urn


def _words(text: str) -> str:
    """Return words of an article as a person reads them, on one line, as XML allows them."""
    return one_line(ReadableText(text).text)
