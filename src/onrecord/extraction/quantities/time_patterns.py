"""The forms of time expressions, as patterns; ``times.py`` says what each means.

All are matched without regard to case. A group ``span`` is the expression where a pattern needs
more round it; ``last`` is the second day of "Jan. 14-16".
"""

from onrecord.extraction.quantities.numbers import DIGITS, WORDS

_WEEKDAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_MONTH = (
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November"
    r"|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
_DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\b"
_LAST_DAY = r"(?:\s?[-–—]\s?(?P<last>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\b(?!:))?"
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)\b"
_PART = r"(?:\s+(?P<part>(?:early\s+|late\s+)?(?:morning|afternoon|evening|night)))?"
_STAGE = (
    r"(?:(?:the\s+)?(?P<stage>early|late|mid|beginning of|start of|end of|middle of)"
    r"(?:\s+(?:in|of))?[\s-]+)?"
)
_WHICH = r"(?P<which>last|next|this|past|coming|previous|the)"
_UNIT = r"(?P<unit>second|minute|hour|day|week|weekend|month|quarter|year|decade|century|centurie)"
_NUMBER = rf"(?P<number>{DIGITS}|{WORDS}|an?|several|a\sfew|a\scouple\sof|many|some|half\san?)"
_ADVERB = (
    r"(?:(?:about|around|nearly|almost|roughly|some|over|more\sthan|less\sthan|at\sleast|just)"
    r"\s+)?"
)
_HALF = r"(?P<half>\s+and\s+a\s+half)?"
_WEEKDAY_BEFORE = rf"(?:(?:{_WEEKDAYS}|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.),?\s+(?:the\s+)?)?"
_ZONE = (
    r"(?P<zone>\s?\(?(?:UTC|GMT)(?:\s?[+-]\s?\d{1,2})?\)?"
    r"|\s(?:local\stime|E[SD]?T|P[SD]?T|C[SD]T|CET|BST)\b)?"
)
# A number of four figures is a year after these, and not before these.
_BEFORE_YEAR = "".join(
    rf"|(?<=\b{word} )"
    for word in (
        *("in", "since", "by", "of", "until", "from", "to", "and", "during", "before", "after"),
        *("between", "through", "the", "a", "for", "or", "its", "his", "her"),
    )
)
_COUNTED = (
    r"people|per|percent|%|troops|dollars|euros|soldiers|km|miles|feet|metres|meters|homes|jobs"
    r"|workers|men|others|members|votes|dead|killed|wounded"
)

