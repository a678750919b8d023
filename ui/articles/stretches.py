"""An article cut into what counts and what was set aside, as a list model."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QObject,
    Qt,
)

from briefing.model.article import Article, Span
from ui.articles.reasons import told
from ui.look.index import NOWHERE, Index

STRETCH = Qt.ItemDataRole.UserRole
"""Role of the :class:`Stretch` itself."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A paragraph that counts (``reason`` is ""), or text that was set aside and why."""

    span: Span
    text: str
    reason: str = ""

    @property
    def counts(self) -> bool:
        """Whether the brief may take words from here."""
        return not self.reason


def stretches(article: Article) -> tuple[Stretch, ...]:
    """All of an article in the order of its text."""
    found = [Stretch(*_cut(article, p.start, p.end)) for p in article.paragraphs]
    found += [Stretch(*_cut(article, r.start, r.end), r.reason) for r in article.residue]
    # what counts and what does not lie between one another
    return tuple(sorted(found, key=lambda stretch: stretch.span))


def _cut(article: Article, start: int, end: int) -> tuple[Span, str]:
    return Span(article.id, start, end), article.text[start:end].strip()


class StretchesModel(QAbstractListModel):
    """Shows the stretches that it is given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stretches: tuple[Stretch, ...] = ()

    def show(self, stretches: tuple[Stretch, ...]) -> None:
        """Take others; where only their state differs, views keep their place."""
        if [s.span for s in stretches] == [s.span for s in self._stretches]:
            self._stretches = stretches
            if stretches:
                self.dataChanged.emit(self.index(0), self.index(len(stretches) - 1))
            return
        self.beginResetModel()
        self._stretches = stretches
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Stretches."""
        return 0 if parent.isValid() else len(self._stretches)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a row shows."""
        if not index.isValid():
            return None
        stretch = self._stretches[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return stretch.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            aside = QCoreApplication.translate("Residue", "set aside ({})").format(
                told(stretch.reason)
            )
            return stretch.text if stretch.counts else f"{aside}: {stretch.text}"
        if role == STRETCH:
            return stretch
        return None
