"""Measure sentence vectors: ``python -m benchmarks.statement_pairs PATHS...``.

PATHS are files or folders of groups of statements in the form of ``corpus/pairs``. Prints, for
pairs of them whose vectors are near each other, how many say the same.
"""

import argparse
from pathlib import Path

import numpy as np

from evaluation.statement_pairs import pairs_of, read_groups
from onrecord.extraction.encoder.sentences import sentence_encoder

_LEAST = (0.5, 0.6, 0.7, 0.8)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("paths", type=Path, nargs="+")
    pairs = pairs_of(read_groups(parser.parse_args().paths))
    texts = sorted({text for pair in pairs for text in (pair.one, pair.other)})
    vectors = sentence_encoder().vectors(texts).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    places = {text: place for place, text in enumerate(texts)}
    cosines = np.array([vectors[places[p.one]] @ vectors[places[p.other]] for p in pairs])
    same = np.array([pair.relation == "same" for pair in pairs])
    print(f"{len(pairs)} pairs, of which {same.sum()} say the same")
    for least in _LEAST:
        made = cosines >= least
        right = (made & same).sum()
        share = right / same.sum()
        print(f"from {least}: {right} of {made.sum()} say the same; {share:.1%} of all that do")


if __name__ == "__main__":
    main()
