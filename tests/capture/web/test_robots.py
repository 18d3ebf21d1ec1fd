"""robots.txt, in all the ways in which it may be there, not be there, and be wrong (RFC 9309)."""

from datetime import timedelta
from itertools import pairwise, repeat

import pytest

from builders.web import Page, Web
from capture.web.conftest import failed
from onrecord.capture.web.fetching import Fetched, Fetcher

WORDS = "<p>“The wall will hold,” Orla Venn said."
ROBOTS = "http://herald.example/robots.txt"
WALL = "http://herald.example/news/wall"
DENIED = "is not fetched: the robots.txt of herald.example does not allow it"


def put(web: Web, rules: str | Page) -> None:
    web.put(WALL, WORDS)
    web.put(ROBOTS, Page(rules.encode(), type="text/plain") if isinstance(rules, str) else rules)


@pytest.mark.parametrize(
    "rules",
    [
        "User-agent: *\nDisallow: /",
        "User-agent: *\nDisallow: /news/",
        "user-agent:onrecord\ndisallow:/news",
        "User-agent: onrecord\nDisallow: /\n\nUser-agent: *\nAllow: /",
        "User-agent: OnRecord\nUser-agent: other\nDisallow: *wall",
        "User-agent: *\nDisallow: /news/wall$",
        "User-agent: *\nAllow: /news\nDisallow: /news/w",
        "\ufeffUser-agent: *\r\nDisallow: /news # all of it\r\n",
        "User-agent: *\nDisallow: /n%65ws/",
    ],
)
def test_what_is_not_allowed_is_not_fetched(web: Web, fetcher: Fetcher, rules: str) -> None:
    put(web, rules)
    assert failed(fetcher.fetch(WALL)) == DENIED
    assert web.paths("herald.example") == []


@pytest.mark.parametrize(
    "rules",
    [
        "",
        "User-agent: *\nDisallow:",
        "User-agent: *\nDisallow: /new/",
        "User-agent: other\nDisallow: /",
        "User-agent: record\nDisallow: /",
        "User-agent: *\nDisallow: /\n\nUser-agent: onrecord\nAllow: /",
        "User-agent: *\nDisallow: /news/\nAllow: /news/wall",
        "Disallow: /",
        "<html><p>User-agent * Disallow / is what we do not say</p>",
        "\0\1\2 rubbish \xff",
    ],
)
def test_what_is_allowed_is_fetched(web: Web, fetcher: Fetcher, rules: str) -> None:
    put(web, rules)
    assert isinstance(fetcher.fetch(WALL), Fetched)


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 451])
def test_without_a_robots_txt_all_is_allowed(web: Web, fetcher: Fetcher, status: int) -> None:
    put(web, Page(b"User-agent: *\nDisallow: /", status))
    assert isinstance(fetcher.fetch(WALL), Fetched)


@pytest.mark.parametrize(
    "page",
    [
        Page(status=500),
        Page(status=503),
        Page(b"nothing", raw=True),
        Page(b"", raw=True),
        Page(b"User-agent", headers=(("Content-Encoding", "gzip"),)),
    ],
)
def test_while_a_robots_txt_cannot_be_fetched_nothing_is(
    web: Web, fetcher: Fetcher, page: Page
) -> None:
    put(web, page)
    assert "nothing is allowed" in failed(fetcher.fetch(WALL))
    assert web.paths("herald.example") == []
    asked = len(web.asked)
    assert failed(fetcher.fetch(WALL))
    assert len(web.asked) == asked  # not asked for again at once
    put(web, "User-agent: *\nAllow: /")
    web.time.sleep(3600)
    assert isinstance(fetcher.fetch(WALL), Fetched)


def test_a_robots_txt_may_be_elsewhere(web: Web, fetcher: Fetcher) -> None:
    put(web, "")
    web.redirect(ROBOTS, "http://courier.example/rules")
    web.put("http://courier.example/rules", "User-agent: *\nDisallow: /news/")
    assert failed(fetcher.fetch(WALL)) == DENIED


