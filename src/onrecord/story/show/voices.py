"""Lists who speaks in a story: one entry for each body or person, whatever names it has."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from onrecord.records import Role, Speaker
from onrecord.story.compare.context import StoryContext
from onrecord.story.speaker_names import has_pronoun
from onrecord.story.voices import Voice
from onrecord.text.name_keys import distinct_names
from onrecord.views import NameView, VoiceView


def voice_views(context: StoryContext) -> list[VoiceView]:
    """Return the people and bodies that assert something, the one with most statements first.

    A body and those who speak for it are one. People without a name or body are left out.
    """
    voices: dict[str, Voice] = {}
    spoken: defaultdict[str, Counter[str]] = defaultdict(Counter)
    speakers: dict[str, tuple[Speaker, Voice]] = {}
    for article in context.articles:
        for statement in article.annotations.statements:
            speaker = article.speaker_of(statement)
            if statement.type != "assertion" or speaker is None:
                continue
            voice = context.origins.voice_of(article, speaker)
            if voice.is_definite:
                voices.setdefault(voice.key, voice)
                spoken[voice.key][speaker.id] += 1
                speakers.setdefault(speaker.id, (speaker, voice))
    views = [
        VoiceView(
            key=key,
            name=voices[key].name,
            names=tuple(_names(voices[key].name, counts, speakers)),
            statements=counts.total(),
        )
        for key, counts in spoken.items()
    ]
    return sorted(views, key=lambda view: -view.statements)


def _names(
    shown: str, counts: Counter[str], speakers: dict[str, tuple[Speaker, Voice]]
) -> Iterator[NameView]:
    for id, _ in counts.most_common():
        speaker, voice = speakers[id]
        if has_pronoun(speaker.name):
            continue
        yield NameView(
            speaker=id,
            name=speaker.name,
            aliases=speaker.aliases,
            speaks_for=voice.why == "speaks for it" and speaker.name != shown,
            same_words=voice.why == "same words",
            roles=tuple(distinct_names(map(_role, speaker.roles))),
        )


def _role(role: Role) -> str:
    return ", ".join(filter(None, (role.title, role.organization)))
