"""Tests of headlines: the rules by their examples, golden headlines with the weights."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from evaluation.score_headlines import read_headlines as read_golden
from evaluation.score_headlines import wrong_headlines
from onrecord.extraction import Extractor
from onrecord.extraction.attribution.headlines import (
    RULES,
    HeadlineRule,
    headline_spans,
    read_headlines,
)
from onrecord.extraction.attribution.nesting import NestedAttribution
from onrecord.extraction.attribution.tagger import Attribution
from onrecord.extraction.encoder.word_scores import no_scores
from onrecord.records import Article, Part, Span, Spans
from onrecord.text.document import Document

GOLD = Path("tests/golden/headlines/headlines.toml")
FLOORS = json.loads(Path("tests/floors.json").read_text())["headlines"]


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor.load()


def article(headline: str, body: str = "It rained all night.", **fields: Any) -> Article:
    return Article(
        id="a",
        capture="c",
        text=f"{headline}\n\n{body}",
        parts=(Part(kind="headline", span=(0, len(headline))),),
        **fields,
    )


def attribution(text: str, source: str, cue: str, content: str) -> NestedAttribution:
    def spans(words: str) -> Spans:
        return ((text.index(words), text.index(words) + len(words)),) if words else ()

    found = Attribution(spans(source), spans(cue), spans(content), 0.9, (0.9, 0.0))
    return NestedAttribution(found, None)


def read(
    headline: str, *found: tuple[str, str, str], body: str = "It rained all night.", **fields: Any
) -> list[tuple[str, str, str]]:
    """Return the attributions of a headline, given those that the model found in it."""
    given = article(headline, body, **fields)
    nested = [attribution(given.text, *each) for each in found]
    result = read_headlines(given, Document(given.text), nested, no_scores())

    def words(spans: Spans) -> str:
        return " … ".join(given.text[slice(*span)] for span in spans)

    return [
        (words(a.source), words(a.cue), words(a.content))
        for a in (each.attribution for each in result)
    ]


# Golden headlines ------------------------------------------------------------------------------


def test_golden_headlines_do_not_fall_below_the_floors() -> None:
    wrong = [has_attribution for _, has_attribution, _ in wrong_headlines(GOLD, Extractor.load())]
    wanted = [bool(each["found"]) for each in read_golden(GOLD)]
    assert wanted.count(True) - wrong.count(True) >= FLOORS["with an attribution"]
    assert wanted.count(False) - wrong.count(False) >= FLOORS["without"]


# The rules -------------------------------------------------------------------------------------


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_each_rule_reads_its_example(rule: HeadlineRule) -> None:
    [(source, content)] = re.findall(r"(?=.*\[(.+?)\])(?=.*\{(.+?)\})^", rule.example)
    [(found_source, _, found_content)] = read(re.sub(r"[][{}]", "", rule.example))
    assert (found_source, found_content) == (source, content)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_no_rule_reads_its_example_with_a_topic_as_source(rule: HeadlineRule) -> None:
    topic = re.sub(r"\[.+?\]", "Bridge", rule.example)
    assert read(re.sub(r"[][{}]", "", topic)) == []


@pytest.mark.parametrize(
    "headline",
    [
        "Police: 30 years of service",
        "Mayor: a life in pictures",
        "Council: What it does",
        "Schools: half to close by 2030",
        "It’s official: bridge will reopen",
        "Tax report: bridge will reopen",
        "Orrin Courier: bridge will reopen",
        "Storm kills mayor: bridge will reopen",
        "Five things to know: mayor",
    ],
)
def test_a_topic_a_label_or_an_outlet_is_no_source(headline: str) -> None:
    assert read(headline) == []


def test_the_outlet_of_the_article_is_no_source() -> None:
    assert read("Water Board: Pumps will restart")
    assert read("Water Board: Pumps will restart", outlet="Water Board") == []


def test_an_agency_in_parentheses_is_in_no_content() -> None:
    assert read("Police: Three held after fire (XPA)") == [("Police", ":", "Three held after fire")]


@pytest.mark.parametrize("label", ["video", "in pictures", "live updates"])
def test_a_label_after_a_dash_is_in_no_content(label: str) -> None:
    assert read(f"Police: No date set – {label}") == [("Police", ":", "No date set")]
    assert read(f"Dam sound: engineers - {label}") == [("engineers", ":", "Dam sound")]


def test_what_follows_a_label_is_read() -> None:
    assert read("Live: Police: Three held after fire") == [("Police", ":", "Three held after fire")]
    assert read("Live: Dam safe, mayor says", ("mayor", "says", "Live: Dam safe")) == [
        ("mayor", "says", "Dam safe")
    ]


def test_a_headline_that_is_only_a_label_has_no_attribution() -> None:
    assert read("Revealed:", ("", "Revealed", "It rained all night")) == []


def test_names_are_sources_if_the_text_below_has_them_in_full(extractor: Extractor) -> None:
    def sources(headline: str, body: str) -> list[str]:
        given = article(headline, body)
        statements = extractor.annotate(given).statements
        return [given.text[slice(*s.source[0])] for s in statements if s.cue[0][0] < len(headline)]

    headline = "Ferry fleet must be replaced: Marrowick"
    assert sources(headline, "Ilsa Marrowick, 50, runs the port.") == ["Marrowick"]
    assert sources(headline, "The port lies in the north.") == []


def test_an_attribution_inside_the_content_is_kept_and_one_across_it_wins() -> None:
    headline = "Police: Engineers say dam will hold"
    inside = ("Engineers", "say", "dam will hold")
    assert read(headline, inside) == [("Police", ":", "Engineers say dam will hold"), inside]
    across = ("Police: Engineers", "say", "dam will hold")
    assert read(headline, across) == [across]


# What the model found --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("headline", "found"),
    [
        ("Opinion: Why bridges fail", ("Opinion", ":", "Why bridges fail")),
        ("Mayor says goodbye to Orrin", ("Mayor", "says", "goodbye to Orrin")),
        ("Orrin tests new siren", ("Orrin", "tests", "new siren")),
        ("Flood: what we know so far", ("we", "know", "what")),
        ("Accused baker held in Orrin", ("", "Accused", "baker held in Orrin")),
    ],
)
def test_what_reports_nothing_is_dropped(headline: str, found: tuple[str, str, str]) -> None:
    assert read(headline, found) == []


@pytest.mark.parametrize(
    ("headline", "found"),
    [
        ("Mayor says goodwill is gone", ("Mayor", "says", "goodwill is gone")),
        ("‘We know the risks’, divers say", ("We", "know", "the risks")),
        ("Mayor told aides to lie", ("Mayor", "told", "to lie")),
        ("Mayor warns of floods", ("Mayor", "warns of", "floods")),
    ],
)
def test_what_is_right_stays(headline: str, found: tuple[str, str, str]) -> None:
    assert found in read(headline, found)


@pytest.mark.parametrize(
    ("headline", "found", "source", "content"),
    [
        ("Dam ‘was cracked’, court told", ("court", "told", "Dam ‘was cracked’"), "", None),
        ("Court hears dam was cracked", ("Court", "hears", "dam was cracked"), "", None),
        ("Islanders told to leave", ("Islanders", "told", "to leave"), "", None),
        ("Firms warned over waste", ("Firms", "warned over", "waste"), "", None),
        ("Mayor accused of lying by aide", ("", "accused of", "lying"), "aide", "lying"),
        ("Firms warned of rain by aide", ("Firms", "warned", "of rain by aide"), "aide", "of rain"),
        ("Mayor accused of lying by omission", ("", "accused of", "lying by omission"), "", None),
    ],
)  # fmt: skip
def test_who_is_told_is_not_the_source(
    headline: str, found: tuple[str, str, str], source: str, content: str | None
) -> None:
    assert read(headline, found) == [(source, found[1], content or found[2])]


# Where headlines are ---------------------------------------------------------------------------


def headlines(text: str, *parts: tuple[str, Span]) -> list[str]:
    given = Article(
        id="a",
        capture="c",
        text=text,
        parts=tuple(Part(kind=kind, span=span) for kind, span in parts),  # type: ignore[arg-type]
    )
    return [text[slice(*span)] for span in headline_spans(given, Document(text))]


def test_the_first_line_of_a_text_without_parts_is_a_headline_if_it_has_no_full_stop() -> None:
    assert headlines("Bridge shut\n\nIt rained.") == ["Bridge shut"]
    assert headlines("Bridge shut.\n\nIt rained.") == []
    assert headlines("Bridge shut") == []
    assert headlines("Bridge shut\nIt rained.") == []


def test_headlines_and_decks_without_a_full_stop_are_read() -> None:
    text = "Bridge shut.\n\nMayor: No date\n\nIt rained."
    assert headlines(text, ("headline", (0, 12)), ("deck", (14, 28))) == [
        "Bridge shut.",
        "Mayor: No date",
    ]
    assert headlines(text, ("headline", (0, 12)), ("deck", (30, 40))) == ["Bridge shut."]


def test_a_text_without_changes_keeps_its_attributions() -> None:
    given = article("Bridge shut", "The mayor said that it rained.")
    nested = [attribution(given.text, "The mayor", "said", "that it rained")]
    assert read_headlines(given, Document(given.text), nested, no_scores()) is nested
