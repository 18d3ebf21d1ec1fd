"""What is followed is asked when it is due and read when it is new: none twice, none lost."""

from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest

from app.watching.conftest import FEED, Watched
from benchmarks import watching
from builders.news_web import NewsWeb
from builders.web import Asked, Page
from onrecord.app import maintenance
from onrecord.app.changes import list_changes
from onrecord.app.pipeline import load_extractor
from onrecord.app.watching.following import list_followed, unfollow
from onrecord.errors import UsageError
from onrecord.store import Store
from onrecord.store.engine import Database
from onrecord.store.lock import only_one

ONE, TWO, THREE = (f"http://herald.example/{n}" for n in (1, 2, 3))
TEXT = "Corrow said that the wall held."


def html(text: str, advertisement: str = "", **headers: str) -> Page:
    body = (
        f"<html><head><title>Wall of Tormin holds</title></head><body><article>"
        f"<h1>Wall of Tormin holds</h1><p>{text} {'The sea was calm in the bay. ' * 9}</p>"
        f"</article><script>{advertisement}</script></body></html>"
    )
    named = tuple((name.replace("_", "-"), value) for name, value in headers.items())
    return Page(body.encode(), headers=named)


def test_pages_of_a_feed_are_read_once_and_their_versions_too(watched: Watched) -> None:
    watched.put_feed(ONE, TWO)
    watched.web.put(ONE, html(TEXT, ETag='"a"'))
    watched.web.put(TWO, html("Vaunt said that it fell."))
    done = watched.follow()
    assert [(each.kind, each.title) for each in done.followed] == [("feed", "The Herald")]
    [first] = watched.watch()
    assert (first.asked, first.found, first.articles, first.failed) == (3, 2, 2, 0)
    assert watched.watch() == []
    watched.web.put(ONE, html(TEXT.replace("held", "fell"), ETag='"b"'))
    watched.web.put(THREE, html("Ossary said that it stood."))
    watched.put_feed(THREE, TWO, ONE)
    rounds = watched.watch(hours=24)
    assert sum(each.articles for each in rounds) == 2
    assert sum(each.found for each in rounds) == 1
    assert [len(watched.versions()[each]) for each in (ONE, TWO, THREE)] == [2, 1, 1]
    assert Counter(watched.read).most_common(1)[0][1] == 1
    with Store(watched.path) as store:
        [changed] = list_changes(store)
        assert changed.replaces is not None
        assert [each.text for each in maintenance.verify(store) if each.is_fault] == []


def test_what_did_not_change_is_asked_for_conditionally_and_not_read(watched: Watched) -> None:
    watched.put_feed(ONE, TWO, THREE)

    def dated(asked: Asked) -> Page:
        stamp = "Thu, 01 May 2031 05:00:00 GMT"
        if asked.headers.get("if-modified-since") == stamp:
            return Page(status=304)
        return html(TEXT, Last_Modified=stamp)

    def tagged(asked: Asked) -> Page:
        if asked.headers.get("if-none-match") == '"a"':
            return Page(status=304)
        return html("Vaunt said that it fell.", ETag='"a"')

    watched.web.put(ONE, dated)
    watched.web.put(TWO, tagged)
    # Another advertisement each time, and the same words.
    watched.web.put(THREE, lambda asked: html("Ossary said no.", asked.at.isoformat()))
    watched.follow()
    watched.watch(hours=24)
    asked = Counter(watched.web.paths("herald.example"))
    assert min(asked.values()) > 5
    assert len(watched.read) == 3
    assert {len(each) for each in watched.versions().values()} == {1}


def test_gone_pages_are_asked_once_and_missing_ones_a_few_times(watched: Watched) -> None:
    watched.put_feed(ONE, TWO)
    watched.web.put(ONE, Page(status=410))
    watched.follow()
    watched.watch(hours=72)
    asked = Counter(watched.web.paths("herald.example"))
    assert (asked["/1"], asked["/2"]) == (1, 7)
    with Store(watched.path) as store:
        found = list_followed(store, watched.time())
    assert {(each.address, each.due) for each in found.failing} == {(ONE, None), (TWO, None)}
    assert found.followed[0].failing == 2


