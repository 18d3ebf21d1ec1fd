"""Who relies on whom, counted in tables as `onrecord corpus` writes them."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from typer.testing import CliRunner

from onrecord.app.corpora.reliance import find_reliance, interval
from onrecord.cli import app
from onrecord.errors import UsageError
from onrecord.export.parquet.columns import schema_of
from onrecord.export.parquet.tables import CORPUS_TABLES
from onrecord.views.reliance import RelianceRow

NONE = "__HIVE_DEFAULT_PARTITION__"
DAYS = ("2031-05-04", "2031-05-30", "2031-06-02", NONE)


class Corpus:
    """A corpus of which the columns that are counted are filled."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.tables: dict[tuple[str, str], list[dict[str, Any]]] = {}
        self.count = 0

    def add(
        self,
        outlet: str | None,
        day: str = DAYS[0],
        *,
        origin: tuple[str, str] = ("", "says"),
        via: Sequence[str] = (),
        speaker: str | None = None,
        aliases: Sequence[str] = (),
        named: bool = True,
        site: str | None = None,
        type: str = "assertion",
    ) -> None:
        self.count += 1
        article = f"article {self.count}"
        self._put("articles", day, id=article, outlet=outlet, site=site)
        self._put("origins", day, article=article, name=origin[0], why=origin[1])
        if speaker:
            self._put(
                "speakers", day, id=speaker, article=article, name=speaker, named=named,
                aliases=list(aliases),
            )  # fmt: skip
        if via or speaker:
            self._put("statements", day, article=article, speaker=speaker, via=list(via), type=type)

    def _put(self, table: str, day: str, **row: Any) -> None:
        self.tables.setdefault((table, day), []).append(row)

    def write(self) -> Path:
        for (table, day), rows in self.tables.items():
            names = rows[0].keys()
            schema = pa.schema([schema_of(CORPUS_TABLES[table]).field(name) for name in names])
            path = self.folder / table / f"day={day}" / "part-0.parquet"
            path.parent.mkdir(parents=True, exist_ok=True)
            pq.write_table(pa.Table.from_pylist(rows, schema=schema), path)
        return self.folder


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    return Corpus(tmp_path / "tables")


def found(rows: Sequence[RelianceRow]) -> list[tuple[str | None, str | None, str, int, int]]:
    """Outlet, month, origin (or kind), articles, and articles of the outlet."""
    return [
        (row.outlet, row.month, row.origin or row.kind, row.articles, row.of)
        for row in rows
        if row.articles
    ]


def test_an_article_relies_on_agencies_older_texts_and_outlets_that_had_it_first(
    corpus: Corpus,
) -> None:
    corpus.add("Orrin Courier", origin=("DPW", "dateline"))
    corpus.add("Orrin Courier", origin=("Tarn Herald", "same text"))
    corpus.add("Orrin Courier", via=["the Tarn Herald"], speaker="Ossary")
    corpus.add("Orrin Courier", speaker="Tarn Herald")
    total = find_reliance(corpus.write()).total
    assert found(total) == [
        ("Orrin Courier", None, "Tarn Herald", 3, 4),
        ("Orrin Courier", None, "DPW", 1, 4),
    ]
    assert (total[0].datelines, total[0].copies, total[0].relays) == (0, 1, 2)


def test_what_relies_on_nobody_is_own_if_somebody_with_a_name_is_quoted(corpus: Corpus) -> None:
    corpus.add("Tarn Herald", speaker="Ossary")
    corpus.add("Tarn Herald", speaker="two officials", named=False)
    corpus.add("Tarn Herald")
    assert found(find_reliance(corpus.write()).total) == [
        ("Tarn Herald", None, "own", 1, 3),
        ("Tarn Herald", None, "unknown", 2, 3),
    ]


def test_nobody_relies_on_itself(corpus: Corpus) -> None:
    corpus.add("Tarn Herald", via=["The Tarn Herald"], speaker="Ossary")
    corpus.add("Tarn Herald", speaker="TARN HERALD")
    assert {row.kind for row in find_reliance(corpus.write()).total if row.articles} == {"own"}


def test_people_who_relay_are_no_outlets_and_beliefs_no_statements(corpus: Corpus) -> None:
    corpus.add("Tarn Herald", via=["her lawyer"], speaker="Ossary")
    corpus.add("Tarn Herald", via=["Orrin Courier"], speaker="Ossary", type="belief")
    assert found(find_reliance(corpus.write()).total) == [("Tarn Herald", None, "own", 2, 2)]


def test_spellings_of_an_outlet_and_its_site_are_one(corpus: Corpus) -> None:
    corpus.add("The Orrin Courier", site="courier.example", origin=("DPW", "dateline"))
    corpus.add(None, site="courier.example", origin=("DPW", "dateline"))
    corpus.add("ORRIN COURIER", origin=("DPW", "dateline"))
    (row, *_) = find_reliance(corpus.write()).total
    assert (row.outlet, row.articles, row.of) == ("The Orrin Courier", 3, 3)


def test_an_agency_and_the_acronym_that_a_text_gives_for_it_are_one(corpus: Corpus) -> None:
    full = "Brevick Press Agency"
    corpus.add("Tarn Herald", origin=("BPA", "dateline"))
    corpus.add("Tarn Herald", via=[full], speaker="Ossary")
    corpus.add("Tarn Herald", speaker=full, aliases=["BPA"], origin=("BPA", "dateline"))
    corpus.add("BPA", origin=(full, "dateline"), speaker="Ossary")
    assert found(find_reliance(corpus.write()).total) == [
        ("Tarn Herald", None, full, 3, 3),
        (full, None, "own", 1, 1),
    ]


