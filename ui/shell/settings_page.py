"""The page of settings: each takes effect at once, none needs a button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from ui.app import settings
from ui.look.theme import GRID
from ui.shell.options_bar import StyleChoice
from ui.work.house_styles import DEFAULT


class SettingsPage(QDialog):
    """Shows what :mod:`ui.app.settings` remembers and changes it."""

    scheme_chosen = Signal()
    """Light, dark, or as the desktop."""
    spelling_chosen = Signal()
    """Whether the analyst's own words are checked, and as which language."""

    def __init__(self, parent: QWidget, styles: tuple[StyleChoice, ...]) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(2 * GRID)
        self._form.setVerticalSpacing(GRID)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._add_window()
        self._add_notes(styles)
        self._add_spelling()
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addLayout(self._form)
        column.addStretch(1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self.resize(64 * GRID, self.sizeHint().height())

    def _add_window(self) -> None:
        self._head(self.tr("Window"))
        self.scheme_box = self._choice(
            self.tr("&Appearance"),
            (
                ("system", self.tr("As the desktop")),
                ("light", self.tr("Light")),
                ("dark", self.tr("Dark")),
            ),
            settings.scheme(),
        )
        # activated, here and below: told only of what the user chose
        self.scheme_box.activated.connect(self._choose_scheme)
        self.language_box = self._choice(
            self.tr("&Language"),
            (("", self.tr("As the desktop")), ("en", "English"), ("de", "Deutsch")),
            settings.text(settings.LANGUAGE),
        )
        self.language_box.activated.connect(self._choose_language)
        self._restart = self._remark(
            self.tr("The language changes when the program is opened again.")
        )
        # until it matters
        self._restart.hide()

    def _add_notes(self, styles: tuple[StyleChoice, ...]) -> None:
        self._head(self.tr("New notes"))
        self.style_box = self._choice(
            self.tr("&House style"),
            tuple((choice.key, choice.title) for choice in styles),
            settings.text(settings.STYLE) or DEFAULT,
        )
        self.style_box.activated.connect(
            lambda: settings.set_text(settings.STYLE, self.style_box.currentData())
        )
        self.author_edit = self._text(self.tr("&From"), settings.AUTHOR)
        self.addressee_edit = self._text(self.tr("&To"), settings.ADDRESSEE)
        self.marking_edit = self._text(self.tr("&Marking"), settings.MARKING)
        self._remark(self.tr("A new note begins with these. Notes that are there keep their own."))

    def _add_spelling(self) -> None:
        self._head(self.tr("Spelling"))
        self.spelling_box = QCheckBox(self.tr("&Check what I write myself"))
        self.spelling_box.setChecked(settings.spelling())
        self.spelling_box.toggled.connect(self._choose_spelling)
        self._form.addRow("", self.spelling_box)
        self.words_box = self._choice(
            self.tr("&Dictionary"),
            (
                ("", self.tr("As the house style")),
                ("en", "English"),
                ("de", "Deutsch"),
                ("fr", "Français"),
            ),
            settings.text(settings.DICTIONARY),
        )
        self.words_box.activated.connect(self._choose_dictionary)

    # --- what the user chooses ----------------------------------------------------------------

    def _choose_scheme(self) -> None:
        settings.set_scheme(self.scheme_box.currentData())
        self.scheme_chosen.emit()

    def _choose_language(self) -> None:
        settings.set_text(settings.LANGUAGE, self.language_box.currentData())
        self._restart.show()

    def _choose_spelling(self, wanted: bool) -> None:
        settings.set_spelling(wanted)
        self.spelling_chosen.emit()

    def _choose_dictionary(self) -> None:
        settings.set_text(settings.DICTIONARY, self.words_box.currentData())
        self.spelling_chosen.emit()

    # --- building -----------------------------------------------------------------------------

    def _head(self, words: str) -> None:
        label = QLabel(words)
        label.setObjectName("paneTitle")
        if self._form.rowCount():
            label.setContentsMargins(0, GRID, 0, 0)
        self._form.addRow(label)

    def _remark(self, words: str) -> QLabel:
        label = QLabel(words)
        label.setObjectName("muted")
        label.setWordWrap(True)
        self._form.addRow("", label)
        return label

    def _choice(self, words: str, choices: tuple[tuple[str, str], ...], chosen: str) -> QComboBox:
        box = QComboBox()
        for key, title in choices:
            box.addItem(title, key)
        # the settings may name what is not there any more
        box.setCurrentIndex(max(0, box.findData(chosen)))
        self._row(words, box)
        return box

    def _text(self, words: str, key: str) -> QLineEdit:
        edit = QLineEdit(settings.text(key))
        # at each letter, as there is no button that says when
        edit.textEdited.connect(lambda text: settings.set_text(key, text))
        self._row(words, edit)
        return edit

    def _row(self, words: str, control: QWidget) -> None:
        control.setAccessibleName(words.replace("&", ""))
        self._form.addRow(words, control)
