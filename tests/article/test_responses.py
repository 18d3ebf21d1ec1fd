"""Articles of pages that a server sent: their addresses, links and encodings."""

import pytest

from onrecord.article import read_capture
from onrecord.records import Article, Capture, Response

PROSE = (
    "The dam in Orrel gave way on Monday night and three villages were flooded, the mayor said.",
    "Engineers had warned of cracks in its eastern wall since the spring, a report shows.",
    "About 400 people spent the night in a school, and a bridge was closed to all traffic.",
    "“Nobody told us,” said Ada Finn, who keeps the inn below the old mill in Lower Orrel.",
)
GIVEN = "https://news.herald.example/go?id=7"
FINAL = "https://www.herald.example/2031/dam?page=1"


def _read(
    body: str | bytes, media_type: str = "text/html", stated: str = "text/html", final: str = FINAL
) -> list[Article]:
    response = Response(
        address=final,
        status=200,
        headers=(("Server", "x"), ("content-type", stated)),
        requested="2031-03-14T09:00:00Z",
        received="2031-03-14T09:00:01Z",
        redirects=(GIVEN,),
    )
    capture = Capture(
        id="page",
        location=GIVEN,
        media_type=media_type,
        fetched=response.received,
        sha256="",
        response=response,
    )
    return read_capture(capture, body.encode() if isinstance(body, str) else body)


def _page(head: str = "", inner: str = "") -> str:
    prose = "".join(f"<p>{text}</p>" for text in PROSE)
    return (
        f"<html><head><title>Dam gives way in Orrel</title>{head}</head><body>"
        f"<h1>Dam gives way in Orrel</h1>{prose}{inner}</body></html>"
    )


def _canonical(address: str) -> str:
    return f'<link rel="canonical" href="{address}">'


@pytest.mark.parametrize(
    ("head", "url"),
    [
        ("", FINAL),
        (_canonical("https://www.herald.example/2031/dam"), "https://www.herald.example/2031/dam"),
        (_canonical("https://herald.example/2031/dam"), "https://herald.example/2031/dam"),
        (_canonical("http://m.herald.example/2031/dam"), "http://m.herald.example/2031/dam"),
        (_canonical("/2031/dam"), "https://www.herald.example/2031/dam"),
        (_canonical("dam"), "https://www.herald.example/2031/dam"),
        (_canonical("//www.herald.example/2031/dam"), "https://www.herald.example/2031/dam"),
        # of other sites: an agency, a platform, a site whose name ends alike
        (_canonical("https://agency.example/2031/dam"), FINAL),
        (_canonical("https://example/2031/dam"), FINAL),
        (_canonical("https://evilherald.example/2031/dam"), FINAL),
        (_canonical("https://herald.example.evil.example/2031/dam"), FINAL),
        # nonsense, and the front page, which some templates state for every page
        (_canonical("javascript:void(0)"), FINAL),
        (_canonical("https://www.herald.example/"), FINAL),
        ('<meta property="og:url" content="https://herald.example/d">', "https://herald.example/d"),
        ('<meta property="og:url" content="https://agency.example/d">', FINAL),
    ],
)
def test_the_address_of_an_article_is_stated_on_its_site_or_that_of_the_page(
    head: str, url: str
) -> None:
    [article] = _read(_page(head))
    assert article.url == url
    assert (article.outlet or "").removeprefix("www.").endswith("example")


def test_the_site_and_outlet_are_those_that_sent_the_page() -> None:
    [article] = _read(_page(_canonical("https://agency.example/2031/dam")))
    assert (article.site, article.outlet) == ("www.herald.example", "www.herald.example")


@pytest.mark.parametrize(
    ("head", "link", "url"),
    [
        ("", "../2030/crack", "https://www.herald.example/2030/crack"),
        ("", "crack", "https://www.herald.example/2031/crack"),
        ("", "?page=2", "https://www.herald.example/2031/dam?page=2"),
        (_canonical("/a/b/c/dam"), "crack", "https://www.herald.example/2031/crack"),
        ('<base href="/sub/">', "crack", "https://www.herald.example/sub/crack"),
        ("", "https://courier.example/x", "https://courier.example/x"),
    ],
)
def test_links_start_from_the_address_after_redirects(head: str, link: str, url: str) -> None:
    related = f'<p><a href="{link}">Cracks in the eastern wall were known</a></p>'
    prose = _page(head).replace(f"<p>{PROSE[2]}", f"{related}<p>{PROSE[2]}")
    [article] = _read(prose)
    assert [each.url for each in article.related] == [url]


def test_a_text_alone_has_the_address_of_its_page() -> None:
    [article] = _read("\n\n".join(("Dam gives way in Orrel", *PROSE)), "text/plain", "text/plain")
    assert (article.url, article.site) == (FINAL, "www.herald.example")
    assert article.outlet == "www.herald.example"


def test_a_text_that_states_its_address_keeps_it() -> None:
    stated = "https://courier.example/2031/dam-gives-way"
    text = "\n\n".join(("Dam gives way in Orrel", "Orrel Courier, 14 March 2031", stated, *PROSE))
    [article] = _read(text, "text/plain", "text/plain")
    assert article.url == stated


def test_entries_of_a_feed_start_from_its_address() -> None:
    feed = (
        '<?xml version="1.0"?><rss version="2.0"><channel><title>Herald</title>'
        "<item><title>Dam gives way</title><link>/2031/dam</link>"
        f"<description>{' '.join(PROSE)}</description></item>"
        "<item><title>Wall holds</title>"
        f"<description>{' '.join(PROSE)}</description></item></channel></rss>"
    )
    first, second = _read(feed, "application/rss+xml", "text/xml")
    assert (first.url, second.url) == ("https://www.herald.example/2031/dam", None)


def test_a_feed_of_one_entry_is_not_at_the_address_of_the_entry() -> None:
    feed = (
        '<?xml version="1.0"?><rss version="2.0"><channel><title>Herald</title>'
        f"<item><title>Wall holds</title><description>{' '.join(PROSE)}</description></item>"
        "</channel></rss>"
    )
    [article] = _read(feed, "application/rss+xml", "text/xml")
    assert article.url is None


@pytest.mark.parametrize(
    ("stated", "encoding"),
    [
        ("text/html; charset=windows-1251", "windows-1251"),
        ('text/html;charset="ISO-8859-2"', "iso-8859-2"),
        ("TEXT/HTML; version=1; Charset=koi8-r", "koi8-r"),
        ("text/html; charset=utf-8", "utf-8"),
        ("text/html; charset=nonsense", "windows-1252"),
    ],
)
def test_the_encoding_may_be_stated_by_the_server_alone(stated: str, encoding: str) -> None:
    words = {"windows-1251": "Стена", "iso-8859-2": "Zeď", "koi8-r": "Стена"}.get(encoding, "Mür")
    [article] = _read(
        _page().replace("Dam gives way", words).encode(encoding, "ignore"), stated=stated
    )
    assert article.headline == f"{words} in Orrel"


@pytest.mark.parametrize("stated", ["", ";;;", "text/html; charset", "a" * 100_000, "\xff\x80"])
def test_a_strange_content_type_is_no_matter(stated: str) -> None:
    [article] = _read(_page(), stated=stated)
    assert article.headline == "Dam gives way in Orrel"
