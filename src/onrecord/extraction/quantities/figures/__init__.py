"""Figures: quantities as they are claimed, with what they count and who claims it.

One figure a mention, by the conventions of the record: the wording always, beside it a range. No
parse: a number's measure is the word that governs it or is said of it, found by walking over the
few words that may stand between (``figures.toml``), and lists share theirs.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from onrecord.extraction.quantities.numbers import read_number
from onrecord.extraction.quantities.quantities import Quantity, figure_words, find_quantities
from onrecord.records import Article, Figure, Span, Statement, Timex, make_id
from onrecord.text.sentences import sentences

_TOKEN = re.compile(r"\w+(?:[-’'.]\w+)*|[^\w\s]")
_FAR = 12  # words after a number in which what is said of it stands
_NEAR = 7  # words before a number in which what governs it stands
_LONGEST_NOUN = 6  # words
_OLDEST = 115  # years, of a person
_LONGEST_JOINT = 8  # words between two numbers of one list
_PLURALS = frozenset(("people", "men", "women", "children", "police", "others", "troops"))
_SMALL = 12  # numbers in words up to this point back after "the"


@dataclass(frozen=True)
class _Claim:
    """What a number counts; ``told`` is where the word stands that says its measure."""

    number: Quantity
    measure: str
    subject: str | None
    told: int = -1


@cache
def _set(*path: str) -> frozenset[str]:
    found = figure_words()
    for name in path:
        found = found[name]
    return frozenset(found)


@cache
def _measures(side: str) -> dict[str, str]:
    """Each word that tells a measure, before or after a number."""
    return {
        word: measure
        for measure, sides in figure_words()["measures"].items()
        for word in sides[side]
    }


def find_figures(
    article: Article, statements: Sequence[Statement], timexes: Sequence[Timex]
) -> tuple[Figure, ...]:
    """The figures of an article, in text order, each with the innermost statement that holds it."""
    text = article.text
    taken = [timex.span for timex in timexes]
    sources = [span for statement in statements for span in statement.source]
    found: list[Figure] = []
    hurt = re.search(figure_words()["hurt"]["context"], text, re.IGNORECASE) is not None
    for start, end in _passages(article):
        for claim in _read_sentence(text, start, end, taken, sources, hurt):
            span = claim.number.span
            statement = _innermost(statements, span)
            found.append(
                Figure(
                    id=make_id("figure", article.id, span, claim.measure),
                    article=article.id,
                    statement=statement.id if statement else None,
                    claimant=statement.speaker if statement else None,
                    span=span,
                    text=text[slice(*span)],
                    measure=claim.measure,
                    unit=claim.number.unit,
                    subject=claim.subject,
                    low=_whole(claim.number.low),
                    high=_whole(claim.number.high),
                    approximate=claim.number.approximate,
                    as_of=_as_of(text, start, end, timexes),
                )
            )
    return tuple(found)


def _passages(article: Article) -> Iterable[Span]:
    """The sentences of the article's parts, credits left out."""
    parts = [part.span for part in article.parts if part.kind != "credit"]
    for start, end in parts or [(0, len(article.text))]:
        yield from sentences(article.text, start, end)


def _innermost(statements: Sequence[Statement], span: Span) -> Statement | None:
    holding = [
        statement
        for statement in statements
        if any(start <= span[0] and span[1] <= end for start, end in statement.content)
    ]
    # Of those with the same content the last: who is cited stands after the one who cites.
    return min(
        reversed(holding), key=lambda each: sum(b - a for a, b in each.content), default=None
    )


def _as_of(text: str, start: int, end: int, timexes: Sequence[Timex]) -> str | None:
    """The day that a sentence says its figures are of: "as of Monday"."""
    for timex in timexes:
        if start <= timex.span[0] < end and timex.precision == "day":
            before = text[max(start, timex.span[0] - 8) : timex.span[0]].lower()
            if before.endswith(("as of ", "as at ", " by ")):
                return timex.value
    return None


