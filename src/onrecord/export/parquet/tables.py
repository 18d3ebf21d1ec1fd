"""The tables of the record, each with a row for each record of one kind."""

from collections.abc import Mapping

from onrecord.records import (
    Article,
    Capture,
    Comparison,
    Figure,
    Record,
    Speaker,
    Statement,
    Story,
    Timex,
)

# The name of each table, and the record that is a row of it: its fields are the columns.
TABLES: Mapping[str, type[Record]] = {
    "captures": Capture,
    "articles": Article,
    "statements": Statement,
    "speakers": Speaker,
    "figures": Figure,
    "times": Timex,
    "stories": Story,
    "comparisons": Comparison,
}
