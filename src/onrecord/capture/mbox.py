"""Reading of a file of mails (mbox), in which a line "From ADDRESS DATE" starts each mail.

The standard library's ``mailbox`` is not used: it needs a file that it may write, and it starts a
mail at each line that begins with "From ", as "From Monday the port is closed" does.
"""

import hashlib
import re
from collections.abc import Iterator
from datetime import datetime
from email.errors import MessageError
from email.parser import BytesHeaderParser
from typing import BinaryIO

from onrecord.capture.captures import MAX_BYTES, TOO_LONG, make_capture, make_failure
from onrecord.capture.media_types import MAIL_START
from onrecord.capture.retriever import Retrieved
from onrecord.capture.streams import READ_ERRORS, read_lines, reason
from onrecord.errors import CaptureError

MEDIA_TYPE = "message/rfc822"
_ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)
_LONGEST_ID = 200  # characters


def read_mbox(path: str, stream: BinaryIO, now: datetime) -> Retrieved:
    """Yield a Capture record with its bytes for each mail in a file, located at "PATH#MESSAGE-ID".

    The bytes are those of the mail, without the line that starts it and without the ">" that mbox
    puts before "From ". A mail without a Message-ID has a hash of its bytes as id. A second copy of
    a mail is left out; for another mail with the same id, or one that is too long, a Failure
    located at "PATH mail N" is yielded.
    """
    seen: dict[str, bytes] = {}
    number = 0
    try:
        for number, mail in enumerate(_read_mails(stream), 1):
            try:
                if len(mail) > MAX_BYTES:
                    raise CaptureError(TOO_LONG)
                digest = hashlib.sha256(mail).digest()
                mail_id = _message_id(mail) or digest.hex()[:12]
                if mail_id not in seen:
                    seen[mail_id] = digest
                    yield make_capture(f"{path}#{mail_id}", MEDIA_TYPE, mail, now)
                elif seen[mail_id] != digest:
                    raise CaptureError(f'repeats the Message-ID "{mail_id}" of another mail')
            except CaptureError as error:
                yield make_failure(f"{path} mail {number}", error)
    except READ_ERRORS as error:
        yield make_failure(f"{path} mail {number + 1}", CaptureError(reason(error)))
        return
    if not number:
        yield make_failure(path, CaptureError("has no mails in it; there is nothing to read"))


def _read_mails(stream: BinaryIO) -> Iterator[bytes]:
    """Yield the bytes of each mail in a file; of one that is too long, only its beginning."""
    lines: list[bytes] = []
    length = 0
    started = False
    blank = True
    for line in read_lines(stream):
        if blank and MAIL_START.match(line):
            if started:
                yield _unescape(lines)
            lines, length, started = [], 0, True
        elif started and length <= MAX_BYTES:
            lines.append(line)
            length += len(line)
        blank = not line.strip()
    if started:
        yield _unescape(lines)


def _unescape(lines: list[bytes]) -> bytes:
    """Return a mail's bytes without the blank line after it and the ">" before "From "."""
    if lines and not lines[-1].strip():
        lines = lines[:-1]
    return _ESCAPED.sub(rb"\1", b"".join(lines))


def _message_id(mail: bytes) -> str | None:
    """Return the Message-ID in a mail's headers, without its angle brackets, or None."""
    try:
        stated = BytesHeaderParser().parsebytes(mail[:MAX_BYTES])["Message-ID"]
    except (MessageError, RecursionError, ValueError):
        return None
    words = str(stated or "").strip().strip("<>").split()
    return words[0][:_LONGEST_ID] if words else None
