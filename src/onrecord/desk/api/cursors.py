"""Cursors: where a list goes on, as an opaque word that fits one question only."""

import base64
import binascii
import hashlib
from typing import Any

import msgspec

from onrecord.desk.api.operations import RefusedError
from onrecord.desk.texts import TEXTS

_DIGITS = 8  # hexadecimal digits of the hash of a question
_NOT_ASKED = ("cursor", "limit")  # may differ from page to page


def write_cursor(asked: Any, place: Any) -> str:
    """Return the cursor with which a question goes on at a place, any value that JSON can have."""
    plain = msgspec.json.encode((_question(asked), place))
    return base64.urlsafe_b64encode(plain).decode().rstrip("=")


def read_cursor(asked: Any, place: Any) -> Any:
    """Return the place at which a question goes on, None if it brings no cursor.

    ``place``: the type of the place. Raises RefusedError for a cursor of another question.
    """
    if asked.cursor is None:
        return None
    try:
        plain = base64.b64decode(asked.cursor + "=" * (-len(asked.cursor) % 4), b"-_", True)
        question, found = msgspec.json.decode(plain, type=tuple[str, place])
    except (binascii.Error, ValueError, msgspec.MsgspecError):
        question, found = "", None
    if question != _question(asked):
        raise RefusedError(400, TEXTS.api.cursor)
    return found


def _question(asked: Any) -> str:
    values = {
        name: value
        for name, value in msgspec.structs.asdict(asked).items()
        if name not in _NOT_ASKED and value is not None
    }
    plain = msgspec.json.encode((type(asked).__name__, values), order="sorted")
    return hashlib.sha256(plain).hexdigest()[:_DIGITS]
