"""Finds who relies on whom in a corpus: which outlets' articles go back to which others.

An article relies on the agency in its dateline, on the outlet of an earlier article that has nearly
the same text, and on the outlets through which its statements reached it. What it does not say, as
news from an agency that it does not name, cannot be counted: the shares are lower bounds.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from math import sqrt
from pathlib import Path
from typing import Any, NamedTuple

from onrecord.errors import UsageError
from onrecord.export.parquet import require_parquet
from onrecord.store.query import read_day
from onrecord.text.name_keys import full_names
from onrecord.text.outlets import is_outlet, outlet_keys, outlet_names
from onrecord.views.reliance import RelianceKind, RelianceRow, RelianceView

_Z = 1.96  # of a 95 % interval
_COLUMNS = {
    "articles": ["id", "outlet", "site"],
    "origins": ["article", "name", "why"],
    "statements": ["article", "speaker", "via", "type"],
    "speakers": ["id", "article", "name", "named", "aliases"],
}
_Pair = tuple[str | None, str | None]  # the name and the site of an outlet


class _Reliance(NamedTuple):
    """What is counted of an article; articles that are alike in it are counted together."""

    outlet: _Pair
    month: str | None
    origins: frozenset[tuple[str, str]]  # the name of each, and why it is one
    has_named: bool  # whether somebody with a name is quoted


def find_reliance(folder: Path, since: str | None = None, until: str | None = None) -> RelianceView:
    """Return who relies on whom in a corpus that ``onrecord corpus`` wrote.

    ``since`` and ``until``: first and last day, month or year. With either, articles without a day
    are left out. Raises UsageError for a folder that is no corpus, and what is no date.
    """
    require_parquet()
    since, until = (each and read_day(each) for each in (since, until))
    if not (folder / "articles").is_dir() or not (folder / "origins").is_dir():
        raise UsageError(
            f"{folder}: no corpus; make one with: onrecord corpus FILES --output FOLDER"
        )
    counts: Counter[_Reliance] = Counter()
    introduced: set[tuple[str, str]] = set()
    for day, part in _days(folder):
        if _is_between(day, since, until):
            rows = {
                name: _rows(folder / name / part, columns) for name, columns in _COLUMNS.items()
            }
            counts.update(_read_day(rows, day))
            introduced |= {
                (each["name"], short)
                for each in rows["speakers"]
                for short in each["aliases"]
                if short.isupper()
            }
    full = full_names(sorted(introduced))
    return _view(counts, {short: name for short, name in full.items() if is_outlet(name)})


def _days(folder: Path) -> Iterator[tuple[str | None, str]]:
    """Yield each day of a corpus, None for no day, and the name of its folders."""
    for part in sorted(path.name for path in (folder / "articles").glob("day=*")):
        value = part.removeprefix("day=")
        yield (value if value[:1].isdigit() else None), part


def _is_between(day: str | None, since: str | None, until: str | None) -> bool:
    if day is None:
        return since is None and until is None
    return (since is None or day[: len(since)] >= since) and (
        until is None or day[: len(until)] <= until
    )


def _read_day(rows: Mapping[str, list[dict[str, Any]]], day: str | None) -> Iterator[_Reliance]:
    origins = _origins(rows)
    named = {(each["article"], each["id"]) for each in rows["speakers"] if each["named"]}
    has_named = {
        each["article"]
        for each in rows["statements"]
        if (each["article"], each["speaker"]) in named
    }
    for article in {each["id"]: each for each in rows["articles"]}.values():
        yield _Reliance(
            outlet=(article["outlet"], article["site"]),
            month=day[:7] if day else None,
            origins=frozenset(origins[article["id"]]),
            has_named=article["id"] in has_named,
        )


def _rows(folder: Path, columns: list[str]) -> list[dict[str, Any]]:
    import pyarrow.dataset as ds

    if not folder.is_dir():  # no article of that day has any
        return []
    found: list[dict[str, Any]] = ds.dataset(folder, format="parquet").to_table(columns).to_pylist()
    return found


def _origins(rows: Mapping[str, list[dict[str, Any]]]) -> Mapping[str, set[tuple[str, str]]]:
    """Return the names of the outlets that each article goes back to, and why, by its id."""
    found: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    for each in rows["origins"]:
        if each["why"] != "says":
            found[each["article"]].add((each["name"], each["why"]))
    names = {(each["article"], each["id"]): each["name"] for each in rows["speakers"]}
    for each in rows["statements"]:
        speaker = names.get((each["article"], each["speaker"]))
        for name in (*each["via"], *([speaker] if speaker else [])):
            if each["type"] == "assertion" and is_outlet(name):
                found[each["article"]].add((name, "relay"))
    return found


def _view(counts: Mapping[_Reliance, int], full: Mapping[str, str]) -> RelianceView:
    """Return what was counted; ``full``: the names of which acronyms are short forms."""
    counts = _in_full(counts, full)
    pairs: list[_Pair] = sorted(
        {each.outlet for each in counts}
        | {(name, None) for each in counts for name, _ in each.origins},
        key=lambda pair: (pair[0] or "", pair[1] or ""),
    )
    stated = [pair for pair in pairs if any(pair)]
    keys = dict(zip(stated, outlet_keys(stated), strict=True))
    shown = dict(zip(keys.values(), outlet_names(stated), strict=True))
    tallies: defaultdict[tuple[str | None, str], _Tally] = defaultdict(_Tally)
    for each, count in counts.items():
        own = keys.get(each.outlet, "")
        found = {(keys[name, None], why) for name, why in each.origins} - {
            (own, why) for _, why in each.origins
        }
        for month in ("", each.month):
            tallies[month, own].add(found, each.has_named, count)
    return RelianceView(
        rows=tuple(_listed(tallies, shown, is_total=False)),
        total=tuple(_listed(tallies, shown, is_total=True)),
    )


def _in_full(counts: Mapping[_Reliance, int], full: Mapping[str, str]) -> Counter[_Reliance]:
    found: Counter[_Reliance] = Counter()
    for each, count in counts.items():
        name, site = each.outlet
        origins = frozenset((full.get(origin, origin), why) for origin, why in each.origins)
        found[each._replace(outlet=(name and full.get(name, name), site), origins=origins)] += count
    return found


class _Tally:
    """The articles of an outlet, by what they go back to."""

    def __init__(self) -> None:
        self.articles = 0
        self.kinds: Counter[RelianceKind] = Counter()
        self.origins: Counter[str] = Counter()
        self.reasons: Counter[tuple[str, str]] = Counter()

    def add(self, origins: Iterable[tuple[str, str]], has_named: bool, count: int) -> None:
        """Add some articles that are alike."""
        origins = set(origins)
        self.articles += count
        self.kinds["relies" if origins else "own" if has_named else "unknown"] += count
        for key in {key for key, _ in origins}:
            self.origins[key] += count
        for reason in origins:
            self.reasons[reason] += count


def _listed(
    tallies: Mapping[tuple[str | None, str], _Tally],
    shown: Mapping[str, str | None],
    *,
    is_total: bool,
) -> Iterator[RelianceRow]:
    chosen = [(month, key) for month, key in tallies if (month == "") == is_total]
    sizes = {key: tally.articles for (month, key), tally in tallies.items() if month == ""}
    for month, outlet in sorted(chosen, key=lambda each: (each[0] or "", -sizes[each[1]], each[1])):
        tally = tallies[month, outlet]
        name, day = shown.get(outlet), month or None
        for key, count in sorted(tally.origins.items(), key=lambda each: (-each[1], each[0])):
            low, high = interval(count, tally.articles)
            yield RelianceRow(
                month=day, outlet=name, kind="relies", origin=shown[key], articles=count,
                datelines=tally.reasons[key, "dateline"], copies=tally.reasons[key, "same text"],
                relays=tally.reasons[key, "relay"],
                of=tally.articles, share=count / tally.articles, low=low, high=high,
            )  # fmt: skip
        for kind in ("own", "unknown"):
            count = tally.kinds[kind]
            low, high = interval(count, tally.articles)
            yield RelianceRow(
                month=day, outlet=name, kind=kind, articles=count,
                of=tally.articles, share=count / tally.articles, low=low, high=high,
            )  # fmt: skip


def interval(part: int, whole: int) -> tuple[float, float]:
    """Return the 95 % interval of a share (Wilson 1927), which holds for small numbers as well.

    >>> [round(end, 2) for end in interval(3, 10)], [round(end, 2) for end in interval(0, 10)]
    ([0.11, 0.6], [0.0, 0.28])
    """
    share, square = part / whole, _Z**2
    middle = share + square / (2 * whole)
    reach = _Z * sqrt(share * (1 - share) / whole + square / (4 * whole**2))
    scale = 1 + square / whole
    return max(0.0, (middle - reach) / scale), min(1.0, (middle + reach) / scale)
