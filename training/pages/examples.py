"""Training examples: generated pages as features and labels."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from evaluation.gold import half_of
from evaluation.layouts.alignment import LabelledPage, label_page
from evaluation.layouts.items import Names, make_items, read_texts
from evaluation.layouts.page import Family
from onrecord.article.layout.features import PageFeatures, page_features
from onrecord.article.layout.labels import ROLES

_MOST_ITEMS = 12
_MOST_LINES = 400
_THINNED = 0.35  # of the pages lose some lines, so that fields and furniture are missing
_FIELD_ROLES = [ROLES.index(role) for role in ("publication", "byline", "source_line", "deck")]
_OTHER_ROLES = [ROLES.index(role) for role in ("teaser", "contents", "section", "furniture")]


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


def training_texts(path: Path) -> list[tuple[str, tuple[str, ...]]]:
    """Return the texts for training pages; the other half is for measuring."""
    return [text for text in read_texts(path) if half_of(text[0]) == 0]


def make_examples(
    families: dict[str, Family],
    texts: list[tuple[str, tuple[str, ...]]],
    names: Names,
    seeds: range,
) -> Iterator[Example]:
    """Yield the pages of layout families for each seed."""
    for name, lay_out in sorted(families.items()):
        for seed in seeds:
            rng = random.Random(f"{name} training {seed}")
            page = lay_out(rng, make_items(rng, texts, rng.randint(2, _MOST_ITEMS), names))
            labelled = label_page(page)
            if not labelled.lines:
                continue
            if rng.random() < _THINNED:
                labelled = _thin(labelled, rng)
            yield _example(name, labelled)


def _thin(page: LabelledPage, rng: random.Random) -> LabelledPage:
    """Return a page without some of the lines that state fields or are no part of an article."""
    field_rate, other_rate = rng.choice((0.0, 0.1, 0.3)), rng.choice((0.0, 0.2, 0.6))
    drop_field = rng.random() < 0.3  # one kind of field is missing everywhere
    lost = rng.choice(_FIELD_ROLES)
    kept = []
    for i, own in enumerate(page.tokens):
        roles = set(page.roles[i, : len(own)].tolist()) - {ROLES.index("mark")}
        begins = page.begins[i].any()
        is_field = bool(roles) and roles <= set(_FIELD_ROLES) and not begins
        is_other = bool(roles) and roles <= set(_OTHER_ROLES)
        rate = field_rate * is_field + other_rate * is_other
        if rng.random() >= rate and not (drop_field and is_field and lost in roles):
            kept.append(i)
    if not kept:
        return page
    return LabelledPage(
        [page.lines[i] for i in kept], [page.tokens[i] for i in kept], page.roles[kept],
        page.fields[kept], page.begins[kept], page.articles[kept], page.joined[kept], page.aligned,
    )  # fmt: skip


def _example(family: str, page: LabelledPage) -> Example:
    count = len(set(page.articles.ravel().tolist()) - {-1})
    features = page_features(page.lines[:_MOST_LINES], page.tokens[:_MOST_LINES])
    mask = features.shapes > 0
    longest = mask.shape[1]
    return Example(
        family=family,
        features=features._replace(
            token_flags=features.token_flags.astype(np.float16),
            lines=features.lines.astype(np.float16),
        ),
        mask=mask,
        roles=page.roles[:_MOST_LINES, :longest],
        fields=page.fields[:_MOST_LINES, :longest],
        begins=page.begins[:_MOST_LINES, :longest],
        joined=page.joined[:_MOST_LINES],
        count=count,
    )
