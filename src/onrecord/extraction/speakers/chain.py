"""How words travelled: who was told, through whom they came, which words they take up."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from onrecord.extraction.entities.entities import Actor, Actors
from onrecord.extraction.entities.lexicon import noun_kind, pronoun_of
from onrecord.extraction.entities.phrases import OWNERS, Words
from onrecord.extraction.speakers.coreference import Source
from onrecord.extraction.speakers.sources import Sources
from onrecord.records import Span, Spans
from onrecord.text.lang import read_toml
from onrecord.text.name_keys import plain
from onrecord.text.outlets import is_outlet
from onrecord.text.stems import word_stem

_NEAR = 6  # tokens between a word for how words were carried and who carried them
_LONGEST_RUN = 600  # characters over which "these claims" may reach back


@cache
def _set(name: str) -> frozenset[str]:
    return frozenset(read_toml("chain.toml")[name].split())


@dataclass(frozen=True)
class Said:
    """A statement as far as relays need it, with its speaker; ``outer`` is a place in the list."""

    cue: Spans
    content: Spans
    outer: int | None
    source: Source | None
    span: Span  # of the source, or of the cue where there is none
    says: bool  # not a denial or a refusal


@dataclass(frozen=True)
class Relay:
    """Who was told and through whom the words came, as named in the record."""

    to: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    echoes: tuple[int, ...] = ()


class Relays:
    """The relays of one article's statements, whose own ``outlet`` and ``site`` are none."""

    def __init__(
        self, words: Words, actors: Actors, sources: Sources, outlet: str | None, site: str | None
    ) -> None:
        self._words = words
        self._actors = actors
        self._sources = sources
        self._own = _plain_words(outlet or "")
        self._host = "".join(c for c in (site or "") if c.isalnum())

    def read(self, statements: Sequence[Said]) -> list[Relay]:
        """The relay of each statement."""
        direct = [self._direct(statement) for statement in statements]
        relays: list[Relay] = []
        for at, statement in enumerate(statements):
            via: list[str] = []
            speaker = statement.source.actor if statement.source else None
            chain = [at]
            outer = statement.outer
            while outer is not None:
                source = statements[outer].source
                if source and source.actor is not speaker and not self._is_own(source.actor):
                    via.append(self._actors.text(source.actor.name))
                chain.append(outer)
                outer = statements[outer].outer
            for place in chain:
                via += direct[place].via
            own = self._actors.text(speaker.name) if speaker else None
            kept = tuple(name for name in dict.fromkeys(via) if name != own)
            relays.append(Relay(direct[at].to, kept, self._echoes(statements, at)))
        return relays

    def _direct(self, statement: Said) -> Relay:
        """Who was told or carried the words, in the statement's own sentence."""
        told = self._told(statement)
        carried = tuple(self._carried(statement))
        return replace(told, via=(*told.via, *carried))

    def _told(self, statement: Said) -> Relay:
        words = self._words
        begin, end = words.index(statement.cue[0][0]), words.index(statement.cue[-1][1])
        telling = [at for at in range(begin, end) if words.low(at) in _set("telling")]
        if telling:
            first = telling[-1] + 1
        elif words.low(end) == "to" and words.near(end):
            first = end + 1
        else:
            return Relay()
        after = [start for start, _ in statement.content if start >= words.tokens[first - 1].end]
        limit = words.index(min(after)) if after else len(words.tokens)
        limit = min(limit, first + 10)
        if first >= limit:
            return Relay()
        low = words.low(first)
        if statement.span[0] <= words.starts[first] < statement.span[1]:
            return Relay()
        owner = low in OWNERS and first + 1 < limit and words.near(first + 1)
        if low in pronoun_of() and not owner:
            return Relay(to=(words.tokens[first].word,)) if pronoun_of()[low] != "who" else Relay()
        phrase = words.phrase(first, limit)
        if phrase is None or low == "that":
            return Relay()
        span = words.span(phrase.core, phrase.end)
        if (
            not telling
            and not phrase.name
            and noun_kind(words.low(phrase.head)) in (None, "document")
        ):
            return Relay()  # "plans to hold", "declined to comment"
        opens = words.tokens[phrase.core]
        if not telling and not (
            phrase.core > first or opens.is_capital or noun_kind(opens.low) or phrase.head == first
        ):
            return Relay()  # "agreed to help Woodward"
        found = self._sources.named(first, phrase.end) or self._sources.described(phrase)
        actor = found.actor if found else None
        if self._is_outlet(actor, span) and not self._is_own_name(actor, span):
            return Relay(via=(self._actors.text(actor.name if actor else span),))
        return Relay(to=(self._actors.text(span),))

    def _carried(self, statement: Said) -> Sequence[str]:
        """The outlets that are said to have carried the words: "in an interview with"."""
        words = self._words
        place = statement.cue[0][0]
        start, end = self._sources.sentence(place)
        found: list[str] = []
        for at in range(words.index(start), words.index(end)):
            name = words.name_at(at)
            if name is None or name.kind != "organization" or name.span[0] != words.starts[at]:
                continue
            if any(a <= name.span[0] < b for a, b in statement.content):
                continue
            if statement.span[0] <= name.span[0] < statement.span[1]:
                continue
            actor = self._actors.of(name)
            before = [words.low(i) for i in range(max(0, at - _NEAR), at)]
            if not _set("carriers").intersection(before[-4:]):
                continue
            if not _set("carrying").intersection(before) or before[-1:] == [","]:
                continue
            known = self._is_outlet(actor, name.span) or (
                "interview" in before and before[-1:] == ["with"]
            )
            if known and not self._is_own_name(actor, name.span):
                found.append(self._actors.text(actor.name if actor else name.span))
        return found

    def _is_outlet(self, actor: Actor | None, span: Span) -> bool:
        if actor is not None and actor.kind == "organization":
            if not _set("outlet").isdisjoint(actor.nouns):
                return actor.named
            if any(is_outlet(self._actors.text(form)) for form in actor.forms):
                return True
        words = self._actors.text(span)
        return words[:1].isupper() and is_outlet(words)

    def _is_own(self, actor: Actor) -> bool:
        return self._is_own_name(actor, actor.name)

    def _is_own_name(self, actor: Actor | None, span: Span) -> bool:
        """Whether words name the article's own outlet: "the Post" in The Harrow Post."""
        for form in (span, *(actor.forms if actor else ())):
            name = _plain_words(self._actors.text(form))
            if name and self._own and name <= self._own:
                return True
            letters = "".join(sorted(name, key=self._actors.text(form).lower().find))
            if len(letters) > 3 and letters in self._host:
                return True
        return False

    # Echoes ---------------------------------------------------------------------------------

    def _echoes(self, statements: Sequence[Said], at: int) -> tuple[int, ...]:
        """The statements that one takes up by reference: "echoed these claims"."""
        words, statement = self._words, statements[at]
        if not statement.says:
            return ()
        cue = " ".join(words.text[a:b].lower() for a, b in statement.cue)
        stems = {word_stem(word) for word in cue.split()}
        verb = next((verb for verb in _set("echoing") if word_stem(verb) in stems), None)
        if verb is None or "disagree" in cue or "n't" in cue or "n’t" in cue:
            return ()
        first = words.index(statement.content[0][0])
        end = words.index(statement.content[0][1])
        passive = statement.content[0][0] < statement.cue[0][0] and cue.endswith("by")
        if words.low(first) == "with":
            first += 1
        noun = next(
            (
                words.low(i)
                for i in range(first, min(end, first + 5))
                if words.low(i) in _set("said")
            ),
            None,
        )
        owner: Actor | None = None
        name = words.name_at(first)
        if name is not None:
            owner = self._actors.of(name)
            if owner is None or (noun is None and words.low(first - 1) != "with"):
                return ()
        elif noun is None or words.low(first) not in _set("pointing"):
            alone = end - first == 1 and words.low(first) in (
                "this",
                "that",
                "it",
                "so",
                "him",
                "her",
            )
            after = words.low(words.index(statement.cue[-1][1]))
            quiet = verb in ("agree", "concur") and after in (",", ":", ".", "")
            if not alone and not quiet:
                return ()
        speaker = statement.source.actor if statement.source else None
        own = verb in _set("own") and not passive
        earlier = [
            place for place, each in enumerate(statements)
            if each.content[0][0] < statement.cue[0][0] and place != at and each.outer is None
            and each.cue != statement.cue
            and (each.source is None or speaker is None or own or each.source.actor is not speaker)
            and not self._is_within(each, statement)
            and each.cue[0][0] < statement.cue[0][0]
        ]  # fmt: skip
        if owner is not None:
            earlier = [p for p in earlier if (s := statements[p].source) and s.actor is owner]
        if noun in _set("counted"):
            earlier = [p for p in earlier if self._has_number(statements[p])] or earlier
        if not earlier:
            return ()
        nearest = max(earlier, key=lambda p: statements[p].cue[0][0])
        if statement.cue[0][0] - statements[nearest].cue[0][0] > _LONGEST_RUN and owner is None:
            return ()
        if noun is None or not noun.endswith("s") or noun in ("news", "words"):
            return (nearest,)
        return self._run(statements, earlier, nearest)

    def _run(
        self, statements: Sequence[Said], earlier: Sequence[int], nearest: int
    ) -> tuple[int, ...]:
        """All that one speaker says in a row: "these claims" are all of them."""
        run: list[int] = []
        last = statements[nearest]
        for place in sorted(earlier, key=lambda p: statements[p].cue[0][0], reverse=True):
            each = statements[place]
            same = each.source and last.source and each.source.actor is last.source.actor
            if not same or last.cue[0][0] - each.cue[0][0] > _LONGEST_RUN:
                break
            run.append(place)
        return tuple(sorted(run)) or (nearest,)

    def _is_within(self, one: Said, other: Said) -> bool:
        return any(a < d and c < b for a, b in one.content for c, d in other.content)

    def _has_number(self, statement: Said) -> bool:
        words = self._words
        return any(any(c.isdigit() for c in words.text[a:b]) for a, b in statement.content)


def _plain_words(name: str) -> frozenset[str]:
    return frozenset(plain(word) for word in name.split() if word.lower() != "the")
