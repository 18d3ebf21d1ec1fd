"""Errors of fetching that decide what is done next."""

from onrecord.errors import CaptureError


class RefusedError(CaptureError):
    """An address is not asked, since it is one of this machine or of a private network."""


class PassingError(CaptureError):
    """A request failed in a way that may pass. ``after``: seconds that the server asks to wait."""

    def __init__(self, message: str, after: float = 0.0) -> None:
        super().__init__(message)
        self.after = after
