"""Learn whom pronouns and descriptions refer to: ``python -m training.antecedents``.

Who speaks bare quotations, too. Reads the speakers of statements in the corpus (``corpus/train``),
and writes the weights of the features of ``speakers/coreference.py`` into
``text/lang/en/antecedents.toml``; prints how many questions of ``corpus/dev`` they answer. Names in
the texts are those that the model finds. Needs ``pip install .[dev]`` only.
"""

import argparse
import json
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from evaluation.corpus import GoldStatement, Passage, read_corpus
from evaluation.layers import same_name
from onrecord.extraction.attribution.spans import anchor
from onrecord.extraction.attribution.tagger import find_attributions_and_names
from onrecord.extraction.encoder.weights import Weights
from onrecord.extraction.entities.entities import Entity
from onrecord.extraction.speakers import sources
from onrecord.extraction.speakers.coreference import (
    Coreference,
    most_probable,
)
from onrecord.extraction.speakers.questions import Candidate, Form, Question
from onrecord.extraction.speakers.speakers import Asides, find_speakers
from onrecord.records import Article, Statement
from onrecord.text import lang
from onrecord.text.document import Document

_FILE = Path(lang.__file__).parent / "en" / "antecedents.toml"
_PENALTY = 2.0  # of squared weights; chosen on two halves of corpus/train
_RARE = 5  # a feature of fewer candidates has no weight
_NOBODY = Entity(kind=None, named=False, name=(0, 0))
_HEAD = """\
# Weights of the features by which the antecedents of pronouns, descriptions and quotations without
# a source are chosen (speakers/coreference.py). Learned by training/antecedents.py on the speakers
# of the statements in corpus/train.
"""


@dataclass(frozen=True)
class Asked:
    """A question of one form: the features of each candidate, and which candidates are right."""

    form: Form
    features: list[tuple[str, ...]]
    right: list[bool]


class _Teacher(Coreference):
    """Answers as the corpus does, and keeps the questions; ``speakers`` is by source position."""

    speakers: dict[int, str | None]
    asked: list[Asked]

    def answer(
        self, form: Form, position: int, candidates: Sequence[Candidate]
    ) -> Candidate | None:
        if position not in self.speakers:
            return super().answer(form, position, candidates)
        speaker = self.speakers[position]
        right = [self._is(each, speaker) for each in candidates]
        if candidates:
            self.asked.append(Asked(form, [each.features for each in candidates], right))
        return candidates[right.index(True)] if any(right) else None

    def resolve_together(
        self, questions: Sequence[Question], excluded: Collection[Entity]
    ) -> Entity | None:
        return None  # each is asked alone

    def _is(self, candidate: Candidate, speaker: str | None) -> bool:
        spans = {candidate.entity.name, *candidate.entity.name_spans}
        return speaker is not None and any(
            same_name(self._document.wording(span), speaker) for span in spans
        )


def ask(passages: Sequence[Passage], weights: Weights) -> list[Asked]:
    """Return the questions in some passages, with the answers of the corpus."""
    asked: list[Asked] = []
    for passage in passages:
        document = Document(passage.text)
        _, scores = find_attributions_and_names(document, weights)
        statements = _statements(passage, document)
        asides = _asides(passage, statements)
        teacher = type("Teacher", (_Teacher,), {"asked": asked, "speakers": _speakers(passage)})
        with mock.patch.object(sources, "Coreference", teacher):
            article = Article(id=passage.id, capture="", text=passage.text)
            find_speakers(article, document, statements, asides, scores)
    return asked


def _speakers(passage: Passage) -> dict[int, str | None]:
    """Return the speaker of each statement by the position of its source, or its content."""
    return {
        each.source[0][0] if each.source else anchor(each.cue, each.content)[0]: (
            None if each.speaker == "open" else each.speaker
        )
        for each in passage.statements
    }


