"""Leaves out of exports and bundles what may say who fetched a page."""

from msgspec.structs import replace

from onrecord.records import Capture

_COOKIES = {"set-cookie", "set-cookie2"}
_ARCHIVED = "x-archive-orig-"  # before headers of the first server, in what archives serve


def without_cookies(capture: Capture) -> Capture:
    """Return a capture without the headers in which a server set cookies.

    A cookie may be an account, a session or a number by which the server knows who asked.
    """
    if capture.response is None:
        return capture
    headers = tuple(
        (name, value)
        for name, value in capture.response.headers
        if name.lower().removeprefix(_ARCHIVED) not in _COOKIES
    )
    return replace(capture, response=replace(capture.response, headers=headers))
