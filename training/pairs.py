"""Train the model of pairs of statements: ``python -m training.pairs RUN GROUPS... --dev DEV``.

GROUPS and DEV are files or folders in the form of ``corpus/pairs``. The pretrained encoder reads
both statements together (a cross-encoder) and tells whether they say the same, contradict each
other or do neither. Writes ``RUN/pairs.pt`` after each epoch.
"""

import argparse
import random
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F
from transformers import AutoConfig, AutoModel

from evaluation.statement_pairs import (
    RELATIONS,
    StatementGroup,
    StatementPair,
    pairs_of,
    read_groups,
)
from onrecord.extraction.encoder.wordpiece import CLS, SEP, Vocabulary
from training.batches import pad
from training.train import encoder_folder, load_vocabulary

_MOST_PIECES = 60  # of one statement; what comes after is not read
_LOOKED_AT = 40  # statements of other groups, of which the one with most words in common is taken
_MOST_ALIKE = 7  # pairs of one group and relation in an epoch


@dataclass(frozen=True)
class Settings:
    """Hyperparameters of a run."""

    epochs: int = 4
    batch: int = 32
    rate: float = 1e-4
    warm_up: float = 0.1  # share of the steps
    weight_decay: float = 0.01
    across: float = 3.0  # pairs of statements of different groups, for each group
    seed: int = 7


class PairPieces(NamedTuple):
    """Numbers of word pieces, and for each whether it is of the second statement (1) or not."""

    pieces: list[int]
    segments: list[int]


def pair_pieces(one: str, other: str, vocabulary: Vocabulary) -> PairPieces:
    """Return the word pieces of two statements: CLS, the first, SEP, the second, SEP."""
    first, second = (
        [piece for word in vocabulary.split(text, 0, len(text)) for piece in word.pieces]
        for text in (one, other)
    )
    first, second = first[:_MOST_PIECES], second[:_MOST_PIECES]
    return PairPieces(
        [CLS, *first, SEP, *second, SEP], [0] * (len(first) + 2) + [1] * (len(second) + 1)
    )


class Pairs(nn.Module):
    """An encoder of two statements, with one score for each of ``RELATIONS``.

    Shapes: pieces, mask, segments [pairs, pieces]; returns [pairs, len(RELATIONS)].
    """

    def __init__(self, folder: Path, layers: int | None = None) -> None:
        super().__init__()
        config = AutoConfig.from_pretrained(folder)
        if layers:
            config.num_hidden_layers = layers
        self.bert = AutoModel.from_pretrained(folder, config=config, add_pooling_layer=False)
        self.dropout = nn.Dropout(0.1)
        self.out = nn.Linear(2 * config.hidden_size, len(RELATIONS))

    def forward(self, pieces: Tensor, mask: Tensor, segments: Tensor) -> Tensor:
        states = self.bert(
            input_ids=pieces, attention_mask=mask, token_type_ids=segments
        ).last_hidden_state
        weights = mask[:, :, None].to(states.dtype)
        mean = (states * weights).sum(1) / weights.sum(1)
        return self.out(self.dropout(torch.cat([states[:, 0], mean], -1)))


def across_groups(
    groups: Sequence[StatementGroup], count: int, rng: random.Random
) -> list[StatementPair]:
    """Return pairs of statements of different groups, which are neither: half share many words."""
    lines = [(n, line) for n, group in enumerate(groups) for line in (*group.same, *group.other)]
    bags = [frozenset(line.lower().split()) for _, line in lines]
    pairs = []
    while len(pairs) < count:
        a = rng.randrange(len(lines))
        others = rng.choices(range(len(lines)), k=_LOOKED_AT if len(pairs) % 2 else 1)
        others = [b for b in others if lines[b][0] != lines[a][0]]
        if others:
            b = max(others, key=lambda b: len(bags[a] & bags[b]) / len(bags[b]))
            pairs.append(StatementPair(lines[a][1], lines[b][1], "neither"))
    return pairs


def _epoch_pairs(groups: Sequence[StatementGroup], across: int, epoch: int) -> list[StatementPair]:
    """Return the pairs of an epoch: of each group at most as many of one relation as are chosen."""
    rng = random.Random(epoch)
    pairs = across_groups(groups, across, rng)
    for group in groups:
        found = pairs_of([group], rng.randrange(1 << 30))
        for relation in RELATIONS:
            alike = [pair for pair in found if pair.relation == relation]
            pairs += rng.sample(alike, min(len(alike), _MOST_ALIKE))
    return pairs


