"""What a machine lacks for this program, and what to do about each: ``briefing doctor``.

Each check tries the thing itself (loads the library, writes into the folder, prints a page in
the real worker), since what is installed and what works are not the same.
"""

from __future__ import annotations

import importlib.metadata
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from briefing.model.errors import BriefingError
from briefing.system import libraries

_PACKAGES = (
    ("weasyprint", "70.0"),
    ("jinja2", "3.1.6"),
    ("lxml", "6.1"),
    ("sumy", "0.11"),
    ("trafilatura", "2.3"),
    ("spacy", "3.8"),
)
"""Packages with the oldest version that will do (older ones have known faults)."""

_INSTALL = "apt-get install -y --no-install-recommends"
_TRIAL_SECONDS = 60.0  # a first page on a machine waits for fontconfig to list all fonts


class State(StrEnum):
    """How a check ended. Only MISSING keeps the program from its work."""

    GOOD = "good"
    LIMITED = "limited"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """One thing looked at: what it is, how it is, and what to do ("" when it is good)."""

    subject: str
    state: State
    found: str = ""
    remedy: str = ""


def examine() -> Iterator[Diagnosis]:
    """All checks, in order, each as it is done. Takes a few seconds: it prints a page."""
    for check in (
        _python,
        _binding,
        _packages,
        _pdf_libraries,
        _window_libraries,
        _display,
        _folders,
        _styles,
        _grammar,
        _page,
    ):
        yield check()


def why_no_worker() -> str:
    """In one line, what keeps a worker from starting here, and what to do about it."""
    for check in (_packages, _pdf_libraries, _folders):
        found = check()
        if found.state is State.MISSING:
            return f"the worker process cannot start: {_in_short(found)}"
    return "the worker process cannot start; run `briefing doctor`, which says what is missing"


def why_no_window(*, loaded: bool = False) -> str:
    """In one line, what keeps the window from opening here, and what to do about it.

    ``loaded`` says that Qt itself was there, and found no screen that it could use.
    """
    for check in (_display, _window_libraries) if loaded else (_binding, _window_libraries):
        found = check()
        if found.state is not State.GOOD:
            return f"the window cannot open: {_in_short(found)}"
    return "the window cannot open; run `briefing doctor`, which says what is missing"


def _in_short(found: Diagnosis) -> str:
    """What is wrong and what to do; packages that a command installs are named there alone."""
    if _INSTALL in found.remedy:
        return f"libraries of the system are missing; run: {found.remedy}"
    return f"{found.found}; {found.remedy}"


def _python() -> Diagnosis:
    version = platform.python_version()
    if getattr(sys, "frozen", False):
        return Diagnosis("Python", State.GOOD, f"{version}, packed with the program")
    return Diagnosis("Python", State.GOOD, version)


def _binding() -> Diagnosis:
    subject = "Qt for Python"
    try:
        # its metadata: loading it would need a display's libraries
        version = importlib.metadata.version("PySide6-Essentials")
    except importlib.metadata.PackageNotFoundError:
        return Diagnosis(
            subject, State.MISSING, "", "install the program again: its window needs PySide6"
        )
    if sys.version_info < (3, 12) and _numbers(version) >= (6, 12):
        remedy = "pip install 'PySide6-Essentials<6.12' 'PySide6-Addons<6.12' (or use Python 3.12)"
        return Diagnosis(subject, State.MISSING, f"{version} ends the process here", remedy)
    return Diagnosis(subject, State.GOOD, version)


def _packages() -> Diagnosis:
    old = []
    for name, least in _PACKAGES:
        try:
            version = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            old.append(f"{name} is missing")
            continue
        if _numbers(version) < _numbers(least):
            old.append(f"{name} {version} is older than {least}")
    if old:
        return Diagnosis(
            "Python packages",
            State.MISSING,
            "; ".join(old),
            "install the program again, so that its packages are brought up to date",
        )
    return Diagnosis("Python packages", State.GOOD, "all there")


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".")[:3] if part.isdigit())


def _pdf_libraries() -> Diagnosis:
    return _system("Libraries for PDF", libraries.PDF, State.MISSING)


