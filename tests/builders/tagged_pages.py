"""Pages as the tagger would leave them, for tests of what is made of its tags."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

import numpy as np

from onrecord.article.layout.labels import FIELDS, ROLES, FieldName, Role
from onrecord.article.layout.page_lines import LineMark, PageLine
from onrecord.article.layout.tagger import TaggedPage
from onrecord.article.layout.tokens import line_tokens

Piece: TypeAlias = tuple[str, Role, FieldName | None]


def tagged_page(
    lines: Sequence[Sequence[Piece]],
    begins: Mapping[int, float],
    *,
    joined: Sequence[int] = (),
    score: float = 0.99,
    links: Mapping[int, str] | None = None,
) -> TaggedPage:
    """Return a page whose lines consist of pieces: words with their role and field.

    ``begins`` gives for some lines the log odds that an article begins there, ``joined`` the lines
    that continue a paragraph, ``links`` the addresses of lines that are a link.
    """
    page_lines, tokens, roles, fields = [], [], [], []
    for number, pieces in enumerate(lines):
        text = " ".join(words for words, _, _ in pieces)
        address = (links or {}).get(number)
        marks = (LineMark("link", 0, len(text), address),) if address else ()
        page_lines.append(PageLine(text=text, marks=marks))
        tokens.append(line_tokens(page_lines[-1]))
        ends = np.cumsum([len(words) + 1 for words, _, _ in pieces])
        places = [int(np.searchsorted(ends, token.start, "right")) for token in tokens[-1]]
        roles.append([ROLES.index(pieces[place][1]) for place in places])
        fields.append([FIELDS.index(pieces[place][2]) for place in places])
    shape = len(lines), max(map(len, tokens))
    odds = np.full(shape, -9.0, np.float32)
    for line, value in begins.items():
        odds[line, 0] = value
    fields_of_tokens = np.array([row + [0] * (shape[1] - len(row)) for row in fields])
    field_scores = np.full((*shape, len(FIELDS)), (1 - score) / (len(FIELDS) - 1), np.float32)
    np.put_along_axis(field_scores, fields_of_tokens[..., None], score, -1)
    return TaggedPage(
        lines=page_lines,
        tokens=tokens,
        roles=np.array([row + [0] * (shape[1] - len(row)) for row in roles]),
        fields=fields_of_tokens,
        field_scores=field_scores,
        role_scores=np.full(shape, score, np.float32),
        begins=odds,
        joins=np.isin(np.arange(len(lines)), joined).astype(np.float32),
        counts=np.log(np.array([0.1, 0.45, 0.45], np.float32)),
    )
