"""What a machine lacks, and the program in the desktop's menu."""

from __future__ import annotations

import configparser
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from lxml import etree

from briefing.cli import cli
from briefing.model.errors import OutputError
from briefing.system import desktop_entry, doctor, libraries
from briefing.system.doctor import State


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    monkeypatch.setenv("BRIEFING_DESK_DATA", str(tmp_path / "data"))
    return tmp_path / "share"


def test_a_sound_machine_prints_a_page(home: Path) -> None:
    done = CliRunner().invoke(cli, ["doctor"])
    assert done.exit_code == 0, done.output
    assert "Printing a page" in done.output
    assert "kB of PDF" in done.output


def test_a_missing_library_is_named_with_the_line_that_brings_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(libraries.PDF, "libnothing-like-this.so.9", "libnothing9")
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    missing = [one for one in doctor.examine() if one.state is State.MISSING]
    assert [one.subject for one in missing] == ["Libraries for PDF"]
    assert missing[0].remedy.startswith("sudo apt-get install")
    assert missing[0].remedy.endswith(" libnothing9")
    assert doctor.why_no_worker().count("libnothing9") == 1


def test_root_is_told_no_sudo_and_other_systems_no_apt(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(libraries.PDF, "libnothing-like-this.so.9", "libnothing9")
    monkeypatch.setattr("os.geteuid", lambda: 0)
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    assert "run: apt-get install" in doctor.why_no_worker()
    monkeypatch.setattr("shutil.which", lambda name: None)
    assert "apt-get" not in doctor.why_no_worker()
    assert "libnothing9" in doctor.why_no_worker()


def test_a_broken_style_and_a_full_folder_are_told(
    home: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    broken = tmp_path / "data" / "styles" / "mine"
    broken.mkdir(parents=True)
    (broken / "style.yml").write_text("colour: red\n")
    found = {one.subject: one for one in doctor.examine()}
    assert found["House styles"].state is State.LIMITED
    assert "colour" in found["House styles"].found
    monkeypatch.setenv("BRIEFING_DESK_DATA", str(broken / "style.yml"))
    folders = next(one for one in doctor.examine() if one.subject == "Folders")
    assert folders.state is State.MISSING
    assert "style.yml" in folders.remedy


def test_an_old_binding_on_python_3_11_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.metadata.version", lambda name: "6.12.0")
    monkeypatch.setattr(sys, "version_info", (3, 11, 7))
    binding = next(one for one in doctor.examine() if one.subject == "Qt for Python")
    assert binding.state is State.MISSING
    assert "6.12" in binding.found


def test_the_menu_entry_comes_and_goes(home: Path) -> None:
    former = home / "applications" / "briefing-desk.desktop"
    former.parent.mkdir(parents=True)
    former.touch()
    done = CliRunner().invoke(cli, ["desktop-install"])
    assert done.exit_code == 0, done.output
    assert not former.exists()
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(home / "applications" / f"{desktop_entry.ID}.desktop")
    section = entry["Desktop Entry"]
    assert section["Exec"].endswith("briefing-desk %F")
    assert section["MimeType"] == f"{desktop_entry.MIME};"
    types = etree.parse(home / "mime" / "packages" / f"{desktop_entry.ID}.xml")
    assert types.xpath("//*[local-name()='glob']/@pattern") == ["*.dossier"]
    assert (
        (home / f"icons/hicolor/scalable/apps/{desktop_entry.ID}.svg").read_bytes().startswith(b"<")
    )
    done = CliRunner().invoke(cli, ["desktop-install", "--remove"])
    assert done.exit_code == 0, done.output
    assert not [path for path in home.rglob("*briefing*desk*") if path.is_file()]


def test_a_command_with_a_space_is_quoted() -> None:
    text = desktop_entry.files("/opt/my tools/100%/briefing-desk")
    line = text[Path(f"applications/{desktop_entry.ID}.desktop")].decode()
    assert 'Exec="/opt/my tools/100%%/briefing-desk" %F' in line


def test_a_folder_that_cannot_be_written_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "share").write_text("a file, not a folder")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    with pytest.raises(OutputError, match="applications"):
        desktop_entry.install()


_NO_LIBRARY = """
import subprocess
import sys
from briefing.system import libraries
libraries.loads = lambda name: "pango" not in name and "libGL" not in name
"""


def test_a_worker_that_cannot_start_says_what_is_missing(tmp_path: Path) -> None:
    """In place of Pango stands a file that is none, as on a machine without it."""
    script = _NO_LIBRARY + (
        "from pathlib import Path\n"
        "from briefing.worker import client, launch\n"
        "launch.command = lambda kind: [sys.executable, '-c', 'raise OSError(1)']\n"
        "from briefing.worker.asking import ask\n"
        "from briefing.worker.messages import CheckWords\n"
        "try: ask(launch.Kind.RENDER, CheckWords(1, ('a',), 'en'))\n"
        "except Exception as error: print(error)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=120
    )
    assert "libpango-1.0-0" in done.stdout
    assert "apt-get install" in done.stdout
    assert done.stdout.count("\n") == 1


def test_a_window_that_cannot_open_says_what_is_missing() -> None:
    script = _NO_LIBRARY + (
        "sys.modules['PySide6.QtWidgets'] = None\nfrom ui.app.start import main\nsys.exit(main([]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 1
    assert "libgl1" in done.stderr
    assert "Traceback" not in done.stderr


def test_software_centres_accept_what_is_said_of_the_program(home: Path) -> None:
    program = shutil.which("appstreamcli")
    if program is None:
        pytest.skip("appstreamcli is not installed (Debian: appstream)")
    desktop_entry.install()
    (metainfo,) = (home / "metainfo").iterdir()
    done = subprocess.run(
        [program, "validate", "--no-net", "--explain", str(metainfo)],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout


def test_the_window_is_called_as_its_menu_entry() -> None:
    from ui.app import settings

    assert settings.DESKTOP_FILE == desktop_entry.ID
