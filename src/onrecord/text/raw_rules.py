"""Rules for what stands in a raw text besides what a person would read: entities, tags and others.

Each rule yields edits, which replace stretches of the text. ``RULES`` are applied in order, each to
the text that the rules before it have left. A text that has nothing of the kind gets no edits.
"""

import html
import json
import re
import tomllib
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import ftfy
from ftfy.badness import is_bad

from onrecord.records import Span
from onrecord.text.hyphens import halves_joiner
from onrecord.text.lang import read_text
from onrecord.text.paragraphs import is_wrapped, paragraph_spans


class Edit(NamedTuple):
    """A stretch of a text, and what replaces it."""

    start: int
    end: int
    new: str


@dataclass(frozen=True)
class RawRule:
    """A rule that finds one thing which hides the text that a person would read.

    ``edits`` yields the edits in text order, without overlaps. ``example`` is the rule's test: a
    raw text, and what is to be read. ``decodes`` is true if the rule undoes what an encoding or an
    escape did to single characters, and ``unmarks`` if it takes away HTML tags; both may be done to
    the text of a page.
    """

    name: str
    edits: Callable[[str], Iterator[Edit]]
    example: tuple[str, str]
    decodes: bool = False
    unmarks: bool = False


def apply_edits(text: str, edits: list[Edit]) -> str:
    """Return a text with the stretches of some edits replaced.

    >>> apply_edits("a&amp;b", [Edit(1, 6, "&")])
    'a&b'
    """
    pieces: list[str] = []
    at = 0
    for start, end, new in edits:
        pieces += (text[at:start], new)
        at = end
    return "".join((*pieces, text[at:]))


def _replacing(
    pattern: str, new: Callable[[re.Match[str]], str], flags: int = 0
) -> Callable[[str], Iterator[Edit]]:
    """Return a function that yields an edit for each match of a pattern that ``new`` changes."""
    compiled = re.compile(pattern, flags)

    def edits(text: str) -> Iterator[Edit]:
        for match in compiled.finditer(text):
            if (replacement := new(match)) != match[0]:
                yield Edit(match.start(), match.end(), replacement)

    return edits


def _deleting(pattern: str, flags: int = 0) -> Callable[[str], Iterator[Edit]]:
    """Return a function that yields an edit that deletes each match of a pattern.

    If the pattern has a group "kept", the match is deleted around that group.
    """
    compiled = re.compile(pattern, flags)
    keeps = "kept" in compiled.groupindex

    def edits(text: str) -> Iterator[Edit]:
        for match in compiled.finditer(text):
            first, last = match.span("kept") if keeps else (match.end(), match.end())
            for start, end in ((match.start(), first), (last, match.end())):
                if start < end:
                    yield Edit(start, end, "")

    return edits


# Wrong decoding ---------------------------------------------------------------------------------

# A run of characters beyond ASCII. After "Ã" or "Â", a space may stand for a no-break space.
_FOREIGN = re.compile(r"[^\x00-\x7f]{1,300}(?:(?<=[ÃÂ]) )?")
_RARE = re.compile(
    "[^\x00-\u017f\u0218-\u021b\u0300-\u036f\u1e00-\u1eff\u2000-\u206f\u20ac\u2122\ufb00-\ufb06]"
)
_CERTAIN = 4
# The end of a closing quotation mark in UTF-8 (byte 9D) has no character in Windows-1252.
_LOST_MARK = "â€"
# Windows-1252 has no characters for these bytes.
_CONTROLS = re.compile(r"[\x80-\x84\x86-\x9f]")


def _decoded_again(text: str) -> Iterator[Edit]:
    if text.isascii() or not is_bad(text):
        return
    for match in _FOREIGN.finditer(text):
        fixed = "”" if match[0] == _LOST_MARK else ftfy.fix_encoding(match[0])
        if fixed != match[0] and _is_likely(match[0], fixed):
            yield Edit(match.start(), match.end(), fixed.replace("\xa0", " "))


