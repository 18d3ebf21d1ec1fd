"""Targets of corrections are found again where they are, or not at all."""

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.records import Annotations, Article, Mention, Speaker, Statement, Target
from onrecord.resolve.targets import (
    find_figure,
    find_place,
    find_speaker,
    find_statement,
    make_target,
)

NAMES = ("Orla Venn", "the ministry", "Tam Reed", "two lawmakers")
CLAIMS = ("the wall will hold", "12 boats were lost", "nobody was hurt", "the inquiry is over")

# A sentence of a text, with a number that says which of the first text it is; None for a new one.
Piece = tuple[int | None, str]


def article(text: str, identity: str = "a", **fields: str) -> Article:
    return Article(id=identity, capture="c", text=text, **fields)  # type: ignore[arg-type]


def target_of(text: str, words: str, *others: str) -> Target:
    start = text.index(words)
    spans = (((start, start + len(words)),), (), ())
    rest = [article(other, f"b{number}") for number, other in enumerate(others)]
    return make_target("statement", "s", article(text), spans, rest)


@st.composite
def pieces(draw: st.DrawFn) -> list[Piece]:
    """A text of sentences, some of which stand in it twice, but not one after the other."""
    found: list[Piece] = []
    for number in range(draw(st.integers(3, 25))):
        if number > 1 and draw(st.integers(0, 9)) == 0:
            words = found[draw(st.integers(0, number - 2))][1]
        else:
            name, claim = draw(st.sampled_from(NAMES)), draw(st.sampled_from(CLAIMS))
            place = draw(st.integers(0, 99))
            words = f"{number}: on pier {place} {name} said that {claim} at berth {number}."
        found.append((number, words))
    return found


@st.composite
def edited(draw: st.DrawFn, before: Sequence[Piece]) -> list[Piece]:
    """The same text as another reading has it: sentences are dropped, new, changed or moved."""
    after = list(before)
    for _ in range(draw(st.integers(0, 12))):
        if not after:
            break
        at = draw(st.integers(0, len(after) - 1))
        number, words = after[at]
        edit = draw(st.sampled_from(("drop", "add", "copy", "change", "swap", "join", "cut")))
        if edit == "drop":
            del after[at]
        elif edit == "add":
            after.insert(at, (None, f"Advertisement {draw(st.integers(0, 3))}."))
        elif edit == "copy":
            source = draw(st.sampled_from(before))
            after.insert(at, (None, source[1]))
        elif edit == "change":
            after[at] = (None, words.replace("said", "says", 1) + " ")
        elif edit == "swap":
            other = draw(st.integers(0, len(after) - 1))
            if words != after[other][1]:
                after[at], after[other] = after[other], after[at]
        elif edit == "cut":
            after[at] = (None, words[: draw(st.integers(0, len(words)))])
        else:
            after[at] = (number, words + " " * draw(st.integers(1, 3)))
    return after


def text_of(some: Sequence[Piece], gap: str = "\n\n") -> tuple[str, list[tuple[int | None, int]]]:
    """The text of sentences, and where each begins."""
    text, starts = "", []
    for number, words in some:
        starts.append((number, len(text)))
        text += words + gap
    return text, starts


@settings(max_examples=400, deadline=None)
@given(st.data())
def test_none_is_found_at_a_wrong_place(data: st.DataObject) -> None:
    before = data.draw(pieces())
    after = data.draw(edited(before))
    old, starts = text_of(before)
    new, places = text_of(after)
    now = {number: start for number, start in places if number is not None}
    copied = " ".join(words for number, words in after if number is None)
    for (number, words), (_, start) in zip(before, starts, strict=True):
        spans = (((start, start + len(words)),), (), ())
        target = make_target("statement", "s", article(old), spans, ())
        place = find_place(target, [article(new)])
        if place is None:
            continue
        found = start + place.shift
        assert new[found : found + len(words)] == words
        # A copy between the same two neighbours is no other; if the first is gone, nor is one
        # beside one of them, or the only one.
        sides = _same_sides(old, new, start, found, len(words))
        is_only_copy = number not in now and words in copied
        is_same = sides == 2 or (is_only_copy and (sides == 1 or new.count(words) == 1))
        assert found == now.get(number) or is_same
        assert (place.state == "exact") == (place.shift == 0)


def _same_sides(old: str, new: str, start: int, found: int, length: int) -> int:
    """On how many sides the 40 characters around two places are the same."""
    end, stop = start + length, found + length
    before = old[max(0, start - 40) : start] == new[max(0, found - 40) : found]
    return before + (old[end : end + 40] == new[stop : stop + 40])


@given(st.data())
def test_all_are_found_where_a_text_is_only_longer(data: st.DataObject) -> None:
    before = data.draw(pieces())
    head = data.draw(st.integers(0, 3))
    old, starts = text_of(before)
    new = "A new first line.\n\n" * head + old + "\n\nA new last line."
    for (_, words), (_, start) in zip(before, starts, strict=True):
        if old.count(words) > 1:
            continue
        spans = (((start, start + len(words)),), (), ())
        place = find_place(make_target("statement", "s", article(old), spans, ()), [article(new)])
        assert place is not None
        assert place.shift == head * len("A new first line.\n\n")


