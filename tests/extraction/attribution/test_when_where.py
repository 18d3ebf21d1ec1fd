import pytest

from onrecord.extraction.attribution.tagger import Attribution
from onrecord.extraction.attribution.when_where import SpeechContext
from onrecord.extraction.quantities.times import find_times
from onrecord.records import Date, Spans
from onrecord.text.document import Document

PUBLISHED = Date(value="2026-01-14", precision="day")  # a Wednesday


def context_of(text: str, *attributions: tuple[str, str]) -> SpeechContext:
    """Return the context of attributions that are given by the words of their cue and content."""

    def spans(words: str) -> Spans:
        return ((text.index(words), text.index(words) + len(words)),)

    return SpeechContext(
        Document(text),
        find_times("a", Document(text), PUBLISHED),
        [
            Attribution((), spans(cue), spans(content), 0.9, (0.9, 0.0))
            for cue, content in attributions
        ],
    )


@pytest.mark.parametrize(
    ("text", "value", "precision"),
    [
        ("Orla said on Monday that the wall held.", "2026-01-12", "day"),
        ("On Monday, Orla said that the wall held.", "2026-01-12", "day"),
        ("Orla said recently that the wall held.", None, None),
        ("Orla said in December that the wall held.", "2025-12", "month"),
        ("Orla said last year that the wall held.", "2025", "year"),
    ],
)
def test_time_of_speaking(text: str, value: str | None, precision: str | None) -> None:
    said = context_of(text, ("said", "that the wall held")).said(0)
    assert said is not None
    assert (said.value, said.precision) == (value, precision)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Orla said the wall fell on Monday.", "the wall fell on Monday"),
        ("Orla left on Monday. She said the wall held.", "the wall held"),
        ("Orla said of the December storm that the wall held.", "that the wall held"),
        ("Orla said the wall held.", "the wall held"),
    ],
)
def test_a_time_in_the_content_or_another_sentence_is_none_of_speaking(
    text: str, content: str
) -> None:
    assert context_of(text, ("said", content)).said(0) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Orla, who flew home on Monday, said that it held.", None),
        ("A keeper who was hurt on Monday said that it held.", None),
        ("Orla, arrested in December, said that it held.", None),
        ("Elected in December, Orla said that it held.", None),
        ("Having resigned on Monday, Orla said that it held.", None),
        # At the same time, or by speaking.
        ("Orla, who spoke on Monday, said that it held.", "2026-01-12"),
        ("Orla, who resigned in May, said on Monday that it held.", "2026-01-12"),
        ("Orla, visiting the wall on Monday, said that it held.", "2026-01-12"),
        ("A report published on Monday said that it held.", "2026-01-12"),
        ("Asked on Monday, Orla said that it held.", "2026-01-12"),
    ],
)
def test_the_time_of_a_relative_clause_or_participle_is_none_of_speaking(
    text: str, value: str | None
) -> None:
    content = "that it held"
    start = text.index(" said") + 1
    source = (text.index("A report") if "A report" in text else text.find("A keeper"), start - 1)
    if source[0] < 0:
        source = (text.index("Orla"), start - 1)
    attribution = Attribution(
        (source,), ((start, start + 4),), ((text.index(content), len(text) - 1),), 0.9, (0.9, 0.0)
    )
    times = find_times("a", Document(text), PUBLISHED)
    said = SpeechContext(Document(text), times, [attribution]).said(0)
    assert (said and said.value) == value


def test_a_time_belongs_to_the_nearest_cue() -> None:
    text = "Orla said it held, and Tam told a paper on Monday that it fell."
    context = context_of(text, ("said", "it held"), ("told a paper", "that it fell"))
    assert context.said(0) is None
    assert context.said(1) is not None


def test_setting() -> None:
    text = "Orla said in a closed-door briefing that it held."
    context = context_of(text, ("said", "that it held"))
    span = context.setting(0)
    assert span is not None
    assert text[slice(*span)] == "in a closed-door briefing"
    assert context_of("Orla said it held.", ("said", "it held")).setting(0) is None


@pytest.mark.parametrize(
    "text",
    [
        "The wall stands, a day after Orla announced that it would fall.",
        "Two days before the port announced that it would fall, the wall was sound.",
        "The week after Orla announced that it would fall, nobody came.",
    ],
)
def test_a_time_that_counts_from_what_was_said_is_not_when_it_was_said(text: str) -> None:
    assert context_of(text, ("announced", "that it would fall")).said(0) is None
