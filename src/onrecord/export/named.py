"""How an article names a speaker, whose name in the record may be of another article."""

from onrecord.records import Article, Span, Speaker


def place_of_name(article: Article, speaker: Speaker) -> Span | None:
    """Return where an article names a speaker: by the whole name if it does, else as it can.

    None if it has no mention of the speaker, whom somebody may have corrected.
    """
    places = [each.span for each in speaker.mentions if each.article == article.id]
    words = {place: " ".join(article.text[slice(*place)].split()) for place in places}
    named = [place for place in places if words[place] in speaker.name]
    return max(named or places[:1], key=lambda place: len(words[place]), default=None)


def name_in(article: Article, speaker: Speaker) -> str:
    """Return the name of a speaker as an article has it; the record's if it has none."""
    place = place_of_name(article, speaker)
    is_whole = speaker.name in article.text or place is None
    return speaker.name if is_whole else " ".join(article.text[slice(*place or ())].split())
