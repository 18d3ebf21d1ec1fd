"""Answers that say why a request is not answered: ``application/problem+json`` (RFC 9457)."""

from http import HTTPStatus

import msgspec
from starlette.responses import Response

from onrecord.records import Record

MEDIA_TYPE = "application/problem+json"
_API = "/api/"


class Problem(Record, frozen=True, kw_only=True):
    """Why a request is not answered."""

    type: str = "about:blank"
    title: str  # the phrase of the status
    status: int
    detail: str  # one sentence


def problem(status: int, line: str) -> Response:
    """Return the answer that says in one line why a request is not answered."""
    found = Problem(title=HTTPStatus(status).phrase, status=status, detail=line)
    return Response(msgspec.json.encode(found), status, media_type=MEDIA_TYPE)


def is_of_api(path: str) -> bool:
    """Whether a program asks at a path, which reads JSON and no page."""
    return path.startswith(_API)
