"""Layout families from pages written by hand: each page of ``written_pages`` is one.

The layout is the page's, the words are others: headlines, paragraphs and names are replaced by those
of the items, the same throughout the page, and items of one section change places, are left out or
come twice.
"""

import html
import random
import re
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import groupby, pairwise
from pathlib import Path

from evaluation.layouts.page import FAMILIES, Family, Item, MediaType, Page
from training.layouts.marks import Part, read_marks

FOLDER = Path(__file__).with_name("written_pages")
_TYPES: dict[str, MediaType] = {".txt": "text/plain", ".html": "text/html"}
_AS_WRITTEN = 0.15  # of the pages have the words of the file
_ELISION = re.compile(r"\s*(?:\.\.\.|…|\[\.\.\.\]|\[…\])$")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"])")
_SHORT = 40  # words of a paragraph that is replaced by one or two sentences
_SHORTEST = 8  # words of such a paragraph
_VOID = ("area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr")
_SEPARATORS = ("br", "hr")
_PREFIX = " \t>|"  # signs before the lines of a paragraph
_LEAD = 3  # words beside a field inside a paragraph that are kept
_LONGEST_CODE = 4  # letters of an outlet's name that is an abbreviation


def lay_out(path: Path, rng: random.Random, items: Sequence[Item]) -> Page:
    """Return a page of the layout of a file, with the words of some items."""
    if rng.random() < _AS_WRITTEN:
        return as_written(path)
    is_html = path.suffix == ".html"
    parts = _rearranged(rng, list(_parts(path)), len(items), is_html=is_html)
    return _page(path, _Rewriter(rng, items, parts, is_html).rewritten())


def as_written(path: Path) -> Page:
    """Return the page of a file with its own words."""
    return _page(path, _parts(path))


@lru_cache(maxsize=1024)
def _parts(path: Path) -> tuple[Part, ...]:
    return tuple(read_marks(path.read_text(encoding="utf-8"), _TYPES[path.suffix]))


def _page(path: Path, parts: Sequence[Part]) -> Page:
    page = Page(media_type=_TYPES[path.suffix])
    for part in parts:
        if part.role is None or not part.text.strip():
            page.raw(part.text)
        else:
            words = html.unescape(part.text) if path.suffix == ".html" else part.text
            page.put(words, part.role, part.article, part.field, part.value)
    return page


def _rearranged(rng: random.Random, parts: list[Part], most: int, *, is_html: bool) -> list[Part]:
    """Return the parts with the items of each section in another order, or more or fewer of them.

    No item comes twice if there are more than ``most`` then. Items whose markup is not closed
    between them stay as they are.
    """
    bounds = _item_bounds(parts, is_html=is_html)
    spare = max(0, most - len(bounds))
    made: list[Part] = []
    end = count = 0
    for _, group in groupby(bounds, lambda bound: bound[2]):
        run = list(group)
        made += parts[end : run[0][0]]
        end = run[-1][1]
        own = [parts[first:last] for first, last, _ in run]
        gaps = [parts[one[1] : other[0]] for one, other in pairwise(run)]
        if not is_html or all(_depth(item) == 0 for item in own):
            order = _order(rng, len(own), spare) if gaps else [0]
            spare -= max(0, len(order) - len(own))
        else:
            order = list(range(len(own)))
        numbers = [_list_number(item) for item in own]
        for place, chosen in enumerate(order):
            if place:
                made += gaps[place - 1] if place <= len(gaps) else rng.choice(gaps)
            number = None if None in numbers else int(numbers[0] or 0) + place
            made += _as_item(own[chosen], count, number)
            count += 1
    return made + parts[end:]


def _order(rng: random.Random, count: int, spare: int) -> list[int]:
    """Return which items of a section come, in which order, with at most ``spare`` of them twice."""
    order = list(range(count))
    if rng.random() < 0.6:
        rng.shuffle(order)
    if rng.random() < 0.6:
        order = [n for n in order if rng.random() < 0.85] or order[:1]
    if rng.random() < 0.6:
        order += [rng.randrange(count) for _ in range(rng.randint(0, min(4, spare)))]
    return order


def _item_bounds(parts: list[Part], *, is_html: bool) -> list[tuple[int, int, int]]:
    """Return for each article its first and last part (excluded) and the number of its section."""
    places: dict[int, list[int]] = {}
    section, sections = 0, []
    for i, part in enumerate(parts):
        section += part.role == "section"
        sections.append(section)
        if part.article is not None:
            places.setdefault(part.article, []).append(i)
    items = list(places.values())
    ends = [0, *(own[-1] + 1 for own in items)]
    openings = [
        _openings(parts, end, own[0], is_html=is_html)
        for end, own in zip(ends, items, strict=False)
    ]
    count = min(map(len, openings), default=0)  # the first item's may be of the whole list
    bounds: list[tuple[int, int, int]] = []
    for own, opening in zip(items, openings, strict=True):
        first, last = opening[count - 1], own[-1] + 1
        while is_html and last < len(parts) and _depth(parts[first:last]) > 0:
            last += 1
        bounds.append((first, last, sections[own[0]]))
    if any(one[1] > other[0] for one, other in pairwise(bounds)):
        return []  # articles inside one another
    return bounds


