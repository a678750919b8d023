"""The styles there are, and what is done with them as a whole, off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from briefing.model.errors import StyleError
from briefing.render.output import write_whole
from briefing.styles import StyleEntry, available, own
from briefing.styles.pack import export_style, import_style
from briefing.styles.places import user_folder
from briefing.worker.failure import Failure
from ui.work.tasks import Outcome, Tasks


@dataclass(frozen=True, slots=True)
class Done:
    """What was done: ``what`` is a word, ``folder`` the style to show now, ``was`` its old one."""

    what: str
    words: str = ""
    folder: Path | None = None
    was: Path | None = None


class Shelf(QObject):
    """Lists, makes, renames, deletes, brings in and hands on."""

    listed = Signal(object)
    """A tuple of :class:`StyleEntry`."""
    done = Signal(object)
    """A :class:`Done`."""
    failed = Signal(object)
    """A :class:`Failure`."""

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._listing = 0
        self._jobs: set[int] = set()
        self.entries: tuple[StyleEntry, ...] = ()
        tasks.finished.connect(self._take)

    @property
    def busy(self) -> bool:
        """Whether something is being done."""
        return bool(self._jobs) or bool(self._listing)

    def entry(self, folder: Path) -> StyleEntry | None:
        """The style in a folder."""
        return next((one for one in self.entries if one.folder == folder), None)

    def list_all(self) -> None:
        """Look which styles there are."""
        self._listing = self._tasks.run(available)

    def make(self, source: Path, title: str) -> None:
        """A new style, based on another."""
        words = self.tr("“{}” is yours to change.").format(title.strip())
        self._run(lambda: Done("made", words, own.make(_name(source), title)))

    def duplicate(self, source: Path, title: str) -> None:
        """A style of the user's once more."""
        words = self.tr("“{}” is a copy of its own.").format(title.strip())
        self._run(lambda: Done("made", words, own.duplicate(source, title)))

    def rename(self, folder: Path, title: str) -> None:
        """Another name for a style of the user's."""
        self._run(lambda: Done("renamed", "", own.rename(folder, title), folder))

    def delete(self, folder: Path, title: str) -> None:
        """Put a style of the user's aside."""
        words = self.tr("“{}” was deleted.").format(title)

        def work() -> Done:
            own.delete(folder)
            return Done("deleted", words, None, folder)

        self._run(work)

    def restore(self) -> None:
        """Bring the style back that was deleted last."""
        nothing = self.tr("there is no deleted style to bring back")

        def work() -> Done:
            deleted = own.last_deleted()
            if deleted is None:
                raise StyleError(nothing)
            return Done("restored", "", own.restore(deleted))

        self._run(work)

    def bring_in(self, pack: str) -> None:
        """Import a style."""
        words = self.tr("Imported: {}")

        def work() -> Done:
            names = import_style(Path(pack)).names
            return Done("made", words.format(", ".join(names)), user_folder() / names[0])

        self._run(work)

    def hand_on(self, folder: Path, target: str) -> None:
        """Export a style."""
        words = self.tr("Written: {}").format(target)

        def work() -> Done:
            export_style(folder, Path(target))
            return Done("exported", words)

        self._run(work)

    def add_picture(self, folder: Path, picture: str) -> None:
        """Copy a picture into a style; :attr:`Done.words` is its name there."""

        def work() -> Done:
            source = Path(picture)
            name = own.picture_name(source)
            try:
                write_whole(folder / name, source.read_bytes())
            except OSError as error:
                raise StyleError(
                    f"the picture cannot be read ({error.strerror or error})", path=picture
                ) from error
            return Done("picture", name)

        self._run(work)

    def add_font(self, folder: Path, font: str) -> None:
        """Put a font file into a style; :attr:`Done.words` is its family."""

        def work() -> Done:
            # late: what reads fonts is large, and seldom wanted
            from briefing.styles.adding_fonts import add_font

            return Done("font", add_font(folder, Path(font)).family)

        self._run(work)

    def _run(self, work: Callable[[], Done]) -> None:
        self._jobs.add(self._tasks.run(work))

    def _take(self, outcome: Outcome) -> None:
        if outcome.job == self._listing:
            self._listing = 0
            if isinstance(outcome.value, tuple):
                self.entries = outcome.value
                self.listed.emit(self.entries)
        elif outcome.job in self._jobs:
            self._jobs.discard(outcome.job)
            if isinstance(outcome.value, Done):
                self.done.emit(outcome.value)
            elif outcome.error is not None:
                self.failed.emit(Failure.of(outcome.error))


def _name(folder: Path) -> str | Path:
    """A style by its name where that leads to it, so that the copy is based on it by name."""
    from briefing.styles.places import find

    try:
        return folder.name if find(folder.name) == folder.resolve() else folder
    except StyleError:
        return folder


def read_texts(folder: Path) -> tuple[dict[str, str], tuple[str, ...]]:
    """The texts of a style by their names in it, and the names of its other files.

    Raises :class:`StyleError` for what cannot be read.
    """
    texts: dict[str, str] = {}
    others: list[str] = []
    try:
        for path in sorted(folder.rglob("*")):
            name = path.relative_to(folder).as_posix()
            # a link may lead anywhere on the machine
            if not path.is_file() or path.is_symlink() or path.name.startswith("."):
                continue
            if path.suffix.lower() in (".yml", ".yaml", ".css", ".html", ".j2"):
                # -sig: a mark at the beginning is no part of the text
                texts[name] = path.read_bytes().decode("utf-8-sig")
            elif "__pycache__" not in path.parts:
                others.append(name)
    except UnicodeDecodeError as error:
        raise StyleError("the file is not UTF-8 text", path=str(path)) from error
    except OSError as error:
        raise StyleError(
            f"the style cannot be read ({error.strerror or error})", path=str(folder)
        ) from error
    return texts, tuple(others)
