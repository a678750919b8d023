"""The parts of the program at work, made and connected with one another.

What happens between them and a note is :class:`ui.work.session.Session`'s part.
"""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QObject

from briefing.model.brief import Brief
from briefing.model.options import Options, merge
from briefing.worker.launch import DESK_SECONDS, RENDER_SECONDS, Kind
from ui.articles.adding import Adder
from ui.articles.commands import ArticleCommands
from ui.articles.from_web import FromWeb
from ui.articles.room import ArticlesRoom
from ui.checks.room import ChecksRoom
from ui.dossiers.naming import Naming
from ui.dossiers.resuming import Resuming
from ui.dossiers.room import Dossiers
from ui.export.copying import MailCopier
from ui.export.exporting import Exporter
from ui.export.exports import Exports
from ui.history.room import HistoryRoom
from ui.look.appearance import Appearance
from ui.note.commands import DraftCommands
from ui.note.composing import Composer
from ui.note.marking import DraftMark
from ui.note.room import DraftRoom
from ui.page.editing import PageEditing
from ui.page.printing import Printer
from ui.page.rendering import Renderer
from ui.page.room import PreviewRoom
from ui.page.thumbnails import Thumbnails
from ui.search.everywhere import Everywhere
from ui.shell.clipboard import Clipboard
from ui.shell.main_window import MainWindow
from ui.shell.navigation import Navigation
from ui.shell.pane import Pane
from ui.shell.progress import Running
from ui.shell.start import StartPage
from ui.shell.style_box import THUMBNAIL
from ui.shell.surroundings import Shell
from ui.shell.troubles import Troubles
from ui.source.room import SourceRoom
from ui.spelling.house import HouseLanguage
from ui.studio.opening import StudioOpener
from ui.work.beginning import new_desk
from ui.work.commands import Commands
from ui.work.history import History
from ui.work.house_styles import HouseStyles
from ui.work.jobs import Workers
from ui.work.receiving import Receiving
from ui.work.selecting import Selecting
from ui.work.tasks import Tasks


