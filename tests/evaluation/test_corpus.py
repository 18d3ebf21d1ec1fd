"""The corpus of attributions: its format, and the scores of readings against it."""

from pathlib import Path

import pytest

from evaluation.corpus import CorpusError, Passage, read_corpus
from evaluation.layers import Reading, annotated, same_name, score

CORPUS = Path("corpus")
FOLDERS = ("train", "dev", "sealed")
NESTED = """\
=== local-07 | local paper
title: A leak

⟦s1 Mayor Dalia Frome⟧ ⟦q1 told⟧ ⟦v1 Radio Selm⟧ ⟦c1 that ⟦s2 the council⟧ ⟦q2 had denied⟧ ⟦c2 \
knowing of the leak⟧⟧. ⟦c3 “The lock is overdue,”⟧ ⟦s3 she⟧ ⟦q3 said⟧. ⟦c3 “We wait.”⟧
Two men were ⟦x charged with⟧ theft.
--
1 speaker: Dalia Frome
2 denies
3 speaker: Dalia Frome
"""
CITING = """\
=== wire-01 | wire
⟦c1 ⟦c2 The bridge is safe⟧⟧, ⟦s1 Selm Press⟧ ⟦q1 reported⟧, ⟦q2 citing⟧ ⟦s2 Ana Lee⟧.

⟦c3 “It is.”⟧
--
2 in 1; belief
3 speaker: Ana Lee
"""


def passages(tmp_path: Path, text: str) -> list[Passage]:
    path = tmp_path / "passages.txt"
    path.write_text(text, "utf-8")
    return read_corpus([path])


def test_marks_are_spans_of_the_text(tmp_path: Path) -> None:
    [passage] = passages(tmp_path, NESTED)
    first, second, third = passage.statements
    assert passage.about == {"title": "A leak"}
    assert passage.text.startswith("Mayor Dalia Frome told Radio Selm that the council")
    assert passage.words(first.content) == "that the council had denied knowing of the leak"
    assert passage.words(first.relays) == "Radio Selm"
    assert (second.outer, second.act, second.speaker) == (1, "denies", "the council")
    assert passage.words(third.content) == "“The lock is overdue,” … “We wait.”"
    assert passage.words(passage.negatives) == "charged with"
    assert [passage.depth(each) for each in passage.statements] == [0, 1, 0]


def test_layers_may_share_their_content(tmp_path: Path) -> None:
    [passage] = passages(tmp_path, CITING)
    first, second, third = passage.statements
    assert first.content == second.content
    assert (second.outer, second.type) == (1, "belief")
    assert (third.cue, third.source, third.speaker) == ((), (), "Ana Lee")
    assert annotated(passage)[1].via == ("Selm Press",)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("=== a\n⟦s1 She⟧\n--\n", "=== ID | REGISTER"),
        ("=== a | wire\n⟦s1 Ann⟧ ⟦q1 said⟧ ⟦c1 no⟧\n", "no line --"),
        ("=== a | wire\n⟦s1 Ann⟧ ⟦q1 said⟧ ⟦c1 no\n--\n", "not closed"),
        ("=== a | wire\n⟦s1 Ann⟧ ⟦q1 said⟧ no⟧\n--\n", "without a mark before it"),
        ("=== a | wire\n⟦s1 Ann⟧ ⟦q1 said⟧ ⟦z1 no⟧\n--\n", "no mark|without a mark"),
        ("=== a | wire\n⟦s1 Ann⟧ ⟦q1 said⟧ no\n--\n", "1 has no content"),
        ("=== a | wire\n⟦s1 She⟧ ⟦q1 said⟧ ⟦c1 no⟧\n--\n", "needs a speaker"),
        ("=== a | wire\n⟦s1 She⟧ ⟦q1 said⟧ ⟦c1 no⟧\n--\n1 speaker: Ann\n", "not in the text"),
        ("=== a | wire\n⟦s1 Ann⟧ ⟦q1 said⟧ ⟦c1 no⟧\n--\n1 hopes\n", "not a type"),
        ("=== a | wire\n⟦s1 Ann⟧ ⟦q1 said⟧ ⟦c1 no⟧\n--\n2 belief\n", "no line of a marked"),
        ("=== a | wire\n⟦s1 Ann⟧ ⟦q1 sai⟧d ⟦c1 no⟧\n--\n", "cuts a word"),
        ("=== a | wire\n⟦s1 Ann⟧ ⟦c1 ⟦q1 said⟧ no⟧\n--\n", "overlap"),
        ("=== a | wire\n⟦s1 Ann⟧ ⟦q1 said⟧ ⟦c1 no⟧\n--\n1 in 1\n", "unknown or inside"),
        (NESTED + "\n" + NESTED, "comes twice"),
    ],
)
def test_a_wrong_passage_is_refused(tmp_path: Path, text: str, reason: str) -> None:
    with pytest.raises(CorpusError, match=reason):
        passages(tmp_path, text)


