"""Decides which articles are versions of the same article, and in which order. Does no I/O."""

import re
from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar
from urllib.parse import parse_qsl, urlencode, urlsplit

from onrecord.records import Article, Capture, make_id

# Query parameters that campaigns, social networks and newsletters add to links to any page, from
# the lists of ClearURLs (global rules) and of Firefox's query stripping.
_TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|twclid|yclid|igshid|mc_[ce]id"
    r"|mkt_tok|_ga|_gl|_hsenc|_hsmi|vero_id|oly_(?:anon|enc)_id|ref_src|ref_url|ocid|cmpid|ncid"
    r"|smid|wt_mc|ns_(?:campaign|mchannel|source)|at_(?:medium|campaign)",
    re.IGNORECASE,
)
_EDITIONS = ("www.", "m.", "amp.")  # prefixes of a host's editions for other screens


class VersionLike(Protocol):
    """The properties by which the versions of an article are put in order."""

    @property
    def day(self) -> str | None:
        """Day of publication in ISO 8601, or None."""

    @property
    def on_page(self) -> int:
        """Number of articles on the captured page from which this version was read."""

    @property
    def arrival(self) -> int:
        """Position of the version's captured page in the order in which pages were stored."""


_V = TypeVar("_V", bound=VersionLike)


def order_versions(versions: Iterable[_V]) -> list[_V]:
    """Return the versions of an article from the oldest to the newest.

    Versions are ordered by day of publication, undated ones first. Of versions of the same day,
    those from a page with several articles come first, because they tend to be excerpts. Versions
    that are still equal are ordered by when their pages were stored.
    """
    return sorted(versions, key=lambda each: (each.day or "", each.on_page == 1, each.arrival))


def article_identities(capture: Capture, articles: Sequence[Article]) -> list[str]:
    """Return the identity of each article of a capture (a saved page).

    An identity is a hash that is equal for all versions of an article. Articles of one capture are
    never versions of each other: if several would get the same identity, the first gets it, and the
    others get their own ids as identities.
    """
    identities: list[str] = []
    for article in articles:
        identity = identity_of(article, capture)
        identities.append(article.id if identity in identities else identity)
    return identities


def identity_of(article: Article, capture: Capture) -> str:
    """Return the identity of an article: a hash equal for all versions of the article.

    The hash is computed from the article's URL; if the URL is missing or is a home page, from the
    location of the article's line in a corpus; for an article that is not from a corpus, from the
    location of the page, the outlet and the headline. An article without a headline either is
    identified by its own id, so that no other article is a version of it.
    """
    if article.url and (identity := identity_of_address(article.url)):
        return identity
    if article.key is not None:
        return make_id("line", capture.location)
    if article.headline:
        return make_id("page", capture.location, article.outlet, article.headline)
    return article.id


def identity_of_address(url: str) -> str | None:
    """Return the identity of the article at an address; None for a home page."""
    key = url_key(url)
    return make_id("url", key) if "/" in key or "?" in key else None


def url_key(url: str) -> str:
    """Return a URL reduced to the parts that identify an article.

    Scheme, fragment, a trailing slash, "/amp", the host's "www.", "m." or "amp.", and query
    parameters for tracking are removed. Text that is not a URL is returned unchanged.

    >>> url_key("HTTPS://www.Lantern.example/wall/amp/?utm_source=x&id=7#top")
    'lantern.example/wall?id=7'
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
