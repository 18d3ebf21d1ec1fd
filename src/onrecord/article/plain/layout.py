"""Classification of the paragraphs of a page (blocks) by position and repetition, not by words.

A page repeats its buttons, sets menus as short lines below each other, and ends articles with a
line such as "More at" and the name of a web site. This needs no lists of words. Each step changes
the list of blocks in place.
"""

import re
from collections import Counter

from onrecord.article.plain.layout_signs import (
    LONGEST_CONTROL,
    LONGEST_MENU_ITEM,
    headline_above,
    is_control,
    is_undecided,
)
from onrecord.article.plain.repeated_lines import drop_menus, drop_repeated_lines
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

_OUTLET_BEFORE_TEXT = re.compile(r"([^\W\d_][^:\n.?!]{2,40}):\s+(?=\S)")
_SHEET = re.compile(r"\d{1,3}\s?/\s?\d{1,3}$")  # "1/3", alone or after the URL on a print view
_WORD = re.compile(r"\w+")
_QUOTES = '"“„«'
_FEWEST_RUN_IN_OUTLETS = 3
_LONGEST_LEAD_IN = 4  # words before a date
_LONGEST_CAPTION = 25  # words of a caption without a label
_LONGEST_QUOTE = 30  # words of a pull quote
# Least share of a pull quote's word triples that the prose has too. Chosen by hand, not fitted.
_REPEATED_SHARE = 0.6
# Kinds that end the search for prose below an author's name.
_BELOW_NAME: frozenset[BlockKind] = PROSE | HEADLINES | PUBLICATION | {"age", "link", "source"}
_BESIDE_PROSE = PROSE | {"caption", "credit", "deck", "boilerplate"}


def classify_by_layout(blocks: list[LineBlock]) -> list[LineBlock]:
    """Return the paragraphs of a page, their kinds corrected by position and repetition.

    A page without prose is returned unchanged.
    """
    if not any(block.kind == "body" and not is_control(block.text) for block in blocks):
        return blocks
    classified = list(blocks)
    for step in (
        _drop_print_headers,
        _mark_dates,
        _drop_pull_quotes,
        _mark_credits,
        _mark_bylines,
        _mark_source_lines,
        drop_repeated_lines,
        drop_menus,
        _mark_around_source_lines,
        _mark_announced_headlines,
    ):
        step(classified)
    return _split_run_in_outlets(classified)


def _drop_print_headers(blocks: list[LineBlock]) -> None:
    """Mark lines that browsers add when printing a web page as boilerplate, except the first URL.

    A printout repeats the title, the date, the URL and a page number such as "1/3" on every sheet.
    """
    sheets = [i for i, block in enumerate(blocks) if _SHEET.search(block.text)]
    if not any(block.kind == "link" for i in sheets for block in blocks[max(0, i - 1) : i + 2]):
        return
    times = Counter(block.text for block in blocks)
    has_link = False
    for i, block in enumerate(blocks):
        if block.kind == "link":
            blocks[i] = with_kind(block, "boilerplate") if has_link else block
            has_link = has_link or block.metadata.url is not None
        elif block.kind in ("publication", "headline") and (
            times[block.text] > 1 or _is_time_of_printing(block)
        ):
            metadata = LineMetadata(outlet=block.metadata.outlet)
            kind: BlockKind = "boilerplate" if i else "publication"
            blocks[i] = LineBlock(kind=kind, text=block.text, gap=block.gap, metadata=metadata)


def _is_time_of_printing(block: LineBlock) -> bool:
    """Return whether a block is only a numeric date and time, as browsers print it."""
    date = block.metadata.published
    has_letters = any(character.isalpha() for character in block.text)
    return not has_letters and date is not None and date.precision != "day"


def _drop_pull_quotes(blocks: list[LineBlock]) -> None:
    """Mark pull quotes, each with the speaker's name below it, as boilerplate.

    A pull quote is a sentence of the article that the page shows a second time as decoration.
    """
    pull_quotes = [
        i
        for i in range(len(blocks) - 1)
        if blocks[i].text[:1] in tuple(_QUOTES)
        and blocks[i].kind in ("heading", "body")
        and len(blocks[i].text.split()) <= _LONGEST_QUOTE
        and _is_person_line(blocks[i + 1])
    ]
    if not pull_quotes:
        return
    in_prose = Counter(
        triple for block in blocks if block.kind == "body" for triple in _triples(block)
    )
    for i in pull_quotes:
        triples = Counter(_triples(blocks[i]))
        own = 1 if blocks[i].kind == "body" else 0  # the quote itself is counted in the prose
        repeated = sum(in_prose[triple] > own * count for triple, count in triples.items())
        if triples and repeated >= _REPEATED_SHARE * len(triples):
            blocks[i] = with_kind(blocks[i], "boilerplate")
            blocks[i + 1] = with_kind(blocks[i + 1], "boilerplate")


