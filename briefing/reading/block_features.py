"""What the model of an HTML page's blocks sees: what the extractor kept, and the page's markup.

A feature that begins with ``+`` is of a block that the extractor kept, with ``-`` of one that it
left out. Class names that hint at what a block is are data (``data/blocks.toml``).
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from briefing.reading import rules
from briefing.reading.visible import Seen

_STOP = re.compile(r"[.!?…。][\"'”’»)\]]*$")
_NAME = re.compile(r"[a-z]{3,}")
_DIGITS = re.compile(r"\d+")
_INLINE = frozenset(("span", "a", "b", "strong", "em", "i", "font", "u", "time"))
_SIZES = (2, 5, 10, 20, 45)  # words of a button, a label, a headline, a sentence
_PLACES = (0.001, 0.02, 0.1, 0.5, 0.9, 0.98, 0.999)  # finest at both ends, where residue stands
_LINKS = (0.01, 0.3, 0.6, 0.9)  # none, a link in a sentence, a teaser, a list of links
_ALIKE = (0.001, 0.05, 0.2, 0.5, 0.8)  # shares of the kept words; under the first is none at all
# the same of the words of its kind: nearly none and nearly all tell most
_KEPT_ALIKE = (0.001, 0.2, 0.5, 0.8, 0.95)
_NEIGHBOURS = (-2, -1, 1, 2)  # further blocks are known by how much was kept before and after
_FEWEST, _LINKED = 6, 0.3
"""Words from which a block is a sentence, and the share of links from which it is a teaser."""
_BEFORE, _AFTER, _MARGIN = 40, 60, 6
"""Blocks before the first and after the last kept one that are looked at, and the margin around
the paragraphs among them."""


@cache
def _hints() -> tuple[frozenset[str], frozenset[str]]:
    """Telling words of class names and ids, and telling tags."""
    entry = files("briefing.reading").joinpath("data", "blocks.toml")
    table = tomllib.loads(entry.read_text("utf-8"))
    return frozenset(table["names"].split()), frozenset(table["tags"].split())


@dataclass(frozen=True, slots=True)
class _Page:
    """What is counted once over a page."""

    seen: Sequence[Seen]
    held: Sequence[bool]
    words: tuple[int, ...]
    sizes: tuple[int, ...]
    kinds: tuple[str, ...]
    kept_before: tuple[int, ...]
    kept_of_kind: Counter[str]
    words_of_kind: Counter[str]
    title: str


def completed(seen: Sequence[Seen], held: Sequence[bool]) -> tuple[bool, ...]:
    """What the extractor kept, and paragraphs it missed in elements of the very same names.

    Some pages hold their body in several equal containers, and an extractor that looks for the
    best one takes the first. Only where most of what was kept stands in such elements, and
    these have names of their own, the paragraphs of the others are added.
    """
    kinds = [_kind(one) for one in seen]
    words: Counter[str] = Counter()
    for one, kind, keep in zip(seen, kinds, held, strict=True):
        if keep:
            words[kind] += len(one.text.split())
    most = max(words, key=lambda kind: (words[kind], kind), default="")
    if words[most] * 2 < words.total() or not _NAME.search(most.partition(" ")[2]):
        return tuple(held)
    return tuple(
        keep or (kind == most and (_is_paragraph(one) or _is_running(one)))
        for one, kind, keep in zip(seen, kinds, held, strict=True)
    )


def kinds(seen: Sequence[Seen], likely: Collection[int], share: float) -> frozenset[str]:
    """The tags and names around them that this share of the likely blocks' words have."""
    words: Counter[str] = Counter()
    for index in likely:
        if not seen[index].level:
            words[_kind(seen[index])] += len(seen[index].text.split())
    least = share * words.total()
    return frozenset(kind for kind, count in words.items() if count >= least)


def is_prose(one: Seen, own: Collection[str]) -> bool:
    """Whether a block is a sentence or more, mostly no link, in elements of one of these kinds."""
    whole = len(one.text.split()) >= _FEWEST and bool(_STOP.search(one.text))
    return whole and not one.level and one.linked < _LINKED and _kind(one) in own


def _kind(one: Seen) -> str:
    """A block's tag and the names around it, numbers aside."""
    return _named(one.tags[-1], one.names)


@lru_cache(maxsize=4096)
def _named(tag: str, names: str) -> str:
    return f"{tag} {_DIGITS.sub('', names)}"


