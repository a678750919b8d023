"""The window's own look: one light and one dark palette on the Fusion style.

Qt's platform palettes differ too much from desktop to desktop to lay out against, so both are
given here in full. Sizes are in device-independent pixels on a grid of 8.
"""

from __future__ import annotations

import os
from typing import NamedTuple

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

_MIDDLE = 128
"""Of 255: a window darker than the middle grey is a dark one."""
# os.path: importing pathlib would cost the first paint
ICONS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "icons").replace("\\", "/")  # noqa: PTH100, PTH118, PTH120
"""Where the SVG files are, with the slashes that style sheets want."""
GRID = 8
"""The unit of spacing; half of it inside a control, twice of it between groups."""


class Theme(NamedTuple):
    """The colours by what they are for.

    ``border`` parts things, ``edge`` bounds what can be used, ``mark`` is what a highlighter leaves
    on the words.
    """

    dark: bool
    window: str
    pane: str
    raised: str
    border: str
    edge: str
    text: str
    muted: str
    accent: str
    on_accent: str
    accent_soft: str
    mark: str
    mark_soft: str
    warning: str
    warning_soft: str
    danger: str
    danger_soft: str
    desk: str


LIGHT = Theme(
    dark=False,
    window="#f3f4f6",
    pane="#ffffff",
    raised="#f8f9fa",
    border="#d9dde3",
    edge="#7f8995",
    text="#1c232b",
    muted="#5a6572",
    accent="#1d5c87",
    on_accent="#ffffff",
    accent_soft="#e3eef6",
    mark="#ffe08a",
    mark_soft="#fff6d9",
    warning="#7a5200",
    warning_soft="#fff4d6",
    danger="#a02b1b",
    danger_soft="#fdeae6",
    desk="#e4e7eb",
)

DARK = Theme(
    dark=True,
    window="#14171b",
    pane="#1c2025",
    raised="#23282e",
    border="#333a42",
    edge="#6f7b88",
    text="#e4e8ec",
    muted="#9ba6b2",
    accent="#76b7e2",
    on_accent="#0f1a22",
    accent_soft="#213848",
    mark="#6b5513",
    mark_soft="#322c19",
    warning="#f0c566",
    warning_soft="#352c16",
    danger="#f39a8a",
    danger_soft="#3b211d",
    desk="#101316",
)

_current = LIGHT


def current() -> Theme:
    """The theme in use."""
    return _current


def choose(scheme: str) -> Theme:
    """The theme for ``"light"``, ``"dark"`` or ``"system"``: the desktop's, at the start."""
    if scheme == "dark":
        return DARK
    if scheme == "light":
        return LIGHT
    return DARK if _desktop_is_dark() else LIGHT


def _desktop_is_dark() -> bool:
    """What the desktop's own palette says, before this program sets another.

    Asking for the scheme, or for the style, would make the many enumerations of their classes.
    """
    return QApplication.palette().color(QPalette.ColorRole.Window).lightness() < _MIDDLE


def apply(app: QApplication, theme: Theme) -> None:
    """Give the whole application this theme. Widgets get a ``PaletteChange`` event."""
    global _current
    _current = theme
    app.setPalette(palette(theme))
    app.setStyleSheet(style_sheet(theme))


def palette(theme: Theme) -> QPalette:
    """The theme as a palette for Fusion."""
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.window,
        role.WindowText: theme.text,
        role.Base: theme.pane,
        role.AlternateBase: theme.raised,
        role.Text: theme.text,
        role.PlaceholderText: theme.muted,
        role.Button: theme.raised,
        role.ButtonText: theme.text,
        role.BrightText: theme.danger,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.on_accent,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.ToolTipBase: theme.raised,
        role.ToolTipText: theme.text,
        role.Light: theme.pane,
        role.Midlight: theme.raised,
        role.Mid: theme.border,
        role.Dark: theme.desk,
        role.Shadow: theme.border,
        role.Accent: theme.accent,
    }
    result = QPalette()
    for which, colour in colours.items():
        result.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        faded = QColor(theme.muted)
        # about half: still read, and plainly off
        faded.setAlpha(130)
        result.setColor(QPalette.ColorGroup.Disabled, which, faded)
    return result


def style_sheet(theme: Theme) -> str:
    """What a palette cannot say: borders, corners and the space inside of controls."""
    shade = "dark" if theme.dark else "light"
    # files, as a style sheet draws no icon in a colour of the theme
    arrows = {f"arrow_{way}": f"{ICONS}/arrow-{way}-{shade}.svg" for way in ("up", "down")}
    arrows["check"] = f"{ICONS}/check-{shade}.svg"
    names = theme._asdict() | {"hover": theme.accent_soft} | arrows
    sheet = _SHEET
    for name, value in names.items():
        sheet = sheet.replace(f"@{name}@", str(value))
    return sheet


