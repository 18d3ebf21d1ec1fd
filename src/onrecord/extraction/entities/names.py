"""Names in a text: people, bodies and places, told by the model, by capitals and by their company.

The model scores each word on its own; which words make one name, and of what, is settled over the
whole text: all places where the same words stand vote, and so does what stands beside them.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.extraction.encoder.labels import NAME_KINDS
from onrecord.extraction.encoder.word_scores import NameKind, WordScores
from onrecord.extraction.entities.lexicon import gender_of_name, noun_kind, word_set
from onrecord.records import Span
from onrecord.text.document import Document
from onrecord.text.name_keys import sound_key
from onrecord.text.outlets import is_outlet
from onrecord.text.tokens import Token

# What may stand between two words of one name, white space apart.
_QUOTES, _CLOSERS = frozenset("\"“'‘"), frozenset("\"”'’")
_INITIAL = re.compile(r"[^\W\d_](?:\.[^\W\d_])*")
_ROMAN = re.compile(r"[IVX]+")
_INSIDE = frozenset(("of", "for", "and", "the", "&", "on", "in"))  # of the names of bodies
_COMPANY = frozenset(["inc", "corp", "ltd", "llc", "plc", "co", "gmbh", "ag", "sa", "&", "bros"])
_AGE = re.compile(r",\s\d{1,3}\b(?!\s(?:people|men|women))")
_WHO = re.compile(r",?\swho\b")
_CERTAIN = 0.92
_CHANCE = 0.25  # a lone capital at the beginning of a sentence is a name from this probability on
_WHERE = frozenset(("in", "near", "across", "outside"))


class _Sentence:
    """The tokens of a sentence, and where each stands among them."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self._places = {token.start: place for place, token in enumerate(tokens)}
        self.first = next((token for token in tokens if token.word[0].isalnum()), None)

    def at(self, token: Token) -> int:
        return self._places[token.start]

    def after(self, token: Token) -> Token | None:
        place = self.at(token) + 1
        return self.tokens[place] if place < len(self.tokens) else None


@dataclass(frozen=True, slots=True)
class Name:
    """Words that name somebody or something."""

    span: Span
    kind: NameKind


def find_names(document: Document, scores: WordScores) -> list[Name]:
    """Return the names of a document in text order; no two overlap."""
    text = document.text
    runs: list[tuple[list[Token], _Sentence]] = []  # a name's tokens, and its sentence
    headlines: list[tuple[list[Token], _Sentence]] = []
    for span in document.sentences:
        sentence = _Sentence(document.tokens_in(span))
        loud = _is_loud(sentence.tokens)
        found = headlines if loud else runs
        found += ((run, sentence) for run in _runs(text, sentence, scores, loud))
    known = {token.word for run, _ in runs for token in run}
    runs += ((part, sentence) for run, sentence in headlines for part in _known_runs(run, known))
    runs.sort(key=lambda pair: pair[0][0].start)
    wordings = [_wording(run) for run, _ in runs]
    surest: dict[str, float] = defaultdict(float)  # that a lone word is a name, anywhere
    for wording, (run, _) in zip(wordings, runs, strict=True):
        surest[wording] = max(surest[wording], sum(scores.kinds(run[0].start)))
    inner = {
        wording
        for wording, (run, sentence) in zip(wordings, runs, strict=True)
        if run[0] is not sentence.first
    }
    inner_words = {word for wording in inner for word in wording.split()}
    votes: dict[str, dict[NameKind, float]] = defaultdict(lambda: defaultdict(float))
    people: set[str] = set()  # single words that more than the model says are people's names
    kept: list[tuple[str, list[Token]]] = []
    for wording, (run, sentence) in zip(wordings, runs, strict=True):
        if _is_chance(run, sentence, wording, inner, inner_words, surest[wording]):
            continue
        kept.append((wording, run))
        rows = [scores.kinds(token.start) for token in run]
        for kind, column in zip(NAME_KINDS, zip(*rows, strict=True), strict=True):
            votes[wording][kind] += sum(column) / len(rows)
        for kind, vote in _company(text, run, sentence):
            votes[wording][kind] += vote
            if kind == "person":
                people.add(sound_key(wording))
    kinds = _shared(votes, people)
    return [
        Name((run[0].start, run[-1].end + _stop(text, run[-1])), kinds[wording])
        for wording, run in kept
        if wording in kinds
    ]


