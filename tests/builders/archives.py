"""WARC archives of invented pages, whole and damaged, written byte by byte without a library."""

import base64
import gzip
import hashlib
import io
import zipfile
import zlib
from collections.abc import Callable, Iterable

PAGES = 8
END = b"\r\n\r\n"


def page(number: int) -> bytes:
    """Return an invented page, as HTML."""
    return (
        f"<!doctype html><html><head><title>Ferry {number} to Kellend is late</title></head><body>"
        f"<article><h1>Ferry {number} to Kellend is late</h1>"
        f"<p>“The ferry leaves at {number} o’clock,” harbour master Orla Venn said on Monday. "
        "She told the Venmark Post that the crew was on board and that the wind had turned.</p>"
        "<p>The line carries 400 people a day between Kellend and the islands of Vennmark.</p>"
        "</article></body></html>"
    ).encode()


def address(number: int) -> str:
    """Return the address of an invented page."""
    return f"https://post.example/ferry/{number}"


def sha1(block: bytes) -> str:
    """Return a digest as WARC states it."""
    return "sha1:" + base64.b32encode(hashlib.sha1(block).digest()).decode()


def http(
    body: bytes,
    content_type: str = "text/html; charset=utf-8",
    status: str = "200 OK",
    headers: str = "",
) -> bytes:
    """Return an answer of a web server."""
    head = f"HTTP/1.1 {status}\r\nContent-Type: {content_type}\r\n"
    return (head + headers + "\r\n").encode() + body


def record(
    kind: str, uri: str | None, block: bytes, date: str = "2031-03-12T08:30:00Z", **fields: str
) -> bytes:
    """Return a record; ``fields`` replace those that it has, and None leaves one out."""
    content_type = {"response": "application/http;msgtype=response"}.get(kind, "text/html")
    stated = {
        "WARC-Type": kind,
        "WARC-Record-ID": f"<urn:uuid:{hashlib.md5(block).hexdigest()}>",
        "WARC-Date": date,
        "WARC-Target-URI": uri,
        "Content-Type": content_type,
        "Content-Length": str(len(block)),
    }
    stated |= {name.replace("_", "-"): value for name, value in fields.items()}
    head = "".join(f"{name}: {value}\r\n" for name, value in stated.items() if value is not None)
    return f"WARC/1.1\r\n{head}\r\n".encode() + block + END


def response(number: int, **fields: str) -> bytes:
    """Return a record of an invented page as it was answered."""
    body = page(number)
    fields = {"WARC_Payload_Digest": sha1(body)} | fields
    date = f"2031-03-12T08:30:{number % 60:02}Z"
    return record("response", address(number), http(body), date=date, **fields)


def information() -> bytes:
    """Return the record with which an archive begins."""
    return record(
        "warcinfo", None, b"software: invented 1\r\n", Content_Type="application/warc-fields"
    )


def records(count: int = PAGES) -> list[bytes]:
    """Return the records of a whole archive, not compressed."""
    return [information(), *map(response, range(count))]


def zipped(parts: Iterable[bytes]) -> bytes:
    """Return an archive in which each record is compressed on its own."""
    return b"".join(gzip.compress(part, mtime=0) for part in parts)


