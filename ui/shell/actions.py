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
    to one pane. ``group`` is the title of the menu inside its menu that it stands in.
    """

    name: str
    text: str
    keys: str = ""
    icon: str = ""
    pane: str = ""
    group: str = ""


# str(), since PySide's stubs call what the marking gives an object
_CONFIDENCE = str(QT_TRANSLATE_NOOP("Actions", "Confidence"))
_MOVES = str(QT_TRANSLATE_NOOP("Actions", "Move to another section"))
_ADDING = str(QT_TRANSLATE_NOOP("Actions", "Add the chosen words"))

FILE = (
    Spec("new", "&New note", "Ctrl+N"),
    Spec("next_note", "Ne&xt note from this one"),
    Spec("open", "&Open a dossier…", "Ctrl+R"),
    Spec("open_recent", "Open recent"),
    Spec("open_backup", "Open a bac&kup…"),
    Spec("save", "Sa&ve", "Ctrl+S"),
    Spec("save_as", "Save as…", "Ctrl+Shift+S"),
    Spec("duplicate", "&Duplicate"),
    Spec("clean_copy", "Save a &clean copy…"),
    Spec("close", "C&lose the note", "Ctrl+W"),
    Spec("-", ""),
    Spec("add", "&Add articles…", "Ctrl+O", "add"),
    Spec("add_folder", "Add a &folder…", "Ctrl+Shift+O", "folder"),
    Spec("add_address", "Add from a &web address…", "Ctrl+Shift+U"),
    Spec("paste", "&Paste as an article", "Ctrl+V", "paste"),
    Spec("samples", "Open the &samples"),
    Spec("-", ""),
    Spec("export", "&Export…", "Ctrl+E", "export"),
    Spec("export_again", "Export a&gain", "Ctrl+Shift+E"),
    Spec("export_folder", "Open the folder of the export"),
    Spec("copy_mail", "Copy for an e-&mail", "Ctrl+Shift+C"),
    Spec("print", "P&rint…", "Ctrl+P", "print"),
    Spec("stop", "S&top what is running", "Ctrl+."),
    Spec("-", ""),
    Spec("quit", "&Quit", "Ctrl+Q"),
)
ARTICLES = (
    Spec("tick", "&Use or leave out", "Space", pane="articles"),
    Spec("tick_all", "Use &all", "Ctrl+Shift+A"),
    Spec("tick_none", "Use &none", "Ctrl+Shift+N"),
    Spec("-", ""),
    Spec("set_date", "Set its &date…", "Ctrl+D", "calendar"),
    Spec("edit_article", "&Correct its title, outlet, authors…", "F2", pane="articles"),
    Spec("date_table", "Outlets, dates and titles…", "Ctrl+Shift+T", "calendar"),
    Spec("show_residue", "What was &set aside…", "Ctrl+Shift+W"),
    Spec("remove", "&Remove from the list", "Del", pane="articles"),
)
DRAFT = (
    Spec("mark_draft", "Mark it as a draft"),
    Spec("next_draft", "Next draft version"),
    Spec("confidence_none", "Not said", group=_CONFIDENCE),
    Spec("confidence_high", "High", group=_CONFIDENCE),
    Spec("confidence_moderate", "Moderate", group=_CONFIDENCE),
    Spec("confidence_low", "Low", group=_CONFIDENCE),
    Spec("-", ""),
    Spec("show_source", "Show its &source", "Return", "source", "draft"),
    Spec("next_source", "&Next source", "F3", "next"),
    Spec("previous_source", "&Previous source", "Shift+F3", "previous"),
    Spec("whole_article", "Whole article", "Ctrl+J"),
    Spec("-", ""),
    Spec("reword", "&Reword…", "F2 | E", "reword", "draft"),
    Spec("shorten", "S&horten…", "K", "shorten", "draft"),
    Spec("others", "&Other sentences…", "A", "others", "draft"),
    Spec("correct", "&Correct…", "C", "correct", "draft"),
    Spec("show_original", "Show or hide the ori&ginal", "O", pane="draft"),
    Spec("put_back", "Put the original &back", "Ctrl+Backspace", "restore", "draft"),
    Spec("-", ""),
    Spec("pin", "P&in or unpin", "P", "pin", "draft"),
    Spec("drop", "&Drop or bring back", "Del", "drop", "draft"),
    Spec("drop_here", "Drop only from this section", "Shift+Del", pane="draft"),
    Spec("move_up", "Move &up", "Alt+Up", "up", "draft"),
    Spec("move_down", "Move do&wn", "Alt+Down", "down", "draft"),
    Spec("to_bottom_line", "Move to the bottom line", "B", pane="draft", group=_MOVES),
    Spec("to_points", "Move to what happened", "H", pane="draft", group=_MOVES),
    Spec("to_assessment", "Move to the assessment", pane="draft", group=_MOVES),
    Spec("to_next_steps", "Move to the next steps", pane="draft", group=_MOVES),
    Spec("move_home", "Move back to its section", pane="draft", group=_MOVES),
    Spec("new_line", "Write a new &line…", "N | Ctrl+Return", "plus", "draft"),
    Spec("-", ""),
    Spec("add_points", "Add the chosen words as a point", "Ctrl+Shift+P", group=_ADDING),
    Spec("add_quotes", "Add the chosen words as a &quote", "Ctrl+Shift+Q", group=_ADDING),
    Spec("add_figures", "Add the chosen words as a &figure", "Ctrl+Shift+G", group=_ADDING),
    Spec("add_deadlines", "Add the chosen words as a da&te", "Ctrl+Shift+D", group=_ADDING),
    Spec("add_people", "Add the chosen words as a p&erson", "Ctrl+Shift+M", group=_ADDING),
    Spec("whole_sentence", "Choose the whole sentence", "Ctrl+L"),
    Spec("fold", "Show or hide set-aside text", "Ctrl+Shift+H"),
)
EDIT = (
    Spec("undo", "&Undo", "Ctrl+Z", "undo"),
    Spec("redo", "&Redo", "Ctrl+Shift+Z", "redo"),
    Spec("show_history", "Show the &history", "Ctrl+H"),
    Spec("-", ""),
    Spec("cut", "Cut", "Ctrl+X"),
    Spec("copy", "Copy", "Ctrl+C"),
    Spec("paste_here", "Paste"),
    Spec("-", ""),
    Spec("find", "&Find in this part…", "Ctrl+F", "search"),
    Spec("search_all", "Find in &all articles…", "Ctrl+Shift+F", "search"),
    Spec("-", ""),
    Spec("settings", "&Settings…", "Ctrl+,"),
)
VIEW = (
    Spec("to_articles", "Go to the &articles", "Ctrl+1"),
    Spec("to_source", "Go to the &source", "Ctrl+2"),
    Spec("to_draft", "Go to the list of lines", "Ctrl+3"),
    Spec("to_preview", "Go to the pages", "Ctrl+4"),
    Spec("to_checks", "Go to the &checks", "Ctrl+5"),
    Spec("to_details", "Go to the &title and details", "Ctrl+T"),
    Spec("next_pane", "Ne&xt part of the window", "F6"),
    Spec("next_check", "Next check", "F8"),
    Spec("previous_check", "Previous check", "Shift+F8"),
    Spec("-", ""),
    Spec("as_pages", "Pages", "Ctrl+Shift+1"),
    Spec("as_list", "List", "Ctrl+Shift+2"),
    Spec("articles_shown", "Show the articles", "F9"),
    Spec("source_shown", "Show the source", "Shift+F9"),
    Spec("-", ""),
    Spec("studio", "Change the &house style…", "Ctrl+Shift+Y"),
    Spec("refresh", "&Make the pages again", "F5"),
    Spec("previous_page", "Pre&vious page", "Ctrl+PgUp", "previous"),
    Spec("next_page", "&Next page", "Ctrl+PgDown", "next"),
    Spec("zoom_in", "Zoom &in", "Ctrl++ | Ctrl+=", "plus"),
    Spec("zoom_out", "Zoom &out", "Ctrl+-", "minus"),
    Spec("zoom_fit", "&Fit the width", "Ctrl+0", "fit"),
    Spec("next_line", "Next line of the pages", "Ctrl+Down", pane="preview"),
    Spec("previous_line", "Previous line of the pa&ges", "Ctrl+Up", pane="preview"),
    Spec("open_line", "Show the source of this line", "Return | Enter", pane="preview"),
)
HELP = (
    Spec("palette", "&Find a command…", "Ctrl+K"),
    Spec("tour", "Take the &tour"),
    Spec("shortcuts", "&Keyboard shortcuts", "F1"),
    Spec("about", "&About Briefing Desk"),
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
        # without words it is a line between two groups
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
            groups: dict[str, QMenu] = {}
            for spec in specs:
                if not spec.text:
                    menu.addSeparator()
                    continue
                if spec.group and spec.group not in groups:
                    groups[spec.group] = menu.addMenu(translated(spec.group))
                groups.get(spec.group, menu).addAction(self._actions[spec.name])
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
        native = QKeySequence.SequenceFormat.NativeText
        return tuple(
            (plain(title), plain(spec.text), self._actions[spec.name].shortcut().toString(native))
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
        # in another pane the same key means something else
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    return action
