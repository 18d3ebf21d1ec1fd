"""Prints what libraries read in an export for knowledge bases: ``python knowledge.py EXPORT``.

``ftm`` is read with followthemoney, the library of Aleph; ``schema-org`` with rdflib, which parses
its JSON-LD as any other, and msgspec-schemaorg, which has the classes and properties of the
vocabulary. Imports nothing of onrecord. A line of JSON for each thing. Exit status 1 if a library
drops or changes a value, or the vocabulary does not know something.
"""

import json
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

_SCHEMA = "https://schema.org/"
_QUOTED = re.compile(r"'(\w+)'")
# "If a text string is found where a person is expected, do the best with it" (schema.org,
# conformance): who is only known by name is named so.
_NAMED = ("author",)


def main(export: Path) -> int:
    content = export.read_bytes()
    is_graph = content.startswith(b'{"@context"')
    if is_graph:
        rows, faults = schema_org_rows(content), schema_org_faults(content)
    else:
        lines = content.splitlines()
        rows, faults = ftm_rows(lines), ftm_faults(lines)
    for row in rows:
        print(json.dumps(row))
    found = list(faults)
    for fault in found:
        print(fault, file=sys.stderr)
    return 1 if found else 0


def ftm_rows(lines: Iterable[bytes]) -> Iterator[list[Any]]:
    """Yield articles, statements, speakers, who speaks in which article, and stories."""
    from followthemoney import model

    for line in lines:
        entity = model.get_proxy(json.loads(line), cleaned=False)
        kind, identity = (entity.id or "").split("-", 2)[1:]
        if kind == "article":
            yield ["articles", identity, entity.first("title"), entity.first("publisher")]
        elif kind == "statement":
            article, *speakers = map(_record_of, entity.get("entity"))
            words = "".join(entity.get("description"))
            yield ["statements", identity, article, *(speakers or [None]), words]
        elif kind == "documentation":
            article, speaker = (_record_of(entity.first(end)) for end in ("document", "entity"))
            yield ["speakers of articles", article, speaker]
        elif kind == "speaker":
            yield ["speakers", identity, entity.first("name")]
        else:
            yield ["stories", identity, *map(_record_of, entity.get("proof"))]


def _record_of(entity: str | None) -> str:
    return (entity or "").rpartition("-")[2]


def schema_org_rows(document: bytes) -> Iterator[list[Any]]:
    """Yield articles, statements, figures and claims of several articles."""
    from rdflib import RDF, SDO, Graph

    graph = Graph().parse(data=document, format="json-ld")

    def last(value: object) -> str | None:
        return None if value is None else str(value).rpartition(":")[2]

    def plain(value: Any) -> Any:
        return None if value is None else value.toPython()

    for node, _, kind in graph.triples((None, RDF.type, None)):
        what, _, identity = str(node).removeprefix("urn:onrecord:").partition(":")
        if what == "article":
            outlet = graph.value(graph.value(node, SDO.publisher), SDO.name)
            yield ["articles", identity, plain(graph.value(node, SDO.headline)), plain(outlet)]
        elif what == "statement":
            who = [graph.value(node, each) for each in (SDO.creator, SDO.about, SDO.author)]
            speakers = [last(each) for each in who if ":speaker:" in str(each)]
            text = plain(graph.value(node, SDO.text))
            name = str(kind).removeprefix(_SCHEMA)
            yield ["statements", identity, name, *(speakers or [None]), text]
        elif what == "figure":
            about = graph.value(node, SDO.about)
            bounds = (graph.value(about, each) for each in (SDO.value, SDO.minValue, SDO.maxValue))
            article = last(graph.value(node, SDO.appearance))
            yield ["figures", identity, article, *map(plain, bounds)]
        elif what == "comparison":
            yield ["repeats", identity, len(list(graph.objects(node, SDO.workExample)))]


def ftm_faults(lines: Iterable[bytes]) -> Iterator[str]:
    """Yield a line for each entity that followthemoney reads as something else than was written.

    The model cleans each value again. What it drops or changes is a fault, as is an entity that it
    does not take as valid, lacks a required property, or refers to none that is in the file.
    """
    from followthemoney import model
    from followthemoney.exc import InvalidData

    schemata: dict[str, Any] = {}
    references: list[tuple[str, Any, str]] = []
    for line in lines:
        data = json.loads(line)
        proxy = model.get_proxy(data, cleaned=False)
        if proxy.id in schemata:
            yield f"{proxy.id}: is in the file twice"
        schemata[proxy.id] = proxy.schema
        kept = proxy.to_dict()["properties"]
        for name, values in data["properties"].items():
            if sorted(kept.get(name, [])) != sorted(values):
                yield f"{data['id']}: {name} is read as {kept.get(name)}, not {values}"
        for name in proxy.schema.required:
            if name not in kept:
                yield f"{data['id']}: lacks {name}"
        try:
            proxy.schema.validate(data)
        except InvalidData as error:
            yield f"{data['id']}: {error.errors}"
        references += [
            (data["id"], prop.range, value)
            for prop, value in proxy.itervalues()
            if prop.type.name == "entity"
        ]
    for identity, wanted, value in references:
        if value not in schemata or not schemata[value].is_a(wanted):
            yield f"{identity}: refers to {value}, which is no {wanted.name}"


def schema_org_faults(document: bytes) -> Iterator[str]:
    """Yield a line for each thing in a graph that schema.org does not know.

    A node must be of one class of the vocabulary, have only properties of it, and refer only to
    nodes in the graph of a class that the property takes.
    """
    import msgspec_schemaorg.models as vocabulary
    from rdflib import RDF, Graph, URIRef

    graph = Graph().parse(data=document, format="json-ld")
    kinds: dict[Any, type] = {}
    for subject, _, kind in graph.triples((None, RDF.type, None)):
        name = str(kind).removeprefix(_SCHEMA)
        if subject in kinds or not hasattr(vocabulary, name):
            yield f"{subject}: is a second thing, or of no class of schema.org: {kind}"
        else:
            kinds[subject] = getattr(vocabulary, name)
    for subject, predicate, value in graph:
        if predicate == RDF.type:
            continue
        name = str(predicate).removeprefix(_SCHEMA)
        if subject not in kinds:
            yield f"{subject}: is of no class"
            continue
        takes = _annotation(kinds[subject], name)
        if takes is None:
            yield f"{subject}: {kinds[subject].__name__} has no property {name}"
        elif value in kinds:
            classes = {each.__name__ for each in kinds[value].__mro__}
            if not classes & set(_QUOTED.findall(takes)):
                yield f"{subject}: {name} takes {takes}, not {kinds[value].__name__}"
        elif isinstance(value, URIRef):
            if "'URL'" not in takes:
                yield f"{subject}: {name} refers to {value}, which is not in the graph"
        elif name not in _NAMED and not re.search(r"\b(str|int|float|date|datetime)\b", takes):
            yield f"{subject}: {name} takes {takes}, not the text {value}"


def _annotation(kind: type, name: str) -> str | None:
    """Return what a property of a class takes, as its annotation; None if it has no such one."""
    for each in kind.__mro__:
        if name in vars(each).get("__annotations__", {}):
            return str(vars(each)["__annotations__"][name])
    return None


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