def _whole(value: float | None) -> int | float | None:
    return int(value) if value is not None and value == int(value) else value


@dataclass(frozen=True)
class _Sentence:
    text: str
    start: int
    tokens: list[re.Match[str]]
    hurt: bool  # the article speaks of wounds

    def word(self, i: int) -> str:
        """A token's letters, lower case; "" beyond the ends."""
        return self.tokens[i][0].lower() if 0 <= i < len(self.tokens) else ""

    def index(self, place: int) -> int:
        """The first token that begins at or after a place."""
        return next((i for i, t in enumerate(self.tokens) if t.start() >= place), len(self.tokens))

    def words(self, first: int, last: int) -> str:
        return self.text[self.tokens[first].start() : self.tokens[last].end()]


_DASHES = frozenset((",", "-", "–", "—", "(", ")"))
_AUXILIARIES = frozenset(("were", "was", "been", "are", "is", "be", "being", "got", "have", "died"))


def _read_sentence(
    text: str, start: int, end: int, taken: Sequence[Span], sources: Sequence[Span], hurt: bool
) -> list[_Claim]:
    numbers = find_quantities(text, start, end, taken)
    if not numbers:
        return []
    sentence = _Sentence(text, start, list(_TOKEN.finditer(text, start, end)), hurt)
    places = [(sentence.index(n.span[0]), sentence.index(n.span[1])) for n in numbers]
    claims: list[_Claim] = []
    for at, number in enumerate(numbers):
        first, after = places[at]
        before = places[at - 1][1] if at else 0
        following = places[at + 1][0] if at + 1 < len(places) else len(sentence.tokens)
        claim = _claim(sentence, number, first, after, before, following, claims, sources, taken)
        if claim:
            claims.append(claim)
    return _shared(sentence, claims)


def _shared(sentence: _Sentence, claims: list[_Claim]) -> list[_Claim]:
    """A list's measure for all of it: "THREE SOLDIERS and seven rebels died"."""
    for at in range(len(claims) - 2, -1, -1):
        claim, following = claims[at], claims[at + 1]
        between = sentence.text[claim.number.span[1] : following.number.span[0]].split()
        said_after = following.told >= 0 and (
            sentence.tokens[following.told].start() >= following.number.span[1]
        )
        subject = (claim.subject or "").split()
        listed = bool(subject) and " ".join(between).rstrip(",") in (
            claim.subject,
            f"{claim.subject} and",
        )
        if claim.told < 0 and said_after and listed:
            claims[at] = _Claim(claim.number, following.measure, claim.subject, following.told)
    return claims