def _stop(text: str, last: Token) -> int:
    """1 where a full stop belongs to a name: "Jr."."""
    return int(last.low in ("jr", "sr") and text.startswith(".", last.end))


def _wording(run: list[Token]) -> str:
    return " ".join(token.word for token in run)


def _is_chance(
    run: list[Token],
    sentence: _Sentence,
    wording: str,
    inner: set[str],
    inner_words: set[str],
    sure: float,
) -> bool:
    """Whether the capital of a single word is only that of its sentence."""
    if len(run) > 1 or wording in inner:
        return False
    at = sentence.at(run[0])
    if run[0] is not sentence.first and sentence.tokens[at - 1].word not in "\"“‘':":
        return False
    if wording.lower() in word_set("title_before"):
        return True
    following = sentence.after(run[0])
    if following and noun_kind(following.low) == "person" and not following.is_capital:
        return True  # "Harbour commissioner Sunniva Aldous"
    if wording in inner_words:
        return False
    return noun_kind(wording) is not None or sure < _CHANCE


def _is_loud(tokens: Sequence[Token]) -> bool:
    """Whether a sentence has nearly all its words in capitals, as headlines may."""
    words = [token for token in tokens if token.word[0].isalpha()]
    share = sum(token.is_capital for token in words) / max(len(words), 1)
    ended = bool(tokens) and tokens[-1].word in '.”"'
    return len(words) > (7 if ended else 3) and share > (0.75 if ended else 0.6)


def _known_runs(run: list[Token], known: set[str]) -> Iterator[list[Token]]:
    """A headline's run cut at the words that are in no name below it: its verbs have capitals too.

    A run without any word that is known stays as it is.
    """
    if not any(token.word in known for token in run):
        yield run
        return
    kept: list[Token] = []
    for token, following in zip(run, [*run[1:], None], strict=True):
        first = following is not None and following.word in known and gender_of_name(token.word)
        if token.word in known or first:
            kept.append(token)
        elif kept:
            yield kept
            kept = []
    if kept:
        yield kept


def _runs(text: str, sentence: _Sentence, scores: WordScores, loud: bool) -> Iterator[list[Token]]:
    """The tokens of a sentence that stand together as names."""
    run: list[Token] = []
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        if not _is_name_word(token, scores, loud):
            continue
        joins = run and _joins(text, sentence, run[-1], token, scores)
        if joins and loud:  # in a headline verbs have capitals too
            same = scores.best(run[-1].start) == scores.best(token.start)
            joins = same and not scores.begins(token.start)
        if run and not joins:
            yield from _divide(run, scores)
            run = []
        run.append(token)
        if token.possessive and not _goes_on(tokens, at, scores):
            yield from _divide(run, scores)
            run = []
    if run:
        yield from _divide(run, scores)


