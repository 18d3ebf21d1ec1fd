"""Passages annotated in brat and Label Studio are read as those of the corpus are."""

import json
from pathlib import Path
from typing import Any

import pytest

from evaluation.corpus import CorpusError, GoldStatement, Passage, read_corpus
from evaluation.corpus_text import write_passages
from evaluation.layers import annotated
from evaluation.passages import is_annotated, read_passages

TEXT = (
    "🐱 Mayor Dalia Frome told Radio Selm that the council had denied\n"
    "knowing of the leak. “The lock is overdue.” Two men were charged with theft."
)
MARKED = """\
=== local-07 | brat
🐱 ⟦s1 Mayor Dalia Frome⟧ ⟦q1 told⟧ ⟦v1 Radio Selm⟧ ⟦c1 that ⟦s2 the council⟧ ⟦q2 had denied⟧
⟦c2 knowing of the leak⟧⟧. ⟦c3 “The lock is overdue.”⟧ Two men were ⟦x charged with⟧ theft.
--
1 speaker: Dalia Frome; eventuality
2 denies
3 speaker: none
"""


def place(words: str, kind: str, number: int) -> str:
    """A span of brat; where the words go over a line end, in two pieces."""
    at, pieces = TEXT.index(words), []
    for line in words.split("\n"):
        pieces.append(f"{at} {at + len(line)}")
        at += len(line) + 1
    return f"T{number}\t{kind} {';'.join(pieces)}\t{' '.join(words.split())}\n"


ANN = (
    place("told", "Statement", 1)
    + place("Mayor Dalia Frome", "Source", 2)
    + place("that the council had denied\nknowing of the leak", "Content", 3)
    + place("Radio Selm", "Relay", 4)
    + place("Dalia Frome", "Speaker", 5)
    + "E1\tStatement:T1 Source:T2 Content:T3 Relay:T4 Speaker:T5\n"
    + "A1\tType E1 eventuality\n"
    + place("had denied", "Statement", 6)
    + place("the council", "Source", 7)
    + place("knowing of the leak", "Content", 8)
    + "E2\tStatement:T6 Source:T7 Content:T8\n"
    + "A2\tAct E2 denies\n"
    + place("“The lock is overdue.”", "Uncued", 9)
    + "E3\tUncued:T9\n"
    + "#1\tAnnotatorNotes E3\tnot sure; speaker: none\n"
    + place("charged with", "Negative", 10)
)


def brat(tmp_path: Path, ann: str = ANN, text: str = TEXT) -> Path:
    folder = tmp_path / "brat"
    folder.mkdir(exist_ok=True)
    (folder / "local-07.txt").write_text(text, "utf-8")
    (folder / "local-07.ann").write_text(ann, "utf-8")
    return folder


def regions(*marks: tuple[str, str, str]) -> list[dict[str, Any]]:
    found = []
    for identity, label, words in marks:
        start = TEXT.index(words)
        value = {"start": start, "end": start + len(words), "text": words.replace("\n", "\\n")}
        found.append(
            {"id": identity, "type": "labels", "from_name": "label"}
            | {"value": value | {"labels": [label]}}
        )
    return found


def said(identity: str, name: str, value: str) -> dict[str, Any]:
    kind, field = ("textarea", "text") if name == "speaker" else ("choices", "choices")
    return {"id": identity, "type": kind, "from_name": name, "value": {field: [value]}}


def link(one: str, other: str) -> dict[str, Any]:
    return {"type": "relation", "from_id": one, "to_id": other, "labels": ["part"]}


RESULT = [
    *regions(
        ("q1", "cue", "told"),
        ("s1", "source", "Mayor Dalia Frome"),
        ("c1", "content", "that the council had denied\nknowing of the leak"),
        ("v1", "relay", "Radio Selm"),
        ("q2", "cue", "had denied"),
        ("s2", "source", "the council"),
        ("c2", "content", "knowing of the leak"),
        ("c3", "content", "“The lock is overdue.”"),
        ("x", "negative", "charged with"),
    ),
    *(link("q1", each) for each in ("s1", "c1", "v1")),
    *(link("q2", each) for each in ("s2", "c2")),
    said("q1", "speaker", "Dalia Frome"),
    said("q1", "type", "eventuality"),
    said("q2", "act", "denies"),
    said("c3", "speaker", "none"),
]


def label_studio(tmp_path: Path, *annotations: dict[str, Any], **data: Any) -> Path:
    path = tmp_path / "project.json"
    task = {"id": 3, "data": {"text": TEXT} | data, "annotations": annotations}
    path.write_text(json.dumps([task]), "utf-8")
    return path


def as_marked(tmp_path: Path) -> list[GoldStatement]:
    path = tmp_path / "marked.txt"
    path.write_text(MARKED, "utf-8")
    [passage] = read_corpus([path])
    assert passage.text == TEXT
    return passage.statements


def test_brat_is_read_as_marks_are(tmp_path: Path) -> None:
    [passage] = read_passages([brat(tmp_path)])
    assert (passage.id, passage.register, passage.text) == ("local-07", "brat", TEXT)
    assert passage.statements == as_marked(tmp_path)
    assert passage.words(passage.negatives) == "charged with"


