"""Lines put together to blocks: paragraphs over columns and pages, headings, rows of tables."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from briefing.reading.pdf import footnotes
from briefing.reading.pdf.cut import (
    STOP,
    begins_anew,
    expects_number,
    goes_on,
    has_open_bracket,
    is_open,
)
from briefing.reading.pdf.lines import Line
from briefing.reading.pdf.placing import size_class

LEADERS = re.compile(r"(?:[.…·_]\s?){5,}")
"""Dots that lead from an entry to its page or field."""
_ITEM = re.compile(
    # a symbol by itself is drawn as a mark, whatever its font took it from
    r"(?:[^\w\s\"'“”„«»‚‘’()\[\]<>$€£%&@#…,.;:=+/]|o|\(?\d{1,2}[.)]|\(?[a-z]\))\s"
)
_CLOSED = re.compile(r"\w{1,2}\)\s")
_WORD_OR_DASH = re.compile(r"[o–—]\s[^\W\d_A-Z]")
_DIVIDED = re.compile(r"\w[-\x02\ufffe\u00ad]$")
_OPEN_NAME = re.compile(r"[^\W\d_]{2}[-\u2010]$")
_CAPTION = re.compile(
    r"(?:figure|fig\.|table|tab\.|box|chart|graph|photo|source|sources|note|notes|abbildung|abb\.|"
    r"tabelle|quelle|figura|tabla|cuadro|tableau|graphique|fuente|exhibit|map|schaubild|grafik|"
    r"gráfico|tabella|grafico|fonte|figuur|tabel|bron)\b",
    re.IGNORECASE,
)
Leads = dict[tuple[int, float], float]

_LEAD = 1.25
"""Usual ways from line to line over which a paragraph ends."""
_SAME_SIZE = 0.08  # writers round sizes line by line, and a raised mark pulls at its line's
_LOOK_AHEAD = 40
"""Blocks over which a sentence may go on that a page, a picture or a table cuts."""
_SHORT = 12
"""Words below which a block in letters of another size or weight is a title or a label."""
_MIXED = 0.28
"""Difference in size that words of capitals have in the middle of a sentence, at most."""
_TITLE_WORDS = 8
"""Words up to which a short line at the top of a page may be a title or a label."""
_CUT_WORDS = 4
"""Words from which a line without a full stop is half of a sentence, where the next goes on."""
_FARTHEST = 2.5
"""Sizes from line to line within a sentence at most, however the page is spaced."""
_TINKERED = 0.22
"""Difference in size, at most, of a line that goes on with a sentence right below."""
_NEXT = 1.5
"""Sizes from such a line to the one above it, at most."""
_LABEL = 3
"""Words up to which a block of capitals and digits is a label."""


@dataclass(slots=True)
class Block:
    """Lines that belong together. ``reason`` says why they are set aside, if they are."""

    lines: list[Line] = field(default_factory=list)
    reason: str = ""

    @property
    def first(self) -> Line:
        """Its first line."""
        return self.lines[0]

    @property
    def last(self) -> Line:
        """Its last line."""
        return self.lines[-1]

    @property
    def row(self) -> bool:
        """Whether it is a row of a table."""
        return self.first.cells > 0

    @property
    def item(self) -> bool:
        """Whether it is an item of a list."""
        return not self.row and bool(_ITEM.match(self.first.text))

    @property
    def text(self) -> str:
        """Its lines' words, only to look at."""
        return " ".join(line.text for line in self.lines)


def blocks(pages: Sequence[Sequence[Line]], leads: Leads, body_size: float) -> list[Block]:
    """The blocks of a document in order; what is set aside follows the paragraph that it cuts."""
    found: list[Block] = []
    apart: list[Block] = []
    current = Block()
    for page in pages:
        for line in page:
            if line.reason:
                _aside(apart, line, leads)
            elif current.lines and _continues(current, line, leads, body_size):
                current.lines.append(line)
            else:
                if current.lines:
                    found += [current, *apart]
                    apart = []
                current = Block([line])
    found += [current] if current.lines else []
    return _rejoined([*found, *apart], body_size)


def _aside(apart: list[Block], line: Line, leads: Leads) -> None:
    """Put a line that is set aside to the one before it, where it goes on with it."""
    last = apart[-1] if apart else None
    goes_on = (
        last is not None
        and last.reason == line.reason
        and not last.last.turned
        and (last.last.level_with(line) or _below(last.last, line, leads))
        and not (line.reason == footnotes.FOOTNOTE and footnotes.begins(line))
    )
    if last is not None and goes_on:
        last.lines.append(line)
    else:
        apart.append(Block([line], line.reason))


def _lead(line: Line, leads: Leads) -> float:
    usual = leads.get((line.page, size_class(line.size)), 1.3 * line.size)
    return max(0.9 * line.size, min(usual, _FARTHEST * line.size))


