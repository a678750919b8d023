"""A watched folder as a user has it: articles come, and the note follows."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

REPORT = """---
outlet: Quay Gazette
date: 2025-06-09
title: {title}
---
{words}
"""


def test_the_note_follows_the_folder_and_marks_what_is_new(tmp_path: Path) -> None:
    folder, note = tmp_path / "in", tmp_path / "in" / "note.json"
    folder.mkdir()
    first = REPORT.format(
        title="Fares rise", words="Ferry fares in Kell rose by 4% on Monday, the board said."
    )
    (folder / "first.txt").write_text(first)
    arguments = ["watch", folder, "-o", note, "--date", "2025-06-10", "--every", "0.2"]
    process = subprocess.Popen(
        [sys.executable, "-m", "briefing.cli", *map(str, arguments), "--notes", "2"],
        cwd=tmp_path,
        stderr=subprocess.PIPE,
        text=True,
    )
    until = time.monotonic() + 200
    while not note.exists() and process.poll() is None and time.monotonic() < until:
        time.sleep(0.1)
    before = json.loads(note.read_bytes())
    (folder / "second.txt").write_text(
        REPORT.format(
            title="Pier closes",
            words="The old pier in Varnby closed on Sunday after a crack was found, police said.",
        )
    )
    _, said = process.communicate(timeout=200)
    assert process.returncode == 0, said
    after = json.loads(note.read_bytes())
    assert (len(before["sources"]), len(after["sources"])) == (1, 2)
    lines = [*after["bottom_line"], *after["points"]]
    assert {line["new"] for line in lines if "pier" in line["text"]} == {True}
    assert "note.json: 1 source\n" in said
    assert "note.json: 2 sources\n" in said