SENTENCE = "Orla Venn said on Monday that the wall will hold."
TEXT = f"The harbour was quiet at noon.\n\n{SENTENCE}\n\nNobody else was there to see it."


def test_the_context_of_one_side_is_enough_for_words_that_stand_once() -> None:
    target = target_of(TEXT, SENTENCE)
    for new in (
        TEXT.replace("The harbour was quiet at noon.", "Read more: harbour."),
        TEXT.replace("Nobody else was there to see it.", "Read more: harbour."),
        f"{TEXT}\n\n“{SENTENCE}”",
    ):
        place = find_place(target, [article(new)])
        assert place is not None
        assert new[target.span[0] + place.shift :].startswith(SENTENCE)


def test_a_look_alike_is_not_taken_for_it() -> None:
    target = target_of(TEXT, SENTENCE)
    for new in (
        TEXT.replace(SENTENCE, "Orla Venn said on Tuesday that the wall will hold."),
        f"A look back.\n\n{SENTENCE}\n\nRead more: harbour.",
        TEXT.replace(SENTENCE, "") + SENTENCE,
        f"{TEXT}\n\n{TEXT}",
    ):
        assert find_place(target, [article(new)]) is None


def test_another_article_of_the_page_may_have_it_now() -> None:
    target = target_of(TEXT, SENTENCE, "Another article.")
    assert find_place(target, [article(TEXT), article("Another article.", "b0")]) == (
        "a",
        0,
        "exact",
    )
    found = find_place(target, [article("Advertisement"), article(TEXT, "b0")])
    assert found == ("b0", 0, "moved")
    assert (
        find_place(target, [article(f"{TEXT} More.", "b0"), article(f"{TEXT} More.", "b1")]) is None
    )


def test_two_equal_articles_of_a_page_are_told_apart_while_nothing_changes() -> None:
    target = target_of(TEXT, SENTENCE, TEXT)
    articles = [article(TEXT), article(TEXT, "b0")]
    assert find_place(target, articles) == ("a", 0, "exact")
    assert find_place(target, [article("New."), *articles[1:]]) is None


def test_an_article_is_found_by_its_longest_paragraph() -> None:
    target = make_target("article", "a", article(TEXT), (), ())
    assert target.words == SENTENCE
    place = find_place(target, [article(f"Headline\n\n{TEXT}")])
    assert place == ("a", len("Headline\n\n"), "moved")


def statement(text: str, source: str, cue: str, content: str) -> Statement:
    spans = [
        ((text.index(words), text.index(words) + len(words)),) if words else ()
        for words in (source, cue, content)
    ]
    return Statement(
        id=f"{source} {content}", article="a", source=spans[0], cue=spans[1], content=spans[2],
        kind="indirect", confidence=0.5,
    )  # fmt: skip


def reading(*statements: Statement, speakers: Sequence[Speaker] = ()) -> Annotations:
    return Annotations(
        article="a", language="en", model="m", statements=statements, speakers=tuple(speakers)
    )


def test_a_statement_is_found_by_its_cue_where_its_borders_changed() -> None:
    read = statement(SENTENCE, "Orla Venn", "said", "that the wall will hold")
    spans = (read.source, read.cue, read.content)
    target = make_target("statement", read.id, article(SENTENCE), spans, ())
    wider = statement(SENTENCE, "Orla Venn", "said", "on Monday that the wall will hold")
    other = statement(SENTENCE, "Orla Venn", "will", "that the wall")
    assert find_statement(target, 0, reading(other, read)) == read
    assert find_statement(target, 0, reading(other, wider)) == wider
    assert find_statement(target, 0, reading(other)) is None
    assert (
        find_statement(target, 0, reading(wider, statement(SENTENCE, "Orla", "said", "the wall")))
        is None
    )


def test_a_quotation_without_a_cue_is_found_by_most_of_its_content() -> None:
    read = statement(SENTENCE, "", "", "that the wall will hold")
    target = make_target(
        "statement", read.id, article(SENTENCE), (read.source, read.cue, read.content), ()
    )
    most = statement(SENTENCE, "", "", "the wall will hold")
    assert find_statement(target, 0, reading(most)) == most
    assert find_statement(target, 0, reading(statement(SENTENCE, "", "", "the wall"))) is None


def test_a_speaker_is_found_by_the_mention() -> None:
    venn = Speaker(id="v", name="Orla Venn", mentions=(Mention(article="a", span=(0, 9)),))
    target = make_target("speaker", "v", article(SENTENCE), (((0, 9),),), ())
    assert target.words == SENTENCE
    shorter = Speaker(id="n", name="Venn", mentions=(Mention(article="a", span=(5, 9)),))
    assert find_speaker(target, 0, reading(speakers=[venn, shorter])) == venn
    assert find_speaker(target, 0, reading(speakers=[shorter])) == shorter
    assert find_speaker(target, 9, reading(speakers=[venn])) is None
    assert find_figure(target, 0, reading()) is None
