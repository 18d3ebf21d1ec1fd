"""Damaged archives: what is whole is read, nothing else is, and one line says where it ends."""

import io
import re
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from random import Random

import pytest

from builders.archives import DAMAGED, PAGES, address, page, records, wacz, zipped
from onrecord.capture import open_location
from onrecord.records import Failure

RIGHT = {address(number): page(number) for number in range(PAGES)}
# Damages that lose nothing and leave nothing that is none of the archive.
HARMLESS = {"one member", "no blank lines"}


def read(path: Path, content: bytes, now: datetime) -> tuple[list[str], list[str]]:
    """Return the addresses of the pages that are read from an archive, and its failures.

    Checks that each page has its own bytes.
    """
    path.write_bytes(content)
    addresses, errors = [], []
    for item in open_location(str(path), now):
        if isinstance(item, Failure):
            assert item.location.startswith(str(path))
            errors.append(item.error)
        else:
            capture, body = item
            assert body == RIGHT[capture.location]
            addresses.append(capture.location)
    return addresses, errors


@pytest.mark.parametrize("name", DAMAGED)
def test_a_damaged_archive_is_read_as_far_as_it_goes(
    tmp_path: Path, now: datetime, name: str
) -> None:
    damage, pages = DAMAGED[name]
    addresses, errors = read(tmp_path / "crawl.warc.gz", damage(), now)
    assert addresses == [address(number) for number in pages]
    if name in HARMLESS:
        assert errors == []
    else:
        [error] = errors
        place = re.match(r"record (\d+) at byte ([\d,]+) \w", error)
        assert place, error
        # The archive begins with a record about itself; page 3, if it is damaged, is record 5.
        assert place[1] == "9" if 7 not in pages else place[1] == "5"


def test_a_whole_archive_has_no_failure(tmp_path: Path, now: datetime) -> None:
    for content in (zipped(records()), b"".join(records())):
        assert read(tmp_path / "crawl.warc", content, now) == (list(RIGHT), [])


def test_an_archive_of_nothing_but_damage_is_one_failure(tmp_path: Path, now: datetime) -> None:
    for content in (b"WARC/1.1\r\n\r\n", b"\x1f\x8b\x08" + b"\0" * 100, b"WARC/1.0", b"WARC/x"):
        addresses, errors = read(tmp_path / "crawl.warc.gz", content, now)
        assert (addresses, len(errors)) == ([], 1), content


def _cut(content: bytes) -> bytes:
    return content[: len(content) * 2 // 3]


def _flipped(content: bytes) -> bytes:
    at = content.index(b"data.warc") + 200
    return content[:at] + bytes([content[at] ^ 0xFF]) + content[at + 1 :]


def _without_directory(content: bytes) -> bytes:
    return content[: content.index(b"PK\1\2")]


@pytest.mark.parametrize("damage", [_cut, _flipped, _without_directory])
@pytest.mark.parametrize("pack", [zipped, b"".join])
def test_a_damaged_wacz_is_read_as_far_as_it_goes(
    tmp_path: Path,
    now: datetime,
    damage: Callable[[bytes], bytes],
    pack: Callable[[list[bytes]], bytes],
) -> None:
    content = damage(wacz(pack(records())))
    addresses, errors = read(tmp_path / "crawl.wacz", content, now)
    assert len(addresses) >= (5 if damage is _cut else PAGES - 1)
    assert len(errors) == 1


def _overlapping() -> bytes:
    """Return a ZIP whose directory names one part a hundred times."""
    content = wacz(zipped(records()))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        [part] = [each for each in archive.infolist() if each.filename.startswith("archive/")]
        out = io.BytesIO(content)
        with zipfile.ZipFile(out, "a") as more:
            for _ in range(100):
                more.filelist.append(part)
            more.writestr("pages/pages.jsonl", "{}")
    return out.getvalue()


def _packed_zeros() -> bytes:
    return wacz(bytes(300_000_000), "archive/data.warc", zipfile.ZIP_DEFLATED)


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (_overlapping, "parts overlap"),
        (_packed_zeros, "more than a hundred times"),
        (lambda: wacz(b"", "archive/../notes.txt"), "without WARC files"),
        (lambda: wacz(b"", "../archive/data.warc"), "without WARC files"),
    ],
)
def test_a_hostile_wacz_is_one_failure(
    tmp_path: Path, now: datetime, content: Callable[[], bytes], error: str
) -> None:
    addresses, errors = read(tmp_path / "crawl.wacz", content(), now)
    assert addresses == []
    [line] = errors
    assert error in line


def test_a_wacz_writes_no_files(tmp_path: Path, now: datetime) -> None:
    content = wacz(zipped(records()), "archive/../../data.warc.gz")
    folder = tmp_path / "a" / "b"
    folder.mkdir(parents=True)
    addresses, _ = read(folder / "crawl.wacz", content, now)
    assert addresses == list(RIGHT)
    assert [each.name for each in tmp_path.rglob("*") if each.is_file()] == ["crawl.wacz"]


def _altered(content: bytes, random: Random) -> bytes:
    """Return an archive with bytes altered, cut out, put in or cut off at a random place."""
    at, size = random.randrange(len(content)), random.choice((1, 1, 1, 2, 300))
    kind = random.randrange(4)
    if kind == 0:
        return content[:at] + bytes([content[at] ^ random.randrange(1, 256)]) + content[at + 1 :]
    if kind == 1:
        return content[:at] + content[at + size :]
    if kind == 2:
        return content[:at] + random.randbytes(size) + content[at:]
    return content[:at]


FORMS = {"zipped": zipped(records()), "wacz": wacz(zipped(records())), "plain": b"".join(records())}


@pytest.mark.parametrize("form", FORMS)
def test_no_altered_archive_gives_an_altered_page(tmp_path: Path, now: datetime, form: str) -> None:
    random = Random(20310312)
    path = tmp_path / "crawl.warc.gz"
    for _ in range(100):
        content = _altered(FORMS[form], random)
        path.write_bytes(content)
        items = [item for item in open_location(str(path), now) if not isinstance(item, Failure)]
        pages = {capture.location: body for capture, body in items}
        assert set(pages.values()) <= set(RIGHT.values())
        # The address in a record that is not compressed is in no checksum.
        assert form == "plain" or pages.items() <= RIGHT.items()
        if len(content) >= len(FORMS[form]) - 300:
            assert len(pages) >= PAGES - 2
