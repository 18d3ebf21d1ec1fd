"""A function that returns the words at given spans of a text."""

from onrecord.records import Spans


def words_at(text: str, spans: Spans) -> str:
    """Return the text at the given spans, joined by " … ".

    >>> words_at("The wall, he said, will hold.", ((0, 8), (19, 28)))
    'The wall … will hold'
    """
    return " … ".join(text[start:end] for start, end in spans)
