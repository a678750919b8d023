"""Search everywhere, used as a user would."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.ui.driving import Window
from ui.search.places import Head, Place


def search(window: Window, words: str) -> None:
    room = window.session.everywhere.room
    window.press("Ctrl+Shift+F")
    window.wait(room.edit.hasFocus)
    room.edit.selectAll()
    window.bot.keyClicks(room.edit, words)
    window.wait(lambda: not room._clock.isActive() and not window.session.everywhere.searcher.busy)


def test_places_are_grouped_and_lead_to_the_source(window: Window) -> None:
    session = window.session
    room, source = session.everywhere.room, session.source.view
    search(window, "rare earths")
    assert not session.window.articles.isVisible()
    heads = [row for row in room.model.rows if isinstance(row, Head)]
    assert heads[0].text == "In the note"
    assert len(heads) > 3
    assert sum(head.count for head in heads) == len(room.model.rows) - len(heads)
    window.press("Return")  # to the first place, which is a line of the draft
    window.press("Return")
    row = session.draft.view.current
    assert row is not None
    assert "rare earth" in row.text.lower()
    # the first place in an article
    number = room.model.rows.index(heads[1]) + 1
    place = room.model.rows[number]
    assert isinstance(place, Place)
    index = room.model.index(number)
    room.view.scrollTo(index)
    window.bot.mouseClick(
        room.view.viewport(),
        Qt.MouseButton.LeftButton,
        pos=room.view.visualRect(index).center(),
    )
    assert source.article is not None
    assert source.article.id == heads[1].key
    assert source.highlighted == source.article.text[place.start : place.end]
    assert "rare" in source.highlighted.lower()
    assert source.place == (1, heads[1].count)
    room.view.setFocus()
    window.press("Esc")
    assert not room.pane.isVisible()
    assert session.window.articles.isVisible()
    assert session.articles.view.hasFocus()


def test_what_is_nowhere_is_said(window: Window) -> None:
    room = window.session.everywhere.room
    search(window, "zeppelin")
    assert "was not found" in room.pane.hint
    window.press("Ctrl+1")
    assert window.session.articles.view.hasFocus()


def test_articles_are_found_by_words_of_their_text(window: Window) -> None:
    room = window.session.articles
    room.view.setFocus()
    window.press("Ctrl+F")
    window.bot.keyClicks(room.filter_bar.edit, "magnets")
    entries = window.session.history.desk.entries
    wanted = {e.original.id for e in entries if "magnets" in e.original.text.lower()}
    assert 0 < len(wanted) < len(entries)
    window.wait(lambda: {key for row in room.model.rows for key in row.ids} == wanted)
