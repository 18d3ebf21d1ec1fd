"""The page of a bundle: one HTML file that shows what the bundle has and checks its hashes itself.

Its script is the only one that its policy lets run, and nothing is loaded. What it shows is put in
as text: words of a page cannot become markup.
"""

import base64
import hashlib
import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import msgspec
from markupsafe import Markup

from onrecord.export.story_page import environment

_DATA = re.compile(rb'<script type="application/json" id="data">(\{[^<]*\})</script>')
_TITLE = re.compile(rb"<title>[^<]*</title>")


def bundle_page(title: str, packed: Mapping[str, str]) -> bytes:
    """Return the page. ``packed``: entries that it shows, compressed and in letters (base 64)."""
    page = environment("html").get_template("bundle.html")
    script, style = _file("bundle_checks.js") + _file("bundle.js"), _file("bundle.css")
    text = page.render(
        title=title,
        script=Markup(script),
        script_hash=_policy_hash(script),
        style=Markup(style),
        style_hash=_policy_hash(style),
        data=Markup(msgspec.json.encode(packed).decode()),
    )
    return text.encode(errors="replace")


def data_of(page: bytes) -> dict[str, str]:
    """Return the entries in a page, as they were given. Raises ValueError if it has none."""
    found = _DATA.findall(page)
    if len(found) != 1:
        raise ValueError("a page has one block of data")
    return msgspec.json.decode(found[0], type=dict[str, str])


def is_own(page: bytes) -> bool:
    """Whether a page is as this version of onrecord writes it, whatever its title and data."""
    return _bare(page) == _bare(bundle_page("", {}))


def _bare(page: bytes) -> bytes:
    return _TITLE.sub(b"", _DATA.sub(b"", page, count=1), count=1)


@cache
def _file(name: str) -> str:
    return (files("onrecord.export") / "templates" / name).read_text("utf-8")


def _policy_hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
