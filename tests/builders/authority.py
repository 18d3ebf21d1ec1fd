"""A time-stamping authority (RFC 3161) on this machine, with a root certificate of its own."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

from asn1crypto import cms, core, tsp
from asn1crypto import x509 as asn1
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

TIME = datetime(2031, 5, 9, 8, 30, tzinfo=UTC)
_DAY = timedelta(days=1)
_SHA256 = {"algorithm": "sha256"}


@dataclass
class Authority:
    """An authority that signs with a key of its own, and says that it is ``TIME``."""

    name: str = "Clockhouse Venmark"
    spoil: bytes = b""  # what it replies instead of a time stamp
    asked: list[bytes] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._root_key = ec.generate_private_key(ec.SECP256R1())
        self._key = ec.generate_private_key(ec.SECP256R1())
        self._root = _certificate(f"{self.name} Root", self._root_key, None, self._root_key)
        self._own = _certificate(self.name, self._key, self._root, self._root_key)

    @property
    def root(self) -> bytes:
        """The root certificate, in PEM."""
        return self._root.public_bytes(Encoding.PEM)

    def reply(self, query: bytes) -> bytes:
        """Return the reply to a question for a time stamp."""
        self.asked.append(query)
        if self.spoil:
            return self.spoil
        request = tsp.TimeStampReq.load(query)
        content = tsp.TSTInfo(
            {
                "version": "v1",
                "policy": "1.3.6.1.4.1.99999.1",
                "message_imprint": request["message_imprint"],
                "serial_number": len(self.asked),
                "gen_time": TIME,
                "nonce": request["nonce"],
            }
        ).dump()
        own, root = (asn1.Certificate.load(_der(each)) for each in (self._own, self._root))
        digest = hashlib.sha256(content).digest()
        cert_hash = hashlib.sha256(_der(self._own)).digest()
        attributes = cms.CMSAttributes(
            [
                {"type": "content_type", "values": ["tst_info"]},
                {"type": "message_digest", "values": [digest]},
                {
                    "type": "signing_certificate_v2",
                    "values": [{"certs": [{"cert_hash": cert_hash}]}],
                },
            ]
        )
        sid = {"issuer": own.issuer, "serial_number": own.serial_number}
        signer = {
            "version": "v1",
            "sid": cms.SignerIdentifier({"issuer_and_serial_number": sid}),
            "digest_algorithm": _SHA256,
            "signed_attrs": attributes,
            "signature_algorithm": {"algorithm": "sha256_ecdsa"},
            "signature": self._key.sign(attributes.dump(), ec.ECDSA(hashes.SHA256())),
        }
        signed = {
            "version": "v3",
            "digest_algorithms": [_SHA256],
            "encap_content_info": {
                "content_type": "tst_info",
                "content": core.ParsableOctetString(content),
            },
            "certificates": [own, root],
            "signer_infos": [signer],
        }
        token = {"content_type": "signed_data", "content": cms.SignedData(signed)}
        granted = {"status": {"status": "granted"}, "time_stamp_token": token}
        return bytes(tsp.TimeStampResp(granted).dump())


@contextmanager
def serving(authority: Authority) -> Iterator[str]:
    """Context with the address of an authority."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            reply = authority.reply(self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(200 if self.path == "/" else 404)
            self.send_header("Content-Type", "application/timestamp-reply")
            self.send_header("Content-Length", str(len(reply)))
            self.end_headers()
            self.wfile.write(reply)

        def log_message(self, *_: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


def _certificate(
    name: str,
    key: ec.EllipticCurvePrivateKey,
    issuer: x509.Certificate | None,
    issuer_key: ec.EllipticCurvePrivateKey,
) -> x509.Certificate:
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer.subject if issuer else subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(TIME - _DAY)
        .not_valid_after(TIME + _DAY)
        .add_extension(x509.BasicConstraints(ca=issuer is None, path_length=None), critical=True)
    )
    if issuer:
        usage = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING])
        builder = builder.add_extension(usage, critical=True)
    return builder.sign(issuer_key, hashes.SHA256())


def _der(certificate: x509.Certificate) -> bytes:
    return certificate.public_bytes(Encoding.DER)
