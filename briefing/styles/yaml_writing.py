"""How values, keys and groups are written as YAML, so that they are read again as what they are."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

import yaml

from briefing.model.errors import StyleError
from briefing.styles.yaml_file import LOADER, UNSEEN
from briefing.styles.yaml_nodes import STR, node_of

_PLAIN = re.compile(r"[^\W_][\w ./()+-]*[\w.)+]|[^\W_]")
# characters that YAML takes by their number alone, and three that are line breaks for it
_BY_NUMBER = re.compile("[\x80-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


class Written(str):
    """A value as it stands in the text already."""

    __slots__ = ()


def scalar(value: str | int | float, style: str | None = None) -> str:
    """One value or key on one line, in the quotes ``style`` where they can be had.

    Raises :class:`StyleError` for a control character, which no style may hold.
    """
    if not isinstance(value, str):
        return str(node_of(value).value)
    if UNSEEN.search(value):
        raise StyleError("a text holds a control character")
    if style == "'" and value.isprintable():
        return "'" + value.replace("'", "''") + "'"
    if style != '"' and _PLAIN.fullmatch(value) and _is_read_as_text(value):
        return value
    # a string of JSON is one of YAML, but for the characters that only YAML minds
    written = json.dumps(value, ensure_ascii=False)
    return _BY_NUMBER.sub(lambda found: f"\\u{ord(found[0]):04x}", written)


def _is_read_as_text(word: str) -> bool:
    """Whether a word without quotes is no number, day or truth ("no", "1e3", "2025-06-10")."""
    node = yaml.compose(word, Loader=LOADER)
    return isinstance(node, yaml.ScalarNode) and (node.tag, node.value) == (STR, word)


def flow(data: Any) -> str:
    """Plain data on one line, groups in braces and lists in brackets."""
    if isinstance(data, Written):
        return data
    if isinstance(data, Mapping):
        return "{" + ", ".join(f"{scalar(key)}: {flow(value)}" for key, value in data.items()) + "}"
    if isinstance(data, list):
        return "[" + ", ".join(map(flow, data)) + "]"
    return scalar(data)


def block(group: Mapping[str, Any], indent: int) -> str:
    """The lines of a group, ``indent`` spaces from the left."""
    lines = ""
    for key, value in group.items():
        head = " " * indent + scalar(key) + ":"
        if isinstance(value, Mapping) and value:
            lines += f"{head}\n{block(value, indent + 2)}"
        elif isinstance(value, list) and value:
            lines += f"{head}\n" + "".join(item_lines(item, indent + 2) for item in value)
        else:
            lines += f"{head} {flow(value)}\n"
    return lines


def item_lines(item: Any, indent: int) -> str:
    """The lines of a list's entry, its dash ``indent`` spaces from the left."""
    pad = " " * indent
    if isinstance(item, Mapping) and item:
        return f"{pad}- {block(item, indent + 2)[indent + 2 :]}"
    return f"{pad}- {flow(item)}\n"
