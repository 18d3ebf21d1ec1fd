"""What commands that fetch web addresses share: the user's options, and lists of addresses."""

import sys

from onrecord.capture.web.options import DEFAULTS as DEFAULTS
from onrecord.capture.web.options import FetchOptions as FetchOptions
from onrecord.capture.web.options import make_options as make_options
from onrecord.errors import UsageError


def read_addresses(path: str) -> list[str]:
    """Return the addresses in a file, one a line; "-" is standard input.

    Blank lines and those that begin with "#" are left out. Raises UsageError if the file cannot
    be read.
    """
    try:
        if path == "-":
            lines = sys.stdin.read().splitlines() if sys.stdin else []
        else:
            with open(path, encoding="utf-8-sig", errors="replace") as file:
                lines = file.read().splitlines()
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}") from None
    stripped = (line.strip() for line in lines)
    return [line for line in stripped if line and not line.startswith("#")]
