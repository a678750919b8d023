"""A desktop of its own for a program: Xvfb as the screen, xdotool as the hands of its user."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

_EVERY = 0.5  # seconds between looks at what the screen shows
NEEDED = ("Xvfb", "xdotool")


class ScreenError(Exception):
    """What was to happen on the screen did not."""


def missing() -> list[str]:
    """The programs that a desktop needs and that are not here."""
    return [name for name in NEEDED if shutil.which(name) is None]


@contextmanager
def screen() -> Iterator[Desktop]:
    """A screen that no other program shows anything on."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x1000x24"]
    process = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as number:
            yield Desktop(f":{number.readline().strip()}")
    finally:
        process.terminate()
        process.wait()


class Desktop:
    """What a user sees and presses on one screen."""

    def __init__(self, display: str) -> None:
        self._variables = {
            **{name: v for name, v in os.environ.items() if name != "QT_QPA_PLATFORM"},
            "DISPLAY": display,
        }

    def start(self, command: list[str], own: Mapping[str, str]) -> subprocess.Popen[str]:
        """A program on this screen."""
        variables = {**self._variables, **own}
        return subprocess.Popen(command, env=variables, stderr=subprocess.PIPE, text=True)

    def shows(self, title: str) -> str:
        """The number of the window with these words in its title, "" where there is none."""
        done = self._do("search", "--onlyvisible", "--name", title)
        return done.stdout.split()[-1] if done.stdout.strip() else ""

    def wait_for(self, title: str, seconds: float) -> None:
        """Wait until such a window is there, and have the keyboard go to it.

        Raises ScreenError after so many seconds.
        """
        end = time.monotonic() + seconds
        while not (number := self.shows(title)):
            if time.monotonic() > end:
                raise ScreenError(f"no window {title!r} after {seconds:.0f} s")
            time.sleep(_EVERY)
        self._focus(number)

    def _focus(self, number: str) -> None:
        """Without a window manager nobody else gives a window the keyboard."""
        self._do("windowfocus", number)
        time.sleep(_EVERY)

    def press(self, keys: str, title: str) -> None:
        """Keys as in ``ctrl+o``, to the window with these words in its title.

        It gets the keyboard each time: a dialog that has just gone takes it along.
        """
        self._focus(self.shows(title))
        self._do("key", "--clearmodifiers", keys)

    def write(self, words: str) -> None:
        """Letters, one after another."""
        self._do("type", "--delay", "20", words)

    def _do(self, *words: str) -> subprocess.CompletedProcess[str]:
        command = ["xdotool", *words]
        return subprocess.run(
            command, env=self._variables, check=False, text=True, capture_output=True
        )
