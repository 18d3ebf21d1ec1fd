"""Fuzzing of ``onrecord.extract`` with text that looks like news: ``python -m fuzz.news``.

From ``tests/``, for example ``python -m fuzz.news --seconds 600 --seed 7``. Each text is made by a
grammar (``builders/news.py``) from a seed. A text is a fault where reading it raises, where a stage
fails, takes longer than ``--slow`` seconds, breaks a promise of the record
(``builders/promises.py``), or gives other annotations the second time. Prints each kind of fault
once, with the seed that makes it again; exit status 1 where there is any.
"""

import argparse
import random
import re
import sys
import time
from collections.abc import Iterator

import onrecord
from builders.news import news
from builders.promises import broken_promises

DAYS = (None, "2031-03-12", "2024-02-29", "1900-01-01", "0001-01-01", "9999-12-31")
_VARIES = re.compile(r"[0-9a-f]{20}|\d+|'[^']*'")


def faults(seed: int, slow: float) -> Iterator[str]:
    """Yield a line for each fault in reading the text of a seed."""
    chooser = random.Random(seed)
    text, day = news(chooser), chooser.choice(DAYS)
    start = time.monotonic()
    try:
        found = onrecord.extract(text, day)
        yield from broken_promises(re.sub("[\ud800-\udfff]", "\ufffd", text), found)
        if time.monotonic() - start > slow:
            yield f"took longer than {slow} seconds"
        if onrecord.extract(text, day) != found:
            yield "other annotations the second time"
    except Exception as error:
        yield f"raised {type(error).__name__}: {error}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--texts", type=int, default=sys.maxsize)
    parser.add_argument("--seed", type=int, default=0, help="of the first text")
    parser.add_argument("--slow", type=float, default=20)
    options = parser.parse_args()
    end = time.monotonic() + options.seconds
    seen: set[str] = set()
    seed = options.seed
    while seed < options.seed + options.texts and time.monotonic() < end:
        for fault in faults(seed, options.slow):
            if (kind := _VARIES.sub("#", fault)) not in seen:
                seen.add(kind)
                print(f"seed {seed}: {fault!a}", flush=True)
        seed += 1
    print(f"{seed - options.seed} texts, {len(seen)} kinds of faults")
    return 1 if seen else 0


if __name__ == "__main__":
    sys.exit(main())
