"""Everything that onrecord raises.

::

    OnrecordError                 catch this to catch all of ours
    ├── InputError                one item cannot be read: becomes a Failure, the run goes on
    │   ├── CaptureError          its bytes cannot be had (missing, too long, a URL)
    │   └── ArticleError          its bytes are not text that we can read
    ├── UsageError                what was asked for makes no sense or names nothing
    ├── ModelError                the weights are missing, damaged or of another kind
    └── StoreError                the store cannot be opened, read or written
        └── DamagedStoreError     the file or a row in it is damaged

Each message is one line that names what failed, where, and what to do about it.
"""


class OnrecordError(Exception):
    """The root of the tree."""


class InputError(OnrecordError):
    """One item cannot be read; the others can."""


class CaptureError(InputError):
    """The bytes of a location cannot be had."""


class ArticleError(InputError):
    """The bytes are no text that can be read."""


class UsageError(OnrecordError):
    """What was asked for makes no sense or names nothing."""


class ModelError(OnrecordError):
    """The weights are missing, damaged, or of another kind."""


class StoreError(OnrecordError):
    """The store cannot be opened, read or written."""


class DamagedStoreError(StoreError):
    """The store's file, or a row in it, is damaged."""