def _goes_on(tokens: Sequence[Token], at: int, scores: WordScores) -> bool:
    """Whether a possessive is part of the name of a body: "the Grain Dealers' Union"."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is None or not following.is_capital or following.start - tokens[at].end > 3:
        return False
    many = tokens[at].low.endswith("s")
    kinds = {scores.best(tokens[at].start), scores.best(following.start)}
    return many and (noun_kind(following.word) == "organization" or kinds == {"organization"})


def _is_name_word(token: Token, scores: WordScores, loud: bool) -> bool:
    if not token.is_capital:
        return token.word.startswith(("al-", "el-", "d’", "d'")) and token.word[3:4].isupper()
    if loud and scores.best(token.start) is None:
        return False  # a headline in capitals
    return token.low not in word_set("opener") or (
        scores.best(token.start) is not None
        and (token.low in ("may", "will", "march", "april", "june", "august"))
    )


def _joins(text: str, sentence: _Sentence, last: Token, token: Token, scores: WordScores) -> bool:
    """Whether two capitalised words are of one name, given what stands between them."""
    between = text[last.end : token.start].removeprefix("'s").removeprefix("’s")
    words = between.strip("'’").split() if last.possessive else between.split()
    if not words:
        return bool(between) and "\n\n" not in between
    if words == ["."]:
        return bool(_INITIAL.fullmatch(last.word)) or last.low in (
            word_set("honorific") | word_set("title_short") | {"st"}
        )
    if between.rstrip() in ("'", "’") and last.low.endswith("s"):  # "Grain Dealers' Union"
        kinds = {scores.best(last.start), scores.best(token.start)}
        return noun_kind(token.word) == "organization" or kinds == {"organization"}
    if len(words) == 2 and words[0] == "." and words[1] in _QUOTES:
        words = words[1:]  # Robert C. "Bobby" Scott
    if len(words) == 1 and words[0] in _QUOTES | _CLOSERS:  # a nickname: Desmond "Tinker" Ashgrove
        closing = sentence.after(token)
        following = closing.word if closing else ""
        return (between[-1] in _QUOTES and following in _CLOSERS) or (
            between[:1] in _CLOSERS and sentence.tokens[sentence.at(last) - 1].word in _QUOTES
        )
    if words == ["&"] or between == "-":
        return True
    if words == [","]:
        return token.low in word_set("suffixes") and bool(_ROMAN.fullmatch(token.word)) is False
    if all(word.lower() in word_set("particles") for word in words) and words != ["y"]:
        return words[0] not in ("a", "i", "the") or scores.best(token.start) == "person"
    if all(word in _INSIDE for word in words):
        kinds = {scores.best(last.start), scores.best(token.start)}
        same = len(kinds) == 1 and kinds <= {"organization", "other"}
        return same and not scores.begins(token.start)
    return False


def _divide(run: list[Token], scores: WordScores) -> Iterator[list[Token]]:
    """A run of capitals without the titles and nationalities before its name."""
    if len(run) > 1 and scores.best(run[0].start) == "nationality":
        rest = [token for token in run if scores.best(token.start) != "nationality"]
        if rest and rest == run[-len(rest) :]:
            yield run[: -len(rest)]
            run = rest
    at = title_end(run)
    if at:
        organization = _body_before(run[:at])
        if organization:
            yield organization
        run = run[at:]
    while len(run) > 1 and _is_before_name(run, scores):
        run = run[1:]
    if run:
        yield run


def _is_before_name(run: list[Token], scores: WordScores) -> bool:
    """Whether a run begins with what is no part of its name: "Daw", "Former"."""
    if run[0].low in word_set("honorific"):
        return not (len(run) == 2 and gender_of_name(run[0].word))  # "Don Brisk" has no other name
    body = scores.best(run[0].start) == scores.best(run[1].start) == "organization"
    return (
        run[0].low in word_set("title_before")
        and not body
        and (noun_kind(run[-1].word) != "organization")
    )


def _body_before(title: list[Token]) -> list[Token]:
    """The name of a body at the beginning of a title in capitals: "White House Adviser"."""
    for size in range(len(title) - 1, 0, -1):
        if noun_kind(title[size - 1].word) == "organization":
            return title[:size]
    return []


def title_end(run: Sequence[Token]) -> int:
    """How many of a run's first words are a title: 2 in "Justice Minister Osric Paine"."""
    if gender_of_name(run[0].word) and noun_kind(run[0].word) is None:
        return 0
    for at in range(len(run) - 2, -1, -1):
        low = run[at].low.rstrip(".")
        rest = run[at + 1 :]
        if all(token.low in word_set("suffixes") for token in rest):
            continue
        if low in word_set("title_short"):
            return at + 1
        if noun_kind(low) == "person" and noun_kind(rest[-1].word) != "organization":
            # "Secretary of State Ana Rue": the office goes on
            return at + 2 if _is_office(run, at) else at + 1
    return 0


