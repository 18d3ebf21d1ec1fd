"""Verifies bundles: every byte of the file, its seal, and the records against the saved pages."""

import base64
import gzip
import zlib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from onrecord.app.evidence import article_faults, capture_faults, found_faults, speaker_faults
from onrecord.app.time_stamps import MISSING, StampError, read_stamp
from onrecord.article import source_text
from onrecord.capture.warc.archives import read_warc
from onrecord.errors import InputError, UsageError
from onrecord.export.bundle.bundle import (
    DIGEST,
    ENTRIES,
    PACKAGE,
    PAGE,
    PROOF,
    RECORD,
    SEAL,
    SHOWN,
    STAMP,
    WARC,
    Bundle,
    Package,
    Proof,
    digest_json,
    fingerprint,
    hash_of,
    read_seal,
    tree_of,
)
from onrecord.export.bundle.container import (
    ContainerError,
    altered_entries,
    first_difference,
    read_container,
)
from onrecord.export.bundle.leaves import describe_leaf, record_leaves
from onrecord.export.bundle.page import data_of, is_own
from onrecord.export.bundle.tree import leaf_hash
from onrecord.export.forms import RecordForm
from onrecord.records import Annotations, Article, Capture, Failure, Statement
from onrecord.text.readable import ReadableText
from onrecord.views import BundleCheck, BundleSummary

if TYPE_CHECKING:
    from cryptography.x509 import Certificate

_OTHER_PAGE = (
    f"{PAGE}: is not the page that this version of onrecord writes; what it shows is the word of "
    "who made the bundle"
)


@dataclass(frozen=True)
class OpenBundle:
    """A bundle that was read and has no faults, with its record."""

    bundle: Bundle
    form: RecordForm


class _Findings:
    """What a check found so far."""

    def __init__(self) -> None:
        self.faults: list[str] = []
        self.notes: list[str] = []
        self.stamped: str | None = None


def verify_bundle(path: str | Path, roots: Sequence["Certificate"] = ()) -> BundleCheck:
    """Return what a check of a bundle finds.

    Checks every byte of the file; that each record in it is as it was sealed; that the bytes of
    each saved page are those that were captured; and that articles, statements and figures stand in
    them. ``roots``: certificates of time-stamping authorities that the user trusts. Raises
    UsageError if there is no file, or it is no bundle.
    """
    findings, opened = _check(path, roots)
    return BundleCheck(
        faults=tuple(findings.faults),
        notes=tuple(findings.notes),
        summary=summary_of(opened.bundle, opened.form, findings.stamped) if opened else None,
    )


def open_bundle(path: str | Path) -> OpenBundle:
    """Return a bundle. Raises UsageError if it cannot be read, or has faults."""
    findings, opened = _check(path, ())
    if opened is None or findings.faults:
        raise UsageError(
            f"{path}: {findings.faults[0]}; list all faults with: onrecord verify {path}"
        )
    return opened


def summary_of(bundle: Bundle, form: RecordForm, stamped: str | None = None) -> BundleSummary:
    """Return what a bundle has."""
    return BundleSummary(
        seal=fingerprint(bundle.seal),
        shown=len(bundle.proof.shown),
        sealed=read_seal(bundle.seal)[0],
        captures=len(form.captures),
        articles=len(form.articles),
        statements=len(form.statements),
        stamped=stamped,
    )


def _check(path: str | Path, roots: Sequence["Certificate"]) -> tuple[_Findings, OpenBundle | None]:
    try:
        file = Path(path).read_bytes()
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror}") from None
    findings = _Findings()
    try:
        entries = read_container(file)
    except ContainerError as error:
        if RECORD.encode() not in file:
            raise UsageError(f"{path}: is neither a store nor a bundle") from None
        findings.faults.append(str(error))
        return findings, None
    altered = set(altered_entries(file, entries))
    findings.faults += _file_faults(file, entries, altered)
    missing = [name for name in ENTRIES if name != STAMP and name not in entries]
    findings.faults += [f"{name}: is missing" for name in missing]
    opened = None
    if not missing:
        try:
            opened = _read(entries, altered, findings)
        except (ValueError, msgspec.MsgspecError) as error:  # both may be of any part
            findings.faults.append(f"its records cannot be read: {error}")
    if opened is not None:
        try:
            findings.faults += _record_faults(opened)
        except ValueError as error:
            findings.faults.append(str(error))
        _check_stamp(opened.bundle, roots, findings)
    return findings, opened


