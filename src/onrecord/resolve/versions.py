"""What two versions of an article have in common. Pure."""

import re
from urllib.parse import parse_qsl, urlencode, urlsplit

from onrecord.records import Article, Capture, make_id

# Set by campaigns, social networks and newsletters on links to any page; after the lists of
# ClearURLs (global rules) and of Firefox's query stripping.
_TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|twclid|yclid|igshid|mc_[ce]id"
    r"|mkt_tok|_ga|_gl|_hsenc|_hsmi|vero_id|oly_(?:anon|enc)_id|ref_src|ref_url|ocid|cmpid|ncid"
    r"|smid|wt_mc|ns_(?:campaign|mchannel|source)|at_(?:medium|campaign)",
    re.IGNORECASE,
)
_EDITIONS = ("www.", "m.", "amp.")  # of one host, for other screens


def identity_of(article: Article, capture: Capture) -> str:
    """The same for all versions of an article.

    Its URL, unless that is a site's first page; else a corpus line's location; else location,
    outlet and headline. An article without any of these has no versions, and is its own.
    """
    key = url_key(article.url) if article.url else ""
    if "/" in key or "?" in key:
        return make_id("url", key)
    if article.key is not None:
        return make_id("line", capture.location)
    if article.headline:
        return make_id("page", capture.location, article.outlet, article.headline)
    return article.id


def url_key(url: str) -> str:
    """A URL without what does not tell one article from another.

    >>> url_key("HTTPS://www.Lantern.example/wall/amp/?utm_source=x&id=7#top")
    'lantern.example/wall?id=7'

    Scheme, fragment, a trailing slash, "/amp", the host's "www.", "m." or "amp.", and query
    parameters that only track are left out. What is no URL comes back as it is.
    """
    try:
        parts = urlsplit(url if "//" in url else f"//{url}")
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return url
    for edition in _EDITIONS:
        if host.count(".") > 1:
            host = host.removeprefix(edition)
    if port not in (None, 80, 443):
        host = f"{host}:{port}"
    path = parts.path.rstrip("/").removesuffix("/amp").rstrip("/")
    query = [
        (name, value)
        for name, value in parse_qsl(parts.query, keep_blank_values=True)
        if not _TRACKING.fullmatch(name)
    ]
    return host + path + (f"?{urlencode(query)}" if query else "")
