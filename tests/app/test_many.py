"""Many texts and articles from Python: order, laziness, bounds, and errors as values."""

import gc
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

import onrecord
from builders.fake_extractor import FakeExtractor, load_fake
from onrecord.app import annotation, parallel
from onrecord.errors import ModelError
from onrecord.records import Annotations, Failure

ROOT = Path(__file__).parents[2]
SAID = "Corrow said that wall {} held."


@pytest.mark.parametrize("workers", [0, 2])
def test_many_keep_their_order_and_their_items(workers: int) -> None:
    items = [SAID.format(number) * (number % 3) or "Nothing." for number in range(40)]
    found = list(annotation.extract_many(items, load_fake, workers))
    assert [item for item, _ in found] == items
    for number, (_, annotations) in enumerate(found):
        assert isinstance(annotations, Annotations)
        assert len(annotations.statements) == number % 3


@pytest.mark.parametrize("published", ["2026-01-14", date(2026, 1, 14), datetime(2026, 1, 14, 9)])
def test_an_article_has_the_fields_of_a_corpus(published: object) -> None:
    text = "Corrow said on Monday that it held."
    article = {"id": 7, "text": text, "published": published, "outlet": None, "colour": object()}
    [(item, annotations)] = annotation.extract_many([article], load_fake, 0)
    assert item is article
    assert isinstance(annotations, Annotations)
    [statement] = annotations.statements
    assert statement.said is not None
    assert statement.said.value == "2026-01-12"


@pytest.mark.parametrize("workers", [0, 1])
def test_items_that_cannot_be_read_are_values(
    workers: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parallel, "_SECONDS", 2)
    unread: list[object] = [
        float("nan"),
        None,
        b"Corrow said that it held.",
        {"id": "a", "headline": "No text"},
        {"id": "b", "text": "This makes the model crash."},
        {"id": object(), "text": "It held."},
        "This makes the model crash.",
        "x" * 20_000_001,
        *(["This hangs."] if workers else []),
    ]
    found = dict(enumerate(annotation.extract_many([*unread, SAID], load_fake, workers)))
    outcomes = [outcome for _, outcome in found.values()]
    assert isinstance(outcomes.pop(), Annotations)
    failures = [outcome for outcome in outcomes if isinstance(outcome, Failure)]
    assert len(failures) == len(unread)
    assert [failure.location for failure in failures] == [
        "text 1", "text 2", "text 3", "a", "b", "text 6", "text 7", "text 8",
        *(["text 9"] if workers else []),
    ]  # fmt: skip
    assert "no string (float)" in failures[0].error
    assert "no string (NoneType)" in failures[3].error
    assert "the model fell over" in failures[4].error
    assert "20 MB" in failures[7].error
    assert all("\n" not in failure.error for failure in failures)


@pytest.mark.parametrize(("workers", "ahead"), [(0, 1), (1, 4)])
def test_items_are_taken_as_they_are_needed(workers: int, ahead: int) -> None:
    taken: list[int] = []

    def endless() -> Iterator[str]:
        for number in range(10**9):
            taken.append(number)
            yield SAID.format(number)

    results = annotation.extract_many(endless(), load_fake, workers)
    assert taken == []
    for number in range(20):
        next(results)
        assert len(taken) <= number + 1 + ahead
    del results
    gc.collect()


class _Item(dict[str, str]):
    """A mapping whose life can be counted."""

    alive = 0

    def __init__(self, number: int) -> None:
        super().__init__(text=SAID.format(number))
        _Item.alive += 1

    def __del__(self) -> None:
        _Item.alive -= 1


def test_items_are_let_go() -> None:
    most = 0
    for _ in annotation.extract_many(map(_Item, range(200)), FakeExtractor, 0):
        most = max(most, _Item.alive)
    assert most <= 3


def test_a_model_that_does_not_load_raises() -> None:
    def load() -> FakeExtractor:
        raise ModelError("the weights are damaged")

    with pytest.raises(ModelError):
        next(annotation.extract_many(["It held."], load, 0))


def test_many_are_read_as_one_is() -> None:
    story = sorted((ROOT / "examples" / "story").glob("*.txt"))
    odd = ["", "\r\n", "“It\u00adholds,” Orla Venn 👷 said.\r\n", "Half \ud83d said Orla Venn."]
    texts = [path.read_text("utf-8") for path in story] + odd
    for text, annotations in onrecord.extract_many(texts):
        assert annotations == onrecord.extract(text)
    [(_, dated)] = onrecord.extract_many([{"text": texts[0], "published": "2031-05-05"}])
    assert dated == onrecord.extract(texts[0], published="2031-05-05")