def _openings(parts: list[Part], low: int, first: int, *, is_html: bool) -> list[int]:
    """Return where an item may begin, whose first words are at ``first``, the nearest place first.

    That is its line, or one of the elements opened since the words before it.
    """
    at = first
    places = [first]
    while at > low:
        before = parts[at - 1]
        tag = re.match(r"<(/?)(\w*)", before.text)
        if before.role or (not is_html and before.text == "\n"):
            break
        if is_html and tag and (tag[1] or tag[2].lower() in _SEPARATORS):
            break
        at -= 1
        if not is_html:
            places = [at]
        elif tag and tag[2].lower() not in _VOID:
            places.append(at)
    return places


def _depth(parts: list[Part]) -> int:
    """Return how many elements are open after some parts; -1 if one is closed that was not opened."""
    depth = 0
    for part in parts:
        tag = re.match(r"<(/?)([a-zA-Z]\w*)", part.text) if part.role is None else None
        if tag is None or tag[2].lower() in _VOID or part.text.endswith("/>"):
            continue
        depth += -1 if tag[1] else 1
        if depth < 0:
            return -1
    return depth


def _list_number(item: list[Part]) -> str | None:
    """Return the number before an item, such as "3" of "(3) "."""
    for part in item:
        if part.role is not None:
            return None
        found = re.search(r"\d+", part.text) if not part.text.startswith("<") else None
        if found:
            return found[0]
    return None


def _as_item(item: list[Part], article: int, number: int | None) -> list[Part]:
    """Return a copy of an item as the given article, with marks of its own and its list number."""
    made = []
    for part in item:
        if part.role is None and number is not None and re.search(r"\d", part.text):
            if not part.text.startswith("<"):
                part, number = (
                    replace(part, text=re.sub(r"\d+", str(number), part.text, count=1)),
                    None,
                )
        elif part.role is not None:
            number = None
        mark = part.mark + 10_000 * (article + 1) if part.mark >= 0 else -1
        made.append(replace(part, article=article if part.article is not None else None, mark=mark))
    return made


