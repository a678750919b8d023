"""What there is to look at, as a list model: entries, and under those that are unfolded theirs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QLocale,
    QObject,
    Qt,
)

from briefing.checks.check import Finding, Severity
from briefing.wording import fill
from ui.look.index import NOWHERE, Index

ROW = Qt.ItemDataRole.UserRole
"""Role of the :class:`Row` itself."""

_AS_WRITTEN = (QLocale.Language.C, QLocale.Language.English)
"""Their quotation marks are those that the words come with."""


_MILD = frozenset({"one source"})
"""Kinds that are usual, and seen at a glance, so that their sign is a quiet one."""


def _tr(words: str) -> str:
    return QCoreApplication.translate("Checks", words)


@dataclass(frozen=True, slots=True)
class Row:
    """An entry. ``inside`` says that it stands under a head, ``unfolded`` that its own show.

    ``done`` says that it was ticked off; a head is when all of its own are.
    """

    finding: Finding
    inside: bool = False
    unfolded: bool = False
    done: bool = False

    @property
    def is_head(self) -> bool:
        """Whether it holds others."""
        return bool(self.finding.inside)

    @property
    def mild(self) -> bool:
        """Whether a ring is its sign, as on the pages, and no triangle."""
        return self.finding.kind in _MILD

    @property
    def key(self) -> str:
        """What it is, however often the list is made again."""
        # what a head is about may go and come: its kind alone stays
        own = self.finding.key if self.inside else ""
        return f"{self.finding.kind} {own}"

    @property
    def words(self) -> str:
        """What it says, in the window's language; under a head only what it is about."""
        finding = self.finding
        if self.inside and any(name == "words" for name, _ in finding.values):
            return _quoted(finding.said)
        values = {name: _quoted(value) for name, value in finding.values}
        return fill(_tr(finding.text), finding.count, **values)


def _quoted(value: str) -> str:
    """Words in the quotation marks of the window's language."""
    locale = QLocale()
    if value[:1] != "“" or value[-1:] != "”" or locale.language() in _AS_WRITTEN:
        return value
    return locale.quoteString(value[1:-1])


def rows_of(
    findings: Sequence[Finding], unfolded: frozenset[str], done: frozenset[str] = frozenset()
) -> tuple[Row, ...]:
    """The rows; ``unfolded`` are the kinds whose entries show, ``done`` what was ticked off."""
    rows = []
    for finding in findings:
        is_open = bool(finding.inside) and finding.kind in unfolded
        rows.append(Row(finding, unfolded=is_open, done=done.issuperset(finding.marks)))
        if is_open:
            inside = finding.inside
            rows += [Row(one, inside=True, done=done.issuperset(one.marks)) for one in inside]
    return tuple(rows)


class ChecksModel(QAbstractListModel):
    """Shows the rows that it is given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is shown."""
        return self._rows

    def show(self, rows: tuple[Row, ...]) -> None:
        """Take new rows."""
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def row_of(self, key: str) -> int:
        """The row with this key, -1 when it is not here."""
        return next((n for n, row in enumerate(self._rows) if row.key == key), -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a row shows."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.words
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken(row)
            case _:
                return row if role == ROW else None


def spoken(row: Row) -> str:
    """A row as a screen reader says it."""
    said = {
        Severity.CONFIRM: _tr("To confirm"),
        Severity.LOOK: _tr("To look at"),
        Severity.NOTE: _tr("Note"),
    }[row.finding.severity]
    fold = _tr("unfolded") if row.unfolded else _tr("folded")
    done = _tr("ticked off") if row.done else ""
    return ". ".join(filter(None, (said, row.words, done, fold if row.is_head else "")))
