"""Names and their kinds, by the model's scores and by context."""

import itertools

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builders.texts import scores_of
from onrecord.extraction.encoder.word_scores import no_scores
from onrecord.extraction.entities.names import find_names
from onrecord.extraction.speakers.speakers import Asides, find_speakers
from onrecord.records import Article, Span, Statement, make_id
from onrecord.text.document import Document
from onrecord.text.tokens import tokens_of


def names_of(text: str, **given: str) -> list[tuple[str, str]]:
    """Return the names of a text with their kinds; without given names, no model has read it."""
    scores = scores_of(text, **given) if given else no_scores()
    names = find_names(Document(text), scores)
    return [(text[slice(*name.span)], name.kind) for name in names]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", []),
        ("The tide came early. Boats came late. Tide tables lie.", []),
        ("He met Mr. Vaunt and Prof. Ilka Sorrendy.",
         [("Vaunt", "person"), ("Ilka Sorrendy", "person")]),
        ("They met Justice Minister Osric Paine.", [("Osric Paine", "person")]),
        ("They asked Osric Paine, 41, and later Paine alone.",
         [("Osric Paine", "person"), ("Paine", "person")]),
        ("The Coast Safety Board met in Ostrow.",
         [("Coast Safety Board", "organization"), ("Ostrow", "place")]),
        ("They fly with the airline Corvane.", [("Corvane", "organization")]),
        ("They read the Dagen Post.", [("Dagen Post", "organization")]),
        ("He wrote to R. J. Paddon & Sons.", [("R. J. Paddon & Sons", "organization")]),
        ("They met the NIS on Monday.", [("NIS", "organization")]),
        ("Nobody saw Tarsk’s envoy.", [("Tarsk", "place")]),
    ],
)  # fmt: skip
def test_names_without_a_model_by_capitals_and_context(
    text: str, names: list[tuple[str, str]]
) -> None:
    assert names_of(text) == names


@pytest.mark.parametrize("body", ["General Staff", "General Assembly", "Major Council"])
@pytest.mark.parametrize("text", ["They asked the {} on Monday.", "Tarsk’s {} put it at 14."])
def test_the_first_word_of_a_body_is_no_title(body: str, text: str) -> None:
    assert body in [name for name, _ in names_of(text.format(body), person=body.split()[1])]


@pytest.mark.parametrize(
    ("text", "given", "names"),
    [
        ("The Bank of Ostrow slept.", {"body": "Bank of Ostrow"}, ["Bank of Ostrow"]),
        ("The Grain Dealers’ Union slept.", {"body": "Grain Dealers’ Union"},
         ["Grain Dealers’ Union"]),
        ("He met Robert C. “Bobby” Scott.", {"person": "Robert C; Bobby; Scott"},
         ["Robert C. “Bobby” Scott"]),
        ("He met Desmond “The Big Wave” Ashgrove.", {"person": "Desmond; Ashgrove"},
         ["Desmond “The Big Wave” Ashgrove"]),
        ("He met Joanna 'Jet' Marsh's son.", {"person": "Joanna; Jet; Marsh"},
         ["Joanna 'Jet' Marsh"]),
        ("He met Thomas (Tommy) Hale at noon.", {"person": "Thomas; Tommy; Hale"},
         ["Thomas (Tommy) Hale"]),
        ("He met Ana Rue (Ostrow) at noon.", {"person": "Ana Rue", "place": "Ostrow"},
         ["Ana Rue", "Ostrow"]),
        ("He called Ana “Weak Minded” Monday.", {"person": "Ana"}, ["Ana", "Weak Minded"]),
        ("Ostrow's Attorney General slept.", {"place": "Ostrow"}, ["Ostrow"]),
        ("The Lammet Prime Minister slept.", {"place": "Lammet"}, ["Lammet"]),
        ("The Fire Chief and the Vice President slept.", {"place": "Ostrow"}, []),
        ("Deputy Mayor King slept.", {"person": "King"}, ["King"]),
        ("The National Guard slept.", {"body": "National Guard"}, ["National Guard"]),
        ("He met J. R. Padgham at noon.", {"person": "J; R; Padgham"}, ["J. R. Padgham"]),
        ("He met Willem van der Kroes at noon.", {"person": "Willem; Kroes"},
         ["Willem van der Kroes"]),
        ("He met Tom Varr, Jr. at noon.", {"person": "Tom Varr; Jr"}, ["Tom Varr, Jr."]),
        ("the chief, al-Qudsawi, slept.", {"person": "al-Qudsawi"}, ["al-Qudsawi"]),
        ("the Dravian Mayor Ana Rue slept.", {"nationality": "Dravian", "person": "Ana Rue"},
         ["Dravian", "Ana Rue"]),
        ("White House Adviser Ana Rue slept.", {"person": "Ana Rue"}, ["White House", "Ana Rue"]),
        ("Secretary of State Ana Rue slept.", {"person": "Ana Rue"}, ["Ana Rue"]),
        ("Ana Rue’s boat sank, and Rue's dog.", {"person": "Ana Rue; Rue"}, ["Ana Rue", "Rue"]),
        ("In May, Will Tander slept.", {"person": "Will Tander"}, ["Will Tander"]),
        ("Ana Rue\n\nVarr slept.", {"person": "Ana Rue; Varr"}, ["Ana Rue", "Varr"]),
    ],
)  # fmt: skip
def test_boundaries_of_names(text: str, given: dict[str, str], names: list[str]) -> None:
    assert [name for name, _ in names_of(text, **given)] == names


