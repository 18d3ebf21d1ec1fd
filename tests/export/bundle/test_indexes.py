"""The indexes of a bundle's archive."""

import io
import json

import pytest
from warcio.archiveiterator import ArchiveIterator

from builders.stores import ANSWER
from onrecord.export.bundle.indexes import cdxj, pages_list, sort_key
from onrecord.export.warc import WarcWriter
from onrecord.records import Capture, make_id


@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("https://post.example/a/B?x=2&A=1", "example,post)/a/b?a=1&x=2"),
        ("http://www.Post.example:80/", "example,post)/"),
        ("http://www2.post.example", "example,post)/"),
        ("https://post.example:8443/a/", "example,post:8443)/a"),
        ("https://post.example/a#part", "example,post)/a"),
        ("urn:onrecord:examples/A.html", "urn:onrecord:examples/a.html"),
    ],
)
def test_the_key_of_an_address(address: str, key: str) -> None:
    assert sort_key(address) == key


def test_each_line_leads_to_its_record() -> None:
    captures = [
        Capture(
            id=make_id("capture", location), location=location, media_type="text/plain",
            fetched=f"2031-05-0{day}T08:00:00Z", sha256="0", response=response,
        )
        for day, (location, response) in enumerate(
            [("pages/wall.txt", None), (ANSWER.address, ANSWER)], 1
        )
    ]  # fmt: skip
    out = io.BytesIO()
    writer = WarcWriter(out)
    written = [writer.write(each, each.location.encode()) for each in captures]
    lines = cdxj(written).decode().splitlines()
    assert lines == sorted(lines)
    for line in lines:
        key, time, fields = line.split(" ", 2)
        place = json.loads(fields)
        end = int(place["offset"]) + int(place["length"])
        member = out.getvalue()[int(place["offset"]) : end]
        record = next(ArchiveIterator(io.BytesIO(member), check_digests="raise"))
        assert record.rec_headers["WARC-Target-URI"] == place["url"]
        assert record.content_stream().read().decode() in {each.location for each in captures}
        assert key == sort_key(place["url"])
        assert time in ("20310501080000", "20310502080000")
    head, *pages = map(json.loads, pages_list(written, ["c1", "c2"]).splitlines())
    assert head["format"] == "json-pages-1.0"
    assert [page["url"] for page in pages] == [each.address for each in written]
