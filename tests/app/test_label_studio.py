"""What annotators decided in Label Studio, taken in as corrections."""

import copy
import json
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

import pytest

from builders.stores import keep
from onrecord.app import corrections
from onrecord.app.articles import show_article
from onrecord.app.corrections import Author
from onrecord.app.exporting import export_record
from onrecord.app.label_studio import import_label_studio
from onrecord.errors import UsageError
from onrecord.records import Article, Borders
from onrecord.store import Store
from onrecord.views import ImportedDecisions

TEXT = (
    "🐱 Corrow said that the wall held. Vaunt said that Ossary denied that it leaked. "
    "Ossary said that boats sank."
)
ANN = {"id": 1, "first_name": "Ann", "last_name": "Brill", "email": "ann@desk.example"}
AT = "2031-05-06T10:00:00.000Z"
Result = list[dict[str, Any]]


@pytest.fixture
def article(store: Store) -> Article:
    [article] = keep(store, "page.txt", TEXT)
    return article


@pytest.fixture
def task(store: Store, article: Article, tmp_path: Path) -> dict[str, Any]:
    """The task of the article, submitted as it was exported."""
    export_record(store, "labelstudio", tmp_path / "tasks")
    [task] = json.loads((tmp_path / "tasks" / "tasks.json").read_bytes())
    result = copy.deepcopy(task["predictions"][0]["result"])
    annotation = {
        "id": 7, "completed_by": ANN, "updated_at": AT, "was_cancelled": False, "result": result,
        "parent_prediction": 3,
    }  # fmt: skip
    return {"id": 4, "annotations": [annotation], **task}


def take(store: Store, *tasks: dict[str, Any]) -> ImportedDecisions:
    with NamedTemporaryFile("w", suffix=".json") as file:
        json.dump(tasks, file)
        file.flush()
        return import_label_studio(store, Path(file.name))


def result_of(task: dict[str, Any]) -> Result:
    found: Result = task["annotations"][0]["result"]
    return found


def of(task: dict[str, Any], words: str, role: str = "") -> str:
    """The id of the statement with a region of some words, or of the region of a role."""
    for item in result_of(task):
        labels = item.get("value", {}).get("labels")
        if labels and item["value"]["text"] == words and role in ("", *labels):
            return str(item["id"] if role else item["id"].split("-")[0])
    raise AssertionError(words)


def made(found: ImportedDecisions) -> list[tuple[str, str, Any]]:
    return [
        (each.correction.action, each.correction.by, each.correction.new) for each in found.made
    ]


def shown(store: Store, article: Article) -> list[tuple[str | None, str]]:
    view = show_article(store, article.id)
    return [(each.speaker, each.words) for each in view.statements]


def test_what_is_submitted_as_it_was_is_accepted_once(store: Store, task: dict[str, Any]) -> None:
    found = take(store, task)
    assert found.problems == ()
    assert made(found) == [("accept", "Ann Brill", None)] * 4
    [first, *_] = found.made
    assert (first.correction.at, first.correction.why) == (AT, "Label Studio, task 4, annotation 7")
    again = take(store, task)
    assert (made(again), again.known, again.problems) == ([], 4, ())


def test_what_was_taken_back_is_not_taken_in_again(store: Store, task: dict[str, Any]) -> None:
    [first, *_] = take(store, task).made
    corrections.undo(store, first.correction.id, Author("Ela", "2031-05-07T10:00:00Z"))
    again = take(store, task)
    assert (made(again), again.known) == ([], 4)


def test_what_was_deleted_is_rejected(store: Store, task: dict[str, Any], article: Article) -> None:
    gone = of(task, "that boats sank")
    task["annotations"][0]["result"] = [
        item
        for item in result_of(task)
        if not str(item.get("id", item.get("from_id"))).startswith(gone)
    ]
    found = take(store, task)
    assert found.problems == ()
    assert [each[0] for each in made(found)] == ["accept", "accept", "accept", "reject"]
    assert (None, "that boats sank") not in [(None, words) for _, words in shown(store, article)]


def test_all_may_be_deleted(store: Store, task: dict[str, Any]) -> None:
    task["annotations"][0]["result"] = []
    assert [each[0] for each in made(take(store, task))] == ["reject"] * 4


