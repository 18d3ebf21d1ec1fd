"""Reads exports for knowledge bases back with the libraries that receive them.

``ftm`` with followthemoney, the library of Aleph; ``schema-org`` with rdflib, which parses its
JSON-LD as any other, and msgspec-schemaorg, which has the classes and properties of the vocabulary.
"""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

_SCHEMA = "https://schema.org/"
_QUOTED = re.compile(r"'(\w+)'")
# "If a text string is found where a person is expected, do the best with it" (schema.org,
# conformance): who is only known by name is named so.
_NAMED = ("author",)


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
