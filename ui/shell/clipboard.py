"""Cut, copy and paste wherever the keyboard is; and the window's keys while one writes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

from ui.shell.actions import Actions

_KEPT = ("export", "palette", "show_history", "whole_article")
"""Actions whose keys text fields would take for moving about in a line."""
_FIELDS = (QLineEdit, QTextEdit, QPlainTextEdit)


class Clipboard(QObject):
    """Does what the menu says in the field that has the keyboard, else with a line."""

    def __init__(self, actions: Actions, line: Callable[[], str], parent: QObject) -> None:
        """``line`` gives the words of the line that the user is at, "" for none."""
        super().__init__(parent)
        self._line = line
        self._keys = [key for name in _KEPT for key in actions[name].shortcuts()]
        self._field: QWidget | None = None
        actions["cut"].triggered.connect(lambda: self._do("cut"))
        actions["copy"].triggered.connect(self._copy)
        actions["paste_here"].triggered.connect(self._paste)
        self._paste_article = actions["paste"].trigger
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)

    def _do(self, what: str) -> bool:
        """Have the field that has the keyboard do it; false when it is no field."""
        field = QApplication.focusWidget()
        if not isinstance(field, _FIELDS):
            return False
        getattr(field, what)()
        return True

    def _paste(self) -> None:
        if not self._do("paste"):
            self._paste_article()

    def _copy(self) -> None:
        if not self._do("copy") and (words := self._line()):
            QGuiApplication.clipboard().setText(words)

    def _follow(self, _: QWidget | None, now: QWidget | None) -> None:
        """Watch the field that has the keyboard, and no other."""
        if self._field is not None and isValid(self._field):  # it may be gone with its pane
            self._field.removeEventFilter(self)
        self._field = now if isinstance(now, _FIELDS) else None
        if self._field is not None:
            self._field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the window's own keys to the window."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            pressed = QKeySequence(event.keyCombination())
            if any(pressed == key for key in self._keys):
                event.ignore()
                return True
        return False
