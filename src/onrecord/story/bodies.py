"""What words say of a body or office: its kind, what it does, and whose or where it is."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from onrecord.text.lang import read_toml, word_set
from onrecord.text.name_keys import normalize
from onrecord.text.outlets import is_listed_outlet, is_outlet

_FILE = "bodies.toml"
LEADERS = word_set(_FILE, "leaders")
EMPTY = word_set(_FILE, "empty")
HEAD_ENDS = word_set(_FILE, "head_ends")  # after which a noun phrase has no head any more
FUNCTIONS = word_set(_FILE, "functions")
_BY_PLACE = word_set(_FILE, "by_place")
_UTTERANCES = word_set(_FILE, "utterances")
_OUTLET_KINDS = word_set(_FILE, "outlet_kinds")
# Kinds that a body may be called whose name does not say it.
COMMON = word_set(_FILE, "common")
_PAPERS = word_set(_FILE, "papers")
THE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
WORD = re.compile(r"[^\W_]+(?:[-’'.][^\W_]+)*")
_WEAK = "office"  # a kind that another tells more than: "the office of the governor"
_SHORTEST_STEM = 4  # letters that "Dravia" and "Dravian" have in common, at least
_CACHED = 1 << 12  # wordings whose bodies are kept


@dataclass(frozen=True)
class Body:
    """What a mention says of a body: its kind, what it does, and whose or where it is."""

    kind: str | None  # None: a name without a word for the kind of body
    noun: str  # the word for the kind, as written: "federation"; "" if there is none
    functions: frozenset[str]
    names: frozenset[str]

    def fits(self, other: "Body") -> bool:
        """Whether two mentions can be of one body: what one says includes what the other says.

        >>> body_of("Vindle prefecture").fits(body_of("the prefecture"))
        True
        >>> body_of("interior ministry").fits(body_of("health ministry"))
        False
        """
        if self.kind != other.kind:
            return False
        # "the observer mission" and "the Ilvane Observer Mission": names may be written small.
        ours, theirs = self.functions | self.names, other.functions | other.names
        if self.kind not in _BY_PLACE:
            return within(ours, theirs) or within(theirs, ours)
        does = within(self.functions, theirs) or within(other.functions, ours)
        return does and (within(self.names, theirs) or within(other.names, ours))

    def may_be(self, other: "Body") -> bool:
        """Whether two mentions are of bodies of any place that do the same, as far as they say."""
        if self.kind != other.kind:
            return False
        return within(self.functions, other.functions) or within(other.functions, self.functions)

    @property
    def size(self) -> int:
        """How much the mention says."""
        return len(self.functions) + 2 * len(self.names)

    @property
    def is_short(self) -> bool:
        """Whether the mention says no more than the kind: "the ministry"."""
        return self.kind is not None and not (self.functions or self.names)

    @property
    def is_by_place(self) -> bool:
        """Whether a place has one such body for each function, so that it needs no name."""
        return self.kind in _BY_PLACE


@lru_cache(_CACHED)
def body_of(words: str) -> Body | None:
    """Return the body that words name, or None if they have no word that tells.

    >>> body_of("a spokesman for the Vindle police").names
    frozenset({'vindle'})
    >>> body_of("Interior Minister").kind, sorted(body_of("Interior Minister").functions)
    ('ministry', ['interior'])
    """
    kind, noun = None, ""
    functions: set[str] = set()
    names: set[str] = set()
    is_head_over = False
    found = WORD.findall(_in_one_word(words))
    for word, following in zip(found, [*found, ""][1:], strict=True):
        low = word.lower().removesuffix("'s").rstrip("'")
        is_owner = low != word.lower()  # "the government's agency"
        if word in kinds() and kinds()[word] in COMMON and _is_name(following):
            kind, noun = None, ""  # "the nurses' group Open Hand"
            functions.clear()
            names.clear()
        elif low in kinds() and not (is_head_over and kind not in (None, _WEAK, kinds()[low])):
            if kind not in (None, kinds()[low]) and not is_owner:
                functions.add(noun)  # "Bank Workers' Union": of the workers of banks
            kind, noun = kinds()[low], low
        elif low in HEAD_ENDS:
            is_head_over = kind is not None  # "observers from the council"
        elif low in EMPTY or low in _UTTERANCES or low in LEADERS:
            continue
        elif low.removesuffix("s") in FUNCTIONS or low in FUNCTIONS or not word[0].isupper():
            functions.add(normalize(low))
        else:
            names.add(normalize(low))
    if kind is None and not names:
        return None
    return Body(kind, noun, frozenset(functions), frozenset(names))


def core_of(name: str) -> frozenset[str]:
    """Return the words of a name that say neither its kind nor how large it is, in lower case.

    >>> sorted(core_of("National Civil Protection Service"))
    ['civil', 'protection']
    """
    return frozenset(map(str.lower, WORD.findall(name))).difference(EMPTY, kinds())


def _is_name(word: str) -> bool:
    return word[:1].isupper() and word.lower() not in kinds() and word.lower() not in EMPTY


def is_of_a_kind(words: str) -> bool:
    """Whether words end in a word for a kind of body: "the bank supervisor"."""
    found = WORD.findall(_in_one_word(words).lower())
    return bool(found) and found[-1] in kinds() and HEAD_ENDS.isdisjoint(found)


def _in_one_word(words: str) -> str:
    """Return words with phrases for kinds of bodies in one word: "coastguard"."""
    text = words.replace("’", "'")
    for phrase, word in phrases().items():
        text = re.sub(rf"\b{re.escape(phrase)}\b", word, text, flags=re.IGNORECASE)
    return text


@lru_cache(65536)
def is_news_outlet(name: str) -> bool:
    """Whether a name is an outlet's, and not that of a body that has a word of outlets in its name.

    >>> is_news_outlet("Vindle Press Agency"), is_news_outlet("National Water Agency")
    (True, False)
    >>> is_news_outlet("The Observer Mission"), is_news_outlet("the Dagen Post")
    (False, True)
    """
    if not is_outlet(name):
        return False
    body = body_of(name)
    if body is None or body.kind is None or is_listed_outlet(THE.sub("", name).lower()):
        return True
    rest = " ".join(word for word in name.split() if word.lower() not in kinds())
    is_paper = body.kind in _PAPERS and not body.functions
    return is_paper or (body.kind in _OUTLET_KINDS and is_outlet(rest))


def within(some: frozenset[str], others: frozenset[str]) -> bool:
    """Whether each name is among others, or has the stem of one: "Dravian" of "Dravia"."""
    return all(any(_same_stem(one, other) for other in others) for one in some)


def _same_stem(one: str, other: str) -> bool:
    if one == other:
        return True
    shortest = min(len(one), len(other))
    return shortest >= _SHORTEST_STEM + 1 and one[: shortest - 1] == other[: shortest - 1]


@cache
def kinds() -> dict[str, str]:
    """Return the kind of body that each word means: {"minister": "ministry"}."""
    return {
        word: kind for kind, words in read_toml(_FILE)["kinds"].items() for word in words.split()
    }


@cache
def phrases() -> dict[str, str]:
    """Return the word of a kind for each phrase, the longest first: {"town hall": "townhall"}."""
    found: dict[str, str] = read_toml(_FILE)["phrases"]
    return dict(sorted(found.items(), key=lambda item: -len(item[0])))
