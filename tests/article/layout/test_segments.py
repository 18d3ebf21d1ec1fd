"""Which lines of a tagged page form an article."""

import sys

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.builders.tagged_pages import Piece, tagged_page

from onrecord.article.layout.labels import FIELDS, PROSE_ROLES, ROLES, Role
from onrecord.article.layout.page_lines import LineMark, MarkKind
from onrecord.article.layout.segments import find_segments
from onrecord.article.layout.tagger import TaggedPage
from onrecord.article.layout.tokens import HEAD, TAIL

HEADLINE: list[Piece] = [("Ferry stops", "headline", None)]
BODY: list[Piece] = [("No ferry sails today .", "body", None)]
OUTLET: list[Piece] = [("Orrin Post", "publication", "outlet")]
MENU: list[Piece] = [("News Sport Weather", "furniture", None)]


def test_an_article_begins_at_each_place_that_is_likely_enough() -> None:
    page = tagged_page([HEADLINE, BODY, HEADLINE, BODY], {0: 3.0, 2: 3.0})
    assert [[run.line for run in each.runs] for each in find_segments(page)] == [[0, 1], [2, 3]]


def test_lines_above_the_first_article_belong_to_none() -> None:
    page = tagged_page([MENU, HEADLINE, BODY], {1: 3.0})
    (segment,) = find_segments(page)
    assert [run.line for run in segment.runs] == [1, 2]


def test_an_article_without_text_is_not_worth_a_weak_beginning() -> None:
    page = tagged_page([HEADLINE, HEADLINE, BODY], {0: 3.0, 1: 1.0})
    assert len(find_segments(page)) == 1
    with_text = tagged_page([HEADLINE, BODY, HEADLINE, BODY], {0: 3.0, 2: 1.0})
    assert len(find_segments(with_text)) == 2


def test_a_page_without_a_likely_beginning_has_no_article() -> None:
    assert find_segments(tagged_page([MENU, MENU], {0: -5.0})) == []


def test_a_heading_states_the_outlet_of_the_articles_below_it() -> None:
    heading = [("ORRIN POST", "section", "outlet")]
    other = [("INNISK HERALD", "section", "outlet")]
    lines = [heading, HEADLINE, BODY, HEADLINE, BODY, other, HEADLINE, BODY]
    found = find_segments(tagged_page(lines, {1: 3.0, 3: 3.0, 6: 3.0}))
    assert [[span.line for span in each.shared] for each in found] == [[0], [0], [5]]
    assert [each.fields for each in found] == [(), (), ()]


def test_a_heading_at_the_start_of_an_article_states_its_outlet() -> None:
    names = ("ORRIN POST", "INNISK HERALD", "NORREN 24")
    lines: list[list[Piece]] = []
    for name in names:
        lines += [[(name, "section", "outlet")], HEADLINE, BODY]
    for begins in ((0, 3, 6), (1, 4, 7)):
        found = find_segments(tagged_page(lines, dict.fromkeys(begins, 4.0)))
        assert [[span.text for span in each.shared] for each in found] == [[n] for n in names]


def test_articles_that_may_begin_at_two_places_begin_all_the_same() -> None:
    page = tagged_page([OUTLET, HEADLINE, BODY] * 4, dict.fromkeys(range(12), -0.2))
    page.begins[2::3] = -9.0
    several = page._replace(counts=np.log(np.array([1e-6, 0.01, 0.99], np.float32)))
    assert _lines(several) == [[0, 1, 2], [3, 4, 5], [6, 7, 8], [9, 10, 11]]
    one = page._replace(counts=np.log(np.array([1e-6, 0.99, 0.01], np.float32)))
    assert len(_lines(one)) == 1


def test_fields_are_those_of_the_article_that_they_follow() -> None:
    found = find_segments(tagged_page([HEADLINE, BODY, OUTLET, HEADLINE, BODY], {0: 3.0, 3: 3.0}))
    assert [[span.line for span in each.fields] for each in found] == [[2], []]


def _lines(page: TaggedPage) -> list[list[int]]:
    """Return the lines of each article of a page."""
    return [sorted({run.line for run in each.runs}) for each in find_segments(page)]


