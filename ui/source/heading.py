"""Over the text of an article: its title, who published it and when, what was set aside."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from briefing.model.article import Article
from ui.look.dates import written
from ui.look.plain import tip
from ui.look.text_block import block_height, draw_block
from ui.look.theme import GRID

_WIDE = 70 * GRID
"""In less, the link (some 200 pixels) would leave the facts hardly half a line."""


def dated(article: Article) -> str:
    """The day of an article in full, "" when there is none."""
    return written(article.published) if article.published else ""


class Heading(QWidget):
    """Title and facts of the article that is shown."""

    fold_asked = Signal()
    """The user wants to see the set-aside text, or to see it no more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Clipped("sourceTitle", 2)
        self.facts = Clipped("facts", 3)
        self.fold_button = QPushButton()
        self.fold_button.setObjectName("link")
        self.fold_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.fold_button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.fold_button.clicked.connect(self.fold_asked)
        self._foot = QHBoxLayout()
        self._foot.setContentsMargins(0, 0, 0, 0)
        self._foot.addWidget(self.facts, 1)
        self._foot.addWidget(self.fold_button, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        column.setSpacing(GRID // 4)
        column.addWidget(self.title)
        column.addLayout(self._foot)

    def show_article(self, article: Article) -> None:
        """Show what is known of an article."""
        self.title.setText(article.title or article.name)
        words = (article.outlet, dated(article), ", ".join(article.byline), article.name)
        self.facts.setText("  ·  ".join(dict.fromkeys(word for word in words if word)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is room, what was set aside is offered beside the facts, else under them."""
        super().resizeEvent(event)
        ways = QHBoxLayout.Direction
        wide = self.width() >= _WIDE
        self._foot.setDirection(ways.LeftToRight if wide else ways.TopToBottom)
        self._foot.setSpacing(2 * GRID if wide else GRID // 4)

    def show_folded(self, lines: int, folded: bool) -> None:
        """Offer to hide or show ``lines`` lines that are no part of the article."""
        self.fold_button.setVisible(lines > 0)
        if lines == 1:
            words = self.tr("Show 1 set-aside line") if folded else self.tr("Hide 1 set-aside line")
        elif folded:
            words = self.tr("Show {} set-aside lines").format(lines)
        else:
            words = self.tr("Hide {} set-aside lines").format(lines)
        self.fold_button.setText(words)
        self.fold_button.setAccessibleName(words)
        self.fold_button.setToolTip(
            self.tr("Parts of the page that are no part of the article, shown in grey")
        )


class Clipped(QLabel):
    """Words in a few lines at most, the last one ending in "…"; a tooltip says all of them."""

    def __init__(self, name: str, lines: int) -> None:
        super().__init__()
        self._lines = lines
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        # a long title does not make the pane wider, which is the user's to do
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def setText(self, words: str) -> None:
        """Show these words."""
        super().setText(words)
        self.setToolTip(tip(words))
        self._fit()

    def _fit(self) -> None:
        """As high as the words are at this width: a layout gives wrapped ones too little."""
        most = self._lines * self.fontMetrics().lineSpacing()
        self.setFixedHeight(min(most, block_height(self.text(), self.font(), self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The words wrap elsewhere in another width."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words, as many as there is room for."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        draw_block(painter, self.rect(), self.text(), self.font(), lines=self._lines)
