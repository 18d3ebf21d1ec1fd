"""What a question of a program is: its address, its parameters, its answer, and what answers it."""

import re
from collections.abc import Callable, Mapping
from inspect import getdoc
from typing import Any, NamedTuple, get_type_hints

import msgspec

from onrecord.app.asked import name_in, no_parameter, refusal
from onrecord.app.opening import StoreOrPath
from onrecord.app.story_views import StoryViews
from onrecord.desk.checking import Checker
from onrecord.desk.texts import TEXTS

PREFIX = "/api/v1"
_IN_PATH = re.compile(r"\{(\w+)\}")
_NUMBER = re.compile("[0-9]{1,9}")


class Sources(NamedTuple):
    """What answers are made from."""

    store: StoreOrPath
    stories: StoryViews
    checker: Checker


class Asked(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """The parameters of a question: those in its path, and all others in the query or the body."""


class RefusedError(Exception):
    """A question that is not answered: with a status of HTTP, and one line that says why."""

    def __init__(self, status: int, line: str) -> None:
        super().__init__(line)
        self.status = status


class Operation(NamedTuple):
    """A question that programs can ask.

    ``path``: after ``PREFIX``, with the names of parameters in braces; ``noun``: what its ``{id}``
    names. ``run`` returns the answer; its docstring describes the question.
    """

    name: str
    path: str
    asked: type[Asked]
    answer: Any
    run: Callable[[Sources, Any], Any]
    noun: str = ""
    method: str = "GET"

    @property
    def in_path(self) -> list[str]:
        """The names of the parameters in the path."""
        return _IN_PATH.findall(self.path)

    @property
    def description(self) -> str:
        """What the question asks, for those who ask it."""
        return getdoc(self.run) or ""

    def read(self, path: Mapping[str, str], given: list[tuple[str, str]]) -> Asked:
        """Return the parameters that a request brings. Raises RefusedError, which names the wrong.

        ``given``: the names and values of its query.
        """
        fields = [each for each in self.asked.__struct_fields__ if each not in self.in_path]
        values = dict(given)
        for name, _ in given:
            if name not in fields:
                raise RefusedError(400, no_parameter(name, fields))
        if len(values) < len(given):
            twice = next(name for name, _ in given if [each for each, _ in given].count(name) > 1)
            raise RefusedError(400, TEXTS.api.twice.format(name=twice))
        try:
            return msgspec.convert({**self._with_numbers(values), **path}, self.asked)
        except msgspec.ValidationError as error:
            raise self._refusal(error) from None

    def _with_numbers(self, values: dict[str, str]) -> dict[str, str | int]:
        """Return the values of a query with those that must be numbers as numbers.

        msgspec's own conversion of strings would also take the word "null" for no value.
        """
        types = get_type_hints(self.asked)
        return {
            name: int(value) if types[name] is int and _NUMBER.fullmatch(value) else value
            for name, value in values.items()
        }

    def read_body(self, body: bytes) -> Asked:
        """Return the parameters that the body of a request brings as JSON; raises RefusedError."""
        try:
            return msgspec.json.decode(body, type=self.asked)
        except msgspec.ValidationError as error:
            raise self._refusal(error) from None
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            raise RefusedError(400, TEXTS.api.no_json) from None

    def missing(self) -> RefusedError:
        """Return the refusal of an id that names nothing, or several things."""
        return RefusedError(404, TEXTS.api.missing.format(noun=self.noun))

    def _refusal(self, error: msgspec.ValidationError) -> RefusedError:
        if name_in(error) in self.in_path:
            return self.missing()
        return RefusedError(400, refusal(error, self.asked))
