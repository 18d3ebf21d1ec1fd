"""Which language a text is in."""

from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from onrecord.text.lang import LANGUAGES

_ENOUGH = 4000  # characters: more of a text tells nothing new
_SURE = 20  # times likelier than a language that is read another must be; not tuned


@cache
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def identify_language(text: str) -> str | None:
    """Return the ISO 639-1 code of a text's language, or None for a text without letters.

    A text that may be in one of ``LANGUAGES`` counts as in that one: a text that is read by mistake
    yields few statements, one that is skipped by mistake loses all.
    """
    if not any(map(str.isalpha, text[:_ENOUGH])):
        return None
    probabilities = dict(_identifier().rank(text[:_ENOUGH]))
    likeliest = max(probabilities, key=probabilities.__getitem__)
    known = max(LANGUAGES, key=probabilities.__getitem__)
    certain = probabilities[likeliest] > _SURE * probabilities[known]
    return str(likeliest) if certain else known
