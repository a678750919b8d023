"""What the line model sees of a line: names of properties that hold, for a whole page at once.

A property is a short string such as ``words:4`` (its count falls into the fourth bin) or
``next:prose``; the model has a weight for each. Words of the language (function words, tell-tale
words of page furniture) come from data, so that another language needs no other code.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from briefing.reading import bylines, dates, rules

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_TOKEN = re.compile(r"\S+")
_STOP = re.compile(r"[.!?…。！？][\"'”’»)\]」』]*$")
_INNER_STOP = re.compile(r"[.!?][\"'”’)]*\s+[\"'“‘(]?[A-ZÀ-Þ]")
_OPENING_QUOTE = re.compile(r"[\"'“‘«]")
_DIGIT = re.compile(r"\d")
_BULLET = re.compile(r"(?:[-*•‣◦·–—»›▪]|\d{1,2}[.)])\s")
_TIME = re.compile(r"\b\d{1,2}[:.h]\d{2}\b|\b\d{1,2}\s?[ap]\.?m\b", re.IGNORECASE)
_MARKS = {
    "url": re.compile(r"https?://|www\.|\b[\w-]+\.(?:com|org|net|co|io|gov)\b"),
    "handle": re.compile(r"(?<!\w)@\w|\S+@\S+\.\w"),
    "hashtag": re.compile(r"(?<!\w)#\w"),
    "bar": re.compile(r"\s[|•·/»›→←▸►]+(?:\s|$)|^[»›→←▸►|]"),
    "copyright": re.compile(r"©|\(c\)|®"),
    "dots": re.compile(r"(?:…|\.\.\.)\W*$"),
    "question": re.compile(r"\?$"),
    "colon": re.compile(r":$"),
    "comma": re.compile(r",$"),
    "money": re.compile(r"[$€£¥]\s?\d"),
    "year": re.compile(r"\b(?:19|20)\d{2}\b"),
    "bracketed": re.compile(r"^[\[(].*[\])]$", re.DOTALL),
    "credit": re.compile(r"\([^()]{2,40}/[^()]{2,40}\)\.?$|\b(?:getty|afp|reuters|ap)\b\W*$", re.I),
}
# finest where headlines, captions and credits part from sentences
_WORD_BINS = (1, 2, 3, 4, 6, 9, 13, 20, 30, 45, 80)
_COARSE_BINS = (1, 4, 9, 20, 45)  # a label, a headline, a sentence, a paragraph: beside other signs
_SHARE_BINS = (0.001, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 0.999)  # none and all stand by themselves
# finest at both ends, where residue stands
_PLACE_BINS = (0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.95, 0.98)
_COUNT_BINS = (1, 2, 3, 5, 8, 15)  # one more copy tells the less the more there are
_NEAR = (1, 2, 3)  # lines: residue comes in runs of a few
_LONG_LINE = 100  # characters: shorter lines are names and buttons in any language
PROSE_WORDS = 18
"""Words from which a line with a stop at its end counts as running text beyond doubt."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words of a language that tell lines apart: function words, and tell-tale ones."""

    function: frozenset[str]
    telling: frozenset[str]


@cache
def lexicon(language: str = "en") -> Lexicon:
    """The word lists of ``data/lines.<language>.toml``, English ones where there are none."""
    folder = files("briefing.reading").joinpath("data")
    entry = folder.joinpath(f"lines.{language}.toml")
    if not entry.is_file():
        entry = folder.joinpath("lines.en.toml")
    table = tomllib.loads(entry.read_text("utf-8"))
    return Lexicon(frozenset(table["function"].split()), frozenset(table["telling"].split()))


@dataclass(frozen=True, slots=True)
class _Line:
    """A line with what is counted once and used by its neighbours."""

    text: str
    count: int
    words: tuple[str, ...]
    folded: tuple[str, ...]
    function: int
    reason: str
    prose: bool
    key: str
    stop: bool


def features(lines: Sequence[str], gaps: Sequence[bool], language: str = "en") -> list[list[str]]:
    """The names of the properties of each line.

    ``gaps[n]`` is whether a blank line stands before line n; it has one more entry for the end.
    """
    words = lexicon(language)
    known = _is_known(lines, words)
    seen = [_line(line, words, known) for line in lines]
    page = _Page.of(seen, gaps)
    return [
        [*_own(line, words), *_around(seen, index), *page.names(seen, index)]
        for index, line in enumerate(seen)
    ]


