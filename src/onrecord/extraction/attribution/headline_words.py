"""What words can be in a headline: those who speak, and what makes a clause, by word lists.

The lists are in ``text/lang/en/headlines.toml``, whose comments say what each holds.
"""

import re
from collections.abc import Sequence
from functools import cache

from onrecord.extraction.entities.lexicon import (
    ARTICLES,
    HONORIFICS,
    PRONOUNS,
    RELATIVES,
    TITLE_ABBREVIATIONS,
    TITLE_MODIFIERS,
    gender_of_first_name,
    is_occupation,
    is_plural,
    noun_kind,
)
from onrecord.text.lang import Language
from onrecord.text.outlets import is_outlet
from onrecord.text.stems import word_stem
from onrecord.text.tokens import Token

_FILE = "headlines.toml"
_LONGEST_SPEAKER = 5  # words
_SPEAKING = ("person", "group", "organization")  # kinds of nouns


class HeadlineWords:
    """The words of headlines in one language."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self.agent = self._list("agent")
        self.after_passive = self._list("after_passive")
        self.greetings = self._list("greetings")
        self.hearing = self._list("hearing")
        self.labels = self._list("labels")
        self.own_voice = self._list("own_voice")
        self.passive = self._list("passive")
        self._before_nouns = self._list("before_nouns")

    def pattern(self, template: str, parts: dict[str, str]) -> re.Pattern[str]:
        """Return the pattern of a rule, with the words of the language."""
        return _pattern(self._language, template, tuple(parts.items()))

    def may_speak(self, text: str) -> bool:
        """Whether lower-case words are no label, such as "live", and no outlet."""
        return text not in self.labels and not is_outlet(text)

    def is_speaker(self, words: Sequence[Token], *, quoted: bool) -> bool:
        """Whether words without a name mean somebody who speaks: "water board", "new report"."""
        words = _without_article(words)
        if quoted:
            words = self._before_preposition(words)
        if not 0 < len(words) <= _LONGEST_SPEAKER:
            return False
        *before, head = words
        if head.low in self._list("documents"):
            modifiers = self._list("document_modifiers")
            return all(word.low in modifiers or word.word.isupper() for word in before)
        if any(map(self._ends_noun_phrase, before)):
            return False
        if head.low in self._list("acronyms") and head.word[:-1].isupper():
            return True
        noun = head.low
        if quoted:
            return is_occupation(noun.removesuffix("s")) or noun_kind(noun) in _SPEAKING
        groups = self._language.words("entities.toml", "group")
        return noun_kind(noun) in _SPEAKING and noun not in groups | self._list("not_voices")

    def reports(self, words: Sequence[Token]) -> bool:
        """Whether a cue has a word that reports in headlines: "warns", not "tests"."""
        return any(self._is_in(word, "saying") or self._is_in(word, "reporting") for word in words)

    def is_group_or_document(self, words: Sequence[Token]) -> bool:
        """Whether words mean several people or a document, without a name: "officials"."""
        head = words[-1].low
        return head in self._list("documents") or (noun_kind(head) == "group" and is_plural(head))

    def means(self, words: Sequence[Token], name: Sequence[str]) -> bool:
        """Whether words are the last ones of a full name, also with a title: "Mayor Vestby".

        A name of one word is known only if it is an acronym: any other is as often a place's.
        """
        if len(name) < 2 and not "".join(name).isupper():
            return False
        low = [word.lower() for word in name]
        length = max(
            (n for n in range(1, min(len(words), len(name)) + 1)
             if [word.low for word in words[-n:]] == low[-n:]),
            default=0,
        )  # fmt: skip
        return length > 0 and all(map(_is_title, words[:-length]))

    def make_clause(self, words: Sequence[Token]) -> bool:
        """Whether words have a verb and do not begin as a question or a noun phrase does."""
        if len(words) < 2 or words[0].low in self._list("not_openers"):
            return False
        if words[0].low in ARTICLES and any(word.low in RELATIVES for word in words):
            return False
        if words[0].low in ARTICLES:  # "a city rebuilt"
            return any(word.low in self._list("auxiliaries") for word in words)
        if words[0].low in self._list("clause_openers"):
            return True
        return any(self._is_predicate(words, i) for i in range(1, len(words)))

    def _is_predicate(self, words: Sequence[Token], i: int) -> bool:
        """Whether word ``i`` is a verb of a clause, by its form and the words around it."""
        word, before = words[i], words[i - 1].low
        if before == "to":
            listed = self._is_verb(word) or self._is_in(word, "noun_verbs")
            after_list_noun = i > 1 and words[i - 2].low in self._list("list_nouns")
            return i > 1 and (listed or word.low == "be") and not after_list_noun
        if before in self._before_nouns:
            return False
        if word.low in self._list("auxiliaries") or self._is_verb(word):
            return True
        following = words[i + 1].low if i + 1 < len(words) else None
        if word.low in self._list("predicates"):
            return following is None or following in self._before_nouns | self.after_passive
        has_object = following is not None and following not in self.after_passive
        return has_object and word.low.endswith(("s", "ed")) and self._is_in(word, "noun_verbs")

    def _before_preposition(self, words: Sequence[Token]) -> Sequence[Token]:
        """Return "survivor" of "survivor of ferry fire"."""
        place = next((i for i, word in enumerate(words) if word.low in self._before_nouns), None)
        return words[:place]

    def _ends_noun_phrase(self, word: Token) -> bool:
        """Whether a word is in no noun phrase, unless as the last: a verb, pronoun, preposition."""
        if word.low in self._before_nouns | self._list("auxiliaries") or word.low in PRONOUNS:
            return True
        return self._is_verb(word) or (word.low.endswith("ed") and self._is_in(word, "noun_verbs"))

    def _is_verb(self, word: Token) -> bool:
        return not word.low.endswith(("ing", "ings")) and self._is_in(word, "verbs")

    def _is_in(self, word: Token, key: str) -> bool:
        """Whether a verb is in a list, in any form, also with a prefix: "restarted"."""
        verbs, stems = self._list(key), _stems(self._language, key)
        forms = [word.low, *map(word.low.removeprefix, self._list("verb_prefixes"))]
        return any(form in verbs or word_stem(form) in stems for form in forms)

    def _list(self, key: str) -> frozenset[str]:
        return self._language.words(_FILE, key)


def _is_title(word: Token) -> bool:
    low = word.low.rstrip(".")
    return (
        noun_kind(low) in ("person", "organization")
        or low in TITLE_MODIFIERS | HONORIFICS | TITLE_ABBREVIATIONS
        or gender_of_first_name(low) is not None
    )


def _without_article(words: Sequence[Token]) -> Sequence[Token]:
    return words[1:] if words and words[0].low in ARTICLES else words


@cache
def _stems(language: Language, key: str) -> frozenset[str]:
    return frozenset(map(word_stem, language.words(_FILE, key)))


@cache
def _pattern(
    language: Language, template: str, parts: tuple[tuple[str, str], ...]
) -> re.Pattern[str]:
    words = {
        key: "|".join(sorted(map(re.escape, language.words(_FILE, key)), key=len, reverse=True))
        for key in ("saying", "topic")
    }
    filled = template.format(**dict(parts), **words)
    return re.compile(filled, re.IGNORECASE)
