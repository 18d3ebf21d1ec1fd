"""Writes a quotation with all that is needed to check it, for the clipboard."""

from onrecord.desk.texts import TEXTS
from onrecord.export.wording import chain_of, nature_of, roles_in_words
from onrecord.text.controls import one_line
from onrecord.text.readable import ReadableText
from onrecord.views import ArticleView, NestedStatement


def quotation(view: ArticleView, shown: NestedStatement, address: str) -> str:
    """Return a statement's words with speaker, chain, outlet, day, address and capture hash.

    It says whether the words are a quotation or the outlet's own wording. ``address``: the whole
    address of the statement.
    """
    article, statement = view.article, shown.statement
    roles = f" ({roles_in_words(shown.roles)})" if shown.roles else ""
    who = f"{shown.speaker or TEXTS.common.nobody}{roles}"
    said = f"{TEXTS.quotation.said} {shown.said}" if shown.said else ""
    facts = (
        who,
        *nature_of(statement),
        getattr(TEXTS.kinds, statement.kind),
        *chain_of(statement),
        said,
    )
    published = article.published.value if article.published else TEXTS.common.no_date
    headline = f"“{article.headline}”" if article.headline else ""
    where = (article.outlet or TEXTS.common.no_outlet, published, headline)
    capture = view.capture
    lines = (
        shown.words,
        "— " + ", ".join(filter(None, facts)),
        ", ".join(filter(None, where)),
        address,
        f"{TEXTS.quotation.capture} {capture.fetched}, sha256 {capture.sha256}",
    )
    return "\n".join(one_line(ReadableText(line).text) for line in lines)
