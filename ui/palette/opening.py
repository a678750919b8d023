"""What the palette offers: every action that can be done now, and every article to go to."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from ui.app import settings
from ui.palette.dialog import Palette
from ui.palette.matching import Command
from ui.shell.actions import plain
from ui.shell.main_window import MainWindow

_RECENT = "palette/recent"
_MOST_RECENT = 12
"""As many as the palette shows at once."""
Further = Callable[[], Iterable[Command]]
"""Gives more commands when the palette opens."""


class PaletteOpener(QObject):
    """Opens the palette for a window and does what is chosen."""

    def __init__(self, window: MainWindow, further: Further) -> None:
        super().__init__(window)
        self._window = window
        self._further = further
        self.palette: Palette | None = None
        window.tools.actions["palette"].triggered.connect(self.open)

    def open(self) -> None:
        """Show it; a second time it is shown already."""
        if self.palette is not None:
            return
        commands = (*_of_menus(self._window.menuBar()), *self._further())
        recent = tuple(filter(None, settings.text(_RECENT).split("\n")))
        self.palette = Palette(self._window, commands, recent)
        self.palette.finished.connect(self._finish)
        self.palette.open()
        self.palette.field.setFocus()

    def _finish(self) -> None:
        palette, self.palette = self.palette, None
        if palette is None or palette.chosen is None:
            return
        command = palette.chosen
        before = settings.text(_RECENT).split("\n")
        recent = [command.key, *(key for key in before if key and key != command.key)]
        settings.set_text(_RECENT, "\n".join(recent[:_MOST_RECENT]))
        # last: what runs may open a dialog, and the palette must be gone by then
        command.run()


def _of_menus(bar: QMenuBar) -> Iterable[Command]:
    """The enabled actions of all menus, in their order."""
    for top in bar.actions():
        menu = top.menu()
        if isinstance(menu, QMenu):
            yield from _of_menu(menu, plain(menu.title()))


def _of_menu(menu: QMenu, place: str) -> Iterable[Command]:
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            yield from _of_menu(below, f"{place} › {plain(below.title())}")
        elif action.text() and action.isEnabled() and action.objectName() != "palette":
            yield _of_action(action, place)


def _also(name: str) -> str:
    """Other words for a command, as people look for it."""
    words = {
        "drop": _tr("delete remove line cross out"),
        "reword": _tr("edit change text write"),
        "shorten": _tr("cut words strike"),
        "new_line": _tr("add line next step assessment recommendation comment"),
        "others": _tr("alternative replace swap sentence"),
        "correct": _tr("fix figure date speaker role"),
        "export": _tr("pdf word docx save file"),
        "export_folder": _tr("show file location"),
        "copy_mail": _tr("email outlook send"),
        "set_date": _tr("day published when"),
        "date_table": _tr("published publisher day source name"),
        "edit_article": _tr("publisher newspaper author headline"),
        "to_details": _tr("author addressee marking classification"),
        "to_checks": _tr("warnings problems review"),
        "pin": _tr("keep always"),
        "tick": _tr("include exclude article"),
        "samples": _tr("example demo try"),
        "studio": _tr("template layout font colour logo"),
        "show_source": _tr("evidence where from citation"),
        "to_bottom_line": _tr("summary top headline move section"),
        "mark_draft": _tr("version watermark"),
        "confidence_none": _tr("certainty sure likelihood"),
        "confidence_high": _tr("certainty sure likelihood"),
        "confidence_moderate": _tr("certainty sure likelihood medium"),
        "confidence_low": _tr("certainty sure likelihood"),
        "to_points": _tr("move section"),
        "undo": _tr("back revert"),
        "redo": _tr("again forward"),
        "duplicate": _tr("copy"),
        "find": _tr("search look for"),
        "add": _tr("open file import report source"),
        "as_list": _tr("rows lines text view screen reader"),
        "as_pages": _tr("preview paper view"),
        "articles_shown": _tr("hide panel column sidebar"),
        "source_shown": _tr("hide panel column sidebar"),
        "settings": _tr("preferences language dark light options"),
        "shortcuts": _tr("keys help"),
        "next_note": _tr("tomorrow follow up update"),
    }
    return words.get(name, "")


def _tr(words: str) -> str:
    return QCoreApplication.translate("Palette", words)


def _of_action(action: QAction, place: str) -> Command:
    words = plain(action.text())
    return Command(
        key=action.objectName() or words,
        words=words,
        place=place,
        keys=action.shortcut().toString(QKeySequence.SequenceFormat.NativeText),
        run=action.trigger,
        also=_also(action.objectName()),
    )
