import random
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders.raw import RAW
from onrecord.records import Article, Part, PartKind
from onrecord.story import changes
from onrecord.text.sentences import sentences


def article(*parts: str | tuple[PartKind, str]) -> Article:
    text, found = "", []
    for part in parts:
        kind, words = ("body", part) if isinstance(part, str) else part
        text += "\n\n" if text else ""
        found.append(Part(kind=kind, span=(len(text), len(text) + len(words))))
        text += words
    return Article(id="a", capture="c", text=text, parts=tuple(found))


def told(older: Article, newer: Article) -> list[str]:
    lines = []
    for change in changes(older, newer):
        before = older.text[slice(*change.older)] if change.older else ""
        now = newer.text[slice(*change.newer)] if change.newer else ""
        lines.append(
            {"added": f"+ {now}", "removed": f"- {before}", "reworded": f"~ {before} → {now}"}[
                change.kind
            ]
        )
    return lines


def test_a_changed_figure_is_one_change() -> None:
    older = article("At least 300 people were killed, officials said. It held.")
    newer = article("At least 350 people were killed, officials said. It held.")
    assert told(older, newer) == [
        "~ At least 300 people were killed, officials said. → "
        "At least 350 people were killed, officials said."
    ]


def test_what_came_and_went_stands_in_the_order_of_the_newer() -> None:
    older = article(("headline", "Wall cracks"), "One stays here. Two goes away. Three is kept.")
    newer = article(
        ("headline", "Wall falls"),
        ("deck", "A deck was written."),
        "One stays here. Three is kept. Nobody expected that.",
    )
    assert told(older, newer) == [
        "~ Wall cracks → Wall falls",
        "+ A deck was written.",
        "- Two goes away.",
        "+ Nobody expected that.",
    ]


def test_commas_case_space_and_place_are_no_change() -> None:
    older = article("First, the wall held; then it fell.", "“Yes.” She left at 2,700 m.", "Last.")
    newer = article("FIRST the wall  held. Then it fell!", "'Yes', she left at 2700 m.", "Last")
    assert told(older, newer) == []
    moved = article("Last.", "First, the wall held; then it fell.", "“Yes.” She left at 2,700 m.")
    assert told(older, moved) == []


def test_figures_differ_by_their_points_and_signs() -> None:
    for before, now in (("3.5", "35"), ("5%", "5"), ("$5", "€5"), ("-4", "4"), ("1:30", "130")):
        older, newer = (
            article(f"The wall cost {before} then."),
            article(f"The wall cost {now} then."),
        )
        assert len(told(older, newer)) == 1, (before, now)


def test_credits_are_not_compared_and_kinds_are_not_mixed() -> None:
    older = article(("caption", "The wall on Monday"), ("credit", "Port Office"))
    newer = article(("headline", "The wall on Tuesday"), ("credit", "The Herald"))
    assert told(older, newer) == ["- The wall on Monday", "+ The wall on Tuesday"]


def test_sentences() -> None:
    text = (
        "Mr. Vaunt of the U.S. Navy came on Jan. 4. “It held!” he said. He lives in the U.S. The "
        "wall (see above.) cost $3.5 million... J. R. Corrow, Sgt. Ossary et al. agreed. “Did it?” "
        "“No.” 墙裂了。没有人受伤。 End"
    )
    assert [text[start:end] for start, end in sentences(text, 0, len(text))] == [
        "Mr. Vaunt of the U.S. Navy came on Jan. 4.",
        "“It held!” he said.",
        "He lives in the U.S.",
        "The wall (see above.) cost $3.5 million...",
        "J. R. Corrow, Sgt. Ossary et al. agreed.",
        "“Did it?”",
        "“No.”",
        "墙裂了。",
        "没有人受伤。",
        "End",
    ]


TEXTS = st.text(st.sampled_from('ab A1.?!,;"“” \n-') | st.characters(), max_size=80)


