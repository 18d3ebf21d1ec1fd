"""The issuer of a text: whose statement, letter or report the whole of it is.

Such a text says "we" in its own words. Who that is stands in its first line ("STATEMENT OF THE
COAST BOARD"), beside the pronoun ("We, the nurses of Tarn,") or below the text, as a signature.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from onrecord.extraction.entities.lexicon import PRONOUNS
from onrecord.records import Span, SpeakerKind
from onrecord.text.lang import word_set

_TEXTS = "|".join(sorted(word_set("coreference.toml", "issued_texts")))
_LETTERS = "|".join(sorted(word_set("coreference.toml", "letters")))
_LONGEST_LINE = 100  # characters of a line that names an issuer; set by hand
_LONGEST_SIGNATURE = 60  # characters of a signature; set by hand
_OF = re.compile(
    rf"(?i)\b(?:(?:{_TEXTS})(?:\s+no\.?\s*\d+)?\s+(?:of|by|from)|(?:{_LETTERS})\s+from)\s+"
    r"(?P<issuer>[^\n(:;*–—]+?)[.*]*\s*(?:(?:[(:;–—]|\b(?:at|on|to|in|before)\b).*)?$"
)
_COLON = re.compile(
    rf"(?i)^\W*(?P<issuer>[^\n:–—]{{3,60}}?)\s*(?::|\s[–—-]\s).*\b(?:{_TEXTS}|{_LETTERS})\b"
)
_WE = re.compile(r"\bW[eE], (?P<issuer>the [^,;.\n]+),")
_SIGNATURE = re.compile(r"\W*(?P<issuer>.+?)\W*$")
_SIGNED = re.compile(r"(?i)^\W*signed:?\s+(?:by\s+)?")


@dataclass(frozen=True, slots=True)
class IssuerRule:
    """A rule that finds an issuer; in its example the issuer stands in brackets."""

    example: str
    find: Callable[[str], Span | None]


def find_issuer(text: str, pronoun: str) -> Span | None:
    """Return the span of the words for whom "we" or "I" means in a text's own words, or None.

    "We" is in statements of bodies, "I" in remarks and above a signature.
    """
    rules = ISSUER_RULES if pronoun == "we" else (ISSUER_RULES[0], ISSUER_RULES[-1])
    span = next(filter(None, (rule.find(text) for rule in rules)), None)
    is_first_name = span is not None and len(text[slice(*span)].split()) == 1
    return None if pronoun == "we" and is_first_name else span


def may_say(pronoun: str, kind: SpeakerKind | None, is_signature: bool) -> bool:
    """Whether somebody of a kind may be "we" or "I"; what signs has to be known as somebody."""
    if pronoun == "i" or (kind is None and is_signature):
        return kind == "person"
    return kind not in ("place", "document")


def _in_first_line(pattern: re.Pattern[str]) -> Callable[[str], Span | None]:
    def find(text: str) -> Span | None:
        line = re.search(r"\S.*", text)
        if line is None or len(line[0]) > _LONGEST_LINE:
            return None
        match = pattern.search(line[0])
        if match is None or not _may_issue(match["issuer"]):
            return None
        return line.start() + match.start("issuer"), line.start() + match.end("issuer")

    return find


def _may_issue(words: str) -> bool:
    """Whether words may name somebody: no day, and not what is issued ("Statement: …")."""
    is_text = re.search(rf"(?i)\b(?:{_TEXTS}|{_LETTERS})\b", words)
    return not words[0].isdigit() and not is_text and any(w[0].isupper() for w in words.split())


def _beside_we(text: str) -> Span | None:
    match = _WE.search(text)
    return match.span("issuer") if match else None


def _signed(text: str) -> Span | None:
    """Return the span of a signature: a last paragraph of short lines that are no sentences."""
    *before, last = re.finditer(r"\S(?:.|\n(?!\s*\n))*", text) or [None]
    if last is None or not before:
        return None
    lines = [*re.finditer(r"\S.*", last[0])]
    if len(lines) > 1 and lines[0][0].rstrip().endswith(","):
        del lines[0]  # "Yours sincerely,"
    line = lines[0]
    signed = _SIGNED.match(line[0])
    match = _SIGNATURE.match(line[0], signed.end() if signed else 0)
    is_short = all(len(each[0]) <= _LONGEST_SIGNATURE for each in lines)
    if not is_short or match is None or re.search(r"[.!?”’\"]\W*$", line[0]):
        return None
    start = last.start() + line.start()
    first, *others = match["issuer"].split()
    is_name = any(word[0].isupper() for word in (first, *others)) and ":" not in match["issuer"]
    is_name = is_name and first.lower() not in PRONOUNS
    return (start + match.start("issuer"), start + match.end("issuer")) if is_name else None


ISSUER_RULES = (
    IssuerRule("COMMUNIQUÉ No. 4 OF [THE TARN COLUMN]\n\nWe fight.", _in_first_line(_OF)),
    IssuerRule("[Tarn Rail]: Statement on the 07.14\n\nWe are sorry.", _in_first_line(_COLON)),
    IssuerRule("We, [the nurses of Tarn], are tired.", _beside_we),
    IssuerRule("We are tired.\n\n[The nurses of Tarn]", _signed),
)
