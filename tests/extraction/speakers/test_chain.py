"""Chains, echoes and speaker records of statements that are given by their words.

A statement is given as source, cue, content, and the index of the statement that holds it.
"""

from typing import TypeAlias

import pytest

from builders.texts import at, scores_of, statement
from onrecord.extraction.speakers.speakers import Asides, find_speakers
from onrecord.records import Article, Statement
from onrecord.text.document import Document

Given: TypeAlias = tuple[str, str, str] | tuple[str, str, str, int]

NAMES = {
    "person": "Anna Doone; Doone; Milos Terrane; Lida Spall; Nessa Quill; Brandt; Norde Wochen",
    "body": "Orrery Times; Times; Radio Selm; Selm News Agency; Vellmark Board; Quillon",
    "place": "Tarsk",
}


def read_statements(
    text: str,
    *given: Given,
    told: str | None = None,
    carried_by: str | None = None,
    outlet: str | None = None,
    site: str | None = None,
) -> tuple[list[str | None], list[Statement]]:
    """Return the speakers' names of given statements, and the statements as completed.

    The first statement was ``told`` to somebody, and ``carried_by`` an outlet.
    """
    statements: list[Statement] = []
    for source, cue, content, *outer in given:
        holding = statements[outer[0]] if outer else None
        statements.append(statement(text, source, cue, content, holding))
    article = Article(id="a", capture="c", text=text, outlet=outlet, site=site)
    first = Asides(*((at(text, words),) if words else () for words in (told, carried_by)))
    asides = [first, *[Asides()] * (len(statements) - 1)]
    completed, speakers, _ = find_speakers(
        article, Document(article.text), statements, asides, scores_of(text, **NAMES)
    )
    names = {speaker.id: speaker.name for speaker in speakers}
    return [names.get(statement.speaker or "") for statement in completed], list(completed)


@pytest.mark.parametrize(
    ("text", "told", "carried_by", "to", "via"),
    [
        ("Anna Doone told the lawmakers that it held.", "the lawmakers", None, ("lawmakers",), ()),
        ("Anna Doone told her lawyer that it held.", "her lawyer", None, ("her lawyer",), ()),
        ("Anna Doone told him that it held.", "him", None, ("him",), ()),
        ("Anna Doone told Terrane that it held. Milos Terrane left.", "Terrane", None,
         ("Terrane",), ()),
        ("Anna Doone told the Orrery Times that it held.", None, "the Orrery Times", (),
         ("Orrery Times",)),
        ("In an interview with the old station, Anna Doone said that it held.", None,
         "the old station", (), ("old station",)),
        ("Anna Doone said that it held.", None, None, (), ()),
    ],
)  # fmt: skip
def test_addressees_are_as_worded_and_relays_by_their_names(
    text: str, told: str | None, carried_by: str | None, to: tuple[str, ...], via: tuple[str, ...]
) -> None:
    cue = "told" if "told" in text else "said"
    given = ("Anna Doone", cue, "that it held")
    [name], [completed] = read_statements(text, given, told=told, carried_by=carried_by)
    assert (name, completed.to, completed.via) == ("Anna Doone", to, via)


@pytest.mark.parametrize(
    ("words", "told", "to", "via"),
    [
        ("told Anna Doone", "Anna Doone", ("Anna Doone",), ()),
        ("told harbour master Lida Spall", "Lida Spall", ("Lida Spall",), ()),
        ("told Doone", "Doone", ("Anna Doone",), ()),
        ("told them through Anna Doone", "Anna Doone", (), ("Anna Doone",)),
        # Taken for a person's name, without another sign of one.
        ("told Norde Wochen", "Norde Wochen", (), ("Norde Wochen",)),
    ],
)
def test_a_person_who_is_told_is_no_relay(
    words: str, told: str, to: tuple[str, ...], via: tuple[str, ...]
) -> None:
    text = f"Milos Terrane {words} that it held. Anna Doone left."
    given = ("Milos Terrane", "told", "that it held")
    _, [completed] = read_statements(text, given, carried_by=told)
    assert (completed.to, completed.via) == (to, via)


