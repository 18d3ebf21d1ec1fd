"""The labels that the page tagger gives to the tokens of a page."""

from typing import Literal, TypeAlias, get_args

Role: TypeAlias = Literal[
    "body", "headline", "deck", "publication", "byline", "source_line", "caption", "credit",
    "subhead", "teaser", "contents", "section", "furniture", "mark",
]  # fmt: skip
OwnRole: TypeAlias = Literal[
    "body", "headline", "deck", "publication", "byline", "source_line", "caption", "credit",
    "subhead",
]  # fmt: skip
ProseRole: TypeAlias = Literal[
    "body", "headline", "deck", "subhead", "teaser", "caption",
]  # fmt: skip
FieldName: TypeAlias = Literal["outlet", "published", "author", "url"]

# What a token is part of; a "mark" is a sign between the words, such as a list mark.
ROLES: tuple[Role, ...] = get_args(Role)
# What a token is a value of, or None.
FIELDS: tuple[FieldName | None, ...] = (None, *get_args(FieldName))
OWN_ROLES: frozenset[Role] = frozenset(get_args(OwnRole))  # of words that belong to an article
PROSE_ROLES: frozenset[Role] = frozenset(get_args(ProseRole))  # of words that state no fields
