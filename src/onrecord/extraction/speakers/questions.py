"""Questions of coreference: what refers to somebody, and who may be meant."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from onrecord.extraction.entities.entities import Entity
from onrecord.extraction.entities.lexicon import Gender
from onrecord.records import Span, Spans

# What refers to somebody: he or she; it; they; I; we; you; a description; a bare quotation; a
# source with a name.
Form: TypeAlias = Literal["he", "it", "they", "I", "we", "you", "description", "quotation", "name"]


@dataclass(frozen=True)
class EntityMention:
    """A mention of an entity in the text.

    For a pronoun or a description such as "the agency", ``antecedent`` is the span of the earlier
    mention that it refers back to; otherwise it is None.
    """

    entity: Entity
    span: Span
    antecedent: Span | None = None


@dataclass(frozen=True)
class PronounContext:
    """The span of a pronoun or source, with the statement and the outer speaker around it.

    These restrict whom it can refer to: in "Lee said that he ...", "he" may be Lee.
    """

    span: Span
    content: Spans = ()  # of the statement whose source is at the span
    outer: EntityMention | None = None  # source of the statement that holds this one
    excluded: Sequence[Entity] = ()  # who cannot be meant, as they say the quoted words around it
    addressees: Spans = ()  # of the statement that holds this one


@dataclass(frozen=True)
class Question:
    """What refers to somebody: its form, its place, and what it says of whom it means.

    ``fits`` returns how well a description fits an entity, as names of features.
    """

    form: Form
    context: PronounContext
    gender: Gender | None = None
    fits: Callable[[Entity], Sequence[str]] = lambda entity: ()
    anywhere: Sequence[Entity] = ()  # who may be meant wherever they are named
    only_those: bool = False  # whether nobody else may be
    owned: bool = False  # whether it says whose: "the bank's head"

    @property
    def position(self) -> int:
        """Where it begins in the text."""
        return self.context.span[0]


@dataclass(frozen=True)
class Candidate:
    """An entity that may be meant, the mention of it that is nearest, and its features."""

    entity: Entity
    mention: Span
    features: tuple[str, ...]
