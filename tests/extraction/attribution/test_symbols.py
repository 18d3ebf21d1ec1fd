"""Contents with symbols in them."""

import pytest

from onrecord.extraction import Extractor
from onrecord.extraction.attribution.symbols import with_symbols
from onrecord.extraction.attribution.tagger import Attribution
from onrecord.records import Article
from onrecord.text.document import Document


@pytest.mark.parametrize(
    ("text", "cut", "whole"),
    [
        ("Bo Reth said the ferry 🚢 hit the pier.", "the ferry", "the ferry 🚢 hit the pier"),
        ("Bo Reth said “the ferry 🚢 hit the pier” and left.", "the ferry",
         "the ferry 🚢 hit the pier"),
        ("Bo Reth said the firm pays 30 ↑ on last year.", "the firm pays 30",
         "the firm pays 30 ↑ on last year"),
        ("Bo Reth said the ferry ⚠️ 12 were hurt.", "the ferry", "the ferry ⚠️ 12 were hurt"),
        # A new sentence, another statement, no symbol.
        ("Bo Reth said the ferry sank 😢 Stay away.", "the ferry sank", "the ferry sank"),
        ("Bo Reth said the ferry sank 😢 police said it was gone.", "the ferry sank",
         "the ferry sank"),
        ("Bo Reth said the ferry sank and left.", "the ferry sank", "the ferry sank"),
    ],
)  # fmt: skip
def test_a_content_does_not_end_at_a_symbol_in_its_sentence(
    text: str, cut: str, whole: str
) -> None:
    def attribution(source: str, cue: str, content: str) -> Attribution:
        spans = [((text.index(each), text.index(each) + len(each)),)
                 for each in (source, cue, content)]  # fmt: skip
        return Attribution(*spans, 0.9, (0.9, 0.0))

    given = [attribution("Bo Reth", "said", cut)]
    if "police" in text:
        given.append(attribution("police", "police said", "it was gone"))
    [(start, end)] = with_symbols(given, Document(text))[0].content
    assert text[start:end] == whole


@pytest.mark.parametrize(
    "text",
    [
        "Orla Venn said the ferry 🚢 hit the pier.",
        "The firm said it would pay £30 ↑ on last year and hire 40 keepers.",
        "Bo Reth said the lock ⚓ had been shut since May.",
    ],
)
def test_the_record_has_all_of_it(text: str) -> None:
    [statement] = Extractor.load().annotate(Article(id="a", capture="c", text=text)).statements
    assert statement.content[-1][1] == len(text) - 1
