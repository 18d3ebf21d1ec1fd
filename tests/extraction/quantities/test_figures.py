"""Tests of figures: the examples of rules, the record's table, and properties of all texts."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extraction.quantities.figures import find_figures, with_claimants
from onrecord.extraction.quantities.figures.context import NumberContext, numbers_in_context
from onrecord.extraction.quantities.figures.identifiers import (
    IDENTIFIER_RULES,
    IdentifierRule,
    is_identifier,
)
from onrecord.extraction.quantities.figures.measures import MEASURE_RULES, MeasureRule
from onrecord.extraction.quantities.figures.quantities import (
    QUANTITY_RULES,
    QuantityRule,
    find_quantities,
)
from onrecord.extraction.quantities.figures.sentence import ArticleContext, Sentence
from onrecord.extraction.quantities.numbers import read_number
from onrecord.extraction.quantities.times import find_times
from onrecord.records import Article, Date, Figure, Span, Statement
from onrecord.text.document import Document


def _find(text: str, statements: tuple[Statement, ...] = ()) -> list[Figure]:
    article = Article(id="a", capture="c", text=text)
    document = Document(text)
    found = find_figures(article, document, statements, find_times("a", document, None))
    return list(with_claimants(found, statements, {}))


def _marked(example: str) -> tuple[str, Span]:
    """The text of an example and the span in brackets."""
    before, words, after = re.split(r"[][]", example)
    return before + words + after, (len(before), len(before + words))


def _context(example: str) -> NumberContext:
    """The number in brackets of an example."""
    text, span = _marked(example)
    sentence = Sentence(ArticleContext(Document(text), (), ()), (0, len(text)))
    contexts = numbers_in_context(sentence, find_quantities(text, (0, len(text)), ()))
    return next(context for context in contexts if context.number.span == span)


@pytest.mark.parametrize("rule", QUANTITY_RULES, ids=lambda rule: rule.name)
def test_quantity_rule_gives_the_range_of_its_example(rule: QuantityRule) -> None:
    marked, expected = rule.example.split(" -> ")
    text, span = _marked(marked)
    assert re.search(rule.pattern, text, re.IGNORECASE | re.VERBOSE)
    [quantity] = [q for q in find_quantities(text, (0, len(text)), ()) if q.span == span]
    low, high = ("open" if end is None else f"{end:.10g}" for end in (quantity.low, quantity.high))
    about, unit = "about " * quantity.approximate, f" {quantity.unit}" if quantity.unit else ""
    assert f"{about}{low} to {high}{unit}" == expected


@pytest.mark.parametrize("rule", IDENTIFIER_RULES, ids=lambda rule: rule.name)
def test_identifier_rule_decides_its_example(rule: IdentifierRule) -> None:
    context = _context(rule.example)
    assert rule.decides(context)
    assert is_identifier(context, has_measure=False)
    assert is_identifier(context, has_measure=True) is not rule.weak


@pytest.mark.parametrize("rule", MEASURE_RULES, ids=lambda rule: rule.name)
def test_measure_rule_gives_the_measure_of_its_example(rule: MeasureRule) -> None:
    marked, measure = rule.example.split(" -> ")
    indication = rule.find(_context(marked))
    assert indication
    assert indication.measure == measure
    assert measure in [figure.measure for figure in _find(_marked(marked)[0])]


@pytest.mark.parametrize(
    ("text", "words", "low", "high", "approximate"),
    [
        ("It killed 300 people.", "300", 300, 300, False),
        ("It killed around 300 people.", "around 300", 300, 300, True),
        ("It killed nearly 300 people.", "nearly 300", 300, 300, True),
        ("It killed at least 12 people.", "at least 12", 12, None, False),
        ("It killed more than 12 people.", "more than 12", 12, None, False),
        ("It killed up to 3,000 people.", "up to 3,000", None, 3000, False),
        ("It killed fewer than 3,000 people.", "fewer than 3,000", None, 3000, False),
        ("It killed between 20 and 30 people.", "between 20 and 30", 20, 30, False),
        ("It killed 20 to 30 people.", "20 to 30", 20, 30, False),
        ("It killed a dozen people.", "a dozen", 12, 12, False),
        ("It killed several people.", "several", 3, None, True),
        ("It killed dozens of people.", "dozens", 24, None, False),
        ("It killed thousands of people.", "thousands", 1000, None, False),
        ("It killed tens of thousands of people.", "tens of thousands", 10000, None, False),
        ("It killed several hundred people.", "several hundred", 300, None, True),
        ("It killed twenty-seven people.", "twenty-seven", 27, 27, False),
        ("It killed 12 or more people.", "12 or more", 12, None, False),
    ],
)
def test_the_ranges_of_the_table(
    text: str, words: str, low: float | None, high: float | None, approximate: bool
) -> None:
    [figure] = _find(text)
    assert (figure.text, figure.measure, figure.subject) == (words, "killed", "people")
    assert (figure.low, figure.high, figure.approximate) == (low, high, approximate)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "North Ossery casualties have reached 300 killed and 2,700 wounded.",
            [("killed", "North Ossery casualties"), ("wounded", "North Ossery casualties")],
        ),
        (
            "It killed 12 civilians and three soldiers.",
            [("killed", "civilians"), ("killed", "soldiers")],
        ),
        ("The death toll rose to 45 from 38.", [("killed", None), ("killed", None)]),
        ("The number of missing fell from 19 to 11.", [("missing", None), ("missing", None)]),
        (
            "30 people, including five children, were killed.",
            [("killed", "people"), ("killed", "children")],
        ),
        ("12 soldiers shot three rebels dead.", [("soldiers", "soldiers"), ("killed", "rebels")]),
        ("The capture of two soldiers was announced.", [("captured", "soldiers")]),
        (
            "40,000 people fled and 12 were arrested.",
            [("displaced", "people"), ("arrested", "people")],
        ),
        ("Four people were found shot dead.", [("killed", "people")]),
        ("It sold 4,000 tonnes of wheat.", [("tonnes", "wheat")]),
        ("No one was hurt. There were no injuries.", [("wounded", None), ("wounded", None)]),
        ("45 per cent of voters stayed away.", [("per cent", "voters")]),
        ("Two-thirds of farms lack an heir.", [("per cent", "farms")]),
        ("It spent $1.2 billion and 12m euros.", [("money", None), ("money", None)]),
        # A number alone takes the measure of the last figure of its size.
        (
            "The office counts 19 dead, two people are missing. Staff said their list was at 17.",
            [("killed", None), ("missing", "people"), ("killed", None)],
        ),
        (
            "It paid 17 families. The guild puts the number at 12.",
            [("families", "families"), ("families", "families")],
        ),
        ("There were 11 dead. The office speaks of six.", [("killed", None), ("killed", None)]),
    ],
)
def test_measures_and_subjects(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(figure.measure, figure.subject) for figure in _find(text)] == expected


@pytest.mark.parametrize(
    ("text", "unit", "low"),
    [
        ("It cost $1.2 billion.", "USD", 1_200_000_000),
        ("It cost 12m euros.", "EUR", 12_000_000),
        ("It cost £4bn.", "GBP", 4_000_000_000),
        ("It cost half a million dollars.", "USD", 500_000),
        ("It rose 45 percent.", "%", 45),
        ("The budget gives R4bn to schools.", "ZAR", 4_000_000_000),
        ("The bridge cost RM6.162 million.", "MYR", 6_162_000),
        ("The fine is M50 000.", "LSL", 50_000),
        ("It is worth $4.1 billion.", "USD", 4_100_000_000),  # no 4099999999.9999995
        ("He owes 300 pounds of public money.", "GBP", 300),
        ("She paid 110 pounds for it.", "GBP", 110),
        ("The nets held 110 pounds of fish.", None, 110),
        ("They seized 300 pounds of cocaine.", None, 300),
        ("It had 40 pounds of explosive in it.", None, 40),
    ],
)
def test_units(text: str, unit: str | None, low: float) -> None:
    [figure] = _find(text)
    assert (figure.unit, figure.low, figure.high) == (unit, low, low)


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The army shot down five fighter jets.", "jets"),
        ("Seven drones were shot down overnight.", "drones"),
        ("Two policemen were shot down in the street.", "wounded"),
        ("Some 3.5 billion people, one study says, lives in cities.", "people"),
        ("The flood claimed 12 lives.", "killed"),
    ],
)
def test_a_word_of_harm_may_be_said_of_something_else(text: str, measure: str) -> None:
    assert _find(text)[0].measure == measure


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("They lost billions of pounds.", 1_000_000_000, None),
        ("It cost hundreds of millions of dollars.", 100_000_000, None),
        ("They spent tens of thousands of euros.", 10_000, None),
    ],
)
def test_vague_sums_are_money(text: str, low: float, high: float | None) -> None:
    [figure] = _find(text)
    assert (figure.measure, figure.low, figure.high) == ("money", low, high)


def test_pounds_of_something_are_no_money() -> None:
    [figure] = _find("They found thousands of pounds of explosives.")
    assert figure.measure == "pounds"


@pytest.mark.parametrize(
    "text",
    [
        "Output grew 1.1 per cent in the quarter compared to 2019.",
        "Some 12,000 people have been displaced since June 2020.",
        "There were 40 more deaths than in 2021.",
    ],
)
def test_a_time_that_a_figure_is_compared_with_is_not_its_own(text: str) -> None:
    day = Date(value="2025-01-15", precision="day")
    article = Article(id="a", capture="c", text=text, published=day)
    document = Document(text)
    times = find_times("a", document, day)
    assert times
    [(figure, _)] = find_figures(article, document, (), times)
    assert figure.as_of is None


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("In 2019 a blast killed 45. The miners’ union has always said 61.", ["2019", "2019"]),
        ("Two ferries sank in 2017 and 19 people drowned. The office counted 26.",
         ["2017", "2017"]),
        ("In 2020 the flood killed 30. The bureau put it at 41.", ["2020", "2020"]),
        ("In 2019 a blast killed 45. On Tuesday 12 people died.", ["2019", None]),
        ("In 2019 a blast killed 45. The toll of the fire rose to 61.", ["2019", None]),
    ],
)  # fmt: skip
def test_a_number_alone_is_of_the_time_of_the_figure_before(
    text: str, days: list[str | None]
) -> None:
    day = Date(value="2025-01-15", precision="day")
    article = Article(id="a", capture="c", text=text, published=day)
    document = Document(text)
    found = find_figures(article, document, (), find_times("a", document, day))
    assert [figure.as_of for figure, _ in found if figure.measure == "killed"] == days


def test_what_happened_then_is_of_that_time() -> None:
    text = "It was the worst fire since 2018, when 31 people died."
    day = Date(value="2025-01-15", precision="day")
    article = Article(id="a", capture="c", text=text, published=day)
    document = Document(text)
    [(figure, _)] = find_figures(article, document, (), find_times("a", document, day))
    assert figure.as_of == "2018"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Between 45% to 60% of homes were lost.", [(45, 60)]),
        ("Some 45% to 60% of homes were lost.", [(45, 60)]),
        ("The share rose from 45% to 60%.", [(45, 45), (60, 60)]),
    ],
)
def test_two_shares_are_a_range_unless_one_became_the_other(
    text: str, found: list[tuple[float, float]]
) -> None:
    assert [(figure.low, figure.high) for figure in _find(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "Orla Venn, 43, left.",
        "A man, 28, left.",
        "He is aged 43 and lives at 345 Burning Tree Drive.",
        "Flight 370 left on 2 March 2031 at 9:30.",
        "It happened at 22nd and Grand.",
        "The two declined to speak.",
        "Page 12 of section 4 was leaked.",
        "One of them left.",
        "At nine o’clock the gates were shut, at ten past one they were open.",
        "Harbour Guards said their lists stood at 17.",
        "He was shot seven times.",
        "Call 555-0170.",
        "The Category 5 hurricane turned away.",
        "Sections 21, 24 and 26 of the bill were dropped.",
        "The R24 and the M50 were closed.",
    ],
)
def test_what_is_no_figure(text: str) -> None:
    assert _find(text) == []


def test_a_count_of_those_who_speak_is_no_figure_and_others_have_their_claimant() -> None:
    text = "Two lawmakers said that at least 12 boats were lost."
    statement = Statement(
        id="s", article="a", source=((0, 13),), cue=((14, 18),), content=((19, 51),),
        kind="indirect", speaker="p", confidence=1.0,
    )  # fmt: skip
    [figure] = _find(text, (statement,))
    assert (figure.text, figure.statement, figure.claimant) == ("at least 12", "s", "p")


@pytest.mark.parametrize(
    ("words", "number"),
    [("two hundred and fifty", 250), ("a thousand", 1000), ("2,700", 2700), ("and", None)],
)
def test_numbers_in_words(words: str, number: float | None) -> None:
    assert read_number(words) == number


_PIECES = st.sampled_from(
    [
        "killed",
        "12",
        "and",
        "three",
        "people",
        "were",
        "wounded",
        "at",
        "least",
        "between",
        "to",
        "from",
        "38",
        ",",
        "2,700",
        "dozens",
        "of",
        "some",
        "no",
        "one",
        "$",
        "million",
        "per",
        "cent",
        "%",
        "half",
        "a",
        "third",
        "in",
        "five",
        "death",
        "toll",
        "rose",
        "-",
        "(",
        "the",
        "two",
        "4-5",
        "£12m",
        "or",
        "more",
    ]
)


@given(st.lists(_PIECES, max_size=40).map(" ".join))
def test_a_figure_is_what_stands_at_its_span(text: str) -> None:
    end = 0
    for figure in _find(text):
        assert end <= figure.span[0] < figure.span[1] <= len(text)
        assert figure.text == text[slice(*figure.span)]
        assert figure.low is None or figure.high is None or figure.low <= figure.high
        assert figure.subject is None or figure.subject in text
        end = figure.span[1]


@pytest.mark.parametrize(
    "unit",
    [
        "12 ", "1", "1,", "1,000,", "1.", "$", "$1 ", "about ", "at least ", "killed and ",
        "two hundred and ", "one in ", "between 1 and ", "12 to ", "was twelve ", "is ",
        "12 were, x, were ", "12 soldiers ", "12 of the ", "half of ", "no ", "January 1 12 ",
        "12 with ", "x ", "12 or ", "2 1/2 ", "one and a half ", "two to ",
        "“", "12% ", "12 km on Monday. ", "-",
    ],
)  # fmt: skip
def test_time_grows_in_proportion_to_the_length_of_hostile_text(unit: str) -> None:
    """A search that takes quadratic time needs minutes for such a text, not a second."""
    text = unit * (40_000 // len(unit))
    started = time.process_time()
    _find(text)
    assert time.process_time() - started < 5


def test_long_words_after_a_number_take_no_quadratic_time() -> None:
    started = time.process_time()
    _find("It was 12 " + "is" * 20_000)
    assert time.process_time() - started < 2


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Deaths rose by 12 to 340.", ["12", "340"]),
        ("Profits rose 12 per cent to £4bn.", ["12 per cent", "£4bn"]),
        ("None of the 12 crew were hurt.", []),
        ("It did not kill 12 people.", []),
        ("It raised $1 million to $2 million.", ["$1 million to $2 million"]),
        ("The mayor said " + "9" * 400 + " people were hurt.", []),
    ],
)
def test_two_figures_are_no_range_and_a_denied_one_is_none(text: str, found: list[str]) -> None:
    assert [figure.text for figure in _find(text)] == found


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        # the scale of the second number, in words
        ("two to three thousand", 2000, 3000),
        ("between five and six million", 5_000_000, 6_000_000),
        ("twenty–thirty thousand", 20_000, 30_000),
        ("between ninety and two hundred", 90, 200),
        ("between 500 and 1 million", 500, 1_000_000),
        ("two hundred to three thousand", 200, 3000),
        # "or"
        ("two or three hundred", 200, 300),
        ("ten or twelve", 10, 12),
        ("2 or 3 million", 2_000_000, 3_000_000),
        # parts
        ("one and a half million", 1_500_000, 1_500_000),
        ("two and a quarter million", 2_250_000, 2_250_000),
        ("two and a half to three million", 2_500_000, 3_000_000),
        ("3 1/2", 3.5, 3.5),
        ("1½ million", 1_500_000, 1_500_000),
        ("2 ¾", 2.75, 2.75),
    ],
)
def test_ranges_and_parts_in_words(words: str, low: float, high: float) -> None:
    [figure] = _find(f"He said {words} people were displaced by it.")
    assert (figure.text, figure.low, figure.high) == (words, low, high)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It lost 5 per cent or 500 people.", ["5 per cent", "500"]),
        ("It lost 12 boats and a quarter of the crew.", ["12", "a quarter"]),
        ("It lost twelve or 3 boats.", ["3"]),
    ],
)
def test_numbers_side_by_side_are_no_range(text: str, found: list[str]) -> None:
    assert [figure.text for figure in _find(text)] == found


def test_a_list_shares_what_is_said_after_it() -> None:
    figures = _find("Three soldiers and seven rebels died.")
    assert [(figure.measure, figure.subject) for figure in figures] == [
        ("killed", "soldiers"),
        ("killed", "rebels"),
    ]


@pytest.mark.parametrize(
    ("text", "votes"),
    [
        ("The board voted 5 to 2 on Monday.", [5, 2]),
        ("Members voted 310 to 290 against it.", [310, 290]),
        ("It was rejected by 9 to 11.", [9, 11]),
        ("They voted 52 to 48 last week, and rates rose by 12 to 34.", [52, 48]),
        ("Deputies voted 3 to 5 times.", []),
        ("It was approved by 20 to 30 members.", []),
    ],
)
def test_the_two_numbers_of_a_vote(text: str, votes: list[int]) -> None:
    assert [figure.low for figure in _find(text) if figure.measure == "votes"] == votes


def test_a_number_of_pages_is_no_page_number() -> None:
    for text in (
        "It runs to 300 pages.",
        "The ruling, 45 pages long, is late.",
        "It has 12 pages.",
    ):
        assert [figure.measure for figure in _find(text)] == ["pages"]
    assert _find("It is on page 300 of it.") == []


def test_a_number_in_a_relative_clause_does_not_count_the_source() -> None:
    for text, measures in (
        ("The report, which runs to 300 pages, says it fell.", ["pages"]),
        ("The two officials, who left, say it fell.", []),
        ("12 officials say it fell.", []),
    ):
        end = text.rindex(" say")
        source = Statement(
            id="s", article="a", source=((0, end),), cue=((end + 1, end + 4),),
            content=((text.index("it fell"), len(text) - 1),), kind="indirect", confidence=1.0,
        )  # fmt: skip
        assert [figure.measure for figure in _find(text, (source,))] == measures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least four children under the age of six have died.", [("killed", 4)]),
        ("Six children under five died of it, the agency said.", [("killed", 6)]),
        ("More than 40 people over 65 have been counted.", [("people", 40)]),
        ("Two children aged six and eight were hurt.", [("children", 2)]),
        ("Nine pupils between the ages of 11 and 14 were hurt.", [("pupils", 9)]),
        ("The dead of all ages are 12, and 40 were hurt.", [("killed", 12), ("wounded", 40)]),
    ],
)
def test_an_age_counts_nobody(text: str, expected: list[tuple[str, float]]) -> None:
    assert [(figure.measure, figure.low) for figure in _find(text)] == expected
