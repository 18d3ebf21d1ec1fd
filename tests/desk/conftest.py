"""A desk over a real store, asked without a network."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from starlette.testclient import TestClient

from builders.fake_extractor import load_fake
from onrecord.desk.app import make_app
from onrecord.store import Store

Ask = Callable[..., TestClient]


@pytest.fixture
def ask(store: Store) -> Iterator[Ask]:
    """Return a function that opens a desk, with the given arguments of ``make_app``."""
    with ExitStack() as stack:

        def opened(base: str = "http://127.0.0.1:8531", **options: Any) -> TestClient:
            options = {"host": "127.0.0.1", **options}
            app = make_app(store, load_fake, **options)
            client = TestClient(app, base_url=base, raise_server_exceptions=False)
            return stack.enter_context(client)

        yield opened


@pytest.fixture
def desk(ask: Ask) -> TestClient:
    return ask()
