"""The input of the page tagger fits its network."""

from importlib.resources import files

import numpy as np
import onnxruntime
import pytest

from onrecord.article.layout.features import MAX_NAMES, PageFeatures, page_features
from onrecord.article.layout.labels import FIELDS, ROLES
from onrecord.article.layout.page_lines import PageLine, text_lines
from onrecord.article.layout.tokens import MAX_TOKENS, TOKEN_FLAGS, line_tokens

PAGE = "Orrin Post | 2 May 2031\nFerry stops\n" + "No boat sails today. " * 20


@pytest.fixture(scope="module")
def network() -> onnxruntime.InferenceSession:
    content = (files("onrecord") / "model" / "pages.onnx").read_bytes()
    return onnxruntime.InferenceSession(content)


def _features(lines: list[PageLine]) -> PageFeatures:
    return page_features(lines, [line_tokens(line) for line in lines])


def test_arrays_have_a_row_for_each_line_and_a_column_for_each_token() -> None:
    features = _features(text_lines(PAGE))
    grid = (3, MAX_TOKENS)
    assert features.flags.shape == (*grid, TOKEN_FLAGS)
    for name in ("words", "suffixes", "shapes", "inline", "slots", "ends"):
        assert getattr(features, name).shape == grid, name
    assert features.names.shape == (3, MAX_NAMES)
    assert all(len(each) == 3 for each in features)


def test_padding_is_zero_and_tokens_are_not() -> None:
    features = _features(text_lines(PAGE))
    for name in ("words", "suffixes", "shapes"):
        assert ((getattr(features, name) > 0).sum(1) == [6, 2, MAX_TOKENS]).all(), name
    assert not features.flags[1, 2:].any()


def test_a_page_without_any_token_has_arrays_of_one_column() -> None:
    features = page_features([PageLine(text="x")], [[]])
    assert features.words.shape == (1, 1)
    assert not features.shapes.any()


def test_the_fields_are_the_inputs_of_the_network_in_its_order(
    network: onnxruntime.InferenceSession,
) -> None:
    inputs = network.get_inputs()
    assert [each.name for each in inputs] == list(PageFeatures._fields)
    types = {"tensor(int32)": np.dtype(np.int32), "tensor(float)": np.dtype(np.float32)}
    for wanted, found in zip(inputs, _features(text_lines(PAGE)), strict=True):
        assert found.dtype == types[wanted.type], wanted.name
        widths = [size for size in wanted.shape if isinstance(size, int)]
        assert widths == list(found.shape[len(found.shape) - len(widths) :]), wanted.name


def test_the_network_scores_each_role_each_field_and_a_beginning(
    network: onnxruntime.InferenceSession,
) -> None:
    scores, joins, counts = network.run(None, _features(text_lines(PAGE))._asdict())
    assert scores.shape == (3, MAX_TOKENS, len(ROLES) + len(FIELDS) + 1)
    assert (joins.shape, counts.shape) == ((3,), (3,))
    assert np.isfinite(scores).all()
