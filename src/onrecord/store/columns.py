"""Types of columns whose form differs between databases."""

from typing import Any

import sqlalchemy
from sqlalchemy import BigInteger, Integer, TypeDecorator

# PostgreSQL keeps no NUL in a text: two noncharacters stand for it, and two for the first of them.
_SIGN = "\ufdd2"
_NUL, _ITSELF = f"{_SIGN}\ufdd3", f"{_SIGN}\ufdd4"


class _PostgresqlText(TypeDecorator[str]):
    """A text of any characters, which is compared code point by code point, as in SQLite."""

    impl = sqlalchemy.Text
    cache_ok = True

    def __init__(self) -> None:
        super().__init__(collation="C")

    def process_bind_param(self, value: str | None, dialect: Any) -> str | None:
        if value is None or ("\0" not in value and _SIGN not in value):
            return value
        return value.replace(_SIGN, _ITSELF).replace("\0", _NUL)

    def process_result_value(self, value: str | None, dialect: Any) -> str | None:
        if value is None or _SIGN not in value:
            return value
        return value.replace(_NUL, "\0").replace(_ITSELF, _SIGN)


Text = sqlalchemy.Text().with_variant(_PostgresqlText(), "postgresql")
# In SQLite, the number of a row is an INTEGER of 64 bits.
Number = BigInteger().with_variant(Integer(), "sqlite")
