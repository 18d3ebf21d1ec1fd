"""The reader of files of mails."""

import gzip
from datetime import datetime
from pathlib import Path

import pytest

from onrecord.capture import open_location
from onrecord.records import Failure

START = "From a@x.example Mon May 17 10:00:00 2032\n"
LIMIT = 20_000_000


def _mail(name: str, *lines: str) -> str:
    return f"Subject: {name}\nMessage-ID: <{name}@x.example>\n\n" + "\n".join(lines) + "\n"


def _open(path: Path, text: str, now: datetime) -> list[tuple[str, bytes | str]]:
    body = text.encode()
    path.write_bytes(gzip.compress(body) if path.suffix == ".gz" else body)
    return [
        (item.location.removeprefix(str(path)), item.error)
        if isinstance(item, Failure)
        else (item[0].location.removeprefix(str(path)), item[1])
        for item in open_location(str(path), now)
    ]


@pytest.mark.parametrize("name", ["a.mbox", "Inbox", "a.txt", "a.mbox.gz"])
def test_each_mail_is_a_capture_with_its_id(tmp_path: Path, now: datetime, name: str) -> None:
    one, two = _mail("one", "The dam held."), _mail("two", "It rained.")
    opened = _open(tmp_path / name, START + one + "\n" + START + two, now)
    assert opened == [("#one@x.example", one.encode()), ("#two@x.example", two.encode())]


@pytest.mark.parametrize(
    "start",
    [
        "From - Mon May 17 10:00:00 2032",
        "From 1734@xxx Mon May 17 10:00:00 +0000 2032",
        "From a@x.example Mon, 17 May 2032 10:00:00 +0200",
        "From MAILER-DAEMON Sat May  1 10:00:00 2032\r",
    ],
)
def test_programs_write_the_first_line_in_several_ways(
    tmp_path: Path, now: datetime, start: str
) -> None:
    one = _mail("one", "The dam held.")
    assert _open(tmp_path / "a", f"{start}\n{one}\n{start}\n{_mail('two', 'a')}", now)[0] == (
        "#one@x.example",
        one.encode(),
    )


def test_a_sentence_that_begins_with_from_is_not_a_mail(tmp_path: Path, now: datetime) -> None:
    lines = ("From Monday on 17 May 2032 at 10:00 the dam is closed.", "", "From Orrel, A. Finn")
    [(_, body)] = _open(tmp_path / "a.mbox", START + _mail("one", "Hello.", "", *lines), now)
    assert body == _mail("one", "Hello.", "", *lines).encode()


def test_a_mark_before_from_is_taken_away(tmp_path: Path, now: datetime) -> None:
    [(_, body)] = _open(
        tmp_path / "a.mbox", START + _mail("one", ">From here", ">>From there", "> a"), now
    )
    assert body == _mail("one", "From here", ">From there", "> a").encode()


def test_a_mail_without_an_id_has_that_of_its_bytes(tmp_path: Path, now: datetime) -> None:
    text = START + "Subject: a\n\nThe dam held.\n\n" + START + "Subject: b\n\nIt rained.\n"
    first, second = _open(tmp_path / "a.mbox", text, now)
    assert first[0] != second[0]
    assert _open(tmp_path / "b.mbox", text, now) == [first, second]


def test_a_copy_of_a_mail_is_left_out_and_another_of_its_id_is_a_failure(
    tmp_path: Path, now: datetime
) -> None:
    one, other = _mail("one", "The dam held."), _mail("one", "It rained.")
    opened = _open(tmp_path / "a.mbox", "\n".join(START + each for each in (one, one, other)), now)
    assert opened == [
        ("#one@x.example", one.encode()),
        (" mail 3", 'repeats the Message-ID "one@x.example" of another mail'),
    ]


def test_a_mail_that_is_too_long_is_one_failure(tmp_path: Path, now: datetime) -> None:
    long = _mail("one", *["a" * 999] * (LIMIT // 1000 + 1))
    opened = _open(tmp_path / "a.mbox.gz", f"{START}{long}\n{START}{_mail('two', 'b')}", now)
    assert [where for where, _ in opened] == [" mail 1", "#two@x.example"]
    assert "longer than 20 MB" in str(opened[0][1])


def test_a_file_without_mails_is_a_failure(tmp_path: Path, now: datetime) -> None:
    [(_, error)] = _open(tmp_path / "a.mbox", "words\n", now)
    assert "no mails" in str(error)
