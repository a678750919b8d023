"""How the tests drive the studio."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.driving import LONG
from ui.studio import dialogs
from ui.studio.editor import Editor
from ui.studio.fields import Choice
from ui.studio.studio import Studio


class StudioUser:
    """One open studio, seen from outside."""

    def __init__(self, studio: Studio, bot: QtBot, patch: pytest.MonkeyPatch) -> None:
        self.studio = studio
        self.window = studio.window
        self.bot = bot
        self.patch = patch

    # --- waiting ----------------------------------------------------------------------------

    def wait(self, condition: Callable[[], bool]) -> None:
        """Let the event loop run until something holds."""
        self.bot.waitUntil(condition, timeout=LONG)

    def wait_until_tried(self) -> None:
        """Wait until the newest texts were read and printed, or are known not to be."""
        self.wait(lambda: not self.studio.busy)

    def wait_until_saved(self) -> None:
        """Wait until everything stands on the disk."""
        self.wait_until_tried()
        self.wait(lambda: not self.studio.saver.busy and not self.studio.buffers.unsaved)

    # --- looking ----------------------------------------------------------------------------

    @property
    def folder(self) -> Path:
        """The style at hand."""
        assert self.studio.folder is not None
        return self.studio.folder

    @property
    def pages(self) -> str:
        """The words of the pages, spaces and line breaks made one space."""
        view = self.studio.preview.view
        return " ".join(" ".join(view.text_of(page) for page in range(view.pages)).split())

    @property
    def editor(self) -> Editor:
        """The code."""
        return self.studio.code.editor

    def saved(self, name: str) -> str:
        """A file as it stands on the disk."""
        return (self.folder / name).read_text(encoding="utf-8")

    # --- doing ------------------------------------------------------------------------------

    def press(self, keys: str, widget: QWidget | None = None) -> None:
        """Press a combination of keys, where the keyboard is."""
        target = widget or QApplication.focusWidget() or self.window
        QTest.keySequence(target, QKeySequence(keys))

    def click(self, widget: QWidget) -> None:
        """Click a control."""
        self.bot.mouseClick(widget, Qt.MouseButton.LeftButton)

    def choose(self, box: Choice, value: str) -> None:
        """Choose from a list of choices by keyboard."""
        wanted = box.findData(value)
        assert wanted >= 0, [box.itemData(row) for row in range(box.count())]
        box.setFocus()
        key = Qt.Key.Key_Down if wanted > box.currentIndex() else Qt.Key.Key_Up
        for _ in range(abs(wanted - box.currentIndex())):
            self.bot.keyClick(box, key)

    def open_file(self, name: str) -> None:
        """Click a file in the list."""
        view = self.window.files_view
        model = self.window.files_model
        row = [one.name for one in model.rows].index(name)
        place = view.visualRect(model.index(row)).center()
        self.bot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
        assert self.studio.code.file == name

    def put_cursor(self, before: str) -> None:
        """Click into the code, before these words."""
        cursor = self.editor.document().find(before)
        assert not cursor.isNull(), before
        cursor.setPosition(cursor.selectionStart())
        self.editor.setTextCursor(cursor)
        self.editor.setFocus()

    def select_all(self) -> None:
        """Select the whole code."""
        cursor = QTextCursor(self.editor.document())
        cursor.select(QTextCursor.SelectionType.Document)
        self.editor.setTextCursor(cursor)
        self.editor.setFocus()

    def type(self, words: str) -> None:
        """Type into the code; a list of completions is waved away first."""
        for character in words:
            if self.editor.popup.isVisible():
                self.bot.keyClick(self.editor.popup, Qt.Key.Key_Escape)
            if character == "\n":
                self.bot.keyClick(self.editor, Qt.Key.Key_Return)
            else:
                self.bot.keyClicks(self.editor, character)

    def answer(self, name: str, value: str | None) -> None:
        """Let the dialog of this name be answered with this."""
        self.patch.setattr(dialogs, name, lambda *arguments: arguments[-1](value))
