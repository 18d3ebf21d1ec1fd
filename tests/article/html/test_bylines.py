"""Bylines and dates in the head of an article."""

import json

import pytest

from article.html.pages import PROSE, page, paragraphs, read


def _read(line: str, head: str = "") -> tuple[tuple[str, ...], str | None]:
    inner = f"<article><h1>Dam gives way in Orrel</h1>{line}{paragraphs(*PROSE)}</article>"
    [article] = read(page(inner, head=head))
    assert [article.text[slice(*p.span)] for p in article.parts if p.kind == "body"] == [*PROSE]
    assert all(part.kind in ("headline", "body") for part in article.parts)
    return article.byline, article.published.value if article.published else None


ADA = ("Ada Finn",)


@pytest.mark.parametrize(
    ("line", "byline", "published"),
    [
        ("<p>By By Ada Finn</p>", ADA, None),
        ("<p class='byline'>Edited by Lee Orr</p>", (), None),
        ("<p class='author'>By Post Staff</p>", (), None),
        ("<p class='byline'><a>Ada Finn</a>, <a>Orrel Post</a></p>", ADA, None),
        ("<p><i>Words: Ada Finn</i> <i>Photos: Lee Orr</i></p>", ADA, None),
        ("<div><b>Ada Finn</b><i>Courts correspondent</i></div>", ADA, None),
        ("<p>22.09.2031, 14:20 | Author: Ada Finn | Read 12 times</p>", ADA, "2031-09-22T14:20"),
        ("<p>Posted by Ada Finn at June 8, 2031 08:14 PM | Reply (0)</p>", ADA, "2031-06-08T20:14"),
        ("<div>By <a>Ada Finn</a><i>Aug. 3, 2031, 11:47 p.m.</i></div>", ADA, "2031-08-03T23:47"),
        ("<p>Local, Top 1 | Published: 5 hours ago | Written by Ada Finn</p>", ADA, None),
        ("<p>Updated 2:01 PM ET, Sun March 9, 2031</p>", (), "2031-03-09T14:01"),
        ("<p>Mar. 9, 2031 Updated 5:02 p.m. ET</p>", (), "2031-03-09"),
        ("<p>Last updated: 10:12 (GMT+3) 9 March 2031</p>", (), "2031-03-09"),
    ],
)
def test_lines_with_authors_and_dates(
    line: str, byline: tuple[str, ...], published: str | None
) -> None:
    assert _read(line) == (byline, published)


def test_a_date_of_publication_goes_before_one_of_a_change() -> None:
    line = "<p>Updated: 12 March 2031, 10:00</p><p>Published: 9 March 2031</p>"
    assert _read(line)[1] == "2031-03-09"


@pytest.mark.parametrize(
    ("author", "byline"),
    [
        ("by Ada Finn", ("Ada Finn",)),
        ("Ada Finn @adafinn", ("Ada Finn",)),
        ("Newsroom", ()),
        ("The Associated Wire", ()),
        ({"@type": "Organization", "name": "Orrel Post"}, ()),
        ([{"name": "Ada Finn"}, {"name": "Ada Finn Courts Correspondent"}], ("Ada Finn",)),
    ],
)
def test_authors_in_the_metadata_are_people(author: object, byline: tuple[str, ...]) -> None:
    data = {
        "@type": "NewsArticle",
        "headline": "Dam gives way in Orrel",
        "author": author,
        "publisher": {"name": "Orrel Post"},
    }
    head = f'<script type="application/ld+json">{json.dumps(data)}</script>'
    assert _read("", head)[0] == byline
