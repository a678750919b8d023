"""The way in, on a machine whose Qt cannot be loaded."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from briefing import version

_WITHOUT_QT = (
    "import sys\n"
    "for name in ('PySide6', 'PySide6.QtCore', 'PySide6.QtGui', 'PySide6.QtWidgets'):\n"
    "    sys.modules[name] = None\n"
    "from ui.app.start import main\n"
    "sys.exit(main(sys.argv[1:]))\n"
)


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", _WITHOUT_QT, *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


def test_the_version_needs_no_qt() -> None:
    done = run("--version")
    assert (done.returncode, done.stdout) == (0, f"briefing-desk {version()}\n"), done.stderr


def test_the_help_needs_no_qt() -> None:
    done = run("--help")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("usage: briefing-desk")
    assert "--samples" in done.stdout


@pytest.mark.parametrize("wrong", [("--nothing",), ("--date", "June")])
def test_what_is_wrong_on_the_command_line_is_said_first(wrong: tuple[str, ...]) -> None:
    done = run(*wrong)
    assert done.returncode == 2
    assert "usage: briefing-desk" in done.stderr


def test_the_window_says_in_one_line_what_it_lacks() -> None:
    done = run()
    assert done.returncode == 1
    assert done.stderr.startswith("error: ")
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a screen is always there")
@pytest.mark.parametrize(
    ("display", "said"), [("", "there is no display"), (":4711", "could not connect to display")]
)
def test_the_window_says_in_one_line_that_there_is_no_screen(display: str, said: str) -> None:
    without = ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY")
    own = {name: value for name, value in os.environ.items() if name not in without}
    done = subprocess.run(
        [sys.executable, "-m", "ui"],
        env=own | ({"DISPLAY": display} if display else {}),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1, done.stderr
    assert done.stderr.startswith("error: the window cannot open")
    assert said in done.stderr
    assert len(done.stderr.splitlines()) == 1
