"""Digests as WARC states them: an algorithm, and a hash in base 32 or in hexadecimal digits."""

import base64
import binascii
import hashlib
from collections.abc import Iterable

_ALGORITHMS = {"sha1": "sha1", "sha-1": "sha1", "sha256": "sha256", "sha-256": "sha256"}
_ALGORITHMS |= {"sha512": "sha512", "sha-512": "sha512", "md5": "md5"}


def fits(digest: str, contents: Iterable[bytes]) -> bool:
    """Whether a digest is that of one of some contents, or of a kind that is not known."""
    algorithm, _, stated = digest.strip().partition(":")
    name = _ALGORITHMS.get(algorithm.lower())
    if name is None or not stated:
        return True
    hashes = {hashlib.new(name, content, usedforsecurity=False).digest() for content in contents}
    return any(hash in hashes for hash in _decoded(stated))


def _decoded(stated: str) -> Iterable[bytes]:
    for decode in (base64.b16decode, base64.b32decode):
        try:
            yield decode(stated.upper())
        except (binascii.Error, ValueError):
            continue
