"""Links in what came from elsewhere, met through the command line."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pypdf
import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links")

TEXT = (
    "Sluice at Orrin mended\n\nORRIN, June 3, 2025 - The sluice at Orrin was mended on Monday, the"
    " river board said. It holds back 40 million litres.\n"
)
NOTE = b'{"schema": %d, "title": "Orrin", "date": "2025-06-10"}'


def run(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "BRIEFING_DESK_CONFIG": "", "BRIEFING_DESK_DATA": str(cwd / "data")}
    line = [sys.executable, "-m", "briefing.cli", *arguments]
    done = subprocess.run(line, cwd=cwd, env=env, capture_output=True, text=True, timeout=300)
    assert "Traceback" not in done.stderr
    return done


def carrying(path: Path, schema: int = 1) -> None:
    """A PDF that carries a note and a source."""
    writer = pypdf.PdfWriter()
    writer.add_blank_page(100, 100)
    writer.add_attachment("brief.json", NOTE % schema)
    writer.add_attachment("a.txt", b"words")
    with path.open("wb") as file:
        writer.write(file)


def test_a_link_that_leads_out_is_told_and_not_read(tmp_path: Path) -> None:
    (tmp_path / "private.txt").write_text("The vault at Orrin opens with 5521, the owner said.")
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT)
    (folder / "b.txt").symlink_to(tmp_path / "private.txt")
    done = run("facts", "in", "-q", cwd=tmp_path)
    assert "in/b.txt: this is a link that leads out of the folder" in done.stderr
    assert done.returncode == 3
    assert "40 million" in done.stdout
    assert "5521" not in done.stdout
    assert "5521" in run("facts", "in/b.txt", "-q", cwd=tmp_path).stdout


def test_nothing_is_unpacked_through_a_link(tmp_path: Path) -> None:
    carrying(tmp_path / "note.pdf")
    (tmp_path / "note").mkdir()
    (tmp_path / "note" / "a.txt").symlink_to(tmp_path / "made.txt")
    done = run("unpack", "note.pdf", cwd=tmp_path)
    assert done.returncode == 1
    assert "there already" in done.stderr
    assert not (tmp_path / "made.txt").exists()
    (tmp_path / "note" / "a.txt").unlink()
    (tmp_path / "note").rmdir()
    (tmp_path / "note").symlink_to(tmp_path)
    assert "a link of this name" in run("unpack", "note.pdf", cwd=tmp_path).stderr
    assert not (tmp_path / "brief.json").exists()


def test_a_note_of_a_later_version_is_not_unpacked(tmp_path: Path) -> None:
    carrying(tmp_path / "note.pdf", schema=2)
    done = run("unpack", "note.pdf", cwd=tmp_path)
    assert done.returncode == 1
    assert "newer version of Briefing Desk wrote this note" in done.stderr


def test_a_broken_font_is_told_when_its_style_is_brought_in(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "pack.zip", "w") as pack:
        pack.writestr("orrin/style.yml", "name: Orrin\nbased-on: ministry\n")
        pack.writestr("orrin/fonts/sluice.woff2", b"wOF2\0\1\0\0" + bytes(range(256)) * 9)
    done = run("styles", "import", "pack.zip", cwd=tmp_path)
    assert done.returncode == 0
    assert "sluice.woff2 is no font that can be read" in done.stderr