@pytest.mark.parametrize("status", [429, 503])
def test_a_host_that_asks_to_wait_is_left_alone_also_by_the_next_watch(
    watched: Watched, status: int
) -> None:
    watched.put_feed(ONE, TWO, THREE)
    rest = Page(status=status, headers=(("Retry-After", "7200"),))
    watched.web.put(ONE, rest)
    for page in (TWO, THREE):
        watched.web.put(page, html(TEXT + page))
    watched.follow()
    begun = watched.time()
    watched.watch()
    assert watched.web.paths("herald.example") == ["/feed", "/feed", "/1"]
    watched.web.put(ONE, html(TEXT))
    watched.watch(hours=3)
    assert len(watched.versions()) == 3
    later = [each.at - begun for each in watched.web.asked if each.path in ("/2", "/3")]
    assert min(later) >= timedelta(hours=2)


def test_a_broken_feed_keeps_what_it_named_and_says_what_is_wrong(watched: Watched) -> None:
    watched.put_feed(ONE)
    watched.web.put(ONE, html(TEXT))
    watched.follow()
    watched.watch()
    watched.web.put(FEED, html("We are closed for a day."))
    watched.watch(hours=2)
    with Store(watched.path) as store:
        [feed] = list_followed(store, watched.time()).followed
    assert (feed.pages, feed.open) == (1, 1)
    assert feed.error == "is no feed and no sitemap any more; follow the page that names its feed"


def test_a_feed_that_is_cut_off_is_no_healthy_feed(watched: Watched) -> None:
    cut = Page(b"<rss version='2.0'><channel><title>x")
    watched.web.put(FEED, cut)
    failure = watched.follow().failure
    assert failure is not None
    assert failure.error == "cannot be read as a feed: it is cut off or damaged"
    watched.put_feed(ONE)
    watched.web.put(ONE, html(TEXT))
    watched.follow()
    watched.watch()
    watched.web.put(FEED, cut)
    watched.watch(hours=1)
    with Store(watched.path) as store:
        [failing] = list_followed(store, watched.time()).failing
    assert (failing.address, failing.error) == (FEED, failure.error)


def test_a_page_that_cannot_be_read_is_told_and_the_others_are_read(watched: Watched) -> None:
    watched.put_feed(ONE, TWO)
    watched.web.put(ONE, html("Corrow said that crash."))
    watched.web.put(TWO, html(TEXT))
    watched.follow()
    [done] = watched.watch()
    assert (done.articles, done.failed) == (1, 1)
    with Store(watched.path) as store:
        [failing] = list_followed(store, watched.time()).failing
    assert failing.address == ONE
    assert failing.error is not None
    assert "ZeroDivisionError" in failing.error


