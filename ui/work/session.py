"""The program at work: what happens between the panes, from the articles to the pages.

Articles, choices and edits lie on the :class:`ui.work.history.Desk`. A change of it orders a
brief; a brief orders pages. Nothing here reads, analyses or lays out: that is the workers' part.
"""

from __future__ import annotations

import argparse

import seeds
from briefing.desk.state import Desk
from briefing.dossier.places import is_dossier
from briefing.model.article import Article
from briefing.model.brief import Brief
from briefing.styles import HouseStyle
from briefing.worker.failure import Failure
from ui.note.composing import Order
from ui.page.rendering import Pages
from ui.shell.main_window import MainWindow
from ui.work.beginning import new_desk
from ui.work.commands import Merge
from ui.work.house_styles import DEFAULT
from ui.work.parts import Parts
from ui.work.selecting import Selection


class Session(Parts):
    """Brings a window to life. ``brief`` is the newest one, None when there is none."""

    def __init__(self, window: MainWindow, arguments: argparse.Namespace) -> None:
        super().__init__(window)
        self._ordered: Order | None = None
        self._opening = False
        self._articles: list[str] = []
        self._samples = False
        self._connect()
        window.closing.connect(self.close)
        self._begin(arguments)

    def _connect(self) -> None:
        self.history.changed.connect(self._show_desk)
        self.dossiers.switching.connect(self._leave)
        self.dossiers.switched.connect(lambda _: self._arrive())
        self.dossiers.renamed.connect(self._show_title)
        self.dossiers.first_run.connect(self._welcome)
        self.adder.read.connect(self._add)
        self.adder.finished.connect(self._end_reading)
        self.composer.began.connect(self._show_stale)
        self.exports.annex_chosen.connect(self._choose_annex)
        self.composer.composed.connect(self._show_brief)
        self.composer.parsed.connect(self.dossiers.keep_parses)
        self.dossiers.parses_read.connect(self.composer.remember)
        self.composer.stopped.connect(self._tell_stopped)
        self.composer.failed.connect(self._tell_uncomposed)
        self.renderer.began.connect(self._show_stale)
        self.preview.shown.connect(self._tell_pages)
        self.styles.listed.connect(self._show_styles)
        self.styles.loaded.connect(self._take_style)
        self.styles.failed.connect(self._tell_style_mistake)
        self._connect_selection()
        self._connect_actions()

    def _connect_actions(self) -> None:
        actions = self.tools.actions
        actions["stop"].triggered.connect(self.running.stop)
        actions["print"].triggered.connect(self.printer.ask)
        actions["next_check"].triggered.connect(lambda: self.checks.step(1))
        actions["previous_check"].triggered.connect(lambda: self.checks.step(-1))
        self.checks.ticked.connect(self._tick_off)
        actions["samples"].triggered.connect(self.open_samples)
        actions["next_note"].triggered.connect(self.begin_next_note)
        actions["refresh"].triggered.connect(self.refresh)
        actions["set_date"].triggered.connect(self.window.unfold)  # a folded pane has no keyboard
        actions["set_date"].triggered.connect(
            lambda: self.articles.ask_date(self.history.desk, self.day)
        )
        actions["show_source"].triggered.connect(self._go_to_source)

    def _connect_selection(self) -> None:
        """Whatever chooses a line or an article, and what is shown from the choice."""
        selecting = self.selecting
        self.draft.line_chosen.connect(lambda row: selecting.choose(row.key))
        self.draft.rows_shown.connect(self._follow_rows)
        self.preview.line_clicked.connect(selecting.choose)
        self.preview.view.line_marked.connect(selecting.choose)
        self.articles.opened.connect(selecting.read)
        self.everywhere.article_opened.connect(selecting.read)
        self.source.passage_wanted.connect(selecting.show_passage)
        self.source.view.use_clicked.connect(
            lambda key: selecting.choose_beside(key, self.source.hold())
        )
        self._connect_page()
        self.checks.line_asked.connect(self._go_to_line)
        self.everywhere.room.line_opened.connect(self._go_to_line)
        selecting.changed.connect(self._show_selection)

    def _connect_page(self) -> None:
        """What is done on the pages is what is done in the list."""
        view, foot, commands = self.preview.view, self.preview.foot, self.draft_commands
        view.places = self.draft.places
        view.line_activated.connect(self._reword)
        view.menu_asked.connect(commands.open_menu)
        view.line_dropped.connect(commands.place_before)
        foot.line_wanted.connect(commands.bring)
        foot.writing_wanted.connect(self._reword)

    def _reword(self, key: str) -> None:
        """Word a line anew where the user is, or write in an empty place."""
        self.selecting.choose(key)
        self.draft_commands.reword()

    def _begin(self, arguments: argparse.Namespace) -> None:
        """Open what the command line says, else go on where the user was; at first the samples."""
        dossiers = [path for path in arguments.articles if is_dossier(path)]
        self._articles = [path for path in arguments.articles if not is_dossier(path)]
        desk = new_desk().with_choice("date", arguments.date or None)
        desk = desk.with_style(arguments.style or desk.style)
        asked = arguments.samples or arguments.date or arguments.style
        self._samples = arguments.samples or (asked and not arguments.articles)
        self.styles.key = desk.style or DEFAULT
        self.styles.reload()
        fresh = bool(self._articles or asked) and not dossiers
        self.dossiers.begin(dossiers[0] if dossiers else "", desk if fresh else None)
        self.styles.list_all()
        self.window.go_to(self.window.shown_view if self.window.is_narrow else self.window.articles)

    # --- the dossier ------------------------------------------------------------------------

    def _leave(self) -> None:
        """Another dossier takes the desk: nothing of the old one goes on."""
        self.running.stop()
        self.composer.forget()
        self.brief = self._ordered = None
        self.selecting.forget()
        self.source.clear()
        self._show_no_brief()
        self.tools.notices.clear()
        self.tools.status.clear()

    def _arrive(self) -> None:
        """Another dossier lies on the desk. What the program is opened with cannot be undone."""
        self._opening = bool(self._samples or self._articles) and not self.history.desk.entries
        if self.styles.style is not None and not self.styles.busy:
            self.dossiers.keep_style(self.styles.style)
        articles, self._articles = self._articles, []
        if self._samples:
            self._samples = False
            self.open_samples()
        if articles:
            self.receiving.add_paths(articles)

    def begin_next_note(self) -> None:
        """Begin the note that follows this one: what is new in it is marked."""
        if self.brief is not None:
            self.dossiers.new(self.history.desk.next_note(self.brief))

    def _welcome(self) -> None:
        self.open_samples()
        self.shell.offer_tour()

    def _show_title(self) -> None:
        dossiers = self.dossiers
        name = dossiers.name
        if dossiers.untitled and self.brief is not None:
            name = self.brief.title
        if self.history.locked:
            name = self.tr("{} (for reading only)").format(name)
        self.window.setWindowTitle(f"{name} – Briefing Desk")

    # --- articles ---------------------------------------------------------------------------

    def open_samples(self) -> None:
        """Read the sample articles into a note of their own, which takes their date."""
        desk = self.history.desk
        if desk.entries:
            self._samples = True
            self.dossiers.new()  # :meth:`_arrive` comes back here
            return
        if desk.choices.date is None:
            self.history.begin(desk.with_choice("date", seeds.DATE))
        self._opening = True
        self.adder.add_paths(str(path) for path in seeds.paths())

    def _add(self, articles: tuple[Article, ...]) -> None:
        desk = self.history.desk.with_articles(articles)
        if self._opening:
            self.history.begin(desk)
        else:
            self.history.change(self.tr("add articles"), desk, merge=Merge.ADD)

    def _end_reading(self) -> None:
        self._opening = False
        self.history.part()  # articles that are added next are another step
        self.running.look()
        self._order()

    # --- from the desk to the brief ---------------------------------------------------------

    def _show_desk(self, desk: Desk) -> None:
        self.articles.show(desk, self.day)
        self.tools.rail_button.count(len(desk.entries), len(desk.undated))
        self.source.follow(desk)
        self.checks.follow(desk)
        self.draft.details.show_choices(desk.choices, self.day)
        self._follow_style(desk.style or DEFAULT)
        points = desk.choices.points
        self.tools.options.show_numbers(desk.choices.pages or 0, -1 if points is None else points)
        if self.brief is not None:
            self._show_draft(self.brief, desk)
        elif not desk.ticked:  # nothing is ordered then, though there may be no article any more
            self._show_no_brief()
        self._order()

    def _follow_style(self, key: str) -> None:
        key = self.dossiers.style_of(key)
        if key != self.styles.key:
            self.styles.use(key)
            self.styles.list_all()

    def _order(self) -> None:
        """Order a brief, unless it would be the one that was ordered last."""
        desk = self.history.desk
        if self.adder.busy or (self.styles.style is None and self.styles.busy):
            return  # the end of reading and a style that is loaded both come back here
        order = Order(desk.ticked, self.options, desk.edits, desk.earlier)
        if order != self._ordered:
            self._ordered = order
            self.composer.order(order)

    def refresh(self) -> None:
        """Make everything again from what lies on the desk."""
        self._ordered = None
        self.styles.reload()

    def _show_brief(self, brief: Brief | None) -> None:
        self.running.look()
        self.brief = brief
        self.tools.actions["export"].setEnabled(brief is not None)
        self.tools.actions["next_note"].setEnabled(brief is not None)
        self.tools.actions["print"].setEnabled(brief is not None)
        if brief is None:
            self._show_no_brief()
            return
        self.window.show_right(True)
        self.articles.show_brief(brief)
        self._show_draft(brief, self.history.desk)
        self.source.take_brief(brief, self.history.desk)
        self._show_title()
        if self.styles.style is not None:
            self.renderer.render(brief, self.styles.style)
        self._offer_export(brief)
        self.checks.take_brief(brief, self.history.desk, self.styles.style)

    def _offer_export(self, brief: Brief) -> None:
        ticked, annex = self.history.desk.ticked, self.options.annex
        self.exports.offer(brief, self.styles.style, ticked, annex=annex)

    def _tick_off(self, marks: tuple[str, ...], done: bool) -> None:
        words = self.tr("tick off a check") if done else self.tr("open a check again")
        self.history.change(words, self.history.desk.with_checked(marks, done=done))

    def _choose_annex(self, wanted: bool) -> None:
        desk = self.history.desk.with_choice("annex", wanted)
        words = self.tr("quote the sources") if wanted else self.tr("quote no sources")
        self.history.change(words, desk)

    def _show_no_brief(self) -> None:
        hint = (
            self.tr("Tick the articles that the note is to rest on.")
            if self.history.desk.entries
            else self.tr("Add articles, and the note is drafted here.")
        )
        self.renderer.stop()  # its pages would come back
        self.articles.show_brief(None)
        self.draft.show_nothing(hint)
        self.source.take_brief(None, self.history.desk)
        self.preview.show_nothing(hint)
        self._show_start()
        if self.troubles.style_mistake is not None:
            self.preview.show_failure(self.troubles.style_mistake)
        self.exports.offer(None, None)
        self.checks.show_nothing(self.tr("What to look at before the note goes out."))
        self._show_title()

    def _show_start(self) -> None:
        """Offer ways to begin while nothing is on the desk; there is no source to show then."""
        empty = not self.history.desk.entries and not self.adder.busy
        self.window.show_right(not empty)
        if empty and self.troubles.style_mistake is None:
            self.window.preview.show_start()

    def _show_draft(self, brief: Brief, desk: Desk) -> None:
        pages = self.preview.pages
        over = frozenset(pages.reply.left_out) if pages and pages.brief == brief else frozenset()
        self.draft.show(brief, self.styles.style, desk, over)

    # --- what the user is at ----------------------------------------------------------------

    def _follow_rows(self) -> None:
        """The list has other rows: it may be at another line, or the line says something else."""
        row = self.draft.view.current
        self.selecting.follow(row.key if row is not None else "")
        self.preview.foot.show_rows(self.draft.model.rows)
        self._show_source()

    def _show_selection(self, selection: Selection) -> None:
        """Show what the user is at in the list, on the pages, at its source and in the checks."""
        self.draft.show_chosen(selection.line)
        self.preview.view.mark(selection.line)
        self.preview.view.reveal(selection.line)
        self._show_source()
        self.checks.see(selection.line)
        self.draft_commands.update()
        self.page_editing.place()

    def _go_to_line(self, key: str) -> None:
        """Bring a line into view wherever the note is shown."""
        self.selecting.choose(key)
        self.draft.view.go_to(key)
        self.window.go_to(self.window.shown_view)

    def _show_source(self) -> None:
        selection, desk = self.selecting.now, self.history.desk
        article = desk.article(selection.article)
        row = self.draft.view.current
        if article is not None:
            self.source.show_article(article)
        elif row is None or self.brief is None:
            self.source.clear()
        elif row.line is None:
            self.source.show_hint(self.tr("Your own words, no source."))
        else:
            self.source.show_line(row.line, self.brief, desk, selection.passage)

    def _go_to_source(self) -> None:
        row = self.draft.view.current
        if row is not None:
            self.selecting.choose(row.key)
            self.window.go_to(self.window.source)

    # --- from the brief to the pages --------------------------------------------------------

    def _show_stale(self) -> None:
        self.preview.show_stale(True)

    def _tell_pages(self, pages: Pages) -> None:
        if pages.brief is self.brief:
            self._show_draft(pages.brief, self.history.desk)
            self.checks.take_pages(pages)
        self.troubles.settle(pages.reply.warnings)
        # the second worker is started only now, so that it does not slow the first pages down
        self.render_workers.warm(2)

    def _show_styles(self, choices: tuple[object, ...]) -> None:
        self.tools.options.show_styles(choices, self.styles.key)  # type: ignore[arg-type]

    def _take_style(self, style: HouseStyle) -> None:
        """A style was chosen, or a file of it changed: other options mean another brief."""
        self.troubles.style_mistake = None
        self.dossiers.keep_style(style)
        if self.brief is None:
            self.preview.banner.say("")
        before = self._ordered
        self._order()
        if self._ordered is before and self.brief is not None and not self.composer.busy:
            self.renderer.render(self.brief, style)
            self._offer_export(self.brief)
            self._show_draft(self.brief, self.history.desk)
            self.checks.take_brief(self.brief, self.history.desk, style)

    # --- what goes wrong --------------------------------------------------------------------

    def _tell_stopped(self) -> None:
        self._ordered = None
        self.running.look()
        self.troubles.tell_stopped()

    def _tell_uncomposed(self, failure: Failure) -> None:
        self._ordered = None
        self.running.look()
        self.troubles.tell_uncomposed(failure)

    def _tell_style_mistake(self, failure: Failure) -> None:
        self._order()  # the draft needs no style
        self.troubles.tell_style(failure)

    # --- ending -----------------------------------------------------------------------------

    def close(self) -> None:
        """End everything that runs."""
        self.running.stop()
        for part in (self.copier, self.dossiers, self.history, self.styles):
            part.close()
        self.preview.view.clear()
        self.draft.view.show_rows(())  # a long list lays itself out little by little
        workers = (self.desk_workers, self.render_workers)
        for one in (*workers, self.fetcher, self.printer, self.everywhere, self.tasks):
            one.close()
