"""The component: reads the text of a Doc, and keeps in the Doc what was found."""

from collections.abc import Iterable
from datetime import date, datetime

from spacy.language import Language
from spacy.pipeline import Pipe
from spacy.tokens import Doc, Span

import onrecord
from onrecord.errors import UsageError
from onrecord.records import Annotations, Spans
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
        stated = doc._.get(DATE)
        if stated is None or stated == "":
            stated = self.published
        if isinstance(stated, datetime):
            stated = stated.date()
        if isinstance(stated, date):
            return stated.isoformat()
        if stated is not None and not isinstance(stated, str):
            raise UsageError(f"{stated!r} is not a day; give YYYY-MM-DD or a date of datetime")
        return stated


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

    The id of a span is the number of its statement or figure in the Doc: spaCy keeps ids among the
    words of the pipeline for good, where ids of ours would pile up. A source, cue or content with
    gaps has several spans with one id.
    """

    def spans(label: str, places: Iterable[Spans]) -> list[Span]:
        return [
            covering_span(doc, place, label, str(number))
            for number, each in enumerate(places)
            for place in each
        ]

    statements = found.statements
    return {
        SOURCES: spans("SOURCE", (each.source for each in statements)),
        CUES: spans("CUE", (each.cue for each in statements)),
        CONTENTS: spans("CONTENT", (each.content for each in statements)),
        FIGURES: spans("FIGURE", ((each.span,) for each in found.figures)),
    }
