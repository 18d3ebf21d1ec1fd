"""Train the page tagger: ``python -m training.pages.train FOLDER OUTLETS TEXTS...``.

OUTLETS has rows with ``name``, TEXTS rows with ``title`` and ``text``. The layout families of
``training.layouts`` are split by name: one in eight is for development. Prints the development
scores and writes the weights, ``network.pt``, after each epoch.
"""

import argparse
import random
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from benchmarks.layouts import load_families
from evaluation.layouts.page import Family
from onrecord.article.layout.labels import FIELDS, ROLES
from training.pages.examples import Example, is_development, make_examples, training_texts
from training.pages.names import NameMaker
from training.pages.network import PageNetwork

_BATCH = 8  # pages
_WORD_DROPOUT, _NAME_DROPOUT, _FLAG_DROPOUT, _LINE_DROPOUT = 0.2, 0.2, 0.25, 0.1
_WORD_FLAGS = (4, 5, 15, 16)  # of listed outlets, words of outlets, hosts, first names
_BEGIN_WEIGHT = 6.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("outlets", type=Path)
    parser.add_argument("texts", type=Path, nargs="+")
    parser.add_argument("--seeds", type=int, default=8, help="pages of each family")
    parser.add_argument("--epochs", type=int, default=50)
    parser.add_argument("--rate", type=float, default=2e-3, help="highest learning rate")
    parser.add_argument("--start", type=Path, metavar="NETWORK.pt", help="weights to go on from")
    parser.add_argument("--threads", type=int, default=1, help="more are slower on a busy machine")
    parser.add_argument("--all", action="store_true", help="train on the development families too")
    args = parser.parse_args()
    torch.manual_seed(0)
    torch.set_num_threads(args.threads)
    torch.set_flush_denormal(True)
    args.folder.mkdir(parents=True, exist_ok=True)
    started = time.time()
    held = pages_of("held", args, range(1000, 1003))
    print(f"{len(held)} held pages, {time.time() - started:.0f} s", flush=True)
    network = PageNetwork(held[0].features.lines.shape[1])
    if args.start:
        network.load_state_dict(torch.load(args.start, weights_only=True))
    fit(network, _epochs(args), held, args)


def _epochs(args: argparse.Namespace) -> Iterator[list[Example]]:
    """Yield the pages of each epoch, all of them new; they are made one epoch ahead."""
    ranges = [range(n * args.seeds, (n + 1) * args.seeds) for n in range(args.epochs)]
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        waiting = pool.submit(pages_of, "kept", args, ranges[0])
        for following in ranges[1:]:
            examples = waiting.result()
            waiting = pool.submit(pages_of, "kept", args, following)
            yield examples
        yield waiting.result()


def pages_of(part: str, args: argparse.Namespace, seeds: range) -> list[Example]:
    """Return the pages of the families that are kept for training, or of those that are held."""
    chosen = _families(part, args)
    texts = training_texts(args.texts)
    names = NameMaker(args.outlets)
    return list(make_examples(chosen, texts, names, seeds, change=part == "kept"))


def _families(part: str, args: argparse.Namespace) -> dict[str, Family]:
    """Return the layout families that are ``kept`` for training, or those ``held`` apart."""
    return {
        name: family
        for name, family in load_families("training").items()
        if (is_development(name) if part == "held" else args.all or not is_development(name))
    }