def test_a_long_feed_is_read_to_its_end(watched: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.app.watching.rounds._MOST_NEW", 2)
    links = [f"http://herald.example/{n}" for n in range(5)]
    watched.put_feed(*links)
    for number, link in enumerate(links):
        watched.web.put(link, html(f"{TEXT} {number}"))
    watched.follow()
    watched.watch(hours=2)
    assert set(watched.versions()) == set(links)


def test_what_is_followed_no_longer_while_it_is_asked_is_let_go(watched: Watched) -> None:
    watched.put_feed(ONE)

    def end(asked: Asked) -> Page:
        with Store(watched.path) as store:
            unfollow(store, FEED)
        return html(TEXT)

    watched.web.put(ONE, end)
    watched.follow()
    watched.watch()
    with Store(watched.path) as store:
        assert store.watching.next_due() is None
        assert [each.text for each in maintenance.verify(store) if each.is_fault] == []


class Killed(BaseException):
    """Stands for the end of a process."""


def test_a_watch_that_is_killed_at_any_step_reads_nothing_twice_and_loses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ends the loop before and after each request and each transaction, and begins it again."""
    transaction = Database.transaction
    step = 0
    while True:
        step += 1
        left = step
        watched = Watched(tmp_path / f"{step}.db")
        watched.put_feed(ONE, TWO)
        watched.web.put(ONE, html(TEXT))
        watched.web.put(TWO, html("Vaunt said that it fell."))
        watched.follow()

        def count() -> None:
            nonlocal left
            left -= 1
            if left == 0:
                raise Killed

        def counted(database: Database, *, write: bool = True):  # type: ignore[no-untyped-def]
            if write and not database._thread.in_transaction:
                count()
            return transaction(database, write=write)

        watched.step = count
        monkeypatch.setattr(Database, "transaction", counted)
        was_killed = False
        try:
            watched.watch()
        except Killed:
            was_killed = True
        left = -1
        watched.watch()
        assert len(watched.versions()[ONE]) == len(watched.versions()[TWO]) == 1
        with Store(watched.path) as store:
            assert store.counts().captures == 2
            assert [each.text for each in maintenance.verify(store) if each.is_fault] == []
            assert store.watching.count_due(store.watching.next_due() or "") == 1
        monkeypatch.setattr(Database, "transaction", transaction)
        if not was_killed:
            break
    assert step > 12


def test_a_day_of_news_of_hosts_that_forbid_fail_and_never_end(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("onrecord.app.reading.group", lambda store: None)  # most of the time
    news = NewsWeb(watched.web, hosts=5, pages=6)
    watched.add_feeds(*news.feeds)
    watched.watch(hours=30)
    readable = news.readable(watched.time()).items()
    wanted = {address: each for address, each in readable if "news2." not in address}  # endless
    found = watched.versions()
    assert set(found) == set(wanted)
    assert len(wanted) == 10
    for address, version in wanted.items():
        assert version.text in " ".join(found[address][-1].split())
        assert len(found[address]) == len(set(found[address]))
    assert Counter(watched.read).most_common(1)[0][1] == 1
    with Store(watched.path) as store:
        failing = {each.address for each in list_followed(store, watched.time()).failing}
    assert set(news.feeds[-3:]) <= failing


def test_a_day_of_a_few_hosts_with_a_process_that_is_killed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("onrecord.app.reading.group", lambda store: None)
    assert watching.simulate(kills=3, hosts=10, pages=30, hours=3, seconds=0.4)


def test_the_real_reader_reads_what_a_feed_brings(watched: Watched) -> None:
    watched.put_feed(ONE)
    said = "“The wall will hold,” harbour master Orla Venn said on Monday."
    watched.web.put(ONE, html(said))
    watched.follow()
    watched.extractor = load_extractor()  # type: ignore[assignment]
    watched.watch()
    with Store(watched.path) as store:
        [statement] = store.statements()
        [speaker] = store.speakers()
        [story] = store.stories()
    assert (statement.kind, speaker.name, len(story.articles)) == ("direct", "Orla Venn", 1)


@pytest.mark.parametrize("ahead", [timedelta(days=9), timedelta(days=40), timedelta(days=4000)])
def test_a_clock_that_was_ahead_does_not_stop_watching(watched: Watched, ahead: timedelta) -> None:
    watched.put_feed(ONE, TWO)
    for page in (ONE, TWO):
        watched.web.put(page, html(TEXT + page))
    watched.follow()
    watched.watch()
    present = watched.time()
    watched.put_feed(ONE, TWO, THREE)
    watched.time._now = present + ahead
    watched.watch()
    watched.time._now = present + timedelta(minutes=1)
    with Store(watched.path) as store:
        assert list_followed(store, watched.time()).due == 4
    watched.web.put(THREE, html(TEXT + THREE))
    asked = len(watched.web.asked)
    [done] = watched.watch()
    assert (done.asked, done.articles) == (4, 1)
    assert len(watched.web.asked) > asked
    day = watched.watch(hours=24)
    assert sum(each.asked for each in day) < 100
    with Store(watched.path) as store:
        for each in (store.watching.get(page) for page in (FEED, ONE, TWO, THREE)):
            assert each is not None
            assert each.due is not None
            assert each.due < (watched.time() + timedelta(days=4)).isoformat()


def test_a_host_that_asks_for_a_year_is_left_alone_and_a_forgotten_page_too(
    watched: Watched,
) -> None:
    watched.put_feed(ONE, TWO)
    watched.web.put(ONE, Page(status=429, headers=(("Retry-After", "99999999999999"),)))
    watched.web.put(TWO, html(TEXT))
    watched.follow()
    watched.watch()
    asked = len(watched.web.asked)
    watched.time._now += timedelta(days=360)
    assert watched.watch() == []
    assert len(watched.web.asked) == asked
    watched.time._now += timedelta(days=6)
    watched.web.put(ONE, html(TEXT + "1"))
    watched.watch()
    with Store(watched.path) as store:
        [article] = [each for each in store.articles() if each.url == TWO]
        store.forget(article.id, reach=1)
    watched.time._now -= timedelta(days=30)
    watched.read.clear()
    watched.watch()
    assert TWO not in watched.versions()


def test_two_watches_of_a_store_are_refused(tmp_path: Path) -> None:
    path = str(tmp_path / "watched.db.watch")
    with only_one(path), pytest.raises(UsageError, match="another onrecord watch"), only_one(path):
        pass
    with only_one(path):
        pass
