import re
import subprocess
import sys
from pathlib import Path

import pytest

import onrecord
from onrecord.errors import UsageError
from onrecord.store import Store

ROOT = Path(__file__).parents[1]


def test_all_is_what_the_documentation_lists() -> None:
    documents = [ROOT / "README.md", *(ROOT / "docs" / "guides").glob("*.md")]
    documented = "".join(path.read_text() for path in documents)
    for name in set(onrecord.__all__) - {"__version__"}:
        assert re.search(rf"\bonrecord\.{name}\b", documented), f"onrecord.{name} is undocumented"


def test_all_names_can_be_imported() -> None:
    for name in onrecord.__all__:
        assert hasattr(onrecord, name)
        assert name in dir(onrecord)
    with pytest.raises(AttributeError, match="nothing"):
        onrecord.nothing  # noqa: B018
    with pytest.raises(ImportError):
        from onrecord import nothing  # noqa: F401


def test_importing_the_package_imports_no_room() -> None:
    code = "import sys, onrecord; print([name for name in sys.modules if 'onrecord.' in name])"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout == "[]\n"


def test_rooms_are_imported_by_any_form() -> None:
    import onrecord.extraction.entities.names as names

    assert names is sys.modules["onrecord.extraction.entities.names"]
    assert callable(onrecord.extract)


def test_extract_points_at_the_text_it_was_given() -> None:
    text = "\n Ünder the wall, Mayor Ilka Sorrendy said that the bridge is open. 👷\r\n"
    [statement] = onrecord.extract(text).statements
    [(start, end)] = statement.content
    assert text[start:end].endswith("the bridge is open")


def test_extract_of_nothing_is_nothing() -> None:
    assert onrecord.extract("").statements == ()


def test_extract_leaves_other_languages_unread() -> None:
    annotations = onrecord.extract(
        "Le maire de la ville a déclaré mardi que le pont était ouvert à la circulation."
    )
    assert annotations.statements == ()
    assert annotations.language == "fr"
    assert annotations.unread


@pytest.mark.parametrize("published", ["yesterday", "14/01/2026", ""])
def test_a_day_of_another_form_is_a_usage_error(published: str) -> None:
    with pytest.raises(UsageError, match="YYYY-MM-DD"):
        onrecord.extract("Words.", published=published)


def test_read_takes_paths_and_keeps_what_they_say(tmp_path: Path) -> None:
    digest = ROOT / "examples" / "harbour-digest.txt"
    summary = onrecord.read(digest, tmp_path / "none.txt", store=tmp_path / "record.db")
    assert summary.articles == 2
    assert summary.statements > 8
    assert [failure.location for failure in summary.failures] == [str(tmp_path / "none.txt")]
    with Store(tmp_path / "record.db") as store:
        assert {article.site for article in store.articles()} == {
            "www.ossarylantern.example",
            "www.corvaneherald.example",
        }