def _is_likely(wrong: str, fixed: str) -> bool:
    """Whether characters are likely to be wrongly decoded, and ``fixed`` what they were.

    Letters that are rare in English count only if four or more characters are UTF-8 read as
    Windows-1252: "”é" is no Cyrillic letter.
    """
    if "\ufffd" in fixed or not _RARE.search(fixed):
        return "\ufffd" not in fixed
    try:
        return len(wrong) >= _CERTAIN and wrong.encode("sloppy-windows-1252").decode() == fixed
    except UnicodeError:
        return False


def _controls_as_signs(text: str) -> Iterator[Edit]:
    """Yield edits for control characters that are signs of Windows-1252, read as Latin-1."""
    if _CONTROLS.search(text):
        for match in re.finditer(r"[\x80-\x9f]", text):
            sign = match[0].encode("latin-1").decode("windows-1252", "ignore")
            yield Edit(match.start(), match.end(), sign)


# A letter beyond ASCII in quoted-printable: two or more bytes of UTF-8.
_PRINTABLE = re.compile(r"=[C-F][\dA-F]=[89AB][\dA-F]")


def _quoted_printable(text: str) -> Iterator[Edit]:
    if _PRINTABLE.search(text):
        for match in re.finditer(r"(?:=[\dA-F]{2})+|=[ \t]*\r?\n", text):
            letters = bytes.fromhex(match[0].replace("=", "")) if match[0][1:].strip() else b""
            yield Edit(match.start(), match.end(), letters.decode(errors="replace"))


def _json_unescaped(match: re.Match[str]) -> str:
    """Return the characters of JSON escapes such as those of "’" or a line end."""
    try:
        return str(json.loads(f'"{match[0]}"')).encode("utf-16", "surrogatepass").decode("utf-16")
    except ValueError:
        return match[0]


def _unescaped(match: re.Match[str]) -> str:
    """Return the character of an HTML entity, which may be escaped several times."""
    before, words = "", match[0]
    while before != words:
        before, words = words, html.unescape(words)
    return words


# Markup -----------------------------------------------------------------------------------------


@cache
def _elements(kind: str) -> frozenset[str]:
    return frozenset(tomllib.loads(read_text("pages/markup.toml"))[kind])


# A tag has one attribute or several, of which one has a value: "a <b and c> d" has none.
_TAG = re.compile(
    r"</?([a-zA-Z][a-zA-Z0-9:]*)(?:\s(?:\s*[\w:-]{0,100}\s{0,100}|(?=[^<>=]{0,2000}=)[^<>]{0,2000}))?/?>"
)


def _tag(match: re.Match[str]) -> str:
    name = match[1].lower()
    if name in _elements("block"):
        return "\n\n"
    return "" if name in _elements("inline") else match[0]


def _hidden(text: str) -> Iterator[Edit]:
    """Yield edits that delete comments, and scripts and styles with their content."""
    if "<" not in text:
        return
    kinds = [("<!--", "-->"), *((rf"<{name}\b", rf"</{name}\s*>") for name in _elements("hidden"))]
    found: list[Span] = []
    for opening, closing in kinds:
        found += _enclosed(text, re.compile(opening, re.I), re.compile(closing, re.I))
    end = 0
    for start, stop in sorted(found):
        if start >= end:
            end = stop
            yield Edit(start, stop, "")


def _enclosed(text: str, opening: re.Pattern[str], closing: re.Pattern[str]) -> Iterator[Span]:
    at = 0
    while (first := opening.search(text, at)) and (last := closing.search(text, first.end())):
        yield first.start(), last.end()
        at = last.end()


_URL = r"(?:https?://|mailto:|/|\#)[^()\s]*(?:\([^()\s]*\)[^()\s]*)*"

# Spaces and lines -------------------------------------------------------------------------------

_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"