class Parts(QObject):
    """The jobs and the rooms of a window. ``brief`` is the newest one, None when there is none."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        self.tools = window.tools
        self.brief: Brief | None = None
        self._build_jobs()
        self._build_rooms()
        self._join_reading()
        self._join_exports()
        self._join_rooms()
        self._join_pane_room()
        self._join_thumbnails()

    # --- what holds now ---------------------------------------------------------------------

    @property
    def day(self) -> date:
        """The date of the brief."""
        return self.history.desk.choices.date or _today()

    @property
    def options(self) -> Options:
        """The choices merged: the program's, the house style's, the analyst's."""
        style = self.styles.style
        layers = (style.options,) if style else ()
        return merge(_today(), *layers, self.history.desk.choices)

    # --- building ---------------------------------------------------------------------------

    def _build_jobs(self) -> None:
        self.tasks = Tasks(self)
        # one of each, so that the first pages have the processors to themselves
        self.desk_workers = Workers(Kind.DESK, 1, DESK_SECONDS, self)
        self.render_workers = Workers(Kind.RENDER, 1, RENDER_SECONDS, self)
        self.history = History(new_desk(), self)
        self.styles = HouseStyles(self.tasks, self)
        self.adder = Adder(self.desk_workers, self.tasks, self)
        self.selecting = Selecting(self)
        self.composer = Composer(self.desk_workers, self)
        self.renderer = Renderer(self.render_workers, self)
        self.exporter = Exporter(self.render_workers, self.tasks, self)
        self.copier = MailCopier(self.render_workers, self)

    def _build_rooms(self) -> None:
        window, actions = self.window, self.tools.actions
        self.articles = ArticlesRoom(window.articles, actions)
        self.draft = DraftRoom(window.draft, window.head, actions)
        self.draft.details.add_beside(self.tr("Poi&nts"), self.tools.options.points_box)
        self.source = SourceRoom(window.source, actions)
        self.preview = PreviewRoom(window.preview, actions)
        self.commands = Commands(
            self.history, actions, self.articles, self.draft, self.tools.options
        )
        self.everywhere = Everywhere(window, self.history, self.articles, self.draft, self.source)
        # before the command connects: a form in a folded pane takes no keyboard
        actions["edit_article"].triggered.connect(window.unfold)
        self.article_commands = ArticleCommands(self.history, actions, self.articles)
        self.draft_commands = DraftCommands(self.history, actions, self.draft)
        self.receiving = Receiving(window, self.adder, self.tools.notices)
        self.fetcher = FromWeb(window, self.articles, self.receiving, self.adder).fetcher
        self.checks = ChecksRoom(window.checks)
        self.page_editing = PageEditing(self.preview.view, actions)
        self.draft.page = self.page_editing
        self.printer = Printer(window, self.preview, self.tools.notices)
        self.exports = Exports(window, self.exporter, self.copier)
        self.dossiers = Dossiers(window, self.history)
        self.naming = Naming(window, self.history, self.dossiers)
        self.steps = HistoryRoom(window.history, self.history, actions["show_history"])
        self.navigation = Navigation(
            window, self.articles, self.draft, self.source, self.preview, self.checks
        )
        self.appearance = Appearance(window)
        self.draft_mark = DraftMark(self.history, actions)
        self.language = HouseLanguage(self.history, self.desk_workers, self.tasks, self.draft_mark)
        self.studio = StudioOpener(
            window, self.tasks, self.styles, self.composer, lambda: self.brief
        )
        self.shell = Shell(window, self.history, self.styles, self.articles, self.appearance)
        self.start = StartPage(actions)
        window.preview.set_start(self.start)
        self.clipboard = Clipboard(actions, lambda: self.draft.line_words, self)
        self.troubles = Troubles(self.tools.notices, self.preview, self.exports)
        others = (self.exports, self.exporter, self.fetcher, self.copier)
        self.running = Running(self.tools.activity, self.adder, self.composer, self.printer, others)
        self.resuming = Resuming(
            self.tools.notices,
            self.desk_workers,
            self.history,
            self.adder,
            self.composer,
            self.dossiers,
            self.troubles.tell_unread,
        )

    # --- what concerns two parts alone --------------------------------------------------------

    def _join_reading(self) -> None:
        """What is read goes into the dossier; what cannot be is told."""
        self.start.note_chosen.connect(self.dossiers.open)
        self.dossiers.recent.shown.connect(self.start.show_notes)
        self.receiving.dossier_received.connect(self.dossiers.open)
        self.adder.kept.connect(self.dossiers.record)
        self.fetcher.failed.connect(self.troubles.tell_unread)
        self.fetcher.finished.connect(self.running.look)
        self.adder.failed.connect(self.troubles.tell_unread)
        self.adder.read.connect(
            lambda articles: self.troubles.unread.settle(frozenset(one.path for one in articles))
        )
        self.receiving.note_offered.connect(self.resuming.offer)

    def _join_exports(self) -> None:
        """What an export needs to know of the others, and what they learn of it."""
        self.composer.began.connect(self.exports.expect)
        # asked when it matters, as each dossier has others
        self.exports.own = lambda: self.dossiers.exports
        self.exporter.keep_from(self.dossiers.tasks, self.dossiers.original)
        self.exports.missing = lambda: self.checks.missing
        self.exports.written.connect(self.dossiers.note_export)
        self.dossiers.switched.connect(self.exports.forget)
        self.exports.waiting = lambda: self.checks.waiting_words

    def _join_rooms(self) -> None:
        """What one room does for another."""
        self.history.moved.connect(self.tools.status.clear)  # it was said of another step
        self.renderer.rendered.connect(self.preview.show)
        self.renderer.failed.connect(self.troubles.tell_unrendered)
        self.source.added.connect(self.draft_commands.add)
        self.styles.loaded.connect(self.language.speak)
        self.shell.spelling_chosen.connect(self.language.check)
        self.studio.style_chosen.connect(self.commands.set_style)
        self.checks.counted.connect(self.tools.show_checks)
        self.checks.noted.connect(self.preview.view.show_notes)

    def _join_pane_room(self) -> None:
        """Under the pages of a small window there is room for the checks or for the history."""
        window, actions = self.window, self.tools.actions
        actions["to_checks"].triggered.connect(lambda: self._make_room(self.window.history))
        actions["show_history"].toggled.connect(
            lambda shown: self._make_room(window.checks if shown else None)
        )
        window.narrowed.connect(lambda _: self._make_room(window.history))

    def _make_room(self, pane: Pane | None) -> None:
        both = not (self.window.checks.isHidden() or self.window.history.isHidden())
        if not (self.window.is_narrow and both and pane is not None):
            return
        if pane is self.window.history:
            self.steps.show(False)
        else:
            pane.hide()

    def _join_thumbnails(self) -> None:
        """The chooser of styles shows the note in each; another note has other pictures."""
        box = self.tools.options.style_box
        self.thumbnails = Thumbnails(
            self.render_workers, self.tasks, lambda: self.renderer.busy, THUMBNAIL, self
        )
        self.thumbnails.made.connect(box.show_picture)
        box.opened.connect(self._picture_styles)
        self.dossiers.switching.connect(self._forget_thumbnails)

    def _picture_styles(self) -> None:
        if self.brief is not None:
            box = self.tools.options.style_box
            keys = [str(box.itemData(row)) for row in range(box.count())]
            self.thumbnails.make(keys, self.brief, box.devicePixelRatioF())

    def _forget_thumbnails(self) -> None:
        self.thumbnails.forget()
        self.tools.options.style_box.forget_pictures()


def _today() -> date:
    # with its zone: the day where the user is
    return datetime.now().astimezone().date()
