"""Names of files that hold bytes which are no letters of UTF-8, as some systems let them."""

from __future__ import annotations

import os
from pathlib import Path

NO_LETTERS = "its name holds bytes that are no letters (UTF-8); rename it"
"""What is said of a file that is left out for that."""


def is_text(name: str | Path) -> bool:
    """Whether a name can be written down."""
    try:
        str(name).encode()
    except UnicodeEncodeError:
        return False
    return True


def readable(name: str | Path) -> str:
    """A name that can be written down: bytes that are no letters become U+FFFD."""
    return str(name) if is_text(name) else os.fsencode(name).decode("utf-8", "replace")
