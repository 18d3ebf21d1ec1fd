"""A quotation that one outlet altered, while others have it in other words."""

from pathlib import Path

import pytest

from evaluation.drafts import read_cases, score

QUOTATIONS = [
    ("Petra Solm", "We will open the northern lock before the first frost", "lock", "gate"),
    (
        "Arno Vell",
        "Somebody closed both valves and never told the harbour crew",
        "never",
        "quickly",
    ),
    ("Mira Daske", "The second bridge carried eleven lorries on that morning", "eleven", "seven"),
]


@pytest.mark.parametrize(("name", "said", "word", "changed"), QUOTATIONS)
def test_what_most_outlets_have_otherwise_is_altered(
    tmp_path: Path, name: str, said: str, word: str, changed: str
) -> None:
    altered = said.replace(word, changed)
    pages = {"Tarn Post": said, "Lowe Herald": said, "Brim Daily": altered}
    for number, (outlet, words) in enumerate(pages.items()):
        (tmp_path / f"{number}.html").write_text(
            f'<html><head><meta property="og:site_name" content="{outlet}">'
            f"<title>{name} speaks in Harrowmere after the flood</title></head><body><article>"
            f"<h1>{name} speaks in Harrowmere after the flood</h1>"
            f'<time datetime="2031-04-0{number + 2}">2031-04-0{number + 2}</time>'
            f"<p>Engineer {name} spoke to reporters in Harrowmere on Monday about the flood.</p>"
            f"<p>“{words},” {name} said.</p></article></body></html>"
        )
    cases = tmp_path / "cases.toml"
    cases.write_text(
        f'pages = ["{tmp_path}/0.html", "{tmp_path}/1.html", "{tmp_path}/2.html"]\n'
        f'[[case]]\ndraft = "“{altered},” {name} said."\nverdict = "altered"\n'
        f'[[case]]\ndraft = "“{said},” {name} said."\nverdict = "verbatim"\n'
    )
    found = list(score(read_cases(cases)))
    assert [each.verdict for each in found] == ["altered", "verbatim"]
    [point] = found[0].checked.points
    assert "Tarn Post" in point.reason
    assert any(word in piece.words and piece.only == "record" for piece in point.pieces)
