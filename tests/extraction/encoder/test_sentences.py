"""Sentences that mean nearly the same have vectors that are near each other."""

from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest

from onrecord.errors import ModelError
from onrecord.extraction.encoder.sentences import SENTENCES, SentenceEncoder, sentence_encoder

SHIPPED = Path(str(files("onrecord") / "model"))

# Two sentences of one meaning, and one on the same subject.
THREES = [
    (
        "it had no record of the letter from the keepers",
        "It could not find any trace of what the keepers wrote",
        "The keepers wanted more pay for the night shift",
    ),
    (
        "Whoever let the mill burn will not sleep easily",
        "Those who allowed the mill to burn will have no peaceful nights",
        "The mill was built by a family of bakers",
    ),
    (
        "every sample drawn from the well was clean",
        "All tests of the well water were free of germs",
        "The well is closed until the pump has been mended",
    ),
]


def cosine(one: str, other: str) -> float:
    vectors = sentence_encoder().vectors([one, other]).astype(np.float64)
    first, second = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    return float(first @ second)


@pytest.mark.parametrize(("one", "same", "other"), THREES)
def test_a_paraphrase_is_nearer_than_another_sentence(one: str, same: str, other: str) -> None:
    assert cosine(one, same) > 0.5 > cosine(one, other)


def test_a_vector_hardly_depends_on_the_sentences_beside_it() -> None:
    sentences = [each for three in THREES for each in three]
    together = sentence_encoder().vectors(sentences).astype(int)
    alone = np.stack([sentence_encoder().vectors([each])[0] for each in sentences]).astype(int)
    assert together.shape == (9, 384)
    assert np.abs(together - alone).max() <= 8


def test_no_sentences_have_no_vectors_and_a_long_or_empty_one_has_one() -> None:
    assert len(sentence_encoder().vectors([])) == 0
    assert len(sentence_encoder().vectors(["", "word " * 100_000])) == 2


@pytest.mark.parametrize("content", [None, b"", b"other weights"])
def test_weights_that_are_missing_or_altered_are_refused_in_one_line(
    content: bytes | None, tmp_path: Path
) -> None:
    (tmp_path / "vocabulary.txt").write_bytes((SHIPPED / "vocabulary.txt").read_bytes())
    if content is not None:
        (tmp_path / SENTENCES).write_bytes(content)
    with pytest.raises(ModelError, match=rf"^.*{SENTENCES}: .*reinstall onrecord$"):
        SentenceEncoder(tmp_path)
