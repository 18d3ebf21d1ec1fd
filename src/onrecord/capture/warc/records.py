"""The records of a WARC file (ISO 28500), also of a damaged one.

No library is used: both that there are stop at the first damage, and give a record that is cut off
as if it were whole (docs/decisions/034-warc.md).
"""

import re
import zlib
from collections.abc import Iterator
from functools import partial
from typing import BinaryIO, NamedTuple

from onrecord.capture.captures import MAX_BYTES
from onrecord.capture.warc.window import GZIP, Member, Window, find_member

_BEGINS = b"WARC/"
_END = b"\r\n\r\n"
_NO_RECORD = "does not begin as a record"
_START = re.compile(rb"WARC/\d\.\d{1,2}\r?\n(?=[A-Za-z-]{1,60}:)")
_HEAD = re.compile(rb"WARC/\d\.\d{1,2}\r?\n((?:[^\r\n]+\r?\n)*)\r?\n")
_FIELD = re.compile(r"^([!-9;-~]+):[ \t]*(.*(?:\n[ \t].*)*)", re.MULTILINE)
_LENGTH = re.compile(r"\d{1,15}")
_NOT_PADDING = re.compile(rb"[^\0]")
_LONGEST_START = 80  # bytes
_MOST_HEAD = 65_536  # bytes of the fields of a record, or of the headers of an answer
_MOST_BLOCK = MAX_BYTES + _MOST_HEAD  # a page of the greatest length with its headers
_KEPT = 1 << 20  # bytes in which another member is looked for after a damaged one
_AT_ONCE = 1 << 18  # bytes


class WarcRecord(NamedTuple):
    """A record: its fields, by names in lower case, and its block."""

    number: int  # in the archive, from 1; damages count as well
    offset: int  # of the record, or of the gzip member that it is in
    fields: dict[str, str]
    block: bytes  # only the beginning if it is longer than a page may be
    length: int  # of the block


class Damage(NamedTuple):
    """A place in an archive where no whole record can be read, and what is wrong with it."""

    number: int
    offset: int
    reason: str


def read_records(stream: BinaryIO) -> Iterator[WarcRecord | Damage]:
    """Yield the records of an archive, compressed or not, and its damages, in order.

    After a damage, reading goes on where the next record begins. A record is yielded only if it
    ends as it should: where another begins, a gzip member ends undamaged, or the file ends. One
    record at a time is held in memory, of a long one only its beginning.
    """
    raw = Window(partial(stream.read, _AT_ONCE), _KEPT)
    number = 0
    is_zipped = not _START.search(raw.peek(_MOST_HEAD))
    while is_zipped and raw.peek(1):
        if raw.peek(len(GZIP)) != GZIP:
            if raw.find(_NOT_PADDING, 1):
                number += 1
                yield Damage(number, raw.offset, _NO_RECORD)
                find_member(raw, _BEGINS)
            continue
        start = raw.offset
        content = Window(Member(raw).more)
        for item in _read_content(content, number, start):
            number = item.number
            yield item
        if content.error:
            raw.back_to(start + 1)
            find_member(raw, _BEGINS)
    if not is_zipped:
        yield from _read_content(raw, number, None)
    elif raw.error:
        yield Damage(number + 1, raw.offset, _reason(raw.error))


def _read_content(
    content: Window, number: int, member: int | None
) -> Iterator[WarcRecord | Damage]:
    """Yield what is in a gzip member, or in a file that is not compressed.

    ``number``: of the record before; ``member``: the offset of the member.
    """
    told = False
    while True:
        while content.peek(1) in (b"\r", b"\n"):
            content.skip(1)
        if not content.peek(1):
            break
        number += 1
        offset = content.offset if member is None else member
        found = _read_record(content, number, offset)
        told = isinstance(found, Damage)
        yield found
    if content.error and not told:
        offset = content.offset if member is None else member
        yield Damage(number + 1, offset, _reason(content.error))


def _read_record(content: Window, number: int, offset: int) -> WarcRecord | Damage:
    """Return the record that comes next, and pass it; or its damage, and pass to the next."""
    try:
        fields, start = _read_fields(content)
        length = int(fields["content-length"])
        block = _read_block(content, start, length)
    except _DamagedError as error:
        content.skip(1)
        content.find(_START, _LONGEST_START)
        return Damage(number, offset, str(error))
    return WarcRecord(number, offset, fields, block, length)


def _read_fields(content: Window) -> tuple[dict[str, str], int]:
    """Return the fields of the record that comes next, and the number of bytes before its block."""
    head = content.peek(_MOST_HEAD)
    match = _HEAD.match(head)
    if match is None:
        if len(head) < _MOST_HEAD and (content.error or _START.match(head)):
            raise _DamagedError(_reason(content.error))
        raise _DamagedError("has fields that do not end" if _START.match(head) else _NO_RECORD)
    text = match[1].decode(errors="replace").replace("\r", "")
    fields: dict[str, str] = {}
    for name, value in _FIELD.findall(text):
        fields.setdefault(name.lower(), " ".join(value.split()))
    if not _LENGTH.fullmatch(fields.get("content-length", "")):
        raise _DamagedError("states no length")
    return fields, match.end()


def _read_block(content: Window, start: int, length: int) -> bytes:
    """Return the block of the record that comes next, and pass the record."""
    end = start + length
    if length <= _MOST_BLOCK:
        whole = content.peek(end + _LONGEST_START)
        block, rest = whole[start:end], whole[end:]
        is_cut = len(block) < length
    else:
        block = content.peek(start + _MOST_HEAD)[start:]
        is_cut = content.skip(end) < end
        rest = content.peek(_LONGEST_START)
        end = 0
    if is_cut:
        raise _DamagedError(_reason(content.error))
    # A gzip member's checksum, which comes last, says whether all before it is as it was.
    is_last = not rest.strip(b"\r\n")
    if is_last and content.error:
        raise _DamagedError(_reason(content.error))
    if not (is_last or rest.startswith(_END) or rest.lstrip(b"\r\n").startswith(_BEGINS)):
        raise _DamagedError("states a wrong length")
    content.skip(end)
    return block


def _reason(error: Exception | None) -> str:
    """Return what is wrong where bytes end too early, given the error by which they end."""
    if isinstance(error, zlib.error):
        return "has compressed bytes that are damaged"
    if isinstance(error, OSError):
        return f"cannot be read: {error.strerror or error}"
    return str(error or "is cut off")


class _DamagedError(Exception):
    """A record is damaged; the message says how."""
