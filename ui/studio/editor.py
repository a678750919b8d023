"""The code editor: line numbers, marks where something is wrong, completion, places found."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QRect, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QPlainTextEdit, QTextEdit, QWidget

from briefing.styles.completing import Completion
from ui.look import theme
from ui.look.text_block import utf16
from ui.look.theme import GRID
from ui.shell.find_bar import Place

INDENT = "  "
"""As the styles that ship are written."""
_LEAST_PREFIX = 2
"""After one letter nearly every name fits: a list at each word would be in the way."""
_UNDO_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


def code_font() -> QFont:
    """The machine's font of equal widths, a little smaller than the window's."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPointSizeF(10)
    return font


class Editor(QPlainTextEdit):
    """Shows one document at a time. It asks for completions and says what the user tried."""

    refused = Signal()
    """The user typed into a text that cannot be changed."""

    def __init__(self, complete: Callable[[str], Completion], parent: QWidget) -> None:
        """``complete`` tells what may come after a text."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("Code"))
        self.setFont(code_font())
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setTabStopDistance(4 * self.fontMetrics().horizontalAdvance(" "))
        # Tab indents here; F6 leads out
        self.setTabChangesFocus(False)
        self._complete = complete
        self._marks: dict[int, str] = {}
        self._found: tuple[Place, ...] = ()
        self._gutter = Gutter(self)
        self.blockCountChanged.connect(self._fit_gutter)
        self.updateRequest.connect(self._scroll_gutter)
        self.cursorPositionChanged.connect(self._paint_extras)
        self._build_completer()
        self._fit_gutter()

    def _build_completer(self) -> None:
        self._names = QStringListModel(self)
        self.completer = QCompleter(self._names, self)
        self.completer.setWidget(self)
        # the names that fit are looked up here, and not in a list of all
        self.completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.completer.setMaxVisibleItems(12)
        self.completer.activated.connect(self._insert)
        self.popup.setObjectName("boxed")
        self.popup.setAccessibleName(self.tr("What may be written here"))
        self._prefix = ""

    @property
    def popup(self) -> QAbstractItemView:
        """The list of what may be written."""
        popup = self.completer.popup()
        assert popup is not None
        return popup

    # --- the document -----------------------------------------------------------------------

    def show_document(self, document: QTextDocument, *, read_only: bool) -> None:
        """Edit this text."""
        self._marks, self._found = {}, ()
        self.setDocument(document)
        self.setReadOnly(read_only)
        # a text that cannot be changed still has a cursor, so that it can be read by keyboard
        flags = Qt.TextInteractionFlag.TextSelectableByMouse
        if read_only:
            self.setTextInteractionFlags(flags | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        # a document brings its own
        self.setTabStopDistance(4 * self.fontMetrics().horizontalAdvance(" "))
        self._fit_gutter()
        self._paint_extras()

    def go_to_line(self, line: int) -> None:
        """Put the cursor at a line (from 1), in the middle of what is seen."""
        block = self.document().findBlockByNumber(max(0, line - 1))
        self.setTextCursor(QTextCursor(block))
        self.centerCursor()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_place(self, place: Place) -> None:
        """Select a place (offsets of the text) and scroll to it."""
        text = self.raw
        cursor = self.textCursor()
        cursor.setPosition(utf16(text, place.start))
        cursor.setPosition(utf16(text, place.end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def offset(self, position: int) -> int:
        """A cursor's position as an offset of the text."""
        return len(self.raw.encode("utf-16-le")[: 2 * position].decode("utf-16-le", "replace"))

    @property
    def raw(self) -> str:
        """The text with a line feed after each line."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    # --- marks ------------------------------------------------------------------------------

    def set_marks(self, marks: dict[int, str]) -> None:
        """Mark lines (from 1) where something is wrong: "danger" or "warning"."""
        if marks != self._marks:
            self._marks = dict(marks)
            self._paint_extras()
            self._gutter.update()

    def mark(self, line: int) -> str:
        """The mark of a line (from 1), "" when it has none."""
        return self._marks.get(line, "")

    def set_found(self, found: Sequence[Place]) -> None:
        """Light up the places that were found."""
        # all are drawn anew at each move of the cursor, and a screen shows some fifty lines
        self._found = tuple(found[:500])
        self._paint_extras()

    def _paint_extras(self) -> None:
        colours = theme.current()
        extras = [self._line_extra(self.textCursor(), colours.raised)]
        for number, severity in self._marks.items():
            block = self.document().findBlockByNumber(number - 1)
            if block.isValid():
                extra = QTextEdit.ExtraSelection()
                cursor = QTextCursor(block)
                cursor.movePosition(
                    QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor
                )
                wave = QTextCharFormat()
                wave.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
                wave.setUnderlineColor(QColor(getattr(colours, severity)))
                extra.cursor, extra.format = cursor, wave
                extras.append(extra)
        self.setExtraSelections([*extras, *self._found_extras()])

    def _found_extras(self) -> list[QTextEdit.ExtraSelection]:
        if not self._found:
            return []
        text, colours = self.raw, theme.current()
        extras = []
        for place in self._found:
            cursor = QTextCursor(self.document())
            cursor.setPosition(utf16(text, place.start))
            cursor.setPosition(utf16(text, place.end), QTextCursor.MoveMode.KeepAnchor)
            lit = QTextCharFormat()
            lit.setBackground(QColor(colours.mark))
            extra = QTextEdit.ExtraSelection()
            extra.cursor, extra.format = cursor, lit
            extras.append(extra)
        return extras

    def _line_extra(self, cursor: QTextCursor, colour: str) -> QTextEdit.ExtraSelection:
        extra = QTextEdit.ExtraSelection()
        form = QTextCharFormat()
        form.setBackground(QColor(colour))
        form.setProperty(QTextFormat.Property.FullWidthSelection, True)
        # a selection over several lines would have all of them marked as the current one
        cursor.clearSelection()
        extra.cursor, extra.format = cursor, form
        return extra

    # --- line numbers -----------------------------------------------------------------------

    @property
    def gutter_width(self) -> int:
        """Room for the marks and the widest number."""
        # two at least, so that the text does not move at the tenth line
        digits = max(2, len(str(self.blockCount())))
        return 3 * GRID + digits * self.fontMetrics().horizontalAdvance("9")

    def _fit_gutter(self) -> None:
        self.setViewportMargins(self.gutter_width, 0, 0, 0)
        self._place_gutter()

    def _place_gutter(self) -> None:
        area = self.contentsRect()
        self._gutter.setGeometry(QRect(area.left(), area.top(), self.gutter_width, area.height()))

    def _scroll_gutter(self, area: QRect, by: int) -> None:
        if by:
            self._gutter.scroll(0, by)
        else:
            self._gutter.update(0, area.y(), self._gutter.width(), area.height())

    def paint_gutter(self, event: QPaintEvent) -> None:
        """Draw the numbers of the lines in view, and the marks before them."""
        colours = theme.current()
        quiet, loud = QColor(colours.muted), QColor(colours.text)
        painter = QPainter(self._gutter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), QColor(colours.raised))
        painter.setFont(self.font())
        painter.setPen(quiet)
        here, width = self.textCursor().blockNumber(), self.gutter_width - GRID
        right = int(Qt.AlignmentFlag.AlignRight)
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        while block.isValid() and top <= event.rect().bottom():
            height = self.blockBoundingRect(block).height()
            number = block.blockNumber()
            if top + height >= event.rect().top():
                place = QRect(0, round(top), width, round(height))
                severity = self._marks.get(number + 1, "")
                if severity:
                    self._paint_mark(painter, QColor(getattr(colours, severity)), place)
                if severity or number == here:
                    painter.setPen(loud)
                painter.drawText(place, right, str(number + 1))
                painter.setPen(quiet)
            block, top = block.next(), top + height
        painter.end()

    def _paint_mark(self, painter: QPainter, colour: QColor, place: QRect) -> None:
        painter.setBrush(colour)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(GRID // 2, place.center().y() - GRID // 2, GRID, GRID)

    # --- keys -------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Leave undo to the window: its history holds the form's changes too."""
        override = event.type() is QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and any(map(event.matches, _UNDO_KEYS)):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type, with completion and indents."""
        # the editor's own undo knows one file alone
        if any(event.matches(key) for key in _UNDO_KEYS):
            event.ignore()
            return
        if self.isReadOnly() and event.text().isprintable() and event.text():
            self.refused.emit()
            return
        popup = self.popup
        if popup.isVisible() and event.key() in _POPUP_KEYS:
            event.ignore()  # the list takes them
            return
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() == Qt.Key.Key_Space:
            self.show_completions(asked=True)
            return
        if not self.isReadOnly() and self._indent(event):
            return
        super().keyPressEvent(event)
        typed = not self.isReadOnly() and event.text() and event.text().isprintable()
        if typed or popup.isVisible():
            self.show_completions(asked=False)

    def _indent(self, event: QKeyEvent) -> bool:
        """Two spaces for Tab, back for Shift+Tab, the indent of the line for Enter."""
        cursor = self.textCursor()
        if event.key() == Qt.Key.Key_Tab and not event.modifiers():
            cursor.insertText(INDENT)
        elif event.key() == Qt.Key.Key_Backtab:
            line = cursor.block().text()
            cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
            for character in line[: len(INDENT)]:
                if character == " ":
                    cursor.deleteChar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            line = cursor.block().text()[: cursor.positionInBlock()]
            cursor.insertText("\n" + line[: len(line) - len(line.lstrip(" "))])
        else:
            return False
        self.ensureCursorVisible()
        return True

    # --- completion -------------------------------------------------------------------------

    def show_completions(self, *, asked: bool) -> None:
        """Offer what may be written here; unless ``asked`` for, only once it is begun."""
        raw = self.document().toRawText()
        before = raw.encode("utf-16-le")[: 2 * self.textCursor().position()]
        text = before.decode("utf-16-le", "replace").replace("\u2029", "\n")
        found = self._complete(text)
        enough = asked or len(found.prefix) >= _LEAST_PREFIX or text.endswith((".", "--"))
        if not found.names or not enough or found.names == (found.prefix,):
            self.popup.hide()
            return
        self._prefix = found.prefix
        self._names.setStringList(list(found.names))
        popup = self.popup
        area = self.cursorRect()
        area.translate(self.viewport().pos())
        width = popup.sizeHintForColumn(0) + popup.verticalScrollBar().sizeHint().width()
        area.setWidth(width + 3 * GRID)
        self.completer.complete(area)
        # so that Enter takes the first
        popup.setCurrentIndex(self.completer.completionModel().index(0, 0))

    def _insert(self, name: str) -> None:
        self.textCursor().insertText(name[len(self._prefix) :])

    # --- what Qt calls ----------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the line numbers as high as the text."""
        super().resizeEvent(event)
        self._place_gutter()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        # Qt tells of changes while the widget is being made, too
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_gutter"):
            self._paint_extras()
            self._gutter.update()


_POPUP_KEYS = (
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
)


class Gutter(QWidget):
    """The strip of line numbers beside the text."""

    def __init__(self, editor: Editor) -> None:
        super().__init__(editor)
        self._editor = editor

    def sizeHint(self) -> QSize:
        """As wide as the widest number."""
        return QSize(self._editor.gutter_width, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the numbers."""
        self._editor.paint_gutter(event)
