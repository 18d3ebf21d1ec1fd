"""Kinds of text for measuring growth: each is one passage, repeated up to the size."""

from collections.abc import Callable, Mapping
from itertools import count

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def word_of(number: int) -> str:
    """Return a word for a number; no two numbers have the same word.

    >>> word_of(0), word_of(27)
    ('Baba', 'Hiba')
    """
    word = "".join(
        "bcdfghklmnprstvz"[number // 80**place // 5 % 16] + "aeiou"[number // 80**place % 5]
        for place in range(2)
    )
    return (word + (word_of(number // 6400).lower() if number >= 6400 else "")).capitalize()


def repeat(passage: str, size: int, before: str = "", after: str = "") -> str:
    """Return a passage repeated up to about ``size`` characters, between two other passages.

    In each repetition, "{w}" is replaced by another word that no other repetition has, and "{n}" by
    the number of the repetition.
    """
    parts, length = [before], len(before)
    varies = "{w}" in passage or "{n}" in passage
    if not varies:
        return before + passage * (size // len(passage) + 1) + after
    for number in count():
        if length >= size:
            break
        parts.append(passage.replace("{w}", word_of(number)).replace("{n}", str(number)))
        length += len(parts[-1])
    return "".join([*parts, after])


def _repeated(passage: str, before: str = "", after: str = "") -> Callable[[int], str]:
    return lambda size: repeat(passage, size, before, after)


# Long enough that the language of every text is English.
OPENING = "The wall of the harbour was built by the people of the old town. " * 80
_SAID = "Ana Rue said that the wall of Ostrow held. "

# Name of each kind, and what makes a text of about so many characters.
TEXTS: Mapping[str, Callable[[int], str]] = {
    # White space
    "blanks": _repeated(" ", "It held", _SAID),
    "tabs": _repeated("\t", "It held", _SAID),
    "no-break spaces": _repeated("\xa0", "It held", _SAID),
    "line breaks": _repeated("\n", "It held", _SAID),
    "carriage returns": _repeated("\r\n", "It held", _SAID),
    "blank lines of blanks": _repeated("   \n", "It held", _SAID),
    "vertical tabs and form feeds": _repeated("\v\f", "It held", _SAID),
    "blanks and a line break": _repeated(" " * 200 + "\n" + "held ", _SAID),
    "words far apart": _repeated("held" + " " * 60, _SAID),
    "lines of one word": _repeated("Held\n", _SAID),
    "lines in lower case": _repeated("it held\n", _SAID),
    # Figures
    "percentages": _repeated("5% "),
    "percentages in words": _repeated("5 per cent "),
    "killed": _repeated("12 killed, "),
    "killed and wounded": _repeated("12 killed and 14 wounded, "),
    "people were killed": _repeated("12 people were killed and "),
    "money": _repeated("$5 million "),
    "money in words": _repeated("five million dollars, "),
    "ranges": _repeated("20 to 30 "),
    "ranges of people": _repeated("between 20 and 30 people, "),
    "number words": _repeated("twenty-one "),
    "long number words": _repeated("two hundred and fifty thousand "),
    "dozens": _repeated("dozens of "),
    "nobody": _repeated("no one "),
    "no": _repeated("no "),
    "fractions": _repeated("half of the "),
    "at least": _repeated("at least "),
    "more than": _repeated("more than 5 "),
    "ages": _repeated("Ana Rue, 41, "),
    "ages of several": _repeated("aged 30 and 42, "),
    "years old": _repeated("a 43-year-old man and "),
    "counts with nouns": _repeated("12 red boats, "),
    "counts after a verb": _repeated("the number of boats rose to 12 and "),
    "digits": _repeated("7"),
    "digits with commas": _repeated("123,"),
    "digits with stops": _repeated("7."),
    "digits and letters": _repeated("7a"),
    "telephone numbers": _repeated("555-0123 "),
    "scores": _repeated("3-1, "),
    "sentences with a figure": _repeated("It left 300 wounded. "),
    "votes": _repeated("340 votes to 12, "),
    # Times
    "durations": _repeated("two days "),
    "durations ago": _repeated("two weeks ago "),
    "dates": _repeated("Jan. 3, 2024, "),
    "days and months": _repeated("6 August "),
    "ISO dates": _repeated("2025-01-14 "),
    "weekdays": _repeated("Monday "),
    "months": _repeated("in May "),
    "years": _repeated("in 2019 "),
    "year ranges": _repeated("2019-2020-"),
    "decades": _repeated("the 1990s "),
    "clock times": _repeated("6 p.m. "),
    "times and days": _repeated("6 p.m. on Monday "),
    "next days": _repeated("the next day "),
    "every day": _repeated("every day "),
    "recently": _repeated("recently "),
    "seasons": _repeated("last winter "),
    "news with a day in every sentence": _repeated(
        "Ana Rue said on Monday that the wall of Ostrow held. "
    ),
    "days without statements": _repeated("The wall of Ostrow held on Monday. "),
    "statements with figures and days": _repeated(
        "On Tuesday {w} Rue said that 12 people were killed in Ostrow.\n"
    ),
    # Statements
    "statements": _repeated(_SAID),
    "pronoun statements": _repeated("She said that it held. ", "Ana Rue left. "),
    "pronouns after new names": _repeated("{w} Rue left. He said that it held. "),
    "pronouns after new people": _repeated("A diver left. He said that it held. "),
    "they": _repeated("They said that it held. ", "Two divers left. "),
    "it": _repeated("It said that they held. ", "The Coast Board met. "),
    "nested statements": _repeated("he said that "),
    "nested statements of names": _repeated("{w} said that "),
    "added": _repeated("Rue said it held, adding it broke. "),
    "citing": _repeated("Rue reported that it held, citing {w}. "),
    "echoes": _repeated("Rue echoed these claims. ", _SAID),
    "echoes of new names": _repeated("{w} echoed these claims. ", _SAID),
    "agreed": _repeated("{w} agreed. ", _SAID),
    "statements to somebody": _repeated("{w} told lawmakers that it held. "),
    "interviews": _repeated("Rue said in an interview with Radio {w} that it held. "),
    "descriptions": _repeated("The minister said that it held. "),
    "described people": _repeated("The minister of {w} said that it held. "),
    "the agency": _repeated("The agency said that it held. ", "The Coast Board met. "),
    "the pair": _repeated("The pair said that it held. ", "Ana Rue and Tom Varr left. "),
    "the pair without a pair": _repeated("The pair said that it held. "),
    "the woman": _repeated("The woman said that it held. "),
    "it, its": _repeated("Its director Ana Rue said that it held. ", "The Coast Board met. "),
    "which": _repeated("which said "),
    "who after ages": _repeated(", 41"),
    "cues": _repeated("said "),
    "according to": _repeated("according to Rue, "),
    "did not say": _repeated("did not say that "),
    # Names
    "one name": _repeated("Ana Rue "),
    "one name in sentences": _repeated("Ana Rue left. "),
    "new names": _repeated("{w} Rue left. "),
    "new surnames": _repeated("Ana {w} left. "),
    "new single names": _repeated("They met {w}. "),
    "surnames of several": _repeated("{w} Rue left with Rue. "),
    "new organizations": _repeated("The {w} Board met. "),
    "organizations of a country": _repeated("{w}'s Health Ministry met. "),
    "acronyms": _repeated("The {w} Safety Board (CSB) met. CSB left. "),
    "one acronym": _repeated("CSB "),
    "acronyms in brackets": _repeated("(CSB) "),
    "new acronyms": lambda size: repeat("They met the {w}. ", size).upper(),
    "initials": _repeated("J. R. "),
    "initials together": _repeated("J.R."),
    "name particles": _repeated("Ana van der "),
    "names and": _repeated("Ana Rue and "),
    "names of": _repeated("Bank of "),
    "names with ampersands": _repeated("Rue & "),
    "names with hyphens": _repeated("Rue-"),
    "nicknames": _repeated('Rue "Bo" '),
    "suffixes": _repeated("Rue Jr. "),
    "titles": _repeated("mayor "),
    "capital titles": _repeated("Mayor "),
    "titles before names": _repeated("Mayor Ana Rue, "),
    "former": _repeated("former "),
    "honorifics": _repeated("Mrs. "),
    "titles of one person": _repeated("Ana Rue, the {w} director, left. "),
    "appositions": _repeated("Ana Rue, the mayor of Ostrow, "),
    "appositions before": _repeated("the port's director, Ana Rue, "),
    "new unnamed people": _repeated("a diver and "),
    "possessives": _repeated("Rue's "),
    "apostrophes s": _repeated("'s"),
    "of the": _repeated("of the "),
    "the": _repeated("the "),
    "and": _repeated("and "),
    "words in capitals": _repeated("THE WALL OF OSTROW HELD. "),
    "one sentence": _repeated("the wall held and it broke "),
    "nationalities": _repeated("Korean "),
    # Quotation marks, brackets and other signs
    "quotations": _repeated("“It held,” Rue said. "),
    "straight quotations": _repeated('"It held," Rue said. '),
    "unclosed quotation marks": _repeated("“It held, Rue said.\n"),
    "unclosed in one paragraph": _repeated("“It held, "),
    "straight marks": _repeated('"'),
    "opening marks": _repeated("“"),
    "closing marks": _repeated("”"),
    "apostrophes": _repeated("'"),
    "words in apostrophes": _repeated("'It held' "),
    "guillemets": _repeated("« It held » "),
    "backquotes": _repeated("``It held'' "),
    "nested marks": _repeated("“‘"),
    "opening brackets": _repeated("("),
    "closing brackets": _repeated(")"),
    "words in brackets": _repeated("(held) "),
    "open square brackets": _repeated("[held "),
    "stops": _repeated("."),
    "stops apart": _repeated(". "),
    "stops with quotation marks": _repeated(".”"),
    "exclamation marks": _repeated("!"),
    "ellipses": _repeated("… "),
    "commas": _repeated(", "),
    "colons": _repeated("held: "),
    "semicolons": _repeated("held; "),
    "hyphens": _repeated("-"),
    "dashes": _repeated(" — "),
    "underscores": _repeated("_"),
    "asterisks": _repeated("* "),
    "slashes": _repeated("/"),
    "ampersands": _repeated("&"),
    "letters with stops": _repeated("a."),
    "letters with hyphens": _repeated("a-"),
    "letters with apostrophes": _repeated("a'"),
    "addresses": _repeated("https://www.ostrow.example/wall?a=1&b={n} "),
    "one long address": _repeated("wall/", "https://ostrow.example/"),
    "mail addresses": _repeated("rue@ostrow.example "),
    "hashes": _repeated("#wall "),
    "entities": _repeated("&amp;"),
    "tags": _repeated("<p>"),
    # Words and letters
    "one long word": _repeated("held"),
    "one long capital word": _repeated("HELD"),
    "new words": lambda size: repeat("{w} ", size).lower(),
    "long words": _repeated("held" * 30 + " "),
    "accents": _repeated("é́ "),
    "combining marks": _repeated("\u0301", "e"),
    "zero-width joiners": _repeated("\u200d"),
    "soft hyphens": _repeated("he\u00adld "),
    "right-to-left marks": _repeated("\u200f\u202e"),
    "control characters": _repeated("\x01 "),
    "emoji": _repeated("😀"),
    "Chinese": _repeated("他说，"),
    "Chinese stops": _repeated("。"),
    "Arabic": _repeated("قال "),
    "Thai": _repeated("เขากล่าวว่า"),
    "mathematical letters": _repeated("𝐡𝐞𝐥𝐝 "),
    "dotless and sharp letters": _repeated("ıßŉ "),
    "superscript digits": _repeated("5² "),
    "Arabic digits": _repeated("٣٠٠ "),
    "private use": _repeated("\ue000"),
    "line separators": _repeated("\u2028"),
    "abbreviations": _repeated("U.S. "),
    "abbreviations of titles": _repeated("Gen. "),
}

# Kinds that are measured at greater lengths, since their steps that could take quadratic time are
# quick for each pair of, say, a statement and a day.
LONG_TEXTS = frozenset(
    (
        "ages",
        "dates",
        "days without statements",
        "descriptions",
        "durations",
        "interviews",
        "killed",
        "new names",
        "news with a day in every sentence",
        "one name in sentences",
        "percentages",
        "pronoun statements",
        "pronouns after new names",
        "quotations",
        "statements",
        "statements with figures and days",
    )
)