MONTH_DAY = (
    rf"\b{_WEEKDAY_BEFORE}{_MONTH}\s+{_DAY}(?![:.,]\d|\s?(?:per\s?cent|percent|%|people))"
    rf"{_LAST_DAY}(?:,?\s+(?:of\s+)?{_YEAR})?"
)
# "4 JAN 90" only as agencies' datelines have it.
DAY_MONTH = (
    rf"\b{_WEEKDAY_BEFORE}{_DAY}\s+(?:of\s+)?{_MONTH}"
    r"(?:,?\s+(?P<year>(?:1[5-9]|20)\d\d|\d\d(?=\s?[-–—(]))\b)?"
)
ISO_DATE = (
    r"(?<![\d-])(?P<value>(?P<year>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)"
    r"(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?)(?![\d-])"
)
NUMERIC = r"(?<![\d/.])(?P<first>\d{1,2})/(?P<second>\d{1,2})/(?P<year>\d{4}|\d\d)(?![\d/])"
MONTH = (
    rf"\b(?:(?P<which>last|next|this|the\ssame)\s+)?{_STAGE}{_MONTH}"
    rf"(?!\s+\d{{1,2}}\b(?!\s?(?:per|%)))(?:,?\s+(?:of\s+)?{_YEAR})?(?!\w)"
)
YEAR = (
    rf"(?:\b{_STAGE}{_BEFORE_YEAR}|(?<=[(])|(?<=, )|(?<=['’]s ))"
    r"(?<![$£€#])(?P<year>1[89]\d\d|20\d\d)"
    rf"(?![\d,.]\d|\w|[-–]\w|\s?(?:{_COUNTED}))"
)
YEAR_TO = r"\b(?P<year>(?:19|20)\d\d)(?=\s?[-–]\s?(?:19|20)?\d\d\b)"
TO_YEAR = r"(?<=\d{4}[-–])(?P<year>(?:19|20)\d\d)\b"
SHORT_YEAR = r"(?<!\w)['’](?P<yy>[4-9]\d|[0-3]\d)(?![\w'’])"
DECADE = (
    r"\b(?:the\s+)?(?:(?:early|mid|late)[\s-]+)?"
    r"(?P<decade>(?:1[5-9]|20)\d0|['’][1-9]0)['’]?s\b"
)
CENTURY = r"\b(?:the\s+)?(?P<century>1\d|2[01])(?:st|th)[\s-]century\b"
WEEKDAY = (
    r"\b(?<!Black )(?<!Good )(?<!Holy )(?<!Ash )(?<!Cyber )"
    r"(?:(?P<which>last|next|this|past|coming|previous)\s+)?"
    rf"(?P<weekday>{_WEEKDAYS}|(?:Mon|Tues?|Wed|Thurs?|Fri)\.)(?!\w){_PART}"
)
NAMED_DAY = (
    r"\b(?:the\s+)?(?P<named>day before yesterday|day after tomorrow|today|tonight|yesterday"
    r"|tomorrow|last night|(?:later\s+|earlier\s+)?this (?:morning|afternoon|evening))\b"
    rf"{_PART}"
)
WHICH_UNIT = rf"\b(?:(?:earlier|later|early|late)\s+)?{_WHICH}\s+{_UNIT}\b(?!s)"
SEASON = (
    rf"\b(?:(?:early|late|mid)[\s-]+)?(?:{_WHICH}\s+)?(?:(?:early|late|mid)[\s-]+)?"
    rf"(?P<season>spring|summer|fall|autumn|winter)(?:\s+(?:of\s+)?{_YEAR})?\b"
)
QUARTER = (
    r"\b(?:the\s+)?(?:(?P<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)[\s-]+"
    r"(?P<kind>quarter|half)|Q(?P<q>[1-4]))(?:\s+of)?"
    rf"(?:\s+(?:(?P<which_year>this|last|next|the)\s+year|{_YEAR}))?\b"
)
AGO = (
    rf"\b{_ADVERB}{_NUMBER}{_HALF}[\s-]+{_UNIT}s?(?:\s+and\s+a\s+half)?"
    r"\s+(?P<way>ago|from\s+now|hence)\b"
)
DURATION = (
    r"\b(?P<span>(?:(?:the\s+)?(?:past|last|next|coming|first|final)\s+)?"
    rf"{_ADVERB}{_NUMBER}{_HALF}[\s-]+"
    rf"(?:(?:consecutive|straight|full|trading|working|more|further)\s+)?{_UNIT}s?)\b"
    r"(?!\s+(?:ago|from\s+now|hence|earlier|later)|['’-]\w|[\s-]old|(?<=quarter)\s+of\b)"
)
MANY = (
    r"\b(?:(?:for|in|over|within|after|during)\s+)"
    rf"(?P<span>(?:the\s+)?(?:(?:past|last|coming|next|many|several|few)\s+)*{_UNIT}s)\b"
)
SET = (
    r"\b(?:every|each)\s+(?:other\s+)?"
    rf"(?:day|night|week|month|quarter|year|hour|{_WEEKDAYS})\b"
    r"|\b(?:daily|nightly|weekly|fortnightly|monthly|quarterly|annually|annual|yearly|hourly)\b"
    r"|\b(?:once|twice|three times|four times|\w+ times)\s+an?\s+(?:day|week|month|year|hour)\b"
)
CLOCK_HALF = (
    r"\b(?P<hour>[01]?\d|2[0-3])(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap]\.?m\b\.?)" + _ZONE
)
CLOCK = rf"\b(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d){_ZONE}(?![\d:])"
CLOCK_MILITARY = r"\b(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?P<zone>\s?(?:UTC|GMT)|\shours\b)"
CLOCK_WORD = r"(?<=\bat )(?P<word>noon|midnight|midday)\b"
RELATED = (
    r"\b(?:(?:the\s+)?(?:same|next|following|previous)\s+day"
    r"|(?:the\s+)day\s+(?:before|after)(?!\s+(?:yesterday|tomorrow))"
    rf"|(?P<n>an?|{DIGITS}|{WORDS})\s+days?\s+(?:earlier|later|after|before)"
    r"|(?:(?<=on )|(?<=for )|(?<=of )|(?<=during )|(?<=ended )|(?<=closed ))"
    r"the\s+day(?!\s+(?:after|before))"
    r"|(?:later|earlier|late|early)\s+in\s+the\s+day|(?:later|earlier)\s+that\s+day)\b"
)
HOLIDAY = rf"\b(?P<name>{{names}})(?:,?\s+{_YEAR})?(?!\w)"
VAGUE = (
    r"\b(?:{phrases})\b"
    r"(?!-|\s+(?:\w+\s+)?(?:second|minute|hour|day|week|month|year|decade)s?\b)"
)
