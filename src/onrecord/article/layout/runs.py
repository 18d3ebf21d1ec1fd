"""The words of a tagged page: runs of one role, and spans that state a field."""

import re
from typing import TypeAlias

from msgspec.structs import replace

from onrecord.article.layout.labels import FIELDS, PROSE_ROLES, ROLES, FieldName, Role
from onrecord.article.layout.page_lines import PageLine
from onrecord.article.layout.tagger import TaggedPage
from onrecord.article.layout.tokens import cut_at
from onrecord.records import Record

Place: TypeAlias = tuple[int, int]  # number of a line and of a token in it

# Set by hand, then tuned on layout families for development (training/pages).
_SURE_ROLE = 0.9  # least probability of both roles for a change inside a phrase
JOINED = 0.5  # least probability of a line that continues a paragraph
# Least probabilities of a word that a name is extended over.
_PART_OF_NAME = 0.1  # a capitalised word or a number behind it
_START_OF_NAME = 0.1  # a capitalised word before it
_SMALL_LETTERS = 0.4  # any other word
_SURE_END = 0.7  # of a word in small letters at the end of a name
_LIKELY_OUTLET = 0.5  # least probability of a name that is cut from a headline
_AFTER_NAME = re.compile(r"[)\]]*(?::| ?[|·•»–—]| -|(?<=[)\]]))\s+")
_BEFORE_NAME = re.compile(r"\s*(?:[|·•«–—]|\s-|[(\[])\s*$")
# Capitalised words, where a name reaches into the words of a long line that are not looked at.
_REST_OF_NAME = re.compile(r"(?: (?:& )?(?![\d_a-zß-öø-ÿ])\w[\w’'-]*)*")
_JOINING = re.compile(r"&|[^\W\d_A-Z]{1,3}")  # between two parts of a name
_FIRST_WORDS = re.compile(r"(?<![^\W_])[^\W\d_][\w'’.&-]*(?: [\w'’.&-]+){0,3} $")
_COMPARISON = re.compile(r"^ [<>] $")  # "5 > 3"
_PHRASE_ENDS = '.!?:;)]}"”’|»'
_PHRASE_END = re.compile(r"(?P<stop>[.!?][\"”’)]*)\s+|\s*[:;|\t–—]\s*|\s-\s")
_INSIDE = ",;’'"  # signs at the start of words that go on with a sentence
_BROKEN = re.compile(r"[(\[][*_]*[^()\[\]]{0,40}\Z")  # a bracket that is not closed
_CLOSES = re.compile(r"[*_]*[)\]]")
_SENTENCE_END = re.compile(r"(?P<sentence>[.!?][\"'”’»]*)\s*[(\[]+\s*")  # "Indonesia. (AFP)"
_CLOSING = {"“": "”", "«": "»", "(": ")", "[": "]", "<": ">", '"': '"'}
_OPENING = {closing: opening for opening, closing in _CLOSING.items()}
_STOPS = ".!?"
_EDGE = (
    120  # characters at the edge of a run that are searched: a pattern may not cost a whole line
)
_CLOSED = " )]"
_OPENED = "([“«"  # at the end of words, without what they open
_MARK = ROLES.index("mark")


class Run(Record, frozen=True):
    """Words of one role in a line: ``[start, end)`` are offsets in the text of the line."""

    line: int
    start: int
    end: int
    role: Role
    score: float  # mean probability of the role


class FieldSpan(Record, frozen=True):
    """Words that state a field, such as an outlet, from the offset ``start`` of a line on."""

    line: int
    start: int
    text: str  # with spaces for line breaks
    field: FieldName
    role: Role  # of the words around it
    score: float  # mean probability of the field
    least: float = 1.0  # least probability of the field
    role_score: float = 1.0  # least probability of the role
    is_placed: bool = False  # in the place where the page states the outlets of its articles


class Segment(Record, frozen=True):
    """The words of an article on a page, in page order.

    ``runs`` includes those of teasers and furniture between its lines. ``shared`` are the fields
    that section headings above it state for all articles below them.
    """

    runs: tuple[Run, ...]
    fields: tuple[FieldSpan, ...]
    shared: tuple[FieldSpan, ...] = ()
    odds: float = 0.0  # log odds that it begins where it does