@pytest.mark.parametrize(
    ("text", "given", "names"),
    [
        ("Brave Orla Venn said no.", {"person": "Orla Venn"}, ["Orla Venn"]),
        ("Early opponent MP Orla Venn said no.", {"person": "Orla Venn"}, ["Orla Venn"]),
        ("The Selm DA Orla Venn said no.", {"person": "Orla Venn", "place": "Selm"},
         ["Selm DA", "Orla Venn"]),
        ("It was Tarsk Airman Odo Veld.", {"person": "Odo Veld", "place": "Tarsk Airman"},
         ["Odo Veld"]),
        ("the minister for Tarsk Odo Veld said no.", {"person": "Odo Veld", "place": "Tarsk"},
         ["Tarsk", "Odo Veld"]),
        ("A word to the Dagen Post Venn regretted. Orla Venn said no.",
         {"body": "Dagen Post Venn", "person": "Orla Venn"}, ["Dagen Post", "Venn", "Orla Venn"]),
        ("Speaking to Radio Selm Veld wept. Odo Veld said no.",
         {"body": "Radio Selm Veld", "person": "Odo Veld"}, ["Radio Selm", "Veld", "Odo Veld"]),
        ("the director of Karse Hydro Yun-seo Tarn said no.",
         {"body": "Karse Hydro Yun-seo", "person": "Tarn"}, ["Karse Hydro", "Yun-seo Tarn"]),
    ],
)  # fmt: skip
def test_words_before_a_persons_name_are_not_part_of_it(
    text: str, given: dict[str, str], names: list[str]
) -> None:
    assert [name for name, _ in names_of(text, **given)] == names


@pytest.mark.parametrize("name", ["Dee Dee Marre", "Halden Foundation", "Anna-Maria Rue"])
def test_a_name_is_not_cut_where_it_goes_on(name: str) -> None:
    assert (name, "person") in names_of(f"She is {name}.", person=name) or name in (
        [each for each, _ in names_of(f"It is {name}.", body=name)]
    )


@pytest.mark.parametrize(
    ("text", "given", "name"),
    [
        ("It said that the Tarsk Science, Arts and Work Organization (TSAWO) slept.",
         {"body": "Tarsk Science; Arts and Work Organization; TSAWO"},
         "Tarsk Science, Arts and Work Organization"),
        ("The Selm Commission on Free Harbours (SCFH) slept.",
         {"body": "Selm Commission; Free Harbours; SCFH"}, "Selm Commission on Free Harbours"),
        ("The Wharf Authority of Tarsk (WAT) slept.",
         {"body": "Wharf Authority; WAT", "place": "Tarsk"}, "Wharf Authority of Tarsk"),
        ("Bank of Tarsk’s head slept.", {"body": "Bank", "place": "Tarsk"}, "Bank of Tarsk"),
    ],
)  # fmt: skip
def test_a_body_has_its_whole_name(text: str, given: dict[str, str], name: str) -> None:
    assert name in [each for each, _ in names_of(text, **given)]


def test_letters_in_brackets_of_other_words_join_nothing() -> None:
    text = "The Selm Commission on Free Harbours (XCFH) slept."
    names = names_of(text, body="Selm Commission; Free Harbours; XCFH")
    assert [name for name, _ in names] == ["Selm Commission", "Free Harbours", "XCFH"]


def test_a_law_is_no_body() -> None:
    assert ("Harbour Act", "other") in names_of("It broke the Harbour Act.", body="Harbour Act")


def test_a_nationality_is_not_a_first_name() -> None:
    text = "A Dravian Corvane landed. The Dravian army and the Dravian police slept."
    scores = {"person": "Dravian Corvane", "nationality": "Dravian"}
    assert names_of(text, **scores)[1:] == [("Dravian", "nationality")] * 2


def test_a_title_case_headline_has_only_names_of_the_text_below() -> None:
    text = "Mayor Ana Rue Quits Over Ostrow Bridge\n\nAna Rue of Ostrow has quit. Rue slept."
    names = names_of(text, person="Ana Rue; Rue", place="Ostrow")
    assert [name for name, _ in names] == ["Ana Rue", "Ostrow", "Ana Rue", "Ostrow", "Rue"]


