"""The pages of the desk, their JSON and their tables."""

import csv
import io
import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from builders.fake_extractor import load_fake
from builders.stores import keep
from onrecord.app import corrections
from onrecord.app.corrections import Author
from onrecord.app.stories import group
from onrecord.desk.app import make_app
from onrecord.records import Date
from onrecord.store import Store

pytestmark = pytest.mark.both_databases

Ask = Callable[..., TestClient]
ELA = Author("Ela", "2031-05-06T10:00:00Z")
TEXT = (
    "Ossary said that Corrow denied that the wall had cracked. Vaunt said that 300 boats were lost."
)


@pytest.fixture
def article(store: Store) -> str:
    """The id of the newer version of an article, in a story."""
    given = {
        "headline": "Wall holds",
        "outlet": "The Orrin Post",
        "url": "http://post.example/wall",
    }
    published = Date(value="2031-05-06", precision="day")
    older = "Vaunt said that 200 boats were lost."
    keep(store, "1.txt", {"text": older, "published": published, **given})
    published = Date(value="2031-05-07", precision="day")
    [newer] = keep(store, "2.txt", {"text": TEXT, "published": published, **given})
    group(store)
    return newer.id


def test_the_list_of_stories_and_its_filters(desk: TestClient, article: str) -> None:
    assert "Wall holds" in desk.get("/").text
    for query in ("q=cracked", "speaker=Vaunt&q=boats", "outlet=the orrin post", "since=2031-05"):
        assert "1 story matching" in desk.get(f"/?{query}").text, query
    for query in (
        "q=zebra",
        "speaker=Corrow&q=boats",
        "outlet=other",
        "since=2031-06",
        "until=2030",
    ):
        assert "No story matches" in desk.get(f"/?{query}").text, query
    assert "<mark>cracked</mark>" in desk.get("/?q=cracked").text


def test_a_denial_is_found_and_says_that_it_is_one(desk: TestClient, article: str) -> None:
    page = desk.get("/?q=cracked").text
    said = re.findall(r'<li class="walk"><p class="snippet">(.*?)</li>', page, re.DOTALL)
    assert [re.sub(r"<.*?>", "", each).split(":")[0] for each in said] == [
        "Corrow denied denies",
        "Ossary said",
    ]


def test_of_many_statements_the_denials_are_shown(desk: TestClient, store: Store) -> None:
    claims = " ".join(f"Ossary said that wall {number} cracked." for number in range(4))
    keep(store, "1.txt", f"{claims} Corrow denied that any wall cracked. Walls cracked.")
    keep(store, "2.txt", "A wall cracked.")
    group(store)
    page = desk.get("/?q=wall").text.partition('class="passages"')[2]
    assert page.index('<b class="iso">Corrow') < page.index('<b class="iso">Ossary')
    assert page.count('<p class="snippet"><a') == 3
    assert "2 more in this article" in page
    assert page.index("more in this article") < page.index("In the text:")


def test_filters_take_beginnings_and_the_outlets_are_offered(
    desk: TestClient, article: str
) -> None:
    assert '<option value="The Orrin Post">' in desk.get("/").text
    for query in ("outlet=orr", "outlet=post", "speaker=vau", "place=wall+had", "place=wall+ha"):
        assert "1 story matching" in desk.get(f"/?{query}").text, query
    for query in ("outlet=rin", "speaker=aunt", "place=had+wall"):
        assert "No story matches" in desk.get(f"/?{query}").text, query


def test_what_is_half_typed_is_answered_by_a_line(desk: TestClient, article: str) -> None:
    for query in ("q=%22", "since=20", "q=a*", "speaker=%22"):
        answer = desk.get(f"/?{query}")
        assert answer.status_code == 200
        assert 'class="problem"' in answer.text, query


def test_an_empty_store_says_how_to_begin(desk: TestClient) -> None:
    page = desk.get("/").text
    assert "There is nothing in this store yet." in page
    assert 'href="/add"' in page