def _claim(
    sentence: _Sentence, number: Quantity, first: int, after: int, before: int, following: int,
    claims: list[_Claim], sources: Sequence[Span], taken: Sequence[Span],
) -> _Claim | None:  # fmt: skip
    if sentence.word(after) == "times":
        return None
    last = claims[-1] if claims else None
    noun = _noun(sentence, after, following, taken)
    if number.kind == "none":
        return _nobody(sentence, number, after, following, noun)
    if number.kind in ("money", "per cent", "percentage points"):
        subject = _quantity(sentence, number, first, after, before, following, taken)
        return _Claim(number, number.kind, subject)
    beside = _measures("after").get(sentence.word(after))
    told = (
        _phrase(sentence, after, noun)
        or ((beside, after) if beside and (noun is None or noun[0] == noun[1] == after) else None)
        or _governing(sentence, first, before)
        or _said_of(sentence, after, following, noun)
    )
    things = noun is not None and sentence.word(noun[1]) in _set("words", "things")
    if told and things and told[0] in ("killed", "wounded", "captured", "arrested"):
        told = None  # "shot 30 rounds"
    if any(a <= number.span[0] and number.span[1] <= b for a, b in sources) or _is_name(
        sentence, number, first, after, noun, strict=told is None
    ):
        return None
    if told and _is_denied(sentence, told[1], first):
        return None  # "did not kill 12", "none of the 12 was hurt"
    if number.value == 1 and noun is None and sentence.word(after) in _AUXILIARIES:
        return None  # "one was shot": one of those who were counted before
    clause = _clause(sentence, first)
    if told is None and clause and noun is None:
        known = _measures("after") | _measures("before")
        spoken = (
            (known[sentence.word(i)], i) for i in reversed(clause) if sentence.word(i) in known
        )
        told = next(spoken, None)
    shared = last is not None and _is_listed(sentence, last, number)
    if told is None and shared and last and last.measure in figure_words()["measures"]:
        told = (last.measure, last.told)
    subject = _words(sentence, noun)
    if told and (subject is None or subject.lower() in _measures("after")) and told[0] != "votes":
        subject = _subject(sentence, clause)
        if subject is None and last and (shared or _joined(sentence, last, number)):
            subject = last.subject
    if told:
        return _Claim(
            number, told[0], subject or ("votes" if told[0] == "votes" else None), told[1]
        )
    if number.value == 1:
        return None  # "one of them"
    if noun is None and clause:
        noun = _counted(sentence, clause)
    if noun is None and sentence.word(first - 1) in ("at", "of"):
        noun = _noun_before(sentence, first - 2, before)  # "put casualties at 300"
    if noun is None or (number.plain and sentence.word(noun[1]) in _set("words", "designators")):
        return None
    head = sentence.word(noun[1])
    if head in _set("words", "containers") and sentence.word(noun[1] + 1) == "of":
        noun = _noun(sentence, noun[1] + 1, following, taken) or noun
    return _Claim(number, head, _words(sentence, noun)) if head[0].isalpha() else None


def _words(sentence: _Sentence, noun: tuple[int, int] | None) -> str | None:
    return sentence.words(*noun) if noun else None


def _nobody(
    sentence: _Sentence, number: Quantity, after: int, following: int, noun: tuple[int, int] | None
) -> _Claim | None:
    """ "No one was hurt", "no injuries"."""
    told = _said_of(sentence, after, following, noun)
    measure = told[0] if told else _measures("after").get(sentence.word(after))
    if measure is None and sentence.word(after) == "casualties":
        measure = "killed"
    counted = ("killed", "wounded", "arrested", "captured", "missing")
    return _Claim(number, measure, None) if measure in counted else None


@cache
def _phrases() -> dict[str, re.Pattern[str]]:
    lead = r"(?:\s|\w+ly\b|were|was|is|are|be|being|has|had|have|been|who|also|that|,)*\b"
    phrases = figure_words()["phrases"] | {"hurt": figure_words()["hurt"]["phrases"]}
    return {
        measure: re.compile(rf"{lead}(?:{'|'.join(each)})\b") for measure, each in phrases.items()
    }


def _phrase(
    sentence: _Sentence, after: int, noun: tuple[int, int] | None
) -> tuple[str, int] | None:
    """The measure of a phrase after a number and its noun: "four people were SHOT DEAD"."""
    place = (noun[1] + 1) if noun else after
    if place >= len(sentence.tokens):
        return None
    start = sentence.tokens[place].start()
    for measure, pattern in _phrases().items():
        if (measure != "hurt" or sentence.hurt) and pattern.match(sentence.text, start):
            return ("wounded" if measure == "hurt" else measure), place
    return None


def _governing(sentence: _Sentence, first: int, before: int) -> tuple[str, int] | None:
    """The measure of the word that governs a number, and where: "killed 12", "arrests of 12"."""
    between = _set("words", "between") | {"himself", "herself", "themselves"}
    for i in range(first - 1, max(before, first - _NEAR) - 1, -1):
        word = sentence.word(i)
        measure = _measures("before").get(word)
        if measure:
            if word == "shot" and sentence.word(i - 1) == "fatally":
                measure = "killed"
            return measure, i
        if word == "and" and sentence.word(i - 1) in ("himself", "herself", "themselves"):
            continue  # "killing himself and two others"
        # "were killed in 12 attacks": said of somebody else.
        if word not in between or (i == first - 1 and word in ("in", "for", "with")):
            return None
    return None