def _window_libraries() -> Diagnosis:
    needed = {**libraries.QT, **libraries.DISPLAY}
    return _system("Libraries for the window", needed, State.LIMITED)


def _system(subject: str, needed: dict[str, str], otherwise: State) -> Diagnosis:
    if not sys.platform.startswith("linux"):
        return Diagnosis(subject, State.GOOD, "tried by printing a page below")
    missing = sorted({package for name, package in needed.items() if not libraries.loads(name)})
    if not missing:
        return Diagnosis(subject, State.GOOD, "all load")
    return Diagnosis(subject, otherwise, f"not there: {', '.join(missing)}", _install(missing))


def _install(packages: list[str]) -> str:
    """What brings these packages of Debian, on this system and for this user."""
    if shutil.which("apt-get") is None:
        return "these are Debian's names; docs/installing.md has those of Fedora and Arch"
    # a bare system has no sudo, and whoever needs none is told none
    rights = "" if os.geteuid() == 0 else "sudo "
    return f"{rights}{_INSTALL} {' '.join(packages)}"


def _display() -> Diagnosis:
    if not sys.platform.startswith("linux"):
        return Diagnosis("Display", State.GOOD)
    found = [name for name in ("WAYLAND_DISPLAY", "DISPLAY") if os.environ.get(name)]
    if found:
        return Diagnosis("Display", State.GOOD, f"{found[0]} is {os.environ[found[0]]}")
    return Diagnosis(
        "Display",
        State.LIMITED,
        "there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)",
        "start briefing-desk on a desktop; `briefing build` works without one",
    )


def _folders() -> Diagnosis:
    from briefing.styles import user_folder
    from briefing.worker.launch import cache_folder

    for folder in (user_folder().parent, cache_folder()):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=folder) as file:
                file.write(b"\0" * 4096)
        except OSError as error:
            reason = error.strerror or str(error)
            remedy = f"make {folder} writable for you, and see that its disk is not full"
            return Diagnosis("Folders", State.MISSING, f"{folder}: {reason}", remedy)
    return Diagnosis("Folders", State.GOOD, str(user_folder().parent))


def _styles() -> Diagnosis:
    from briefing.styles import available

    entries = available()
    broken = [entry for entry in entries if entry.error]
    if broken:
        found = "; ".join(f"{entry.name}: {entry.error}" for entry in broken)
        return Diagnosis("House styles", State.LIMITED, found, "mend or remove these styles")
    return Diagnosis("House styles", State.GOOD, f"{len(entries)}")


def _grammar() -> Diagnosis:
    from briefing.language import grammar, weights

    broken = weights.faults()
    if broken:
        found = f"{broken[0]} ({len(broken)} of its files)"
        return Diagnosis("Grammar", State.MISSING, found, "install the program again")
    (trial,) = grammar.parse(["The trial ended well."])
    if not trial.tokens:
        return Diagnosis("Grammar", State.MISSING, "it reads nothing", "install the program again")
    return Diagnosis("Grammar", State.GOOD, f"{len(weights.manifest())} files, all whole")


def _page() -> Diagnosis:
    """Print a page in the real worker."""
    remedy = "mend what is named above; docs/installing.md says how on each system"
    try:
        size = _print_page()
    except BriefingError as error:
        return Diagnosis("Printing a page", State.MISSING, str(error), remedy)
    return Diagnosis("Printing a page", State.GOOD, f"{size // 1024} kB of PDF")


def _print_page() -> int:
    from briefing.model.brief import Brief
    from briefing.styles import load
    from briefing.system.scratch import Scratch
    from briefing.worker.client import Worker
    from briefing.worker.launch import Kind, start
    from briefing.worker.messages import Render

    house = load("ministry")
    folders = tuple(map(str, house.folders))
    with (
        Scratch() as scratch,
        Worker(start(Kind.RENDER, scratch)) as worker,
    ):
        trial = Brief(title="Trial", date=date(2025, 1, 1))
        _, blob = worker.ask(Render(1, trial, folders[0], folders), seconds=_TRIAL_SECONDS)
    return len(blob)
