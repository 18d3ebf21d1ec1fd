"""Words that count as the same when statements are compared."""

import pytest

from onrecord.story.compare.content import are_opposite, content_of, doubted_stems, synonym_stem
from onrecord.text.lang import read_words
from onrecord.text.stems import word_stem


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("inspected", "inspection"),
        ("boats", "boat"),
        ("killed", "died"),
        ("fatalities", "deaths"),
        ("injuries", "wounded"),
        ("asylum", "defected"),
        ("Harbour’s", "harbour"),
    ],
)
def test_forms_and_synonyms_are_the_same_word(one: str, other: str) -> None:
    assert synonym_stem(one) == synonym_stem(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("committee", "commission"), ("police", "policy"), ("missing", "missile"), ("war", "warn")],
)
def test_words_that_only_start_alike_are_not(one: str, other: str) -> None:
    assert synonym_stem(one) != synonym_stem(other)


def test_no_stem_is_in_two_groups_of_synonyms() -> None:
    groups = [{word_stem(word) for word in line.split()} for line in read_words("synonyms.txt")]
    assert sum(map(len, groups)) == len(set().union(*groups))


@pytest.mark.parametrize(
    ("words", "negated"),
    [
        ("the wall did not fall", True),
        ("no crack was found", True),
        ("the roof of School No. 2 fell", False),
        ("platform no 7 was closed", False),
        ("it isn’t so", True),
    ],
)
def test_a_negation_is_none_before_a_number(words: str, negated: bool) -> None:
    assert content_of(words, ((0, len(words)),)).negated is negated


@pytest.mark.parametrize(
    ("one", "other", "opposite"),
    [
        ("the bridge would open on Friday", "the bridge would be closed on Friday", True),
        ("the price of bread rose", "the price of bread had fallen", True),
        ("the guards were released", "the guards were still being held", True),
        ("the bridge would open on Friday", "the bridge was to be opened that day", False),
        ("it would open and close at noon", "it would close at noon", False),
    ],
)
def test_statements_are_opposite_if_each_has_one_side_of_a_pair(
    one: str, other: str, opposite: bool
) -> None:
    first, second = (content_of(words, ((0, len(words)),)) for words in (one, other))
    assert are_opposite(first, second) is are_opposite(second, first) is opposite
    assert not are_opposite(first, first)


@pytest.mark.parametrize(
    ("words", "hedged"),
    [
        ("the ministry had learned of it on 8 May", False),
        ("since early May the sluice had been open", False),
        ("the letter of May 6 was in a drawer", False),
        ("the sluice may have been open", True),
        ("May have been open since June", True),
    ],
)
def test_the_month_of_may_is_no_hedge(words: str, hedged: bool) -> None:
    assert content_of(words, ((0, len(words)),)).hedged is hedged


@pytest.mark.parametrize(
    ("words", "hedged"),
    [
        ("the pilots could not reach the harbour before the tide", False),
        ("Forty votes could never turn the count round", False),
        ("nobody in the square could not have seen the signal", False),
        ("the pilots could reach the harbour before the tide", True),
        ("the boats may not have left the harbour", True),
    ],
)
def test_what_could_not_be_done_is_no_hedge(words: str, hedged: bool) -> None:
    assert content_of(words, ((0, len(words)),)).hedged is hedged


@pytest.mark.parametrize(
    ("words", "doubted"),
    [
        ("the rain probably broke the dyke, but the sluice was not opened", "broke the dyke"),
        ("the sluice may have moved the northern wall because it rained", "moved northern wall"),
        ("the guild perhaps sold boats, nets, lamps and ropes of pilots", "sold boats nets lamps"),
        ("the sluice was open", ""),
    ],
)
def test_the_first_words_after_a_hedge_are_in_doubt(words: str, doubted: str) -> None:
    stems = content_of(doubted, ((0, len(doubted)),)).stems
    assert doubted_stems(content_of(words, ((0, len(words)),))) == stems
