"""The same articles give the same comparisons whatever Python's hash seed is."""

import os
import subprocess
import sys
from pathlib import Path

TESTS = Path(__file__).parents[2]
_COMPARE = """
import random, msgspec
from builders.story_articles import STATEMENTS, Says, compare_by, story_article

draw = random.Random(7)
words = (
    "harbour wall cracked night water storm ferry crew engine chart lamp tide pilot cargo rope"
    " bridge deck hull signal reef anchor cabin mast rudder"
).split()
people = ("Ilka Sorrendy", "Tamsel Vaunt", "Orla Venn", "Dunya Vereld", "Harbour Office")
told = []
for number in range(40):
    start = draw.randrange(12)
    content = "that the " + " ".join(draw.sample(words[start : start + 10], 7))
    act, cue = draw.choice((("says", "said"), ("says", "said"), ("denies", "denied")))
    told.append(Says(draw.choice(people), content, cue, act))
articles = [
    story_article(f"{at:02}", each, day=f"2031-05-{at % 9 + 1:02}") for at, each in enumerate(told)
]
print(msgspec.json.encode(compare_by(STATEMENTS, articles)).decode())
"""


def _compared(seed: int) -> str:
    done = subprocess.run(
        [sys.executable, "-c", _COMPARE],
        cwd=TESTS,
        env=os.environ | {"PYTHONHASHSEED": str(seed), "PYTHONPATH": os.pathsep.join(sys.path)},
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout


def test_comparisons_do_not_depend_on_the_hash_seed() -> None:
    first, *others = map(_compared, (0, 1, 2))
    assert first.count('"kind":"differ"') > 3
    assert first.count('"kind":"repeat"') > 3
    assert others == [first, first]