@pytest.mark.parametrize(
    "text",
    [
        "Milos Terrane spoke to Radio Selm.\n\nAnna Doone said that it held.",
        "Milos Terrane made the charge on Radio Selm. Anna Doone said that it held.",
        "Anna Doone said that it held. Milos Terrane, on Radio Selm, disagreed.",
    ],
)
def test_a_relay_of_another_sentence_is_none(text: str) -> None:
    given = ("Anna Doone", "said", "that it held")
    [_], [completed] = read_statements(text, given, carried_by="Radio Selm")
    assert completed.via == ()


@pytest.mark.parametrize(
    ("told", "outlet", "site"),
    [
        ("the Orrery Times", "The Orrery Times", None),
        ("the Times", "The Orrery Times", None),
        ("the Orrery Times", None, "www.orrerytimes.example"),
    ],
)
def test_the_articles_own_outlet_is_an_addressee(
    told: str, outlet: str | None, site: str | None
) -> None:
    given = ("Anna Doone", "told", "that it held")
    text = f"Anna Doone told {told} that it held."
    _, [completed] = read_statements(text, given, carried_by=told, outlet=outlet, site=site)
    assert (completed.to, completed.via) == ((told.removeprefix("the "),), ())


def test_another_outlet_that_was_told_is_a_relay() -> None:
    given = ("Anna Doone", "told", "that it held")
    text = "Anna Doone told the Orrery Times that it held."
    _, [completed] = read_statements(
        text, given, carried_by="the Orrery Times", outlet="Radio Selm", site="selm.example"
    )
    assert (completed.to, completed.via) == ((), ("Orrery Times",))


CHAIN = (
    "Milos Terrane told her that the governor had said the dam would hold, Lida Spall told the "
    "Orrery Times."
)
LAYERS: tuple[Given, ...] = (
    ("Lida Spall", "told", "Milos Terrane told her that the governor had said the dam would hold"),
    ("Milos Terrane", "told", "that the governor had said the dam would hold", 0),
    ("the governor", "had said", "the dam would hold", 1),
)


def test_relays_are_outer_speakers_nearest_first_then_outlets() -> None:
    names, completed = read_statements(CHAIN, *LAYERS, carried_by="Orrery Times")
    assert names == ["Lida Spall", "Milos Terrane", "governor"]
    assert [(statement.to, statement.via) for statement in completed] == [
        ((), ("Orrery Times",)),
        ((), ("Lida Spall", "Orrery Times")),
        ((), ("Milos Terrane", "Lida Spall", "Orrery Times")),
    ]


def test_the_articles_own_outlet_is_in_no_chain() -> None:
    _, completed = read_statements(CHAIN, *LAYERS, carried_by="Orrery Times", outlet="Orrery Times")
    assert [statement.via for statement in completed] == [
        (), ("Lida Spall",), ("Milos Terrane", "Lida Spall")
    ]  # fmt: skip
    assert completed[0].to == ("Orrery Times",)


@pytest.mark.parametrize(
    ("outlet", "via"),
    [
        (None, ("Orrery Times",)),
        ("The Orrery Times", ()),
        ("Radio Selm", ("Orrery Times",)),
    ],
)
def test_an_outlet_that_cites_is_a_relay_unless_it_is_the_articles_own(
    outlet: str | None, via: tuple[str, ...]
) -> None:
    text = "The dam held, the Orrery Times reported, citing Milos Terrane."
    names, [_, cited] = read_statements(
        text,
        ("the Orrery Times", "reported", "The dam held"),
        ("Milos Terrane", "citing", "The dam held", 0),
        outlet=outlet,
    )
    assert names == ["Orrery Times", "Milos Terrane"]
    assert cited.via == via


def test_a_speaker_is_no_relay_of_their_own_words() -> None:
    text = "“I told him that it held,” Anna Doone said."
    names, [_, inner] = read_statements(
        text, ("Anna Doone", "said", "“I told him that it held,”"), ("I", "told", "that it held", 0)
    )
    assert names == ["Anna Doone", "Anna Doone"]
    assert inner.via == ()


LEAK: Given = ("Anna Doone", "said", "it had leaked")
TOLL: Given = ("Lida Spall", "said", "40 had died")


