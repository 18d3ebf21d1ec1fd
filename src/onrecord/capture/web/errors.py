"""Errors of fetching that decide what is done next."""

from onrecord.errors import CaptureError


class RefusedError(CaptureError):
    """An address is not asked, since it is one of this machine or of a private network.

    ``host``: the one that is.
    """

    def __init__(self, message: str, host: str) -> None:
        super().__init__(message)
        self.host = host


class AbsentError(CaptureError):
    """There is no host of this name."""


class AnsweredError(CaptureError):
    """A server did not send a page. ``status``: of its answer; ``after``: seconds to wait."""

    def __init__(self, message: str, status: int | None = None, after: float = 0.0) -> None:
        super().__init__(message)
        self.status = status
        self.after = after


class PassingError(AnsweredError):
    """A request failed in a way that may pass. ``after``: seconds that the server asks to wait."""

    def __init__(self, message: str, after: float = 0.0, status: int | None = None) -> None:
        super().__init__(message, status, after)


class UnreachedError(PassingError):
    """There is no connection to a host, or its name cannot be looked up now."""