def test_an_article_with_its_statements_versions_and_capture(
    desk: TestClient, article: str, store: Store
) -> None:
    page = desk.get(f"/articles/{article}").text
    assert page.count('<li class="card') == 3
    assert '<li class="card walk layer-2" id="c2" data-n="2" data-outer="1"' in page
    assert store.find(article).capture in page
    assert "<del>200</del>" in page
    assert "<ins>300</ins>" in page
    older = store.find(article).replaces
    assert (
        f'<a href="/articles/{article}">Go to the newer one</a>'
        in desk.get(f"/articles/{older}").text
    )


def test_an_address_of_a_statement_opens_at_its_words(desk: TestClient, article: str) -> None:
    paths = re.findall(r'class="permanent" href="([^"]+)"', desk.get(f"/articles/{article}").text)
    assert len(paths) == 3
    for path in paths:
        answer = desk.get(path.replace("&amp;", "&"))
        assert answer.status_code == 200
        assert "Exact:" in answer.text
        assert answer.text.count('id="here"') == 1
        assert len(re.findall(r'class="card[^"]* chosen"', answer.text)) == 1


def test_a_lost_address_shows_its_words_as_its_own(desk: TestClient, article: str) -> None:
    query = {"words": "<b>never said</b>", "article": article, "seal": "0" * 24}
    answer = desk.get("/statements/0123", params=query)
    assert answer.status_code == 410
    assert "&lt;b&gt;never said&lt;/b&gt;" in answer.text
    assert ' id="here"' not in answer.text
    assert desk.get("/statements/0123.json", params=query).json()["status"] == "lost"


def test_every_page_is_also_json_and_tables_are_csv(desk: TestClient, article: str) -> None:
    stories = desk.get("/stories.json").json()
    story = stories[0]["story"]["id"]
    view = desk.get(f"/articles/{article}.json").json()
    statement = view["statements"][0]["statement"]
    speaker = statement["speaker"]
    figure = view["figures"][0]["figure"]["id"]
    assert desk.get(f"/statements/{statement['id']}.json").json()["record"]["id"] == statement["id"]
    assert desk.get(f"/figures/{figure}.json").json()["record"]["text"] == "300"
    assert desk.get(f"/speakers/{speaker}.json").json()["speaker"]["name"] == "Ossary"
    assert desk.get(f"/stories/{story}.json").json()["story"]["id"] == story
    for path, rows in (
        ("/stories.csv", 1), ("/figures.csv", 1), (f"/stories/{story}.csv", 3),
        (f"/articles/{article}.csv", 3), (f"/speakers/{speaker}.csv", 1), ("/speakers.csv", 3),
        ("/speakers.csv?name=vau", 2), ("/corrections.csv", 0), ("/corrections/queue.csv", 3),
    ):  # fmt: skip
        answer = desk.get(path)
        assert answer.headers["content-type"] == "text/csv; charset=utf-8"
        assert len(list(csv.DictReader(io.StringIO(answer.text)))) == rows, path
    for path in (f"/stories/{story}", f"/speakers/{speaker}", "/export", "/speakers?name=vaunt"):
        assert desk.get(path).status_code == 200, path
    assert desk.get("/export/record.json").json()["format"] == "onrecord"
    for name in ("html", "md"):
        answer = desk.get(f"/stories/{story}/digest.{name}")
        assert answer.headers["content-disposition"].startswith("attachment")


@pytest.mark.parametrize(
    "path",
    [
        "/stories/none", "/articles/none", "/speakers/none", "/records/none", "/captures/none",
        "/nothing", "/export/record.exe", "/add/none", "/static/../app.py", "/static/none",
        "/articles/none.json", "/speakers/none.csv", "/stories/x/comparisons/y",
    ],
)  # fmt: skip
def test_what_does_not_exist_is_one_line(desk: TestClient, path: str) -> None:
    answer = desk.get(path)
    assert answer.status_code == 404
    assert "Traceback" not in answer.text


