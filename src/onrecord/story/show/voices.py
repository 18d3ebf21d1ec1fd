"""Lists who speaks in a story: one entry for each body or person, whatever names it has."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from onrecord.records import Role, Speaker
from onrecord.story.bodies import LEADERS
from onrecord.story.compare.context import StoryContext
from onrecord.story.show.reported import is_nobody
from onrecord.story.speaker_names import has_pronoun, name_words
from onrecord.story.voices import Voice
from onrecord.text.lang import word_set
from onrecord.text.name_keys import distinct_names
from onrecord.views import NameView, VoiceView

_LEADERS = LEADERS - word_set("bodies.toml", "representatives")
_RANKS = word_set("entities.toml", "honorifics") | word_set("entities.toml", "title_abbreviations")


def voice_views(context: StoryContext) -> list[VoiceView]:
    """Return the people and bodies that assert something, the one with most statements first.

    A body and those who speak for it are one. People without a name or body are left out. A body
    without a name of its own has that of who leads it, else of who speaks most.
    """
    spoken: defaultdict[str, Counter[str]] = defaultdict(Counter)
    speakers: dict[str, tuple[Speaker, Voice]] = {}
    for article in context.articles:
        for statement in article.annotations.statements:
            speaker = article.speaker_of(statement)
            if statement.type != "assertion" or speaker is None or is_nobody(speaker.name):
                continue
            voice = context.origins.voice_of(article, speaker)
            if voice.is_definite:
                spoken[voice.key][speaker.id] += 1
                speakers.setdefault(speaker.id, (speaker, voice))
    views = [
        VoiceView(
            key=key,
            name=(name := _name(counts, speakers)),
            names=tuple(_names(name, counts, speakers)),
            statements=counts.total(),
        )
        for key, counts in spoken.items()
    ]
    return sorted(views, key=lambda view: -view.statements)


def _name(counts: Counter[str], speakers: dict[str, tuple[Speaker, Voice]]) -> str:
    ids = [id for id, _ in counts.most_common()]
    _, voice = speakers[next((id for id in ids if _leads(speakers[id][0])), ids[0])]
    return voice.name


def _leads(speaker: Speaker) -> bool:
    titles = (word for role in speaker.roles for word in name_words(role.title or ""))
    return not _LEADERS.isdisjoint(titles)


def _names(
    shown: str, counts: Counter[str], speakers: dict[str, tuple[Speaker, Voice]]
) -> Iterator[NameView]:
    for id, _ in counts.most_common():
        speaker, voice = speakers[id]
        if has_pronoun(speaker.name):
            continue
        speaks_for = voice.why == "speaks for it" and speaker.name != shown
        roles = sorted(speaker.roles, key=lambda role: _fit(role, shown, speaks_for=speaks_for))
        yield NameView(
            speaker=id,
            name=speaker.name,
            aliases=speaker.aliases,
            speaks_for=speaks_for,
            same_words=voice.why == "same words",
            roles=tuple(distinct_names(map(_role, roles))),
        )


def _fit(role: Role, voice: str, *, speaks_for: bool) -> tuple[int, int]:
    """Return how well a role says who somebody is, beside the name of the voice: low is better.

    Of who speaks for a body, "ministry spokeswoman" and "director" of the body that is named tell
    more than "spokeswoman, laboratory"; of a person, most words do. "Col" alone tells least.
    """
    title, organization = role.title or "", role.organization or ""
    words, owner = name_words(title), set(name_words(organization))
    if _RANKS.issuperset(words):
        return 6, 0
    if not speaks_for:
        return 0, -len(words) - len(owner)
    if not owner:
        return (0 if len(words) > 1 else 4 if title[0].isupper() else 2), 0
    if owner <= set(name_words(voice)):
        return 1, 0
    return (3 if organization.islower() and len(owner) == 1 else 5), 0


def _role(role: Role) -> str:
    return ", ".join(filter(None, (role.title, role.organization)))
