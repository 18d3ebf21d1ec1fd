"""Time expressions of a text and their values.

Values are TIMEX3 (TimeML 1.2.1) over ISO 8601: "2025-01-13", "2024-10", "2025-W03", "2024-FA",
"2009-Q3", "P2W". Relative expressions count from the article's date of publication; without one
they have no value. The grammar is the list ``TIME_RULES``. Its words are in
``text/lang/en/times.toml``; the rules themselves have only function words such as "the" and "of".
"""

from onrecord.extraction.quantities.times.find import find_times
from onrecord.extraction.quantities.times.grammar import TIME_RULES

__all__ = ["TIME_RULES", "find_times"]
