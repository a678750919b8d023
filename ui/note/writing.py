"""Writing in the draft: each change reaches the pages as one types, and is one step to undo."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer

from briefing.model.brief import Line, Origin
from briefing.model.edits import Edits
from ui.look.text_block import flat
from ui.note.editor import LineEditor, RowEditor
from ui.note.moving import keys_of
from ui.note.room import DraftRoom
from ui.note.rows import Row, words_of
from ui.note.striking import Cuts, StrikeEditor, own_words
from ui.spelling.marks import SPELLED
from ui.work.history import History

_PATIENCE_MS = 2000
"""How long the editor stays, showing what was written, until the draft shows it."""


class Writing(QObject):
    """Opens editors in rows and takes what is written to the desk."""

    def __init__(self, history: History, room: DraftRoom, merges: Iterator[int]) -> None:
        super().__init__(history)
        self._history = history
        self._room = room
        self._merges = merges
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._close)
        room.composed.connect(self._settle)

    # --- the three kinds ----------------------------------------------------------------------

    def reword(self, row: Row) -> None:
        """Change the words of a line; those of the source are kept and shown on demand."""
        line = row.line
        if line is None:
            return
        if line.origin is Origin.OWN:
            own = self._history.desk.edits.own
            self._write(row, row.key, next((o.text for o in own if o.id == row.key), line.text))
            return
        drafted = words_of(line)
        original = line.original or drafted
        edits = self._history.desk.edits.reworded  # newer than the draft, just after writing
        words = next((one.text for one in edits if one.line == row.key), drafted)
        editor = LineEditor(flat(words), self.tr("Words of the line"))
        editor.edit.setProperty(SPELLED, True)
        # one number for one writing: all that is typed is one step
        merge, saying = next(self._merges), self.tr("reword a line")

        def take(words: str) -> None:
            # emptied, or typed back to what it was, it leaves no edit
            same = not words or words == flat(original)
            desk = self._history.desk.with_struck(row.key, ())
            desk = desk.with_reworded(row.key, "" if same else words)
            self._history.change(saying, desk, merge=merge)

        self._open(row.key, editor, saying)
        editor.changed.connect(take)

    def shorten(self, row: Row) -> None:
        """Strike words of a line; what stays is the source's."""
        line = row.line
        if line is None:
            return
        cuts, text = self._struck(line)
        editor = StrikeEditor(text, cuts)
        merge, saying = next(self._merges), self.tr("shorten a line")

        def take() -> None:
            if editor.save_button.isEnabled():
                desk = self._history.desk.with_struck(row.key, editor.edit.cuts)
                self._history.change(saying, desk, merge=merge)

        self._open(row.key, editor, saying)
        editor.restruck.connect(take)

    def _struck(self, line: Line) -> tuple[Cuts, str]:
        """What is struck from a line now, and its words before anything was."""
        desk = self._history.desk
        cuts = next((one.cuts for one in desk.edits.struck if one.line == line.id), ())
        if not cuts:
            return (), own_words(line)
        for swap in desk.edits.swapped:
            article = desk.article(swap.span.article)
            if swap.line == line.id and article is not None:
                return cuts, article.slice(swap.span)
        return cuts, line.original or words_of(line)

    def write_new(self, row: Row) -> None:
        """Write a new line after this one, or at this prompt."""
        self._close()
        key = self._history.desk.next_own
        if row.prompt:
            self._write(row, key, "", at=row.key)
        elif row.alive:
            draft = Row(row.section, "", line=Line(id=key, text="", spans=(), origin=Origin.OWN))
            if not self._room.on_page:
                self._room.view.insert_row(draft, after=row)
            self._write(draft, key, "", after=row)

    def _write(
        self, row: Row, key: str, text: str, *, at: str = "", after: Row | None = None
    ) -> None:
        editor = LineEditor(text, self.tr("Your own words"), self._placeholder(row.section))
        editor.edit.setProperty(SPELLED, True)
        merge = next(self._merges)
        saying = self.tr("change a line") if text else self.tr("write a line")
        order = keys_of(self._room.model.rows, row.section)
        # a line that is given up again leaves the section in the order that it had
        placed = self._history.desk.edits.placed

        def take(words: str) -> None:
            desk = self._history.desk.with_own(key, row.section, words)
            if words and order[-1:] != (key,) and key in order and after is not None:
                desk = desk.with_placed(row.section, order)
            elif not words and after is not None:
                desk = replace(desk, edits=replace(desk.edits, placed=placed))
            self._history.change(saying, desk, merge=merge)

        self._open(at or key, editor, saying, after)
        editor.changed.connect(take)

    def _placeholder(self, section: str) -> str:
        if section == "assessment":
            return self.tr("What do you make of it?")
        if section == "next_steps":
            return self.tr("What should be done, by whom, by when?")
        return self.tr("A line in your own words")

    # --- opening and closing ------------------------------------------------------------------

    def _open(self, key: str, editor: RowEditor, words: str, after: Row | None = None) -> None:
        self._close()
        start = self._history.desk.edits
        editor.finished.connect(lambda keep: self._finish(keep, start, words))
        self._room.open_editor(key, editor, after)

    def _finish(self, keep: bool, start: Edits, words: str) -> None:
        """Close as soon as the draft shows what was written."""
        if not keep and self._history.desk.edits != start:
            if self._history.undo_words == words:
                self._history.undo()  # one step, however much was typed; redo brings it back
            else:
                self._history.change(words, replace(self._history.desk, edits=start))
        if self._room.composed_edits == self._history.desk.edits:
            self._close()
        else:
            # composing may fail or be stopped, and nobody is to sit before a resting editor
            self._patience.start()
            self._room.rest_editor()

    def _settle(self) -> None:
        if self._patience.isActive():
            self._close()

    def _close(self) -> None:
        self._patience.stop()
        self._room.close_editor()
