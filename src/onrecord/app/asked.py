"""Types of what programs may ask for, with bounds: JSON Schemas are made from them.

Also what to tell a program that asks for something else.
"""

import re
from collections.abc import Iterable
from typing import Annotated, TypeAlias

import msgspec
from msgspec import inspect

LINE = r"^[^\u0000-\u001f\u007f-\u009f]*$"
TEXT = r"^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]*$"

Line: TypeAlias = Annotated[str, msgspec.Meta(max_length=300, pattern=LINE)]
Id: TypeAlias = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{4,64}$")]
Day: TypeAlias = Annotated[
    str, msgspec.Meta(max_length=10, pattern=LINE, description="YYYY, YYYY-MM or YYYY-MM-DD")
]
Draft: TypeAlias = Annotated[str, msgspec.Meta(max_length=100_000, pattern=TEXT)]
Quoted: TypeAlias = Annotated[str, msgspec.Meta(max_length=300, pattern=TEXT)]

_AT = re.compile(r" - at `\$\.(\w+)")
_UNKNOWN = re.compile(r"unknown field `(.*?)`")
_MISSING = re.compile(r"missing required field `(\w+)`")


def name_in(error: msgspec.ValidationError) -> str | None:
    """Return the name of the parameter that an error is about, if it has a value."""
    found = _AT.search(str(error))
    return found and found[1]


def refusal(error: msgspec.ValidationError, asked: type[msgspec.Struct]) -> str:
    """Return one line that says which parameter is wrong, and what to give instead.

    ``asked``: the parameters, to which what a program gave could not be converted.
    """
    line = str(error)
    if name := name_in(error):
        return f"{name}: {_wanted(_type_of(asked, name), line)}"
    if unknown := _UNKNOWN.search(line):
        return no_parameter(unknown[1], asked.__struct_fields__)
    if missing := _MISSING.search(line):
        return f"{missing[1]}: is missing; {_wanted(_type_of(asked, missing[1]), '')}"
    return f"give an object with the parameters: {', '.join(asked.__struct_fields__)}"


def no_parameter(name: str, known: Iterable[str]) -> str:
    """Return one line that says that there is no such parameter, and which there are."""
    listed = ", ".join(known) or "none"
    return f"there is no parameter {name!r} here; the parameters are: {listed}"


def _type_of(asked: type[msgspec.Struct], name: str) -> inspect.Type:
    """Return the type of a parameter, if it is given."""
    kind = inspect.type_info(asked)
    assert isinstance(kind, inspect.StructType)
    [found] = [each.type for each in kind.fields if each.name == name]
    if isinstance(found, inspect.UnionType):
        found = next(each for each in found.types if not isinstance(each, inspect.NoneType))
    return found.type if isinstance(found, inspect.Metadata) else found


def _wanted(kind: inspect.Type, error: str) -> str:
    """Return in words what a parameter of a type takes. ``error``: what msgspec says of a value."""
    line = "give a string"
    if isinstance(kind, inspect.LiteralType):
        line = f"give one of: {', '.join(map(str, kind.values))}"
    elif isinstance(kind, inspect.IntType):
        line = f"give a whole number from {kind.ge} to {kind.le}"
    elif isinstance(kind, inspect.StrType) and "length <=" in error:
        line = f"give at most {kind.max_length} characters"
    elif "length >=" in error:
        line = "give at least one character"
    elif isinstance(kind, inspect.StrType) and "regex" in error:
        is_free = kind.pattern in (LINE, TEXT)
        line = (
            "leave out control characters"
            if is_free
            else "take it from an answer, letter for letter"
        )
    return line
