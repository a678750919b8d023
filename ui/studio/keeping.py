"""Keeping house with styles: the questions before one is made or goes, and what follows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from briefing.styles import own
from briefing.styles.form import FormValues
from ui.shell.notices import Severity
from ui.studio import dialogs
from ui.studio.saving import Saver
from ui.studio.shelf import Done, Shelf
from ui.studio.trial import Trial
from ui.studio.verdicts import Verdicts
from ui.studio.watching import Watching
from ui.studio.window import StudioWindow


class AtHand(Protocol):
    """What is asked of the studio: the style at hand, and its parts."""

    window: StudioWindow
    folder: Path | None
    values: FormValues | None
    saver: Saver
    watching: Watching
    verdicts: Verdicts
    trial: Trial

    @property
    def title(self) -> str:
        """What the style is called."""

    @property
    def read_only(self) -> bool:
        """Whether it cannot be changed."""

    def open(self, folder: Path) -> None:
        """Take another style to hand."""

    def forget(self) -> None:
        """Have none at hand."""

    def try_again(self) -> None:
        """Try it as its files are now."""


class Keeping(QObject):
    """Asks for names and files for the style at hand in a studio."""

    use_wanted = Signal(str)
    """The name or folder of the style that the open brief is to be printed in."""
    changed = Signal()
    """There are other styles than before."""
    moved = Signal(str, str)
    """A style's name is another now; "" for one that is gone."""

    def __init__(self, studio: AtHand, shelf: Shelf) -> None:
        super().__init__(studio.window)
        self._studio = studio
        self._window = studio.window
        self.shelf = shelf
        shelf.done.connect(self._take_done)
        window = self._window
        window.deleted.button.clicked.connect(shelf.restore)
        window.house_form.logo_wanted.connect(self._ask_logo)
        window.house_form.font_wanted.connect(self._ask_font)
        for name, slot in (
            ("new", self.ask_new),
            ("duplicate", self._ask_duplicate),
            ("rename", self._ask_rename),
            ("delete", self._delete),
            ("restore", shelf.restore),
            ("import", self._ask_import),
            ("export", self._ask_export),
            ("use", self._use),
        ):
            window.actions_[name].triggered.connect(slot)

    def show_which(self) -> None:
        """Offer what can be done with the style at hand."""
        actions, folder = self._window.actions_, self._studio.folder
        for name in ("new", "export", "use", "changes", "check"):
            actions[name].setEnabled(folder is not None)
        for name in ("duplicate", "rename", "delete"):
            actions[name].setEnabled(folder is not None and own.is_own(folder))
        actions["restore"].setEnabled(own.last_deleted() is not None)

    # --- questions --------------------------------------------------------------------------

    def ask_new(self) -> None:
        """Ask for the name of a new style, based on the one at hand."""
        folder, title = self._studio.folder, self._studio.title
        if folder is None:
            return
        dialogs.ask_name(
            self._window,
            self.tr("New style"),
            self.tr(
                "It prints as “{}” does until you change it, and is yours. What is it called?"
            ).format(title),
            self.tr("Our {}").format(title[:1].lower() + title[1:]),
            self.tr("Make it"),
            lambda name: self.shelf.make(folder, name) if name else None,
        )

    def _ask_duplicate(self) -> None:
        self._ask_name(
            self.tr("Duplicate the style"),
            self.tr("What is the copy called?"),
            self.tr("{} (2)").format(self._studio.title),
            self.tr("Duplicate"),
            self.shelf.duplicate,
        )

    def _ask_rename(self) -> None:
        self._ask_name(
            self.tr("Rename the style"),
            self.tr("Styles that are based on this one follow."),
            self._studio.title,
            self.tr("Rename"),
            self.shelf.rename,
        )

    def _ask_name(
        self, title: str, words: str, name: str, does: str, do: Callable[[Path, str], None]
    ) -> None:
        folder = self._studio.folder
        assert folder is not None

        def take(answer: str | None) -> None:
            if answer:
                self._studio.saver.save()  # it is written first: tasks run one after another
                do(folder, answer)

        dialogs.ask_name(self._window, title, words, name, does, take)

    def _delete(self) -> None:
        studio = self._studio
        assert studio.folder is not None
        studio.saver.save()
        # that its folder goes is no other program's doing
        studio.watching.watch(None)
        self.shelf.delete(studio.folder, studio.title)

    def _ask_import(self) -> None:
        dialogs.ask_pack(self._window, lambda pack: self.shelf.bring_in(pack) if pack else None)

    def _ask_export(self) -> None:
        folder = self._studio.folder
        assert folder is not None
        # whoever gets it could not print with it
        if self._studio.verdicts.mistakes:
            words = self.tr("Put right what is wrong first: a style with a mistake is not shared.")
            self._window.notices.add(Severity.WARNING, words)
            return

        def take(target: str | None) -> None:
            if target:
                self._studio.saver.save()
                self.shelf.hand_on(folder, target)

        dialogs.ask_pack_target(self._window, Path.home() / f"{folder.name}.zip", take)

    def _use(self) -> None:
        studio = self._studio
        if studio.folder is not None:
            # the note is printed from the disk, so only what is known to print goes there
            if not studio.verdicts.mistakes and not studio.trial.busy:
                studio.saver.save()
            by_name = own.is_own(studio.folder) or studio.read_only
            self.use_wanted.emit(studio.folder.name if by_name else str(studio.folder))

    def _ask_logo(self) -> None:
        folder = self._studio.folder
        if folder is not None:
            dialogs.ask_picture(
                self._window,
                lambda picture: self.shelf.add_picture(folder, picture) if picture else None,
            )

    def _ask_font(self) -> None:
        folder = self._studio.folder
        if folder is not None:
            dialogs.ask_font(
                self._window, lambda font: self.shelf.add_font(folder, font) if font else None
            )

    # --- what follows -----------------------------------------------------------------------

    def _take_done(self, done: Done) -> None:
        match done.what:
            case "picture":
                self._studio.try_again()
                self._take_picture(done.words)
            case "font":
                self._studio.try_again()
                self._tell(self.tr("The font “{}” can be chosen now.").format(done.words))
            case "exported":
                self._tell(done.words)
            case "made" | "restored" | "renamed" | "deleted":
                self._take_style(done)

    def _take_style(self, done: Done) -> None:
        studio, window = self._studio, self._window
        if done.was is not None:
            studio.forget()
            self.moved.emit(done.was.name, done.folder.name if done.folder else "")
        if done.what == "deleted":
            window.deleted.say(done.words)
            window.deleted.show()
        elif done.words:
            self._tell(done.words)
        if done.what == "restored":
            window.deleted.hide()
        # after the last deletion there must still be a style at hand
        shipped = next((one.folder for one in self.shelf.entries if one.shipped), None)
        if folder := done.folder or shipped:
            studio.open(folder)
        self.shelf.list_all()
        self.changed.emit()

    def _take_picture(self, name: str) -> None:
        values = self._studio.values
        alt = values.logo_alt or values.house if values is not None else ""
        self._window.house_form.set_logo(name, alt or self.tr("Logo"))

    def _tell(self, words: str) -> None:
        if words:
            self._window.notices.add(Severity.INFO, words)
