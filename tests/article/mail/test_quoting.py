"""The mails that are quoted in a mail, the notes above them, and the courtesies of a letter."""

import logging

import pytest

from article.mail.mails import read
from onrecord.article.mail.quoting import split_quoted

OWN = 'Halvern director Bo Tess said on Monday that "no crack was known" before 12 May.'
OLD = "Minister Carla Dun said on Sunday that 19 people were killed at the dam."
OLDER = "Senator Pell Harr said on Friday that the vote on the dam was lost."
SENT = "2031-05-19T08:00:00+00:00"
HEADING = "On Sun, 18 May 2031 at 10:00, Rena Osk <rena@lantern.example> wrote:"
HEADERS = (
    "From: Rena Osk <rena@lantern.example>\nSent: Sunday, 18 May 2031 10:00\n"
    "To: Lise Korr\nSubject: Dam in Orlen"
)
_Found = list[tuple[str | None, str | None, str]]


def _mail(text: str, kind: str = "text/plain", subject: str = "Re: Comment") -> bytes:
    return (
        f"From: Lise Korr <lk@halvern.example>\nSubject: {subject}\n"
        f"Date: Mon, 19 May 2031 08:00:00 +0000\nContent-Type: {kind}; charset=utf-8\n\n{text}"
    ).encode()


def _found(body: bytes) -> _Found:
    return [
        (
            article.headline,
            article.published.value if article.published else None,
            "\n".join(article.text[slice(*p.span)] for p in article.parts if p.kind == "body"),
        )
        for article in read(body)
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"{OWN}\n\n{HEADING}\n> {OLD}\n",
        f"Dear Rena,\n\n{OWN}\n\nBest, Lise\n\n{HEADING}\n\n> Hi Lise,\n>\n"
        f"> {OLD}\n> Best\n> Rena\n",
        f"{OWN}\n\nOn Sun, 18 May 2031 at 10:00, Rena Osk\n<rena@lantern.example> wrote:\n> {OLD}",
        f"On 18/05/2031 10:00, Rena Osk wrote:\n> {OLD}\n\n{OWN}\n\nRegards\nLise Korr\n",
        f"Hallo Rena,\n\n{OWN}\n\nViele Grüße\nLise\n\n"
        f"Am 18.05.2031 um 10:00 schrieb R. Osk:\n{OLD}",
    ],
)
def test_a_reply_and_the_mail_it_answers_are_two_articles(text: str) -> None:
    assert _found(_mail(text)) == [
        ("Comment", SENT, OWN),
        ("Comment", "2031-05-18T10:00", OLD),
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"{OWN}\n\n-----Original Message-----\n{HEADERS}\n\n{OLD}\n",
        f"{OWN}\n\n________________________________\n*From:* R. Osk\n*Sent:* 18 May 2031 10:00\n"
        f"*To:* a@x.example; b@x.example;\nc@x.example\n*Subject:* Dam in Orlen\n\n{OLD}\n",
        f"{OWN}\n\nBegin forwarded message:\n\n> From: Rena Osk <rena@lantern.example>\n"
        f"> Subject: Dam in Orlen\n> Date: 18 May 2031 at 10:00\n> To: x\n>\n> {OLD}\n",
        f"{OWN}\n\n-----Ursprüngliche Nachricht-----\nVon: Rena Osk\n"
        f"Gesendet: Sonntag, 18. Mai 2031 10:00\nAn: Lise\nBetreff: Dam in Orlen\n\n{OLD}\n",
    ],
)
def test_a_mail_quoted_with_headers_has_its_own(text: str) -> None:
    assert _found(_mail(text)) == [
        ("Comment", SENT, OWN),
        ("Dam in Orlen", "2031-05-18T10:00", OLD),
    ]


@pytest.mark.parametrize(
    "page",
    [
        f'<div>Hi Rena,<br><br>{OWN}</div><div class="gmail_quote"><div>On Sun, 18 May 2031 at '
        f"10:00, Rena Osk &lt;rena@lantern.example&gt; wrote:<br></div><blockquote>{OLD}"
        "</blockquote></div>",
        f"<p>{OWN}</p><hr><p><b>From:</b> Rena Osk<br><b>Sent:</b> Sunday, 18 May 2031 10:00<br>"
        f"<b>To:</b> Lise<br><b>Subject:</b> Comment</p><p>{OLD}</p>",
        f"<p>{OWN}</p><blockquote><p>Begin forwarded message:</p><p>From: Rena Osk</p>"
        f"<p>Date: 18 May 2031 at 10:00</p><p>Subject: Comment</p><p>{OLD}</p></blockquote>",
    ],
)
def test_the_mail_quoted_in_html_is_an_article_of_its_own(page: str) -> None:
    assert _found(_mail(page, "text/html")) == [
        ("Comment", SENT, OWN),
        ("Comment", "2031-05-18T10:00", OLD),
    ]


@pytest.mark.parametrize(
    ("text", "own"),
    [
        (f"> {OLD}\n\n{OWN}\n", OWN),
        (f"{OWN}\n\n> {OLD}\n>> {OLDER}\n", OWN),
        (
            f"> {OLD}\n\n{OWN}\n\n> Who knew of the crack in the dam?\n\n{OLDER}\n",
            f"{OWN}\n{OLDER}",
        ),
    ],
)
def test_what_a_reply_quotes_without_a_heading_is_not_its_own(text: str, own: str) -> None:
    (_, sent, words), (_, unknown, quoted), *_ = _found(_mail(text))
    assert (sent, words) == (SENT, own)
    assert unknown is None
    assert quoted.startswith(OLD)
    assert len(_found(_mail(text, subject="Comment"))) == 1


