"""Feeds, sitemaps, their indexes and lists of feeds; feeds that a page names; hostile files."""

import gzip
import json
import time

import pytest

from onrecord.article.listings import MAX_ENTRIES, Listed, find_feeds, read_listing
from onrecord.errors import ArticleError

HOME = "https://herald.example/feed"
DAY = "2031-05-08T08:00:00Z"
ITEM = (
    "<item><title>Wall cracks</title><link>https://herald.example/1</link>"
    "<pubDate>Thu, 08 May 2031 10:00:00 +0200</pubDate></item>"
)
RSS = f"<rss version='2.0'><channel><title>The Herald</title>{ITEM}</channel></rss>"
ENTRY = Listed("https://herald.example/1", "Wall cracks", DAY)


def addresses(body: str | bytes) -> list[str]:
    found = read_listing(body.encode() if isinstance(body, str) else body, HOME)
    assert found is not None
    return [each.address for each in found.entries]


def test_a_feed_in_rss() -> None:
    found = read_listing(RSS.encode(), HOME)
    assert found is not None
    assert (found.kind, found.title, found.entries) == ("feed", "The Herald", (ENTRY,))


def test_a_feed_in_atom_with_addresses_relative_to_its_base() -> None:
    found = read_listing(
        b"<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://herald.example/a/'>"
        b"<title>The Herald</title><entry><title>Wall cracks</title>"
        b"<link rel='enclosure' href='https://x.example/1.mp3'/><link href='../1'/>"
        b"<updated>2031-05-08T10:00:00+02:00</updated></entry></feed>",
        HOME,
    )
    assert found is not None
    assert (found.kind, found.title, found.entries) == ("feed", "The Herald", (ENTRY,))


def test_a_feed_in_json() -> None:
    items = [
        {"id": "1", "url": "/1", "title": "Wall cracks", "date_published": DAY},
        {"id": "https://herald.example/2", "external_url": 7, "title": None},
        {"id": "3"},
        "no item",
    ]
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "The Herald", "items": items}
    found = read_listing(json.dumps(feed).encode(), HOME)
    assert found is not None
    assert (found.kind, found.title) == ("feed", "The Herald")
    assert found.entries == (ENTRY, Listed("https://herald.example/2"))


def test_a_sitemap_of_news_also_compressed() -> None:
    sitemap = (
        "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"
        " xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'>"
        "<url><loc> https://herald.example/1 </loc><lastmod>2031-05-09</lastmod><news:news>"
        f"<news:publication_date>{DAY}</news:publication_date>"
        "<news:title>Wall cracks</news:title></news:news></url>"
        "<url><loc>https://herald.example/2</loc><lastmod>2031-05-07</lastmod></url></urlset>"
    ).encode()
    for body in (sitemap, gzip.compress(sitemap)):
        found = read_listing(body, HOME)
        assert found is not None
        assert (found.kind, found.title) == ("sitemap", None)
        second = Listed("https://herald.example/2", None, "2031-05-07T00:00:00Z")
        assert found.entries == (ENTRY, second)


def test_an_index_of_sitemaps() -> None:
    found = read_listing(
        b"<sitemapindex><sitemap><loc>/news.xml</loc><lastmod>2031-05-08T08:00:00Z</lastmod>"
        b"</sitemap><sitemap><lastmod>2031</lastmod></sitemap></sitemapindex>",
        HOME,
    )
    assert found is not None
    assert found.kind == "index"
    assert found.entries == (Listed("https://herald.example/news.xml", None, DAY),)


def test_a_list_of_feeds() -> None:
    found = read_listing(
        b"<opml version='2.0'><head><title>Mine</title></head><body><outline text='News'>"
        b"<outline type='rss' text='The Herald' xmlUrl='https://herald.example/feed'/></outline>"
        b"<outline text='no feed'/></body></opml>",
        "https://x.example/feeds.opml",
    )
    assert found is not None
    assert (found.kind, found.title) == ("opml", "Mine")
    assert found.entries == (Listed(HOME, "The Herald"),)


