"""The parser of RSS and Atom."""

import logging
from contextlib import suppress

import pytest

from onrecord.article import read_capture
from onrecord.errors import ArticleError
from onrecord.records import Article, Capture

TEXT = "The lock at Vann was closed on Monday, the canal board said."


def _read(body: str | bytes) -> list[Article]:
    capture = Capture(
        id="c", location="feed", media_type="application/rss+xml", fetched="", sha256=""
    )
    return read_capture(capture, body.encode() if isinstance(body, str) else body)


def _rss(items: str, title: str = "Vann Mail", link: str = "https://vannmail.example/") -> str:
    return f"<rss><channel><title>{title}</title><link>{link}</link>{items}</channel></rss>"


def _item(text: str = TEXT, more: str = "", link: str = "https://vannmail.example/a/b") -> str:
    return (
        f"<item><title>Lock closed</title><link>{link}</link>"
        f"<description>{text}</description>{more}</item>"
    )


@pytest.mark.parametrize(
    ("title", "link", "outlet"),
    [
        ("Vann Mail", "https://vannmail.example/", "Vann Mail"),
        ("Vann Mail | Local", "https://www.vannmail.example/local", "Vann Mail"),
        ("News - Vann Mail", "https://news.vannmail.example/", "Vann Mail"),
        ("The Mail: Latest", "https://vannmail.example/", "The Mail"),
        ("Latest headlines", "https://vannmail.example/", "vannmail.example"),
        ("All our stories on the canal.", "https://vannmail.example/", "vannmail.example"),
        ("", "https://vannmail.example/", "vannmail.example"),
        # The entries are on another site than the feed: its title is not their outlet.
        ("Canal Digest", "https://canaldigest.example/", None),
    ],
)
def test_the_outlet_is_the_publisher_of_the_feed(title: str, link: str, outlet: str | None) -> None:
    [article] = _read(_rss(_item(), title, link))
    assert article.outlet == outlet
    assert article.site == "vannmail.example"


def test_an_entry_that_names_its_source_is_of_that_outlet() -> None:
    source = '<source url="https://orrel.example">Orrel Post</source>'
    first, second = _read(_rss(_item(more=source) + _item()))
    assert (first.outlet, second.outlet) == ("Orrel Post", None)


def test_entries_on_several_sites_are_each_of_their_own() -> None:
    links = ("https://one.example/a/b", "https://two.example/a/b")
    feed = _rss("".join(_item(link=link) for link in links), "Digest", "https://digest.example/")
    assert [article.outlet for article in _read(feed)] == ["one.example", "two.example"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Lock closed",
        "&lt;a href='x'&gt;Lock closed&lt;/a&gt;&amp;nbsp;",
        "&lt;p&gt;&lt;a href='x'&gt;Continue reading&lt;/a&gt;&lt;/p&gt;",
        "&lt;img src='x'&gt;",
    ],
)
def test_an_entry_with_only_a_title_and_a_link_is_no_article(
    text: str, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING, "onrecord"):
        assert len(_read(_rss(_item() + _item(text) * 3))) == 1
    assert caplog.messages == [
        "feed: 3 of 4 entries have only a title and a link and are no articles"
    ]
    with pytest.raises(
        ArticleError, match="feed is a feed of 2 links without text; save the pages"
    ):
        _read(_rss(_item(text) * 2))


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("One.\n\n Two\nlines.", ["One.", "Two lines."]),
        (
            "&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two &amp;amp; three.&lt;/p&gt;",
            ["One.", "Two & three."],
        ),
        ("<![CDATA[One.<br><br>Two <b>bold</b>.]]>", ["One.", "Two bold."]),
        ("<![CDATA[<script>x</script><p>One.</p><!-- Two. -->]]>", ["One."]),
        ("<![CDATA[<h1>Lock closed</h1><p>One.</p>]]>", ["One."]),
        ("&lt;p&gt;A &lt; B, he said.", ["A < B, he said."]),
    ],
)
def test_the_text_is_read_with_its_paragraphs(text: str, body: list[str]) -> None:
    [article] = _read(_rss(_item(text)))
    assert article.text.split("\n\n") == ["Lock closed", *body]
    assert [part.kind for part in article.parts] == ["headline", *["body"] * len(body)]


def test_the_longest_form_of_the_text_is_taken() -> None:
    more = (
        '<encoded xmlns="http://purl.org/rss/1.0/modules/content/">&lt;p&gt;Full.&lt;/p&gt;'
        "</encoded>"
    )
    [article] = _read(_rss(_item("Teaser.", more)))
    assert article.text == "Lock closed\n\nFull."


def test_prefixes_need_not_be_declared() -> None:
    more = "<dc:creator>Ada Finn</dc:creator><content:encoded>Full.</content:encoded><a:b>x</a:b>"
    [article] = _read(_rss(_item("Teaser.", more)))
    assert (article.text, article.byline) == ("Lock closed\n\nFull.", ("Ada Finn",))


def test_a_link_of_brackets_after_a_picture_is_no_credit() -> None:
    [article] = _read(_rss(_item(f"<![CDATA[<p>{TEXT}</p><p><img>See here <a>()</a></p>]]>")))
    assert article.text.startswith(f"Lock closed\n\n{TEXT}")


