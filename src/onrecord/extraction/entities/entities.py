"""Who occurs in an article: the people, bodies and places that its names name.

The fullest form of a name stands for all of them. A shorter form goes to the one who has it; where
two have it, to the one that was named last nearby, else to nobody.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from onrecord.extraction.entities.lexicon import (
    Gender,
    actor_words,
    gender_of,
    gender_of_name,
    noun_kind,
    word_set,
)
from onrecord.extraction.entities.names import Name
from onrecord.extraction.entities.phrases import Title, Words
from onrecord.records import Span, SpeakerKind
from onrecord.text.name_keys import SHORTEST_VARIANT, normalize, sound_key

_NEARBY = 400  # characters: about the length of a paragraph
_SMALL = frozenset(("of", "the", "and", "for", "&", "'", "’", "-", "."))


@dataclass(eq=False)
class Actor:
    """Somebody or something that may speak, with all that an article says of it."""

    kind: SpeakerKind | None
    named: bool
    name: Span  # of its fullest form
    many: bool = False
    gender: Gender | None = None
    mentions: list[tuple[Span, Span | None]] = field(default_factory=list)  # with antecedents
    titles: list[Title] = field(default_factory=list)
    nouns: set[str] = field(default_factory=set)  # that descriptions may call it by, lower case
    forms: list[Span] = field(default_factory=list)  # its names as they stand

    @property
    def start(self) -> int:
        """Where it is mentioned first."""
        return self.mentions[0][0][0]

    def last_before(self, place: int) -> Span | None:
        """Its last mention that ends before a place."""
        return max((span for span, _ in self.mentions if span[1] <= place), default=None)


class Actors:
    """The actors of one article."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.all: list[Actor] = []
        self._of_name: dict[Span, Actor] = {}
        self._tokens: dict[Actor, list[tuple[str, ...]]] = {}  # of an actor's names, plain
        self._with: dict[str, list[Actor]] = defaultdict(list)  # by what their names have in them
        self._read_names()
        for actor in self.all:
            self._describe(actor)

    def of(self, name: Name) -> Actor | None:
        """Whom a name names."""
        return self._of_name.get(name.span)

    def text(self, span: Span) -> str:
        return " ".join(self.words.text[slice(*span)].split())

    # Names --------------------------------------------------------------------------------

    def _parts(self, span: Span) -> tuple[str, ...]:
        words = self.words
        tokens = words.tokens[words.index(span[0]) : words.index(span[1])]
        return tuple(
            normalize(t.word) for t in tokens if t.word[0].isalnum() and t.low not in _SMALL
        )

    def _read_names(self) -> None:
        names = [n for n in self.words.names if n.kind in ("person", "organization", "place")]
        by_length = sorted(names, key=lambda n: (-len(self._parts(n.span)), n.span))
        for name in by_length:  # the fullest first, so that shorter forms find them
            parts = self._parts(name.span)
            if not parts:
                continue
            actor = self._defined(name) or self._known(name, parts)
            if actor is None:
                if self._is_shared(name, parts):
                    continue
                kind: SpeakerKind = name.kind  # type: ignore[assignment]
                actor = Actor(kind=kind, named=True, name=name.span)
                self.all.append(actor)
                self._tokens[actor] = []
            if parts not in self._tokens[actor]:
                self._tokens[actor].append(parts)
                for key in _keys(parts):
                    if actor not in self._with[key][-1:]:
                        self._with[key].append(actor)
            actor.forms.append(name.span)
            actor.mentions.append((name.span, None))
            self._of_name[name.span] = actor
        self.all.sort(key=lambda actor: min(actor.forms))
        for actor in self.all:
            actor.mentions.sort()
            actor.forms.sort()

    def _defined(self, name: Name) -> Actor | None:
        """Whose abbreviation stands in brackets after the full name: "Coast Safety Board (CSB)"."""
        at = self.words.index(name.span[0])
        if name.kind != "organization" or at < 2 or self.words.low(at - 1) != "(":
            return None
        full = self.words.name_at(at - 2)
        return self.of(full) if full else None

    def _known(self, name: Name, parts: tuple[str, ...]) -> Actor | None:
        alike = self._alike(parts)
        fitting = [a for a in alike if a.kind == name.kind and self._fits(a, name, parts)]
        if name.kind == "person" and len(fitting) > 1:
            gender = self._honorific(name)
            fitting = [a for a in fitting if self._goes_with(a, gender)] or fitting
            nouns = self._title_nouns(name.span)
            if nouns:  # "Mayor Bardócz"
                fitting = [a for a in fitting if nouns & self._title_nouns(a.forms[0])] or fitting
            for rank in (self._is_same, self._is_last):
                closer = [a for a in fitting if rank(a, parts)]
                fitting = closer or fitting
        if len(fitting) > 1:
            near = [a for a in fitting if self._is_near(a, name.span)]
            fitting = near or ([] if name.kind == "person" else fitting[:1])
        return fitting[0] if fitting and (len(fitting) == 1 or name.kind != "person") else None

    def _title_nouns(self, form: Span) -> set[str]:
        """The nouns of the titles that stand beside a name."""
        words = self.words
        first, end = words.index(form[0]), words.index(form[1])
        before = words.title_before(first)
        apposed = words.apposed_before(first)
        titles = (before, apposed[1] if apposed else None, *words.title_after(end))
        return {title.noun for title in titles if title}

    def _is_shared(self, name: Name, parts: tuple[str, ...]) -> bool:
        """Whether a name is that of two people, so that nobody knows whose it is here."""
        if name.kind != "person" or len(parts) > 1:
            return False
        alike = self._alike(parts)
        return sum(a.kind == "person" and self._fits(a, name, parts) for a in alike) > 1

    def _alike(self, parts: tuple[str, ...]) -> list[Actor]:
        """The actors whose names have something in common with a name, the first first."""
        return list(dict.fromkeys(actor for key in _keys(parts) for actor in self._with[key]))

    def _fits(self, actor: Actor, name: Name, parts: tuple[str, ...]) -> bool:
        return any(
            _is_person_form(parts, known)
            if name.kind == "person"
            else _is_body_form(parts, known, self.words.text[slice(*name.span)])
            if name.kind == "organization"
            else parts == known
            for known in self._tokens[actor]
        )

    def _is_same(self, actor: Actor, parts: tuple[str, ...]) -> bool:
        return parts in self._tokens[actor]

    def _is_last(self, actor: Actor, parts: tuple[str, ...]) -> bool:
        return any(_family(known)[-1:] == parts[-1:] for known in self._tokens[actor])

    def _is_near(self, actor: Actor, span: Span) -> bool:
        """Whether it was the last of them to be named in full, not far before."""
        return any(0 <= span[0] - end <= _NEARBY for _, end in actor.forms) and not any(
            span[0] - other.forms[-1][1] >= 0 and other.forms[-1] > actor.forms[-1]
            for other in self.all
            if other is not actor
            and other.kind == "person"
            and other.forms[-1][1] <= span[0]
            and self._shares_family(other, actor)
        )

    def _shares_family(self, one: Actor, other: Actor) -> bool:
        families = [{_family(known)[-1] for known in self._tokens[a]} for a in (one, other)]
        return not families[0].isdisjoint(families[1])

    def _honorific(self, name: Name) -> Gender | None:
        at = self.words.index(name.span[0]) - 1
        if self.words.low(at) == ".":
            at -= 1
        low = self.words.low(at)
        return gender_of(low) if low in word_set("honorific") else None

    def _goes_with(self, actor: Actor, gender: Gender | None) -> bool:
        if gender is None:
            return True
        first = self.text(actor.name).split()[0]
        return gender_of_name(first) in (None, gender)

    # What is said of them -----------------------------------------------------------------

    def _describe(self, actor: Actor) -> None:
        words = self.words
        for form in actor.forms:
            first, end = words.index(form[0]), words.index(form[1])
            if actor.kind == "person":
                self._entitle(actor, first, end)
            elif actor.kind == "organization":
                self._characterise(actor, first, end)
        fullest = max(actor.forms, key=lambda form: (self._size(form), -form[0]))
        if actor.kind == "organization":
            name = Name(fullest, "organization")
            fullest = max(
                (
                    words.body_name(Name(f, "organization"))
                    for f in actor.forms
                    if self._size(f) == self._size(fullest)
                ),
                key=lambda span: span[1] - span[0],
                default=words.body_name(name),
            )
            actor.nouns.update(t.lower() for t in self.text(fullest).split()[-1:])
        actor.name = fullest  # fmt: skip
        if actor.kind == "person" and actor.gender is None:
            actor.gender = self._gender(actor)

    def _size(self, form: Span) -> tuple[int, int]:
        return len(self._parts(form)), form[1] - form[0]

    def _gender(self, actor: Actor) -> Gender | None:
        told: Iterator[Gender | None] = (gender_of(noun) for noun in sorted(actor.nouns))
        first = self.text(actor.name).replace("-", " ").split()[0]
        return next((g for g in told if g), None) or gender_of_name(first)

    def _entitle(self, actor: Actor, first: int, end: int) -> None:
        words = self.words
        if (honorific := self._honorific(Name(words.span(first, end), "person"))) is not None:
            actor.gender = honorific
        title = words.title_before(first)
        found = [title] if title else []
        begin = words.index(title.span[0]) if title else first
        apposed = words.apposed_before(begin)
        if apposed:
            phrase, stated = apposed
            if noun_kind(words.low(phrase.head)) not in ("document", "organization"):
                actor.nouns.add(words.low(phrase.head))
                found += [stated] if stated else []
        found += words.title_after(end)
        noun_after = words.phrase(end + 1, min(len(words.tokens), end + 8))
        if (
            words.low(end) == ","
            and noun_after
            and noun_kind(words.low(noun_after.head)) == "person"
        ):
            actor.nouns.add(words.low(noun_after.head))
        if words.low(end) == "," and words.low(end + 1).isdigit():
            actor.nouns.add(f"{words.low(end + 1)}-year-old")
        for each in found:
            actor.nouns.add(actor_words()["short"].get(each.noun, each.noun))
            if not any(self._same_title(each, known) for known in actor.titles):
                actor.titles.append(each)
        actor.nouns.discard("")

    def _same_title(self, one: Title, other: Title) -> bool:
        def worded(title: Title) -> tuple[str, str]:
            parts = (self.text(s).lower() if s else "" for s in (title.title, title.organization))
            return tuple(parts)  # type: ignore[return-value]

        return worded(one) == worded(other)

    def _characterise(self, actor: Actor, first: int, end: int) -> None:
        """The nouns that stand beside a body's name: "the airline Corvane", "(NIS) spy agency"."""
        words = self.words
        before = words.low(first - 1)
        if noun_kind(before) == "organization" and words.near(first):
            actor.nouns.add(before)
        apposed = words.apposed_before(first)
        if apposed:
            actor.nouns.add(words.low(apposed[0].head))
        if words.low(end) == ",":
            phrase = words.phrase(end + 1, min(len(words.tokens), end + 12))
            if phrase and phrase.name is None and noun_kind(words.low(phrase.head)) in (
                "organization", "person",
            ) and words.low(phrase.first) in ("a", "an", "the", "its", "his"):  # fmt: skip
                actor.nouns.add(words.low(phrase.head))
        after = words.phrase(end - 1, min(len(words.tokens), end + 6))
        if after and after.head >= end and noun_kind(words.low(after.head)) == "organization":
            actor.nouns.add(words.low(after.head))