@pytest.mark.parametrize(
    "body",
    [
        b"\n\n" + RSS.encode(),
        b"\xef\xbb\xbf" + RSS.encode(),
        RSS.replace("Wall", "Wall & moat &nbsp; 5 < 7").encode(),
        RSS.replace("Wall", "Mur \xe9").encode("latin-1"),
        ("<?xml version='1.0' encoding='utf-16'?>" + RSS).encode("utf-16"),
        RSS.encode()[:-30],
        RSS.replace("<title>Wall", "<dc:creator>Ann</dc:creator><title>Wall").encode(),
        RSS.replace("</title><link>", "</titel><link>").encode(),
        RSS.replace("https://herald.example/1", "<![CDATA[ https://herald.example/1 ]]>").encode(),
        RSS.replace("link>", "guid>").encode(),
        RSS.replace("Wall", "Wall\x0b").encode(),
        RSS.replace("https://herald.example/1", "/1").encode(),
    ],
)
def test_slips_of_authors_hide_no_entry(body: bytes) -> None:
    assert addresses(body) == ["https://herald.example/1"]


def test_an_address_comes_once() -> None:
    assert addresses(RSS.replace(ITEM, ITEM * 3)) == ["https://herald.example/1"]


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html><body>The wall held.</body></html>",
        b"The wall held.",
        b'{"version": "1", "items": []}',
        b"{" * 100_000,
        b"\x00\xff\x00",
        b"<wall><loc>https://herald.example/1</loc></wall>",
    ],
)
def test_what_is_no_listing(body: bytes) -> None:
    assert read_listing(body, HOME) is None


@pytest.mark.parametrize(
    "body",
    [
        b"<rss version='2.0'><channel><title>x",
        b"<feed xmlns='http://www.w3.org/2005/Atom'><title>The Herald</title><entry><title>Wa",
        b"<urlset><url><lo",
        b"<sitemapindex>",
        b"<opml><body><outline text='News'",
        RSS[: RSS.index("</title><link>")].encode(),
        b'{"version": "https://jsonfeed.org/version/1.1", "title": "The Herald", "items": [{"u',
        b'{"version": "https:\\/\\/jsonfeed.org\\/version\\/1", "items": [}',
    ],
)
def test_a_feed_that_is_cut_off_before_its_entries_is_a_failure(body: bytes) -> None:
    with pytest.raises(ArticleError, match=f"{HOME} cannot be read as a feed: it is cut off"):
        read_listing(body, HOME)


def test_a_feed_that_is_empty_is_none() -> None:
    assert addresses(RSS.replace(ITEM, "")) == []
    assert addresses("<!DOCTYPE rss [<!ENTITY nbsp '&#160;'>]>" + RSS) == [ENTRY.address]


def test_hostile_files_cost_nothing_and_tell_nothing() -> None:
    entities = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(12))
    declared = (
        f'<!DOCTYPE rss [<!ENTITY e0 "bang"><!ENTITY f SYSTEM "file:///etc/passwd">{entities}]>'
    )
    begun = time.process_time()
    with pytest.raises(ArticleError, match="entities that are made of others"):
        read_listing((declared + RSS.replace("Wall", "&e12; &f;")).encode(), HOME)
    plain = '<!DOCTYPE rss [<!ENTITY e "bang"><!ENTITY f SYSTEM "file:///etc/passwd">]>'
    found = read_listing((plain + RSS.replace("Wall", "&e; &f;")).encode(), HOME)
    assert found is not None
    assert "bang" not in str(found.entries)
    assert "root" not in str(found.entries)
    with pytest.raises(ArticleError, match="cannot be read as a feed"):
        read_listing(b"<rss>" * 100_000, HOME)
    assert time.process_time() - begun < 5
    with pytest.raises(ArticleError, match="unpacks to more than 20 MB"):
        read_listing(gzip.compress(b"<rss>" + b" " * 30_000_000), HOME)
    many = "".join(f"<url><loc>https://h.example/{n}</loc></url>" for n in range(MAX_ENTRIES + 1))
    with pytest.raises(ArticleError, match="has more than 50,000 entries"):
        read_listing(f"<urlset>{many}</urlset>".encode(), HOME)


def test_feeds_that_a_page_names() -> None:
    page = (
        '<html><head><base href="/news/"><link rel="stylesheet" href="a.css">'
        '<link rel="alternate" type="application/rss+xml; charset=utf-8" href="feed.xml">'
        '<link rel="ALTERNATE home" type="application/feed+json" href="https://x.example/j">'
        '<link rel="alternate" type="application/rss+xml" href="feed.xml">'
        '<link rel="alternate" type="text/html" hreflang="fr" href="/fr">'
        '<link rel="alternate" type="application/atom+xml" href="javascript:x()">'
        "</head><body>The wall held.</body></html>"
    )
    found = find_feeds(page.encode(), "https://herald.example/wall")
    assert found == ("https://herald.example/news/feed.xml", "https://x.example/j")
    assert find_feeds(b"<p>The wall held.</p>", HOME) == ()
