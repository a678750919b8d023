"""What the command line says: progress, remarks and errors, on standard error.

Text that comes from articles and files is stripped of control characters first, so that a
headline cannot move the cursor or change a colour.
"""

from __future__ import annotations

import sys
import unicodedata
from contextlib import suppress
from types import TracebackType
from typing import TYPE_CHECKING, Self

from briefing.model.errors import OutputError

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

_KEPT = {"\n", "\t"}


def plain(text: str) -> str:
    """The text without control and format characters (Unicode categories Cc and Cf)."""
    return "".join(
        c for c in text if c in _KEPT or unicodedata.category(c) not in ("Cc", "Cf", "Cs")
    )


def many(count: int, noun: str) -> str:
    """So many of something, by a noun that takes an s."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def say(message: str) -> None:
    """A line on standard error."""
    with suppress(OSError):  # whoever read it has gone away
        print(plain(message), file=sys.stderr)


def remark(message: str) -> None:
    """A remark about something that did not stop the job."""
    say(f"note: {message}")


def complain(message: str) -> None:
    """An error."""
    say(f"error: {message}")


def write_stdout(data: bytes) -> None:
    """Write bytes to standard output; raises :class:`OutputError` where nobody takes them."""
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except OSError as error:
        raise OutputError(f"standard output was closed: {error}") from error


class Meter:
    """Progress through the stages: a bar on a terminal, one line a stage elsewhere."""

    def __init__(self, *, quiet: bool = False, left: bool = False) -> None:
        self._quiet = quiet
        self._left = left  # show the time that is left, and each step where there is no bar
        self._stage = ""
        self._bar: Progress | None = None
        self._task: TaskID | None = None

    def __enter__(self) -> Self:
        """Start."""
        if not self._quiet and sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import (
                BarColumn,
                MofNCompleteColumn,
                Progress,
                TextColumn,
                TimeElapsedColumn,
                TimeRemainingColumn,
            )

            last = (MofNCompleteColumn(), TimeRemainingColumn()) if self._left else ()
            columns = (
                TextColumn("{task.description:<22}"), BarColumn(), TimeElapsedColumn(), *last,
            )  # fmt: skip
            self._bar = Progress(*columns, console=Console(stderr=True), transient=True)
            self._bar.start()
        return self

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Show that ``done`` of ``total`` steps of ``stage`` are finished."""
        if self._bar is not None:
            self._show(self._bar, stage, done, total)
        elif self._left and not self._quiet:
            say(f"{stage} {done}/{total}")
        elif stage != self._stage and not self._quiet:
            say(f"{stage} …")
        self._stage = stage

    def _show(self, bar: Progress, stage: str, done: int, total: int) -> None:
        if stage != self._stage or self._task is None:
            if self._task is not None:
                bar.remove_task(self._task)
            self._task = bar.add_task(plain(stage), total=total)
        bar.update(self._task, completed=done)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.stop()
