"""The visible text of an HTML page, block by block, much as a browser's innerText gives it.

A walk over an lxml tree: elements that a browser shows as blocks break the line, ``br`` too; the
cells of a table's row are one line, a tab between them; other runs of white space are one space
outside ``pre``; what the page hides by its own markup or style sheets is left out.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

from briefing.reading import sheets
from briefing.reading.looks import Look
from briefing.reading.unseen import STRUCK_TAGS, Around, Unseen

_UNSEEN_NAMES = """
script style noscript template head iframe object embed svg canvas audio video select datalist
textarea input map math title meta link noframes noembed meter progress rp
"""
_BREAKING_NAMES = """
address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption
figure footer form header hgroup hr html legend li listing main menu nav ol optgroup option p pre
search section summary table tbody tfoot thead tr ul caption button h1 h2 h3 h4 h5 h6
"""
_UNSEEN = frozenset(_UNSEEN_NAMES.split())
_BREAKING = frozenset(_BREAKING_NAMES.split())
_CELLS = frozenset(("td", "th"))
_CELL_END = "\x1f"
"""Ends a table's cell until its row is whole; no parsed page holds this character."""
_LEVELS = {f"h{level}": level for level in range(1, 7)}
_KICKER = re.compile(
    r"kicker|topline|overline|eyebrow|dachzeile|spitzmarke|roof|topic|subline|surtitre|antetit|"
    r"catenaccio|occhiello|supra|prefix",
    re.IGNORECASE,
)
"""Class names of a line that stands above a headline, inside its element."""
_KICKER_WORDS = 6  # "Trade talks", "Our correspondent in …"; more can be the headline itself
_NAMED = 4
"""Elements around a block whose class and id are kept."""
_POSTED = "data-posted-at"
"""Marks an entry of a live blog (:mod:`briefing.reading.live`)."""
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_MOST_RAISED = 3  # digits of a note's number or an exponent; more is a number in small print


@dataclass(frozen=True, slots=True)
class Seen:
    """A visible block: its words, the tags it stands in (outermost first), its links.

    ``linked`` is the share of its characters that stand in links, ``names`` the class and id of
    the elements around it, innermost last, in lower case, ``posted`` the time of the entry of a
    live blog that it stands in. ``reason`` says why no reader sees it, or that it is struck out.
    """

    text: str
    tags: tuple[str, ...]
    linked: float = 0.0
    names: str = ""
    posted: str = ""
    reason: str = ""

    @property
    def level(self) -> int:
        """1 to 6 inside a heading, else 0."""
        return _level(self.tags)


@lru_cache(maxsize=8192)
def _level(tags: tuple[str, ...]) -> int:
    return next((_LEVELS[tag] for tag in reversed(tags) if tag in _LEVELS), 0)


@dataclass(slots=True)
class _Writer:
    """Collects inline text and closes a block at each break."""

    blocks: list[Seen] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    elements: list[Any] = field(default_factory=list)
    at: tuple[str, ...] | None = None
    around: str = ""
    links: int = 0
    linked: int = 0
    entry: str = ""
    posted: str = ""
    inside: list[Around] = field(default_factory=lambda: [Around()])
    aside: list[Seen] = field(default_factory=list)

    def write(self, text: str | None, *, whole: bool) -> None:
        """Add inline text; ``whole`` keeps its white space."""
        if not text:
            return
        if self.inside[-1].reason:
            self._set_aside(text)
            return
        if text.isspace():
            self.parts.append(text if whole else " ")
            return
        if self.at is None:
            self.at = tuple(self.tags)
            self.around = " ".join(
                f"{element.get('class', '')} {element.get('id', '')}"
                for element in self.elements[-_NAMED:]
            ).lower()
            self.posted = self.entry
        if self.links:
            self.linked += len(text)
        self.parts.append(text)

    def _set_aside(self, text: str) -> None:
        """Keep what no reader sees, to follow the block that it stands in."""
        words, last = " ".join(text.split()), self.aside[-1] if self.aside else None
        reason = self.inside[-1].reason
        if not words:
            return
        if last is not None and last.reason == reason:
            self.aside[-1] = replace(last, text=f"{last.text} {words}")
        else:
            self.aside.append(Seen(words, tuple(self.tags), reason=reason))

    def close(self, *, whole: bool) -> None:
        """End the block; a text without words shows nothing."""
        if self.at is None and not self.aside:
            self.parts.clear()
            self.linked = 0
            return
        if self.at is not None:
            text = "".join(self.parts)
            for line in text.splitlines() if whole else (text,):
                cells = (" ".join(cell.split()) for cell in line.split(_CELL_END))
                if shown := "\t".join(filter(None, cells)):
                    share = min(1.0, self.linked / len(shown))
                    self.blocks.append(Seen(shown, self.at, share, self.around, self.posted))
        self.blocks += self.aside
        self.aside.clear()
        self.parts.clear()
        self.at = None
        self.linked = 0


