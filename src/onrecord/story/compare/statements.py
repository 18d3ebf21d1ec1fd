"""Statements of one story that repeat, deny or drift from one another.

What is said is compared by the words that carry content, the rarer in the story the more; words
that news uses for one another count as one (``synonyms.txt``). Quotations are compared word by
word. What is uncertain is not made: a false contradiction costs more than one that is missed.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations

from onrecord.records import Comparison, Statement, make_id
from onrecord.story.compare.provenance import Root, Roots, origins
from onrecord.story.compare.story_article import Account, Content, content_of, word_set
from onrecord.text.name_keys import plain

_FEWEST = 3  # words with content that two statements share at least
_ALIKE = 0.66  # of the weight of the shorter's words, for a repeat
_SAME_SPEAKER = 0.55  # the same, where both go back to one origin
_NEAR_MISS = 0.35  # the same, for a pair that somebody might take for a repeat
_TOGETHER = 0.4  # the same, for any two members of one repeat
# The same, for a denial of a statement. On the sample story and ECB+, false pairs have up to 0.57,
# true ones from 0.65 (0.5 was chosen when words were compared by their first five letters).
_DENIED = 0.6
_PASSED_ON = 0.8  # of a statement's characters that are another's words
_BEGINNING = 6  # words of a clause in which a "may" is about all of it
_MOST = 60  # statements that a word may be in to bring two together
_QUOTED = re.compile(r"[“\"]([^“”\"]{12,}?)[”\"]")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_LEAST_QUOTED = 4  # words of a quotation that is compared
_ROW = 3  # words in a row that bring two quotations together
_OWN_WORDS = 6  # words that two do not say by chance
_DRIFTED = 0.6  # of two quotations' words, in the same order
_THING = re.compile(r"(?:an?|the|to|for|its|their|his|her|of)\s")  # no clause begins so
_SHORT = 70  # characters of a statement in a reason


@dataclass(frozen=True, eq=False)
class Saying:
    """A statement as it is compared."""

    statement: Statement
    account: Account
    root: Root
    content: Content
    quotes: tuple[str, ...]

    @property
    def identity(self) -> str:
        return self.statement.id

    @property
    def text(self) -> str:
        """The text that it goes back to, copies apart."""
        return self.account.text

    @property
    def day(self) -> str:
        return self.account.said(self.statement) or "9999"

    @property
    def cue(self) -> frozenset[str]:
        return frozenset(self.account.words(self.statement.cue).lower().split())


def compare_statements(
    story: str, accounts: Sequence[Account], roots: Roots
) -> Iterator[Comparison]:
    """The repeats, differences and drifts of a story's statements."""
    sayings = _sayings(accounts, roots)
    weights = _weights(sayings)
    pairs = _pairs(sayings, weights)
    drifts, drifted = _drifts(story, sayings, pairs)
    yield from drifts
    yield from _repeats(story, sayings, pairs, drifted)
    yield from _denials(story, pairs, weights)
    yield from _claimed_by_two(story, sayings)


def likely_repeats(
    accounts: Sequence[Account], roots: Roots
) -> Iterator[tuple[Saying, Saying, bool]]:
    """Pairs of statements of different articles that share words, and whether they say the same."""
    sayings = _sayings(accounts, roots)
    for (one, other), alike in _pairs(sayings, _weights(sayings)).items():
        if one.text != other.text and alike >= _NEAR_MISS:
            yield one, other, _says_same(one, other, alike)


def _sayings(accounts: Sequence[Account], roots: Roots) -> list[Saying]:
    """The statements of a story that say something of their own, in the order of days."""
    found = [
        _saying(account, statement, roots)
        for account in accounts
        for statement in account.annotations.statements
    ]
    found = [each for each in found if each.content.stems and not _is_relay(each)]
    return sorted(found, key=lambda each: (each.day, each.identity))


def _saying(account: Account, statement: Statement, roots: Roots) -> Saying:
    text = account.article.text
    quotes = tuple(
        quote
        for start, end in statement.content
        for quote in _QUOTED.findall(text[start:end])
        if len(_WORD.findall(quote)) >= _LEAST_QUOTED
    )
    content = content_of(text, statement.content)
    return Saying(statement, account, roots.of(account, statement), content, quotes)


def _is_relay(saying: Saying) -> bool:
    """Whether a statement only passes on what another in it says: "X reported, citing Y"."""
    size = sum(end - start for start, end in saying.statement.content)
    return any(
        each.outer == saying.identity
        and sum(end - start for start, end in each.content) >= _PASSED_ON * size
        for each in saying.account.annotations.statements
    )


