"""Targets that cannot be one, files that a note is made from, and names that are no text."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="names of bytes")

TEXT = (
    "Sluice at Orrin mended\n\nORRIN, June 3, 2025 - The sluice at Orrin was mended on Monday, the"
    " river board said. It holds back 40 million litres.\n"
)
DAY = ("-q", "--date", "2025-06-10")


def run(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "BRIEFING_DESK_CONFIG": "", "BRIEFING_DESK_DATA": str(cwd / "data")}
    line = [sys.executable, "-m", "briefing.cli", *arguments]
    done = subprocess.run(
        line, cwd=cwd, env=env, capture_output=True, text=True, errors="replace", timeout=300
    )
    assert "Traceback" not in done.stderr
    assert "that should not have" not in done.stderr
    return done


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("x" * 300 + ".json", "cannot be written"),
        ("x/" * 2_100 + "a.json", "folder cannot be made"),
        ("notes/", "names a folder"),
    ],
)
def test_a_target_that_cannot_be_one_is_refused(tmp_path: Path, target: str, words: str) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    done = run("build", "a.txt", "-f", "json", "-o", target, *DAY, cwd=tmp_path)
    assert done.returncode == 1
    assert words in done.stderr
    assert not (tmp_path / "notes").exists()


def test_a_note_is_not_written_over_its_style(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "st").mkdir()
    (tmp_path / "st" / "style.yml").write_text("name: Pier\nbased-on: ministry\n")
    line = ("build", "a.txt", "-f", "json", "--style", "./st", *DAY)
    done = run(*line, "-o", "st/style.yml", cwd=tmp_path)
    assert done.returncode == 1
    assert "made from this file" in done.stderr
    assert (tmp_path / "st" / "style.yml").read_text().startswith("name: Pier")
    for _ in range(2):  # a note among the files of a style is nobody's but the user's
        assert run(*line, "-o", "st/out.json", cwd=tmp_path).returncode == 0


def test_a_file_whose_name_is_no_text_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT)
    try:
        (folder / os.fsdecode(b"\xff\xfe.txt")).write_text(TEXT.replace("40", "50"))
    except OSError:
        pytest.skip("the system takes no such name")
    done = run("build", "in", "-o", "out.json", *DAY, cwd=tmp_path)
    assert done.returncode == 3
    assert "holds bytes that are no letters" in done.stderr
    note = json.loads((tmp_path / "out.json").read_bytes())
    assert note["unread"] == ["\ufffd\ufffd.txt"]
    done = run("facts", "in", "-f", "csv", *DAY, cwd=tmp_path)
    assert done.returncode == 3
    assert "40 million" in done.stdout


def test_a_title_that_is_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    title = os.fsdecode(b"caf\xe9 \xff")
    done = run("build", "a.txt", "-o", "out.json", "--title", title, *DAY, cwd=tmp_path)
    assert done.returncode == 1
    assert "no letters" in done.stderr


@pytest.mark.parametrize("name", ["x" * 70_000, "[" * 3_000, "x/" * 3_000 + "a.txt"])
def test_an_article_that_cannot_be_one_is_told_and_the_rest_is_read(
    tmp_path: Path, name: str
) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    done = run("facts", "a.txt", name, "-f", "csv", *DAY, cwd=tmp_path)
    assert done.returncode == 3
    assert "error: " in done.stderr
    assert "40 million" in done.stdout
