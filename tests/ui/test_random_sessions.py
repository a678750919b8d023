"""Whatever is done in whatever order: selection, list, pages, source and checks agree.

``RANDOM_SESSIONS=1000`` runs that many, ``RANDOM_FIRST`` says with which seed to begin.
"""

from __future__ import annotations

import os
import traceback
from datetime import date
from pathlib import Path

import pytest

from tests.ui.agreeing import Known, nothing_lies
from tests.ui.analyst import Analyst
from tests.ui.driving import Opener, Window
from tests.ui.test_selection import articles

SESSIONS = int(os.environ.get("RANDOM_SESSIONS", "4"))
FIRST = int(os.environ.get("RANDOM_FIRST", "0"))
STEPS = 14
IN_ONE_WINDOW = 20
"""Sessions in one window, each in a note of its own: starting the workers costs the most."""
SETTLE_MS = 20
"""In place of the time that a person rests between two keystrokes."""
FAULTS = (AssertionError, TimeoutError, LookupError, TypeError, ValueError, AttributeError)


def open_window(opener: Opener, *line: str) -> Window:
    window = opener("--date", "2025-06-10", *line)
    window.session.renderer._settle.setInterval(SETTLE_MS)
    window.wait_until_idle()
    return window


def one_session(window: Window, seed: int, paths: list[str]) -> None:
    window.session.dossiers.new()
    window.wait_until_idle()
    session = window.session
    session.history.begin(session.history.desk.with_choice("date", date(2025, 6, 10)))
    session.receiving.add_paths(paths[:2])
    window.wait_for_pages()
    analyst, known = Analyst(window, seed, tuple(paths[2:])), Known()
    for _ in range(STEPS):
        try:
            analyst.act()
            window.wait_until_idle()
            nothing_lies(window)
            known.take(window)
        except FAULTS as error:
            error.add_note(f"seed {seed}: {', '.join(analyst.done)}")
            raise


def restarted(opener: Opener, window: Window) -> Window:
    """The program ends and begins again: it goes on with the same note, step and pages."""
    session = window.session
    desk, pages, path = session.history.desk, session.preview.pages, session.dossiers.path
    steps = session.history.steps
    window.main.close()
    again = opener(str(path))
    again.session.renderer._settle.setInterval(SETTLE_MS)
    again.wait(lambda: again.session.dossiers.path == path)
    again.wait_until_idle()
    assert again.session.history.desk == desk
    assert again.session.history.steps == steps
    new = again.session.preview.pages
    state = (again.messages, again.session.preview.banner.text, again.session.brief is None)
    assert (new is None) is (pages is None), state
    assert (new and new.data) == (pages and pages.data)
    nothing_lies(again)
    return again


@pytest.mark.parametrize("first", range(FIRST, FIRST + SESSIONS, IN_ONE_WINDOW))
def test_all_parts_agree_after_each_step(opener: Opener, tmp_path: Path, first: int) -> None:
    paths = articles(tmp_path)
    window = open_window(opener)
    failed = []
    for seed in range(first, min(first + IN_ONE_WINDOW, FIRST + SESSIONS)):
        try:
            one_session(window, seed, paths)
        except FAULTS:  # the other sessions tell more
            failed.append(traceback.format_exc())
            window.main.close()
            window = open_window(opener)
    if not failed:
        restarted(opener, window)
    assert not failed, "\n\n".join(failed)