def wacz(
    warc: bytes, name: str = "archive/data.warc.gz", compression: int = zipfile.ZIP_STORED
) -> bytes:
    """Return a WACZ with one archive in it."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        archive.writestr("datapackage.json", '{"profile": "data-package"}')
        archive.writestr(name, warc)
    return out.getvalue()


def _with(number: int, part: bytes) -> list[bytes]:
    """Return the records of an archive, one of them another."""
    parts = records()
    parts[number + 1] = part
    return parts


def _cut_member() -> bytes:
    return zipped(records())[:-40]


def _cut_record() -> bytes:
    return b"".join(records())[:-200]


def _cut_in_head() -> bytes:
    return b"".join([*records(7), response(7)[:90]])


def _garbage_between_members() -> bytes:
    parts = [gzip.compress(part, mtime=0) for part in records()]
    return b"".join([*parts[:4], bytes(range(256)) * 20, *parts[4:]])


def _garbage_between_records() -> bytes:
    parts = records()
    return b"".join([*parts[:4], bytes(range(256)) * 20, *parts[4:]])


def _flipped_byte() -> bytes:
    parts = [gzip.compress(part, mtime=0) for part in records()]
    broken = bytearray(parts[4])
    broken[len(broken) // 2] ^= 0xFF
    return b"".join([*parts[:4], bytes(broken), *parts[5:]])


def _wrong_checksum() -> bytes:
    parts = [gzip.compress(part, mtime=0) for part in records()]
    broken = parts[4][:-8] + b"\0\0\0\0" + parts[4][-4:]
    return b"".join([*parts[:4], broken, *parts[5:]])


def _too_long() -> bytes:
    return b"".join(_with(3, response(3, Content_Length=str(len(http(page(3))) + 300))))


def _too_short() -> bytes:
    return b"".join(_with(3, response(3, Content_Length=str(len(http(page(3))) - 300))))


def _too_long_zipped() -> bytes:
    return zipped(_with(3, response(3, Content_Length=str(len(http(page(3))) + 300))))


def _too_short_zipped() -> bytes:
    return zipped(_with(3, response(3, Content_Length=str(len(http(page(3))) - 300))))


def _no_length() -> bytes:
    return b"".join(_with(3, response(3, Content_Length=None)))


def _no_number() -> bytes:
    return zipped(_with(3, response(3, Content_Length="-12")))


def _endless_length() -> bytes:
    return b"".join(_with(3, response(3, Content_Length="9" * 30)))


def _no_type() -> bytes:
    return zipped(_with(3, response(3, WARC_Type=None)))


def _no_address() -> bytes:
    return zipped(_with(3, response(3, WARC_Target_URI=None)))


def _no_date() -> bytes:
    return zipped(_with(3, response(3, WARC_Date="yesterday")))


def _lying_digest() -> bytes:
    return zipped(_with(3, response(3, WARC_Payload_Digest=sha1(b"other bytes"))))


def _one_member() -> bytes:
    return gzip.compress(b"".join(records()), mtime=0)


def _hole() -> bytes:
    whole = bytearray(b"".join(records()))
    at = whole.index(b"ferry/3")
    whole[at : at + 400] = bytes(400)
    return bytes(whole)


def _started_again() -> bytes:
    return zipped(records(4))[:-50] + zipped([information(), *map(response, range(4, PAGES))])


def _no_blank_lines() -> bytes:
    return b"".join(part.removesuffix(END) for part in records())


def _endless_head() -> bytes:
    return zipped(_with(3, b"WARC/1.1\r\nWARC-Type: response\r\nX: " + b"x" * 3_000_000 + END))


def _no_http() -> bytes:
    return zipped(_with(3, record("response", address(3), b"\x00\x01 no answer")))


def _another_version() -> bytes:
    return zipped(_with(3, response(3).replace(b"WARC/1.1", b"WARP/9.9", 1)))


def _bomb() -> bytes:
    parts = [gzip.compress(part, mtime=0) for part in records()]
    length = 400_000_000
    head = response(3, Content_Length=str(length)).partition(END)[0] + END
    packer = zlib.compressobj(9, wbits=31)
    zeros = bytes(1_000_000)
    pieces = [packer.compress(head + http(b"<html>"))]
    pieces += [packer.compress(zeros) for _ in range(length // len(zeros))]
    parts[4] = b"".join(pieces) + packer.flush()
    return b"".join(parts)


def _cut_chunks() -> bytes:
    body = b"4000\r\n" + page(3)
    answer = http(body, headers="Transfer-Encoding: chunked\r\n")
    return zipped(_with(3, record("response", address(3), answer)))


def _damaged_encoding() -> bytes:
    body = gzip.compress(page(3), mtime=0)[:-60]
    answer = http(body, headers="Content-Encoding: gzip\r\n")
    return zipped(_with(3, record("response", address(3), answer)))


# Each damage, and the numbers of the pages that a reader can still have from it without guessing.
_OTHERS = tuple(number for number in range(PAGES) if number != 3)
DAMAGED: dict[str, tuple[Callable[[], bytes], tuple[int, ...]]] = {
    "cut in a member": (_cut_member, tuple(range(7))),
    "cut in a record": (_cut_record, tuple(range(7))),
    "cut in the fields": (_cut_in_head, tuple(range(7))),
    "garbage between members": (_garbage_between_members, tuple(range(PAGES))),
    "garbage between records": (_garbage_between_records, tuple(range(PAGES))),
    "flipped byte": (_flipped_byte, _OTHERS),
    "wrong checksum": (_wrong_checksum, _OTHERS),
    "length too long": (_too_long, _OTHERS),
    "length too short": (_too_short, _OTHERS),
    "length too long in a member": (_too_long_zipped, _OTHERS),
    "length too short in a member": (_too_short_zipped, _OTHERS),
    "no length": (_no_length, _OTHERS),
    "no number as length": (_no_number, _OTHERS),
    "endless length": (_endless_length, _OTHERS),
    "no type": (_no_type, _OTHERS),
    "no address": (_no_address, _OTHERS),
    "no date": (_no_date, _OTHERS),
    "lying digest": (_lying_digest, _OTHERS),
    "one member": (_one_member, tuple(range(PAGES))),
    "hole": (_hole, _OTHERS),
    "started again": (_started_again, (0, 1, 2, 4, 5, 6, 7)),
    "no blank lines": (_no_blank_lines, tuple(range(PAGES))),
    "endless fields": (_endless_head, _OTHERS),
    "no answer in it": (_no_http, _OTHERS),
    "another version": (_another_version, _OTHERS),
    "bomb": (_bomb, _OTHERS),
    "cut in the chunks": (_cut_chunks, _OTHERS),
    "cut in the encoding": (_damaged_encoding, _OTHERS),
}
