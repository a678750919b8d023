"""What the window remembers from one day to the next: its size, its columns, its look."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QMainWindow, QSplitter

ORGANISATION = "briefing-desk"
"""Names the file of the settings: under another one they would be lost."""
APPLICATION = "Briefing Desk"
DESKTOP_FILE = "org.briefing_desk.BriefingDesk"
"""Name of its desktop entry (:data:`briefing.system.desktop_entry.ID`, which loads too late)."""

LANGUAGE = "language"
"""Key of the window's language: "en", "de", or "" for the desktop's."""
DICTIONARY = "spelling/dictionary"
"""Key of the language that is spelled, "" for the house style's."""
VIEWS = "note/views"
"""Key of how the note is shown: "pages", "list" or both."""
HIDDEN = "window/hidden"
"""Key of the parts of the window that were put away: "articles", "source"."""
TOUR = "tour/seen"
"""Key of whether the tour was shown."""
STYLE, AUTHOR, ADDRESSEE, MARKING = (
    f"notes/{name}" for name in ("style", "author", "addressee", "marking")
)
"""Keys of what a new note begins with."""


def settings() -> QSettings:
    """The user's settings, where the platform keeps them."""
    return QSettings(ORGANISATION, ORGANISATION)


def scheme() -> str:
    """``"system"``, ``"light"`` or ``"dark"``."""
    value = settings().value("appearance", "system")
    return value if value in ("light", "dark") else "system"


def set_scheme(name: str) -> None:
    """Remember the appearance."""
    settings().setValue("appearance", name)


def text(key: str) -> str:
    """A remembered word, "" when there is none."""
    value = settings().value(key, "")
    return value if isinstance(value, str) else ""


def set_text(key: str, value: str) -> None:
    """Remember a word."""
    settings().setValue(key, value)


def spelling() -> bool:
    """Whether what the analyst writes is checked for its spelling."""
    return text("spelling/checked") != "no"


def set_spelling(wanted: bool) -> None:
    """Remember whether spelling is checked."""
    set_text("spelling/checked", "yes" if wanted else "no")


def restore_layout(
    window: QMainWindow, splitters: tuple[QSplitter, ...], name: str = "window"
) -> bool:
    """Give the window and its columns the sizes they had; false when nothing is remembered.

    ``name`` tells one kind of window from another.
    """
    stored = settings()
    geometry = stored.value(f"{name}/geometry")
    # the file of the settings may be an older version's, or edited by hand
    if not isinstance(geometry, QByteArray) or not window.restoreGeometry(geometry):
        return False
    for splitter in splitters:
        state = stored.value(f"{name}/{splitter.objectName()}")
        if isinstance(state, QByteArray):
            splitter.restoreState(state)
    return True


def save_layout(
    window: QMainWindow, splitters: tuple[QSplitter, ...], name: str = "window"
) -> None:
    """Remember the sizes of the window and of its columns."""
    stored = settings()
    stored.setValue(f"{name}/geometry", window.saveGeometry())
    for splitter in splitters:
        stored.setValue(f"{name}/{splitter.objectName()}", splitter.saveState())
