"""The way from documents to weights, once through, small."""

import itertools
import random
from pathlib import Path

import numpy as np
import onnxruntime
import pytest
import torch
from tokenizers import Tokenizer

from evaluation.corpus import read_corpus
from onrecord.extraction.attribution.nesting import find_nested_attributions
from onrecord.extraction.attribution.viterbi import best_roles
from onrecord.extraction.encoder.labels import (
    ACTS,
    ALLOWED,
    ASIDE_LABELS,
    B_CONTENT,
    B_SOURCE,
    CUE_LABELS,
    I_CONTENT,
    I_SOURCE,
    LABEL_OF_STATE,
    NAME_KINDS,
    OUTSIDE,
    START,
    TYPES,
)
from onrecord.extraction.encoder.weights import Thresholds, Weights
from onrecord.text.document import Document
from training.batches import make_batch
from training.examples import IGNORED, as_document, make_examples, role_states, words_in
from training.export import export_graphs, export_names, write_manifest, write_vocabulary
from training.names import Text, names_of, with_known
from training.names import make_examples as name_examples
from training.network import Names, Network, RoleChain
from training.train import Settings, encoder_folder, load_vocabulary, train

TEXT = "“We sail,” Orla Venn said, “at noon.” Tam Roke, her deputy, denied that they would."


def spans(*words: str) -> list[list[int]]:
    return [[TEXT.index(w), TEXT.index(w) + len(w)] for w in words]


DOCUMENT = {
    "id": "harbour",
    "text": TEXT,
    "attributions": [
        {
            "source": spans("Orla Venn"),
            "cue": spans("said"),
            "content": spans("“We sail,”", "“at noon.”"),
        },
        {
            "source": spans("Tam Roke, her deputy,"),
            "cue": spans("denied"),
            "content": spans("that they would"),
        },
        {"source": [], "cue": [], "content": spans("noon")},
    ],
}


