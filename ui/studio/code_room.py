"""The code's part of the studio: one file at a time, what is wrong in it, finding words."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout

from briefing.styles.completing import Completion, Known, complete
from ui.shell.find_bar import FindBar, Place, places
from ui.shell.pane import Pane
from ui.studio.buffers import Buffers
from ui.studio.editor import Editor
from ui.studio.highlighting import Highlighter, scanner
from ui.studio.offer import Offer
from ui.studio.problems import Problem, ProblemsBar


@dataclass(frozen=True, slots=True)
class _View:
    """Where in a file the user was."""

    position: int
    scroll: int


class CodeRoom(QObject):
    """Shows the texts of :class:`Buffers` in a pane."""

    problem_chosen = Signal(object)
    """The :class:`Problem` to go to."""
    refused = Signal()
    """The user tried to change a style that ships."""

    def __init__(self, pane: Pane, buffers: Buffers) -> None:
        super().__init__(pane)
        self._pane = pane
        self._buffers = buffers
        self.file = ""
        self.known = Known()
        self._read_only = False
        self._views: dict[str, _View] = {}
        self._highlighters: dict[str, Highlighter] = {}
        self._problems: tuple[Problem, ...] = ()
        self._places: tuple[Place, ...] = ()
        self.editor = Editor(self._completions, pane)
        self._nothing = QTextDocument(self.editor)
        self._nothing.setDocumentLayout(QPlainTextDocumentLayout(self._nothing))
        self.problems = ProblemsBar()
        self.find_bar = FindBar(self.tr("Find in this file"))
        self.notice = Offer(
            self.tr("This style comes with the program and stays as it is."),
            self.tr("Make your own from it…"),
        )
        pane.set_body(self.editor)
        pane.add_above(self.notice)
        pane.add_below(self.problems)
        pane.set_find_bar(self.find_bar)
        self.find_bar.sought.connect(self._seek)
        self.find_bar.stepped.connect(self._step)
        self.problems.chosen.connect(self.problem_chosen)
        self.editor.refused.connect(self.refused)
        self.notice.button.clicked.connect(self.refused)

    # --- files ------------------------------------------------------------------------------

    def begin(self, *, read_only: bool) -> None:
        """Other texts were loaded."""
        # the old documents go: an editor must not be left with one that is gone
        self.editor.show_document(self._nothing, read_only=True)
        self.file = ""
        self._read_only = read_only
        self._views.clear()
        self._highlighters.clear()
        self.known = Known(None, self.known.styles)
        self.notice.setVisible(read_only)
        self.show_problems(())

    def show_file(self, name: str) -> None:
        """Edit this file, at the place where the user left it."""
        if name not in self._buffers or name == self.file:
            return
        if self.file:
            cursor, bar = self.editor.textCursor(), self.editor.verticalScrollBar()
            self._views[self.file] = _View(cursor.position(), bar.value())
        self.file = name
        document = self._buffers[name].document
        scan = scanner(name)
        if name not in self._highlighters and scan is not None:
            # kept: it belongs to the document, and colours it while another file is shown
            self._highlighters[name] = Highlighter(document, scan)
        self.editor.show_document(document, read_only=self._read_only)
        view = self._views.get(name)
        if view is not None:
            cursor = self.editor.textCursor()
            # the text may have become shorter
            cursor.setPosition(min(view.position, max(0, document.characterCount() - 1)))
            self.editor.setTextCursor(cursor)
            self.editor.verticalScrollBar().setValue(view.scroll)
        self._pane.set_note(name)
        self._pane.show_body()
        self._mark()
        if self.find_bar.words:
            self._seek(self.find_bar.words)

    def go_to(self, name: str, line: int) -> None:
        """Edit a file at a line."""
        self.show_file(name)
        if name == self.file:
            self.editor.go_to_line(line)

    def _completions(self, before: str) -> Completion:
        return complete(self.file, before, self.known)

    # --- what is wrong ----------------------------------------------------------------------

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Say what is wrong, and mark the lines."""
        self._problems = problems
        self.problems.show_problems(problems)
        self._mark()

    def _mark(self) -> None:
        marks: dict[int, str] = {}
        for problem in self._problems:
            if problem.file == self.file and problem.line:
                # a warning does not hide a mistake in the same line
                worse = marks.get(problem.line) == "danger"
                marks[problem.line] = "danger" if worse else problem.severity
        self.editor.set_marks(marks)

    # --- finding ----------------------------------------------------------------------------

    def open_find_bar(self) -> None:
        """Let the user find words, those that are selected to begin with."""
        selected = self.editor.textCursor().selectedText()
        # what goes over several lines is no word to find
        self.find_bar.open(selected if selected and "\u2029" not in selected else "")

    def _seek(self, words: str) -> None:
        self._places = places(self.editor.raw, words) if words else ()
        self.editor.set_found(self._places)
        here = self.editor.offset(self.editor.textCursor().selectionStart())
        if self._places:
            self._show_place(self._nearest(here))
        else:
            self.find_bar.show_place(0, 0)

    def _step(self, by: int) -> None:
        self._places = places(self.editor.raw, self.find_bar.edit.text())
        self.editor.set_found(self._places if self.find_bar.words else ())
        if not self._places:
            self.find_bar.show_place(0, 0)
            return
        cursor = self.editor.textCursor()
        if by > 0:
            self._show_place(self._nearest(self.editor.offset(cursor.selectionEnd())))
        else:
            start = self.editor.offset(cursor.selectionStart())
            before = [n for n, one in enumerate(self._places) if one.end <= start]
            self._show_place(before[-1] if before else len(self._places) - 1)

    def _nearest(self, position: int) -> int:
        """The first place at or after a position, the first of all when there is none."""
        return next((n for n, one in enumerate(self._places) if one.start >= position), 0)

    def _show_place(self, number: int) -> None:
        self.editor.show_place(self._places[number])
        self.find_bar.show_place(number + 1, len(self._places))

    def paint(self) -> None:
        """Take the colours of the theme."""
        for highlighter in self._highlighters.values():
            highlighter.repaint()