def read_range(page: TaggedPage, begin: Place, end: Place) -> tuple[list[Run], list[FieldSpan]]:
    """Return the runs and field spans between two places of a page."""
    runs: list[Run] = []
    fields: list[FieldSpan] = []
    for i in range(begin[0], min(end[0] + 1, len(page.lines))):
        first = begin[1] if i == begin[0] else 0
        last = end[1] if i == end[0] else len(page.tokens[i])
        if first >= last:
            continue
        own = _line_fields(page, i, first, last)
        runs += [
            without_outlet(page.lines[i].text, run, own) for run in _line_runs(page, i, first, last)
        ]
        _add_fields(page, fields, own)
    return runs, fields


def without_outlet(text: str, run: Run, fields: list[FieldSpan]) -> Run:
    """Return a run without the outlet's name at its start or end, if that is a headline.

    Examples are "Orrin Post: Bridge shut", "Bridge shut | Orrin Post" and "[OP] Bridge shut".
    """
    if run.role != "headline":
        return run
    start, end = run.start, run.end
    for span in fields:
        last = span.start + len(span.text)
        if span.field != "outlet" or span.score < _LIKELY_OUTLET or not start <= span.start < end:
            continue
        after = _AFTER_NAME.match(text, last)
        before = _BEFORE_NAME.search(text, 0, span.start)
        if not text[start : span.start].strip(_OPENED) and after and after.end() < end:
            start = after.end()
        elif not text[last:end].strip(_CLOSED) and before and start < before.start():
            end = before.start()
    return replace(run, start=start, end=end)


def _add_fields(page: TaggedPage, fields: list[FieldSpan], own: list[FieldSpan]) -> None:
    """Add the field spans of a line; the first may continue the last one above it."""
    if fields and own and _is_wrapped(page, fields[-1], own[0]):
        above, below = fields.pop(), own.pop(0)
        fields.append(
            replace(above, text=f"{above.text} {below.text}", score=max(above.score, below.score))
        )
    fields += own


def _is_wrapped(page: TaggedPage, above: FieldSpan, below: FieldSpan) -> bool:
    """Whether the value of a field goes on in the next line, which continues a paragraph."""
    line = page.lines[above.line]
    return (
        above.field == below.field
        and below.line == above.line + 1
        and above.start + len(above.text) == len(line.text)
        and below.start == page.tokens[below.line][0].start
        and page.joins[below.line] >= JOINED
    )


def _line_runs(page: TaggedPage, i: int, first: int, last: int) -> list[Run]:
    """Return the runs among the tokens ``[first, last)`` of a line; marks are in none."""
    line, tokens = page.lines[i], page.tokens[i]
    runs = [
        Run(
            line=i,
            start=tokens[start].start,
            end=tokens[stop - 1].end,
            role=ROLES[page.roles[i, start]],
            score=float(page.role_scores[i, start:stop].mean()),
        )
        for start, stop in _ranges(page.roles[i, first:last].tolist(), first)
    ]
    cut = cut_at(line, tokens)
    for n in range(len(runs) - 1):
        if cut and runs[n].end <= tokens[cut - 1].end and runs[n + 1].start >= tokens[cut].start:
            runs[n : n + 2] = _share_words(line.text, runs[n], runs[n + 1])
    runs = _merge_runs(line, runs)
    for n in range(len(runs) - 1):
        runs[n : n + 2] = _with_last_words(line.text, runs[n], runs[n + 1])
    ends = [0, *(run.end for run in runs)]
    starts = [*(run.start for run in runs[1:]), len(line.text)]
    own = [tokens[first - 1].end if first else 0, *ends[1:]]  # words before are another article's
    wholes = [_with_first_words(line.text, *each) for each in zip(runs, own, strict=False)]
    return [_with_signs(line.text, *each) for each in zip(wholes, ends, starts, strict=False)]


def _with_first_words(text: str, run: Run, least: int) -> Run:
    """Return a run of prose with the words before it that begin its sentence.

    They are behind the offset ``least``. Such a run begins in small letters: "military intercepts"
    after a link over "Orrin's".
    """
    if run.role not in PROSE_ROLES or not text[run.start].islower():
        return run
    first = _FIRST_WORDS.search(text, max(least, run.start - _EDGE), run.start)
    return replace(run, start=first.start()) if first else run


