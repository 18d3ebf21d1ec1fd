"""What is kept of the words of pages is bounded: a desk runs for months."""

from typing import Any

import pytest

from onrecord.article.layout import tokens
from onrecord.story import bodies
from onrecord.story.check import words
from onrecord.story.compare import content
from onrecord.story.edits import spelling
from onrecord.text import stems


@pytest.mark.parametrize(
    "cached",
    [
        bodies.is_news_outlet,
        content._content,
        content.synonym_stem,
        spelling._variant,
        stems.word_stem,
        tokens._places,
        words.weight,
    ],
    ids=lambda function: function.__name__,
)
def test_words_of_pages_are_kept_up_to_a_number(cached: Any) -> None:
    assert cached.cache_info().maxsize
