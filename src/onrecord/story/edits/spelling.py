"""Tells whether two spellings are of one word."""

from collections.abc import Sequence
from functools import cache, lru_cache

from onrecord.text.lang import read_toml, read_words
from onrecord.text.stems import word_stem

# Set by hand: the shortest word that has several spellings, in which a slip is looked for, and in
# which two are.
_LEAST_VARIANT = 4
_LEAST = 5
_LEAST_FOR_TWO = 8


def same_spelling(one: str, other: str) -> bool:
    """Whether two words are one word in two spellings, or with a slip of the pen.

    A slip is one letter (in a long word, two) that is missing, in excess, another or in the wrong
    place, where one of the two is no common word of the news: "powre" is "power", but "north" is
    not "south". Both are in lower case.

    >>> same_spelling("centre", "center"), same_spelling("departent", "department")
    (True, True)
    >>> same_spelling("killed", "filled"), same_spelling("gate", "gates")
    (False, False)
    """
    one, other = one.replace("'", ""), other.replace("'", "")
    shorter = min(len(one), len(other))
    if one == other or (shorter >= _LEAST_VARIANT and _variant(one) == _variant(other)):
        return True
    if shorter < _LEAST or not (one.isalpha() and other.isalpha()) or one[0] != other[0]:
        return False
    if (word_stem(one) == word_stem(other) and _differ_at_end(one, other)) or (
        {one, other} <= _known()
    ):
        return False
    return _slips(one, other) <= (2 if shorter >= _LEAST_FOR_TWO else 1)


def same_words(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether words are the same in another spelling, with another space, or as a short form.

    >>> same_words(["they'll"], ["they", "will"]), same_words(["a"], ["per"])
    (True, True)
    >>> same_words(["didn't"], ["did"]), same_words(["tunel"], ["tunnel"])
    (False, True)
    """
    if "".join(old) == "".join(new):
        return True
    words = (" ".join(old).replace("’", "'"), " ".join(new).replace("’", "'"))
    if words in _short() or words[::-1] in _short():
        return True
    return len(old) == len(new) and all(map(same_spelling, old, new))


@cache
def _short() -> frozenset[tuple[str, str]]:
    return frozenset((one, other) for one, other in read_toml("versions.toml")["spelling"]["short"])


@cache
def _known() -> frozenset[str]:
    return frozenset(line.split()[0] for line in read_words("frequencies.txt"))


@lru_cache(65536)
def _variant(word: str) -> str:
    """Return the form that all spellings of a word have in common."""
    marked = f"{word}$"
    for spelling, other in read_toml("versions.toml")["spelling"]["same"]:
        marked = marked.replace(spelling, other)
    return marked


def _differ_at_end(one: str, other: str) -> bool:
    """Whether two words have other endings: "gate", "gates"; not "runing", "running"."""
    while one[:1] == other[:1] and one:
        one, other = one[1:], other[1:]
    return one[-1:] != other[-1:]


def _slips(one: str, other: str) -> int:
    """Return the distance of two words: letters lost, added, changed, or swapped with the next.

    This is the optimal string alignment distance.
    """
    rows = [list(range(len(other) + 1))]
    for i, letter in enumerate(one, 1):
        row = [i]
        for j, there in enumerate(other, 1):
            least = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (letter != there))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == there:
                least = min(least, rows[-2][j - 2] + 1)
            row.append(least)
        rows.append(row)
    return rows[-1][-1]