def _triples(block: LineBlock) -> list[tuple[str, str, str]]:
    """Return all sequences of three words in a block, in lower case."""
    words = _WORD.findall(block.text.casefold())
    return list(zip(words, words[1:], words[2:], strict=False))


def _is_person_line(block: LineBlock) -> bool:
    """Return whether a line is a person's name, perhaps with a role: "— Ada Finn, miller"."""
    name = block.text.lstrip("—–- ").partition(",")[0]
    return len(block.text.split()) <= LONGEST_CONTROL and names.is_person(name)


def _mark_credits(blocks: list[LineBlock]) -> None:
    """Mark photo credits that are alone on a line, and the short line above each as its caption."""
    for i in range(1, len(blocks)):
        block, above = blocks[i], blocks[i - 1]
        credit = block.metadata.title if block.kind == "credit" else None
        if block.kind == "heading" and credit is None:
            credit = read_credit(block.text)
        if credit is None or len(above.text.split()) > _LONGEST_CAPTION:
            continue
        in_article = i > 1 and blocks[i - 2].kind in LEAD | PROSE
        below_heading = above.kind == "heading" and in_article
        below_body = above.kind == "body" and in_article and above.gap and not block.gap
        if below_heading or below_body:
            caption = LineMetadata(title=above.text)
            blocks[i - 1] = LineBlock(
                kind="caption", text=above.text, gap=above.gap, metadata=caption
            )
        elif above.kind != "caption" and " for " in credit:
            continue  # a byline
        metadata = LineMetadata(title=credit)
        blocks[i] = LineBlock(kind="credit", text=credit, gap=block.gap, metadata=metadata)


def _mark_bylines(blocks: list[LineBlock]) -> None:
    """Mark a person's name as a byline if it is above a job title or alone above the prose."""
    for i in range(1, len(blocks) - 1):
        block, below = blocks[i], blocks[i + 1]
        name = block.text.partition(" for ")[0]
        if block.kind != "heading" or block.metadata.outlet or not names.is_person(name):
            continue
        above_job = (
            is_undecided(below)
            and names.is_job(below.text)
            and not names.is_outlet_line(below.text)
        )
        if above_job or _is_alone_above_prose(blocks, i):
            people, outlet = names.read_names(block.text)
            metadata = LineMetadata(byline=people, outlet=outlet)
            blocks[i] = LineBlock(kind="byline", text=block.text, gap=block.gap, metadata=metadata)
        if above_job:
            blocks[i + 1] = with_kind(below, "boilerplate")


def _is_alone_above_prose(blocks: list[LineBlock], i: int) -> bool:
    """Return whether line ``i`` is the only line between an article's headline and its prose.

    A summary, caption or photo credit may stand between the headline and the line.
    """
    following = find_next(blocks, i + 1, _BELOW_NAME)
    above = blocks[i - 1]
    top = lead_start(blocks, i)
    return (
        above.kind in ("heading", "headline", "deck", "caption", "credit")
        and not names.is_person(above.text)
        and any(block.kind in HEADLINES for block in blocks[top:i])
        and (top == 0 or blocks[top - 1].kind not in PROSE)
        and following < len(blocks)
        and blocks[following].kind == "body"
        and not is_control(blocks[following].text)
    )


def _mark_source_lines(blocks: list[LineBlock]) -> None:
    """Mark a line such as "orrin.example" or "Orrin Courier, 2 March 2026, URL" below an article.

    It is marked as the source of the article. In a newsletter, the name of the writer below the
    introduction ("Dear readers, …") is marked as the end of the introduction.
    """
    greeted = False
    for i in range(1, len(blocks)):
        block, above = blocks[i], blocks[i - 1]
        words, is_last = block.text.split(), i + 1 == len(blocks)
        if greeted and block.kind in HEADLINES:
            greeted = False
            # The writer of a newsletter signs its introduction.
            is_short_name = names.is_name(block.text) and len(words) <= LONGEST_MENU_ITEM
            if is_short_name and above.kind in PROSE:
                blocks[i] = with_kind(block, "end")
        greeted = greeted or block.kind == "greeting"
        below_prose = any(near.kind in PROSE for near in blocks[max(0, i - 4) : i])
        site = names.ending_host(block.text) if len(words) <= _LONGEST_LEAD_IN else None
        if (
            block.kind == "publication"
            and block.metadata.url
            and not block.gap
            and above.kind in PROSE
        ):
            if is_last or blocks[i + 1].gap:
                blocks[i] = LineBlock(kind="source", text=block.text, metadata=block.metadata)
        elif block.kind not in ("heading", "link") or block.metadata.url:
            continue
        elif site and below_prose and all(map(str.islower, words[1:])):
            metadata = LineMetadata(site=site)
            blocks[i] = LineBlock(kind="source", text=block.text, gap=block.gap, metadata=metadata)


