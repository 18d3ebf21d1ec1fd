"""Score figures of victims: ``python -m benchmarks.figures figures/dev.jsonl.gz``.

The gold has one incident per line, with its articles (``docs``: ``id``, ``title``, ``date``,
``text``) and the counts of a registry (``killed``, ``injured``, ``by_role``); ``figure_in_text``
says whether any article gives the number. ``evaluation.figures.agrees`` defines when a figure
agrees with a number.

- Recall: of the incidents with two or more killed (or injured) whose number is in an article, the
  share with an agreeing figure of that measure. Target 88 %.
- Precision: of all killed and wounded figures, the share that agrees with any count of the registry
  or a sum of counts. Target 80 %. Articles of under 200 characters and articles shared with other
  incidents are left out. The registry has final counts, so early articles may differ for good
  reason.

On MUC-4 (lines with ``incidents``): recall over templates with one group of killed (or injured) and
one exact number; the number 1 is reported separately. In parentheses: 95 % bootstrap intervals over
incidents (documents in MUC-4). ``--errors`` lists ids, offsets and numbers, never text.
"""

import argparse
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TypeAlias

from evaluation.bootstrap import percent
from evaluation.figures import MEASURES, agrees, registry_numbers
from evaluation.gold import Row, read_rows
from evaluation.predictions import extract_rows

Articles: TypeAlias = list[tuple[Row, list[Row]]]  # each with its figures

_SHORT = 200  # characters; under that an article is not judged
_NUMERALS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    " fifteen sixteen seventeen eighteen nineteen twenty"
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument(
        "--errors", action="store_true", help="list what is wrong: ids, offsets, numbers"
    )
    args = parser.parse_args()
    rows = read_rows(args.gold)
    is_muc = "incidents" in rows[0]
    articles = [
        row if is_muc else doc for row in rows for doc in ([row] if is_muc else row["docs"])
    ]
    lines = iter(extract_rows(map(_document, range(len(articles)), articles), args.workers))
    incidents: list[tuple[Row, Articles]] = [
        (row, [(doc, next(lines)["figures"]) for doc in ([row] if is_muc else row["docs"])])
        for row in rows
    ]
    print(f"{args.gold.name}: {len(rows)} {'documents' if is_muc else 'incidents'}")
    if is_muc:
        show_templates(incidents, args.errors)
    else:
        show_recall(incidents, args.errors)
        show_precision(incidents, args.errors)


def show_recall(incidents: Sequence[tuple[Row, Articles]], errors: bool) -> None:
    print("recall, of the incidents with two or more whose number is in an article (target 88):")
    pooled: list[tuple[int, bool]] = []
    missed = []
    for name, measure in MEASURES.items():
        told = []
        for index, (row, articles) in enumerate(incidents):
            if row[name] >= 2 and row["figure_in_text"][name]:
                told.append((index, _is_said(row[name], measure, articles)))
                if not told[-1][1]:
                    missed.append((row["incident_id"], measure, row[name], articles))
        pooled += told
        _print_share(measure, _by_incident(told, len(incidents)))
    _print_share("both", _by_incident(pooled, len(incidents)))
    if errors:
        _list_missed(missed)


def show_precision(incidents: Sequence[tuple[Row, Articles]], errors: bool) -> None:
    print("precision, of the killed and wounded figures that the registry supports (target 80):")
    judged: list[tuple[int, str, Row, Row, bool, bool]] = []
    for index, (row, articles) in enumerate(incidents):
        numbers = registry_numbers(row)
        for doc, figures in articles:
            if len(doc["text"]) < _SHORT or doc["shared_with_other_incident"]:
                continue
            for figure in figures:
                if (measure := figure["measure"]) in MEASURES.values():
                    good = _agrees_with(figure, numbers)
                    same = _agrees_with(figure, registry_numbers(row, measure))
                    judged.append((index, measure, doc, figure, good, same))
    for label, chosen in (
        ("both", judged),
        *((measure, [j for j in judged if j[1] == measure]) for measure in MEASURES.values()),
        ("2 or more", [j for j in judged if max(j[3]["low"] or 0, j[3]["high"] or 0) >= 2]),
    ):
        _print_share(label, _by_incident([(j[0], j[4]) for j in chosen], len(incidents)))
    print("  for information, supported by a number of the same measure:")
    _print_share("both", _by_incident([(j[0], j[5]) for j in judged], len(incidents)))
    for index, measure, doc, figure, good, _ in judged if errors else ():
        if not good:
            row = incidents[index][0]
            start, end = figure["span"]
            registry = " ".join(map(str, sorted(registry_numbers(row))))
            print(
                f"unsupported {row['incident_id']} {doc['id']} {start} {end} {measure}"
                f" {_bounds(figure)}, registry {registry}"
            )


