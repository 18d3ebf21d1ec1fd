"""A builder that joins the parts of an article into its text and records their spans."""

from onrecord.records import Part, PartKind


class TextBuilder:
    """Builder of an article's text that also records the span of each part, such as the headline.

    >>> builder = TextBuilder()
    >>> builder.add("headline", "Bridge opens")
    >>> builder.add("body", "It rained.")
    >>> text, parts = builder.build()
    >>> text
    'Bridge opens\\n\\nIt rained.'
    >>> [(part.kind, part.span) for part in parts]
    [('headline', (0, 12)), ('body', (14, 24))]
    """

    def __init__(self) -> None:
        self._blocks: list[str] = []
        self._parts: list[Part] = []
        self._length = 0

    def add(self, kind: PartKind, block: str) -> None:
        """Append a paragraph that is one part of the article, such as "headline" or "body"."""
        start = self._append(block)
        self._parts.append(Part(kind=kind, span=(start, start + len(block))))

    def add_caption(self, line: str, caption: str, credit: str | None) -> None:
        """Append a picture's line of text, and record the caption and credit in it as parts."""
        start = self._append(line)
        caption_start = start + line.index(caption)
        self._parts.append(Part(kind="caption", span=(caption_start, caption_start + len(caption))))
        if credit:
            credit_start = start + line.rindex(credit)
            self._parts.append(Part(kind="credit", span=(credit_start, credit_start + len(credit))))

    def build(self) -> tuple[str, tuple[Part, ...]]:
        """Return the text, with blank lines between paragraphs, and the parts of the article."""
        return "\n\n".join(self._blocks), tuple(self._parts)

    def _append(self, block: str) -> int:
        """Append a paragraph to the text, and return the offset of its first character."""
        start = self._length + 2 * bool(self._blocks)
        self._blocks.append(block)
        self._length = start + len(block)
        return start
