"""Recognizer of captions and of the credits of their images."""

import re

from onrecord.article.recognizers import names, wordlists
from onrecord.article.recognizers.lines import strip
from onrecord.article.recognizers.wordlists import alternatives
from onrecord.records import Record

CAMERAS = "📷📸🖼🎞"  # before a caption or a credit
PENS = "✍🖊🖋"  # before a byline
_LONGEST = 900  # characters of a caption
_SHORTEST = 8  # words of a caption in brackets; shorter texts in brackets are credits
_LONGEST_CREDIT = 14  # words
_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]{2,120})[)\]]\.?$")
_LABEL = re.compile(
    rf"(?:(?:{alternatives('before_picture')} )?{alternatives('pictures', 'credit_labels')}"
    rf"(?: {alternatives('after_picture')})?(?: by| of)?\s*[:/]"
    rf"|{alternatives('pictures')}s? {alternatives('credited_by')}(?: of)?"
    rf"|©(?!\s*\d{{4}})|\(c\)(?!\s*\d{{4}})|[{CAMERAS}]\ufe0f?:?)\s*",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?]['\"’”»]?\s+(?=\S)")
# Marks between a caption and a credit with a label.
_CREDIT_MARK = re.compile(rf"\s*[;|]\s+(?=\S)|\s[/–—-]\s+|\s+(?=[©{CAMERAS}])")


class CaptionWithCredit(Record, frozen=True):
    """A caption and the credit after it, without brackets and label."""

    caption: str
    credit: str | None = None


def read_caption(text: str, *, labelled: bool = False) -> CaptionWithCredit | None:
    """Return the caption and credit of a paragraph, or None for any other paragraph.

    ``labelled`` says that the page labels the paragraph as a caption. Without a label the credit
    at its end identifies a caption: in brackets, after "Photo:", or a name after the last full
    stop with a slash ("Outlet/Photographer").
    """
    if len(text) > _LONGEST:
        return None
    if text[0] in "[(" and text[-1] in ")]" and len(text.split()) >= _SHORTEST:
        text = text[1:-1]
    brackets = _BRACKETS.search(text, max(0, len(text) - 130))
    if brackets and (labelled or _is_credit(brackets[1], text[: brackets.start()])):
        caption = strip(text[: brackets.start()])
        return CaptionWithCredit(caption=caption, credit=bare_credit(brackets[1]))
    start = _last_sentence_start(text)
    if start:
        ending = text[start:]
        credit = bare_credit(ending)
        is_credit = _LABEL.match(ending) or (
            names.is_name(credit) and len(credit.split()) <= 6 and ("/" in credit or labelled)
        )
        if credit and len(credit.split()) <= _LONGEST_CREDIT and is_credit:
            return CaptionWithCredit(caption=text[:start].rstrip(" ;|/–—-\n\t"), credit=credit)
    return CaptionWithCredit(caption=text) if labelled else None


def _last_sentence_start(text: str) -> int:
    """Return where the last sentence or a labelled credit at the end starts; 0 if at the start."""
    window = max(0, len(text) - 160)
    start = 0
    for match in _SENTENCE_END.finditer(text, window):
        if _LABEL.match(text, match.end()):
            return match.end()
        start = match.end()
    marks = (match.end() for match in _CREDIT_MARK.finditer(text, window))
    return next((end for end in marks if _LABEL.match(text, end)), start)


def _is_credit(words: str, caption: str) -> bool:
    """Return whether words in brackets after a caption are a credit."""
    if len(words.split()) > _LONGEST_CREDIT:
        return False
    if _LABEL.match(words) or ("/" in words and not words.startswith("http")):
        return True
    caption_words = {word.strip(".,:'’").casefold() for word in caption.split()}
    refers_to_picture = not caption_words.isdisjoint(wordlists.words("pictured"))
    if names.is_person(words) and caption.rstrip()[-1:] in tuple(".!?"):
        return refers_to_picture
    credit_words = {word.strip(".,:'’") for word in re.split(r"[\s/,]+", words.casefold())}
    if credit_words.isdisjoint(wordlists.words("credit")):
        return False
    # "(Reuters)" also ends reports: alone it is a credit only if the words refer to a picture.
    return len(credit_words) > 1 or refers_to_picture


def read_credit(text: str) -> str | None:
    """Return the credit on a line of its own, without its label, or None for any other line.

    Examples: "Photograph by Ada Finn", "Ada Finn for Orrel Post".
    """
    label = _LABEL.match(text)
    if label:
        credit = text[label.end() :]
        return credit if credit and names.is_name(credit) else None
    name, employer, outlet = text.partition(" for ")
    return text if employer and names.is_person(name) and names.is_name(outlet) else None


def is_credit_line(text: str) -> bool:
    """Return whether a line beside a picture is a credit: at most six words, names with an agency.

    Without a picture beside it the same line can be a byline.
    """
    words = {word.strip(".,:'’()") for word in re.split(r"[\s/,]+", text.casefold())}
    return (
        len(text.split()) <= 6
        and text[-1] not in ".!?"
        and names.is_name(text)
        and not words.isdisjoint(wordlists.words("credit"))
    )


def bare_credit(text: str) -> str:
    """Return a credit without its label, brackets and full stop.

    >>> bare_credit("(Photo: Ada Finn/Orrel Post)")
    'Ada Finn/Orrel Post'
    """
    bare = strip(text).strip("()[] ")
    label = _LABEL.match(bare)
    if label:
        bare = bare[label.end() :]
    return bare.strip(" .")
