"""The spaCy component: the same words as ``onrecord.extract``, wherever the Docs go."""

import pickle
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NamedTuple

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

import onrecord
from onrecord.article import read_capture
from onrecord.capture import open_location
from onrecord.errors import UsageError
from onrecord.records import Annotations, Failure
from onrecord.spacy_component import make_component, set_extensions

assert callable(make_component)  # the import makes spaCy know the component
ROOT = Path(__file__).parents[2]
SAID = "“The wall will hold,” harbour master Orla Venn said on Monday. At least 12 boats were lost."
ODD = (
    "",
    " ",
    "\r\n\r\n",
    "👷🏽‍♀️ “It holds 👍,” Mayor Ilka Sorrendy said. 🌊\r\n\r\nThe council denied it.\r\n",
    "The har\u00adbour mas\u00adter, Orla Venn, said that the wall held for\u00ad 12\u00a0days.",
    "Orla Venn said:“It holds”—and Ilka Sorrendy denied that it holds.Nobody else said so.",
    "&ldquo;It holds,&rdquo; <b>Orla Venn</b> said; café and cafe\u0301 owners said it does not.",
    "‏قال‏ Orla Venn said that the wall (السد) holds.\x00 Ilka Sorrendy said it does not.\u200b",
)


class _Sample(NamedTuple):
    text: str
    day: str | None


@pytest.fixture(scope="module")
def samples() -> list[_Sample]:
    """The sample articles with their days, and odd texts."""
    return [*_articles(), *(_Sample(text, "2031-03-12") for text in ODD)]


@pytest.fixture(scope="module")
def nlp() -> Language:
    pipeline = spacy.blank("en")
    pipeline.add_pipe("onrecord")
    return pipeline


def _articles() -> Iterator[_Sample]:
    now = datetime(2031, 6, 1, tzinfo=UTC)
    for location in ("examples/story", "examples/harbour-digest.txt"):
        for opened in open_location(str(ROOT / location), now):
            assert not isinstance(opened, Failure)
            for article in read_capture(*opened):
                day = article.published.value[:10] if article.published else None
                yield _Sample(article.text, day)


def _dated(nlp: Language, sample: _Sample) -> Doc:
    doc = nlp.make_doc(sample.text)
    doc._.date = sample.day
    return doc


def _assert_is(doc: Doc, found: Annotations) -> None:
    """Assert that a Doc has what ``onrecord.extract`` found in its text, letter for letter."""
    assert doc._.onrecord == found
    assert [each.record for each in doc._.statements] == list(found.statements)
    assert [each.record for each in doc._.figures] == list(found.figures)
    assert [each.record for each in doc._.speakers] == list(found.speakers)
    assert [each.record for each in doc._.times] == list(found.timexes)
    groups = {
        "sources": [each.source for each in found.statements],
        "cues": [each.cue for each in found.statements],
        "contents": [each.content for each in found.statements],
        "figures": [(each.span,) for each in found.figures],
    }
    for name, expected in groups.items():
        places = [(str(i), place) for i, spans in enumerate(expected) for place in spans]
        spans = list(doc.spans[f"onrecord.{name}"])
        assert len(spans) == len(places)
        for span, (number, place) in zip(spans, places, strict=True):
            assert span.id_ == number
            assert (span.start, span.end) == _covering(doc, place)


def _covering(doc: Doc, place: tuple[int, int]) -> tuple[int, int]:
    """The tokens that have a character at a place, counted one by one."""
    inside = [
        token.i for token in doc if token.idx < place[1] and place[0] < token.idx + len(token)
    ]
    return inside[0], inside[-1] + 1


def test_docs_have_what_extract_finds(nlp: Language, samples: list[_Sample]) -> None:
    assert sum(len(onrecord.extract(text).statements) for text in ODD) > 8
    for sample in samples:
        _assert_is(nlp(_dated(nlp, sample)), onrecord.extract(sample.text, sample.day))


@pytest.mark.parametrize("batch_size", [1, 3, 1000])
def test_batches_change_nothing(nlp: Language, samples: list[_Sample], batch_size: int) -> None:
    samples = samples[-10:]
    docs = nlp.pipe((_dated(nlp, sample) for sample in samples), batch_size=batch_size)
    for doc, sample in zip(docs, samples, strict=True):
        _assert_is(doc, onrecord.extract(sample.text, sample.day))


