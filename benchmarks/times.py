"""How right dates and durations are: ``python -m benchmarks.times meantime/dev.jsonl.gz``.

The file has one document a line: ``text``, ``date`` (of publication, or null), ``sentences``
(spans) and ``timex`` (``spans``, ``type``, ``value``, ``is_dct``), as MEANTIME is given. The gold
is complete for the first five sentences, and only what begins in them counts; the document's own
date (``is_dct``), and what is found where it stands, is left out. Relaxed: gold and found spans are
paired one to one where they overlap. Value: of the pairs, the share whose values are the same
string once written alike (see ``plain_value``). Found spans have no type, so that a type has a
recall and no F1. In parentheses the 95 % bootstrap interval over documents. ``--errors`` lists ids
and offsets, never text.
"""

import argparse
import gzip
import json
import re
import tempfile
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
from scipy.optimize import linear_sum_assignment

from onrecord.app import annotation, pipeline

Row: TypeAlias = dict[str, Any]  # a line of JSON
Span: TypeAlias = tuple[int, int]

_SENTENCES = 5
_TYPES = ("DATE", "DURATION", "TIME", "SET")
_RESAMPLES = 1000
_SEED = 20310314

_NOTHING = re.compile(r"(?:PAST|PRESENT|FUTURE)_REF|[X-]*")
_AMOUNT = re.compile(r"[XN]+(?=[A-Z])")  # of a duration: "PXXY", "PnY"
_TURNED = re.compile(r"(PT?)([A-Z])([\d.]+)$")  # "PY5"
_CLOCK = re.compile(r"(.*T\d\d(?::\d\d)?)(?::00(?:\.0+)?)?Z?")
_WEEK = re.compile(r"(\d{4})-?W(\d{1,2})(?:-?(WE))?")
_DAYS = re.compile(r"(\d{4}-\d\d-\d\d)/(\d{4}-\d\d-\d\d)")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--errors", action="store_true", help="list what is wrong: ids and offsets")
    args = parser.parse_args()
    rows = read_rows(args.gold)
    lines = extracted(
        [
            {"id": r["id"], "text": r["text"], "headline": r.get("title"), "published": r["date"]}
            for r in rows
        ],
        args.workers,
    )
    print(f"{args.gold.name}: {len(rows)} documents, their first {_SENTENCES} sentences")
    show([compare(row, line) for row, line in zip(rows, lines, strict=True)], args.errors)


def read_rows(path: Path) -> list[Row]:
    """The lines of a JSON Lines file, compressed or not."""
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def extracted(corpus: Iterable[Row], workers: int) -> list[Row]:
    """What ``onrecord extract`` writes for a corpus: a line for each document, in order."""
    with tempfile.TemporaryDirectory() as folder:
        source, output = Path(folder, "corpus.jsonl"), Path(folder, "read.jsonl")
        source.write_text("".join(json.dumps(document) + "\n" for document in corpus))
        annotation.extract(source, output, workers, pipeline.load_extractor)
        lines = read_rows(output)
    unread = [line for line in lines if line["error"]]
    print(f"{len(lines)} documents given to the extractor, {len(unread)} not read")
    return lines


def pairs(gold: Sequence[Span], found: Sequence[Span]) -> list[tuple[int, int]]:
    """Which gold and found spans overlap, one to one: the most pairs, then the most overlap."""
    if not gold or not found:
        return []
    overlap = np.array([[min(g[1], f[1]) - max(g[0], f[0]) for f in found] for g in gold])
    overlap = np.maximum(overlap, 0)
    weight = np.where(overlap > 0, 1 + overlap / (1 + overlap.sum()), 0)
    chosen = zip(*linear_sum_assignment(weight, maximize=True), strict=True)
    return [(int(i), int(j)) for i, j in chosen if overlap[i, j]]


def share(counts: Sequence[tuple[int, int]]) -> str:
    """The ratio of summed (part, whole) counts in per cent, with its bootstrap interval."""
    part, whole = np.array(counts or [(0, 0)]).T
    if not whole.sum():
        return f"{'none':>6}"
    drawn = np.random.default_rng(_SEED).integers(0, len(whole), (_RESAMPLES, len(whole)))
    parts, wholes = part[drawn].sum(axis=1), whole[drawn].sum(axis=1)
    low, high = np.percentile(100 * parts[wholes > 0] / wholes[wholes > 0], (2.5, 97.5))
    return f"{100 * part.sum() / whole.sum():6.1f} ({low:.1f} to {high:.1f})"


