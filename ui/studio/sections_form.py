"""The form for the sections: which print, in what order, under what title, how many lines."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QToolButton,
    QWidget,
)

from briefing.model.sections import BESIDE
from briefing.styles import form as forms
from briefing.styles.form import FormValues
from briefing.styles.labels import TITLES
from briefing.styles.model import Section
from ui.look import theme
from ui.look.icon import icon
from ui.look.theme import GRID
from ui.shell.pane import tool_button
from ui.studio.fields import STYLE, Form, Number, add_row, note, show_text
from ui.studio.sections_model import SectionRow, SectionsModel

_MOST_LINES = 200
"""More than any page limit lets through; it only bounds the box."""


class SectionsForm(Form):
    """The list of sections, and below it the one that is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Sections"))
        self.model = SectionsModel(self)
        self.view = SectionsView()
        self.view.setModel(self.model)
        self.column.addWidget(
            note(self.tr("Ticked sections print in this order. Drag them, or use Alt+Up and Down."))
        )
        self.column.addWidget(self.view)
        self.column.addLayout(self._buttons())
        self._build_chosen()
        self.column.addStretch(1)
        self.view.shifted.connect(self.shift)
        self.model.moved.connect(self.move_to)
        self.model.ticked.connect(self._tick)
        self.view.selectionModel().currentChanged.connect(lambda: self._show_chosen())
        self._chosen = ""

    def _buttons(self) -> QHBoxLayout:
        self.up_button = tool_button(self.tr("Further up (Alt+Up)"))
        self.down_button = tool_button(self.tr("Further down (Alt+Down)"))
        self.up_button.clicked.connect(lambda: self.shift(-1))
        self.down_button.clicked.connect(lambda: self.shift(1))
        row = QHBoxLayout()
        row.setSpacing(GRID // 2)
        for button in (self.up_button, self.down_button):
            row.addWidget(button)
        row.addStretch(1)
        self.paint_icons()
        return row

    def _build_chosen(self) -> None:
        rows = self.group(self.tr("The chosen section"))
        self.title = QLineEdit()
        # 0 is a limit: -1 stands for none
        self.limit = Number(-1, _MOST_LINES, self.tr("as many as matter"))
        self.title.textEdited.connect(self._set_title)
        self.limit.valueChanged.connect(self._set_limit)
        add_row(rows, self.tr("Title"), self.title)
        add_row(rows, self.tr("Most lines"), self.limit)
        self.title.setEnabled(False)
        self.limit.setEnabled(False)

    @property
    def row(self) -> SectionRow | None:
        """The chosen section."""
        number = self.view.currentIndex().row()
        return self.model.rows[number] if 0 <= number < len(self.model.rows) else None

    # --- to the text ------------------------------------------------------------------------

    def shift(self, by: int) -> None:
        """Move the chosen section up or down."""
        row = self.row
        if row is None or not row.prints:
            return
        to = self.view.currentIndex().row() + by
        if 0 <= to < len(self.model.sections):
            self.move_to(row.section.id, to)

    def move_to(self, name: str, to: int) -> None:
        """Give a section another place."""
        before = self.model.sections
        self.change(STYLE, "", lambda text: forms.with_section_moved(text, before, name, to))
        after = [one for one in before if one.id != name]
        after.insert(to, next(one for one in before if one.id == name))
        # at once: what the text makes of it comes only after a trial in the worker
        self._show(tuple(after), name)

    def _tick(self, name: str, prints: bool) -> None:
        before = self.model.sections
        if prints:
            # before those that stand beside the note, as the sources do
            to = len([one for one in before if one.id not in BESIDE])
            self.change(STYLE, "", lambda text: forms.with_section(text, before, name, to))
            after = (*before[:to], Section(name, TITLES[name]), *before[to:])
        else:
            self.change(STYLE, "", lambda text: forms.without_section(text, before, name))
            after = tuple(one for one in before if one.id != name)
        self._show(after, name)

    def _set_title(self, title: str) -> None:
        row, before = self.row, self.model.sections
        if row is not None and row.prints:
            name = row.section.id
            self.change(
                STYLE,
                f"title {name}",
                lambda text: forms.with_section_title(text, before, name, title),
            )

    def _set_limit(self, number: int) -> None:
        row, before = self.row, self.model.sections
        if row is not None and row.prints:
            name = row.section.id
            limit = None if number < 0 else number
            self.change(
                STYLE,
                f"limit {name}",
                lambda text: forms.with_section_limit(text, before, name, limit),
            )

    # --- from the text ----------------------------------------------------------------------

    def show_values(self, values: FormValues) -> None:
        """Show what prints."""
        row = self.row
        self._show(values.sections, row.section.id if row is not None else "")

    def _show(self, sections: tuple[Section, ...], chosen: str) -> None:
        self.model.show_sections(sections)
        self.view.fit()
        number = self.model.row_of(chosen)
        self.view.setCurrentIndex(self.model.index(max(0, number)))
        self._show_chosen()

    def _show_chosen(self) -> None:
        row = self.row
        prints = row is not None and row.prints
        self.title.setEnabled(prints)
        self.limit.setEnabled(prints and row is not None and row.counted)
        if row is None:
            return
        # of another section, also while the field has the keyboard
        if row.section.id != self._chosen:
            self._chosen = row.section.id
            self.title.setText(row.section.title)
        show_text(self.title, row.section.title)
        self.limit.show_number(-1 if row.section.limit is None else row.section.limit)
        place, count = self.view.currentIndex().row(), len(self.model.sections)
        self.up_button.setEnabled(prints and place > 0)
        self.down_button.setEnabled(prints and place + 1 < count)

    def paint_icons(self) -> None:
        """Draw the icons in the colours of the theme."""
        colours = theme.current()
        pairs: tuple[tuple[QToolButton, str], ...] = (
            (self.up_button, "up"),
            (self.down_button, "down"),
        )
        for button, name in pairs:
            button.setIcon(icon(name, colours.text, colours.border))


class SectionsView(QListView):
    """The list: dragged with the mouse, moved with Alt and the arrow keys."""

    shifted = Signal(int)
    """-1 for further up, 1 for further down."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("boxed")
        self.setAccessibleName(self.tr("Sections"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        self.setUniformItemSizes(True)
        self.setSpacing(1)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def fit(self) -> None:
        """Be as high as all rows are: the form around scrolls."""
        row = self.sizeHintForRow(0) + 2 * self.spacing()
        count = self.model().rowCount() if self.model() else 0
        self.setFixedHeight(count * row + GRID)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the section with Alt."""
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.shifted.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
            event.accept()
        else:
            super().keyPressEvent(event)
