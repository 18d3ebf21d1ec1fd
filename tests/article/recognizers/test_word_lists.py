"""The data files with the words of web pages."""

import pytest

from onrecord.article.recognizers import wordlists


@pytest.mark.parametrize("name", ["boilerplate.txt", "labels.txt", "months.txt", "words.txt"])
def test_comments_are_not_read_as_words(name: str) -> None:
    lines = [line for lines in wordlists.read_sections(name).values() for line in lines]
    assert lines
    assert not [line for line in lines if line.startswith("#")]
