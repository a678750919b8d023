"""The source pane as a user has it: words of an article for the brief, folding, finding."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from briefing.model.article import Span
from briefing.model.brief import Origin
from tests.ui.driving import Window
from tests.ui.invented import SAID, SENTENCE, TEXT, article
from tests.ui.note.test_writing import brief_of, choose, rows
from ui.source.selecting import snapped, whole_sentence

ARTICLE = article("a")


@given(st.data())
def test_chosen_words_have_no_white_space_around_them(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(TEXT)))
    end = data.draw(st.integers(start, len(TEXT)))
    span = snapped(ARTICLE, start, end)
    words = TEXT[start:end]
    if span is None:
        assert not words.strip()
    else:
        assert ARTICLE.slice(span) == words.strip()
        assert start <= span.start < span.end <= end


def test_a_selection_grows_to_whole_sentences() -> None:
    start = TEXT.index("fares")
    span = whole_sentence(ARTICLE, Span("a", start, start + 3))
    assert ARTICLE.slice(span) == SENTENCE
    both = whole_sentence(ARTICLE, Span("a", start, TEXT.index(SAID) + 4))
    assert ARTICLE.slice(both).startswith(SENTENCE)
    assert ARTICLE.slice(both).endswith("harbour director.")
    aside = TEXT.index("Share")
    outside = Span("a", aside, aside + 5)
    assert whole_sentence(ARTICLE, outside) == outside


def select(window: Window, words: str) -> Span:
    """Drag over words of the article that is shown."""
    view = window.session.source.view
    assert view.article is not None
    start = view.article.text.index(words)
    span = Span(view.article.id, start, start + len(words))
    text = view.text
    first, last = view._cursor(span.start, span.start), view._cursor(span.end, span.end)
    text.setTextCursor(first)
    text.ensureCursorVisible()
    begin, end = text.cursorRect(first).center(), text.cursorRect(last).center()
    left, port = Qt.MouseButton.LeftButton, text.viewport()
    QTest.mousePress(port, left, pos=begin)
    QTest.mouseMove(port, QPoint((begin.x() + end.x()) // 2, begin.y()))
    QTest.mouseMove(port, end)
    QTest.mouseRelease(port, left, pos=end)
    return span


def test_words_of_an_article_go_into_the_brief(window: Window) -> None:
    session = window.session
    view = session.source.view
    window.press("Ctrl+1")
    QTest.keyClick(session.articles.view, Qt.Key.Key_Home)
    choose(window, rows(window, "points")[0].key)
    window.press("Ctrl+J")
    assert view.article is not None
    assert view.heading.title.text() == view.article.title
    assert view.article.outlet in view.heading.facts.text()

    # a whole sentence that the brief does not have yet, as a point
    used = {(use.start, use.end) for use in view._marker.uses}
    assert used, "what the brief uses is underlined"
    *_, unused = (
        view.article.text[p.start : p.end]
        for p in view.article.paragraphs
        if p.kind == "body"
        and p.end - p.start > 60
        and not any(start < p.end and p.start < end for start, end in used)
    )
    words = " ".join(unused.split()[1:3])
    select(window, words)
    bar = view._bar
    assert bar is not None
    window.wait(bar.isVisible)
    assert view.selection is not None
    assert view.article.slice(view.selection) == words
    window.press("Ctrl+L", view.text)
    sentence = view.selection
    assert sentence is not None
    window.bot.mouseClick(bar.buttons["add_points"], Qt.MouseButton.LeftButton)
    window.wait_for_pages()
    added = [row for row in rows(window, "points") if "chosen by you" in row.tags]
    assert [row.text for row in added] == [view.article.slice(sentence)]
    assert added[0].line is not None
    assert added[0].line.origin is Origin.VERBATIM
    assert session.history.undo_words == "add a point"
    assert added[0].text.split()[0] in window.preview_text

    # the same words as a quote, with keys; both are undone one by one
    window.press("Ctrl+Shift+Q", view.text)
    window.wait_for_pages()
    assert view.article.slice(sentence) in [line.text for line in brief_of(window).quotes]
    for _ in range(2):
        window.press("Ctrl+Z")
    window.wait_for_pages()
    assert not [row for row in rows(window, "points") if "chosen by you" in row.tags]
    view.text.moveCursor(QTextCursor.MoveOperation.Start)
    window.wait(bar.isHidden)
    assert not window.action("add_points").isEnabled()

    # what was set aside is grey, and folded until it is asked for
    aside = view._set_aside()
    assert aside
    assert not any(block.isVisible() for block in aside)
    assert view.heading.fold_button.text().startswith("Show")
    window.bot.mouseClick(view.heading.fold_button, Qt.MouseButton.LeftButton)
    assert all(block.isVisible() for block in view._set_aside())
    window.press("Ctrl+Shift+H")
    assert not any(block.isVisible() for block in view._set_aside())

    # finding, with the words in the middle
    window.press("Ctrl+2")
    window.press("Ctrl+F")
    find = session.source.find_bar
    assert find.edit.hasFocus()
    QTest.keyClicks(find.edit, "the")
    count = view.article.text.casefold().count("the")
    assert find.count.text().endswith(f"of {count}")
    first = find.count.text()
    QTest.keyClick(find.edit, Qt.Key.Key_Return)
    assert find.count.text() != first
    QTest.keyClick(find.edit, Qt.Key.Key_Escape)
    assert view.text.hasFocus()
    assert view._found == ()


def test_from_the_words_to_the_line_and_through_all_sources(window: Window) -> None:
    session = window.session
    view = session.source.view
    told = (*rows(window, "points"), *rows(window, "figures"))
    row = max(told, key=lambda r: len(r.line.support) if r.line else 0)
    choose(window, row.key)
    window.press("Ctrl+J")
    _, count = view.place
    assert count > 1
    seen = set()
    for _ in range(count):
        assert view.passage is not None
        assert view.article is not None
        assert view.passage.article == view.article.id
        middle = view.text.cursorRect().center().y()
        low = view.text.verticalScrollBar().value() in (0, view.text.verticalScrollBar().maximum())
        assert low or abs(middle - view.text.viewport().height() // 2) < 30
        seen.add(view.passage)
        window.press("F3")
    assert len(seen) == count
    window.press("Shift+F3")

    # a click on words that another line uses leads to that line; the text does not jump
    assert view.passage is not None
    here = (view.passage.context_start, view.passage.context_end)
    use = next(use for use in view._marker.uses if (use.start, use.end) != here)
    view._go_to(use.start + 2)
    place = view.text.verticalScrollBar().value()
    at = view.text.cursorRect(view._cursor(use.start + 2, use.start + 2)).center()
    window.bot.mouseClick(view.text.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert session.draft.view.current is not None
    lines = {u.line for u in view._marker.uses if u.start <= use.start + 2 < u.end}
    assert session.draft.view.current.key in lines
    assert view.text.verticalScrollBar().value() == place