@pytest.mark.parametrize(
    ("text", "earlier", "last", "echoes"),
    [
        ("Milos Terrane echoed these claims.", (LEAK,),
         ("Milos Terrane", "echoed", "these claims"), [0]),
        ("She said it burst. Milos Terrane echoed these claims.",
         (LEAK, ("She", "said", "it burst")),
         ("Milos Terrane", "echoed", "these claims"), [0, 1]),
        ("Lida Spall said 40 had died. Milos Terrane confirmed the toll.", (LEAK, TOLL),
         ("Milos Terrane", "confirmed", "the toll"), [1]),
        ("Lida Spall said it was late. Milos Terrane confirmed this claim.",
         (LEAK, ("Lida Spall", "said", "it was late")),
         ("Milos Terrane", "confirmed", "this claim"), [1]),
        ("Lida Spall said 40 had died. Milos Terrane agreed with Anna Doone.", (LEAK, TOLL),
         ("Milos Terrane", "agreed", "with Anna Doone"), [0]),
        ("Lida Spall said 40 had died. Milos Terrane echoed Doone's claim.", (LEAK, TOLL),
         ("Milos Terrane", "echoed", "Doone's claim"), [0]),
        ("Her remarks were echoed by Milos Terrane.", (LEAK,),
         ("Milos Terrane", "were echoed by", "Her remarks"), [0]),
        ("She repeated the claim.", (LEAK,), ("She", "repeated", "the claim"), [0]),
        ("She echoed the claim.", (LEAK,), ("She", "echoed", "the claim"), []),
        ("Milos Terrane confirmed the sale.", (LEAK,),
         ("Milos Terrane", "confirmed", "the sale"), []),
        ("Milos Terrane disagreed with this claim.", (LEAK,),
         ("Milos Terrane", "disagreed", "with this claim"), []),
        ("Milos Terrane did not confirm this; that is, he didn't confirm the claim.", (LEAK,),
         ("he", "didn't confirm", "the claim"), []),
        ("Milos Terrane echoed Brandt's claim.", (LEAK,),
         ("Milos Terrane", "echoed", "Brandt's claim"), []),
        ("Milos Terrane echoed earlier criticism.", (LEAK,),
         ("Milos Terrane", "echoed", "earlier criticism"), []),
    ],
)  # fmt: skip
def test_echoes(text: str, earlier: tuple[Given, ...], last: Given, echoes: list[int]) -> None:
    _, completed = read_statements(f"Anna Doone said it had leaked. {text}", *earlier, last)
    ids = [statement.id for statement in completed]
    assert [ids.index(echoed) for echoed in completed[-1].echoes] == echoes


def test_echoes_reach_back_over_a_paragraph_only() -> None:
    far = f"Anna Doone said it had leaked.{' It rained on the pier.' * 40}"
    text = f"{far} Milos Terrane echoed these claims."
    _, completed = read_statements(text, LEAK, ("Milos Terrane", "echoed", "these claims"))
    assert completed[-1].echoes == ()


def test_names_mentions_and_roles_of_speakers() -> None:
    text = "The Vellmark  Board said no. Its director, Nessa Quill, said she was ill. Quill left."
    article = Article(id="a", capture="c", text=text)
    statements = [
        statement(text, "The Vellmark  Board", "said", "no"),
        statement(text, "Its director, Nessa Quill,", "said", "she was ill"),
    ]
    scores = scores_of(text, person="Nessa Quill; Quill", body="Vellmark  Board")
    given = (article, Document(article.text), statements, [Asides()] * 2, scores)
    _, [board, quill], _ = find_speakers(*given)
    assert (board.name, board.kind, board.named, board.roles) == (
        "Vellmark Board", "organization", True, ()
    )  # fmt: skip
    assert (quill.name, quill.aliases) == ("Nessa Quill", ("Quill",))
    [role] = quill.roles
    assert (role.title, role.organization) == ("director", "Vellmark Board")
    assert [text[slice(*mention.span)] for mention in quill.mentions] == ["Nessa Quill", "Quill"]
    _, again, _ = find_speakers(*given)
    assert again == (board, quill)
