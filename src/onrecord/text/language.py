"""Which language a text is in."""

from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

_ENOUGH = 4000  # characters: more of a text tells nothing new
_SURE = 20  # times likelier than English another language must be: a doubtful text is read


@cache
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def identify_language(text: str) -> str | None:
    """The ISO 639-1 code of a text's language; null for a text without letters.

    A doubtful text counts as English, the language that is read: one that is
    wrongly read yields little, one that is wrongly left out is lost.
    """
    if not any(map(str.isalpha, text[:_ENOUGH])):
        return None
    ranked = _identifier().rank(text[:_ENOUGH])
    likeliest, probability = ranked[0]
    return str(likeliest) if probability > _SURE * dict(ranked)["en"] else "en"
