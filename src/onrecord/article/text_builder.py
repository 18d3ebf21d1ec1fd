"""An article's text, built part by part."""

from onrecord.records import Part, PartKind


class TextBuilder:
    """Builds an article's text and the spans of its parts."""

    def __init__(self) -> None:
        self._blocks: list[str] = []
        self._parts: list[Part] = []
        self._length = 0

    def add(self, kind: PartKind, block: str) -> None:
        """Add a paragraph that is one part."""
        start = self._start(block)
        self._parts.append(Part(kind=kind, span=(start, start + len(block))))

    def add_caption(self, line: str, caption: str, credit: str | None) -> None:
        """Add a caption's line, with its caption and its credit as parts."""
        start = self._start(line)
        at = start + line.index(caption)
        self._parts.append(Part(kind="caption", span=(at, at + len(caption))))
        if credit:
            at = start + line.rindex(credit)
            self._parts.append(Part(kind="credit", span=(at, at + len(credit))))

    def build(self) -> tuple[str, tuple[Part, ...]]:
        """The text, its blocks joined by blank lines, and its parts."""
        return "\n\n".join(self._blocks), tuple(self._parts)

    def _start(self, block: str) -> int:
        start = self._length + 2 * bool(self._blocks)
        self._blocks.append(block)
        self._length = start + len(block)
        return start
