"""The component: reads the text of a Doc, and keeps in the Doc what was found."""

from collections.abc import Iterable
from datetime import date, datetime

from spacy.language import Language
from spacy.pipeline import Pipe
from spacy.tokens import Doc, Span

import onrecord
from onrecord.records import Annotations
from onrecord.records import Span as Place
from onrecord.spacy_component.extensions import DATE, NAMES, keep, set_extensions
from onrecord.spacy_component.found import covering_span

SOURCES, CUES = "onrecord.sources", "onrecord.cues"
CONTENTS, FIGURES = "onrecord.contents", "onrecord.figures"


class OnrecordComponent(Pipe):
    """Reads each Doc by itself with ``onrecord.extract``, whatever stands beside it.

    ``published``: day of publication ("YYYY-MM-DD") of each Doc that has none in ``doc._.date``.
    """

    def __init__(self, name: str, published: str | None = None) -> None:
        self.name = name
        self.published = published
        set_extensions()

    def __call__(self, doc: Doc) -> Doc:
        """Set the span groups of a Doc, and what its extensions give; return the Doc.

        Raises what ``onrecord.extract`` does. In ``pipe``, the pipeline's error handler decides.
        """
        found = onrecord.extract(doc.text, self._day(doc))
        keep(doc, found)
        for key, spans in _groups(doc, found).items():
            doc.spans[key] = spans
        return doc

    def _day(self, doc: Doc) -> str | None:
        stated = doc._.get(DATE) or self.published
        if isinstance(stated, datetime):
            stated = stated.date()
        return stated.isoformat() if isinstance(stated, date) else stated


@Language.factory(
    "onrecord",
    default_config={"published": None},
    assigns=["doc.spans", *(f"doc._.{name}" for name in NAMES)],
)
def make_component(nlp: Language, name: str, published: str | None) -> OnrecordComponent:
    """Return the component for a pipeline; spaCy calls this for ``nlp.add_pipe("onrecord")``."""
    return OnrecordComponent(name, published)


def _groups(doc: Doc, found: Annotations) -> dict[str, list[Span]]:
    """Return the span groups of a Doc by key.

    The id of a span is that of its statement or figure. A source, cue or content with gaps has
    several spans with one id.
    """

    def spans(label: str, places: Iterable[tuple[str, Place]]) -> list[Span]:
        return [covering_span(doc, place, label, identity) for identity, place in places]

    statements = found.statements
    return {
        SOURCES: spans(
            "SOURCE", ((each.id, place) for each in statements for place in each.source)
        ),
        CUES: spans("CUE", ((each.id, place) for each in statements for place in each.cue)),
        CONTENTS: spans(
            "CONTENT", ((each.id, place) for each in statements for place in each.content)
        ),
        FIGURES: spans("FIGURE", ((each.id, each.span) for each in found.figures)),
    }
