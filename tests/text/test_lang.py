import re
from pathlib import Path

import pytest

from onrecord.extraction.encoder.weights import Weights
from onrecord.text import lang
from onrecord.text.lang import ENGLISH, LANGUAGES, Language, read_toml, read_words, word_set

SOURCES = Path(lang.__file__).parent.parent.parent
RULES = [
    pytest.param(language, name, id=f"{language.identifier}: {name}")
    for language in LANGUAGES.values()
    for name in language.toml("grammar.toml")
]


@pytest.mark.parametrize(("language", "name"), RULES)
def test_each_rule_matches_its_example(language: Language, name: str) -> None:
    example = language.toml("grammar.toml")[name]["example"]
    before, match, after = re.split(r"[\[\]]", example)
    found = language.rule(name).search(before + match + after)
    assert found
    assert found.span() == (len(before), len(before) + len(match))


@pytest.mark.parametrize("identifier", LANGUAGES)
def test_each_language_has_word_lists_and_weights(identifier: str) -> None:
    language = LANGUAGES[identifier]
    assert language.identifier == identifier
    assert all(language.text(file.name) for file in (SOURCES / "text/lang/en").iterdir())
    assert Weights.shipped(language).manifest.language == identifier


def test_words_are_lines_or_a_key_of_a_toml_file() -> None:
    assert {"jan", "gen"} < ENGLISH.words("abbreviations.txt")
    assert not any(word.startswith("#") for word in ENGLISH.words("abbreviations.txt"))
    assert {"echo", "confirm"} < ENGLISH.words("chain.toml", "echo_verbs")
    assert ENGLISH.words("abbreviations.txt") is read_words("abbreviations.txt")
    assert ENGLISH.toml("chain.toml") is read_toml("chain.toml")
    assert "would" in word_set("content.toml", "auxiliary")


def test_only_the_registry_names_folders_of_languages() -> None:
    folders = re.compile(rf"[\"'](?:{'|'.join(LANGUAGES)})/")
    found = {
        path.relative_to(SOURCES).as_posix()
        for path in SOURCES.rglob("*.py")
        if folders.search(path.read_text(encoding="utf-8")) and path.parent.name != "lang"
    }
    assert found == set()
