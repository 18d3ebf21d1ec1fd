"""Corpora: tables by day that are the same however a run went, and whatever ended it."""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from builders.archives import address, information, response
from builders.corpora import Tables, documents, tables, write_lines
from builders.fake_extractor import FakeExtractor, load_fake
from onrecord.app import parallel
from onrecord.app.corpora import chunks, grouping
from onrecord.app.corpora.building import build_corpus
from onrecord.app.pipeline import Summary
from onrecord.errors import DamagedStoreError, UsageError
from onrecord.export.parquet.tables import CORPUS_TABLES

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chunks, "DOCUMENTS", 7)
    monkeypatch.setattr(grouping, "_ARTICLES", 25)  # of some days


@pytest.fixture(autouse=True)
def no_waiting_for_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", lambda file: None)


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    return write_lines(tmp_path / "news.jsonl", documents(60))


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A corpus that no test changes."""
    return write_lines(tmp_path_factory.mktemp("news") / "news.jsonl", documents(60))


@pytest.fixture(scope="module")
def undisturbed(news: Path) -> Tables:
    """The tables of ``news``, made without a disturbance, in one chunk."""
    build(news, output=news.parent / "tables")
    return tables(news.parent / "tables")


def build(*locations: Path, output: Path, **options: Any) -> Summary:
    return build_corpus(map(str, locations), output, load_fake, **options)


def test_tables_have_what_was_read(lines: Path, tmp_path: Path) -> None:
    summary = build(lines, output=tmp_path / "tables")
    found = tables(tmp_path / "tables")
    given = {each["id"]: each for each in map(json.loads, lines.read_text().splitlines())}
    assert (summary.articles, summary.failures, summary.unchanged) == (60, (), 0)
    assert {row["key"] for row in found["articles"]} == given.keys()
    texts = {row["id"]: row["text"] for row in found["articles"]}
    stories = {row["id"]: row for row in found["stories"]}
    for row in found["articles"]:
        of = given[row["key"]]
        assert (row["text"], row["outlet"]) == (of["text"], of["outlet"])
        day = row["day"]
        assert (day and str(day)) == of["published"]
        assert row["id"] in stories[row["story"]]["articles"]
    assert len(found["statements"]) == summary.statements > 60
    speakers = {row["id"]: row for row in found["speakers"]}
    for row in found["statements"]:
        text = texts[row["article"]]
        [source] = row["source"]
        name = text[source["start"] : source["end"]]
        speaker = speakers[row["speaker"]]
        assert (speaker["name"], speaker["article"]) == (name, row["article"])
    for row in found["figures"]:
        assert texts[row["article"]][row["span"]["start"] : row["span"]["end"]] == row["text"]
    assert len(found["captures"]) == 60
    assert not found["failures"]


def test_a_row_is_in_the_folder_of_its_day_or_of_none(lines: Path, tmp_path: Path) -> None:
    build(lines, output=tmp_path / "tables")
    given = [json.loads(line) for line in lines.read_text().splitlines()]
    for name in ("articles", "origins"):
        sizes = {
            part.parent.name.removeprefix("day="): pq.ParquetFile(part).metadata.num_rows
            for part in (tmp_path / "tables" / name).glob("day=*/part-0.parquet")
        }
        none = "__HIVE_DEFAULT_PARTITION__"
        assert sizes == Counter(each["published"] or none for each in given)


def test_origins_say_what_an_outlets_own_words_go_back_to(tmp_path: Path) -> None:
    words = (
        "The ferry at Lammet struck the pier in fog and sank, the harbour office said on Monday."
        " Boats from Skellan took 60 people ashore, and divers searched the wreck until dawn. The"
        " ferry, built in Tormin, had passed its inspection in spring."
    )
    other = words.replace("in fog", "at noon").replace("divers", "two crews").split(". ")
    told = [
        ("a", "Lammet Post", f"LAMMET (Reuters) — {words}", "2031-05-06"),
        ("b", "Tormin Times", f"It was fog. {words}", "2031-05-08"),
        ("c", "Skellan Herald", words, "2031-05-07"),
        ("d", "Calvery News", f"{other[1]}. {other[0]}.", "2031-05-05"),
        ("e", "Dervaine Courier", "The grain price fell in Dervaine.", "2031-05-05"),
    ]
    names = ("id", "outlet", "text", "published")
    lines = write_lines(
        tmp_path / "news.jsonl", [dict(zip(names, each, strict=True)) for each in told]
    )
    build(lines, output=tmp_path / "tables")
    found = tables(tmp_path / "tables")
    key = {row["id"]: row["key"] for row in found["articles"]}
    origins = {key[row["article"]]: row for row in found["origins"]}
    assert [origins[each]["outlet"] for each in "abcde"] == [each[1] for each in told]
    assert [(origins[each]["name"], origins[each]["why"]) for each in "abce"] == [
        ("Reuters", "dateline"),
        ("Reuters", "dateline"),
        ("Reuters", "dateline"),
        ("Dervaine Courier", "says"),
    ]
    assert [key.get(origins[each]["copy_of"]) for each in "abce"] == [None, "a", "a", None]
    assert origins["c"]["evidence"]["article"] == origins["a"]["article"]
    assert origins["c"]["story"] == origins["a"]["story"] != origins["e"]["story"]


def test_a_copy_without_an_agency_goes_back_to_the_outlet_that_had_it_first(
    tmp_path: Path,
) -> None:
    text = documents(1)[0]["text"] or ""
    text = text.partition(" — ")[2] or text
    told = [
        {"id": "late", "outlet": "Tormin Times", "text": text, "published": "2031-05-06"},
        {"id": "first", "outlet": "Lammet Post", "text": text, "published": "2031-05-05"},
    ]
    build(write_lines(tmp_path / "a.jsonl", told), output=tmp_path / "tables")  # type: ignore[arg-type]
    by = {row["outlet"]: row for row in tables(tmp_path / "tables")["origins"]}
    assert (by["Tormin Times"]["name"], by["Tormin Times"]["why"]) == ("Lammet Post", "same text")
    assert (by["Lammet Post"]["name"], by["Lammet Post"]["why"]) == ("Lammet Post", "says")


def test_a_second_run_adds_nothing(lines: Path, tmp_path: Path) -> None:
    output = tmp_path / "tables"
    first = build(lines, output=output)
    files = {path: path.stat().st_mtime_ns for path in output.rglob("*.parquet")}
    again = build(lines, output=output)
    assert (again.articles, again.unchanged) == (0, first.articles)
    now = {path: path.stat().st_mtime_ns for path in output.rglob("*.parquet")}
    failures = output / "failures" / "part-0.parquet"
    assert {path for path in files if now[path] != files[path]} <= {failures}
    assert now.keys() == files.keys()


@pytest.mark.parametrize("workers", [0, 1, 2])
def test_any_number_of_workers_gives_the_same_tables(
    news: Path, undisturbed: Tables, tmp_path: Path, workers: int
) -> None:
    build(news, output=tmp_path / "tables", workers=workers)
    assert tables(tmp_path / "tables") == undisturbed


def test_what_is_added_later_is_as_if_it_had_been_there(lines: Path, tmp_path: Path) -> None:
    more = write_lines(tmp_path / "more.jsonl", documents(40, seed=2))
    build(lines, more, output=tmp_path / "at once")
    build(more, output=tmp_path / "later")
    summary = build(lines, output=tmp_path / "later")
    assert (summary.articles, summary.unchanged) == (60, 0)
    assert tables(tmp_path / "at once") == tables(tmp_path / "later")


def test_a_file_that_changed_is_read_again_from_there(lines: Path, tmp_path: Path) -> None:
    articles = documents(60)
    build(lines, output=tmp_path / "tables")
    for changed in (
        [*articles[:30], {**articles[30], "published": "2033-01-01"}, *articles[31:]],
        articles[:20],
        articles,
    ):
        write_lines(lines, changed)
        build(lines, output=tmp_path / "tables")
        build(lines, output=tmp_path / "new")
        left, right = tables(tmp_path / "tables"), tables(tmp_path / "new")
        shutil.rmtree(tmp_path / "new")
        for rows in (left, right):
            for row in rows["captures"]:
                row.pop("fetched")  # chunks that did not change have the time of the older file
        assert left == right
        assert len(left["articles"]) == len(changed)


def test_one_page_in_two_archives_is_one_row(tmp_path: Path) -> None:
    (tmp_path / "one.warc").write_bytes(information() + response(1) + response(2))
    (tmp_path / "two.warc").write_bytes(information() + response(2) + response(3))
    build(tmp_path / "one.warc", tmp_path / "two.warc", output=tmp_path / "tables")
    found = tables(tmp_path / "tables")
    assert [len(found[name]) for name in ("captures", "articles", "origins")] == [3, 3, 3]
    assert {row["location"] for row in found["captures"]} == {address(n) for n in (1, 2, 3)}


def test_bad_documents_are_rows_and_the_run_goes_on(lines: Path, tmp_path: Path) -> None:
    good = lines.read_text().splitlines()
    bad = ["{", '{"id": "x"}', '{"id": "y", "text": "crash"}', '{"id": "a1", "text": "twice"}']
    lines.write_text("\n".join([*good[:20], *bad, *good[20:]]) + "\n")
    (tmp_path / "damaged.parquet").write_bytes(b"PAR1\0 no table")
    inputs = [lines, tmp_path / "none.jsonl", tmp_path / "damaged.parquet"]
    summary = build(*inputs, output=tmp_path / "tables")
    assert summary.articles == 60
    rows = tables(tmp_path / "tables")["failures"]
    assert [(each.stage, each.location, each.error) for each in summary.failures] == [
        (row["stage"], row["location"], row["error"]) for row in rows
    ] or sorted(each.location for each in summary.failures) == sorted(
        row["location"] for row in rows
    )
    stages = {
        Path(row["location"]).name: (row["stage"], row["error"].partition(";")[0]) for row in rows
    }
    assert len(stages) == 6
    assert stages["news.jsonl line 21"][0] == "capture"
    assert stages["news.jsonl#x"] == ("article", 'has no "text"')
    assert stages["news.jsonl#y"][0] == "extract"
    assert stages["none.jsonl"] == ("capture", "No such file or directory")
    assert "damaged" in stages["damaged.parquet"][1]
    again = build(*inputs, output=tmp_path / "tables")
    assert sorted(again.failures, key=repr) == sorted(summary.failures, key=repr)
    assert (again.articles, again.unchanged) == (0, 60)


def test_a_document_that_hangs_and_one_that_kills_cost_only_themselves(
    lines: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parallel, "_SECONDS", 3)
    articles = documents(12)
    articles[3]["text"] = "This page hangs."
    articles[7]["text"] = "This page kills."
    summary = build(write_lines(lines, articles), output=tmp_path / "tables", workers=2)
    assert summary.articles == 10
    hung, killed = summary.failures
    assert hung.error == "took longer than 3 seconds and was stopped"
    assert killed.error.startswith("its process was killed (SIGKILL)")


def _start(tmp_path: Path, source: Path, output: Path) -> "subprocess.Popen[str]":
    program = ROOT / "tests" / "builders" / "slow_corpus.py"
    paths = os.pathsep.join(str(ROOT / each) for each in ("src", "tests"))
    (tmp_path / "pids").mkdir()
    return subprocess.Popen(
        [sys.executable, str(program), str(source), str(output)],
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": paths, "PIDS": str(tmp_path / "pids")},
        start_new_session=True,
    )


def test_a_worker_that_is_killed_costs_nothing(
    news: Path, undisturbed: Tables, tmp_path: Path
) -> None:
    process = _start(tmp_path, news, tmp_path / "tables")
    assert process.stdout is not None
    for _ in range(12):
        process.stdout.readline()
    os.kill(int(next((tmp_path / "pids").iterdir()).name), signal.SIGKILL)
    assert process.stdout.read().split("\n")[-2] == "done"
    assert process.wait(60) == 0
    assert tables(tmp_path / "tables") == undisturbed


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_a_run_that_is_ended_is_continued_by_the_next(
    news: Path, undisturbed: Tables, tmp_path: Path, how: signal.Signals
) -> None:
    process = _start(tmp_path, news, tmp_path / "tables")
    assert process.stdout is not None
    for _ in range(25):
        process.stdout.readline()
    os.kill(process.pid, how)
    rest = process.stdout.read()
    process.wait(60)
    assert "done" not in rest
    kept = [each for each in (tmp_path / "tables" / "_chunks").iterdir() if each.is_dir()]
    assert 3 <= sum((each / "chunk.json").exists() for each in kept) < 9
    summary = build(news, output=tmp_path / "tables")
    assert summary.articles + summary.unchanged == 60
    assert summary.unchanged >= 21
    assert tables(tmp_path / "tables") == undisturbed


@pytest.mark.parametrize(
    "place",
    [
        "onrecord.app.corpora.staging.Staging.drop",  # a chunk is written, and not yet in place
        "onrecord.app.corpora.grouping._Stories.save",
        "onrecord.app.corpora.grouping._origins",
        "onrecord.app.corpora.days._with_stories",
        "onrecord.app.corpora.days._partition",
    ],
)
def test_a_run_that_fails_anywhere_is_continued_by_the_next(
    news: Path, undisturbed: Tables, tmp_path: Path, place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = Counter[str]()
    with monkeypatch.context() as patched:

        def fail(*arguments: object, **options: object) -> None:
            calls["all"] += 1
            raise RuntimeError("a fault")

        patched.setattr(place, fail)
        with pytest.raises(RuntimeError):
            build(news, output=tmp_path / "tables")
    assert calls["all"] == 1
    build(news, output=tmp_path / "tables")
    assert tables(tmp_path / "tables") == undisturbed


def test_another_model_reads_all_again(lines: Path, tmp_path: Path) -> None:
    build(lines, output=tmp_path / "tables")
    summary = build_corpus([str(lines)], tmp_path / "tables", lambda: FakeExtractor("fake-2"))
    assert (summary.articles, summary.unchanged) == (60, 0)
    found = tables(tmp_path / "tables")["articles"]
    assert {row["model"] for row in found} == {"fake-2"}
    assert len(found) == 60


def test_folders_archives_and_tables_are_read_and_addresses(lines: Path, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    (folder / "deep").mkdir(parents=True)
    articles = documents(30)
    write_lines(folder / "a.jsonl", articles[:10])
    rows = [{name: each[name] for name in each} for each in articles[10:20]]
    pq.write_table(pa.Table.from_pylist(rows), folder / "deep" / "b.parquet")
    write_lines(tmp_path / "c.jsonl", articles[20:])
    build(folder, output=tmp_path / "one")
    build_corpus([str(folder), (tmp_path / "c.jsonl").as_uri()], tmp_path / "all", load_fake)
    keys = {row["key"] for row in tables(tmp_path / "all")["articles"]}
    assert keys == {each["id"] for each in articles}
    assert len(tables(tmp_path / "one")["articles"]) == 20


def test_a_folder_with_other_files_is_left_alone(lines: Path, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "note.txt").write_text("mine")
    with pytest.raises(UsageError, match="has files, and is no corpus"):
        build(lines, output=tmp_path / "mine")
    with pytest.raises(UsageError, match="which is read"):
        build(tmp_path, output=tmp_path / "tables")
    with pytest.raises(UsageError, match="onrecord read"):
        build_corpus(["https://news.example/"], tmp_path / "tables", load_fake)
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["note.txt"]


def test_two_runs_do_not_write_one_corpus_at_once(lines: Path, tmp_path: Path) -> None:
    process = _start(tmp_path, lines, tmp_path / "tables")
    assert process.stdout is not None
    process.stdout.readline()
    with pytest.raises(UsageError, match="another run is writing this corpus"):
        build(lines, output=tmp_path / "tables")
    process.kill()
    process.wait(30)


def test_a_damaged_chunk_is_one_line(lines: Path, tmp_path: Path) -> None:
    build(lines, output=tmp_path / "tables")
    marker = next((tmp_path / "tables" / "_chunks").glob("*/chunk.json"))
    marker.write_text("{")
    with pytest.raises(DamagedStoreError, match="delete it"):
        build(lines, output=tmp_path / "tables")


@pytest.mark.parametrize("published", [None, "2031-05", "some day"])
def test_articles_without_a_day_are_grouped_among_themselves(
    tmp_path: Path, published: str | None
) -> None:
    articles = [{**each, "published": published} for each in documents(20)]
    build(write_lines(tmp_path / "news.jsonl", articles), output=tmp_path / "tables")
    found = tables(tmp_path / "tables")
    assert len(found["articles"]) == len(found["origins"]) == 20
    assert {row["day"] for row in found["articles"]} == {None}
    assert len(found["stories"]) < 20


@pytest.mark.parametrize("names", [["nosuch"], ["nosuch.jsonl", "none/"], list("abcde")])
def test_without_any_input_nothing_is_written(tmp_path: Path, names: list[str]) -> None:
    with pytest.raises(UsageError) as raised:
        build(*(tmp_path / name for name in names), output=tmp_path / "tables")
    line = str(raised.value)
    assert str(tmp_path / names[0]) in line
    assert line.endswith(": no such file or folder")
    assert (" and 2 more" in line) == (len(names) == 5)
    assert list(tmp_path.iterdir()) == []


def test_tables_have_names_without_control_characters(tmp_path: Path) -> None:
    given = {
        "id": "1",
        "text": "It \x1b fell.",
        "headline": "It\x00 fell",
        "outlet": "\u202eA\x1bB",
    }
    lines = write_lines(tmp_path / "news.jsonl", [given, given | {"id": "2", "outlet": "\x1b"}])
    table = tmp_path / "news.csv"
    table.write_text("id,text,outlet\n3,It fell.,Herald\x1b\x07\n")
    build(lines, table, output=tmp_path / "tables")
    rows = tables(tmp_path / "tables")["articles"]
    assert {row["outlet"] for row in rows} == {"AB", None, "Herald"}
    assert {row["headline"] for row in rows} == {"It fell", None}
    assert "It \x1b fell." in {row["text"] for row in rows}  # the text is as it was given


def test_nothing_gives_empty_tables(tmp_path: Path) -> None:
    (tmp_path / "empty.jsonl").write_text("")
    summary = build(tmp_path / "empty.jsonl", output=tmp_path / "tables")
    [failure] = summary.failures
    assert failure.error == "is empty; there is nothing to read"
    found = tables(tmp_path / "tables")
    assert [name for name in CORPUS_TABLES if found[name]] == ["failures"]
