"""Atom feeds: well formed whatever the words, with what RFC 4287 demands."""

import io
from datetime import UTC, datetime

import pytest
from lxml import etree

from onrecord.export.atom import Entry, write_feed

NOW = datetime(2031, 5, 9, 10, 30, tzinfo=UTC)
NAMES = {"a": "http://www.w3.org/2005/Atom", "h": "http://www.w3.org/1999/xhtml"}
FIRST = Entry(
    id="1", title="Wall <b>holds</b> &amp; stands\x00\ud800", updated="2031-05-06",
    author="The “Orrin” Post", link="https://post.example/?a=1&b=2", lines=("12 → 19", "<p>"),
)  # fmt: skip


def written(*entries: Entry, **asked: str | None) -> etree._Element:
    out = io.BytesIO()
    write_feed(out, "What changed", entries, NOW, asked)
    return etree.fromstring(out.getvalue())


def test_a_feed_has_what_readers_need() -> None:
    feed = written(FIRST, Entry(id="2", title="Later", updated="2031-05-07T10:00:00+02:00"))
    assert feed.findtext("a:updated", namespaces=NAMES) == "2031-05-07T08:00:00Z"
    for each in (feed, *feed.findall("a:entry", NAMES)):
        for name in ("id", "title", "updated"):
            assert len(each.findall(f"a:{name}", NAMES)) == 1
    entry = feed.find("a:entry", NAMES)
    assert entry.findtext("a:title", namespaces=NAMES) == "Wall holds & stands"
    assert entry.find("a:link", NAMES).get("href") == FIRST.link
    paragraphs = [each.text for each in entry.iterfind("a:content/h:div/h:p", NAMES)]
    assert paragraphs[0] == "12 → 19"


def test_an_entry_has_the_same_id_in_every_feed() -> None:
    ids = [written(FIRST).findtext("a:entry/a:id", namespaces=NAMES) for _ in range(2)]
    assert ids[0] == ids[1]
    assert ids[0].startswith("urn:uuid:")


@pytest.mark.parametrize("link", ["javascript:alert(1)", "file:///etc/passwd", "https://a\x07.b/"])
def test_only_web_addresses_become_links(link: str) -> None:
    entry = Entry(id="1", title="x", updated="2031", link=link)
    assert written(entry).find("a:entry/a:link", NAMES) is None


@pytest.mark.parametrize("date", ["", "soon", "2031-13", "0001-01-01T00:00:00+05:00"])
def test_an_odd_date_breaks_no_feed(date: str) -> None:
    feed = written(Entry(id="1", title="x", updated=date))
    assert feed.findtext("a:entry/a:updated", namespaces=NAMES) == "1970-01-01T00:00:00Z"


def test_an_empty_feed_is_of_the_day_on_which_it_was_written() -> None:
    assert written().findtext("a:updated", namespaces=NAMES) == "2031-05-09T10:30:00Z"


def test_feeds_of_other_filters_have_titles_and_ids_of_their_own() -> None:
    feeds = [
        written(FIRST, **asked)
        for asked in ({}, {"outlet": "2031"}, {"since": "2031"}, {"outlet": "a", "story": "b"})
    ]
    for name in ("id", "title"):
        assert len({feed.findtext(f"a:{name}", namespaces=NAMES) for feed in feeds}) == 4
    assert written(outlet=None).findtext("a:title", namespaces=NAMES) == "What changed"
    assert feeds[1].findtext("a:title", namespaces=NAMES) == "What changed: outlet 2031"
