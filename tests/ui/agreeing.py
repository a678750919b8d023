"""What has to hold after each step: all parts of the window tell of one and the same note."""

from __future__ import annotations

from dataclasses import replace

from briefing.checks.check import check
from briefing.desk.state import Desk
from briefing.edits.pending import waiting
from briefing.model.brief import Brief, in_sections, lines_of, words_of
from tests.ui.driving import Window
from ui.note.commands import EDITING
from ui.note.fitting import fitting
from ui.note.rows import State, rows_of
from ui.source.trail import trail


def agrees(window: Window) -> None:
    """The choice, the list, the pages and the source are of one line, or of one article."""
    session = window.session
    now, row = session.selecting.now, session.draft.view.current
    assert now.line == (row.key if row else "")
    boxes = session.preview.pages.reply.boxes if session.preview.pages else ()
    printed = {box.line for box in boxes}
    assert session.preview.view.marked_line == (now.line if now.line in printed else "")
    if now.article and session.history.desk.article(now.article):
        shown = session.source.view.article
        assert shown is not None
        assert shown.id == now.article
        return
    line = row.line if row else None
    passages = trail(line, session.brief, session.history.desk) if line and session.brief else ()
    hint = window.main.source.hint
    if passages:
        assert not hint
        assert session.source.view.trail == passages
        assert tuple(one.passage for one in session.source.passages.passages) == passages
    else:
        assert hint
        assert not session.source.view.trail


def nothing_lies(window: Window) -> None:
    """What is shown is what the desk, its brief and its pages make it, whatever came before."""
    agrees(window)
    note_is_of_the_desk(window)
    controls_are_of_the_desk(window)
    banners_are_of_the_present(window)
    checks_are_of_the_note(window)
    commands_fit(window)


def note_is_of_the_desk(window: Window) -> None:
    """Rows and pages are those of the newest brief."""
    session, desk = window.session, window.session.history.desk
    brief, pages = session.brief, session.preview.pages
    assert (brief is None) is not bool(desk.ticked)
    if brief is None:
        assert pages is None
        assert not session.draft.model.rows
        return
    assert pages is not None
    assert pages.brief == brief
    assert not session.preview.stale
    assert not session.preview.banner.text
    over = frozenset(pages.reply.left_out)
    style, news = session.styles.style, session.draft.news
    assert style is not None
    changes = session.draft._memory.changes
    wanted = rows_of(brief, style, desk, over, changes, show_gone=news.shows_gone)
    assert session.draft.model.rows == wanted
    on_paper = {row.key for row in wanted if row.line and row.state is State.PRINTED}
    assert {box.line for box in pages.reply.boxes} == on_paper
    for shown, state in (
        (session.preview.foot.room_button, State.OVER),
        (session.preview.foot.out_button, State.DROPPED),
    ):
        count = sum(row.state is state for row in wanted if row.line)
        assert shown.isHidden() is not bool(count)
        assert not count or shown.text().endswith(f" {count}")
    used = {source.article for source in brief.sources}
    assert used <= {article.id for article in desk.ticked}


def controls_are_of_the_desk(window: Window) -> None:
    """Fields, lists and titles show what is chosen."""
    session, desk = window.session, window.session.history.desk
    choices, details, options = desk.choices, session.draft.details, session.tools.options
    assert details.title_edit.text() == (choices.title or "")
    assert details.marking_edit.text() == (choices.marking or "")
    assert details.date_edit.day == session.day
    points = -1 if choices.points is None else choices.points
    assert options.points_box.value() == points
    assert options.length.words.text() == options.length.text_of(choices.pages or 0)
    assert options.style_box.currentData() == session.styles.key
    if session.brief is not None and session.dossiers.untitled:
        assert window.main.windowTitle().startswith(session.brief.title)
    listed = [row.entry for row in session.articles.model.rows if not row.is_head]
    assert {one.original.id: one for one in listed}.items() <= {
        one.original.id: one for one in desk.entries
    }.items()
    assert session.articles.listed == {one.original.id for one in desk.entries}


def banners_are_of_the_present(window: Window) -> None:
    """No question is asked that is answered, nothing is told that is over."""
    session, desk = window.session, window.session.history.desk
    bar = session.articles.date_bar
    assert bar.isHidden() is not bool(desk.undated)
    if desk.undated:
        asked = desk.article(bar.article)
        assert asked in desk.undated
        assert asked is not None
        assert asked.name in bar.question.text()
    changes, news = session.draft._memory.changes, session.draft.news
    here = lines_of(session.brief) if session.brief else {}
    assert news.isHidden() is not bool(changes)
    assert changes.fresh <= here.keys()
    assert not {one.line.id for one in changes.gone} & here.keys()
    assert not session.tools.notices.messages
    assert not session.tools.status.text()
    assert session.tools.activity.isHidden()


def checks_are_of_the_note(window: Window) -> None:
    """The findings are those of this brief and its pages, in the list, the margin, the foot."""
    session, desk = window.session, window.session.history.desk
    checks, brief, pages = session.checks, session.brief, session.preview.pages
    words = f"{checks.open} to look at" if checks.open else "Nothing to look at"
    assert session.tools.checks_button.text() == words
    open_now = {one.key for one in checks.waiting}
    assert session.preview.view._notes.keys() <= open_now
    if window.main.history.isVisible():
        assert session.steps.model.rowCount() == len(session.history.steps)
    if brief is None or pages is None:
        assert not checks.findings
        return
    reply = pages.reply
    known = replace(
        checks._known,
        waiting=waiting(desk.edits, brief),
        pages=reply.pages - reply.annex_pages,
        left_out=reply.left_out,
        missing=reply.missing,
    )
    assert checks.findings == check(brief, known)
    marks = {mark for one in checks.findings for mark in one.marks}
    assert not {mark for one in checks.waiting for mark in one.marks} & set(desk.checked)
    assert {mark for one in checks.waiting for mark in one.marks} <= marks


def commands_fit(window: Window) -> None:
    """What is offered is what can be done with the line, and with the history."""
    session, actions = window.session, window.session.tools.actions
    row = session.draft.view.current
    fit = fitting(row, session.draft.model.rows)
    assert {name for name in EDITING if actions[name].isEnabled()} == fit & set(EDITING)
    history = session.history
    assert actions["undo"].isEnabled() is (history.position > 0)
    assert actions["redo"].isEnabled() is (history.position + 1 < len(history.steps))
    assert actions["export"].isEnabled() is (session.brief is not None)


class Known:
    """The notes seen so far: the same desk, however one came to it, makes the same note."""

    def __init__(self) -> None:
        self._seen: list[tuple[Desk, str, Brief | None]] = []

    def take(self, window: Window) -> None:
        """Compare the note with what the same desk gave before."""
        desk, key = window.session.history.desk, window.session.styles.key
        here = replace(desk, dropped=(), checked=())
        for before, style, brief in self._seen:
            if style == key and before == here:
                assert brief == window.session.brief
                return
        self._seen.append((here, key, window.session.brief))


def told(brief: Brief) -> dict[str, tuple[str, str]]:
    """Section and words of each line."""
    return {line.id: (section, words_of(line)) for section, line in in_sections(brief)}
