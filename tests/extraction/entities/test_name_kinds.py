"""The rules for the kind of a name, each tested by its own example."""

import re

import pytest

from onrecord.extraction.entities.name_candidates import Candidate, SentenceTokens
from onrecord.extraction.entities.name_kinds import KIND_RULES, KindRule, NameContext
from onrecord.text.tokens import tokens_of


def context_of(example: str) -> NameContext:
    """Return the context of the name in brackets, in an example of one sentence."""
    match = re.search(r"\[(.+?)\]", example)
    assert match is not None
    text = example.replace("[", "").replace("]", "")
    start, end = match.start(), match.start() + len(match[1])
    tokens = tokens_of(text, 0, len(text))
    name = [token for token in tokens if start <= token.start < end]
    wording = " ".join(token.word for token in name)
    return NameContext(text, Candidate(name, SentenceTokens(tokens), wording))


@pytest.mark.parametrize("rule", KIND_RULES, ids=lambda rule: rule.example)
def test_each_rule_applies_to_its_example(rule: KindRule) -> None:
    assert rule.applies(context_of(rule.example))


@pytest.mark.parametrize("rule", KIND_RULES, ids=lambda rule: rule.example)
def test_no_rule_applies_to_a_lone_word_without_context(rule: KindRule) -> None:
    assert not rule.applies(context_of("Nobody saw [Corvane] leave."))