def _with_last_words(text: str, body: Run, source: Run) -> tuple[Run, Run]:
    """Return a body and the run after it, with the words there that end the body's sentence.

    An example is "Indonesia" in "off the coast of Bali, Indonesia. (AFP)".
    """
    goes_on = (
        text[body.end : source.start] in (" ", ", ") and text[body.end - 1] not in _PHRASE_ENDS
    )
    if body.role != "body" or source.role != "publication" or not goes_on:
        return body, source
    end = _SENTENCE_END.search(text, source.start, source.end)
    if end is None:
        return body, source
    return replace(body, end=end.end("sentence")), replace(source, start=end.end())


def _with_signs(text: str, run: Run, least: int, most: int) -> Run:
    """Return a run of prose with the signs at its ends, within the offsets ``[least, most)``.

    These are the other one of a pair of quotation marks or brackets, and a full stop.
    """
    start, end = run.start, run.end
    if run.role not in PROSE_ROLES:
        return run
    words, before, after = text[start:end], text[start - 1 : start], text[end : end + 1]
    if start > least and before and _is_open(words, _CLOSING.get(before), before):
        start -= 1
    elif end < most and after and _is_open(words, _OPENING.get(after), after):
        end += 1
    if end < most and text[end] in _STOPS:
        end += 1
    broken = _CLOSES.match(text, end) and _BROKEN.search(text, max(start, end - _EDGE), end)
    if broken:  # "(*The Guardian" of "(*The Guardian*)"
        end = start + len(text[start : broken.start()].rstrip())
    while end > start + 1 and text[end - 1] in _OPENED:
        end = start + len(text[start : end - 1].rstrip())
    return replace(run, start=start, end=end)


def _is_open(words: str, sign: str | None, other: str) -> bool:
    """Whether words have one of a pair of signs more than of the other."""
    if sign == other:
        return words.count(other) % 2 == 1
    return sign is not None and words.count(sign) > words.count(other)


def _ranges(roles: list[int], first: int) -> list[tuple[int, int]]:
    """Return the ranges of equal roles, without marks at their ends, counted from ``first``."""
    own = [j for j, role in enumerate(roles) if role != _MARK]
    ranges: list[tuple[int, int]] = []
    for j in own:
        if ranges and roles[ranges[-1][0] - first] == roles[j]:
            ranges[-1] = (ranges[-1][0], first + j + 1)
        else:
            ranges.append((first + j, first + j + 1))
    return ranges


def _share_words(text: str, one: Run, other: Run) -> tuple[Run, Run]:
    """Return two runs of a long line with the words between them, which were not looked at.

    They belong to the first run up to its phrase's end, and to the second from there on; all of
    them belong to a body.
    """
    end = None if one.role == "body" else _PHRASE_END.search(text, one.end, other.start)
    if end is None:
        return replace(one, end=len(text[: other.start].rstrip())), other
    return replace(one, end=max(end.start(), end.end("stop"))), replace(other, start=end.end())


def _merge_runs(line: PageLine, runs: list[Run]) -> list[Run]:
    """Return the runs of a line without uncertain changes of role inside a phrase.

    A change needs a sign, a gap, or a new beginning at the edge of an element or with certainty;
    else the longer run decides. Links are in the middle of sentences as well.
    """
    marks = (mark for mark in line.marks if mark.kind != "link")
    edges = {edge for mark in marks for edge in (mark.start, mark.end)}
    merged: list[Run] = []
    for run in _without_gaps(line.text, runs):
        before = merged[-1] if merged else None
        if before is None or not _is_phrase(line.text, before, run, edges):
            merged.append(run)
            continue
        longer = max(before, run, key=lambda each: each.end - each.start)
        merged[-1] = replace(longer, start=before.start, end=run.end)
    return merged


def _without_gaps(text: str, runs: list[Run]) -> list[Run]:
    """Return runs with those of a body that are inside its sentences, such as linked names."""
    found = [*runs]
    for n in range(1, len(found) - 1):
        one, run, other = found[n - 1 : n + 2]
        between = text[one.end : run.start]
        is_inside = between in ("", " ", ", ") and text[one.end - 1] not in _PHRASE_ENDS
        goes_on = text[run.end : other.start] in ("", " ", ",", ", ")
        if one.role == other.role == "body" and is_inside and goes_on:
            found[n] = replace(run, role="body")
    return found


