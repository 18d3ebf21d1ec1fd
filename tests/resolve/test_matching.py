"""Matching of speakers of different articles, on single records."""

import pytest

from onrecord.records import Role, Speaker, SpeakerKind
from onrecord.resolve.matching import name_keys, second_sign
from onrecord.store.people import merge_records


def speaker(
    name: str,
    title: str | None = None,
    organization: str | None = None,
    *,
    kind: SpeakerKind = "person",
    aliases: tuple[str, ...] = (),
) -> Speaker:
    roles = (Role(title=title, organization=organization, article="a", span=(0, 1)),)
    return Speaker(
        id=name, name=name, kind=kind, named=True, aliases=aliases,
        roles=roles if title or organization else (),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Danil Kerinsky", "Danil Kerinskiy"),
        ("Danil Kerinsky", "Danil V. Kerinsky Jr."),
        ("Gülseren Yıldırak", "Gulseren Yildirak"),
    ],
)
def test_spellings_of_a_persons_name_have_one_key(name: str, other: str) -> None:
    assert name_keys(speaker(name)) == name_keys(speaker(other)) != frozenset()


def test_a_surname_has_no_key() -> None:
    assert name_keys(speaker("Kerinsky")) == frozenset()


def test_single_words_are_keys_of_an_organization_if_main_name_or_in_capitals() -> None:
    board = speaker("Coast Board", kind="organization", aliases=("Coast", "CB"))
    assert name_keys(board) == {"organization coast board", "organization cb"}


@pytest.mark.parametrize(
    ("first", "second", "shared", "sign"),
    [
        (("mayor", "Ambry"), ("former mayor", None), 0, "role: mayor"),
        (("mayor", "Ambry"), ("mayor", "Selm"), 0, None),
        (("former head", None), ("former head", None), 0, None),
        ((None, None), (None, None), 2, "named beside 2 others in both"),
        ((None, None), (None, None), 1, None),
    ],
)
def test_the_second_sign_of_people(
    first: tuple[str | None, str | None],
    second: tuple[str | None, str | None],
    shared: int,
    sign: str | None,
) -> None:
    assert second_sign(speaker("Ana Rue", *first), speaker("Ana Rue", *second), shared) == sign


def test_suffixes_of_father_and_son_outweigh_an_equal_role() -> None:
    father, son = speaker("Tom Varr Sr.", "mayor"), speaker("Tom Varr Jr.", "mayor")
    assert second_sign(father, son, shared=5) is None


@pytest.mark.parametrize(
    ("name", "shared", "sign"),
    [
        ("Ambry Coast Board", 0, "name"),
        ("Coast Board", 0, None),
        ("Coast Board", 1, "named beside 1 others in both"),
        ("Corvane Post", 0, "name"),
    ],
)
def test_the_second_sign_of_organizations(name: str, shared: int, sign: str | None) -> None:
    board = speaker(name, kind="organization")
    assert second_sign(board, board, shared) == sign


def test_merged_speakers_have_the_first_id_and_the_longest_name() -> None:
    first, second = speaker("Ana Rue", "mayor"), speaker("Ana Maru Rue", "doctor")
    merged = merge_records([first, second])
    assert (merged.id, merged.name, merged.aliases) == ("Ana Rue", "Ana Maru Rue", ("Ana Rue",))
    assert merged.roles == first.roles + second.roles
    assert merge_records([first]) is first


@pytest.mark.parametrize(
    ("one", "other", "name"),
    [
        ("Sailors' Guild", "Sailors’ Guild", "Sailors’ Guild"),
        ("Sailors’ Guild", "Sailors' Guild", "Sailors’ Guild"),
        ("Tomas O'Kell", "Tomas O’Kell", "Tomas O’Kell"),
        ("Orrin-Vale Water", "Orrin‑Vale Water", "Orrin‑Vale Water"),
    ],
)
def test_signs_of_another_shape_make_no_other_name(one: str, other: str, name: str) -> None:
    merged = merge_records([Speaker(id=each, name=each) for each in (one, other)])
    assert (merged.name, merged.aliases) == (name, ())


@pytest.mark.parametrize("name", ["Foreign Ministry", "Civil Aviation Authority", "Health Service"])
def test_what_many_bodies_are_called_makes_no_two_one(name: str) -> None:
    tarsk, ostrow = (
        speaker(f"{place} {name}", kind="organization", aliases=(name,))
        for place in ("Tarsk", "Ostrow")
    )
    assert name_keys(tarsk).isdisjoint(name_keys(ostrow))
    plain = speaker(name, kind="organization")
    assert second_sign(plain, plain, 0) is None


def test_three_words_of_a_name_are_a_sign_if_one_is_its_own() -> None:
    board = speaker("Karse Civil Aviation Authority", kind="organization", aliases=("Karse Civil",))
    assert second_sign(board, board, 0) == "name"
    assert "organization karse civil" in name_keys(board)
