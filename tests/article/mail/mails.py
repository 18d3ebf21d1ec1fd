"""Reading of mails in tests."""

from onrecord.article import read_capture, source_text
from onrecord.records import Article, Capture

CAPTURE = Capture(id="c", location="mail", media_type="message/rfc822", fetched="", sha256="")


def read(body: bytes) -> list[Article]:
    """Return the articles of a mail, whose parts must occur in its text."""
    articles = read_capture(CAPTURE, body)
    shown = "".join(source_text(CAPTURE, body).split())
    for article in articles:
        for part in article.parts:
            assert "".join(article.text[slice(*part.span)].split()) in shown
    return articles
