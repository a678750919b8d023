"""Changing one value in a YAML text and nothing else: comments, order and quoting stay.

A form and an editor share one text, so a change of the form must be as small as if it were typed.
Writing the data anew would lose the comments; a library that keeps them still sets quotes and
indents anew. Here PyYAML says where each value stands and the text between is never touched.
A place is given by its keys from the top: ``("color", "palette", "sea")``, ``("sections", 2)``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from briefing.model.errors import StyleError
from briefing.styles.yaml_file import LOADER, no_yaml, plain_data

Key = str | int
Value = str | int | float
Item = Value | Mapping[str, Value]
"""What an entry of a list may be: one value, or a group of them."""

_PLAIN = re.compile(r"[^\W_][\w ./()+-]*[\w.)+]|[^\W_]")
_BREAKS = re.compile(r"[\x85\u2028\u2029]")


def read(text: str, path: str = "") -> Any:
    """The plain data of a YAML text, an empty mapping for none.

    Raises :class:`StyleError` with the line for what is no YAML; ``path`` is named in it.
    """
    root = _root(text, path)
    if root is None:
        return {}
    with no_yaml(text, path):
        return plain_data(root, path)


def set_value(text: str, keys: Sequence[Key], value: Value, short: str = "") -> str:
    """``text`` with the value at ``keys`` set; groups that are missing are added.

    Where a single value stands in the place of a group, it becomes that group's ``short`` key
    (``headings: Plex`` is short for ``headings: {family: Plex}``). Raises :class:`StyleError`
    where the text is no YAML or holds something else at the place.
    """
    root = _root(text)
    if root is None:
        return _with_line_end(text) + _block(keys, value, 0)
    node, depth = _walk(root, keys)
    if depth == len(keys):
        if not isinstance(node, yaml.ScalarNode):
            raise _unsuitable(node, "holds a group of values; change it in the code")
        return _replaced(text, node, value)
    rest = keys[depth:]
    if isinstance(node, yaml.ScalarNode):
        if node.value and node.tag != "tag:yaml.org,2002:null":
            return _widened(text, root, keys[:depth], short, rest, value)
        return _filled(text, root, keys[:depth], _tail(rest, value))
    if isinstance(node, yaml.MappingNode) and all(isinstance(key, str) for key in rest):
        return _added(text, node, rest, value)
    raise _unsuitable(node, "holds a list of values; change it in the code")


def remove(text: str, keys: Sequence[Key]) -> str:
    """``text`` without the value at ``keys``, nor the groups that it leaves empty."""
    root = _root(text)
    if root is None:
        return text
    node, depth = _walk(root, keys)
    if depth < len(keys):
        return text
    parent, _ = _walk(root, keys[:-1])
    if len(keys) > 1 and len(parent.value) == 1:
        # "color:" with nothing behind it would be no group, and refused by the schema
        return remove(text, keys[:-1])
    if parent.flow_style:
        return _without_flow(text, parent, keys[-1])
    if isinstance(parent, yaml.SequenceNode):
        places = _chunks(text, parent)
        start, end = places[int(keys[-1])]
        return text[:start] + text[end:]
    key = next(key for key, value in parent.value if value is node)
    end = _line_end(text, _content_end(text, node, key))
    return text[: _line_start(text, key.start_mark.index)] + text[end:]


def move_item(text: str, keys: Sequence[Key], old: int, new: int) -> str:
    """``text`` with the entry ``old`` of the list at ``keys`` moved to the place ``new``.

    A comment above an entry goes with it.
    """
    node = _sequence(text, keys)
    places = _chunks(text, node)
    order = list(range(len(places)))
    order.insert(new, order.pop(old))
    pieces = [text[start:end] for start, end in places]
    if node.flow_style:
        return _permuted(text, places, [pieces[index] for index in order])
    body = "".join(_with_line_end(pieces[index]) for index in order)
    # the file had no line break at its end; the entry that is last now keeps it so
    if places and not pieces[-1].endswith("\n"):
        body = body.removesuffix("\n")
    return text[: places[0][0]] + body + text[places[-1][1] :]


def insert_item(text: str, keys: Sequence[Key], index: int, item: Item) -> str:
    """``text`` with ``item`` in the list at ``keys``, before the entry ``index``."""
    node = _sequence(text, keys)
    places = _chunks(text, node)
    if node.flow_style:
        if not places:
            return text[: node.start_mark.index + 1] + _flow(item) + text[node.end_mark.index - 1 :]
        at = places[index][0] if index < len(places) else places[-1][1]
        piece = f"{_flow(item)}, " if index < len(places) else f", {_flow(item)}"
        return text[:at] + piece + text[at:]
    lines = _item_lines(item, node.start_mark.column)
    at = places[index][0] if index < len(places) else places[-1][1]
    return _with_line_end(text[:at]) + lines + text[at:]


def set_list(text: str, keys: Sequence[Key], items: Iterable[Item]) -> str:
    """``text`` with a list at ``keys`` where there was none; the keys above it must be words."""
    root = _root(text)
    if root is not None and _walk(root, keys)[1] == len(keys):
        # the list comes at the end, in the way of lists: what stood there may have been in
        # brackets
        text = remove(text, keys)
    indent = 2 * len(keys)
    head = "".join(f"{' ' * 2 * depth}{key}:\n" for depth, key in enumerate(keys))
    return _with_line_end(text) + head + "".join(_item_lines(item, indent) for item in items)


@dataclass(frozen=True, slots=True)
class Replacement:
    """``text`` takes the place of the characters ``start`` to ``end``."""

    start: int
    end: int
    text: str


def difference(old: str, new: str) -> Replacement:
    """The smallest single replacement that makes ``new`` out of ``old``."""
    start = _common(old, new)
    most = min(len(old), len(new)) - start
    # not over what is common at the start: "aa" made "aaa" would overlap itself
    back = min(most, _common(old[: start - 1 if start else None : -1], new[::-1]))
    return Replacement(start, len(old) - back, new[start : len(new) - back])


def _common(one: str, other: str) -> int:
    low, high = 0, min(len(one), len(other))
    # halving, as comparing slices is done in C: a loop over letters is felt while typing
    while low < high:
        middle = (low + high + 1) // 2
        if one[:middle] == other[:middle]:
            low = middle
        else:
            high = middle - 1
    return low


# --- finding ------------------------------------------------------------------------------------


def _root(text: str, path: str = "") -> Any:
    with no_yaml(text, path):
        return yaml.compose(text, Loader=LOADER)


def _walk(node: Any, keys: Sequence[Key]) -> tuple[Any, int]:
    """The deepest node on the way of ``keys``, and how many of them lead to it."""
    for depth, key in enumerate(keys):
        found = None
        if isinstance(node, yaml.MappingNode):
            found = next((value for name, value in node.value if name.value == str(key)), None)
        elif isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
            found = node.value[key]
        if found is None:
            return node, depth
        node = found
    return node, len(keys)


def _sequence(text: str, keys: Sequence[Key]) -> Any:
    node, depth = _walk(_root(text), keys)
    if depth < len(keys) or not isinstance(node, yaml.SequenceNode):
        raise _unsuitable(node, "holds no list; change it in the code")
    return node


def _unsuitable(node: Any, what: str) -> StyleError:
    line = node.start_mark.line + 1 if node is not None else 0
    return StyleError(f"this place {what}", line=line)


def _content_end(text: str, node: Any, key: Any = None) -> int:
    """Where the last character of a value ends, without the comments and lines after it."""
    while not isinstance(node, yaml.ScalarNode) and not node.flow_style and node.value:
        last = node.value[-1]
        key, node = last if isinstance(last, tuple) else (None, last)
    end: int = node.end_mark.index
    # PyYAML ends a block of text after the blank lines and comments that follow it
    if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
        end = len(text[:end].rstrip())
    return max(end, key.end_mark.index if key is not None else 0)


def _chunks(text: str, node: Any) -> list[tuple[int, int]]:
    """Where each entry of a list stands: in a block whole lines, with the comments above."""
    if node.flow_style:
        return [(item.start_mark.index, item.end_mark.index) for item in node.value]
    places: list[tuple[int, int]] = []
    # a value knows where it starts, and not where its dash is
    dash = text.rfind("-", 0, node.value[0].start_mark.index + 1) if node.value else 0
    start = _line_start(text, node.start_mark.index if node.value else dash)
    for item in node.value:
        end = _line_end(text, _content_end(text, item))
        places.append((start, end))
        start = end
    return places


def _line_start(text: str, index: int) -> int:
    return text.rfind("\n", 0, index) + 1


def _line_end(text: str, index: int) -> int:
    """After the line break of the line that ``index`` is in."""
    found = text.find("\n", index)
    return len(text) if found < 0 else found + 1


def _with_line_end(text: str) -> str:
    return text if not text or text.endswith("\n") else text + "\n"


# --- writing ------------------------------------------------------------------------------------


def _scalar(value: Value, style: str | None = None, *, flow: bool = False) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if not isinstance(value, str):
        return str(value)
    if style == "'" and value.isprintable():
        return "'" + value.replace("'", "''") + "'"
    plain = style != '"' and _PLAIN.fullmatch(value) and not (flow and "," in value)
    # "no", "1e3" and "2025-06-10" look like words and are read as something else: ask the reader
    if plain and yaml.load(value, Loader=LOADER) == value:  # noqa: S506  the safe loader
        return value
    # a string of JSON is one of YAML, but for three line breaks that only YAML knows
    return json.dumps(value, ensure_ascii=bool(_BREAKS.search(value)))


def _replaced(text: str, node: Any, value: Value) -> str:
    start, end = node.start_mark.index, node.end_mark.index
    if node.style in ("|", ">"):
        end = len(text[:end].rstrip())
    written = _scalar(value, node.style if isinstance(value, str) else None)
    space = " " if start == end and start and not text[start - 1].isspace() else ""
    return text[:start] + space + written + text[end:]


def _tail(rest: Sequence[Key], value: Value) -> dict[str, Any]:
    group: Any = value
    for key in reversed(rest):
        group = {str(key): group}
    assert isinstance(group, dict)
    return group


def _block(keys: Sequence[Key], value: Value, indent: int) -> str:
    lines = [f"{' ' * (indent + 2 * n)}{key}:" for n, key in enumerate(keys)]
    return "\n".join(lines) + f" {_scalar(value)}\n"


def _flow(item: Any) -> str:
    if isinstance(item, Mapping):
        return "{" + ", ".join(f"{key}: {_flow(value)}" for key, value in item.items()) + "}"
    return _scalar(item, flow=True)


def _item_lines(item: Item, indent: int) -> str:
    pad = " " * indent
    if not isinstance(item, Mapping):
        return f"{pad}- {_scalar(item)}\n"
    lines = [f"{key}: {_scalar(value)}\n" for key, value in item.items()]
    return f"{pad}- " + f"{pad}  ".join(lines)


def _added(text: str, node: Any, rest: Sequence[Key], value: Value) -> str:
    """``text`` with a key more at the end of a group."""
    if node.flow_style:
        at = node.end_mark.index - 1
        piece = _flow(_tail(rest, value))[1:-1]
        return text[:at].rstrip() + (", " if node.value else "") + piece + text[at:]
    key, last = node.value[-1]
    at = _line_end(text, _content_end(text, last, key))
    piece = _block(rest, value, node.value[0][0].start_mark.column)
    return _with_line_end(text[:at]) + piece + text[at:]


def _widened(
    text: str, root: Any, keys: Sequence[Key], short: str, rest: Sequence[Key], value: Value
) -> str:
    """A single value made the ``short`` key of a group, with another key beside it."""
    node, _ = _walk(root, keys)
    if not short:
        raise _unsuitable(node, "holds one value; change it in the code")
    written = text[node.start_mark.index : node.end_mark.index]
    return _filled(text, root, keys, {short: _Written(written), **_tail(rest, value)})


class _Written(str):
    """A value as it stands in the text already."""

    __slots__ = ()


def _filled(text: str, root: Any, keys: Sequence[Key], group: dict[str, Any]) -> str:
    """The single value at ``keys`` (or nothing at all) replaced by a group."""
    node, _ = _walk(root, keys)
    parent, _ = _walk(root, keys[:-1])
    start, end = node.start_mark.index, node.end_mark.index
    if parent is not None and parent.flow_style:
        return text[:start] + _flow_group(group) + text[end:]
    if isinstance(parent, yaml.SequenceNode):
        column = node.start_mark.column
        lines = _group_lines(group, column)
        return text[:start] + lines.lstrip(" ").removesuffix("\n") + text[end:]
    key = next(key for key, value in parent.value if value is node)
    after = _line_end(text, max(end, key.end_mark.index))
    head = text[:start].rstrip(" ") + text[end:after].rstrip("\n")
    lines = _group_lines(group, key.start_mark.column + 2)
    return head.rstrip(" ") + "\n" + lines + text[after:]


def _group_lines(group: Mapping[str, Any], indent: int) -> str:
    pad = " " * indent
    lines = ""
    for key, value in group.items():
        if isinstance(value, Mapping):
            lines += f"{pad}{key}:\n{_group_lines(value, indent + 2)}"
        else:
            written = value if isinstance(value, _Written) else _scalar(value)
            lines += f"{pad}{key}: {written}\n"
    return lines


def _flow_group(group: Mapping[str, Any]) -> str:
    pieces = [
        f"{key}: {value if isinstance(value, _Written) else _flow(value)}"
        for key, value in group.items()
    ]
    return "{" + ", ".join(pieces) + "}"


def _without_flow(text: str, parent: Any, key: Key) -> str:
    if isinstance(parent, yaml.MappingNode):
        places = [(k.start_mark.index, v.end_mark.index) for k, v in parent.value]
        index = next(n for n, (k, _) in enumerate(parent.value) if k.value == str(key))
    else:
        places = [(v.start_mark.index, v.end_mark.index) for v in parent.value]
        index = int(key)
    start, end = places[index]
    if index + 1 < len(places):
        end = places[index + 1][0]
    elif index:
        start = places[index - 1][1]
    return text[:start] + text[end:]


def _permuted(text: str, places: list[tuple[int, int]], pieces: list[str]) -> str:
    result, at = "", 0
    for (start, end), piece in zip(places, pieces, strict=True):
        result += text[at:start] + piece
        at = end
    return result + text[at:]
