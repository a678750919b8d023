"""What of an article counts and what was set aside: looked at, put back, set aside."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from briefing.desk.state import Desk
from briefing.model.article import Span
from ui.articles.arranging import title_of
from ui.articles.reasons import told
from ui.articles.stretches import STRETCH, Stretch, StretchesModel, stretches
from ui.look import theme
from ui.look.index import Index
from ui.look.text_block import SMALL, block_height, draw_block, sized
from ui.look.theme import GRID

_LONGEST = 2000
"""Code points of a stretch that are shown; a page's whole menu is no reading matter."""


@dataclass(frozen=True, slots=True)
class Counting:
    """The user says of stretches of an article whether they count."""

    article: str
    spans: tuple[Span, ...]
    counts: bool


class ResidueDialog(QDialog):
    """One article, stretch by stretch. It stays open while the desk changes."""

    chosen = Signal(object)
    """A :class:`Counting`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What counts, and what was set aside"))
        self._article = ""
        self._desk = Desk()
        self.model = StretchesModel(self)
        self.view = StretchesView(self.model)
        self.view.toggled.connect(self._toggle)
        self.summary = QLabel()
        self.summary.setObjectName("muted")
        self.summary.setWordWrap(True)
        self.only_aside = QCheckBox(self.tr("&Only what was set aside"))
        self.only_aside.toggled.connect(self._show_stretches)
        self.back_button = QPushButton(self.tr("&Put back"))
        self.aside_button = QPushButton(self.tr("&Set aside"))
        self.close_button = QPushButton(self.tr("&Close"))
        self.back_button.clicked.connect(lambda: self._choose_selected(True))
        self.aside_button.clicked.connect(lambda: self._choose_selected(False))
        self.close_button.clicked.connect(self.close)
        for button in (self.back_button, self.aside_button, self.close_button):
            # Enter is for the list
            button.setAutoDefault(False)
        self.view.selectionModel().selectionChanged.connect(self._show_what_can_be_done)
        self.model.dataChanged.connect(self._show_what_can_be_done)
        self._lay_out()
        self.resize(84 * GRID, 80 * GRID)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        top = QHBoxLayout()
        top.addWidget(self.summary, 1)
        top.addWidget(self.only_aside)
        column.addLayout(top)
        column.addWidget(self.view, 1)
        bottom = QHBoxLayout()
        bottom.setSpacing(GRID)
        bottom.addWidget(self.back_button)
        bottom.addWidget(self.aside_button)
        bottom.addStretch(1)
        bottom.addWidget(self.close_button)
        column.addLayout(bottom)

    def open_article(self, article: str, desk: Desk) -> None:
        """Show this article of the desk."""
        self._article = article
        self.show_desk(desk)
        if self.model.rowCount():
            self.view.setCurrentIndex(self.model.index(0))
        self.show()
        self.activateWindow()
        self.view.setFocus()

    def show_desk(self, desk: Desk) -> None:
        """Follow the desk; an article that is gone closes the dialog."""
        self._desk = desk
        entry = desk.entry(self._article)
        if entry is None:
            self.close()
            return
        self.setWindowTitle(self.tr("What counts in “{}”").format(title_of(entry)))
        self._show_stretches()

    def _show_stretches(self) -> None:
        entry = self._desk.entry(self._article)
        if entry is None:
            return
        found = stretches(entry.article)
        aside = sum(not stretch.counts for stretch in found)
        if aside:
            self.summary.setText(
                self.tr("Set aside: {} of {} parts. Nothing is lost: put back what counts.").format(
                    aside, len(found)
                )
            )
        else:
            self.summary.setText(
                self.tr("All of the text counts. Set aside what is no part of the article.")
            )
        if self.only_aside.isChecked():
            found = tuple(stretch for stretch in found if not stretch.counts)
        # the model may begin anew, and forget it
        current = self.view.currentIndex().row()
        self.model.show(found)
        if found and not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self.model.index(min(max(0, current), len(found) - 1)))
        self._show_what_can_be_done()

    def _toggle(self, stretch: Stretch) -> None:
        self.chosen.emit(Counting(self._article, (stretch.span,), not stretch.counts))

    def _choose_selected(self, counts: bool) -> None:
        spans = tuple(s.span for s in self.view.selected if s.counts is not counts)
        if spans:
            self.chosen.emit(Counting(self._article, spans, counts))

    def _show_what_can_be_done(self) -> None:
        selected = self.view.selected
        self.back_button.setEnabled(any(not stretch.counts for stretch in selected))
        self.aside_button.setEnabled(any(stretch.counts for stretch in selected))


class StretchesView(QListView):
    """The stretches; each row has a button of its own, Space presses it."""

    toggled = Signal(object)
    """The :class:`Stretch` whose button was pressed."""

    def __init__(self, model: StretchesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("framed")
        self.setAccessibleName(self.tr("The article, part by part"))
        self.setModel(model)
        delegate = _Delegate(self)
        delegate.toggled.connect(self.toggled)
        self.setItemDelegate(delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        # a page may have thousands of parts
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setMouseTracking(True)

    @property
    def selected(self) -> tuple[Stretch, ...]:
        """The selected stretches in the order of the text."""
        # Qt gives them in the order of choosing
        chosen = sorted(self.selectionModel().selectedIndexes(), key=lambda index: index.row())
        return tuple(_stretch(index) for index in chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter press the button of the current row."""
        keys = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() in keys and self.currentIndex().isValid():
            self.toggled.emit(_stretch(self.currentIndex()))
        else:
            super().keyPressEvent(event)