def test_a_doubtful_article_begins_as_the_others_do() -> None:
    above = tagged_page([OUTLET, HEADLINE, BODY] * 3, {0: 2, 1: 2, 3: 2, 4: 3, 6: 2, 7: 2})
    assert _lines(above) == [[0, 1, 2], [3, 4, 5], [6, 7, 8]]
    below = tagged_page([HEADLINE, BODY, OUTLET] * 3, {0: 2, 2: 2, 3: 2, 5: 3, 6: 2})
    assert _lines(below) == [[0, 1, 2], [3, 4, 5], [6, 7, 8]]


def test_a_line_above_the_first_article_that_states_its_outlet_is_not_left_alone() -> None:
    lines = [OUTLET, HEADLINE, BODY] * 3
    odds = {0: -1.0, 1: 2.0, 3: -1.0, 4: 2.0, 6: -1.0, 7: 2.0}
    assert _lines(tagged_page(lines, odds)) == [[0, 1, 2], [3, 4, 5], [6, 7, 8]]
    menu_first = [MENU, *lines[1:], OUTLET]
    assert _lines(tagged_page(menu_first, odds)) == [[1, 2, 3], [4, 5, 6], [7, 8, 9]]


def test_all_articles_may_differ_from_what_is_usual() -> None:
    lines = [HEADLINE, BODY, BODY, HEADLINE, OUTLET, BODY]
    assert _lines(tagged_page(lines, {0: 4.0, 3: 4.0})) == [[0, 1, 2], [3, 4, 5]]


def test_a_page_with_words_of_a_text_has_an_article() -> None:
    assert _lines(tagged_page([MENU, BODY, BODY], {})) == [[1, 2]]


def test_a_page_of_headlines_that_hardly_begin_anything_has_none() -> None:
    assert _lines(tagged_page([HEADLINE, HEADLINE], {0: -3.0, 1: -3.0})) == []


def _inside(odds: float) -> list[list[tuple[int, str]]]:
    """Return the lines and words of articles, of which one may begin inside a line."""
    ends: list[Piece] = [
        ("so they stayed at home .", "body", None),
        ("Bridge shut", "headline", None),
    ]
    page = tagged_page([HEADLINE, ends, BODY], {0: 4.0})
    page.begins[1, 6] = odds
    return [
        [(run.line, page.lines[run.line].text[run.start : run.end]) for run in each.runs]
        for each in find_segments(page)
    ]


def test_an_article_begins_inside_a_line_only_if_that_is_sure() -> None:
    first, second = _inside(4.0)
    assert first == [(0, "Ferry stops"), (1, "so they stayed at home .")]
    assert second == [(1, "Bridge shut"), (2, "No ferry sails today .")]
    assert len(_inside(1.5)) == 1


def test_a_mark_before_the_first_word_is_part_of_no_run() -> None:
    marked: list[Piece] = [("* -", "mark", None), ("Ferry stops", "headline", None)]
    page = tagged_page([marked, BODY], {})
    page.begins[0, 2] = 3.0
    (segment,) = find_segments(page)
    assert (segment.runs[0].start, segment.runs[0].end) == (4, 15)


def test_items_without_a_text_are_not_shifted_to_one_place() -> None:
    lines = [HEADLINE, OUTLET, HEADLINE, OUTLET, HEADLINE, OUTLET]
    found = find_segments(tagged_page(lines, {0: 6.0, 2: 6.0, 4: 6.0, 1: 2.0, 3: 2.0, 5: 2.0}))
    assert [[run.role for run in each.runs] for each in found] == [["headline", "publication"]] * 3


def test_a_heading_above_all_articles_states_a_field_of_each() -> None:
    day: list[Piece] = [("Friday 20 June 2031", "section", "published")]
    found = find_segments(tagged_page([OUTLET, day, HEADLINE, BODY], {2: 3.0}))
    assert [[span.field for span in each.shared] for each in found] == [["published"]]


def _spans(words: str, scores: dict[int, float], *, field: int = 1) -> list[str]:
    """Return the field spans of a line whose tokens have the given probabilities of a field.

    Tokens with more than one half are tagged.
    """
    page = tagged_page([[(words, "publication", None)], BODY], {0: 4.0})
    for token, score in scores.items():
        page.field_scores[0, token, field] = score
        page.fields[0, token] = field if score > 0.5 else 0
    (segment,) = find_segments(page)
    return [span.text for span in segment.fields]


