"""Texts of a style that could not be saved, kept until its maker says what is to become of them.

A text with a mistake is not written into the style, as the notes that are printed in it would
fail. It is kept here, a file a text, and offered when the style is opened again.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from briefing.model.errors import StyleError
from briefing.render.output import write_whole
from briefing.styles.places import user_folder


def keep(style: str, texts: Mapping[str, str]) -> None:
    """Keep these texts of the style, and no others; none are kept when there are none."""
    folder = _folder(style)
    try:
        for name, text in texts.items():
            place = folder / name
            place.parent.mkdir(parents=True, exist_ok=True)
            write_whole(place, text.encode("utf-8", "replace"))
        for path in _files(folder):
            if path.relative_to(folder).as_posix() not in texts:
                path.unlink()
        if not texts:
            shutil.rmtree(folder, ignore_errors=True)
    except OSError as error:
        raise StyleError(
            f"the unfinished text cannot be kept ({error.strerror or error})", path=str(folder)
        ) from error


def kept(style: str) -> dict[str, str]:
    """The texts that are kept of the style, by file."""
    folder = _folder(style)
    found: dict[str, str] = {}
    for path in _files(folder):
        try:
            found[path.relative_to(folder).as_posix()] = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            continue  # not ours, or gone
    return found


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file()) if folder.is_dir() else []


def _folder(style: str) -> Path:
    return user_folder().parent / "unsaved-styles" / style
