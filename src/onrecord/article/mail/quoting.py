"""Division of a mail's text into what its sender wrote and the mails that are quoted below it.

Mail programs put a line such as "On 3 March 2031 at 10:15, Ada Finn wrote:", or the headers of the
quoted mail, before it. Their words are in ``words.txt``, in sections that begin with ``mail_``.
"""

import re
from email.utils import parseaddr

from onrecord.article.recognizers import wordlists
from onrecord.article.recognizers.dates import parse_date
from onrecord.records import Date, Record

_MOST_QUOTED = 50  # mails in a thread; older ones are read as part of the last
_LONGEST_HEADING = 300  # characters of "On …, … wrote:", over up to three lines
_MOST_HEADERS = 60  # lines, with those of long lists of recipients
_DEEPEST = 50  # signs ">" that a line may begin with
_MARKS = re.compile(r"[>\s]*")
_RULE = re.compile(r"[\s>]*(?:[-_=*~]{3,})?(?P<words>[^\n]{3,60}?)(?:[-_=*~]{3,}|:)\s*")
_HEADER = re.compile(r"\W{0,3}(?P<label>[^\W\d_]+)\W{0,2}:\W{0,3}?\s*(?P<value>.*)")
_TIME = re.compile(r"\d{1,2}[:.h]\d\d")
_ADDRESS = re.compile(r"\S@\S")
_MOST_WORDS = 6  # of a salutation, of a sign-off, and of a line of a signature


class Piece(Record, frozen=True, kw_only=True):
    """A text in a mail, and what its own headers state; ``subject`` is None without a header."""

    text: str
    subject: str | None = None
    sender: tuple[str, str] = ("", "")  # name and address
    sent: Date | None = None


def split_quoted(text: str, *, is_reply: bool = False) -> list[Piece]:
    """Return what the sender of a mail wrote, and then the mails quoted in it, newest first.

    ``is_reply``: whether lines with a ">" are a quoted mail also without a heading. Pieces without
    words are left out, except the first; so are salutations and sign-offs.
    """
    pieces: list[Piece] = []
    piece = Piece(text="")
    lines = text.splitlines()
    while len(pieces) < _MOST_QUOTED:
        found = _find_quoted(lines) or (_take_unheaded(lines) if is_reply else None)
        own, quoted, lines = found if found else (lines, piece, [])
        pieces.append(_with_text(piece, own))
        if not found:
            break
        piece = quoted
    return [each for each in pieces if each is pieces[0] or re.search(r"\w", each.text)]


def _with_text(piece: Piece, lines: list[str]) -> Piece:
    """Return a piece with its text, without salutation and sign-off."""
    text = "\n".join(_without_sign_off(_without_salutation(lines)))
    return Piece(text=text, subject=piece.subject, sender=piece.sender, sent=piece.sent)


def _find_quoted(lines: list[str]) -> tuple[list[str], Piece, list[str]] | None:
    """Return the lines that are the sender's, the headers of the quoted mail, and its lines.

    Returns None if no mail is quoted.
    """
    tried = 0  # lines of which it is known that no whole headers begin there
    for number, line in enumerate(lines):
        if not line.strip():
            continue
        level = _level(line)
        size = _heading_size(lines, number)
        if size:
            heading = " ".join(each.strip("> \t") for each in lines[number : number + size])
            return _take_marked(lines, number, size, level, heading)
        start = number + 1 if _is_rule(line) else number
        if start < tried:
            continue
        headers, tried = read_headers(lines, start)
        if headers:
            return lines[:number], headers, _without_marks(lines[tried:], level)
    return None


def _take_marked(
    lines: list[str], start: int, size: int, level: int, heading: str
) -> tuple[list[str], Piece, list[str]]:
    """Return the parts of a mail that quotes another one below a heading such as "… wrote:".

    The quoted lines have a ">" more than the heading, and the others are the sender's. In mails
    without such signs, all below the heading is quoted.
    """
    below = lines[start + size :]
    first = next((line for line in below if line.strip()), "")
    sent = Piece(text="", sent=parse_date(heading))
    if _level(first) <= level:
        return lines[:start], sent, _without_marks(below, level)
    own, quoted = _apart(below, level + 1)
    return [*lines[:start], "", *own], sent, quoted


def _take_unheaded(lines: list[str]) -> tuple[list[str], Piece, list[str]] | None:
    """Return the parts of a reply in which only a ">" shows what is quoted, or None."""
    own, quoted = _apart(lines, 1)
    both = all(re.search(r"\w", "".join(part)) for part in (own, quoted))
    return (own, Piece(text=""), quoted) if both else None


def _apart(lines: list[str], level: int) -> tuple[list[str], list[str]]:
    """Return the lines with fewer than ``level`` signs ">", and the others without these signs."""
    own = ["" if _level(line) >= level else line for line in lines]
    quoted = [line if _level(line) >= level else "" for line in lines]
    return own, _without_marks(quoted, level)


