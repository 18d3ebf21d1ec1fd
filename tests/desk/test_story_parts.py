"""The parts of a story on the desk: their pages, JSON and tables, and what is arranged for them."""

import csv
import io
import re
from collections.abc import Sequence

import pytest
from starlette.testclient import TestClient

from builders.stores import keep
from onrecord.app.stories import group
from onrecord.desk.differences import aligned
from onrecord.records import Date
from onrecord.store import Store

WALL = "Vaunt said that 300 boats were lost when the harbour wall of Tormin fell."
SCRIPT = "<script>alert(1)</script>"


@pytest.fixture
def story(store: Store) -> str:
    """The id of a story: two outlets with a number, a third without, and hostile names."""
    told = [
        ("The Orrin Post", "2031-05-06", WALL),
        (f"{SCRIPT} Herald", "2031-05-07", WALL.replace("harbour wall", "old wall")),
        ("The Lantern", "2031-05-08", "Corrow said that the harbour wall of Tormin was old."),
        ("The Early Bird", "2031-05-05", "Corrow said that the harbour wall of Tormin was safe."),
    ]
    for number, (outlet, day, text) in enumerate(told):
        published = Date(value=day, precision="day")
        record = {"headline": "Harbour wall of Tormin falls", "outlet": outlet, "text": text}
        keep(store, f"{number}.txt", {**record, "published": published})
    group(store)
    [found] = store.stories()
    return found.id


def rows(desk: TestClient, path: str) -> list[dict[str, str]]:
    answer = desk.get(path)
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    return list(csv.DictReader(io.StringIO(answer.text)))


def test_the_page_has_each_part_also_where_nothing_was_found(desk: TestClient, story: str) -> None:
    page = desk.get(f"/stories/{story}").text
    titles = re.findall(r'<h2 id="part-(\d)" tabindex="-1">([^<]+)</h2>', page)
    assert [number for number, _ in titles[:6]] == ["0", "1", "2", "3", "4", "5"]
    assert dict(titles)["1"] == "Agreed or repeated"
    assert "Nothing of this was found in these articles." in page
    assert SCRIPT not in page


def test_the_matrix_has_a_row_for_each_claim_and_a_cell_for_each_outlet(
    desk: TestClient, story: str
) -> None:
    page = desk.get(f"/stories/{story}/claims").text
    assert SCRIPT not in page
    assert "no article" in page
    found = rows(desk, f"/stories/{story}/claims.csv")
    number = {row["outlet"]: row["carrying"] for row in found if row["measure"]}
    assert number == {
        "The Orrin Post": "said",
        f"{SCRIPT} Herald": "said",  # of a voice of its own: nothing tells that it is the same
        "The Lantern": "absent",
        "The Early Bird": "no article",
    }
    answer = desk.get(f"/stories/{story}/claims.json").json()
    assert [each["name"] for each in answer["outlets"]] == [
        "The Early Bird", "The Orrin Post", f"{SCRIPT} Herald", "The Lantern",
    ]  # fmt: skip


def test_a_claim_has_a_page_and_an_address_that_stays(desk: TestClient, story: str) -> None:
    found = rows(desk, f"/stories/{story}/claims.csv")
    row = next(each for each in found if each["measure"])
    path = f"/stories/{story}/claims/{row['claim']}"
    page = desk.get(path).text
    assert page.count('<g class="box outlet">') == 2
    assert "&lt;script&gt;" in page
    assert SCRIPT not in page
    [permanent] = re.findall(r'class="permanent" href="([^"]+)"', page)
    permanent = permanent.replace("&amp;", "&")
    assert desk.get(permanent).status_code == 200
    assert desk.get(f"{path}.json").json()["claim"]["trail"]["id"] == row["claim"]
    lost = re.sub("seal=[0-9a-f]+", "seal=" + "0" * 24, permanent).replace(row["claim"], "0123")
    answer = desk.get(lost)
    assert answer.status_code == 410
    assert "Nothing similar is shown" in answer.text
    path, _, query = lost.partition("?")
    assert desk.get(f"{path}.json?{query}").json() == {"status": "lost", "claim": None}


def test_a_statement_that_only_one_outlet_has_has_its_way_too(desk: TestClient, story: str) -> None:
    for row in rows(desk, f"/stories/{story}/statements.csv"):
        page = desk.get(f"/stories/{story}/claims/{row['statement']}")
        assert page.status_code == 200
        assert f'<g class="box voice"><title>{row["by"]}</title>' in page.text


@pytest.mark.parametrize("path", ["claims/none", "claims/none.json", "claimz", "statements/x"])
def test_what_does_not_exist_is_one_line(desk: TestClient, story: str, path: str) -> None:
    answer = desk.get(f"/stories/{story}/{path}")
    assert answer.status_code == 404
    assert "Traceback" not in answer.text


def test_who_spoke_when_is_a_picture_a_list_and_a_table(desk: TestClient, story: str) -> None:
    page = desk.get(f"/stories/{story}/statements").text
    listed = rows(desk, f"/stories/{story}/statements.csv")
    assert page.count('<path class="spoken says" transform') == len(listed) == 4
    assert [row["day"] for row in listed] == sorted(row["day"] for row in listed)
    assert len(desk.get(f"/stories/{story}/statements.json").json()) == 4


def test_the_csv_of_a_story_is_named_without_reading_it(
    desk: TestClient, story: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the story is assembled for its name")

    monkeypatch.setattr("onrecord.app.story_views.read_story", refuse)
    answer = desk.get(f"/stories/{story}.csv")
    assert answer.headers["content-disposition"] == f'attachment; filename="story-{story}.csv"'


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (
            "The wall may fall today",
            "The wall will fall today",
            ["The wall", ("may", "will"), "fall today"],
        ),
        ("It fell, he said", "It fell he said", ["It fell", "he said"]),
        (
            "One red boat sank",
            "One blue boat burned",
            ["One", ("red boat sank", "blue boat burned")],
        ),
        ("Nothing alike here", "Words of another", [("Nothing alike here", "Words of another")]),
    ],
)
def test_wordings_are_aligned_piece_by_piece(
    before: str, after: str, expected: Sequence[str | tuple[str, str]]
) -> None:
    assert [row.both or (row.before, row.after) for row in aligned(before, after)] == expected
