"""Checks that records match the text of their article and the bytes of their capture.

Does no I/O.
"""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from itertools import chain, pairwise

from onrecord.errors import InputError
from onrecord.records import (
    Annotations,
    Article,
    Capture,
    Figure,
    Span,
    Spans,
    Speaker,
    Statement,
    make_id,
)
from onrecord.resolve.people import article_name_keys
from onrecord.resolve.versions import identity_of
from onrecord.store import Kept, KeptArticle
from onrecord.text.readable import ReadableText

# Media types whose text is not read as a text page, where ">" is a sign of quoted mail.
_WITHOUT_QUOTED_MAIL = frozenset(("application/json", "text/html", "multipart/related"))
# If articles of a capture are missing, the others may be this much further down the page.
_MISSING = 1000


def record_faults(
    kept: Kept, source_text: Callable[[Capture, bytes], str], reader: str | None = None
) -> Iterator[str]:
    """Yield one line for each fault of a stored capture and of everything read from it.

    ``source_text`` returns the plain text of a capture's bytes. ``reader``: the present version of
    the pipeline; if it read the capture, the values that link articles and speakers to others are
    computed again and compared. Stored SHA-256 digests are compared only where no other fault is
    found.
    """
    yield from kept.faults
    capture, source = kept.capture, None
    if capture is not None and kept.body is not None:
        faults = list(capture_faults(capture, kept.body))
        yield from faults
        if not faults:
            try:
                source = source_text(capture, kept.body)
            except InputError as error:
                yield f"capture {capture.id}: its text cannot be extracted: {error}"
            if not kept.unaltered:
                yield _altered_capture(kept)
    positions = kept.expected if kept.unaltered else len(kept.articles) + _MISSING
    ids = {make_id("article", kept.id, position) for position in range(positions or 0)}
    for article in kept.articles:
        if article.article.id not in ids:
            yield f"article {article.article.id}: its id is no position in capture {kept.id}"
        current = reader is not None and kept.reader == reader
        faults = list(_key_faults(article, capture)) if current else []
        yield from _kept_faults(article, capture, source, faults)


def _altered_capture(kept: Kept) -> str:
    if kept.expected != len(kept.articles):
        return f"capture {kept.id}: had {kept.expected} articles, now {len(kept.articles)}"
    return f"capture {kept.id}: its row or the list of its articles was altered (digest)"


def _kept_faults(
    kept: KeptArticle, capture: Capture | None, source: str | None, faults: list[str]
) -> Iterator[str]:
    """Yield the faults of an article and its annotations, after those already found.

    ``faults``: the lines already found, which are yielded first. ``source``: the plain text of the
    page, or None if it is unknown.
    """
    faults = [*faults, *kept.faults, *article_faults(kept.article, capture, source)]
    if kept.annotations is not None:
        faults += annotations_faults(kept.article, kept.annotations)
        if not faults and not kept.unaltered:
            yield f"article {kept.article.id}: it or its annotations were altered (digest)"
    yield from faults


def _key_faults(kept: KeptArticle, capture: Capture | None) -> Iterator[str]:
    """Yield one line if an article's stored identity is wrong, and one if its name keys are.

    The identity is a hash that all versions of an article share. Name keys are normalized names;
    speakers of different articles with a name key in common may be one person.
    """
    article = kept.article
    # The second article of a page with the identity of the first has its own id.
    if capture and kept.identity not in (identity_of(article, capture), article.id):
        yield f"article {article.id}: its identity is not that of the article"
    if not kept.searched:
        yield f"article {article.id}: its words for searches are not those of the article"
    if kept.annotations is not None:
        keys = article_name_keys(kept.annotations.speakers)
        expected = sorted((speaker, key) for speaker, own in keys.items() for key in own)
        if list(kept.name_keys) != expected:
            yield f"article {article.id}: its name keys are not those of its speakers"


def capture_faults(capture: Capture, body: bytes) -> Iterator[str]:
    """Yield one line if the bytes or the id of a capture (a saved page) were altered."""
    if hashlib.sha256(body).hexdigest() != capture.sha256:
        yield f"capture {capture.id}: its bytes differ from the captured ones (sha256)"
    elif make_id("capture", capture.location, capture.sha256) != capture.id:
        yield f"capture {capture.id}: its id is not that of its location and bytes"


def article_faults(article: Article, capture: Capture | None, source: str | None) -> Iterator[str]:
    """Yield one line for each fault in the parts of an article's text: headline, body and so on.

    The parts must cover the text, in order. Each must occur in ``source``, the plain text of the
    page; with None, this is not checked. White space is ignored, and in plain text also the ">" of
    quoted mail.
    """
    name = f"article {article.id}"
    if not _in_order([part.span for part in article.parts], article.text):
        yield f"{name}: its parts are not in order, or not inside its text"
        return
    # The text of a corpus line has no parts; the line of a caption has more than the caption.
    if article.key is None and any(map(str.isalnum, _outside_parts(article))):
        yield f"{name}: its text has words in no part"
    if capture is None or source is None:
        return
    marks = "" if capture.media_type in _WITHOUT_QUOTED_MAIL else ">"
    squeezed, at = _squeeze(source, marks), 0
    for part in article.parts:
        words = _squeeze(article.text[slice(*part.span)], marks)
        found = squeezed.find(words, at)
        found = squeezed.find(words) if found < 0 else found
        if found < 0:
            yield f"{name}: its {part.kind} at {_place(part.span)} is not in capture {capture.id}"
        else:
            at = found


