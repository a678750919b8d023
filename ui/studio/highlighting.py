"""Colours for the code: Jinja, HTML, CSS and YAML, a slice of the text at a time.

A long text is not coloured in one go, as a keystroke must never wait for it: what does not fit
into :data:`SLICE_MS` is done in the next turns of the event loop.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QElapsedTimer, QTimer
from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from ui.look import theme

SLICE_MS = 3
"""Most time for colours in one turn of the event loop."""


class Kind(NamedTuple):
    """How a kind of word looks: its colour in the light and the dark theme."""

    light: str
    dark: str
    bold: bool = False


TAG = Kind("#1d5c87", "#76b7e2")
NAME = Kind("#7a3e9d", "#c9a0e8")
STRING = Kind("#2f6b2f", "#9ccc8f")
NUMBER = Kind("#9a4a00", "#e5b06a")
KEYWORD = Kind("#a02b1b", "#f39a8a", bold=True)
COMMENT = Kind("#5a6572", "#9ba6b2")
# Qt keeps one number a line, which each scan reads in its own way: STYLE_STATE is a comment in a
# rule of CSS, or one of HTML; RULE_STATE the inside of a rule, or of a tag
PLAIN_STATE, COMMENT_STATE, TAG_STATE, RULE_STATE, STYLE_STATE = range(5)

Piece = tuple[int, int, Kind]
Scan = Callable[[str, int], tuple[list[Piece], int]]
"""From a line and the state before it to its coloured pieces and the state after it."""

_JINJA = re.compile(
    r"\{#|\{%-?\s*(\w+)?|\{\{|-?%\}|\}\}|<!--|</?[A-Za-z][\w-]*|/?>|\"[^\"]*\"|'[^']*'"
)
_JINJA_WORDS = re.compile(
    r"(?P<string>\"[^\"]*\"|'[^']*')|(?P<number>\b\d+(?:\.\d+)?\b)"
    r"|(?P<keyword>\b(?:in|is|not|and|or|if|else|loop|with|without|context|import|as)\b)"
    r"|(?P<name>[A-Za-z_]\w*(?:\.\w+)*)"
)
_ATTRIBUTE = re.compile(r"(?P<string>\"[^\"]*\"|'[^']*')|(?P<name>[A-Za-z_:][\w:.-]*)(?==)")
_CSS = re.compile(
    r"(?P<comment>/\*)|(?P<string>\"[^\"]*\"|'[^']*')|(?P<open>\{)|(?P<close>\})"
    r"|(?P<at>@[\w-]+)|(?P<variable>--[\w-]+)|(?P<colour>#[0-9A-Fa-f]{3,8}\b)"
    r"|(?P<property>[\w-]+)(?=\s*:)|(?P<number>-?\.?\d[\d.]*(?:[a-z]+|%)?)"
    r"|(?P<selector>[.#]?[A-Za-z][\w-]*)"
)
_YAML = re.compile(
    r"(?P<comment>(?:^|(?<=\s))#.*)|(?P<string>\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*')"
    r"|(?P<key>[\w][\w -]*?)(?=:(?:\s|$))|(?P<number>(?<=\s)-?\d[\d.]*(?:[a-z]+|%)?(?=\s|$))"
)
_KINDS = {
    "string": STRING, "number": NUMBER, "keyword": KEYWORD, "name": NAME, "comment": COMMENT,
    "at": KEYWORD, "variable": NAME, "colour": NUMBER, "property": TAG, "selector": NAME,
    "key": TAG,
}  # fmt: skip


def scan_yaml(line: str, state: int) -> tuple[list[Piece], int]:
    """Keys, values in quotes, numbers and comments."""
    return list(_pieces(_YAML, line, 0)), PLAIN_STATE


def scan_css(line: str, state: int) -> tuple[list[Piece], int]:
    """Selectors, properties and values; a comment and a rule may go over several lines."""
    found: list[Piece] = []
    at = 0
    if state in (COMMENT_STATE, STYLE_STATE):
        before, state = state, RULE_STATE if state == STYLE_STATE else PLAIN_STATE
        end = line.find("*/")
        if end < 0:
            return [(0, len(line), COMMENT)], before
        found, at = [(0, end + 2, COMMENT)], end + 2
    while match := _CSS.search(line, at):
        at = match.end()
        name = match.lastgroup or ""
        if name == "comment":
            end = line.find("*/", at)
            stop = len(line) if end < 0 else end + 2
            found.append((match.start(), stop, COMMENT))
            if end < 0:
                return found, STYLE_STATE if state == RULE_STATE else COMMENT_STATE
            at = stop
        elif name in ("open", "close"):
            state = RULE_STATE if name == "open" else PLAIN_STATE
        elif not (name == "selector" and state == RULE_STATE):
            kind = NAME if name == "property" and state != RULE_STATE else _KINDS[name]
            found.append((match.start(), at, kind))
    return found, state


def scan_template(line: str, state: int) -> tuple[list[Piece], int]:
    """Jinja's tags and comments, HTML's tags and attributes; each may go over several lines."""
    found: list[Piece] = []
    at = 0
    while at < len(line) or (at == 0 and not line):
        if state == COMMENT_STATE:
            at, state = _comment(line, at, found, "#}")
        elif state == STYLE_STATE:
            at, state = _comment(line, at, found, "-->")
        elif state == TAG_STATE:
            at, state = _inside_jinja(line, at, found)
        elif state == RULE_STATE:
            at, state = _inside_tag(line, at, found)
        else:
            at, state = _outside(line, at, found)
        if not line:
            break
    return found, state


def _comment(line: str, at: int, found: list[Piece], end: str) -> tuple[int, int]:
    stop = line.find(end, at)
    state = PLAIN_STATE if stop >= 0 else (COMMENT_STATE if end == "#}" else STYLE_STATE)
    stop = stop + len(end) if stop >= 0 else len(line)
    found.append((at, stop, COMMENT))
    return stop, state


def _inside_jinja(line: str, at: int, found: list[Piece]) -> tuple[int, int]:
    ends = [place for end in ("%}", "}}") if (place := line.find(end, at)) >= 0]
    stop = min(ends, default=len(line))
    found += _pieces(_JINJA_WORDS, line[:stop], at)
    if not ends:
        return len(line), TAG_STATE
    found.append((stop, stop + 2, KEYWORD))
    return stop + 2, PLAIN_STATE


def _inside_tag(line: str, at: int, found: list[Piece]) -> tuple[int, int]:
    stop = next((n for n in range(at, len(line)) if line[n] in ">{"), len(line))
    found += _pieces(_ATTRIBUTE, line[:stop], at)
    if stop == len(line):
        return stop, RULE_STATE
    if line[stop] == ">":
        found.append((stop, stop + 1, TAG))
        return stop + 1, PLAIN_STATE
    if line[stop : stop + 2] in ("{{", "{%"):
        # an attribute's value: the tag goes on behind it
        end = line.find("}}" if line[stop + 1] == "{" else "%}", stop)
        close = len(line) if end < 0 else end
        found.append((stop, stop + 2, KEYWORD))
        found += _pieces(_JINJA_WORDS, line[:close], stop + 2)
        if end >= 0:
            found.append((end, end + 2, KEYWORD))
        return (len(line) if end < 0 else end + 2), RULE_STATE
    return stop + 1, RULE_STATE


def _outside(line: str, at: int, found: list[Piece]) -> tuple[int, int]:
    match = _JINJA.search(line, at)
    if match is None:
        return len(line), PLAIN_STATE
    text = match[0]
    if text == "{#":
        return match.start(), COMMENT_STATE
    if text == "<!--":
        return match.start(), STYLE_STATE
    if text.startswith("{"):
        found.append((match.start(), match.end(), KEYWORD))
        return match.end(), TAG_STATE
    if text.startswith("<"):
        found.append((match.start(), match.end(), TAG))
        return match.end(), RULE_STATE
    return match.end(), PLAIN_STATE


def _pieces(pattern: re.Pattern[str], line: str, at: int) -> Iterator[Piece]:
    for match in pattern.finditer(line, at):
        yield match.start(), match.end(), _KINDS[match.lastgroup or ""]


def scanner(name: str) -> Scan | None:
    """How lines of the file ``name`` are coloured, None for plain text."""
    ending = name.rpartition(".")[2]
    scans: dict[str, Scan] = {
        "yml": scan_yaml, "yaml": scan_yaml, "css": scan_css, "html": scan_template,
        "j2": scan_template, "svg": scan_template,
    }  # fmt: skip
    return scans.get(ending)


class Highlighter(QSyntaxHighlighter):
    """Colours a document as its lines change."""

    def __init__(self, document: QTextDocument, scan: Scan) -> None:
        super().__init__(document)
        self._scan = scan
        self._formats: dict[Kind, QTextCharFormat] = {}
        self._spent = QElapsedTimer()
        self._spent.start()
        self._left = -1
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._go_on)
        self._slicing = False

    def repaint(self) -> None:
        """Take the colours of the theme."""
        self._formats.clear()
        self._left = 0
        self._later.start()

    @property
    def waiting(self) -> bool:
        """Whether lines wait for their colours."""
        return self._left >= 0

    def highlightBlock(self, text: str) -> None:
        """Colour one line, or put it off when this turn has had its time."""
        if not self._later.isActive() and not self._slicing:
            self._spent.restart()
            self._later.start()  # the turn is over when it fires
        if self._spent.elapsed() >= SLICE_MS:
            number = self.currentBlock().blockNumber()
            self._left = number if self._left < 0 else min(self._left, number)
            # the state as it was: the lines after this one are not asked for now
            self.setCurrentBlockState(self.currentBlock().userState())
            return
        before = max(0, self.previousBlockState())
        pieces, state = self._scan(text, before)
        for start, end, kind in pieces:
            self.setFormat(start, end - start, self._format(kind))
        self.setCurrentBlockState(state)

    def _go_on(self) -> None:
        """Colour what was put off, for one slice."""
        block = self.document().findBlockByNumber(self._left)
        self._left = -1
        self._spent.restart()
        self._slicing = True
        while block.isValid() and self._spent.elapsed() < SLICE_MS and self._left < 0:
            following = block.next()
            self.rehighlightBlock(block)
            block = following
        self._slicing = False
        if block.isValid() and self._left < 0:
            self._left = block.blockNumber()
        if self._left >= 0:
            self._later.start()

    def _format(self, kind: Kind) -> QTextCharFormat:
        if kind not in self._formats:
            form = QTextCharFormat()
            form.setForeground(QColor(kind.dark if theme.current().dark else kind.light))
            if kind.bold:
                form.setFontWeight(QFont.Weight.DemiBold)
            self._formats[kind] = form
        return self._formats[kind]
