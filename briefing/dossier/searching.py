"""Finding words in all articles, by SQLite's FTS5.

The index lives in memory and is made when the first word is looked for: so a dossier holds no
virtual table, which a file from elsewhere could misuse, and what is found is always up to date.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefing.model.article import Article

MOST_HITS = 500  # nobody reads further down, and the list stays quick to show
_IN_ONE = 20  # hits in one article
_AROUND = 48  # code points of the excerpt on either side
_OPEN, _CLOSE = "\x01", "\x02"
_CLEAN = str.maketrans({_OPEN: " ", _CLOSE: " "})
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Hit:
    """Words found: ``article.text[start:end]``, and those around them on one line.

    ``before`` and ``after`` surround the words in the excerpt.
    """

    article: str
    start: int
    end: int
    before: str
    words: str
    after: str


class Index:
    """The words of articles. One thread at a time."""

    def __init__(self) -> None:
        self._texts: dict[str, str] = {}
        self._rows: dict[str, int] = {}
        self._connection = sqlite3.connect(
            ":memory:", isolation_level=None, check_same_thread=False
        )
        self._connection.execute(
            "CREATE VIRTUAL TABLE texts USING fts5"
            "(title, text, tokenize = 'unicode61 remove_diacritics 2')"
        )

    def close(self) -> None:
        """Forget everything."""
        self._connection.close()

    def show(self, articles: Iterable[Article]) -> None:
        """Hold these articles and no others."""
        wanted = {article.id: article for article in articles}
        self._connection.execute("BEGIN")
        for key in self._rows.keys() - wanted.keys():
            self._connection.execute("DELETE FROM texts WHERE rowid = ?", (self._rows.pop(key),))
            del self._texts[key]
        for key in wanted.keys() - self._rows.keys():
            text = wanted[key].text.translate(_CLEAN)  # as long as before, so offsets hold
            cursor = self._connection.execute(
                "INSERT INTO texts (title, text) VALUES (?, ?)", (wanted[key].title, text)
            )
            self._rows[key] = cursor.lastrowid or 0
            self._texts[key] = wanted[key].text
        self._connection.execute("COMMIT")

    def articles(self, words: str) -> frozenset[str]:
        """Ids of the articles whose title and text hold all the words, as :meth:`search` does."""
        asked = _WORD.findall(words)
        if not asked:
            return frozenset()
        keys = {row: key for key, row in self._rows.items()}
        found = self._connection.execute(
            "SELECT rowid FROM texts WHERE texts MATCH ?", (_query(asked),)
        )
        return frozenset(keys[row] for (row,) in found)

    def search(self, words: str) -> tuple[Hit, ...]:
        """Where all the words stand in one article, the best article first.

        The last word may be the beginning of one. No words, no hits.
        """
        asked = _WORD.findall(words)
        if not asked:
            return ()
        keys = {row: key for key, row in self._rows.items()}
        hits: list[Hit] = []
        for row, marked in self._connection.execute(
            "SELECT rowid, highlight(texts, 1, ?, ?) FROM texts WHERE texts MATCH ? ORDER BY rank",
            (_OPEN, _CLOSE, f"{{text}} : ({_query(asked)})"),
        ):
            hits += self._hits(keys[row], marked)
            if len(hits) >= MOST_HITS:
                break
        return tuple(hits[:MOST_HITS])

    def _hits(self, key: str, marked: str) -> Iterator[Hit]:
        text = self._texts[key]
        for number, (start, end) in enumerate(_marked(marked)):
            if number == _IN_ONE:
                return
            yield Hit(
                article=key,
                start=start,
                end=end,
                before=_line(text[max(0, start - _AROUND) : start]),
                words=text[start:end],
                after=_line(text[end : end + _AROUND]),
            )


def _query(words: list[str]) -> str:
    """All the words; the last may be the beginning of one."""
    return " ".join(f'"{word}"' for word in words) + "*"


def _marked(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each marked stretch, counted without the marks."""
    place, at = 0, 0
    while (start := text.find(_OPEN, at)) >= 0:
        end = text.index(_CLOSE, start)
        place += start - at
        yield place, place + end - start - 1
        place += end - start - 1
        at = end + 1


def _line(text: str) -> str:
    return re.sub(r"\s+", " ", text)
