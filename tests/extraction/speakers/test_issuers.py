"""The issuer of a text: whom "we" and "I" mean in the text's own words."""

import pytest

from builders.texts import at, resolver_for
from onrecord.extraction.speakers.issuers import ISSUER_RULES, IssuerRule, find_issuer
from onrecord.extraction.speakers.questions import EntityMention, PronounContext


@pytest.mark.parametrize("rule", ISSUER_RULES, ids=lambda rule: rule.example)
def test_each_rule_finds_the_issuer_of_its_example(rule: IssuerRule) -> None:
    text = rule.example.replace("[", "").replace("]", "")
    start, end = rule.find(text) or (0, 0)
    assert f"{text[:start]}[{text[start:end]}]{text[end:]}" == rule.example


@pytest.mark.parametrize(
    ("text", "pronoun", "issuer"),
    [
        ("Message no. 3. Voice of the Tarn Front.\n\nWe ask you to go.", "we", "the Tarn Front"),
        ("Remarks by Mayor Orla Venn at the pool.\n\nI hope it holds.", "I", "Mayor Orla Venn"),
        ("STATEMENT BY THE HEIRS OF MARD (IN TARN)\n\nWe sell.", "we", "THE HEIRS OF MARD"),
        ("TARN COAST BOARD – NOTICE No. 4\n\nWe find no leak.", "we", "TARN COAST BOARD"),
        ("WE, the pilots of Tarn, having waited, strike.", "we", "the pilots of Tarn"),
        ("I saw it fall.\n\nYours sincerely,\nOrla Venn\nTarn", "I", "Orla Venn"),
        ("We fight on.\n\nSigned: the Press Office", "we", "the Press Office"),
    ],
)
def test_an_issuer_is_named(text: str, pronoun: str, issuer: str) -> None:
    span = find_issuer(text, pronoun.lower())
    assert span is not None
    assert text[slice(*span)] == issuer


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        ("Statement on the weir\n\nWe are sorry.", "we"),
        ("Letter of the week\n\nWe are sorry.", "we"),
        ("Report of 3 May\n\nWe found it.", "we"),
        ("We ate soup.\n\nMrs. Venn, lane four is yours.", "we"),
        ("We ate soup.\n\n— Orla", "we"),
        ("I ate soup.\n\nI hope this clears it up x", "I"),
        ("Our ruling\n\nWe asked.\n\nOUR RULING: Fake", "we"),
        ("I hope so.", "I"),
    ],
)
def test_others_are_no_issuers(text: str, pronoun: str) -> None:
    assert find_issuer(text, pronoun.lower()) is None


def speaker(text: str, pronoun: str, **given: str) -> str | None:
    mention: EntityMention | None = resolver_for(text, **given).resolve(
        PronounContext(at(text, pronoun))
    )
    return text[slice(*mention.entity.name)] if mention else None


@pytest.mark.parametrize(
    ("text", "pronoun", "given", "name"),
    [
        (
            "COMMUNIQUÉ OF THE TARN FRONT\n\nThe Coast Board lies. We deny this.",
            "We", {"body": "TARN FRONT; Coast Board"}, "TARN FRONT",
        ),
        (
            "Tarn Rail: Statement on the 07.14\n\nThe train left without you. We regret it.",
            "We", {"body": "Tarn Rail"}, "Tarn Rail",
        ),
        (
            "Odo Mard says that bells wake him. I say let them.\n\nOrla Venn, Tarn",
            "I ", {"person": "Orla Venn; Odo Mard"}, "Orla Venn",
        ),
        (
            "Odo Mard asked for soup. We ask him for rent.\n\nThe tenants of Mill Street 12",
            "We", {"person": "Odo Mard", "place": "Mill Street"}, "tenants of Mill Street 12",
        ),
    ],
)  # fmt: skip
def test_we_and_i_in_a_texts_own_words_are_its_issuers(
    text: str, pronoun: str, given: dict[str, str], name: str
) -> None:
    assert speaker(text, pronoun.strip(), **given) == name


def test_we_in_quotation_marks_is_not_the_issuer() -> None:
    text = "COMMUNIQUÉ OF THE TARN FRONT\n\n“We are tired,” said Odo Mard."
    assert speaker(text, "We", body="TARN FRONT", person="Odo Mard") != "TARN FRONT"


@pytest.mark.parametrize("last", ["Read more", "Advertisement", "Photo gallery"])
def test_a_line_below_a_text_that_names_nobody_is_no_issuer(last: str) -> None:
    text = f"The weir broke.\n\nWe asked the board.\n\n{last}"
    assert speaker(text, "We") is None
