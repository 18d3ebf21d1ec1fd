"""Writes a checked draft: as JSON for other programs, or as a page to be printed.

The words of drafts and articles come from strangers: on the page they are escaped. There are no
images or scripts on it.
"""

from collections import Counter
from typing import BinaryIO

import msgspec

from onrecord.export.forms import CheckForm
from onrecord.export.story_page import environment, safe_link
from onrecord.text.sentences import sentences
from onrecord.views import CheckedDraft, Point, RecordedWords


def write_check_json(out: BinaryIO, checked: CheckedDraft) -> None:
    """Write a checked draft as one JSON object, described by ``schema/check.v1.json``."""
    form = CheckForm(location=checked.location, text=checked.text, points=checked.points)
    out.write(msgspec.json.format(msgspec.json.encode(form), indent=1) + b"\n")


def write_draft_page(out: BinaryIO, checked: CheckedDraft) -> None:
    """Write a page about a checked draft to a binary file, as HTML in UTF-8."""
    page = environment("html").get_template("draft.html")
    text = page.render(
        location=checked.location,
        head=in_short(checked),
        points=checked.points,
        sentence_of=lambda point: sentence_of(checked.text, point),
        source_of=source_of,
        title_of=title_of,
        verdict_of=verdict_of,
        safe_link=safe_link,
    )
    out.write(text.encode(errors="replace"))


def in_short(checked: CheckedDraft) -> str:
    """Return how many passages have each verdict: "5 passages checked: 3 verbatim, 2 altered"."""
    number = len(checked.points)
    head = f"{number} passage{'' if number == 1 else 's'} checked"
    counts = Counter(map(verdict_of, checked.points))
    verdicts = ", ".join(f"{count} {verdict}" for verdict, count in counts.most_common())
    return f"{head}: {verdicts}" if verdicts else head


def sentence_of(text: str, point: Point) -> str:
    """Return the sentence of a draft in which a point starts, on one line."""
    place = point.spans[0][0]
    first = text.rfind("\n", 0, place) + 1
    last = text.find("\n", place)
    for start, end in sentences(text, first, last if last >= 0 else len(text)):
        if start <= place < end:
            return " ".join(text[start:end].split())
    return point.words


def verdict_of(point: Point) -> str:
    """Return a verdict as readers are told it."""
    return "said in other words" if point.verdict == "supported" else point.verdict


def title_of(point: Point) -> str:
    """Return what a point is, and whose words they are in the draft: "quotation, Orla Venn"."""
    return ", ".join(filter(None, (point.kind, point.speaker)))


def source_of(recorded: RecordedWords) -> str:
    """Return a line on where words stand in the record, and who said them through whom."""
    speaker = recorded.speaker or recorded.origin
    by = f"{speaker} {recorded.cue}".rstrip()
    origin = f"origin: {recorded.origin}" if recorded.origin != speaker else None
    via = f"via {', '.join(recorded.via)}" if recorded.via else None
    older = "replaced version" if recorded.replaced else None
    outlet = recorded.outlet or "outlet unknown"
    cells = (recorded.day, outlet, recorded.article[:12], by, via, origin, older)
    return " · ".join(filter(None, cells))