def _mark_announced_headlines(blocks: list[LineBlock]) -> None:
    """Mark a heading such as "UP NEXT: Bridge shut" below an article as a link to the next article.

    Words before the colon that recur on the page must have the end of an article above them. Words
    in capitals must have it above, or a line with the outlet, date or author or a caption below.
    """
    labels = Counter(read_label(block.text)[0] for block in blocks if block.kind == "heading")
    below_prose = False
    for i, block in enumerate(blocks):
        below_prose = below_prose or block.kind in PROSE
        if not below_prose or block.kind != "heading":
            continue
        label, value = read_label(block.text)
        if not label or not value or value.isupper() or names.is_address(value):
            continue
        in_capitals = block.text.partition(":")[0].isupper()
        following = find_next(blocks, i + 1, PROSE | HEADLINES)
        if following < len(blocks) and _has_deck(blocks, i):
            following = find_next(blocks, following + 1, PROSE | HEADLINES)
        lead = blocks[i + 1 : following]
        has_lead = any(below.kind in PUBLICATION | {"caption"} for below in lead)
        below_end = blocks[i - 1].kind in ("source", "link", "end")
        above_prose = following < len(blocks) and blocks[following].kind in PROSE
        if above_prose and (
            (in_capitals and (below_end or has_lead)) or (below_end and labels[label] > 1)
        ):
            metadata = LineMetadata(title=value)
            blocks[i] = LineBlock(kind="related", text=value, gap=block.gap, metadata=metadata)
            if _has_deck(blocks, i):
                blocks[i + 1] = with_kind(blocks[i + 1], "deck")


def _mark_around_source_lines(blocks: list[LineBlock]) -> None:
    """Classify the lines around a line that names an article's source, such as "orrin.example".

    The line above it, such as "More at", is marked as the article's "end". Below the last source
    line of the page, short lines are boilerplate. Between two articles, a line under a headline
    such as "RELATED: title" becomes that article's deck (summary).
    """
    last_prose = max((i for i, block in enumerate(blocks) if block.kind in PROSE), default=-1)
    for i in range(1, len(blocks)):
        if blocks[i].kind != "source":
            continue
        following = find_next(blocks, i + 1, PROSE | HEADLINES | {"source"})
        above_headline = following < len(blocks) and blocks[following].kind in HEADLINES
        above = blocks[i - 1]
        in_article = i > 1 and blocks[i - 2].kind in _BESIDE_PROSE | PUBLICATION
        is_outlet = names.is_in_host(above.text, blocks[i].metadata.site or "")
        closes = above_headline or i > last_prose
        if in_article and closes and is_undecided(above) and not is_outlet:
            blocks[i - 1] = with_kind(above, "end")
        if i > last_prose:
            for rest in range(i + 1, len(blocks)):
                if is_undecided(blocks[rest]):
                    blocks[rest] = with_kind(blocks[rest], "boilerplate")
            break
        if above_headline and blocks[following].kind == "related" and _has_deck(blocks, following):
            blocks[following + 1] = with_kind(blocks[following + 1], "deck")


def _has_deck(blocks: list[LineBlock], i: int) -> bool:
    """Return whether the line below headline ``i`` is its deck, the short summary of the article.

    This is assumed if the headline is in Title Case and the line below it is not.
    """
    headline, deck = blocks[i], blocks[min(i + 1, len(blocks) - 1)]
    return (
        deck.kind == "heading"
        and deck.gap == headline.gap
        and names.is_capitalised(read_label(headline.text)[1] or headline.text)
        and not names.is_capitalised(deck.text)
    )


