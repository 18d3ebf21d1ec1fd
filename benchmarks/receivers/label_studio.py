"""Prints what Label Studio's library reads in a folder: ``python label_studio.py FOLDER``.

Runs in an environment with ``label-studio-sdk``; it imports nothing of onrecord. The labels and
each task are checked as Label Studio does at an import; then the predictions are submitted as
annotations, and converted to its formats JSON-MIN and CoNLL. A line of JSON for each region of
JSON-MIN, and for each cue of CoNLL, which has one tag for a token. Exit status 1 if the library
refuses anything.
"""

import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from label_studio_sdk.converter import Converter
from label_studio_sdk.label_interface import LabelInterface

Task = dict[str, Any]


def main(folder: Path) -> int:
    config = (folder / "labels.xml").read_text("utf-8")
    interface = LabelInterface(config)
    interface.validate()
    tasks = json.loads((folder / "tasks.json").read_text("utf-8"))
    faults = 0
    for number, task in enumerate(tasks, 1):
        task["id"] = number
        [prediction] = task.pop("predictions")
        errors = interface.validate_prediction(prediction, return_errors=True)
        if not interface.validate_task(task):
            errors.append("the task has not the data that the labels ask for")
        for error in errors:
            print(f"task {number}: {error}", file=sys.stderr)
            faults += 1
        annotation = {"id": number, "created_at": "2031-05-06", "completed_by": 1}
        task["annotations"] = [annotation | {"result": prediction["result"]}]
    with tempfile.TemporaryDirectory() as place:
        for row in converted(tasks, config, Path(place)):
            print(json.dumps(row))
    return 1 if faults else 0


def converted(tasks: list[Task], config: str, place: Path) -> Iterator[Task]:
    """Yield the regions of all labels as in JSON-MIN, then the cues as in CoNLL."""
    converter = Converter(config=config, project_dir=None)
    articles = {task["id"]: task["data"]["onrecord"]["article"] for task in tasks}
    source = place / "tasks.json"
    source.write_text(json.dumps(tasks), "utf-8")
    converter.convert_to_json_min(str(source), str(place), is_dir=False)
    for row in json.loads((place / "result.json").read_text("utf-8")):
        for region in row.get("label", ()):
            yield {
                "article": articles[row["id"]],
                "role": region["labels"][0],
                "span": [region["start"], region["end"]],
                "words": row["text"][region["start"] : region["end"]],
                "same": region["text"] == row["text"][region["start"] : region["end"]],
            }
    for task in tasks:
        result = task["annotations"][0]["result"]
        task["annotations"][0]["result"] = [
            each for each in result if "cue" in each.get("value", {}).get("labels", ())
        ]
    source.write_text(json.dumps(tasks), "utf-8")
    converter.convert_to_conll2003(str(source), str(place), is_dir=False)
    documents = (place / "result.conll").read_text("utf-8").split("\n\n")
    for task, lines in zip(tasks, documents, strict=False):
        words: list[str] = []
        for line in lines.split("\n"):
            token, _, tag = line.partition(" -X- _ ")
            if tag == "B-cue":
                words.append("")
            if tag.endswith("cue"):
                words[-1] += token
        yield {"article": articles[task["id"]], "conll": words}


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
