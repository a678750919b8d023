"""The files that could not be read, in one message that unfolds: which, why, what to do."""

from __future__ import annotations

from html import escape
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QPushButton, QTextEdit

from briefing.worker.failure import Failure
from ui.look.theme import GRID
from ui.shell.notices import LINE, Notice, Notices, Severity

_UNFOLDED = 4
"""The most lines of the list that show at once; more scrolls."""


def _tr(words: str) -> str:
    return QCoreApplication.translate("UnreadFiles", words)


class UnreadNotice(Notice):
    """A message about one file, or about many with their list folded away."""

    def __init__(self, notices: Notices) -> None:
        super().__init__(Severity.ERROR, "")
        self._notices = notices
        self.failures: tuple[Failure, ...] = ()
        self.unfold_button = QPushButton(_tr("Show which"))
        self.unfold_button.clicked.connect(self.unfold)
        self.copy_button = QPushButton(_tr("Copy"))
        self.copy_button.setToolTip(_tr("Copy the list of files and reasons"))
        self.copy_button.clicked.connect(self._copy)
        # between the words and the cross
        self.row.insertWidget(2, self.unfold_button)
        self.row.insertWidget(3, self.copy_button)
        self.list = QTextEdit()
        self.list.setReadOnly(True)
        self.list.setAccessibleName(_tr("Files that could not be read"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        # else Tab would stay in it, though it can be read only
        self.list.setTabChangesFocus(True)
        self.list.hide()
        self.column.addWidget(self.list, 1)

    @property
    def lines(self) -> int:
        """One line, more when unfolded."""
        # two lines of the list take as much room as a notice
        return 1 + min(_UNFOLDED, len(self.failures) // 2 + 1) if self.unfolded else 1

    @property
    def unfolded(self) -> bool:
        """Whether the list shows."""
        return not self.list.isHidden()

    def add(self, failure: Failure) -> None:
        """One more file."""
        if failure not in self.failures:
            self.show_failures((*self.failures, failure))

    def show_failures(self, failures: tuple[Failure, ...]) -> None:
        """Tell of these files, one at least."""
        self.failures = failures
        many = len(failures) > 1
        words = _tr("{} files could not be read").format(len(failures))
        self.say(words if many else _line(failures[0], name=_name(failures[0])))
        self.unfold_button.setVisible(many)
        self.list.setHtml("".join(map(_paragraph, self.failures)))
        self._fit()

    def unfold(self) -> None:
        """Show the list, or hide it."""
        self.list.setVisible(not self.unfolded)
        self.unfold_button.setText(_tr("Hide") if self.unfolded else _tr("Show which"))
        self._fit()

    def _fit(self) -> None:
        self.list.setFixedHeight(max(0, (self.lines - 1) * LINE - GRID))
        self._notices.fit()

    def text(self) -> str:
        """All files with their reasons, one a line."""
        return "\n".join(_line(failure, name=failure.path) for failure in self.failures)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text())


class UnreadFiles:
    """Keeps the one message about unread files up to date."""

    def __init__(self, notices: Notices) -> None:
        self._notices = notices
        self._notice: UnreadNotice | None = None

    @property
    def notice(self) -> UnreadNotice | None:
        """The message that is shown, None when there is none."""
        notice = self._notice
        return notice if notice is not None and self._notices.holds(notice) else None

    def add(self, failure: Failure) -> None:
        """Tell of a file that could not be read."""
        shown = self.notice
        if shown is None:
            notice = self._notice = UnreadNotice(self._notices)
            notice.add(failure)
            self._notices.show_notice(notice)
        else:
            shown.add(failure)

    def settle(self, paths: frozenset[str]) -> None:
        """These files were read after all."""
        shown = self.notice
        if shown is None:
            return
        left = tuple(one for one in shown.failures if one.path not in paths)
        if not left:
            self._notices.put_away(shown)
        elif left != shown.failures:
            shown.show_failures(left)


def _name(failure: Failure) -> str:
    """The file's name, without its folders; an archive's entry keeps its path."""
    return Path(failure.path).name if Path(failure.path).is_absolute() else failure.path


def _line(failure: Failure, *, name: str) -> str:
    place = _tr("{}, line {}").format(name, failure.line) if name and failure.line else name
    return f"{place}: {failure.message}" if place else failure.message


def _paragraph(failure: Failure) -> str:
    name = escape(_name(failure))
    return f"<p style='margin: 0 0 4px 0'><b>{name}</b>: {escape(failure.message)}</p>"
