"""What WeasyPrint complains of, with the style sheet that it is about."""

from __future__ import annotations

import logging
import re
from pathlib import Path

_AT = re.compile(r" at (\d+):\d+")


class Complaints(logging.Handler):
    """Collects what WeasyPrint complains of while it is entered.

    ``sheets`` are the files of the document's style elements in their order, None for one that is
    no file: WeasyPrint says "at 2:3" and not of which, but it does say when it begins the next.
    """

    def __init__(self, sheets: tuple[Path | None, ...] = ()) -> None:
        super().__init__()
        self._sheets = sheets
        self._current = -1
        self._messages: dict[str, None] = {}

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a complaint, once; follow which style sheet is being read."""
        message = record.getMessage()
        if record.levelno >= logging.WARNING:
            self._messages[self._placed(message)] = None
        elif message.startswith("Step 1"):
            self._current = -1
        elif message.startswith("Step 2") and message.endswith("CSS string"):
            self._current += 1
        elif message.startswith("Step 3"):
            self._current = len(self._sheets)

    def _placed(self, message: str) -> str:
        """The message with its file and line before it, where both are known."""
        at = _AT.search(message)
        known = 0 <= self._current < len(self._sheets)
        sheet = self._sheets[self._current] if known else None
        if at is None or sheet is None:
            return message
        return f"{sheet}, line {at[1]}: {message[: at.start()]}{message[at.end() :]}"

    def messages(self) -> tuple[str, ...]:
        """The complaints in the order they came."""
        return tuple(self._messages)

    def __enter__(self) -> Complaints:
        logging.getLogger("weasyprint").addHandler(self)
        logging.getLogger("weasyprint.progress").setLevel(logging.INFO)
        return self

    def __exit__(self, *_: object) -> None:
        logging.getLogger("weasyprint").removeHandler(self)
        logging.getLogger("weasyprint.progress").setLevel(logging.NOTSET)
