"""What the latest notes are called where they are offered."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

from briefing.dossier import places
from ui.dossiers.recent import called


def test_notes_without_a_name_are_told_apart_by_when_they_were_worked_on(tmp_path: Path) -> None:
    assert called(tmp_path / "Harbour dues.dossier") == "Harbour dues"
    path = places.untitled_folder() / "Untitled 2.dossier"
    assert called(path) == "Untitled 2", "it is gone"
    path.parent.mkdir(parents=True)
    path.touch()
    moment = datetime(2025, 6, 9, 14, 5).astimezone().timestamp()
    os.utime(path, (moment, moment))
    assert called(path) == "Untitled 2  ·  9 June 2025, 14:05"
