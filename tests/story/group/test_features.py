"""What an article is grouped by; how well it groups them is in test_clustering."""

import pytest
from msgspec.structs import replace

from builders.raw import RAW
from onrecord.records import Article
from onrecord.story.group.features import features_of

HEADLINE = "Crisis talks “fail” in Tormin"
TEXT = (
    "The harbour wall of Quillhaven cracked on Tuesday. Mayor Ilka Sorrendy’s reporters saw it.\n\n"
    "“It’s the officials’ wall,” Zoé Vaunt told the leaders of Tormin. Eleven boats were lost."
)


@pytest.mark.parametrize("kind", RAW)
@pytest.mark.parametrize("headline", [HEADLINE, None])
def test_a_raw_text_is_grouped_as_the_clean_one(kind: str, headline: str | None) -> None:
    clean = Article(id="a", capture="c", text=TEXT, headline=headline)
    raw = replace(clean, text=RAW[kind](TEXT), headline=headline and RAW[kind](headline))
    assert features_of(raw) == features_of(clean)
