"""Several changes to the user's styles as one: all are made or none, whenever the power goes.

What is to be done is written down first, with the bytes of every file, and takes effect when its
folder gets its name. Then it is done. Should that be cut short, the next one who looks at the
styles does the rest: each step may be done twice.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from briefing.model.errors import OutputError, StyleError
from briefing.render.output import write_whole
from briefing.styles.places import user_folder
from briefing.system.processes import mark, process_start, sweep

_PLAN = "plan.json"
_PATIENCE_SECONDS = 600.0  # of another machine nobody sees whether it still works at it


@dataclass(frozen=True, slots=True)
class Write:
    """The file gets these bytes."""

    path: Path
    data: bytes


@dataclass(frozen=True, slots=True)
class Move:
    """The folder gets another place, where nothing stands."""

    source: Path
    target: Path


@dataclass(frozen=True, slots=True)
class Remove:
    """The file or the folder goes."""

    path: Path


Step = Write | Move | Remove


class _Plan(msgspec.Struct):
    """The steps as (kind, first path, second path or file of the bytes), and whose they are."""

    steps: list[tuple[str, str, str]]
    host: str
    process: int
    started: str


_decoder = msgspec.json.Decoder(_Plan)


def perform(steps: Sequence[Step]) -> None:
    """Do all of these, in this order, or none. Raises :class:`StyleError` when it is none."""
    finish()
    try:
        if len(steps) == 1:  # whole by itself
            _do(steps[0])
            return
        folder = _write_down(steps)
        try:
            _do_all(steps)
        finally:
            _strike_out(folder)
    except (OSError, OutputError) as error:
        reason = getattr(error, "strerror", None) or getattr(error, "message", None) or error
        path = str(getattr(error, "filename", None) or getattr(error, "path", ""))
        raise StyleError(f"this cannot be written ({reason})", path=path) from error


def finish() -> None:
    """Do the rest of what was cut short. Nothing is said where that cannot be done."""
    folder = _pending()
    if not os.path.lexists(folder):
        return
    with contextlib.suppress(OSError, OutputError, msgspec.MsgspecError, ValueError):
        if _is_under_way(plan := _decoder.decode((folder / _PLAN).read_bytes()), folder):
            return
        for step in _steps(plan, folder):
            if not isinstance(step, Move) or not os.path.lexists(step.target):
                _do(step)
        _strike_out(folder)


def clean_up() -> None:
    """At the start: do the rest of what was cut short, and take away what lies about."""
    finish()
    styles = user_folder()
    for folder in (styles.parent, styles, styles.parent / "dossier-styles"):
        sweep(folder)
    for parent in (styles, styles.parent / "unsaved-styles"):
        with contextlib.suppress(OSError):
            for folder in parent.rglob("*"):
                if folder.is_dir() and not folder.is_symlink():
                    sweep(folder)


# --- writing down -------------------------------------------------------------------------------


def _pending() -> Path:
    return user_folder().parent / "style-change"


def _write_down(steps: Sequence[Step]) -> Path:
    folder = _pending()
    folder.parent.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f".briefing-{mark()}", suffix=".part"))
    try:
        told: list[tuple[str, str, str]] = []
        for number, step in enumerate(steps):
            if isinstance(step, Write):
                write_whole(made / str(number), step.data)
                told.append(("write", str(step.path), str(number)))
            elif isinstance(step, Move):
                told.append(("move", str(step.source), str(step.target)))
            else:
                told.append(("remove", str(step.path), ""))
        process = os.getpid()
        plan = _Plan(told, socket.gethostname(), process, process_start(process) or "")
        write_whole(made / _PLAN, msgspec.json.encode(plan))
        made.rename(folder)
    except BaseException:
        shutil.rmtree(made, ignore_errors=True)
        raise
    return folder


def _strike_out(folder: Path) -> None:
    """It is done: first it loses its name, so that it is never half there."""
    aside = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f".briefing-{mark()}", suffix=".part"))
    folder.rename(aside)
    shutil.rmtree(aside, ignore_errors=True)


def _is_under_way(plan: _Plan, folder: Path) -> bool:
    """Whether somebody is still at it."""
    if plan.host != socket.gethostname():
        return time.time() - folder.stat().st_mtime < _PATIENCE_SECONDS
    started = process_start(plan.process)
    return started is not None and started in ("", plan.started)


def _steps(plan: _Plan, folder: Path) -> list[Step]:
    made: list[Step] = []
    for kind, first, second in plan.steps:
        if kind == "write":
            made.append(Write(Path(first), (folder / Path(second).name).read_bytes()))
        elif kind == "move":
            made.append(Move(Path(first), Path(second)))
        else:
            made.append(Remove(Path(first)))
    return made


# --- doing --------------------------------------------------------------------------------------


def _do(step: Step) -> None:
    if isinstance(step, Write):
        step.path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(step.path, step.data)
    elif isinstance(step, Move):
        step.source.rename(step.target)
    elif step.path.is_dir() and not step.path.is_symlink():
        shutil.rmtree(step.path, ignore_errors=True)
    else:
        step.path.unlink(missing_ok=True)


def _do_all(steps: Sequence[Step]) -> None:
    """Do all, or undo those that were done; removing comes last and is not undone."""
    undo: list[Step] = []
    try:
        for step in steps:
            undo.append(_undoing(step))
            _do(step)
    except (OSError, OutputError):
        for step in reversed(undo[:-1]):
            with contextlib.suppress(OSError, OutputError):
                _do(step)
        raise


def _undoing(step: Step) -> Step:
    if isinstance(step, Move):
        return Move(step.target, step.source)
    if isinstance(step, Write) and step.path.is_file():
        return Write(step.path, step.path.read_bytes())
    return Remove(step.path)
