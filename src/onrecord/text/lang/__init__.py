"""The languages that onrecord can analyse, with their word lists and rules as data files.

Each language has a folder named after its ISO 639-1 code, such as ``en/``. The folder ``pages/``
has words for web pages in several languages, such as "Read more", since a page's menus may be in
another language than its article. Each file says where its words come from.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, eq=False)
class Language:
    """A language that onrecord can analyse, with its word lists, rules and model.

    Its data files are in ``text/lang/IDENTIFIER/``, such as ``text/lang/en/``. They are read at
    their first use and then cached.
    """

    identifier: str  # ISO 639-1, as returned by ``identify_language``
    model: str  # folder of the model's weights, in the package
    # SHA-256 of the model's manifest.json, which has the hashes of the other files: weights and
    # manifest altered together are refused. ``training.export`` and ``training.names`` print it.
    manifest_sha256: str

    def text(self, file: str) -> str:
        """Return the content of a data file of this language, such as "outlets.txt"."""
        return read_text(f"{self.identifier}/{file}")

    def words(self, file: str, key: str | None = None) -> frozenset[str]:
        """Return a word list from a data file of this language.

        For a text file, the words are its lines, without comments ("#"). For a TOML file, they are
        the value of ``key``: an array of words, or a string of words separated by white space.

        >>> "echo" in ENGLISH.words("chain.toml", "echo_verbs")
        True
        """
        return _read_words(f"{self.identifier}/{file}", key)

    def toml(self, file: str) -> dict[str, Any]:
        """Return the content of a TOML file of this language, parsed.

        Do not modify it: the same object is returned to every caller.
        """
        return _read_toml(f"{self.identifier}/{file}")

    def rule(self, name: str) -> re.Pattern[str]:
        """Return the compiled regular expression with this name in the file ``grammar.toml``."""
        return _rules(self)[name]


ENGLISH = Language(
    identifier="en",
    model="model",
    manifest_sha256="5d919d4861f679e18a626e55531b01177f8337ba3bce97e5f9c67ccb54972f1e",
)
# All languages that are read, by identifier. The first one is for texts without letters.
LANGUAGES = {language.identifier: language for language in (ENGLISH,)}


def read_text(path: str) -> str:
    """Return the content of a data file, given its path in the folder ``text/lang``.

    >>> read_text("en/outlets.txt").startswith("#")
    True
    """
    return files("onrecord.text.lang").joinpath(*path.split("/")).read_text(encoding="utf-8")


def read_words(file: str) -> frozenset[str]:
    """Return the lines of an English text file that has one word per line, without comments."""
    return ENGLISH.words(file)


def read_toml(file: str) -> dict[str, Any]:
    """Return the content of an English TOML file, parsed.

    Do not modify it: the same object is returned to every caller.
    """
    return ENGLISH.toml(file)


def word_set(file: str, key: str) -> frozenset[str]:
    """Return the words listed at ``key`` in an English TOML file."""
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
    """Return the regular expressions of a language's grammar rules, compiled, keyed by name.

    In a rule, ``{{FILE KEY}}`` stands for any of the words listed at KEY in the data file FILE.
    """

    def alternatives(reference: re.Match[str]) -> str:
        words = sorted(language.words(*reference[1].split()), key=lambda word: (-len(word), word))
        return "|".join(map(re.escape, words))

    return {
        name: re.compile(re.sub(r"\{\{(.+?)\}\}", alternatives, rule["pattern"]))
        for name, rule in language.toml("grammar.toml").items()
    }