def _file_faults(
    file: bytes, entries: Mapping[str, bytes], altered: Collection[str]
) -> Iterator[str]:
    """Yield one line for each entry that was changed, or the place where the ZIP file was.

    ``altered``: entries with another checksum than the ZIP file states.
    """
    yield from (f"{name}: its bytes were changed" for name in altered)
    if not altered and (place := first_difference(file, entries)):
        yield f"its ZIP structure was changed: {place}"
    yield from (f"{name}: is no part of a bundle" for name in entries.keys() - set(ENTRIES))
    package = entries.get(PACKAGE, b"")
    if DIGEST in entries and not altered and entries[DIGEST] != digest_json(package):
        yield f"{PACKAGE}: is not as {DIGEST} states"
    try:
        listed = {each.path: each.hash for each in _package(package).resources}
    except msgspec.MsgspecError:
        yield f"{PACKAGE}: cannot be read"
        return
    own = {name: hash_of(content) for name, content in entries.items()}
    for name in sorted({*listed, *own} - {PACKAGE, DIGEST, *altered}):
        if PACKAGE not in altered and listed.get(name) != own.get(name):
            yield f"{name}: is not as {PACKAGE} lists it"


def _package(package: bytes) -> Package:
    return msgspec.json.decode(package, type=Package)


def _read(
    entries: Mapping[str, bytes], altered: Collection[str], findings: _Findings
) -> OpenBundle:
    """Return what some entries hold, and add what does not fit together to the findings."""
    package = _package(entries[PACKAGE])
    bundle = Bundle(
        title=package.title,
        created=package.created,
        record=entries[RECORD],
        proof=msgspec.json.decode(entries[PROOF], type=Proof),
        seal=entries[SEAL],
        pages=[],
        stamp=entries.get(STAMP),
    )
    findings.faults += _seal_faults(bundle)
    pages = list(_pages(entries[WARC], findings))
    if PAGE not in altered:
        findings.faults += _page_faults(entries, altered)
    if not is_own(entries[PAGE]):
        findings.notes.append(_OTHER_PAGE)
    form = msgspec.json.decode(bundle.record, type=RecordForm)
    return OpenBundle(replace(bundle, pages=pages), form)


def _seal_faults(bundle: Bundle) -> Iterator[str]:
    """Yield one line for each leaf that is not as it was sealed."""
    count, root = read_seal(bundle.seal)
    leaves = list(record_leaves(bundle.record))
    shown = bundle.proof.shown
    if len(leaves) != len(shown):
        yield f"{PROOF}: is of {len(shown)} leaves, and {RECORD} has {len(leaves)}"
        return
    for leaf, stated in zip(leaves, shown, strict=True):
        if leaf_hash(bytes.fromhex(stated.salt), *leaf).hex() != stated.hash:
            yield f"{describe_leaf(*leaf)}: is not as it was sealed"
    try:
        found = tree_of(bundle.proof, count).root().hex()
    except ValueError as error:
        yield f"{PROOF}: {error}"
        return
    if found != root:
        yield f"{PROOF}: its hashes do not give the root of the seal"


def _pages(warc: bytes, findings: _Findings) -> Iterator[tuple[Capture, bytes]]:
    """Yield the captures in an archive, with their bytes."""
    for item in read_warc(WARC, BytesIO(warc), datetime.now(UTC)):
        if isinstance(item, Failure):
            findings.faults.append(f"{item.location}: {item.error}")
        else:
            yield item


def _page_faults(entries: Mapping[str, bytes], altered: Collection[str]) -> Iterator[str]:
    """Yield one line for each entry that the page shows otherwise than it is."""
    try:
        shown = data_of(entries[PAGE])
    except (ValueError, msgspec.MsgspecError):
        yield f"{PAGE}: has no data that can be read"
        return
    for name in sorted(set(SHOWN) - set(altered)):
        try:
            content = gzip.decompress(base64.b64decode(shown[name])) if name in shown else None
        except (OSError, EOFError, ValueError, zlib.error):
            content = b""
        if content != entries.get(name):
            yield f"{PAGE}: shows another {name} than there is"


