"""Exporting as the user sees it: where to, how far, done."""

from __future__ import annotations

from html import escape
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices

from briefing.brief import Brief
from briefing.styles import HouseStyle, file_name
from briefing.worker.messages import Failure
from ui import crash, dialogs, settings
from ui.exporting import Exporter
from ui.main_window import MainWindow
from ui.notices import Severity

_FOLDER = "folders/exports"


class Exports(QObject):
    """Asks for a target, starts an export and tells how it went."""

    def __init__(self, window: MainWindow, exporter: Exporter) -> None:
        super().__init__(window)
        self._window = window
        self._exporter = exporter
        self._offer: tuple[Brief, HouseStyle] | None = None
        self._target: Path | None = None
        self._promised: Path | None = None
        self._stale = False
        actions = window.tools.actions
        self._actions = (actions["export"], actions["export_again"])
        actions["export"].triggered.connect(self.ask)
        actions["export_again"].triggered.connect(self.again)
        exporter.began.connect(self._begin)
        exporter.exported.connect(self._finish)
        exporter.stopped.connect(self._stop)
        exporter.failed.connect(self._fail)
        window.tools.status.linkActivated.connect(_open_link)
        self._enable()

    def offer(self, brief: Brief | None, style: HouseStyle | None) -> None:
        """Take what an export would write; None when there is nothing."""
        self._offer = (brief, style) if brief and style else None
        self._stale = False
        target, self._promised = self._promised, None
        if target is not None:
            self._export(target)
        self._enable()

    def expect(self) -> None:
        """What is offered is out of date: an export waits for what comes."""
        self._stale = True

    def give_up(self) -> None:
        """Nothing newer comes; an export that waits for it is not made."""
        self._stale = False
        self.stop()

    def stop(self) -> None:
        """Make no export that has not begun."""
        if self._promised is not None:
            target, self._promised = self._promised, None
            self._stop(target)

    def ask(self) -> None:
        """Ask where to write, and write."""
        if self._offer is not None:
            dialogs.ask_target(self._window, self.suggestion(), self._export)

    def again(self) -> None:
        """Write once more to the file that was written last."""
        if self._target is not None:
            self._export(self._target)

    def suggestion(self) -> Path:
        """The name by the house style's pattern, in the folder used last."""
        assert self._offer is not None
        brief, style = self._offer
        documents = QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation
        )
        folder = settings.text(_FOLDER) or documents or str(Path.home())
        return Path(folder) / f"{file_name(style, brief)}.pdf"

    def _export(self, target: Path | None) -> None:
        if target is None or self._offer is None or self._exporter.busy:
            return
        settings.set_text(_FOLDER, str(target.parent))
        self._target = target
        if self._stale:
            self._promised = target
            self._begin(target)
        else:
            self._exporter.export(*self._offer, target)

    def _begin(self, target: Path) -> None:
        words = self.tr("Exporting {}…").format(target.name)
        self._window.tools.activity.show_progress(words)
        self._window.tools.status.clear()
        self._enable()

    def _finish(self, target: Path) -> None:
        folder = QUrl.fromLocalFile(str(target.parent)).toString()
        saved = self.tr("Saved {}").format(escape(target.name))
        link = f'<a href="{escape(folder)}">{self.tr("Open folder")}</a>'
        self._end(f"{saved} · {link}")

    def _stop(self, target: Path) -> None:
        words = self.tr("Stopped. {} was not written.").format(target.name)
        self._end(escape(words))

    def _fail(self, failure: Failure) -> None:
        words = self.tr("The brief was not exported. {}").format(failure.error())
        self._window.tools.notices.add(Severity.ERROR, words)
        self._end("")
        if failure.details:
            crash.show(failure.message, failure.details)

    def _end(self, status: str) -> None:
        self._window.tools.activity.hide()
        self._window.tools.status.setText(status)
        self._enable()

    def _enable(self) -> None:
        export, again = self._actions
        busy = self._exporter.busy or self._promised is not None
        able = self._offer is not None and not busy
        export.setEnabled(able)
        again.setEnabled(able and self._target is not None)


def _open_link(link: str) -> None:
    QDesktopServices.openUrl(QUrl(link))
