from importlib.resources import files

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extraction.encoder.windows import cut_windows
from onrecord.extraction.encoder.wordpiece import SEP, Vocabulary
from onrecord.text.document import Document
from onrecord.text.paragraphs import paragraph_spans

VOCABULARY = Vocabulary((files("onrecord") / "model" / "vocabulary.txt").read_text("utf-8"))


def paragraphs(text: str) -> list[str]:
    return [text[start:end] for start, end in paragraph_spans(text)]


def test_paragraphs_are_lines_or_blocks_of_wrapped_lines() -> None:
    assert paragraphs("Headline\nFirst line.\n\nSecond.") == ["Headline", "First line.", "Second."]
    first = "The ferry to the island of Selda was late on\nMonday, officials said."
    assert paragraphs(f"{first}\n\nNobody was\nhurt.") == [first, "Nobody was\nhurt."]
    assert paragraphs("") == paragraphs(" \n\n ") == []


@given(
    st.text(alphabet=st.sampled_from("abc  .\n“”日é\U0001f600\u0000"), max_size=400),
    st.integers(8, 40),
)
def test_windows_have_every_word_once_in_order(text: str, size: int) -> None:
    windows = list(cut_windows(Document(text), VOCABULARY, size))
    starts = [int(s) for window in windows for s in window.starts]
    ends = [int(e) for window in windows for e in window.ends]
    assert starts == sorted(starts)
    assert all(s < e <= len(text) for s, e in zip(starts, ends, strict=True))
    covered = np.zeros(len(text), dtype=bool)
    for s, e in zip(starts, ends, strict=True):
        assert not covered[s:e].any()
        covered[s:e] = True
    assert all(covered[i] for i, char in enumerate(text) if char.isalnum())
    assert all(len(window.pieces) <= size + 1 for window in windows)


def test_windows_end_between_sentences_and_separate_paragraphs() -> None:
    text = "A headline without a stop\n\nOrla spoke.\n\n" + "Tam left the harbour. " * 12
    first, *others = cut_windows(Document(text), VOCABULARY, 40)
    assert (first.pieces == SEP).sum() == 2
    assert len(others) > 1
    assert all(text[: int(window.ends[-1])].endswith(".") for window in others)


@pytest.mark.parametrize("word", ["a" * 100_000, "na" * 50_000 + "!", "🙂" * 10_000])
def test_a_very_long_word_is_truncated(word: str) -> None:
    windows = list(cut_windows(Document(f"Orla said {word} and left."), VOCABULARY))
    assert max(len(window.pieces) for window in windows) <= 129
