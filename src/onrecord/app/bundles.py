"""Writes bundles: evidence in one file that a stranger can verify, and parts of such a file."""

import secrets
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

import msgspec

from onrecord.app.bundle_checks import OpenBundle, open_bundle, summary_of
from onrecord.app.bundle_selection import SEVERAL, choose, stored_record
from onrecord.app.opening import use_case
from onrecord.app.time_stamps import ask_authority
from onrecord.errors import UsageError
from onrecord.export.bundle.bundle import (
    Bundle,
    ShownLeaf,
    bundle_file,
    make_proof,
    make_seal,
    narrow_proof,
    read_seal,
)
from onrecord.export.bundle.leaves import record_leaves
from onrecord.export.bundle.narrowing import narrow
from onrecord.export.bundle.tree import SALT
from onrecord.export.forms import RecordForm
from onrecord.export.json import form_json
from onrecord.export.output import open_output
from onrecord.records import utc_text
from onrecord.store import Store
from onrecord.text.controls import one_line
from onrecord.views import BundleSummary

_ENDING = ".wacz"


@use_case
def write_bundle(
    store: Store,
    prefixes: Iterable[str],
    output: str | Path,
    *,
    authority: str | None = None,
    now: datetime | None = None,
) -> BundleSummary:
    """Write a bundle of some stories, articles and statements, and return what it has.

    ``prefixes``: starts of their ids. ``authority``: address of a time-stamping authority, which
    is sent the hash of the seal; nothing else uses a network. ``output``: path of a new file, which
    appears when it is complete. Raises UsageError if an id is not found, the file exists or cannot
    be written or the authority gives no time stamp, and StoreError.
    """
    with _new_file(output) as out:
        with store.snapshot():
            form = stored_record(store, prefixes)
            pages = [(each, store.find_capture(each.id)[1]) for each in form.captures]
        record = form_json(form)
        salts = (secrets.token_bytes(SALT) for _ in record_leaves(record))
        proof = make_proof(record, salts)
        seal = make_seal(proof)
        bundle = Bundle(
            title=_title(form),
            created=utc_text(now or datetime.now(UTC)),
            record=record,
            proof=proof,
            seal=seal,
            pages=pages,
            stamp=None if authority is None else ask_authority(authority, seal),
        )
        return _write(bundle, out)


def write_part(
    source: str | Path,
    prefixes: Iterable[str],
    output: str | Path,
    *,
    now: datetime | None = None,
) -> BundleSummary:
    """Write a bundle of some records of another bundle, under the same seal and time stamp.

    What is left out cannot be known from it. Raises UsageError if the other bundle has faults, an
    id is not in it, or the file exists or cannot be written.
    """
    with _new_file(output) as out:
        whole = open_bundle(source)
        form = narrow(whole.form, choose(prefixes, _finders(whole.form)))
        record = form_json(form)
        proof, (count, _) = whole.bundle.proof, read_seal(whole.bundle.seal)
        kept = _kept_leaves(whole, record)
        captures = {capture.id for capture in form.captures}
        bundle = Bundle(
            title=_title(form),
            created=utc_text(now or datetime.now(UTC)),
            record=record,
            proof=narrow_proof(proof, count, kept),
            seal=whole.bundle.seal,
            pages=[each for each in whole.bundle.pages if each[0].id in captures],
            stamp=whole.bundle.stamp,
        )
        return _write(bundle, out)


def _finders(form: RecordForm) -> dict[str, Callable[[str], str]]:
    """Return, by kind of record, what finds an id in a record by its start."""

    def finder(ids: Sequence[str]) -> Callable[[str], str]:
        def find(prefix: str) -> str:
            found = [id for id in ids if id.startswith(prefix)]
            if len(found) != 1:
                raise UsageError(f"{SEVERAL if found else 'no'} id starts with {prefix!r}")
            return found[0]

        return find

    return {
        "statements": finder([each.id for each in form.statements]),
        "articles": finder([each.id for each in form.articles]),
        "stories": finder([each.id for each in form.stories]),
    }


def _kept_leaves(whole: OpenBundle, record: bytes) -> list[ShownLeaf]:
    """Return those leaves of a bundle that the record of a part has."""
    leaves = record_leaves(whole.bundle.record)
    known = dict(zip(leaves, whole.bundle.proof.shown, strict=True))
    try:
        return [known[leaf] for leaf in record_leaves(record)]
    except KeyError:
        raise UsageError(
            "another version of onrecord wrote this bundle; make the part with that version"
        ) from None


def _title(form: RecordForm) -> str:
    titles = [story.title for story in form.stories]
    titles += [article.headline for article in form.articles if article.headline]
    return next(filter(None, map(one_line, titles)), "Evidence")


@contextmanager
def _new_file(output: str | Path) -> Iterator[BinaryIO]:
    """Context with the file of a bundle. No other is replaced: its seal would be lost."""
    if not str(output).lower().endswith(_ENDING):
        raise UsageError(
            f"{output}: the name of a bundle ends in {_ENDING}, by which other programs know it"
        )
    with open_output(output, compress=False, replace=False) as out:
        yield out


def _write(bundle: Bundle, out: BinaryIO) -> BundleSummary:
    try:
        out.write(bundle_file(bundle))
    except ValueError as error:
        raise UsageError(f"the bundle {error}; bundle fewer articles") from None
    return summary_of(bundle, msgspec.json.decode(bundle.record, type=RecordForm))