def _weights(sayings: Sequence[Saying]) -> dict[str, float]:
    """How much a word tells: what all say tells little."""
    texts: dict[str, set[str]] = defaultdict(set)
    for saying in sayings:
        for stem in saying.content.stems:
            texts[stem].add(saying.text)
    number = len({saying.text for saying in sayings})
    return {stem: math.log(1 + number / len(found)) for stem, found in texts.items()}


def _likeness(one: Saying, other: Saying, weights: dict[str, float]) -> float:
    """The share of the shorter's weight that both have."""
    # fsum: sets are iterated in an order that differs from run to run.
    shared = math.fsum(weights[stem] for stem in one.content.stems & other.content.stems)
    least = min(math.fsum(weights[stem] for stem in each.content.stems) for each in (one, other))
    return shared / least


def _pairs(
    sayings: Sequence[Saying], weights: dict[str, float]
) -> dict[tuple[Saying, Saying], float]:
    """Statements of different texts that share enough words, and how alike they are."""
    with_stem: dict[str, list[int]] = defaultdict(list)
    for number, saying in enumerate(sayings):
        for stem in saying.content.stems:
            with_stem[stem].append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for numbers in with_stem.values():
        if len(numbers) <= _MOST:
            shared.update(combinations(numbers, 2))
    found = {}
    for (a, b), count in sorted(shared.items()):
        one, other = sayings[a], sayings[b]
        holds = one.statement.outer == other.identity or other.statement.outer == one.identity
        if holds or (one.account is other.account and one.root.key == other.root.key):
            continue
        least = min(len(one.content.stems), len(other.content.stems))
        if count >= _FEWEST or (count == _FEWEST - 1 and least <= _FEWEST):
            found[one, other] = _likeness(one, other, weights)
    return found


def _says_same(one: Saying, other: Saying, alike: float) -> bool:
    if one.statement.act not in ("says", "unsaid") or other.statement.act != one.statement.act:
        denies = {one.statement.act, other.statement.act} == {"denies"}
        if not denies:
            return False
    least = _SAME_SPEAKER if one.root.key == other.root.key else _ALIKE
    enough = len(one.content.stems & other.content.stems) >= _FEWEST
    numbers = one.content.numbers, other.content.numbers
    if all(numbers) and numbers[0].isdisjoint(numbers[1]):
        return False
    return alike >= least and enough and one.content.negated == other.content.negated


def _repeats(
    story: str,
    sayings: Sequence[Saying],
    pairs: dict[tuple[Saying, Saying], float],
    drifted: set[tuple[str, str]],
) -> Iterator[Comparison]:
    """Statements that say the same in several articles, whoever says it."""
    groups: dict[str, list[Saying]] = {}
    same = sorted(
        (
            (-alike, one.identity, other.identity, one, other)
            for (one, other), alike in pairs.items()
            if _says_same(one, other, alike) and (one.identity, other.identity) not in drifted
        ),
        key=lambda each: each[:3],
    )
    for _, _, _, one, other in same:
        first = groups.setdefault(one.identity, [one])
        second = groups.setdefault(other.identity, [other])
        if first is second or not all(
            pairs.get((a, b), pairs.get((b, a), 1.0 if a.account is b.account else 0.0))
            >= _TOGETHER
            for a in first
            for b in second
        ):
            continue
        first += second
        for each in second:
            groups[each.identity] = first
    for group in {id(group): group for group in groups.values()}.values():
        if len({saying.text for saying in group}) > 1:
            group.sort(key=lambda each: (each.day, each.identity))
            roots = {each.root.key for each in group}
            articles = len({each.account.article.id for each in group})
            reason = (
                f"“{_brief(group[0])}”: in {articles} articles, "
                f"{len(roots)} {'origin' if len(roots) == 1 else 'origins'}"
            )
            yield _comparison(story, "repeat", reason, group, _confidence(group, pairs))


def _confidence(group: Sequence[Saying], pairs: dict[tuple[Saying, Saying], float]) -> float:
    found = [pairs[pair] for pair in combinations(group, 2) if pair in pairs]
    return round(min(0.95, sum(found) / len(found)), 2) if found else 0.7


