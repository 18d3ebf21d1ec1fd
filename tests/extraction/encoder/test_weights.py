import json
import shutil
from importlib.resources import files
from pathlib import Path

import pytest

from onrecord.errors import ModelError
from onrecord.extraction import Extractor
from onrecord.extraction.attribution.tagger import find_attributions
from onrecord.extraction.encoder.weights import GRAPHS, Weights
from onrecord.text.document import Document
from onrecord.text.lang import ENGLISH

SHIPPED = Path(str(files("onrecord") / "model"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SHIPPED, tmp_path / "model"))


def test_the_id_does_not_depend_on_the_folder(folder: Path) -> None:
    assert Weights(folder).id == Weights.shipped().id == Extractor.load().model


@pytest.mark.parametrize("name", [*GRAPHS, "manifest.json"])
def test_the_error_for_a_missing_file_is_one_line_that_names_it(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(ModelError, match=rf"^.*{name}: .*reinstall onrecord$"):
        Weights(folder)


@pytest.mark.parametrize("name", GRAPHS)
def test_a_changed_file_is_refused(folder: Path, name: str) -> None:
    (folder / name).write_bytes((folder / name).read_bytes()[:-1] + b"?")
    with pytest.raises(ModelError, match="differs from its manifest"):
        Weights(folder)


def test_shipped_weights_altered_with_their_manifest_are_refused(folder: Path) -> None:
    manifest = folder / "manifest.json"
    Weights(folder, ENGLISH.manifest_sha256)
    manifest.write_bytes(manifest.read_bytes() + b" ")
    Weights(folder)  # a folder given by the user may have any valid manifest
    with pytest.raises(ModelError, match=r"not the manifest of this release: reinstall onrecord$"):
        Weights(folder, ENGLISH.manifest_sha256)


def test_the_error_for_an_invalid_graph_is_one_line(folder: Path) -> None:
    import hashlib

    (folder / "roles.onnx").write_bytes(b"no graph")
    manifest = json.loads((folder / "manifest.json").read_text())
    manifest["sha256"]["roles.onnx"] = hashlib.sha256(b"no graph").hexdigest()
    (folder / "manifest.json").write_text(json.dumps(manifest))
    with pytest.raises(ModelError, match="do not load") as caught:
        Weights(folder)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"format": 99}, "another onrecord version"),
        ({"role_labels": ["O"]}, "another onrecord version"),
        ({"thresholds": None}, "not a manifest"),
        ({"language": "xx"}, "a language that is not read"),
    ],
)
def test_a_manifest_of_another_version_is_refused(
    folder: Path, change: dict[str, object], words: str
) -> None:
    manifest = json.loads((folder / "manifest.json").read_text())
    (folder / "manifest.json").write_text(json.dumps(manifest | change))
    with pytest.raises(ModelError, match=words):
        Weights(folder)


def test_the_graphs_find_what_pytorch_finds() -> None:
    """``reference.json`` has the results of the weights before they were quantized to 8 bits."""
    passages = json.loads((Path(__file__).parent / "reference.json").read_text("utf-8"))
    texts = [passage["text"] for passage in passages]
    assert sum(len(passage["attributions"]) for passage in passages) > len(texts) / 2
    readings = find_attributions([Document(text) for text in texts], Weights.shipped())
    for passage, reading in zip(passages, readings, strict=True):
        found = [json.loads(json.dumps([a.source, a.cue, a.content])) for a in reading]
        assert found == [[a["source"], a["cue"], a["content"]] for a in passage["attributions"]]
        for attribution, expected in zip(reading, passage["attributions"], strict=True):
            assert attribution.evidence == pytest.approx(expected["evidence"], abs=0.2)
