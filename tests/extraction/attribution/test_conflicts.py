"""Tests of conflicts between attributions; each gives the spans by their words."""

from onrecord.extraction.attribution.conflicts import resolve_conflicts
from onrecord.extraction.attribution.tagger import Attribution
from onrecord.records import Spans
from onrecord.text.document import Document


def spans(text: str, *words: str) -> Spans:
    return tuple((text.index(w), text.index(w) + len(w)) for w in words)


def attribution(
    text: str, source: str, cue: str, *content: str, confidence: float = 0.9
) -> Attribution:
    return Attribution(
        spans(text, source) if source else (),
        spans(text, cue),
        spans(text, *content),
        confidence,
        (confidence, 0.0),
    )


def read(text: str, resolved: list[Attribution]) -> list[tuple[str, str, list[str]]]:
    return [
        (
            " ".join(text[s:e] for s, e in a.source),
            " ".join(text[s:e] for s, e in a.cue),
            [text[s:e] for s, e in a.content],
        )
        for a in resolved
    ]


def test_an_attribution_at_the_end_of_a_sentence_contains_the_one_before() -> None:
    text = "The service told deputies that it was late, two deputies who attended told a paper."
    told = attribution(text, "The service", "told", "that it was late")
    wrapping = attribution(text, "two deputies who attended", "told a", "that it was late")
    assert read(text, resolve_conflicts([told, wrapping], Document(text))) == [
        ("The service", "told", ["that it was late"]),
        ("two deputies who attended", "told a", ["The service told deputies that it was late"]),
    ]


def test_it_contains_the_one_before_also_if_the_model_gave_it_no_content() -> None:
    text = "The service told deputies that it was late, two deputies who attended told a paper."
    told = attribution(text, "The service", "told", "that it was late")
    empty = attribution(text, "two deputies who attended", "told a")
    assert read(text, resolve_conflicts([told, empty], Document(text)))[1] == (
        "two deputies who attended",
        "told a",
        ["The service told deputies that it was late"],
    )


def test_it_contains_the_one_before_also_if_the_model_gave_it_a_relative_clause() -> None:
    text = "The service told deputies that it was late, where it met, two deputies told a paper."
    told = attribution(text, "The service", "told", "that it was late")
    other = attribution(text, "two deputies", "told a", "it met")
    assert read(text, resolve_conflicts([told, other], Document(text))) == [
        ("The service", "told", ["that it was late, where it met"]),
        ("two deputies", "told a", ["The service told deputies that it was late, where it met"]),
    ]


def test_an_attribution_without_content_is_dropped() -> None:
    text = "The service told deputies that it was late. Two deputies told a paper."
    told = attribution(text, "The service", "told", "that it was late")
    empty = attribution(text, "Two deputies", "told a")
    assert resolve_conflicts([told, empty], Document(text)) == [told]


def test_what_a_source_adds_is_not_part_of_its_first_content() -> None:
    text = "“Nothing now,” Koll said, adding that it needs review."
    said = attribution(text, "Koll", "said", "“Nothing now,”", "that it needs review")
    added = attribution(text, "Koll", "adding", "that it needs review")
    assert read(text, resolve_conflicts([added, said], Document(text))) == [
        ("Koll", "said", ["“Nothing now,”"]),
        ("Koll", "adding", ["that it needs review"]),
    ]


def test_a_cited_source_says_the_reported_content() -> None:
    text = "The wall held, the agency reported, citing spokesperson Ilsa Corr."
    reported = attribution(text, "the agency", "reported", "The wall held")
    citing = attribution(text, "the agency", "citing", "spokesperson Ilsa Corr")
    resolved = resolve_conflicts([reported, citing], Document(text))
    assert read(text, resolved) == [
        ("the agency", "reported", ["The wall held"]),
        ("spokesperson Ilsa Corr", "citing", ["The wall held"]),
    ]
    assert [a.relayed for a in resolved] == [False, True]


def test_an_unnamed_source_may_be_cited_before_the_report() -> None:
    text = "The paper, citing two officials, reported that the wall held."
    citing = attribution(text, "The paper", "citing", "two officials")
    reported = attribution(text, "The paper", "reported", "that the wall held")
    assert read(text, resolve_conflicts([citing, reported], Document(text))) == [
        ("The paper", "reported", ["that the wall held"]),
        ("two officials", "citing", ["that the wall held"]),
    ]


def test_an_attribution_in_the_next_sentence_contains_nothing() -> None:
    text = "Orla told the board that it held. Her deputy, in turn, told a paper."
    told = attribution(text, "Orla", "told", "that it held", confidence=0.9)
    other = attribution(text, "Her deputy", "told a", "it held", confidence=0.5)
    assert resolve_conflicts([told, other], Document(text)) == [told]


def test_a_cited_reason_is_no_source() -> None:
    text = "The ferry will stop, the company said, citing rising costs."
    said = attribution(text, "the company", "said", "The ferry will stop")
    citing = attribution(text, "the company", "citing", "rising costs")
    assert resolve_conflicts([said, citing], Document(text)) == [said, citing]


def test_the_more_confident_attribution_keeps_a_shared_content() -> None:
    text = "The mayor feared and the deputy said that the wall would fall."
    one = attribution(text, "The mayor", "feared", "that the wall would fall", confidence=0.4)
    two = attribution(text, "the deputy", "said", "that the wall would fall", confidence=0.8)
    assert resolve_conflicts([one, two], Document(text)) == [two]


def test_the_less_confident_attribution_keeps_content_that_is_not_shared() -> None:
    text = "“Come,” Marth said. “Bring boots.” “Two weeks,” he replied."
    one = attribution(text, "Marth", "said", "“Come,”", "“Bring boots.”", confidence=0.9)
    two = attribution(text, "he", "replied", "“Bring boots.”", "“Two weeks,”", confidence=0.8)
    assert [a.content for a in resolve_conflicts([one, two], Document(text))] == [
        one.content,
        two.content[1:],
    ]


def test_a_nested_attribution_is_no_conflict() -> None:
    text = "Orla said she believed that it would hold."
    outer = attribution(text, "Orla", "said", "she believed that it would hold")
    inner = attribution(text, "she", "believed", "that it would hold", confidence=0.5)
    assert resolve_conflicts([outer, inner], Document(text)) == [outer, inner]


def test_attributions_without_common_words_stay_unchanged() -> None:
    text = "Orla said it held. Tam warned it fell."
    one = attribution(text, "Orla", "said it", "held")
    two = attribution(text, "Tam", "warned", "it fell")
    assert resolve_conflicts([two, one], Document(text)) == [one, two]


def test_content_over_its_own_cue_or_source_is_cut() -> None:
    text = "The nation “ has become ” soft, Orla said."
    over = attribution(text, "Orla", "said", "“ has become ” soft, Orla said")
    [cut] = resolve_conflicts([over], Document(text))
    assert [text[slice(*span)] for span in cut.content] == ["“ has become ” soft,"]
    assert resolve_conflicts([attribution(text, "Orla", "said", "said")], Document(text)) == []
    assert resolve_conflicts([attribution(text, "Orla", "said", "”")], Document(text)) == []
