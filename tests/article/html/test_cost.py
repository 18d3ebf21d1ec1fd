"""The time of reading grows with the page, not with its square."""

import json
import time

import pytest

from article.html.pages import PROSE, page, read

TEXT = PROSE[0]


def _stated(count: int) -> str:
    data = {
        "@type": "NewsArticle",
        "articleBody": " ".join(f"{TEXT} {7 * i}" for i in range(count)),
    }
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


PAGES = {
    "attributes": lambda n: page(f"<p {' '.join(f'a{i}=x' for i in range(20 * n))}>{TEXT}</p>"),
    "cells": lambda n: page(f"<p>{TEXT}</p><table><tr>{'<td>12</td>' * n}</tr></table>"),
    "quotes": lambda n: page(
        "".join(f"<p>{i} {TEXT}</p><blockquote>{TEXT}</blockquote>" for i in range(n // 2))
    ),
    "stated": lambda n: page("".join(f"<p>{i} {TEXT}</p>" for i in range(n)), head=_stated(n)),
    "slides": lambda n: page(
        "<p>" + "</p><p>".join(PROSE) + "</p>"
        + "".join(f"<div><b>{i % 99}/{i % 97}</b><p>{TEXT}</p></div>" for i in range(n))
    ),
    "titles": lambda n: page(
        "".join(f"<h2>Heading {i} of the page</h2>" for i in range(n)) + f"<p>{TEXT}</p>",
        head="".join(f"<meta property='og:title' content='Dam {i}'>" for i in range(n)),
    ),
    "stories": lambda n: page(
        "".join(f"<div><h1>Dam {i}</h1><p>{TEXT}</p><p>{TEXT}</p></div>" for i in range(n))
    ),
}  # fmt: skip


def _seconds(body: bytes) -> float:
    start = time.process_time()
    read(body)
    return time.process_time() - start


@pytest.mark.parametrize("kind", PAGES)
def test_twice_the_page_takes_about_twice_the_time(kind: str) -> None:
    once, twice = (min(_seconds(PAGES[kind](n)) for _ in range(2)) for n in (1_000, 2_000))
    assert twice < 3 * once + 0.3
