"""How a worker is started: the same command and environment for both kinds of parent."""

from __future__ import annotations

import atexit
import os
import subprocess
import sys
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO

import platformdirs


class Kind(StrEnum):
    """Which worker."""

    DESK = "desk"  # reads articles and composes briefs
    RENDER = "render"  # lays out and writes
    WEB = "web"  # fetches one page that the user asked for, and ends
    CHECK = "check"  # looks at what was laid out and written, before a style is shared


MEMORY_LIMITS = {
    Kind.DESK: 3 * 2**30,
    Kind.RENDER: 5 * 2**28,
    Kind.CHECK: 5 * 2**28,
    Kind.WEB: 2**30,
}
"""Most address space of a worker in bytes (where the platform can limit it)."""

RENDER_SECONDS = 120.0  # four times what the slowest note that prints takes (28 s)
# 500 articles compose in 12 s; the rest is for machines that are slow and busy
DESK_SECONDS = 300.0
WEB_SECONDS = 40.0  # the fetch itself ends at 30; the process has to start before it
"""How long a parent waits for a job before it ends the worker."""

READ_SECONDS = 30.0
"""How long a file may take to read; the parent waits a little longer before it ends the worker."""
READ_MEMORY = 2**30
"""Bytes of address space that reading one file may take on top of what the worker has."""
ENDED = (
    "it takes more memory or time to read than an article may, or is damaged in a way that ends "
    "the program that reads it"
)
"""What is said of a file that ended the worker, whatever the reason was."""
_GRACE = 4.0  # the worker's own alarm comes first, and names the file
_LONGEST_LOG = 2**18  # thousands of lines: the last failures, and nothing that grows for ever


def read_seconds(files: int) -> float:
    """How long a parent waits for so many files to be read."""
    return files * READ_SECONDS + _GRACE


def compose_seconds(articles: int) -> float:
    """How long a parent waits for a brief of so many articles."""
    return max(DESK_SECONDS, 3.0 * articles)


def cache_folder() -> Path:
    """Where the font cache lives; made if missing, a private temporary one as the last resort."""
    folder = Path(
        os.environ.get("BRIEFING_DESK_CACHE") or platformdirs.user_cache_dir("briefing-desk")
    )
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return _last_resort()
    return folder


@lru_cache(maxsize=1)
def _last_resort() -> Path:
    from briefing.system.scratch import Scratch

    made = Scratch()
    atexit.register(made.remove)
    return made.path


def log_file() -> Path:
    """The file for what workers log, in the cache; begun anew where it has grown large."""
    path = cache_folder() / "workers.log"
    try:
        if path.stat().st_size > _LONGEST_LOG:
            path.unlink()
    except OSError:
        pass  # it is not there yet, or another process has just begun it anew
    return path


def frozen() -> bool:
    """Whether this is a program of its own, packed with its Python."""
    return bool(getattr(sys, "frozen", False))


def command(kind: Kind) -> list[str]:
    """The command line, isolated from the user's own Python settings and current folder."""
    if frozen():  # it takes no settings of the user's Python, and has UTF-8 built in
        return [sys.executable, "--worker", kind.value]
    return [sys.executable, "-I", "-X", "utf8", "-m", "briefing.worker", kind.value]


def start(kind: Kind, scratch: Path) -> subprocess.Popen[bytes]:
    """Start a worker. This returns at once; the worker imports while the caller goes on.

    ``scratch`` is an empty folder for its temporary files. The caller removes it, as a worker
    that is ended cannot. What it logs goes to :func:`log_file`.
    """
    with log_file().open("ab") as log:
        return _started(kind, scratch, log)


def _started(kind: Kind, scratch: Path, log: BinaryIO) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603  our own interpreter, our own module
        command(kind),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=log,
        env=environment(kind) | dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(scratch)),
    )


def environment(kind: Kind) -> dict[str, str]:
    """The environment: one BLAS thread, no local time, for rendering only the fonts that ship."""
    # two BLAS threads cost up to twenty times the CPU when the machine is busy
    threads = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
    fonts: dict[str, str] = {}
    if kind in (Kind.RENDER, Kind.CHECK):
        from briefing.render.fonts import fontconfig_environment

        fonts = fontconfig_environment(cache_folder())
    # a note is the same in every time zone, and TZ may name any file, which a worker may not read
    return {**os.environ, **threads, **fonts, "TZ": "UTC"}
