"""Small parts: messages, dialogs, themes, tasks, unexpected errors, exports by name."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from briefing import version
from briefing.model.errors import OutputError
from briefing.worker.messages import Format
from ui.app import crash
from ui.app.command_line import arguments
from ui.app.main import application
from ui.export.exporting import form_of
from ui.look import theme
from ui.look.icon import icon, pixmap
from ui.shell import dialogs
from ui.shell.actions import MENUS, Actions
from ui.shell.notices import Notices, Severity
from ui.work.tasks import Outcome, Tasks


def test_notices_are_said_once_and_put_away(qtbot: QtBot) -> None:
    notices = Notices()
    qtbot.addWidget(notices)
    notices.add(Severity.ERROR, "a.txt: empty")
    notices.add(Severity.ERROR, "a.txt: empty")
    notices.add(Severity.INFO, "b")
    assert notices.messages == ("b", "a.txt: empty")
    notice = notices._shown[0]
    qtbot.mouseClick(notice.close_button, Qt.MouseButton.LeftButton)
    assert notices.messages == ("a.txt: empty",)
    notices.clear()
    assert notices.isHidden()


def test_an_unexpected_error_opens_one_dialog_with_details(
    qtbot: QtBot, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QDialog] = []
    show = dialogs.show_error
    monkeypatch.setattr(dialogs, "show_error", lambda *a: opened.append(show(*a)) or opened[-1])
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    crash.install()
    for _ in range(2):
        try:
            raise ZeroDivisionError("seven over zero")
        except ZeroDivisionError as error:
            sys.excepthook(type(error), error, error.__traceback__)
    assert len(opened) == 1
    copy = next(b for b in opened[0].findChildren(QPushButton) if "Copy" in b.text())
    copy.click()
    assert "seven over zero" in QGuiApplication.clipboard().text()
    assert "Traceback" in capsys.readouterr().err
    opened[0].reject()


def test_tasks_deliver_values_and_errors(qtbot: QtBot) -> None:
    owner = QObject()
    tasks = Tasks(owner)

    def fail() -> None:
        raise OutputError("no room", path="x.pdf")

    for work, value, error in ((lambda: 7, 7, ""), (fail, None, "x.pdf: no room")):
        with qtbot.waitSignal(tasks.finished) as told:
            job = tasks.run(work)
        (outcome,) = told.args
        assert isinstance(outcome, Outcome)
        assert (outcome.job, outcome.value, str(outcome.error or "")) == (job, value, error)
    tasks.close()


@pytest.mark.parametrize("name", ["light", "dark"])
def test_themes_are_whole_and_readable(qtbot: QtBot, name: str) -> None:
    chosen = theme.choose(name)
    assert chosen.dark is (name == "dark")
    assert "@" not in theme.style_sheet(chosen)
    ground = theme.palette(chosen).base().color()
    for colour in (chosen.text, chosen.muted, chosen.accent, chosen.danger, chosen.warning):
        assert contrast(colour, ground.name()) >= 4.5
    assert contrast(chosen.text, chosen.mark) >= 4.5
    assert contrast(chosen.text, chosen.accent_soft) >= 4.5
    assert contrast(chosen.on_accent, chosen.accent) >= 4.5
    for back in (chosen.pane, chosen.window, chosen.raised):
        assert contrast(chosen.edge, back) >= 3, "the bounds of what can be used are seen"
        assert contrast(chosen.accent, back) >= 3, "and so is where the keyboard is"
        assert contrast(chosen.text, back) >= 4.5
        assert contrast(chosen.muted, back) >= 4.5
    assert contrast(chosen.warning, chosen.warning_soft) >= 4.5
    assert contrast(chosen.text, chosen.danger_soft) >= 4.5


def contrast(one: str, other: str) -> float:
    """Contrast ratio of WCAG 2."""

    def light(colour: str) -> float:
        parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_each_action_has_its_icon(qtbot: QtBot) -> None:
    names = {spec.icon for _, specs in MENUS for spec in specs if spec.icon}
    for name in sorted(names):
        assert not icon(name, "#123456").isNull()
        image = pixmap(name, "#ff0000", 32).toImage()
        colours = {image.pixelColor(x, y).name() for x in range(32) for y in range(32)}
        assert "#ff0000" in colours


def test_the_page_of_shortcuts_lists_each_key(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    rows = Actions(parent).rows()
    assert ("File", "Export", "Ctrl+E") in rows
    dialog = dialogs.show_shortcuts(parent, rows)
    assert dialog.isVisible()
    dialog.reject()


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("a.PDF", Format.PDF),
        ("a.htm", Format.HTML),
        ("a.md", Format.MARKDOWN),
        ("a.json", Format.JSON),
        ("a", Format.PDF),
    ],
)
def test_the_name_says_the_format(name: str, form: Format) -> None:
    assert form_of(Path(name)) is form


def test_the_command_line(qtbot: QtBot) -> None:
    application()
    chosen = arguments(["a.txt", "--date", "2025-06-10", "--style", "newsroom"])
    assert chosen.articles == ["a.txt"]
    assert chosen.date.isoformat() == "2025-06-10"
    assert chosen.style == "newsroom"
    with pytest.raises(SystemExit):
        arguments(["--date", "June"])


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        arguments(["--version"])
    assert capsys.readouterr().out == f"briefing-desk {version()}\n"
