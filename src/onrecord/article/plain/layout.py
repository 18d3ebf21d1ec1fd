"""What form, place and repetition say of a line, whatever its words are.

A page repeats its controls, sets its menus one short line under another, and closes its
articles with a label and a host. None of that needs a list of words.
"""

import re
from collections import Counter

from onrecord.article.elements import names, wordlists
from onrecord.article.elements.captions import read_credit
from onrecord.article.elements.dates import find_date
from onrecord.article.elements.fields import read_label
from onrecord.article.elements.line_types import (
    HEADLINES,
    LEAD,
    PROSE,
    STAMPS,
    Clue,
    Kind,
    Unit,
    lead_above,
    next_of,
    taken_for,
)

_RUN_IN = re.compile(r"([^\W\d_][^:\n.?!]{2,40}):\s+(?=\S)")
_PAGE = re.compile(r"\d{1,3}\s?/\s?\d{1,3}$")  # "1/3", alone or after the page's URL
_WORD = re.compile(r"\w+")
_STOPS = ".!?…:;,\"'”’»)"
_QUOTES = '"“„«'
_LONGEST_CONTROL = 8  # words
_LONGEST_ITEM = 3  # words of a menu's item
_SHORTEST_MENU = 4  # items
_FEWEST_RUN_INS = 3
_FEWEST_ENDS = 3  # of a line that by itself closes items
_LONGEST_LEAD_IN = 4  # words before a date
_LONGEST_CAPTION = 25  # words of one that only its place tells
_LONGEST_QUOTE = 30  # words
_RETOLD = 0.6  # of a pull quote's word triples stand in the prose too
_STATING = STAMPS | {"source"}
_CLOSING = _STATING | {"end", "link", "title"}
_FAR = 40  # units above which nothing is looked for
_BESIDE = PROSE | {"caption", "credit", "deck", "noise"}


def by_form(units: list[Unit]) -> list[Unit]:
    """The units, each that form, place or repetition tells taken for what it is."""
    if not any(unit.kind == "body" and not is_control(unit.text) for unit in units):
        return units
    found = list(units)
    for step in (_printed, _dated, _quoted, _credited, _signed, _placed, _repeated, _menus):
        step(found)
    _sourced(found)
    _announced(found)
    return _run_in(found)


def is_control(text: str) -> bool:
    """Whether a line is short and no sentence: a control, if it comes again."""
    text = text.removesuffix(" »")
    return text[-1:] not in _STOPS and len(text.split()) <= _LONGEST_CONTROL


def _is_open(unit: Unit) -> bool:
    """Whether only a unit's lack of marks made it a heading or prose."""
    return unit.kind in ("heading", "body") and is_control(unit.text)


def _printed(units: list[Unit]) -> None:
    """Of a print view only the first URL tells: its head and foot come again on every sheet."""
    pages = [i for i, unit in enumerate(units) if _PAGE.search(unit.text)]
    if not any(unit.kind == "link" for i in pages for unit in units[max(0, i - 1) : i + 2]):
        return
    times = Counter(unit.text for unit in units)
    linked = False
    for i, unit in enumerate(units):
        if unit.kind == "link":
            units[i] = taken_for(unit, "noise") if linked else unit
            linked = linked or unit.clue.url is not None
        elif unit.kind in ("stamp", "title") and (times[unit.text] > 1 or _is_bare(unit)):
            clue = Clue(outlet=unit.clue.outlet)
            kind: Kind = "noise" if i else "stamp"
            units[i] = Unit(kind=kind, text=unit.text, gap=unit.gap, clue=clue)


def _is_bare(unit: Unit) -> bool:
    """Whether a stamp is a date with a time, in figures, and nothing else."""
    date = unit.clue.published
    figures = not any(character.isalpha() for character in unit.text)
    return figures and date is not None and date.precision != "day"


def _quoted(units: list[Unit]) -> None:
    """A pull quote says again what the prose says; drop it and the name under it."""
    pulled = [
        i
        for i in range(len(units) - 1)
        if units[i].text[:1] in tuple(_QUOTES)
        and units[i].kind in ("heading", "body")
        and len(units[i].text.split()) <= _LONGEST_QUOTE
        and _is_signature(units[i + 1])
    ]
    if not pulled:
        return
    told = Counter(triple for unit in units if unit.kind == "body" for triple in _triples(unit))
    for i in pulled:
        own = Counter(_triples(units[i]))
        spare = 1 if units[i].kind == "body" else 0
        again = sum(told[triple] > spare * count for triple, count in own.items())
        if own and again >= _RETOLD * len(own):
            units[i] = taken_for(units[i], "noise")
            units[i + 1] = taken_for(units[i + 1], "noise")


