"""Views of what several outlets of a story have: claims, with what became of them on the way."""

from typing import Literal, TypeAlias

from onrecord.records import Act, Record

# What an outlet makes of a claim. "said": has it on the first day that an article does; "repeated":
# later, or from another; "trimmed": leaves out words of a quotation, or who says it; "altered": has
# other words, another number, or is more or less sure.
Carrying: TypeAlias = Literal["said", "repeated", "trimmed", "altered"]
LossKind: TypeAlias = Literal["words", "wording", "hedge", "bound", "cue", "speaker"]


class LossView(Record, frozen=True, kw_only=True):
    """A difference between the words of an outlet and the fullest words of the same claim."""

    kind: LossKind
    before: str  # in the fullest words; "" where these lack it
    after: str  # in the outlet's; "" where it leaves them out


class CarriedView(Record, frozen=True, kw_only=True):
    """A place where an article has a claim, through whom it came there, and what it lost."""

    record: str  # id of the statement or figure
    article: str  # id
    outlet: str
    day: str  # of publication; "" where unknown
    said: str  # day when it was said, as far as the article tells; else ""
    by: str  # the voice it goes back to
    speaker: str | None  # whom the article names; None: nobody, it is the outlet's own voice
    act: Act | None  # of a statement; None for a figure in the outlet's own voice
    words: str  # of the statement; for a figure, of its sentence
    wording: str  # of the figure; "" for a statement
    # Those between the voice and the outlet, nearest to the voice first: who speaks for a body,
    # those who passed it on, the agency of the dateline, the outlet whose text is copied.
    through: tuple[str, ...]
    carrying: Carrying
    losses: tuple[LossView, ...]


class ClaimTrail(Record, frozen=True, kw_only=True):
    """One claim of a story in all articles that have it, whoever is named for it.

    ``id``: of the statement or figure with the fullest words, with which others are compared.
    """

    id: str
    measure: str | None  # for a figure
    subject: str | None
    voices: tuple[str, ...]  # that claim it, the first one first
    act: Act | None  # what they deny they do not say; None: in an outlet's own voice
    words: str
    wording: str
    outlets: tuple[str, ...]  # that have it
    first: str  # day on which an article has it first; "" where unknown
    carried: tuple[CarriedView, ...]  # in the order of days
    comparisons: tuple[str, ...]  # ids of those it rests on


class OutletView(Record, frozen=True, kw_only=True):
    """An outlet of a story, with the last day on which it published; "" where unknown."""

    name: str
    last: str


class UtteranceView(Record, frozen=True, kw_only=True):
    """A statement of a story: who spoke, on which day, in which outlet."""

    statement: str  # id
    article: str  # id
    outlet: str
    day: str  # when it was said, else published; "" where unknown
    is_said: bool  # whether the article tells the day on which it was said
    voice: str  # key, the same for all statements of one voice
    by: str  # name of the voice
    is_definite: bool  # a body or somebody with a name, not "two officials"
    speaker: str  # as the article names it
    act: Act
    words: str
