"""Words: what stands between spaces and marks, with figures and short forms kept whole.

``34.5%``, ``$1.2bn``, ``U.S.``, ``COVID-19``, ``10-year``, ``AT&T`` and ``China's`` are one word
each; dashes and slashes part words.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing.language.lexicon import name

if TYPE_CHECKING:
    import Stemmer

_WORD = re.compile(
    r"(?:[^\W\d_]\.)+[^\W\d_]\b\.?"  # U.S., U.S, e.g.
    r"|(?:[A-Z]{1,3})?[$€£¥₹]?\d+(?:[.,:]\d+)*(?:%|\w*(?:[-‑]\w+)*)"  # 34.5%, US$1.2bn, 10-year
    r"|\w+(?:[-‑'’&]\w+)*"
)
_MOST_STEMS = 200_000  # the same bound as that of the words in :mod:`briefing.language.terms`


def word_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Start and end of each word of ``text``, in order."""
    return tuple(match.span() for match in _WORD.finditer(text))


def words(text: str) -> tuple[str, ...]:
    """The words of ``text``, as written, in order."""
    return tuple(_WORD.findall(text))


@cache
def _stemmer(language: str) -> tuple[Stemmer.Stemmer, dict[str, str]]:
    import Stemmer  # the window finds sentences, and never stems

    # The library's own cache costs more than it saves; a dict serves better.
    return Stemmer.Stemmer(name(language), 0), {}


def stem(word: str, language: str = "en") -> str:
    """The Snowball stem of a word, lower case ("talks" -> "talk", "China’s" -> "china")."""
    stemmer, known = _stemmer(language)
    found = known.get(word)
    if found is None:
        if len(known) >= _MOST_STEMS:
            known.clear()
        found = known[word] = stemmer.stemWord(word.lower().replace("’", "'"))
    return found