def _is_phrase(text: str, one: Run, other: Run, edges: set[int]) -> bool:
    """Whether two runs of a line have words of one phrase, so that they are of one role.

    A sentence goes on in small letters or after a comma, also where a link begins or ends.
    """
    gap = _COMPARISON.sub(" ", text[one.end : other.start])
    if gap.strip(" ,") or len(gap) > 2 or text[one.end - 1] in _PHRASE_ENDS:
        return False
    if one.role == other.role:
        return True
    if "," in gap:
        return False
    if text[other.start] in _INSIDE or text[other.start].islower():
        return True
    return edges.isdisjoint((one.end, other.start)) and min(one.score, other.score) < _SURE_ROLE


def _line_fields(page: TaggedPage, i: int, first: int, last: int) -> list[FieldSpan]:
    """Return the field spans among the tokens ``[first, last)`` of a line."""
    fields, cut = page.fields[i], cut_at(page.lines[i], page.tokens[i])
    spans: list[FieldSpan] = []
    j = first
    while j < last:
        if not fields[j]:
            j += 1
            continue
        start = j
        while j < last and fields[j] == fields[start] and not (j > start and _parts(page, i, j)):
            j += 1
        begin, end = _whole_name(page, i, start, j, (first, last))
        name = FIELDS[fields[start]]
        assert name is not None
        scores = page.field_scores[i, start:j, fields[start]]
        text, stop = page.lines[i].text, page.tokens[i][end - 1].end
        if end == cut:
            stop = _REST_OF_NAME.match(text, stop).end()  # type: ignore[union-attr]
        spans.append(
            FieldSpan(
                line=i,
                start=page.tokens[i][begin].start,
                text=text[page.tokens[i][begin].start : stop],
                field=name,
                role=ROLES[page.roles[i, start]],
                score=float(scores.mean()),
                least=float(scores.min()),
                role_score=float(page.role_scores[i, start:j].min()),
            )
        )
        j = max(j, end)
    return spans


def _parts(page: TaggedPage, i: int, j: int) -> bool:
    """Whether a value ends before token ``j`` of a line, at a gap or between two elements."""
    line, above, token = page.lines[i], page.tokens[i][j - 1], page.tokens[i][j]
    gap = line.text[above.end : token.start]
    begins = any(mark.start == token.start for mark in line.marks)
    ends = any(mark.end == above.end for mark in line.marks)
    is_edge = (begins and ends) or (not gap and (begins or ends))
    return len(gap) > 1 or gap == "\t" or is_edge


def _whole_name(
    page: TaggedPage, i: int, start: int, end: int, limits: tuple[int, int]
) -> tuple[int, int]:
    """Return the tokens of a name that are tagged or may be part of it, as ``[start, end)``.

    A name that the tagger cuts short, such as "Orrin" in "Orrin Evening Post", is extended over the
    capitalised words and the numbers beside it, and over a sign or short word between ("Post of
    Orrin"). Words in small letters at its end are none of it.
    """
    field = page.fields[i, start]
    if FIELDS[field] not in ("outlet", "author"):
        return start, end

    scores = page.field_scores[i, :, field].tolist()

    def word(j: int) -> str:
        return page.lines[i].text[page.tokens[i][j].start : page.tokens[i][j].end]

    def belongs(j: int) -> bool:
        is_name = word(j)[0].isupper() or (word(j)[0].isdigit() and j > start)
        least = (_PART_OF_NAME if j > start else _START_OF_NAME) if is_name else _SMALL_LETTERS
        return word(j)[0].isalnum() and scores[j] >= least

    def joins(j: int) -> bool:
        return scores[j] >= _PART_OF_NAME and _JOINING.fullmatch(word(j)) is not None

    def parted(one: int, other: int) -> bool:
        return any(_parts(page, i, j) for j in range(one, other + 1))

    first, last = limits
    while start > first:
        step = 2 if joins(start - 1) and start - 2 >= first else 1
        if not belongs(start - step) or parted(start - step + 1, start):
            break
        start -= step
    while end < last:
        step = 2 if joins(end) and end + 1 < last else 1
        if not belongs(end + step - 1) or parted(end, end + step - 1):
            break
        end += step
    while end > start + 1 and word(end - 1)[0].islower() and scores[end - 1] < _SURE_END:
        end -= 1
    return start, end
