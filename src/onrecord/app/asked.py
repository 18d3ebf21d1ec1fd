"""Types of what programs may ask for, with bounds: JSON Schemas are made from them."""

from typing import Annotated, TypeAlias

import msgspec

LINE = r"^[^\u0000-\u001f\u007f-\u009f]*$"
TEXT = r"^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]*$"

Line: TypeAlias = Annotated[str, msgspec.Meta(max_length=300, pattern=LINE)]
Id: TypeAlias = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{4,64}$")]
Day: TypeAlias = Annotated[
    str, msgspec.Meta(max_length=10, pattern=LINE, description="YYYY, YYYY-MM or YYYY-MM-DD")
]
Draft: TypeAlias = Annotated[str, msgspec.Meta(max_length=100_000, pattern=TEXT)]
Quoted: TypeAlias = Annotated[str, msgspec.Meta(max_length=300, pattern=TEXT)]
