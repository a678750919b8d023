"""A limit never ends a job without a note, and neither does a worker that was killed."""

from __future__ import annotations

import os
import signal
import sys
from datetime import date

import pytest

from briefing.model.brief import Brief, Line, PersonLine
from briefing.model.errors import WorkerLost
from briefing.styles import load
from briefing.worker.messages import Format, Render
from briefing.worker.renderer import PLAINEST, Renderer

NOTE = Brief(
    title="Ferry fares",
    date=date(2025, 6, 10),
    points=(Line(id="a", text="Fares rose.", spans=()),),
    people=(PersonLine(id="b", text="Ana Holm", spans=()),),
)


def request(form: Format = Format.MARKDOWN) -> Render:
    folders = tuple(str(folder) for folder in load("ministry").folders)
    return Render(1, NOTE, folders[0], folders, form)


def test_pages_that_take_too_long_are_laid_out_with_less() -> None:
    with Renderer(seconds=0.01) as renderer:  # it cannot even have started by then
        reply, data = renderer.render(request())
    assert reply.warnings == (PLAINEST,)
    assert b"Fares rose." in data
    assert b"Ana Holm" not in data


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_worker_that_was_killed_is_asked_again_with_all_of_it() -> None:
    with Renderer() as renderer:
        renderer.render(request())
        os.kill(renderer.process_id, signal.SIGKILL)
        reply, data = renderer.render(request())
        assert reply.warnings == ()
        assert b"Ana Holm" in data
        os.kill(renderer.process_id, signal.SIGKILL)
        with pytest.raises(WorkerLost):
            renderer.render(request(), again=False)