def _below(last: Line, line: Line, leads: Leads) -> bool:
    """Whether a line stands right below another, no wider space between them than usual."""
    return last.above(line) and last.base - line.base <= _LEAD * _lead(last, leads) + 0.5


def _continues(block: Block, line: Line, leads: Leads, body_size: float) -> bool:
    """Whether a line goes on with the paragraph of the lines before."""
    last = block.last
    if line.cells or last.cells or line.turned != last.turned:
        return False
    if _begins_item(block, line):
        return False
    if LEADERS.search(last.text) or LEADERS.search(line.text):
        return False
    ended = bool(STOP.search(last.text))
    if _is_mid_sentence(last, line):
        return True
    slack = _slack(block, line)
    if (line.note and not _wraps(block, line)) or not (
        _same_size(last, line) or _sized_within(block, line, slack)
    ):
        return False
    capitals = last.text[-2:-1].isupper() and line.text[:2].isupper()
    divided = bool(_DIVIDED.search(last.text)) and (line.text[:1].islower() or capitals)
    fits = slack > (_first_word(line) + 1) * line.letter_width * 1.1 and not divided
    if last.bold != line.bold and (fits or ended or not _runs_on(last, line)):
        return False
    if last.slanted and line.upright and line.text[:1].isupper():
        return False  # a caption or a line of a head, and then the text
    if not last.above(line):
        return _goes_over(block, line, fits, ended, body_size)
    if not _below(last, line, leads):
        return False
    if (ended or fits) and (_indented(block, line) or _outdented(block, line)):
        return False
    width = last.right + slack - last.left_edge
    return not (fits and (ended or slack > 0.3 * width))


def _begins_item(block: Block, line: Line) -> bool:
    """Whether a line begins an item of a list, and does not go on with a sentence."""
    if not _ITEM.match(line.text):
        return False
    last = block.last
    if line.text[0].isdigit() and expects_number(last.text):
        return False
    if _CLOSED.match(line.text) and has_open_bracket(block.text):
        return False  # "(shown in Figures 2 and" and "3) is left out"
    if STOP.search(last.text) or not _is_full(block, line, line.text):
        return True
    if line.text[0] == "(":
        return not expects_number(last.text)  # "the model is" and "(1) strict and (2) fast"
    # a dash within a sentence, and the "o" of Italian and Spanish
    return bool(block.item or not _WORD_OR_DASH.match(line.text))


def _is_full(block: Block, line: Line, words: str) -> bool:
    """Whether the first two of some words had no room at the end of a block's last line."""
    needed = len(" ".join(words.split()[:2])) + 1
    return _slack(block, line) <= needed * line.letter_width * 1.1


def _wraps(block: Block, line: Line) -> bool:
    """Whether a raised mark at a line's start belongs to the last word of the line above."""
    last = block.last
    if not goes_on(line.text) or STOP.search(last.text) or not last.above(line):
        return False
    return _is_full(block, line, f"{line.marks[0] if line.marks else ''} {line.text}")


def _goes_on(last: Line, line: Line) -> bool:
    """Whether the words of one line cannot be a sentence's last, or those of the next its first."""
    counted = line.text[:1].isdigit() and expects_number(last.text)
    return goes_on(line.text) or counted or is_open(last.text)


def _slack(block: Block, line: Line) -> float:
    """How much of a block's last line is empty: those right above and below show how far it goes.

    The edges of a line's column are those of lines about as long, which a title's are not.
    """
    last = block.last
    beside = block.lines[-2:-1] + ([line] if last.above(line) else [])
    reach = [
        min(last.room, one.right)
        for one in beside
        if one.page == last.page and abs(last.left - one.left) < 2 * last.size
    ]
    return max(last.right_edge, *reach, last.right) - last.right


def _is_mid_sentence(last: Line, line: Line) -> bool:
    """Whether a line right below goes on with a sentence that cannot be over, however it is set."""
    if line.note or STOP.search(last.text) or last.words < _CUT_WORDS:
        return False
    if not _goes_on(last, line) or not last.above(line):
        return False
    way = (last.base - line.base) / last.size
    if _same_size(last, line):
        return way <= _FARTHEST
    # a writer changed the letters for a line, or a scanner took them for others
    even = abs(last.left - line.left) < 2.0 and abs(line.size - last.size) < _TINKERED * last.size
    return even and way <= _NEXT


def _same_size(last: Line, line: Line) -> bool:
    return abs(line.size - last.size) <= _SAME_SIZE * last.size


def _sized_within(block: Block, line: Line, slack: float) -> bool:
    """Whether a full line's sentence goes on in capitals of another size, or comes back from them.

    Sizes are those of most letters in a line, and small capitals may be most of one.
    """
    last, first = block.last, block.first
    if STOP.search(last.text) or slack > _first_word(line) * line.letter_width * 1.1:
        return False
    if abs(line.size - last.size) > _MIXED * last.size or not last.above(line):
        return False
    back = _same_size(first, line) and not _same_size(first, last)
    into = line.text[:1].islower() and any(word.isupper() for word in line.text.split()[1:])
    return back or into


