"""Digest pages made of the days of Wikipedia's current events portal, with known outlets.

The texts and outlets are real, and the layouts are ones that people use, plain on purpose.
``events`` reads the days, ``text`` and ``web`` lay them out.
"""

from evaluation.current_events import text, web
from evaluation.current_events.events import (
    LAYOUTS,
    Event,
    Layout,
    gold_items,
    make_pages,
    read_days,
)

__all__ = ["LAYOUTS", "Event", "Layout", "gold_items", "make_pages", "read_days", "text", "web"]