def _keys(parts: tuple[str, ...]) -> list[str]:
    """What two forms of one name have in common: a word as it sounds, or initials."""
    keys = [sound_key(part) for part in parts]
    if len(parts) > 1:
        keys += [sound_key("".join(p[0] for p in parts[at:])) for at in range(len(parts) - 1)]
    return keys


def _family(parts: tuple[str, ...]) -> tuple[str, ...]:
    """A person's name without the suffixes at its end."""
    while len(parts) > 1 and parts[-1] in word_set("suffixes"):
        parts = parts[:-1]
    return parts


def _is_person_form(parts: tuple[str, ...], known: tuple[str, ...]) -> bool:
    """Whether a name is a form of a fuller one: some of its words, in their order."""
    if parts == known:
        return True
    suffix, known_suffix = parts[len(_family(parts)) :], known[len(_family(known)) :]
    if suffix and suffix != known_suffix:
        return False
    parts, known = _family(parts), _family(known)
    if len(parts) == len(known) > 1:
        initial = {len(parts[0]), len(known[0])} & {1} and parts[0][0] == known[0][0]
        alike = all(map(_is_variant, parts, known))
        return (bool(initial) and parts[1:] == known[1:]) or alike
    if len(parts) > len(known):
        return False
    rest = iter(known)
    if all(any(part == each for each in rest) for part in parts):
        return len(parts) > 1 or parts[0] in (known[0], known[-1]) or len(known) > 2
    return len(parts) == 1 and _is_variant(parts[0], known[-1])


def _is_variant(one: str, other: str) -> bool:
    """Whether two words may be spellings of one foreign name."""
    if one == other:
        return True
    if min(len(one), len(other)) < SHORTEST_VARIANT or one[0] != other[0]:
        return False
    return sound_key(one) == sound_key(other)


def _is_body_form(parts: tuple[str, ...], known: tuple[str, ...], wording: str) -> bool:
    """Whether a name is a form of a body's fuller one: its end, its beginning, its initials."""
    if parts == known:
        return True
    if len(parts) == 1 and len(known) > 1:
        letters = wording.replace(".", "")
        if letters.isupper() and len(letters) > 1:
            initials = "".join(word[0] for word in known)
            return normalize(letters) in (
                initials,
                initials[-len(letters) :] if len(letters) > 2 else "",
            )
    if len(parts) >= len(known):
        return False
    if known[-len(parts) :] == parts:  # also "Union", once its full name is known
        return len(parts) > 1 or noun_kind(parts[0]) == "organization"
    generic = noun_kind(parts[0]) is not None or parts[0] in word_set("title_before")
    return known[: len(parts)] == parts and not (len(parts) == 1 and generic)