def test_rss_1_and_atom_0_3_are_read() -> None:
    rdf = (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
        'xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        "<channel><title>Vann Mail</title><link>https://vannmail.example/</link></channel>"
        + _item(more="<dc:date>2031-03-02T10:00+01:00</dc:date><dc:creator>Ada Finn</dc:creator>")
        + "</rdf:RDF>"
    )
    [article] = _read(rdf)
    assert (article.outlet, article.byline) == ("Vann Mail", ("Ada Finn",))
    assert article.published is not None
    assert article.published.value == "2031-03-02T10:00+01:00"
    atom = (
        '<feed xmlns="http://purl.org/atom/ns#"><title>Vann Mail</title>'
        '<link rel="alternate" href="https://vannmail.example/"/><entry><title>Lock closed</title>'
        '<link rel="alternate" href="/a/b"/><issued>2031-03-02T10:00:00Z</issued>'
        f"<content>{TEXT}</content></entry></feed>"
    )
    [article] = _read(atom)
    assert (article.outlet, article.url) == ("Vann Mail", "https://vannmail.example/a/b")


def test_entities_are_neither_expanded_nor_fetched() -> None:
    levels = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    head = f'<!DOCTYPE rss [<!ENTITY l0 "lol"><!ENTITY f SYSTEM "file:///etc/hostname">{levels}]>'
    [article] = _read(head + _rss(_item(f"{TEXT} &l11; &f;")))
    assert len(article.text) < 200
    assert TEXT in article.text


@pytest.mark.parametrize(
    "body",
    [b"", b"words", b"<rss>", b"<rss><channel/></rss>", b"\xff\xfe<", b"<rss" + b"<a>" * 5000],
)
def test_what_is_no_feed_is_one_line(body: bytes) -> None:
    with pytest.raises(ArticleError) as caught:
        _read(body)
    assert "\n" not in str(caught.value)


def test_a_feed_that_is_cut_off_gives_its_whole_entries() -> None:
    feed = _rss(_item() * 2)
    assert len(_read(feed[: feed.rindex("<item>") + 9])) == 1


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("Reed & Sons closed the R&D hall, AT&T said.", None),
        ("It cost 5 < 6 million & more; caf&eacute; owners paid.",
         "It cost 5 < 6 million & more; café owners paid."),
        ("Vann&Orrel; and Lock&Key said it&hellip;", "Vann&Orrel; and Lock&Key said it…"),
        ("<![CDATA[<p>Reed &amp; Sons &amp; Vann closed.</p>]]>", "Reed & Sons & Vann closed."),
    ],
)  # fmt: skip
def test_a_bare_ampersand_loses_nothing(words: str, read: str | None) -> None:
    [article] = _read(_rss(_item(words).replace("Lock closed", "Lock & quay")))
    assert article.headline == "Lock & quay"
    assert article.text == f"Lock & quay\n\n{read or words}"


@pytest.mark.parametrize(
    "feed",
    [
        _rss(_item() + "<item><title>Lock op")[: -len("</channel></rss>")],
        _rss(_item() + _item("The gate fell, the bo"))[:-60],
        f'<feed xmlns="http://www.w3.org/2005/Atom"><entry><summary>{TEXT}</summary></entry><entry',
    ],
)
def test_a_feed_that_is_cut_off_is_read_and_said(
    feed: str, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING, "onrecord"):
        first, *_ = _read(feed)
    assert first.text.endswith(TEXT)
    assert "feed: is cut off" in caplog.messages[0]


@pytest.mark.parametrize(
    "end",
    ["</channel></rss>\n<!-- cached -->\n", "</channel></rss >", "</channel></rss>" + " " * 900],
)
def test_a_whole_feed_is_not_said_to_be_cut_off(end: str, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, "onrecord"):
        _read(_rss(_item()).removesuffix("</channel></rss>") + end)
    assert not caplog.messages


@pytest.mark.parametrize("date", ["not a date", "31 Foo 2031", "0000-00-00T00:00:00Z"])
def test_a_date_that_is_none_is_said(date: str, caplog: pytest.LogCaptureFixture) -> None:
    good = "<pubDate>Mon, 3 Mar 2031 10:00:00 GMT</pubDate>"
    with caplog.at_level(logging.WARNING, "onrecord"):
        dated, undated = _read(_rss(_item(more=good) + _item(more=f"<pubDate>{date}</pubDate>")))
    assert dated.published is not None
    assert undated.published is None
    assert caplog.messages == [
        f"feed: 1 of 2 entries have a date that is none, such as '{date}'; they are kept "
        "without one"
    ]


@pytest.mark.parametrize("root", ["content:encoded", "rdf:RDF", "x:y"])
def test_a_root_with_a_prefix_that_nothing_declares_is_read_or_refused(root: str) -> None:
    body = f"<{root}><channel><title>Vann Mail</title>{_item()}</channel></{root}>"
    with suppress(ArticleError):
        assert all(TEXT in article.text for article in _read(body))