@given(TEXTS, st.integers(0, 9), st.integers(0, 9))
def test_sentences_hold_all_but_the_space_between(text: str, before: int, after: int) -> None:
    start, end = min(before, len(text)), max(len(text) - after, 0)
    found = sentences(text, start, end)
    assert all(start <= a < b <= end for a, b in found)
    assert all(a[1] <= b[0] for a, b in pairwise(found))
    left = set(range(start, end)) - {place for a, b in found for place in range(a, b)}
    assert not "".join(text[place] for place in left).strip()


@given(st.lists(TEXTS, max_size=4), st.lists(TEXTS, max_size=4))
def test_changes_point_at_words_and_each_at_its_own(one: list[str], other: list[str]) -> None:
    older, newer = article(*one), article(*other)
    found = changes(older, newer)
    for text, spans in (
        (older.text, [change.older for change in found if change.older]),
        (newer.text, [change.newer for change in found if change.newer]),
    ):
        assert all(0 <= start < end <= len(text) for start, end in spans)
        assert len(set(spans)) == len(spans)
    for change in found:
        assert (change.older is None) == (change.kind == "added")
        assert (change.newer is None) == (change.kind == "removed")
    assert changes(older, older) == changes(newer, newer) == []


WORDS = st.lists(st.sampled_from(["the", "wall", "Wall", "held", "U.S", "Mr", "4", "2,700", "墙"]))


@given(WORDS, st.data())
def test_punctuation_alone_is_no_change(words: list[str], data: st.DataObject) -> None:
    def text() -> str:
        marks = st.sampled_from([" ", ", ", ". ", "\n", "? “", "” – ", "; ", "... ", ".” "])
        return "".join(word + data.draw(marks) for word in words)

    assert changes(article(text()), article(text())) == []


def test_long_articles_take_little_time() -> None:
    chance = random.Random(1)
    words = [f"{a}{b}{c}" for a in "bcdfgh" for b in "aeiou" for c in "klmnprst"]

    def sentence() -> str:
        return " ".join(chance.choices(words, k=20)).capitalize() + "."

    def district(number: int) -> str:
        return f"In district {number} {chance.randrange(999)} people were killed."

    same = [sentence() for _ in range(1000)]
    for older, newer in (
        ([sentence() for _ in range(2000)], [sentence() for _ in range(2000)]),
        ([district(n) for n in range(2000)], [district(n) for n in range(2000)]),
        (["Yes it is so."] * 2000, ["No it is not so."] * 2000),
        ([x for each in same for x in (each, sentence())], [*same[::-1], *same]),
    ):
        started = time.process_time()
        changes(article(" ".join(older)), article(" ".join(newer)))
        assert time.process_time() - started < 2


def test_odd_texts_take_little_time() -> None:
    started = time.process_time()
    changes(article("a " * 200_000 + "." * 200_000), article("“" * 200_000))
    assert time.process_time() - started < 5


@pytest.mark.parametrize("kind", RAW)
def test_a_version_that_is_only_raw_has_no_changes(kind: str) -> None:
    clean = "“The wall held,” the minister’s office said on Tuesday. Eleven officials left."
    raw = RAW[kind](clean)
    assert told(article(clean), article(raw)) == []
    assert told(article(raw), article(clean)) == []


@pytest.mark.parametrize(
    ("older", "newer", "change"),
    [
        (
            "It held. At least 300 peo\xadple died.",
            "It held. At least 350 people died.",
            "~ At least 300 peo\xadple died. → At least 350 people died.",
        ),
        ("It held.", "It held. The ca&shy;ptain left.", "+ The ca&shy;ptain left."),
        ("It held. The cap-\ntain left.", "It he\u200bld.", "- The cap-\ntain left."),
    ],
)
def test_a_change_of_a_raw_text_is_where_it_stands(older: str, newer: str, change: str) -> None:
    assert told(article(older), article(newer)) == [change]
