"""The retriever of web addresses, and the fetching of many."""

import importlib.util
from collections.abc import Iterable
from datetime import datetime

from onrecord.capture.captures import make_failure
from onrecord.capture.retriever import Retrieved, is_web_address, same_spelling
from onrecord.capture.web.options import DEFAULTS, FetchOptions
from onrecord.errors import UsageError

_LIBRARIES = ("httpcore2", "httpx2", "protego", "stamina")


class WebAddress:
    """Retriever of a page at a web address. The time of its capture is that of fetching."""

    def __init__(self, options: FetchOptions = DEFAULTS) -> None:
        self._options = options

    def accepts(self, location: str) -> bool:
        """Whether ``location`` begins with "http://" or "https://"."""
        return is_web_address(location)

    def retrieve(self, location: str, now: datetime) -> Retrieved:
        """Yield the Capture record of a page with its bytes, or a Failure."""
        try:
            yield from fetch_pages([location], self._options)
        except UsageError as error:
            yield make_failure(location, error)


def fetch_pages(addresses: Iterable[str], options: FetchOptions = DEFAULTS) -> Retrieved:
    """Yield the Capture records of pages with their bytes, or Failures, in the order they come.

    An address that is given twice, in whatever spelling, is fetched once. Raises UsageError if the
    extra is missing.
    """
    require_network()
    from onrecord.capture.web.fetching import Ask, Fetched, Fetcher, Unchanged

    with Fetcher(options) as fetcher:
        for _, outcome in fetcher.fetch_all(map(Ask, dict.fromkeys(map(same_spelling, addresses)))):
            if isinstance(outcome, Fetched):
                yield outcome.capture, outcome.body
            elif not isinstance(outcome, Unchanged):
                yield outcome


def require_network() -> None:
    """Raise UsageError if the libraries of the extra ``network`` are missing."""
    if missing := [name for name in _LIBRARIES if importlib.util.find_spec(name) is None]:
        raise UsageError(
            f"to fetch addresses, {', '.join(missing)} is needed: pip install 'onrecord[network]'"
        )
