"""Scores the outermost attributions found in headlines (``tests/golden/headlines``)."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from onrecord.extraction import Extractor
from onrecord.extraction.attribution.spans import anchor
from onrecord.records import Article, Part

_Attribution = tuple[list[str], list[str], list[str]]  # the wording of source, cue and content


def wrong_headlines(
    gold: Path, extractor: Extractor
) -> Iterator[tuple[str, bool, list[_Attribution]]]:
    """Yield each headline that is not read exactly as in the gold.

    With it comes whether the gold has an attribution in it, and what was found.
    """
    for case in read_headlines(gold):
        found = _found(case["text"], case["body"], extractor)
        wanted = [
            tuple([part] if part and isinstance(part, str) else list(part) for part in each)
            for each in case["found"]
        ]
        if found != wanted:
            yield case["text"], bool(wanted), found


def read_headlines(gold: Path) -> list[dict[str, Any]]:
    """Return the headlines of a gold file, with ``text``, ``body`` and ``found``."""
    headlines: list[dict[str, Any]] = tomllib.loads(gold.read_text(encoding="utf-8"))["headline"]
    return headlines


def _found(headline: str, body: str, extractor: Extractor) -> list[_Attribution]:
    text = f"{headline}\n\n{body}"
    parts = (Part(kind="headline", span=(0, len(headline))),)
    annotations = extractor.annotate(Article(id="a", capture="c", text=text, parts=parts))

    def words(spans: Any) -> list[str]:
        return [text[start:end] for start, end in spans]

    return [
        (words(each.source), words(each.cue), words(each.content))
        for each in annotations.statements
        if each.outer is None and anchor(each.cue, each.content)[0] < len(headline)
    ]
