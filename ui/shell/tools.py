"""What surrounds the panes: menus, the row of tools, the status bar, the messages."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QActionGroup, QIcon
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.app import settings
from ui.look import theme
from ui.look.theme import GRID
from ui.shell.actions import Actions
from ui.shell.activity import Activity
from ui.shell.frame import Frame
from ui.shell.notices import Notices
from ui.shell.options_bar import OptionsBar
from ui.shell.rail import RailButton

_PARTS = (("articles_shown", "articles"), ("source_shown", "source"))
"""Actions that show parts of the window, and those parts."""


class Tools:
    """Built once into a window. ``actions`` are its actions by name."""

    def __init__(self, window: Frame) -> None:
        # here, where its file keeps no first paint waiting
        QApplication.setWindowIcon(QIcon(f"{theme.ICONS}/app.svg"))
        self.actions = Actions(window)
        self.menus = self.actions.fill(window.menuBar())
        self.options = OptionsBar()
        self.notices = Notices()
        self._build_appearance(window)
        self._build_tool_bar(window)
        self.activity = Activity()
        self.paint_icons()

    def _build_appearance(self, window: Frame) -> None:
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

    def _build_tool_bar(self, window: Frame) -> None:
        """The row under the note: checks, undo, how the note is shown, its length, its style."""
        bar = window.tool_bar
        bar.setWindowTitle(window.tr("Tools"))
        bar.setIconSize(QSize(20, 20))
        bar.toggleViewAction().setVisible(False)
        # else a right click on the bar offers to put it away, with no way to get it back
        window.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.checks_button = self._make_checks_button(window)
        bar.addWidget(self.checks_button)
        for name in ("undo", "redo"):
            bar.addAction(self.actions[name])
        bar.addWidget(self._make_status())
        self.view_buttons = tuple(self._make_view_button(name) for name in ("as_pages", "as_list"))
        for button in self.view_buttons:
            bar.addWidget(button)
        bar.addWidget(self.options)
        self.export_button = self._make_export_button(window)
        bar.addWidget(self.export_button)
        window.views_changed.connect(lambda: self._show_views(window))
        for name in ("as_pages", "as_list"):
            self.actions[name].setCheckable(True)
            self.actions[name].triggered.connect(lambda _=False, n=name: _choose_view(window, n))
        for name, part in _PARTS:
            self.actions[name].setCheckable(True)
            self.actions[name].triggered.connect(
                lambda shown, part=part: window.hide_part(part, not shown)
            )
        self._show_views(window)
        self.rail_button = _rail(window)

    def _make_status(self) -> QWidget:
        self.status = QLabel()
        self.status.setObjectName("status")
        self.status.setTextFormat(Qt.TextFormat.RichText)
        self.status.setContentsMargins(GRID, 0, GRID, 0)
        # long words are cut off before they push the tools out of the window
        self.status.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        gap = QWidget()
        gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        line = QHBoxLayout(gap)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.status)
        return gap

    def _make_checks_button(self, window: Frame) -> QToolButton:
        button = QToolButton()
        button.setObjectName("checksButton")
        button.setText(window.tr("Checks"))
        button.setAccessibleName(window.tr("Checks"))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(self.actions["to_checks"].trigger)
        return button

    def tell(self, words: str) -> None:
        """Say something in the row of tools; names in it are shown as they are."""
        self.status.setText(escape(words, quote=False))

    def show_checks(self, count: int) -> None:
        """Say how many things there are to look at."""
        words = _tr("{} to look at").format(count) if count else _tr("Nothing to look at")
        self.checks_button.setText(words)
        self.checks_button.setAccessibleName(words)
        self.checks_button.setProperty("waiting", bool(count))
        # a style sheet looks at a property only when it polishes
        self.checks_button.style().polish(self.checks_button)

    def _make_view_button(self, name: str) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(self.actions[name])
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _show_views(self, window: Frame) -> None:
        """Tick what is shown."""
        for name, view in (("as_pages", "pages"), ("as_list", "list")):
            self.actions[name].setChecked(view in window.views)
        for name, part in _PARTS:
            self.actions[name].setChecked(part not in window.hidden)

    def _make_export_button(self, window: Frame) -> QToolButton:
        export = self.actions["export"]
        button = QToolButton()
        button.setObjectName("primary")
        button.setText(window.tr("Export"))
        button.setAccessibleName(window.tr("Export the note"))
        button.setToolTip(export.toolTip())
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        # not as its default action, which brings the menu's words and icon along
        button.clicked.connect(export.trigger)
        export.enabledChanged.connect(button.setEnabled)
        return button

    def paint_icons(self) -> None:
        """Draw the icons in the colours of the theme."""
        self.actions.paint(theme.current())
        self.notices.paint_icons()


def _tr(words: str) -> str:
    return QCoreApplication.translate("Tools", words)


def _choose_view(window: Frame, name: str) -> None:
    """Show a view or hide it; where there is room for one, show it in the other's place."""
    pages, rows = "pages" in window.views, "list" in window.views
    if window.is_narrow:
        pages, rows = name == "as_pages", name == "as_list"
    elif name == "as_pages":
        pages, rows = not pages, rows or pages
    else:
        pages, rows = pages or rows, not rows
    window.show_views(pages, rows)


def _rail(window: Frame) -> RailButton:
    """What stays of the articles where there is no room for them."""
    button = RailButton(window.tr("Articles"))
    button.clicked.connect(window.toggle_articles)
    column = QVBoxLayout(window.rail)
    column.setContentsMargins(GRID // 2, GRID, GRID // 2, GRID)
    column.addWidget(button)
    column.addStretch(1)
    return button
