"""An error on its way from a worker to its parent."""

from __future__ import annotations

import msgspec

from briefing.model import errors


class Failure(msgspec.Struct, frozen=True):
    """An expected error as data, or an unexpected one with its ``details`` (a traceback).

    ``characters`` are those of a ``MissingGlyphs``.
    """

    kind: str
    message: str
    path: str = ""
    line: int = 0
    details: str = ""
    characters: str = ""

    @classmethod
    def of(cls, error: errors.BriefingError) -> Failure:
        """The error as data."""
        characters = error.characters if isinstance(error, errors.MissingGlyphs) else ""
        return cls(
            type(error).__name__, error.message, error.path, error.line, characters=characters
        )

    def error(self) -> errors.BriefingError:
        """The error again, of its own class; an unexpected one as a :class:`WorkerLost`.

        A class that holds more than a message and a place comes back as the one above it.
        """
        if self.characters:
            return errors.MissingGlyphs(self.message, characters=self.characters)
        kind = getattr(errors, self.kind, None)
        if kind is errors.Cancelled:
            return errors.Cancelled(self.message)
        while isinstance(kind, type) and issubclass(kind, errors.BriefingError):
            if "__init__" not in vars(kind) or kind is errors.BriefingError:
                return kind(self.message, path=self.path, line=self.line)
            kind = kind.__base__
        return errors.WorkerLost(self.message, path=self.path)