def _said_of(
    sentence: _Sentence, after: int, following: int, noun: tuple[int, int] | None
) -> tuple[str, int] | None:
    """The measure of what is said of a number, and where: "12 killed", "12 people were hurt"."""
    allowed = _set("words", "said_of")
    passive = False
    i, end = after, min(len(sentence.tokens), after + _FAR)
    while i < end:
        word = sentence.word(i)
        measure = _measures("after").get(word)
        if measure and not (noun and noun[0] <= i < noun[1] and i != after):
            # "12 soldiers killed three": what they did, not what was done to them.
            if word == "shot" and sentence.word(i + 1) in ("dead", "to", "and"):
                return ("killed" if _is_deadly(sentence, i) else measure), i
            active = not passive and i > after and _has_object(sentence, i + 1)
            return None if active and word in _measures("before") else (measure, i)
        if i >= following and not passive:
            return None
        if word in _DASHES:
            # "30 people, including five children, were killed"
            close = next((j for j in range(i + 2, i + 14) if sentence.word(j) in _DASHES), i)
            close += sentence.word(close + 1) in _DASHES  # "--"
            if sentence.word(close + 1) not in _AUXILIARIES:
                return None
            i, following, end = close + 1, len(sentence.tokens), close + 1 + _FAR
            continue
        passive = passive or word in _AUXILIARIES
        inside = noun is not None and noun[0] <= i <= noun[1]
        if not inside and word not in allowed and not word.endswith("ly"):
            return None
        i += 1
    return None


def _is_deadly(sentence: _Sentence, shot: int) -> bool:
    """Whether "shot" goes on as "shot dead", "shot to death" or "shot and killed"."""
    return sentence.word(shot + 1) == "dead" or sentence.word(shot + 2) in ("death", "killed")


def _has_object(sentence: _Sentence, i: int) -> bool:
    word = sentence.word(i)
    return word in ("a", "an", "the", "his", "her", "their", "its", "at", "more", "about") or (
        read_number(word) is not None if word else False
    )


def _joined(sentence: _Sentence, last: _Claim, number: Quantity) -> bool:
    """Whether a number stands in one list with the one before it."""
    between = f" {sentence.text[last.number.span[1] : number.span[0]].lower()} "
    return (
        len(between.split()) <= _LONGEST_JOINT
        and ";" not in between
        and any(
            mark in between
            for mark in (
                " and ",
                ",",
                " including ",
                " from ",
                " to ",
                " as well as ",
                " plus ",
                " with ",
            )
        )
    )


def _is_listed(sentence: _Sentence, last: _Claim, number: Quantity) -> bool:
    """Whether a number shares the measure of the one before it: what tells it stands round both."""
    told = sentence.tokens[last.told].start() if last.told >= 0 else -1
    round_both = told < last.number.span[0] or told > number.span[1] or last.measure == "votes"
    return last.told >= 0 and round_both and _joined(sentence, last, number)


def _noun(
    sentence: _Sentence, after: int, following: int, taken: Sequence[Span]
) -> tuple[int, int] | None:
    """The counted noun after a number: its first and last word."""
    begin = after
    if sentence.word(begin) == "of":
        begin += 1
        while sentence.word(begin) in _set("words", "pointing"):
            begin += 1
    while sentence.word(begin) in ("more", "other", "further", "additional"):
        begin += 1
    adjective = sentence.word(begin) in _measures("after")  # "six missing men"
    if adjective and _is_noun_word(sentence, begin + 1, begin + 1, taken):
        begin += 1
    end = begin
    limit = min(following, begin + _LONGEST_NOUN, len(sentence.tokens))
    while end < limit and _is_noun_word(sentence, end, begin, taken):
        end += 1
        word = sentence.word(end - 1)
        plural = word in _PLURALS or (len(word) > 3 and word.endswith("s"))
        if plural and word not in _set("words", "compounds"):
            break  # what follows "teachers" or "people" is a verb
    return (begin, end - 1) if end > begin else None


