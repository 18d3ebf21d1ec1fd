"""Training examples: generated pages as features and labels."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from evaluation.gold import half_of
from evaluation.layouts.alignment import LabelledPage, label_page
from evaluation.layouts.items import make_items, read_texts
from evaluation.layouts.page import Family
from onrecord.article.layout.features import PageFeatures, page_features
from training.pages.augment import augment
from training.pages.names import NameMaker
from training.pages.texts import Text, vary_texts

_MOST_ITEMS = 12
_MOST_LINES = 400


@dataclass
class Example:
    """A page of a family, with the labels of `LabelledPage`."""

    family: str
    features: PageFeatures
    mask: npt.NDArray[np.bool_]  # [L, T] real tokens
    roles: npt.NDArray[np.int8]
    fields: npt.NDArray[np.int8]
    begins: npt.NDArray[np.int8]
    joined: npt.NDArray[np.int8]
    count: int  # articles


def training_texts(paths: Sequence[Path]) -> list[Text]:
    """Return the texts for training pages: of the first file only half; the other is to measure."""
    first, *others = map(read_texts, paths)
    kept = [text for text in first if half_of(text[0]) == 0]
    return [*kept, *(text for texts in others for text in texts)]


def is_development(family: str) -> bool:
    """Whether a layout family is for development: one in eight, none of the known pages'."""
    is_known = family.startswith("known_layouts.")
    return not is_known and all(half_of(f"{family} {number}") for number in range(3))


def make_examples(
    families: dict[str, Family],
    texts: Sequence[Text],
    names: NameMaker,
    seeds: range,
    *,
    change: bool,
) -> Iterator[Example]:
    """Yield the pages of layout families for each seed, if wanted with a changed layout."""
    for name, lay_out in sorted(families.items()):
        for seed in seeds:
            rng = random.Random(f"{name} training {seed}")
            count = rng.randint(2, _MOST_ITEMS)
            own = vary_texts(rng, texts, count)
            try:
                page = lay_out(rng, make_items(rng, own, count, names.names(rng)))
            except (AssertionError, IndexError, ValueError):
                continue  # a few families need longer texts
            labelled = label_page(page)
            if not labelled.lines:
                continue
            if change:
                labelled = augment(labelled, rng)
            yield _example(name, labelled)


def _example(family: str, page: LabelledPage) -> Example:
    count = len(set(page.articles.ravel().tolist()) - {-1})
    features = page_features(page.lines[:_MOST_LINES], page.tokens[:_MOST_LINES])
    mask = features.shapes > 0
    longest = mask.shape[1]
    return Example(
        family=family,
        features=features._replace(
            flags=features.flags.astype(np.float16),
            lines=features.lines.astype(np.float16),
        ),
        mask=mask,
        roles=page.roles[:_MOST_LINES, :longest],
        fields=page.fields[:_MOST_LINES, :longest],
        begins=page.begins[:_MOST_LINES, :longest],
        joined=page.joined[:_MOST_LINES],
        count=count,
    )
