import msgspec
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from onrecord.errors import UsageError
from onrecord.records import Annotations, Article, Capture
from onrecord.store import Store

TEXTS = {
    "wall": "The harbour wall cracked. Captured sailors saw the wall.",
    "sea": "The sea took a wall and said no more about it, whatever anybody asked of it.",
    "café": "Le café est fermé.",
    "korean": "북한은 병사들이 항복하지 않는다고 말했다",
    "chinese": "外交部发言人说朝鲜士兵没有投降。",
}


@pytest.fixture
def filled(store: Store) -> Store:
    for name, text in TEXTS.items():
        capture = Capture(id=name, location=name, media_type="text/plain", fetched="", sha256="")
        article = Article(id=name, capture=name, headline=f"About {name}", text=text)
        annotations = Annotations(article=name, language=None, model="m")
        store.add(capture, text.encode(), article, annotations, "m")
    return store


@pytest.mark.parametrize(
    ("words", "articles"),
    [
        ("wall", ["wall", "sea"]),  # the one that has it more often first
        ("WALL sea", ["sea"]),
        ("capture", ["wall"]),
        ("cafe", ["café"]),
        ("북한", ["korean"]),
        ("朝鲜", ["chinese"]),
        ("朝鲜 about", ["chinese"]),
        ("朝鲜 북한", []),
        ("wall -sea", ["sea"]),
        ("zebra", []),
    ],
)
def test_search(filled: Store, words: str, articles: list[str]) -> None:
    assert [hit.article for hit in filled.search(words)] == articles


def test_a_hit_shows_the_words(filled: Store) -> None:
    assert "Captured sailors" in next(filled.search("capture")).snippet
    assert "朝鲜" in next(filled.search("朝鲜")).snippet


def test_a_replaced_text_is_no_longer_found(filled: Store) -> None:
    [article] = [article for article in filled.articles() if article.id == "wall"]
    capture, body = filled.capture(article)
    changed = msgspec.structs.replace(article, text="Nothing here.")
    annotations = Annotations(article="wall", language=None, model="m")
    filled.add(capture, body, changed, annotations, "m")
    assert [hit.article for hit in filled.search("harbour")] == []
    assert [hit.article for hit in filled.search("nothing")] == ["wall"]


@pytest.mark.parametrize("words", ["", "***", '"'])
def test_no_word_is_a_usage_error(filled: Store, words: str) -> None:
    with pytest.raises(UsageError, match="at least one word"):
        list(filled.search(words))


def test_half_a_letter_is_no_error(filled: Store) -> None:
    assert list(filled.search("wall\udcff")) == list(filled.search("wall"))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@example("0\0")
@given(st.text(st.sampled_from("ab朝 \"'*()^:-+{}%\\;\0") | st.characters(codec="utf-8")))
def test_nothing_that_is_typed_is_an_operator(filled: Store, words: str) -> None:
    try:
        list(filled.search(words))
    except UsageError:
        assert not any(map(str.isalnum, words))
