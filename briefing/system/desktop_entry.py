"""The program in the user's desktop: menu entry, icon and the file type of dossiers.

Follows the freedesktop.org specifications (desktop entry 1.5, shared MIME-info 2, icon theme)
and writes below ``$XDG_DATA_HOME`` only, so nothing needs root and all can be taken back.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

from briefing import version
from briefing.model.errors import OutputError

ID = "org.briefing_desk.BriefingDesk"
"""The program's name among all programs, the other way round as a domain."""

_FORMER = "briefing-desk"  # what its files were called before; they are taken away
MIME = "application/x-briefing-dossier"

_ENTRY = """[Desktop Entry]
Type=Application
Version=1.5
Name=Briefing Desk
Name[de]=Briefing Desk
GenericName=Briefing notes
GenericName[de]=Kurzberichte
Comment=Make a briefing note from news articles
Comment[de]=Aus Nachrichten einen Kurzbericht machen
Exec={command} %F
Icon={id}
Terminal=false
Categories=Office;Publishing;
MimeType={mime};
Keywords=news;brief;summary;report;
StartupWMClass={id}
"""

_MIME = """<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="{mime}">
    <comment>Dossier of Briefing Desk</comment>
    <comment xml:lang="de">Dossier von Briefing Desk</comment>
    <icon name="{id}"/>
    <sub-class-of type="application/vnd.sqlite3"/>
    <glob pattern="*.dossier" weight="80"/>
  </mime-type>
</mime-info>
"""

_METAINFO = """<?xml version="1.0" encoding="UTF-8"?>
<component type="desktop-application">
  <id>{id}</id>
  <metadata_license>CC0-1.0</metadata_license>
  <project_license>MIT</project_license>
  <name>Briefing Desk</name>
  <summary>Make a briefing note from news articles</summary>
  <summary xml:lang="de">Aus Nachrichten einen Kurzbericht machen</summary>
  <developer id="org.briefing_desk"><name>The Briefing Desk authors</name></developer>
  <description>
    <p>
      Briefing Desk turns a handful of news articles into a one- or two-page briefing note in the
      house style of whoever must sign it. Every printed line leads to the exact words it came from.
      It works without a network, an account or a model service.
    </p>
  </description>
  <launchable type="desktop-id">{id}.desktop</launchable>
  <provides>
    <binary>briefing-desk</binary>
    <binary>briefing</binary>
    <mediatype>{mime}</mediatype>
  </provides>
  <categories><category>Office</category><category>Publishing</category></categories>
  <content_rating type="oars-1.1"/>
  <releases><release version="{version}" date="2025-06-10"/></releases>
</component>
"""


def data_home() -> Path:
    """Where a user's desktop files go."""
    chosen = os.environ.get("XDG_DATA_HOME")
    return Path(chosen) if chosen else Path.home() / ".local" / "share"


def files(command: str) -> dict[Path, bytes]:
    """Each file of the installation, relative to :func:`data_home`, with its content.

    ``command`` starts the window; it may hold spaces and is quoted as the specification wants.
    """
    window = importlib.util.find_spec("ui")  # only where it stands: the core imports no window
    if window is None or not window.submodule_search_locations:
        raise OutputError("the window is not installed; install the program again")
    icon = Path(window.submodule_search_locations[0]) / "look" / "icons" / "app.svg"
    return {
        Path("applications") / f"{ID}.desktop": _ENTRY.format(
            command=_quoted(command), mime=MIME, id=ID
        ).encode(),
        Path("mime/packages") / f"{ID}.xml": _MIME.format(mime=MIME, id=ID).encode(),
        Path("icons/hicolor/scalable/apps") / f"{ID}.svg": icon.read_bytes(),
        Path("metainfo") / f"{ID}.metainfo.xml": _METAINFO.format(
            id=ID, version=version(), mime=MIME
        ).encode(),
    }


def _quoted(command: str) -> str:
    special = any(c in command for c in " \t\n\"'\\><~|&;$*?#()`%")
    escaped = "".join("\\" + c if c in '"`$\\' else c for c in command).replace("%", "%%")
    return f'"{escaped}"' if special else command


def window_command() -> str:
    """The full path of ``briefing-desk`` beside this program, else what the path finds.

    Raises :class:`OutputError` where there is none.
    """
    beside = Path(sys.executable).parent / "briefing-desk"
    found = str(beside) if beside.is_file() else shutil.which("briefing-desk")
    if found is None:
        raise OutputError("the command briefing-desk is not installed; install the program first")
    return found


def install() -> tuple[Path, ...]:
    """Write the files and let the desktop know; returns what was written.

    Raises :class:`OutputError` where there is no such desktop, or a file cannot be written.
    """
    if not sys.platform.startswith("linux"):
        raise OutputError("this is for Linux desktops; elsewhere make a shortcut to briefing-desk")
    home = data_home()
    written = []
    for name, data in files(window_command()).items():
        path = home / name
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        except OSError as error:
            raise OutputError(error.strerror or str(error), path=str(path)) from error
        written.append(path)
    for path in _former(home):
        path.unlink(missing_ok=True)
    _refresh(home)
    return tuple(written)


def _former(home: Path) -> tuple[Path, ...]:
    """Where earlier versions wrote the same files."""
    return (
        home / "applications" / f"{_FORMER}.desktop",
        home / "mime/packages" / f"{_FORMER}.xml",
        home / "icons/hicolor/scalable/apps" / f"{_FORMER}.svg",
    )


def remove() -> tuple[Path, ...]:
    """Take the files away again; returns those that were there."""
    home = data_home()
    gone = []
    for path in (*(home / name for name in files("briefing-desk")), *_former(home)):
        try:
            path.unlink()
        except FileNotFoundError:
            continue
        except OSError as error:
            raise OutputError(error.strerror or str(error), path=str(path)) from error
        gone.append(path)
    _refresh(home)
    return tuple(gone)


def _refresh(home: Path) -> None:
    """Have the desktop read its databases anew; where the tools are missing it does so itself."""
    for name, *arguments in (
        ("update-desktop-database", str(home / "applications")),
        ("update-mime-database", str(home / "mime")),
        ("gtk-update-icon-cache", "-q", "-t", str(home / "icons" / "hicolor")),
    ):
        program = shutil.which(name)
        if program:
            subprocess.run([program, *arguments], capture_output=True, check=False)  # noqa: S603