def test_several_processes_change_nothing(nlp: Language, samples: list[_Sample]) -> None:
    samples = samples[-10:]
    docs = nlp.pipe([_dated(nlp, sample) for sample in samples], n_process=2, batch_size=2)
    for doc, sample in zip(docs, samples, strict=True):
        _assert_is(doc, onrecord.extract(sample.text, sample.day))


def test_a_pipeline_holds_one_doc_at_a_time(nlp: Language) -> None:
    taken: list[int] = []

    def texts() -> Iterator[str]:
        for number in range(1000):
            taken.append(number)
            yield f"Orla Venn said that wall {number} held."

    docs = nlp.pipe(texts(), batch_size=4)
    for number in range(3):
        doc = next(docs)
        assert len(taken) <= number + 1 + 4
        [statement] = doc._.statements
        assert statement.id not in nlp.vocab.strings  # spaCy keeps words for good


def test_words_between_tokens_keep_their_characters(nlp: Language) -> None:
    doc = Doc(nlp.vocab, words=["Orla", "Venn said", "that", "it holds."])
    nlp(doc)
    [statement] = doc._.statements
    assert str(statement.source) == "Orla Venn"
    assert statement.source.chars == ((0, 9),)
    assert not statement.source.exact
    assert [span.text for span in statement.source.spans] == ["Orla Venn said"]
    assert str(statement.content) == "that it holds"
    whole = nlp("Orla Venn said that it holds.")._.statements[0]
    assert whole.source.exact
    assert [span.text for span in whole.source.spans] == ["Orla Venn"]


def test_objects_say_who_what_when(nlp: Language) -> None:
    text = (
        "“We lost at least 12 boats,” Mayor Ilka Sorrendy told reporters on Monday, Post News said."
    )
    doc = _dated(nlp, _Sample(text, "2031-03-12"))
    statements = {each.speaker: each for each in nlp(doc)._.statements}
    mayor = statements["Ilka Sorrendy"]
    assert (mayor.kind, mayor.type, mayor.act) == ("direct", "assertion", "says")
    assert (mayor.role, mayor.said) == ("Mayor", "2031-03-10")
    assert mayor.to == ("reporters",)
    [figure] = doc._.figures
    assert (figure.measure, figure.low, figure.high) == ("boats", 12, None)
    assert (figure.claimant, figure.statement) == ("Ilka Sorrendy", mayor)
    assert str(figure.words) == "at least 12"
    with pytest.raises(AttributeError):
        mayor.speaker = "Nobody"
    assert [str(time.words) for time in doc._.times] == ["Monday"]
    assert "Ilka Sorrendy" in {speaker.name for speaker in doc._.speakers}


@pytest.mark.parametrize("stated", ["2031-03-12", date(2031, 3, 12), datetime(2031, 3, 12, 23)])
def test_the_day_is_that_of_the_doc(nlp: Language, stated: object) -> None:
    doc = nlp.make_doc(SAID)
    doc._.date = stated
    assert nlp(doc)._.statements[0].said == "2031-03-10"


def test_the_day_of_the_config_is_for_docs_without_one() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("onrecord", config={"published": "2031-03-12"})
    assert nlp(SAID)._.statements[0].said == "2031-03-10"
    assert nlp(_dated(nlp, _Sample(SAID, "2031-03-19")))._.statements[0].said == "2031-03-17"


def test_a_wrong_day_goes_to_the_error_handler(nlp: Language) -> None:
    wrong = _dated(nlp, _Sample(SAID, "Monday"))
    with pytest.raises(UsageError, match="YYYY-MM-DD"):
        nlp(wrong)
    failed: list[str] = []
    nlp.set_error_handler(lambda name, proc, docs, error: failed.append(f"{name}: {error}"))
    try:
        [kept] = nlp.pipe([_dated(nlp, _Sample(SAID, "Monday")), nlp.make_doc(SAID)])
    finally:
        nlp.set_error_handler(spacy.util.raise_error)
    assert len(kept._.statements) == 1
    assert failed == ["onrecord: published: 'Monday' is not a day; give YYYY-MM-DD"]