def _is_known(lines: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether the long lines are in the lexicon's language, told by its function words."""
    words = [
        word.casefold() for line in lines if len(line) > _LONG_LINE for word in _WORD.findall(line)
    ]
    return sum(word in lexicon.function for word in words) * 5 >= len(words)


def _line(text: str, lexicon: Lexicon, known: bool) -> _Line:
    words = tuple(_WORD.findall(text))
    folded = tuple(word.casefold().replace("’", "'") for word in words)
    count = len(_TOKEN.findall(text))
    function = sum(word in lexicon.function for word in folded)
    stop = bool(_STOP.search(text))
    reason = rules.reason_for(text)
    prose = (
        not reason and stop and count >= PROSE_WORDS and (not known or function * 5 >= len(words))
    )
    key = " ".join(folded)
    return _Line(text, count, words, folded, function, reason, prose, key, stop)


def _start(text: str) -> str:
    """What a line begins with."""
    first = text[:1]
    if first.isdigit():
        return "digit"
    if _OPENING_QUOTE.match(first):
        return "quote"
    return "upper" if first.isupper() else "lower" if first.islower() else "other"


def _bin(value: float, edges: Sequence[float]) -> int:
    return bisect_right(edges, value)


def _own(line: _Line, lexicon: Lexicon) -> list[str]:
    """Properties of the line alone."""
    text, count, words = line.text, line.count, line.words
    size = _bin(count, _WORD_BINS)
    ended = "stop" if _STOP.search(text) else "none"
    names = [f"words:{size}", f"ends:{ended}:{_bin(count, _COARSE_BINS)}"]
    names += [f"has:{name}" for name, pattern in _MARKS.items() if pattern.search(text)]
    names += [f"word:{word}" for word in set(line.folded) & lexicon.telling]
    if count <= 12:
        names += [f"short:{word}" for word in set(line.folded) & lexicon.telling]
    if line.reason:
        names.append(f"rule:{line.reason}")
    names += _shape(text, words, line.function, count)
    if dates.is_date_line(text):
        names.append("date line")
    elif dates.find(text):
        names.append("date in short" if count < 20 else "date in long")
    if _TIME.search(text):
        names.append("time in short" if count < 20 else "time in long")
    if bylines.read(text):
        names.append("byline")
    return names


def _shape(text: str, words: Sequence[str], function: int, count: int) -> list[str]:
    """Properties of the letters: case, function words, digits, sentences inside."""
    names = [f"starts:{_start(text)}"]
    if _BULLET.match(text):
        names.append("bullet")
    if words:
        capital = sum(word[0].isupper() for word in words) / len(words)
        names.append(f"capital:{_bin(capital, _SHARE_BINS)}:{min(2, count // 5)}")
        if all(word.isupper() for word in words):
            names.append("all capitals")
        names.append(f"function:{_bin(function / len(words), _SHARE_BINS)}:{min(3, count // 6)}")
    digits = len(_DIGIT.findall(text)) / max(1, len(text))
    names.append(f"digits:{_bin(digits, _SHARE_BINS)}")
    names.append(f"sentences:{min(4, len(_INNER_STOP.findall(text)))}")
    if any(mark in text for mark in '"“”«»'):
        names.append("quotes in short" if count < 12 else "quotes in long")
    return names


def _around(seen: Sequence[_Line], index: int) -> list[str]:
    """Properties of the lines near by."""
    names: list[str] = []
    for step in _NEAR:
        for side, at in (("before", index - step), ("after", index + step)):
            if not 0 <= at < len(seen):
                names.append(f"{side}{step}:edge")
                continue
            other = seen[at]
            kind = "prose" if other.prose else f"{_bin(other.count, _COARSE_BINS)}"
            if not other.prose and _STOP.search(other.text):
                kind += "."
            names.append(f"{side}{step}:{kind}")
            if other.reason:
                names.append(f"{side}{step}:rule")
                if step == 1:
                    names.append(f"{side}1:rule:{other.reason}")
    size = _bin(seen[index].count, _COARSE_BINS)
    before = [other.prose for other in seen[max(0, index - 6) : index]]
    after = [other.prose for other in seen[index + 1 : index + 7]]
    names.append(f"prose before:{sum(before)}")
    names.append(f"prose after:{sum(after)}")
    names.append(f"prose around:{min(3, sum(before))}:{min(3, sum(after))}:{size}")
    return names


@dataclass(frozen=True, slots=True)
class _Page:
    """What is counted over the whole page."""

    prose_before: tuple[int, ...]
    prose_words: int
    vocabulary: Counter[str]
    copies: Counter[str]
    gaps: tuple[bool, ...]
    spaced: bool
    share: float

    @classmethod
    def of(cls, seen: Sequence[_Line], gaps: Sequence[bool]) -> _Page:
        running = [0]
        vocabulary: Counter[str] = Counter()
        for line in seen:
            running.append(running[-1] + (line.count if line.prose else 0))
            if line.prose:
                vocabulary.update(set(line.folded))
        return cls(
            tuple(running),
            running[-1],
            vocabulary,
            Counter(line.key for line in seen),
            tuple(gaps),
            any(gaps[1:-1]),
            sum(line.prose for line in seen) / max(1, len(seen)),
        )

    def names(self, seen: Sequence[_Line], index: int) -> list[str]:
        """Properties of a line that need the whole page."""
        line = seen[index]
        size = _bin(line.count, _COARSE_BINS)
        place = _bin((index + 0.5) / len(seen), _PLACE_BINS)
        names = [f"place:{place}", f"page:{_bin(self.share, _SHARE_BINS)}:{size}"]
        if self.prose_words:
            before = self.prose_before[index] / self.prose_words
            after = 1 - self.prose_before[index + 1] / self.prose_words
            names.append(f"core before:{_bin(before, _PLACE_BINS)}")
            names.append(f"core after:{_bin(after, _PLACE_BINS)}")
            names.append(f"core:{_bin(before, _SHARE_BINS) // 2}:{_bin(after, _SHARE_BINS) // 2}")
        if self.copies[line.key] > 1 and line.key:
            names.append(f"copies:{_bin(self.copies[line.key], _COUNT_BINS)}:{min(2, size)}")
        if self.spaced:
            first, last = self.gaps[index], self.gaps[index + 1]
            names.append(f"gaps:{first:d}{last:d}")
            names.append(f"gaps:{first:d}{last:d}:{size}")
        names += self._shared(line)
        return names

    def _shared(self, line: _Line) -> list[str]:
        """How much of the line's vocabulary the page's running text has elsewhere."""
        content = {word for word in line.folded if len(word) > 4}
        if not content or not self.prose_words:
            return ["shared:none"]
        own = 1 if line.prose else 0
        shared = sum(self.vocabulary[word] > own for word in content) / len(content)
        return [f"shared:{_bin(shared, _SHARE_BINS)}:{min(2, len(content) // 4)}"]