def _goes_over(block: Block, line: Line, fits: bool, ended: bool, body_size: float) -> bool:
    """Whether a line at the top of a column or page goes on with the last one's paragraph."""
    last = block.last
    if last.size > 1.12 * body_size or last.level_with(line) or _is_label(line):
        return False
    if fits and not _goes_on(last, line):
        return False
    if line.words <= _TITLE_WORDS and _is_short_title(line):
        return False
    indented = line.left - line.left_edge > 0.8 * line.size
    short = last.flush and last.right_edge - last.right > 3
    return not (ended and (fits or indented or short)) and not (short and fits)


def _is_short_title(line: Line) -> bool:
    """Whether a line begins with a capital and ends before its column does, without a full stop."""
    width = line.right_edge - line.left_edge
    short = line.right_edge - line.right > 0.3 * width or width < 1
    return line.text[:1].isupper() and short and not STOP.search(line.text)


def _is_label(line: Line) -> bool:
    """Whether a line is a few words of capitals and digits, as of a running head."""
    words = line.text.split()
    few = len(words) <= _LABEL and not STOP.search(line.text)
    return few and not any(word[:1].islower() for word in words)


def _runs_on(last: Line, line: Line) -> bool:
    """Whether bold words that open or close a paragraph go over a line's end."""
    return last.ends_bold == line.starts_bold or line.text[:1].islower()


def _first_word(line: Line) -> int:
    return len((line.text.split(maxsplit=1) or [""])[0])


def _indented(block: Block, line: Line) -> bool:
    """Whether a line begins a paragraph by standing to the right of the one before."""
    last = block.last
    deeper = line.left - line.left_edge > 0.8 * line.size
    hanging = len(block.lines) == 1 and block.item
    return deeper and not hanging and line.left - last.left > 0.4 * last.size


def _outdented(block: Block, line: Line) -> bool:
    """Whether a line stands to the left of the ones before."""
    return len(block.lines) > 1 and block.last.left - line.left >= 0.8 * line.size


def _rejoined(found: list[Block], body_size: float) -> list[Block]:
    """Halves of a sentence, with what stood between them put after the whole."""
    rest = list(found)
    done: list[Block] = []
    while rest:
        block = rest.pop(0)
        while (n := _other_half(block, rest, body_size)) is not None:
            block.lines += rest.pop(n).lines
        done.append(block)
    return done


def _other_half(block: Block, rest: Sequence[Block], body_size: float) -> int | None:
    """Which of the blocks that follow goes on with a sentence that a block does not end."""
    if not _is_cut(block, body_size):
        return None
    last = block.last
    passed = False
    looked = 0
    for n, other in enumerate(rest):
        looked += len(other.text.split()) > _LABEL
        if other.first.page > last.page + 1 or looked > _LOOK_AHEAD:
            return None
        if other.reason or other.row or _interrupts(other, last):
            continue
        if n and _ends_row(rest[n - 1], other):
            return None
        if _is_rest(last, other, n, passed):
            return n
        if other.item or STOP.search(other.last.text) or len(other.text.split()) >= _SHORT:
            return None
        passed = True  # a label in a picture, a cell
    return None


def _ends_row(row: Block, other: Block) -> bool:
    """Whether a block right below a row of a table goes on with the words of its last cell."""
    last, first = row.last, other.first
    below = last.above(first) and last.base - first.base <= 1.5 * first.size
    return row.row and below and not STOP.search(last.text)


def _is_rest(last: Line, other: Block, away: int, passed: bool) -> bool:
    """Whether a block, so many others away, goes on with the sentence of a line."""
    first = other.first
    if other.item or not _same_size(last, first) or first.bold != last.bold:
        return False
    if last.above(first) and away == 0:
        return False
    if goes_on(first.text):
        return not passed or len(other.text.split()) >= _CUT_WORDS
    named = first.text[:1].isupper() and bool(_OPEN_NAME.search(last.text))
    over = not last.above(first) and is_open(last.text) and not begins_anew(first.text)
    title = _is_short_title(first) and len(other.text.split()) <= _TITLE_WORDS
    return not passed and not title and (named or over)


def _is_cut(block: Block, body_size: float) -> bool:
    if block.reason or block.row or block.last.size > 1.12 * body_size:
        return False
    return not STOP.search(block.last.text) and len(block.text.split()) >= 4


def _interrupts(block: Block, last: Line) -> bool:
    """Whether a block is no running text: a caption, a label, something in another size."""
    words = block.text.split()
    if _CAPTION.match(block.first.text):
        return True
    if len(block.lines) == 1 and _is_label(block.first):
        return True
    if not _same_size(last, block.first):
        return block.first.size < last.size or len(words) < _SHORT
    return block.first.bold and not last.bold and len(words) < _SHORT
