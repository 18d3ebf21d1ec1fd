"""Recognizer of labelled lines: "BYLINE: A. Writer", "SOURCE: www.example.org"."""

import re
from collections.abc import Callable

from onrecord.article.recognizers import names, wordlists
from onrecord.article.recognizers.captions import CAMERAS, PENS, read_caption
from onrecord.article.recognizers.dates import find_date
from onrecord.article.recognizers.line_types import BlockKind, LineBlock, LineMetadata
from onrecord.article.recognizers.lines import strip, without_list_mark, without_pictographs
from onrecord.article.recognizers.publication_lines import read_byline, read_publication_line
from onrecord.article.recognizers.wordlists import alternatives

_LABEL = re.compile(r"([^\W\d][\w .'/:()_-]{0,32}?)\s?(?:[:：]|\t)\s*(?![/\d:])", re.DOTALL)
_LABEL_DIGITS = re.compile(r"([^\W\d][\w .'/()_-]{0,32}?)\s?[:：]\s+")
_LONGEST_FIELD = 40  # words
_LONGEST_OUTLET_WITH_LINK = 400  # characters
_READ_AT = re.compile(
    rf"{alternatives('read_at')}\b[\w ]{{0,24}}?\b{alternatives('read_at_prepositions')}\s+"
    rf"|{alternatives('source_labels')}\s?[|–—-]\s",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"[\[(]([^\[\]]{6,600})[\])]")
_LABEL_IN_BRACKETS = re.compile(r"\[([^\W\d][\w .-]{1,24})\]:?\s+(?=\S)")  # "[Image] caption"


def read_field(text: str) -> LineBlock | None:
    """Return the block for a line with a known label, such as "BYLINE:", or None for other lines.

    A camera or pen pictograph, or an outlet's name and a link ("Orrel Post: https://…"), is treated
    like a label.
    """
    inside = _BRACKETED.fullmatch(text)
    block = read_field(inside[1]) if inside else None
    if block and block.kind in ("caption", "credit"):
        return block
    if text[0] in CAMERAS:
        return _caption_or_credit(without_pictographs(text), is_photo=True)
    if text[0] in PENS:
        return _byline_after_pen(text)
    label_in_brackets = _LABEL_IN_BRACKETS.match(text)
    if label_in_brackets and _field_of(label_in_brackets[1]) in ("caption", "photo"):
        return _caption_or_credit(text[label_in_brackets.end() :], is_photo=False)
    label, field, value = _read_known_label(text)
    if field is None:
        outlet_with_link = _read_outlet_with_link(text, label)
        if outlet_with_link or not names.is_address(value):
            return outlet_with_link
    if (
        field in (None, "mail_header")
        and names.is_address(value)
        and not wordlists.boilerplate_section(text)
    ):
        return LineBlock(kind="source", text=text, metadata=_source_metadata(value))
    # A long text after a label is prose that happens to begin with the word.
    if len(value.split()) > _LONGEST_FIELD and field not in ("deck", "caption", "body"):
        return None
    reader = _FIELD_READERS.get(field or "")
    return reader(text, value) if reader else boilerplate_line(text)


def boilerplate_line(text: str) -> LineBlock:
    """Return a block of kind "boilerplate" with the given text."""
    return LineBlock(kind="boilerplate", text=text)


def read_label(text: str) -> tuple[str, str]:
    """Return the label before a line's first colon, in lower case, and the text after the colon.

    Both are empty strings if the line has no label.
    """
    bare = without_list_mark(text)
    match = _LABEL.match(bare) or _LABEL_DIGITS.match(bare)
    if match is None:
        return "", ""
    label = match[1].replace("(s)", "s").replace("(S)", "s")
    return wordlists.normalize(label), strip(bare[match.end() :])


def link_metadata(text: str) -> LineMetadata:
    """Return metadata with the URL in a text and the host of the URL.

    Without a URL, the host name at the end of the text is used: "More at www.orrin.example".
    """
    url = names.find_url(text)
    return LineMetadata(url=url, site=names.host_of(url) if url else names.ending_host(text))


