"""Log records of worker processes, and what importing the package does to the log."""

import logging
import pickle
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from builders.fake_extractor import load_fake
from onrecord.app import reading
from onrecord.app.logs import BufferedLog, log_here, logged_stage, logger
from onrecord.app.pool import Stopped
from onrecord.store import Store


def test_a_stage_is_logged_with_its_time(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "onrecord")
    with pytest.raises(KeyError), logged_stage("extract", "page.html"):
        raise KeyError
    [message] = caplog.messages
    assert message.startswith("extract page.html: 0.0")


def test_records_come_with_the_result_of_their_call(caplog: pytest.LogCaptureFixture) -> None:
    def work(item: int) -> int:
        for number in range(item):
            logger.info("%s of %s", number, object())  # an argument that cannot be sent
        return -item

    logger.propagate = False  # as in a process of its own
    try:
        buffered = BufferedLog(lambda: work, logging.INFO)
        results = [(item, buffered(item)) for item in (2, 0, 1)]
    finally:
        logger.propagate = True
        logger.removeHandler(logger.handlers[-1])
    assert [len(records) for _, (_, records) in results] == [2, 0, 1]
    sent = pickle.loads(pickle.dumps(results))
    stopped = (5, Stopped("killed"))
    assert list(log_here([*sent, stopped])) == [(2, -2), (0, 0), (1, -1), stopped]
    assert [message[:4] for message in caplog.messages] == ["0 of", "1 of", "0 of"]
    logger.setLevel(logging.NOTSET)


@pytest.mark.parametrize("workers", [0, 2])
def test_a_page_has_the_same_stages_in_this_process_and_in_others(
    store: Store, page: str, now: datetime, workers: int, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "onrecord")
    reading.read([page], store, load_fake, now, workers=workers)
    stages = [message.split()[0] for message in caplog.messages]
    assert stages == ["article", "extract", "store", "group", "alert"]


def test_nothing_is_printed_unless_a_program_asks_for_it(tmp_path: Path) -> None:
    code = (
        "import logging, onrecord.app.logs as logs\n"
        "logs.logger.warning('nobody listens')\n"
        "assert not logging.getLogger().handlers\n"
        "assert logs.logger.level == logging.NOTSET"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert (ran.stdout, ran.stderr) == (b"", b"")