def walk(
    root: Any, *, unscripted: bool = False, given: Mapping[Any, Look] | None = None
) -> tuple[Seen, ...]:
    """The visible blocks of an lxml element and all below it, in reading order.

    ``unscripted`` asks for what a browser without scripts shows, too. ``given`` are the looks by
    the page's own style sheets; where it is None, they are read.
    """
    given = sheets.looks_of(root) if given is None else given
    unseen = Unseen(root, given)
    writer = _Writer()
    write, close, tags, elements = writer.write, writer.close, writer.tags, writer.elements
    inside, is_gone, within = writer.inside, unseen.is_gone, unseen.inside
    # without style sheets an element that has no attribute looks like what is around it
    plain = -1 if given else 0
    stack: list[tuple[Any, bool, bool]] = [(root, False, False)]
    while stack:
        element, whole, closing = stack.pop()
        tag = element.tag
        names = () if closing else element.keys()  # one question, not one for each attribute
        if closing:
            if tag in _BREAKING:
                close(whole=whole or tag == "pre")
            elif tag in _CELLS:
                write(_CELL_END, whole=True)
            elif tag == "span" and _is_kicker(element):
                close(whole=False)
            writer.links -= tag == "a"
            tags.pop()
            elements.pop()
            inside.pop()
            if writer.entry and element.get(_POSTED):
                close(whole=False)
                writer.entry = ""
        elif tag == "br":
            close(whole=whole)
        elif tag == "sup" and (raised := _raised(element)):
            write(raised, whole=whole)
        elif isinstance(tag, str) and (
            (unscripted and tag == "noscript")
            or not (_is_unseen(tag, names) or (plain < len(names) and is_gone(element, names)))
        ):
            if tag in _BREAKING or tag == "noscript":
                close(whole=whole)
            if _POSTED in names and (posted := element.get(_POSTED)):
                close(whole=whole)
                writer.entry = posted
            tags.append(tag)
            elements.append(element)
            inside.append(
                within(element, tag, names, inside[-1])
                if plain < len(names) or tag in STRUCK_TAGS
                else inside[-1]
            )
            writer.links += tag == "a"
            stack.append((element, whole, True))
            kept = whole or tag == "pre"
            write(element.text, whole=kept)
            if len(element):
                stack.extend([(child, kept, False) for child in reversed(element)])
            continue
        write(element.tail, whole=whole)
    close(whole=False)
    return tuple(writer.blocks)


def _is_kicker(element: Any) -> bool:
    """Whether an element is the line above a headline that stands in the headline's element.

    It comes first in it, is short, and its class says so, or nothing parts it from what follows.
    """
    parent = element.getparent()
    if parent is None or parent.tag not in _LEVELS or (parent.text or "").strip():
        return False
    if element.getprevious() is not None:
        return False
    words = "".join(element.itertext()).split()
    tail, following = element.tail or "", element.getnext()
    if not 0 < len(words) <= _KICKER_WORDS or not (tail.strip() or following is not None):
        return False
    after = tail or "".join(following.itertext())
    glued = words[-1][-1].isalnum() and after[:1].isupper()
    return glued or bool(_KICKER.search(element.get("class") or ""))


def _raised(element: Any) -> str:
    """Raised digits as the characters that are raised, "" for other raised text.

    A note's mark or an exponent is no digit of the number before it.
    """
    text = "".join(element.itertext()).strip()
    digits = text.isascii() and text.isdigit() and len(text) <= _MOST_RAISED
    return text.translate(_RAISED) if digits else ""


def _is_unseen(tag: str, names: Collection[str]) -> bool:
    if tag in _UNSEEN or (tag == "dialog" and "open" not in names):
        return True
    return "hidden" in names or "popover" in names
