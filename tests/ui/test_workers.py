"""Workers that end in the middle: a message, nothing lost, work goes on."""

from __future__ import annotations

import os
import signal
import sys

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.driving import LONG, Opener, Window
from ui.work import jobs

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="ends processes by a signal")


def test_a_render_worker_that_is_killed_costs_a_message(window: Window) -> None:
    workers = window.session.render_workers
    rows, pages = window.session.draft.model.rows, window.preview_text
    window.press("Ctrl+T")
    window.bot.keyClicks(window.session.draft.details.title_edit, "A new title")
    window.wait(lambda: any(process.job for process in workers.processes))
    busy = next(process for process in workers.processes if process.job)
    os.kill(busy.process_id, signal.SIGKILL)
    window.wait(lambda: "ended before it answered" in window.messages)
    assert window.preview_text == pages
    assert window.session.draft.model.rows == rows
    window.press("F5")
    window.wait(lambda: "A new title" in window.preview_text)
    assert window.messages == ""
    assert window.session.preview.banner.text == ""


def test_a_desk_worker_that_is_killed_costs_a_message(window: Window) -> None:
    workers = window.session.desk_workers
    rows = window.session.draft.model.rows
    window.click_tick(0)
    window.wait(lambda: any(process.job for process in workers.processes))
    os.kill(workers.processes[0].process_id, signal.SIGKILL)
    window.wait(lambda: "ended before it answered" in window.messages)
    assert window.session.draft.model.rows == rows
    window.click_tick(1)
    window.wait_for_pages()
    assert window.session.brief is not None
    assert len(window.session.brief.sources) == len(window.names) - 2


def test_many_edits_in_a_row_end_in_the_last(window: Window) -> None:
    window.press("Ctrl+T")
    edit = window.session.draft.details.title_edit
    for number in range(12):
        edit.clear()
        window.bot.keyClicks(edit, f"Title {number}")
        window.bot.wait(40 * (number % 4))
    window.wait_for_pages()
    assert "Title 11" in window.preview_text
    assert window.messages == ""


def test_workers_that_cannot_start_are_a_message(
    opener: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs, "command", lambda kind: [sys.executable, "-c", "raise SystemExit(3)"])
    window = opener("--samples")
    window.wait(lambda: "worker process" in window.messages)
    window.wait_until_idle()
    assert window.names == []
    assert window.session.preview.pages is None


def test_a_program_that_is_missing_is_a_message(
    opener: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs, "command", lambda kind: ["/no/such/program"])
    window = opener("--samples")
    window.wait(lambda: "worker process" in window.messages)
    window.wait_until_idle()


def test_closing_ends_the_workers(window: Window, qtbot: QtBot) -> None:
    workers = (window.session.desk_workers, window.session.render_workers)
    numbers = [p.process_id for kind in workers for p in kind.processes]
    assert all(numbers)
    window.main.close()

    def gone(number: int) -> bool:
        try:
            os.kill(number, 0)
        except ProcessLookupError:
            return True
        return False

    qtbot.waitUntil(lambda: all(map(gone, numbers)), timeout=LONG)
