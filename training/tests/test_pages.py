"""The page tagger, from generated pages to its network, once through, small."""

import random
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import onnxruntime
import pytest
import torch

from benchmarks.layouts import load_families
from evaluation.layouts.alignment import LabelledPage, label_page
from evaluation.layouts.items import make_items
from onrecord.article.layout.features import PageFeatures, page_features
from onrecord.article.layout.labels import FIELDS, OWN_ROLES, ROLES
from onrecord.article.layout.page_lines import text_lines
from onrecord.article.layout.tokens import line_tokens
from training.pages import augment, train
from training.pages.examples import Example, is_development, make_examples, training_texts
from training.pages.export import export
from training.pages.names import NameMaker
from training.pages.network import PageNetwork
from training.pages.texts import vary_texts

SENTENCES = (
    "The port said on Monday that no boat would sail to the islands before noon.",
    "Crews had worked since dawn while residents waited for news of the ferry.",
    "“We were not asked,” said Ilka Sorrendy, who lives on the quay.",
    "Rain is expected until Thursday: two roads stay closed.",
    "A spokesman for the harbour declined to give a figure.",
    "Bread was brought by hand from the mill at Ossary.",
)
TEXTS = [
    (
        f"Ferry stops for day {n}",
        tuple(f"{SENTENCES[(n + k) % 6]} {SENTENCES[k]}" for k in range(6)),
    )
    for n in range(24)
]
FAMILIES = load_families("training")
SOME = sorted(FAMILIES)[::40]
CHANGES = (
    augment.augment,
    augment.crop,
    augment.thin,
    augment.move_fields,
    augment.replace_words,
)


@pytest.fixture(scope="module", autouse=True)
def one_thread() -> None:
    """Train with one thread, which is quicker for pages this small on a busy machine."""
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> NameMaker:
    path = tmp_path_factory.mktemp("outlets") / "outlets.jsonl"
    path.write_text("\n".join(f'{{"name": "Gazette of Orrin {n}"}}' for n in range(40)), "utf-8")
    return NameMaker(path)


@pytest.fixture(scope="module")
def examples(names: NameMaker) -> list[Example]:
    chosen = {name: FAMILIES[name] for name in SOME}
    found = list(make_examples(chosen, TEXTS, names, range(1), change=True))
    assert len(found) > len(SOME) // 2
    return found


@pytest.fixture(scope="module")
def network(examples: list[Example]) -> PageNetwork:
    torch.manual_seed(1)
    return PageNetwork(examples[0].features.lines.shape[1])


def _page(family: str, seed: int) -> LabelledPage:
    rng = random.Random(f"{family} {seed}")
    return label_page(FAMILIES[family](rng, make_items(rng, TEXTS, 5)))


def _words(page: LabelledPage) -> list[str]:
    """Return the words that state fields, each with the field, in page order."""
    return [
        f"{FIELDS[page.fields[i, j]]} {page.lines[i].text[token.start : token.end]}"
        for i, tokens in enumerate(page.tokens)
        for j, token in enumerate(tokens)
        if page.fields[i, j]
    ]


def _check(page: LabelledPage) -> None:
    """Check that lines have tokens and labels for them, and each article one beginning."""
    count = len(page.lines)
    assert all(len(each) == count for each in page[1:7])
    for line, tokens in zip(page.lines, page.tokens, strict=True):
        assert len(tokens) <= page.roles.shape[1]
        assert all(0 <= t.start < t.end <= len(line.text) for t in tokens)
        assert all(one.end <= other.start for one, other in pairwise(tokens))
        assert all(line.text[t.start : t.end].strip() for t in tokens)
        assert all(0 <= m.start < m.end <= len(line.text) for m in line.marks)
    begun = [
        int(page.articles[i, j]) for i, j in np.argwhere(page.begins) if j < len(page.tokens[i])
    ]
    articles = set(page.articles.ravel().tolist()) - {-1}
    assert len(begun) == len(set(begun)) == page.begins.sum()
    assert set(begun) <= articles
    for i in np.flatnonzero(page.joined):
        assert i > 0
        above, below = (set(page.roles[k, : len(page.tokens[k])].tolist()) for k in (i - 1, i))
        assert above & below
    own = np.isin(page.roles, [ROLES.index(role) for role in OWN_ROLES])
    assert (own == (page.articles >= 0)).all()


@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
@pytest.mark.parametrize("family", SOME)
def test_changes_keep_the_labels_of_a_page(family: str, change, seed: int) -> None:  # type: ignore[no-untyped-def]
    page = _page(family, seed)
    changed = change(page, random.Random(seed))
    _check(changed)
    before = _words(page)
    assert all(word in before for word in _words(changed))
    if change in (augment.move_fields, augment.replace_words):
        assert sorted(_words(changed)) == sorted(before)
        assert changed.begins.sum() == page.begins.sum()


def test_each_change_changes_some_page() -> None:
    for change in CHANGES:
        pages = [(_page(family, 0), family) for family in SOME]
        assert any(
            change(page, random.Random(family)).lines != page.lines for page, family in pages
        ), change


def test_words_are_replaced_alike_throughout_a_page() -> None:
    lines = text_lines("Source: Orrin\nSource: Innisk\nSource: Norren")
    tokens = [line_tokens(line) for line in lines]
    roles = np.full((3, 3), ROLES.index("source_line"), np.int8)
    fields = np.array([[0, 0, 1]] * 3, np.int8)
    zeros = np.zeros((3, 3), np.int8)
    page = LabelledPage(lines, tokens, roles, fields, zeros, zeros, zeros[:, 0], 1.0)
    for seed in range(20):
        changed = augment.replace_words(page, random.Random(seed))
        assert len({line.text.split(":")[0] for line in changed.lines}) == 1
        assert [line.text.split(": ")[1] for line in changed.lines] == ["Orrin", "Innisk", "Norren"]


