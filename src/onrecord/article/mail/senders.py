"""The sender of a mail as the outlet of its articles."""

from msgspec.structs import replace

from onrecord.article.layout.outlets import MARKS, key_of
from onrecord.article.recognizers import names, wordlists
from onrecord.records import Article


def with_sender(
    articles: list[Article], sender: tuple[str, str], subject: str, text: str
) -> list[Article]:
    """Return the articles of a mail, with its sender as their outlet if it writes its own.

    ``sender`` is the name and address, ``text`` what the mail says, or "". The name is in the
    address's host, stands above the text or, of one article, is that of an outlet. Of a reply or a
    forwarded mail the sender did not write what it holds; nor may it have written the rest where
    one article names another outlet or page.
    """
    name, address = sender
    host = address.rpartition("@")[2].lower()
    is_in_host = bool(host) and names.is_in_host(name, host)
    is_above = key_of(text.strip().partition("\n")[0].strip(MARKS)) == key_of(name)
    is_outlet = is_in_host or is_above or (len(articles) == 1 and names.is_outlet_line(name))
    others = {key_of(article.outlet) for article in articles if article.outlet} - {key_of(name)}
    is_own = not others and not any(article.site for article in articles)
    if not name or not is_outlet or not is_own or title_of(subject) != subject:
        return articles
    return [replace(article, outlet=name) for article in articles]


def title_of(subject: str) -> str:
    """Return a mail's subject without "Fwd:", "Re:" and the name of a mailing list before it."""
    while True:
        label, colon, rest = subject.partition(":")
        if colon and wordlists.normalize(label) in wordlists.words("subject_prefixes"):
            subject = rest.strip()
        elif subject.startswith("[") and "]" in subject[:40]:
            subject = subject.partition("]")[2].strip()
        else:
            return subject