def _triples(unit: Unit) -> list[tuple[str, str, str]]:
    words = _WORD.findall(unit.text.casefold())
    return list(zip(words, words[1:], words[2:], strict=False))


def _is_signature(unit: Unit) -> bool:
    """Whether a line is a name, perhaps with what its bearer is: "— Ada Finn, miller"."""
    name = unit.text.lstrip("—–- ").partition(",")[0]
    return len(unit.text.split()) <= _LONGEST_CONTROL and names.is_person(name)


def _credited(units: list[Unit]) -> None:
    """A credit on its own line is that of a caption on the line above it."""
    for i in range(1, len(units)):
        unit, above = units[i], units[i - 1]
        credit = unit.clue.title if unit.kind == "credit" else None
        if unit.kind == "heading" and credit is None:
            credit = read_credit(unit.text)
        if credit is None or len(above.text.split()) > _LONGEST_CAPTION:
            continue
        placed = i > 1 and (units[i - 2].kind in LEAD | PROSE)
        headed = above.kind == "heading" and placed
        if headed or (above.kind == "body" and placed and above.gap and not unit.gap):
            clue = Clue(title=above.text)
            units[i - 1] = Unit(kind="caption", text=above.text, gap=above.gap, clue=clue)
        elif above.kind != "caption" and " for " in credit:
            continue  # a byline
        units[i] = Unit(kind="credit", text=credit, gap=unit.gap, clue=Clue(title=credit))


def _signed(units: list[Unit]) -> None:
    """A name over a job, or alone between a headline and its prose, is the author's."""
    for i in range(1, len(units) - 1):
        unit, after = units[i], units[i + 1]
        name = unit.text.partition(" for ")[0]
        if unit.kind != "heading" or unit.clue.outlet or not names.is_person(name):
            continue
        job = _is_open(after) and names.is_job(after.text) and not names.is_outlet(after.text)
        end = next_of(units, i + 1, PROSE | HEADLINES | STAMPS | {"ago", "link", "source"})
        above = units[i - 1]
        top = lead_above(units, i)
        alone = (
            above.kind in ("heading", "title", "deck", "caption", "credit")
            and not names.is_person(above.text)
            and any(each.kind in HEADLINES for each in units[top:i])
            and (top == 0 or units[top - 1].kind not in PROSE)
            and end < len(units)
            and units[end].kind == "body"
            and not is_control(units[end].text)
        )
        if job or alone:
            people, outlet = names.read_names(unit.text)
            clue = Clue(byline=people, outlet=outlet)
            units[i] = Unit(kind="byline", text=unit.text, gap=unit.gap, clue=clue)
        if job:
            units[i + 1] = taken_for(after, "noise")


def _repeated(units: list[Unit]) -> None:
    """A short line that comes again is furniture, unless one of them is a headline."""
    places: dict[str, list[int]] = {}
    for i, unit in enumerate(units):
        if _is_open(unit) and not _is_named(units, i):
            places.setdefault(unit.text, []).append(i)
    again = {text for text, at in places.items() if len(at) > 1}
    prose = (i for i, unit in enumerate(units) if unit.kind == "body" and unit.text not in again)
    first = next(prose, len(units))
    # Stated above its first prose and nowhere below: one article, whose sections may end alike.
    states = [
        any(unit.kind in _STATING for unit in part) for part in (units[:first], units[first:])
    ]
    single = states == [True, False]
    rows = [at for text, at in places.items() if text in again]
    for at in rows:
        kept = next((i for i in at if _heads(units, i, again)), None) if at[0] < first else None
        for i in at:
            if i != kept:
                units[i] = taken_for(units[i], "noise")
    for at in rows:
        if len(at) >= _FEWEST_ENDS and not single and _end_items(units, at):
            for i in at:
                units[i] = taken_for(units[i], "end")


def _end_items(units: list[Unit], at: list[int]) -> bool:
    """Whether a line closes the items of a page: each is under prose, headlines follow."""
    ends = [next_of(units, i + 1, PROSE | HEADLINES) for i in at]
    return (
        all(i and units[i - 1].kind in PROSE and units[i].kind == "noise" for i in at)
        and all(units[end].kind in HEADLINES for end in ends[:-1])
        and ends[-1] == len(units)
    )


def _is_named(units: list[Unit], i: int) -> bool:
    """Whether a line may be an outlet's or author's name, which comes again with each article."""
    if units[i].clue.outlet:
        return True
    near = units[max(0, i - 1) : i + 2]
    return (
        i > 0
        and units[i - 1].kind not in PROSE
        and names.is_name(units[i].text)
        and any(unit.kind in STAMPS for unit in near)
    )


