"""Exporting as the user sees it: as what and where to, how far, done."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from html import escape
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from briefing.model.article import Article
from briefing.model.brief import Brief
from briefing.model.formats import ending
from briefing.render.output import free_name
from briefing.styles import HouseStyle, file_name
from briefing.worker.failure import Failure
from ui.app import crash, settings
from ui.export import dialog as export_dialog
from ui.export.copying import MailCopier
from ui.export.dialog import Answer, ExportDialog, Proposal
from ui.export.exporting import Exporter, Wish, Written, form_of
from ui.shell.main_window import MainWindow
from ui.shell.notices import Notice, Severity

_FOLDER = "folders/exports"


class Exports(QObject):
    """Asks for a target, starts an export and tells how it went.

    ``own`` gives the files that the dossier wrote (path to digest), ``missing`` the letters that
    no font has, ``waiting`` the checks that nobody has looked at; each is asked when it matters.
    """

    written = Signal(object, str)
    """A path and the SHA-256 of what was written there."""
    annex_chosen = Signal(bool)
    """Whether the note is to quote the passages of its sources."""

    def __init__(self, window: MainWindow, exporter: Exporter, copier: MailCopier) -> None:
        super().__init__(window)
        self._window = window
        self._exporter = exporter
        self._copier = copier
        self._copying = False
        self._offer: tuple[Brief, HouseStyle, tuple[Article, ...]] | None = None
        self._wish: Wish | None = None
        self._promised: Wish | None = None
        self._stale = False
        self._annex = False
        self._said = ""
        self._sheet: ExportDialog | None = None
        # until somebody connects them: nothing
        self.own: Callable[[], Mapping[str, str]] = dict
        self.missing: Callable[[], str] = str
        self.waiting: Callable[[], tuple[tuple[str, int], ...]] = tuple
        actions = window.tools.actions
        names = ("export", "export_again", "export_folder", "copy_mail")
        self._actions = tuple(actions[name] for name in names)
        slots = (self.ask, self.again, self.open_folder, self.copy)
        for action, slot in zip(self._actions, slots, strict=True):
            action.triggered.connect(slot)
        copier.began.connect(self._begin_copy)
        copier.copied.connect(self._tell_copied)
        copier.stopped.connect(lambda: self._end(""))
        copier.failed.connect(self._fail_copy)
        exporter.began.connect(self._begin)
        exporter.exported.connect(self._finish)
        exporter.stopped.connect(self._stop)
        exporter.failed.connect(self._fail)
        self._enable()

    def offer(
        self,
        brief: Brief | None,
        style: HouseStyle | None,
        articles: tuple[Article, ...] = (),
        *,
        annex: bool = False,
    ) -> None:
        """Take what an export would write; None when there is nothing."""
        self._offer = (brief, style, articles) if brief and style else None
        self._annex = annex
        self._stale = False
        wish, self._promised = self._promised, None
        # what waited for the newest note is made of this one
        copying, self._copying = self._copying, False
        if wish is not None:
            self._export(wish)
        if copying:
            self.copy()
        self._enable()

    def expect(self) -> None:
        """What is offered is out of date: an export waits for what comes."""
        self._stale = True

    def give_up(self) -> None:
        """Nothing newer comes; an export that waits for it is not made."""
        self._stale = False
        self.stop()

    @property
    def busy(self) -> bool:
        """Whether an export waits for the newest draft."""
        return self._promised is not None

    def stop(self) -> None:
        """Make no export that has not begun."""
        if self._promised is not None:
            wish, self._promised = self._promised, None
            self._stop(wish.target)
        if self._copying:
            self._copying = False
            self._end("")

    # --- what the user asks for -------------------------------------------------------------

    def ask(self) -> None:
        """Ask as what and where to write, and write."""
        if self._offer is not None:
            proposal = Proposal(
                self.suggestion(), self._annex, self.own().keys(), self.missing(), self.waiting()
            )
            self._sheet = export_dialog.ask_export(self._window, proposal, self._take)

    def again(self) -> None:
        """Write once more to the file that was written last; ask where none was from here."""
        wish = self._last
        if wish is not None:
            self._export(wish)
        else:
            self.ask()

    def open_folder(self) -> None:
        """Show the folder of the file that was written last."""
        wish = self._last
        if wish is not None:
            _open(wish.target.parent)

    def copy(self) -> None:
        """Put the brief on the clipboard for an e-mail, the newest one."""
        if self._offer is None:
            return
        if self._stale:
            self._copying = True
            self._begin_copy()
            return
        brief, style, _ = self._offer
        self._copier.copy(brief, style)

    def forget(self) -> None:
        """Another dossier is open: what was written last is another file."""
        self._wish = None
        self._enable()

    @property
    def _last(self) -> Wish | None:
        """What was written last, on another day too."""
        if self._wish is not None:
            return self._wish
        # in the order in which they were written
        known = [Path(path) for path in self.own()]
        return Wish(known[-1], form_of(known[-1])) if known else None

    def suggestion(self) -> Wish:
        """The name by the house style's pattern, in the folder used last."""
        assert self._offer is not None
        brief, style, _ = self._offer
        documents = QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation
        )
        known = map(Path, filter(None, (settings.text(_FOLDER), documents)))
        folder = next((one for one in known if one.is_dir()), Path.home())
        last = self._wish or Wish(folder)
        named = folder / f"{file_name(style, brief)}{ending(last.form)}"
        target = named if str(named) in self.own() else free_name(named)
        # boxes were agreed to for the letters of that note
        return replace(last, target=target, boxes=False)

    def _take(self, answer: Answer | None) -> None:
        if answer is None:
            self._sheet = None
            self.stop()
            # Cancel while it is written ends the writing, too
            self._exporter.stop()
        if answer is None or self._offer is None:
            return
        # first: it makes another note, and the export waits for that
        if answer.annex != self._annex:
            self.annex_chosen.emit(answer.annex)
        self._export(answer.wish)

    def _export(self, wish: Wish) -> None:
        if self._offer is None or self._exporter.busy:
            return
        settings.set_text(_FOLDER, str(wish.target.parent))
        self._wish = wish
        self._put_away()
        if self._stale:
            self._promised = wish
            self._begin(wish.target)
            return
        brief, style, articles = self._offer
        self._exporter.export(brief, style, wish, written=self.own(), articles=articles)

    # --- how it goes ------------------------------------------------------------------------

    def _begin(self, target: Path) -> None:
        words = self.tr("Exporting {}…").format(target.name)
        self._window.tools.activity.show_progress(words)
        self._window.tools.status.clear()
        self._enable()

    def _finish(self, done: Written) -> None:
        self.written.emit(done.path, done.digest)
        sheet, self._sheet = self._sheet, None
        if sheet is not None:
            sheet.finish()
        words = " ".join((self.tr("Saved “{}”.").format(done.path.name), *done.told))
        notice = Notice(Severity.INFO, words)
        notice.add_button(self.tr("Open"), lambda: _open(done.path))
        notice.add_button(self.tr("Show in folder"), self.open_folder)
        self._show(notice)
        # the line of the tools shows tags as such, and a path may hold what looks like one
        self._end(escape(self.tr("Saved {}").format(done.path)))

    def _stop(self, target: Path) -> None:
        words = self.tr("Stopped. {} was not written.").format(target.name)
        self._end(escape(words))

    def _fail(self, failure: Failure) -> None:
        wish = self._wish
        if self._sheet is not None:
            self._sheet.show_failure(failure)
        elif failure.kind == "ForeignFile" and wish is not None:
            self._offer_other_name(wish)
        elif failure.characters and wish is not None:
            self._offer_boxes(wish, failure.characters)
        else:
            words = self.tr("The note was not exported. {}").format(failure.error())
            self._show(Notice(Severity.ERROR, words))
        self._end("")
        if failure.details:
            crash.show(failure.message, failure.details)

    def _begin_copy(self) -> None:
        self._put_away()
        self._window.tools.activity.show_progress(self.tr("Copying for an e-mail…"))
        self._window.tools.status.clear()
        self._enable()

    def _tell_copied(self) -> None:
        self._end(escape(self.tr("Copied: paste it into an e-mail with Ctrl+V.")))

    def _fail_copy(self, failure: Failure) -> None:
        words = self.tr("The note was not copied. {}").format(failure.error())
        self._show(Notice(Severity.ERROR, words))
        self._end("")
        if failure.details:
            crash.show(failure.message, failure.details)

    def _offer_other_name(self, wish: Wish) -> None:
        other = replace(wish, target=free_name(wish.target))
        words = self.tr(
            "“{}” was changed by somebody else, or is not from this dossier. It stays as it is."
        )
        notice = Notice(Severity.WARNING, words.format(wish.target.name))
        write = self.tr("Write “{}”").format(other.target.name)
        notice.add_button(write, lambda: self._export(other))
        self._show(notice)

    def _offer_boxes(self, wish: Wish, characters: str) -> None:
        words = self.tr("Not exported: no font here has the letters {}.")
        # 12 letters: enough to see which script is meant
        notice = Notice(Severity.WARNING, words.format(" ".join(characters[:12])))
        boxed = replace(wish, boxes=True)
        notice.add_button(self.tr("Print boxes for them"), lambda: self._export(boxed))
        self._show(notice)

    def _show(self, notice: Notice) -> None:
        """Show what came of the last export, in place of what came of the one before."""
        self._put_away()
        self._said = notice.message
        self._window.tools.notices.show_notice(notice)

    def _put_away(self) -> None:
        self._window.tools.notices.withdraw(self._said)

    def _end(self, status: str) -> None:
        self._window.tools.activity.hide()
        self._window.tools.status.setText(status)
        self._enable()

    def _enable(self) -> None:
        export, again, folder, copy = self._actions
        busy = self._exporter.busy or self._promised is not None
        copy.setEnabled(self._offer is not None)
        able = self._offer is not None and not busy
        export.setEnabled(able)
        again.setEnabled(able)
        folder.setEnabled(self._last is not None)


def _open(path: Path) -> None:
    """Let the desktop open a file or a folder."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
