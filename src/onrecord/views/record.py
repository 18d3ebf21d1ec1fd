"""The interface through which exporters read a store."""

from collections.abc import Iterator
from typing import Protocol

from onrecord.records import (
    Annotations,
    Article,
    Capture,
    Comparison,
    Correction,
    Figure,
    Speaker,
    Statement,
    Story,
    Timex,
)
from onrecord.views.anchors import AnchoredCorrection, AnchoredStatement


class RecordView(Protocol):
    """Interface through which exporters read everything in a store, as of one moment.

    Every method may be called several times. Its result is read from the store during iteration, so
    that little memory is used. A speaker of several articles is one record, to whose id statements
    and figures refer. Records come in the order in which their articles were read into the store.
    """

    def captures(self) -> Iterator[Capture]:
        """Yield all captures (saved pages), without their bytes."""

    def pages(self) -> Iterator[tuple[Capture, bytes]]:
        """Yield all captures with their bytes."""

    def articles(self) -> Iterator[Article]:
        """Yield all articles, older versions included."""

    def speakers(self) -> Iterator[Speaker]:
        """Yield all speakers; a speaker of several articles is yielded once."""

    def statements(self) -> Iterator[Statement]:
        """Yield all statements."""

    def figures(self) -> Iterator[Figure]:
        """Yield all figures (quantities claimed in articles)."""

    def timexes(self) -> Iterator[Timex]:
        """Yield all time expressions."""

    def stories(self) -> Iterator[Story]:
        """Yield all stories, the story with the newest article first."""

    def comparisons(self) -> Iterator[Comparison]:
        """Yield the comparisons between the articles of each story, story by story."""

    def corrections(self) -> Iterator[Correction]:
        """Yield what people decided, in order, what was taken back included."""

    def annotated_articles(self) -> Iterator[tuple[Article, Annotations]]:
        """Yield each article with its statements, their speakers, figures and time expressions.

        What people corrected is as they corrected it; what they rejected is left out.
        """

    def anchored_statements(self) -> Iterator[AnchoredStatement]:
        """Yield each statement, as people corrected it, with its words on its page."""

    def anchored_corrections(self) -> Iterator[AnchoredCorrection]:
        """Yield what people decided and did not take back, with the words that it is about."""
