"""Tests of the extractor with the shipped weights."""

import json
import random
import shutil
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builders.news import news
from builders.promises import broken_promises
from evaluation.score_attributions import read_gold, score
from onrecord.errors import ModelError
from onrecord.extraction import Extractor
from onrecord.extraction.encoder.weights import Weights
from onrecord.records import Article, Date, Statement
from onrecord.text import lang
from onrecord.text.lang import ENGLISH, LANGUAGES

PASSAGES = Path("tests/golden/statements/passages.jsonl")
FLOORS = json.loads(Path("tests/floors.json").read_text())["statements"]


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor.load()


def article(text: str) -> Article:
    return Article(id="a", capture="c", text=text)


def words(text: str, statement: Statement) -> tuple[str, str, str]:
    source, cue, content = (
        " … ".join(text[start:end] for start, end in spans)
        for spans in (statement.source, statement.cue, statement.content)
    )
    return source, cue, content


def test_scores_on_the_golden_passages_do_not_fall_below_the_floors(extractor: Extractor) -> None:
    gold = read_gold(PASSAGES)
    outer, every = [], []
    for document in gold:
        statements = extractor.annotate(article(document["text"])).statements
        as_scored = [
            {"source": s.source, "cue": s.cue, "content": s.content, "outer": s.outer}
            for s in statements
        ]
        every.append({"id": document["id"], "attributions": as_scored})
        outermost = [s for s in as_scored if s["outer"] is None]
        outer.append({"id": document["id"], "attributions": outermost})
    outer_gold = [
        {**d, "attributions": [a for a in d["attributions"] if a["outer"] is None]} for d in gold
    ]
    found = {
        "outer": score(outer_gold, outer),
        "all": score(gold, every),
    }
    measured = {
        name: round(100 * found[layers][measure][role]["f1"], 1)
        for name in FLOORS
        for layers, measure, role in [name.split(" ")]
    }
    assert all(measured[name] >= FLOORS[name] for name in FLOORS), measured


def test_a_nested_statement_has_its_outer_statement(extractor: Extractor) -> None:
    text = (
        "The Audit Chamber told lawmakers that it had warned the port twice, "
        "two deputies who attended the session told Corvane Wire."
    )
    outer, inner, *_ = extractor.annotate(article(text)).statements
    assert words(text, outer)[0] == "two deputies who attended the session"
    assert words(text, inner)[0] == "The Audit Chamber"
    assert inner.outer == outer.id
    assert outer.outer is None


def test_a_text_in_another_language_is_unread_with_the_reason(extractor: Extractor) -> None:
    text = "Der Bürgermeister sagte am Montag, dass die Fähre wieder fahren werde."
    annotations = extractor.annotate(article(text))
    assert annotations.statements == ()
    assert annotations.model is None
    assert annotations.language == "de"
    assert annotations.unread is not None
    assert "de" in annotations.unread


def test_a_second_language_needs_an_entry_and_weights(
    extractor: Extractor, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    german = replace(ENGLISH, identifier="de")
    monkeypatch.setitem(LANGUAGES, "de", german)
    read_text = lang.read_text
    monkeypatch.setattr(lang, "read_text", lambda path: read_text(path.replace("de/", "en/")))
    folder = shutil.copytree(Path(str(files("onrecord") / ENGLISH.model)), tmp_path / "model")
    manifest = json.loads((folder / "manifest.json").read_text())
    (folder / "manifest.json").write_text(json.dumps(manifest | {"language": "de"}))
    both = Extractor(Weights.shipped(), Weights(folder))
    text = "Der Bürgermeister sagte am Montag, dass die Fähre wieder fahren werde."
    annotations = both.annotate(article(text))
    assert (annotations.language, annotations.unread) == ("de", None)


def test_the_same_article_gives_the_same_ids(extractor: Extractor) -> None:
    one = article("“We sail at noon,” Orla Venn said. She denied that it was late.")
    assert extractor.annotate(one) == extractor.annotate(one)


@pytest.mark.parametrize(
    ("stage", "name"),
    [
        ("identify_language", "language"),
        ("find_times", "times"),
        ("find_nested_attributions", "statements"),
        ("_with_context", "times of speaking"),
        ("find_speakers", "speakers"),
        ("find_figures", "figures"),
    ],
)
def test_a_stage_that_fails_costs_its_own_annotations_only(
    extractor: Extractor, monkeypatch: pytest.MonkeyPatch, stage: str, name: str
) -> None:
    def fail(*arguments: object) -> None:
        raise IndexError("an odd\nword")

    text = "Orla Venn said on Monday that 40 people had been killed."
    whole = extractor.annotate(article(text))
    monkeypatch.setattr(f"onrecord.extraction.extractor.{stage}", fail)
    found = extractor.annotate(article(text))
    assert found.failures == (
        f"{name} could not be read; please report this: IndexError: an odd word",
    )
    assert whole.failures == ()
    lost = "timexes" if name == "times" else name
    if hasattr(found, lost) and lost != "language":
        assert getattr(whole, lost)
        assert getattr(found, lost) == ()
    for kept in {"timexes", "statements", "figures"} - {lost}:
        assert len(getattr(found, kept)) == len(getattr(whole, kept))


def test_a_model_that_fails_stops_the_run(
    extractor: Extractor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*arguments: object) -> None:
        raise ModelError("the weights are damaged")

    monkeypatch.setattr("onrecord.extraction.extractor.find_nested_attributions", fail)
    with pytest.raises(ModelError):
        extractor.annotate(article("Orla Venn said no."))


def test_a_text_with_lost_characters_is_read_with_a_warning(extractor: Extractor) -> None:
    found = extractor.annotate(article("Orla Venn said that Zo\ufffd Solms had left. \ufffd"))
    assert len(found.statements) == 1
    [warning] = found.warnings
    assert warning.startswith("2 of its characters are lost")


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.randoms(use_true_random=False), st.lists(st.text(max_size=20), max_size=3))
def test_the_promises_of_the_record_hold_in_any_text(
    extractor: Extractor, chooser: random.Random, noise: list[str]
) -> None:
    text = "".join(piece for words in ("", *noise) for piece in (words, news(chooser)))
    for published in (None, Date(value="9999-12-31", precision="day")):
        found = extractor.annotate(Article(id="a", capture="c", text=text, published=published))
        assert broken_promises(text, found) == []
    assert extractor.annotate(Article(id="a", capture="c", text=text, published=published)) == found
