"""Captions and the credits of their images."""

import re

from onrecord.article.elements import names, wordlists
from onrecord.article.elements.lines import strip
from onrecord.records import Record

CAMERAS = "📷📸🖼🎞"  # before a caption or a credit
PENS = "✍🖊🖋"  # before a byline
_LONGEST = 900  # characters of a caption
_SHORTEST = 8  # words of a caption that stands in brackets; credits are shorter
_LONGEST_CREDIT = 14  # words
_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]{2,120})[)\]]\.?$")
_LABEL = re.compile(
    r"(?:(?:file |handout )?(?:photo|photograph|picture|image|portrait|graphic|illustration|credit"
    r"|photo credit|pic|foto)"
    r"(?: credit| courtesy)?(?: by| of)?\s*[:/]"
    r"|(?:photo|picture|photograph|image|portrait|graphic|illustration)s? (?:by|courtesy)(?: of)?"
    rf"|©(?!\s*\d{{4}})|\(c\)(?!\s*\d{{4}})|[{CAMERAS}]\ufe0f?:?)\s*",
    re.IGNORECASE,
)
_LAST_SENTENCE = re.compile(r"[.!?]['\"’”»]?\s+(?=\S)")
_MARK = re.compile(rf"\s*[;|]\s+(?=\S)|\s[/–—-]\s+|\s+(?=[©{CAMERAS}])")  # parts a labelled credit


class Caption(Record, frozen=True):
    """A caption's words and its credit, without brackets and label."""

    caption: str
    credit: str | None = None


def read_caption(text: str, *, labelled: bool = False) -> Caption | None:
    """The caption that a paragraph is, or null; ``labelled`` where its label said that it is.

    Without a label it is told by the credit at its end: in brackets, after "Photo:", or, as a
    name after its last full stop, with a slash ("Outlet/Photographer").
    """
    if len(text) > _LONGEST:
        return None
    if text[0] in "[(" and text[-1] in ")]" and len(text.split()) >= _SHORTEST:
        text = text[1:-1]
    brackets = _BRACKETS.search(text, max(0, len(text) - 130))
    if brackets and (labelled or _is_credit(brackets[1], text[: brackets.start()])):
        return Caption(caption=strip(text[: brackets.start()]), credit=bare_credit(brackets[1]))
    start = _last_sentence(text)
    if start:
        tail = text[start:]
        label = _LABEL.match(tail)
        bare = bare_credit(tail)
        short = len(bare.split()) <= _LONGEST_CREDIT
        if (
            bare
            and short
            and (
                label
                or (names.is_name(bare) and len(bare.split()) <= 6 and ("/" in bare or labelled))
            )
        ):
            return Caption(caption=text[:start].rstrip(" ;|/–—-\n\t"), credit=bare)
    return Caption(caption=text) if labelled else None


def _last_sentence(text: str) -> int:
    """Where the last sentence of a text begins; 0 where it has but one."""
    window = max(0, len(text) - 160)
    start = 0
    for match in _LAST_SENTENCE.finditer(text, window):
        if _LABEL.match(text, match.end()):
            return match.end()
        start = match.end()
    labelled = (match.end() for match in _MARK.finditer(text, window))
    return next((end for end in labelled if _LABEL.match(text, end)), start)


def _is_credit(words: str, before: str) -> bool:
    if len(words.split()) > _LONGEST_CREDIT:
        return False
    if _LABEL.match(words) or ("/" in words and not words.startswith("http")):
        return True
    pictured = wordlists.words("pictured")
    spoken = {word.strip(".,:'’").casefold() for word in before.split()}
    if names.is_person(words) and before.rstrip()[-1:] in tuple(".!?"):
        return not spoken.isdisjoint(pictured)
    lower = {word.strip(".,:'’") for word in re.split(r"[\s/,]+", words.casefold())}
    if lower.isdisjoint(wordlists.words("credit")):
        return False
    # "(Reuters)" also ends reports: it is a credit only after words that speak of a picture.
    if len(lower) == 1:
        return not spoken.isdisjoint(pictured)
    return True


def read_credit(text: str) -> str | None:
    """The credit that a line is by itself: "Photograph by Ada Finn", "Ada Finn for Orrel Post"."""
    label = _LABEL.match(text)
    if label:
        credit = text[label.end() :]
        return credit if credit and names.is_name(credit) else None
    name, employer, outlet = text.partition(" for ")
    return text if employer and names.is_person(name) and names.is_name(outlet) else None


def is_credit_line(text: str) -> bool:
    """Whether a picture's line by itself is a credit: a few names, an agency's among them."""
    words = {word.strip(".,:'’()") for word in re.split(r"[\s/,]+", text.casefold())}
    return (
        len(text.split()) <= 6
        and text[-1] not in ".!?"
        and names.is_name(text)
        and not words.isdisjoint(wordlists.words("credit"))
    )


def bare_credit(text: str) -> str:
    """A credit without its label, brackets and final stop."""
    bare = strip(text).strip("()[] ")
    label = _LABEL.match(bare)
    if label:
        bare = bare[label.end() :]
    return bare.strip(" .")