def _heads(units: list[Unit], i: int, again: set[str]) -> bool:
    """Whether a line that comes again is a headline here: prose follows, none stands above."""
    end = next_of(units, i + 1, PROSE | HEADLINES | {"source", "end"})
    prose = end < len(units) and units[end].kind in PROSE and units[end].text not in again
    lead = units[lead_above(units, i) : i]
    return prose and not any(
        unit.kind in HEADLINES and unit.text not in again and len(unit.text.split()) > _LONGEST_ITEM
        for unit in lead
    )


def _menus(units: list[Unit]) -> None:
    """A run of very short lines is a menu, save a headline that ends it."""
    start = 0
    while start < len(units):
        end = start
        while end < len(units) and _is_item(units[end]):
            end += 1
        run = units[start:end]
        opens = sum(_is_open(unit) for unit in run)
        if len(run) >= _SHORTEST_MENU and opens > 1 and _is_round(units, start, end):
            if not _is_headed(units, start) and end < len(units) and _leads(units, end):
                end -= 1
            below = end == len(units) and start > 1 and units[start - 2].kind in PROSE
            for i in range(start - (below and units[start - 1].kind == "heading"), end):
                if _is_open(units[i]) and not (i == start and units[i].clue.outlet):
                    units[i] = taken_for(units[i], "noise")
        start = end + 1


def _is_item(unit: Unit) -> bool:
    return (
        unit.kind in ("heading", "body", "noise")
        and len(unit.text.split()) <= _LONGEST_ITEM
        and is_control(unit.text)
    )


def _is_round(units: list[Unit], start: int, end: int) -> bool:
    """Whether a run of short lines stands round an article, not between paragraphs of it."""
    for unit in reversed(units[max(0, start - _FAR) : start]):
        if unit.kind in _CLOSING:
            return True
        if unit.kind in PROSE:
            below = next_of(units, end, PROSE)
            stamped = any(each.kind in STAMPS for each in units[end:below])
            return stamped or (below == len(units) and unit.text[-1:] != ":")
    return True


def _is_headed(units: list[Unit], start: int) -> bool:
    """Whether a headline stands in the lead above a place."""
    lead = units[lead_above(units, start) : start]
    return any(unit.kind in HEADLINES for unit in lead)


def _leads(units: list[Unit], i: int) -> bool:
    """Whether no other headline stands between a place and the prose below it."""
    below = next_of(units, i, PROSE | HEADLINES)
    return below < len(units) and units[below].kind in PROSE


def _placed(units: list[Unit]) -> None:
    """A host or a stamp with a URL under an article says where that is from."""
    greeted = False
    for i in range(1, len(units)):
        unit, above = units[i], units[i - 1]
        words, last = unit.text.split(), i + 1 == len(units)
        if greeted and unit.kind in HEADLINES:
            greeted = False
            if names.is_name(unit.text) and len(words) <= _LONGEST_ITEM and above.kind in PROSE:
                units[i] = taken_for(unit, "end")  # who wrote the letter's own opening
        greeted = greeted or unit.kind == "greeting"
        told = any(each.kind in PROSE for each in units[max(0, i - 4) : i])
        site = names.last_host(unit.text) if len(words) <= _LONGEST_LEAD_IN else None
        if unit.kind == "stamp" and unit.clue.url and not unit.gap and above.kind in PROSE:
            if last or units[i + 1].gap:
                units[i] = Unit(kind="source", text=unit.text, clue=unit.clue)
        elif unit.kind not in ("heading", "link") or unit.clue.url:
            continue
        elif site and told and all(map(str.islower, words[1:])):
            units[i] = Unit(kind="source", text=unit.text, gap=unit.gap, clue=Clue(site=site))


def _announced(units: list[Unit]) -> None:
    """ "ANY LABEL: Headline" below an article is the headline of the next."""
    labels = Counter(read_label(unit.text)[0] for unit in units if unit.kind == "heading")
    told = False
    for i, unit in enumerate(units):
        told = told or unit.kind in PROSE
        label, value = read_label(unit.text) if told and unit.kind == "heading" else ("", "")
        if not label or not value or value.isupper() or names.is_address(value):
            continue
        shouted = unit.text.partition(":")[0].isupper()
        below = next_of(units, i + 1, PROSE | HEADLINES)
        if below < len(units) and _is_deck(units, i):
            below = next_of(units, below + 1, PROSE | HEADLINES)
        led = any(each.kind in STAMPS | {"caption"} for each in units[i + 1 : below])
        closed = units[i - 1].kind in ("source", "link", "end")
        prose = below < len(units) and units[below].kind in PROSE
        if prose and ((shouted and (closed or led)) or (closed and labels[label] > 1)):
            units[i] = Unit(kind="related", text=value, gap=unit.gap, clue=Clue(title=value))
            if _is_deck(units, i):
                units[i + 1] = taken_for(units[i + 1], "deck")