@pytest.mark.parametrize(("number", "is_allowed"), [(5, False), (6, True)])
def test_five_redirects_of_a_robots_txt_are_followed(
    web: Web, fetcher: Fetcher, number: int, is_allowed: bool
) -> None:
    put(web, "")
    web.redirect(ROBOTS, "/r1")
    for n in range(1, number):
        web.redirect(f"http://herald.example/r{n}", f"/r{n + 1}")
    web.put(f"http://herald.example/r{number}", "User-agent: *\nDisallow: /news/")
    assert isinstance(fetcher.fetch(WALL), Fetched) == is_allowed


@pytest.mark.parametrize("to", ["http://10.0.0.1/robots.txt", "ftp://x.example/r"])
def test_a_robots_txt_does_not_lead_into_private_networks(
    web: Web, fetcher: Fetcher, to: str
) -> None:
    put(web, "")
    web.redirect(ROBOTS, to)
    assert "nothing is allowed" in failed(fetcher.fetch(WALL))
    assert web.paths("herald.example") == []


def test_a_very_long_robots_txt_is_read_as_far_as_the_standard_asks(
    web: Web, fetcher: Fetcher
) -> None:
    rule = b"User-agent: *\nDisallow: /news/\n"
    put(web, Page([rule, *repeat(b"#" * 99_999 + b"\n", 600)], type="text/plain"))
    assert failed(fetcher.fetch(WALL)) == DENIED


def test_each_site_has_its_own_rules_fetched_once_a_day(web: Web, fetcher: Fetcher) -> None:
    put(web, "User-agent: *\nDisallow: /other/")
    web.put("http://courier.example/", WORDS)
    web.put("http://courier.example/robots.txt", "User-agent: *\nDisallow: /")
    assert isinstance(fetcher.fetch(WALL), Fetched)
    assert "courier.example does not" in failed(fetcher.fetch("http://courier.example/"))
    assert isinstance(fetcher.fetch(WALL), Fetched)
    assert [each.path for each in web.asked].count("/robots.txt") == 2
    put(web, "User-agent: *\nDisallow: /")
    web.time.sleep(86_400)
    assert failed(fetcher.fetch(WALL)) == DENIED


def test_redirects_do_not_lead_around_the_rules(web: Web, fetcher: Fetcher) -> None:
    put(web, "User-agent: *\nDisallow: /news/")
    web.redirect("http://courier.example/", WALL)
    web.put("http://courier.example/robots.txt", "")
    assert failed(fetcher.fetch("http://courier.example/")) == DENIED


@pytest.mark.parametrize(
    ("rules", "seconds"),
    [
        ("User-agent: *\nCrawl-delay: 7.5", 7.5),
        ("User-agent: *\nCrawl-delay: 0.1", 1),
        ("User-agent: *\nCrawl-delay: -5", 1),
        ("User-agent: *\nCrawl-delay: soon", 1),
        ("User-agent: *\nRequest-rate: 2/1m", 30),
        ("User-agent: onrecord\nCrawl-delay: 3\n\nUser-agent: *\nCrawl-delay: 30", 3),
        ("", 1),
    ],
)
def test_a_host_is_asked_no_more_often_than_it_states(
    web: Web, fetcher: Fetcher, rules: str, seconds: float
) -> None:
    put(web, rules)
    for _ in range(3):
        assert isinstance(fetcher.fetch(WALL), Fetched)
    times = [each.at for each in web.asked]
    gaps = [b - a for a, b in pairwise(times)]
    assert gaps == [timedelta(seconds=seconds)] * 3


def test_a_delay_that_is_too_long_is_one_line(web: Web, fetcher: Fetcher) -> None:
    put(web, "User-agent: *\nCrawl-delay: 1e9")
    assert "1e+09 seconds between two requests" in failed(fetcher.fetch(WALL))


def test_the_rules_of_a_site_of_ones_own_are_not_asked_for(web: Web) -> None:
    put(web, "User-agent: *\nDisallow: /\nCrawl-delay: 60")
    web.put("http://courier.example/robots.txt", "User-agent: *\nDisallow: /")
    options = web.options(own=frozenset(["herald.example"]))
    with Fetcher(options, clock=web.time, sleep=web.time.sleep, resolver=web.resolve) as fetcher:
        assert isinstance(fetcher.fetch(WALL), Fetched)
        assert isinstance(fetcher.fetch(WALL), Fetched)
        assert "does not allow" in failed(fetcher.fetch("http://courier.example/"))
    assert web.paths("herald.example") == ["/news/wall"] * 2
    assert len(web.asked) == 3
