"""The languages that onrecord reads, with their word lists and rules as data files.

Each language has a folder named after its ISO 639-1 code, such as ``en/``. The folder ``pages/``
lists boilerplate of web pages ("Read more") in several languages, since it may be in another
language than the article. Each file says where its words come from.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, eq=False)
class Language:
    """A language in which onrecord reads articles, with its word lists, rules and model.

    Files in ``text/lang/IDENTIFIER/`` are read at their first use and then cached.
    """

    identifier: str  # ISO 639-1, as returned by ``identify_language``
    model: str  # folder of the model's weights, in the package
    # SHA-256 of the model's manifest.json, which has the hashes of the other files: weights and
    # manifest altered together are refused. ``training.export`` and ``training.names`` print it.
    manifest_sha256: str

    def text(self, file: str) -> str:
        """Return the content of a data file of this language."""
        return read_text(f"{self.identifier}/{file}")

    def words(self, file: str, key: str | None = None) -> frozenset[str]:
        """Return a word list: the lines of a text file, or the value of a key in a TOML file.

        Lines of a text file that begin with "#" are comments. The value in a TOML file is an array
        of words, or a string with white space between words.

        >>> sorted(ENGLISH.words("polarity.toml", "nobody"))
        ['neither', 'no', 'nobody', 'none']
        """
        return _read_words(f"{self.identifier}/{file}", key)

    def toml(self, file: str) -> dict[str, Any]:
        """Return the content of a TOML file. Do not modify it, since it is shared."""
        return _read_toml(f"{self.identifier}/{file}")

    def rule(self, name: str) -> re.Pattern[str]:
        """Return the regular expression of a rule in ``grammar.toml``, given the rule's name."""
        return _rules(self)[name]


ENGLISH = Language(
    identifier="en",
    model="model",
    manifest_sha256="59dd7838439a763e49d1b6fb3ba84e0bf07fece0a0974c5193bcfeeb507ed272",
)
# All languages that are read, by identifier. The first one is for texts without letters.
LANGUAGES = {language.identifier: language for language in (ENGLISH,)}


def read_text(path: str) -> str:
    """Return the content of a data file, given its path in the folder ``text/lang``.

    >>> read_text("en/cited.txt").startswith("#")
    True
    """
    return files("onrecord.text.lang").joinpath(*path.split("/")).read_text(encoding="utf-8")


def read_words(file: str) -> frozenset[str]:
    """Return the words in an English text file that has one word per line."""
    return ENGLISH.words(file)


def read_toml(file: str) -> dict[str, Any]:
    """Return the content of an English TOML file. Do not modify it, since it is shared."""
    return ENGLISH.toml(file)


def word_set(file: str, key: str) -> frozenset[str]:
    """Return the words that are the value of a key in an English TOML file."""
    return ENGLISH.words(file, key)


@cache
def _read_words(path: str, key: str | None) -> frozenset[str]:
    if key is None:
        lines = read_text(path).splitlines()
        return frozenset(line for line in lines if line and not line.startswith("#"))
    words = _read_toml(path)[key]
    return frozenset(words.split() if isinstance(words, str) else words)


@cache
def _read_toml(path: str) -> dict[str, Any]:
    return tomllib.loads(read_text(path))


@cache
def _rules(language: Language) -> dict[str, re.Pattern[str]]:
    """Return the compiled rules of a language by name.

    In a rule, ``{{FILE KEY}}`` stands for the words listed at that key of that file.
    """

    def alternatives(reference: re.Match[str]) -> str:
        words = sorted(language.words(*reference[1].split()), key=lambda word: (-len(word), word))
        return "|".join(map(re.escape, words))

    return {
        name: re.compile(re.sub(r"\{\{(.+?)\}\}", alternatives, rule["pattern"]))
        for name, rule in language.toml("grammar.toml").items()
    }