def test_an_annotation_made_from_nothing_rejects_nothing(
    store: Store, task: dict[str, Any]
) -> None:
    task["annotations"][0] |= {"result": [], "parent_prediction": None}
    found = take(store, task)
    assert made(found) == []
    [problem] = found.problems
    assert problem.startswith("task 4, annotation 7: it was not begun with")


def test_borders_that_were_moved_are_corrected(
    store: Store, task: dict[str, Any], article: Article
) -> None:
    region = of(task, "that the wall held", "content")
    for item in result_of(task):
        if item.get("id") == region:
            item["value"]["start"] += len("that ")
            item["value"]["text"] = "the wall held"
    found = take(store, task)
    assert found.problems == ()
    [(action, _, new), *others] = made(found)
    assert action == "borders"
    assert isinstance(new, Borders)
    assert [article.text[slice(*span)] for span in new.content] == ["the wall held"]
    assert [each[0] for each in others] == ["accept"] * 3
    assert take(store, task).made == ()


def test_a_place_counted_in_units_of_javascript_is_understood(
    store: Store, task: dict[str, Any]
) -> None:
    for item in result_of(task):
        if "value" in item:
            item["value"] |= {name: item["value"][name] + 1 for name in ("start", "end")}
    found = take(store, task)
    assert found.problems == ()
    assert [each[0] for each in made(found)] == ["accept"] * 4


def test_a_region_drawn_anew_belongs_to_its_statement(
    store: Store, task: dict[str, Any], article: Article
) -> None:
    """A cue that was deleted, drawn anew and linked again; its choices went with the old one."""
    old = of(task, "that boats sank").join(("", "-cue-1"))
    new = copy.deepcopy([item for item in result_of(task) if item.get("id") == old][:1])
    new[0]["id"] = "Bx_2"
    for item in result_of(task):
        if item.get("from_id") == old:
            item["from_id"] = "Bx_2"
    task["annotations"][0]["result"] = new + [
        item for item in result_of(task) if item.get("id") != old
    ]
    found = take(store, task)
    assert found.problems == ()
    assert [each[0] for each in made(found)] == ["accept"] * 4


@pytest.mark.parametrize(("name", "speaker"), [("Vaunt", "Vaunt"), ("none", None), ("open", None)])
def test_a_speaker_is_corrected(
    store: Store, task: dict[str, Any], article: Article, name: str, speaker: str | None
) -> None:
    anchor = of(task, "that the wall held") + "-cue-1"
    for item in result_of(task):
        if item.get("id") == anchor and item["from_name"] == "speaker":
            item["value"]["text"] = [name]
    found = take(store, task)
    assert found.problems == ()
    assert made(found)[0] == ("speaker", "Ann Brill", speaker)
    assert shown(store, article)[0] == (speaker, "that the wall held")
    assert take(store, task).made == ()


def change(task: dict[str, Any], words: str, name: str, value: dict[str, Any]) -> None:
    anchor = of(task, words) + "-cue-1"
    for item in result_of(task):
        if item.get("id") == anchor and item["from_name"] == name:
            item["value"] |= value


def add(task: dict[str, Any], identity: str, label: str, words: str) -> None:
    start = TEXT.index(words)
    place = {"start": start, "end": start + len(words), "text": words, "labels": [label]}
    region = {"id": identity, "from_name": "label", "to_name": "text", "type": "labels"}
    result_of(task).append(region | {"value": place})


def unknown_speaker(task: dict[str, Any]) -> None:
    change(task, "that the wall held", "speaker", {"text": ["Nobody Known"]})


def other_act(task: dict[str, Any]) -> None:
    change(task, "that the wall held", "act", {"choices": ["denies"]})


def other_outer(task: dict[str, Any]) -> None:
    result_of(task).append(
        {
            "type": "relation", "direction": "right", "labels": ["inside"],
            "from_id": of(task, "that the wall held") + "-cue-1",
            "to_id": of(task, "that boats sank") + "-cue-1",
        }
    )  # fmt: skip


def no_place(task: dict[str, Any]) -> None:
    region = of(task, "that the wall held", "content")
    for item in result_of(task):
        if item.get("id") == region:
            item["value"]["start"] += 2


def no_link(task: dict[str, Any]) -> None:
    region = of(task, "that the wall held", "content")
    task["annotations"][0]["result"] = [
        item for item in result_of(task) if item.get("to_id") != region
    ]


def no_source_link(task: dict[str, Any]) -> None:
    region = of(task, "Corrow", "source")
    task["annotations"][0]["result"] = [
        item for item in result_of(task) if item.get("to_id") != region
    ]


