"""The model of pairs of statements, once through, small."""

from pathlib import Path

from evaluation.statement_pairs import RELATIONS, pairs_of, read_groups
from training.pairs import Settings, pair_pieces, probabilities, train
from training.train import encoder_folder, load_vocabulary

GROUPS = "# wall\n= It held\n= The wall stood\nx The wall fell\n~ It was tall\n"


def test_a_pair_is_one_row_of_two_segments() -> None:
    row = pair_pieces("It held", "It fell", load_vocabulary(encoder_folder()))
    assert len(row.pieces) == len(row.segments) == 7
    assert row.segments == [0, 0, 0, 0, 1, 1, 1]


def test_training_writes_weights_that_give_probabilities(tmp_path: Path) -> None:
    file = tmp_path / "groups.txt"
    file.write_text(GROUPS + "\n" + GROUPS.replace("wall", "gate"))
    groups = read_groups([file])
    pairs = pairs_of(groups)
    network = train(groups, pairs, tmp_path, Settings(epochs=1, batch=8), layers=1)
    found = probabilities(network, pairs, load_vocabulary(encoder_folder()))
    assert found.shape == (len(pairs), len(RELATIONS))
    assert abs(found.sum(-1) - 1).max() < 1e-5
    assert (tmp_path / "pairs.pt").exists()
