"""Which web pages are digests, by the articles that the tagger finds on them."""

import pytest

from onrecord.article.html.parser import is_digest
from onrecord.records import Article


def _articles(sites: list[str | None], outlets: list[str | None]) -> list[Article]:
    pairs = enumerate(zip(sites, outlets, strict=True))
    return [Article(id=str(n), capture="", text="", site=s, outlet=o) for n, (s, o) in pairs]


@pytest.mark.parametrize(
    ("sites", "outlets", "declared", "expected"),
    [
        ("ab", "..", False, True),
        ("aa", "..", False, False),
        ("..", "ab", False, True),
        ("..", "aa", False, False),
        ("abc", "...", True, False),
        ("abcd", "....", True, True),
        ("abcd....", "........", True, False),
        ("abcd....", "ab......", True, False),
        ("abcd....", "abc.....", True, True),
        ("abcde...", "........", True, True),
        ("......", "abcdef", True, True),
        ("......", "abcde.", True, False),
        (".............", "abcdef.......", True, False),
    ],
)
def test_a_page_that_is_declared_one_article_has_to_name_many_outlets(
    sites: str, outlets: str, declared: bool, expected: bool
) -> None:
    articles = _articles(
        [f"{each}.example" if each != "." else None for each in sites],
        [each if each != "." else None for each in outlets],
    )
    assert is_digest(articles, declared=declared) == expected
