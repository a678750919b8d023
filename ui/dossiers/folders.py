"""The folder in which the user keeps dossiers, as it was chosen last."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from briefing.dossier import places
from ui.app import settings

_FOLDER = "folders/dossiers"


def folder() -> str:
    """The folder that a dossier was opened from or saved in last."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    # a bare system may name no folder for documents
    return settings.text(_FOLDER) or documents or str(Path.home())


def remember_folder(path: Path) -> None:
    """Begin there next time, unless it is the program's own folder."""
    if not path.is_relative_to(places.data_folder()):
        settings.set_text(_FOLDER, str(path.parent))
