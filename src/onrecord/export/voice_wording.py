"""Puts the voices of a story into words: their names in sentences, and in a list with roles."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from onrecord.export.wording import count
from onrecord.text.name_keys import is_pronoun, normalize, without_possessive
from onrecord.views import NameView, VoiceView


def name_in_sentence(name: str) -> str:
    """Return a name as it stands in a sentence: with "the" if it is no proper name or host.

    What a pronoun stands for is not known there: "its duty officer" is the duty officer, and of
    "she" and "a friend of hers" it is shown that these are the words of the page.
    """
    if " " not in name and "." in name:
        return name
    bare = without_possessive(name)
    if not bare or any(map(is_pronoun, bare.split())):
        return f"“{name}”"
    needs_the = bare != name or (name[:1].islower() and not name.startswith("the "))
    return f"the {bare}" if needs_the else name


def who_for(speaker: str, voice: str) -> str:
    """Return who speaks in a sentence: "Orla Venn for the harbour office", or one name of a voice.

    >>> who_for("Venn", "Orla Venn")
    'Orla Venn'
    """
    words, others = (set(name.casefold().split()) for name in (speaker, voice))
    if words <= others:
        return name_in_sentence(voice)
    who = name_in_sentence(speaker)
    return who if others <= words else f"{who} for {name_in_sentence(voice)}"


def voice_head(voice: VoiceView) -> str:
    """Return a voice on one line: its name, its first role, and by what other names it goes."""
    own = [name for name in voice.names if not (name.speaks_for or name.same_words)]
    forms = (form for name in own for form in (name.name, *name.aliases))
    others = [
        form
        for form in _fullest(forms)
        if not _words(form) <= _words(voice.name) and voice.name.casefold() not in form.casefold()
    ]
    role = "".join(_one_role(own))
    also = f"also {', '.join(others)}" if others else ""
    cells = (voice.name, role, count(voice.statements, "statement"), also)
    return " · ".join(filter(None, cells))


def voice_parts(voice: VoiceView) -> Iterator[str]:
    """Yield a line for each other name of those who are part of a voice, with why they are."""
    for name in shown_names(voice):
        if name.same_words:
            why = "says the same words in another article"
        elif name.speaks_for:
            why = "speaks for it"
        else:
            continue
        role = f"({name.roles[0]})" if name.roles else ""
        yield " ".join(filter(None, (name.name, role, why)))


def shown_names(voice: VoiceView) -> list[NameView]:
    """Return the names of a voice, each once with one role at most, and without short forms.

    "Marrek" is a short form of "Issa Marrek", and "the guard" of the "Coast Guard" that it is.
    """
    same: dict[frozenset[str], list[NameView]] = {}
    for name in voice.names:
        same.setdefault(_words(name.name), []).append(name)
    return [
        replace(names[0], roles=_one_role(names))
        for words, names in same.items()
        if not any(words < others for others in same)
        and not (names[0].speaks_for and words <= _words(voice.name))
    ]


def _one_role(names: Iterable[NameView]) -> tuple[str, ...]:
    """Return the role that says most, of those that fit best in each article."""
    roles = [name.roles[0] for name in names if name.roles]
    return (max(roles, key=lambda role: len(role.split())),) if roles else ()


def _fullest(forms: Iterable[str]) -> list[str]:
    """Return forms of names, in order, without those of which another has all words and more.

    >>> _fullest(["army", "Issa Marrek", "Army", "Marrek"])
    ['army', 'Issa Marrek']
    """
    found: dict[frozenset[str], str] = {}
    for form in forms:
        found.setdefault(_words(form), form)
    return [form for words, form in found.items() if not any(words < each for each in found)]


def _words(name: str) -> frozenset[str]:
    return frozenset(map(normalize, name.split()))
