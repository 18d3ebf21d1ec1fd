"""Protects the desk: who may ask, from where, and what a page of it may do in a browser.

A request passes ``Guard`` first. Captured pages are hostile, so no page of the desk may run or load
anything but the desk's own files.
"""

import hmac
import socket
from http.cookies import SimpleCookie
from ipaddress import ip_address
from secrets import token_urlsafe
from urllib.parse import parse_qsl, urlencode, urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from onrecord.desk.api.problems import is_of_api, problem
from onrecord.desk.texts import TEXTS

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    # Not "no-referrer", with which browsers send "Origin: null" with the desk's own forms.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
_SAFE_METHODS = ("GET", "HEAD")
_CHANGING_NOTHING = "/check"  # is sent a text, and writes nothing; nor does the API
_LOCAL = "localhost"


def is_loopback(host: str) -> bool:
    """Whether an address to listen on is reached from this machine only."""
    if host == _LOCAL:
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def make_token() -> str:
    """Return a new random token that nobody can guess."""
    return token_urlsafe(32)


class Guard:
    """ASGI middleware that refuses requests that do not come from a reader of the desk.

    ``host``: the address that the desk listens on. The header ``Host`` must name this machine, so
    that no page of the web can reach the desk under a name of its own (DNS rebinding). ``token``:
    if not None, each request must bring it: as a parameter of the address once, then in a cookie,
    or in the header ``Authorization: Bearer``. ``read_only``: refuse everything that writes.
    Requests that write must come from a page of the desk itself. All responses get the headers that
    keep a browser from running or loading anything else.
    """

    def __init__(
        self, app: ASGIApp, *, host: str, token: str | None = None, read_only: bool = False
    ) -> None:
        self._app = app
        self._host = host
        self._token = token
        self._read_only = read_only
        self._names = {_LOCAL}
        if not is_loopback(host):
            self._names |= {host.lower(), socket.gethostname().lower(), socket.getfqdn().lower()}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request: refuse it, or pass it on."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers[name] = value
                headers.setdefault("Cache-Control", "no-store")
            await send(message)

        refusal = self._refusal(scope)
        await (refusal or self._app)(scope, receive, send_guarded)

    def _refusal(self, scope: Scope) -> Response | None:
        headers = Headers(scope=scope)
        if not self._is_own_name(headers.get("host", "")):
            return _refuse(scope, TEXTS.refused.host, 421)
        if self._token is not None:
            given = dict(parse_qsl(scope["query_string"].decode("latin-1"))).get("token")
            if given and self._is_token(given):
                return self._welcome(scope)
            if not self._is_token(self._brought(scope, headers)):
                return _refuse(scope, TEXTS.refused.token, 401)
        if scope["method"] not in _SAFE_METHODS:
            path = scope["path"]
            if self._read_only and path != _CHANGING_NOTHING and not is_of_api(path):
                return _refuse(scope, TEXTS.refused.read_only, 403)
            if not _is_same_origin(scope, headers):
                return _refuse(scope, TEXTS.refused.origin, 403)
        return None

    def _is_own_name(self, host: str) -> bool:
        name = _host_name(host)
        try:
            # An address is nobody's name: only a name can be made to lead somewhere else.
            return ip_address(name).is_loopback or not is_loopback(self._host)
        except ValueError:
            return name in self._names

    def _is_token(self, given: str) -> bool:
        return hmac.compare_digest(given.encode(), (self._token or "").encode())

    def _brought(self, scope: Scope, headers: Headers) -> str:
        scheme, _, given = headers.get("authorization", "").partition(" ")
        if scheme.lower() == "bearer":
            return given.strip()
        cookie = SimpleCookie(headers.get("cookie", "")).get(_cookie(scope))
        return cookie.value if cookie else ""

    def _welcome(self, scope: Scope) -> Response:
        """Return a redirect to the same address without the token, which a cookie has from now."""
        query = [
            pair
            for pair in parse_qsl(scope["query_string"].decode("latin-1"))
            if pair[0] != "token"
        ]
        # Never "//name": that would be the address of another server.
        path = "/" + scope["path"].lstrip("/\\")
        response = RedirectResponse(path + (f"?{urlencode(query)}" if query else ""), 303)
        response.set_cookie(_cookie(scope), self._token or "", httponly=True, samesite="lax")
        return response


def _cookie(scope: Scope) -> str:
    """Return the name of the cookie, which differs between desks on one machine."""
    return f"onrecord-{(scope.get('server') or ('', 0))[1]}"


def _host_name(host: str) -> str:
    """Return the name in a header ``Host``, without its port; "" if it is no name."""
    if any(sign in host for sign in "/\\@?# \t"):
        return ""
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""


def _is_same_origin(scope: Scope, headers: Headers) -> bool:
    """Whether a browser sent a request from a page of the desk itself, as far as it says."""
    if headers.get("sec-fetch-site", "same-origin") != "same-origin":
        return False
    origin = headers.get("origin")
    return origin is None or origin == f"{scope['scheme']}://{headers.get('host')}"


def _refuse(scope: Scope, line: str, status: int) -> Response:
    answer = problem(status, line) if is_of_api(scope["path"]) else None
    answer = answer or PlainTextResponse(f"{line}\n", status)
    if status == 401:
        answer.headers["WWW-Authenticate"] = "Bearer"
    return answer
