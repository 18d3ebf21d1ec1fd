"""Looks at forms before they are taken: how large they are, and whether the desk made them."""

import hmac

from starlette.datastructures import FormData
from starlette.requests import Request


def is_too_large(request: Request, most: int) -> bool:
    """Whether a form has more than a number of bytes, or does not say how many."""
    length = request.headers.get("content-length") or ""
    return not (length.isascii() and length.isdigit()) or int(length) > most


def is_own(request: Request, form: FormData) -> bool:
    """Whether a form was made by this run of the desk: it brings the desk's form token."""
    token = form.get("form_token")
    return isinstance(token, str) and hmac.compare_digest(
        token.encode(errors="replace"), request.app.state.form_token.encode()
    )


def field(form: FormData, name: str) -> str:
    """Return a field of a form as it was sent, "" without it."""
    value = form.get(name)
    return value if isinstance(value, str) else ""
