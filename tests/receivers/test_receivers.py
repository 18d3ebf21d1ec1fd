"""Exports in the libraries that receive them: ``make test-receivers``.

They are in an environment of their own, since they are large.
"""

import os
from pathlib import Path

import pytest

from benchmarks.exports import RECEIVERS, check
from builders.stores import keep
from onrecord.app import corrections
from onrecord.app.corrections import Author
from onrecord.store import Store

PYTHON = Path(os.environ.get("RECEIVERS", ".venv-receivers/bin/python")).absolute()
BY = Author("Editor", "2026-02-01T00:00:00Z")
TEXTS = (
    "🐱🇺🇳 Corrow said that Ossary denied that it\nleaked. Vaunt said on Monday that it held.",
    "Vaunt said that “the quay\u2028of Selm” held.\r\n\r\nCorrow said that he\tknew.",
    "Nobody spoke.",
)


@pytest.fixture
def kept(store: Store, tmp_path: Path) -> Path:
    """The path of a store with layers, broken lines, no cue, no speaker, and rare characters."""
    first, *_ = keep(store, "page.txt", *TEXTS)
    outer, inner, last = store.annotations(first).statements
    corrections.correct_borders(store, last.id, BY, cue=())
    corrections.correct_speaker(store, inner.id, None, BY)
    corrections.accept(store, outer.id, BY)
    return tmp_path / "record.db"


@pytest.mark.parametrize("name", RECEIVERS)
def test_the_receiver_reads_what_the_record_has(
    kept: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check(name, kept, PYTHON), capsys.readouterr().out


def test_brat_refuses_what_its_settings_do_not_have(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("onrecord.export.brat._attributes", lambda statement: [("Mood", "good")])
    with pytest.raises(SystemExit, match="Mood"):
        check("brat", kept, PYTHON)