def _grouped(match: re.Match[str]) -> str:
    return re.sub(rf"[{_SPACES}]", ",", match[0])


_HALVES = re.compile(r"(?<![^\W\d_])([^\W\d_]{1,40})-[ \t]{0,9}\n[ \t]{0,9}([^\W\d_]{1,40})")


def _joined_halves(text: str) -> Iterator[Edit]:
    join = None
    for match in _HALVES.finditer(text):
        join = join or halves_joiner(text)
        yield Edit(match.start(), match.end(), join(match[1], match[2]))


def _joined_lines(text: str) -> Iterator[Edit]:
    """Yield edits that join the lines of each paragraph, and part paragraphs by a blank line."""
    spans = paragraph_spans(text)
    if not any("\n" in text[start:end] for start, end in spans) or not is_wrapped(text):
        return
    at = 0
    for start, end in spans:
        if at and text.count("\n", at, start) < 2:
            yield Edit(at, start, "\n\n")
        for match in re.finditer(r"(?<!\s)\s*\n\s*", text[start:end]):
            yield Edit(start + match.start(), start + match.end(), " ")
        at = end


# Used first, since wrongly decoded letters may be decomposed, and again later, since decoding may
# give decomposed letters.
_COMPOSING = RawRule(
    "decomposed letter",
    _replacing(
        r"[^\W\d_][\u0300-\u036f]+|[\u1100-\u11ff]+",
        lambda match: unicodedata.normalize("NFC", match[0]),
    ),
    ("Zoe\u0308 Va\u0301ci", "Zoë Váci"),
)