def fit(
    network: PageNetwork,
    epochs: Iterable[list[Example]],
    held: list[Example],
    args: argparse.Namespace,
) -> None:
    """Train a network, printing the development scores after each epoch."""
    steps = args.epochs * (args.seeds * len(_families("kept", args)) // _BATCH + 1)
    # Sparse updates: a dense one is slow, and slower still once the moments of rare words are
    # denormal numbers.
    embeddings = network.embeddings()
    dense = [p for p in network.parameters() if all(p is not each for each in embeddings)]
    optimizers = (
        torch.optim.AdamW(dense, lr=args.rate, weight_decay=0.01),
        torch.optim.SparseAdam(embeddings, lr=args.rate),
    )
    schedules = [
        torch.optim.lr_scheduler.OneCycleLR(
            each, args.rate, steps, pct_start=0.1, cycle_momentum=False
        )
        for each in optimizers
    ]
    rng = random.Random(0)
    started = time.time()
    for epoch, examples in enumerate(epochs):
        network.train()
        losses = []
        for batch in _batches(examples, rng):
            loss = _loss(network, batch, augment=True)
            network.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(dense, 1.0)
            for optimizer, schedule in zip(optimizers, schedules, strict=True):
                optimizer.step()
                schedule.step()
            losses.append(loss.item())
        scores = evaluate(network, held)
        shown = ", ".join(f"{name} {100 * value:.1f}" for name, value in scores.items())
        print(f"epoch {epoch} loss {np.mean(losses):.3f} {shown} {time.time() - started:.0f} s",
              flush=True)  # fmt: skip
        torch.save(network.state_dict(), args.folder / "network.pt")


def _batches(examples: list[Example], rng: random.Random) -> Iterable[list[Example]]:
    """Yield batches of pages of similar length, in random order."""
    order = sorted(examples, key=lambda e: len(e.mask) + rng.random() * 30)
    batches = [order[i : i + _BATCH] for i in range(0, len(order), _BATCH)]
    rng.shuffle(batches)
    yield from batches


def tensors(batch: list[Example]) -> dict[str, Any]:
    """Return the arrays of several pages joined, padded to the most tokens of a line."""
    longest = max(e.mask.shape[1] for e in batch)

    def joined(arrays: list[np.ndarray]) -> Tensor:
        padded = [np.pad(a, ((0, 0), (0, longest - a.shape[1]), *((0, 0),) * (a.ndim - 2)))
                  for a in arrays]  # fmt: skip
        return torch.from_numpy(np.concatenate(padded))

    return {
        "words": joined([e.features.words for e in batch]),
        "suffixes": joined([e.features.suffixes for e in batch]),
        "shapes": joined([e.features.shapes for e in batch]),
        "inline": joined([e.features.inline for e in batch]),
        "flags": joined([e.features.flags for e in batch]).float(),
        "lines": torch.from_numpy(np.concatenate([e.features.lines for e in batch])).float(),
        "names": torch.from_numpy(np.concatenate([e.features.names for e in batch])),
        "slots": _numbered(joined, [e.features.slots for e in batch]),
        "ends": _numbered(joined, [e.features.ends for e in batch]),
        "sizes": torch.tensor([len(e.mask) for e in batch]),
        "groups": [
            (torch.from_numpy(e.features.forms), torch.from_numpy(e.features.starts)) for e in batch
        ],
    }


def _numbered(join: Callable[[list[np.ndarray]], Tensor], arrays: list[np.ndarray]) -> Tensor:
    """Return the slots of several pages, so that no two pages share a slot."""
    shifts = np.cumsum([0, *(int(a.max()) for a in arrays[:-1])])
    return join([np.where(a > 0, a + s, 0) for a, s in zip(arrays, shifts, strict=True)])


def _loss(network: PageNetwork, batch: list[Example], *, augment: bool) -> Tensor:
    inputs = tensors(batch)
    if augment:
        words = inputs["words"]
        dropped = torch.rand(words.shape) < _WORD_DROPOUT
        inputs["words"] = words.masked_fill(dropped, 0)
        inputs["suffixes"] = inputs["suffixes"].masked_fill(dropped, 0)
        if torch.rand(1) < _NAME_DROPOUT:
            inputs["names"] = torch.zeros_like(inputs["names"])
            inputs["inline"] = torch.zeros_like(inputs["inline"])
        lines = inputs["lines"]
        inputs["lines"] = lines * (torch.rand(1, lines.shape[1]) >= _LINE_DROPOUT)
        for flag in _WORD_FLAGS:
            dropped = torch.rand(words.shape) < _FLAG_DROPOUT
            inputs["flags"][..., flag] = inputs["flags"][..., flag].masked_fill(dropped, 0)
    scores, joins, counts = network(**inputs)
    longest = scores.shape[1]

    def labels(name: str) -> Tensor:
        return torch.from_numpy(
            np.concatenate(
                [np.pad(getattr(e, name), ((0, 0), (0, longest - e.mask.shape[1]))) for e in batch]
            )
        ).long()

    mask = torch.from_numpy(
        np.concatenate([np.pad(e.mask, ((0, 0), (0, longest - e.mask.shape[1]))) for e in batch])
    )
    roles, fields, begins = labels("roles")[mask], labels("fields")[mask], labels("begins")[mask]
    found = scores[mask]
    # Each line counts once in the loss, whatever its length.
    weight = (mask / mask.sum(1, keepdim=True).clamp(min=1).sqrt())[mask]
    role_loss = nn.functional.cross_entropy(found[:, : len(ROLES)], roles, reduction="none")
    field_loss = nn.functional.cross_entropy(
        found[:, len(ROLES) : len(ROLES) + len(FIELDS)], fields, reduction="none"
    )
    begin_loss = nn.functional.binary_cross_entropy_with_logits(
        found[:, -1], begins.float(), reduction="none", pos_weight=torch.tensor(_BEGIN_WEIGHT)
    )
    total = (role_loss + 1.5 * field_loss + begin_loss) * weight
    joined = torch.from_numpy(np.concatenate([e.joined for e in batch])).float()
    join_loss = nn.functional.binary_cross_entropy_with_logits(joins, joined)
    wanted = torch.tensor([min(e.count, 2) for e in batch])
    return (
        total.sum() / weight.sum() + 0.3 * join_loss
        + 0.1 * nn.functional.cross_entropy(counts, wanted)
    )  # fmt: skip


@torch.no_grad()
def evaluate(network: PageNetwork, held: list[Example]) -> dict[str, float]:
    """Return shares of tokens, fields, beginnings and pages that are right."""
    network.eval()
    right = total = begin_hit = begin_made = begin_true = exact = counts = 0
    field_hit = field_made = field_true = join_right = lines = 0
    for example in held:
        scores, joins, _ = network(**tensors([example]))
        join_right += int(((joins > 0) == torch.from_numpy(example.joined).bool()).sum())
        lines += len(joins)
        mask = torch.from_numpy(example.mask)
        roles = scores[..., : len(ROLES)].argmax(-1)
        fields = scores[..., len(ROLES) : len(ROLES) + len(FIELDS)].argmax(-1)
        gold = torch.from_numpy(example.fields).long()
        right += int((roles == torch.from_numpy(example.roles).long())[mask].sum())
        total += int(mask.sum())
        field_hit += int(((fields == gold) & (gold > 0))[mask].sum())
        field_made += int((fields > 0)[mask].sum())
        field_true += int((gold > 0)[mask].sum())
        begins = ((scores[..., -1] > 0) & mask).any(-1)
        true = torch.from_numpy(example.begins).bool().any(-1)
        begin_hit += int((begins & true).sum())
        begin_made += int(begins.sum())
        begin_true += int(true.sum())
        exact += bool((begins == true).all())
        counts += int(begins.sum() == true.sum())
    return {
        "roles": right / total,
        "joins": join_right / lines,
        "fields": 2 * field_hit / max(1, field_made + field_true),
        "begins": 2 * begin_hit / max(1, begin_made + begin_true),
        "pages exact": exact / len(held),
        "counts": counts / len(held),
    }


if __name__ == "__main__":
    main()