def _stretch(index: Index) -> Stretch:
    stretch = index.data(STRETCH)
    assert isinstance(stretch, Stretch)
    return stretch


def _shown(stretch: Stretch) -> str:
    """The text with its line breaks as a text layout wants them."""
    # the only character at which a text layout begins a new line
    return stretch.text[:_LONGEST].replace("\r\n", "\n").replace("\n", "\u2028")


class _Delegate(QStyledItemDelegate):
    """Text to the left, faded where it does not count, with the reason and a button."""

    toggled = Signal(object)

    def __init__(self, view: StretchesView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the text is, wrapped."""
        width = self._view.viewport().width()
        room = text_area(QRect(0, 0, width, 0), self._button_width(option)).width()
        stretch = _stretch(index)
        height = block_height(_shown(stretch), option.font, room)
        line = QFontMetrics(option.font).lineSpacing()
        return QSize(room, height + (0 if stretch.counts else line) + 2 * GRID)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, reason, text, button."""
        self.initStyleOption(option, index)
        colours, stretch = theme.current(), _stretch(index)
        painter.save()
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(colours.accent_soft))
        elif not stretch.counts:
            painter.fillRect(option.rect, QColor(colours.raised))
        if state & QStyle.StateFlag.State_HasFocus:
            bar = QRect(option.rect.left(), option.rect.top(), 3, option.rect.height())
            painter.fillRect(bar, QColor(colours.accent))
        area = text_area(option.rect, self._button_width(option))
        if not stretch.counts:
            painter.setPen(QColor(colours.warning))
            painter.setFont(sized(option.font, SMALL))
            painter.drawText(
                area,
                Qt.AlignmentFlag.AlignLeft,
                self.tr("set aside: {}").format(told(stretch.reason)),
            )
            area = area.adjusted(0, QFontMetrics(option.font).lineSpacing(), 0, 0)
        painter.setPen(QColor(colours.text if stretch.counts else colours.muted))
        draw_block(painter, area, _shown(stretch), option.font)
        hot = state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected)
        if hot or not stretch.counts:
            self._paint_button(painter, option, stretch)
        painter.restore()

    def _paint_button(
        self, painter: QPainter, option: QStyleOptionViewItem, stretch: Stretch
    ) -> None:
        colours = theme.current()
        area = button_area(option.rect, self._button_width(option))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(colours.border))
        painter.setBrush(QColor(colours.pane))
        painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        painter.setPen(QColor(colours.text))
        painter.setFont(option.font)
        words = self.tr("Set aside") if stretch.counts else self.tr("Put back")
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words)

    def _button_width(self, option: QStyleOptionViewItem) -> int:
        metrics = QFontMetrics(option.font)
        words = (self.tr("Set aside"), self.tr("Put back"))
        return max(map(metrics.horizontalAdvance, words)) + 3 * GRID

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Press the button where it is painted."""
        if event.type() is not QEvent.Type.MouseButtonRelease:
            return False
        assert isinstance(event, QMouseEvent)
        area = button_area(option.rect, self._button_width(option))
        if not area.contains(event.position().toPoint()):
            return False
        self.toggled.emit(_stretch(index))
        return True


def button_area(row: QRect, width: int) -> QRect:
    """Where a row's button is painted."""
    return QRect(row.right() - width - GRID, row.top() + GRID - 2, width, 3 * GRID + 2)


def text_area(row: QRect, button: int) -> QRect:
    """Where a row's text is painted."""
    return row.adjusted(2 * GRID, GRID, -button - 3 * GRID, 0)
