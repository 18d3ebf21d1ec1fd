"""The ZIP file of a bundle, in which no byte is free: the same content always gives the same file.

Entries are stored as they are, in order, without times, comments and extra fields.
"""

import struct
import zlib
from collections.abc import Iterator, Mapping

_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_VERSION = 20  # of the format: 2.0
_MADE_BY = 3 << 8 | _VERSION  # Unix
_DATE = 0x21  # 1 January 1980, the first that the format has
_MODE = 0o100644 << 16
_MOST = 0xFFFFFFFF  # bytes, in the fields of the format without its extension


class ContainerError(Exception):
    """A file is not the ZIP file of a bundle; the message says where."""


def write_container(entries: Mapping[str, bytes]) -> bytes:
    """Return the ZIP file of some entries. Raises ValueError if it would be over 4 GB."""
    return b"".join(piece for _, piece in _pieces(entries))


def read_container(file: bytes) -> dict[str, bytes]:
    """Return the entries of a ZIP file, whatever is wrong with their bytes.

    Raises ContainerError if they cannot be told apart.
    """
    entries: dict[str, bytes] = {}
    at = 0
    while file[at : at + 4] == b"PK\3\4" and len(file) >= at + _LOCAL.size:
        fields = _LOCAL.unpack_from(file, at)
        size, length = fields[8], fields[9]
        start = at + _LOCAL.size + length
        name = file[at + _LOCAL.size : start].decode("ascii", "replace")
        if name in entries or start + size > len(file):
            break
        entries[name] = file[start : start + size]
        at = start + size
    if file[at : at + 4] != b"PK\1\2":
        last = next(reversed(entries), None)
        raise ContainerError(
            f"its ZIP structure is broken, before or at byte {at:,}"
            + (f", after {last}" if last else "")
        )
    return entries


def altered_entries(file: bytes, entries: Mapping[str, bytes]) -> Iterator[str]:
    """Yield the names of entries whose bytes have another checksum than both that are stated."""
    local = 0
    central = sum(_LOCAL.size + len(name) + len(content) for name, content in entries.items())
    for name, content in entries.items():
        stated = [_LOCAL.unpack_from(file, local)[6]]
        if len(file) >= central + _CENTRAL.size:
            stated.append(_CENTRAL.unpack_from(file, central)[7])
        if zlib.crc32(content) not in stated:
            yield name
        local += _LOCAL.size + len(name) + len(content)
        central += _CENTRAL.size + len(name)


def first_difference(file: bytes, entries: Mapping[str, bytes]) -> str | None:
    """Return where a ZIP file is not the one that its entries give, or None if it is."""
    pieces = list(_pieces(entries))
    if file == b"".join(piece for _, piece in pieces):
        return None
    at = 0
    for what, piece in pieces:
        found = file[at : at + len(piece)]
        if found != piece:
            both = enumerate(zip(found, piece, strict=False))
            return f"{what}, byte {at + next((i for i, (a, b) in both if a != b), len(found)):,}"
        at += len(piece)
    return f"after its end, byte {at:,}"


def _pieces(entries: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """Yield the pieces of a ZIP file in order, each with what it is."""
    directory: list[tuple[str, bytes]] = []
    at = 0
    for name, content in entries.items():
        label = name.encode("ascii", "replace")
        if len(content) > _MOST or at > _MOST:
            raise ValueError("is longer than 4 GB")
        fields = (0, 0, 0, _DATE, zlib.crc32(content), len(content), len(content), len(label))
        yield f"header of {name}", _LOCAL.pack(b"PK\3\4", _VERSION, *fields, 0) + label
        yield name, content
        head = _CENTRAL.pack(b"PK\1\2", _MADE_BY, _VERSION, *fields, 0, 0, 0, 0, _MODE, at)
        directory.append((f"directory, {name}", head + label))
        at += _LOCAL.size + len(label) + len(content)
    yield from directory
    size = sum(len(piece) for _, piece in directory)
    count = len(entries)
    yield "end of the directory", _END.pack(b"PK\5\6", 0, 0, count, count, size, at, 0)
