"""The way from documents to weights, once through, small."""

import gzip
import itertools
import json
import random
from pathlib import Path

import numpy as np
import onnxruntime
import pytest
import torch
from tokenizers import Tokenizer

from onrecord.extraction.attribution.nesting import find_nested_attributions
from onrecord.extraction.attribution.viterbi import best_roles
from onrecord.extraction.encoder.labels import (
    ALLOWED,
    B_CONTENT,
    B_SOURCE,
    I_CONTENT,
    I_SOURCE,
    LABEL_OF_STATE,
    NAME_KINDS,
    OUTSIDE,
    START,
)
from onrecord.extraction.encoder.weights import Thresholds, Weights
from onrecord.text.document import Document
from training.batches import make_batch
from training.examples import make_examples, role_states, words_in
from training.export import export_graphs, export_names, write_manifest, write_vocabulary
from training.names import make_examples as name_examples
from training.names import names_of
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
    assert [words[cue.first] for cue in example.cues] == ["said", "denied"]
    labels = LABEL_OF_STATE[example.cues[0].states]
    content = [w for w, label in zip(words, labels, strict=True) if label in (B_CONTENT, I_CONTENT)]
    source = [w for w, label in zip(words, labels, strict=True) if label in (B_SOURCE, I_SOURCE)]
    assert content == ["“", "We", "sail", ",", "”", "“", "at", "noon", ".", "”"]
    assert source == ["Orla", "Venn"]
    assert example.cue_labels.tolist().count(1) == 2


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
        roles = network.roles(hidden, batch.word_mask, batch.window, batch.first, batch.last)
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
    found_roles = onnxruntime.InferenceSession(tmp_path / "roles.onnx").run(
        None,
        {
            "hidden": found_hidden,
            "mask": batch.word_mask.numpy(),
            "window": batch.window.numpy(),
            "first": batch.first.numpy(),
            "last": batch.last.numpy(),
        },
    )[0]
    np.testing.assert_allclose(found_roles, roles.numpy(), atol=1e-4)
    export_graphs(network, tmp_path, quantize=True)
    small_hidden = onnxruntime.InferenceSession(tmp_path / "encoder.onnx").run(None, inputs)[0]
    one, two = small_hidden.reshape(-1, 384), hidden.numpy().reshape(-1, 384)
    cosines = (one * two).sum(1) / np.linalg.norm(one, axis=1) / np.linalg.norm(two, axis=1)
    assert cosines.min() > 0.95


def test_a_run_trains_goes_on_and_ships(network: Network, tmp_path: Path) -> None:
    data = tmp_path / "train.jsonl.gz"
    data.write_bytes(gzip.compress(json.dumps(DOCUMENT).encode()))
    run = tmp_path / "run"
    before = network.roles.out.weight.detach().clone()
    train(data, run, Settings(epochs=1, batch_windows=2), network)
    assert not torch.equal(before, network.roles.out.weight)
    train(data, run, Settings(epochs=2, batch_windows=2), network)
    assert torch.load(run / "checkpoint.pt", weights_only=True)["epochs"] == 2

    shipped = tmp_path / "model"
    shipped.mkdir()
    write_vocabulary(shipped)
    export_graphs(network, shipped)
    export_names(Names(network.encoder.width), shipped)
    write_manifest(shipped, network, Thresholds(cue=0.3, confidence=0.0), (0.0, 1.0, 1.0), "", {})
    for layer in find_nested_attributions(Document(TEXT), Weights(shipped))[0]:
        assert layer.attribution.content


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
    examples = list(name_examples([TEXT] * 2, Weights.shipped()))
    assert {NAME_KINDS[(label - 1) // 2] for e in examples for label in e.labels if label}
    assert names_of([0, 1, 2, 1, 3, 4, 0]) == {(1, 3, 1), (3, 4, 1), (4, 6, 2)}
