"""The lines of a PDF page: letters that stand on one baseline without a wide gap between them."""

from __future__ import annotations

import re
import statistics
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from briefing.reading.pdf import pieces
from briefing.reading.pdf.letters import BULLET, Box, Letter

_SPACE = re.compile(r"\s+")
_WIDE = 1.3
"""Gap between two letters, in sizes, at which a line ends: a cell or another column follows."""
_CELL_GAP = 0.15
"""Gap between two letters, in sizes, in which a table's rule may stand."""
_SMALL = 0.82
"""A letter of less than this share of its line's size may be a raised mark."""
_SMALLEST = 0.48
"""Less than this share it is none: the large letter that a text opens with stands beside it."""
_RAISED = 0.15
"""How far above the baseline a mark stands at least, in sizes of its line."""
_UNKNOWN_HYPHENS = "\x02\ufffe\u00ad\u2010"
"""What PDFium gives for a hyphen at a line's end, and the hyphen that documents name at times."""
_MARK = re.compile(r"(?:\d{1,3}(?:[,–-]\d{1,3})*|[*†‡§¶#]{1,3}|\[\d{1,3}\]|\(\d{1,3}\))[,.]?")
_RAISED_STOP = re.compile(r"([,.])\s*$")
_CLOSING = re.compile(r"[.,;:!?)\]”’]")
_UNIT = re.compile(r"(?:^|[\s\d(/])(?:[kcdmµn]?m|ft|in|s)$")
_POWER = re.compile(r"(?:^|\D)10$")
_ARROW = re.compile(r"(?<=[^\W\d_])\u21b5|\u21b5(?=[a-z])")
_PRIVATE_MARK = re.compile(r"^\s*[\uf020-\uf0ff](?=\s+\S)")
_RAISED_DIGITS = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text and its box, in points.

    ``base`` is where its baseline stands. ``marks`` are raised marks that are no part of its
    words; ``note`` is true where one stands at its start, as at the start of a footnote.
    ``slanted`` and ``upright`` are true where all of its letters are. ``cells`` counts the cells
    of a table's row, which tabs part, else it is 0. ``left_edge`` and ``right_edge`` are what its
    column and what stands beside it leave room for, ``room`` where something stands to its right
    at all. ``reason`` says why it is set aside.
    """

    text: str
    page: int
    left: float
    right: float
    bottom: float
    top: float
    base: float
    size: float
    bold: bool = False
    starts_bold: bool = False
    ends_bold: bool = False
    slanted: bool = False
    upright: bool = False
    marks: tuple[str, ...] = ()
    note: bool = False
    turned: bool = False
    cells: int = 0
    left_edge: float = 0.0
    right_edge: float = 0.0
    room: float = float("inf")
    flush: bool = False
    reason: str = ""

    @property
    def letter_width(self) -> float:
        """Average width of a character."""
        return (self.right - self.left) / max(1, len(self.text))

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())

    def beside(self, other: Line) -> bool:
        """Whether the two share no stretch of the x-axis."""
        return self.right < other.left or other.right < self.left

    def level_with(self, other: Line) -> bool:
        """Whether the two stand on one baseline, or nearly so."""
        smaller = min(self.size, other.size)
        return self.page == other.page and abs(self.base - other.base) < 0.45 * smaller

    def above(self, other: Line) -> bool:
        """Whether the other stands below this line in the same column of the same page."""
        lower = self.base > other.base and not self.level_with(other)
        return self.page == other.page and lower and not self.beside(other)


@dataclass(slots=True)
class _Open:
    """A line while it is read: letters with boxes, and the spaces between them."""

    letters: list[Letter] = field(default_factory=list)
    last: Letter | None = None
    size: float = 0.0
    base: float = 0.0

    @classmethod
    def of(cls, letters: Sequence[Letter]) -> _Open:
        """A line of letters, with the spaces between them."""
        line = cls()
        for letter in letters:
            line.add(letter)
        return line

    def add(self, letter: Letter) -> None:
        """Take a letter on; one without a box is a space."""
        if letter.box:
            if self.last is None or letter.size > self.size * 1.1:
                self.size, self.base = letter.size, letter.base
            self.last = letter
            self.letters.append(letter)
        elif self.letters and self.letters[-1].box:
            self.letters.append(letter)


def of_letters(
    letters: Sequence[Letter], page: int, parted: Callable[[Box, Box], bool] | None = None
) -> list[Line]:
    """The lines in the order of the letters; ``parted`` tells whether a rule parts two of them."""
    drawn: list[list[Letter]] = []
    line = _Open()
    for letter in letters:
        if letter.box and line.last and (_apart(line, letter) or _walled(line, letter, parted)):
            drawn.append(line.letters)
            line = _Open()
        line.add(letter)
    drawn.append(line.letters)
    return [one for piece in pieces.joined(drawn) for one in _closed(_Open.of(piece), page)]


def _apart(line: _Open, letter: Letter) -> bool:
    """Whether a letter begins another line than the one that is being read.

    Marks and accents that are drawn on their own are near what they stand by.
    """
    last = line.last
    if last is None or last.box is None or letter.box is None:
        return False
    if last.turned != letter.turned:
        return True
    if letter.turned:
        return letter.drawn != last.drawn and _far(last, letter)
    size = max(line.size, letter.size)
    gap = letter.box.left - last.box.right
    rise = abs(letter.base - line.base)
    near = -1.0 * size < gap < 0.8 * size
    if rise > (0.62 if near and _other_size(line, letter) else 0.3) * size:
        return True
    if gap > _WIDE * size:
        return True
    return letter.box.left - last.box.left < -1.0 * size


def _walled(line: _Open, letter: Letter, parted: Callable[[Box, Box], bool] | None) -> bool:
    if parted is None or line.last is None or line.last.box is None or letter.box is None:
        return False
    wide = letter.box.left - line.last.box.right > _CELL_GAP * line.size
    return wide and parted(line.last.box, letter.box)


def _other_size(line: _Open, letter: Letter) -> bool:
    smaller, larger = sorted((line.size, letter.size))
    return _SMALLEST * larger < smaller < _SMALL * larger


def _far(one: Letter, other: Letter) -> bool:
    if one.box is None or other.box is None:
        return False
    apart = max(
        other.box.left - one.box.right,
        one.box.left - other.box.right,
        other.box.bottom - one.box.top,
        one.box.bottom - other.box.top,
    )
    return apart > 1.2 * max(one.size, other.size)


def _closed(line: _Open, page: int) -> Iterator[Line]:
    boxed = [letter for letter in line.letters if letter.box]
    boxes = [letter.box for letter in boxed if letter.box]
    if not boxes:
        return
    full = [letter for letter in boxed if letter.size >= _SMALL * line.size]
    size = statistics.median_high([letter.size for letter in full])
    base = statistics.median_high([letter.base for letter in full])
    text, marks, note = _text(line.letters, size, base)
    if not text and not marks:
        return
    bold = [letter.bold for letter in boxed if letter.char.isalnum()] or [False]
    slants = [letter.slanted for letter in boxed if letter.char.isalpha()] or [False]
    yield Line(
        text=text or " ".join(marks),
        page=page,
        left=boxes[0].left,
        right=max(box.right for box in boxes),
        bottom=min(box.bottom for box in boxes),
        top=max(box.top for box in boxes),
        base=base,
        size=size,
        bold=sum(bold) * 2 > len(bold),
        starts_bold=bold[0],
        ends_bold=bold[-1],
        slanted=all(slants),
        upright=not any(slants),
        marks=marks if text else (),
        note=note,
        turned=boxed[0].turned,
    )


def _text(letters: Sequence[Letter], size: float, base: float) -> tuple[str, tuple[str, ...], bool]:
    """The words, the raised marks that are no part of them, and whether one stands first."""
    found = ""
    marks: list[str] = []
    note = False
    for raised, piece in _without_commas(list(_pieces(letters, size, base))):
        if not raised:
            closes = marks and _CLOSING.match(piece)
            found = (found.rstrip() if closes else found) + piece
            continue
        kind = _kind_of_mark(piece, found)
        if kind == "power":
            found += piece.lstrip().translate(_RAISED_DIGITS)
        elif kind == "mark":
            note = note or not found.strip()
            marks.append(piece.strip(" ,."))
            # a full stop or comma that was raised with the mark is the sentence's own
            stop = _RAISED_STOP.search(piece) if found[-1:].isalnum() else None
            found += (stop[1] if stop else "") + "".join(char for char in piece if char.isspace())
        else:
            found += piece
    return _clean(found), tuple(mark for mark in marks if mark), note


def _clean(text: str) -> str:
    # the private places of a symbol font at a line's start are marks of lists
    text = _PRIVATE_MARK.sub(BULLET, text)
    plain = "".join(
        char for char in text if char.isprintable() or char.isspace() or char in _UNKNOWN_HYPHENS
    )
    # an arrow within a word is a ligature that a font of TeX has at its place
    plain = _ARROW.sub("ff", plain)
    # fonts draw both hyphens alike, and then a document names the one for the other
    return _SPACE.sub(" ", plain.replace("\u2010", "-")).strip()


def _kind_of_mark(piece: str, before: str) -> str:
    """What raised characters are: "power" of a number or unit, "mark", or "" for plain letters."""
    plain = piece.strip()
    if (_POWER.search(before) or _UNIT.search(before)) and re.fullmatch(r"[-+−]?\d{1,2}", plain):
        return "power"
    return "mark" if _MARK.fullmatch(plain) else ""


def _pieces(letters: Sequence[Letter], size: float, base: float) -> Iterator[tuple[bool, str]]:
    """Runs of raised letters and of others; a space goes with what stands before it."""
    piece, raised = "", False
    last: Letter | None = None
    for letter in letters:
        if letter.box:
            up = letter.size < _SMALL * size and letter.base > base + _RAISED * size
            if up != raised and piece:
                yield raised, piece
                piece = ""
            raised = up
            spaced = piece[-1:].isspace()
            if last and last.box and not spaced and _starts_word(last, letter):
                piece += " "
            last = letter
            piece += letter.char
        else:
            piece += " "
            last = None
    if piece:
        yield raised, piece


def _without_commas(runs: Sequence[tuple[bool, str]]) -> Iterator[tuple[bool, str]]:
    """The runs without what parts two raised marks and is not raised itself."""
    for n, (raised, piece) in enumerate(runs):
        beside = [runs[m][1].strip() for m in (n - 1, n + 1) if 0 <= m < len(runs)]
        between = len(beside) == 2 and all(_MARK.fullmatch(one) for one in beside)
        if raised or not between or piece.strip() not in (",", ";", "–", "-"):
            yield raised, piece


def _starts_word(last: Letter, letter: Letter) -> bool:
    """Whether two letters that nothing stands between are parted by a gap as wide as a space."""
    if last.box is None or letter.box is None or letter.turned:
        return False
    return letter.box.left - last.box.right > 0.6 * max(last.size, letter.size)
