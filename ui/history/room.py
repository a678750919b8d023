"""The history's part of the window, hidden until it is asked for."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject
from PySide6.QtGui import QAction

from ui.history.model import HistoryModel
from ui.history.view import HistoryView
from ui.shell.pane import CloseButton, Pane
from ui.work.history import History


class HistoryRoom(QObject):
    """Shows the steps in a pane, and goes where the user points."""

    def __init__(self, pane: Pane, history: History, action: QAction) -> None:
        super().__init__(pane)
        self._pane = pane
        self._history = history
        self._action = action
        self.model = HistoryModel(self)
        self.view = HistoryView(self.model)
        pane.set_body(self.view)
        pane.show_body()
        close = CloseButton(self.tr("Close the history"))
        close.clicked.connect(lambda: self.show(False))
        pane.add_tool(close)
        action.setCheckable(True)
        action.toggled.connect(self.show)
        self.view.clicked.connect(self._go)
        self.view.activated.connect(self._go)
        history.moved.connect(self.update)

    def show(self, wanted: bool) -> None:
        """Show the history or hide it."""
        self._pane.setVisible(wanted)
        self._action.setChecked(wanted)
        if wanted:
            self.update()
            self.view.setFocus()

    def update(self) -> None:
        """Show the steps there are now, the present one in sight."""
        # hidden it need not follow: show() brings it up to date
        if not self._pane.isVisibleTo(self._pane.window()):
            return
        history = self._history
        self.model.show(history.steps, history.target)
        count = len(history.steps) - 1
        words = self.tr("1 step") if count == 1 else self.tr("{} steps").format(count)
        self._pane.set_note(words)
        here = self.model.index(history.target)
        self.view.setCurrentIndex(here)
        self.view.scrollTo(here)

    def _go(self, index: QModelIndex) -> None:
        self._history.go(index.row())
        self.view.setFocus()  # whatever shows the change may have taken the keyboard
