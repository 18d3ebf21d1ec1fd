"""Time stamps of RFC 3161: an authority signs that it saw some bytes, and when.

The authority gets a hash of the bytes, and nothing else.
"""

import hashlib
import re
from collections.abc import Sequence
from datetime import UTC
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.errors import UsageError
from onrecord.records import Record

if TYPE_CHECKING:
    from cryptography.x509 import Certificate

_TIMEOUT = 30  # seconds
_MOST = 1_000_000  # bytes of a reply; usual ones have five thousand
_NUMBERS = re.compile(r"^\[[^]]*\] | \(_ssl\.c.*")  # as in "[Errno 111] Connection refused"
_QUERY = "application/timestamp-query"
MISSING = 'time stamps need more parts; install them with: pip install "onrecord[bundles]"'


class Stamp(Record, frozen=True, kw_only=True):
    """What an authority's reply says, where its signature is right."""

    time: str  # ISO 8601, UTC
    authority: str  # name in its certificate
    is_trusted: bool  # whether its certificate goes back to one that the user trusts


class StampError(Exception):
    """A reply is no time stamp of some bytes; the message says why."""


def ask_authority(address: str, content: bytes) -> bytes:
    """Return an authority's reply to a question for a time stamp of some bytes.

    The reply is checked. Raises UsageError if the authority cannot be reached, or gives none.
    """
    try:
        import httpx2
        from rfc3161_client import HashAlgorithm, TimestampRequestBuilder
    except ImportError:
        raise UsageError(MISSING) from None
    builder = TimestampRequestBuilder(hash_algorithm=HashAlgorithm.SHA256)
    request = builder.data(content).cert_request(cert_request=True).build()
    headers = {"Content-Type": _QUERY}
    try:
        with httpx2.stream(
            "POST", address, content=request.as_bytes(), headers=headers, timeout=_TIMEOUT
        ) as answer:
            answer.raise_for_status()
            reply = b""
            for piece in answer.iter_bytes():
                reply += piece
                if len(reply) > _MOST:
                    raise StampError("its reply is too long")
        read_stamp(reply, content, nonce=request.nonce)
    except (httpx2.InvalidURL, httpx2.UnsupportedProtocol, UnicodeError):
        raise UsageError(
            f"{address!r} is not the address of a time-stamping authority: "
            "those begin with https:// or http://"
        ) from None
    except httpx2.HTTPStatusError as error:
        status = error.response.status_code
        raise UsageError(
            f"{address}: gave no time stamp: it answers with status {status}"
        ) from None
    except httpx2.ConnectError as error:
        raise UsageError(f"{address}: cannot be reached: {_plain(error)}") from None
    except httpx2.TimeoutException:
        raise UsageError(f"{address}: gave no answer within {_TIMEOUT} seconds") from None
    except (httpx2.HTTPError, StampError) as error:
        raise UsageError(f"{address}: gave no time stamp: {_plain(error)}") from None
    return reply


def _plain(error: Exception) -> str:
    """Return an error's message without numbers of the operating system and of OpenSSL."""
    words = (str(error) or "the connection broke off").splitlines()[0]
    return _NUMBERS.sub("", words)


def read_stamp(
    reply: bytes,
    content: bytes,
    roots: Sequence["Certificate"] = (),
    nonce: int | None = None,
) -> Stamp:
    """Return what a reply says of some bytes.

    ``roots``: certificates that the user trusts; without them the signature is checked, and not who
    made it. Raises StampError if it is no time stamp of these bytes, or its signature is wrong, and
    ImportError if the parts that read it are not installed.
    """
    from cryptography.x509 import load_der_x509_certificate
    from rfc3161_client import VerificationError, VerifierBuilder, decode_timestamp_response

    try:
        response = decode_timestamp_response(reply)
        given = [load_der_x509_certificate(each) for each in response.signed_data.certificates]
        [signer] = response.signed_data.signer_infos
        [own] = (each for each in given if each.serial_number == signer.serial_number)
        imprint = response.tst_info.message_imprint.message
    except ValueError:
        raise StampError("it cannot be read") from None
    if imprint != hashlib.sha256(content).digest():
        raise StampError("it is of other bytes")
    # The library trusts what it is given, "intermediates" too; those in the reply it finds itself.
    verifier = VerifierBuilder(roots=list(roots) or [_topmost(own, given)], nonce=nonce).build()
    try:
        verifier.verify_message(response, content)
    except VerificationError:
        raise StampError(
            "its signature does not go back to the certificates that are trusted"
            if roots
            else "its signature is wrong"
        ) from None
    time = response.tst_info.gen_time.astimezone(UTC)
    return Stamp(
        time=time.strftime("%Y-%m-%dT%H:%M:%SZ"),
        authority=own.subject.rfc4514_string(),
        is_trusted=bool(roots),
    )


def _topmost(own: "Certificate", given: Sequence["Certificate"]) -> "Certificate":
    """Return the certificate that an authority's own goes back to, among those in its reply."""
    issuers = {each.subject: each for each in given if each != own}
    top = own
    while top.issuer in issuers:
        top = issuers.pop(top.issuer)
    return top


def read_roots(path: str | Path) -> Sequence["Certificate"]:
    """Return the certificates in a PEM file. Raises UsageError if there are none."""
    try:
        from cryptography.x509 import load_pem_x509_certificates
    except ImportError:
        raise UsageError(MISSING) from None
    try:
        return load_pem_x509_certificates(Path(path).read_bytes())
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror}") from None
    except ValueError:
        raise UsageError(f"{path}: has no certificates (PEM)") from None
