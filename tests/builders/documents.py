"""Small Word and PDF files, made by hand."""

import io
import zipfile
import zlib
from itertools import pairwise

_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def _paragraph(words: str) -> str:
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


def _table(rows: list[list[str]]) -> str:
    cells = [[f"<w:tc>{_paragraph(words)}</w:tc>" for words in row] for row in rows]
    return f"<w:tbl>{''.join(f'<w:tr>{chr(10).join(row)}</w:tr>' for row in cells)}</w:tbl>"


def make_docx(*paragraphs: str | list[list[str]], start: str = "") -> bytes:
    """Return a Word document of paragraphs and tables, which are given as lists of rows.

    ``start`` stands between the XML declaration and the root.
    """
    body = "".join(_paragraph(p) if isinstance(p, str) else _table(p) for p in paragraphs)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "[Content_Types].xml",
            f'<?xml version="1.0"?><Types xmlns="{_TYPES}"><Override PartName="/word/document.xml" '
            'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.'
            'document.main+xml"/></Types>',
        )
        archive.writestr(
            "_rels/.rels",
            f'<?xml version="1.0"?><Relationships xmlns="{_RELATIONS}"><Relationship Id="r" '
            f'Type="{_OFFICE}" Target="word/document.xml"/></Relationships>',
        )
        archive.writestr(
            "word/document.xml",
            f'<?xml version="1.0"?>{start}<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body>'
            "</w:document>",
        )
    return file.getvalue()


def make_pdf(
    *pages: list[tuple[int, int, int, str]],
    trailer: str = "",
    packed: int = 0,
    relative: bool = False,
) -> bytes:
    """Return a PDF file with a page for each list of lines: x, y, size of letters, text.

    ``trailer``: more entries of the trailer. ``packed``: bytes that the content of the first page
    unpacks to, in addition. ``relative``: whether all lines of a page are in one text object, each
    placed from the one before it.
    """
    objects = ["<</Type/Catalog/Pages 2 0 R>>", ""]
    objects.append("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")
    kids = []
    streams: dict[int, bytes] = {}
    for page in pages:
        number = len(objects) + 1
        kids.append(f"{number} 0 R")
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {number + 1} 0 R"
            "/Resources<</Font<</F1 3 0 R>>>>>>"
        )
        content = b"".join(
            b"BT /F1 %d Tf 1 0 0 1 %d %d Tm (%s) Tj ET\n" % (size, x, y, _escape(words))
            for x, y, size, words in page
        )
        if relative:
            moves = (
                b"/F1 %d Tf %d %d Td (%s) Tj\n" % (size, x - left, y - above, _escape(words))
                for (left, above, *_), (x, y, size, words) in pairwise([(0, 0, 0, ""), *page])
            )
            content = b"BT " + b"".join(moves) + b"ET\n"
        streams[number] = zlib.compress(content + b" " * packed, 9)
        objects.append(f"<</Length {len(streams[number])}/Filter/FlateDecode>>")
    objects[1] = f"<</Type/Pages/Kids[{' '.join(kids)}]/Count {len(kids)}>>"
    file = b"%PDF-1.4\n"
    places = []
    for number, words in enumerate(objects, 1):
        places.append(len(file))
        file += b"%d 0 obj\n%s\n" % (number, words.encode())
        if number - 1 in streams:
            file += b"stream\n" + streams[number - 1] + b"\nendstream\n"
        file += b"endobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    start = b"xref\n0 %d\n0000000000 65535 f \n" % size
    end = f"trailer\n<</Size {size}/Root 1 0 R{trailer}>>\nstartxref\n{len(file)}\n%%EOF\n"
    return file + start + table + end.encode()


def _escape(words: str) -> bytes:
    return words.encode("windows-1252").replace(b"(", b"\\(").replace(b")", b"\\)")
