"""The texts of the style at hand: one document a file, which form and code editor share.

Every change, wherever it comes from, is a change of a document, so that one history undoes them
all in the order in which they were made.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFont, QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout

from briefing.styles.yaml_edit import difference
from ui.look.text_block import utf16

_MARGIN = 6
"""Pixels between the letters and the line numbers."""


@dataclass(slots=True)
class Buffer:
    """One file.

    ``saved`` is its text on the disk, ``told`` the one that was told of last; ``windows`` says
    that its lines end as on Windows, ``new`` that it is not on the disk yet.
    """

    name: str
    document: QTextDocument
    saved: str
    windows: bool = False
    new: bool = False
    told: str = ""

    @property
    def text(self) -> str:
        """What stands in the editor."""
        # not toPlainText, which makes a space of a no-break space
        raw = self.document.toRawText()
        return raw.replace("\u2029", "\n").replace("\u2028", "\n")

    @property
    def changed(self) -> bool:
        """Whether the text is not what stands on the disk."""
        return self.new or (self.document.isModified() and self.text != self.saved)


class Buffers(QObject):
    """The files of one style, and the order of the changes made to them."""

    changed = Signal(str)
    """The name of a file whose text changed."""
    undoable = Signal(bool, bool)
    """Whether there is something to undo, and to do again."""

    def __init__(self, font: QFont, parent: QObject) -> None:
        super().__init__(parent)
        self._font = font
        self._buffers: dict[str, Buffer] = {}
        self._history: list[str] = []
        self._at = 0
        self._stepping = False
        self._field = ""

    def load(self, texts: Mapping[str, str]) -> None:
        """Take the files of another style; what was there is gone."""
        for buffer in self._buffers.values():
            buffer.document.deleteLater()
        self._buffers = {name: self._buffer(name, text) for name, text in texts.items()}
        self._history, self._at, self._field = [], 0, ""
        self.undoable.emit(False, False)

    def add(self, name: str, text: str) -> None:
        """Begin a file that the style does not have yet."""
        buffer = self._buffer(name, text)
        buffer.saved, buffer.new = "", True
        self._buffers[name] = buffer
        self.changed.emit(name)

    def _buffer(self, name: str, text: str) -> Buffer:
        document = QTextDocument(self)
        # a QPlainTextEdit takes a document with no other
        document.setDocumentLayout(QPlainTextDocumentLayout(document))
        document.setDefaultFont(self._font)
        document.setDocumentMargin(_MARGIN)
        windows = "\r\n" in text
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        document.setPlainText(text)
        document.setModified(False)
        document.contentsChanged.connect(lambda: self._tell_change(name))
        document.undoCommandAdded.connect(lambda: self._note(name))
        return Buffer(name, document, text, windows, told=text)

    def _tell_change(self, name: str) -> None:
        """Pass a change on; colours are one for Qt too, and are none for us."""
        buffer = self._buffers.get(name)
        if buffer is None or buffer.text == buffer.told:
            return
        buffer.told = buffer.text
        if not self._stepping and self._history[self._at - 1 : self._at] != [name]:
            self._note(name)  # Qt took it into a step from before another file was changed
        self.changed.emit(name)

    def __contains__(self, name: str) -> bool:
        """Whether the style has this file."""
        return name in self._buffers

    def __getitem__(self, name: str) -> Buffer:
        """The file of this name."""
        return self._buffers[name]

    @property
    def names(self) -> tuple[str, ...]:
        """The files, in the order in which they were loaded."""
        return tuple(self._buffers)

    @property
    def texts(self) -> dict[str, str]:
        """Every text by its file."""
        return {name: buffer.text for name, buffer in self._buffers.items()}

    @property
    def unsaved(self) -> dict[str, str]:
        """The texts that are not on the disk."""
        return {name: one.text for name, one in self._buffers.items() if one.changed}

    def mark_saved(self, texts: Mapping[str, str]) -> None:
        """These texts stand on the disk now."""
        for name, text in texts.items():
            if name in self._buffers:
                buffer = self._buffers[name]
                buffer.saved, buffer.new = text, False
                # what was undone while it was written is a change again
                buffer.document.setModified(buffer.text != text)

    def reload(self, name: str, text: str) -> None:
        """Take what another program wrote; the history keeps what stood here."""
        self.set_text(name, text.replace("\r\n", "\n"))
        self.mark_saved({name: self[name].text})

    def set_text(self, name: str, text: str, field: str = "") -> None:
        """Change a text into another by the smallest replacement, as one step.

        Changes of the same ``field`` of a form that follow one another are one step.
        """
        buffer = self._buffers[name]
        old = buffer.text
        if text == old:
            return
        change = difference(old, text)
        cursor = QTextCursor(buffer.document)
        joined = bool(field) and field == self._field and self._history[-1:] == [name]
        if joined:
            cursor.joinPreviousEditBlock()
        else:
            cursor.beginEditBlock()
        cursor.setPosition(utf16(old, change.start))
        end = utf16(old, change.end)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(change.text)
        cursor.endEditBlock()
        self._field = field

    # --- one history ------------------------------------------------------------------------

    def undo(self) -> str:
        """Take the last change back; the file that it was in, "" when there is none."""
        while self._at:
            self._at -= 1
            name = self._history[self._at]
            if self._step(name, redo=False):
                return name
        return ""

    def redo(self) -> str:
        """Do again what was taken back last; the file that it is in, "" when there is none."""
        while self._at < len(self._history):
            name = self._history[self._at]
            self._at += 1
            if self._step(name, redo=True):
                return name
        return ""

    def _step(self, name: str, *, redo: bool) -> bool:
        document = self._buffers[name].document if name in self._buffers else None
        if document is None:
            return False
        if not (document.isRedoAvailable() if redo else document.isUndoAvailable()):
            return False  # the editor's own menu was quicker
        self._stepping = True
        if redo:
            document.redo()
        else:
            document.undo()
        self._stepping = False
        self._field = ""
        self._tell()
        return True

    def _note(self, name: str) -> None:
        if not self._stepping:
            # with the next change, what was undone is gone
            del self._history[self._at :]
            self._history.append(name)
            self._at += 1
            self._field = ""
            self._tell()

    def _tell(self) -> None:
        self.undoable.emit(self._at > 0, self._at < len(self._history))
