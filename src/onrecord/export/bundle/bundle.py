"""The content of a bundle, its seal, and the entries of its file."""

import base64
import gzip
import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Literal

import msgspec

from onrecord.export.bundle.container import write_container
from onrecord.export.bundle.indexes import cdxj, pages_list
from onrecord.export.bundle.leaves import record_leaves
from onrecord.export.bundle.page import bundle_page
from onrecord.export.bundle.tree import Tree, leaf_hash
from onrecord.export.warc import WarcWriter
from onrecord.records import Capture, Record

WARC = "archive/data.warc.gz"
CDXJ = "indexes/index.cdxj"
PAGES = "pages/pages.jsonl"
RECORD = "evidence/record.json"
PROOF = "evidence/proof.json"
SEAL = "evidence/seal.txt"
STAMP = "evidence/seal.tsr"
PAGE = "evidence/index.html"
PACKAGE = "datapackage.json"
DIGEST = "datapackage-digest.json"
ENTRIES = (WARC, CDXJ, PAGES, RECORD, PROOF, SEAL, STAMP, PAGE, PACKAGE, DIGEST)  # in this order
SHOWN = (WARC, CDXJ, RECORD, PROOF, SEAL, STAMP)  # which the page has in it

_SEAL = re.compile(rb"onrecord bundle 1\nleaves (\d{1,12})\nroot ([0-9a-f]{64})\n")


class ShownLeaf(Record, frozen=True, kw_only=True):
    """A leaf that is in the record of the bundle: its place in the tree, salt and hash."""

    place: int
    salt: str
    hash: str


class HiddenLeaves(Record, frozen=True, kw_only=True):
    """The hash of a part of the tree that is left out: ``count`` leaves from ``first`` on."""

    first: int
    count: int
    hash: str


class Proof(Record, frozen=True, kw_only=True):
    """What shows that the lines of a record are leaves of a tree, in the order of the lines."""

    format: Literal["onrecord proof"] = "onrecord proof"
    version: Literal[1] = 1
    shown: tuple[ShownLeaf, ...]
    hidden: tuple[HiddenLeaves, ...] = ()


class Resource(Record, frozen=True, kw_only=True):
    """An entry as the package's description lists it."""

    name: str
    path: str
    hash: str
    bytes: int


class Package(Record, frozen=True, kw_only=True):
    """The description of a WACZ."""

    profile: Literal["data-package"] = "data-package"
    wacz_version: Literal["1.1.1"] = "1.1.1"
    title: str
    created: str  # ISO 8601, UTC
    software: Literal["onrecord"] = "onrecord"
    resources: tuple[Resource, ...]


@dataclass(frozen=True)
class Bundle:
    """What a bundle holds; all else in its file follows from it."""

    title: str
    created: str  # ISO 8601, UTC
    record: bytes  # as JSON is exported
    proof: Proof
    seal: bytes
    pages: Sequence[tuple[Capture, bytes]]
    stamp: bytes | None = None  # an authority's reply, with the time at which it saw the seal


def make_proof(record: bytes, salts: Iterable[bytes]) -> Proof:
    """Return a proof that shows all leaves of a record. ``salts``: one for each leaf."""
    leaves = zip(record_leaves(record), salts, strict=False)
    return Proof(
        shown=tuple(
            ShownLeaf(place=place, salt=salt.hex(), hash=leaf_hash(salt, *leaf).hex())
            for place, (leaf, salt) in enumerate(leaves)
        )
    )


def narrow_proof(proof: Proof, count: int, kept: Sequence[ShownLeaf]) -> Proof:
    """Return a proof of the same root that shows only some of its leaves."""
    tree = tree_of(proof, count).without([leaf.place for leaf in kept])
    hidden = (
        HiddenLeaves(first=first, count=size, hash=hash.hex())
        for (first, size), hash in sorted(tree.nodes.items())
    )
    return Proof(shown=tuple(kept), hidden=tuple(hidden))


def tree_of(proof: Proof, count: int) -> Tree:
    """Return the tree that a proof states. Raises ValueError if a hash is none."""
    return Tree(
        count,
        {leaf.place: bytes.fromhex(leaf.hash) for leaf in proof.shown},
        {(each.first, each.count): bytes.fromhex(each.hash) for each in proof.hidden},
    )


def make_seal(proof: Proof) -> bytes:
    """Return the seal of a proof that shows all leaves."""
    count = len(proof.shown)
    root = tree_of(proof, count).root()
    return f"onrecord bundle 1\nleaves {count}\nroot {root.hex()}\n".encode()


def read_seal(seal: bytes) -> tuple[int, str]:
    """Return the number of leaves and the root of a seal. Raises ValueError."""
    match = _SEAL.fullmatch(seal)
    if match is None:
        raise ValueError("is not a seal of this form")
    return int(match[1]), match[2].decode()


def fingerprint(seal: bytes) -> str:
    """Return the SHA-256 of a seal, by which people compare seals."""
    return hashlib.sha256(seal).hexdigest()


def bundle_file(bundle: Bundle) -> bytes:
    """Return the file of a bundle. Raises ValueError if it would be over 4 GB."""
    warc = BytesIO()
    writer = WarcWriter(warc)
    written = [writer.write(capture, body) for capture, body in bundle.pages]
    entries = {
        WARC: warc.getvalue(),
        CDXJ: cdxj(written),
        PAGES: pages_list(written, [capture.id for capture, _ in bundle.pages]),
        RECORD: bundle.record,
        PROOF: proof_json(bundle.proof),
        SEAL: bundle.seal,
    }
    if bundle.stamp:
        entries[STAMP] = bundle.stamp
    entries[PAGE] = bundle_page(bundle.title, packed(entries))
    package = package_json(bundle.title, bundle.created, entries)
    return write_container(entries | {PACKAGE: package, DIGEST: digest_json(package)})


def packed(entries: Mapping[str, bytes]) -> dict[str, str]:
    """Return the entries that the page has in it, compressed and in letters."""
    return {
        name: base64.b64encode(gzip.compress(entries[name], mtime=0)).decode()
        for name in SHOWN
        if name in entries
    }


def proof_json(proof: Proof) -> bytes:
    """Return a proof as it is written."""
    return msgspec.json.encode(proof) + b"\n"


def package_json(title: str, created: str, entries: Mapping[str, bytes]) -> bytes:
    """Return the description of a package with some entries."""
    resources = (
        Resource(name=name.rpartition("/")[2], path=name, hash=hash_of(content), bytes=len(content))
        for name, content in entries.items()
    )
    package = Package(title=title, created=created, resources=tuple(resources))
    return msgspec.json.format(msgspec.json.encode(package), indent=2) + b"\n"


def digest_json(package: bytes) -> bytes:
    """Return the hash of a package's description, as WACZ has it."""
    digest = {"path": PACKAGE, "hash": hash_of(package)}
    return msgspec.json.format(msgspec.json.encode(digest), indent=2) + b"\n"


def hash_of(content: bytes) -> str:
    """Return the SHA-256 of an entry as WACZ states it."""
    return f"sha256:{hashlib.sha256(content).hexdigest()}"
