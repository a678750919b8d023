"""The menu of the latest dossiers."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from briefing.dossier import places
from ui.look.dates import written
from ui.look.plain import tip


def called(path: Path) -> str:
    """A dossier's name; of one without a name of the user's, when it was worked on last as well."""
    if not places.is_untitled(path):
        return path.stem
    name = path.stem.replace(places.UNTITLED, QCoreApplication.translate("RecentMenu", "Untitled"))
    try:
        moment = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
    # it may lie on a drive that is away
    except OSError:
        return name
    return f"{name}  ·  {written(moment.date())}, {moment:%H:%M}"


class RecentMenu(QObject):
    """Hangs on the action "Open recent"."""

    shown = Signal(tuple)
    """The paths that are offered, as text."""
    chosen = Signal(object)
    """The path of a dossier."""

    def __init__(self, parent: QMenu, action: QAction) -> None:
        super().__init__(parent)
        self._action = action
        self.menu = QMenu(parent)
        action.setMenu(self.menu)
        action.setEnabled(False)

    def show(self, recent: object) -> None:
        """Offer these."""
        assert isinstance(recent, places.Recent)
        self.menu.clear()
        for text in recent.paths:
            # the open one leads nowhere
            if text != recent.open:
                path = Path(text)
                # Qt takes one alone for the mark of a key
                words = called(path).replace("&", "&&")
                action = self.menu.addAction(words)
                action.triggered.connect(lambda _=False, path=path: self.chosen.emit(path))
                action.setToolTip(tip(text))
        # a menu shows none by itself
        self.menu.setToolTipsVisible(True)
        self.shown.emit(tuple(text for text in recent.paths if text != recent.open))
        self._action.setEnabled(not self.menu.isEmpty())
