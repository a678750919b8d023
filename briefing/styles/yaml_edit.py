"""Changing one value in a YAML text and nothing else: comments, order and quoting stay.

A form and an editor share one text, so a change of the form must be as small as if it were typed.
Writing the data anew would lose the comments; a library that keeps them still sets quotes and
indents anew. Here PyYAML says where each value stands and the text between is never touched.
A place is given by its keys from the top: ``("color", "palette", "sea")``, ``("sections", 2)``.

YAML can be written in more ways than are foreseen here. So each change is made twice, in the text
and in the nodes that were read from it, and the new text is read again: where the two are not the
same, or the text would load no more, the change is refused with a :class:`StyleError`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from briefing.model.errors import StyleError
from briefing.styles.yaml_file import Key, no_yaml, parse, plain_data
from briefing.styles.yaml_nodes import (
    chunks,
    content_end,
    is_null,
    key_of,
    line_end,
    line_start,
    node_of,
    root_of,
    same,
    scalar_end,
    unsuitable,
    walk,
    with_line_end,
    with_node,
)
from briefing.styles.yaml_writing import Written, block, flow, item_lines, scalar

__all__ = [
    "Item",
    "Key",
    "Replacement",
    "Value",
    "difference",
    "insert_item",
    "move_item",
    "read",
    "remove",
    "set_list",
    "set_value",
]

Value = str | int | float
Item = Value | Mapping[str, Value]
"""What an entry of a list may be: one value, or a group of them."""

_DASHES = re.compile(r" *-[ -]*")


def read(text: str, path: str = "") -> Any:
    """The plain data of a YAML text, an empty mapping for none.

    Raises :class:`StyleError` with the line for what is no YAML; ``path`` is named in it.
    """
    root = root_of(text, path)
    if is_null(root):
        return {}
    with no_yaml(text, path):
        return plain_data(root, path)


def set_value(text: str, keys: Sequence[Key], value: Value, short: str = "") -> str:
    """``text`` with the value at ``keys`` set; groups that are missing are added.

    Where a single value stands in the place of a group, it becomes that group's ``short`` key
    (``headings: Plex`` is short for ``headings: {family: Plex}``). Raises :class:`StyleError`
    where the text is no YAML or holds something else at the place.
    """
    return _set(text, keys, value, short)


def remove(text: str, keys: Sequence[Key]) -> str:
    """``text`` without the value at ``keys``, nor the groups that it leaves empty."""
    root = root_of(text)
    if walk(root, keys)[1] < len(keys):
        return text
    # "color:" with nothing behind it would be no group, and refused by the schema
    while len(keys) > 1 and len(walk(root, keys[:-1])[0].value) == 1:
        keys = keys[:-1]
    node, parent = walk(root, keys)[0], walk(root, keys[:-1])[0]
    if parent.flow_style:
        after = _without_flow(text, parent, node)
    elif isinstance(parent, yaml.SequenceNode):
        start, end = chunks(text, parent)[parent.value.index(node)]
        after = text[:start] + text[end:]
    else:
        after = _without_line(text, parent, node)
    return _checked(text, after, with_node(root, keys, None), node)


def move_item(text: str, keys: Sequence[Key], old: int, new: int) -> str:
    """``text`` with the entry ``old`` of the list at ``keys`` moved to the place ``new``.

    A comment above an entry goes with it.
    """
    root = root_of(text)
    node = _sequence(root, keys)
    places = chunks(text, node)
    order = list(range(len(places)))
    order.insert(new, order.pop(old))
    pieces = [text[start:end] for start, end in places]
    if node.flow_style:
        after = _permuted(text, places, [pieces[index] for index in order])
    else:
        body = "".join(with_line_end(pieces[index]) for index in order)
        # the file had no line break at its end; the entry that is last now keeps it so
        if not pieces[-1].endswith("\n"):
            body = body.removesuffix("\n")
        after = text[: places[0][0]] + body + text[places[-1][1] :]
    node.value = [node.value[index] for index in order]
    return _checked(text, after, root, node)


def insert_item(text: str, keys: Sequence[Key], index: int, item: Item) -> str:
    """``text`` with ``item`` in the list at ``keys``, before the entry ``index``."""
    root = root_of(text)
    node = _sequence(root, keys)
    places = chunks(text, node)
    if not places:
        after = _in_empty(text, node, flow(item))
    else:
        within = index < len(places)
        at = places[index][0] if within else places[-1][1]
        if node.flow_style:
            piece = f"{flow(item)}, " if within else f", {flow(item)}"
            after = text[:at] + piece + text[at:]
        else:
            lines = item_lines(item, node.start_mark.column)
            after = with_line_end(text[:at]) + lines + text[at:]
    node.value.insert(index, node_of(item))
    return _checked(text, after, root, node)


def set_list(text: str, keys: Sequence[Key], items: Iterable[Item]) -> str:
    """``text`` with a list at ``keys``; the keys must be words.

    The list comes last in its group, in the way of lists: what stood there may have been in
    brackets.
    """
    return _set(remove(text, keys), keys, list(items))


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


# --- making sure --------------------------------------------------------------------------------


def _checked(text: str, after: str, wanted: Any, place: Any) -> str:
    """``after``, which must hold what is ``wanted``, and load if ``text`` did."""
    try:
        holds = same(root_of(after), wanted)
    except StyleError:
        holds = False
    if not holds:
        raise unsuitable(place, "is written in a way that no form can change")
    if _loads(text):
        parse(after)
    return after


def _loads(text: str) -> bool:
    try:
        parse(text)
    except StyleError:
        return False
    return True


def _sequence(root: Any, keys: Sequence[Key]) -> Any:
    node, depth = walk(root, keys)
    if depth < len(keys) or not isinstance(node, yaml.SequenceNode):
        raise unsuitable(node, "holds no list")
    return node


# --- setting ------------------------------------------------------------------------------------


def _set(text: str, keys: Sequence[Key], value: Any, short: str = "") -> str:
    root = root_of(text)
    node, depth = walk(root, keys)
    place, rest = keys[:depth], keys[depth:]
    if not rest:
        if not isinstance(node, yaml.ScalarNode) or isinstance(value, list):
            raise unsuitable(node, "holds a group of values")
        after, new = _replaced(text, root, keys, value), node_of(value)
    elif not all(isinstance(key, str) for key in rest):
        raise unsuitable(node, "holds no such entry of a list")
    elif is_null(node):
        group = _tail(rest, value)
        after = _filled(text, root, place, group) if place else _begun(text, root, group)
        new = node_of(group)
    elif isinstance(node, yaml.SequenceNode):
        raise unsuitable(node, "holds a list of values")
    else:
        pairs = node.value
        if isinstance(node, yaml.MappingNode):
            after = _added(text, node, _tail(rest, value))
        elif not short or not place:
            raise unsuitable(node, "holds one value")
        else:
            after = _filled(text, root, place, {short: _taken(text, node), **_tail(rest, value)})
            pairs = [(node_of(short), node)]
        new = yaml.MappingNode(node_of({}).tag, [*pairs, *node_of(_tail(rest, value)).value])
    return _checked(text, after, with_node(root, place, new), node)


def _tail(rest: Sequence[Key], value: Any) -> dict[str, Any]:
    """The groups that lead to a value by what is left of its keys."""
    inner = _tail(rest[1:], value) if rest[1:] else value
    return {str(rest[0]): inner}


def _taken(text: str, node: Any) -> str:
    """A single value for another place: as it is written, or anew if that takes several lines."""
    written = text[node.start_mark.index : scalar_end(text, node)]
    return node.value if "\n" in written else Written(written)


def _replaced(text: str, root: Any, keys: Sequence[Key], value: Value) -> str:
    node = walk(root, keys)[0]
    written = scalar(value, node.style if isinstance(value, str) else None)
    gap = _gap(text, walk(root, keys[:-1])[0], node)
    return text[: node.start_mark.index] + gap + written + text[scalar_end(text, node) :]


def _gap(text: str, parent: Any, node: Any) -> str:
    """What has to stand before a value where there was none."""
    start = node.start_mark.index
    if start < node.end_mark.index:
        return ""
    if isinstance(parent, yaml.MappingNode) and parent.flow_style:
        key = key_of(parent, node)
        if ":" not in text[key.end_mark.index : start]:
            return ": "
    return "" if text[:start][-1:].isspace() else " "


def _begun(text: str, root: Any, group: Mapping[str, Any]) -> str:
    """A text of nothing but comments, or of "~", with a group."""
    start = end = after = len(text)
    if root is not None:
        start, end = root.start_mark.index, root.end_mark.index
        after = line_end(text, end) if start < end else end
    head = text[:start] + text[end:after]
    return with_line_end(head if head.strip() else "") + block(group, 0) + text[after:]


def _added(text: str, node: Any, group: Mapping[str, Any]) -> str:
    """``text`` with more keys at the end of a group."""
    if not node.value:
        return _in_empty(text, node, flow(group)[1:-1])
    key, last = node.value[-1]
    if node.flow_style:
        at = max(last.end_mark.index, key.end_mark.index)
        return text[:at] + ", " + flow(group)[1:-1] + text[at:]
    at = line_end(text, content_end(text, last, key))
    lines = block(group, node.value[0][0].start_mark.column)
    return with_line_end(text[:at]) + lines + text[at:]


def _in_empty(text: str, node: Any, piece: str) -> str:
    """``text`` with a piece in braces or brackets that hold nothing but perhaps comments."""
    start, end = node.start_mark.index + 1, node.end_mark.index - 1
    if not text[start:end].strip():
        return text[:start] + piece + text[end:]
    gap = " " if text[start] == "#" else ""
    return text[:start] + piece + gap + text[start:]


def _filled(text: str, root: Any, keys: Sequence[Key], group: Mapping[str, Any]) -> str:
    """The single value at ``keys`` (or nothing at all) replaced by a group."""
    node, parent = walk(root, keys)[0], walk(root, keys[:-1])[0]
    start, end = node.start_mark.index, scalar_end(text, node)
    if parent.flow_style:
        return text[:start] + _gap(text, parent, node) + flow(group) + text[end:]
    if isinstance(parent, yaml.SequenceNode):
        gap = _gap(text, parent, node)
        column = node.start_mark.column + len(gap)
        lines = block(group, column)[column:]
        return text[:start] + gap + lines.removesuffix("\n") + text[end:]
    key = key_of(parent, node)
    after = line_end(text, max(end, key.end_mark.index))
    head = text[:start].rstrip(" ") + text[end:after].rstrip("\n")
    lines = block(group, key.start_mark.column + 2)
    return with_line_end(head.rstrip(" ")) + lines + text[after:]


# --- taking out and moving ----------------------------------------------------------------------


def _without_line(text: str, parent: Any, node: Any) -> str:
    """``text`` without the lines of a key and its value."""
    key = key_of(parent, node)
    at = key.start_mark.index
    start, end = line_start(text, at), line_end(text, content_end(text, node, key))
    if len(parent.value) == 1 or not _DASHES.fullmatch(text, start, at):
        return text[:start] + text[end:]
    # the dash of a list's entry stands before its first key, and stays for the next
    following = parent.value[1][0].start_mark.index
    if text[end:following].strip():
        return text[:at].rstrip(" ") + "\n" + text[end:]
    return text[:at] + text[following:]


def _without_flow(text: str, parent: Any, node: Any) -> str:
    if isinstance(parent, yaml.MappingNode):
        places = [(key.start_mark.index, value.end_mark.index) for key, value in parent.value]
        index = [value for _, value in parent.value].index(node)
    else:
        places = chunks(text, parent)
        index = parent.value.index(node)
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