def test_answers_between_quoted_lines_are_the_reply() -> None:
    text = f"{HEADING}\n> {OLD}\n\n{OWN}\n\n> Who knew of it?\n\n{OLDER}\n"
    reply, quoted = _found(_mail(text))
    assert reply[1:] == (SENT, f"{OWN}\n{OLDER}")
    assert quoted[1] == "2031-05-18T10:00"
    assert quoted[2].startswith(OLD)


def test_each_mail_of_a_thread_is_an_article() -> None:
    text = (
        f"{OWN}\n\n{HEADING}\n\n> {OLD}\n>\n> On Fri, 16 May 2031 at 9:30, Lise <l@h.example> "
        f"wrote:\n>> {OLDER}\n"
    )
    assert [(at, words) for _, at, words in _found(_mail(text))] == [
        (SENT, OWN),
        ("2031-05-18T10:00", OLD),
        ("2031-05-16T09:30", OLDER),
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"{OWN}\n\nIn a letter at 10:15 on Monday the mayor wrote:\n\n{OLD}\n",
        f"{OWN}\n\nDate: 3 May\nPlace: Orlen\n\n{OLD}\n",
        f"{OWN}\n\n----------------\n\n{OLD}\n",
    ],
)
def test_what_only_resembles_a_quoted_mail_is_not_divided(text: str) -> None:
    [piece] = split_quoted(text)
    assert piece.text == text.rstrip("\n")


@pytest.mark.parametrize(
    "note",
    [
        "Minister Carla Dun said the dam broke and 19 people were killed.",
        "See below, Minister Carla Dun said 19 people were killed",
        "FYI.\n\nThe port of Orlen will be shut until Monday evening.",
    ],
)
def test_a_whole_sentence_above_another_mail_is_an_article(note: str) -> None:
    forwarded = f"{note}\n\n---------- Forwarded message ---------\n{HEADERS}\n\n{OLD}\n"
    attached = (
        f"--b\nContent-Type: text/plain\n\n{note}\n--b\nContent-Type: message/rfc822\n\n"
        f"{_mail(OLD, subject='Dam in Orlen').decode()}\n--b--\n"
    )
    page = forwarded.replace("<", "&lt;").replace("\n\n", "<p>").replace("\n", "<br>")
    for body in (
        _mail(forwarded),
        _mail(f"<p>{page}", "text/html"),
        _mail(attached, "multipart/mixed; boundary=b"),
    ):
        first, second = _found(body)
        assert note.split("\n")[-1] in first[2]
        assert (second[0], second[2]) == ("Dam in Orlen", OLD)


@pytest.mark.parametrize(
    "note",
    [
        "FYI",
        "Can you check this one? Ines",
        "See below.\n\nThanks, Jo",
        "Rosa dear, is this not the dam where you and Bert went fishing in the year of the flood?",
        "I thought this was settled in March. Please put it on the list for Thursday's meeting.",
        "This came in last night and the desk wants to know what you make of the second half.",
    ],
)
def test_a_note_that_is_left_out_is_said(note: str, caplog: pytest.LogCaptureFixture) -> None:
    text = f"{note}\n\n---------- Forwarded message ---------\n{HEADERS}\n\n{OLD}\n"
    with caplog.at_level(logging.WARNING, "onrecord"):
        [article] = read(_mail(text))
    assert article.headline == "Dam in Orlen"
    assert len(caplog.messages) == 1
    assert caplog.messages[0].startswith(f'mail: the note "{note[:9]}')


@pytest.mark.parametrize(
    ("hello", "bye"),
    [
        ("Dear Rena,", "Best, Lise"),
        ("Hi Rena", "Kind regards\nLise Korr\nHalvern press office"),
        ("Sehr geehrte Frau Osk,", "Mit freundlichen Grüßen\n\nLise Korr"),
        ("Good morning, Rena!", "Many thanks,\nLise"),
    ],
)
def test_courtesies_are_neither_text_nor_headline(hello: str, bye: str) -> None:
    text = f"{hello}\n\n{OWN}\n\n{OLD}\n\n{bye}\n"
    page = "".join(f"<div>{line or '<br>'}</div>" for line in text.split("\n"))
    for body in (_mail(text), _mail(page, "text/html")):
        assert _found(body) == [("Comment", SENT, f"{OWN}\n{OLD}")]


@pytest.mark.parametrize(
    "text",
    [
        f"Dear is the bread in Orlen this year, the baker said on Monday.\n\n{OLD}",
        f"{OWN}\n\nThanks to the port, Lise Korr said, no ship was lost on Sunday.\n\n{OLD}",
        f"{OWN}\n\nBest, he said.\n\n{OLD}",
    ],
)
def test_sentences_are_not_courtesies(text: str) -> None:
    [piece] = split_quoted(text)
    assert piece.text == text


def test_a_very_long_mail_is_divided_in_little_time() -> None:
    for line in ("-" * 300 + "\n", "To: x\n", "> " * 500 + "\n", f"{HEADING}\n> a\n"):
        assert split_quoted(line * (1_000_000 // len(line)))
