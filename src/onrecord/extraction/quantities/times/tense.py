"""Tells whether the words around a time expression speak of what is still to come.

The verb nearest before the expression decides, with its auxiliaries: "will be held", "is to open"
and "meets on Friday" are ahead; "was held", "would not say" and "closed on Friday" are past. If no
verb comes before it in its clause, the first verb after it decides. The words are in
``times.toml``.
"""

import re
from collections.abc import Sequence

from onrecord.extraction.quantities.times.words import TIME_WORDS

_TENSE: dict[str, frozenset[str]] = {
    name: frozenset(words) for name, words in TIME_WORDS["tense"].items()
}
_WORD = re.compile(r"[a-z]+(?:['’][a-z]+)*|[^\sa-z]")
_MONTH = re.compile(r"\bMay\b(?=[\s,.]*\d)|(?<=\d )May\b")  # no auxiliary
# Words looked at before and after an expression; chosen by hand on news text.
_MOST_BEFORE, _MOST_AFTER = 20, 8


def _third_person(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ies"
    return verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "o")) else "s")


_SCHEDULED_S = frozenset(map(_third_person, _TENSE["scheduled"]))


def is_ahead(before: str, after: str) -> bool:
    """Whether a time expression is ahead, by the text of its sentence before and after it.

    >>> is_ahead("The vote will be held on ", "."), is_ahead("The vote was held on ", ".")
    (True, False)
    >>> is_ahead("Talks resume on ", "."), is_ahead("On ", " he left")
    (True, False)
    """
    words = _WORD.findall(_MONTH.sub("", before).lower())[-_MOST_BEFORE:]
    rest = _WORD.findall(_MONTH.sub("", after).lower())[:_MOST_AFTER]
    for decided in (_by_preposition(words), _by_verb_before(words), _by_verb_after(rest)):
        if decided is not None:
            return decided
    return False


def _by_preposition(words: Sequence[str]) -> bool | None:
    """Decide by the word just before: "until", "is on", "called for", "moved to"."""
    last, near = "".join(words[-1:]), _TENSE["deferring"].intersection(words[-6:])
    if last in _TENSE["until"]:
        passive = _TENSE["was"].intersection(words[-4:-1]) and words[-2].endswith("ed")
        return bool(near or passive) or _by_verb_before(words[:-1]) is not False
    if last in _TENSE["on"] and words[-2:-1] and words[-2] in _TENSE["is"]:
        return True
    is_called = last == "for" and "".join(words[-2:-1]).endswith("ed")  # "called for Monday"
    return True if is_called or (last == "to" and near) else None


def _by_verb_before(words: Sequence[str]) -> bool | None:
    """Decide by the last verb of some words, back to where their clause begins."""
    for i in range(len(words) - 1, -1, -1):
        if words[i] in _TENSE["openers"]:
            return None
        decided = _by_word(words, i)
        if decided is not None:
            return decided
    return None


def _by_verb_after(words: Sequence[str]) -> bool | None:
    """Decide by the first verb of some words, unless they begin with another clause."""
    for i, word in enumerate(words):
        if word in _TENSE["openers"]:
            return None
        if word in _TENSE["may"] and _TENSE["have"].intersection(words[i + 1 : i + 3]):
            return False  # "may have left"
        decided = _by_word(words, i)
        if decided is not None:
            return decided
    return None


def _by_word(words: Sequence[str], i: int) -> bool | None:
    """Decide by a word, with the auxiliaries before it; None if it does not tell."""
    word, before = words[i], words[i - 1] if i else ""
    if word in _TENSE["future"]:
        return True
    if word in _TENSE["would"]:
        return "not" not in words[i + 1 : i + 2]  # "would not say"
    if word in _TENSE["may"]:
        return not _TENSE["have"].intersection(words[i + 1 : i + 3])
    if word == "to" and before in _TENSE["be"] | _TENSE["to"] and i + 1 < len(words):
        return True  # "is to meet", "agreed to meet"
    if word in _TENSE["past"] or (word.endswith("ed") and word not in _TENSE["no_verbs"]):
        return _by_auxiliaries(words[:i])
    is_verb = (before[:1].isalpha() or before in '”"') and before not in _TENSE["before_noun"]
    if word in _SCHEDULED_S and is_verb:
        return True
    is_plural = is_verb and before.endswith("s") and len(before) > 3
    return True if word in _TENSE["scheduled"] and (is_plural or before in _TENSE["we"]) else None


def _by_auxiliaries(words: Sequence[str]) -> bool | None:
    """Decide by the words before a past participle or past tense: "will be", "was", "is to be"."""
    i = len(words)
    while i and (
        words[i - 1] in _TENSE["be"] | _TENSE["have"] | _TENSE["adverbs"]
        or words[i - 1].endswith("ly")
    ):
        i -= 1
    if "be" not in words[i:] or not i:
        return False
    if words[i - 1] == "to":
        before = words[i - 2] if i > 1 else ""
        # Otherwise the verb before decides: "voted to be heard on Friday".
        return True if before in _TENSE["be"] | _TENSE["future"] else None
    return words[i - 1] in _TENSE["may"] | _TENSE["would"]
