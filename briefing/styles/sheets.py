"""Reading a style sheet without laying anything out: its declarations with their lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tinycss2

MAX_RULES = 20_000
"""Most declarations that are looked at."""

_VAR = re.compile(r"var\(\s*(--[\w-]+)\s*(,)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Declaration:
    """``name: value`` of a rule; ``where`` is its selector or, in @ rules, their names and it.

    ``rule`` is equal for declarations of one rule.
    """

    where: str
    name: str
    value: str
    line: int
    rule: int


def declarations(path: Path) -> tuple[Declaration, ...]:
    """The declarations of a style sheet in their order; nothing for a file that is none."""
    try:
        text = path.read_text(encoding="utf-8-sig", errors="replace")
    except OSError:
        return ()
    found: list[Declaration] = []
    for one in _within(tinycss2.parse_stylesheet(text, True, True), ""):
        found.append(one)
        if len(found) >= MAX_RULES:
            break
    return tuple(found)


def _within(nodes: list[Any], outer: str, rule: int = 0) -> Iterator[Declaration]:
    for number, node in enumerate(nodes):
        if node.type == "declaration":
            value = tinycss2.serialize(node.value).strip()
            yield Declaration(outer, node.lower_name, value, node.source_line, rule)
        elif node.type in ("qualified-rule", "at-rule") and node.content is not None:
            head = tinycss2.serialize(node.prelude).strip()
            word = f"@{node.lower_at_keyword} {head}" if node.type == "at-rule" else head
            inner = tinycss2.parse_blocks_contents(node.content, True, True)
            place = " ".join(filter(None, (outer, word.strip())))
            yield from _within(inner, place, hash((rule, number, node.source_line)))


def resolved(value: str, properties: Mapping[str, str]) -> str:
    """The value with custom properties put in, "" where one is not known."""
    for _ in range(8):  # a property may name another
        match = _VAR.search(value)
        if match is None:
            return value
        given = properties.get(match[1].lower(), "")
        end = value.find(")", match.end())
        if not given or match[2] or end < 0:
            return ""
        value = value[: match.start()] + given + value[end + 1 :]
    return ""


def variables(value: str) -> Iterator[tuple[str, bool]]:
    """The custom properties that a value uses, and whether a fallback is given."""
    for match in _VAR.finditer(value):
        yield match[1], bool(match[2])
