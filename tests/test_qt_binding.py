"""The Qt binding that the dependencies choose survives what a window does all day.

PySide6 6.12.0 loses a reference to None at each void call on Python 3.11; enough of them end the
process. The markers in pyproject.toml keep that pair apart; this test notices if they no longer do.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

CALLS = 200_000
PROGRAM = f"""
import sys
from PySide6.QtCore import QObject, QSettings

settings = QSettings(sys.argv[1], QSettings.Format.IniFormat)
thing = QObject()
for number in range({CALLS}):
    settings.setValue("key", number)
    thing.setObjectName("name")
print(settings.value("key"), thing.objectName())
"""


@pytest.mark.slow
def test_many_void_calls_do_not_end_the_process(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path / "settings.ini")],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == [str(CALLS - 1), "name"]
