"""What is followed when an address is given, and how it ends."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.watching.conftest import FEED, Watched
from builders.web import Page
from onrecord.app.watching.following import list_followed, named, unfollow
from onrecord.article.listings import Listed, Listing
from onrecord.errors import UsageError
from onrecord.store import Store
from onrecord.store import Watched as State

HOME = "http://herald.example/"
NOW = datetime(2031, 5, 1, 6, tzinfo=UTC)


def followed(watched: Watched) -> list[tuple[str, str]]:
    with Store(watched.path) as store:
        return [(each.kind, each.address) for each in list_followed(store, NOW).followed]


def test_the_feed_that_a_page_names_and_the_others_are_told(watched: Watched) -> None:
    link = '<link rel="alternate" type="application/rss+xml" href="{}">'
    watched.web.put(HOME, f"<html><head>{link.format('/feed')}{link.format('/comments')}</head>")
    done = watched.follow(HOME)
    assert done.others == ("http://herald.example/comments",)
    assert followed(watched) == [("feed", FEED)]
    assert [each.address for each in watched.follow(HOME).known] == [FEED]
    assert followed(watched) == [("feed", FEED)]


def test_a_page_without_a_feed_and_one_that_is_asked_for(watched: Watched) -> None:
    link = '<link rel="alternate" type="application/rss+xml" href="/feed">'
    watched.web.put(HOME + "a", "<p>The wall held.</p>")
    watched.web.put(HOME + "b", f"<html><head>{link}</head><p>The wall held.</p>")
    watched.follow(HOME + "a")
    watched.follow(HOME + "b", page=True)
    assert followed(watched) == [("page", HOME + "a"), ("page", HOME + "b")]


def test_what_is_followed_is_kept_as_it_is_asked_for(watched: Watched) -> None:
    watched.put_feed("HTTP://HERALD.example/1#comments", "http://Herald.Example/2")
    for page in ("1", "2"):
        watched.web.put(HOME + page, f"<h1>Wall</h1><p>Corrow said that the wall held {page}.</p>")
    watched.follow("Http://HERALD.Example/feed#all")
    watched.watch()
    assert followed(watched) == [("feed", FEED)]
    assert set(watched.versions()) == {HOME + "1", HOME + "2"}


def test_all_feeds_of_a_list_from_the_web_or_a_file(watched: Watched, tmp_path: Path) -> None:
    outlines = "".join(f"<outline xmlUrl='http://n{n}.example/feed'/>" for n in range(3))
    watched.web.put(HOME + "list", Page(f"<opml><body>{outlines}</body></opml>".encode()))
    (tmp_path / "feeds.opml").write_text(f"<opml><body>{outlines}</body></opml>")
    assert len(watched.follow(HOME + "list").followed) == 3
    again = watched.follow(str(tmp_path / "feeds.opml"))
    assert (len(again.followed), len(again.known)) == (0, 3)


@pytest.mark.parametrize(
    ("content", "words"),
    [(None, "No such file"), (b"<rss/>", "is no OPML file"), (b"\x1f\x8b", "cut off")],
)
def test_a_file_that_is_no_list_of_feeds(
    watched: Watched, tmp_path: Path, content: bytes | None, words: str
) -> None:
    path = tmp_path / "feeds.opml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(UsageError, match=words):
        watched.follow(str(path))


def test_what_cannot_be_fetched_is_not_followed(watched: Watched) -> None:
    failure = watched.follow(HOME + "none").failure
    assert failure is not None
    assert failure.error == "was not sent: the server answered 404 Not Found"
    assert followed(watched) == []


def test_a_page_that_a_feed_named_can_be_followed_itself(watched: Watched) -> None:
    page = HOME + "1"
    watched.put_feed(page)
    watched.web.put(page, "<h1>Wall</h1><p>Corrow said that the wall held for a day.</p>")
    watched.follow()
    watched.watch()
    watched.follow(page, page=True)
    with Store(watched.path) as store:
        assert unfollow(store, FEED) == 0
        assert [each.address for each in list_followed(store, NOW).followed] == [page]
        assert store.watching.due("2032", 1)[0].words is not None
        assert unfollow(store, HOME + "1/?utm_source=x") == 0
        with pytest.raises(UsageError, match="is not followed; list what is with"):
            unfollow(store, page)
        assert store.counts().captures == 1


def test_of_sitemaps_the_pages_of_two_days_and_of_an_index_its_new_sitemaps() -> None:
    state = State(
        address=HOME + "map", key="x", host="herald.example", kind="sitemap", since="2031-05-01"
    )
    entries = tuple(
        Listed(f"{HOME}{n}", None, each)
        for n, each in enumerate(("2031-04-30T00:00:00Z", "2031-04-28T00:00:00Z", None))
    )
    for kind, wanted in (("sitemap", "page"), ("index", "sitemap")):
        [found] = named(Listing(kind, None, entries), state, NOW)  # type: ignore[arg-type]
        assert (found.address, found.kind, found.parent) == (HOME + "0", wanted, state.address)
    undated = tuple(Listed(f"{HOME}{n}") for n in range(30))
    assert len(list(named(Listing("index", None, undated), state, NOW))) == 20
    assert list(named(Listing("sitemap", None, undated), state, NOW)) == []
    assert len(list(named(Listing("feed", None, undated), state, NOW))) == 30
