"""Random text that looks like news, with odd words, numbers, dates, marks and characters in it."""

from collections.abc import Callable, Sequence
from typing import Protocol, TypeAlias


class Chooser(Protocol):
    """What makes the choices, such as ``random.Random``."""

    def choice(self, options: Sequence[str], /) -> str:
        """Return one of the options."""

    def randint(self, low: int, high: int, /) -> int:
        """Return a whole number from ``low`` to ``high``."""


Maker: TypeAlias = Callable[[Chooser], str]

NAMES = (
    "Orla Venn", "Zoé Solms", "Tam O’Reed", "Ilka Doré-Vaunt", "J.R. Kell", "Dr. Ana Rue", "Pell",
    "the ministry", "the harbour union", "two lawmakers", "He", "She", "it", "they", "his mother",
    "the Corvane Herald", "CORVANE WIRE", "Reed & Sons", "AT&T;", "U.S. Sen. May March",
    "an official",
    "Nobody", "neither", "the man’s lawyer", "Mayor Rita Solms, 61,", "Abu al-Kell", "王小明", "Ö",
)  # fmt: skip
CUES = (
    "said", "told reporters", "denied", "warned that", "according to", "declined to say whether",
    "added",
    "claimed", "did not say", "citing", "echoed these claims", "wrote in a letter", "insists",
    "SAID",
    "agreed with", "told him", "was quoted as saying", "’s report found that", "asked",
    "believes", ",",
)  # fmt: skip
WORDS = (
    "the wall", "would hold", "had cracked", "people", "were killed", "soldiers", "of the",
    "houses", "not",
    "wounded", "missing", "that", "because", "votes", "in hospital", "a war", "the bridge", "and",
    "no one",
    "rose by", "fell from", "to", "cost", "at least", "up to", "nearly", "half of", "per cent",
    "%", "$",
    "€", "a total of", "more than", "between", "the number of", "aged", "times", "once", "who",
    "Flight",
)  # fmt: skip
NUMBERS = (
    "0", "1", "12", "300", "2,700", "1.5", "1,2,3", "12.5.7", "007", "1e9", "½", "two", "a dozen",
    "dozens",
    "tens of thousands", "half a million", "1.2 billion", "three of the 14", "20 to 30", "30-20",
    "1/0",
    "0 out of 0", "one in 0", "5 in 3", "$1.2m", "€3bn-€1bn", "٣٠٠", "１２", "²",
    "999999999999999999999999",
    "no one", "several", "-5", "+7", "10%", "3 per cent", "1 000", "1\u00a0000", "zero",
    "twenty-twenty",
    "a hundred hundred", "million million", "300k", "Ⅻ", "①", "12th", "1,", ".5", "5.", "0.0000001",
)  # fmt: skip
TIMES = (
    "June 1-31", "February 30", "Feb. 29", "29 February 2100", "31/31/31", "13/13/2013",
    "0000-00-00",
    "2031-13-01", "2031-02-30T25:61", "2031-03-12t10:30z", "0001-01-01", "9999-12-31", "25:61",
    "24:00",
    "12:60 p.m.", "13 p.m.", "0 a.m.", "6 p.m. on Monday", "noon", "midnight UTC+99", "1840 GMT-25",
    "9999999 days ago", "2,000,000 years from now", "the year 0", "in 0", "in 9999",
    "the 0th century",
    "the 21st century", "the 1990s", "’00s", "’99", "next decade", "last century",
    "Q4 of next year", "Q0",
    "the second half of last year", "next summer", "winter 1500", "last weekend", "this Friday",
    "Monday",
    "Sunday night", "the day after", "the next day", "two days later", "999999999 days later",
    "a day",
    "half a century", "every Monday", "1000000 seconds", "0.000001 years",
    "two and a half centuries ago",
    "million years", "May", "May 35", "Jan. 0", "2009-11", "1999-2001", "recently", "soon",
    "overnight",
    "on Christmas Day 1500", "12 JAN 00 (", "Mon.", "yesterday", "day after tomorrow", "in 12345",
    "twice a day",
    "the summer of 2099", "an hour and a half", "the end of the 2090s", "as of Monday",
    "by 3 March",
)  # fmt: skip
OPENING = (
    "“",
    "‘",
    '"',
    "'",
    "«",
    "„",
    "``",
    "''",
    "「",
    "&ldquo;",
    "&quot;",
    "\x93",
    "â€œ",
    "‚Äú",
    '\\"',
    "",
)
CLOSING = (
    "”",
    "’",
    '"',
    "'",
    "»",
    "“",
    "''",
    "」",
    "&rdquo;",
    "&quot;",
    "\x94",
    "â€\x9d",
    "â€",
    '\\"',
    "",
)
STOPS = (
    ".",
    ",",
    "?",
    "!",
    "…",
    "...",
    ";",
    ":",
    " —",
    " -",
    "–",
    "!?!",
    "．",
    "。",
    "",
    ")",
    "].",
    ".”",
)
ODD = (
    "\xad", "\u200b", "\u200d", "\ufeff", "\u202e", "e\u0301", "\u0301", "\ufb01", "\ufffd",
    "\x00", "\x85",
    "\ud800", "\U0001f469\u200d\U0001f467", "<p>", "</b>", "<", "<!--", "-->", "<script>",
    "&amp;", "&#0;",
    "&#x110000;", "&amp;amp;lt;", "**", "*", "_", "[a](/b)", "](", "# ", "> ", "`", "´", "\xa0",
    "\u2009",
    "\u2028", "\t", "İ", "ß", "ﬃ", "ｆｆ", "𝐁𝐨𝐥𝐝", "Ã©", "Ð¡Ð»Ð¾Ð²Ð¾", "FranÃƒÂ§ois",
    "A\u0303\u00a9", "…”“", "’’",
)  # fmt: skip
GAPS = (
    " ",
    " ",
    " ",
    " ",
    " ",
    " ",
    "\n",
    "\n\n",
    "\r\n",
    "\xa0",
    "  ",
    "",
    "\n \n",
    "\u200b ",
    "<br>",
    " \n",
)


