"""What form, place and repetition say of a line, whatever its words are.

A page repeats its controls, sets its menus one short line under another, and closes its
articles with a label and a host. None of that needs a list of words.
"""

import re
from collections import Counter

from onrecord.article.recognizers import names, wordlists
from onrecord.article.recognizers.captions import read_credit
from onrecord.article.recognizers.dates import find_date
from onrecord.article.recognizers.fields import read_label
from onrecord.article.recognizers.line_types import (
    HEADLINES,
    LEAD,
    PROSE,
    PUBLICATION,
    BlockKind,
    LineBlock,
    LineMetadata,
    find_next,
    lead_start,
    with_kind,
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
_STATING = PUBLICATION | {"source"}
_CLOSING = _STATING | {"end", "link", "headline"}
_FAR = 40  # blocks above which nothing is looked for
_BESIDE = PROSE | {"caption", "credit", "deck", "boilerplate"}


def classify_by_layout(blocks: list[LineBlock]) -> list[LineBlock]:
    """The blocks, each that form, place or repetition tells taken for what it is."""
    if not any(block.kind == "body" and not is_control(block.text) for block in blocks):
        return blocks
    found = list(blocks)
    for step in (
        _drop_print_headers,
        _mark_dates,
        _drop_pull_quotes,
        _mark_credits,
        _mark_bylines,
        _mark_source_lines,
        _drop_repeated_lines,
        _drop_menus,
    ):
        step(found)
    _mark_around_source_lines(found)
    _mark_announced_headlines(found)
    return _split_run_in_outlets(found)


def is_control(text: str) -> bool:
    """Whether a line is short and no sentence: a control, if it comes again."""
    text = text.removesuffix(" »")
    return text[-1:] not in _STOPS and len(text.split()) <= _LONGEST_CONTROL


def _is_open(block: LineBlock) -> bool:
    """Whether only a block's lack of marks made it a heading or prose."""
    return block.kind in ("heading", "body") and is_control(block.text)


def _drop_print_headers(blocks: list[LineBlock]) -> None:
    """Of a print view only the first URL tells: its head and foot come again on every sheet."""
    pages = [i for i, block in enumerate(blocks) if _PAGE.search(block.text)]
    if not any(block.kind == "link" for i in pages for block in blocks[max(0, i - 1) : i + 2]):
        return
    times = Counter(block.text for block in blocks)
    linked = False
    for i, block in enumerate(blocks):
        if block.kind == "link":
            blocks[i] = with_kind(block, "boilerplate") if linked else block
            linked = linked or block.metadata.url is not None
        elif block.kind in ("publication", "headline") and (
            times[block.text] > 1 or _is_bare(block)
        ):
            metadata = LineMetadata(outlet=block.metadata.outlet)
            kind: BlockKind = "boilerplate" if i else "publication"
            blocks[i] = LineBlock(kind=kind, text=block.text, gap=block.gap, metadata=metadata)


def _is_bare(block: LineBlock) -> bool:
    """Whether a publication is a date with a time, in figures, and nothing else."""
    date = block.metadata.published
    figures = not any(character.isalpha() for character in block.text)
    return figures and date is not None and date.precision != "day"


def _drop_pull_quotes(blocks: list[LineBlock]) -> None:
    """A pull quote says again what the prose says; drop it and the name under it."""
    pulled = [
        i
        for i in range(len(blocks) - 1)
        if blocks[i].text[:1] in tuple(_QUOTES)
        and blocks[i].kind in ("heading", "body")
        and len(blocks[i].text.split()) <= _LONGEST_QUOTE
        and _is_signature(blocks[i + 1])
    ]
    if not pulled:
        return
    told = Counter(triple for block in blocks if block.kind == "body" for triple in _triples(block))
    for i in pulled:
        own = Counter(_triples(blocks[i]))
        spare = 1 if blocks[i].kind == "body" else 0
        again = sum(told[triple] > spare * count for triple, count in own.items())
        if own and again >= _RETOLD * len(own):
            blocks[i] = with_kind(blocks[i], "boilerplate")
            blocks[i + 1] = with_kind(blocks[i + 1], "boilerplate")


def _triples(block: LineBlock) -> list[tuple[str, str, str]]:
    words = _WORD.findall(block.text.casefold())
    return list(zip(words, words[1:], words[2:], strict=False))


def _is_signature(block: LineBlock) -> bool:
    """Whether a line is a name, perhaps with what its bearer is: "— Ada Finn, miller"."""
    name = block.text.lstrip("—–- ").partition(",")[0]
    return len(block.text.split()) <= _LONGEST_CONTROL and names.is_person(name)


def _mark_credits(blocks: list[LineBlock]) -> None:
    """A credit on its own line is that of a caption on the line above it."""
    for i in range(1, len(blocks)):
        block, above = blocks[i], blocks[i - 1]
        credit = block.metadata.title if block.kind == "credit" else None
        if block.kind == "heading" and credit is None:
            credit = read_credit(block.text)
        if credit is None or len(above.text.split()) > _LONGEST_CAPTION:
            continue
        placed = i > 1 and (blocks[i - 2].kind in LEAD | PROSE)
        headed = above.kind == "heading" and placed
        if headed or (above.kind == "body" and placed and above.gap and not block.gap):
            metadata = LineMetadata(title=above.text)
            blocks[i - 1] = LineBlock(
                kind="caption", text=above.text, gap=above.gap, metadata=metadata
            )
        elif above.kind != "caption" and " for " in credit:
            continue  # a byline
        blocks[i] = LineBlock(
            kind="credit", text=credit, gap=block.gap, metadata=LineMetadata(title=credit)
        )


def _mark_bylines(blocks: list[LineBlock]) -> None:
    """A name over a job, or alone between a headline and its prose, is the author's."""
    for i in range(1, len(blocks) - 1):
        block, after = blocks[i], blocks[i + 1]
        name = block.text.partition(" for ")[0]
        if block.kind != "heading" or block.metadata.outlet or not names.is_person(name):
            continue
        job = _is_open(after) and names.is_job(after.text) and not names.is_outlet_line(after.text)
        end = find_next(blocks, i + 1, PROSE | HEADLINES | PUBLICATION | {"age", "link", "source"})
        above = blocks[i - 1]
        top = lead_start(blocks, i)
        alone = (
            above.kind in ("heading", "headline", "deck", "caption", "credit")
            and not names.is_person(above.text)
            and any(each.kind in HEADLINES for each in blocks[top:i])
            and (top == 0 or blocks[top - 1].kind not in PROSE)
            and end < len(blocks)
            and blocks[end].kind == "body"
            and not is_control(blocks[end].text)
        )
        if job or alone:
            people, outlet = names.read_names(block.text)
            metadata = LineMetadata(byline=people, outlet=outlet)
            blocks[i] = LineBlock(kind="byline", text=block.text, gap=block.gap, metadata=metadata)
        if job:
            blocks[i + 1] = with_kind(after, "boilerplate")


def _drop_repeated_lines(blocks: list[LineBlock]) -> None:
    """A short line that comes again is furniture, unless one of them is a headline."""
    places: dict[str, list[int]] = {}
    for i, block in enumerate(blocks):
        if _is_open(block) and not _is_named(blocks, i):
            places.setdefault(block.text, []).append(i)
    again = {text for text, at in places.items() if len(at) > 1}
    prose = (
        i for i, block in enumerate(blocks) if block.kind == "body" and block.text not in again
    )
    first = next(prose, len(blocks))
    # Stated above its first prose and nowhere below: one article, whose sections may end alike.
    states = [
        any(block.kind in _STATING for block in part) for part in (blocks[:first], blocks[first:])
    ]
    single = states == [True, False]
    rows = [at for text, at in places.items() if text in again]
    for at in rows:
        kept = next((i for i in at if _heads(blocks, i, again)), None) if at[0] < first else None
        for i in at:
            if i != kept:
                blocks[i] = with_kind(blocks[i], "boilerplate")
    for at in rows:
        if len(at) >= _FEWEST_ENDS and not single and _end_items(blocks, at):
            for i in at:
                blocks[i] = with_kind(blocks[i], "end")


def _end_items(blocks: list[LineBlock], at: list[int]) -> bool:
    """Whether a line closes the items of a page: each is under prose, headlines follow."""
    ends = [find_next(blocks, i + 1, PROSE | HEADLINES) for i in at]
    return (
        all(i and blocks[i - 1].kind in PROSE and blocks[i].kind == "boilerplate" for i in at)
        and all(blocks[end].kind in HEADLINES for end in ends[:-1])
        and ends[-1] == len(blocks)
    )


def _is_named(blocks: list[LineBlock], i: int) -> bool:
    """Whether a line may be an outlet's or author's name, which comes again with each article."""
    if blocks[i].metadata.outlet:
        return True
    near = blocks[max(0, i - 1) : i + 2]
    return (
        i > 0
        and blocks[i - 1].kind not in PROSE
        and names.is_name(blocks[i].text)
        and any(block.kind in PUBLICATION for block in near)
    )


def _heads(blocks: list[LineBlock], i: int, again: set[str]) -> bool:
    """Whether a line that comes again is a headline here: prose follows, none stands above."""
    end = find_next(blocks, i + 1, PROSE | HEADLINES | {"source", "end"})
    prose = end < len(blocks) and blocks[end].kind in PROSE and blocks[end].text not in again
    lead = blocks[lead_start(blocks, i) : i]
    return prose and not any(
        block.kind in HEADLINES
        and block.text not in again
        and len(block.text.split()) > _LONGEST_ITEM
        for block in lead
    )


def _drop_menus(blocks: list[LineBlock]) -> None:
    """A run of very short lines is a menu, save a headline that ends it."""
    start = 0
    while start < len(blocks):
        end = start
        while end < len(blocks) and _is_item(blocks[end]):
            end += 1
        run = blocks[start:end]
        opens = sum(_is_open(block) for block in run)
        if len(run) >= _SHORTEST_MENU and opens > 1 and _is_round(blocks, start, end):
            if not _is_headed(blocks, start) and end < len(blocks) and _leads(blocks, end):
                end -= 1
            below = end == len(blocks) and start > 1 and blocks[start - 2].kind in PROSE
            for i in range(start - (below and blocks[start - 1].kind == "heading"), end):
                if _is_open(blocks[i]) and not (i == start and blocks[i].metadata.outlet):
                    blocks[i] = with_kind(blocks[i], "boilerplate")
        start = end + 1


def _is_item(block: LineBlock) -> bool:
    return (
        block.kind in ("heading", "body", "boilerplate")
        and len(block.text.split()) <= _LONGEST_ITEM
        and is_control(block.text)
    )


def _is_round(blocks: list[LineBlock], start: int, end: int) -> bool:
    """Whether a run of short lines stands round an article, not between join_paragraphs of it."""
    for block in reversed(blocks[max(0, start - _FAR) : start]):
        if block.kind in _CLOSING:
            return True
        if block.kind in PROSE:
            below = find_next(blocks, end, PROSE)
            published_below = any(each.kind in PUBLICATION for each in blocks[end:below])
            return published_below or (below == len(blocks) and block.text[-1:] != ":")
    return True


def _is_headed(blocks: list[LineBlock], start: int) -> bool:
    """Whether a headline stands in the lead above a place."""
    lead = blocks[lead_start(blocks, start) : start]
    return any(block.kind in HEADLINES for block in lead)


def _leads(blocks: list[LineBlock], i: int) -> bool:
    """Whether no other headline stands between a place and the prose below it."""
    below = find_next(blocks, i, PROSE | HEADLINES)
    return below < len(blocks) and blocks[below].kind in PROSE


def _mark_source_lines(blocks: list[LineBlock]) -> None:
    """A host or a publication with a URL under an article says where that is from."""
    greeted = False
    for i in range(1, len(blocks)):
        block, above = blocks[i], blocks[i - 1]
        words, last = block.text.split(), i + 1 == len(blocks)
        if greeted and block.kind in HEADLINES:
            greeted = False
            if names.is_name(block.text) and len(words) <= _LONGEST_ITEM and above.kind in PROSE:
                blocks[i] = with_kind(block, "end")  # who wrote the letter's own opening
        greeted = greeted or block.kind == "greeting"
        told = any(each.kind in PROSE for each in blocks[max(0, i - 4) : i])
        site = names.ending_host(block.text) if len(words) <= _LONGEST_LEAD_IN else None
        if (
            block.kind == "publication"
            and block.metadata.url
            and not block.gap
            and above.kind in PROSE
        ):
            if last or blocks[i + 1].gap:
                blocks[i] = LineBlock(kind="source", text=block.text, metadata=block.metadata)
        elif block.kind not in ("heading", "link") or block.metadata.url:
            continue
        elif site and told and all(map(str.islower, words[1:])):
            blocks[i] = LineBlock(
                kind="source", text=block.text, gap=block.gap, metadata=LineMetadata(site=site)
            )


def _mark_announced_headlines(blocks: list[LineBlock]) -> None:
    """ "ANY LABEL: Headline" below an article is the headline of the next."""
    labels = Counter(read_label(block.text)[0] for block in blocks if block.kind == "heading")
    told = False
    for i, block in enumerate(blocks):
        told = told or block.kind in PROSE
        label, value = read_label(block.text) if told and block.kind == "heading" else ("", "")
        if not label or not value or value.isupper() or names.is_address(value):
            continue
        shouted = block.text.partition(":")[0].isupper()
        below = find_next(blocks, i + 1, PROSE | HEADLINES)
        if below < len(blocks) and _is_deck(blocks, i):
            below = find_next(blocks, below + 1, PROSE | HEADLINES)
        led = any(each.kind in PUBLICATION | {"caption"} for each in blocks[i + 1 : below])
        closed = blocks[i - 1].kind in ("source", "link", "end")
        prose = below < len(blocks) and blocks[below].kind in PROSE
        if prose and ((shouted and (closed or led)) or (closed and labels[label] > 1)):
            blocks[i] = LineBlock(
                kind="related", text=value, gap=block.gap, metadata=LineMetadata(title=value)
            )
            if _is_deck(blocks, i):
                blocks[i + 1] = with_kind(blocks[i + 1], "deck")


def _mark_around_source_lines(blocks: list[LineBlock]) -> None:
    """What stands round a source line that closes an article: a control, the next headline."""
    last = max((i for i, block in enumerate(blocks) if block.kind in PROSE), default=-1)
    for i in range(1, len(blocks)):
        if blocks[i].kind != "source":
            continue
        below = find_next(blocks, i + 1, PROSE | HEADLINES | {"source"})
        headed = below < len(blocks) and blocks[below].kind in HEADLINES
        above = blocks[i - 1]
        closed = i > 1 and blocks[i - 2].kind in _BESIDE | PUBLICATION
        named = names.is_in_host(above.text, blocks[i].metadata.site or "")
        if closed and (headed or i > last) and _is_open(above) and not named:
            blocks[i - 1] = with_kind(above, "end")
        if i > last:
            for at in range(i + 1, len(blocks)):
                if _is_open(blocks[at]):
                    blocks[at] = with_kind(blocks[at], "boilerplate")
            break
        if headed and blocks[below].kind == "related" and _is_deck(blocks, below):
            blocks[below + 1] = with_kind(blocks[below + 1], "deck")


def _is_deck(blocks: list[LineBlock], i: int) -> bool:
    """Whether a line without a stop under "RELATED: Words Like These" is its deck."""
    title, deck = blocks[i], blocks[min(i + 1, len(blocks) - 1)]
    return (
        deck.kind == "heading"
        and deck.gap == title.gap
        and names.is_capitalised(read_label(title.text)[1] or title.text)
        and not names.is_capitalised(deck.text)
    )


def _mark_dates(blocks: list[LineBlock]) -> None:
    """Mark as publication lines full dates after a few small words, in a lead or repeated."""
    leads: dict[int, str] = {}
    for i, block in enumerate(blocks):
        if block.kind == "boilerplate" and block.metadata.published:
            leads[i] = str(i)  # "Updated 2 March 2026", if no other date is near
        found = find_date(block.text) if _is_open(block) else None
        if found and found.date and found.end == len(block.text):
            lead_in = block.text[: found.start].strip()
            small = all(map(str.islower, lead_in.split()[1:]))
            if lead_in and small and len(lead_in.split()) <= _LONGEST_LEAD_IN:
                leads[i] = lead_in
    times = Counter(leads.values())
    for i, words in leads.items():
        top = lead_start(blocks, i)
        near = blocks[top : find_next(blocks, i, PROSE)]
        alone = not any(block.metadata.published for block in near if block.kind != "boilerplate")
        under = alone and (_is_headed(blocks, i) or _is_decked(blocks, top - 1))
        placed = under and i + 1 < len(blocks) and blocks[i + 1].kind in _BESIDE
        if times[words] > 1 or placed:
            found = find_date(blocks[i].text)
            metadata = LineMetadata(published=found.date if found else None)
            blocks[i] = LineBlock(
                kind="publication", text=blocks[i].text, gap=blocks[i].gap, metadata=metadata
            )


def _is_decked(blocks: list[LineBlock], i: int) -> bool:
    """Whether prose may be the deck of the headline above it, which opens an article."""
    opens = i == 1 or (i > 1 and blocks[i - 2].kind not in PROSE)
    return opens and blocks[i].kind == "body" and blocks[i - 1].kind in HEADLINES


def _split_run_in_outlets(blocks: list[LineBlock]) -> list[LineBlock]:
    """Paragraphs that begin with outlets' names in capitals are items of a page, each its own."""
    begun = {i: match for i, block in enumerate(blocks) if (match := _outlet_before(block))}
    outlets = {match[1] for match in begun.values()}
    known = sum(map(names.is_outlet_line, outlets))
    first = next((i for i, block in enumerate(blocks) if block.kind in PROSE), -1)
    signed = any(
        block.kind in ("source", "byline")
        or (
            block.kind == "publication"
            and block.metadata.outlet
            and names.is_outlet_line(block.metadata.outlet)
        )
        for block in blocks
    )
    if (
        len(outlets) < _FEWEST_RUN_INS
        or 3 * len(outlets) < 2 * len(begun)
        or signed
        or not (first in begun or 2 * known >= len(outlets))
    ):
        return blocks
    found: list[LineBlock] = []
    for i, block in enumerate(blocks):
        match = begun.get(i)
        if match:
            found.append(
                LineBlock(
                    kind="counter", text="", gap=block.gap, metadata=LineMetadata(outlet=match[1])
                )
            )
            block = LineBlock(kind="body", text=block.text[match.end() :])
        found.append(block)
    return found


def _names_part(text: str) -> bool:
    label = wordlists.normalize(text)
    known = label in wordlists.labels() or label in wordlists.words("sections")
    return known or wordlists.boilerplate_section(text) is not None


def _outlet_before(block: LineBlock) -> re.Match[str] | None:
    match = _RUN_IN.match(block.text) if block.kind in ("body", "heading") else None
    if match is None or not match[1].isupper():
        return None
    return None if _names_part(match[1]) else match
