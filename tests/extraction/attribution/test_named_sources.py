"""Sources that the model found without the name beside them."""

import pytest

from builders.texts import at
from onrecord.extraction.attribution import named_sources
from onrecord.extraction.attribution.tagger import Attribution
from onrecord.extraction.encoder.word_scores import WordScores
from onrecord.extraction.entities.names import Name
from onrecord.records import Spans
from onrecord.text.document import Document


def completed(
    monkeypatch: pytest.MonkeyPatch, text: str, source: Spans, cue: str, content: str, *names: Name
) -> tuple[list[str], list[str]]:
    monkeypatch.setattr(named_sources, "find_names", lambda *_: names)
    given = Attribution(
        source=source,
        cue=(at(text, cue),),
        content=(at(text, content),),
        confidence=1.0,
        evidence=(1.0, 0.0),
    )
    scores = object.__new__(WordScores)
    [found] = named_sources.with_named_sources([given], Document(text), scores)
    words = [[text[slice(*span)] for span in spans] for spans in (found.source, found.content)]
    return words[0], words[1]


@pytest.mark.parametrize(
    ("text", "source", "content", "name", "expected"),
    [
        ("Clear Dagen, a group with monitors, said it won.", "a group with monitors", "it won",
         "Clear Dagen", "Clear Dagen, a group with monitors"),
        ("Corvane, the airline, said it won.", "the airline", "it won", "Corvane",
         "Corvane, the airline"),
        ("At noon Corvane, the airline, said it won.", "the airline", "it won", "Corvane",
         "the airline"),
        ("Corvane, the airline said, won.", "the airline", "won", "Corvane", "the airline"),
    ],
)  # fmt: skip
def test_an_apposition_has_the_name_before_it(
    monkeypatch: pytest.MonkeyPatch, text: str, source: str, content: str, name: str, expected: str
) -> None:
    found = Name(at(text, name), "organization")
    assert completed(monkeypatch, text, (at(text, source),), "said", content, found)[0] == [
        expected
    ]


@pytest.mark.parametrize(
    ("text", "content", "name", "source", "left"),
    [
        ("The wall held, Orla Venn, the harbour master, said.",
         "The wall held, Orla Venn, the harbour master", "Orla Venn",
         ["Orla Venn, the harbour master"], ["The wall held"]),
        ("The wall held, Orla Venn said.", "The wall held, Orla Venn", "Orla Venn",
         ["Orla Venn"], ["The wall held"]),
        ("The wall held for Orla Venn, said.", "The wall held for Orla Venn", "Orla Venn",
         [], ["The wall held for Orla Venn"]),
    ],
)  # fmt: skip
def test_a_name_at_the_end_of_the_content_is_the_source(
    monkeypatch: pytest.MonkeyPatch, text: str, content: str, name: str,
    source: list[str], left: list[str],
) -> None:  # fmt: skip
    found = Name(at(text, name), "person")
    assert completed(monkeypatch, text, (), "said", content, found) == (source, left)
