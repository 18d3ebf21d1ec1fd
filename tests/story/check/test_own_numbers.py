"""Figures and statements of bodies, of which a draft has too little to be read as the pages are."""

from pathlib import Path

import pytest

from evaluation.drafts import read_cases, score

# Outbreaks: the ministry's cases by day, and who else speaks.
PAGES = {
    "2031-04-02": (
        "The outbreak of cholera in Harrowmere goes on. The health ministry said at least 41 "
        "people had died, and it has 312 confirmed cases. “No sample drawn at the Tarn Bridge pump "
        "was clean,” said Mira Daske, the managing director of Tarn Waters. "
        "She added that every well in the old town had been closed on Monday."
    ),
    "2031-04-05": (
        "The health ministry of Harrowmere said on Saturday that 57 people had died of cholera. It "
        "has 377 confirmed cases. The Tarn Lantern, on the same day, had 63. Half of the pumps had "
        "been repaired, Tarn Waters said."
    ),
}
DRAFTS = [
    ("The health ministry counts 377 cases.", "verbatim", ""),
    ("The ministry said 377 infections were confirmed.", "verbatim", ""),
    ("Tarn Waters said that every well in the old town had been closed on Monday.", "verbatim", ""),
    ("“No sample drawn at the Tarn Bridge pump was clean,” Tarn Waters said.", "verbatim", ""),
    ("The health ministry said 66 people had died.", "altered", "57 (2031-04-05)"),
    ("The health ministry said that 41 people had died.", "altered", "57 (2031-04-05)"),
    ("The Tarn Lantern says 63 people died.", "not on record", "a sentence has the number"),
]


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    for day, text in PAGES.items():
        (folder / f"{day}.html").write_text(
            '<html><head><meta property="og:site_name" content="Brim Daily">'
            "<title>Cholera in Harrowmere</title></head><body><article>"
            f"<h1>Cholera in Harrowmere: the state on {day}</h1>"
            f'<time datetime="{day}">{day}</time><p>{text}</p></article></body></html>'
        )
    pages = ", ".join(f'"{folder}/{day}.html"' for day in PAGES)
    drafted = "".join(
        f"[[case]]\ndraft = '''{draft}'''\nverdict = \"{verdict}\"\n"
        for draft, verdict, _ in DRAFTS
    )
    path = folder / "cases.toml"
    path.write_text(f"pages = [{pages}]\n{drafted}")
    return path


def test_they_are_held_against_what_the_body_said_last(cases: Path) -> None:
    for (draft, verdict, reason), outcome in zip(DRAFTS, score(read_cases(cases)), strict=True):
        assert outcome.verdict == verdict, draft
        assert any(reason in point.reason for point in outcome.checked.points), draft
