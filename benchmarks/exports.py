"""Reads exports back with the libraries that receive them: ``python -m benchmarks.exports``.

Exports a store in each format of ``RECEIVERS``, has the receiving library read it, and compares
what it reads with the record: prints how many things there are of each kind (spans with their
offsets, links between them, what is said of a statement), and each that one side has alone. Exit
status 1 if there is one.

Without ``--store``, two are read: the sample story, and ``--documents`` texts of ``corpus/train``.
Of these, every third begins with characters beyond the basic plane, and the lines of every third
are broken. ``--python`` is the Python of an environment with the libraries that are too large for
``make test``; ``make test-receivers`` makes one.

To add a format, add a `Receiver` to ``RECEIVERS``: what the record has, as rows, and what its
library reads, as the same rows.
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
import textwrap
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

import conllu

from evaluation.corpus import read_corpus
from onrecord.app import pipeline, reading
from onrecord.app.exporting import StoredRecord, export_record
from onrecord.export.named import place_of_name
from onrecord.records import Annotations, Article, Figure, Span, Spans, Statement
from onrecord.store import Store
from onrecord.text.spans import words_at

ROOT = Path(__file__).parent.parent
SHOWN = 10  # rows that one side has alone
_ROLES = ("source", "cue", "content")
Row: TypeAlias = tuple[object, ...]  # its first item names the kind of thing


class Receiver(NamedTuple):
    """A format: what the record has, and what the receiving library reads in an export."""

    expected: Callable[[StoredRecord], Iterator[Row]]
    read: Callable[[Path, Path], Iterator[Row]]  # given the export, and another Python


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--store", type=Path, help="a store, in place of the two")
    parser.add_argument("--documents", type=int, default=500)
    parser.add_argument("--format", choices=RECEIVERS, action="append", help="only this format")
    parser.add_argument("--python", type=Path, default=Path(".venv-receivers/bin/python"))
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        stores = [args.store] if args.store else [*_stores(Path(place), args.documents)]
        same = [
            check(name, store, args.python) for store in stores for name in args.format or RECEIVERS
        ]
    sys.exit(not all(same))


def check(name: str, path: Path, python: Path) -> bool:
    """Export a store, read it back, print the counts and what differs; return whether none does."""
    receiver = RECEIVERS[name]
    with tempfile.TemporaryDirectory() as place, Store(path) as store:
        output = Path(place, "export")
        export_record(store, name, output)
        began = time.perf_counter()
        read = Counter(receiver.read(output, python))
        took = time.perf_counter() - began
        expected = Counter(receiver.expected(StoredRecord(store)))
        articles = sum(1 for _ in store.articles())
    kinds = Counter({kind: 0 for kind, *_ in (*expected, *read)})
    kinds.update(Counter(row[0] for row in expected.elements()))
    counts = ", ".join(f"{count:,} {kind}" for kind, count in sorted(kinds.items(), key=str))
    lost, more = expected - read, read - expected
    print(f"{name}: {path.stem}, {articles} articles: {counts}; read in {took:.1f} s")
    for sign, rows in (("lost", lost), ("more", more)):
        print(f"  {sign}: {rows.total()}")
        for row in [*rows][:SHOWN]:
            print(f"    {row}")
    return not lost and not more


# The stores


def _stores(place: Path, documents: int) -> Iterator[Path]:
    """Read the sample story, and texts of the corpus; yield the stores."""
    texts = place / "texts.jsonl"
    passages = read_corpus([ROOT / "corpus" / "train"])
    step = max(1, len(passages) // documents)
    with texts.open("w") as out:
        for number, passage in enumerate(passages[::step][:documents]):
            row = {"id": passage.id, "text": _varied(passage.text, number)}
            out.write(json.dumps(row) + "\n")
    sample = [ROOT / "examples" / "story", ROOT / "examples" / "harbour-digest.txt"]
    for name, locations in (("sample", sample), ("corpus", [texts])):
        path = place / f"{name}.db"
        with Store(path, create=True) as store:
            now = datetime.now(UTC)
            reading.read([*map(str, locations)], store, pipeline.load_extractor, now)
        yield path


def _varied(text: str, number: int) -> str:
    if number % 3 == 0:
        return f"🐱🇺🇳 𝔑ews. {text}"
    if number % 3 == 1:
        lines = (textwrap.wrap(each, 60) for each in text.split("\n"))
        return "\n".join("\n".join(each) for each in lines)
    return text


# What the formats have in common


def _statements(record: StoredRecord) -> Iterator[tuple[Article, Annotations, int, Statement]]:
    for article, annotations in record.annotated_articles():
        for number, statement in enumerate(annotations.statements, 1):
            yield article, annotations, number, statement


def _outer(annotations: Annotations, statement: Statement) -> int | None:
    ids = [each.id for each in annotations.statements]
    return ids.index(statement.outer) + 1 if statement.outer else None


def _lines_of(script: str, export: Path, python: Path) -> Iterator[Any]:
    """Yield what a script of ``benchmarks/receivers`` prints in another Python."""
    path = ROOT / "benchmarks" / "receivers" / script
    done = subprocess.run([python, path, export], capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{script}: {done.stderr.strip()[-2000:]}")
    yield from map(json.loads, done.stdout.splitlines())


# brat


def _brat_expected(record: StoredRecord) -> Iterator[Row]:
    for article, annotations, number, each in _statements(record):
        name = (article.id, f"E{number}")
        speakers = {speaker.id: speaker for speaker in annotations.speakers}
        spans = {role: getattr(each, role) for role in _ROLES}
        if each.speaker and (place := place_of_name(article, speakers[each.speaker])):
            spans["speaker"] = (place,)
        for role, own in spans.items():
            if own:
                yield "spans", *name, role, _by_line(article.text, own)
        if each.outer:
            yield "nested", *name, f"E{_outer(annotations, each)}"
        yield "attributes", *name, each.type, each.act, each.kind


def _by_line(text: str, spans: Spans) -> Spans:
    """Return spans without line ends, and the blanks beside them."""
    pieces: list[Span] = []
    for start, end in spans:
        for line in text[start:end].splitlines(keepends=True):
            if words := line.strip():
                first = start + line.index(words)
                pieces.append((first, first + len(words)))
            start += len(line)
    return tuple(pieces)


def _brat_read(export: Path, python: Path) -> Iterator[Row]:
    for event in _lines_of("brat_server.py", export, python):
        name = (event["article"], event["event"])
        kind, spans = event["trigger"]
        yield "spans", *name, "cue" if kind == "Statement" else "content", _tuples(spans)
        for role, found in event["arguments"].items():
            if role == "Inside":
                yield "nested", *name, found
            else:
                yield "spans", *name, role.lower(), _tuples(found[0])
        own = {"Type": "assertion", "Act": "says", **event["attributes"]}
        yield "attributes", *name, own["Type"], own["Act"], own["Kind"]


def _tuples(spans: list[list[int]]) -> Spans:
    return tuple((start, end) for start, end in spans)


# Label Studio


def _label_studio_expected(record: StoredRecord) -> Iterator[Row]:
    for article, annotations in record.annotated_articles():
        cues = []
        for each in annotations.statements:
            cues += each.cue
            for role in _ROLES:
                for start, end in getattr(each, role):
                    yield "regions", article.id, role, (start, end), article.text[start:end]
        for number, (start, end) in enumerate(sorted(cues)):
            yield "cues in CoNLL", article.id, number, _bare(article.text[start:end])


def _label_studio_read(export: Path, python: Path) -> Iterator[Row]:
    tasks = json.loads((export / "tasks.json").read_text("utf-8"))
    cues = {task["data"]["onrecord"]["article"]: [*_cues(task["data"])] for task in tasks}
    for row in _lines_of("label_studio.py", export, python):
        if "conll" in row:
            places = cues[row["article"]]
            for number, tokens in enumerate(map(_bare, row["conll"])):
                narrow, wide = places[number] if number < len(places) else ("", "")
                same = narrow in tokens and tokens in wide
                yield "cues in CoNLL", row["article"], number, narrow if same else tokens
        else:
            yield "regions", row["article"], row["role"], tuple(row["span"]), row["words"]


def _cues(data: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the cues of a task, and with the rest of the words that they begin or end in.

    A token of Label Studio may be larger than a cue: "You’ve" where the cue is "’ve said".
    """
    text, statements = data["text"], data["onrecord"]["statements"]
    for start, end in sorted((start, end) for each in statements for start, end in each["cue"]):
        first = re.search(r"\S*$", text[:start])
        last = re.match(r"\S*", text[end:])
        wide = (first[0] if first else "") + text[start:end] + (last[0] if last else "")
        yield _bare(text[start:end]), _bare(wide)