@pytest.mark.parametrize("headline", ["Wall Is Safe, Rue Says", "Rue Warns of New Cracks in Wall"])
def test_a_surname_of_the_text_below_is_a_name_in_a_headline(headline: str) -> None:
    text = f"{headline}\n\nIt was Ana Rue who spoke."
    assert [name for name, _ in names_of(text, person="Ana Rue")] == ["Rue", "Ana Rue"]


def test_a_reporting_verb_is_in_no_name() -> None:
    text = "‘Who Closed the Quay?’ Ostrow Asks"
    scores = scores_of(text, place="Ostrow Asks")
    [name] = find_names(Document(text), scores, cues={text.index("Asks")})
    assert text[slice(*name.span)] == "Ostrow"


def test_all_occurrences_of_a_name_have_one_kind() -> None:
    assert names_of("He slept in Paine.") == [("Paine", "place")]
    text = "He slept in Paine. Later Osric Paine spoke, and Paine left."
    assert {kind for _, kind in names_of(text, person="Osric Paine")} == {"person"}


WORDS = st.sampled_from(
    ["Ilka", "Sorrendy", "the", "The", "of", "and", "mayor", "Ministry", "spokesman", "said",
     "told", "he", "She", "who", "its", "it", "they", "agency", "pair", "Both", "two", "men", "Dr",
     "Jr", "Gen", "CSB", "al-Qudrani", "O'Brannagh", "Tarsk's", "dockers’", "claims", "echoed",
     "interview", "with", "Radio", "Selm", "41", "I", "A", "one", "other", "year-old", "to", "in",
     "İlker", "ß", "ǆ"]
)  # fmt: skip
SIGNS = st.sampled_from(
    [" ", " ", " ", ", ", ". ", "\n", "\n\n", "“", "” ", '"', "'", "’s ", " (", ") ", "-", "&",
     " — ", ";", "\u00a0", "\u202e", "\x00", "🙂", "e\u0301", "%", "_"]
)  # fmt: skip
TEXTS = st.lists(WORDS | SIGNS | st.text(max_size=3), max_size=40).map("".join)


@st.composite
def articles(draw: st.DrawFn) -> tuple[Article, list[Statement]]:
    """Return a random text, and statements whose spans are any of its words."""
    text = draw(TEXTS)
    tokens = tokens_of(text, 0, len(text))
    place = st.integers(0, max(0, len(tokens) - 1))
    span = st.tuples(place, place).map(
        lambda pair: (tokens[min(pair)].start, tokens[max(pair)].end)
    )
    outlet = draw(st.sampled_from([None, "Radio Selm", "The Ilka Post", ""]))
    article = Article(
        id="a", capture="c", text=text, outlet=outlet, site=draw(st.sampled_from([None, "selm.x"]))
    )
    statements: list[Statement] = []
    for number in range(draw(st.integers(0, 4)) if tokens else 0):
        source: tuple[Span, ...] = draw(st.lists(span, max_size=1).map(tuple))
        cue, content = draw(st.tuples(span)), draw(st.lists(span, min_size=1, max_size=2))
        outer = draw(st.sampled_from([None, *statements]))
        statements.append(
            Statement(
                id=make_id("statement", number), article="a", outer=outer and outer.id,
                source=source, cue=cue, content=tuple(sorted(content)),
                kind=draw(st.sampled_from(["direct", "indirect"])), confidence=0.5,
                act=draw(st.sampled_from(["says", "denies"])),
            )
        )  # fmt: skip
    return article, statements


@settings(deadline=None, max_examples=250, suppress_health_check=[HealthCheck.too_slow])
@given(articles())
def test_names_and_speakers_of_any_text_are_spans_of_it(
    drawn: tuple[Article, list[Statement]],
) -> None:
    article, statements = drawn
    text = article.text
    names = find_names(Document(text), no_scores())
    assert all(0 <= name.span[0] < name.span[1] <= len(text) for name in names)
    assert all(a.span[1] <= b.span[0] for a, b in itertools.pairwise(names))
    given = (article, Document(text), statements, [Asides()] * len(statements), no_scores())
    completed, speakers, _ = find_speakers(*given)
    ids = [statement.id for statement in statements]
    assert [statement.id for statement in completed] == ids
    known = {speaker.id for speaker in speakers}
    assert len(known) == len(speakers)
    one_line = " ".join(text.split())
    for statement in completed:
        assert statement.speaker is None or statement.speaker in known
        assert all(name and name in one_line for name in (*statement.to, *statement.via))
        assert set(statement.echoes) <= set(ids) - {statement.id}
    for speaker in speakers:
        assert speaker.mentions
        assert speaker.name
        assert all(form in one_line for form in (speaker.name, *speaker.aliases))
        for mention in speaker.mentions:
            for span in filter(None, (mention.span, mention.antecedent)):
                assert 0 <= span[0] < span[1] <= len(text)
                assert text[slice(*span)].strip()
        for role in speaker.roles:
            assert 0 <= role.span[0] < role.span[1] <= len(text)
            assert all(words in one_line for words in (role.title, role.organization) if words)
    assert find_speakers(*given) == (completed, speakers, {})
