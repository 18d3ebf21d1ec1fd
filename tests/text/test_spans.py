from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.text.spans import SpanIndex

SPANS = st.tuples(st.integers(0, 50), st.integers(1, 20)).map(lambda pair: (pair[0], sum(pair)))


@settings(deadline=None)
@given(st.lists(SPANS), SPANS)
def test_the_items_that_overlap_a_span(spans: list[tuple[int, int]], span: tuple[int, int]) -> None:
    expected = [i for i, (start, end) in enumerate(spans) if start < span[1] and span[0] < end]
    found = list(SpanIndex((each, i) for i, each in enumerate(spans)).overlapping(span))
    assert sorted(found) == expected
    starts = [spans[i][0] for i in found]
    assert starts == sorted(starts, reverse=True)
