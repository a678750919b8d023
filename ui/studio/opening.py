"""The way from the main window into the studio and back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from briefing.model.brief import Brief
from ui.look import theme
from ui.look.icon import icon
from ui.note.composing import Composer
from ui.shell.main_window import MainWindow
from ui.shell.pane import tool_button
from ui.work.house_styles import DEFAULT, HouseStyles
from ui.work.tasks import Tasks

if TYPE_CHECKING:
    from ui.studio.studio import Studio


class StudioOpener(QObject):
    """Opens one studio at a time. ``studio`` is None while there is none."""

    style_chosen = Signal(str)
    """The key of the house style that the note is to have."""

    def __init__(
        self,
        window: MainWindow,
        tasks: Tasks,
        styles: HouseStyles,
        composer: Composer,
        brief: Callable[[], Brief | None],
    ) -> None:
        """``brief`` gives the one that is open, None where there is none."""
        super().__init__(window)
        self._window = window
        self._tasks = tasks
        self._styles = styles
        self._brief = brief
        self.studio: Studio | None = None
        self.button = self._add_button()
        window.tools.actions["studio"].triggered.connect(self.open)
        window.closing.connect(self.close)
        # of the theme only widgets are told
        window.installEventFilter(self)
        composer.composed.connect(self._pass_on)

    def _add_button(self) -> QToolButton:
        """Beside the choice of the style."""
        action = self._window.tools.actions["studio"]
        button = tool_button(self.tr("Change the house style"))
        button.setToolTip(action.toolTip())
        button.clicked.connect(action.trigger)
        options = self._window.tools.options
        row = options.layout()
        assert row is not None
        # a layout of Qt's stubs has no insertWidget; this one is a row
        row.insertWidget(row.indexOf(options.style_box) + 1, button)  # type: ignore[attr-defined]
        QWidget.setTabOrder(options.style_box, button)
        self._paint(button)
        return button

    def open(self) -> None:
        """Open the studio on the style in use, or bring it to the front."""
        if self.studio is None:
            # only now: whoever never opens it does not wait for it
            from ui.studio.studio import Studio
            from ui.studio.window import StudioWindow

            studio = self.studio = Studio(StudioWindow(), self._tasks)
            studio.window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            studio.window.closing.connect(self._end)
            studio.keeping.use_wanted.connect(self._use)
            studio.keeping.changed.connect(self._styles.list_all)
            studio.keeping.moved.connect(self._follow)
            studio.show_brief(self._brief())
            studio.open(self._folder)
        window = self.studio.window
        window.show()
        window.raise_()
        window.activateWindow()

    @property
    def _folder(self) -> Path:
        """That of the style in use, also where a mistake keeps it from being loaded."""
        from briefing.model.errors import StyleError
        from briefing.styles.places import find

        for key in (self._styles.key, DEFAULT):
            try:
                return find(key)
            except StyleError:
                continue
        raise AssertionError("the program has lost its own styles")

    def _pass_on(self, brief: Brief | None) -> None:
        if self.studio is not None:
            self.studio.show_brief(brief)

    def _use(self, key: str) -> None:
        self.style_chosen.emit(key)
        self._styles.list_all()

    def _follow(self, old: str, new: str) -> None:
        """Keep the brief's style when it was renamed, take another when it was deleted."""
        if self._styles.key == old:
            self.style_chosen.emit(new or DEFAULT)

    def _end(self) -> None:
        if self.studio is not None:
            self.studio.close()
            self.studio = None

    def close(self) -> None:
        """Close the studio with the program."""
        if self.studio is not None:
            self.studio.window.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the theme."""
        if event.type() is QEvent.Type.PaletteChange and QApplication.instance() is not None:
            self._paint(self.button)
        return False

    def _paint(self, button: QToolButton) -> None:
        button.setIcon(icon("style", theme.current().text))
