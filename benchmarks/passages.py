"""Score times and figures on passages: ``python -m benchmarks.passages PASSAGES.jsonl``.

The gold has one passage per line with every time expression and figure: ``text``, ``published``,
``timexes`` (``span``, ``text``, ``value``), ``figures`` (``span``, ``text``, ``measure``, ``unit``,
``subject``, ``low``, ``high``, ``approximate``) and ``said`` (``cue``, and ``value``: when the
speaker of that statement spoke). Gold and extracted spans are paired one to one where they overlap;
values count among pairs. Subjects are compared without case and white space. ``--errors`` prints
each mismatch with its text.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from evaluation.gold import Row, read_rows
from evaluation.predictions import extract_rows
from evaluation.spans import pair_spans

_PARTS = ("measure", "unit", "bounds", "subject")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--errors", action="store_true", help="print each mismatch in full")
    args = parser.parse_args()
    rows = read_rows(args.gold)
    for row in rows:
        for marked in row["timexes"] + row["figures"]:
            if row["text"][slice(*marked["span"])] != marked["text"]:
                sys.exit(f"{row['id']}: {marked['text']!r} is not what stands at {marked['span']}")
    lines = extract_rows(
        [{name: row[name] for name in ("id", "text", "published")} for row in rows], args.workers
    )
    print(f"{args.gold.name}: {len(rows)} passages")
    show(rows, lines, args.errors)


def show(rows: Sequence[Row], lines: Sequence[Row], errors: bool) -> None:
    """Print the scores of all passages and, with ``errors``, each mismatch."""
    wrong: list[str] = []
    _show_timexes(rows, lines, wrong)
    _show_figures(rows, lines, wrong)
    _show_said(rows, lines, wrong)
    if errors:
        print("\n".join(wrong))


def _show_timexes(rows: Sequence[Row], lines: Sequence[Row], wrong: list[str]) -> None:
    exact = matched = right = 0
    for row, line in zip(rows, lines, strict=True):
        exact += len(_spans(row["timexes"]) & _spans(line["timexes"]))
        for gold, found in _matched(row, line, "timexes", wrong):
            matched += 1
            is_right = gold["value"] == found["value"]
            right += is_right
            if not is_right:
                wrong.append(
                    f"{row['id']} timexes: {_quoted(row, gold)} is {gold['value']},"
                    f" not {found['value']}"
                )
    print(f"timexes, span exact    {_f1(rows, lines, 'timexes', exact)}")
    print(f"timexes, span relaxed  {_f1(rows, lines, 'timexes', matched)}")
    print(f"  value                {_share(right, matched)}")


def _show_figures(rows: Sequence[Row], lines: Sequence[Row], wrong: list[str]) -> None:
    matched = complete = 0
    right = dict.fromkeys(_PARTS, 0)
    for row, line in zip(rows, lines, strict=True):
        for gold, found in _matched(row, line, "figures", wrong):
            matched += 1
            ours, theirs = _figure(found), _figure(gold)
            differ = [part for part in _PARTS if ours[part] != theirs[part]]
            complete += not differ
            for part in _PARTS:
                right[part] += part not in differ
            if differ:
                said = "; ".join(f"{part} {theirs[part]!r}, not {ours[part]!r}" for part in differ)
                wrong.append(f"{row['id']} figures: {_quoted(row, gold)}: {said}")
    print(f"figures, found         {_f1(rows, lines, 'figures', matched)}")
    for part in _PARTS:
        print(f"  {part:<21}{_share(right[part], matched)}")
    print(f"  {'all of them':<21}{_share(complete, matched)}")


def _show_said(rows: Sequence[Row], lines: Sequence[Row], wrong: list[str]) -> None:
    right = whole = 0
    for row, line in zip(rows, lines, strict=True):
        left = sorted(line["statements"], key=lambda statement: statement["cue"])
        for gold in row.get("said", ()):
            whole += 1
            holder = next((s for s in left if gold["cue"].lower() in _cue(row, s)), None)
            if holder is None:
                wrong.append(f"{row['id']} said: no statement with the cue {gold['cue']!r}")
                continue
            left.remove(holder)
            value = (holder["said"] or {}).get("value")
            right += value == gold["value"]
            if value != gold["value"]:
                wrong.append(f"{row['id']} said: {gold['cue']!r} is {gold['value']}, not {value}")
    print(f"said                   {_share(right, whole)}")


def _matched(row: Row, line: Row, name: str, wrong: list[str]) -> list[tuple[Row, Row]]:
    """Return overlapping gold and extracted items as pairs; append the others to ``wrong``."""
    gold, found = row[name], line[name]
    chosen = pair_spans([mark["span"] for mark in gold], [mark["span"] for mark in found])
    hit, used = {i for i, _ in chosen}, {j for _, j in chosen}
    wrong += [
        f"{row['id']} {name}: missed {_quoted(row, mark)}"
        for i, mark in enumerate(gold)
        if i not in hit
    ]
    wrong += [
        f"{row['id']} {name}: extra {_quoted(row, mark)}, {_shown(mark)}"
        for j, mark in enumerate(found)
        if j not in used
    ]
    wrong += [
        f"{row['id']} {name}: span {_quoted(row, gold[i])}, not {_quoted(row, found[j])}"
        for i, j in chosen
        if tuple(gold[i]["span"]) != tuple(found[j]["span"])
    ]
    return [(gold[i], found[j]) for i, j in chosen]


def _figure(figure: Row) -> dict[str, Any]:
    """Return the fields of a figure in the form in which they are compared."""
    subject = figure["subject"]
    return {
        "measure": figure["measure"],
        "unit": figure["unit"],
        "bounds": (figure["low"], figure["high"], bool(figure["approximate"])),
        "subject": " ".join(subject.split()).lower() if subject else None,
    }


def _cue(row: Row, statement: Row) -> str:
    return " ".join(row["text"][slice(*span)] for span in statement["cue"]).lower()


def _quoted(row: Row, mark: Row) -> str:
    start, end = mark["span"]
    return f"{row['text'][start:end]!r} [{start}, {end}]"


def _shown(mark: Row) -> str:
    return ", ".join(f"{k} {v!r}" for k, v in mark.items() if k not in ("span", "text"))


def _spans(marks: Sequence[Row]) -> set[tuple[int, int]]:
    return {tuple(mark["span"]) for mark in marks}


def _f1(rows: Sequence[Row], lines: Sequence[Row], name: str, shared: int) -> str:
    gold, found = sum(len(row[name]) for row in rows), sum(len(line[name]) for line in lines)
    score = 200 * shared / max(1, gold + found)
    return f"F1 {score:5.1f}  ({shared} of {gold} gold, {found} found)"


def _share(right: int, whole: int) -> str:
    return f"{100 * right / max(1, whole):8.1f}  ({right} of {whole})"


if __name__ == "__main__":
    main()
