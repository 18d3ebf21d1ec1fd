"""Rules for single lines: each example is decided by its rule, and by no rule before it."""

import pytest

from onrecord.article.plain.line_rules import RULES, CandidateLine, LineRule, classify_by_rules


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_rule_is_the_first_to_match_its_example(rule: LineRule) -> None:
    line = CandidateLine(rule.example, page_date=None)
    assert next(each.name for each in RULES if each.apply(line)) == rule.name


def test_numbered_prose_is_no_counter() -> None:
    assert classify_by_rules("3. The bridge was shut on Monday.", None) is None