def _sourced(units: list[Unit]) -> None:
    """What stands round a source line that closes an article: a control, the next headline."""
    last = max((i for i, unit in enumerate(units) if unit.kind in PROSE), default=-1)
    for i in range(1, len(units)):
        if units[i].kind != "source":
            continue
        below = next_of(units, i + 1, PROSE | HEADLINES | {"source"})
        headed = below < len(units) and units[below].kind in HEADLINES
        above = units[i - 1]
        closed = i > 1 and units[i - 2].kind in _BESIDE | STAMPS
        named = names.is_in_host(above.text, units[i].clue.site or "")
        if closed and (headed or i > last) and _is_open(above) and not named:
            units[i - 1] = taken_for(above, "end")
        if i > last:
            for at in range(i + 1, len(units)):
                if _is_open(units[at]):
                    units[at] = taken_for(units[at], "noise")
            break
        if headed and units[below].kind == "related" and _is_deck(units, below):
            units[below + 1] = taken_for(units[below + 1], "deck")


def _is_deck(units: list[Unit], i: int) -> bool:
    """Whether a line without a stop under "RELATED: Words Like These" is its deck."""
    title, deck = units[i], units[min(i + 1, len(units) - 1)]
    return (
        deck.kind == "heading"
        and deck.gap == title.gap
        and names.is_capitalised(read_label(title.text)[1] or title.text)
        and not names.is_capitalised(deck.text)
    )


def _dated(units: list[Unit]) -> None:
    """A full date after a few small words is a stamp, in a lead or where the words come again."""
    leads: dict[int, str] = {}
    for i, unit in enumerate(units):
        if unit.kind == "noise" and unit.clue.published:
            leads[i] = str(i)  # "Updated 2 March 2026", if no other date is near
        found = find_date(unit.text) if _is_open(unit) else None
        if found and found.date and found.end == len(unit.text):
            lead_in = unit.text[: found.start].strip()
            small = all(map(str.islower, lead_in.split()[1:]))
            if lead_in and small and len(lead_in.split()) <= _LONGEST_LEAD_IN:
                leads[i] = lead_in
    times = Counter(leads.values())
    for i, words in leads.items():
        top = lead_above(units, i)
        near = units[top : next_of(units, i, PROSE)]
        alone = not any(unit.clue.published for unit in near if unit.kind != "noise")
        under = alone and (_is_headed(units, i) or _is_decked(units, top - 1))
        placed = under and i + 1 < len(units) and units[i + 1].kind in _BESIDE
        if times[words] > 1 or placed:
            found = find_date(units[i].text)
            clue = Clue(published=found.date if found else None)
            units[i] = Unit(kind="stamp", text=units[i].text, gap=units[i].gap, clue=clue)


def _is_decked(units: list[Unit], i: int) -> bool:
    """Whether prose may be the deck of the headline above it, which opens an article."""
    opens = i == 1 or (i > 1 and units[i - 2].kind not in PROSE)
    return opens and units[i].kind == "body" and units[i - 1].kind in HEADLINES


def _run_in(units: list[Unit]) -> list[Unit]:
    """Paragraphs that begin with outlets' names in capitals are items of a page, each its own."""
    begun = {i: match for i, unit in enumerate(units) if (match := _outlet_before(unit))}
    outlets = {match[1] for match in begun.values()}
    known = sum(map(names.is_outlet, outlets))
    first = next((i for i, unit in enumerate(units) if unit.kind in PROSE), -1)
    signed = any(
        unit.kind in ("source", "byline")
        or (unit.kind == "stamp" and unit.clue.outlet and names.is_outlet(unit.clue.outlet))
        for unit in units
    )
    if (
        len(outlets) < _FEWEST_RUN_INS
        or 3 * len(outlets) < 2 * len(begun)
        or signed
        or not (first in begun or 2 * known >= len(outlets))
    ):
        return units
    found: list[Unit] = []
    for i, unit in enumerate(units):
        match = begun.get(i)
        if match:
            found.append(Unit(kind="counter", text="", gap=unit.gap, clue=Clue(outlet=match[1])))
            unit = Unit(kind="body", text=unit.text[match.end() :])
        found.append(unit)
    return found


def _names_part(text: str) -> bool:
    label = wordlists.plain(text)
    known = label in wordlists.labels() or label in wordlists.words("sections")
    return known or wordlists.boilerplate(text) is not None


def _outlet_before(unit: Unit) -> re.Match[str] | None:
    match = _RUN_IN.match(unit.text) if unit.kind in ("body", "heading") else None
    if match is None or not match[1].isupper():
        return None
    return None if _names_part(match[1]) else match
