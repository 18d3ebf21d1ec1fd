"""Web pages for the tests of this folder, and their reading."""

from onrecord.article import read_capture, source_text
from onrecord.records import Article, Capture

PROSE = (
    "The dam in Orrel gave way on Monday night and three villages were flooded, the mayor said.",
    "Engineers had warned of cracks in its eastern wall since the spring, a report shows.",
    "About 400 people spent the night in a school, and a bridge was closed to all traffic.",
    "“Nobody told us,” said Ada Finn, who keeps the inn below the old mill in Lower Orrel.",
)


def paragraphs(*texts: str) -> str:
    """Return the texts as HTML paragraphs."""
    return "".join(f"<p>{text}</p>" for text in texts)


def page(inner: str, title: str = "Dam gives way in Orrel", head: str = "") -> bytes:
    """Return a web page with this title and body."""
    return f"<html><head><title>{title}</title>{head}</head><body>{inner}</body></html>".encode()


def capture() -> Capture:
    """Return the capture of a web page."""
    return Capture(
        id="page.html", location="page.html", media_type="text/html", fetched="", sha256=""
    )


def read(body: bytes) -> list[Article]:
    """Return the articles of a web page. Each part is checked to be in its text."""
    articles = read_capture(capture(), body)
    shown = "".join(source_text(capture(), body).split())
    for article in articles:
        for part in article.parts:
            assert "".join(article.text[slice(*part.span)].split()) in shown
    return articles


def bodies(body: bytes) -> list[list[str]]:
    """Return the paragraphs of each article of a web page."""
    return [
        [article.text[slice(*part.span)] for part in article.parts if part.kind == "body"]
        for article in read(body)
    ]
