"""The exceptions that onrecord raises.

::

    OnrecordError                 base class of all
    ├── InputError                a page cannot be read; it is listed at the end, others are read
    │   ├── CaptureError          its bytes cannot be fetched (missing, too long, a URL)
    │   └── ArticleError          its bytes cannot be decoded as a text
    ├── UsageError                invalid arguments, or an id or name that does not exist
    │   └── UnknownIdError        an id is of nothing in a store, or of several things
    ├── ModelError                the model's file is missing, damaged or of another version
    └── StoreError                the store cannot be opened, read or written
        └── DamagedStoreError     the file or a row in it is damaged

Each message is one line that names what failed, where, and how to fix it.
"""


class OnrecordError(Exception):
    """Base class of all exceptions of onrecord."""


class InputError(OnrecordError):
    """A page or document cannot be read; the others are still read."""


class CaptureError(InputError):
    """The bytes of a page cannot be fetched, for example because its file is missing."""


class ArticleError(InputError):
    """The bytes of a page were fetched, but cannot be decoded as a text."""


class UsageError(OnrecordError):
    """The arguments are invalid, or name something that does not exist."""


class UnknownIdError(UsageError):
    """An id, or its first characters, is of nothing in a store, or of several things.

    ``line``: the message without the store's file, and without the command that lists the ids: for
    those who have neither. ``what`` is the kind of thing, ``prefix`` the id as it was given.
    """

    def __init__(
        self, what: str, prefix: str, store: object, command: str, *, several: bool
    ) -> None:
        number = "more than one" if several else "no"
        super().__init__(
            f"{number} {what} in {store} has an id that starts with {prefix!r}; "
            f"list the ids with: onrecord {command}"
        )
        self.line = f"{number} {what} has an id that starts with {prefix!r}"


class ModelError(OnrecordError):
    """The file with the model's weights is missing, damaged or of another version."""


class StoreError(OnrecordError):
    """The store cannot be opened, read or written."""


class DamagedStoreError(StoreError):
    """The file of the store, or a row in it, is damaged."""