def _field_of(label: str) -> str | None:
    """Return the field for a label: "deck" for "Standfirst"; None if ``labels.txt`` lacks it."""
    return wordlists.labels().get(wordlists.normalize(label))


def _read_known_label(text: str) -> tuple[str, str | None, str]:
    """Return a line's label, the field that the label stands for or None, and the text after it.

    For "Standfirst: A nurse" these are "standfirst", "deck" and "A nurse". For a line with two
    labels, "GRAPHIC: PHOTO: A nurse", the text is "A nurse" too.
    """
    label, value = read_label(text)
    field = wordlists.labels().get(label)
    if field in ("caption", "boilerplate"):
        second, rest = read_label(value)
        if field == "caption" and wordlists.labels().get(second) in ("photo", "caption"):
            return label, "caption", rest
    return label, field, value


def _byline_after_pen(text: str) -> LineBlock | None:
    """Return the byline after a pen pictograph as a block, or None if no name follows it."""
    byline = read_byline("By " + without_pictographs(text).removeprefix("By "), None)
    return LineBlock(kind="byline", text=text, metadata=byline) if byline else None


def _source_metadata(value: str) -> LineMetadata:
    """Return the metadata in the value of a field that states the source of an article.

    Examples: "Outlet", "www.example.org", "Outlet, 2 March 2026", a URL.
    """
    line = read_publication_line(value, None)
    if line:
        return line.metadata
    name, host, url = names.read_outlet(value)
    if host:
        outlet = name if name and names.is_name(name) else None
        return LineMetadata(outlet=outlet, site=host, url=url)
    return LineMetadata(outlet=value.rstrip(".") if value and len(value.split()) <= 8 else None)


def _read_outlet_with_link(text: str, label: str) -> LineBlock | None:
    """Return the block for a line with an outlet's name and a link, or None for any other line.

    Example: "Orrel Post: https://orrel.example/a".
    """
    if len(text) > _LONGEST_OUTLET_WITH_LINK or not ("." in text and text[0].isalnum()):
        return None
    line = read_publication_line(text, None)
    if line and line.metadata.url and line.metadata.outlet:
        # A date without a year is read later, with the page's date.
        complete = line.metadata.published
        kind: BlockKind = "publication"
        return LineBlock(kind=kind, text=text, metadata=line.metadata) if complete else None
    name, host, url = names.read_outlet(_READ_AT.sub("", text))
    if name is None or host is None or wordlists.boilerplate_section(name):
        return None
    last = name.rpartition(" ")[2].casefold()
    is_labelled_name = (
        label and last != name.casefold() and names.is_name(name) and not name.isupper()
    )
    is_outlet = names.is_outlet_or_in_host(name, host) or (
        is_labelled_name and last not in wordlists.words("lower_case")
    )
    if not is_outlet or (url is None and not names.bare_host(text.split()[-1])):
        return None
    # "Outlet (host)" can be above or below an article.
    kind = "publication" if url is None and text[-1] in ")]" else "source"
    return LineBlock(kind=kind, text=text, metadata=LineMetadata(outlet=name, site=host, url=url))


def _titled(kind: BlockKind) -> Callable[[str, str], LineBlock]:
    """Return a function that makes a block of the given kind from a labelled line.

    The function takes the whole line and the text after the label.
    """

    def read(text: str, value: str) -> LineBlock:
        """Return a block with ``value``, the text after the label; if it is empty, boilerplate."""
        if not value:
            return boilerplate_line(text)
        return LineBlock(kind=kind, text=value, metadata=LineMetadata(title=value))

    return read


def _body(text: str, value: str) -> LineBlock:
    """Return a block for the prose after a label such as "TEXT:"; without prose, boilerplate."""
    return LineBlock(kind="body", text=value) if value else boilerplate_line(text)


def _outlet(text: str, value: str) -> LineBlock:
    """Return the block for a field that names the outlet: "Publication: Orrin Courier"."""
    name, host, url = names.read_outlet(value)
    metadata = LineMetadata(outlet=name or host, site=host, url=url)
    return LineBlock(kind="publication", text=text, metadata=metadata)


