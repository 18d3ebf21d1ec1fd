"""The type of what a line of a page states about its article."""

from onrecord.records import Date, Record


class LineMetadata(Record, frozen=True):
    """The metadata that one line of a page states about its article.

    ``title`` is the headline in that line. For a caption it is the caption without its credit, and
    for a link to another article the title of that article.
    """

    title: str | None = None
    outlet: str | None = None
    site: str | None = None
    url: str | None = None
    published: Date | None = None
    byline: tuple[str, ...] = ()
    credit: str | None = None
