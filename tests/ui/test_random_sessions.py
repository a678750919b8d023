"""Whatever is done in whatever order: selection, list, pages, source and checks agree."""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.model.brief import words_of
from tests.ui.driving import Opener, Window
from tests.ui.test_selection import agrees, articles, rows
from ui.note.rows import Row

SESSIONS = int(os.environ.get("RANDOM_SESSIONS", "2"))
STEPS = 14


class Analyst:
    """Does one thing after another, by chance."""

    def __init__(self, window: Window, seed: int, spare: str) -> None:
        self.window = window
        self.chance = random.Random(seed)
        self.spare = spare
        self.done: list[str] = []

    def choose(self) -> None:
        found: list[Row] = rows(self.window)  # none where no article is used
        if found:
            self.window.session.selecting.choose(self.chance.choice(found).key)

    def click_page(self) -> None:
        pages = self.window.session.preview.pages
        if pages and pages.reply.boxes:
            self.window.session.preview.line_clicked.emit(
                self.chance.choice(pages.reply.boxes).line
            )

    def step_page(self) -> None:
        self.window.session.preview.view.step_line(self.chance.choice((-1, 1)))

    def read(self) -> None:
        entries = self.window.session.history.desk.entries
        if entries:
            self.window.session.articles.opened.emit(self.chance.choice(entries).article.id)

    def step_source(self) -> None:
        self.window.action("next_source").trigger()

    def step_checks(self) -> None:
        self.window.action("next_check").trigger()

    def drop(self) -> None:
        self.window.action("drop").trigger()

    def pin(self) -> None:
        self.window.action("pin").trigger()

    def reword(self) -> None:
        row = self.window.session.draft.view.current
        if row and row.alive and row.line:
            desk = self.window.session.history.desk
            words = f"{words_of(row.line)} again"
            self.window.session.history.change("", desk.with_reworded(row.key, words))

    def write(self) -> None:
        desk = self.window.session.history.desk
        own = desk.with_own(desk.next_own, "next_steps", "Ring them.")
        self.window.session.history.change("", own)

    def undo(self) -> None:
        self.window.session.history.undo()

    def redo(self) -> None:
        self.window.session.history.redo()

    def tick(self) -> None:
        if self.window.names:
            self.window.click_tick(0)
        if not self.window.ticked:
            self.window.session.commands.tick_all(True)

    def add(self) -> None:
        self.window.session.receiving.add_paths([self.spare])

    def another_note(self) -> None:
        path = self.window.session.dossiers.path
        self.window.session.dossiers.new()
        self.window.wait_until_idle()
        agrees(self.window)
        assert self.window.session.articles.date_bar.isHidden()
        assert path is not None
        self.window.session.dossiers.open(path)

    def act(self) -> None:
        names: tuple[tuple[Callable[[], None], int], ...] = (
            (self.choose, 5), (self.click_page, 4), (self.step_page, 2), (self.read, 2),
            (self.step_source, 2), (self.step_checks, 1), (self.drop, 3), (self.pin, 2),
            (self.reword, 2), (self.write, 1), (self.undo, 4), (self.redo, 2), (self.tick, 1),
            (self.add, 1), (self.another_note, 1),
        )  # fmt: skip
        acts, weights = zip(*names, strict=True)
        act = self.chance.choices(acts, weights)[0]
        self.done.append(act.__name__)
        act()


@pytest.mark.parametrize("seed", range(SESSIONS))
def test_all_parts_agree_after_each_step(opener: Opener, tmp_path: Path, seed: int) -> None:
    first, second, spare = articles(tmp_path)
    window = opener("--date", "2025-06-10", first, second)
    window.wait_for_pages()
    analyst = Analyst(window, seed, spare)
    for _ in range(STEPS):
        analyst.act()
        window.wait_until_idle()
        agrees(window)
        undated = window.session.history.desk.undated
        assert window.session.articles.date_bar.isVisible() is bool(undated), analyst.done
        waiting = {one.key for one in window.session.checks.waiting}
        assert window.session.preview.view._notes.keys() <= waiting, analyst.done