@pytest.mark.parametrize(
    ("words", "scores", "spans"),
    [
        ("From Orrin Evening Post today", {1: 0.9, 2: 0.2, 3: 0.3}, ["Orrin Evening Post"]),
        ("The Orrin Post", {0: 0.4, 1: 0.9, 2: 0.9}, ["The Orrin Post"]),
        ("From Orrin Evening Post", {1: 0.9, 2: 0.01, 3: 0.3}, ["Orrin"]),
        ("Orrin evening Post", {0: 0.9, 1: 0.2, 2: 0.4}, ["Orrin"]),
        ("Orrin i dag", {0: 0.9, 1: 0.5, 2: 0.8}, ["Orrin i dag"]),
        ("Orrin  Evening Post", {0: 0.9, 1: 0.4, 2: 0.4}, ["Orrin"]),
        ("Orrin  Innisk Herald", {0: 0.9, 1: 0.9, 2: 0.9}, ["Orrin", "Innisk Herald"]),
        ("Orrin\tInnisk Herald", {0: 0.9, 1: 0.9, 2: 0.9}, ["Orrin", "Innisk Herald"]),
        ("Orrin and Innisk", {0: 0.9, 2: 0.9}, ["Orrin", "Innisk"]),
        ("Register of Orrin said", {0: 0.9, 1: 0.4, 2: 0.4}, ["Register of Orrin"]),
        ("Lloyd & Marsh Wire", {0: 0.4, 1: 0.3, 2: 0.9, 3: 0.9}, ["Lloyd & Marsh Wire"]),
        ("Radio Warta 5 reports", {0: 0.9, 1: 0.9, 2: 0.9, 3: 0.6}, ["Radio Warta 5"]),
        ("Register of orrin", {0: 0.9, 1: 0.4, 2: 0.4}, ["Register"]),
    ],
)
def test_a_name_is_whole_and_ends_at_a_gap(
    words: str, scores: dict[int, float], spans: list[str]
) -> None:
    assert _spans(words, scores) == spans


def test_only_names_are_extended() -> None:
    published = FIELDS.index("published")
    assert _spans("Monday May 2 News", {1: 0.9, 2: 0.9, 3: 0.4}, field=published) == ["May 2"]


def test_a_value_ends_at_the_edge_of_an_element() -> None:
    page = tagged_page([[("Orrin(Post)", "publication", "outlet")], BODY], {0: 4.0})
    edge = LineMark("link", 0, 5, "/orrin")
    linked = page._replace(lines=[replace(page.lines[0], marks=(edge,)), page.lines[1]])
    (segment,), (apart,) = find_segments(page), find_segments(linked)
    assert [(span.start, span.text) for span in segment.fields] == [(0, "Orrin(Post)")]
    assert [(span.start, span.text) for span in apart.fields] == [(0, "Orrin"), (5, "(Post)")]


@pytest.mark.parametrize(
    ("kind", "score", "roles"),
    [
        ("link", 0.8, ["body"]),
        ("link", 0.95, ["headline", "body"]),
        ("bold", 0.8, ["headline", "body"]),
    ],
)
def test_a_sentence_may_begin_with_a_link(kind: MarkKind, score: float, roles: list[str]) -> None:
    sentence: list[Piece] = [
        ("Harbour master", "headline", None),
        ("Ilka Sorrendy said that no boat would sail to the islands .", "body", None),
    ]
    page = tagged_page([sentence], {0: 4.0})
    page.role_scores[0, :2] = score
    mark = LineMark(kind, 0, 14, "/sorrendy")
    (segment,) = find_segments(page._replace(lines=[replace(page.lines[0], marks=(mark,))]))
    assert [run.role for run in segment.runs] == roles