def _record_faults(opened: OpenBundle) -> Iterator[str]:
    """Yield one line for each record that does not stand in its saved page."""
    form = opened.form
    pages = {capture.id: (capture, body) for capture, body in opened.bundle.pages}
    sources: dict[str, str] = {}
    for capture in form.captures:
        found, body = pages.pop(capture.id, (None, b""))
        if found is None or _without_response(found) != _without_response(capture):
            name = f"capture {capture.id} ({capture.location})"
            yield f"{name}: its page is not in {WARC} as it was captured"
            continue
        faults = list(capture_faults(capture, body))
        yield from faults
        try:
            sources[capture.id] = source_text(capture, body)
        except InputError as error:
            yield f"capture {capture.id}: its text cannot be extracted: {error}"
    yield from (f"{WARC}: has a page that is in no record: {id}" for id in pages)
    captures = {capture.id: capture for capture in form.captures}
    for annotated in _annotated(form):
        article = annotated[0]
        yield from article_faults(
            article, captures.get(article.capture), sources.get(article.capture)
        )
        yield from found_faults(*annotated)
    yield from _speakers_faults(form, is_whole=not opened.bundle.proof.hidden)


def _without_response(capture: Capture) -> Capture:
    """Return a capture without what a server said, which archives keep in other letters."""
    return msgspec.structs.replace(capture, response=None)


def _annotated(form: RecordForm) -> Iterator[tuple[Article, Annotations]]:
    """Yield articles with what was read in them, and with the speakers of all."""
    found: dict[str, dict[str, list[Any]]] = {}
    for kind in ("statements", "figures", "timexes"):
        for each in getattr(form, kind):
            found.setdefault(each.article, {}).setdefault(kind, []).append(each)
    for article in form.articles:
        bare = Annotations(article=article.id, language=None, model=None, speakers=form.speakers)
        own = {kind: tuple(records) for kind, records in found.pop(article.id, {}).items()}
        yield article, msgspec.structs.replace(bare, **own)
    for id in found:
        raise ValueError(f"what was read in article {id} is there, and the article is not")


def _speakers_faults(form: RecordForm, is_whole: bool) -> Iterator[str]:
    """Yield one line for each speaker who is named or mentioned in no article.

    ``is_whole``: whether nothing is left out; else the name may be from an article that is.
    """
    texts = {article.id: (article, ReadableText(article.text)) for article in form.articles}
    said: dict[str, list[Statement]] = {}
    for statement in form.statements:
        said.setdefault(statement.article, []).append(statement)
    for speaker in form.speakers:
        faults: list[str] = []
        own = dict.fromkeys(mention.article for mention in speaker.mentions)
        for id in own:
            if id not in texts:
                yield f"speaker {speaker.id}: is mentioned in an article that is not there"
                continue
            mentions = tuple(each for each in speaker.mentions if each.article == id)
            single = msgspec.structs.replace(speaker, mentions=mentions)
            faults += speaker_faults(*texts[id], single, said.get(id, ()))
        # The name of one who is mentioned in several articles stands in one of them.
        if is_whole and len(faults) == len(own):
            yield from faults[:1]


def _check_stamp(bundle: Bundle, roots: Sequence["Certificate"], findings: _Findings) -> None:
    """Add what the time stamp of a bundle says to the findings."""
    if bundle.stamp is None:
        if roots:
            findings.faults.append("has no time stamp")
        return
    try:
        stamp = read_stamp(bundle.stamp, bundle.seal, roots)
    except StampError as error:
        findings.faults.append(f"{STAMP}: is no time stamp of the seal: {error}")
    except ImportError:
        findings.notes.append(f"{STAMP}: not checked: {MISSING}")
    else:
        findings.stamped = stamp.time
        signed = f"{STAMP}: {stamp.authority} signed that it saw the seal at {stamp.time}"
        findings.notes.append(
            signed
            if stamp.is_trusted
            else f"{signed}; give the authority's root certificate with --authority to check "
            "that it is the one that you trust"
        )
