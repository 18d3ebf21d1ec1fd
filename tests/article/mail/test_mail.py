"""The parser of mails."""

import base64
import logging
import quopri

import msgspec
import pytest

from article.mail.mails import CAPTURE, read
from onrecord.article import read_capture, source_text
from onrecord.errors import ArticleError
from onrecord.records import Article

ONE = "The lock at Vann was closed on Monday after a barge struck the gate, the canal board said."
TWO = "“It will take a week,” engineer Runa Seld told the Vann Mail, and asked skippers to wait."
TEXT = f"{ONE}\n\n{TWO}\n"
HTML = f"<html><body><p>{ONE}</p><p>{TWO}</p></body></html>"


def _mail(*headers: str, text: str | bytes = TEXT, subject: str = "Lock closed") -> bytes:
    head = "\n".join((f"Subject: {subject}", "Date: Mon, 3 Mar 2031 10:15:00 +0100", *headers))
    return head.encode() + b"\n\n" + (text if isinstance(text, bytes) else text.encode())


def _parts(kind: str, *parts: str) -> bytes:
    body = "".join(f"--b\n{part}\n" for part in parts)
    return _mail(f"Content-Type: multipart/{kind}; boundary=b", text=f"{body}--b--\n")


def _bodies(article: Article) -> list[str]:
    return [article.text[slice(*p.span)] for p in article.parts if p.kind == "body"]


_UTF8 = "Content-Type: text/plain; charset=utf-8"


@pytest.mark.parametrize(
    ("headers", "text"),
    [
        ((_UTF8,), TEXT.encode()),
        ((), TEXT.encode()),
        ((_UTF8, "Content-Transfer-Encoding: base64"), base64.encodebytes(TEXT.encode())),
        (
            (_UTF8, "Content-Transfer-Encoding: quoted-printable"),
            quopri.encodestring(TEXT.encode()),
        ),
        (("Content-Type: text/plain; charset=windows-1252",), TEXT.encode("windows-1252")),
        (("Content-Type: text/plain; charset=utf-16",), TEXT.encode("utf-16")),
        # Wrong or unknown names of encodings.
        (("Content-Type: text/plain; charset=us-ascii",), TEXT.encode()),
        (("Content-Type: text/plain; charset=none-such",), TEXT.encode("windows-1252")),
        (("Content-Type: text/html; charset=iso-8859-1",), HTML.encode("windows-1252")),
        (("Content-Type: text/html",), HTML.encode()),
    ],
)
def test_the_text_is_decoded(headers: tuple[str, ...], text: bytes) -> None:
    [article] = read(_mail(*headers, text=text))
    assert [" ".join(words.split()) for words in _bodies(article)] == [ONE, TWO]


def test_a_japanese_mail_is_decoded() -> None:
    words = "港湾局は月曜日、水門を閉鎖したと発表した。"
    head = "Content-Type: text/plain; charset=iso-2022-jp"
    [article] = read(_mail(head, text=words.encode("iso-2022-jp")))
    assert words in article.text


@pytest.mark.parametrize(
    "body",
    [
        _parts("alternative", f"{_UTF8}\n\n{TEXT}", f"Content-Type: text/html\n\n{HTML}"),
        _parts("mixed", f"{_UTF8}\n\n{TEXT}", "Content-Type: image/png; name=a.png\n\nxx"),
        _parts("related", f"Content-Type: text/html\n\n{HTML}", "Content-Type: image/png\n\nxx"),
        _parts("alternative", f"{_UTF8}\n\n{TEXT}", "Content-Type: text/html\n\n<p>See below</p>"),
        _parts("mixed", f"{_UTF8}\n\n{ONE}", f"{_UTF8}\n\n{TWO}"),
    ],
)
def test_the_text_of_the_parts_is_read_once(body: bytes) -> None:
    [article] = read(body)
    assert [" ".join(words.split()) for words in _bodies(article)] == [ONE, TWO]


def test_headers_give_what_the_text_lacks() -> None:
    [article] = read(_mail("From: Vann Mail <news@vannmail.example>"))
    assert article.headline == "Lock closed"
    assert article.text == f"Lock closed\n\n{ONE}\n\n{TWO}"
    assert article.outlet == "Vann Mail"
    assert article.published is not None
    assert article.published.value == "2031-03-03T10:15:00+01:00"


def test_what_the_text_states_wins() -> None:
    page = (
        '<html><head><meta property="og:site_name" content="Orrel Post">'
        '<meta property="article:published_time" content="2031-03-01T08:00:00Z"></head>'
        f"<body><article><h1>Barge hits lock gate</h1><p>{ONE}</p><p>{TWO}</p></article></body>"
    )
    body = _mail("From: Vann Mail <news@vannmail.example>", "Content-Type: text/html", text=page)
    [article] = read(body)
    assert article.headline == "Barge hits lock gate"
    assert article.outlet == "Orrel Post"
    assert article.published is not None
    assert article.published.value == "2031-03-01T08:00:00Z"


