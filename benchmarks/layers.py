"""Score statements of all layers: ``python -m benchmarks.layers CORPUS... [--second PATHS...]``.

CORPUS is files of the corpus of attributions (``corpus/``), folders of them or of brat, or exports
of Label Studio. Prints for each register
what the extractor has right; with ``--second``, the agreement of a second annotator's files
instead, on the passages that both have. ``evaluation/layers.py`` defines the measures; the interval
is the 95 % bootstrap interval over passages. ``--picture FILE.svg`` draws precision against the
share found, for every least confidence.
"""

import argparse
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate
from pathlib import Path

from evaluation.bootstrap import percent
from evaluation.corpus import Passage
from evaluation.layers import (
    MEASURES,
    Reading,
    annotated,
    calibration_error,
    differences,
    extracted,
    judge,
    pair_statements,
    score,
)
from evaluation.passages import read_passages
from evaluation.predictions import extract_rows

_BY_REGISTER = ("every layer of a passage", "found", "precision", "inner", "speaker")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("corpus", type=Path, nargs="+")
    parser.add_argument("--second", type=Path, nargs="+", help="files of a second annotator")
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--picture", type=Path, metavar="FILE.svg")
    parser.add_argument("--misses", action="store_true", help="print what differs")
    args = parser.parse_args()
    passages = read_passages(args.corpus)
    if args.second:
        read = {each.id: annotated(each) for each in read_passages(args.second)}
        passages = [each for each in passages if each.id in read]
    else:
        rows = [{"id": each.id, "text": each.text} for each in passages]
        read = {line["id"]: extracted(line) for line in extract_rows(rows, args.workers)}
    counts, judged = [], []
    for passage in passages:
        gold = annotated(passage)
        counts.append(score(passage.text, gold, read[passage.id], passage.negatives))
        judged += judge(passage.text, gold, read[passage.id])
        if args.misses:
            show_misses(passage, gold, read[passage.id])
    print_scores(passages, counts)
    if not args.second:
        print(f"\nexpected calibration error {calibration_error(judged):.3f}")
    if args.picture:
        found = sum(each["found of"] for each in counts)
        args.picture.write_text(picture(judged, found), "utf-8")


def picture(judged: Sequence[tuple[float, bool]], statements: int) -> str:
    """Return an SVG picture of precision against the share of gold statements found.

    The line runs from the most confident readings to all; dots mark least confidences.
    """
    ordered = sorted(judged, reverse=True)
    right = list(accumulate(is_right for _, is_right in ordered))
    points = [(n / statements, n / (i + 1)) for i, n in enumerate(right)]

    def place(found: float, precision: float) -> str:
        return f"{60 + 400 * found:.1f},{20 + 400 * (1 - precision) * 2:.1f}"

    dots = []
    for least in (0.9, 0.8, 0.7, 0.6, 0.5):
        last = sum(confidence >= least for confidence, _ in ordered) - 1
        if last >= 0:
            x, y = place(*points[last]).split(",")
            dots.append(f'<circle cx="{x}" cy="{y}" r="3"/><text x="{x}" y="{y}" dx="6" dy="-6">'
                        f"{least}</text>")  # fmt: skip
    marks = [
        f'<text x="{60 + 4 * share}" y="440" text-anchor="middle">{share} %</text>'
        for share in range(0, 101, 20)
    ] + [
        f'<text x="52" y="{24 + 8 * (100 - share)}" text-anchor="end">{share} %</text>'
        for share in range(50, 101, 10)
    ]
    line = " ".join(place(*point) for point in points[19:])
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 500 480" font-family="sans-serif" '
        'font-size="12"><rect width="500" height="480" fill="#fff"/>'
        '<path d="M60 20V420H460" fill="none" stroke="#888"/>'
        f'<polyline points="{line}" fill="none" stroke="#1b5e8c" stroke-width="2"/>'
        f"{''.join(dots)}{''.join(marks)}"
        '<text x="260" y="466" text-anchor="middle">statements found</text>'
        '<text x="14" y="220" transform="rotate(-90 14 220)" text-anchor="middle">precision</text>'
        "</svg>\n"
    )


def print_scores(passages: Sequence[Passage], counts: Sequence[Counter[str]]) -> None:
    """Print each measure over all passages with its interval, then some by register."""
    print(f"{len(passages)} passages")
    for name in MEASURES:
        shares = [(each[name], each[f"{name} of"]) for each in counts]
        print(f"{name:26} of {sum(of for _, of in shares):6,} {percent(shares)}")
    print(f"\n{'':24}" + "".join(f"{name:>26}" for name in _BY_REGISTER))
    for register in sorted({each.register for each in passages}):
        own = [c for p, c in zip(passages, counts, strict=True) if p.register == register]
        shares = [_share(own, name) for name in _BY_REGISTER]
        print(f"{register:24}" + "".join(f"{share:>26}" for share in shares))


def _share(counts: Sequence[Counter[str]], name: str) -> str:
    right, of = (sum(each[key] for each in counts) for key in (name, f"{name} of"))
    return f"{100 * right / of:.0f} of {of}" if of else "-"


def show_misses(passage: Passage, gold: Sequence[Reading], read: Sequence[Reading]) -> None:
    """Print the statements that only one side has, and parts in which a pair differs."""
    pairs = pair_statements(passage.text, gold, read)
    print(f"=== {passage.id} | {passage.register}")
    for place, each in enumerate(gold):
        if place not in pairs:
            print(f"missed  {_words(passage, each)}")
            continue
        other = read[pairs[place]]
        for name in differences(each, other):
            ours, theirs = getattr(each, name), getattr(other, name)
            print(f"{name} {ours!r}, read {theirs!r}: {_words(passage, each)}")
    for place in sorted(set(range(len(read))) - set(pairs.values())):
        print(f"excess  {_words(passage, read[place])}")


def _words(passage: Passage, each: Reading) -> str:
    spans = (each.source, each.cue, each.content)
    return " | ".join(passage.words(span) for span in spans).replace("\n", " ")


if __name__ == "__main__":
    main()
