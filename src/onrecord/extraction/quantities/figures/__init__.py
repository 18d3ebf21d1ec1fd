"""Figures of an article: quantities with what they count and who claims them.

The wording is always kept, and beside it a range by the conventions of the record. There is no
parser: a number's measure comes from the words that govern it or are said of it, searched for
over the few words that may stand between (``MEASURE_RULES``); the numbers of a list share theirs.
Numbers that identify ("Flight 370") are no figures (``IDENTIFIER_RULES``). All words are in
``text/lang/en/figures.toml``.
"""

from onrecord.extraction.quantities.figures.find import find_figures

__all__ = ["find_figures"]