def show_templates(documents: Sequence[tuple[Row, Articles]], errors: bool) -> None:
    for label, is_wanted in (
        ("2 or more", lambda number: number >= 2),
        ("1, for information", lambda number: number == 1),
    ):
        print(f"recall, of the templates with one exact number, {label}:")
        pooled: list[tuple[int, bool]] = []
        missed = []
        for name, measure in MEASURES.items():
            told = []
            for index, (row, articles) in enumerate(documents):
                for incident in row["incidents"]:
                    number = incident[name]["exact"]
                    if incident[name]["groups"] == 1 and number and is_wanted(number):
                        told.append((index, _is_said(number, measure, articles)))
                        if not told[-1][1]:
                            missed.append((row["id"], measure, number, articles))
            pooled += told
            _print_share(measure, _by_incident(told, len(documents)))
        _print_share("both", _by_incident(pooled, len(documents)))
        if errors:
            _list_missed(missed)


def _document(index: int, doc: Row) -> Row:
    """Return a corpus line for an article, with its position as id."""
    published = doc["dateline_date"] if "dateline_date" in doc else doc["date"]
    headline = doc.get("title")
    return {"id": str(index), "text": doc["text"], "headline": headline, "published": published}


def _is_said(number: int, measure: str, articles: Articles) -> bool:
    return any(
        figure["measure"] == measure and agrees(figure, number)
        for _, figures in articles
        for figure in figures
    )


def _agrees_with(figure: Row, numbers: Iterable[int]) -> bool:
    return any(agrees(figure, number) for number in numbers)


def _by_incident(told: Iterable[tuple[int, bool]], count: int) -> list[tuple[int, int]]:
    """Sum (incident index, whether right) pairs into (right, all) for each incident."""
    counts = [[0, 0] for _ in range(count)]
    for index, right in told:
        counts[index][0] += right
        counts[index][1] += 1
    return [(right, whole) for right, whole in counts]


def _print_share(label: str, counts: Sequence[tuple[int, int]]) -> None:
    right, whole = (sum(column) for column in zip(*counts, strict=True))
    print(f"  {label:<10}{percent(counts):<24} {right} of {whole}")


def _list_missed(missed: Iterable[tuple[str, str, int, Articles]]) -> None:
    """Print the numbers that were not found, and where each is in the articles."""
    for identity, measure, number, articles in missed:
        words = [f"{number:,}", str(number), *_NUMERALS.split()[number : number + 1]]
        pattern = re.compile(
            rf"(?<!\w)(?<!\d[.,])(?:{'|'.join(words)})(?!\w|[.,]\d)", re.IGNORECASE
        )
        places = [
            f"{doc['id']} {' '.join(f'{m.start()}-{m.end()}' for m in found)}"
            for doc, _ in articles
            if (found := list(pattern.finditer(doc["text"])))
        ]
        print(f"missed {identity} {measure} {number}; the number at: {', '.join(places) or '-'}")


def _bounds(figure: Row) -> str:
    low, high = ("" if bound is None else str(bound) for bound in (figure["low"], figure["high"]))
    about = "about " if figure["approximate"] else ""
    return f"{about}{low}" if low == high else f"{about}{low}..{high}"


if __name__ == "__main__":
    main()