def _source(text: str, value: str) -> LineBlock:
    """Return the block for a field that names the article's source: "Source: www.example.org"."""
    return LineBlock(kind="source", text=text, metadata=_source_metadata(value))


def _date(text: str, value: str) -> LineBlock:
    """Return the block for a field with the date of publication: "Date: 2 March 2026"."""
    match = find_date(value)
    metadata = LineMetadata(published=match.date if match else None)
    return LineBlock(kind="publication", text=text, metadata=metadata)


def _byline(text: str, value: str) -> LineBlock:
    """Return the block for a field that names the authors: "Author: A. Writer"."""
    people, outlet = names.read_names(value)
    metadata = LineMetadata(byline=people, outlet=outlet)
    return LineBlock(kind="byline", text=text, metadata=metadata)


def _related(text: str, value: str) -> LineBlock:
    """Return the block for a line that refers to another article: "Related: title".

    A line "Related:" without a title or URL is returned as a heading over several links.
    """
    url, words = _url_and_words(value)
    if url and not words:
        return LineBlock(kind="related", text=value, metadata=LineMetadata(url=url))
    return _related_title(text, value, words, url)


def _url(text: str, value: str) -> LineBlock:
    """Return the block for a line such as "URL: https://…", "Read more: Bridge shut".

    A URL gives a "link", a host name a "source", a title a link to another ("related") article.
    """
    url, words = _url_and_words(value)
    if names.bare_host(value):
        return LineBlock(kind="source", text=text, metadata=_source_metadata(value))
    if url:
        return LineBlock(kind="link", text=text, metadata=link_metadata(value))
    return _related_title(text, value, words, url)


def _url_and_words(value: str) -> tuple[str | None, str]:
    """Return the URL in a field's value, or None, and the remaining words."""
    url = names.find_url(value)
    return url, strip(value.replace(url, "") if url else value).strip(" ()<>[]—–|-")


def _related_title(text: str, value: str, words: str, url: str | None) -> LineBlock:
    """Return a block for a line that refers to another article: "Related: Bridge shut https://…".

    ``text`` is the whole line, ``value`` the text after the label, ``words`` the title in
    ``value``, and ``url`` the URL. If ``words`` is empty, the line is a heading over several links.
    """
    if not words:
        return LineBlock(kind="teaser_heading", text=text)
    title, _, last = value.rpartition(" ")
    if names.bare_host(last) and last[0] in "([":
        words = strip(title)
    exact = words if words in value else None
    return LineBlock(
        kind="related", text=exact or value, metadata=LineMetadata(title=exact, url=url)
    )


def _caption_or_credit(value: str, *, is_photo: bool) -> LineBlock:
    """Return the block for a caption or credit, given the text after its label.

    ``is_photo`` says that the label is "Photo" or a camera: a name such as "Jane Roe/Agency" after
    it is a credit. After a label such as "Caption", any text is a caption.
    """
    read = read_caption(value, labelled=True) if value else None
    if read is None:
        return boilerplate_line(value)
    if is_photo and read.credit is None and names.is_name(value):
        return LineBlock(kind="credit", text=value, metadata=LineMetadata(title=value))
    metadata = LineMetadata(title=read.caption, credit=read.credit)
    return LineBlock(kind="caption", text=value, metadata=metadata)


# How the value of each field of labels.txt is read; any other field is boilerplate.
_FIELD_READERS: dict[str, Callable[[str, str], LineBlock]] = {
    "headline": _titled("headline"),
    "deck": _titled("deck"),
    "credit": _titled("credit"),
    "caption": lambda _, value: _caption_or_credit(value, is_photo=False),
    "photo": lambda _, value: _caption_or_credit(value, is_photo=True),
    "related": _related,
    "more": _url,
    "url": _url,
    "body": _body,
    "outlet": _outlet,
    "source": _source,
    "date": _date,
    "byline": _byline,
}
