"""The spaCy component "onrecord": who said what, as span groups and extensions of a Doc.

spaCy finds it by its entry point if the extra ``spacy`` is installed, for
``nlp.add_pipe("onrecord")``, and imports this package whenever a pipeline is made: it must be quick
to import. The model is loaded with the first Doc.
"""

try:
    import spacy as _spacy  # noqa: F401
except ImportError:
    raise ImportError(
        "onrecord.spacy_component needs spaCy; install it with: pip install 'onrecord[spacy]'"
    ) from None

from onrecord.spacy_component.component import OnrecordComponent, make_component
from onrecord.spacy_component.extensions import set_extensions
from onrecord.spacy_component.found import Figure, Speaker, Statement, Time, Words

__all__ = [
    "Figure",
    "OnrecordComponent",
    "Speaker",
    "Statement",
    "Time",
    "Words",
    "make_component",
    "set_extensions",
]
