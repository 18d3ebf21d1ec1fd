"""Reads annotated passages: of the corpus, of a folder of brat, or an export of Label Studio."""

from collections.abc import Iterable
from pathlib import Path

from evaluation.brat import is_brat, read_brat
from evaluation.corpus import CorpusError, Passage, read_corpus
from evaluation.labelstudio import read_label_studio


def is_annotated(path: Path) -> bool:
    """Whether a path has passages: a folder, a file of the corpus, or JSON, not JSON Lines."""
    return path.is_dir() or path.suffix in (".txt", ".json")


def read_passages(paths: Iterable[Path]) -> list[Passage]:
    """Return the passages of files and folders.

    A folder with ``.ann`` files is of brat, a ``.json`` file an export of Label Studio, all else of
    the corpus. Raises `CorpusError`, with a line for each passage that cannot be read or has the id
    of another.
    """
    passages: dict[str, Passage] = {}
    errors = []
    for path in paths:
        try:
            found = _read(path)
        except CorpusError as error:
            errors.append(str(error))
            continue
        for passage in found:
            if passage.id in passages:
                errors.append(f"{path.name}: {passage.id}: the id comes twice")
            passages[passage.id] = passage
    if errors:
        raise CorpusError("\n".join(errors))
    return list(passages.values())


def _read(path: Path) -> list[Passage]:
    if path.suffix == ".json":
        return read_label_studio(path)
    return read_brat(path) if is_brat(path) else read_corpus([path])
