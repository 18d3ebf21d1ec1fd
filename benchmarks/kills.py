"""Kills ``onrecord read`` and ``forget`` at random: ``python -m benchmarks.kills [--kills 1000]``.

Reading: reads the same pages (text and HTML) into a store, kills the command with all its processes
after a random time, and starts it again until all pages are read; then starts with a new store,
until there were ``--kills`` kills. Every finished store, and every fiftieth killed one, must pass
``onrecord verify``; every finished one must export what an uninterrupted reading exports, except
the times of fetching.

Forgetting: kills ``onrecord forget`` of one page after another, ``--forgets`` times. After each
kill all other articles must be there, in a story; the same command must finish the work, and
``onrecord verify`` must pass.

Prints the counts; exit status 1 if a check failed.
"""

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ONRECORD = Path(sys.executable).with_name("onrecord")
NAMES = ("Ossary", "Corrow", "Vaunt", "Merridew", "Tannahill", "Quill", "Aske", "Brandreth")
SAYINGS = (
    "the wall would hold until the spring",
    "nobody had been told of the crack",
    "the harbour would open again on Monday",
    "at least twelve boats were lost",
    "the minister knew of it in January",
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--forgets", type=int, default=100)
    parser.add_argument("--articles", type=int, default=500)
    parser.add_argument(
        "--longest", type=float, default=4.0, help="longest time until a kill, in seconds"
    )
    args = parser.parse_args()
    generator = random.Random(20310314)
    with tempfile.TemporaryDirectory() as folder:
        pages, whole = Path(folder, "pages"), Path(folder, "whole.db")
        _write_pages(pages, args.articles, generator)
        subprocess.run([ONRECORD, "read", pages, "--store", whole], check=True)
        wanted = _exported(whole)
        kills = finished = wrong = 0
        while kills < args.kills:
            store = Path(folder, f"killed-{finished}.db")
            while _kill(["read", pages, "--store", store], generator.uniform(0, args.longest)):
                kills += 1
                if kills % 50 == 0:
                    wrong += _has_begun(store) and not _verifies(store)
                    print(f"{kills} kills, {finished} readings finished, {wrong} wrong", flush=True)
            wrong += not _verifies(store) or _exported(store) != wanted
            finished += 1
            for path in Path(folder).glob(f"{store.name}*"):
                path.unlink()
        print(f"{args.articles} pages: {kills} kills, {finished} readings finished, {wrong} wrong")
        wrong_forgets = _kill_forgets(whole, args.forgets, generator)
        print(f"{args.forgets} killed forgets, {wrong_forgets} wrong")
    sys.exit(bool(wrong + wrong_forgets))


def _kill_forgets(store: Path, kills: int, generator: random.Random) -> int:
    """Kill the erasing of one page after another; return the number of wrong stores."""
    wrong = 0
    started = time.monotonic()
    subprocess.run([ONRECORD, "show", "--store", store], stdout=subprocess.DEVNULL, check=True)
    start_up = time.monotonic() - started
    for number in range(kills):
        articles = {article["id"]: article for article in _exported(store)["articles"]}
        if not articles:
            sys.exit(f"no page is left after {number} kills; give more --articles")
        gone = next(iter(articles))
        command = ["forget", gone, "--store", store]
        was_killed = _kill(command, start_up * generator.uniform(0.5, 2))
        left = {article["id"]: article for article in _exported(store)["articles"]}
        is_right = left.keys() | {gone} == articles.keys() and all(
            article["story"] for article in left.values()
        )
        if was_killed:  # fails if the page was gone and overwritten already
            subprocess.run([ONRECORD, *command], capture_output=True, check=False)
        wrong += not is_right or gone in _ids(store) or not _verifies(store)
    return wrong


def _ids(store: Path) -> set[str]:
    return {article["id"] for article in _exported(store)["articles"]}


def _write_pages(folder: Path, count: int, generator: random.Random) -> None:
    folder.mkdir()
    for number in range(count):
        sentences = [
            f"{generator.choice(NAMES)} said on Monday that {generator.choice(SAYINGS)}."
            for _ in range(generator.randint(2, 12))
        ]
        if number % 2:
            body = "".join(f"<p>{sentence}</p>" for sentence in sentences)
            page = f"<!DOCTYPE html><title>Wall {number}</title><h1>Wall {number} cracks</h1>{body}"
            (folder / f"{number:05}.html").write_text(page)
        else:
            (folder / f"{number:05}.txt").write_text("\n\n".join(sentences))


def _kill(arguments: list[str | Path], seconds: float) -> bool:
    """Start a command and kill it after some time; return False if it finished before."""
    process = subprocess.Popen(
        [ONRECORD, *arguments],
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    )
    started = time.monotonic()
    while time.monotonic() - started < seconds:
        if process.poll() is not None:
            if process.returncode:
                sys.exit(f"onrecord {arguments[0]}: exit status {process.returncode}")
            return False
        time.sleep(0.005)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    return True


def _has_begun(store: Path) -> bool:
    return store.exists() and store.stat().st_size > 0


def _verifies(store: Path) -> bool:
    return not subprocess.run(
        [ONRECORD, "verify", "--store", store], stdout=subprocess.DEVNULL, check=False
    ).returncode


def _exported(store: Path) -> Any:
    done = subprocess.run([ONRECORD, "export", "--store", store], capture_output=True, check=True)
    record = json.loads(done.stdout)
    for capture in record["captures"]:
        del capture["fetched"]
    return record


if __name__ == "__main__":
    main()