def _is_office(run: Sequence[Token], at: int) -> bool:
    return run[at + 1].start - run[at].end > 2 and len(run) > at + 2


def _company(text: str, run: list[Token], sentence: _Sentence) -> Iterator[tuple[NameKind, float]]:
    """What the words of a name and those beside it say for each kind, at one place."""
    last = run[-1].low.rstrip(".")
    body = noun_kind(last) == "organization" and len(run) > 1
    if body or last in _COMPANY or any(t.word == "&" for t in run) or is_outlet(_wording(run)):
        yield "organization", 1.5
    if "&" in text[run[0].start : run[-1].end]:
        yield "organization", 2.0
    if len(run) > 1 and gender_of_name(run[0].word) and not body:
        yield "person", 0.7
    tokens, at = sentence.tokens, sentence.at(run[0])
    before = tokens[at - 1].low if at else ""
    stop = before == "." and at > 1
    if (tokens[at - 2].low if stop else before) in word_set("honorific") | word_set("title_short"):
        yield "person", 2.0
    elif noun_kind(before) == "organization" or before in word_set("company"):
        yield "organization", 1.0  # "the airline Corvane"
    elif not body and noun_kind(before) == "person" and not before.endswith("s"):
        yield "person", 1.0
    following = text[run[-1].end : run[-1].end + 12]
    if not body and (_AGE.match(following) or _WHO.match(following)):
        yield "person", 1.0
    if before in _WHERE and not (len(run) > 1 and gender_of_name(run[0].word)):
        yield "place", 1.0 if before == "in" and len(run) == 1 else 0.5
    after = next((t for t in tokens[sentence.at(run[-1]) + 1 :][:2] if t.word not in "'’"), None)
    if (
        after
        and run[-1].possessive
        and len(run) < 3
        and (noun_kind(after.word) == "organization" or after.low in word_set("national"))
    ):
        yield "place", 0.7
    if before == "," and (following[:1] == "," or following.startswith("’")):
        head = [t.low for t in tokens[max(0, at - 9) : at - 1]]
        if any(noun_kind(word) == "person" and not word.endswith("s") for word in head):
            yield "person", 0.8  # "The port's director, Tuğrul Şenkaya,"
    if before == "the" and len(run) == 1 and run[0].word.isupper() and len(run[0].word) > 1:
        yield "organization", 1.0


def _shared(votes: dict[str, dict[NameKind, float]], people: set[str]) -> dict[str, NameKind]:
    """The kind of each wording; single words follow the people whose name has them."""
    kinds: dict[str, NameKind] = {}
    for wording, sums in sorted(votes.items(), key=lambda item: " " not in item[0]):
        if " " not in wording and sound_key(wording) not in people and not gender_of_name(wording):
            _doubt(sums)
        kind = max(sums, key=sums.__getitem__)
        kinds[wording] = kind if sums[kind] > 0.05 else "other"
        if kinds[wording] == "person" and " " in wording:
            people.update(map(sound_key, wording.split()))
        if sound_key(wording) in people and not (wording.isupper() and len(wording) > 1):
            kinds[wording] = "person"
    return kinds


def _doubt(sums: dict[NameKind, float]) -> None:
    """Take back that a single word is a person's name, unless much speaks for it.

    Nobody is called by one name who has not been called by two before, but for the very well
    known; what the model takes for a person because it speaks is then more often a body or place.
    """
    total = sum(sums.values())
    if sums["person"] < _CERTAIN * total:
        known: NameKind = "organization" if sums["organization"] > 0.25 * total else "place"
        sums[known] += 0.65 * sums["person"]
        sums["person"] *= 0.35