def batch_of(pairs: Sequence[StatementPair], vocabulary: Vocabulary) -> tuple[Tensor, ...]:
    """Return pieces, mask, segments and labels of a batch."""
    rows = [pair_pieces(pair.one, pair.other, vocabulary) for pair in pairs]
    pieces = pad([np.array(row.pieces) for row in rows])
    mask = pad([np.ones(len(row.pieces), dtype=np.int64) for row in rows])
    segments = pad([np.array(row.segments) for row in rows])
    labels = torch.tensor([RELATIONS.index(pair.relation) for pair in pairs])
    return pieces, mask, segments, labels


def train(
    groups: Sequence[StatementGroup],
    dev: Sequence[StatementPair],
    run: Path,
    settings: Settings,
    layers: int | None = None,
) -> Pairs:
    """Train on groups of statements; print the scores on ``dev`` after each epoch."""
    torch.manual_seed(settings.seed)
    run.mkdir(parents=True, exist_ok=True)
    vocabulary = load_vocabulary(encoder_folder())
    network = Pairs(encoder_folder(), layers)
    optimizer = torch.optim.AdamW(
        network.parameters(), lr=settings.rate, weight_decay=settings.weight_decay
    )
    across = int(settings.across * len(groups))
    total = settings.epochs * (len(_epoch_pairs(groups, across, 0)) // settings.batch + 1)
    warm = settings.warm_up * total
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / warm, max(0.0, (total - step) / (total - warm)))
    )
    for epoch in range(settings.epochs):
        rng = random.Random(settings.seed * 1000 + epoch)
        pairs = _epoch_pairs(groups, across, epoch)
        pairs.sort(key=lambda pair: len(pair.one) + len(pair.other) + rng.random() * 30)
        batches = [pairs[i : i + settings.batch] for i in range(0, len(pairs), settings.batch)]
        rng.shuffle(batches)
        network.train()
        began, loss_sum = time.monotonic(), 0.0
        for number, batch in enumerate(batches, 1):
            *inputs, labels = batch_of(batch, vocabulary)
            with torch.autocast("cpu", torch.bfloat16):
                scores = network(*inputs)
            loss = F.cross_entropy(scores.float(), labels, label_smoothing=0.05)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            loss_sum += loss.item()
            if number % 100 == 0:
                print(
                    f"epoch {epoch} {number}/{len(batches)} loss {loss_sum / number:.3f}",
                    flush=True,
                )
        torch.save(network.state_dict(), run / "pairs.pt")
        print(f"epoch {epoch}: {time.monotonic() - began:.0f} s", flush=True)
        print_scores(dev, probabilities(network, dev, vocabulary))
    return network


@torch.no_grad()
def probabilities(
    network: Pairs, pairs: Sequence[StatementPair], vocabulary: Vocabulary
) -> np.ndarray:
    """Return the probability of each relation, [pairs, len(RELATIONS)]."""
    network.eval()
    found = []
    for i in range(0, len(pairs), 64):
        *inputs, _ = batch_of(pairs[i : i + 64], vocabulary)
        found.append(network(*inputs).softmax(-1).numpy())
    return np.concatenate(found)


def print_scores(pairs: Sequence[StatementPair], found: np.ndarray) -> None:
    """Print accuracy, and precision and recall of two relations at several thresholds."""
    gold = np.array([RELATIONS.index(pair.relation) for pair in pairs])
    print(f"{len(pairs)} pairs, right {(found.argmax(1) == gold).mean():.3f}")
    for n, relation in enumerate(RELATIONS[:2]):
        for least in (0.5, 0.7, 0.8, 0.9):
            made = found[:, n] >= least
            right = (made & (gold == n)).sum()
            print(
                f"  {relation} from {least}: precision {right / max(1, made.sum()):.3f} "
                f"recall {right / (gold == n).sum():.3f}"
            )


def main(arguments: Iterable[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("run", type=Path)
    parser.add_argument("groups", type=Path, nargs="+")
    parser.add_argument("--dev", type=Path, nargs="+", required=True)
    parser.add_argument("--epochs", type=int, default=Settings.epochs)
    parser.add_argument("--layers", type=int, help="first layers of the encoder to keep")
    options = parser.parse_args(list(arguments) if arguments is not None else None)
    dev = pairs_of(read_groups(options.dev))
    train(
        read_groups(options.groups),
        dev,
        options.run,
        Settings(epochs=options.epochs),
        options.layers,
    )


if __name__ == "__main__":
    main()
