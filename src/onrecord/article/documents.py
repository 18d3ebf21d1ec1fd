"""Parser of documents (Word and PDF files), and extraction of the text of Word documents.

The libraries that read them are an extra of onrecord, ``documents``, and imported when needed.
"""

import io
import zipfile
from collections.abc import Callable

from onrecord.article.decoding import decode
from onrecord.article.html.blocks import read_blocks
from onrecord.article.html.tree import parse_page
from onrecord.article.plain_text import read_text
from onrecord.article.word_tables import TAB, join_cells, read_with_tables
from onrecord.errors import ArticleError
from onrecord.records import Article, Capture

_MAX_GROWTH = 10_000_000  # bytes, when unpacked; a book has a fifth of that
# Links to and from the notes of a document, of which mammoth makes the numbers.
_NOTE_MARKS = "//a[contains(@id, 'note-ref-') or contains(@href, 'note-ref-')]"
EXTRA = "pip install 'onrecord[documents]'"


class DocumentParser:
    """Parser of documents: a function extracts their text, which is read as a text page.

    ``extract`` returns the text of a document's bytes, with a blank line between paragraphs; its
    second argument is the location, for error messages. ``has_tables``: whether a paragraph with
    tabs is a row of a table.
    """

    def __init__(self, extract: Callable[[bytes, str], str], *, has_tables: bool = False) -> None:
        self._extract = extract
        self._read = read_with_tables if has_tables else read_text

    def parse(self, capture: Capture, body: bytes) -> list[Article]:
        """Return the articles of a document. Raises ArticleError if it cannot be read."""
        return self._read(capture, self.source_text(capture, body))

    def source_text(self, capture: Capture, body: bytes) -> str:
        """Return the text of a document. Raises ArticleError if it cannot be read."""
        text = self._extract(body, capture.location)
        if not text.strip():
            raise ArticleError(f"{capture.location} holds no text; there is nothing to read")
        return decode(text.encode(errors="replace"), capture.location)


def read_docx(body: bytes, location: str) -> str:
    """Return the text of a Word document: its paragraphs, tables and notes.

    A row of a table is a paragraph, with tabs between its cells; others have no tabs.
    Deleted words of tracked changes and the numbers of notes are left out. ``location`` only
    appears in error messages. Raises ArticleError if the document is damaged, encrypted or too
    large, or the extra is not installed.
    """
    try:
        import mammoth
    except ImportError:
        raise ArticleError(f"{location} is a Word document: to read it, {EXTRA}") from None
    try:
        _check_size(body, location)
        no_pictures = mammoth.images.img_element(lambda picture: {})
        page = mammoth.convert_to_html(io.BytesIO(body), convert_image=no_pictures).value
    except ArticleError:
        raise
    except Exception as error:  # of any kind: a library on a file that anybody may have made
        raise damaged(location, "Word document", error) from None
    if not page.strip():
        return ""
    tree = parse_page(f"<body>{page}</body>", location)
    for mark in tree.xpath(_NOTE_MARKS):
        mark.drop_tree()
    join_cells(tree)
    return "\n\n".join(block.text for block in read_blocks(tree)).replace(TAB, "\t")


def _check_size(body: bytes, location: str) -> None:
    """Raise ArticleError if the parts of a document are encrypted, or too large when unpacked.

    A part is unpacked up to the size that the archive states for it, and no further.
    """
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        entries = archive.infolist()
    if any(entry.flag_bits & 1 for entry in entries):
        raise ArticleError(f"{location} is encrypted; save it without a password")
    if sum(max(0, entry.file_size - entry.compress_size) for entry in entries) > _MAX_GROWTH:
        raise ArticleError(
            f"{location} grows by more than {_MAX_GROWTH // 1_000_000} MB when it is unpacked; "
            "save it as a text file"
        )


def damaged(location: str, kind: str, error: Exception) -> ArticleError:
    """Return the error of a document in which a library stumbled over something."""
    reason = " ".join(f"{type(error).__name__}: {error}".split())[:200]
    return ArticleError(f"{location} is a {kind} that cannot be read ({reason}); save it as text")
