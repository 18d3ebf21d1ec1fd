"""The columns of tables: they have the names and types of the fields of records.

A list of records is a list of structs, a span the struct ``{start, end}``. Numbers that may have
fractions are doubles. Days and times stay the strings that the record has: "2031-05" is no day.
"""

import math
from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import Any

import msgspec
import pyarrow as pa
from msgspec import inspect

from onrecord.records import Record

# The fields of a tuple by the type of its members; spans and headers are the tuples of records.
_PAIRS = {inspect.IntType: ("start", "end"), inspect.StrType: ("name", "value")}
_PLAIN: dict[type[inspect.Type], pa.DataType] = {
    inspect.StrType: pa.string(),
    inspect.LiteralType: pa.string(),
    inspect.IntType: pa.int64(),
    inspect.FloatType: pa.float64(),
    inspect.BoolType: pa.bool_(),
    inspect.DateType: pa.date32(),
}


@cache
def schema_of(record: type[Record]) -> pa.Schema:
    """Return the schema of a table with a row for each record of a class."""
    return pa.schema(_fields(inspect.type_info(record)))


def table_of(record: type[Record], rows: Iterable[Record]) -> pa.Table:
    """Return a table with a row for each of some records of a class."""
    schema = schema_of(record)
    numbers = [field.name for field in schema if field.type == pa.float64()]
    found = [_row(each, numbers) for each in rows]
    return pa.Table.from_pylist(found, schema=schema)


def _row(record: Record, numbers: list[str]) -> dict[str, Any]:
    row: dict[str, Any] = msgspec.to_builtins(record, builtin_types=(date,))
    for name in numbers:
        row[name] = _double(row[name])
    return row


def _double(number: float | None) -> float | None:
    """Return a number as a double; one that is greater than all doubles is infinite."""
    try:
        return None if number is None else float(number)
    except OverflowError:
        return math.inf


def _fields(kind: inspect.Type) -> list[pa.Field]:
    assert isinstance(kind, inspect.StructType)
    return [_field(field.name, field.type) for field in kind.fields]


def _field(name: str, kind: inspect.Type) -> pa.Field:
    is_optional = False
    if isinstance(kind, inspect.UnionType):
        types = [each for each in kind.types if not isinstance(each, inspect.NoneType)]
        is_optional = len(types) < len(kind.types)
        # Whole numbers beside others: "int | float".
        kind = next((each for each in types if isinstance(each, inspect.FloatType)), types[0])
    return pa.field(name, _arrow_type(kind), nullable=is_optional)


def _arrow_type(kind: inspect.Type) -> pa.DataType:
    if isinstance(kind, inspect.StructType):
        return pa.struct(_fields(kind))
    if isinstance(kind, inspect.VarTupleType):
        return pa.list_(_field("item", kind.item_type))
    if isinstance(kind, inspect.TupleType):
        names = _PAIRS[type(kind.item_types[0])]
        pairs = zip(names, kind.item_types, strict=True)
        return pa.struct([_field(name, each) for name, each in pairs])
    return _PLAIN[type(kind)]
