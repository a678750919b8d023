"""Set up the checkout: system libraries from apt, then `.venv/` with the program in it.

Call it with what is wanted: ``brief`` (make PDFs), ``test`` (and run Qt without a display) or
``app`` (and open windows). Only the standard library is used. It does what is missing and
nothing else, so a second run takes a fraction of a second:

- a system library counts as there when it loads; apt is asked for the packages of those that do
  not, by name. Without root the one line to run is printed, and the set-up stops with status 1;
- the environment is made with uv where that is installed, else with venv and pip. It is made
  again only when pyproject.toml, this file or the interpreter changed.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
STAMP = VENV / "set-up-of"
OLDEST, NEWEST = (3, 11), (3, 14)


def library_tables() -> ModuleType:
    """The program's own tables of libraries, which must load before anything is installed."""
    spec = importlib.util.spec_from_file_location(
        "libraries", ROOT / "briefing" / "system" / "libraries.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


_TABLES = library_tables()
PDF, QT, DISPLAY = _TABLES.PDF, _TABLES.QT, _TABLES.DISPLAY
LIBRARIES = {"brief": PDF, "test": {**PDF, **QT}, "app": {**PDF, **QT, **DISPLAY}}


class SetUpError(Exception):
    """The set-up cannot go on; the message says what the user can do."""


def say(message: str) -> None:
    """Print progress at once, also into a pipe."""
    print(f"set-up: {message}", flush=True)


def run(*command: str | Path, **environment: str) -> None:
    """Run a command with its output on the terminal. Raises SetUpError when it fails."""
    arguments = [str(part) for part in command]
    # A terminal is no input here: a question nobody expects must fail, not wait.
    done = subprocess.run(
        arguments,
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
        cwd=ROOT,
        check=False,
    )
    if done.returncode:
        raise SetUpError(
            f"this command failed with status {done.returncode}: " + " ".join(arguments)
        )


# --- the system -------------------------------------------------------------------------------


def missing_packages(wanted: str) -> list[str]:
    """Debian packages of the libraries that do not load. Only Linux is looked at."""
    if not sys.platform.startswith("linux"):
        return []
    return sorted(package for name, package in LIBRARIES[wanted].items() if not _TABLES.loads(name))


def check_display() -> None:
    """Raise SetUpError where a window could not open anyway: Qt itself would only abort."""
    known = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform.startswith("linux") and not any(map(os.environ.get, known)):
        raise SetUpError(
            "there is no display to open the window on (neither DISPLAY nor WAYLAND_DISPLAY is "
            "set). `make brief` works without one."
        )


def install_packages(packages: list[str]) -> None:
    """Have apt install packages, or raise SetUpError with the line that does it."""
    line = "apt-get install -y --no-install-recommends " + " ".join(packages)
    if shutil.which("apt-get") is None:
        raise SetUpError(
            "these Debian packages, or what they are called on this system, are missing: "
            f"{' '.join(packages)}. Install them and run this again; docs/installing.md has the "
            "names for other systems."
        )
    if os.geteuid() != 0:
        raise SetUpError(
            f"system packages are missing. Run this line, then make again:\n\n    sudo {line}\n"
        )
    say(f"apt installs what is missing: {' '.join(packages)}")
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    try:
        run("apt-get", "update", "-qq", **quiet)
    except SetUpError:
        # One source out of reach is no reason to stop: the others may hold what is needed.
        say("apt-get update reported errors, going on with the lists that are there")
    run(*line.split(), "-q", **quiet)


# --- the environment --------------------------------------------------------------------------


def version_of(python: str | Path) -> tuple[int, int] | None:
    """Major and minor version of an interpreter, None where it does not run."""
    code = "import sys; print(*sys.version_info[:2])"
    try:
        done = subprocess.run([str(python), "-I", "-c", code], capture_output=True, check=True)
        major, minor = done.stdout.split()
    except (OSError, ValueError, subprocess.CalledProcessError):
        return None
    return int(major), int(minor)


def fits(version: tuple[int, int] | None) -> bool:
    """Whether the program runs on this version."""
    return version is not None and OLDEST <= version <= NEWEST


def find_python() -> str:
    """An interpreter that the program runs on: this one, else the newest on the path.

    Raises SetUpError where there is none.
    """
    if fits(sys.version_info[:2]):
        return sys.executable
    for minor in range(NEWEST[1], OLDEST[1] - 1, -1):
        found = shutil.which(f"python3.{minor}")
        if found and fits(version_of(found)):
            return found
    here = ".".join(map(str, sys.version_info[:2]))
    raise SetUpError(
        f"Briefing Desk needs Python 3.{OLDEST[1]} to 3.{NEWEST[1]}; python3 is {here} and no "
        "other is on the path. Install one of them (Debian 12 brings 3.11), or install uv, "
        "which fetches its own."
    )


def has_venv(python: str) -> bool:
    """Whether an interpreter can make an environment with pip in it."""
    done = subprocess.run(
        [python, "-c", "import venv, ensurepip"], capture_output=True, check=False
    )
    return done.returncode == 0


def venv_package(python: str) -> str:
    """The Debian package that brings venv and ensurepip for an interpreter."""
    version = version_of(python)
    default = version_of("/usr/bin/python3")
    if version is None or version == default:
        return "python3-venv"
    return f"python{version[0]}.{version[1]}-venv"


def make_with_uv(uv: str) -> None:
    """Make `.venv/` and install the program for development with uv."""
    if not fits(version_of(PYTHON)):
        run(uv, "venv", "--clear", "--python", f">=3.{OLDEST[1]},<3.{NEWEST[1] + 1}", VENV)
    run(uv, "pip", "install", "--python", PYTHON, "--editable", ".[dev]")


def make_with_pip(python: str) -> None:
    """Make `.venv/` and install the program for development with venv and pip."""
    if not (fits(version_of(PYTHON)) and has_pip(PYTHON)):
        run(python, "-m", "venv", "--clear", VENV)
    run(PYTHON, "-m", "pip", "install", "--disable-pip-version-check", "--editable", ".[dev]")


def has_pip(python: Path) -> bool:
    """Whether an environment holds pip; one made by uv does not."""
    done = subprocess.run([str(python), "-c", "import pip"], capture_output=True, check=False)
    return done.returncode == 0


def fingerprint() -> str:
    """What the environment is made from, as a digest."""
    digest = hashlib.sha256()
    for part in (ROOT / "pyproject.toml", Path(__file__)):
        digest.update(part.read_bytes() + b"\0")
    # An editable install holds the folder's path: a moved checkout needs a new one.
    digest.update(str(ROOT).encode())
    return digest.hexdigest()


def up_to_date() -> bool:
    """Whether `.venv/` is there, runs, and was made from what is here now."""
    return STAMP.is_file() and STAMP.read_text() == fingerprint() and fits(version_of(PYTHON))


# --- the order --------------------------------------------------------------------------------


def set_up(wanted: str) -> None:
    """Bring everything for `wanted` in place. Raises SetUpError where that cannot be done."""
    uv = shutil.which("uv")
    fresh = not up_to_date()
    python = "" if uv or not fresh else find_python()
    packages = missing_packages(wanted)
    if python and not has_venv(python):
        packages.append(venv_package(python))
    if packages:
        install_packages(packages)
        left = missing_packages(wanted)
        if left:
            raise SetUpError(f"still missing after the installation: {' '.join(left)}")
    if not fresh:
        return
    say(f"making .venv/ with {'uv' if uv else 'venv and pip'}: this takes a few minutes once")
    if uv:
        make_with_uv(uv)
    else:
        make_with_pip(python)
    STAMP.write_text(fingerprint())
    say("done")


def main() -> int:
    """Read the command line, set up, and give the exit status."""
    if len(sys.argv) != 2 or sys.argv[1] not in LIBRARIES:
        print(f"usage: setup.py {'|'.join(LIBRARIES)}", file=sys.stderr)
        return 2
    try:
        set_up(sys.argv[1])
        if sys.argv[1] == "app":
            check_display()
    except SetUpError as error:
        print(f"set-up: {error}", file=sys.stderr, flush=True)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
