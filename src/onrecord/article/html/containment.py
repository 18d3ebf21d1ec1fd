"""A quick test of which paragraphs occur in a long text, such as that of the schema.org data."""

from collections.abc import Iterator

_WINDOW = 20  # characters that are looked up
SHORTEST = 2 * _WINDOW - 1  # characters of a paragraph; each holds a whole window of the text
_MAX_PLACES = 3  # of the same window; a text that repeats itself has many


class TextIndex:
    """An index of a text, in which looking for a paragraph takes time for the paragraph only.

    >>> index = TextIndex("The dam in Orrel gave way on Monday night. Three villages were flooded.")
    >>> index.contains("gave way on Monday night. Three villages were")
    True
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._places: dict[str, list[int]] = {}
        for start in range(0, len(text) - _WINDOW + 1, _WINDOW):
            places = self._places.setdefault(text[start : start + _WINDOW], [])
            if len(places) < _MAX_PLACES:
                places.append(start)

    def contains(self, paragraph: str) -> bool:
        """Whether a paragraph occurs in the text; False for one shorter than ``SHORTEST``.

        In a text that repeats itself, a paragraph may be missed.
        """
        return len(paragraph) >= SHORTEST and any(
            self.text.startswith(paragraph, start) for start in self._starts(paragraph)
        )

    def _starts(self, paragraph: str) -> Iterator[int]:
        """Yield the places in the text where a paragraph may begin."""
        for offset in range(_WINDOW):
            for place in self._places.get(paragraph[offset : offset + _WINDOW], ()):
                if place >= offset:
                    yield place - offset
