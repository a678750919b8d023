"""Putting a row right: the words of the source stand beside the fields, printed or not."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from tests.ui.driving import Window
from ui.note.correcting import CorrectPanel


def test_the_words_of_the_source_are_always_there(window: Window) -> None:
    session = window.session
    brief = session.brief
    assert brief is not None
    for line in (*brief.figures, *brief.deadlines, *brief.quotes, *brief.people):
        session.selecting.choose(line.id)
        window.action("correct").trigger()
        panel = session.draft.panel
        assert isinstance(panel, CorrectPanel)
        said = next(one.text() for one in panel.findChildren(QLabel) if "source" in one.text())
        assert line.text.split()[0] in said
        panel.close_up()
