"""What commands that fetch web addresses share: the user's options, and lists of addresses."""

import re
import sys
from pathlib import Path

from onrecord.capture.web.options import DEFAULTS as DEFAULTS
from onrecord.capture.web.options import FetchOptions as FetchOptions
from onrecord.capture.web.options import make_options as make_options
from onrecord.errors import UsageError

_REMARK = re.compile(r"(?:^|\s)#.*")
_BINARY = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")  # what stands in no text


def read_addresses(path: str) -> list[str]:
    """Return the addresses in a file, one a line; "-" is standard input.

    Blank lines are left out, and remarks: from a "#" that begins a line or follows white space.
    Raises UsageError if the file cannot be read, or is no text.
    """
    try:
        if path == "-":
            body = sys.stdin.buffer.read() if sys.stdin else b""
        else:
            body = Path(path).read_bytes()
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}") from None
    text = body.decode("utf-8-sig", "replace")
    if _BINARY.search(text):
        raise UsageError(f"{path} is no list of addresses: it is not a text in UTF-8")
    stripped = (_REMARK.sub("", line).strip() for line in text.splitlines())
    return [line for line in stripped if line]
