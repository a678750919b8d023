"""The visible text of an HTML page, block by block, much as a browser's innerText gives it.

A walk over an lxml tree: elements that a browser shows as blocks break the line, ``br`` too;
runs of white space are one space outside ``pre``; what the page hides by its own markup is left
out. Style sheets are not read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

_UNSEEN = re.compile(
    r"script|style|noscript|template|head|iframe|object|embed|svg|canvas|audio|video|select|"
    r"datalist|textarea|input|map|math|title|meta|link"
)
_BREAKING = re.compile(
    r"address|article|aside|blockquote|body|center|d[dlt]|details|dialog|dir|div|fieldset|"
    r"figcaption|figure|footer|form|header|hgroup|hr|html|legend|li|listing|main|menu|nav|ol|"
    r"optgroup|option|p|pre|search|section|summary|table|tbody|tfoot|thead|t[rdh]|ul|caption|"
    r"button|h[1-6]"
)
_PARAGRAPH = re.compile(r"p|h[1-6]")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\r\n\f]+")


@dataclass(frozen=True, slots=True)
class Seen:
    """A visible block: its words, the tags it stands in (outermost first), its heading level."""

    text: str
    tags: tuple[str, ...]
    paragraph: int

    @property
    def level(self) -> int:
        """1 to 6 inside a heading, else 0."""
        return next((int(t[1]) for t in reversed(self.tags) if len(t) == 2 and t[1:].isdigit()), 0)


@dataclass(slots=True)
class _Writer:
    """Collects inline text and closes a block at each break."""

    blocks: list[Seen] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    at: tuple[str, ...] = ()
    paragraph: int = 0

    def write(self, text: str | None, keep_space: bool) -> None:
        if not text:
            return
        if not self.parts or not "".join(self.parts).strip():
            self.at = tuple(self.tags)
        self.parts.append(text if keep_space else _SPACE.sub(" ", text))

    def close(self) -> None:
        text = "".join(self.parts)
        self.parts.clear()
        for line in text.splitlines():
            shown = _SPACE.sub(" ", line).strip()
            if shown:
                self.blocks.append(Seen(shown, self.at, self.paragraph))


def walk(root: Any) -> tuple[Seen, ...]:
    """The visible blocks of an lxml element and all below it, in reading order."""
    writer = _Writer()
    stack: list[tuple[Any, bool, bool]] = [(root, False, False)]
    while stack:
        element, keep_space, closing = stack.pop()
        tag = element.tag if isinstance(element.tag, str) else ""
        if closing:
            if _BREAKING.fullmatch(tag):
                writer.close()
                writer.paragraph += bool(_PARAGRAPH.fullmatch(tag))
            writer.tags.pop()
            writer.write(element.tail, keep_space)
        elif not tag or _unseen(element, tag):
            writer.write(element.tail, keep_space)
        elif tag == "br":
            writer.close()
            writer.write(element.tail, keep_space)
        else:
            if _BREAKING.fullmatch(tag):
                writer.close()
            writer.tags.append(tag)
            stack.append((element, keep_space, True))
            inner = keep_space or tag == "pre"
            writer.write(element.text, inner)
            stack.extend((child, inner, False) for child in reversed(element))
    writer.close()
    return tuple(writer.blocks)


def _unseen(element: Any, tag: str) -> bool:
    return (
        _UNSEEN.fullmatch(tag) is not None
        or element.get("hidden") is not None
        or bool(_HIDDEN.search(element.get("style") or ""))
    )
