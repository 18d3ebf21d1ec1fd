"""Sentences of drafts against the sample story, read with the shipped weights."""

from pathlib import Path

import pytest

from evaluation.drafts import Outcome, read_cases, score
from onrecord.errors import UsageError

GOLDEN = Path("tests/golden/drafts")
# Cases that do not get their verdict; each is looked at before the number is raised.
KNOWN_MISSES = {
    "cases.toml": 1,
    "introduced.toml": 5,
    "more_cases.toml": 3,
    "short_and_gapped.toml": 0,
    "sources_and_qualifiers.toml": 1,
}


@pytest.fixture(scope="module", params=KNOWN_MISSES)
def outcomes(request: pytest.FixtureRequest) -> tuple[str, list[Outcome]]:
    return request.param, list(score(read_cases(GOLDEN / request.param)))


def test_sentences_get_their_verdicts(outcomes: tuple[str, list[Outcome]]) -> None:
    name, scored = outcomes
    wrong = [f"{each.case.draft} {each.verdict}" for each in scored if not each.is_right]
    assert len(wrong) <= KNOWN_MISSES[name], "\n".join(wrong)


def test_nothing_altered_is_called_verbatim(outcomes: tuple[str, list[Outcome]]) -> None:
    assert not [each.case.draft for each in outcomes[1] if each.is_altered_called_verbatim]


def test_changed_words_are_marked(outcomes: tuple[str, list[Outcome]]) -> None:
    assert not {
        each.case.draft: each.unmarked for each in outcomes[1] if each.is_right and each.unmarked
    }


def test_what_is_on_record_is_shown_at_its_place(outcomes: tuple[str, list[Outcome]]) -> None:
    for outcome in outcomes[1]:
        for point in outcome.checked.points:
            assert bool(point.record) == (point.verdict != "not on record")
            assert all(each.spans and each.outlet and each.day for each in point.record)
            text = outcome.checked.text
            shown = " … ".join(text[start:end] for start, end in point.spans)
            assert " ".join(shown.split()) == point.words


@pytest.mark.parametrize(
    "text", ["pages =", 'pages = ["x"]\n[[case]]\ndraft = "y"\nverdict = "right"', "case = []"]
)
def test_another_form_is_one_line(tmp_path: Path, text: str) -> None:
    path = tmp_path / "cases.toml"
    path.write_text(text)
    with pytest.raises(UsageError, match="is not a file of cases"):
        read_cases(path)