RULES = (
    RawRule(
        "quoted-printable",
        _quoted_printable,
        ("=E2=80=9CIt holds,=E2=80=9D Zo=C3=AB =\nsaid.", "“It holds,” Zoë said."),
    ),
    RawRule(
        "escapes of JSON",
        _replacing(r"(?:\\u[\da-fA-F]{4})+|(?:(?:\\r)?\\n)+(?=$|[^a-z])", _json_unescaped),
        (r"It\u2019s sound.\n\nZo\u00eb left.", "It’s sound.\n\nZoë left."),
    ),
    _COMPOSING,
    RawRule(
        "UTF-8 decoded as something else",
        _decoded_again,
        ("â€œIt holds,â€ Zoë VÃ¡ci said.", "“It holds,” Zoë Váci said."),
        decodes=True,
    ),
    RawRule(
        "Windows-1252 decoded as Latin-1",
        _controls_as_signs,
        ("\x93It\x92s sound,\x94 she said.", "“It’s sound,” she said."),
        decodes=True,
    ),
    RawRule(
        "entity",
        _replacing(r"&(?:amp;)*(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z]\w{1,30});", _unescaped),
        ("Reed &amp; Sons: &#8220;It&amp;rsquo;s sound.&#x201D;", "Reed & Sons: “It’s sound.”"),
        decodes=True,
    ),
    RawRule(
        "byte order mark inside a text",
        _deleting("\ufeff"),
        ("It held.\n\ufeffHe left.", "It held.\nHe left."),
        decodes=True,
    ),
    RawRule(
        "hidden element",
        _hidden,
        ("It held.<!-- advert --><script>track()</script>", "It held."),
        unmarks=True,
    ),
    RawRule(
        "tag",
        _replacing(_TAG.pattern, _tag),
        (
            "<p>“It <i>holds</i>,” she said.<br/>He <left>.",
            "\n\n“It holds,” she said.\n\nHe <left>.",
        ),
        unmarks=True,
    ),
    RawRule(
        "Markdown image",
        _deleting(rf'!\[[^\[\]\n]*\]\({_URL}(?:\s"[^"\n]*")?\)'),
        ("![The wall](https://sund.example/wall.jpg) It held.", " It held."),
    ),
    RawRule(
        "Markdown link",
        _deleting(rf'\[(?P<kept>[^\[\]\n]+)\]\({_URL}(?:\s"[^"\n]*")?\)'),
        ("[Orla Venn](https://sund.example/venn_(mayor)) said so.", "Orla Venn said so."),
    ),
    RawRule(
        "Markdown emphasis with stars",
        _deleting(
            r"(?<![\w*\\])(\*{1,3})(?=[^\s*])(?P<kept>(?:[^*\n]|\n(?!\n))*[^\s*\\])\1(?![\w*])"
        ),
        ("**“It holds,”** *she* said of 2 * 3 * 4.", "“It holds,” she said of 2 * 3 * 4."),
    ),
    RawRule(
        "Markdown emphasis with lines",
        _deleting(r"(?<![\w\\])(_{1,3})(?=[^\s_])(?P<kept>(?:[^_\n]|\n(?!\n))*[^\s_\\])\1(?!\w)"),
        (
            "_“It holds,”_ said __Venn__ of file_name_one.",
            "“It holds,” said Venn of file_name_one.",
        ),
    ),
    RawRule(
        "Markdown heading or quotation",
        _deleting(r"^[ \t]*(?:#{1,6}[ \t]+|(?:>[ \t]?)+)", re.MULTILINE),
        ("## The wall\n> It held.\n#1 of 3", "The wall\nIt held.\n#1 of 3"),
    ),
    RawRule(
        "escaped sign",
        _deleting(r"""\\(?=["'“”‘’*_#>\[\]()!`~-])"""),
        (r"\"It holds,\" she said.", '"It holds," she said.'),
    ),
    RawRule(
        "line end",
        _replacing("\r\n?|[\u2028\u2029\x0b\x0c\x85]", lambda match: "\n"),
        ("It held.\r\nHe left.\u2028She stayed.", "It held.\nHe left.\nShe stayed."),
    ),
    RawRule(
        "invisible character",
        _deleting(r"\xad\s*\n\s*|[\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069]+"),
        ("The\u200b har\xadbour wa\xad\nll held.", "The harbour wall held."),
    ),
    _COMPOSING,
    RawRule(
        "letter in another form",
        _replacing(
            "[\ufb00-\ufb06\uff01-\uff5e\U0001d400-\U0001d7ff]",
            lambda match: unicodedata.normalize("NFKC", match[0]),
        ),
        ("The of\ufb01ce \uff37\uff21\uff32\uff2e\uff33.", "The office WARNS."),
    ),
    RawRule(
        "digits grouped by spaces",
        _replacing(r"(?<![\d.,])\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+(?![\d])", _grouped),
        ("2\u202f700 people", "2,700 people"),
    ),
    RawRule(
        "space",
        _replacing(f"[{_SPACES}]", lambda match: " "),
        ("Orla\u00a0Venn", "Orla Venn"),
    ),
    RawRule(
        "apostrophe",
        _replacing("(?<=[^\\W\\d_])(?:[´\u02bc]|[`\u2032](?=[^\\W\\d_]))", lambda match: "’"),
        ("It´s the boys´ and the people`s wall.", "It’s the boys’ and the people’s wall."),
    ),
    RawRule(
        "word broken at the end of a line",
        _joined_halves,
        ("The minis-\nter and Ilka Doré-\nVaunt", "The minister and Ilka Doré-Vaunt"),
    ),
    RawRule(
        "line broken inside a paragraph",
        _joined_lines,
        (
            "She told reporters on\nMonday that the\nwall held.",
            "She told reporters on Monday that the wall held.",
        ),
    ),
)


def read_page_text(text: str) -> str:
    """Return a page's text without HTML tags, with what an encoding or escape changed put right.

    Markdown and white space are left as they are.

    >>> read_page_text("<b>Reed</b> &amp; Sons: â€œItâ€™s 5 < 6.â€")
    'Reed & Sons: “It’s 5 < 6.”'
    """
    for rule in RULES:
        if rule.decodes or rule.unmarks:
            text = apply_edits(text, list(rule.edits(text)))
    return text
