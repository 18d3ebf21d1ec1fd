"""All rules for time expressions, in order of priority."""

from onrecord.extraction.quantities.times.clock import CLOCK_RULES
from onrecord.extraction.quantities.times.dates import DATE_RULES
from onrecord.extraction.quantities.times.durations import DURATION_RULES
from onrecord.extraction.quantities.times.periods import PERIOD_RULES
from onrecord.extraction.quantities.times.related import RELATED_RULES

# Of matches with the same span, that of the first rule is kept.
TIME_RULES = (*DATE_RULES, *PERIOD_RULES, *DURATION_RULES, *CLOCK_RULES, *RELATED_RULES)
