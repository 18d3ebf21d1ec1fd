"""Words that count as the same when statements are compared."""

import pytest

from onrecord.story.compare.content import synonym_stem
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
