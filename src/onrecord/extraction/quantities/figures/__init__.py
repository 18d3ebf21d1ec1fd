"""Figures: the quantities that an article claims, with what they count and who claims them.

The words of a figure are kept as written, beside a range of numbers. There is no parser: what is
said of a number, its measure (such as "killed"), is found in the few words around it
(``MEASURE_RULES``), and numbers in one list share it. Numbers that identify something, as in
"Flight 370", are not figures (``IDENTIFIER_RULES``). All words are in
``text/lang/en/figures.toml``.
"""

from onrecord.extraction.quantities.figures.find import find_figures

__all__ = ["find_figures"]
