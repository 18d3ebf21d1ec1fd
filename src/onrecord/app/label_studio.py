"""Takes what annotators decided in Label Studio into the record, as corrections.

Each task was exported by ``export/labelstudio.py``, and has in its data the statements as they were
then. What differs from them is what the annotator decided. Nothing is guessed: what has no clear
meaning, or cannot be kept as a correction, is a line that says so.
"""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from onrecord.app.corrections import (
    Author,
    accept,
    correct_borders,
    correct_speaker,
    reject,
)
from onrecord.app.opening import use_case
from onrecord.app.subjects import find_speaker
from onrecord.errors import UsageError
from onrecord.export.labelstudio import NOBODY, Exported, Origin, statement_of
from onrecord.export.labelstudio_results import MarkedStatement, read_result
from onrecord.records import Article, Borders, Correction, CorrectionAction
from onrecord.store import Store
from onrecord.views import CorrectionView, ImportedDecisions

_NO_NAME = (NOBODY, "open")
_FORMAT = 'is no export of Label Studio in the format "JSON"'


class _Decision(NamedTuple):
    """What an annotator decided on a statement, as a correction has it."""

    action: CorrectionAction
    new: Borders | str | None = None


class _Annotation(NamedTuple):
    """An annotation of a task that was made from an article of the record."""

    name: str  # of task and annotation
    author: Author
    article: Article
    origin: Origin
    result: list[dict[str, Any]]


class _Made(msgspec.Struct):
    """The form of an annotation in an export of Label Studio, as far as it is read."""

    result: list[dict[str, Any]] | None = None
    completed_by: dict[str, Any] | int | str | None = None


class _Task(msgspec.Struct):
    """The form of a task in it."""

    data: dict[str, Any]
    annotations: list[_Made] | None = None


@use_case
def import_label_studio(store: Store, path: Path) -> ImportedDecisions:
    """Make corrections of what annotators decided in Label Studio, from its export as JSON.

    Each has the annotator's name, the time of the annotation, and as reason its task and number. A
    statement that was submitted as it was exported is accepted; one that is gone is rejected;
    others get the borders and the speaker that they have now. A decision that was taken in before
    is not taken in again, whether it was undone or not. Raises UsageError if the file is no such
    export, and StoreError.
    """
    work = _Import(store)
    for annotation in sorted(work.annotations(_tasks(path)), key=lambda each: each.author.at):
        work.take(annotation)
    return ImportedDecisions(made=tuple(work.made), known=work.known, problems=tuple(work.problems))


