"""A studio of its own, without the main window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from tests.ui.driving import LONG
from tests.ui.studio.driving import StudioUser
from ui.app.main import application
from ui.studio.studio import Studio
from ui.studio.window import StudioWindow
from ui.work.tasks import Tasks

OpenStudio = Callable[[Path], StudioUser]


@pytest.fixture
def open_studio(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenStudio]:
    application()
    owner = QMainWindow()
    qtbot.addWidget(owner)
    tasks = Tasks(owner)
    opened: list[Studio] = []

    def open_it(folder: Path) -> StudioUser:
        window = StudioWindow()
        qtbot.addWidget(window)
        studio = Studio(window, tasks)
        window.closing.connect(studio.close)
        opened.append(studio)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow, timeout=LONG)
        studio.open(folder)
        user = StudioUser(studio, qtbot, monkeypatch)
        user.wait_until_tried()
        return user

    yield open_it
    for studio in opened:
        studio.window.close()
    tasks.close()
