"""Identification of the language of a text."""

from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from onrecord.text.lang import LANGUAGES

_LENGTH = 4000  # characters at the start of a text, enough to identify its language
# A language outside of LANGUAGES must be so many times as probable as the best of LANGUAGES. Set by
# hand: short English texts ("Lee said.") are often taken for another language.
_MARGIN = 20


@cache
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def identify_language(text: str) -> str | None:
    """Return the ISO 639-1 code of a text's language, or None for a text without letters.

    In case of doubt, return a language that onrecord can analyse (one of LANGUAGES): analysing a
    foreign text by mistake gives a few wrong statements, while skipping a readable text loses all
    of its statements.
    """
    beginning = text[:_LENGTH]
    if not any(map(str.isalpha, beginning)):
        return None
    probabilities = dict(_identifier().rank(beginning))
    best = max(probabilities, key=probabilities.__getitem__)
    best_readable = max(LANGUAGES, key=probabilities.__getitem__)
    is_other = probabilities[best] > _MARGIN * probabilities[best_readable]
    return str(best) if is_other else best_readable
