"""What surrounds the panes: menus, the row of tools, the status bar, the messages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QActionGroup, QIcon
from PySide6.QtWidgets import QApplication, QLabel, QSizePolicy, QToolButton, QWidget

from ui.app import settings
from ui.look import theme
from ui.look.theme import GRID
from ui.shell.actions import Actions
from ui.shell.activity import Activity
from ui.shell.notices import Notices
from ui.shell.options_bar import OptionsBar

if TYPE_CHECKING:
    from ui.shell.main_window import MainWindow


class Tools:
    """Built once into a window. ``actions`` are its actions by name."""

    def __init__(self, window: MainWindow) -> None:
        QApplication.setWindowIcon(QIcon(f"{theme.ICONS}/app.svg"))
        self.actions = Actions(window)
        self.menus = self.actions.fill(window.menuBar())
        self.options = OptionsBar()
        self.notices = Notices()
        self._build_appearance(window)
        self._build_tool_bar(window)
        self._build_status(window)
        self.paint_icons()

    def _build_appearance(self, window: MainWindow) -> None:
        menu = self.menus["View"].addMenu(window.tr("App&earance"))
        self.appearance = QActionGroup(window)
        for name, words in (
            ("system", window.tr("As the &desktop")),
            ("light", window.tr("&Light")),
            ("dark", window.tr("Da&rk")),
        ):
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setData(name)
            action.setChecked(name == settings.scheme())
            self.appearance.addAction(action)

    def _build_tool_bar(self, window: MainWindow) -> None:
        bar = window.tool_bar
        bar.setWindowTitle(window.tr("Tools"))
        bar.setIconSize(QSize(20, 20))
        bar.toggleViewAction().setVisible(False)
        window.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        for name in ("add", "add_folder", "paste", "", "undo", "redo", ""):
            if name:
                bar.addAction(self.actions[name])
            else:
                bar.addSeparator()
        add = bar.widgetForAction(self.actions["add"])
        if isinstance(add, QToolButton):
            add.setText(window.tr("Add articles"))
            add.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        bar.addWidget(self.options)
        gap = QWidget()
        gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        bar.addWidget(gap)
        self.export_button = self._make_export_button(window)
        bar.addWidget(self.export_button)

    def _make_export_button(self, window: MainWindow) -> QToolButton:
        export = self.actions["export"]
        button = QToolButton()
        button.setObjectName("primary")
        button.setText(window.tr("Export"))
        button.setAccessibleName(window.tr("Export the note"))
        button.setToolTip(export.toolTip())
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(export.trigger)
        export.enabledChanged.connect(button.setEnabled)
        return button

    def _build_status(self, window: MainWindow) -> None:
        bar = window.statusBar()
        bar.setSizeGripEnabled(False)
        bar.setContentsMargins(GRID, 0, GRID, 0)
        self.status = QLabel()
        self.status.setObjectName("status")
        self.status.setTextFormat(Qt.TextFormat.RichText)
        self.activity = Activity()
        bar.addWidget(self.status, 1)
        bar.addPermanentWidget(self.activity)

    def paint_icons(self) -> None:
        """Draw the icons in the colours of the theme."""
        self.actions.paint(theme.current())
        self.notices.paint_icons()
