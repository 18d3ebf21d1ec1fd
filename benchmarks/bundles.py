"""Changes single bytes of bundles: ``python -m benchmarks.bundles STORE [--changes 1000]``.

Bundles the largest story of a store, and as many stories as have ``--articles`` articles together;
prints the size of each bundle, and the times to write and to verify it. Then changes one byte at
a random place of the first, ``--changes`` times, and prints how many changes ``onrecord verify``
finds, how often it names the part of the file that was changed, and each change that it misses.
Exit status 1 if it misses one.
"""

import argparse
import logging
import random
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from onrecord.app.bundle_checks import verify_bundle
from onrecord.app.bundles import write_bundle
from onrecord.app.stories import list_stories
from onrecord.export.bundle.container import read_container

SEED = 20310316


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("store")
    parser.add_argument("--changes", type=int, default=1000)
    parser.add_argument("--articles", type=int, default=200)
    args = parser.parse_args()
    logging.disable()  # of what a damaged archive has
    stories = sorted(list_stories(args.store), key=lambda each: -len(each.story.articles))
    chosen: list[str] = []
    articles = 0
    for entry in stories:
        if articles < args.articles:
            chosen.append(entry.story.id)
            articles += len(entry.story.articles)
    with tempfile.TemporaryDirectory() as folder:
        story = measure(args.store, chosen[:1], Path(folder, "story.wacz"))
        if len(chosen) > 1:
            measure(args.store, chosen, Path(folder, "stories.wacz"))
        sys.exit(not change(story, args.changes))


def measure(store: str, ids: Sequence[str], path: Path) -> Path:
    """Write a bundle, verify it, and print its size and times."""
    began = time.perf_counter()
    summary = write_bundle(store, ids, path)
    written = time.perf_counter()
    check = verify_bundle(path)
    verified = time.perf_counter()
    assert check.faults == (), check.faults
    archive = len(read_container(path.read_bytes())["archive/data.warc.gz"])
    print(
        f"{summary.articles} articles, {summary.statements} statements, {summary.sealed} leaves: "
        f"{path.stat().st_size:,} bytes ({archive:,} of them the archive), "
        f"written in {written - began:.2f} s, verified in {verified - written:.2f} s"
    )
    return path


def change(path: Path, changes: int) -> bool:
    """Change single bytes of a bundle, print what is found, and say whether all is."""
    file = path.read_bytes()
    generator = random.Random(SEED)
    found = named = 0
    bad = path.with_name("changed.wacz")
    places = parts_of(file)
    for _ in range(changes):
        at = generator.randrange(len(file))
        changed = bytearray(file)
        changed[at] ^= generator.randrange(1, 256)
        bad.write_bytes(changed)
        faults = verify_bundle(bad).faults
        part = next((name for name, start, end in places if start <= at < end), "ZIP")
        found += bool(faults)
        named += any(part in fault for fault in faults)
        if not faults:
            print(f"missed: byte {at:,} ({part})")
    print(f"{found} of {changes} changes of single bytes found, {named} with the part they are in")
    return found == changes


def parts_of(file: bytes) -> list[tuple[str, int, int]]:
    """Return name, start and end of the content of each entry; the rest is the ZIP's own."""
    places, at = [], 0
    for name, content in read_container(file).items():
        at = file.index(content, at)
        places.append((name, at, at + len(content)))
        at += len(content)
    return places


if __name__ == "__main__":
    main()
