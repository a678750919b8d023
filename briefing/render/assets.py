"""The files a style may use: those in its own folders, under one made-up address.

Everything in a template or style sheet is resolved against :data:`BASE_URL`, which stands for
the style's folders in the order of inheritance. No ``file:`` address exists for a style, so none
can lead out of it or into the finished document.
"""

from __future__ import annotations

import base64
import mimetypes
from pathlib import Path
from urllib.parse import unquote, urlsplit

BASE_URL = "https://style.invalid/"
"""The address of the style's folders (RFC 2606 keeps ``.invalid`` from ever existing)."""

MAX_ASSET_BYTES = 32 * 1024 * 1024
"""Largest file of a style that is read: fonts of Chinese and Japanese have 5 to 20 MB."""

_TYPES = mimetypes.MimeTypes()  # only what the standard library knows, whatever the machine says
for _type, _ending in (
    ("font/ttf", ".ttf"),
    ("font/otf", ".otf"),
    ("font/woff", ".woff"),
    ("font/woff2", ".woff2"),
    ("image/webp", ".webp"),
):
    _TYPES.add_type(_type, _ending)


def resolve(url: str, folders: tuple[Path, ...]) -> Path | None:
    """The real path of the file that an address stands for, None where it stands for none.

    A link or ``..`` that leads out of the folder that it stands in gives None too.
    """
    if not url.startswith(BASE_URL):
        return None
    name = unquote(urlsplit(url).path).lstrip("/")
    if not name or "\x00" in name or "\\" in name or ":" in name:
        return None
    return find(name, folders)


def find(name: str, folders: tuple[Path, ...]) -> Path | None:
    """The first file of that relative name in the folders, by real path and inside its folder."""
    if ".." in Path(name).parts or Path(name).is_absolute():
        return None
    for folder in folders:
        path = (folder / name).resolve()
        if path.is_relative_to(folder) and path.is_file():
            return path
    return None


def media_type(path: Path) -> str:
    """The media type by the file's ending."""
    return _TYPES.guess_type(path.name)[0] or "application/octet-stream"


def data_url(path: Path) -> str:
    """The file as a ``data:`` address."""
    data = base64.b64encode(path.read_bytes()).decode("ascii")
    return f"data:{media_type(path)};base64,{data}"