@pytest.mark.parametrize(
    ("sender", "outlet"),
    [
        ("Vann Mail <a@b.example>", "Vann Mail"),
        ("=?utf-8?q?Vann_Mail?= <a@b.example>", "Vann Mail"),
        ('"Canal Watch" <news@canalwatch.example>', "Canal Watch"),
        ("Ada Finn <ada@post.example>", None),
        ("Ada Finn <ada.finn@gmail.com>", None),
        ("ada@vannmail.example", None),
        ("no-reply <no-reply@canal.example>", None),
        ("", None),
    ],
)
def test_a_sender_is_an_outlet_only_by_its_name(sender: str, outlet: str | None) -> None:
    [article] = read(_mail(f"From: {sender}"))
    assert article.outlet == outlet


@pytest.mark.parametrize("subject", ["Fwd: Lock closed", "Re: Lock closed", "AW: Lock closed"])
def test_who_forwards_or_answers_is_not_the_outlet(subject: str) -> None:
    [article] = read(_mail("From: Vann Mail <news@vannmail.example>", subject=subject))
    assert (article.outlet, article.headline) == (None, "Lock closed")


OWN = "".join(
    f"\n{title.upper()}\n\n{text}\n\n----------------------------------------\n"
    for title, text in (("Lock closed at Vann", ONE), ("Barge strikes a gate", TWO))
)


@pytest.mark.parametrize(
    ("sender", "outlet"),
    [
        ("The Canal Letter <letter@canalletter.example>", "The Canal Letter"),
        ("Canal Watch <news@mail.canal-watch.example>", "Canal Watch"),
        ("The Morning Lock <news@canalwatch.example>", None),
        ("Lock & Gate <hello@lockandgate.example>", "Lock & Gate"),
        ("Ada Finn <ada.finn@vann.example>", None),
        ("Waterways office <press@canals.example>", None),
    ],
)
def test_the_sender_of_a_newsletter_is_the_outlet_of_its_own_items(
    sender: str, outlet: str | None
) -> None:
    articles = read(_mail(f"From: {sender}", subject="Two things to know", text=OWN))
    assert [article.outlet for article in articles] == [outlet, outlet]
    head = "Date: Mon, 3 Mar 2031 10:15:00 +0100\nSubject: Two things to know\n\n"
    saved = f"From: {sender}\nTo: readers\n{head}{OWN}".encode()
    articles = read_capture(msgspec.structs.replace(CAPTURE, media_type="text/plain"), saved)
    assert [article.outlet for article in articles] == [outlet, outlet]


@pytest.mark.parametrize(
    ("sender", "top"),
    [
        ("Lock Morning <morning@lock.example>", "LOCK MORNING\nMonday, 3 March 2031"),
        ("The Canal Letter <letter@thecanal.example>", "The Canal Letter"),
        ("Weir & Gate Weekly <hello@weir.example>", "*Weir & Gate Weekly*\nGood morning."),
    ],
)
def test_a_sender_whose_name_stands_above_its_items_is_their_outlet(sender: str, top: str) -> None:
    name = sender.partition(" <")[0]
    text = f"{top}\n\n----------------------------------------\n{OWN}"
    articles = read(_mail(f"From: {sender}", subject="Two things to know", text=text))
    assert [article.outlet for article in articles] == [name, name]
    head = "Date: Mon, 3 Mar 2031 10:15:00 +0100\nSubject: Two things to know\n\n"
    saved = f"From: {sender}\nTo: readers\n{head}{text}".encode()
    articles = read_capture(msgspec.structs.replace(CAPTURE, media_type="text/plain"), saved)
    assert [article.outlet for article in articles] == [name, name]


def test_the_sender_is_not_the_outlet_beside_an_article_of_another() -> None:
    text = OWN + "\nWeir opened\nOrrel Post, 2 March 2031\nhttps://orrelpost.example/a/b\n\n" + ONE
    articles = read(_mail("From: Vann Mail <news@vannmail.example>", text=text))
    assert len(articles) > 1
    assert "Vann Mail" not in {article.outlet for article in articles}


def test_the_sender_of_several_articles_is_not_their_outlet() -> None:
    digest = "\n\n".join(
        f"{title}\n{outlet}, {day} March 2031\nhttps://{host}/a/b\n\n{ONE}\n\n{TWO}"
        for title, outlet, day, host in (
            ("Lock closed at Vann", "Orrel Post", 1, "orrelpost.example"),
            ("Barge strikes a gate", "Canal Courier", 2, "canalcourier.example"),
        )
    )
    articles = read(_mail("From: Vann Mail <news@vannmail.example>", text=digest))
    for article, outlet in zip(articles, ("Orrel Post", "Canal Courier"), strict=True):
        assert article.outlet in (outlet, None)