@pytest.mark.parametrize("stated", [5, 0, ["2031-03-12"], b"2031-03-12"])
def test_what_is_no_day_is_one_clear_line(nlp: Language, stated: object) -> None:
    doc = nlp.make_doc(SAID)
    doc._.date = stated
    with pytest.raises(UsageError, match=r"is not a day; give YYYY-MM-DD"):
        nlp(doc)


def test_a_long_text_needs_the_limit_of_spacy_raised() -> None:
    """As the guide says: spaCy refuses it before the component, and its error handler, has it."""
    pipeline = spacy.blank("en")
    pipeline.add_pipe("onrecord")
    failed: list[str] = []
    pipeline.set_error_handler(lambda name, proc, docs, error: failed.append(str(error)))
    pipeline.max_length = 1_000
    long = f"{SAID} " * 20
    with pytest.raises(ValueError, match="E088"):
        list(pipeline.pipe([SAID, long]))
    assert not failed
    pipeline.max_length = 5_000_000
    assert len(list(pipeline.pipe([SAID, long]))) == 2


def test_docs_are_saved_and_loaded(nlp: Language, samples: list[_Sample], tmp_path: Path) -> None:
    docs = [nlp(_dated(nlp, sample)) for sample in samples[-10:]]
    DocBin(docs=docs, store_user_data=True).to_disk(tmp_path / "docs.spacy")
    loaded = list(DocBin().from_disk(tmp_path / "docs.spacy").get_docs(spacy.blank("en").vocab))
    docs[0].to_disk(tmp_path / "doc")
    loaded.append(Doc(spacy.blank("en").vocab).from_disk(tmp_path / "doc"))
    loaded.append(pickle.loads(pickle.dumps(docs[0])))
    for doc, copy in zip([*docs, docs[0], docs[0]], loaded, strict=True):
        assert copy._.date == doc._.date
        _assert_is(copy, doc._.onrecord)
    # Without user data, spaCy keeps the span groups alone.
    [bare] = DocBin(docs=docs[:1]).get_docs(spacy.blank("en").vocab)
    assert bare._.onrecord is None
    assert bare._.statements == ()
    [before, after] = ([str(s) for s in doc.spans["onrecord.contents"]] for doc in (docs[0], bare))
    assert before == after


def test_pipelines_are_saved_and_loaded(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("onrecord", config={"published": "2031-03-12"})
    expected = nlp(SAID)._.onrecord
    nlp.to_disk(tmp_path / "pipeline")
    for loaded in (spacy.load(tmp_path / "pipeline"), pickle.loads(pickle.dumps(nlp))):
        assert loaded(SAID)._.onrecord == expected


def test_another_text_has_no_statements_of_this_one(nlp: Language) -> None:
    doc, other = nlp(SAID), nlp("Ilka Sorrendy denied it.")
    with pytest.warns(UserWarning, match="onrecord"):
        joined = Doc.from_docs([other, doc])
    for made in (joined, doc[6:].as_doc(copy_user_data=True)):
        assert made is not None
        assert made._.onrecord is None
        assert made._.statements == ()
    merged = nlp(SAID)
    with merged.retokenize() as retokenizer:
        retokenizer.merge(merged[:6])
    assert str(merged._.statements[0].source) == str(doc._.statements[0].source)


def test_extensions_of_others_are_not_replaced() -> None:
    set_extensions()
    ours = Doc.remove_extension("figures")
    Doc.set_extension("figures", default="theirs")
    try:
        with pytest.raises(ValueError, match="figures"):
            spacy.blank("en").add_pipe("onrecord")
        assert Doc(spacy.blank("en").vocab)._.figures == "theirs"
    finally:
        Doc.set_extension("figures", getter=ours[2], force=True)


def test_spacy_finds_the_component_by_itself() -> None:
    code = (
        "import sys, spacy; nlp = spacy.blank('en'); "
        "assert 'onnxruntime' not in sys.modules; "
        "nlp.add_pipe('onrecord'); print(len(nlp('Orla Venn said it held.')._.statements))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout == "1\n"


def test_without_spacy_one_line_says_so() -> None:
    code = (
        "import sys; sys.modules['spacy'] = None\n"
        "try: import onrecord.spacy_component\n"
        "except ImportError as error: print(error)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout == (
        "onrecord.spacy_component needs spaCy; install it with: pip install 'onrecord[spacy]'\n"
    )
