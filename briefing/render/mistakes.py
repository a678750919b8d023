"""What a wrong template raises, as an error that a user can act on: file, line, what is wrong."""

from __future__ import annotations

import re
import traceback
from dataclasses import fields
from pathlib import Path

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError

from briefing.model.brief import (
    Brief,
    DateLine,
    FigureLine,
    Line,
    PersonLine,
    QuoteLine,
    Role,
    Source,
    SourceStatement,
)
from briefing.model.errors import StyleError
from briefing.styles.yaml_file import nearest

_RUNTIME_ERRORS = (
    TemplateError,
    ArithmeticError,
    AttributeError,
    LookupError,
    MemoryError,
    RecursionError,
    SyntaxError,
    TypeError,
    ValueError,
)
"""What running a wrong template may raise."""


class Mistakes:
    """Turns what a template raises into a :class:`StyleError` at its file and line."""

    def __init__(
        self, folders: tuple[Path, ...], name: str, late: type[BaseException] = TimeoutError
    ) -> None:
        self._late = late
        self._folders = folders
        self._name = name

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, (*_RUNTIME_ERRORS, self._late)) and not isinstance(error, StyleError):
            raise self.mistake(error) from error

    def mistake(self, error: BaseException) -> StyleError:
        """The error for a user: where it is and what is wrong."""
        path, line = self._place(error)
        if isinstance(error, TemplateSyntaxError):
            return StyleError(error.message or "this is no template", path=path, line=line)
        if isinstance(error, TemplateNotFound):
            return StyleError(
                f"there is no template {error.message or error.name!r}", path=path, line=line
            )
        if isinstance(error, RecursionError):
            said = "the template extends or calls itself, or is nested too deeply"
            return StyleError(said, path=path, line=line)
        if isinstance(error, MemoryError):
            return StyleError("the template needs too much memory", path=path, line=line)
        if isinstance(error, SyntaxError):
            return StyleError("the template is nested too deeply", path=path)
        return StyleError(_said(error), path=path, line=line)

    def _place(self, error: BaseException) -> tuple[str, int]:
        if isinstance(error, TemplateSyntaxError):
            return error.filename or "", error.lineno
        prefixes = tuple(f"{folder}/" for folder in map(Path.as_posix, self._folders))
        frames = [
            (frame.filename, frame.lineno or 0)
            for frame in traceback.extract_tb(error.__traceback__)
            if Path(frame.filename).as_posix().startswith(prefixes)
        ]
        if not frames:
            return str(self._folders[0] / self._name), 0
        if isinstance(error, RecursionError):
            # it ends anywhere on its round; the call stands below the block's or macro's head
            return max(frames[-_ROUND:], key=lambda place: (place[0] == frames[-1][0], place[1]))
        return frames[-1]


_ROUND = 8  # calls of a template that calls itself, looked at from the last
_NO_FIELD = re.compile(r"'briefing\.\w+(?:\.\w+)*\.(\w+) object' has no attribute '(\w+)'")
_SEEN = (Brief, Line, FigureLine, DateLine, PersonLine, QuoteLine, Role, Source, SourceStatement)
"""The kinds of value whose fields a template may name."""


def _said(error: BaseException) -> str:
    """The error in a user's words, with the nearest field where one was misspelt."""
    message = str(error.args[0]) if error.args else type(error).__name__
    match = _NO_FIELD.search(message)
    if match is None:
        return message
    names = {kind.__name__: [field.name for field in fields(kind)] for kind in _SEEN}
    known = [*names.get(match[1], ()), *(("marks", "also") if match[1].endswith("Line") else ())]
    return f"there is no field {match[2]!r} in a {match[1]}; {nearest(match[2], known)}"
