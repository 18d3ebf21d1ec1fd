"""Golden files of each kind: mails, feeds, tables, documents. A person wrote what is in them."""

import json
import logging
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from article.test_goldens import _found, _squeezed
from onrecord.article import read_capture, source_text
from onrecord.capture import open_location
from onrecord.records import Article, Failure

FOLDER = Path(__file__).parents[1] / "golden" / "files"
FILES = sorted(path for path in FOLDER.iterdir() if path.with_name(f"{path.name}.json").exists())


def _fields(article: Article) -> dict[str, Any]:
    found = _found(article)
    return {name: found[name] for name in found if name != "related"} | {"key": article.key}


def test_golden_files_exist() -> None:
    assert len(FILES) > 10


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_golden_file_is_read_as_by_a_person(
    path: Path, now: datetime, caplog: pytest.LogCaptureFixture
) -> None:
    expected = json.loads(path.with_name(f"{path.name}.json").read_text("utf-8"))
    captures: list[dict[str, Any]] = []
    failures: list[str] = []
    with caplog.at_level(logging.WARNING, "onrecord"):
        for item in open_location(str(path), now):
            if isinstance(item, Failure):
                failures.append(item.error)
                continue
            capture, body = item
            articles = read_capture(capture, body)
            captures.append(
                {
                    "at": capture.location.removeprefix(str(path)),
                    "media_type": capture.media_type,
                    "articles": [_squeezed(_fields(article)) for article in articles],
                }
            )
            shown = "".join(source_text(capture, body).replace(">", "").split())
            for article in articles:
                for part in article.parts:
                    words = article.text[slice(*part.span)].replace(">", "")
                    assert "".join(words.split()) in shown
    assert captures == _squeezed(expected["captures"])
    for said, given in ((failures, expected["failures"]), (caplog.messages, expected["warnings"])):
        assert len(said) == len(given), said
        assert all(words in line for line, words in zip(said, given, strict=True)), said
