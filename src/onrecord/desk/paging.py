"""Divides long lists into pages."""

from dataclasses import dataclass

from starlette.requests import Request


@dataclass(frozen=True)
class Page:
    """A page of a list: its number, from 1, and the number of all pages."""

    number: int
    of: int
    size: int

    @property
    def offset(self) -> int:
        """The number of items on the pages before this one."""
        return (self.number - 1) * self.size


def asked_page(request: Request) -> int:
    """Return the number of the page that a request asks for, 1 if it is no number."""
    words = request.query_params.get("page", "")
    return max(int(words), 1) if words.isascii() and words.isdigit() and len(words) < 8 else 1


def page_of(request: Request, total: int, size: int) -> Page:
    """Return the page that a request asks for, of a list; the last one if there are fewer."""
    pages = max(-(-total // size), 1)
    return Page(min(asked_page(request), pages), pages, size)
