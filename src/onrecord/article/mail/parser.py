"""Parser of mails: their text is read as a web page or a text page."""

import logging
import re

import msgspec

from onrecord.article.html.blocks import read_blocks
from onrecord.article.html.parser import HtmlParser
from onrecord.article.html.tree import decode_page, parse_page
from onrecord.article.mail.messages import Mail, read_mails
from onrecord.article.mail.quoting import split_quoted
from onrecord.article.mail.senders import title_of, with_sender
from onrecord.article.plain_text import read_text, shown_text
from onrecord.article.recognizers import wordlists
from onrecord.errors import ArticleError
from onrecord.records import Article, Capture, Date, Part, Related, make_id
from onrecord.text.raw_rules import read_page_text

logger = logging.getLogger("onrecord")
# Words of the longest sentence of a note above another mail; "Can you check this one?" is no
# article, "The dam broke and nine people were killed." is one.
_COVER_NOTE = 8
_SHORT = 60  # words of a note that speaks to its reader, at most; set by hand
_QUOTED = re.compile(r"[“\"«][^”\"»]*[”\"»]?")
_WORD = re.compile(r"[\w']+")
_SENTENCE_END = re.compile(r"[.!?]+[\s”\"]+|\n\s*\n")
# Elements of an HTML mail that is laid out, and not a letter in paragraphs.
_LAYOUT = re.compile(r"<(?:h[1-6]|table|img|picture|article|figure)\b", re.IGNORECASE)
_HTML_SHARE = 0.5  # least share of HTML letters to plain ones, where a mail has its text in both


class MailParser:
    """Parser of the media type ``message/rfc822``, which are mails.

    The text of a mail is read as HTML if it has an HTML part, else as plain text; each mail that is
    attached to it, forwarded or as part of a digest, or quoted in its text, is read as one of its
    own. What a digest says before them is left out, and so is a note without a whole sentence,
    with a warning. Headers give what the text lacks: its date to all articles; the
    subject as headline to that of a mail that has only one; and the sender as outlet, if the sender
    has the name of an outlet and no article of the mail names one or has an address.
    """

    def __init__(self) -> None:
        self._html = HtmlParser()

    def parse(self, capture: Capture, body: bytes) -> list[Article]:
        """Return the articles of a mail and of the mails attached to it.

        Raises ArticleError if there is no text in them.
        """
        mails = read_mails(body, capture.location)
        articles: list[Article] = []
        for mail in (each for whole in mails for each in self._divide(capture, whole)):
            read = [] if mail.is_digest else self._read(capture, mail)
            if mail.has_mails and _is_note(read):
                _warn_of_note(capture.location, mail, read)
            else:
                articles += _renumber(capture, _complete(read, mail), len(articles))
        if not any(mail.html or mail.plain for mail in mails):
            raise ArticleError(_no_text(capture.location, mails))
        attached = [name for mail in mails for name in mail.attachments]
        if attached:
            logger.warning(
                "%s: attachments are not read: %s; save them and read the files",
                capture.location,
                ", ".join(attached),
            )
        return articles

    def source_text(self, capture: Capture, body: bytes) -> str:
        """Return the subjects and texts of a mail and of the mails attached to it."""
        pieces: list[str] = []
        mails = read_mails(body, capture.location)
        divided = (each for mail in mails for each in self._divide(capture, mail))
        for mail in dict.fromkeys((*mails, *divided)):
            pieces.append(mail.subject)
            if mail.html:
                pieces.append(self._html.source_text(capture, mail.html.encode(errors="replace")))
            if mail.plain:
                pieces.append(shown_text(_valid(mail.plain)))
        return "\n\n".join(pieces)

    def _divide(self, capture: Capture, mail: Mail) -> list[Mail]:
        """Return what the sender of a mail wrote, and the mails that are quoted in its text.

        Of a mail that quotes none, and is no letter, the HTML is kept.
        """
        is_reply = not mail.html and title_of(mail.subject) != mail.subject
        pieces = split_quoted(mail.plain, is_reply=is_reply)
        if mail.html and len(pieces) == 1:
            if mail.is_digest:
                return [mail]
            text = _text_of(mail.html, capture.location)
            pieces = split_quoted(text)
            is_letter = pieces[0].text != text and not _LAYOUT.search(mail.html)
            if len(pieces) == 1 and not is_letter:
                return [mail]
        own, *quoted = pieces
        return [
            msgspec.structs.replace(
                mail, html="", plain=own.text, has_mails=mail.has_mails or bool(quoted)
            ),
            *(
                Mail(
                    subject=mail.subject if each.subject is None else each.subject,
                    sender=each.sender,
                    sent=each.sent,
                    html="",
                    plain=each.text,
                    attachments=(),
                    encrypted=False,
                    has_mails=each is not quoted[-1],
                    is_digest=False,
                )
                for each in quoted
            ),
        ]

    def _read(self, capture: Capture, mail: Mail) -> list[Article]:
        """Return the articles in a mail's HTML, else those in its plain text."""
        if mail.html:
            page = mail.html.encode(errors="replace")
            letters = len("".join(self._html.source_text(capture, page).split()))
            if letters >= _HTML_SHARE * len("".join(mail.plain.split())):
                articles = self._html.parse(capture, page)
                if articles or not mail.plain:
                    return articles
        return read_text(capture, read_page_text(_valid(mail.plain))) if mail.plain else []


