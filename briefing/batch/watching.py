"""A folder that is watched: its articles as they are, each read once as long as it stays the same.

The folder is looked at again and again rather than asked to tell: that works on network drives and
synchronised folders too. A file that still grows is left for the next look.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from briefing import reading
from briefing.model.article import Article
from briefing.model.errors import BriefingError, ReadingError
from briefing.worker.session import Session

State = dict[Path, tuple[int, int]]
"""Each file with its time of change in nanoseconds and its size in bytes."""


@dataclass(slots=True)
class Watched:
    """A folder and what was read of it. ``leave`` is a file in it that is never read: the note."""

    folder: Path
    leave: Path
    errors: dict[Path, tuple[BriefingError, ...]] = field(default_factory=dict)
    _read: dict[Path, tuple[tuple[int, int], tuple[Article, ...]]] = field(default_factory=dict)
    _seen: State = field(default_factory=dict)
    _settled: State = field(default_factory=dict)

    def look(self) -> bool:
        """Look at the folder; whether it differs from what was taken, and has come to rest."""
        now = self._state()
        rests, self._seen = now == self._seen, now
        return rests and now != self._settled

    def take(self, session: Session) -> tuple[Article, ...]:
        """The articles as of the last look; what cannot be read is in ``errors``."""
        self._settled = dict(self._seen)
        self._read = {path: kept for path, kept in self._read.items() if path in self._seen}
        self.errors = {path: kept for path, kept in self.errors.items() if path in self._seen}
        for path, state in self._seen.items():
            if path in self._read and self._read[path][0] == state:
                continue
            articles, errors = session.read(path)
            self._read[path] = state, articles
            self.errors[path] = errors
        return tuple(article for path in sorted(self._read) for article in self._read[path][1])

    def _state(self) -> State:
        try:
            paths = reading.gather([str(self.folder)])
        except ReadingError:
            return {}  # no article yet, or the drive is away for a moment
        found = {}
        for path in paths:
            try:
                status = path.stat()
            except OSError:
                continue
            if path.resolve() != self.leave:
                found[path] = status.st_mtime_ns, status.st_size
        return found