class _Import:
    """The import of one file: what was made, what was known, what could not be taken in."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.made: list[CorrectionView] = []
        self.known = 0
        self.problems: list[str] = []
        self._corrections: dict[str, list[Correction]] = {}  # by id of the statement
        for each in store.corrections.all():
            for place in each.targets:
                about = place.record or each.correction.subject
                self._corrections.setdefault(about, []).append(each.correction)

    def annotations(self, tasks: list[dict[str, Any]]) -> Iterator[_Annotation]:
        """Yield the annotations of tasks that were made of this record as it is."""
        for number, task in enumerate(tasks, 1):
            name = f"task {task.get('id', number)}"
            made = [each for each in task.get("annotations") or () if not each.get("was_cancelled")]
            if not made:
                continue
            try:
                article, origin = self._article(task["data"])
            except UsageError as error:
                self.problems.append(f"{name}: {error}")
                continue
            for place, each in enumerate(made, 1):
                about = f"{name}, annotation {each.get('id', place)}"
                result = each.get("result") or []
                at = _time(each)
                if at is None:
                    self.problems.append(f"{about}: it has no time; nothing is taken from it")
                elif origin.statements and not _is_of_export(each, result, origin):
                    self.problems.append(
                        f"{about}: it was not begun with the exported statements, so that what it "
                        "lacks is not rejected; nothing is taken from it"
                    )
                else:
                    author = Author(_annotator(each), at, f"Label Studio, {about}")
                    yield _Annotation(about, author, article, origin, result)

    def _article(self, data: Mapping[str, Any]) -> tuple[Article, Origin]:
        """Return the article that a task shows; raises UsageError if the record has none such."""
        try:
            origin = msgspec.convert(data.get("onrecord"), Origin)
        except msgspec.ValidationError:
            raise UsageError("it was not exported by onrecord") from None
        article = self._store.find(origin.article)
        capture, _ = self._store.capture(article)
        if (capture.id, capture.sha256) != (origin.capture, origin.sha256):
            raise UsageError(f"article {article.id} is of another page now")
        if article.text != data.get("text"):
            raise UsageError(f"article {article.id} has another text now: export it again")
        return article, origin

    def take(self, annotation: _Annotation) -> None:
        """Make corrections of what an annotation decides."""
        marked = read_result(annotation.article.text, annotation.result)
        exported = {each.id: each for each in annotation.origin.statements}
        doubtful = set()
        for problem in marked.problems:
            about = {statement_of(each) for each in problem.regions} & exported.keys()
            doubtful |= about
            self._problem(annotation, problem.line, about)
        owned: dict[str, list[MarkedStatement]] = {}
        for each in marked.statements:
            owners = _owners(each, exported)
            if len(owners) != 1:
                what = "is of several exported ones" if owners else "is new, and cannot be added"
                words = annotation.article.text[slice(*_first(each))]
                self._problem(annotation, f"the statement of “{words}” {what}", owners)
                doubtful |= owners
            for owner in owners:
                owned.setdefault(owner, []).append(each)
        present = {each.id for each in self._store.annotations(annotation.article).statements}
        for identity, statement in exported.items():
            if identity in doubtful:
                continue
            if identity not in present:
                self._problem(annotation, "the record does not have it any more", {identity})
            elif len(own := owned.get(identity, [])) > 1:
                self._problem(annotation, "its regions are not linked any more", {identity})
            else:
                beyond = [*_beyond_corrections(own, statement)]
                for line in beyond:
                    self._problem(annotation, line, {identity})
                self._decide(annotation, statement, own, is_right=not beyond)

    def _decide(
        self,
        annotation: _Annotation,
        statement: Exported,
        own: list[MarkedStatement],
        *,
        is_right: bool,
    ) -> None:
        """Make the corrections of one statement, unless they were made, or others were since.

        ``is_right``: nothing was changed that no correction can say.
        """
        try:
            decisions = [*self._decisions(annotation, statement, own)]
            if not decisions and is_right:
                decisions.append(_Decision("accept"))
            if not decisions:
                return
            before = self._corrections.get(statement.id, [])
            same = [each for each in before if each.why == annotation.author.why]
            if same and {(each.action, each.new) for each in same} == set(decisions):
                self.known += len(decisions)
                return
            if in_force := [each.id for each in same if not each.undone]:
                raise UsageError(
                    "the annotation was changed after it was taken in; first take back what it "
                    f"said before: onrecord correct undo {' '.join(in_force)}"
                )
            since = [each for each in before if not each.undone and each.at > annotation.author.at]
            if since:
                raise UsageError(f"{since[-1].by} corrected it since then")
            for decision in decisions:
                made = self._make(annotation, statement, decision)
                self.made.append(made)
                self._corrections.setdefault(statement.id, []).append(made.correction)
        except UsageError as error:
            self._problem(annotation, str(error), {statement.id})

    def _decisions(
        self, annotation: _Annotation, statement: Exported, own: list[MarkedStatement]
    ) -> Iterator[_Decision]:
        if not own:
            yield _Decision("reject")
            return
        [marked] = own
        new = {role: marked.spans[role] for role in ("source", "cue", "content")}
        is_moved = any(new[role] != getattr(statement, role) for role in new)
        is_reassigned = marked.speaker and marked.speaker != statement.speaker
        if is_moved:
            yield _Decision("borders", Borders(**new))
        if is_reassigned and marked.speaker in _NO_NAME:
            if statement.speaker != NOBODY:
                yield _Decision("speaker")
        elif is_reassigned:
            speaker, _ = find_speaker(
                self._store, marked.speaker or "", within=[annotation.article.id]
            )
            yield _Decision("speaker", speaker.name)

    def _make(
        self, annotation: _Annotation, statement: Exported, decision: _Decision
    ) -> CorrectionView:
        author, new = annotation.author, decision.new
        if isinstance(new, Borders):
            return correct_borders(
                self._store, statement.id, author,
                source=new.source, cue=new.cue, content=new.content,
            )  # fmt: skip
        if decision.action == "speaker":
            return correct_speaker(self._store, statement.id, new, author)
        make = reject if decision.action == "reject" else accept
        return make(self._store, statement.id, author)

    def _problem(self, annotation: _Annotation, line: str, about: set[str]) -> None:
        statements = "".join(f", statement {each}" for each in sorted(about))
        self.problems.append(f"{annotation.name}{statements}: {line}")


def _tasks(path: Path) -> list[dict[str, Any]]:
    try:
        tasks: list[dict[str, Any]] = msgspec.json.decode(path.read_bytes())
        msgspec.convert(tasks, list[_Task])
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror}") from None
    except (UnicodeDecodeError, msgspec.DecodeError):
        raise UsageError(f"{path}: {_FORMAT}") from None
    return tasks


def _is_of_export(
    annotation: Mapping[str, Any], result: list[dict[str, Any]], origin: Origin
) -> bool:
    """Whether an annotation was begun with the exported statements, not with an empty text."""
    ids = {each.id for each in origin.statements}
    return bool(annotation.get("parent_prediction")) or any(
        statement_of(str(item.get("id"))) in ids for item in result
    )


def _owners(marked: MarkedStatement, exported: Mapping[str, Exported]) -> set[str]:
    """Return the exported statement that a marked one is: that of its first region, if it has one.

    A first region that is new is followed: then the statements of the other regions count.
    """
    owners = [statement_of(each) for each in marked.regions]
    if owners[0] in exported:
        return {owners[0]}
    return {each for each in owners if each in exported}


def _beyond_corrections(own: list[MarkedStatement], statement: Exported) -> Iterator[str]:
    """Yield a line for each thing that was changed and that no correction can say."""
    for marked in own:
        for name in ("type", "act"):
            value = getattr(marked, name)
            if value and value != getattr(statement, name):
                yield f"its {name} is “{value}” now, which cannot be corrected"
        outer = statement_of(marked.inside) if marked.inside else statement.outer
        if outer != statement.outer:
            yield "it is inside another statement now, which cannot be corrected"


def _first(marked: MarkedStatement) -> tuple[int, int]:
    return (marked.spans["content"] or marked.spans["cue"])[0]


def _annotator(annotation: Mapping[str, Any]) -> str:
    """Return the name of an annotator, or the number that Label Studio has for one."""
    by = annotation.get("completed_by")
    if isinstance(by, dict):
        name = " ".join(filter(None, (by.get("first_name"), by.get("last_name")))).strip()
        return name or by.get("email") or f"Label Studio user {by.get('id')}"
    return f"Label Studio user {by}"


def _time(annotation: Mapping[str, Any]) -> str | None:
    """Return when an annotation was last changed, as corrections have times; None if unknown."""
    stated = str(annotation.get("updated_at") or annotation.get("created_at"))
    try:
        moment = datetime.fromisoformat(stated)
    except ValueError:
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    text = moment.astimezone(UTC).isoformat(timespec="milliseconds")
    return text.replace("+00:00", "Z")