def _statements(passage: Passage, document: Document) -> list[Statement]:
    """Return the statements of a passage as records, outer ones before those inside them."""
    by_number = {each.number: each for each in passage.statements}

    def depth(statement: GoldStatement) -> int:
        return 0 if statement.outer is None else 1 + depth(by_number[statement.outer])

    ordered = sorted(
        passage.statements,
        key=lambda each: (depth(each), min((*each.source, *each.cue, *each.content))[0]),
    )
    return [
        Statement(
            id=str(each.number),
            article=passage.id,
            source=each.source,
            cue=each.cue,
            content=each.content,
            kind=document.quotations.kind(each.content),
            outer=None if each.outer is None else str(each.outer),
            type=each.type,
            act=each.act,
            confidence=1.0,
        )
        for each in ordered
    ]


def _asides(passage: Passage, statements: Sequence[Statement]) -> list[Asides]:
    """Return the addressees and relays of some statements of a passage."""
    by_number = {str(each.number): each for each in passage.statements}
    gold = [by_number[each.id] for each in statements]
    return [Asides(each.addressees, each.relays) for each in gold]


def learn(asked: Sequence[Asked]) -> dict[str, dict[str, float]]:
    """Return the weights of the features for each form.

    A feature has one weight for all forms, and for each form a difference from it: forms with few
    questions profit from the others.
    """
    forms = sorted({each.form for each in asked})
    rows = [
        [name for feature in features for name in (feature, f"{each.form}:{feature}")]
        for each in asked
        for features in [*each.features, ()]  # the last: none is meant
    ]
    seen = Counter(name for names in rows for name in names)
    columns = {name: place for place, name in enumerate(n for n, c in seen.items() if c >= _RARE)}
    inputs = csr_matrix(
        (
            np.ones(sum(name in columns for names in rows for name in names)),
            [columns[name] for names in rows for name in names if name in columns],
            np.cumsum([0, *(sum(name in columns for name in names) for names in rows)]),
        ),
        shape=(len(rows), len(columns)),
    )
    right = np.array([r for each in asked for r in (*each.right, not any(each.right))])
    sizes = np.array([len(each.features) + 1 for each in asked])
    first = np.cumsum([0, *sizes[:-1]])

    def log_sums(scores: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.asarray(np.repeat(np.logaddexp.reduceat(scores, first), sizes))

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        scores = inputs @ weights
        every = log_sums(scores)
        among = log_sums(np.where(right, scores, -np.inf))
        value = float((every - among)[first].sum()) + _PENALTY * float(weights @ weights)
        errors = np.exp(scores - every) - np.exp(scores - among) * right
        return value, inputs.T @ errors + 2 * _PENALTY * weights

    found = minimize(loss, np.zeros(len(columns)), jac=True, method="L-BFGS-B").x
    weight = {name: float(found[place]) for name, place in columns.items()}
    shared = [name for name in weight if ":" not in name]
    return {
        form: {
            name: round(weight[name] + weight.get(f"{form}:{name}", 0.0), 2)
            for name in shared
            if f"{form}:{name}" in seen
        }
        for form in forms
    }


def report(form: Form, taught: Sequence[Asked], asked: Sequence[Asked]) -> None:
    """Print how many questions of a form are answered, with the weights just learned, and how."""
    answered = right = 0
    for each in asked:
        candidates = [Candidate(_NOBODY, (0, 0), features) for features in each.features]
        chosen = most_probable(form, candidates)
        if chosen is not None:
            answered += 1
            right += each.right[candidates.index(chosen)]
    print(
        f"{form}: {len(taught)} questions; on dev {len(asked)}, "
        f"{sum(any(each.right) for each in asked)} with an answer: "
        f"{answered} answered, {right} of them right"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--train", type=Path, default=Path("corpus/train"))
    parser.add_argument("--dev", type=Path, default=Path("corpus/dev"))
    parser.add_argument("--model", type=Path, help="the folder of the model; the shipped one")
    args = parser.parse_args()
    weights = Weights(args.model) if args.model else Weights.shipped()
    taught, held = (ask(read_corpus([path]), weights) for path in (args.train, args.dev))
    lines = []
    for form, learned in learn(taught).items():
        lines += [
            "",
            f"[{form}]",
            *(f"{json.dumps(name, ensure_ascii=False)} = {w}" for name, w in learned.items() if w),
        ]
    _FILE.write_text(_HEAD + "\n".join(lines) + "\n")
    for form in sorted({each.form for each in taught}):
        report(form, *([each for each in some if each.form == form] for some in (taught, held)))


if __name__ == "__main__":
    main()
