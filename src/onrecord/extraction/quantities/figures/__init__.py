"""Figures: the quantities that an article claims, with what they count and who claims them.

"At least 20 people were killed" is a figure: its words are kept as written, with the range from 20
upwards, the counted "people" and the measure "killed", that is what is said of them. The measure is
found in the few words around the number (``MEASURE_RULES``), without a parser; numbers in one list
("two soldiers and three rebels died") share it. Numbers that identify something, as in "Flight
370", are not figures (``IDENTIFIER_RULES``). All words are in ``text/lang/en/figures.toml``.
"""

from onrecord.extraction.quantities.figures.find import find_figures, with_claimants

__all__ = ["find_figures", "with_claimants"]
