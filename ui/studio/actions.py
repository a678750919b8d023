"""Every action of the studio, in its menus."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ui.shell.actions import Spec

STYLE = (
    Spec("new", str(QT_TRANSLATE_NOOP("Actions", "&New style from this one…")), "Ctrl+N", "add"),
    Spec("duplicate", str(QT_TRANSLATE_NOOP("Actions", "&Duplicate…")), "Ctrl+D"),
    Spec("rename", str(QT_TRANSLATE_NOOP("Actions", "&Rename…")), "F2"),
    Spec("delete", str(QT_TRANSLATE_NOOP("Actions", "De&lete")), "Ctrl+Shift+Del"),
    Spec("restore", str(QT_TRANSLATE_NOOP("Actions", "&Bring back what was deleted"))),
    Spec("-", ""),
    Spec("import", str(QT_TRANSLATE_NOOP("Actions", "&Import…")), "Ctrl+I"),
    Spec("export", str(QT_TRANSLATE_NOOP("Actions", "&Export…")), "Ctrl+E", "export"),
    Spec("-", ""),
    Spec("use", str(QT_TRANSLATE_NOOP("Actions", "&Use for the note")), "Ctrl+U"),
    Spec("save", str(QT_TRANSLATE_NOOP("Actions", "&Save, mistakes included")), "Ctrl+S"),
    Spec("close", str(QT_TRANSLATE_NOOP("Actions", "&Close the studio")), "Ctrl+W"),
)
EDIT = (
    Spec("undo", str(QT_TRANSLATE_NOOP("Actions", "&Undo")), "Ctrl+Z", "undo"),
    Spec("redo", str(QT_TRANSLATE_NOOP("Actions", "&Redo")), "Ctrl+Shift+Z | Ctrl+Y", "redo"),
    Spec("-", ""),
    Spec("find", str(QT_TRANSLATE_NOOP("Actions", "&Find in this file…")), "Ctrl+F", "search"),
    Spec("find_next", str(QT_TRANSLATE_NOOP("Actions", "Find the n&ext")), "F3"),
    Spec("find_previous", str(QT_TRANSLATE_NOOP("Actions", "Find the &previous")), "Shift+F3"),
    Spec(
        "complete",
        str(QT_TRANSLATE_NOOP("Actions", "&Offer what may be written here")),
        "Ctrl+Space",
        pane="code",
    ),
    Spec("problem", str(QT_TRANSLATE_NOOP("Actions", "&Go to what is wrong")), "F8"),
)
CHECK = (
    Spec("changes", str(QT_TRANSLATE_NOOP("Actions", "&What this style changes")), "Ctrl+Shift+C"),
    Spec(
        "check", str(QT_TRANSLATE_NOOP("Actions", "&Check before sharing")), "Ctrl+Shift+K", "tick"
    ),
)
VIEW = (
    Spec("to_files", str(QT_TRANSLATE_NOOP("Actions", "Go to the fil&es")), "Ctrl+1"),
    Spec("to_form", str(QT_TRANSLATE_NOOP("Actions", "Go to the fo&rm")), "Ctrl+2"),
    Spec("to_code", str(QT_TRANSLATE_NOOP("Actions", "Go to the &code")), "Ctrl+3"),
    Spec("to_preview", str(QT_TRANSLATE_NOOP("Actions", "Go to the &preview")), "Ctrl+4"),
    Spec("next_pane", str(QT_TRANSLATE_NOOP("Actions", "Ne&xt part of the window")), "F6"),
    Spec("-", ""),
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
        str(QT_TRANSLATE_NOOP("Actions", "Next &line of the pages")),
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
        str(QT_TRANSLATE_NOOP("Actions", "&Show the code of its section")),
        "Return | Enter",
        pane="preview",
    ),
)
HELP = (
    Spec("reference", str(QT_TRANSLATE_NOOP("Actions", "&Names for templates and files")), "F1"),
    Spec("shortcuts", str(QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts")), "Shift+F1"),
)
MENUS = (
    (str(QT_TRANSLATE_NOOP("Actions", "&Style")), STYLE),
    (str(QT_TRANSLATE_NOOP("Actions", "&Edit")), EDIT),
    (str(QT_TRANSLATE_NOOP("Actions", "&Check")), CHECK),
    (str(QT_TRANSLATE_NOOP("Actions", "&View")), VIEW),
    (str(QT_TRANSLATE_NOOP("Actions", "&Help")), HELP),
)
"""The menus in their order."""