def _mark_dates(blocks: list[LineBlock]) -> None:
    """Mark lines such as "Put online 2 March 2026" as dates of publication.

    The line must be a few words and a full date. It must also stand between a headline and prose,
    or the page must have the same words ("Put online") before several dates.
    """
    lead_ins = _words_before_dates(blocks)
    times = Counter(lead_ins.values())
    for i, words in lead_ins.items():
        top = lead_start(blocks, i)
        around = blocks[top : find_next(blocks, i, PROSE)]
        is_only_date = not any(
            block.metadata.published for block in around if block.kind != "boilerplate"
        )
        below_headline = is_only_date and (
            headline_above(blocks, i) or _is_below_deck(blocks, top - 1)
        )
        in_lead = below_headline and i + 1 < len(blocks) and blocks[i + 1].kind in _BESIDE_PROSE
        if times[words] > 1 or in_lead:
            date_match = find_date(blocks[i].text)
            metadata = LineMetadata(published=date_match.date if date_match else None)
            blocks[i] = LineBlock(
                kind="publication", text=blocks[i].text, gap=blocks[i].gap, metadata=metadata
            )


def _words_before_dates(blocks: list[LineBlock]) -> dict[int, str]:
    """Return the words before the date of each line such as "Put online 2 March 2026".

    The keys are the indexes of the lines. For dates of changes ("Updated 2 March 2026"), the value
    is the index instead of the words, so that no two of them are equal.
    """
    lead_ins: dict[int, str] = {}
    for i, block in enumerate(blocks):
        if block.kind == "boilerplate" and block.metadata.published:
            lead_ins[i] = str(i)
        date_match = find_date(block.text) if is_undecided(block) else None
        if date_match and date_match.date and date_match.end == len(block.text):
            words = block.text[: date_match.start].strip()
            in_lower_case = all(map(str.islower, words.split()[1:]))
            if words and in_lower_case and len(words.split()) <= _LONGEST_LEAD_IN:
                lead_ins[i] = words
    return lead_ins


def _is_below_deck(blocks: list[LineBlock], i: int) -> bool:
    """Return whether block ``i`` may be the summary below the headline at the top of an article."""
    opens_article = i == 1 or (i > 1 and blocks[i - 2].kind not in PROSE)
    return opens_article and blocks[i].kind == "body" and blocks[i - 1].kind in HEADLINES


def _split_run_in_outlets(blocks: list[LineBlock]) -> list[LineBlock]:
    """Return the blocks, with paragraphs such as "ORRIN COURIER: text" split into outlet and text.

    Nothing is split unless the page has at least three outlets in this form, most only once.
    Nothing is split either if a line of another form, such as a byline, names an outlet.
    """
    matches = {i: match for i, block in enumerate(blocks) if (match := _match_outlet(block))}
    outlets = {match[1] for match in matches.values()}
    listed = sum(map(names.is_outlet_line, outlets))
    first_prose = next((i for i, block in enumerate(blocks) if block.kind in PROSE), -1)
    if (
        len(outlets) < _FEWEST_RUN_IN_OUTLETS
        or 3 * len(outlets) < 2 * len(matches)
        or any(map(_states_outlet, blocks))
        or not (first_prose in matches or 2 * listed >= len(outlets))
    ):
        return blocks
    items: list[LineBlock] = []
    for i, block in enumerate(blocks):
        match = matches.get(i)
        if match:
            metadata = LineMetadata(outlet=match[1])
            items.append(LineBlock(kind="counter", text="", gap=block.gap, metadata=metadata))
            block = LineBlock(kind="body", text=block.text[match.end() :])
        items.append(block)
    return items


def _states_outlet(block: LineBlock) -> bool:
    """Return whether a line is a byline, an article's source, or states a known outlet."""
    if block.kind == "publication":
        outlet = block.metadata.outlet
        return outlet is not None and names.is_outlet_line(outlet)
    return block.kind in ("source", "byline")


def _is_page_label(text: str) -> bool:
    """Return whether words before a colon are a field name, a section title or boilerplate."""
    label = wordlists.normalize(text)
    return (
        label in wordlists.labels()
        or label in wordlists.words("sections")
        or wordlists.boilerplate_section(text) is not None
    )


def _match_outlet(block: LineBlock) -> re.Match[str] | None:
    """Return a match of the capitals and colon in "ORRIN COURIER: text", or None in other text."""
    match = _OUTLET_BEFORE_TEXT.match(block.text) if block.kind in ("body", "heading") else None
    if match is None or not match[1].isupper():
        return None
    return None if _is_page_label(match[1]) else match
