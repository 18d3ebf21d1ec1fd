"""Stems of words."""

import time

import pytest

from onrecord.text.stems import word_stem


@pytest.mark.parametrize("word", ["x" * 1_000_000, "ab" * 500_000, "é" * 1_000_000])
def test_a_word_of_a_million_letters_costs_nothing(word: str) -> None:
    started = time.process_time()
    assert word_stem(word) == word
    assert time.process_time() - started < 0.1
