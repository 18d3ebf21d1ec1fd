"""Vectors of statements are kept while their article is in a story, and given back as stored."""

import numpy as np
import pytest
from sqlalchemy import type_coerce, update
from sqlalchemy.types import NullType

from builders.stores import keep
from onrecord.app import maintenance
from onrecord.app.stories import group, story_context
from onrecord.errors import DamagedStoreError
from onrecord.store import Store
from onrecord.store.tables import vectors

pytestmark = pytest.mark.both_databases

VECTORS = np.arange(8, dtype=np.int8).reshape(2, 4)


@pytest.fixture
def articles(store: Store) -> list[str]:
    """Ids of two articles that are grouped."""
    kept = [each for name in ("Oak", "Elm") for each in keep(store, name, f"{name} fell.")]
    group(store)
    return [each.id for each in kept]


@pytest.fixture
def quake(store: Store) -> list[str]:
    """Ids of two articles of one story, with a statement in each."""
    told = (
        "A 5.6 magnitude earthquake shook Skellan island on Tuesday and hurt three people in the"
        " village of Tormin. Roofs fell in Tormin and in Lower Brake. Sorrendy said that the island"
        " kept no record of a warning. The Seismic Office of Varnholm put its depth at 12 km.",
        "Three people were hurt in Tormin when an earthquake of 5.6 struck Skellan island, as the"
        " Seismic Office of Varnholm reports. Sorrendy said that no trace of such a warning was to"
        " be found there. Houses in Lower Brake lost their roofs.",
    )
    kept = [each for text in told for each in keep(store, text[:9], text)]
    group(store)
    return [each.id for each in kept]


def test_vectors_come_back_as_they_were_stored(store: Store, articles: list[str]) -> None:
    one, other = articles
    assert store.grouped.vectors.lacking(articles) == sorted(articles)
    store.grouped.vectors.add(one, ["x", "y"], VECTORS)
    store.grouped.vectors.add(other, [], VECTORS[:0])
    assert store.grouped.vectors.lacking(articles) == []
    found = dict(store.grouped.vectors.of(articles))
    assert set(found) == {"x", "y"}
    assert found["y"].tolist() == [4, 5, 6, 7]


def test_the_statements_of_a_story_have_vectors(store: Store, quake: list[str]) -> None:
    assert store.grouped.vectors.lacking(quake) == []
    vectors = story_context(store, store.story(quake[0])).vectors
    assert set(vectors) == {each.id for each in store.statements()}
    assert not [each.text for each in maintenance.verify(store) if each.is_fault]


def test_vectors_go_with_their_article(store: Store, quake: list[str]) -> None:
    maintenance.forget(store, quake[0])
    assert len(dict(store.grouped.vectors.of(quake))) == 1
    assert store.grouped.vectors.lacking(quake) == [quake[0]]


@pytest.mark.only_sqlite
@pytest.mark.parametrize("value", [b"", 7, "x"])
def test_altered_vectors_are_said_in_one_line(
    store: Store, articles: list[str], value: object
) -> None:
    store.grouped.vectors.add(articles[0], ["x", "y"], VECTORS)
    store._database.execute(update(vectors).values(vectors=type_coerce(value, NullType())))
    with pytest.raises(DamagedStoreError, match=r"^article \w+: the vectors .* were altered; "):
        dict(store.grouped.vectors.of(articles))
    assert [each.text for each in maintenance.verify(store) if "vectors" in each.text]