@dataclass
class _Rewriter:
    """Replaces the words of a page's parts, the same name by the same name.

    Where there are more articles or outlets than items, the others stay as they are.
    """

    rng: random.Random
    items: Sequence[Item]
    parts: list[Part]
    is_html: bool
    outlets: dict[str, Item] = field(default_factory=dict)
    authors: dict[str, str] = field(default_factory=dict)
    headlines: dict[str, str] = field(default_factory=dict)  # squeezed: new
    paragraphs: dict[int, int] = field(default_factory=dict)  # of each article so far
    width: int = 0  # of the lines of wrapped paragraphs
    prefix: str = ""  # what these lines begin with, except the first
    renames: bool = True

    def rewritten(self) -> list[Part]:
        """Return the parts with other words."""
        self.renames = self.rng.random() < 0.85
        bodies = [p.text for p in self.parts if p.role == "body" and "\n" in p.text]
        self.width = max((len(x) for text in bodies for x in text.split("\n")), default=0)
        self.prefix = _prefix(bodies[0]) if bodies else ""
        made = [
            new
            for _, group in groupby(self.parts, lambda p: (p.mark, p.mark < 0 and id(p)))
            for new in self._mark(list(group))
        ]
        listed = [self._listed(part) for part in made]
        return self._with_hosts(listed)

    def _mark(self, parts: list[Part]) -> list[Part]:
        """Return the parts of one mark with other words."""
        role = next((p.role for p in parts if p.role), None)
        if role in ("headline", "body", "deck"):
            parts = self._prose(parts)
        return [self._named(part) for part in parts]

    def _named(self, part: Part) -> Part:
        if part.field == "author":
            return replace(part, text=self._author(part.text))
        if part.field == "outlet" and self.renames:
            return replace(part, text=self._outlet(part.text))
        return part

    def _outlet(self, name: str) -> str:
        key = " ".join(name.split()).casefold()
        if key not in self.outlets:
            if len(self.outlets) == len(self.items):
                return name
            self.outlets[key] = self.items[len(self.outlets)]
        item = self.outlets[key]
        if ".example" in name:
            return item.host
        if name.isupper() and len(name) <= _LONGEST_CODE:
            initials = "".join(word[0] for word in item.outlet.split() if word[0].isalnum())
            return (initials if len(initials) > 1 else item.outlet[: len(name)]).upper()
        return item.outlet.upper() if name.isupper() else item.outlet

    def _author(self, name: str) -> str:
        key = name.casefold()
        if key not in self.authors:
            known = [a for item in self.items for a in item.authors]
            self.authors[key] = known[len(self.authors) % len(known)]
        new = self.authors[key]
        if re.match(r"[A-Z]\.", name):
            new = f"{new[0]}. {new.split()[-1]}"
        elif "," in name:
            new = f"{new.split()[-1]}, {' '.join(new.split()[:-1])}"
        return new.upper() if name.isupper() else new

    def _prose(self, parts: list[Part]) -> list[Part]:
        """Return a headline, deck or paragraph with the words of the article's item."""
        plain = [i for i, p in enumerate(parts) if p.role and p.field is None]
        if not plain:
            return parts
        first = parts[plain[0]]
        if first.article is None or first.article >= len(self.items):
            return parts
        item = self.items[first.article]
        old = " ".join(parts[i].text for i in plain)
        words = self._new_words(item, first, old).split()
        made = list(parts)
        has_field = any(p.field for p in parts)
        for n, i in enumerate(plain):
            text = parts[i].text
            own = text.split()
            size = len(words) if i == plain[-1] else min(len(own), max(1, len(words) - 1))
            chosen, words = words[:size], words[size:]
            if has_field:  # "The Lantern reports that ..."
                start, end = own[:_LEAD], own[-_LEAD:] if i != plain[-1] else []
                chosen = [*start, *(chosen[len(start) : -len(end) or None]), *end]
            if n and not chosen:
                chosen = own
            made[i] = replace(parts[i], text=self._shaped(text, " ".join(chosen), first.role))
        return made

    def _new_words(self, item: Item, part: Part, old: str) -> str:
        if part.role == "headline":
            new = item.headline
            if old.isupper():
                new = new.upper()
            ending = old[-1] if old[-1] in ".:" else ""
            new = new.rstrip(".") + ending
            self.headlines[_squeezed(old)] = new
            return new
        if part.role == "deck":
            return item.deck.upper() if old.isupper() else item.deck
        number = self.paragraphs.get(part.article or 0, 0)
        self.paragraphs[part.article or 0] = number + 1
        new = item.paragraphs[number % len(item.paragraphs)]
        if len(old.split()) < _SHORT:
            sentences = _SENTENCE_END.split(new)
            size = self.rng.choice((1, 1, 2))
            while size < len(sentences) and len(" ".join(sentences[:size]).split()) < _SHORTEST:
                size += 1
            new = " ".join(sentences[:size])
        cut = _ELISION.search(old)
        if cut and len(new.split()) > 4:
            words = new.split()
            new = " ".join(words[: self.rng.randint(4, len(words))]).rstrip(".,;:") + cut[0]
        return new

    def _shaped(self, old: str, new: str, role: str | None) -> str:
        """Return words wrapped as the old ones were."""
        if self.is_html:
            return new
        lines = old.split("\n")
        if len(lines) > 1:
            width, prefix = max(map(len, lines)), _prefix(old)
        elif role == "body" and self.width:
            width, prefix = self.width, self.prefix
        else:
            return new
        return textwrap.fill(
            new, max(width, 24), subsequent_indent=prefix,
            break_long_words=False, break_on_hyphens=False,
        )  # fmt: skip

    def _listed(self, part: Part) -> Part:
        """Return an entry of a contents list with the new words of its headline."""
        if part.role not in ("contents", "teaser"):
            return part
        new = self.headlines.get(_squeezed(part.text))
        if new is None:
            return part
        return replace(part, text=new.upper() if part.text.isupper() else new)

    def _with_hosts(self, parts: list[Part]) -> list[Part]:
        """Return parts whose addresses have the names of the new outlets."""
        hosts = {
            _squeezed(old).removeprefix("the"): item.host.removesuffix(".example")
            for old, item in self.outlets.items()
            if ".example" not in old
        }
        known = sorted((name for name in hosts if len(name) > _LONGEST_CODE), key=len, reverse=True)
        if not known:
            return parts
        name = re.compile("|".join(map(re.escape, known)), re.IGNORECASE)

        def renamed(part: Part) -> Part:
            if part.field == "outlet" or (part.role and ".example" not in part.text):
                return part
            return replace(part, text=name.sub(lambda m: hosts[m[0].lower()], part.text))

        return [renamed(part) for part in parts]


def _prefix(text: str) -> str:
    """Return the indent and signs of quotation of the second line of a text."""
    line = text.split("\n")[1]
    return line[: len(line) - len(line.lstrip(_PREFIX))]


def _squeezed(text: str) -> str:
    return re.sub(r"\W", "", text).casefold()


def _family(path: Path) -> Family:
    def layout(rng: random.Random, items: Sequence[Item]) -> Page:
        return lay_out(path, rng, items)

    return layout


for _path in sorted(FOLDER.iterdir()):
    FAMILIES[f"written.{_path.stem}"] = _family(_path)