# a colour stands as @name@, as braces and per cents are CSS's own
_SHEET = """
QMainWindow, QDialog { background: @window@; }
QToolTip { background: @raised@; color: @text@; border: 1px solid @border@; padding: 4px; }

QMenuBar { background: @window@; padding: 2px 8px; }
QMenuBar::item { padding: 4px 8px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: @hover@; }
QMenu { background: @pane@; border: 1px solid @border@; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 28px; border-radius: 4px; }
QMenu::item:selected { background: @hover@; color: @text@; }
QMenu::item:disabled { color: @muted@; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: @border@; margin: 4px 8px; }

QToolBar { background: @window@; border: none; padding: 4px 8px; spacing: 4px; }
QToolBar::separator { background: @border@; width: 1px; margin: 6px 6px; }
QToolButton { border: 1px solid transparent; border-radius: 5px; padding: 4px 8px; }
QToolButton:hover { background: @hover@; }
QToolButton:focus { border-color: @accent@; }
QToolButton:pressed, QToolButton:checked { background: @accent_soft@; border-color: @border@; }
QToolButton[tight="true"] { padding: 3px; }
QToolButton#primary { background: @accent@; color: @on_accent@; padding: 5px 16px;
    font-weight: 600; }
QToolButton#checksButton { color: @muted@; border: 1px solid @edge@; }
QToolButton#checksButton[waiting="true"] { color: @warning@; background: @warning_soft@; }
QToolButton#primary:hover { border-color: @text@; }
QToolButton#primary:disabled { background: @border@; color: @muted@; }

QFrame#pane { background: @pane@; border: 1px solid @border@; border-radius: 8px; }
QWidget#paneHeader { background: transparent; border: none; }
QLabel#paneTitle { font-weight: 600; }
QLabel#paneNote, QLabel#muted { color: @muted@; }
QLabel#placeholder { color: @muted@; padding: 24px; qproperty-alignment: AlignCenter; }
QLineEdit#pageField { border-color: transparent; background: transparent; color: @muted@;
    padding: 1px 4px; }
QLineEdit#pageField:hover, QLineEdit#pageField:focus { border-color: @border@; color: @text@; }
QFrame#filterBar { background: transparent; border: none; border-bottom: 1px solid @border@; }
QFrame#detailsForm { background: @raised@; border: none; border-top: 1px solid @border@; }
QListView#framed { border: 1px solid @border@; border-radius: 6px; }
QLabel#mistake { color: @danger@; }
QFrame#rowEditor { background: @pane@; border: 1px solid @accent@; border-radius: 5px; }
QFrame#rowEditor:disabled { border-color: transparent; background: @accent_soft@; }
QFrame#rowEditor QTextEdit { background: transparent; }
QFrame#popover { background: @pane@; border: 1px solid @border@; border-radius: 8px; }
QLabel#panelTitle, QLabel#sourceTitle { font-weight: 600; }
QFrame#pageTools { background: @pane@; border: 1px solid @accent@; border-radius: 6px; }
QFrame#pageFoot { background: @raised@; border: none; border-top: 1px solid @border@; }
QFrame#lineTools { background: transparent; border: none; }
QFrame#selectionBar { background: @pane@; border: 1px solid @accent@; border-radius: 6px; }
QToolButton#link { color: @accent@; border: 1px solid transparent; padding: 1px 2px; }
QToolButton#link:hover, QToolButton#link:focus { border-color: @accent@; }
QPushButton#link { color: @accent@; background: transparent; border: none; padding: 1px 0;
    text-align: left; }
QPushButton#link:hover, QPushButton#link:focus { text-decoration: underline; }
QToolButton#link:checked { background: transparent; border-color: transparent; }
QToolButton#chip { background: @accent_soft@; border: 1px solid transparent; border-radius: 5px;
    padding: 3px 6px; }
QToolButton#chip:hover { border-color: @accent@; }
QComboBox#small { padding: 0 6px; min-height: 18px; }
QPushButton[small="true"] { padding: 1px 10px; min-height: 18px; }
QFrame#findBar { background: @raised@; border: none; border-bottom: 1px solid @border@; }
QFrame#rule { background: @border@; border: none; max-height: 1px; min-height: 1px; }

QListView, QTreeView, QPlainTextEdit, QTextEdit { background: @pane@; border: none; outline: 0; }
QPdfView { border: none; border-bottom-left-radius: 7px; border-bottom-right-radius: 7px; }
QLabel#error { color: @danger@; }
QLabel#facts { color: @muted@; }

QLineEdit, QSpinBox, QDoubleSpinBox, QComboBox { background: @pane@;
    border: 1px solid @edge@; border-radius: 5px; padding: 3px 8px; min-height: 20px;
    selection-background-color: @accent@; selection-color: @on_accent@; }
QLineEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus,
    QComboBox:focus { border-color: @accent@; }
QLineEdit[mistaken="true"], QLineEdit[mistaken="true"]:focus { border-color: @danger@;
    color: @danger@; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: url("@arrow_down@"); width: 12px;
    height: 12px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none;
    background: transparent; width: 18px; }
QAbstractSpinBox::up-arrow { image: url("@arrow_up@"); width: 10px; height: 10px; }
QAbstractSpinBox::down-arrow { image: url("@arrow_down@"); width: 10px; height: 10px; }
QAbstractSpinBox QLineEdit { border: none; border-radius: 0; padding: 0; min-height: 0;
    background: transparent; }
QComboBox QAbstractItemView { background: @pane@; border: 1px solid @border@; outline: 0;
    selection-background-color: @accent_soft@; selection-color: @text@; }

QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: @edge@; }
QSlider::sub-page:horizontal { height: 4px; border-radius: 2px; background: @accent@; }
QSlider::handle:horizontal { width: 14px; height: 14px; margin: -6px 0; border-radius: 8px;
    background: @pane@; border: 1px solid @accent@; }
QSlider::handle:horizontal:hover, QSlider::handle:horizontal:focus { background: @accent@; }

QCheckBox { spacing: 8px; }
QPushButton { background: @raised@; border: 1px solid @edge@; border-radius: 5px;
    padding: 4px 12px; min-height: 20px; }
QPushButton:hover { background: @hover@; }
QPushButton:focus { border: 2px solid @accent@; padding: 3px 11px; }
QPushButton:default { background: @accent@; color: @on_accent@; border-color: @accent@; }
QPushButton:disabled { color: @muted@; background: @window@; }

QWidget#form { background: @pane@; }
QListView#boxed { border: 1px solid @edge@; border-radius: 5px; padding: 3px; }
QListView#boxed::item { padding: 2px 4px; border-radius: 4px; }
QListView#boxed::item:selected { background: @accent_soft@; color: @text@; }
QListView#boxed::indicator, QCheckBox::indicator { width: 13px; height: 13px;
    border: 1px solid @muted@; border-radius: 3px; background: @pane@; }
QListView#boxed::indicator:checked, QCheckBox::indicator:checked { background: @accent@;
    border-color: @accent@; image: url("@check@"); }
QListView#boxed::indicator:disabled, QCheckBox::indicator:disabled {
    border-color: @border@; }
QCheckBox:focus { color: @accent@; }
QListView#boxed::indicator:checked:disabled { background: @muted@; border-color: @muted@; }
QToolButton#problem { text-align: left; padding: 3px 4px; }
QTabWidget::pane { border: none; border-top: 1px solid @border@; }
QTabBar::tab { background: transparent; border: none; border-bottom: 2px solid transparent;
    padding: 7px 14px; color: @muted@; }
QTabBar::tab:selected { color: @text@; border-bottom-color: @accent@; }
QTabBar::tab:selected:focus { background: @hover@; }
QAbstractScrollArea::corner { background: transparent; border: none; }

QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QTableView { background: @pane@; border: 1px solid @border@; border-radius: 5px;
    selection-background-color: @accent_soft@; selection-color: @text@; }
QHeaderView::section { background: @raised@; color: @muted@; border: none; padding: 6px 11px;
    border-bottom: 1px solid @border@; }
QTableView { outline: 0; gridline-color: @border@; }
QTableView::item { padding: 2px 8px; }
QCalendarWidget QTableView { border: none; border-radius: 0; }
QCalendarWidget QTableView::item { padding: 0; }
QCalendarWidget QWidget { alternate-background-color: @raised@; }

QSplitter::handle { background: transparent; }
QStatusBar { background: @window@; color: @muted@; }
QStatusBar::item { border: none; }
QProgressBar { background: @border@; border: none; border-radius: 3px; max-height: 6px;
    min-height: 6px; }
QProgressBar::chunk { background: @accent@; border-radius: 3px; }

QFrame#card { background: @pane@; border: 1px solid @border@; border-radius: 8px; }
QDialog#palette { background: @pane@; border: 1px solid @border@; border-radius: 8px; }

QFrame[banner="warning"] { background: @warning_soft@; border-radius: 6px; }
QFrame[banner="danger"] { background: @danger_soft@; border-radius: 6px; }
QFrame[banner="info"] { background: @accent_soft@; border-radius: 6px; }
QFrame#news { border-radius: 0; }
QFrame[banner] QLabel { color: @text@; background: transparent; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px; }
QScrollBar::handle { background: @edge@; border-radius: 4px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: @muted@; }
QScrollBar::handle:disabled { background: transparent; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""