def _heading_size(lines: list[str], number: int) -> int:
    """Return the number of lines, up to three, of a heading such as "On …, … wrote:", or 0."""
    heading = ""
    for size in range(1, 4):
        line = lines[number + size - 1].strip("> \t\xa0") if number + size <= len(lines) else ""
        heading = f"{heading} {line}".strip()
        if not line or len(heading) > _LONGEST_HEADING:
            return 0
        words = heading.removesuffix(":").split()
        if heading.endswith(":") and wordlists.words("mail_wrote") & {w.casefold() for w in words}:
            is_marked = any(
                _level(line) > _level(lines[number])
                for line in lines[number + size : number + size + 2]
            )
            stated = _ADDRESS.search(heading) or (_TIME.search(heading) and parse_date(heading))
            short = len(words) <= _MOST_WORDS or _TIME.search(heading)
            return size if stated or (is_marked and short) else 0
    return 0


def _is_rule(line: str) -> bool:
    """Whether a line is "---- Original Message ----", or a rule of signs alone."""
    rule = _RULE.fullmatch(line) if len(line) < _LONGEST_HEADING else None
    words = wordlists.normalize(rule["words"]) if rule else "-"
    return words in wordlists.words("mail_rules") or not re.search(r"\w", line)


def read_headers(lines: list[str], start: int) -> tuple[Piece | None, int]:
    """Return what the headers in a text state, and the index of the line after them.

    They are those of a quoted mail, or of one that was saved as text. Returns None for the first if
    the lines are not headers with a sender, a date and a subject.
    """
    found: dict[str, str] = {}
    last = ""
    end = start
    for number in range(start, min(len(lines), start + _MOST_HEADERS)):
        line = lines[number].strip("> \t\xa0")
        kind, value = _header(line)
        if kind:
            found.setdefault(kind, value)
            last, end = kind, number + 1
        elif not line:
            last = ""  # only another header may follow
        elif last == "to":
            end = number + 1  # the rest of a long list
        else:
            break
    if not {"from", "date", "subject"} <= set(found):
        return None, end
    name, address = parseaddr(re.sub(r"\[mailto:([^\]]+)\]", r"<\1>", found["from"]))
    headers = Piece(
        text="",
        subject=found["subject"],
        sender=(name.strip("\"' ") if address else found["from"], address),
        sent=parse_date(found["date"]),
    )
    return headers, end


def _header(line: str) -> tuple[str, str]:
    """Return the kind of a header ("from", "date", "subject" or "to") and its value, else ""."""
    match = _HEADER.fullmatch(line[:2000])
    if match:
        label = match["label"].casefold()
        for kind in ("from", "date", "subject", "to"):
            if label in wordlists.words(f"mail_{kind}"):
                return kind, match["value"].strip("* ")
    return "", ""


def _level(line: str) -> int:
    """Return the number of ">" that a line begins with."""
    marks = _MARKS.match(line)
    return marks[0].count(">") if marks else 0


def _without_marks(lines: list[str], level: int) -> list[str]:
    """Return lines without the first ``level`` signs ">"."""
    marks = re.compile(rf"(?:\s*>){{0,{min(level, _DEEPEST)}}} ?") if level else re.compile("")
    return [marks.sub("", line, count=1) if level else line for line in lines]


def _without_salutation(lines: list[str]) -> list[str]:
    """Return the lines of a mail without "Dear Ada," on a line of its own at their beginning."""
    first = next((i for i, line in enumerate(lines) if line.strip()), None)
    if first is None:
        return lines
    words = wordlists.normalize(lines[first])
    greets = any(
        words == each or re.match(rf"{re.escape(each)},? ", words)
        for each in wordlists.words("mail_salutations")
    )
    if greets and len(words.split()) <= _MOST_WORDS and lines[first].strip()[-1] not in '.?;”"':
        return lines[first + 1 :]
    return lines


def _without_sign_off(lines: list[str]) -> list[str]:
    """Return the lines of a mail without "Best, Ada" and the short lines directly below it."""
    for start in range(len(lines) - 1, 0, -1):
        if not _is_sign_off(lines[start]):
            continue
        end = start + 1
        while end < len(lines) and 0 < len(lines[end].split()) <= _MOST_WORDS:
            end += 1
        if end == start + 1 and "".join(lines[end : end + 1]).strip() == "":
            name = next((i for i in range(end, len(lines)) if lines[i].strip()), end)
            below = "".join(lines[name + 1 : name + 2]).strip()
            if name < len(lines) and len(lines[name].split()) <= 3 and not below:
                end = name + 1
        return [*lines[:start], "", *lines[end:]]
    return lines


def _is_sign_off(line: str) -> bool:
    """Whether a line is a sign-off, such as "Kind regards" or "Best, Ada"."""
    words, _, rest = line.partition(",")
    name = rest.split()
    return (
        wordlists.normalize(words) in wordlists.words("mail_sign_offs")
        and len(name) <= 3
        and all(word[:1].isupper() for word in name)
        and not rest.rstrip().endswith((".", "?", ":"))
    )
