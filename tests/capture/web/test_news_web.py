"""A thousand pages of 40 hosts, fetched once at the end of their day, by all the rules."""

from collections import Counter, defaultdict
from datetime import datetime
from itertools import pairwise

from builders.news_web import DAY, NewsWeb
from builders.web import Web
from onrecord.capture.web.fetching import Ask, Fetched, Fetcher, Unchanged
from onrecord.records import Failure


def test_a_thousand_pages_are_fetched_by_the_rules(web: Web) -> None:
    news = NewsWeb(web)
    asks = [Ask(page.address) for page in news.pages]
    assert (len(asks), len(web.hosts)) == (1000, 40)
    web.time.sleep(2 * DAY.total_seconds())
    begun = web.time()
    with Fetcher(web.options(), clock=web.time, sleep=web.time.sleep, resolver=web.resolve) as one:
        found = {ask.address: outcome for ask, outcome in one.fetch_all(asks)}
    readable = news.readable(begun)
    assert {each for each, outcome in found.items() if isinstance(outcome, Fetched)} == set(
        readable
    )
    for address, version in readable.items():
        outcome = found[address]
        assert isinstance(outcome, Fetched)
        assert all(each in outcome.body.decode() for each in version.text.rstrip(".").split(". "))
    failures = Counter(
        each.error.partition("robots.txt of ")[2].partition(" ")[2]
        for each in found.values()
        if isinstance(each, Failure)
    )
    assert failures["does not allow it"] == 38 + 25
    assert sum(failures.values()) == 38 + 2 * 25
    assert set(web.most_at_once.values()) == {1}
    times: defaultdict[str, list[datetime]] = defaultdict(list)
    for each in web.asked:
        times[each.host].append(each.at)
    for host, moments in times.items():
        least = 5 if int(host[4:-8]) % 5 == 0 else 1
        assert all((b - a).total_seconds() >= least for a, b in pairwise(moments))
    # One host after the other, the pauses of all would last half an hour.
    assert (web.time() - begun).total_seconds() < 600


def test_pages_and_feeds_change_with_time_and_say_so(web: Web) -> None:
    news = NewsWeb(web, hosts=6, pages=13)
    page = next(each for each in news.pages if len(each.versions) == 3)
    assert len(news.readable(news.start + 3 * DAY)) == 4 * 12
    with Fetcher(web.options(), clock=web.time, sleep=web.time.sleep, resolver=web.resolve) as one:
        bodies = set()
        for version in page.versions:
            web.time.sleep((version.since - web.time()).total_seconds() + 1)
            outcome = one.fetch(page.address)
            assert isinstance(outcome, Fetched)
            bodies.add(outcome.body)
            etag = dict(outcome.response.headers)["ETag"]
            assert isinstance(one.fetch(page.address, etag=etag), Unchanged)
            modified = dict(outcome.response.headers)["Last-Modified"]
            assert isinstance(one.fetch(page.address, modified=modified), Fetched | Unchanged)
        assert len(bodies) == 3
        feeds = [one.fetch(feed, any_kind=True) for feed in news.feeds]
    kinds = [each.capture.media_type for each in feeds if isinstance(each, Fetched)]
    assert kinds == ["application/rss+xml", "application/atom+xml", "application/feed+json"]
    assert [isinstance(each, Failure) for each in feeds] == [False] * 3 + [True] * 3