def _valid(text: str) -> str:
    """Return a text without lone surrogates."""
    return text.encode(errors="replace").decode()


def _text_of(html: str, location: str) -> str:
    """Return the text of a mail's HTML, with a ">" before the lines of each quotation."""
    page = html.encode(errors="replace")
    blocks = read_blocks(parse_page(decode_page(page, "utf-8", location), location))
    paragraphs: list[str] = []
    for block in blocks:
        marks = "> " * sum(node.tag == "blockquote" for node in block.path)
        paragraphs.append("\n".join(marks + line for line in block.text.split("\n")))
    return "\n\n".join(paragraphs)


def _is_note(articles: list[Article]) -> bool:
    """Whether the text above another mail is no article: a short note to the reader.

    It has no sentence that is long enough for an article, or it is short, states no outlet, and has
    no body or says "you" or "I" outside of quotations.
    """
    text = "\n\n".join(article.text for article in articles)
    sentences = _SENTENCE_END.split(text)
    if max(len(sentence.split()) for sentence in sentences) < _COVER_NOTE:
        return True
    if len(text.split()) > _SHORT or any(article.outlet for article in articles):
        return False
    own = _WORD.findall(_QUOTED.sub(" ", text).replace("’", "'").casefold())
    has_body = any(part.kind == "body" for article in articles for part in article.parts)
    return not has_body or not wordlists.words("to_the_reader").isdisjoint(own)


def _warn_of_note(location: str, mail: Mail, articles: list[Article]) -> None:
    """Log a warning that names the text above another mail, which is left out."""
    text = mail.plain or " ".join(article.text for article in articles)
    words = " ".join(text.split())
    if words and not mail.is_digest:
        logger.warning('%s: the note "%.80s" above another mail is left out', location, words)


def _complete(articles: list[Article], mail: Mail) -> list[Article]:
    """Return the articles of a mail with what its headers state and its text does not."""
    articles = with_sender(articles, mail.sender, mail.subject, mail.plain)
    if len(articles) == 1:
        [article] = articles
        article = msgspec.structs.replace(article, published=article.published or mail.sent)
        return [article if article.headline else _with_headline(article, title_of(mail.subject))]
    # Mails with several articles were sent on a day, but none of the articles at that minute.
    day = Date(value=mail.sent.value[:10], precision="day") if mail.sent else None
    return [
        article if article.published else msgspec.structs.replace(article, published=day)
        for article in articles
    ]


def _with_headline(article: Article, headline: str) -> Article:
    """Return an article with a headline before its text."""
    if not headline:
        return article
    shift = len(headline) + 2
    parts = [
        Part(kind=part.kind, span=(part.span[0] + shift, part.span[1] + shift))
        for part in article.parts
    ]
    return msgspec.structs.replace(
        article,
        headline=headline,
        text=f"{headline}\n\n{article.text}",
        parts=(Part(kind="headline", span=(0, len(headline))), *parts),
    )


def _renumber(capture: Capture, articles: list[Article], first: int) -> list[Article]:
    """Return articles with the ids of the positions from ``first`` on, also in their links."""
    ids = {
        article.id: make_id("article", capture.id, position)
        for position, article in enumerate(articles, first)
    }
    return [
        msgspec.structs.replace(
            article,
            id=ids[article.id],
            related=tuple(_renumber_link(link, ids) for link in article.related),
        )
        for article in articles
    ]


def _renumber_link(link: Related, ids: dict[str, str]) -> Related:
    """Return a link with the new id of the article that it leads to."""
    return Related(title=link.title, url=link.url, article=ids.get(link.article or ""))


def _no_text(location: str, mails: list[Mail]) -> str:
    """Return the message of an error: a mail, and all attached to it, has no text."""
    if any(mail.encrypted for mail in mails):
        return f"{location} is an encrypted mail; decrypt it and save it again"
    attached = [name for mail in mails for name in mail.attachments]
    if attached:
        return f"{location} is a mail without text; save and read what is attached: " + ", ".join(
            attached
        )
    return f"{location} is a mail without text; there is nothing to read"
