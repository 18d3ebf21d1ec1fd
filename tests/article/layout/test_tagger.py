"""Tags of pages of any length."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from onrecord.article.layout import tagger
from onrecord.article.layout.features import PageFeatures
from onrecord.article.layout.labels import FIELDS, ROLES
from onrecord.article.layout.page_lines import PageLine, text_lines
from onrecord.article.layout.tagger import tag_page
from onrecord.article.layout.tokens import Floats, word_hashes
from onrecord.errors import ModelError

WIDTH = len(ROLES) + len(FIELDS) + 1
PAGE = "Orrin Post | 2 May 2031\nFerry stops\nNo boat sails today, the port said on Monday."


class Network:
    """Stands in for the network: says how much it is given, and gives scores that tell the line."""

    def __init__(self) -> None:
        self.sizes: list[int] = []

    def __call__(self, features: PageFeatures) -> tuple[Floats, Floats, Floats]:
        count, longest = features.words.shape
        self.sizes.append(count)
        scores = np.zeros((count, longest, WIDTH), np.float32)
        scores[..., -1] = features.words  # the log odds that an article begins
        return scores, features.words[:, 0].astype(np.float32), np.zeros(3, np.float32)


@pytest.fixture
def network(monkeypatch: pytest.MonkeyPatch) -> Network:
    network = Network()
    monkeypatch.setattr(tagger, "_run", network)
    return network


@pytest.fixture
def without_weights() -> Iterator[None]:
    tagger._session.cache_clear()
    yield
    tagger._session.cache_clear()


def _letters(number: int) -> str:
    """Return a word for a number; digits would all have one hash."""
    return "".join("abcdefghij"[int(digit)] for digit in str(number))


@pytest.mark.parametrize("count", [1, 1999, 2000, 2001, 2200, 5000])
def test_each_line_of_a_long_page_has_its_own_scores(count: int, network: Network) -> None:
    lines = [PageLine(text=_letters(number)) for number in range(count - 1)]
    lines.append(PageLine(text="The last line has more words than all the others"))
    page = tag_page(lines)
    assert [len(each) for each in page[:8]] == [count] * 8
    assert page.begins.shape == page.roles.shape == (count, 10)
    assert page.begins[:, 0].tolist() == [word_hashes(line.text.split()[0])[0] for line in lines]
    assert (page.joins > 0.5).all()
    assert page.counts.shape == (3,)


def test_no_more_lines_than_a_window_are_tagged_at_once(
    network: Network, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Memory for scores and paths, the most that a page needs, is for one window."""
    shapes = []
    best_path = tagger._best_path

    def watched(probabilities: Floats, *rest: Any) -> Any:
        shapes.append(probabilities.shape[0])
        return best_path(probabilities, *rest)

    monkeypatch.setattr(tagger, "_best_path", watched)
    page = tag_page([PageLine(text="Ferry stops")] * 9000)
    assert max(network.sizes) <= tagger._WINDOW + 2 * tagger._OVERLAP
    assert max(shapes) <= tagger._WINDOW
    kept = (page.roles, page.fields, page.field_scores, page.role_scores, page.begins)
    assert sum(each.nbytes for each in kept) <= 9000 * 2 * 32  # bytes a token


def test_a_long_page_is_tagged_by_the_network() -> None:
    lines = text_lines("\n".join([PAGE] * 1700))[:5000]
    page = tag_page(lines)
    assert page.field_scores.shape == (5000, page.roles.shape[1], len(FIELDS))
    assert np.isfinite(page.begins).all()


def test_probabilities_are_probabilities_and_tags_are_labels() -> None:
    page = tag_page(text_lines(PAGE))
    np.testing.assert_allclose(page.field_scores.sum(-1), 1, atol=1e-5)
    np.testing.assert_allclose(np.exp(page.counts).sum(), 1, atol=1e-5)
    assert ((page.joins >= 0) & (page.joins <= 1)).all()
    assert (page.roles < len(ROLES)).all()
    assert (page.fields < len(FIELDS)).all()
    best = page.role_scores[:, 0]
    assert ((best > 0) & (best <= 1)).all()


def test_no_article_begins_at_padding() -> None:
    page = tag_page(text_lines(PAGE))
    own = [len(tokens) for tokens in page.tokens]
    assert (page.begins[1, own[1] :] < -50).all()
    assert (page.begins[1, : own[1]] > -50).all()


def test_the_same_page_has_the_same_tags() -> None:
    one, other = tag_page(text_lines(PAGE)), tag_page(text_lines(PAGE))
    np.testing.assert_array_equal(one.begins, other.begins)
    np.testing.assert_array_equal(one.field_scores, other.field_scores)


def test_a_line_of_signs_only_is_tagged() -> None:
    assert tag_page([PageLine(text="\u0301")]).roles.shape[0] == 1


def _path(probabilities: list[list[float]], real: int) -> list[int]:
    array = np.array([probabilities], np.float32)
    mask = np.arange(len(probabilities))[None] < real
    return tagger._best_path(array, mask, 1.5)[0].tolist()


def test_a_single_token_that_is_unsure_takes_the_label_of_its_neighbours() -> None:
    sure, unsure = [0.9, 0.1], [0.4, 0.6]
    assert _path([sure, unsure, sure], 3) == [0, 0, 0]
    assert _path([sure, [0.001, 0.999], sure], 3) == [0, 1, 0]
    assert _path([sure, unsure, [0.1, 0.9]], 3) == [0, 1, 1]


def test_padding_does_not_change_the_labels_of_tokens() -> None:
    sure, unsure, padding = [0.9, 0.1], [0.4, 0.6], [0.0, 1.0]
    assert _path([sure, unsure, padding, padding], 2)[:2] == _path([sure, unsure], 2)


@pytest.mark.parametrize("content", [b"", b"no network", None])
def test_damaged_weights_are_an_error_of_one_line(
    content: bytes | None,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    without_weights: None,
) -> None:
    (tmp_path / "model").mkdir()
    if content is not None:
        (tmp_path / "model" / "pages.onnx").write_bytes(content)
    monkeypatch.setattr(tagger, "files", lambda package: tmp_path)
    with pytest.raises(ModelError, match=r"^pages\.onnx: [^\n]* reinstall onrecord$"):
        tag_page(text_lines(PAGE))


@pytest.mark.parametrize("seed", range(20))
def test_lines_of_one_label_are_labelled_as_by_the_search(seed: int) -> None:
    rng = np.random.default_rng(seed)
    count, longest, width = 30, 12, 5
    lengths = rng.integers(0, longest + 1, count)
    mask = np.arange(longest) < lengths[:, None]
    likely = rng.integers(0, width, (count, 1)) * np.ones(longest, int)
    other = rng.random((count, longest)) < rng.choice([0.0, 0.2], (count, 1))
    likely = np.where(other, rng.integers(0, width, (count, longest)), likely)
    sharp = rng.choice([0.3, 3.0, 8.0], (count, 1, 1))
    scores = sharp * np.eye(width)[likely] + rng.normal(size=(count, longest, width)) / 3
    probabilities = tagger._softmax(scores.astype(np.float32))
    found = tagger._best_path(probabilities, mask, 1.5)
    expected = tagger._viterbi(probabilities, mask, 1.5)
    assert (np.where(mask, found, -1) == np.where(mask, expected, -1)).all()
    assert not (probabilities.argmax(-1) == found)[mask].all()
