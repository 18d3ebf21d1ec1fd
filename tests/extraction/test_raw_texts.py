"""What is read in a raw text is what is read in the clean one."""

from dataclasses import dataclass
from typing import Any

import pytest

from builders.promises import broken_promises
from builders.raw import RAW
from onrecord.extraction import Extractor
from onrecord.records import Annotations, Article, Date, Span, Spans
from onrecord.text.readable import ReadableText


@dataclass(frozen=True)
class Clean:
    """A text with what is to be read in it: (speaker, content, kind), (low, measure), values."""

    text: str
    statements: set[tuple[str | None, str, str]]
    figures: set[tuple[float | None, str]]
    times: set[str | None]


TEXTS = {
    "harbour": Clean(
        "“The wall’s foundation will hold, and the people of Port Ambré can sleep well,” harbour "
        "master Orla Venn told reporters on Monday. Venn said that 40 people had been killed.\n\n"
        "Mayor Zoé Solms warned that the traffic had been stopped since Friday.",
        {
            (
                "Orla Venn",
                "“The wall’s foundation will hold, and the people of Port Ambré can sleep well,”",
                "direct",
            ),
            ("Orla Venn", "that 40 people had been killed", "indirect"),
            ("Zoé Solms", "that the traffic had been stopped since Friday", "indirect"),
        },
        {(40, "killed")},
        {"2031-03-10", "2031-03-07"},
    ),
    "mine": Clean(
        "At least 12 miners were killed on 3 March, the officers’ union said. “It’s a définite "
        "failure of control,” its chairman Tam Reed added.\n\n"
        "Ferris Gold denied — on Sunday — that 300 workers had left the field.",
        {
            ("officers’ union", "At least 12 miners were killed on 3 March", "indirect"),
            ("Tam Reed", "“It’s a définite failure of control,”", "direct"),
            ("Ferris Gold", "that 300 workers had left the field", "indirect"),
        },
        {(12, "killed"), (300, "workers")},
        {"2031-03-03", "2031-03-09"},
    ),
    "flood": Clean(
        "“The dam’s gates were shut,” union leader Ilka Doré told the Corvane Herald last week. "
        "“We’re on our own,” she said.\n\n"
        "Officials in Vell confirmed that the river had risen by 30 per cent since Tuesday.",
        {
            ("Ilka Doré", "“The dam’s gates were shut,”", "direct"),
            ("Ilka Doré", "“We’re on our own,”", "direct"),
            (
                "Officials in Vell",
                "that the river had risen by 30 per cent since Tuesday",
                "indirect",
            ),
        },
        {(30, "per cent")},
        {"2031-W10", "2031-03-11"},
    ),
}


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor.load()


def read(extractor: Extractor, text: str) -> tuple[Annotations, dict[str, Any]]:
    """The annotations of a text, and what a person sees of them."""
    day = Date(value="2031-03-12", precision="day")
    found = extractor.annotate(Article(id="a", capture="c", text=text, published=day))
    readable = ReadableText(text)

    def words(*spans: Span) -> str:
        pieces = (readable.text[slice(*readable.readable_span(span))] for span in spans)
        return " ".join(" … ".join(pieces).split())

    names = {speaker.id: speaker.name for speaker in found.speakers}

    def shown(spans: Spans) -> str:
        return words(*spans)

    return found, {
        "statements": [
            (
                names.get(each.speaker or ""), shown(each.content), each.kind, shown(each.source),
                shown(each.cue), each.to, each.said and (each.said.value, words(each.said.span)),
            )
            for each in found.statements
        ],
        "figures": [
            (each.low, each.high, each.measure, each.subject, words(each.span),
             names.get(each.claimant or ""))
            for each in found.figures
        ],
        "times": [(each.value, words(each.span)) for each in found.timexes],
        "speakers": sorted(
            (each.name, [words(mention.span) for mention in each.mentions],
             [role.title for role in each.roles])
            for each in found.speakers
        ),
    }  # fmt: skip


@pytest.mark.parametrize("clean", TEXTS.values(), ids=TEXTS)
def test_the_clean_texts_are_read_as_a_person_reads_them(
    extractor: Extractor, clean: Clean
) -> None:
    _, shown = read(extractor, clean.text)
    assert {each[:3] for each in shown["statements"]} == clean.statements
    assert {(each[0], each[2]) for each in shown["figures"]} == clean.figures
    assert {each[0] for each in shown["times"]} == clean.times


@pytest.mark.parametrize("kind", RAW)
@pytest.mark.parametrize("name", TEXTS)
def test_a_raw_text_is_read_as_the_clean_one(extractor: Extractor, name: str, kind: str) -> None:
    clean = TEXTS[name].text
    raw = RAW[kind](clean)
    assert raw != clean
    found, shown = read(extractor, raw)
    assert shown == read(extractor, clean)[1]
    for figure in found.figures:
        assert raw[slice(*figure.span)] == figure.text
    for statement in found.statements:
        taken = [*statement.source, *statement.cue]
        assert all(b <= c or d <= a for a, b in statement.content for c, d in taken)


@pytest.mark.parametrize("kind", RAW)
def test_the_records_of_a_raw_text_keep_every_promise(extractor: Extractor, kind: str) -> None:
    raw = RAW[kind]("\n\n".join(clean.text for clean in TEXTS.values()))
    found, _ = read(extractor, raw)
    assert broken_promises(raw, found) == []
