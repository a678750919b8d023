"""Every action of the studio, in its menus."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ui.shell.actions import Spec

STYLE = (
    Spec("new", "&New style from this one…", "Ctrl+N", "add"),
    Spec("duplicate", "&Duplicate…", "Ctrl+D"),
    Spec("rename", "&Rename…", "F2"),
    Spec("delete", "De&lete", "Ctrl+Shift+Del"),
    Spec("restore", "&Bring back what was deleted"),
    Spec("-", ""),
    Spec("import", "&Import…", "Ctrl+I"),
    Spec("export", "&Export…", "Ctrl+E", "export"),
    Spec("-", ""),
    Spec("use", "&Use for the note", "Ctrl+U"),
    Spec("save", "&Save, mistakes included", "Ctrl+S"),
    Spec("close", "&Close the studio", "Ctrl+W"),
)
EDIT = (
    Spec("undo", "&Undo", "Ctrl+Z", "undo"),
    Spec("redo", "&Redo", "Ctrl+Shift+Z | Ctrl+Y", "redo"),
    Spec("-", ""),
    Spec("find", "&Find in this file…", "Ctrl+F", "search"),
    Spec("find_next", "Find the n&ext", "F3"),
    Spec("find_previous", "Find the &previous", "Shift+F3"),
    Spec("complete", "&Offer what may be written here", "Ctrl+Space", pane="code"),
    Spec("problem", "&Go to what is wrong", "F8"),
)
CHECK = (
    Spec("changes", "&What this style changes", "Ctrl+Shift+C"),
    Spec("check", "&Check before sharing", "Ctrl+Shift+K", "tick"),
)
VIEW = (
    Spec("to_files", "Go to the fil&es", "Ctrl+1"),
    Spec("to_form", "Go to the fo&rm", "Ctrl+2"),
    Spec("to_code", "Go to the &code", "Ctrl+3"),
    Spec("to_preview", "Go to the &preview", "Ctrl+4"),
    Spec("next_pane", "Ne&xt part of the window", "F6"),
    Spec("-", ""),
    Spec("previous_page", "Pre&vious page", "Ctrl+PgUp", "previous"),
    Spec("next_page", "&Next page", "Ctrl+PgDown", "next"),
    Spec("zoom_in", "Zoom &in", "Ctrl++ | Ctrl+=", "plus"),
    Spec("zoom_out", "Zoom &out", "Ctrl+-", "minus"),
    Spec("zoom_fit", "&Fit the width", "Ctrl+0", "fit"),
    Spec("next_line", "Next &line of the pages", "Ctrl+Down", pane="preview"),
    Spec("previous_line", "Previous line of the pa&ges", "Ctrl+Up", pane="preview"),
    Spec("open_line", "&Show the code of its section", "Return | Enter", pane="preview"),
)
HELP = (
    Spec("reference", "&Names for templates and files", "F1"),
    Spec("shortcuts", "&Keyboard shortcuts", "Shift+F1"),
)
MENUS = (
    (str(QT_TRANSLATE_NOOP("Actions", "&Style")), STYLE),
    (str(QT_TRANSLATE_NOOP("Actions", "&Edit")), EDIT),
    (str(QT_TRANSLATE_NOOP("Actions", "&Check")), CHECK),
    (str(QT_TRANSLATE_NOOP("Actions", "&View")), VIEW),
    (str(QT_TRANSLATE_NOOP("Actions", "&Help")), HELP),
)
"""The menus in their order."""
