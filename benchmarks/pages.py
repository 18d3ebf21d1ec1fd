"""Score the reading of saved web pages: ``python -m benchmarks.pages dev.jsonl.gz``.

The gold has one page per line: ``html`` (a file beside the gold, may be .gz), ``lang``, ``title``
and ``published``, and either ``body_text`` (the text found by another reader, by paragraphs) or
``must_contain`` and ``must_not_contain`` (words that a person wants in the main text, or out of
it). Prints for English pages with ``body_text``: headlines and days that are right, and the word F1
of the body, averaged over pages. All pages are checked for text that is not on the page.
"""

import gzip
import json
import re
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

from onrecord.article import read_capture, source_text
from onrecord.capture.media_types import detect_media_type
from onrecord.records import Article, Capture

_WORD = re.compile(r"\w+")
_QUOTES = str.maketrans("‘’“”", "''\"\"")


def main(path: str) -> None:
    """Print the scores of one gold file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    pages = {row["id"]: (Path(path).parent / row["html"]).read_bytes() for row in rows}
    seconds = 0.0
    found: dict[str, list[Article]] = {}
    foreign = 0
    for row in rows:
        capture, body = _capture(row["html"], pages[row["id"]]), pages[row["id"]]
        start = time.perf_counter()
        found[row["id"]] = read_capture(capture, body)
        seconds += time.perf_counter() - start
        foreign += _foreign(found[row["id"]], source_text(capture, body))
    stated = [row for row in rows if row.get("body_text") and row["lang"] == "en"]
    checked = [row for row in rows if row.get("must_contain")]
    _print_stated(stated, found)
    _print_checked(checked, found)
    print(f"all {len(rows)} pages: {foreign} parts with letters that are not the page's")
    print(f"speed: {len(rows) / seconds:.1f} pages a second")


def _capture(location: str, body: bytes) -> Capture:
    media_type = detect_media_type(location, body)
    return Capture(id=location, location=location, media_type=media_type, fetched="", sha256="")


def _foreign(articles: list[Article], source: str) -> int:
    letters = "".join(source.split())
    return sum(
        "".join(article.text[slice(*part.span)].split()) not in letters
        for article in articles
        for part in article.parts
    )


def _print_stated(rows: list[dict[str, Any]], found: dict[str, list[Article]]) -> None:
    exact = alike = days = 0
    scores: dict[str, float] = {}
    for row in rows:
        article = next(iter(found[row["id"]]), None)
        headline = " ".join(((article.headline if article else None) or "").split())
        title = " ".join(row["title"].split())
        exact += headline == title
        alike += headline.translate(_QUOTES) == title.translate(_QUOTES)
        published = article.published.value[:10] if article and article.published else ""
        days += published == row["published"][:10]
        scores[row["id"]] = _f1(_body(found[row["id"]]), row["body_text"])
    print(f"{len(rows)} English pages with a stated body:")
    print(f"  headline exact {exact}, with quotation marks alike {alike}; day {days}")
    print(f"  body word F1 {100 * sum(scores.values()) / max(1, len(scores)):.1f}")
    for identity in sorted(scores, key=scores.__getitem__)[:5]:
        print(f"    {100 * scores[identity]:.1f} {identity}")


def _print_checked(rows: list[dict[str, Any]], found: dict[str, list[Article]]) -> None:
    wrong = []
    for row in rows:
        body = " ".join(_body(found[row["id"]]).split())
        text = " ".join(" ".join(article.text for article in found[row["id"]]).split())
        lacks = [words for words in row["must_contain"] if " ".join(words.split()) not in text]
        has = [words for words in row["must_not_contain"] if " ".join(words.split()) in body]
        if lacks or has:
            wrong.append((row["id"], len(lacks), len(has)))
    print(f"{len(rows)} pages with words to find and to leave out: {len(rows) - len(wrong)} right")
    for identity, lacks, has in wrong:
        print(f"    {identity}: {lacks} not found, {has} not left out")


def _body(articles: list[Article]) -> str:
    return "\n".join(
        article.text[slice(*part.span)]
        for article in articles
        for part in article.parts
        if part.kind == "body"
    )


def _f1(found: str, wanted: str) -> float:
    ours, theirs = Counter(_WORD.findall(found.lower())), Counter(_WORD.findall(wanted.lower()))
    shared = (ours & theirs).total()
    return 2 * shared / max(1, ours.total() + theirs.total())


if __name__ == "__main__":
    main(sys.argv[1])
