"""An analyst who does one thing after another, by chance, with the window's own means."""

from __future__ import annotations

import random
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from briefing.model.brief import words_of
from briefing.model.line_ids import place_of
from briefing.model.sections import SENTENCES
from tests.ui.agreeing import told
from tests.ui.driving import Window
from ui.note.alternatives import AlternativesPanel
from ui.note.correcting import CorrectPanel
from ui.note.editor import LineEditor
from ui.note.rows import Row
from ui.note.striking import StrikeEditor

STYLES = ("ministry", "policy", "newsroom")
DAYS = ("9 June 2025", "8.6.2025", "2025-06-07", "6 Jun 2025")


class Analyst:
    """``done`` are the names of the steps so far."""

    def __init__(self, window: Window, seed: int, spares: tuple[str, ...]) -> None:
        self.window = window
        self.chance = random.Random(seed)
        self.spares = spares
        self.done: list[str] = []

    # --- going about --------------------------------------------------------------------------

    def choose(self) -> None:
        """Choose a line of the list, living or not, or an empty place."""
        found = [row for row in self.window.session.draft.model.rows if row.chosen]
        if found:
            self.window.session.selecting.choose(self.chance.choice(found).key)

    def walk(self) -> None:
        """Go on with a key."""
        keys = Qt.Key
        way = (keys.Key_Home, keys.Key_End, keys.Key_PageUp, keys.Key_PageDown, keys.Key_Down)
        QTest.keyClick(self.window.session.draft.view, self.chance.choice(way))

    def click_page(self) -> None:
        """Click a line of the pages."""
        pages = self.window.session.preview.pages
        if pages and pages.reply.boxes:
            line = self.chance.choice(pages.reply.boxes).line
            view = self.window.session.preview.view
            view.reveal(line)
            areas = view.areas_of(line)
            port = view.viewport().rect()
            place = areas[0].center().toPoint()
            if port.contains(place):
                QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def step_page(self) -> None:
        """Go to the next line of the pages, or back."""
        self.window.session.preview.view.step_line(self.chance.choice((-1, 1)))

    def read(self) -> None:
        """Read an article as a whole."""
        entries = self.window.session.history.desk.entries
        if entries:
            self.window.session.articles.opened.emit(self.chance.choice(entries).article.id)

    def trigger(self, *names: str) -> None:
        """One of these commands, whether it is on or not."""
        self.window.action(self.chance.choice(names)).trigger()

    def step_source(self) -> None:
        """Go to another passage."""
        self.trigger("next_source", "previous_source", "whole_article")

    def step_checks(self) -> None:
        """Go to another check."""
        self.trigger("next_check", "previous_check")

    def look(self) -> None:
        """Arrange the window otherwise."""
        self.trigger("as_pages", "as_list", "zoom_in", "zoom_out", "zoom_fit", "show_original")

    def resize(self) -> None:
        """Make the window small, or large again."""
        self.window.main.resize(*self.chance.choice(((1030, 700), (1366, 740), (1720, 1000))))

    # --- lines --------------------------------------------------------------------------------

    def drop(self) -> None:
        """Take a line out, or bring it back."""
        session, name = self.window.session, self.chance.choice(("drop", "drop", "drop_here"))
        row = session.draft.view.current
        self.window.action(name).trigger()
        self.window.wait_until_idle()
        taken = row is not None and row.alive and row.section in SENTENCES and name == "drop"
        if taken and row is not None and row.line is not None and session.brief is not None:
            said = {words for _, words in told(session.brief).values()}
            assert words_of(row.line) not in said, (row.key, self.done)

    def pin(self) -> None:
        """Pin a line, or no longer."""
        self.trigger("pin")

    def move(self) -> None:
        """Move a line, within its section or out of it."""
        sections = ("to_bottom_line", "to_points", "to_assessment", "to_next_steps", "move_home")
        self.trigger("move_up", "move_down", *sections)

    def drag(self) -> None:
        """Let a line go at some place of the pages where it may be put."""
        session = self.window.session
        row = session.draft.view.current
        places = session.draft.places(row.key) if row is not None and row.alive else ()
        if row is not None and places:
            section, lines = self.chance.choice(places)
            before = self.chance.choice((*lines, ""))
            session.preview.view.line_dropped.emit(row.key, section, before)

    def put_back(self) -> None:
        """Give a line its own words again."""
        self.trigger("put_back")

    def bring(self) -> None:
        """Bring a line back from under the pages."""
        foot = self.window.session.preview.foot
        found = [row for rows in foot._rows.values() for row in rows]
        if found:
            foot.line_wanted.emit(self.chance.choice(found).key)

    def reword(self) -> None:
        """Word a line anew; no other line changes."""
        self._edit("reword")

    def write(self) -> None:
        """Write a line, or think better of it."""
        self._edit("new_line")

    def strike(self) -> None:
        """Strike two words of a line."""
        self._edit("shorten")

    def _edit(self, name: str) -> None:
        session = self.window.session
        action, brief = self.window.action(name), session.brief
        row = session.draft.view.current
        if row is None or brief is None or not action.isEnabled():
            return
        before = told(brief)
        if self.chance.random() < 0.5 and not session.draft._pane.isHidden():
            session.draft.view.setFocus()
        else:
            session.preview.view.setFocus()
        action.trigger()
        editor = session.draft.view.inline.editor or session.page_editing.editor
        if isinstance(editor, LineEditor):
            editor.edit.selectAll()
            editor.edit.insertPlainText(f"The depot stays shut, {self.chance.randrange(100)}.")
        elif isinstance(editor, StrikeEditor):
            for key in (Qt.Key.Key_Right, Qt.Key.Key_Space):
                QTest.keyClick(editor.edit, key)
        else:
            if session.draft.panel is not None:  # a person is put right, not reworded
                session.draft.panel.close_up()
            return
        if self.chance.random() < 0.3:
            self.window.wait_until_idle()
        leave = self.chance.choice((Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Escape))
        QTest.keyClick(editor.content, leave)
        self.window.wait_until_idle()
        self.window.wait(lambda: not session.draft.editing)
        if session.brief is not None:
            self._others_stay(row, before)

    def _others_stay(self, row: Row, before: dict[str, tuple[str, str]]) -> None:
        """What was done to the words of one line is done to no other."""
        assert self.window.session.brief is not None
        after = told(self.window.session.brief)
        others = {key: said for key, said in before.items() if key != row.key}
        assert others.items() <= after.items(), (row.key, self.done)

    def swap(self) -> None:
        """Choose another sentence."""
        if self.window.action("others").isEnabled():
            self.window.action("others").trigger()
            panel = self.window.session.draft.panel
            if isinstance(panel, AlternativesPanel):
                rows = range(len(panel.choices))
                panel._pick(panel.list.model().index(self.chance.choice(rows), 0))

    def correct(self) -> None:
        """Put a figure, a person or a speaker right."""
        if self.window.action("correct").isEnabled():
            self.window.action("correct").trigger()
            panel = self.window.session.draft.panel
            assert isinstance(panel, CorrectPanel)
            name, control, _ = panel._fields[0]
            if name == "date":
                panel.close_up()
                return
            control.setText(f"{self.chance.randrange(2, 90)} sheds")  # type: ignore[attr-defined]
            panel.save_button.click()

    def add_words(self) -> None:
        """Put a sentence of an article into a section."""
        session = self.window.session
        row = session.draft.view.current
        span = place_of(row.key) if row else None
        if span is not None and session.history.desk.article(span.article):
            section = self.chance.choice(("points", "quotes", "figures"))
            desk = session.history.desk.with_added(section, span)
            session.history.change("add", desk)

    # --- the note as a whole ------------------------------------------------------------------

    def undo(self) -> None:
        """Take the last step back."""
        self.window.session.history.undo()

    def redo(self) -> None:
        """Do it again."""
        self.window.session.history.redo()

    def travel(self) -> None:
        """Go to any step there is."""
        history = self.window.session.history
        history.go(self.chance.randrange(len(history.steps)))

    def title(self) -> None:
        """Write a title, or a marking."""
        details = self.window.session.draft.details
        edit = self.chance.choice((details.title_edit, details.marking_edit))
        if edit.isVisible():
            edit.selectAll()
            edit.insert("")
            QTest.keyClicks(edit, self.chance.choice("ABC"))

    def style(self) -> None:
        """Choose a house style, in the bar or in the studio."""
        key = self.chance.choice(STYLES)
        session = self.window.session
        if self.chance.random() < 0.5:
            session.studio.style_chosen.emit(key)
        else:
            session.tools.options.style_chosen.emit(key)

    def length(self) -> None:
        """Another length, or number of points."""
        options = self.window.session.tools.options
        if self.chance.random() < 0.5:
            options.length.slider.setValue(self.chance.randrange(4))
        else:
            options.points_box.setValue(self.chance.choice((-1, 1, 2, 3)))

    def tick_check(self) -> None:
        """Tick a check off, or open it again."""
        view = self.window.session.checks.view
        if view._model.rows:
            view.ticked.emit(self.chance.choice(view._model.rows))

    # --- articles -----------------------------------------------------------------------------

    def tick(self) -> None:
        """Use an article, or leave it out; never all of them for long."""
        names = self.window.names
        if names and not self.window.main.left.isHidden():
            self.window.click_tick(self.chance.randrange(self._rows))
        if not self.window.ticked and self.chance.random() < 0.7:
            self.window.session.commands.tick_all(True)

    @property
    def _rows(self) -> int:
        return self.window.session.articles.model.rowCount()

    def add(self) -> None:
        """Add an article that has no date, or one that has."""
        self.window.session.receiving.add_paths([self.chance.choice(self.spares)])

    def remove(self) -> None:
        """Take an article off the desk."""
        view = self.window.session.articles.view
        if self._rows > 1:
            view.setCurrentIndex(view.model().index(self.chance.randrange(self._rows), 0))
            self.trigger("remove")

    def date(self) -> None:
        """Answer the question for a date."""
        bar = self.window.session.articles.date_bar
        if bar.isHidden():
            return
        answer = self.chance.randrange(4)
        if answer == 0:
            bar.leave_button.click()
        elif answer == 1:
            bar.assume_button.click()
        else:
            bar.day_edit.selectAll()
            QTest.keyClicks(bar.day_edit, self.chance.choice(DAYS))
            QTest.keyClick(bar.day_edit, Qt.Key.Key_Return)

    def table(self) -> None:
        """Put an outlet or a day right in the table."""
        session = self.window.session
        if not session.history.desk.entries:
            return
        self.window.action("date_table").trigger()
        dates = session.article_commands.dates
        assert dates is not None
        row = self.chance.randrange(len(session.history.desk.entries))
        column = self.chance.randrange(2)
        text = self.chance.choice(("Wolm Post", "Tram Letter") if column == 0 else DAYS)
        assert dates.model.setData(dates.model.index(row, column), text)
        dates.reject()

    # --- notes --------------------------------------------------------------------------------

    def reopen(self) -> None:
        """Another note, and back: all is as it was."""
        session = self.window.session
        path, desk, brief = session.dossiers.path, session.history.desk, session.brief
        steps, position = len(session.history.steps), session.history.position
        pages = session.preview.pages
        session.dossiers.new()
        self.window.wait_until_idle()
        assert not session.selecting.now.line
        assert not self.window.messages
        assert session.articles.date_bar.isHidden()
        assert path is not None
        session.dossiers.open(path)
        self.window.wait(lambda: session.dossiers.path == path)
        self.window.wait_until_idle()
        assert session.history.desk == desk
        assert (len(session.history.steps), session.history.position) == (steps, position)
        assert session.brief == brief
        assert (session.preview.pages and session.preview.pages.data) == (pages and pages.data)

    def follow_up(self) -> None:
        """Begin the next note from this one."""
        if self.window.action("next_note").isEnabled():
            self.window.action("next_note").trigger()
            self.window.wait_until_idle()
            self.window.session.receiving.add_paths(list(self.spares))

    def act(self) -> None:
        """Do one thing."""
        names: tuple[tuple[Callable[[], None], int], ...] = (
            (self.choose, 12), (self.walk, 3), (self.click_page, 6), (self.step_page, 3),
            (self.read, 3), (self.step_source, 3), (self.step_checks, 3), (self.look, 2),
            (self.resize, 1), (self.drop, 5), (self.pin, 3), (self.move, 4), (self.drag, 2),
            (self.put_back, 2), (self.bring, 2), (self.reword, 3), (self.write, 2),
            (self.strike, 2), (self.swap, 2),
            (self.correct, 2), (self.add_words, 1), (self.undo, 7), (self.redo, 4),
            (self.travel, 2), (self.title, 2), (self.style, 1), (self.length, 2),
            (self.tick_check, 2), (self.tick, 2), (self.add, 2), (self.remove, 1),
            (self.date, 2), (self.table, 2), (self.reopen, 2), (self.follow_up, 1),
        )  # fmt: skip
        acts, weights = zip(*names, strict=True)
        act = self.chance.choices(acts, weights)[0]
        self.done.append(act.__name__)
        act()
