"""200 corrections of a page that is read again with another text: none at a wrong place.

The page is read with the shipped weights before and after; the text changes as other code for
reading pages changes it: paragraphs come and go, are repeated, change places and words.
"""

import random
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import pytest

from onrecord.app import corrections, maintenance
from onrecord.app.corrections import Author
from onrecord.app.linking import add_capture
from onrecord.app.pipeline import Annotator, load_extractor
from onrecord.records import Article, Capture, Part, Statement, make_id
from onrecord.store import Store

ELA = Author("Ela", "2031-05-06T10:00:00Z")
ARTICLES, SENTENCES = 10, 24
FIRST = ("Orla", "Ilka", "Tam", "Ruvo", "Pell", "Sanna", "Teodric", "Hanne", "Casper", "Odile")
LAST = ("Venn", "Sorrendy", "Reed", "Corrow", "Vaunt", "Trevick", "Kell", "Olverstone")
ROLES = ("mayor", "harbour master", "union leader", "engineer", "police chief")
CLAIMS = (
    "the wall would hold until {n} April", "{n} boats were lost",
    "nobody had warned the crew of {n}", "the inquiry would hear {n} witnesses",
    "pier {n} had not been inspected",
    "the ferry carried {n} passengers",
)  # fmt: skip
FORMS = (
    "{name}, the {role}, said that {claim}.", "“{claim},” {name} said on Monday.",
    "According to {name}, {claim}.", "{name} told reporters that {claim}.",
    "{name} denied that {claim}.",
)  # fmt: skip


class Sentence(NamedTuple):
    """A sentence, and its number if it is one of the first text, with the same words or others."""

    number: int | None
    words: str


@cache
def extractor() -> Annotator:
    return load_extractor()


def sentences(chance: random.Random) -> list[Sentence]:
    found = []
    for number in range(SENTENCES):
        claim = chance.choice(CLAIMS).format(n=chance.randint(2, 30))
        name = f"{chance.choice(FIRST)} {chance.choice(LAST)}"
        words = chance.choice(FORMS).format(name=name, role=chance.choice(ROLES), claim=claim)
        found.append(Sentence(number, words[0].upper() + words[1:]))
    return found


def edited(chance: random.Random, before: list[Sentence]) -> list[Sentence]:
    after = list(before)
    for _ in range(chance.randint(0, 8)):
        at = chance.randrange(len(after))
        edit = chance.choice(("drop", "advertise", "repeat", "change", "number", "swap"))
        words = after[at].words
        if edit == "drop":
            del after[at]
        elif edit == "advertise":
            after.insert(at, Sentence(None, "Read more about the harbour."))
        elif edit == "repeat":  # as the caption of a picture, or a quotation in large letters
            after.insert(at, Sentence(None, chance.choice(before).words))
        elif edit == "change":
            changed = words.replace("said", "told us").replace("that", "how")
            after[at] = after[at]._replace(words=changed)
        elif edit == "number":
            changed = "".join("7" if each.isdigit() else each for each in words)
            after[at] = after[at]._replace(words=f"Later, {changed} It rained.")
        else:
            other = chance.randrange(len(after))
            after[at], after[other] = after[other], after[at]
    return after


def text_of(some: list[Sentence]) -> tuple[str, dict[int, int]]:
    """The text of sentences, a paragraph each, and where each of the first text begins."""
    text, starts = "", {}
    for number, words in some:
        if number is not None:
            starts[number] = len(text)
        text += f"{words}\n\n"
    return text.rstrip(), starts


def read(store: Store, capture: Capture, texts: list[str], reader: str) -> list[Article]:
    articles = [
        Article(
            id=make_id("article", capture.id, position), capture=capture.id, text=text,
            outlet=f"Outlet {position}", parts=(Part(kind="body", span=(0, len(text))),),
        )
        for position, text in enumerate(texts)
    ]  # fmt: skip
    found = [(article, extractor().annotate(article)) for article in articles]
    add_capture(store, capture, b"-", found, reader=reader, model=extractor().model)
    return articles


def sentence_at(starts: dict[int, int], text: str, place: int) -> int | None:
    """The number of the sentence of the first text at a place; None for a new or repeated one."""
    paragraph = text.rfind("\n", 0, place) + 1
    return {start: number for number, start in starts.items()}.get(paragraph)


def corrected(store: Store, articles: list[Article]) -> Iterator[tuple[str, int, Statement]]:
    """Make a correction of each statement; yield its id, the position of the article, and it."""
    for position, article in enumerate(articles):
        for number, statement in enumerate(store.annotations(article).statements):
            author = ELA._replace(why=str(number))
            start, end = (*statement.content, (0, 0))[0]
            if number % 3 == 0:
                made = corrections.reject(store, statement.id, author)
            elif number % 3 == 1 or end - start < 2:
                made = corrections.correct_speaker(store, statement.id, None, author)
            else:
                content = ((start + 1, end),)
                made = corrections.correct_borders(store, statement.id, author, content=content)
            yield made.correction.id, position, statement


@pytest.mark.parametrize("seed", range(2))
def test_none_of_200_corrections_is_attached_at_a_wrong_place(store: Store, seed: int) -> None:
    chance = random.Random(seed)
    capture = Capture(
        id=make_id("capture", seed), location="page.html", media_type="text/html",
        fetched="2031-05-06T10:00:00Z", sha256="0" * 64,
    )  # fmt: skip
    before = [sentences(chance) for _ in range(ARTICLES)]
    texts, starts = zip(*map(text_of, before), strict=True)
    articles = read(store, capture, list(texts), "1")
    made = list(corrected(store, articles))
    assert len(made) >= 200
    after = [edited(chance, each) for each in before]
    new_texts, new_starts = zip(*map(text_of, after), strict=True)
    again = read(store, capture, list(new_texts), "2")
    states = {"exact": 0, "moved": 0, "lost": 0}
    views = {view.correction.id: view for view in corrections.list_corrections(store)}
    for identity, position, statement in made:
        [place, *_] = store.corrections.find(identity).places
        states[views[identity].state] += 1
        if place.state == "lost":
            continue
        assert place.article == again[position].id
        old, new = texts[position], new_texts[position]
        spans = [*statement.source, *statement.cue, *statement.content]
        moved = [(start + place.shift, end + place.shift) for start, end in spans]
        assert [new[start:end] for start, end in moved] == [old[start:end] for start, end in spans]
        number = sentence_at(starts[position], old, min(spans)[0])
        assert number is not None
        assert sentence_at(new_starts[position], new, min(moved)[0]) == number
        found = store.annotations(again[position]).statements
        [now] = (each for each in found if each.id == place.record)
        assert {*now.cue} == {*moved} & {*now.cue} or not statement.cue
        if place.state == "exact":
            assert (place.shift, now.id) == (0, statement.id)
    print(states)
    assert states["exact"] + states["moved"] > len(made) / 2
    faults = [each.text for each in maintenance.verify(store) if "correction" in each.text]
    assert faults == []
    read(store, capture, list(texts), "3")
    assert {view.state for view in corrections.list_corrections(store)} == {"exact"}
