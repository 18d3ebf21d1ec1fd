"""Finds the time expressions of a text, such as "last Monday", and their values.

Values follow TIMEX3 (TimeML 1.2.1) over ISO 8601: "2025-01-13", "2024-10", "2025-W03", "2024-FA",
"2009-Q3", "P2W". The value of a relative expression such as "last week" is counted from the day on
which the article was published, and is unknown if that day is. The rules are in ``TIME_RULES``.
Their words are in ``text/lang/en/times.toml``, except function words such as "the" and "of".
"""

from onrecord.extraction.quantities.times.find import find_times
from onrecord.extraction.quantities.times.grammar import TIME_RULES

__all__ = ["TIME_RULES", "find_times"]
