"""What the answer of a server says about the page that came with it."""

from email.message import Message

import msgspec

from onrecord.article.recognizers import names
from onrecord.records import Article, Capture, Response

_LONGEST_HEADER = 1000  # characters; the email package takes quadratic time for parameters
_FEEDS = ("application/atom+xml", "application/rss+xml")  # their entries are elsewhere


def stated_charset(response: Response) -> str | None:
    """Return the encoding that a server states for a page, in lower case, or None."""
    message = Message()
    for name, value in response.headers:
        if name.lower() == "content-type" and "content-type" not in message:
            message["Content-Type"] = value[:_LONGEST_HEADER]
    return message.get_content_charset()


def with_address(articles: list[Article], capture: Capture) -> list[Article]:
    """Return the articles of a page; one that is alone and states no address has the page's.

    Its outlet, if none is stated, is the host of that address.
    """
    if capture.response is None or capture.media_type in _FEEDS:
        return articles
    if len(articles) != 1 or articles[0].url:
        return articles
    [article] = articles
    address = capture.response.address
    host = names.host_of(address)
    return [
        msgspec.structs.replace(
            article, url=address, site=article.site or host, outlet=article.outlet or host
        )
    ]
