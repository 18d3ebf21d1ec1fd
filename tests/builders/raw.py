"""Ways in which a text gets raw: each turns a clean text into one that reads the same."""

import html
import json
import quopri
import re
import textwrap
import unicodedata
from collections.abc import Callable


def _in_paragraphs(change: Callable[[str], str]) -> Callable[[str], str]:
    return lambda text: "\n\n".join(map(change, text.split("\n\n")))


def _named_entities(text: str) -> str:
    names = {"“": "&ldquo;", "”": "&rdquo;", "’": "&rsquo;", "é": "&eacute;", "—": "&mdash;"}
    return "".join(names.get(sign, sign) for sign in html.escape(text))


def _bold_names(opening: str, closing: str) -> Callable[[str], str]:
    """Mark every other capitalised word as bold."""
    names = re.compile(r"\b([A-Z][a-zé]+)((?: [A-Za-zé]+)*?) ([A-Z][a-zé]+)\b")
    return lambda text: names.sub(rf"{opening}\1\2 \3{closing}", text)


def _hyphenated(text: str) -> str:
    """Break some common words at the ends of lines."""
    return re.sub(
        r"\b(re|of|lea|work)(porters|ficials|der|ers)\b", r"\1-\n\2", textwrap.fill(text, 50)
    )


_linked = _bold_names('<a href="/x?a=1&amp;b=2">', "</a>")

RAW: dict[str, Callable[[str], str]] = {
    "named entities": _named_entities,
    "numbered entities": lambda text: "".join(
        sign if sign.isascii() else f"&#{ord(sign)};" for sign in text
    ),
    "entities escaped twice": lambda text: _named_entities(text).replace("&", "&amp;"),
    "tags": _in_paragraphs(lambda text: f"<p>{_bold_names('<b>', '</b>')(text)}</p>"),
    "escaped tags": _in_paragraphs(lambda text: f"&lt;p&gt;{text}&lt;/p&gt;"),
    "links": _in_paragraphs(
        lambda text: f"<div>{_linked(text)}<br/></div>"
    ),
    "Markdown": _bold_names("**", "**"),
    "Markdown links": _bold_names("[", "](https://sund.example/x)"),
    "Markdown quotation": _in_paragraphs(lambda text: f"> {text}"),
    "Windows-1252": lambda text: "".join(
        bytes((byte,)).decode("windows-1252" if byte != 0x9D else "latin-1")
        for byte in text.encode()
    ),
    "Windows-1252, a byte lost": lambda text: text.encode().decode("windows-1252", "ignore"),
    "Latin-1": lambda text: text.encode().decode("latin-1"),
    "Mac Roman": lambda text: text.encode().decode("mac-roman"),
    "control characters": lambda text: text.encode("windows-1252").decode("latin-1"),
    "lines of 72": _in_paragraphs(lambda text: textwrap.fill(text, 72)),
    "lines of 30": _in_paragraphs(lambda text: textwrap.fill(text, 30)),
    "hyphenated lines of 50": _in_paragraphs(_hyphenated),
    "Windows lines": lambda text: text.replace("\n", "\r\n"),
    "soft hyphens": lambda text: re.sub(r"\B([a-z]{3})([a-z]{2})", "\\1\xad\\2", text),
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "no-break spaces": lambda text: text.replace(" ", "\xa0"),
    "zero-width spaces": lambda text: text.replace(" ", "\u200b ").replace("“", "“\u200b"),
    "ligatures": lambda text: text.replace("fi", "\ufb01").replace("ff", "\ufb00"),
    "accents for apostrophes": lambda text: text.replace("’", "´"),
    "quoted-printable": lambda text: quopri.encodestring(text.encode()).decode(),
    "JSON": lambda text: json.dumps(text)[1:-1],
    "JSON of a wrong decoding": lambda text: json.dumps(text.encode().decode("latin-1"))[1:-1],
    "escaped quotation marks": lambda text: re.sub("([“”])", r"\\\1", text),
}  # fmt: skip