@pytest.mark.parametrize(
    "path",
    ["/stories/zzz", "/changes?story=zzz", "/articles/zzz", "/stories/zzz.json", "/?since=x"],
)
def test_a_browser_is_shown_no_file_and_no_command(tmp_path: Path, path: str) -> None:
    with Store(tmp_path / "record.db", create=True):
        pass
    app = make_app(tmp_path / "record.db", load_fake, host="127.0.0.1")
    desk = TestClient(app, base_url="http://127.0.0.1:8531", raise_server_exceptions=False)
    text = desk.get(path).text
    assert "record.db" not in text
    assert "with: onrecord" not in text
    assert "has an id that starts with" in text or path == "/?since=x"


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/nothing", 404), ("GET", "/articles/none", 404), ("POST", "/", 405),
        ("PUT", "/stories", 405), ("DELETE", "/speakers", 405), ("GET", "/figures", 400),
        ("GET", "/stories", 400), ("GET", "/speakers", 400), ("POST", "/speakers", 405),
    ],
)  # fmt: skip
def test_a_wrong_request_is_one_line_in_the_form_asked_for(
    desk: TestClient, article: str, method: str, path: str, status: int
) -> None:
    query = {"since": "x", "name": '"'} if status == 400 else {}
    for ending in (".json", ".csv"):
        answer = desk.request(method, path + ending, params=query)
        assert answer.status_code == (404 if path == "/" else status)
        line = answer.json()["error"] if ending == ".json" else answer.text.removesuffix("\n")
        assert line
        assert "\n" not in line
        assert "<" not in line


def test_a_request_that_an_address_does_not_take_says_so(desk: TestClient) -> None:
    answer = desk.post("/")
    assert answer.status_code == 405
    assert set(answer.headers["allow"].split(", ")) == {"GET", "HEAD"}
    assert "does not take this kind of request" in answer.text


def test_a_long_address_is_not_said_again(desk: TestClient) -> None:
    assert len(desk.get("/articles/" + "a" * 5000 + ".csv").text) < 600


def test_a_closed_store_is_one_line(tmp_path: Path) -> None:
    with Store(tmp_path / "record.db", create=True) as store:
        app = make_app(store, load_fake, host="127.0.0.1")
    desk = TestClient(app, base_url="http://127.0.0.1:8531", raise_server_exceptions=False)
    for path in ("/", "/stories.json", "/speakers.csv", "/figures", "/stories/0123"):
        answer = desk.get(path)
        assert answer.status_code == 503
        assert "this store was closed; open it again" in answer.text