@pytest.fixture(scope="module")
def network() -> Network:
    torch.manual_seed(1)
    return Network(encoder_folder(), pretrained=False).eval()


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "naïve Zoë Müller’s e\u0301té €5 £20m 3°C 日本語 中文 test_x",
        "a\u200bb \u202eabc 서울 «x»",
        "½ 🙂 don't http://a.example/x?y=1 \x00 soft\u00adhyphen prot\ufffdg\ufffd " + "a" * 101,
    ],
)
def test_words_are_cut_and_spelled_as_the_encoder_was_taught(text: str) -> None:
    tokenizer = Tokenizer.from_file(str(encoder_folder() / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    encoding = tokenizer.encode(text, add_special_tokens=False)
    words = load_vocabulary(encoder_folder()).split(text, 0, len(text))
    assert [piece for word in words for piece in word.pieces] == encoding.ids
    assert {word.start for word in words} <= {start for start, _ in encoding.offsets}


def test_examples_carry_the_annotated_words() -> None:
    vocabulary = load_vocabulary(encoder_folder())
    [example] = make_examples(DOCUMENT, vocabulary, 128, random.Random(1))
    words = [TEXT[s:e] for s, e in zip(example.window.starts, example.window.ends, strict=True)]
    assert [words[cue.first] for cue in example.cues] == ["said", "denied", "noon"]
    labels = LABEL_OF_STATE[example.cues[0].states]
    content = [w for w, label in zip(words, labels, strict=True) if label in (B_CONTENT, I_CONTENT)]
    source = [w for w, label in zip(words, labels, strict=True) if label in (B_SOURCE, I_SOURCE)]
    assert content == ["“", "We", "sail", ",", "”", "“", "at", "noon", ".", "”"]
    assert source == ["Orla", "Venn"]
    assert example.cue_labels.tolist().count(1) == 2


CORPUS = """\
=== t-1 | letter
⟦c1 “It holds, and ⟦s2 I⟧ ⟦q2 told⟧ ⟦t2 Spall⟧ ⟦c2 it had not burst⟧.⟧

⟦c1 We ⟦x voted⟧ to leave.”⟧

⟦s1 Orla Venn⟧
--
1 speaker: Orla Venn
2 denies; speaker: Orla Venn
"""


def test_a_passage_of_the_corpus_gives_all_labels(tmp_path: Path) -> None:
    (tmp_path / "t.txt").write_text(CORPUS, "utf-8")
    [passage] = read_corpus([tmp_path])
    [example] = make_examples(
        as_document(passage), load_vocabulary(encoder_folder()), 128, random.Random(1)
    )
    text, window = passage.text, example.window
    words = [text[s:e] for s, e in zip(window.starts, window.ends, strict=True)]
    labels = {words[i]: CUE_LABELS[label] for i, label in enumerate(example.cue_labels) if label}
    assert labels == {"“": "Q", "told": "B", "We": "C"}
    [told] = [cue for cue in example.cues if words[cue.first] == "told"]
    assert [words[i] for i in np.flatnonzero(told.asides == ASIDE_LABELS.index("addressee"))] == [
        "Spall"
    ]
    assert (TYPES[told.type], ACTS[told.act]) == ("assertion", "denies")
    assert example.cue_labels[words.index("voted")] == 0
    assert not example.is_one_layer


def test_what_one_layer_does_not_mark_is_left_out_of_the_loss() -> None:
    [example] = make_examples(DOCUMENT, load_vocabulary(encoder_folder()), 128, random.Random(1))
    words = [TEXT[s:e] for s, e in zip(example.window.starts, example.window.ends, strict=True)]
    assert example.cue_labels[words.index("would")] == IGNORED  # in a content
    assert example.cue_labels[words.index("her")] == 0


def test_role_states_are_a_path_of_the_automaton() -> None:
    states = role_states(8, source=[(0, 0), (3, 4)], content=[(2, 6)])
    assert START[states[0]]
    assert all(ALLOWED[a, b] for a, b in itertools.pairwise(states))
    assert LABEL_OF_STATE[states].tolist() == [
        OUTSIDE,
        OUTSIDE,
        B_CONTENT,
        B_SOURCE,
        I_SOURCE,
        B_CONTENT,
        I_CONTENT,
        OUTSIDE,
    ]


def test_words_in_takes_words_that_a_span_touches() -> None:
    vocabulary = load_vocabulary(encoder_folder())
    [example] = make_examples(DOCUMENT, vocabulary, 128, random.Random(1))
    [(first, last)] = words_in(example.window, spans("Tam Roke, her deputy,"))
    assert last - first == 5


def test_the_loss_is_what_the_search_normalises_by() -> None:
    torch.manual_seed(2)
    chain = RoleChain()
    torch.nn.init.normal_(chain.scores)
    scores = torch.randn(3, 6, 5)
    lengths = torch.tensor([6, 4, 1])
    labels, log_probabilities = best_roles(
        scores.numpy(), lengths.numpy(), chain.scores.detach().numpy()
    )
    for row, length in enumerate(lengths.tolist()):
        source = [i for i in range(length) if labels[row, i] in (B_SOURCE, I_SOURCE)]
        states, sourced = [], False
        for label in labels[row]:
            sourced = sourced or bool(source and label == B_SOURCE)
            states.append(
                next(n for n, s in enumerate(LABEL_OF_STATE) if s == label and (n >= 3) == sourced)
            )
        mask = (torch.arange(6) < length).float()[None]
        loss = chain.loss(scores[row : row + 1], torch.tensor([states]), mask)
        assert -loss.item() == pytest.approx(log_probabilities[row], abs=1e-3)


def test_onnx_graphs_give_what_pytorch_gives(network: Network, tmp_path: Path) -> None:
    vocabulary = load_vocabulary(encoder_folder())
    examples = list(make_examples(DOCUMENT, vocabulary, 24, random.Random(1)))
    batch = make_batch(examples)
    with torch.no_grad():
        hidden, cues = network.encoder(batch.pieces, batch.piece_mask, batch.words)
        scores = network.roles(hidden, batch.word_mask, batch.window, batch.first, batch.last)
    inputs = {
        "pieces": batch.pieces.numpy(),
        "mask": batch.piece_mask.numpy(),
        "words": batch.words.numpy(),
    }
    export_graphs(network, tmp_path, quantize=False)
    encoder = onnxruntime.InferenceSession(tmp_path / "encoder.onnx")
    found_hidden, found_cues = encoder.run(None, inputs)
    np.testing.assert_allclose(found_hidden, hidden.numpy(), atol=1e-4)
    np.testing.assert_allclose(found_cues, cues.numpy(), atol=1e-4)
    found_scores = onnxruntime.InferenceSession(tmp_path / "roles.onnx").run(
        None,
        {
            "hidden": found_hidden,
            "mask": batch.word_mask.numpy(),
            "window": batch.window.numpy(),
            "first": batch.first.numpy(),
            "last": batch.last.numpy(),
        },
    )
    for found, expected in zip(found_scores, scores, strict=True):
        np.testing.assert_allclose(found, expected.numpy(), atol=1e-4)
    export_graphs(network, tmp_path, quantize=True)
    small_hidden = onnxruntime.InferenceSession(tmp_path / "encoder.onnx").run(None, inputs)[0]
    one, two = small_hidden.reshape(-1, 384), hidden.numpy().reshape(-1, 384)
    cosines = (one * two).sum(1) / np.linalg.norm(one, axis=1) / np.linalg.norm(two, axis=1)
    assert cosines.min() > 0.95


def test_a_run_trains_goes_on_and_ships(network: Network, tmp_path: Path) -> None:
    run = tmp_path / "run"
    before = network.roles.out.weight.detach().clone()
    train([DOCUMENT], run, Settings(epochs=1, batch_windows=2), network)
    assert not torch.equal(before, network.roles.out.weight)
    train([DOCUMENT], run, Settings(epochs=2, batch_windows=2), network)
    assert torch.load(run / "checkpoint.pt", weights_only=True)["epochs"] == 2

    shipped = tmp_path / "model"
    shipped.mkdir()
    write_vocabulary(shipped)
    export_graphs(network, shipped)
    export_names(Names(network.encoder.width), shipped)
    thresholds = Thresholds(cue=0.3, quotation=0.3, confidence=0.0)
    write_manifest(shipped, network, thresholds, (0.0, 1.0, 1.0), "", {})
    for layer in find_nested_attributions(Document(TEXT), Weights(shipped))[0]:
        assert layer.attribution.content or layer.attribution.act in ("declines", "unsaid")


def test_the_graph_of_names_gives_what_pytorch_gives(tmp_path: Path) -> None:
    torch.manual_seed(1)
    names = Names(16, size=8).eval()
    hidden, shapes = torch.randn(2, 5, 16), torch.randint(0, 9, (2, 5))
    mask = torch.tensor([[1.0] * 5, [1.0] * 3 + [0.0] * 2])
    export_names(names, tmp_path)
    found = onnxruntime.InferenceSession(tmp_path / "names.onnx").run(
        None, {"hidden": hidden.numpy(), "shapes": shapes.numpy(), "mask": mask.numpy()}
    )[0]
    with torch.no_grad():
        expected = names(hidden, shapes, mask).numpy()
    np.testing.assert_allclose(found, expected, atol=1e-5)


def test_the_head_of_names_learns_from_the_pipeline() -> None:
    examples = list(name_examples([Text(TEXT)] * 2, Weights.shipped()))
    assert {NAME_KINDS[(label - 1) // 2] for e in examples for label in e.labels if label}
    known = with_known(Text("Quillon Doone left. Doone fell.", frozenset(["Quillon Doone"])), [])
    assert sorted(known) == [(0, 13, 0), (20, 25, 0)]
    assert names_of([0, 1, 2, 1, 3, 4, 0]) == {(1, 3, 1), (3, 4, 1), (4, 6, 2)}
