"""Whose figures are: of the statement around them, of who tells of it, or of who counts."""

import pytest

import onrecord
from onrecord.extraction.quantities.figures import find_figures, with_claimants
from onrecord.records import Article, Figure, Span, Statement
from onrecord.text.document import Document


def claimants(text: str) -> list[tuple[str, str | None]]:
    """Return the wording and claimant of each figure, read with the shipped weights."""
    annotations = onrecord.extract(text, published="2031-03-12")
    names = {speaker.id: speaker.name for speaker in annotations.speakers}
    return [(f.text, names.get(f.claimant or "")) for f in annotations.figures]


TEXT = "Police now say that they are known to have arrested 19 people."


def _statement(id: str, start: str, speaker: str | None, outer: str | None = None) -> Statement:
    span: Span = (TEXT.index(start), len(TEXT) - 1)
    return Statement(
        id=id, article="a", source=(), cue=(), content=(span,), kind="indirect", speaker=speaker,
        outer=outer, confidence=1.0,
    )  # fmt: skip


def _figure(statements: tuple[Statement, ...]) -> Figure:
    article = Article(id="a", capture="c", text=TEXT)
    found = find_figures(article, Document(TEXT), statements, ())
    [figure] = with_claimants(found, statements, {})
    return figure


@pytest.mark.parametrize(
    ("speakers", "expected"),
    [
        (("police", None), ("s0", "police")),
        (("police", None, None), ("s0", "police")),
        (("paper", "police", None), ("s1", "police")),
        (("paper", "police"), ("s1", "police")),
        ((None, None), ("s1", None)),
    ],
)
def test_a_figure_of_an_unclear_speaker_is_of_who_tells_of_it(
    speakers: tuple[str | None, ...], expected: tuple[str, str | None]
) -> None:
    starts = ("they", "are known", "arrested")
    statements = tuple(
        _statement(f"s{i}", starts[i], speaker, f"s{i - 1}" if i else None)
        for i, speaker in enumerate(speakers)
    )
    figure = _figure(statements)
    assert (figure.statement, figure.claimant) == expected


def test_it_that_may_be_several_is_the_only_body_near() -> None:
    text = (
        "She has led the Depositors' League since 2029. It has 6,300 members, she says. The fund's "
        "new number does not impress her. It found 3,150 people with savings over the limit, it "
        "said on Monday."
    )
    assert claimants(text)[-1] == ("3,150", "fund")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Who keeps, gives or holds a count.
        ("The Rivers Office said 29 died. The harbour guild has not moved from 12.", "guild"),
        ("Some 14 men drowned, a witness said. The guild was still speaking of nine.", "guild"),
        ("Twelve men died, she said. The ministry in Ellby still gives nine.", "ministry"),
        ("Twelve men died. The miners' league, which keeps a list, now counts 27.", "league"),
        ("At least 17 people died. The union's final count is 20.", "union"),
        # Whose a count is by the words after it.
        ("In all, 19 people died by the latest count of the Ellby Rescue Service.", "Service"),
        ("The town counted 900 people, more than the 420 strikers reported by the union.", "union"),
        ("Nine died, it wrote. The number given by the harbour police is six.", "police"),
        ("There 900 people marched by the union's count, 400 by that of the army.", "army"),
    ],
)
def test_who_counts(text: str, expected: str) -> None:
    *_, (_, claimant) = claimants(text)
    assert claimant is not None
    assert expected in claimant


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The march drew 9,000 people. Police say there were about 8,000.", "8,000"),
        ("How many marched? The clerks' union speaks of 4,000.", "4,000"),
        ("The raiders were about 60 men, she said. “No more than 30,” the colonel said.", "30"),
    ],
)
def test_a_number_that_is_all_that_is_said_counts_what_was_counted_before(
    text: str, expected: str
) -> None:
    words, claimant = claimants(text)[-1]
    assert words.endswith(expected)
    assert claimant is not None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What news makes of a count.
        (
            "Colonel Venn said three more men had been held, which brings the total to seven.",
            "Venn",
        ),
        (
            "Two of the hurt died, the Ministry of Rivers said, raising the toll to nine.",
            "Ministry",
        ),
        ("A ninth body was found, said the fire service, bringing the toll to nine.", "service"),
        # Some of those that were just counted.
        ("The ministry counted 41 injured, nine of whom are in a serious condition.", "ministry"),
        (
            "The river office put the number of the displaced at 4,100; 640 of them sleep here.",
            "office",
        ),
        ("The guild counted 30 dead, 12 of them women who had stayed at home.", "guild"),
    ],
)
def test_a_figure_that_goes_on_from_another_has_its_claimant(text: str, expected: str) -> None:
    *_, (_, claimant) = claimants(text)
    assert claimant is not None
    assert expected in claimant


def test_those_who_are_counted_count_nothing() -> None:
    text = "Her list of missing people now has 14 names. That of the hurt men has nine."
    assert claimants(text)[0][1] not in ("people", "missing people")


def test_whose_a_number_is_does_not_cross_another_number() -> None:
    text = "14 dead, says the ministry; 22, says the union; 18 by the police's count."
    assert claimants(text) == [("14", "ministry"), ("22", "union"), ("18", "police")]
