"""Tests of nested and joined attributions, which are given by their words."""

from dataclasses import replace

from builders.texts import at
from onrecord.extraction.attribution.nesting import join_quotations, nest
from onrecord.extraction.attribution.tagger import Attribution
from onrecord.records import Spans
from onrecord.text.document import Document


def attribution(text: str, source: str, cue: str, content: str, **more: object) -> Attribution:
    """Return an attribution by its words; "" for a part that it lacks."""

    def spans(words: str) -> Spans:
        return (at(text, words),) if words else ()

    made = Attribution(spans(source), spans(cue), spans(content), 0.9, (0.9, -0.1))
    return replace(made, **more)


def outers(text: str, *attributions: Attribution) -> dict[str, str | None]:
    """Return the cue of each attribution with the cue of the one around it."""
    nested = nest(list(attributions))
    cues = [text[slice(*each.attribution.cue[0])] for each in nested]
    return {
        cue: None if each.outer is None else cues[each.outer]
        for cue, each in zip(cues, nested, strict=True)
    }


def test_an_attribution_is_inside_the_smallest_content_that_holds_it() -> None:
    text = "Doone said Spall knew that Terrane feared a flood. Quill agreed."
    assert outers(
        text,
        attribution(text, "Quill", "agreed", ""),
        attribution(text, "Terrane", "feared", "a flood"),
        attribution(text, "Spall", "knew", "that Terrane feared a flood"),
        attribution(text, "Doone", "said", "Spall knew that Terrane feared a flood"),
    ) == {"said": None, "knew": "said", "feared": "knew", "agreed": None}


def test_who_is_cited_is_inside_who_reports() -> None:
    text = "The dam held, the Times reported, citing Doone."
    reported = attribution(text, "the Times", "reported", "The dam held")
    cited = attribution(text, "Doone", "citing", "The dam held")
    joined = join_quotations([reported, cited], Document(text))
    assert [each.relayed for each in joined] == [False, True]
    assert outers(text, *joined) == {"reported": None, "citing": "reported"}


def test_a_content_that_goes_on_in_the_next_paragraph_is_one() -> None:
    text = "Doone said: “It held.\n\n“It will hold.”\n\n“It leaks,” Spall said."
    first = attribution(text, "Doone", "said", "“It held.")
    more = attribution(text, "", "", "“It will hold.”", continues=True)
    other = attribution(text, "Spall", "said", "“It leaks,”")
    joined = join_quotations([first, more, other], Document(text))
    assert [each.content for each in joined] == [
        (at(text, "“It held."), at(text, "“It will hold.”")),
        (at(text, "“It leaks,”"),),
    ]


def test_a_quotation_left_open_goes_on_in_the_next_paragraph() -> None:
    text = "“It held,” said Doone. “It leaked.\n\n“It will hold.”\n\n“It broke,” Spall said."
    said = attribution(text, "Doone", "said", "“It held,”")
    said = replace(said, content=(*said.content, at(text, "“It leaked.")))
    bare = attribution(text, "", "", "“It will hold.”")
    other = attribution(text, "Spall", "said", "“It broke,”")
    joined = join_quotations([said, bare, other], Document(text))
    assert [each.content for each in joined] == [
        (*said.content, at(text, "“It will hold.”")),
        other.content,
    ]


def test_the_source_of_the_last_paragraph_has_the_whole_quotation() -> None:
    text = "Rain fell.\n\n“It held.\n\n“It leaked.\n\n“It will hold,” Doone said.\n\n“No.”"
    bare = attribution(text, "", "", "“It leaked.")
    said = attribution(text, "Doone", "said", "“It will hold,”")
    joined = join_quotations([bare, said], Document(text))
    assert [each.content for each in joined] == [
        (at(text, "“It held."), at(text, "“It leaked."), at(text, "“It will hold,”"))
    ]


def test_a_part_goes_on_the_longest_content_before_it() -> None:
    text = "Doone said Spall had told her it held.\n\nIt will hold."
    outer = attribution(text, "Doone", "said", "Spall had told her it held.")
    inner = attribution(text, "Spall", "had told", "it held.")
    more = attribution(text, "", "", "It will hold.", continues=True)
    joined = join_quotations([outer, inner, more], Document(text))
    assert [len(each.content) for each in joined] == [2, 1]


def test_a_part_that_follows_nothing_stands_alone() -> None:
    text = "Rain fell.\n\n“It will hold.”"
    more = attribution(text, "", "", "“It will hold.”", continues=True)
    assert join_quotations([more], Document(text)) == [more]


def test_a_turn_is_kept_beside_what_it_reports() -> None:
    text = "SPALL: My wife thinks it held."
    turn = attribution(text, "SPALL", "", "My wife thinks it held.")
    inside = attribution(text, "My wife", "thinks", "it held.")
    assert join_quotations([inside, turn], Document(text)) == [turn, inside]


def test_a_content_without_a_cue_is_left_out_if_a_cue_has_it() -> None:
    text = "Doone said:\n\n“It will hold.”"
    said = attribution(text, "Doone", "said", "“It will hold.”")
    bare = attribution(text, "", "", "“It will hold.”")
    assert join_quotations([said, bare], Document(text)) == [said]