def test_label_studio_is_read_as_marks_are(tmp_path: Path) -> None:
    [passage] = read_passages([label_studio(tmp_path, {"result": RESULT})])
    assert (passage.id, passage.register, passage.text) == ("task-3", "project", TEXT)
    assert passage.statements == as_marked(tmp_path)
    assert passage.words(passage.negatives) == "charged with"


def test_both_are_written_as_marks(tmp_path: Path) -> None:
    for path in (brat(tmp_path), label_studio(tmp_path, {"result": RESULT})):
        passages = read_passages([path])
        (tmp_path / "written.txt").write_text(write_passages(passages), "utf-8")
        again = read_corpus([tmp_path / "written.txt"])
        assert again == passages


def test_marks_that_cross_are_cut(tmp_path: Path) -> None:
    text = "The quay held, Venn said, and Orr agreed."
    one = GoldStatement(1, ((15, 19),), ((20, 24),), ((0, 13), (26, 33)), speaker="Venn")
    two = GoldStatement(2, ((30, 33),), ((34, 40),), ((20, 31),), speaker="Orr")
    passage = Passage("a", "wire", text, [one, two])
    (tmp_path / "written.txt").write_text(write_passages([passage]), "utf-8")
    with pytest.raises(CorpusError, match="cuts a word"):
        read_corpus([tmp_path / "written.txt"])
    two.content = ((20, 29),)
    (tmp_path / "written.txt").write_text(write_passages([passage]), "utf-8")
    [again] = read_corpus([tmp_path / "written.txt"])
    assert [each.content for each in again.statements] == [one.content, two.content]


def test_the_ground_truth_counts_and_tasks_without_annotation_do_not(tmp_path: Path) -> None:
    other = {"result": RESULT[:1], "ground_truth": False}
    gold = {"result": RESULT, "ground_truth": True}
    skipped = {"result": RESULT[:1], "was_cancelled": True}
    [passage] = read_passages([label_studio(tmp_path, other, gold, skipped)])
    assert len(passage.statements) == 3
    assert read_passages([label_studio(tmp_path, skipped)]) == []
    with pytest.raises(CorpusError, match="task 3: it has 2 annotations; mark one"):
        read_passages([label_studio(tmp_path, other, other)])


def test_the_id_of_an_exported_task_is_that_of_its_article(tmp_path: Path) -> None:
    path = label_studio(tmp_path, {"result": RESULT}, onrecord={"article": "e241"})
    assert [each.id for each in read_passages([path])] == ["e241"]


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("E3\tUncued:T9\n", "", "T9 .Uncued .* is of no statement"),
        ("\ttold", "\tsaid", "does not have the words of the text"),
        ("Relay:T4", "Theme:T4", "has the argument Theme:T4"),
        ("Statement:T6", "Statement:T7", "E2 has no Statement or Uncued as trigger"),
        ("Content:T8", "Content:T88", "has the argument Content:T88"),
        ("A2\t", "R2\t", "is no line of a statement"),
        ("speaker: none", "speaker: Venn", "the speaker 'Venn' of 3 is not in the text"),
        ("; speaker: none", "", "3 needs a speaker"),
        ("T10\tNegative 121", "T10\tNegative x", "has no places"),
    ],
)
def test_what_is_wrong_in_brat_is_named(tmp_path: Path, old: str, new: str, reason: str) -> None:
    assert old in ANN
    with pytest.raises(CorpusError, match=f"local-07.ann: .*{reason}"):
        read_passages([brat(tmp_path, ANN.replace(old, new))])


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (said("q2", "act", "rejects"), "statement has more than one act"),
        (said("q1", "act", "rejects"), "'rejects' is no act"),
        (said("q2", "speaker", "Venn"), "'Venn' of 2 is not in the text"),
        (regions(("s4", "source", "Two men"))[0], "“Two men” belongs to no statement"),
    ],
)
def test_what_is_wrong_in_label_studio_is_named(
    tmp_path: Path, change: dict[str, Any], reason: str
) -> None:
    path = label_studio(tmp_path, {"result": [*RESULT, change]})
    with pytest.raises(CorpusError, match=f"project.json: task 3: .*{reason}"):
        read_passages([path])


@pytest.mark.parametrize("content", ["", "{}", "[3]"])
def test_another_file_is_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / "other.json").write_text(content)
    with pytest.raises(CorpusError, match=r"other\.json"):
        read_passages([tmp_path / "other.json"])


def test_ids_may_not_come_twice_over_the_paths(tmp_path: Path) -> None:
    (tmp_path / "marked.txt").write_text(MARKED, "utf-8")
    with pytest.raises(CorpusError, match="local-07: the id comes twice"):
        read_passages([tmp_path / "marked.txt", brat(tmp_path)])


def test_what_has_passages() -> None:
    paths = [Path(name) for name in ("a.txt", "a.json", "a.jsonl", "a.jsonl.gz", "corpus")]
    assert [is_annotated(path) for path in paths] == [True, True, False, False, True]


def test_readings_are_scored_the_same(tmp_path: Path) -> None:
    [one] = read_passages([brat(tmp_path)])
    [two] = read_passages([label_studio(tmp_path, {"result": RESULT})])
    assert annotated(one) == annotated(two)