@pytest.mark.parametrize(
    ("subject", "headline"),
    [
        ("Fwd: Lock closed", "Lock closed"),
        ("Re: [canal-news] FW: Lock closed: board", "Lock closed: board"),
        ("=?utf-8?q?Lock_=E2=80=93_closed?=", "Lock – closed"),
        ("=?utf-8?b?TG9jaw==?=\n =?utf-8?q?_closed?=", "Lock closed"),
        ("=?none?q?x?=", "=?none?q?x?="),
        ("", None),
        ("Fwd:", None),
    ],
)
def test_the_subject_is_a_headline_without_its_prefixes(subject: str, headline: str) -> None:
    [article] = read(_mail(subject=subject))
    assert article.headline == headline


@pytest.mark.parametrize("date", ["", "yesterday", "Mon, 99 Mar 2031 10:00:00", "0"])
def test_a_date_that_is_none_is_left_out(date: str) -> None:
    [article] = read(_mail().replace(b"Mon, 3 Mar 2031 10:15:00 +0100", date.encode()))
    assert article.published is None


def test_attached_mails_are_read_in_order_with_their_own_headers() -> None:
    inner = [_mail("From: Vann Mail <a@b.example>", subject=f"Lock {n}").decode() for n in range(3)]
    nested = _parts("mixed", f"{_UTF8}\n\nSee both.", f"Content-Type: message/rfc822\n\n{inner[1]}")
    body = _parts(
        "mixed",
        f"{_UTF8}\n\nHello, see these.",
        *(
            f"Content-Type: message/rfc822\nContent-Disposition: attachment\n\n{each}"
            for each in (
                inner[0],
                nested.decode().replace("=b", "=c").replace("--b", "--c"),
                inner[2],
            )
        ),
    )
    articles = read(body)
    assert [article.headline for article in articles] == ["Lock 0", "Lock 1", "Lock 2"]
    assert len({article.id for article in articles}) == 3


def test_the_contents_page_of_a_digest_is_no_article() -> None:
    contents = f"{_UTF8}\n\nSend posts to canal@lists.example\n\n{TEXT}\nToday's topics: one, two"
    digest = "Content-Type: multipart/digest; boundary=d\n\n" + "".join(
        f"--d\n\n{_mail(subject=f'Lock {n}').decode()}\n" for n in range(2)
    )
    articles = read(_parts("mixed", contents, f"{digest}--d--", f"{_UTF8}\n\nEnd of digest"))
    assert [article.headline for article in articles] == ["Lock 0", "Lock 1"]


def test_attachments_are_named_in_one_warning(caplog: pytest.LogCaptureFixture) -> None:
    name = "=?utf-8?q?Bericht_=C3=BCber_Vann=2Epdf?="
    attached = f'Content-Type: application/pdf; name="{name}"\n\nxx'
    text = "Content-Type: text/plain\nContent-Disposition: attachment; filename=notes.txt\n\nwords"
    picture = "Content-Type: image/png; name=a.png\n\nxx"
    with caplog.at_level(logging.WARNING, "onrecord"):
        [article] = read(_parts("mixed", f"{_UTF8}\n\n{TEXT}", attached, text, picture))
    assert "words" not in article.text
    assert caplog.messages == [
        "mail: attachments are not read: Bericht über Vann.pdf, notes.txt; save them and read "
        "the files"
    ]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (_mail(text=""), "without text; there is nothing to read"),
        (_parts("mixed", "Content-Type: application/pdf; name=a.pdf\n\nxx"), "attached: a.pdf"),
        (_parts("encrypted", "Content-Type: application/pgp-encrypted\n\nVersion: 1"), "encrypted"),
        (_mail("Content-Type: application/pkcs7-mime", text="x"), "encrypted"),
        (_mail("Content-Type: multipart/mixed", text=TEXT), "without text"),
        (_parts("mixed", *["Content-Type: image/png\n\nx"] * 3000), "more than 2,000 parts"),
    ],
)
def test_a_mail_without_text_is_one_line(body: bytes, said: str) -> None:
    with pytest.raises(ArticleError, match=said) as caught:
        read_capture(CAPTURE, body)
    assert "\n" not in str(caught.value)
    assert str(caught.value).startswith("mail ")


def test_mails_nested_without_end_are_one_line() -> None:
    body = b"Content-Type: message/rfc822\n\n" * 5000 + _mail()
    with pytest.raises(ArticleError, match=r"nested too deep|more than 2,000 parts"):
        read_capture(CAPTURE, body)


def test_an_apple_mail_file_is_read_up_to_its_length() -> None:
    mail = _mail()
    [article] = read(b"%d  \n" % len(mail) + mail + b"<?xml version='1.0'?><plist>x</plist>")
    assert article.text == f"Lock closed\n\n{ONE}\n\n{TWO}"


@pytest.mark.parametrize("signs", ["\x01\x02\x03" * 40, "\x00" * 9, "\ufffe\uffff"])
def test_a_text_of_odd_signs_beside_the_html_is_no_fault(signs: str) -> None:
    body = _mail("Content-Type: text/plain; charset=utf-8", text=f"{signs} {TEXT}".encode())
    source = source_text(CAPTURE, body)
    for article in read(body):
        for part in article.parts:
            words = "".join(article.text[slice(*part.span)].split())
            assert words in "".join(source.split())
