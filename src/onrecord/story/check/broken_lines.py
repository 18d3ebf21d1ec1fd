"""Joins the lines of a draft that its file breaks inside a paragraph."""

import re

# What begins a line of its own: a list item, a heading, a quotation, a table, a fence, a rule.
_OWN_LINE = re.compile(r"\s*(?:[-*+•▪‣◦]\s|\d+[.)]\s|#|>|\||```|~~~|[-=*_]{3})")
_BREAK = re.compile(r"(?<=\S)[ \t\r]*\n(?=[ \t]*\S)")
_LONGEST = 200  # characters of a line, in a file that is broken at some column


def join_lines(text: str, *, is_markdown: bool) -> str:
    """Return a text with a space for each line break inside a paragraph; offsets stay as they are.

    In Markdown, every line of a paragraph is continued by the next. In other texts, a line is if it
    is full: the first word of the next one would make it longer than any line is.

    >>> join_lines("# Wall\\n\\nMayor Petra\\nAskenell spoke.\\n- One\\n- Two", is_markdown=True)
    '# Wall\\n\\nMayor Petra Askenell spoke.\\n- One\\n- Two'
    """
    longest = max(map(len, text.split("\n")))
    if not is_markdown and longest > _LONGEST:
        return text

    def joined(match: re.Match[str]) -> str:
        start = text.rfind("\n", 0, match.start()) + 1
        heads = _OWN_LINE.match(text, match.end())
        is_heading = text.startswith("#", start)
        following = text[match.end() : match.end() + _LONGEST].split(maxsplit=1)[:1]
        is_full = match.start() - start + 1 + len("".join(following)) > longest
        if heads or is_heading or not (is_markdown or is_full):
            return match[0]
        return " " * len(match[0])

    return _BREAK.sub(joined, text)
