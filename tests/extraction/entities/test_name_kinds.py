"""The rules for the kind of a name, each tested by its own example."""

import re

import pytest

from onrecord.extraction.encoder.labels import NAME_KINDS
from onrecord.extraction.encoder.word_scores import WordScores
from onrecord.extraction.entities.name_candidates import Candidate, SentenceTokens
from onrecord.extraction.entities.name_kinds import (
    KIND_RULES,
    KindRule,
    NameContext,
    kinds_of_names,
)
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


class SurePersons(WordScores):
    """The scores of a model that takes every name for a person's."""

    def __init__(self) -> None:
        pass

    def kinds(self, start: int) -> list[float]:
        return [0.9 if kind == "person" else 0.05 for kind in NAME_KINDS]


@pytest.mark.parametrize(
    "example",
    [
        "[Corvane Dairy], which employs 300 people, said so.",
        "They asked [Straits Mutual], which insured the ship.",
        "Milk of [Upper Moss], which lies on a hill, was sold.",
        "Rue, managing director of [Karse Water], denied it.",
        "The chairwoman of [Straits Mutual] said so.",
        "They met the governor of [Lower Sarn].",
        "They asked [Tarn Ridge], a company with 300 employees.",
        "They asked [Open Sea], the charity which runs the boats.",
        "According to [Brant Harbour] police, two men were held.",
        "[Sellan Bay] fire service said so.",
        "[Lammet Vale] borough council denied it.",
        "They were driven by [Tarn Ridge Haulage].",
        "Shares in [Tarn Ridge] and [Straits Mutual] fell.",
        "A [Straits Mutual] spokeswoman said so.",
        "The vote of [Straits Mutual]’s shareholders was close.",
        "They wrote to its operator, [Tarn Ridge].",
        "They asked [Tarn Ridge], the operator.",
    ],
)
def test_what_is_led_or_called_a_body_is_nobody(example: str) -> None:
    context, text = context_of(example), example.replace("[", "").replace("]", "")
    tokens = tokens_of(text, 0, len(text))
    candidate = Candidate(context.tokens, SentenceTokens(tokens), context.wording)
    [kind] = kinds_of_names(text, [candidate], SurePersons()).values()
    assert kind != "person"