def _bare(words: str) -> str:
    """Return words without white space and the signs around them."""
    return re.sub(r"^\W+|\W+$", "", "".join(words.split()))


# CoNLL


def _conll_expected(record: StoredRecord) -> Iterator[Row]:
    for article, annotations, number, each in _statements(record):
        names = {speaker.id: speaker.name for speaker in annotations.speakers}
        for role in _ROLES:
            for span in getattr(each, role):
                yield "spans", article.id, role, number, span
        speaker = names[each.speaker] if each.speaker else None
        outer = _outer(annotations, each)
        yield "statements", article.id, number, each.id, speaker, each.type, each.act, outer


def _conll_read(export: Path, python: Path) -> Iterator[Row]:
    article = ""
    open_spans: dict[tuple[str, int], Span] = {}

    def ended() -> Iterator[Row]:
        for (role, number), span in open_spans.items():
            yield "spans", article, role, number, span
        open_spans.clear()

    with export.open(encoding="utf-8") as file:
        for sentence in conllu.parse_incr(file):
            about = sentence.metadata
            if "newdoc id" in about:
                yield from ended()
                article = about["newdoc id"]
            for key, value in about.items():
                if key.startswith("statement "):
                    yield "statements", article, *_conll_statement(key, value)
            begins = int(about["start"])
            for token in sentence:
                start, end = int(token["start"]), int(token["end"])
                words = about["text"][start - begins : end - begins]
                if words != (token["form"] or "_"):
                    yield "tokens not at their place", article, start, token["form"]
                for role in _ROLES:
                    for tag in filter("O".__ne__, token[role].split("|")):
                        key, number = tag[0], (role, int(tag[2:]))
                        if key == "B" and number in open_spans:
                            yield "spans", article, *number, open_spans.pop(number)
                        first = open_spans[number][0] if key == "I" else start
                        open_spans[number] = first, end
        yield from ended()


