"""Texts of a style that could not be saved, kept until its maker says what is to become of them.

A text with a mistake is not written into the style, as the notes that are printed in it would
fail. It is kept here, a file a text, and offered when the style is opened again.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from briefing.styles.places import user_folder
from briefing.styles.undertaking import Remove, Step, Write, perform


def keep(style: str, texts: Mapping[str, str]) -> None:
    """Keep these texts of the style, and no others; none are kept when there are none."""
    folder = _folder(style)
    steps: list[Step] = [
        Write(folder / name, text.encode("utf-8", "replace")) for name, text in texts.items()
    ]
    if not texts:
        steps = [Remove(folder)]
    else:
        steps += [
            Remove(path)
            for path in _files(folder)
            if path.relative_to(folder).as_posix() not in texts
        ]
    perform(steps)


def save(folder: Path, texts: Mapping[str, bytes]) -> None:
    """Write these texts of a style, all or none, and keep no unfinished ones any more."""
    perform(
        [
            *(Write(folder / name, data) for name, data in texts.items()),
            Remove(_folder(folder.name)),
        ]
    )


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