@pytest.mark.parametrize(
    ("words", "text"),
    [
        (("Orrin's", "military intercepts two boats ."), "Orrin's military intercepts two boats ."),
        (("* The mayor", "of Orrin resigns ."), "The mayor of Orrin resigns ."),
        (("Orrin:", "military intercepts two boats ."), "military intercepts two boats ."),
        (("Orrin", "Military intercepts two boats ."), "Military intercepts two boats ."),
    ],
)
def test_a_sentence_is_whole_from_its_first_word(words: tuple[str, str], text: str) -> None:
    first, rest = words
    page = tagged_page([[(first, "furniture", None), (rest, "body", None)]], {0: 4.0})
    page.roles[0, : len(first.split())] = ROLES.index("mark")
    (segment,) = find_segments(page)
    (run,) = segment.runs
    assert page.lines[0].text[run.start : run.end] == text


def _bodies(line: str) -> list[str]:
    """Return the bodies of a line; in it, a publication line is between | and |."""
    text, ranges = "", []
    for number, part in enumerate(line.split("|")):
        if number % 2:
            ranges.append((len(text), len(text) + len(part)))
        text += part
    page = tagged_page([[(text, "body", None)]], {0: 4.0})
    for token_number, token in enumerate(page.tokens[0]):
        if not any(map(str.isalnum, text[token.start : token.end])):
            page.roles[0, token_number] = ROLES.index("mark")
        elif any(start <= token.start < end for start, end in ranges):
            page.roles[0, token_number] = ROLES.index("publication")
    (segment,) = find_segments(page)
    return [text[run.start : run.end] for run in segment.runs if run.role == "body"]


@pytest.mark.parametrize(
    ("line", "bodies"),
    [
        ("A ferry burns off Orrin, |Innisk. (Lammet Wire|)", ["A ferry burns off Orrin, Innisk."]),
        ("Two die near |Middle Orrin. [Kestrel|]", ["Two die near Middle Orrin."]),
        ("A ferry burns. |Innisk Post. (Lammet Wire|)", ["A ferry burns."]),
        ("A ferry burns, |Innisk Post|", ["A ferry burns"]),
        (
            "Two die in Sund, |Orrin|, and one in Vann.",
            ["Two die in Sund, Orrin, and one in Vann."],
        ),
        ("The mayor resigns. (*The Guardian|*)|", ["The mayor resigns."]),
        ("The mayor resigns. (|Orrin Post|)", ["The mayor resigns."]),
        ("The mayor (of Orrin|)|", ["The mayor (of Orrin)"]),
    ],
)
def test_a_sentence_is_whole_to_its_last_word(line: str, bodies: list[str]) -> None:
    assert _bodies(line) == bodies


def test_a_value_ends_between_two_elements() -> None:
    page = tagged_page([[("Ada Finn Bo Hale", "byline", "author")], BODY], {0: 4.0})
    marks = (LineMark("link", 0, 8, "/ada"), LineMark("link", 9, 16, "/bo"))
    linked = page._replace(lines=[replace(page.lines[0], marks=marks), page.lines[1]])
    (segment,) = find_segments(linked)
    assert [span.text for span in segment.fields] == ["Ada Finn", "Bo Hale"]


@pytest.mark.parametrize(
    ("joined", "spans"),
    [([1], ["Orrin Evening Post"]), ([], ["Orrin", "Evening Post"])],
)
def test_a_value_goes_on_in_a_line_that_continues_a_paragraph(
    joined: list[int], spans: list[str]
) -> None:
    lines: list[list[Piece]] = [
        [("Printed by", "publication", None), ("Orrin", "publication", "outlet")],
        [("Evening Post", "publication", "outlet"), ("on Monday", "publication", None)],
        BODY,
    ]
    (segment,) = find_segments(tagged_page(lines, {0: 4.0}, joined=joined))
    assert [span.text for span in segment.fields] == spans


def test_the_search_takes_time_in_proportion_to_the_lines() -> None:
    def steps(count: int) -> int:
        page = tagged_page([HEADLINE] * count, dict.fromkeys(range(count), 6.0))
        calls = 0

        def count_calls(*_: object) -> None:
            nonlocal calls
            calls += 1

        sys.setprofile(count_calls)
        find_segments(page)
        sys.setprofile(None)
        return calls

    assert steps(800) < 3 * steps(400)


PIECES: list[Piece] = [*HEADLINE, *BODY, *OUTLET, *MENU, ("|", "mark", None),
                       ("2 May 2031", "section", "published")]  # fmt: skip


