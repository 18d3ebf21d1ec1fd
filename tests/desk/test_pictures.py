"""The pictures of a story: who spoke when, and boxes with lines between them."""

from typing import Any

import pytest

from onrecord.desk.boxes import Branch, Label, draw_sides, draw_tree
from onrecord.desk.provenance import draw_trail, name_of, steps_of
from onrecord.desk.timeline import SIZE, draw_timeline
from onrecord.records import Act
from onrecord.views import CarriedView, ClaimTrail, UtteranceView


def utterance(number: int, **given: Any) -> UtteranceView:
    values: dict[str, Any] = {
        "statement": str(number), "article": "a", "outlet": "The Post", "day": "2031-05-05",
        "is_said": False, "voice": "vaunt", "by": "Vaunt", "is_definite": True,
        "speaker": "Vaunt", "act": "says", "words": "that the wall held",
    }  # fmt: skip
    return UtteranceView(**values | given)


def drawn(*utterances: UtteranceView, rows: int = 9, marks: int = 99) -> Any:
    timeline = draw_timeline(utterances, rows=rows, marks=marks)
    assert timeline
    return timeline


def test_marks_of_one_day_never_touch_and_stay_in_its_column() -> None:
    timeline = drawn(*[utterance(number) for number in range(11)], utterance(11, day="2031-05-06"))
    [row] = timeline.rows
    places = [(mark.x, mark.y) for mark in row.marks]
    assert len(set(places)) == 12
    for x, y in places:
        for other_x, other_y in places:
            assert (x, y) == (other_x, other_y) or max(abs(x - other_x), abs(y - other_y)) >= SIZE
    first, second = timeline.columns
    for mark in row.marks:
        column = first if mark.utterance.day == "2031-05-05" else second
        assert column.x <= mark.x - SIZE / 2
        assert mark.x + SIZE / 2 <= column.x + column.width
        assert row.y <= mark.y - SIZE / 2
        assert mark.y + SIZE / 2 <= row.y + row.height


def test_days_without_statements_are_one_narrow_column() -> None:
    days = ["2031-05-05", "2031-05-06", "2031-09-01", ""]
    timeline = drawn(*[utterance(number, day=day) for number, day in enumerate(days)])
    assert [column.label for column in timeline.columns] == [
        "5 May",
        "6 May",
        "",
        "1 Sep",
        "no date",
    ]


def test_voices_with_a_name_come_first_and_what_has_no_room_is_counted() -> None:
    crowd = [
        utterance(number, voice="crowd", by="officials", is_definite=False) for number in range(9)
    ]
    others = [utterance(20, voice="corrow", by="Corrow"), *map(utterance, (21, 22))]
    timeline = drawn(*crowd, *others, rows=2)
    assert [row.name for row in timeline.rows] == ["Vaunt", "Corrow"]
    assert timeline.left_out == 1
    assert drawn(*crowd, *others, marks=3).left_out == 1
    assert draw_timeline([], rows=9, marks=9) is None


def test_a_long_name_has_two_lines_and_stays_in_its_row() -> None:
    [row] = drawn(utterance(1, by="The Very Long Name of an Office of the Whole Coast")).rows
    assert [words for _, words in row.lines] == ["The Very Long Name of", "an Office of the …"]
    assert all(row.y < y < row.y + row.height for y, _ in row.lines)


def test_a_tree_has_its_boxes_below_one_another() -> None:
    leaf = Branch(Label("outlet", ("The Post", "said")))
    tree = draw_tree([Branch(Label("voice", ("Vaunt",)), inner=(leaf, leaf)), leaf])
    assert [box.x for box in tree.boxes] == [0, 40, 40, 0]
    for above, below in zip(tree.boxes, tree.boxes[1:], strict=False):
        assert below.y > above.y + above.height
    assert sum(line.tip is not None for line in tree.lines) == 2


def test_long_names_are_broken_and_cut_and_no_line_leaves_its_box() -> None:
    names = "The Very Long Name of an Evening Newspaper of the Whole Coast", "X" * 1_000_000
    picture = draw_sides(
        {name: Label("relay", (name,)) for name in names}, {"o": Label("outlet", ("The Post",))},
        [(names[0], "o", "dashed")],
    )  # fmt: skip
    for box in picture.boxes:
        assert len(box.lines) <= 3
        assert all(len(words) < 30 for _, words, _ in box.lines)
    assert picture.boxes[1].lines[0][1].endswith("…")


def place(record: str, outlet: str, *through: str, **given: Any) -> CarriedView:
    values: dict[str, Any] = {
        "record": record, "article": record, "outlet": outlet, "day": "2031-05-05", "said": "",
        "by": "Harbour Office", "speaker": "Vaunt", "act": "says", "words": "it fell",
        "wording": "", "through": through, "carrying": "said", "losses": (),
    }  # fmt: skip
    return CarriedView(**values | given)


def trail(*places: CarriedView, act: Act = "says") -> ClaimTrail:
    return ClaimTrail(
        id="1", measure=None, subject=None, voices=("Harbour Office",), act=act, words="it fell",
        wording="", outlets=(), first="2031-05-05", carried=places, comparisons=(),
    )  # fmt: skip


def test_a_way_that_outlets_share_is_drawn_once_and_a_copy_hangs_on_its_original() -> None:
    picture = draw_trail(
        trail(
            place("1", "The Post", "Vaunt"),
            place("2", "The Herald", "Vaunt", "The Post"),
            place("3", "The Post", "Vaunt", carrying="trimmed"),
        )
    )
    assert [(box.x // 40, box.label.texts[0], box.label.kind) for box in picture.boxes] == [
        (0, "Harbour Office", "voice"), (1, "Vaunt", "relay"), (2, "The Post", "outlet"),
        (3, "The Herald", "outlet"), (2, "The Post", "outlet"),
    ]  # fmt: skip
    assert [line.style for line in picture.lines].count("dashed") == 1


@pytest.mark.parametrize(
    ("act", "name"),
    [
        ("says", "it fell"),
        ("denies", "denied: it fell"),
        ("declines", "declined: it fell"),
        ("unsaid", "not said: it fell"),
    ],
)
def test_what_is_denied_is_not_named_as_if_it_were_said(act: Act, name: str) -> None:
    assert name_of(trail(act=act)) == name


@pytest.mark.parametrize(
    ("speaker", "shown"),
    [("Vaunt", "Vaunt"), ("She", "“She”"), ("the ferry’s owner", "the ferry’s owner"),
     ("ferry’s owner", "the ferry’s owner"), (None, "")],
)  # fmt: skip
def test_whom_an_article_names_is_worded_for_a_sentence(speaker: str | None, shown: str) -> None:
    [step] = steps_of(trail(place("1", "The Post", speaker=speaker)))
    assert step.speaker == shown