@pytest.mark.parametrize(
    ("how", "line"),
    [
        (unknown_speaker, "no speaker is called 'Nobody Known'"),
        (other_act, "its act is “denies” now, which cannot be corrected"),
        (other_outer, "it is inside another statement now, which cannot be corrected"),
        (no_place, "content “that the wall held” does not stand at its place"),
        (no_link, "its regions are not linked any more"),
        (no_source_link, "source “Corrow” belongs to no statement"),
    ],
)
def test_what_cannot_be_kept_is_a_line_and_nothing_is_guessed(
    store: Store, task: dict[str, Any], how: Any, line: str
) -> None:
    about = of(task, "that the wall held")
    how(task)
    found = take(store, task)
    [problem] = found.problems
    assert problem.startswith(f"task 4, annotation 7, statement {about}: {line}")
    assert made(found) == [("accept", "Ann Brill", None)] * 3


def test_a_new_statement_is_a_line(store: Store, task: dict[str, Any]) -> None:
    add(task, "new1", "cue", "leaked")
    found = take(store, task)
    assert found.problems == (
        "task 4, annotation 7: the statement of “leaked” is new, and cannot be added",
    )
    assert len(found.made) == 4


def test_a_later_change_of_an_annotation_is_not_mixed_with_the_first(
    store: Store, task: dict[str, Any]
) -> None:
    first = take(store, task).made
    change(task, "that the wall held", "speaker", {"text": ["Vaunt"]})
    task["annotations"][0]["updated_at"] = "2031-05-08T10:00:00Z"
    found = take(store, task)
    assert (found.made, found.known) == ((), 3)
    [problem] = found.problems
    assert problem.endswith(f"onrecord correct undo {first[0].correction.id}")
    corrections.undo(store, first[0].correction.id, Author("Ela", "2031-05-09T10:00:00Z"))
    assert [each[0] for each in made(take(store, task))] == ["speaker"]


def test_what_somebody_corrected_since_stays(
    store: Store, task: dict[str, Any], article: Article
) -> None:
    corrections.reject(store, of(task, "that boats sank"), Author("Ela", "2031-05-07T09:00:00Z"))
    found = take(store, task)
    [problem] = found.problems
    assert problem.endswith("Ela corrected it since then")
    assert len(found.made) == 3
    assert "that boats sank" not in [words for _, words in shown(store, article)]


def test_the_later_of_two_annotators_wins(
    store: Store, task: dict[str, Any], article: Article
) -> None:
    later = copy.deepcopy(task["annotations"][0])
    later |= {"id": 8, "completed_by": 2, "updated_at": "2031-05-06T09:00:00-04:00", "result": []}
    task["annotations"].insert(0, later)
    found = take(store, task)
    assert [each[:2] for each in made(found)] == [
        *[("accept", "Ann Brill")] * 4,
        *[("reject", "Label Studio user 2")] * 4,
    ]
    assert shown(store, article) == []
    assert take(store, task).made == ()


def test_skipped_and_foreign_tasks(store: Store, task: dict[str, Any]) -> None:
    skipped = copy.deepcopy(task)
    skipped["annotations"][0]["was_cancelled"] = True
    assert take(store, skipped) == ImportedDecisions(made=(), known=0, problems=())
    foreign, other_page, other_text = (copy.deepcopy(task) for _ in range(3))
    foreign["data"] = {"text": TEXT}
    other_page["data"]["onrecord"]["sha256"] = "0"
    other_text["data"]["text"] += "."
    lines = take(store, foreign, other_page, other_text).problems
    assert [line.partition(": ")[2] for line in lines] == [
        "it was not exported by onrecord",
        f"article {task['data']['onrecord']['article']} is of another page now",
        f"article {task['data']['onrecord']['article']} has another text now: export it again",
    ]


@pytest.mark.parametrize(
    "content", ["", "[1]", "{}", '[{"id": 1}]', '[{"data": {}, "annotations": [{"result": [3]}]}]']
)
def test_another_file_is_refused(store: Store, tmp_path: Path, content: str) -> None:
    path = tmp_path / "project.json"
    path.write_text(content)
    with pytest.raises(UsageError, match="is no export of Label Studio"):
        import_label_studio(store, path)
    with pytest.raises(UsageError, match="cannot be read"):
        import_label_studio(store, tmp_path / "nothing.json")