@given(st.data())
def test_segments_are_in_page_order_and_share_no_words(data: st.DataObject) -> None:
    lines = data.draw(
        st.lists(st.lists(st.sampled_from(PIECES), min_size=1, max_size=3), min_size=1, max_size=12)
    )
    page = tagged_page(lines, {})
    odds = st.sampled_from((-9.0, -3.0, -1.0, 0.5, 1.5, 3.0, 6.0))
    page.begins[:] = np.reshape(
        data.draw(st.lists(odds, min_size=page.begins.size, max_size=page.begins.size)),
        page.begins.shape,
    )
    end = (0, 0)
    segments = find_segments(page)
    words = [
        {(run.line, at) for run in segment.runs for at in range(run.start, run.end)}
        for segment in segments
    ]
    for number, segment in enumerate(segments):
        assert segment.runs
        for run in segment.runs:
            assert end <= (run.line, run.start)
            end = run.line, run.end
            assert page.lines[run.line].text[run.start : run.end].strip()
        prose = {
            (run.line, at)
            for other in (*segments[:number], *segments[number + 1 :])
            for run in other.runs
            if run.role in PROSE_ROLES
            for at in range(run.start, run.end)
        }
        for span in segment.fields:
            own = {(span.line, at) for at in range(span.start, span.start + len(span.text))}
            # An outlet in the place of outlets is taken out of the text beside it, and may be on a
            # line that names the outlet of the article before.
            assert own.isdisjoint(prose) if span.is_placed else own <= words[number]


def test_a_role_does_not_change_inside_a_phrase() -> None:
    line = [("The ferry in a picture taken on", "caption", None), ("March", "headline", None)]
    (segment,) = find_segments(tagged_page([line, BODY], {0: 3.0}, score=0.8))
    assert [(run.role, run.line) for run in segment.runs] == [("caption", 0), ("body", 1)]


@pytest.mark.parametrize("words", ["p. 4", "Vol. 3", "from page 12"])
def test_a_role_changes_inside_a_phrase_if_both_are_certain(words: str) -> None:
    line: list[Piece] = [(words, "publication", None), ("Ferry stops", "headline", None)]
    (segment,) = find_segments(tagged_page([line, BODY], {0: 3.0}))
    assert [run.role for run in segment.runs] == ["publication", "headline", "body"]


def _long_line(head: Role, tail: Role, *, gap: str) -> list[tuple[Role, str]]:
    """Return the runs of a line of which the middle, with ``gap`` in it, is not looked at."""
    first, last = " ".join(["Ferry"] * HEAD), " ".join(["Sea"] * TAIL)
    words = f"{first} {' '.join(['stops'] * 9)}{gap}{' '.join(['tide'] * 9)}"
    (segment,) = find_segments(
        tagged_page([[(words, head, None), (last, tail, None)], BODY], {0: 3.0})
    )
    text = f"{words} {last}"
    return [(run.role, text[run.start : run.end]) for run in segment.runs if run.line == 0]


@pytest.mark.parametrize("gap", [". ", "; ", " – ", ": "])
def test_words_not_looked_at_belong_to_the_runs_around_them(gap: str) -> None:
    (head, first), (tail, last) = _long_line("headline", "body", gap=gap)
    assert (head, tail) == ("headline", "body")
    assert first.endswith("stops." if gap == ". " else "stops")
    assert last.startswith("tide")


def test_words_not_looked_at_after_a_body_belong_to_it() -> None:
    (head, first), (tail, last) = _long_line("body", "publication", gap=". ")
    assert (head, tail) == ("body", "publication")
    assert first.endswith("tide")
    assert last.split() == ["Sea"] * TAIL


def test_a_role_may_change_at_a_sign() -> None:
    line = [("Ferry stops .", "headline", None), ("Orrin Post", "publication", "outlet")]
    (segment,) = find_segments(tagged_page([line, BODY], {0: 3.0}))
    assert [run.role for run in segment.runs] == ["headline", "publication", "body"]