def _conll_statement(key: str, value: str) -> Row:
    fields = json.loads(value)
    number = int(key.removeprefix("statement "))
    named = (fields.get(name) for name in ("id", "speaker", "type", "act", "outer"))
    return number, *named


# FollowTheMoney and schema.org


def _knowledge_read(export: Path, python: Path) -> Iterator[Row]:
    for row in _lines_of("knowledge.py", export, python):
        kind, *values = row
        yield kind, *(_bare(each) if isinstance(each, str) else each for each in values)


def _ftm_expected(record: StoredRecord) -> Iterator[Row]:
    spoken: set[str] = set()
    for article, annotations in record.annotated_articles():
        yield "articles", article.id, _bare_or_none(article.headline), _bare_or_none(article.outlet)
        kinds = {each.id: each.kind for each in annotations.speakers if each.named}
        named = {speaker for speaker, kind in kinds.items() if kind != "document"}
        for each in annotations.statements:
            spans = (*each.source, *each.cue, *each.content)
            words = article.text[min(a for a, _ in spans) : max(b for _, b in spans)]
            speaker = each.speaker if each.speaker in named else None
            yield "statements", each.id, article.id, speaker, _bare(words)
        own = named & {each.speaker for each in annotations.statements}
        spoken |= own
        yield from (("speakers of articles", article.id, speaker) for speaker in own)
    for each in record.speakers():
        if each.id in spoken:
            yield "speakers", each.id, _bare(each.name)
    for story in record.stories():
        if len(story.articles) > 1:
            yield "stories", story.id, *story.articles


def _schema_org_expected(record: StoredRecord) -> Iterator[Row]:
    for article, annotations in record.annotated_articles():
        yield "articles", article.id, _bare_or_none(article.headline), _bare_or_none(article.outlet)
        kinds = {each.id: each.kind for each in annotations.speakers}
        told = set()
        for each in annotations.statements:
            is_said = (each.type, each.act) == ("assertion", "says")
            told |= {each.id} if is_said else set()
            spans = each.content if is_said else (*each.source, *each.cue, *each.content)
            words = words_at(article.text, spans)
            if not is_said:
                words = article.text[min(a for a, _ in spans) : max(b for _, b in spans)]
            kind = "Quotation" if is_said and each.kind != "indirect" else "Claim"
            is_node = kinds.get(each.speaker or "") in ("person", "organization", "place")
            yield "statements", each.id, kind, each.speaker if is_node else None, _bare(words)
        for figure in annotations.figures:
            if figure.asserted and (figure.statement is None or figure.statement in told):
                yield "figures", figure.id, article.id, *_bounds(figure)
    for comparison in record.comparisons():
        if comparison.kind == "repeat":
            yield "repeats", comparison.id, len(comparison.members)


def _bounds(figure: Figure) -> Row:
    if figure.approximate:
        return _bare(figure.text), None, None
    if figure.low == figure.high:
        return figure.low, None, None
    return None, figure.low, figure.high


def _bare_or_none(words: str | None) -> str | None:
    return _bare(words) if words else None


RECEIVERS: Mapping[str, Receiver] = {
    "brat": Receiver(_brat_expected, _brat_read),
    "labelstudio": Receiver(_label_studio_expected, _label_studio_read),
    "conll": Receiver(_conll_expected, _conll_read),
    "ftm": Receiver(_ftm_expected, _knowledge_read),
    "schema-org": Receiver(_schema_org_expected, _knowledge_read),
}

if __name__ == "__main__":
    main()
