"""Which lines of a tagged page form an article."""

from tests.builders.tagged_pages import tagged_page

from onrecord.article.layout.segments import find_segments

HEADLINE = [("Ferry stops", "headline", None)]
BODY = [("No ferry sails today .", "body", None)]
OUTLET = [("Orrin Post", "publication", "outlet")]
MENU = [("News Sport Weather", "furniture", None)]


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


def test_fields_are_those_of_the_article_that_they_follow() -> None:
    found = find_segments(tagged_page([HEADLINE, BODY, OUTLET, HEADLINE, BODY], {0: 3.0, 3: 3.0}))
    assert [[span.line for span in each.fields] for each in found] == [[2], []]
