"""The form for the page: what the style is called, paper, dates, notes, the file's name."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from briefing.styles import form as forms
from briefing.styles.form import FormValues
from briefing.styles.yaml_edit import Key, Value, remove, set_value
from briefing.wording.dates import format_date
from ui.look.theme import GRID
from ui.studio.fields import STYLE, Choice, Form, Millimetres, add_row, note, show_text

# a day and a month of one digit, in which the formats differ
_EXAMPLE = date(2025, 6, 5)
_FORMATS = (
    "d MMMM yyyy", "EEEE d MMMM yyyy", "d MMM yyyy", "MMMM d, yyyy", "EEEE, MMMM d, yyyy",
    "dd.MM.yyyy", "dd/MM/yyyy", "MM/dd/yyyy", "yyyy-MM-dd",
)  # fmt: skip


class PageForm(Form):
    """Fields of ``style.yml`` but for the sections."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Page"))
        self._values: FormValues | None = None
        self._build_names()
        self._build_paper()
        self._build_words()
        self.column.addStretch(1)

    def _build_names(self) -> None:
        rows = self.group(self.tr("This style"))
        self.title = self._line(("name",))
        self.description = self._line(("description",))
        add_row(rows, self.tr("Called"), self.title)
        add_row(rows, self.tr("In a sentence"), self.description)

    def _build_paper(self) -> None:
        rows = self.group(self.tr("Paper"))
        self.paper = Choice()
        for value, words in (
            ("A4", "A4"), ("letter", self.tr("US letter")), ("A5", "A5"), ("B5", "B5"),
            ("legal", self.tr("US legal")), ("A3", "A3"),
            ("A4 landscape", self.tr("A4, on its side")),
            ("letter landscape", self.tr("US letter, on its side")),
        ):  # fmt: skip
            self.paper.addItem(words, value)
        self.paper.chosen.connect(lambda value: self._set(("page", "size"), value))
        add_row(rows, self.tr("Size"), self.paper)
        self.margins = tuple(Millimetres() for _ in range(4))
        add_row(rows, self.tr("Margins"), self._margins(), wide=True)
        self.pages = Choice()
        for value, words in (
            ("", self.tr("Automatic")), ("1", self.tr("1 page")),
            *((f"{pages}", self.tr("{} pages").format(pages)) for pages in (2, 3, 4, 5, 6, 8, 10)),
        ):  # fmt: skip
            self.pages.addItem(words, value)
        self.pages.chosen.connect(self._set_pages)
        add_row(rows, self.tr("Most pages"), self.pages)

    def _margins(self) -> QWidget:
        group = QWidget()
        grid = QGridLayout(group)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GRID)
        grid.setVerticalSpacing(GRID // 2)
        names = (self.tr("Top"), self.tr("Right"), self.tr("Bottom"), self.tr("Left"))
        for side, (box, name) in enumerate(zip(self.margins, names, strict=True)):
            label = QLabel(name)
            label.setObjectName("muted")
            box.setAccessibleName(self.tr("Margin: {}").format(name.lower()))
            box.valueChanged.connect(lambda length, side=side: self._set_margin(side, length))
            grid.addWidget(label, 2 * (side // 2), side % 2)
            grid.addWidget(box, 2 * (side // 2) + 1, side % 2)
        return group

    def _build_words(self) -> None:
        rows = self.group(self.tr("Words and dates"))
        self.language = Choice()
        for value, words in (
            ("en-GB", self.tr("English (Britain)")), ("en-US", self.tr("English (America)")),
            ("en", self.tr("English")), ("de", self.tr("German")), ("fr", self.tr("French")),
            ("es", self.tr("Spanish")),
        ):  # fmt: skip
            self.language.addItem(words, value)
        self.language.chosen.connect(lambda value: self._set(("language",), value))
        self.date_format = Choice()
        for value in _FORMATS:
            self.date_format.addItem(format_date(_EXAMPLE, value), value)
        self.date_format.chosen.connect(lambda value: self._set(("date",), value))
        self.notes = Choice()
        self.notes.addItem(self.tr("in a list at the end"), "end")
        self.notes.addItem(self.tr("at the foot of each page"), "foot")
        self.notes.chosen.connect(lambda value: self._set(("notes",), value))
        self.annex = Choice()
        self.annex.addItem(self.tr("not printed"), "no")
        self.annex.addItem(self.tr("printed after the note"), "yes")
        self.annex.chosen.connect(lambda value: self._set(("annex",), value == "yes"))
        self.marking = self._line(("options", "marking"), may_be_empty=True)
        self.file_name = self._line(("file-name",))
        add_row(rows, self.tr("Language"), self.language)
        add_row(rows, self.tr("Dates as"), self.date_format)
        add_row(rows, self.tr("Sources stand"), self.notes)
        add_row(rows, self.tr("Their passages"), self.annex)
        add_row(rows, self.tr("Marking"), self.marking, self.tr("Printed on every page"))
        add_row(rows, self.tr("Files are called"), self.file_name)
        rows.addRow("", note(self.tr("{date}, {title}, {marking} and {style} are filled in.")))

    # --- to the text ------------------------------------------------------------------------

    def _line(self, keys: tuple[Key, ...], *, may_be_empty: bool = False) -> QLineEdit:
        edit = QLineEdit()
        edit.textEdited.connect(
            lambda text: self._set(keys, text) if text.strip() or may_be_empty else None
        )
        return edit

    def _set(self, keys: tuple[Key, ...], value: Value) -> None:
        field = ".".join(map(str, keys))
        # a key without a value is a mistake; without the key, what the style is based on holds
        if value == "":
            self.change(STYLE, field, lambda text: remove(text, keys))
        else:
            self.change(STYLE, field, lambda text: set_value(text, keys, value))

    def _set_margin(self, side: int, length: float) -> None:
        if self._values is not None:
            # read now: when the text is changed, the boxes may show something newer
            margins = tuple(box.value() for box in self.margins)
            self.change(
                STYLE,
                f"margin {side}",
                lambda text: forms.with_margin(text, side, length, margins),
            )

    def _set_pages(self, pages: str) -> None:
        self._set(("options", "pages"), int(pages) if pages else "")

    # --- from the text ----------------------------------------------------------------------

    def show_values(self, values: FormValues) -> None:
        """Show what prints."""
        self._values = values
        show_text(self.title, values.title)
        show_text(self.description, values.description)
        self.paper.show_value(values.size)
        for box, length in zip(self.margins, values.margins, strict=True):
            box.show_length(length)
        pages = f"{values.pages:g}" if values.pages else ""
        self.pages.show_value(pages, self.tr("{} pages").format(pages))
        self.language.show_value(values.language)
        # the examples are in the language of the house
        for row in range(self.date_format.count()):
            pattern = self.date_format.itemData(row)
            self.date_format.setItemText(row, format_date(_EXAMPLE, pattern, values.language))
        example = format_date(_EXAMPLE, values.date_format, values.language)
        self.date_format.show_value(values.date_format, example)
        self.notes.show_value(values.notes)
        self.annex.show_value("yes" if values.annex else "no")
        show_text(self.marking, values.marking)
        show_text(self.file_name, values.file_name)