def plain_value(value: str | None) -> str | None:
    """A value as it is compared: null, or the one form of several that say the same.

    No time at all (PAST_REF, "XXXX-XX-XX") is null; an unknown amount is X ("PnY"), and "PY5" is
    "P5Y"; a clock time has neither ":00" seconds nor Z; a weekend is "2010-W04-WE".
    """
    value = (value or "").strip().upper()
    if _NOTHING.fullmatch(value):
        return None
    if value.startswith("P"):
        return _AMOUNT.sub("X", _TURNED.sub(r"\1\3\2", value))
    if clock := _CLOCK.fullmatch(value):
        return clock[1]
    if week := _WEEK.fullmatch(value):
        return f"{week[1]}-W{int(week[2]):02}" + (f"-{week[3]}" if week[3] else "")
    if days := _DAYS.fullmatch(value):
        first, last = (date.fromisoformat(day).isocalendar() for day in days.groups())
        if (first[2], last[2]) == (6, 7) and first[:2] == last[:2]:
            return f"{first[0]}-W{first[1]:02}-WE"
    return value


def compare(row: Row, line: Row) -> Row:
    """The counts of one document, and what is wrong as (kind, start, end)."""
    end = row["sentences"][:_SENTENCES][-1][1] if row["sentences"] else 0
    all_gold = [(_hull(timex["spans"]), timex) for timex in row["timex"]]
    own = [span for span, timex in all_gold if timex["is_dct"]]
    gold = [(s, timex) for s, timex in all_gold if not timex["is_dct"] and s[0] < end]
    found = [
        (span, timex["value"])
        for timex in line["timexes"]
        if (span := tuple(timex["span"]))[0] < end
        and not any(span[0] < e and s < span[1] for s, e in own)
    ]
    matched = pairs([span for span, _ in gold], [span for span, _ in found])
    right = {i for i, j in matched if plain_value(gold[i][1]["value"]) == plain_value(found[j][1])}
    hit, used = {i for i, _ in matched}, {j for _, j in matched}
    errors = [
        *((f"missed {t['type']}", *s) for i, (s, t) in enumerate(gold) if i not in hit),
        *((f"value {gold[i][1]['type']}", *gold[i][0]) for i in sorted(hit - right)),
        *(("extra", *s) for j, (s, _) in enumerate(found) if j not in used),
    ]
    return {
        "id": row["id"],
        "gold": len(gold),
        "found": len(found),
        "strict": len({span for span, _ in gold} & {span for span, _ in found}),
        "relaxed": len(matched),
        "right": len(right),
        "types": {
            kind: (
                sum(timex["type"] == kind for _, timex in gold),
                sum(gold[i][1]["type"] == kind for i in hit),
                sum(gold[i][1]["type"] == kind for i in right),
            )
            for kind in _TYPES
        },
        "errors": sorted(errors, key=lambda error: error[1:]),
    }


def show(documents: Sequence[Row], errors: bool) -> None:
    """Print the figures, and with ``errors`` where it is wrong."""
    totals = {
        name: sum(document[name] for document in documents)
        for name in ("gold", "found", "strict", "relaxed", "right")
    }
    print("{gold} gold, {found} found, {relaxed} of them paired, {right} right".format(**totals))
    for name in ("relaxed", "strict"):
        for measure, wholes in (("P", ("found",)), ("R", ("gold",)), ("F1", ("found", "gold"))):
            counts = [(len(wholes) * d[name], sum(d[w] for w in wholes)) for d in documents]
            print(f"  {f'span {measure}, {name}':<22}{share(counts)}")
    print(f"  {'value, of the pairs':<22}{share([(d['right'], d['relaxed']) for d in documents])}")
    for kind in _TYPES:
        triples = [document["types"][kind] for document in documents]
        gold, hit, right = (sum(column) for column in zip(*triples, strict=True))
        print(f"{kind}: {gold} gold, {hit} paired, {right} right")
        print(f"  {'span R, relaxed':<22}{share([(hit, gold) for gold, hit, _ in triples])}")
        print(f"  {'value, of the pairs':<22}{share([(right, hit) for _, hit, right in triples])}")
    for document in documents if errors else ():
        for error, start, end in document["errors"]:
            print(f"{document['id']} {start} {end} {error}")


def _hull(spans: Sequence[Sequence[int]]) -> Span:
    return min(start for start, _ in spans), max(end for _, end in spans)


if __name__ == "__main__":
    main()
