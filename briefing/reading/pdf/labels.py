"""Words of figures, tables and lists of contents: labels, captions, entries, lone symbols."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.reading.pdf.cut import STOP
from briefing.reading.pdf.paragraphs import LEADERS, Block

LABEL = "label in a figure"
SYMBOLS = "symbols or figures by themselves"
CAPTION = "caption of a figure or table"
SOURCE = "source line of a figure or table"
ENTRY = "entry of a list of contents or a form"

_WORD = re.compile(r"[^\W\d_]{3,}")
_CAPTION = re.compile(
    r"(?:figure|fig\.?|table|tab\.|exhibit|chart|graph|map|photo|abbildung|abb\.|tabelle|grafik|"
    r"schaubild|figura|tabla|cuadro|gráfico|tableau|graphique|tabella|grafico|figuur|tabel)\s*"
    r"(?:[A-Z]{1,3}[-.]?)?\d{1,3}(?:[.–-]\d{1,3})*[a-z]?\b(?P<mark>\s*[.:|–—-])?\s*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_BARE_CAPTION = re.compile(r"(?:TABLE|FIGURE|CHART|MAP|TABELLE|TABLEAU|TABLA)[.:]\s+\S")
_SOURCE = re.compile(
    r"\(?(?:sources?|quellen?|fuentes?|fonti?|fontes?|bron(?:nen)?)\s*:", re.IGNORECASE
)
_CAPTION_WORDS = 45  # two sentences; more is a paragraph that begins by naming its table
_SOURCE_WORDS = 40  # a few names of issuers; more is text
_FEW_WORDS = 5  # a name at an axis or in a box; six begin to say something
_SMALLER = 0.96  # letters that are but rounded differently stay above it
_FEWEST = 3
"""Labels that stand together in a figure, at least."""


def set_aside(blocks: Sequence[Block], body_size: float) -> list[Block]:
    """The blocks, those that are labels or no words at all set aside."""
    found = [_checked(block) for block in blocks]
    likely = [_is_label(block, body_size) for block in found]
    for n in range(len(found)):
        near = [m for m in range(max(0, n - 2), min(len(found), n + 3)) if _same_page(found, n, m)]
        if likely[n] and sum(likely[m] for m in near) >= _FEWEST:
            found[n] = replace(found[n], reason=LABEL)
    return found


def _same_page(blocks: Sequence[Block], one: int, other: int) -> bool:
    return blocks[one].first.page == blocks[other].first.page


def _checked(block: Block) -> Block:
    reason = _of_figure(block)
    if reason:
        return replace(block, reason=reason)
    wordless = not block.reason and not block.row and not _WORD.search(block.text)
    if wordless and len(block.lines) <= 2 and not STOP.search(block.text):
        return replace(block, reason=SYMBOLS)
    return block


def _of_figure(block: Block) -> str:
    """Why a block is no running text but a caption, a source line or an entry, or ""."""
    if block.reason or block.row:
        return ""
    text = block.text
    words = len(text.split())
    if LEADERS.search(text):
        return ENTRY
    caption = _CAPTION.match(text)
    # "Table 5 Pupils by age" is a caption without a mark; "Table 5 Norlund leads." is none
    if caption and not caption["mark"] and (STOP.search(text) or caption["rest"][:1].islower()):
        caption = None
    if (caption or _BARE_CAPTION.match(text)) and words <= _CAPTION_WORDS:
        return CAPTION
    if _SOURCE.match(text) and words <= _SOURCE_WORDS:
        return SOURCE
    return ""


def _is_label(block: Block, body_size: float) -> bool:
    """Whether a block is short, small and no sentence."""
    if block.reason == SYMBOLS:
        return True
    if block.reason or block.row or block.item or STOP.search(block.text):
        return False
    small = block.first.size < _SMALLER * body_size
    return small and not block.first.bold and len(block.text.split()) <= _FEW_WORDS
