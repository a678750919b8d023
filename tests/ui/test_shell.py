"""The palette, the settings and the tour, as a user meets them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from tests.ui.driving import Opener, Window
from tests.ui.invented import article
from ui.app import settings
from ui.look import theme
from ui.palette.dialog import CommandModel
from ui.palette.matching import Command, matching


def _command(words: str, place: str = "File") -> Command:
    return Command(words, words, place, "", lambda: None)


def test_what_typed_words_find() -> None:
    commands = tuple(
        map(_command, ("Add articles", "Export", "Export again", "Use all", "Über das Programm"))
    )
    assert [c.words for c in matching(commands, "exp")] == ["Export", "Export again"]
    assert [c.words for c in matching(commands, "again exp")] == ["Export again"]
    assert [c.words for c in matching(commands, "uber")] == ["Über das Programm"]
    assert [c.words for c in matching(commands, "art")] == ["Add articles"]
    assert matching(commands, "nothing") == ()
    assert next(c.words for c in matching(commands, "", ("Use all",))) == "Use all"
    assert len(matching(commands, "file")) == len(commands)


def test_the_model(qtbot: QtBot) -> None:
    model = CommandModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show((_command("Export"), _command("Quit")))
    assert model.index(1).data() == "Quit"
    model.show(())
    assert model.rowCount() == 0


def test_a_command_is_found_and_done(window: Window) -> None:
    shell = window.session.shell
    before = window.ticked
    window.press("Ctrl+K")
    window.wait(lambda: shell.palette.palette is not None)
    palette = shell.palette.palette
    assert palette is not None
    window.bot.keyClicks(palette.field, "zzzz")
    assert palette.nothing.isVisible()
    assert palette.height() < 200, "it is as high as what was found"
    assert palette.height() < 200, "as high as what was found"
    palette.field.clear()
    window.bot.keyClicks(palette.field, "use none")
    window.bot.keyClick(palette.field, Qt.Key.Key_Return)
    window.wait(lambda: window.ticked == [])
    assert before
    window.press("Ctrl+K")
    window.wait(lambda: shell.palette.palette is not None)
    again = shell.palette.palette
    assert again is not None
    assert again.model.commands[0].key == "tick_none"  # what was used last
    window.bot.keyClick(again.field, Qt.Key.Key_Down)
    assert again.view.currentIndex().row() == 1
    window.bot.keyClick(again.field, Qt.Key.Key_Escape)
    window.wait(lambda: shell.palette.palette is None)


def test_the_palette_leads_to_an_article(window: Window) -> None:
    shell = window.session.shell
    article = window.session.history.desk.entries[2].article
    window.press("Ctrl+K")
    window.wait(lambda: shell.palette.palette is not None)
    palette = shell.palette.palette
    assert palette is not None
    window.bot.keyClicks(palette.field, article.title)
    window.bot.keyClick(palette.field, Qt.Key.Key_Return)
    window.wait(lambda: article.outlet in window.session.source.view.heading.facts.text())


def test_settings_take_effect_at_once(opener: Opener, window: Window) -> None:
    window.press("Ctrl+,")
    page = window.session.shell.page
    assert page is not None
    page.scheme_box.setCurrentIndex(page.scheme_box.findData("dark"))
    page.scheme_box.activated.emit(page.scheme_box.currentIndex())
    assert theme.current() is theme.DARK
    checked = window.session.tools.appearance.checkedAction()
    assert checked is not None
    assert checked.data() == "dark"
    window.bot.keyClicks(page.author_edit, "Press office")
    page.spelling_box.click()
    assert not settings.spelling()
    window.bot.keyClick(page, Qt.Key.Key_Escape)
    window.wait(lambda: window.session.shell.page is None)
    assert opener().session.history.desk.choices.author == "Press office"


def test_the_tour_shows_what_can_be_seen(window: Window) -> None:
    shell = window.session.shell
    window.main.show_views(pages=True, rows=False)
    for width in (1600, 1024):
        window.main.resize(width, 700)
        window.action("tour").trigger()
        tour = shell.tour
        assert tour is not None
        for step in tour._steps:
            assert step.part.isVisible(), step.title
            assert min(step.part.width(), step.part.height()) >= 40, step.title
        assert "samples" in tour._steps[0].words
        tour.end()
        window.wait(lambda: shell.tour is None)
    session = window.session
    desk = session.history.desk.with_articles([article("a")])
    session.history.change("add articles", desk)
    window.action("tour").trigger()
    assert shell.tour is not None
    assert "samples" not in shell.tour._steps[0].words
    shell.tour.end()


def test_every_menu_fits_a_small_screen(opener: Opener) -> None:
    window = opener()
    for title, menu in window.session.tools.menus.items():
        rows = [menu.actionGeometry(action) for action in menu.actions()]
        assert max(row.bottom() for row in rows) < 690, title
        assert len({row.left() for row in rows}) == 1, f"{title} has one column"


def test_the_tour_shows_three_parts_once(opener: Opener) -> None:
    settings.set_text(settings.TOUR, "")
    opened = opener()
    shell = opened.session.shell
    opened.wait(lambda: shell.tour is not None)
    tour = shell.tour
    assert tour is not None
    opened.bot.mouseClick(tour.next_button, Qt.MouseButton.LeftButton)
    opened.bot.keyClick(tour, Qt.Key.Key_Right)
    assert tour.step == 2
    assert not tour.skip_button.isVisible()
    opened.bot.mouseClick(tour.next_button, Qt.MouseButton.LeftButton)
    opened.wait(lambda: shell.tour is None)
    assert settings.text(settings.TOUR)
    opened.action("tour").trigger()
    assert shell.tour is not None
    opened.bot.keyClick(shell.tour, Qt.Key.Key_Escape)
    opened.wait(lambda: shell.tour is None)
