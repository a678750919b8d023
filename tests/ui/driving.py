"""How the tests drive the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.exceptions import TimeoutError as LateError
from pytestqt.qtbot import QtBot

from ui.app.command_line import arguments
from ui.app.main import application
from ui.articles.model import ROW
from ui.articles.view import tick_area
from ui.export import dialog as export_dialog
from ui.export.dialog import Answer, Proposal
from ui.export.exporting import form_of
from ui.shell.main_window import MainWindow
from ui.work.session import Session

LONG = 180_000
"""Milliseconds that a test waits for workers; they share two cores with the whole suite."""


class Window:
    """One open window, seen from outside."""

    def __init__(self, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, line: list[str]) -> None:
        self.bot = qtbot
        self.patch = monkeypatch
        application()
        self.main = MainWindow()
        qtbot.addWidget(self.main)
        self.main.resize(1720, 1000)
        with qtbot.waitSignal(self.main.first_painted, timeout=LONG):
            self.main.show()
        self.main.furnish()
        self.session = Session(self.main, arguments(line))
        self.session.draft.details.more_button.setChecked(True)
        self.main.activateWindow()
        qtbot.waitUntil(self.main.isActiveWindow, timeout=LONG)

    # --- waiting ----------------------------------------------------------------------------

    def wait(self, condition: Callable[[], bool]) -> None:
        """Let the event loop run until something holds."""
        try:
            self.bot.waitUntil(condition, timeout=LONG)
        except LateError as error:
            active, focused = QApplication.activeWindow(), QApplication.focusWidget()
            shown = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
            error.add_note(f"active {active}, keyboard at {focused}, shown {shown}")
            raise

    def wait_until_idle(self) -> None:
        """Wait until nothing is read, composed or rendered any more."""
        session = self.session
        self.wait(
            lambda: (
                session.styles.style is not None
                and not session.styles.busy
                and session.history.target == session.history.position
                and not session.styles.listing
                and not session.dossiers.busy
                and not session.resuming.busy
                and not session.adder.busy
                and not session.composer.busy
                and not session.renderer.busy
                and not session.exporter.busy
                and not session.preview.stale
            )
        )

    def wait_for_pages(self) -> None:
        """Wait until the pages show the newest brief."""
        self.wait_until_idle()
        session = self.session
        assert session.preview.pages is not None, session.preview.banner.text
        assert session.preview.pages.brief == session.brief
        assert not session.preview.stale

    # --- looking ----------------------------------------------------------------------------

    @property
    def preview_text(self) -> str:
        """The words of all pages shown, spaces and line breaks made one space."""
        view = self.session.preview.view
        return " ".join(" ".join(view.text_of(page) for page in range(view.pages)).split())

    @property
    def ticked(self) -> list[str]:
        """Names of the ticked articles."""
        return [entry.article.name for entry in self.session.history.desk.entries if entry.ticked]

    @property
    def names(self) -> list[str]:
        """Names of the articles."""
        return [entry.article.name for entry in self.session.history.desk.entries]

    @property
    def messages(self) -> str:
        """The messages shown."""
        return "\n".join(self.session.tools.notices.messages)

    # --- doing ------------------------------------------------------------------------------

    def click_tick(self, row: int) -> None:
        """Click an article's tick."""
        view = self.session.articles.view
        index = view.model().index(row, 0)
        view.scrollTo(index)
        inside = index.data(ROW).inside
        place = tick_area(view.visualRect(index), inside=inside).center()
        self.bot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def click_line(self, row: int) -> None:
        """Click a row of the draft."""
        view = self.session.draft.view
        index = view.model().index(row)
        view.scrollTo(index)
        place = view.visualRect(index).center()
        self.bot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def press(self, keys: str, widget: QWidget | None = None) -> None:
        """Press a combination of keys, where the keyboard is."""
        target = widget or QApplication.focusWidget() or self.main
        QTest.keySequence(target, QKeySequence(keys))

    def action(self, name: str) -> QAction:
        """An action by its name."""
        return self.session.tools.actions[name]

    def drop(self, mime: QMimeData) -> None:
        """Drop something in the middle of the window."""
        middle = QPoint(self.main.width() // 2, self.main.height() // 2)
        copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        none = Qt.KeyboardModifier.NoModifier
        place = event_place(middle)
        entering = QDragEnterEvent(place, copy, mime, left, none)  # type: ignore[arg-type]
        QApplication.sendEvent(self.main, entering)
        assert entering.isAccepted()
        dropping = QDropEvent(QPointF(middle), copy, mime, left, none)
        QApplication.sendEvent(self.main, dropping)

    def answer_target(self, target: Path | None) -> None:
        """Let the question where to write be answered with this."""

        def answer(
            _: QWidget, proposal: Proposal, deliver: Callable[[Answer | None], None]
        ) -> None:
            if target is None:
                deliver(None)
                return
            wish = replace(proposal.wish, target=target, form=form_of(target))
            deliver(Answer(wish, proposal.annex))

        self.patch.setattr(export_dialog, "ask_export", answer)


def event_place(place: QPoint) -> QPoint | QPointF:
    """A place as the drag events of this version of Qt take it."""
    return QPointF(place) if PySide6.__version_info__ >= (6, 12) else place


class Opener:
    """Opens windows and closes them all."""

    def __init__(self, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
        self._bot = qtbot
        self._patch = monkeypatch
        self._windows: list[Window] = []

    def __call__(self, *line: str) -> Window:
        """A window opened with this command line."""
        window = Window(self._bot, self._patch, list(line))
        self._windows.append(window)
        return window

    def close(self) -> None:
        """Close all windows."""
        for window in self._windows:
            window.main.close()


def urls(*paths: Path) -> QMimeData:
    """Files as they are dragged and copied."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def text(words: str) -> QMimeData:
    """Text as it is dragged and copied."""
    mime = QMimeData()
    mime.setText(words)
    return mime


def fill_two_pages(window: Window) -> None:
    """Write lines of one's own until the note has two pages."""
    history = window.session.history
    for number in range(1, 12):
        if window.session.preview.view.pages > 1:
            return
        words = f"Line {number} of our own, " + "which says what only we can say of it, " * 5
        desk = history.desk.with_own(f"own-{number}", "points", words.strip(", ") + ".")
        history.change("write a line", desk)
        window.wait_for_pages()
