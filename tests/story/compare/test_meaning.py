"""Statements of one voice that mean the same are a repeat, whatever their words."""

import pytest

from builders.story_articles import Number, Says, story_article
from onrecord.extraction.encoder.sentences import sentence_encoder
from onrecord.records import Comparison
from onrecord.story import StoryArticle, StoryContext
from onrecord.story.compare import drifts, repeats
from onrecord.story.compare.meaning import meaningful
from onrecord.story.compare.pair_evidence import EVIDENCE
from onrecord.story.compare.reversals import reversals
from onrecord.trees import load_trees

OFFICE, GUILD = "Harbour Office", "Seamen's Guild"
PILOT = "that the boat had left without a pilot"
NO_PILOT = "that no pilot was on board when the vessel sailed"
BESIDE = (
    Says("Nera Tolk", "that the market would open at noon"),
    Says("Customs Service", "that the crane had been repaired in spring"),
    Says("Ovid Brask", "that fishermen lost their nets in the storm"),
)


def story(*said: Says, days: tuple[int, int] = (4, 5)) -> StoryContext:
    """A story of two articles, each with one of the statements and others, with their vectors."""
    articles = [
        story_article(name, one, *BESIDE[number : number + 2], day=f"2031-05-{day:02}")
        for number, (name, one, day) in enumerate(zip("ab", said, days, strict=True))
    ]
    found = [pair for article in articles for pair in meaningful(article)]
    vectors = sentence_encoder().vectors([words for _, words in found])
    ids = [statement.id for statement, _ in found]
    return StoryContext("s", articles, vectors=dict(zip(ids, vectors, strict=True)))


def repeated(first: Says, second: Says) -> list[Comparison]:
    """The repeats of the two statements in a story."""
    context, words = story(first, second), {first.content, second.content}
    return [
        each
        for each in repeats(context)
        if {context.members[id].view().words for id in each.members} == words
    ]


@pytest.mark.parametrize(
    ("words", "other"),
    [
        (
            "that the wall had not been inspected for six years",
            "that nobody had looked at the wall in six years",
        ),
        (
            "that nobody had inspected the lock gates",
            "that the gates of the lock were never checked",
        ),
    ],
)
def test_one_voice_repeats_itself_in_other_words(words: str, other: str) -> None:
    [repeat] = repeated(Says(OFFICE, words), Says(OFFICE, other))
    assert repeat.reason == f"“{words}”: in 2 articles, 1 origin"


def test_two_voices_and_unnamed_people_do_not() -> None:
    assert not repeated(Says(OFFICE, PILOT), Says(GUILD, NO_PILOT))
    assert not repeated(Says("officials", PILOT), Says("officials", NO_PILOT))


@pytest.mark.parametrize(
    ("words", "other"),
    [
        ("that the lock gates had been inspected", "that the lock gates had not been inspected"),
        ("that the gate was open", "that the gate was closed all night"),
        ("that the quay was safe for all boats", "that it had been wrong to call the quay safe"),
        (PILOT, "that the pilot's pay would be raised next year"),
    ],
)
def test_what_negates_reverses_or_is_another_matter_is_no_repeat(words: str, other: str) -> None:
    assert not repeated(Says(OFFICE, words), Says(OFFICE, other))


@pytest.mark.parametrize(
    ("first", "second", "is_repeat"),
    [
        ((4, "four", 23), (4, "four", 23), True),
        ((4, "four", 23), (6, "six", 23), False),
        ((4, "four", 23), (4, "four", 31), False),
        ((23, "23", 4), (4, "four", 23), False),
    ],
)
def test_other_numbers_of_one_thing_are_no_repeat(
    first: tuple[int, str, int], second: tuple[int, str, int], is_repeat: bool
) -> None:
    def said(dead: int, word: str, ill: int) -> Says:
        numbers = (
            Number(word, dead, dead, "killed"),
            Number(f"{ill} had", ill, ill, "affected"),
        )
        words = f"that {word} children had died of the syrup and {ill} had fallen ill in Orrin"
        return Says(OFFICE, words, numbers=numbers)

    assert bool(repeated(said(*first), said(*second))) == is_repeat


def test_what_lost_its_hedge_is_no_repeat_and_a_drift_only_in_the_same_words() -> None:
    unsure = Says(OFFICE, "that the vessel had probably sailed without a pilot on board")
    assert not repeated(unsure, Says(OFFICE, PILOT))
    assert not list(drifts(story(unsure, Says(OFFICE, "that nobody steered the boat out"))))


@pytest.mark.parametrize(
    ("cue", "words"),
    [
        ("admitted", "that a pilot had been missing on the boat"),
        ("conceded", "that the boat had sailed without its pilot"),
        ("took back", "what it had said about the pilot on board"),
    ],
)
def test_what_a_voice_admits_is_set_against_what_it_said_before(cue: str, words: str) -> None:
    before = Says(OFFICE, "that a pilot had been on board all the time")
    [update] = reversals(story(before, Says(OFFICE, words, cue=cue)))
    assert update.kind == "update"
    assert update.reason.startswith(f"{OFFICE}: “that a pilot had been on board")
    assert not list(reversals(story(before, Says(OFFICE, words))))
    assert not list(reversals(story(before, Says(GUILD, words, cue=cue))))
    same_day = story(before, Says(OFFICE, words, cue=cue), days=(4, 4))
    assert not list(reversals(same_day))


def test_statements_of_few_words_have_no_meaning_to_compare() -> None:
    seven = Says(OFFICE, "that seven boats were lost", numbers=(Number("seven", 7, 7, "boats"),))
    denied = Says(OFFICE, PILOT, act="denies")
    article: StoryArticle = story_article("a", seven, Says(OFFICE, "that it fell"), denied)
    assert [words for _, words in meaningful(article)] == [seven.content, PILOT]


def test_the_trees_are_given_the_evidence_that_they_were_trained_on() -> None:
    assert load_trees("statement_pairs").names == EVIDENCE
