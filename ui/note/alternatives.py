"""Other sentences that say what a line says, to choose one of them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from briefing.desk.state import Desk
from briefing.model.article import Span
from briefing.model.brief import Brief, Line
from ui.look import theme
from ui.look.index import NOWHERE, Index
from ui.look.text_block import SMALL, block_height, draw_block, sized
from ui.look.theme import GRID
from ui.note.popover import Popover
from ui.source.heading import dated
from ui.source.selecting import whole_sentence

_CHOICE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Alternative:
    """A sentence that a line may be taken from; ``current`` is the one that it is taken from."""

    span: Span
    text: str
    number: int
    outlet: str
    current: bool = False


def alternatives(line: Line, brief: Brief, desk: Desk) -> tuple[Alternative, ...]:
    """The line's own sentence, and those of other sources that say the same, or may."""
    found: dict[Span, Alternative] = {}
    sources = {source.number: source for source in brief.sources}
    for current, citations in ((True, line.spans[:1]), (False, (*line.support, *line.alike))):
        for citation in citations:
            source = sources.get(citation.source)
            article = desk.article(source.article) if source else None
            if source is None or article is None:
                continue
            span = Span(article.id, citation.start, citation.end)
            outlet = article.outlet or article.name
            words = " · ".join(w for w in (outlet, dated(article)) if w)
            text = " ".join(article.slice(whole_sentence(article, span)).split())
            # the sentence of the line comes first: a source that cites the same place again takes
            # nothing from it
            found.setdefault(span, Alternative(span, text, source.number, words, current))
    return tuple(found.values())


class _Model(QAbstractListModel):
    def __init__(self, choices: tuple[Alternative, ...], parent: QObject) -> None:
        super().__init__(parent)
        self.choices = choices

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """One row each."""
        return 0 if parent.isValid() else len(self.choices)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The sentence, and who wrote it."""
        if not index.isValid():
            return None
        choice = self.choices[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return choice.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = (choice.outlet, choice.text, self.tr("chosen") if choice.current else "")
            return ". ".join(word for word in words if word)
        return choice if role == _CHOICE else None


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the sentence needs."""
        choice, width = index.data(_CHOICE), option.rect.width()
        return QSize(width, _height(choice, option.font, width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Outlet and date over the sentence; a mark at the one that is chosen."""
        choice = index.data(_CHOICE)
        colours = theme.current()
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(colours.accent_soft))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(colours.raised))
        area = option.rect.adjusted(2 * GRID, GRID, -2 * GRID, -GRID)
        small = sized(option.font, SMALL)
        said = f"[{choice.number}]  {choice.outlet}"
        painter.setFont(small)
        painter.setPen(QColor(colours.muted))
        painter.drawText(area, 0, said)
        if choice.current:
            painter.setPen(QColor(colours.accent))
            painter.drawText(area, Qt.AlignmentFlag.AlignRight, self.tr("in the note now"))
        top = QFontMetrics(small).lineSpacing() + 2
        painter.setPen(QColor(colours.text))
        place = QRect(area.left(), area.top() + top, area.width(), area.height() - top)
        draw_block(painter, place, choice.text, option.font)
        painter.restore()


def _height(choice: Alternative, font: QFont, width: int) -> int:
    head = QFontMetrics(sized(font, SMALL)).lineSpacing() + 2
    return head + block_height(choice.text, font, width - 4 * GRID) + 2 * GRID


class _List(QListView):
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses on every platform."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class AlternativesPanel(Popover):
    """The sentences; Enter or a click takes one."""

    picked = Signal(object)
    """The :class:`briefing.model.article.Span` that was chosen."""

    def __init__(self, choices: tuple[Alternative, ...], host: QWidget) -> None:
        super().__init__(host)
        self.choices = choices
        self._title = QLabel(self.tr("Other sentences that say this"))
        self._title.setObjectName("panelTitle")
        self._title.setContentsMargins(2 * GRID, 0, 2 * GRID, GRID)
        self.list = _List()
        self.list.setAccessibleName(self.tr("Other sentences that say this"))
        self.list.setModel(_Model(choices, self.list))
        self.list.setItemDelegate(_Delegate(self.list))
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, GRID, 1, GRID // 2)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.list)
        # its own sentence is the first, and whoever opens this wants another one
        first = 1 if len(choices) > 1 else 0
        self.list.setCurrentIndex(self.list.model().index(first, 0))
        self.list.activated.connect(self._pick)
        self.list.clicked.connect(self._pick)

    def wanted_height(self, width: int) -> int:
        """As high as all sentences; the host's height is the limit."""
        # 14: the bar and the borders, beside which the sentences wrap in the list
        rows = sum(_height(choice, self.list.font(), width - 14) for choice in self.choices)
        return rows + self._title.sizeHint().height() + 2 * GRID

    def _pick(self, index: QModelIndex) -> None:
        choice = index.data(_CHOICE)
        # where one click activates, both signals come, and the second finds the panel closed
        if isinstance(choice, Alternative) and not self.isHidden():
            if not choice.current:
                self.picked.emit(choice.span)
            self.close_up()
