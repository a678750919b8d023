"""The log survives what a night brings."""

from __future__ import annotations

import os
import sys
import threading
from datetime import date
from pathlib import Path

import pytest

from briefing.batch.log import Begun, Done, Failed, Log, lines
from briefing.model.errors import OutputError


def test_lines_come_back_whole_from_many_threads(tmp_path: Path) -> None:
    path = tmp_path / "batch.jsonl"
    log = Log(path)
    log.add(Begun(date(2025, 6, 10), "1"))

    def add(number: int) -> None:
        for one in range(10):
            log.add(Done(f"{number}-{one}", "k", "f.pdf", "0" * 64, 1.5, unread=("ä" * 50,)))

    threads = [threading.Thread(target=add, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    log.add(Failed("x", "k", "why", 0.1))
    log.close()
    found = lines(path)
    assert isinstance(found[0], Begun)
    assert len({one.job for one in found if isinstance(one, Done)}) == 40
    assert isinstance(found[-1], Failed)


def test_a_line_that_was_cut_short_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "batch.jsonl"
    path.write_bytes(b'{"line":"failed","job":"a","key":"k","error":"e","seconds":1}\n{"line":"do')
    log = Log(path)
    log.add(Failed("b", "k", "e", 1))
    log.close()
    assert [one.job for one in lines(path) if isinstance(one, Failed)] == ["a", "b"]
    assert lines(tmp_path / "none") == ()


@pytest.mark.skipif(sys.platform == "win32", reason="links and pipes")
@pytest.mark.parametrize("kind", ["link", "link to nothing", "pipe", "device", "folder"])
def test_what_lies_there_under_its_name_is_not_written_to(tmp_path: Path, kind: str) -> None:
    """The folder for the notes may come from anybody."""
    path, private = tmp_path / "batch.jsonl", tmp_path / "private.txt"
    private.write_text("mine")
    match kind:
        case "link":
            path.symlink_to(private)
        case "link to nothing":
            path.symlink_to(tmp_path / "made")
        case "pipe":
            os.mkfifo(path)
        case "device":
            path.symlink_to("/dev/zero")
        case _:
            path.mkdir()
    for attempt in (lines, Log):
        with pytest.raises(OutputError, match="no plain file"):
            attempt(path)
    assert private.read_text() == "mine"
    assert not (tmp_path / "made").exists()


def test_a_file_of_something_else_is_no_log(tmp_path: Path) -> None:
    path = tmp_path / "diary.txt"
    path.write_text("dear diary\n")
    with pytest.raises(OutputError, match="no log of a batch"):
        lines(path)
