"""Progress of long runs without a terminal."""

import time

import pytest

from onrecord.cli import terminal


def test_without_a_terminal_a_line_now_and_then_says_how_far_a_run_is(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(terminal, "REPORT_SECONDS", 0.05)
    with terminal.progress_of("pages") as progress:
        task = progress.add_task("")
        progress.update(task, advance=3)
        time.sleep(0.3)
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.splitlines()[0] == "3 pages in 0 min ..."
    time.sleep(0.1)
    assert capsys.readouterr().err == ""