@pytest.mark.parametrize(
    ("before", "words", "after", "shown"),
    [
        ("“", "Where is the ferry?”", "", "“Where is the ferry?”"),
        ("", "He said “wait", "”.", "He said “wait”."),
        ('"', 'No ferry"', "", '"No ferry"'),
        ("", "It sails today", ".", "It sails today."),
        ("(", "Orrin) is shut", "", "(Orrin) is shut"),
        ("(", "Orrin is shut", ")", "Orrin is shut"),
        ("“", "Orrin” is “shut”", "", "“Orrin” is “shut”"),
    ],
)
def test_the_signs_of_words_belong_to_them(before: str, words: str, after: str, shown: str) -> None:
    text = f"{before}{words}{after}"
    page = tagged_page([[(text, "body", None)]], {0: 3.0})
    inside = range(len(before), len(before) + len(words))
    for j, token in enumerate(page.tokens[0]):
        if token.start not in inside:
            page.roles[0, j] = ROLES.index("mark")
    (segment,) = find_segments(page)
    (run,) = segment.runs
    assert text[run.start : run.end] == shown


@pytest.mark.parametrize(
    ("text", "name", "headline"),
    [
        ("Orrin Post: Bridge shut", "Orrin Post", "Bridge shut"),
        ("[OP] Bridge shut", "OP", "Bridge shut"),
        ("Orrin Post – Bridge shut", "Orrin Post", "Bridge shut"),
        ("Bridge shut | Orrin Post", "Orrin Post", "Bridge shut"),
        ("Bridge shut (Orrin Post)", "Orrin Post", "Bridge shut"),
        ("Bridge shut - Orrin Post", "Orrin Post", "Bridge shut"),
        ("Orrin Post shut by court", "Orrin Post", "Orrin Post shut by court"),
        ("Court shuts Orrin Post", "Orrin Post", "Court shuts Orrin Post"),
        ("Orrin Post:", "Orrin Post", "Orrin Post:"),
    ],
)
def test_the_outlet_at_the_edge_of_a_headline_is_no_part_of_it(
    text: str, name: str, headline: str
) -> None:
    page = tagged_page([[(text, "headline", None)], BODY], {0: 3.0})
    at = text.index(name)
    for j, token in enumerate(page.tokens[0]):
        if at <= token.start < at + len(name):
            page.fields[0, j] = FIELDS.index("outlet")
            page.field_scores[0, j, FIELDS.index("outlet")] = 0.9
    (segment,) = find_segments(page)
    run = segment.runs[0]
    assert text[run.start : run.end] == headline


def test_the_outlet_before_a_headline_leaves_it_as_it_is() -> None:
    line: list[Piece] = [
        ("Orrin Post", "publication", "outlet"),
        ("| 2 May 2031 |", "publication", None),
        ("Bridge shut", "headline", None),
    ]
    (segment,) = find_segments(tagged_page([line, BODY], {0: 3.0}))
    assert [run.role for run in segment.runs] == ["publication", "headline", "body"]
    assert segment.runs[1].start == len("Orrin Post | 2 May 2031 | ")


@pytest.mark.parametrize(
    ("words", "first", "starts"),
    [
        ("Tolvania's navy stopped two boats", 1, 0),
        ("Old Harbour crews stopped work", 2, 0),
        ("Orrin: the navy stopped", 2, 2),
        ("1 the navy stopped", 1, 1),
        ("* Tolvania's navy stopped", 2, 1),
        ("Sport Ferry stops", 1, 1),
    ],
)
def test_an_article_begins_with_the_first_word_of_its_sentence(
    words: str, first: int, starts: int
) -> None:
    page = tagged_page([[(words, "body", None)], BODY], {})
    page.begins[0, first] = 5.0
    page.roles[0, :first] = ROLES.index("section")
    (segment,) = find_segments(page)
    assert segment.runs[0].start == page.tokens[0][starts].start


@pytest.mark.parametrize("role", ["headline", "publication", "section"])
def test_a_linked_name_in_a_sentence_is_of_its_text(role: Role) -> None:
    line: list[Piece] = [
        ("The body of former", "body", None),
        ("U.S. President", role, None),
        ("Corrow arrives in Orrin", "body", None),
    ]
    page = tagged_page([line], {0: 4.0})
    link = LineMark("link", 19, 33, "/corrow")
    (segment,) = find_segments(page._replace(lines=[replace(page.lines[0], marks=(link,))]))
    assert [run.role for run in segment.runs] == ["body"]
