"""Score names and coreference: ``python -m benchmarks.coreference MEANTIME.jsonl[.gz] [--half N]``.

The gold are MEANTIME's entity mentions, which are complete for about the first five sentences; only
these count. Prints precision, recall and F1 of names (a gold name of a person, organization or
place is found if an extracted name overlaps it; an extracted name is right if it overlaps any gold
mention), and the CoNLL-2012 average (MUC, B³, CEAF-e) of coreference, computed by scorch. ``--half
1`` takes the documents that nothing was tuned on. Needs ``pip install .[bench]``.
"""

import argparse
from pathlib import Path
from typing import Any

from scorch.scores import conll2012

from evaluation.gold import half_of, read_rows
from onrecord.extraction.attribution.tagger import find_attributions_and_names
from onrecord.extraction.encoder.weights import Weights
from onrecord.extraction.entities.entities import NamedEntities
from onrecord.extraction.entities.names import find_names
from onrecord.extraction.entities.tagged_document import TaggedDocument
from onrecord.records import Span
from onrecord.text.document import Document

_SENTENCES = 5
_KINDS = ("PER", "ORG", "LOC")


def read_entities(text: str, weights: Weights) -> NamedEntities:
    """Return the named entities of a text with their mentions."""
    document = Document(text)
    _, scores = find_attributions_and_names(document, weights)
    return NamedEntities(TaggedDocument(document, find_names(document, scores)))


def _holding(span: Span, gold: dict[Span, str]) -> Span:
    """Return the smallest gold mention that contains a span, or the span itself."""
    holding = [g for g in gold if g[0] <= span[0] and span[1] <= g[1]]
    return min(holding, key=lambda g: g[1] - g[0], default=span)


def main() -> None:
    parser = argparse.ArgumentParser(description="Score names and coreference.")
    parser.add_argument("gold", type=Path)
    parser.add_argument("--half", type=int, choices=(0, 1))
    args = parser.parse_args()
    weights = Weights.shipped()
    right = ours = found = names = 0
    gold_chains: list[set[Any]] = []
    our_chains: list[set[Any]] = []
    documents = read_rows(args.gold)
    for document in documents:
        if args.half is not None and half_of(document["id"]) != args.half:
            continue
        end = document["sentences"][:_SENTENCES][-1][1]
        mentions = [m for m in document["entity_mentions"] if m["spans"][-1][1] <= end]
        gold = {(m["spans"][0][0], m["spans"][-1][1]): m["entity"] or m["id"] for m in mentions}
        named = [
            (m["spans"][0][0], m["spans"][-1][1]) for m in mentions
            if m["syntactic_type"] == "NAM" and (m["entity"] or "").startswith(_KINDS)
        ]  # fmt: skip
        entities = read_entities(document["text"][: document["sentences"][-1][1]], weights)
        read = [[span for span, _ in entity.mentions if span[1] <= end] for entity in entities.all]
        spans = [span for chain in read for span in chain]
        ours += len(spans)
        right += sum(any(a < d and c < b for c, d in gold) for a, b in spans)
        names += len(named)
        found += sum(any(a < d and c < b for c, d in spans) for a, b in named)
        chains: dict[str, set[Any]] = {}
        for span, entity in gold.items():
            chains.setdefault(entity, set()).add((document["id"], span))
        gold_chains += chains.values()
        our_chains += (
            {(document["id"], _holding(span, gold)) for span in chain} for chain in read if chain
        )
    precision, recall = right / max(ours, 1), found / max(names, 1)
    print(f"names: P {100 * precision:.1f}  R {100 * recall:.1f}  "
          f"F1 {200 * precision * recall / max(precision + recall, 1e-9):.1f} "
          f"({ours} ours, {names} gold)")  # fmt: skip
    print(f"coreference, CoNLL average: {100 * conll2012(gold_chains, our_chains):.1f} "
          f"({len(gold_chains)} gold chains, {len(our_chains)} ours)")  # fmt: skip


if __name__ == "__main__":
    main()
