"""Every action of the window: its words, its shortcut, its icon, its place in the menus."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from ui.look.icon import icon
from ui.look.theme import Theme


class Spec(NamedTuple):
    """An action as data.

    ``keys`` are its shortcuts, the first one shown, with " | " between them; ``pane`` limits them
    to one pane.
    """

    name: str
    text: str
    keys: str = ""
    icon: str = ""
    pane: str = ""


FILE = (
    Spec("new", str(QT_TRANSLATE_NOOP("Actions", "&New note")), "Ctrl+N"),
    Spec("next_note", str(QT_TRANSLATE_NOOP("Actions", "Ne&xt note from this one"))),
    Spec("open", str(QT_TRANSLATE_NOOP("Actions", "&Open a dossier…")), "Ctrl+R"),
    Spec("open_recent", str(QT_TRANSLATE_NOOP("Actions", "Open recent"))),
    Spec("open_backup", str(QT_TRANSLATE_NOOP("Actions", "Open a bac&kup…"))),
    Spec("save", str(QT_TRANSLATE_NOOP("Actions", "Sa&ve")), "Ctrl+S"),
    Spec("save_as", str(QT_TRANSLATE_NOOP("Actions", "Save as…")), "Ctrl+Shift+S"),
    Spec("duplicate", str(QT_TRANSLATE_NOOP("Actions", "&Duplicate"))),
    Spec("clean_copy", str(QT_TRANSLATE_NOOP("Actions", "Save a &clean copy…"))),
    Spec("close", str(QT_TRANSLATE_NOOP("Actions", "C&lose the note")), "Ctrl+W"),
    Spec("-", ""),
    Spec("add", str(QT_TRANSLATE_NOOP("Actions", "&Add articles…")), "Ctrl+O", "add"),
    Spec(
        "add_folder", str(QT_TRANSLATE_NOOP("Actions", "Add a &folder…")), "Ctrl+Shift+O", "folder"
    ),
    Spec(
        "add_address",
        str(QT_TRANSLATE_NOOP("Actions", "Add from a &web address…")),
        "Ctrl+Shift+U",
    ),
    Spec("paste", str(QT_TRANSLATE_NOOP("Actions", "&Paste as an article")), "Ctrl+V", "paste"),
    Spec("samples", str(QT_TRANSLATE_NOOP("Actions", "Open the &samples"))),
    Spec("-", ""),
    Spec("export", str(QT_TRANSLATE_NOOP("Actions", "&Export…")), "Ctrl+E", "export"),
    Spec("export_again", str(QT_TRANSLATE_NOOP("Actions", "Export a&gain")), "Ctrl+Shift+E"),
    Spec("export_folder", str(QT_TRANSLATE_NOOP("Actions", "Open the folder of the export"))),
    Spec("copy_mail", str(QT_TRANSLATE_NOOP("Actions", "Copy for an e-&mail")), "Ctrl+Shift+C"),
    Spec("print", str(QT_TRANSLATE_NOOP("Actions", "P&rint…")), "Ctrl+P", "print"),
    Spec("stop", str(QT_TRANSLATE_NOOP("Actions", "S&top what is running")), "Ctrl+."),
    Spec("-", ""),
    Spec("quit", str(QT_TRANSLATE_NOOP("Actions", "&Quit")), "Ctrl+Q"),
)
ARTICLES = (
    Spec("tick", str(QT_TRANSLATE_NOOP("Actions", "&Use or leave out")), "Space", pane="articles"),
    Spec("tick_all", str(QT_TRANSLATE_NOOP("Actions", "Use &all")), "Ctrl+Shift+A"),
    Spec("tick_none", str(QT_TRANSLATE_NOOP("Actions", "Use &none")), "Ctrl+Shift+N"),
    Spec("-", ""),
    Spec("set_date", str(QT_TRANSLATE_NOOP("Actions", "Set its &date…")), "Ctrl+D", "calendar"),
    Spec(
        "edit_article",
        str(QT_TRANSLATE_NOOP("Actions", "&Correct its title, outlet, authors…")),
        "F2",
        pane="articles",
    ),
    Spec(
        "date_table",
        str(QT_TRANSLATE_NOOP("Actions", "Outlets, dates and titles…")),
        "Ctrl+Shift+T",
        "calendar",
    ),
    Spec("show_residue", str(QT_TRANSLATE_NOOP("Actions", "What was &set aside…")), "Ctrl+Shift+W"),
    Spec(
        "remove", str(QT_TRANSLATE_NOOP("Actions", "&Remove from the list")), "Del", pane="articles"
    ),
)
DRAFT = (
    Spec("mark_draft", str(QT_TRANSLATE_NOOP("Actions", "Mark it as a draft"))),
    Spec("confidence_none", str(QT_TRANSLATE_NOOP("Actions", "Confidence: not said"))),
    Spec("confidence_high", str(QT_TRANSLATE_NOOP("Actions", "Confidence: high"))),
    Spec("confidence_moderate", str(QT_TRANSLATE_NOOP("Actions", "Confidence: moderate"))),
    Spec("confidence_low", str(QT_TRANSLATE_NOOP("Actions", "Confidence: low"))),
    Spec("-", ""),
    Spec("next_draft", str(QT_TRANSLATE_NOOP("Actions", "Next draft version"))),
    Spec("-", ""),
    Spec(
        "show_source",
        str(QT_TRANSLATE_NOOP("Actions", "Show its &source")),
        "Return",
        "source",
        "draft",
    ),
    Spec("next_source", str(QT_TRANSLATE_NOOP("Actions", "&Next source")), "F3", "next"),
    Spec(
        "previous_source",
        str(QT_TRANSLATE_NOOP("Actions", "&Previous source")),
        "Shift+F3",
        "previous",
    ),
    Spec("whole_article", str(QT_TRANSLATE_NOOP("Actions", "Whole article")), "Ctrl+J"),
    Spec("-", ""),
    Spec(
        "reword",
        str(QT_TRANSLATE_NOOP("Actions", "&Reword…")),
        "F2 | E",
        "reword",
        "draft",
    ),
    Spec("shorten", str(QT_TRANSLATE_NOOP("Actions", "S&horten…")), "K", "shorten", "draft"),
    Spec("others", str(QT_TRANSLATE_NOOP("Actions", "&Other sentences…")), "A", "others", "draft"),
    Spec("correct", str(QT_TRANSLATE_NOOP("Actions", "&Correct…")), "C", "correct", "draft"),
    Spec(
        "show_original",
        str(QT_TRANSLATE_NOOP("Actions", "Show or hide the ori&ginal")),
        "O",
        pane="draft",
    ),
    Spec(
        "put_back",
        str(QT_TRANSLATE_NOOP("Actions", "Put the original &back")),
        "Ctrl+Backspace",
        "restore",
        "draft",
    ),
    Spec("-", ""),
    Spec("pin", str(QT_TRANSLATE_NOOP("Actions", "P&in or unpin")), "P", "pin", "draft"),
    Spec("drop", str(QT_TRANSLATE_NOOP("Actions", "&Drop or bring back")), "Del", "drop", "draft"),
    Spec(
        "drop_here",
        str(QT_TRANSLATE_NOOP("Actions", "Drop only from this section")),
        "Shift+Del",
        pane="draft",
    ),
    Spec("move_up", str(QT_TRANSLATE_NOOP("Actions", "Move &up")), "Alt+Up", "up", "draft"),
    Spec("move_down", str(QT_TRANSLATE_NOOP("Actions", "Move do&wn")), "Alt+Down", "down", "draft"),
    Spec(
        "to_bottom_line",
        str(QT_TRANSLATE_NOOP("Actions", "Move to the bottom line")),
        "B",
        pane="draft",
    ),
    Spec(
        "to_points", str(QT_TRANSLATE_NOOP("Actions", "Move to what happened")), "H", pane="draft"
    ),
    Spec(
        "new_line",
        str(QT_TRANSLATE_NOOP("Actions", "Write a new &line…")),
        "N | Ctrl+Return",
        "plus",
        "draft",
    ),
    Spec("-", ""),
    Spec(
        "add_points",
        str(QT_TRANSLATE_NOOP("Actions", "Add the chosen words as a point")),
        "Ctrl+Shift+P",
    ),
    Spec(
        "add_quotes",
        str(QT_TRANSLATE_NOOP("Actions", "Add the chosen words as a &quote")),
        "Ctrl+Shift+Q",
    ),
    Spec(
        "add_figures",
        str(QT_TRANSLATE_NOOP("Actions", "Add the chosen words as a &figure")),
        "Ctrl+Shift+G",
    ),
    Spec(
        "add_deadlines",
        str(QT_TRANSLATE_NOOP("Actions", "Add the chosen words as a da&te")),
        "Ctrl+Shift+D",
    ),
    Spec(
        "add_people",
        str(QT_TRANSLATE_NOOP("Actions", "Add the chosen words as a p&erson")),
        "Ctrl+Shift+M",
    ),
    Spec(
        "whole_sentence", str(QT_TRANSLATE_NOOP("Actions", "Choose the whole sentence")), "Ctrl+L"
    ),
    Spec("fold", str(QT_TRANSLATE_NOOP("Actions", "Show or hide set-aside text")), "Ctrl+Shift+H"),
)
EDIT = (
    Spec("undo", str(QT_TRANSLATE_NOOP("Actions", "&Undo")), "Ctrl+Z", "undo"),
    Spec("redo", str(QT_TRANSLATE_NOOP("Actions", "&Redo")), "Ctrl+Shift+Z", "redo"),
    Spec("show_history", str(QT_TRANSLATE_NOOP("Actions", "Show the &history")), "Ctrl+H"),
    Spec("-", ""),
    Spec("cut", str(QT_TRANSLATE_NOOP("Actions", "Cut")), "Ctrl+X"),
    Spec("copy", str(QT_TRANSLATE_NOOP("Actions", "Copy")), "Ctrl+C"),
    Spec("paste_here", str(QT_TRANSLATE_NOOP("Actions", "Paste"))),
    Spec("-", ""),
    Spec("find", str(QT_TRANSLATE_NOOP("Actions", "&Find in this part…")), "Ctrl+F", "search"),
    Spec(
        "search_all",
        str(QT_TRANSLATE_NOOP("Actions", "Find in &all articles…")),
        "Ctrl+Shift+F",
        "search",
    ),
    Spec("-", ""),
    Spec("settings", str(QT_TRANSLATE_NOOP("Actions", "&Settings…")), "Ctrl+,"),
)
VIEW = (
    Spec("to_articles", str(QT_TRANSLATE_NOOP("Actions", "Go to the &articles")), "Ctrl+1"),
    Spec("to_source", str(QT_TRANSLATE_NOOP("Actions", "Go to the &source")), "Ctrl+2"),
    Spec("to_draft", str(QT_TRANSLATE_NOOP("Actions", "Go to the list of lines")), "Ctrl+3"),
    Spec("to_preview", str(QT_TRANSLATE_NOOP("Actions", "Go to the pages")), "Ctrl+4"),
    Spec("to_checks", str(QT_TRANSLATE_NOOP("Actions", "Go to the &checks")), "Ctrl+5"),
    Spec("to_details", str(QT_TRANSLATE_NOOP("Actions", "Go to the &title and details")), "Ctrl+T"),
    Spec("next_pane", str(QT_TRANSLATE_NOOP("Actions", "Ne&xt part of the window")), "F6"),
    Spec("next_check", str(QT_TRANSLATE_NOOP("Actions", "Next check")), "F8"),
    Spec("previous_check", str(QT_TRANSLATE_NOOP("Actions", "Previous check")), "Shift+F8"),
    Spec("-", ""),
    Spec("as_pages", str(QT_TRANSLATE_NOOP("Actions", "Pages")), "Ctrl+Shift+1"),
    Spec("as_list", str(QT_TRANSLATE_NOOP("Actions", "List")), "Ctrl+Shift+2"),
    Spec("articles_shown", str(QT_TRANSLATE_NOOP("Actions", "Show the articles")), "F9"),
    Spec("source_shown", str(QT_TRANSLATE_NOOP("Actions", "Show the source")), "Shift+F9"),
    Spec("-", ""),
    Spec("studio", str(QT_TRANSLATE_NOOP("Actions", "Change the &house style…")), "Ctrl+Shift+Y"),
    Spec("refresh", str(QT_TRANSLATE_NOOP("Actions", "&Make the pages again")), "F5"),
    Spec(
        "previous_page",
        str(QT_TRANSLATE_NOOP("Actions", "Pre&vious page")),
        "Ctrl+PgUp",
        "previous",
    ),
    Spec("next_page", str(QT_TRANSLATE_NOOP("Actions", "&Next page")), "Ctrl+PgDown", "next"),
    Spec("zoom_in", str(QT_TRANSLATE_NOOP("Actions", "Zoom &in")), "Ctrl++ | Ctrl+=", "plus"),
    Spec("zoom_out", str(QT_TRANSLATE_NOOP("Actions", "Zoom &out")), "Ctrl+-", "minus"),
    Spec("zoom_fit", str(QT_TRANSLATE_NOOP("Actions", "&Fit the width")), "Ctrl+0", "fit"),
    Spec(
        "next_line",
        str(QT_TRANSLATE_NOOP("Actions", "Next line of the pages")),
        "Ctrl+Down",
        pane="preview",
    ),
    Spec(
        "previous_line",
        str(QT_TRANSLATE_NOOP("Actions", "Previous line of the pa&ges")),
        "Ctrl+Up",
        pane="preview",
    ),
    Spec(
        "open_line",
        str(QT_TRANSLATE_NOOP("Actions", "Show the source of this line")),
        "Return | Enter",
        pane="preview",
    ),
)
HELP = (
    Spec("palette", str(QT_TRANSLATE_NOOP("Actions", "&Find a command…")), "Ctrl+K"),
    Spec("tour", str(QT_TRANSLATE_NOOP("Actions", "Take the &tour"))),
    Spec("shortcuts", str(QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts")), "F1"),
    Spec("about", str(QT_TRANSLATE_NOOP("Actions", "&About Briefing Desk"))),
)
MENUS = (
    (str(QT_TRANSLATE_NOOP("Actions", "&File")), FILE),
    (str(QT_TRANSLATE_NOOP("Actions", "&Edit")), EDIT),
    (str(QT_TRANSLATE_NOOP("Actions", "&Articles")), ARTICLES),
    (str(QT_TRANSLATE_NOOP("Actions", "&Note")), DRAFT),
    (str(QT_TRANSLATE_NOOP("Actions", "&View")), VIEW),
    (str(QT_TRANSLATE_NOOP("Actions", "&Help")), HELP),
)
"""The menus in their order."""


def translated(text: str) -> str:
    """An action's words in the user's language."""
    return QCoreApplication.translate("Actions", text)


def plain(text: str) -> str:
    """The words without the mark of the access key and without the dots."""
    return translated(text).replace("&", "").removesuffix("…")


Menus = tuple[tuple[str, tuple[Spec, ...]], ...]
"""Titles and what they hold."""


class Actions:
    """The actions of one window, by name: ``actions["export"]``."""

    def __init__(self, parent: QWidget, menus: Menus = MENUS) -> None:
        self._menus = menus
        self._specs = {spec.name: spec for _, menu in menus for spec in menu if spec.text}
        self._actions = {name: _action(spec, parent) for name, spec in self._specs.items()}

    def __getitem__(self, name: str) -> QAction:
        """The action of this name."""
        return self._actions[name]

    def fill(self, bar: QMenuBar) -> dict[str, QMenu]:
        """Add all menus to the bar; returns them by their plain English title."""
        menus = {}
        for title, specs in self._menus:
            menu = bar.addMenu(translated(title))
            menus[title.replace("&", "")] = menu
            for spec in specs:
                if spec.text:
                    menu.addAction(self._actions[spec.name])
                else:
                    menu.addSeparator()
        return menus

    def of_pane(self, pane: str) -> tuple[QAction, ...]:
        """The actions whose shortcut holds in this pane only."""
        return tuple(self._actions[s.name] for s in self._specs.values() if s.pane == pane)

    def paint(self, theme: Theme) -> None:
        """Draw the icons in the colours of the theme."""
        for name, spec in self._specs.items():
            if spec.icon:
                self._actions[name].setIcon(icon(spec.icon, theme.text, theme.border))

    def rows(self) -> tuple[tuple[str, str, str], ...]:
        """Menu, words and keys of each action that has keys, for the page of shortcuts."""
        return tuple(
            (plain(title), plain(spec.text), self._actions[spec.name].shortcut().toString())
            for title, specs in self._menus
            for spec in specs
            if spec.keys
        )


def _action(spec: Spec, parent: QWidget) -> QAction:
    action = QAction(translated(spec.text), parent)
    action.setObjectName(spec.name)
    if spec.keys:
        action.setShortcuts([QKeySequence(keys) for keys in spec.keys.split(" | ")])
        words = plain(spec.text)
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{words} ({keys})")
    if spec.pane:
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    return action
