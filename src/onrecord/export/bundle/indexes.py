"""The indexes of a WACZ: where each page stands in its archive, and the list of its pages."""

import re
from collections.abc import Iterable, Sequence
from urllib.parse import quote, urlsplit

import msgspec

from onrecord.export.warc import WrittenRecord

_DEFAULT = {"http": 80, "https": 443}  # ports
_WWW = re.compile(r"www\d*\.")


def cdxj(written: Sequence[WrittenRecord]) -> bytes:
    """Return the index of an archive, sorted, with a line for each page."""
    return b"".join(sorted(map(_line, written)))


def pages_list(written: Iterable[WrittenRecord], ids: Iterable[str]) -> bytes:
    """Return the list of the pages of an archive; ``ids`` are those of their captures."""
    head: dict[str, str] = {"format": "json-pages-1.0", "id": "pages", "title": "Pages"}
    pages = (
        {"id": id, "url": page.address, "ts": page.fetched, "title": page.address}
        for page, id in zip(written, ids, strict=True)
    )
    return b"".join(msgspec.json.encode(each) + b"\n" for each in (head, *pages))


def _line(page: WrittenRecord) -> bytes:
    fields = {
        "url": page.address,
        "mime": page.media_type,
        "status": str(page.status),
        "digest": page.digest,
        "length": str(page.length),
        "offset": str(page.offset),
        "filename": "data.warc.gz",
    }
    stamp = "".join(filter(str.isdigit, page.fetched))[:14]
    return f"{sort_key(page.address)} {stamp} ".encode() + msgspec.json.encode(fields) + b"\n"


def sort_key(address: str) -> str:
    """Return the key of an address in an index (SURT): its host from the end, without "www".

    What a browser or server takes for the same gets the same key: letters are lower-case, the parts
    of a query are sorted, a slash at the end is left out.
    """
    parts = urlsplit(address)
    if parts.scheme not in _DEFAULT or not parts.hostname:
        return quote(address.lower(), safe="%:/")
    host = ",".join(reversed(_WWW.sub("", parts.hostname, count=1).split(".")))
    port = "" if parts.port in (None, _DEFAULT[parts.scheme]) else f":{parts.port}"
    path = quote(parts.path.lower().rstrip("/") or "/", safe="/%:@!$&'()*+,;=~")
    query = "&".join(sorted(parts.query.lower().split("&")))
    return f"{host}{port}){path}" + (f"?{quote(query, safe='/%:@!$&*+,;=~?')}" if query else "")
