"""The exported record, whatever its articles have."""

import csv
from io import BytesIO
from pathlib import Path

import msgspec
import pytest

from builders.stores import Who, keep_people
from onrecord.app.exporting import export_record
from onrecord.app.linking import add_capture
from onrecord.records import Annotations, Mention, Speaker, make_id
from onrecord.store import Store

pytestmark = pytest.mark.both_databases


def silent_claimant(store: Store, others: tuple[Who, ...], name: str) -> None:
    """Store articles in which somebody claims a figure and says nothing."""
    keep_people(store, "other.txt", *others)
    keep_people(store, "page.txt", Who("Ilsabet Corrow"))
    [*_, (article, found)] = store.read_articles(each.id for each in store.articles())
    [figure] = found.figures
    mention = Mention(article=article.id, span=(0, 14))
    speaker = Speaker(
        id=make_id("speaker", article.id, "silent"), name=name, kind="organization", named=True,
        mentions=(mention,),
    )  # fmt: skip
    figure = msgspec.structs.replace(figure, statement=None, claimant=speaker.id)
    read = Annotations(
        article=article.id, language="en", model="1", statements=(), figures=(figure,),
        speakers=(speaker,),
    )  # fmt: skip
    capture, body = store.capture(article)
    add_capture(store, capture, body, [(article, read)], reader="2", model="1")


@pytest.mark.parametrize("format", ["csv", "jsonl", "json"])
@pytest.mark.parametrize(
    ("others", "name"),
    [
        ((), "Transport Ministry"),
        ((Who("Harbour Office", kind="organization"),), "Harbour Office"),
        ((Who("Orla Venn", "mayor", "Quillhaven"),), "Lammet Line"),
    ],
)
def test_who_claims_a_figure_and_says_nothing_is_exported(
    tmp_path: Path, others: tuple[Who, ...], name: str, format: str
) -> None:
    with Store(tmp_path / "record.db", create=True) as store:
        silent_claimant(store, others, name)
        out = BytesIO()
        export_record(store, format, out)
    written = out.getvalue().decode("utf-8-sig")
    if format == "csv":  # a row for each statement
        assert len(list(csv.DictReader(written.splitlines()))) == len(others)
    else:
        assert name in written