def test_names_and_texts_are_new_for_each_page(names: NameMaker) -> None:
    one, other = (names.names(random.Random(seed)) for seed in range(2))
    for kind in ("authors", "places"):
        shared = set(getattr(one, kind)) & set(getattr(other, kind))
        assert len(shared) <= 2, kind
    invented = [{name for name in each.outlets if "Orrin" not in name} for each in (one, other)]
    assert len(invented[0] & invented[1]) <= 2
    assert len(invented[0]) >= len(one.outlets) // 2 - 2
    headlines = [
        {headline for headline, _ in vary_texts(random.Random(seed), TEXTS, 12)}
        for seed in range(2)
    ]
    assert len(headlines[0] & headlines[1]) <= 6
    assert headlines[0] - {headline for headline, _ in TEXTS}


def test_the_same_seed_makes_the_same_page(names: NameMaker) -> None:
    chosen = {SOME[0]: FAMILIES[SOME[0]]}
    one, other = (
        list(make_examples(chosen, TEXTS, names, range(1), change=True)) for _ in range(2)
    )
    for first, second in zip(one, other, strict=True):
        np.testing.assert_array_equal(first.features.words, second.features.words)
        np.testing.assert_array_equal(first.roles, second.roles)


def test_half_of_the_first_texts_is_left_to_measure(tmp_path: Path) -> None:
    row = '{{"title": "{}", "text": "One sentence here.\\nAnother one."}}'
    paths = [tmp_path / "first.jsonl", tmp_path / "other.jsonl"]
    for path in paths:
        path.write_text("\n".join(row.format(f"{path.stem} {n}") for n in range(40)), "utf-8")
    found = [headline for headline, _ in training_texts(paths)]
    assert 5 < len([each for each in found if each.startswith("first")]) < 35
    assert len([each for each in found if each.startswith("other")]) == 40


def test_families_for_development_are_a_small_part_and_none_of_known_pages() -> None:
    held = [name for name in FAMILIES if is_development(name)]
    assert 0.05 < len(held) / len(FAMILIES) < 0.25
    assert not [name for name in held if name.startswith("known_layouts.")]


def test_examples_have_labels_for_all_tokens(examples: list[Example]) -> None:
    for example in examples:
        shape = example.mask.shape
        assert example.roles.shape == example.fields.shape == example.begins.shape == shape
        assert example.joined.shape == (shape[0],)
        assert len({len(each) for each in example.features}) == 1
        assert example.begins.sum() <= example.count
        assert not (example.fields[~example.mask]).any()


def test_batches_keep_the_slots_of_pages_apart(examples: list[Example]) -> None:
    batch = examples[:4]
    slots = train.tensors(batch)["slots"].numpy()
    ends = np.cumsum([len(each.mask) for each in batch])[:-1]
    found = [set(part[part > 0].tolist()) for part in np.split(slots, ends)]
    assert sum(map(len, found)) == len(set().union(*found)) > 0


@torch.no_grad()
def _loss(network: PageNetwork, batch: list[Example]) -> float:
    return float(train._loss(network.eval(), batch, augment=False))


def test_a_short_run_learns_and_stays_finite(
    examples: list[Example], network: PageNetwork, tmp_path: Path
) -> None:
    small = sorted(examples, key=lambda each: each.mask.size)[:6]
    before = {name: value.clone() for name, value in network.state_dict().items()}
    loss = _loss(network, small)
    args = SimpleNamespace(seeds=1, epochs=1, folder=tmp_path, all=False, rate=2e-3)
    train.fit(network, [small] * 4, small[:2], args)
    assert all(value.isfinite().all() for value in network.parameters())
    assert not all(torch.equal(before[n], value) for n, value in network.state_dict().items())
    assert _loss(network, small) < loss
    kept = torch.load(tmp_path / "network.pt", weights_only=True)
    assert kept.keys() == before.keys()
    scores = train.evaluate(network, small)
    assert all(0 <= score <= 1 for score in scores.values())


def _scores(network: PageNetwork, features: PageFeatures) -> list[np.ndarray]:
    """Return the scores of a network for a page, as in training."""
    example = SimpleNamespace(features=features, mask=features.shapes > 0)
    with torch.no_grad():
        scores, joins, counts = network(**train.tensors([example]))  # type: ignore[list-item]
    return [scores.numpy(), joins.numpy(), counts[0].numpy()]


def test_the_exported_network_gives_the_scores_of_the_trained_one(
    network: PageNetwork, tmp_path: Path
) -> None:
    path = tmp_path / "pages.onnx"
    export(network.eval(), network.line_norm.weight.shape[0], path)
    assert path.stat().st_size < 3_000_000
    session = onnxruntime.InferenceSession(path.read_bytes())
    long = " ".join(SENTENCES)
    for text in (
        "Orrin",
        f"Ferry stops\n{long}",
        "Orrin Post | 2 May\nFerry stops\n\nInnisk | 3 May\nBridge shut\n",
        "\n".join(f"Source: Orrin {n}\n{long}" for n in range(60)),
    ):
        lines = text_lines(text)
        features = page_features(lines, [line_tokens(line) for line in lines])
        found = session.run(None, features._asdict())
        for one, other in zip(found, _scores(network, features), strict=True):
            np.testing.assert_allclose(one, other, atol=0.02)
