"""Recognizers of picture captions and of the credits that belong to them."""

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
    """A caption and the photo credit after it, without brackets and without a label ("Photo:")."""

    caption: str
    credit: str | None = None


def read_caption(text: str, *, labelled: bool = False) -> CaptionWithCredit | None:
    """Return the caption and credit in a paragraph, or None if it is not a caption.

    ``labelled`` says that the page itself calls the paragraph a caption. If it does not, the
    paragraph must end with a credit: in brackets, after a label such as "Photo:", or a name with a
    slash, "Outlet/Photographer".
    """
    if not text or len(text) > _LONGEST:
        return None
    if text[0] in "[(" and text[-1] in ")]" and len(text.split()) >= _SHORTEST:
        text = text[1:-1]
    brackets = _BRACKETS.search(text, max(0, len(text) - 130))
    # "(right)" belongs to the caption.
    is_named = labelled and brackets is not None and not brackets[1][0].islower()
    if brackets and (is_named or _is_credit(brackets[1], text[: brackets.start()])):
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
    """Return the offset of a labelled credit, such as "Photo: Ada Finn", at the end of a text.

    Without such a credit, return the offset of the last sentence. Only the last 160 characters are
    searched; return 0 if neither begins there.
    """
    window = max(0, len(text) - 160)
    start = 0
    for match in _SENTENCE_END.finditer(text, window):
        if _LABEL.match(text, match.end()):
            return match.end()
        start = match.end()
    marks = (match.end() for match in _CREDIT_MARK.finditer(text, window))
    return next((end for end in marks if _LABEL.match(text, end)), start)


def _is_credit(words: str, caption: str) -> bool:
    """Return whether ``words``, the text in brackets after a caption, are a photo credit."""
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
    """Return the credit in a line that contains only a credit, without its label, or None."""
    label = _LABEL.match(text)
    if label:
        credit = text[label.end() :]
        return credit if credit and names.is_name(credit) else None
    name, employer, outlet = text.partition(" for ")
    return text if employer and names.is_person(name) and names.is_name(outlet) else None


def is_credit_line(text: str) -> bool:
    """Return whether a line next to a picture is a photo credit, such as "Ada Finn/Reuters".

    It must have at most six words that look like names, one of them from the word list for credits.
    Away from a picture, the same line can be a byline.
    """
    words = {word.strip(".,:'’()") for word in re.split(r"[\s/,]+", text.casefold())}
    return (
        0 < len(text.split()) <= 6
        and names.is_name(text)
        and text[-1] not in ".!?"
        and not words.isdisjoint(wordlists.words("credit"))
    )


def bare_credit(text: str) -> str:
    """Return a credit without its label, brackets and full stop.

    >>> bare_credit("(Photo: Ada Finn/Orrel Post)")
    'Ada Finn/Orrel Post'
    """
    bare = strip(text)
    if bare[:1] in ("(", "[") and bare[-1:] in (")", "]"):
        bare = bare[1:-1].strip()
    if bare.count("(") != bare.count(")"):
        bare = bare.strip("()[] ")
    label = _LABEL.match(bare)
    if label:
        bare = bare[label.end() :]
    return bare.strip(" .")
