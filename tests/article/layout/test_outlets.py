"""How sure it is that a name is the outlet of an article."""

import pytest
from tests.builders.tagged_pages import Piece, tagged_page

from onrecord.article.layout.outlets import Evidence, Outlets, outlet_name
from onrecord.article.layout.segments import find_segments
from onrecord.trees import load_trees

HEADLINE: list[Piece] = [("Ferry stops", "headline", None)]
BODY: list[Piece] = [("No ferry sails today .", "body", None)]
NAMES = ("Orrin Post", "Innisk Herald", "Norren Daily News")


def _stated(name: str) -> list[Piece]:
    return [(name, "publication", "outlet")]


def _outlets(*lines: list[Piece], begins: int = 3, score: float = 0.99) -> Outlets:
    """Return the outlets of a page on which an article begins at each line of that number."""
    places = dict.fromkeys(range(0, len(lines), begins), 6.0)
    page = tagged_page(lines, places, score=score)
    return Outlets(page, find_segments(page))


def _evidence(outlets: Outlets, number: int) -> Evidence:
    return outlets.candidates(number)[0].evidence


def test_names_in_one_place_throughout_are_outlets() -> None:
    lines = [line for name in NAMES for line in (_stated(name), HEADLINE, BODY)]
    outlets = _outlets(*lines)
    assert [outlets.outlet(number) for number in range(3)] == list(NAMES)
    evidence = _evidence(outlets, 1)
    assert (evidence.alike, evidence.side, evidence.having, evidence.rival) == (1.0, 1.0, 1.0, 0.0)


def test_a_name_on_the_other_side_of_the_text_than_all_others_is_none() -> None:
    lines = [line for name in NAMES for line in (_stated(name), HEADLINE, BODY)]
    outlets = _outlets(*lines, HEADLINE, BODY, _stated("Saltmarsh"), score=0.9)
    evidence = _evidence(outlets, 3)
    assert (evidence.alike, evidence.side) == (0.0, 0.0)
    assert outlets.outlet(3) is None


def test_two_names_in_an_article_are_uncertain() -> None:
    outlets = _outlets(HEADLINE, BODY, _stated("Orrin"), _stated("Innisk"), begins=4, score=0.9)
    assert _evidence(outlets, 0).rival > 0.5
    assert outlets.outlet(0) is None


def test_several_names_in_one_line_are_less_of_rivals() -> None:
    both: list[Piece] = [*_stated("Orrin Post"), *_stated("Kestrel")]
    both.insert(1, (",", "publication", None))
    outlets = _outlets(HEADLINE, BODY, both, score=0.9)
    first, second = outlets.candidates(0)
    assert (first.evidence.rival, second.evidence.rival) == (0.0, 0.0)
    assert (first.evidence.rival_earlier, second.evidence.rival_earlier) == (
        0.0,
        pytest.approx(0.9),
    )


def test_a_name_with_and_without_its_article_is_one() -> None:
    outlets = _outlets(HEADLINE, BODY, _stated("The Orrin Post"), _stated("Orrin Post"), begins=4)
    assert _evidence(outlets, 0).rival == 0.0


def test_a_name_beside_one_in_a_heading_is_less_certain() -> None:
    heading: list[Piece] = [("Innisk", "section", "outlet")]
    page = tagged_page([heading, HEADLINE, BODY, _stated("Orrin")], {1: 6.0}, score=0.9)
    outlets = Outlets(page, find_segments(page))
    assert _evidence(outlets, 0).rival_above > 0.5
    assert outlets.outlet(0) != "Innisk"


def test_an_article_without_a_name_has_no_outlet() -> None:
    outlets = _outlets(HEADLINE, BODY, begins=2)
    assert (outlets.candidates(0), outlets.outlet(0)) == ([], None)


@pytest.mark.parametrize(
    ("name", "site"),
    [
        ("Kestrel", "www.kestrel.example"),
        ("Le Phare", "lephare.example"),
        ("Hull & Harbour", "hullandharbour.example"),
    ],
)
def test_a_name_in_the_host_of_the_article_is_more_certain(name: str, site: str) -> None:
    outlets = _outlets(_stated(name), HEADLINE, BODY, score=0.6)
    evidence = [outlets.candidates(0, each)[0].evidence for each in (site, "orrin.example")]
    at_host, elsewhere = load_trees("outlets").probabilities(evidence)
    assert at_host > elsewhere


def test_shipped_trees_are_of_this_evidence() -> None:
    assert load_trees("outlets").names == Evidence._fields


@pytest.mark.parametrize(
    ("label", "names"),
    [
        ("JF", ("Orrin Post", "Kestrel", "Innisk Herald")),
        ("SO-", ("Saltmarsh", "Norren Daily News", "Meridian")),
        ("Medium", ("Le Phare", "Innisk Herald", "Orrin Post")),
    ],
)
def test_a_word_before_all_names_of_a_page_is_a_label(label: str, names: tuple[str, ...]) -> None:
    lines = [line for name in names for line in (_stated(f"{label} {name}"), HEADLINE, BODY)]
    assert [_outlets(*lines).outlet(number) for number in range(3)] == list(names)


@pytest.mark.parametrize(
    "names",
    [
        ("Radio Vandrel", "Radio Innisk", "Radio Sund"),
        ("The Lantern", "The Orrin Post", "The Packet"),
        ("Orrin Post", "Orrin Gazette", "Orrin Courier"),
    ],
)
def test_a_word_of_the_names_is_no_label(names: tuple[str, ...]) -> None:
    lines = [line for name in names for line in (_stated(name), HEADLINE, BODY)]
    assert [_outlets(*lines).outlet(number) for number in range(3)] == list(names)


@pytest.mark.parametrize("name", ["Casper Ilvey", "Maud Esserine", "Pavo Strand"])
def test_what_may_be_an_author_is_no_outlet_beside_another(name: str) -> None:
    both = [*_stated(name), ("|", "publication", None), *_stated("Orrin Post")]
    lines = [line for _ in NAMES for line in (both, HEADLINE, BODY)]
    assert _outlets(*lines).outlet(0) != name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Ada Finn for Kestrel", "Kestrel"),
        ("FOR Innisk Herald", "Innisk Herald"),
        ("Institute for River Studies", "Institute for River Studies"),
        ("The view of Kestrel", "Kestrel"),
        ("the independent weekly Le Phare", "Le Phare"),
        ("The Jewish Tribune", "The Jewish Tribune"),
        ("Orrin Post newsroom", "Orrin Post"),
        ("The Lantern website", "The Lantern"),
        ("Innisk Herald Staff Writer", "Innisk Herald"),
        ("Kestrel (UK)", "Kestrel"),
        ("Hearth & Anvil (Merrin, weekly)", "Hearth & Anvil"),
        ("Orrin Post (Sund", "Orrin Post"),
        ("The Times (Orrin)", "The Times (Orrin)"),
        ("gemini://kestrel.example/7.gmi Kestrel", "Kestrel"),
        ("See Orrin Post", "Orrin Post"),
    ],
)
def test_what_is_around_a_name_is_no_part_of_it(words: str, name: str) -> None:
    assert outlet_name(words) == name
