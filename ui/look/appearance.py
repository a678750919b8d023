"""Light or dark, as the user or the desktop says, also while the window is open."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from ui.app import settings
from ui.look import theme
from ui.shell.main_window import MainWindow


class Appearance(QObject):
    """Applies the chosen appearance and follows the desktop's."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._actions = window.tools.appearance
        self._actions.triggered.connect(self._choose)
        # the desktop may turn dark in the evening, while the window is open
        QApplication.styleHints().colorSchemeChanged.connect(self._follow)

    def _choose(self, action: QAction) -> None:
        settings.set_scheme(action.data())
        self.follow_settings()

    def follow_settings(self) -> None:
        """Apply what the settings say now, and tick it in the menu."""
        for action in self._actions.actions():
            action.setChecked(action.data() == settings.scheme())
        self._follow(QApplication.styleHints().colorScheme())

    def _follow(self, scheme: Qt.ColorScheme) -> None:
        """Take the user's choice, the desktop's where the user left it to that."""
        desktop = "dark" if scheme is Qt.ColorScheme.Dark else "light"
        chosen = settings.scheme()
        self._apply(desktop if chosen == "system" else chosen)

    def _apply(self, name: str) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme.apply(app, theme.choose(name))
