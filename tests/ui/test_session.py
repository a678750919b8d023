"""A user's morning: pick articles, see the draft and the pages, export."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from pypdf import PdfReader
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication

import seeds
from tests.ui.driving import Opener, Window, text, urls
from ui.page.places import line_at

STORY = """Ferry fares on the Aske estuary will rise by 12 percent in September.

The harbour company said on Monday that 40,000 passengers a month use the two ferries.
"The old boats cannot go on," said Mara Lindqvist, who runs the company.
"""


def test_three_ticked_articles_become_a_pdf(window: Window, tmp_path: Path) -> None:
    assert len(window.names) == len(seeds.paths())
    window.press("Ctrl+Shift+N")
    assert window.ticked == []
    for row in (0, 1, 3):
        window.click_tick(row)
    assert len(window.ticked) == 3
    window.wait_for_pages()
    assert window.session.brief is not None
    assert len(window.session.brief.sources) == 3
    target = tmp_path / "brief.pdf"
    window.answer_target(target)
    window.bot.mouseClick(window.session.tools.export_button, Qt.MouseButton.LeftButton)
    window.wait_until_idle()
    window.wait(target.is_file)
    pages = PdfReader(target).pages
    words = " ".join(" ".join(page.extract_text() for page in pages).split())
    assert "34.5%" in words
    assert window.session.brief.bottom_line[0].text.split()[0] in words
    shown = window.session.preview.pages
    assert shown is not None
    assert len(pages) == shown.reply.pages
    assert {box.page for box in shown.reply.boxes} == {1}, "the sources alone may run on"
    assert "brief.pdf" in window.session.tools.status.text()
    assert "Saved “brief.pdf”." in window.messages


def test_the_draft_and_the_pages_say_the_same(window: Window) -> None:
    shown = re.sub(r"\s+", "", window.preview_text)
    rows = [r for r in window.session.draft.model.rows if r.line and r.section == "points"]
    assert rows
    for row in rows:
        if row.state.value == "printed":
            assert re.sub(r"\s+", "", row.text) in shown


def test_a_click_on_any_line_shows_its_words(window: Window) -> None:
    source, seen = window.session.source.view, set()
    for number, row in enumerate(window.session.draft.model.rows):
        if row.line is None:
            continue
        window.click_line(number)
        article = source.article
        assert article is not None
        assert source.highlighted
        assert source.highlighted in article.text
        if row.section != "people":
            told = row.line.original or row.line.text  # without the days in brackets
            assert " ".join(source.highlighted.split()) in " ".join(told.split())
        marks = [m for m in source.text.extraSelections() if m.cursor.selectedText()]
        assert marks[-1].cursor.selectedText().replace("\u2029", "\n") == source.highlighted
        seen.add(row.section)
    assert {"bottom_line", "points", "figures", "deadlines", "people"} <= seen


def test_the_words_are_in_the_middle_and_the_next_source_follows(window: Window) -> None:
    rows = window.session.draft.model.rows
    number = next(n for n, r in enumerate(rows) if r.line and len(r.line.also) > 1)
    window.click_line(number)
    view = window.session.source.view
    first = view.passage
    assert view.place[0] == 1
    assert first is not None
    window.press("F3")
    assert view.place[0] == 2
    assert view.passage != first
    middle = view.text.viewport().height() / 2
    bar = view.text.verticalScrollBar()
    at_an_end = bar.value() in (bar.minimum(), bar.maximum())
    assert at_an_end or abs(view.text.cursorRect().center().y() - middle) < 40
    window.press("Shift+F3")
    assert view.passage == first


def test_a_click_on_a_page_leads_to_the_line(window: Window) -> None:
    view, pages = window.session.preview.view, window.session.preview.pages
    assert pages is not None
    shown = [box for box in pages.reply.boxes if box.page == 1]
    for key in ("point-", "figure-"):
        box = next(box for box in shown if box.line.startswith(key))
        for y in range(0, view.viewport().height(), 3):
            for x in range(0, view.viewport().width(), 60):
                spot = view.spot(QPointF(x, y))
                if spot is not None and line_at(spot, [box]):
                    point = QPoint(x, y)
        window.bot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
        row = window.session.draft.view.current
        assert row is not None
        assert row.key == box.line
        assert window.session.source.view.highlighted


def test_the_pages_are_where_the_clicks_are_looked_up(window: Window) -> None:
    view = window.session.preview.view
    image = view.viewport().grab().toImage()
    middle = image.width() // 2
    window.wait(lambda: view.viewport().grab().toImage().pixelColor(middle, 20).name() == "#ffffff")
    image = view.viewport().grab().toImage()
    for zoomed in (False, True):
        if zoomed:
            window.press("Ctrl+-")
            window.press("Ctrl+-")
            window.bot.wait(500)
            image = view.viewport().grab().toImage()
        across = [x for x in range(image.width()) if view.spot(QPointF(x, 60)) is not None]
        white = [x for x in range(image.width()) if image.pixelColor(x, 60).name() == "#ffffff"]
        assert abs(across[0] - white[0]) <= 1
        assert abs(across[-1] - white[-1]) <= 1
        down = next(y for y in range(image.height()) if view.spot(QPointF(middle, y)) is not None)
        top = next(y for y in range(200) if image.pixelColor(middle, y).name() == "#ffffff")
        assert abs(down - top) <= 1


def test_export_to_other_formats(window: Window, tmp_path: Path) -> None:
    for name, sign in (("a.html", "<!doctype html"), ("a.md", "# "), ("a.json", '"schema"')):
        target = tmp_path / name
        window.answer_target(target)
        window.action("export").trigger()
        window.wait_until_idle()
        window.wait(target.is_file)
        assert sign in target.read_text(encoding="utf-8").lower()


def test_an_unwritable_target_is_a_message(window: Window, tmp_path: Path) -> None:
    target = tmp_path / "taken.pdf"
    target.mkdir()
    window.answer_target(target)
    window.action("export").trigger()
    window.wait(lambda: "taken.pdf" in window.messages)
    assert target.is_dir()
    assert window.action("export").isEnabled()


def test_a_stopped_export_leaves_the_old_file(window: Window, tmp_path: Path) -> None:
    target = tmp_path / "brief.pdf"
    target.write_bytes(b"the old file")
    window.answer_target(target)
    workers = window.session.render_workers
    window.wait(lambda: workers.spare)
    window.action("export").trigger()
    window.wait(lambda: any(process.job for process in workers.processes))
    busy = next(process for process in workers.processes if process.job)
    number = busy.process_id
    stop = window.session.tools.activity.stop_button
    assert stop.isVisible()
    window.bot.mouseClick(stop, Qt.MouseButton.LeftButton)
    assert not window.session.exporter.busy
    assert "was not written" in window.session.tools.status.text()
    window.wait(lambda: number not in [p.process_id for p in workers.processes])
    assert not Path(f"/proc/{number}").exists()
    assert target.read_bytes() == b"the old file"
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["brief.pdf"]
    target.unlink()
    window.action("export").trigger()
    window.wait(lambda: target.exists() and target.read_bytes().startswith(b"%PDF"))


def test_an_export_waits_for_the_newest_draft(window: Window, tmp_path: Path) -> None:
    target = tmp_path / "brief.json"
    window.answer_target(target)
    window.session.draft.details.title_edit.setFocus()
    window.bot.keyClicks(window.session.draft.details.title_edit, "The newest title")
    assert window.session.composer.busy
    window.press("Ctrl+E")
    window.wait(target.is_file)
    assert '"The newest title"' in target.read_text(encoding="utf-8")
    window.wait_until_idle()


def test_reading_many_articles_can_be_stopped(opener: Opener, tmp_path: Path) -> None:
    for number in range(120):
        words = f"date: 2025-06-01\n---\n{STORY} Ferry number {number} is late again."
        (tmp_path / f"{number:03}.txt").write_text(words * 40, encoding="utf-8")
    window = opener("--date", "2025-06-03", str(seeds.paths()[0]))
    window.wait_for_pages()
    before = len(window.names)
    window.drop(urls(tmp_path))
    window.wait(lambda: len(window.names) > before)
    stop = window.session.tools.activity.stop_button
    assert stop.isVisible()
    window.press("Ctrl+.")
    assert not window.session.adder.busy
    kept = len(window.names)
    assert before < kept < before + 120
    window.session.articles.view.setFocus()
    window.press("Ctrl+Z")
    assert len(window.names) == before
    assert not stop.isVisible()


def test_paste_drop_and_add(opener: Opener, tmp_path: Path) -> None:
    first, second = tmp_path / "one.txt", tmp_path / "folder" / "two.txt"
    second.parent.mkdir()
    first.write_text(f"date: 2025-06-01\n---\n{STORY}", encoding="utf-8")
    second.write_text(f"date: 2025-06-02\n---\n{STORY} Fog delayed both.", encoding="utf-8")
    window = opener("--date", "2025-06-03", str(seeds.paths()[0]))
    window.wait_for_pages()
    before = len(window.names)
    window.drop(urls(first))
    window.wait(lambda: len(window.names) == before + 1)
    window.drop(urls(second.parent))
    window.wait(lambda: len(window.names) == before + 2)
    window.drop(text(STORY + "Dropped as text."))
    window.wait(lambda: len(window.names) == before + 3)
    QApplication.clipboard().setText(STORY + "Pasted as text.")
    window.session.articles.view.setFocus()
    window.press("Ctrl+V")
    window.wait(lambda: len(window.names) == before + 4)
    window.wait_for_pages()
    assert "pasted text" in window.names[-1]
    window.press("Ctrl+Z")
    assert len(window.names) < before + 4


def test_bad_files_are_named_and_the_rest_goes_on(opener: Opener, tmp_path: Path) -> None:
    good = tmp_path / "good.txt"
    good.write_text(f"date: 2025-06-01\n---\n{STORY}", encoding="utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" * 40)
    window = opener(str(tmp_path / "missing.txt"), str(tmp_path))
    window.wait_for_pages()
    assert window.names == ["good.txt"]
    assert window.messages == "3 files could not be read"
    notice = window.session.troubles.unread.notice
    assert notice is not None
    assert not notice.list.isVisible()
    window.bot.mouseClick(notice.unfold_button, Qt.MouseButton.LeftButton)
    assert notice.list.isVisible()
    window.bot.mouseClick(notice.copy_button, Qt.MouseButton.LeftButton)
    for words in (notice.list.toPlainText(), QApplication.clipboard().text()):
        for name in ("empty.txt", "picture.txt", "missing.txt"):
            assert name in words
        assert len(words.splitlines()) == 3
        assert all(len(line.split()) > 3 for line in words.splitlines())
        assert "Traceback" not in words
    window.bot.mouseClick(notice.close_button, Qt.MouseButton.LeftButton)
    assert window.messages == ""


def test_without_a_ticked_article_the_pages_say_what_to_do(window: Window) -> None:
    window.main.show_views(pages=True, rows=False)
    window.action("tick_none").trigger()
    window.wait_until_idle()
    assert "Tick the articles" in window.main.preview.hint


def test_an_undated_article_is_asked_about(opener: Opener, tmp_path: Path) -> None:
    article = tmp_path / "undated.txt"
    article.write_text(STORY, encoding="utf-8")
    window = opener("--date", "2025-06-10", str(article))
    window.wait_for_pages()
    bar = window.session.articles.date_bar
    assert bar.isVisible()
    assert "undated.txt" in bar.question.text()
    assert bar.day_edit.text() == ""
    window.bot.mouseClick(bar.use_button, Qt.MouseButton.LeftButton)
    assert bar.isVisible(), "a day that nobody gave is not taken"
    assert bar.day_edit.hasFocus()
    window.press("Up", bar.day_edit)
    chosen = bar.day_edit.day
    window.bot.mouseClick(bar.use_button, Qt.MouseButton.LeftButton)
    assert not bar.isVisible()
    window.wait_for_pages()
    dated = window.session.history.desk.entries[0].article
    assert dated.given == ("date",)
    assert dated.published == chosen == date(2025, 6, 11)
    assert "date given by the analyst" in window.preview_text.lower()
    window.press("Ctrl+Z")
    assert bar.isVisible()
    window.bot.mouseClick(bar.assume_button, Qt.MouseButton.LeftButton)
    window.wait_for_pages()
    assert window.session.history.desk.entries[0].article.date_assumed
    assert "date assumed" in window.preview_text.lower()
    window.press("Ctrl+Z")
    window.bot.mouseClick(bar.leave_button, Qt.MouseButton.LeftButton)
    assert window.session.history.desk.entries[0].article.published is None
    assert not bar.isVisible()


def test_drafting_many_articles_tells_how_far_it_is_and_can_be_stopped(
    opener: Opener, tmp_path: Path
) -> None:
    for number in range(60):
        words = " ".join(
            f"Ferry {number} to quay {n} carried {n + number + 10} passengers in {month}, and the "
            f"harbour company in {place} said that fares rose by {n} percent."
            for n, (month, place) in enumerate([("May", "Aske"), ("June", "Holm")] * 20, 1)
        )
        text = f"date: 2025-06-01\n---\n{words}"
        (tmp_path / f"{number:03}.txt").write_text(text, encoding="utf-8")
    window = opener("--date", "2025-06-03", str(tmp_path))
    session, activity = window.session, window.session.tools.activity
    window.wait(lambda: session.composer.slow and activity.isVisible())
    window.wait(lambda: "Drafting" in activity._label.text())
    window.bot.mouseClick(activity.stop_button, Qt.MouseButton.LeftButton)
    assert not session.composer.busy
    assert not activity.isVisible()
    assert "Composing was stopped" in window.messages
    assert "Traceback" not in window.messages