def _denials(
    story: str, pairs: dict[tuple[Saying, Saying], float], weights: dict[str, float]
) -> Iterator[Comparison]:
    """A statement and its denial."""
    against: dict[str, list[tuple[Saying, Saying, float]]] = defaultdict(list)
    for (one, other), alike in pairs.items():
        if one.root.key == other.root.key:
            continue
        for denial, denied in ((one, other), (other, one)):
            denies = denial.statement.act == "denies" and denied.statement.act == "says"
            if denies and _is_denied(denial, denied, weights):
                against[denial.identity].append((denial, denied, alike))
    for disputes in against.values():
        denial = disputes[0][0]
        told = [each for _, each, _ in disputes]
        surest = max(alike for *_, alike in disputes)
        names = ", ".join(dict.fromkeys(each.root.name for each in told))
        reason = f"{denial.root.name} denies what {names} says: “{_brief(told[0])}”"
        members = [*told, denial]
        yield _comparison(story, "differ", reason, members, round(min(0.9, surest), 2))


def _is_denied(denial: Saying, denied: Saying, weights: dict[str, float]) -> bool:
    """Whether the main clause of what is denied is what another says, in a clause of theirs."""
    shared = denial.content.main & denied.content.stems
    own = math.fsum(weights[stem] for stem in denial.content.main)
    enough = math.fsum(weights[stem] for stem in shared) >= _DENIED * own
    clause = len(denial.content.main) >= _FEWEST
    return clause and len(shared) >= _FEWEST - 1 and enough and not _is_thing(denied)


def _drifts(
    story: str, sayings: Sequence[Saying], pairs: dict[tuple[Saying, Saying], float]
) -> tuple[list[Comparison], set[tuple[str, str]]]:
    """One saying in different words: trimmed, changed, or surer than it was said."""
    drifts: list[Comparison] = []
    drifted: set[tuple[str, str]] = set()  # the pairs that are no mere repeats
    changed: dict[tuple[str, frozenset[str]], tuple[str, list[Saying]]] = {}
    for one, first, other, second in _quoted_alike(sayings):
        reason = _changed(first, second) or _admitted(one, other, first, second)
        if reason:
            drifted.add((one.identity, other.identity))
            wordings = one.root.key, frozenset(map(_plain, (first, second)))
            _, members = changed.setdefault(wordings, (reason, []))
            members += (one, other)
    for reason, members in changed.values():
        words = f"{members[0].root.name}: {reason}"
        drifts.append(_comparison(story, "drift", words, members, 0.8))
    for (one, other), alike in pairs.items():
        if _same_speaker(one, other) and one.text != other.text and alike >= _ALIKE:
            hedged = [_is_hedged(each) for each in (one, other)]
            if hedged[0] != hedged[1] and _one_clause(one, other):
                drifted.add((one.identity, other.identity))
                sure, unsure = (other, one) if hedged[0] else (one, other)
                reason = f"{one.root.name}: “{_brief(unsure)}” is told as “{_brief(sure)}”"
                sureness = round(min(0.9, alike), 2)
                drifts.append(_comparison(story, "drift", reason, [one, other], sureness))
    return drifts, drifted


def _quoted_alike(sayings: Sequence[Saying]) -> Iterator[tuple[Saying, str, Saying, str]]:
    """Quotations of one speaker in different texts that have three words in a row in common."""
    having: dict[tuple[str, ...], list[tuple[int, str]]] = defaultdict(list)
    for number, saying in enumerate(sayings):
        for quote in saying.quotes:
            words = _plain(quote).split()
            for at in range(len(words) - _ROW + 1):
                having[tuple(words[at : at + _ROW])].append((number, quote))
    pairs = {
        pair
        for found in having.values()
        if len(found) <= _MOST
        for pair in combinations(sorted(set(found)), 2)
    }
    for (a, first), (b, second) in sorted(pairs):
        if sayings[a].text != sayings[b].text and _same_speaker(sayings[a], sayings[b]):
            yield sayings[a], first, sayings[b], second


def _plain(quote: str) -> str:
    return " ".join(map(plain, _WORD.findall(quote)))


def _is_hedged(saying: Saying) -> bool:
    """Whether what is said is said with a "may", where its clause begins."""
    return not word_set("hedge").isdisjoint(saying.content.words[:_BEGINNING])


def _one_clause(one: Saying, other: Saying) -> bool:
    """Whether two say the same clause, one perhaps with more: not things, and no "not" apart."""
    if any(_is_thing(each) for each in (one, other)):
        return False
    shorter, longer = sorted((one.content.main, other.content.main), key=len)
    same = one.content.negated == other.content.negated
    return same and shorter <= longer and len(longer) <= 2 * len(shorter)


def _is_thing(saying: Saying) -> bool:
    start = saying.statement.content[0][0]
    after = saying.statement.cue[-1][1] <= start
    return after and _THING.match(saying.account.article.text, start) is not None