def _is_noun_word(sentence: _Sentence, i: int, begin: int, taken: Sequence[Span]) -> bool:
    word = sentence.word(i)
    if not word or not word[0].isalpha() or word in _set("words", "stops"):
        return False
    place = sentence.tokens[i].start()
    if any(a <= place < b for a, b in taken):
        return False
    verb = word in _measures("after") or word in _measures("before")
    later = word.endswith(("ed", "ing")) or verb or word == "others"
    return not word.endswith("ly") and not (later and i > begin)


def _noun_before(sentence: _Sentence, end: int, before: int) -> tuple[int, int] | None:
    """The noun that ends at a word."""
    begin = end + 1
    stops = _set("words", "stops")
    while begin > max(before, end - _LONGEST_NOUN + 1) and (
        sentence.word(begin - 1)[:1].isalpha() and sentence.word(begin - 1) not in stops
    ):
        begin -= 1
    if begin > end or not sentence.word(end).endswith("s"):
        return None
    while begin < end and sentence.tokens[begin][0].islower():  # a verb before a name: "put"
        begin += 1
    return begin, end


def _is_name(
    sentence: _Sentence,
    number: Quantity,
    first: int,
    after: int,
    noun: tuple[int, int] | None,
    *,
    strict: bool,
) -> bool:
    """Whether a number identifies and does not count: an age, a year, a house, a flight."""
    if not number.plain:
        return False
    words = sentence.text[slice(*number.span)]
    before, nearby = sentence.word(first - 1), sentence.word(first - 2)
    digits = words[0].isdigit()
    rest = sentence.text[number.span[1] : number.span[1] + 1]
    if rest in ("-", "–", "/", ":") or (
        rest == "." and sentence.text[number.span[1] + 1 : number.span[1] + 2].isdigit()
    ):
        return True
    if before in _set("words", "designators") or (
        before == "." and nearby in ("no", "nos", "vol", "art", "sec")
    ):
        return True
    if (
        digits
        and number.value <= _OLDEST
        and before == ","
        and sentence.word(after) in (",", ".", "and", ";", "of", "was", ")", "who", "from", "")
    ):
        return sentence.word(after) == "," or sentence.tokens[first - 2][0][:1].isupper()
    if digits and number.value <= _OLDEST and noun is None and _is_age(sentence, first, after):
        return True
    if before in ("at", "near") and digits and noun and sentence.tokens[noun[0]][0][0].isupper():
        return True  # "shot at 219 Orrel Street"
    # "The two left" points back; "the two men killed" counts.
    points = before in _set("words", "pointing") and number.value <= _SMALL and not digits
    if points and (strict or (noun is None and before != "all")):
        return True
    if (
        sentence.word(after) in ("year", "years", "yr", "yrs", "month", "months")
        and sentence.word(after + 1) == "old"
    ):
        return True
    if digits and "," not in words and 1900 <= number.value <= 2099 and strict:
        return True
    if (
        digits
        and noun
        and sentence.word(noun[1]) in _set("words", "streets")
        and sentence.tokens[noun[1]][0][0].isupper()
    ):
        return True
    if (digits and sentence.word(after) == "block") or sentence.word(after) in (
        "year-old",
        "years-old",
    ):
        return True
    proper = (
        first > 1
        and sentence.tokens[first - 1][0][0].isupper()
        and sentence.word(first - 2) not in (",", ".")
    )
    return (
        strict and digits and proper and (noun is None or sentence.tokens[noun[0]][0][0].isupper())
    )


