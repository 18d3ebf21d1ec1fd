"""Permanent addresses: exact, moved or lost, and never another record."""

import msgspec
import pytest

from builders.fake_extractor import FakeExtractor
from builders.stores import keep
from onrecord.app.addresses import figure_address, find_addressed, statement_address
from onrecord.app.articles import show_article
from onrecord.app.linking import add_capture
from onrecord.records import Article, Figure, Part, Statement, make_id
from onrecord.store import Store
from onrecord.views import Address

pytestmark = pytest.mark.both_databases

TEXT = "Vaunt said that 300 boats were lost. Corrow said that the wall held."
SAME = "In the morning. Vaunt said that it held. In the evening. Vaunt said that it held."


def statements(store: Store, article: Article) -> list[Statement]:
    return [each.statement for each in show_article(store, article.id).statements]


def read_again(store: Store, article: Article, text: str, position: int = 0) -> Article:
    """Read an article's page again with other code, which finds another text on it."""
    capture, body = store.capture(article)
    identity = make_id("article", capture.id, position)
    part = Part(kind="body", span=(0, len(text)))
    new = msgspec.structs.replace(article, id=identity, text=text, parts=(part,))
    annotations = FakeExtractor("fake-2").annotate(new)
    add_capture(store, capture, body, [(new, annotations)], reader="2", model="fake-2")
    return new


def test_what_stands_where_it_stood_is_exact(store: Store) -> None:
    [article] = keep(store, "page.txt", TEXT)
    for statement in statements(store, article):
        found = find_addressed(store, statement_address(article, statement))
        assert (found.status, found.record) == ("exact", store_form(store, statement))
    [figure] = [each.figure for each in show_article(store, article.id).figures]
    found = find_addressed(store, figure_address(article, figure))
    assert (found.status, found.record) == ("exact", figure)


def store_form(store: Store, statement: Statement) -> Statement:
    article = store.find(statement.article)
    return next(each for each in store.annotations(article).statements if each.id == statement.id)


def test_an_id_alone_is_exact_or_lost(store: Store) -> None:
    [article] = keep(store, "page.txt", TEXT)
    [first, _] = statements(store, article)
    assert find_addressed(store, Address(kind="statement", id=first.id)).status == "exact"
    assert find_addressed(store, Address(kind="figure", id=first.id)).status == "lost"
    assert find_addressed(store, Address(kind="statement", id=first.id[:8])).status == "lost"


def test_words_that_moved_on_their_page_are_found(store: Store) -> None:
    [article] = keep(store, "page.txt", TEXT)
    addresses = [statement_address(article, each) for each in statements(store, article)]
    figures = [each.figure for each in show_article(store, article.id).figures]
    addresses += [figure_address(article, each) for each in figures]
    new = read_again(store, article, TEXT + " It was late.")
    found = [find_addressed(store, each) for each in addresses]
    assert [each.status for each in found] == ["exact", "exact", "exact"]
    before = "It was late, and nobody knew yet what had come of the wall or of the boats. "
    read_again(store, new, before + TEXT)
    found = [find_addressed(store, each) for each in addresses]
    assert [each.status for each in found] == ["moved", "moved", "moved"]
    moved = found[1]
    assert isinstance(moved.record, Statement)
    assert moved.article
    text = moved.article.text
    assert [text[a:b] for a, b in moved.record.content] == ["that the wall held"]


def test_words_that_moved_to_another_article_of_the_page_are_found(store: Store) -> None:
    [article] = keep(store, "page.txt", TEXT)
    [_, second] = statements(store, article)
    address = statement_address(article, second)
    new = read_again(store, article, TEXT, position=7)
    found = find_addressed(store, address)
    assert found.article
    assert (found.status, found.article.id) == ("moved", new.id)


@pytest.mark.parametrize(
    "changed", ["that the wall held not", "that the walls held", "that it held"]
)
def test_other_words_are_never_shown_in_their_place(store: Store, changed: str) -> None:
    [article] = keep(store, "page.txt", TEXT)
    [_, second] = statements(store, article)
    address = statement_address(article, second)
    read_again(store, article, TEXT.replace("that the wall held", changed))
    found = find_addressed(store, address)
    assert (found.status, found.record) == ("lost", None)


def test_equal_words_of_another_are_never_shown_in_their_place(store: Store) -> None:
    [article] = keep(store, "page.txt", TEXT)
    [_, second] = statements(store, article)
    address = statement_address(article, second)
    read_again(store, article, TEXT.replace("Corrow", "Ossary"))
    assert find_addressed(store, address).status == "lost"


def test_equal_words_elsewhere_on_the_page_are_never_shown_in_their_place(store: Store) -> None:
    [article] = keep(store, "page.txt", SAME)
    first, second = (statement_address(article, each) for each in statements(store, article))
    assert first.words == second.words
    read_again(store, article, SAME.removeprefix("In the morning. Vaunt said that it held. "))
    assert find_addressed(store, first).status == "lost"


def test_of_several_that_are_alike_none_is_shown(store: Store) -> None:
    [article] = keep(store, "page.txt", "Fog. " + TEXT)
    [first, _] = (statement_address(article, each) for each in statements(store, article))
    read_again(store, article, f"Rain. {TEXT}\n\nSnow. {TEXT}")
    assert find_addressed(store, first).status == "lost"


def test_an_altered_address_is_lost(store: Store) -> None:
    [article] = keep(store, "page.txt", TEXT)
    [first, second] = statements(store, article)
    address = statement_address(article, first)
    forged = msgspec.structs.replace(address, seal=statement_address(article, second).seal)
    found = find_addressed(store, forged)
    assert found.status != "exact"
    assert found.record != first


def test_a_lost_address_tells_where_its_words_still_stand(store: Store) -> None:
    [article] = keep(store, "page.txt", TEXT)
    [_, second] = statements(store, article)
    address = statement_address(article, second)
    new = read_again(store, article, TEXT.replace("Corrow said", "It was seen"))
    found = find_addressed(store, address)
    assert found.status == "lost"
    assert found.place
    assert new.text[slice(*found.place)] == "that the wall held"


def test_an_erased_page_is_lost(store: Store) -> None:
    [article] = keep(store, "page.txt", TEXT)
    [first, _] = statements(store, article)
    address = statement_address(article, first)
    store.forget(article.id, reach=1)
    found = find_addressed(store, address)
    assert (found.status, found.article, found.record) == ("lost", None, None)


def test_figures_are_told_apart_by_the_words_around_them(store: Store) -> None:
    text = "Vaunt said that 300 boats were lost. Corrow said that 300 boats were lost."
    [article] = keep(store, "page.txt", text)
    figures = [each.figure for each in show_article(store, article.id).figures]
    addresses = [figure_address(article, each) for each in figures]
    assert len({each.seal for each in addresses}) == 2
    for figure, address in zip(figures, addresses, strict=True):
        record = find_addressed(store, address).record
        assert isinstance(record, Figure)
        assert record.span == figure.span
