"""The exceptions that onrecord raises.

::

    OnrecordError                 base class of all
    ├── InputError                one item cannot be read; recorded as a Failure, the run goes on
    │   ├── CaptureError          its bytes cannot be fetched (missing, too long, a URL)
    │   └── ArticleError          its bytes cannot be decoded as a text
    ├── UsageError                invalid arguments, or an id or name that does not exist
    ├── ModelError                the weights are missing, damaged or of another version
    └── StoreError                the store cannot be opened, read or written
        └── DamagedStoreError     the file or a row in it is damaged

Each message is one line that names what failed, where, and how to fix it.
"""


class OnrecordError(Exception):
    """Base class of all exceptions of onrecord."""


class InputError(OnrecordError):
    """One item of input cannot be read; the other items are still read."""


class CaptureError(InputError):
    """The bytes at a location cannot be fetched."""


class ArticleError(InputError):
    """The bytes of an item cannot be decoded as a text."""


class UsageError(OnrecordError):
    """The arguments are invalid, or name something that does not exist."""


class ModelError(OnrecordError):
    """The weights of the model are missing, damaged or of another version."""


class StoreError(OnrecordError):
    """The store cannot be opened, read or written."""


class DamagedStoreError(StoreError):
    """The file of the store, or a row in it, is damaged."""
