"""Where house styles stand: those that ship, the user's own, and any folder."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import platformdirs

import templates
from briefing.model.errors import StyleError
from briefing.styles.yaml_file import nearest

SHIPPED = Path(templates.__file__).resolve().parent
"""The folder of the styles that ship."""

BASE = SHIPPED / "base"
"""What every style is based on in the end. It is no style to choose."""

_NAME = re.compile(r"[^\W_](?:[\w-]{0,62}[^\W_])?")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)


def user_folder() -> Path:
    """The folder of the user's own styles; it need not exist."""
    data = os.environ.get("BRIEFING_DESK_DATA") or platformdirs.user_data_dir(
        "briefing-desk", appauthor=False
    )
    return Path(data) / "styles"


def is_name(text: str) -> bool:
    """Whether ``text`` can be the name of a style: letters, digits and inner hyphens."""
    return bool(_NAME.fullmatch(text)) and not _RESERVED.fullmatch(text)


def style_folders(parent: Path) -> Iterator[Path]:
    """The folders in ``parent`` that are styles, by name."""
    try:
        names = sorted(entry.name for entry in os.scandir(parent) if entry.is_dir())
    except OSError:
        return
    for name in names:
        if is_name(name) and parent / name != BASE and (parent / name / "style.yml").is_file():
            yield parent / name


def find(name_or_folder: str | Path, search: Sequence[Path] = (), skip: Path | None = None) -> Path:
    """The real folder of a style by its name, or of the folder given.

    ``skip`` is passed over, so that a style may bear the name of the one it is based on.
    Raises :class:`StyleError` when there is none.
    """
    text = str(name_or_folder)
    if isinstance(name_or_folder, str) and is_name(text):
        for parent in (*search, user_folder(), SHIPPED):
            folder = (parent / text).resolve()
            if folder != skip and (folder / "style.yml").is_file():
                return folder
    try:
        folder = Path(text).expanduser().resolve()
        there = folder.is_dir()
    except (OSError, ValueError, RuntimeError):  # too long, with a zero, of nobody's home
        there = False
    if there and (not isinstance(name_or_folder, str) or skip is None):
        return folder
    if isinstance(name_or_folder, Path) or not is_name(text):
        raise StyleError("there is no such folder", path=text)
    names = [f.name for parent in (*search, user_folder(), SHIPPED) for f in style_folders(parent)]
    raise StyleError(f"there is no style {text!r}; {nearest(text, sorted(set(names)))}")
