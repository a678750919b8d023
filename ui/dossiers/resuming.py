"""Going on with a PDF that carries its note: a new dossier, on which the same note stands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject

from briefing.desk import resume as resuming
from briefing.model.brief import Brief
from briefing.model.errors import ReadingError, StyleError
from briefing.model.origins import SourceFile
from briefing.worker.failure import Failure
from briefing.worker.messages import CarriedRead, ReadCarried
from ui.articles.adding import Adder
from ui.dossiers.room import Dossiers
from ui.note.composing import Composer
from ui.shell.notices import Notices, Severity
from ui.work.beginning import new_desk
from ui.work.history import History
from ui.work.jobs import Answer, Workers

_SHOWN = 60
"""Letters of a title or a line in a message, by which it is known; several fit into it."""


@dataclass(frozen=True, slots=True)
class _Unpacked:
    """The paths of the carried articles, and the house style's name where it is here."""

    paths: tuple[str, ...]
    style: str


class Resuming(QObject):
    """Asks whether a PDF carries its note, and opens that; any other PDF is an article."""

    def __init__(
        self,
        notices: Notices,
        workers: Workers,
        history: History,
        adder: Adder,
        composer: Composer,
        dossiers: Dossiers,
        tell: Callable[[Failure], None],
    ) -> None:
        super().__init__(dossiers)
        self._notices = notices
        self._workers = workers
        self._history = history
        self._adder = adder
        self._dossiers = dossiers
        self._tell = tell
        self._asked: dict[int, Path] = {}
        self._name = ""
        self._style = ""
        self._missing_style = ""
        self._reading: Brief | None = None
        self._settling: Brief | None = None
        self._rounds = 0
        workers.answered.connect(self._take)
        adder.finished.connect(self._lay_out)
        composer.composed.connect(self._settle)
        composer.failed.connect(self._give_up)
        dossiers.switching.connect(self._give_up)
        dossiers.note_offered.connect(self.offer)

    @property
    def busy(self) -> bool:
        """Whether a PDF is being looked at, or its note is not there yet."""
        return bool(self._asked) or self._reading is not None or self._settling is not None

    def offer(self, path: Path) -> None:
        """Go on with the note that a PDF carries; take it as an article where it carries none."""
        job = self._workers.ask(lambda job: ReadCarried(job, str(path.absolute())))
        self._asked[job] = path

    def _take(self, answer: Answer) -> None:
        path = self._asked.pop(answer.job, None)
        if path is None:
            return
        if isinstance(answer.reply, CarriedRead):
            if self._dossiers.may_leave():
                self._unpack(path, answer.reply)
        elif answer.failure is not None and answer.failure.kind == ReadingError.__name__:
            self._tell(answer.failure)
        else:
            # it carries nothing, or cannot be read at all: reading it as an article says so
            self._adder.add_paths((str(path),))

    def _unpack(self, path: Path, carried: CarriedRead) -> None:
        sources: tuple[SourceFile, ...] = carried.sources
        style = carried.style

        def go_on(unpacked: object) -> None:
            assert isinstance(unpacked, _Unpacked)
            self._begin(path, carried.brief, unpacked)
            # after _begin(), whose new() has everything of the note before forgotten
            self._missing_style = "" if unpacked.style == style else style

        self._dossiers.run(lambda: _unpacked(sources, style), go_on)

    def _begin(self, path: Path, carried: Brief, unpacked: _Unpacked) -> None:
        desk = new_desk()
        if not unpacked.paths:
            self._dossiers.new(resuming.next_note(carried, desk, unpacked.style))
            words = self.tr(
                "“{}” carries its note, but not the articles it rests on, so it cannot be changed"
                " here. A note that follows it has been begun: add articles, and what that note"
                " did not tell is marked as new."
            )
            self._notices.add(Severity.INFO, words.format(path.name))
            return
        style = unpacked.style or desk.style
        self._dossiers.new(replace(desk, style=style).with_choice("date", carried.date))
        # after new(), which switches dossiers: that ends whatever was being opened
        self._name, self._style, self._reading = path.name, style, carried
        self._adder.add_paths(unpacked.paths)

    def _lay_out(self) -> None:
        """The articles are read: put the note's lines on the desk."""
        carried, self._reading = self._reading, None
        if carried is None:
            return
        articles = tuple(entry.original for entry in self._history.desk.entries)
        self._settling, self._rounds = resuming.matched(carried, articles), 0
        desk = resuming.resumed(self._settling, articles, self._style)
        self._history.begin(desk)

    def _settle(self, composed: Brief | None) -> None:
        """See whether the same note stands; where not, find the edits that lead there."""
        carried = self._settling
        if carried is None:
            return
        desk = self._history.desk
        # from the first step of the user on, the note is theirs
        if composed is not None and not self._history.can_undo and self._rounds < resuming.ROUNDS:
            nearer = resuming.settled(desk, composed, carried)
            if nearer != desk:
                self._rounds += 1
                # not a change: finding the edits is part of opening, and nothing to undo
                self._history.begin(nearer)
                return
        self._settling = None
        self._tell_opened(carried, composed)

    def _give_up(self, _: object = None) -> None:
        self._reading = self._settling = None
        self._missing_style = ""

    def _tell_opened(self, carried: Brief, composed: Brief | None) -> None:
        said = [self.tr("“{}” is open as a new note, its lines pinned.").format(self._name)]
        lost = self._losses(carried, composed)
        severity = Severity.WARNING if lost else Severity.INFO
        self._notices.add(severity, " ".join([*said, *lost]))

    def _losses(self, carried: Brief, composed: Brief | None) -> list[str]:
        """What could not be taken over."""
        said = []
        here = {source.article for source in composed.sources} if composed else frozenset()
        missing = [one.title or one.name for one in carried.sources if one.article not in here]
        if missing:
            words = self.tr("Articles that it does not carry: {}.")
            said.append(words.format(", ".join(map(_short, missing))))
        lines = resuming.different(composed, carried) if composed else ()
        if lines:
            words = self.tr("Lines that are missing or read otherwise now: {}.")
            said.append(words.format(", ".join(f"“{_short(line.text)}”" for line in lines)))
        if any(line.new for line in resuming.all_lines(carried)):
            said.append(self.tr("What it marked as new is not marked any more."))
        if self._missing_style:
            words = self.tr("Its house style, {}, is not here; choose another.")
            said.append(words.format(self._missing_style))
        return said


def _short(words: str) -> str:
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN].rstrip()}…"


# --- on the tasks' thread -----------------------------------------------------------------------


def _unpacked(sources: tuple[SourceFile, ...], style: str) -> _Unpacked:
    from briefing.dossier.unpacking import unpack
    from briefing.styles.places import find

    try:
        known = bool(style) and bool(find(style))
    except StyleError:
        known = False
    return _Unpacked(unpack(sources) if sources else (), style if known else "")
