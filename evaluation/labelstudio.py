"""Reads passages that were annotated in Label Studio, with the labels of ``labels.xml``.

``onrecord export --format labelstudio`` writes that file; ``docs/guides/training.md`` says how to
annotate with it.
"""

import json
from pathlib import Path
from typing import Any, get_args

from evaluation.corpus import CorpusError, GoldStatement, Passage, complete
from onrecord.export.labelstudio_results import MarkedStatement, read_result
from onrecord.records import Act, AttributionType

_NAMES = {
    "source": "source",
    "cue": "cue",
    "content": "content",
    "addressee": "addressees",
    "relay": "relays",
}
_CHOICES: dict[str, tuple[str, ...]] = {"type": get_args(AttributionType), "act": get_args(Act)}


def read_label_studio(path: Path) -> list[Passage]:
    """Return the passages of an export of Label Studio in its format JSON.

    A passage has the id of its article, else that of its task, and the file's name as register.
    Tasks that nobody annotated are left out. Raises `CorpusError`, with a line for each task that
    cannot be read, or that several people annotated and none is the ground truth.
    """
    passages, errors = [], []
    try:
        tasks = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise CorpusError(f"{path}: cannot be read: {error}") from None
    if not isinstance(tasks, list) or not all(
        isinstance(task, dict) and "data" in task for task in tasks
    ):
        raise CorpusError(f"{path}: is no export of Label Studio in the format JSON")
    for number, task in enumerate(tasks, 1):
        name = f"task {task.get('id', number)}"
        try:
            passage = _passage(task, name, "-".join(path.stem.split()))
        except CorpusError as error:
            errors.append(f"{path.name}: {name}: {error}")
        else:
            passages += [passage] if passage else []
    if errors:
        raise CorpusError("\n".join(errors))
    return passages


def _passage(task: dict[str, Any], name: str, register: str) -> Passage | None:
    annotation = _annotation(task)
    if annotation is None:
        return None
    text = task["data"].get("text")
    if not isinstance(text, str):
        raise CorpusError("the task has no text")
    marked = read_result(text, annotation.get("result") or [])
    if marked.problems:
        raise CorpusError("; ".join(each.line for each in marked.problems))
    origin = task["data"].get("onrecord") or {}
    passage = Passage(origin.get("article") or name.replace(" ", "-"), register, text)
    passage.negatives = marked.negatives
    numbers = {each.regions[0]: number for number, each in enumerate(marked.statements, 1)}
    named: set[int] = set()
    for each in marked.statements:
        statement = _statement(each, numbers)
        passage.statements.append(statement)
        if each.speaker:
            named.add(statement.number)
    complete(passage, named)
    return passage


def _annotation(task: dict[str, Any]) -> dict[str, Any] | None:
    """Return the annotation of a task that counts: the ground truth, or the only one."""
    made = [each for each in task.get("annotations") or [] if not each.get("was_cancelled")]
    chosen = [each for each in made if each.get("ground_truth")] or made
    if len(chosen) > 1:
        raise CorpusError(f"it has {len(chosen)} annotations; mark one as the ground truth")
    return chosen[0] if chosen else None


def _statement(marked: MarkedStatement, numbers: dict[str, int]) -> GoldStatement:
    statement = GoldStatement(numbers[marked.regions[0]])
    for role, name in _NAMES.items():
        setattr(statement, name, marked.spans[role])
    for name, known in _CHOICES.items():
        value = getattr(marked, name)
        if value and value not in known:
            raise CorpusError(f"{value!r} is no {name}; choose one of: {', '.join(known)}")
        if value:
            setattr(statement, name, value)
    statement.speaker = None if marked.speaker in (None, "none") else marked.speaker
    statement.outer = numbers[marked.inside] if marked.inside else None
    return statement
