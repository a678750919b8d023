"""Where the program keeps the user's data: the platform's folder, or BRIEFING_DESK_DATA."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

SUFFIX = ".dossier"
"""The ending of a dossier's name."""


def data_folder() -> Path:
    """The program's folder for the user's data; it need not exist."""
    chosen = os.environ.get("BRIEFING_DESK_DATA")
    return Path(chosen or platformdirs.user_data_dir("briefing-desk", appauthor=False))


def untitled_folder() -> Path:
    """Where dossiers live that the user gave no name."""
    return data_folder() / "dossiers"


def backup_folder() -> Path:
    """Where earlier states of dossiers are kept."""
    return data_folder() / "backups"


def known_folder() -> Path:
    """What this machine knows of the dossiers that it wrote."""
    return data_folder() / "known"


def lock_folder() -> Path:
    """Which dossiers are open here, under whatever name."""
    return data_folder() / "open"