def _is_denied(sentence: _Sentence, told: int, first: int) -> bool:
    """Whether a word of negation stands before what tells a measure, or before its number."""
    near = [sentence.word(i) for i in range(max(0, told - 3), told)] if told < first else []
    lead = [sentence.word(i) for i in range(max(0, first - 3), first)]
    denied = any(
        word in ("not", "never", "without") or word.endswith(("n't", "n’t")) for word in near
    )
    return denied or "none" in lead or "neither" in lead


def _is_age(sentence: _Sentence, first: int, after: int) -> bool:
    """Whether a number is an age of several: "two men, 30 and 42", "ages from 19 to 34"."""
    if any(sentence.word(i) in ("age", "ages", "aged") for i in range(first - 5, first)):
        return True
    ahead = sentence.word(after) in ("and", ",") and sentence.word(after + 1).isdigit()
    behind = sentence.word(first - 1) in ("and", ",") and sentence.word(first - 2).isdigit()
    if (ahead or behind) and sentence.word(first - (3 if behind else 1)) in (",", "and"):
        return True
    he = sentence.word(first - 2) in ("he", "she", "who")
    return he and sentence.word(first - 1) in ("was", "is")


def _clause(sentence: _Sentence, first: int) -> range | None:
    """The words before a verb that says a quantity: "THE NUMBER OF MISSING fell from 19 to 11"."""
    verbs = _set("words", "quantity_verbs")
    found = None
    for i in range(first - 1, max(0, first - _NEAR) - 1, -1):
        word = sentence.word(i)
        if word in verbs and word != "at":
            found = i
            break
        if word not in _set("words", "between") and word.isalpha():
            return None
    if found is None:
        return None
    begin = found
    while begin > 0 and (
        sentence.word(begin - 1)[:1].isalpha() or sentence.word(begin - 1) in "’'"
    ):
        if sentence.word(begin - 1) in ("that", "and", "but", "while", "as", "when", "because"):
            break
        begin -= 1
    return range(begin, found) if begin < found else None


def _subject(sentence: _Sentence, clause: range | None) -> str | None:
    """The first noun of a clause, save where it only says that something is counted."""
    if clause is None:
        return None
    begin = clause.start
    while begin < clause.stop and sentence.word(begin) in ("the", "a", "an", "its", "their"):
        begin += 1
    end = begin
    while end < clause.stop and sentence.word(end) not in _set("words", "stops"):
        end += 1
    if end == begin or sentence.word(end - 1) in (
        "toll",
        "number",
        "count",
        "total",
        "it",
        "tally",
    ):
        return None
    return sentence.words(begin, end - 1)


def _counted(sentence: _Sentence, clause: range) -> tuple[int, int] | None:
    """What a clause counts: "the number of CASES in the valley climbed to 340"."""
    begin = next((i + 2 for i in clause if sentence.word(i + 1) == "of"), clause.start)
    while sentence.word(begin) in ("the", "its", "their", "new", "all"):
        begin += 1
    end = begin
    while end < clause.stop and sentence.word(end) not in _set("words", "stops"):
        end += 1
    return (begin, end - 1) if end > begin and sentence.word(end - 1).endswith("s") else None


def _quantity(
    sentence: _Sentence, number: Quantity, first: int, after: int, before: int, following: int,
    taken: Sequence[Span],
) -> str | None:  # fmt: skip
    """What money or a share is of: "45 per cent of voters", "turnout was 45 per cent"."""
    noun: tuple[int, int] | None = None
    if sentence.word(after) == "of":
        noun = _noun(sentence, after, following, taken)
    elif number.kind == "money" and sentence.word(after) in ("in", "worth"):
        noun = _noun(sentence, after + 1, following, taken)
        if noun and sentence.tokens[noun[0]][0][0].isupper():
            noun = None  # a place
    elif number.kind == "per cent":
        noun = _noun(sentence, after, following, taken)
    return _words(sentence, noun) or _subject(sentence, _clause(sentence, first))