def _same_speaker(one: Saying, other: Saying) -> bool:
    same = one.statement.speaker is not None and one.statement.speaker == other.statement.speaker
    return same or one.root.key == other.root.key


def _changed(one: str, other: str) -> str | None:
    """How two quotations of one saying differ; None where they do not, or are two sayings."""
    first, second = _WORD.findall(one), _WORD.findall(other)
    plain_first, plain_second = ([plain(w) for w in words] for words in (first, second))
    if plain_first == plain_second:
        return None
    matcher = SequenceMatcher(None, plain_first, plain_second, autojunk=False)
    shorter, longer = sorted((one, other), key=len)
    size = min(len(first), len(second))
    block = matcher.find_longest_match(0, len(first), 0, len(second))
    if block.size == size:
        return _trimmed(shorter, longer)
    if matcher.ratio() < _DRIFTED:
        return None
    changes = [
        f"“{' '.join(first[a:b]) or '…'}” → “{' '.join(second[c:d]) or '…'}”"
        for tag, a, b, c, d in matcher.get_opcodes()
        if tag != "equal"
    ]
    return "; ".join(changes)


def _trimmed(shorter: str, longer: str) -> str | None:
    """What a shortened quotation lost, where that was not a sentence of its own."""
    words = [re.escape(word) for word in _WORD.findall(shorter)]
    found = re.search(r"\W+".join(words), longer, re.IGNORECASE)
    if found is None:
        return None
    rest = longer[found.end() :]
    if not _WORD.search(rest) or re.match(r"\s*[.!?;]", rest):
        return None
    return f"“{shorter.strip(' ,')}” without “{' '.join(rest.split()).strip(' ,.')}”"


def _admitted(one: Saying, other: Saying, first: str, second: str) -> str | None:
    same = [plain(w) for w in _WORD.findall(first)] == [plain(w) for w in _WORD.findall(second)]
    admits = [each for each in (one, other) if not word_set("admits").isdisjoint(each.cue)]
    if not same or len(admits) != 1:
        return None
    said = other if admits[0] is one else one
    cues = [" ".join(each.account.words(each.statement.cue).split()) for each in (said, admits[0])]
    return f"“{cues[0]}” is told as “{cues[1]}”"


def _claimed_by_two(story: str, sayings: Sequence[Saying]) -> Iterator[Comparison]:
    """The same words given to different people, or said on different days."""
    by_quote: dict[tuple[str, ...], list[Saying]] = defaultdict(list)
    for saying in sayings:
        for quote in saying.quotes:
            words = tuple(plain(word) for word in _WORD.findall(quote))
            if len(words) >= _OWN_WORDS:
                by_quote[words].append(saying)
    for words, group in sorted(by_quote.items()):
        people = {
            speaker.id: speaker
            for each in group
            if (speaker := each.account.speaker(each.statement))
            and speaker.named
            and speaker.kind == "person"
            and " " in speaker.name
        }
        short = " ".join(words[:8])
        if len(people) > 1 and _are_apart([speaker.name for speaker in people.values()]):
            names = " and ".join(sorted(speaker.name for speaker in people.values()))
            yield _comparison(story, "differ", f"“{short} …” is given to {names}", group, 0.8)
        days = {each.statement.said.value for each in group
                if each.statement.said and each.statement.said.precision == "day"}  # fmt: skip
        if len(people) == 1 and len(days) > 1:
            told = " and on ".join(sorted(map(str, days)))
            reason = f"“{short} …” is told as said on {told}"
            yield _comparison(story, "differ", reason, group, 0.7)


def _are_apart(names: Sequence[str]) -> bool:
    """Whether people's names have no word in common, so that none is another's."""
    words = [word for name in names for word in {plain(word) for word in name.split()}]
    return len(words) == len(set(words))


def _brief(saying: Saying) -> str:
    words = saying.account.words(saying.statement.content).strip('“”" ,.')
    return words if len(words) <= _SHORT else words[:_SHORT].rsplit(" ", 1)[0] + " …"


def _comparison(
    story: str, kind: str, reason: str, sayings: Sequence[Saying], confidence: float
) -> Comparison:
    ordered = sorted(dict.fromkeys(sayings), key=lambda each: (each.day, each.identity))
    members = tuple(each.identity for each in ordered)
    return Comparison(
        id=make_id("comparison", story, kind, members, reason),
        story=story,
        kind=kind,  # type: ignore[arg-type]
        reason=reason,
        members=members,
        origins=origins((each.identity, each.root) for each in ordered),
        confidence=confidence,
    )
