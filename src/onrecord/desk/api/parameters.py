"""The parameters of the questions that programs can ask."""

from typing import Annotated, Literal, TypeAlias

import msgspec

from onrecord.app.asked import Day, Draft, Line, Quoted
from onrecord.desk.api.operations import Asked
from onrecord.records import Act, ComparisonKind

MOST = 200  # items of a page
_Id: TypeAlias = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{20}$")]
_Words: TypeAlias = Annotated[
    Line,
    msgspec.Meta(
        min_length=1,
        description='words that must all occur, "phrases", beginnings with a final star',
    ),
]
_Name: TypeAlias = Annotated[
    Line, msgspec.Meta(min_length=1, description="words of a name, or their beginnings")
]
_Outlet: TypeAlias = Annotated[
    Line, msgspec.Meta(min_length=1, description="the beginning of a word of a name, or of a site")
]
_Place: TypeAlias = Annotated[
    Line, msgspec.Meta(min_length=1, description="words that stand together in the article")
]
_Measure: TypeAlias = Annotated[
    Line, msgspec.Meta(min_length=1, description='what is counted, such as "killed"')
]


class Nothing(Asked):
    """No parameters."""


class _Page(Asked):
    limit: Annotated[int, msgspec.Meta(ge=1, le=MOST, description="most items of a page")] = 50
    cursor: (
        Annotated[
            str,
            msgspec.Meta(
                max_length=500,
                pattern="^[A-Za-z0-9_-]*$",
                description="where the list goes on: part of the address in `next`",
            ),
        ]
        | None
    ) = None


class _Days(_Page):
    since: Day | None = None
    until: Day | None = None


class Stories(_Days):
    words: _Words | None = None
    speaker: _Name | None = None
    outlet: _Outlet | None = None
    place: _Place | None = None


class Articles(_Days):
    words: _Words | None = None
    outlet: _Outlet | None = None
    place: _Place | None = None


class Statements(Stories):
    act: Act | None = None
    type: Annotated[
        Literal["assertion", "belief", "fact", "eventuality", "all"],
        msgspec.Meta(description="words and speakers are looked up in assertions only"),
    ] = "assertion"


class Figures(_Days):
    measure: _Measure | None = None
    subject: (
        Annotated[Line, msgspec.Meta(min_length=1, description="words for who is counted")] | None
    ) = None
    outlet: _Outlet | None = None


class Speakers(_Page):
    name: Annotated[Line, msgspec.Meta(min_length=1, description="words of one name")] | None = None


class Captures(_Page):
    pass


class Changes(_Page):
    since: Day | None = None
    outlet: _Outlet | None = None


class One(Asked):
    id: _Id


class StoryFigures(One):
    measure: _Measure | None = None


class Comparisons(One):
    kind: ComparisonKind | None = None


class Comparison(One):
    comparison: _Id


class Claim(One):
    record: Annotated[_Id, msgspec.Meta(description="id of a statement or figure")]


class Held(One):
    words: Quoted = ""
    article: _Id | None = None
    capture: _Id | None = None
    seal: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{24}$")] | None = None


class CheckText(Asked):
    text: Annotated[Draft, msgspec.Meta(min_length=1, description="the text to check, in English")]
