"""The files of a corpus: in folders and at addresses, the same whenever they are read."""

import os
from pathlib import Path

import pytest

from onrecord.capture.inputs import list_inputs
from onrecord.errors import UsageError
from onrecord.records import Capture, Failure

LINE = '{"id": "a", "text": "Ossary said that the wall had cracked."}\n'


def found(location: str) -> list[Capture | Failure]:
    return [
        item if isinstance(item, Failure) else item[0]
        for each in list_inputs(location)
        for item in each.retrieve()
    ]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b10.jsonl", "b9.jsonl", "deep/c.jsonl", ".hidden", "photo.jpg", "x.db"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(LINE)
        os.utime(tmp_path / name, (2_000_000_000, 2_000_000_000))
    return tmp_path


def test_a_folder_has_its_files_in_order(folder: Path) -> None:
    names = [os.path.relpath(each.location, folder) for each in list_inputs(str(folder))]
    assert names == ["b9.jsonl", "b10.jsonl", "deep/c.jsonl"]


def test_an_address_has_the_same_files(folder: Path) -> None:
    names = [Path(each.location).name for each in list_inputs(folder.as_uri())]
    assert sorted(names) == ["b10.jsonl", "b9.jsonl", "c.jsonl"]
    [capture] = found((folder / "b9.jsonl").as_uri())
    assert isinstance(capture, Capture)
    assert capture.location == f"file://{folder}/b9.jsonl#a"


def test_the_time_of_a_capture_is_that_of_its_file(folder: Path) -> None:
    for location in (folder / "b9.jsonl", (folder / "b9.jsonl").as_uri()):
        [capture] = found(str(location))
        assert isinstance(capture, Capture)
        assert capture.fetched == "2033-05-18T03:33:20Z"


@pytest.mark.parametrize("name", ["none.jsonl", "none/"])
def test_what_is_not_there_is_a_failure(folder: Path, name: str) -> None:
    for location in (f"{folder}/{name}", f"{folder.as_uri()}/{name}"):
        [failure] = found(location)
        assert isinstance(failure, Failure)


@pytest.mark.parametrize(
    ("location", "error"),
    [
        ("https://lammet.example/a.jsonl", "onrecord read"),
        ("nosuch://bucket/a", "nosuch"),
    ],
)
def test_other_addresses_are_refused(location: str, error: str) -> None:
    with pytest.raises(UsageError, match=error):
        list(list_inputs(location))