def test_all_wrong_passages_are_named(tmp_path: Path) -> None:
    wrong = "=== {} | wire\n⟦s1 She⟧ ⟦q1 said⟧ ⟦c1 no⟧\n--\n\n"
    with pytest.raises(CorpusError, match=r"=== a (.|\n)*=== b "):
        passages(tmp_path, wrong.format("a") + wrong.format("b"))


def test_a_reading_equal_to_the_gold_is_right_in_all(tmp_path: Path) -> None:
    for passage in passages(tmp_path, NESTED + "\n" + CITING):
        gold = annotated(passage)
        counts = score(passage.text, gold, gold, ())
        for name, count in counts.items():
            if name.endswith(" of") and not name.startswith("nothing"):
                assert counts[name.removesuffix(" of")] == count, name
        assert counts["found of"] == 3


def test_what_a_reading_lacks_is_counted(tmp_path: Path) -> None:
    [passage] = passages(tmp_path, NESTED)
    gold = annotated(passage)
    wrong = Reading(gold[0].source, ((0, 5),), gold[0].content, None, "belief", "says", "Venn",
                    (), ())  # fmt: skip
    negatives = passage.negatives
    charged = Reading((), negatives, ((0, 9),), None, "assertion", "says", None, (), ())
    counts = score(passage.text, gold, [wrong, charged], negatives)
    assert (counts["found"], counts["found of"]) == (1, 3)
    assert (counts["inner"], counts["inner of"]) == (0, 1)
    assert (counts["precision"], counts["precision of"]) == (1, 2)
    assert counts["every layer of a passage"] == counts["speaker"] == counts["type"] == 0
    assert counts["addressees and relays"] == counts["hard negatives"] == 0


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Dalia Frome", "Mayor Dalia Frome", True),
        ("the council", "council", True),
        ("Tom Brandt", "Ulla Brandt", False),
        (None, None, True),
        (None, "Venn", False),
    ],
)
def test_names_are_compared(one: str | None, other: str | None, same: bool) -> None:
    assert same_name(one, other) is same


def test_the_corpus_keeps_its_format() -> None:
    parts = {folder: read_corpus([CORPUS / folder]) for folder in FOLDERS}
    everything = {each.id: each for part in parts.values() for each in part}
    assert len(everything) == sum(map(len, parts.values()))
    written = [each for each in everything.values() if not each.about]
    assert len(written) >= 1200
    assert len(everything) - len(written) >= 150
    assert len({each.register for each in written}) >= 25
    assert sum(len(each.negatives) for each in written) >= 200
    for each in everything.values():
        assert not each.about or set(each.about) == {"title", "url", "licence", "attribution"}


def test_the_second_annotation_has_the_same_texts() -> None:
    first = {each.id: each for each in read_corpus([CORPUS / folder for folder in FOLDERS])}
    second = read_corpus([CORPUS / "second"])
    assert {each.id for each in second} <= set(first)
    assert all(each.text == first[each.id].text for each in second)
    for is_written in (True, False):
        chosen, all_of_them = (
            sum(bool(each.about) != is_written for each in part)
            for part in (second, first.values())
        )
        assert chosen >= 0.12 * all_of_them