def region(seen: Sequence[Seen], held: Sequence[bool]) -> range:
    """The blocks that can be the article's: around those that the extractor kept."""
    kept = [index for index, one in enumerate(held) if one]
    if not kept:
        return range(0)
    first = max(0, kept[0] - _BEFORE)
    last = min(len(seen), kept[-1] + _AFTER)
    texts = [index for index in range(first, last) if held[index] or _is_paragraph(seen[index])]
    return range(max(first, texts[0] - _MARGIN), min(last, texts[-1] + _MARGIN + 1))


def _is_paragraph(one: Seen) -> bool:
    return "p" in one.tags[-3:] and one.linked < 0.5 and len(one.text) > 80


def _is_running(one: Seen) -> bool:
    return one.linked < 0.5 and len(one.text) > 80 and bool(_STOP.search(one.text))


def features(seen: Sequence[Seen], held: Sequence[bool], title: str) -> list[list[str]]:
    """The names of the features of each block of :func:`region`."""
    words = tuple(len(one.text.split()) for one in seen)
    kinds = tuple(_kind(one) for one in seen)
    running, of_kind, all_of_kind = [0], Counter[str](), Counter[str]()
    for kind, count, keep in zip(kinds, words, held, strict=True):
        running.append(running[-1] + (count if keep else 0))
        all_of_kind[kind] += count
        if keep:
            of_kind[kind] += count
    sizes = tuple(bisect_right(_SIZES, count) for count in words)
    page = _Page(
        seen, held, words, sizes, kinds, tuple(running), of_kind, all_of_kind, title.casefold()
    )
    return [_of_block(page, index) for index in region(seen, held)]


def _of_block(page: _Page, index: int) -> list[str]:
    one = page.seen[index]
    keep = "+" if page.held[index] else "-"
    size = page.sizes[index]
    tag = next((tag for tag in reversed(one.tags) if tag not in _INLINE), "")
    stop = "." if _STOP.search(one.text) else ""
    small = min(size, 3)
    names = [
        keep,
        f"{keep}size:{size}",
        f"{keep}tag:{tag}",
        f"{keep}tag:{tag}:{small}",
        f"{keep}stop:{stop}{size}",
        f"{keep}linked:{bisect_right(_LINKS, one.linked)}:{small}",
        f"{keep}starts:{_start(one.text)}",
        *_around(page, index, keep),
        *_alike(page, index, keep),
    ]
    names += _markup(one.tags, one.names, keep)
    if reason := rules.reason_for(one.text):
        names.append(f"rule:{reason}")
    if one.text.casefold() == page.title:
        names.append("title")
    return names


@lru_cache(maxsize=2048)
def _markup(tags: tuple[str, ...], names: str, keep: str) -> tuple[str, ...]:
    """Telling tags and class names around a block."""
    hints, telling = _hints()
    found = [f"{keep}in:{name}" for name in sorted(set(tags) & telling)]
    for name in sorted(set(_NAME.findall(names)) & hints):
        found += (f"name:{name}", f"{keep}name:{name}")
    return tuple(found)


def _start(text: str) -> str:
    first = text[:1]
    if first.isupper():
        return "upper"
    return "lower" if first.islower() else "digit" if first.isdigit() else "other"


def _around(page: _Page, index: int, keep: str) -> list[str]:
    """Neighbours, and how much of what was kept stands before and after."""
    count = len(page.seen)
    names: list[str] = []
    pattern = ""
    for step in _NEIGHBOURS:
        at = index + step
        inside = 0 <= at < count
        kept = "+" if inside and page.held[at] else "-"
        pattern += kept
        size = f"{kept}{min(3, page.sizes[at])}" if inside else "edge"
        names.append(f"{keep}{step}:{size}")
    names.append(f"{keep}pattern:{pattern}")
    total = page.kept_before[-1] + 1e-9
    before = page.kept_before[index] / total
    after = 1 - page.kept_before[index + 1] / total
    names.append(f"{keep}before:{bisect_right(_PLACES, before)}")
    names.append(f"{keep}after:{bisect_right(_PLACES, after)}")
    return names


def _alike(page: _Page, index: int, keep: str) -> list[str]:
    """How much of what was kept stands in elements of the same names, itself aside."""
    kind, words = page.kinds[index], page.words[index]
    own = words if page.held[index] else 0
    kept = page.kept_of_kind[kind] - own
    share = bisect_right(_ALIKE, kept / max(1, page.kept_before[-1] - own))
    among = bisect_right(_KEPT_ALIKE, kept / max(1, page.words_of_kind[kind] - words))
    return [
        f"{keep}alike:{share}",
        f"{keep}kept alike:{among}",
        f"{keep}both alike:{share}:{among}:{min(3, page.sizes[index])}",
    ]