def news(chooser: Chooser) -> str:
    """Return a random text of some sentences."""
    pieces: list[str] = []
    for _ in range(chooser.randint(1, 12)):
        maker = _SENTENCES[chooser.randint(0, len(_SENTENCES) - 1)]
        pieces += (maker(chooser), chooser.choice(STOPS), chooser.choice(GAPS))
    return "".join(pieces)


def _words(chooser: Chooser) -> str:
    """Return a clause of words, numbers, times and odd characters."""
    pieces = []
    for _ in range(chooser.randint(1, 7)):
        options = (WORDS, WORDS, WORDS, NUMBERS, TIMES, NAMES, ODD)[chooser.randint(0, 6)]
        pieces += (chooser.choice(options), chooser.choice(GAPS))
    return "".join(pieces).rstrip(" ")


def _quoted(chooser: Chooser) -> str:
    return (
        chooser.choice(OPENING) + _words(chooser) + chooser.choice(STOPS) + chooser.choice(CLOSING)
    )


def _said(chooser: Chooser) -> str:
    return f"{chooser.choice(NAMES)} {chooser.choice(CUES)} {_words(chooser)}"


def _said_when(chooser: Chooser) -> str:
    when = chooser.choice(TIMES)
    return f"{chooser.choice(NAMES)} {chooser.choice(CUES)} on {when} that {_words(chooser)}"


def _quoted_first(chooser: Chooser) -> str:
    return f"{_quoted(chooser)} {chooser.choice(NAMES)} {chooser.choice(CUES)}"


def _quoted_last(chooser: Chooser) -> str:
    return (
        f"{chooser.choice(NAMES)} {chooser.choice(CUES)}{chooser.choice(STOPS)} {_quoted(chooser)}"
    )


def _nested(chooser: Chooser) -> str:
    return f"{chooser.choice(NAMES)} {chooser.choice(CUES)} {_said(chooser)}, {_said(chooser)}"


def _counted(chooser: Chooser) -> str:
    numbers = f"{chooser.choice(NUMBERS)} {chooser.choice(WORDS)} and {chooser.choice(NUMBERS)}"
    return f"{numbers} {chooser.choice(WORDS)} {chooser.choice(TIMES)}"


_SENTENCES: tuple[Maker, ...] = (
    _said, _said_when, _quoted_first, _quoted_last, _nested, _counted, _words, _said, _quoted_first,
)  # fmt: skip
