"""The log survives what a night brings."""

from __future__ import annotations

import threading
from datetime import date
from pathlib import Path

from briefing.batch.log import Begun, Done, Failed, Log, lines


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
