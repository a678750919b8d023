"""What came of the newest texts: values for the forms, pages, or what is wrong and where."""

from __future__ import annotations

import re

from PySide6.QtCore import QObject

from briefing.model.brief import Brief, in_sections
from briefing.styles.form import FormValues
from briefing.styles.library import TEMPLATE
from briefing.worker.failure import Failure
from ui.page.rendering import Pages
from ui.page.room import PreviewRoom
from ui.studio.buffers import Buffers
from ui.studio.code_room import CodeRoom
from ui.studio.problems import Problem, of_failure, of_warning
from ui.studio.saving import Saver
from ui.studio.trial import Trial
from ui.studio.window import StudioWindow


class Verdicts(QObject):
    """Shows what a :class:`Trial` finds, and tells the :class:`Saver` whether it is good."""

    def __init__(
        self,
        window: StudioWindow,
        trial: Trial,
        saver: Saver,
        code: CodeRoom,
        preview: PreviewRoom,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._trial = trial
        self._saver = saver
        self._code = code
        self._preview = preview
        self._unread: Problem | None = None
        self._unprinted: Problem | None = None
        self._warnings: tuple[Problem, ...] = ()
        trial.began.connect(lambda: None if preview.stale else preview.show_stale(True))
        trial.read.connect(self._take_values)
        trial.unread.connect(self._take_mistake)
        trial.printed.connect(self._take_pages)
        trial.failed.connect(self._take_failure)
        code.problem_chosen.connect(self.go_to)
        window.form_note.button.clicked.connect(self.go_to_first)
        window.actions_["problem"].triggered.connect(self.go_to_first)

    @property
    def mistakes(self) -> tuple[Problem, ...]:
        """What keeps the style from printing."""
        found = (self._unread, self._unprinted)
        return tuple(dict.fromkeys(one for one in found if one is not None))

    def clear(self) -> None:
        """Another style was taken up."""
        self._unread = self._unprinted = None
        self._warnings = ()
        self._show()

    # --- what comes -------------------------------------------------------------------------

    def _take_values(self, values: FormValues) -> None:
        self._unread = None
        for form in self._window.forms:
            form.show_values(values)
        self._show()

    def _take_mistake(self, failure: Failure) -> None:
        self._unread = of_failure(failure, self._trial.folder)
        self._saver.note_verdict(good=False)
        self._show()

    def _take_pages(self, pages: Pages) -> None:
        # what prints was loaded, too
        self._unread = self._unprinted = None
        folder = self._trial.folder
        self._warnings = tuple(of_warning(words, folder) for words in pages.reply.warnings)
        self._preview.show(pages)
        self._saver.note_verdict(good=True)
        self._show()

    def _take_failure(self, failure: Failure) -> None:
        problem = self._unprinted = of_failure(failure, self._trial.folder)
        # a brief with letters that no font has is no mistake of the style
        self._saver.note_verdict(good=bool(failure.characters))
        shown = Failure(failure.kind, problem.message, problem.file, problem.line)
        self._preview.show_failure(shown)
        self._show()

    def _show(self) -> None:
        self._code.show_problems((*self.mistakes, *self._warnings))
        self._window.form_note.say(self.tr("The form shows how the style was before the mistake."))
        self._window.form_note.setVisible(self._unread is not None)
        self._window.actions_["problem"].setEnabled(bool(self.mistakes or self._warnings))

    # --- where it is ------------------------------------------------------------------------

    def go_to_first(self) -> None:
        """Go to the worst that is wrong."""
        if self._code.problems.problems:
            self.go_to(self._code.problems.problems[0])

    def go_to(self, problem: Problem) -> None:
        """Go to where a problem is."""
        if problem.file:
            self.go_to_place(problem.file, problem.line)

    def go_to_place(self, file: str, line: int) -> None:
        """Go to a line of a file."""
        self._code.go_to(file, line)
        self._window.files_view.show_name(file)

    def go_to_section(self, brief: Brief, line: str, buffers: Buffers) -> None:
        """Go from a line on the pages to the code of its section: its block, else its entry."""
        section = section_of(brief, line)
        texts = buffers.texts
        for name, pattern in (
            (TEMPLATE, rf"\{{%-?\s*block\s+{section}\b"),
            ("style.yml", rf"^[ \t]*-[ \t]+(?:id:[ \t]*)?{section}\b"),
        ):
            found = re.search(pattern, texts.get(name, ""), re.MULTILINE)
            if section and found and not _in_comment(texts[name], found.start()):
                self.go_to_place(name, texts[name].count("\n", 0, found.end()) + 1)
                return


def section_of(brief: Brief, line: str) -> str:
    """The section that a line of a brief stands in, "" when there is none of this id."""
    return next((section for section, one in in_sections(brief) if one.id == line), "")


def _in_comment(text: str, at: int) -> bool:
    return text.rfind("{#", 0, at) > text.rfind("#}", 0, at)
