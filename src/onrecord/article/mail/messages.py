"""Reading of a mail's bytes: its headers, its text, and the mails that are inside it."""

import codecs
import re
from collections.abc import Iterator
from datetime import datetime
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime

from onrecord.article.html.tree import decode_page
from onrecord.errors import ArticleError
from onrecord.records import Date, Record
from onrecord.text.encodings import marked_encoding, wide_encoding

_LONGEST_HEADER = 2000  # characters; decoding takes quadratic time
_MAX_PARTS = 2000  # of a mail, with the mails inside it; a long digest has some hundred
_APPLE_MAIL = re.compile(rb"\s*(\d{1,12})\s*\n")  # .emlx: the length of the mail comes first
# Encodings of which each byte is also ASCII: the text would pass as UTF-8.
_SEVEN_BITS = ("iso-2022", "utf-7", "utf7", "hz")
_ENCRYPTED = ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")
_NOT_TEXT = ("image", "audio", "video", "font", "multipart")
# Parts that are about the mail itself, or its signature.
_OF_THE_MAIL = re.compile(
    r"application/(?:p(?:gp|kcs7)-|x-pkcs7-)|message/|text/(?:calendar|rfc822-h)"
)


class Mail(Record, frozen=True, kw_only=True):
    """A mail: what its headers state, its text as HTML and as plain text, and what is attached.

    ``attachments`` are the names of attached files, without pictures and recordings.
    """

    subject: str
    sender: tuple[str, str]  # name and address
    sent: Date | None
    html: str
    plain: str
    attachments: tuple[str, ...]
    encrypted: bool
    has_mails: bool  # whether mails are attached to it
    is_digest: bool  # whether it collects the mails of a mailing list


def read_mails(body: bytes, location: str) -> list[Mail]:
    """Return a mail and the mails that are attached to it, forwarded or as a digest, in order.

    ``location`` only appears in error messages. Raises ArticleError if the mail has too many parts,
    or parts nested too deep.
    """
    wide = marked_encoding(body) or wide_encoding(body)
    if wide:
        body = body.decode(wide, errors="replace").encode(errors="replace")
    apple = _APPLE_MAIL.match(body)
    if apple:
        body = body[apple.end() : apple.end() + int(apple[1])]
    mails: list[Mail] = []
    count = 0
    try:
        waiting = [message_from_bytes(body)]
        while waiting:
            parts = list(_walk(waiting[0]))
            count += len(parts)
            if count > _MAX_PARTS:
                raise ArticleError(f"{location} has more than {_MAX_PARTS:,} parts; split the mail")
            mails.append(_read_mail(waiting[0], parts, location))
            waiting[:1] = [mail for part in parts if _is_mail(part) for mail in _inside(part)[:1]]
    except (RecursionError, MessageError):
        raise ArticleError(f"{location} has parts nested too deep to read; save its text") from None
    return mails


def _walk(mail: Message) -> Iterator[Message]:
    """Yield a mail and all parts of it, but not those of the mails inside it."""
    waiting = [mail]
    while waiting:
        part = waiting.pop(0)
        yield part
        if part.get_content_maintype() == "multipart":
            waiting[:0] = _inside(part)


def _inside(part: Message) -> list[Message]:
    """Return the parts directly inside a part."""
    payload = part.get_payload()
    return [each for each in payload if isinstance(each, Message)] if part.is_multipart() else []


def _is_mail(part: Message) -> bool:
    """Whether a part is a whole mail, forwarded as an attachment or in a digest."""
    return part.get_content_type() == "message/rfc822"


def _read_mail(mail: Message, parts: list[Message], location: str) -> Mail:
    """Return a mail, given it and its parts without those of the mails inside it."""
    texts: dict[str, list[str]] = {"text/html": [], "text/plain": []}
    attachments: list[str] = []
    for part in parts:
        kind = part.get_content_type()
        name = part.get_filename()
        attached = part.get_content_disposition() == "attachment" or (name and part is not mail)
        if kind in texts and not attached:
            texts[kind].append(_decode(part, location))
        elif part.get_content_maintype() not in _NOT_TEXT and not _OF_THE_MAIL.match(kind):
            attachments.append(_decode_words(name) if name else kind)
    return Mail(
        subject=_header(mail, "Subject"),
        sender=_sender(mail),
        sent=_sent(mail),
        html="\n".join(filter(str.strip, texts["text/html"])),
        plain="\n\n".join(filter(str.strip, texts["text/plain"])),
        attachments=tuple(attachments),
        encrypted=mail.get_content_type() in _ENCRYPTED,
        has_mails=any(map(_is_mail, parts)),
        is_digest=any(part.get_content_type() == "multipart/digest" for part in parts),
    )


def _decode(part: Message, location: str) -> str:
    """Return the text of a part, decoded from its transfer encoding and its character set."""
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes) or not payload.strip():
        return ""
    charset = str(part.get_content_charset() or "")
    if charset.startswith(_SEVEN_BITS):
        try:
            return payload.decode(codecs.lookup(charset).name, errors="replace")
        except (LookupError, UnicodeError):
            pass
    return decode_page(payload, charset or None, location).replace("\0", "")


def _header(mail: Message, name: str) -> str:
    """Return the value of a header on one line, with its encoded words decoded; "" without one."""
    return _decode_words(mail[name]) if mail[name] else ""


def _decode_words(value: object) -> str:
    """Return a header's value on one line, with encoded words such as "=?utf-8?q?…?=" decoded."""
    try:
        words = str(make_header(decode_header(str(value)[:_LONGEST_HEADER])))
    except (MessageError, LookupError, ValueError):
        words = str(value)[:_LONGEST_HEADER]
    return " ".join(words.encode(errors="replace").decode().replace("\0", "").split())


def _sender(mail: Message) -> tuple[str, str]:
    """Return the name and address in the From header; both may be empty."""
    name, address = parseaddr(" ".join(str(mail["From"] or "")[:_LONGEST_HEADER].split()))
    return _decode_words(name).strip("\"' "), address


def _sent(mail: Message) -> Date | None:
    """Return the date and time in the Date header, or None if it has none."""
    try:
        moment: datetime = parsedate_to_datetime(str(mail["Date"]))
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
    return Date(value=moment.isoformat(timespec="seconds"), precision="second")
