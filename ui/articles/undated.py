"""The question that an article without a date raises: a bar that waits, not a dialog that stops."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from briefing.model.article import Article
from ui.look.dates import written
from ui.look.day_edit import DayEdit
from ui.look.theme import GRID


@dataclass(frozen=True, slots=True)
class DateAnswer:
    """The user's date for an article; None leaves it without one.

    ``assumed`` says that the user does not know the day and lets it be assumed.
    """

    article: str
    day: date | None
    assumed: bool = False


class DateBar(QFrame):
    """Asks for one article's date after another."""

    answered = Signal(object)
    """A :class:`DateAnswer`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("banner", "warning")
        self.setAccessibleName(self.tr("Date of an article"))
        self._article = ""
        self._words = ""
        self._suggestion = date.min
        self.question = QLabel()
        self.question.setTextFormat(Qt.TextFormat.PlainText)
        self.question.setWordWrap(True)
        self.day_edit = DayEdit(self.tr("Date of the article"))
        self.day_edit.setPlaceholderText(self.tr("day month year"))
        self.day_edit.returnPressed.connect(self._use)
        self.use_button = QPushButton(self.tr("Use this date"))
        self.assume_button = QPushButton()
        self.assume_button.setToolTip(
            self.tr("The note says that the date is assumed, wherever it rests on it.")
        )
        self.leave_button = QPushButton(self.tr("No date"))
        self.leave_button.setToolTip(
            self.tr("Words like “yesterday” in this article cannot be placed without a date.")
        )
        self.use_button.clicked.connect(self._use)
        self.assume_button.clicked.connect(self._assume)
        self.leave_button.clicked.connect(self._leave)
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        column.setSpacing(GRID)
        column.addWidget(self.question)
        column.addWidget(self.day_edit)
        row = QHBoxLayout()  # as narrow as the list may be
        row.setSpacing(GRID)
        row.addWidget(self.use_button, 1)
        row.addWidget(self.leave_button)
        column.addLayout(row)
        column.addWidget(self.assume_button)

    def ask(self, article: Article, waiting: int, suggestion: date) -> None:
        """Ask for the date of ``article``; ``waiting`` more articles need one."""
        is_another = article.id != self._article or self.isHidden()
        self._article = article.id
        words = self.tr("No date found in “{}”.").format(article.name)
        if waiting:
            words += " " + self.tr("({} more after this)").format(waiting)
        self._words = words
        self.show_unresolved(0)
        if is_another:  # else the user may be typing
            self.day_edit.setModified(False)
            self.day_edit.show_day(None)  # nobody gave one: a day is typed, or assumed as such
            self.day_edit.start = suggestion
            self._suggestion = suggestion
            self.assume_button.setText(self.tr("Assume {}").format(written(suggestion)))
        self.show()

    def show_unresolved(self, count: int) -> None:
        """Say how many dates of the article have no place while it has no date itself."""
        # the question stays, the number of what hangs on it changes
        words = self._words
        if count == 1:
            words += " " + self.tr("One relative date in it cannot be resolved.")
        elif count:
            words += " " + self.tr("{} relative dates in it cannot be resolved.").format(count)
        self.question.setText(words)

    def dismiss(self) -> None:
        """There is nothing to ask."""
        self._article = ""
        self.hide()

    @property
    def article(self) -> str:
        """Id of the article that the bar asks about, "" when it asks nothing."""
        return self._article

    def _use(self) -> None:
        if not self._article or not self.day_edit.take():
            return
        if self.day_edit.day:
            self._answer(self.day_edit.day)
        else:
            self.day_edit.setFocus()

    def _assume(self) -> None:
        self._answer(self._suggestion, assumed=True)

    def _leave(self) -> None:
        self._answer(None)

    def _answer(self, day: date | None, *, assumed: bool = False) -> None:
        article = self._article
        self.dismiss()
        self.answered.emit(DateAnswer(article, day, assumed))