def test_long_lists_have_pages(
    desk: TestClient, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("onrecord.desk.correcting._LISTED", 2)
    monkeypatch.setattr("onrecord.desk.correcting._QUEUED", 2)
    monkeypatch.setattr("onrecord.desk.stories._ON_A_PAGE", 2)
    for number in range(5):
        [article] = keep(store, f"{number}.txt", f"Vaunt{number} said that {number} walls held.")
        corrections.note(store, article.id, f"note {number}", ELA)
        with store.writing():
            store.grouped.add(article.id, "", (), {})
            store.grouped.put([article.id], f"Vaunt{number} said")
    for path, wanted in (
        ("/", r">Vaunt\d said"),
        ("/corrections", r"note \d"),
        ("/corrections/queue", r"<li class=.walk.*Vaunt\d"),
    ):
        seen: set[str] = set()
        for number in range(1, 4):
            page = desk.get(path, params={"page": str(number)}).text
            seen |= set(re.findall(wanted, page))
            assert ('rel="next"' in page) == (number < 3), (path, number)
            assert ('rel="prev"' in page) == (number > 1), (path, number)
        assert len(seen) == 5, path
    for path in ("/?page=99", "/corrections?page=99", "/corrections?page=x"):
        assert desk.get(path).text.count('<li class="walk"') in (1, 2), path


def test_the_figures_of_a_story_on_one_address(desk: TestClient, article: str) -> None:
    story = desk.get("/stories.json").json()[0]["story"]["id"]
    [total] = desk.get(f"/stories/{story}.json").json()["totals"]
    path = f"/stories/{story}/figures/{total['measure']}"
    page = desk.get(path).text
    assert page.count('<g class="mark claimed">') == 1
    assert (
        f"“Wall holds”. {total['measure']}: 1 claim, 1 origin, 2031-05-07, http://127.0.0.1:8531{path}"
        in page
    )
    [row] = csv.DictReader(io.StringIO(desk.get(f"{path}.csv").text))
    assert (row["text"], row["claimed_by"], row["outlet"]) == ("300", "Vaunt", "The Orrin Post")
    assert desk.get(f"{path}.json").json() == total
    assert desk.get(f"/stories/{story}/figures/ships").status_code == 404


def test_a_comparison_that_is_not_made_now_is_one_line(desk: TestClient, article: str) -> None:
    story = desk.get("/stories.json").json()[0]["story"]["id"]
    answer = desk.get(f"/stories/{story}/comparisons/0123")
    assert answer.status_code == 404
    assert "is not made now" in answer.text


def added(desk: TestClient, data: dict[str, str], files: list[tuple[str, bytes]]) -> str:
    """Add pages, wait until they are read, and return the page of the reading."""
    found = re.search(r'name="form_token" value="([^"]+)"', desk.get("/add").text)
    assert found
    parts = [("files", (name, body)) for name, body in files] or [("files", ("", b""))]
    answer = desk.post(
        "/add",
        data={"form_token": found[1], "asked": "1", **data},
        files=parts,
        follow_redirects=False,
    )
    assert answer.status_code == 303
    for _ in range(600):
        page = desk.get(answer.headers["location"]).text
        if "<progress" not in page:
            return page
        time.sleep(0.1)
    raise AssertionError("the reading does not end")


def test_pasted_texts_and_files_are_read_as_by_onrecord_read(
    desk: TestClient, store: Store
) -> None:
    files = [
        ("wall.txt", b"Vaunt said that the wall held."),
        ("empty.txt", b""),
        ("\x1b[31mpicture.png", b"\x89PNG\r\n\x1a\n\x00\x00"),
    ]
    page = added(desk, {"text": "Corrow said that it cracked.", "name": "the Post"}, files)
    assert "Read: 2 articles, 0 unchanged; 2 statements" in page
    assert re.search(r"empty\.txt: is empty", page)
    assert "picture.png" in page
    assert "\x1b" not in page
    locations = {capture.location for capture in store.captures()}
    assert locations == {"the Post", "wall.txt"}
    assert "0 articles, 2 unchanged" in added(
        desk, {"text": "Corrow said that it cracked.", "name": "the Post"}, files[:1]
    )


def test_texts_pasted_without_a_name_are_pages_of_their_own(desk: TestClient, store: Store) -> None:
    added(desk, {"text": "Corrow said that it cracked."}, [])
    added(desk, {"text": "Corrow said that it broke."}, [])
    assert [each.replaces for each in store.articles()] == [None, None]


def ask_for(desk: TestClient, **fields: str) -> tuple[int, str]:
    """Send a form as it is first sent; return the status, and the page or where it leads."""
    found = re.search(r'name="form_token" value="([^"]+)"', desk.get("/add").text)
    assert found
    data = {"form_token": found[1], **fields}
    answer = desk.post("/add", data=data, files={"files": ("", b"")}, follow_redirects=False)
    return answer.status_code, answer.headers.get("location") or answer.text


@pytest.mark.parametrize(
    ("given", "missing"),
    [
        ({}, ["which outlet published it", "on which day"]),
        ({"outlet": "The Orrin Post"}, ["on which day"]),
        ({"published": "2031-05-06"}, ["which outlet published it"]),
    ],
)
def test_what_a_pasted_text_does_not_say_is_asked_once(
    desk: TestClient, given: dict[str, str], missing: list[str]
) -> None:
    text = "Wall cracks <b>\n\nCorrow said that it cracked."
    status, page = ask_for(desk, text=text, **given)
    assert status == 200
    every = ("which outlet published it", "on which day")
    assert [each for each in every if each in page] == missing
    assert "Wall cracks &lt;b&gt;\n\nCorrow" in page  # nothing has to be pasted again
    status, path = ask_for(desk, text=text, asked="1", **given)
    assert (status, path[:5]) == (303, "/add/")


def test_what_is_said_of_a_pasted_text_is_kept(desk: TestClient, store: Store) -> None:
    facts = {
        "outlet": "The Orrin Post", "published": "2031-05-06",
        "name": "https://orrin.example/wall",
    }  # fmt: skip
    added(desk, {"text": "Wall cracks\n\nCorrow said that it cracked.", **facts}, [])
    added(desk, {"text": "Wall cracks\n\nCorrow said that it broke.", **facts}, [])
    first, second = store.articles()
    assert (first.outlet, first.headline, first.url) == (
        "The Orrin Post", "Wall cracks", "https://orrin.example/wall",
    )  # fmt: skip
    assert first.published
    assert first.published.value == "2031-05-06"
    assert second.replaces == first.id
    status, page = ask_for(desk, text="Corrow said so.", published="Tuesday", asked="1")
    assert status == 400
    assert "is no day" in page


def test_an_empty_form_is_one_line(desk: TestClient) -> None:
    found = re.search(r'name="form_token" value="([^"]+)"', desk.get("/add").text)
    assert found
    answer = desk.post("/add", data={"form_token": found[1], "text": " "})
    assert answer.status_code == 400
    assert "There was nothing in the form" in answer.text


def test_an_added_page_links_its_story(desk: TestClient) -> None:
    page = added(desk, {"text": "Vaunt said that 300 boats were lost on 5 May 2031."}, [])
    assert "What was read" in page
    assert re.search(
        r'In the story <a class="iso" href="/stories/\w{20}">|In a story of its own', page
    )


def test_what_outlets_changed_has_a_page_a_feed_and_tables(
    desk: TestClient, article: str, store: Store
) -> None:
    page = desk.get("/changes").text
    assert f'href="/articles/{article}#changes"' in page
    assert "figure changed: 200 → 300" in page
    [told] = re.findall(r"<span>([^<]+)<time", page)
    assert told.strip() == "dated by the outlet"
    places = re.findall(r'class="words" href="(/articles/[^"]+at=[^"]+)"', page)
    assert len(places) == 3
    assert all('id="here"' in desk.get(place).text for place in places)
    for query in ("outlet=the+orrin+post", "since=2031-05", f"story={article}"):
        assert "figure changed" in desk.get(f"/changes?{query}").text, query
    for query in ("outlet=other", "since=2031-06"):
        assert "No newer version" in desk.get(f"/changes?{query}").text, query
    for query in ("since=20", "story=zz"):
        assert 'class="problem"' in desk.get(f"/changes?{query}").text, query
    [version] = desk.get("/changes.json").json()
    rows = list(csv.DictReader(io.StringIO(desk.get("/changes.csv").text)))
    assert [each["change"]["id"] for each in version["changes"]] == [row["change"] for row in rows]
    feed = desk.get("/changes.atom")
    assert feed.headers["content-type"] == "application/atom+xml"
    assert f'href="http://127.0.0.1:8531/articles/{article}#changes"' in feed.text
    for path in (f"/articles/{article}", f"/stories/{article}"):
        assert 'href="/changes?story=' in desk.get(path).text


def test_what_is_counted_and_by_whom_stands_beside_each_figure(
    desk: TestClient, article: str
) -> None:
    heads = re.findall(r'<th scope="col">([^<]+)', desk.get("/figures?measure=lost").text)
    assert heads[:5] == ["Day", "Figure as worded", "Measure", "Claimed by", "Outlet"]


def test_a_measure_that_nothing_has_shows_those_that_there_are(
    desk: TestClient, article: str
) -> None:
    page = desk.get("/figures?measure=dead").text
    assert "Counted most often here:" in page
    [name] = re.findall(r'href="/figures\?measure=(\w+)">', page)
    assert "No figure matches" not in desk.get(f"/figures?measure={name}").text


def test_speakers_of_one_name_are_told_apart_by_their_outlets(
    desk: TestClient, store: Store
) -> None:
    for outlet in ("The Orrin Post", "Coast Radio"):
        page = {"text": f"Oddvar said that a wall of {outlet} held.", "outlet": outlet}
        keep(store, f"{outlet}.txt", page)
    page = desk.get("/speakers?name=oddvar").text
    assert page.count(">Oddvar</a>") == 2
    assert "in The Orrin Post" in page
    assert "in Coast Radio" in page
