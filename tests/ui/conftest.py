"""The window, used as a user would: real widgets, real files, real worker processes."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from tests.ui.driving import Opener, Window
from tests.ui.warm import forking
from ui.app import settings
from ui.work import jobs

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A warning of Qt fails the test that caused it."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the user's settings nor the user's styles; the tour was seen before."""
    scope = QSettings.Scope.UserScope
    QSettings.setPath(QSettings.Format.NativeFormat, scope, str(tmp_path / "settings"))
    settings.set_text(settings.TOUR, "yes")
    settings.set_text(settings.VIEWS, "pages list")
    monkeypatch.setenv("BRIEFING_DESK_DATA", str(tmp_path / "data"))


@pytest.fixture(scope="session")
def servers() -> Iterator[forking.Servers]:
    """From which workers are forked."""
    found = forking.Servers()
    yield found
    found.close()


@pytest.fixture(autouse=True)
def forked_workers(servers: forking.Servers, monkeypatch: pytest.MonkeyPatch) -> None:
    """Workers are forked where the platform can, not started: that takes seconds each time."""
    if forking.AVAILABLE:
        monkeypatch.setattr(jobs, "command", servers.command)


@pytest.fixture
def opener(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Opener]:
    """Opens windows with a command line."""
    opened = Opener(qtbot, monkeypatch)
    yield opened
    opened.close()


@pytest.fixture
def window(opener: Opener) -> Window:
    """The window on the samples, its first pages shown."""
    opened = opener()
    opened.wait_for_pages()
    return opened