def annotations_faults(article: Article, annotations: Annotations) -> Iterator[str]:
    """Yield one line for each annotation with an invalid span, id or link."""
    yield from found_faults(article, annotations)
    readable = ReadableText(article.text)
    for speaker in annotations.speakers:
        yield from speaker_faults(article, readable, speaker, annotations.statements)


def found_faults(article: Article, annotations: Annotations) -> Iterator[str]:
    """Yield one line for each statement, figure or time with an invalid span, id or link."""
    known = {statement.id: statement for statement in annotations.statements}
    names = {speaker.id for speaker in annotations.speakers}
    for statement in annotations.statements:
        name = f"statement {statement.id}"
        spans = (statement.source, statement.cue, statement.content)
        if not all(_in_order(each, article.text) and all(a < b for a, b in each) for each in spans):
            yield f"{name}: its spans are empty, not in order, or not inside the text"
        elif make_id("statement", article.id, *spans) != statement.id:
            yield f"{name}: its id is not that of its article and spans"
        if statement.said and not _holds(article.text, statement.said.span):
            yield f"{name}: its time of speaking is outside the text"
        if statement.setting and not _holds(article.text, statement.setting):
            yield f"{name}: its setting is outside the text"
        if statement.outer is not None and statement.outer not in known:
            yield f"{name}: its outer statement, {statement.outer}, is not in its article"
        if statement.speaker is not None and statement.speaker not in names:
            yield f"{name}: its speaker, {statement.speaker}, is not in its article"
    for figure in annotations.figures:
        yield from _figure_faults(article, figure, known)
    for timex in annotations.timexes:
        if not _holds(article.text, timex.span):
            yield f"timex of {article.id}: its span, {_place(timex.span)}, is not inside the text"


def speaker_faults(
    article: Article, readable: ReadableText, speaker: Speaker, statements: Sequence[Statement]
) -> Iterator[str]:
    """Yield one line if a speaker has a mention outside the text, or no mention has the name."""
    name = f"speaker {speaker.id}"
    if not all(_in_order((mention.span,), article.text) for mention in speaker.mentions):
        yield f"{name}: has a mention outside the text of article {article.id}"
        return
    # If a source is discontinuous, no mention has the whole name. And the name of a body may begin
    # before the mention: "Belvany's Health Ministry" for a mention of "Health Ministry".
    around = len(speaker.name)
    sources = (each.source for each in statements if each.speaker == speaker.id)
    places: Iterator[Spans] = chain(
        (((max(0, a - around), b),) for a, b in (mention.span for mention in speaker.mentions)),
        sources,
    )
    words = (
        " ".join(readable.text[slice(*readable.readable_span(span))] for span in spans)
        for spans in places
    )
    if not any(_bare(speaker.name) in _squeeze(each) for each in words):
        yield f"{name}: its name, {speaker.name!r}, is not at its mentions"


def _figure_faults(
    article: Article, figure: Figure, statements: dict[str, Statement]
) -> Iterator[str]:
    name = f"figure {figure.id}"
    start, end = figure.span
    statement = statements.get(figure.statement) if figure.statement else None
    if not _holds(article.text, figure.span) or article.text[start:end] != figure.text:
        yield f"{name}: its words, {figure.text!r}, are not at {_place(figure.span)}"
    elif make_id("figure", article.id, figure.span, figure.measure) != figure.id:
        yield f"{name}: its id is not that of its article, span and measure"
    elif statement and not any(a <= start and end <= b for a, b in statement.content):
        yield f"{name}: is not in the content of its statement, {statement.id}"
    if figure.statement is not None and statement is None:
        yield f"{name}: its statement, {figure.statement}, is not in its article"
    elif statement is not None and figure.claimant != statement.speaker:
        yield f"{name}: its claimant, {figure.claimant}, is not the speaker of its statement"
    if figure.low is not None and figure.high is not None and figure.low > figure.high:
        yield f"{name}: its lower bound is above its upper bound"


def _holds(text: str, span: Span) -> bool:
    return 0 <= span[0] < span[1] <= len(text)


def _in_order(spans: Sequence[Span], text: str) -> bool:
    ends = [0, *chain.from_iterable(spans), len(text)]
    return all(a <= b for a, b in pairwise(ends))


def _outside_parts(article: Article) -> Iterator[str]:
    """Yield the characters of an article's text that are in none of its parts.

    Parts are the headline, the body, captions and so on. Around a caption or credit, the rest of
    the same line counts as part of it.
    """
    at = 0
    for part in article.parts:
        start, end = part.span
        if part.kind in ("caption", "credit"):
            start = article.text.rfind("\n", 0, start) + 1
            end = (article.text.find("\n", end) + 1 or len(article.text) + 1) - 1
        yield from article.text[at:start]
        at = max(at, end)
    yield from article.text[at:]


def _squeeze(words: str, marks: str = "") -> str:
    """Return text without white space, some marks, and halves of surrogate pairs."""
    words = "".join(words.encode("utf-8", "ignore").decode().split())
    return words.replace(marks, "") if marks else words


def _bare(words: str) -> str:
    """Return text without white space, and without punctuation at its start and end."""
    words = _squeeze(words)
    inside = [place for place, sign in enumerate(words) if sign.isalnum()]
    return words[inside[0] : inside[-1] + 1] if inside else words


def _place(span: Span) -> str:
    return f"{span[0]}–{span[1]}"
