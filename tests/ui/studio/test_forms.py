"""The forms: what they show of a style, and what each control makes of the text."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from briefing.styles.form import FormValues, form_values
from briefing.styles.places import SHIPPED
from briefing.styles.yaml_edit import read
from ui.app.main import application
from ui.studio import dialogs
from ui.studio.fields import FormEdit, qt_color
from ui.studio.files import FileRow, FilesModel
from ui.studio.house_form import HouseForm
from ui.studio.page_form import PageForm
from ui.studio.sections_form import SectionsForm
from ui.studio.sections_model import SectionsModel
from ui.studio.window import LEAST_FORM

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
FAMILIES = ("IBM Plex Sans", "Source Sans 3", "Source Serif 4")


@pytest.fixture(scope="module")
def values() -> FormValues:
    return form_values(SHIPPED / "policy", families=FAMILIES)


class Texts:
    """The two files as the forms change them."""

    def __init__(self, form: HouseForm | PageForm | SectionsForm) -> None:
        self.texts = {
            name: (SHIPPED / "policy" / name).read_text(encoding="utf-8")
            for name in ("style.yml", "_brand.yml")
        }
        self.edits: list[FormEdit] = []
        form.edited.connect(self._take)

    def _take(self, edit: FormEdit) -> None:
        self.edits.append(edit)
        self.texts[edit.file] = edit.change(self.texts[edit.file])

    @property
    def style(self) -> dict[str, object]:
        found = read(self.texts["style.yml"])
        assert isinstance(found, dict)
        return found

    @property
    def brand(self) -> dict[str, object]:
        found = read(self.texts["_brand.yml"])
        assert isinstance(found, dict)
        return found


def shown(qtbot: QtBot, form: HouseForm | PageForm | SectionsForm, values: FormValues) -> Texts:
    application()
    qtbot.addWidget(form)
    form.show_values(values)
    form.show()
    texts = Texts(form)
    assert not texts.edits
    return texts


@pytest.mark.parametrize("kind", [HouseForm, PageForm, SectionsForm])
def test_no_field_is_cut_off_at_the_side(
    qtbot: QtBot, values: FormValues, kind: type[HouseForm | PageForm | SectionsForm]
) -> None:
    application()
    form = kind()
    qtbot.addWidget(form)
    form.show_values(values)
    form.resize(LEAST_FORM, 500)
    form.show()
    inside = form.widget()
    assert inside.minimumSizeHint().width() <= form.viewport().width()
    assert inside.width() == form.viewport().width()
    buttons = inside.findChildren(QPushButton)
    assert not [one.text() for one in buttons if one.width() < one.sizeHint().width()]


def test_the_page(qtbot: QtBot, values: FormValues) -> None:
    form = PageForm()
    texts = shown(qtbot, form, values)
    assert form.title.text() == "Policy brief"
    assert [box.value() for box in form.margins] == [19, 22, 19, 22]
    form.title.selectAll()
    QTest.keyClicks(form.title, "Ours")
    assert len({edit.field for edit in texts.edits}) == 1
    form.margins[3].setValue(30)
    for box, key in ((form.paper, Qt.Key.Key_Down), (form.notes, Qt.Key.Key_Down)):
        box.setFocus()
        QTest.keyClick(box, key)
    form.pages.chosen.emit("3")
    QTest.keyClicks(form.marking, "OFFICIAL")
    assert texts.style["name"] == "Ours"
    assert texts.style["page"] == {"size": "letter", "margins": "19mm 22mm 19mm 30mm"}
    assert texts.style["notes"] == "foot"
    assert form.annex.currentData() == "no"
    form.annex.chosen.emit("yes")
    assert texts.style["annex"] is True
    assert texts.style["options"] == {"pages": 3, "marking": "OFFICIAL"}
    form.pages.chosen.emit("")
    form.marking.selectAll()
    QTest.keyClick(form.marking, Qt.Key.Key_Delete)
    assert "options" not in texts.style


def test_dates_are_shown_as_they_print_in_the_styles_language(
    qtbot: QtBot, values: FormValues
) -> None:
    form = PageForm()
    shown(qtbot, form, values)
    assert form.date_format.currentText() == "5 June 2025"
    form.show_values(replace(values, language="de", date_format="d. MMMM yyyy"))
    assert form.date_format.currentText() == "5. Juni 2025"
    assert form.date_format.currentData() == "d. MMMM yyyy"


def test_a_field_that_the_user_is_at_is_left_alone(qtbot: QtBot, values: FormValues) -> None:
    form = PageForm()
    shown(qtbot, form, values)
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    form.title.setFocus()
    form.title.setText("half a wo")
    form.show_values(values)
    assert form.title.text() == "half a wo"


def test_the_house(qtbot: QtBot, values: FormValues, monkeypatch: pytest.MonkeyPatch) -> None:
    form = HouseForm()
    texts = shown(qtbot, form, values)
    assert list(form.palette_fields) == ["pine", "ink", "stone", "rule", "leaf"]
    field = form.palette_fields["pine"]
    field.edit.setText("#123456")
    field.edit.editingFinished.emit()
    field.edit.setText("red } body {")
    field.edit.editingFinished.emit()
    assert field.edit.text() == "#123456"
    assert form.roles["primary"].currentData() == "pine"
    form.roles["link"].setFocus()
    QTest.keyClick(form.roles["link"], Qt.Key.Key_Down)
    asked: list[str] = []

    def ask_color(parent: object, value: str, deliver: dialogs.Deliver) -> None:
        asked.append(value)
        deliver("#abcdef")

    monkeypatch.setattr(dialogs, "ask_color", ask_color)
    form.roles["light"].chosen.emit("…")
    assert asked == [values.color("light")]
    form.families["headings"].chosen.emit("IBM Plex Sans")
    form.text_size.chosen.emit("11pt")
    QTest.keyClicks(form.short_house, "!")
    colour = texts.brand["color"]
    assert isinstance(colour, dict)
    assert (colour["palette"]["pine"], colour["primary"]) == ("#123456", "pine")
    assert (colour["link"], colour["light"]) == ("ink", "#abcdef")
    typography = texts.brand["typography"]
    assert isinstance(typography, dict)
    assert typography["headings"]["family"] == "IBM Plex Sans"
    assert typography["base"]["size"] == "11pt"
    assert texts.brand["meta"] == {"name": {"full": "Policy brief", "short": "!Policy brief"}}
    form.set_logo("arms.svg", "Arms")
    assert texts.brand["logo"] == {"path": "arms.svg", "alt": "Arms"}


def ids(texts: Texts) -> list[str]:
    listed = texts.style["sections"]
    assert isinstance(listed, list)
    return [one if isinstance(one, str) else one["id"] for one in listed]


def test_sections_by_keyboard(qtbot: QtBot, values: FormValues) -> None:
    form = SectionsForm()
    texts = shown(qtbot, form, values)
    before = ids(texts)
    form.view.setFocus()
    QTest.keyClick(form.view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(form.view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert ids(texts)[:3] == [before[1], before[2], before[0]]
    assert form.view.currentIndex().row() == 2
    QTest.keyClick(form.view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert ids(texts)[:3] == [before[1], before[0], before[2]]
    QTest.keyClick(form.view, Qt.Key.Key_Space)
    assert before[0] not in ids(texts)
    row = form.row
    assert row is not None
    assert (row.section.id, row.prints) == (before[0], False)
    assert not form.title.isEnabled()
    QTest.keyClick(form.view, Qt.Key.Key_Space)
    assert sorted(ids(texts)) == sorted(before)
    form.limit.setValue(4)
    form.title.selectAll()
    QTest.keyClicks(form.title, "First")
    listed = texts.style["sections"]
    assert isinstance(listed, list)
    chosen = next(one for one in listed if isinstance(one, dict) and one["id"] == before[0])
    assert chosen == {"id": before[0], "limit": 4, "title": "First"}


def test_sources_and_notes_always_print(qtbot: QtBot, values: FormValues) -> None:
    form = SectionsForm()
    texts = shown(qtbot, form, values)
    form.view.setCurrentIndex(form.model.index(form.model.row_of("sources")))
    form.view.setFocus()
    QTest.keyClick(form.view, Qt.Key.Key_Space)
    assert not texts.edits


def test_sections_by_drag(qtbot: QtBot, values: FormValues) -> None:
    model = SectionsModel(application())
    QAbstractItemModelTester(model, FATAL)
    model.show_sections(values.sections)
    told: list[tuple[str, int]] = []
    model.moved.connect(lambda name, to: told.append((name, to)))
    mime = model.mimeData([model.index(4)])
    move, top = Qt.DropAction.MoveAction, QModelIndex()
    name = values.sections[4].id
    assert not model.dropMimeData(mime, move, 1, 0, top)  # the view is to take nothing away
    model.dropMimeData(mime, move, 9, 0, top)
    model.dropMimeData(mime, move, -1, 0, model.index(2))
    model.dropMimeData(mime, move, 4, 0, top)
    model.dropMimeData(mime, move, 5, 0, top)
    model.dropMimeData(QMimeData(), move, 1, 0, top)
    assert told == [(name, 1), (name, 8), (name, 2)]
    model.show_sections(values.sections[3:])
    assert [row.prints for row in model.rows].count(False) == 3


def test_the_files(qtbot: QtBot) -> None:
    model = FilesModel(application())
    QAbstractItemModelTester(model, FATAL)
    rows = (FileRow("style.yml"), FileRow("style.css", there=False), FileRow("a.ttf", text=False))
    model.show_rows(rows)
    model.show_rows((FileRow("style.yml", changed=True), *rows[1:]))
    assert model.rowCount() == 3
    assert all(row.what for row in model.rows)
    assert not model.index(2).flags() & Qt.ItemFlag.ItemIsEnabled


@pytest.mark.parametrize(
    ("css", "name"),
    [
        ("#abc", "#aabbcc"),
        ("#11223344", "#112233"),
        ("rgb(1, 2, 3)", "#010203"),
        ("rgb(100% 0% 0% / 50%)", "#ff0000"),
        ("navy", "#000080"),
    ],
)
def test_css_colours_as_qt_has_them(css: str, name: str) -> None:
    assert qt_color(css).name() == name


def test_a_notation_that_qt_has_not_is_no_colour() -> None:
    assert qt_color("hsl(1, 2%, 3%)").alpha() == 0
    assert qt_color("").alpha() == 0
    assert Path(SHIPPED).is_dir()
