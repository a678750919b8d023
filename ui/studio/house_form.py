"""The form for the house: its names, logo, colours and fonts."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from briefing.styles import form as forms
from briefing.styles.form import FACES, FormValues
from ui.look.theme import GRID
from ui.studio import dialogs
from ui.studio.fields import (
    BRAND,
    Choice,
    ColorField,
    Form,
    add_row,
    note,
    show_text,
    swatch,
)

# no colour of CSS, so that it is taken for none
_OTHER = "…"


class HouseForm(Form):
    """Fields of ``_brand.yml``."""

    logo_wanted = Signal()
    """The user wants to choose a picture file."""
    font_wanted = Signal()
    """The user wants to add a font file."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("House"))
        self._values: FormValues | None = None
        self.palette_fields: dict[str, ColorField] = {}
        self._build_names()
        self._build_logo()
        self._build_colors()
        self._build_fonts()
        self.column.addStretch(1)

    def _build_names(self) -> None:
        rows = self.group(self.tr("The house"))
        self.house = QLineEdit()
        self.short_house = QLineEdit()
        for edit, key in ((self.house, "full"), (self.short_house, "short")):
            edit.textEdited.connect(lambda text, key=key: self._set_house(key, text))
        add_row(rows, self.tr("Name"), self.house)
        add_row(rows, self.tr("Short name"), self.short_house)

    def _build_logo(self) -> None:
        rows = self.group(self.tr("Logo"))
        self.logo = QLabel()
        self.logo.setObjectName("muted")
        self.logo_button = QPushButton(self.tr("Choose…"))
        self.logo_button.setAccessibleName(self.tr("Choose a logo"))
        self.no_logo_button = QPushButton(self.tr("Remove"))
        self.no_logo_button.setAccessibleName(self.tr("Remove the logo"))
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self.logo, 1)
        row.addWidget(self.logo_button)
        row.addWidget(self.no_logo_button)
        self.logo_alt = QLineEdit()
        self.logo_alt.textEdited.connect(self._set_logo_alt)
        self.logo_button.clicked.connect(self.logo_wanted)
        self.no_logo_button.clicked.connect(lambda: self.set_logo("", ""))
        add_row(rows, self.tr("Picture"), line, wide=True)
        add_row(
            rows,
            self.tr("Description"),
            self.logo_alt,
            self.tr("Read aloud in place of the picture to those who cannot see it"),
        )

    def _build_colors(self) -> None:
        self._palette = self.group(self.tr("Colours of the house"))
        rows = self.group(self.tr("Where they are used"))
        self.roles: dict[str, Choice] = {}
        for role, words in (
            ("primary", self.tr("Main colour")),
            ("foreground", self.tr("Text")),
            ("secondary", self.tr("Quiet text")),
            ("link", self.tr("Source marks")),
            ("tertiary", self.tr("Lines")),
            ("light", self.tr("Light ground")),
            ("dark", self.tr("Dark ground")),
            ("background", self.tr("Paper")),
        ):
            box = self.roles[role] = Choice()
            box.chosen.connect(lambda value, role=role: self._choose(role, value))
            add_row(rows, words, box)

    def _build_fonts(self) -> None:
        rows = self.group(self.tr("Fonts"))
        self.families: dict[str, Choice] = {}
        names = (self.tr("Text"), self.tr("Headings"), self.tr("Labels and marks"))
        for element, words in zip(FACES, names, strict=True):
            box = self.families[element] = Choice()
            box.chosen.connect(lambda value, element=element: self._set_family(element, value))
            add_row(rows, words, box)
        self.text_size = Choice()
        for points in ("8.5", "9", "9.5", "10", "10.5", "11", "12", "14", "16", "18"):
            self.text_size.addItem(self.tr("{} points").format(points), f"{points}pt")
        self.text_size.chosen.connect(
            lambda value: self.change(
                BRAND, "size", lambda text: forms.with_face(text, "base", "size", value)
            )
        )
        add_row(rows, self.tr("Text size"), self.text_size)
        self.font_button = QPushButton(self.tr("Add a font file…"))
        self.font_button.clicked.connect(self.font_wanted)
        rows.addRow("", self.font_button)
        rows.addRow("", note(self.tr("Fonts print from the style, not from this machine.")))

    # --- to the text ------------------------------------------------------------------------

    def _set_house(self, key: str, name: str) -> None:
        if name.strip():
            self.change(BRAND, f"house {key}", lambda text: forms.with_house(text, key, name))

    def set_logo(self, path: str, alt: str) -> None:
        """Take this picture (its path in the style) as the logo; none when it is ""."""
        self.change(BRAND, "", lambda text: forms.with_logo(text, path, alt))

    def _set_logo_alt(self, alt: str) -> None:
        values = self._values
        # words for a picture that is not there would be a mistake
        if values is not None and values.logo and alt.strip():
            self.change(BRAND, "alt", lambda text: forms.with_logo(text, values.logo, alt))

    def _set_family(self, element: str, family: str) -> None:
        self.change(BRAND, element, lambda text: forms.with_face(text, element, "family", family))

    def _choose(self, role: str, value: str) -> None:
        if value != _OTHER:
            self._set_color(role, value)
            return
        assert self._values is not None
        # back to what holds: the dialog may be left without a colour
        self._show_role(self._values, role)
        dialogs.ask_color(
            self,
            self._values.color(role),
            lambda picked: self._set_color(role, picked) if picked else None,
        )

    def _set_color(self, role: str, value: str) -> None:
        self.change(BRAND, f"color {role}", lambda text: forms.with_color(text, role, value))

    def _set_palette(self, name: str, value: str) -> None:
        self.change(BRAND, f"palette {name}", lambda text: forms.with_palette(text, name, value))

    # --- from the text ----------------------------------------------------------------------

    def show_values(self, values: FormValues) -> None:
        """Show what prints."""
        self._values = values
        show_text(self.house, values.house)
        show_text(self.short_house, values.short_house)
        self.logo.setText(values.logo or self.tr("none"))
        self.no_logo_button.setEnabled(bool(values.logo))
        self.logo_alt.setEnabled(bool(values.logo))
        show_text(self.logo_alt, values.logo_alt)
        self._show_palette(values)
        for role in self.roles:
            self._show_role(values, role)
        for element, face in zip(FACES, values.faces, strict=True):
            box = self.families[element]
            offered = [box.itemData(row) for row in range(box.count())]
            # only then, since a list that is open would close
            if offered != list(values.families):
                box.clear()
                for family in values.families:
                    box.addItem(family, family)
            box.show_value(face.family)
        size = values.faces[0].size
        self.text_size.show_value(size, size.replace("pt", self.tr(" points")))

    def _show_palette(self, values: FormValues) -> None:
        if list(self.palette_fields) != [name for name, _ in values.palette]:
            _clear(self._palette)
            self.palette_fields = {}
            for name, _ in values.palette:
                field = self.palette_fields[name] = ColorField()
                field.picked.connect(lambda value, name=name: self._set_palette(name, value))
                field.asked.connect(lambda value, name=name: self._ask_palette(name, value))
                add_row(self._palette, name.replace("-", " ").capitalize(), field)
                field.set_name(name)
            if not values.palette:
                words = self.tr("This style names no colours of its own.")
                self._palette.addRow(note(words))
        for name, value in values.palette:
            self.palette_fields[name].show_color(value)

    def _ask_palette(self, name: str, value: str) -> None:
        dialogs.ask_color(
            self, value, lambda picked: self._set_palette(name, picked) if picked else None
        )

    def _show_role(self, values: FormValues, role: str) -> None:
        """Offer the palette's colours; one that is none of them is shown as it is written."""
        box, value = self.roles[role], values.color(role)
        named = dict(values.named).get(role, "")
        box.clear()
        for name, shade in values.palette:
            box.addItem(swatch(shade), name.replace("-", " ").capitalize(), name)
        if not named:
            box.insertItem(0, swatch(value), value or self.tr("as the text"), value)
        box.addItem(self.tr("Another colour…"), _OTHER)
        box.show_value(named or value)


def _clear(rows: QFormLayout) -> None:
    # removeRow, unlike takeRow, ends the widgets too
    while rows.rowCount():
        rows.removeRow(0)
