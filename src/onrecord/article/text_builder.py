"""A builder that joins the headline, paragraphs and captions of an article into its text.

It also records where each of them is in the text.
"""

from onrecord.records import Part, PartKind


class TextBuilder:
    """Builder of an article's text, which also records the span of each headline, paragraph etc.

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
        """Append a paragraph and record its span; ``kind`` is what it is, such as "headline"."""
        start = self._append(block)
        self._parts.append(Part(kind=kind, span=(start, start + len(block))))

    def add_caption(self, line: str, caption: str, credit: str | None) -> None:
        """Append the line of text below a picture, and record where its caption and credit are.

        ``caption`` and ``credit`` must occur in ``line``.
        """
        start = self._append(line)
        caption_start = start + line.index(caption)
        self._parts.append(Part(kind="caption", span=(caption_start, caption_start + len(caption))))
        if credit:
            credit_start = start + line.rindex(credit)
            self._parts.append(Part(kind="credit", span=(credit_start, credit_start + len(credit))))

    def build(self) -> tuple[str, tuple[Part, ...]]:
        """Return the text of the article, and the parts (kind and span) recorded in it.

        Paragraphs are separated by blank lines.
        """
        return "\n\n".join(self._blocks), tuple(self._parts)

    def _append(self, block: str) -> int:
        """Append a paragraph to the text, and return the offset of its first character."""
        start = self._length + 2 * bool(self._blocks)
        self._blocks.append(block)
        self._length = start + len(block)
        return start