@pytest.mark.parametrize("other", ["Borland Press Agency", "Bank of Port Arlen"])
def test_an_acronym_of_two_is_an_outlet_of_its_own(corpus: Corpus, other: str) -> None:
    corpus.add("Tarn Herald", origin=("BPA", "dateline"))
    corpus.add("Tarn Herald", speaker="Brevick Press Agency", aliases=["BPA"])
    corpus.add("Orrin Courier", speaker=other, aliases=["BPA"])
    rows = found(find_reliance(corpus.write()).total)
    assert ("Tarn Herald", None, "BPA", 1, 2) in rows
    assert ("Tarn Herald", None, "Brevick Press Agency", 1, 2) in rows


def test_an_outlet_known_by_its_site_is_the_one_that_its_address_spells(corpus: Corpus) -> None:
    corpus.add("Orrin Courier", speaker="Ossary")
    corpus.add(None, site="www.orrincourier.example", speaker="Ossary")
    corpus.add("Tarn Herald", origin=("www.orrincourier.example", "same text"))
    assert found(find_reliance(corpus.write()).total) == [
        ("Orrin Courier", None, "own", 2, 2),
        ("Tarn Herald", None, "Orrin Courier", 1, 1),
    ]


def test_two_spellings_of_an_origin_in_one_article_count_once(corpus: Corpus) -> None:
    corpus.add("Tarn Herald", via=["Orrin Courier", "The Orrin Courier"], speaker="Ossary")
    (row, *_) = find_reliance(corpus.write()).total
    assert (row.articles, row.relays, row.share) == (1, 1, 1.0)


def test_months_are_apart_and_the_total_has_all(corpus: Corpus) -> None:
    for day in DAYS:
        corpus.add("Tarn Herald", day, origin=("DPW", "dateline"))
    view = find_reliance(corpus.write())
    assert found(view.rows) == [
        ("Tarn Herald", None, "DPW", 1, 1),
        ("Tarn Herald", "2031-05", "DPW", 2, 2),
        ("Tarn Herald", "2031-06", "DPW", 1, 1),
    ]
    assert found(view.total) == [("Tarn Herald", None, "DPW", 4, 4)]


@pytest.mark.parametrize(
    ("since", "until", "count"),
    [
        ("2031-05-30", None, 2),
        (None, "2031-05-30", 2),
        ("2031-05", "2031-05", 2),
        ("2031", None, 3),
        ("2032", None, 0),
    ],
)
def test_only_articles_of_some_days(
    corpus: Corpus, since: str | None, until: str | None, count: int
) -> None:
    for day in DAYS:
        corpus.add("Tarn Herald", day, origin=("DPW", "dateline"))
    total = find_reliance(corpus.write(), since, until).total
    assert sum(row.articles for row in total) == count


@pytest.mark.parametrize("words", ["2031-13", "2031-02-30", "May"])
def test_what_is_no_date_is_refused(corpus: Corpus, words: str) -> None:
    corpus.add("Tarn Herald")
    with pytest.raises(UsageError, match="is not a date"):
        find_reliance(corpus.write(), since=words)


def test_articles_of_unknown_outlets_are_counted_among_themselves(corpus: Corpus) -> None:
    corpus.add(None, origin=("DPW", "dateline"))
    assert found(find_reliance(corpus.write()).total) == [(None, None, "DPW", 1, 1)]


@pytest.mark.parametrize(("part", "whole"), [(0, 1), (1, 1), (3, 10), (500, 1000)])
def test_the_interval_holds_the_share(part: int, whole: int) -> None:
    low, high = interval(part, whole)
    assert 0 <= low <= part / whole <= high <= 1
    assert high - low > 0.05


def test_a_folder_that_is_no_corpus_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no corpus"):
        find_reliance(tmp_path)


def test_the_matrix_has_a_line_for_each_outlet(corpus: Corpus) -> None:
    for _ in range(9):
        corpus.add("Tarn Herald", origin=("DPW", "dateline"))
    corpus.add("Tarn Herald", speaker="Ossary")
    corpus.add("=Orrin\x1b[31m Courier")
    result = CliRunner().invoke(app, ["reliance", str(corpus.write())])
    assert result.stdout == (
        "outlet\tarticles\tDPW\town\tunknown\n"
        "Tarn Herald\t10\t90 % (60 to 98)\t10 % (2 to 40)\t–\n"
        "=Orrin Courier\t1\t–\t–\t100 % (21 to 100)\n"
    )


@pytest.mark.parametrize("name", ["reliance.parquet", "reliance.csv"])
def test_the_rows_by_month_are_written_as_a_table(
    corpus: Corpus, tmp_path: Path, name: str
) -> None:
    corpus.add("Tarn Herald", origin=("DPW", "dateline"))
    output = tmp_path / name
    CliRunner().invoke(app, ["reliance", str(corpus.write()), "--output", str(output)])
    if name.endswith(".parquet"):
        row = pq.read_table(output).to_pylist()[0]
        assert (row["month"], row["outlet"], row["origin"], row["datelines"]) == (
            "2031-05", "Tarn Herald", "DPW", 1,
        )  # fmt: skip
    else:
        assert output.read_text().splitlines()[1].startswith("2031-05,Tarn Herald,relies,DPW,1,1,0")
