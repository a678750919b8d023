"""Where the values of a YAML text stand, and what they are: the nodes that PyYAML makes of it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

import yaml

from briefing.model.errors import StyleError
from briefing.styles.yaml_file import LOADER, Key, no_yaml

NULL, STR, MAP, SEQ = (f"tag:yaml.org,2002:{name}" for name in ("null", "str", "map", "seq"))
_NUMBERS = yaml.representer.SafeRepresenter()
_KEEPING = re.compile(r"[|>]\d?\+")


def root_of(text: str, path: str = "") -> Any:
    """The node of a whole text, None for none.

    Raises :class:`StyleError` with the line for what is no YAML, and for aliases, which would let
    a short text grow without bound.
    """
    with no_yaml(text, path):
        root = yaml.compose(text, Loader=LOADER)
        _refuse_shared(root, set(), path)
    return root


def _refuse_shared(node: Any, seen: set[int], path: str) -> None:
    if node is None:
        return
    if id(node) in seen:
        message = "anchors (&) and aliases (*) are not used here"
        raise StyleError(message, path=path, line=node.start_mark.line + 1)
    seen.add(id(node))
    if isinstance(node, yaml.CollectionNode):
        for item in node.value:
            for one in item if isinstance(item, tuple) else (item,):
                _refuse_shared(one, seen, path)


def node_of(data: Any) -> Any:
    """The node, standing nowhere, that plain data would be read from."""
    if isinstance(data, Mapping):
        pairs = [(node_of(str(key)), node_of(value)) for key, value in data.items()]
        return yaml.MappingNode(MAP, pairs)
    if isinstance(data, str):
        return yaml.ScalarNode(STR, str(data))
    if isinstance(data, Sequence):
        return yaml.SequenceNode(SEQ, [node_of(item) for item in data])
    return _NUMBERS.represent_data(data)


def is_null(node: Any) -> bool:
    """Whether nothing stands there, or what means nothing ("~")."""
    return node is None or node.tag == NULL


def same(one: Any, other: Any) -> bool:
    """Whether two texts, given by their root nodes, hold the same values in the same order."""
    return bool(_content(one) == _content(other))


def _content(root: Any) -> Any:
    # a text of nothing, and one of an empty group, are the same style
    return None if is_null(root) or not root.value else _tree(root)


def _tree(node: Any) -> Any:
    if isinstance(node, yaml.MappingNode):
        return [(_tree(key), _tree(value)) for key, value in node.value]
    if isinstance(node, yaml.SequenceNode):
        return [_tree(item) for item in node.value]
    return ("" if is_null(node) else node.value), node.tag


def walk(node: Any, keys: Sequence[Key]) -> tuple[Any, int]:
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


def with_node(root: Any, keys: Sequence[Key], new: Any) -> Any:
    """The root with another node in the place of the one that ``keys`` lead to; None takes it out.

    The nodes themselves are changed.
    """
    if not keys:
        return new
    node, parent = walk(root, keys)[0], walk(root, keys[:-1])[0]
    if isinstance(parent, yaml.MappingNode):
        pairs = [(key, new if value is node else value) for key, value in parent.value]
        parent.value = [(key, value) for key, value in pairs if value is not None]
    else:
        items = [new if item is node else item for item in parent.value]
        parent.value = [item for item in items if item is not None]
    return root


def key_of(parent: Any, node: Any) -> Any:
    """The node of the key before a value of a group."""
    return next(key for key, value in parent.value if value is node)


def unsuitable(node: Any, what: str) -> StyleError:
    """The error to raise where a place cannot be changed as asked."""
    line = node.start_mark.line + 1 if node is not None else 0
    return StyleError(f"this place {what}; change it in the code", line=line)


def scalar_end(text: str, node: Any) -> int:
    """Where the last character of a single value ends."""
    end: int = node.end_mark.index
    # PyYAML ends a block of text after the blank lines and comments that follow it
    return len(text[:end].rstrip()) if node.style in ("|", ">") else end


def content_end(text: str, node: Any, key: Any = None) -> int:
    """Where the last character of a value ends, without the comments and lines after it."""
    while not isinstance(node, yaml.ScalarNode) and not node.flow_style and node.value:
        last = node.value[-1]
        key, node = last if isinstance(last, tuple) else (None, last)
    end: int = node.end_mark.index
    if isinstance(node, yaml.ScalarNode):
        keeping = _KEEPING.match(text, node.start_mark.index) and node.style in ("|", ">")
        # where the blank lines after a block of text are part of it, before the last line break
        end = end - text[:end].endswith("\n") if keeping else scalar_end(text, node)
    return max(end, key.end_mark.index if key is not None else 0)


def chunks(text: str, node: Any) -> list[tuple[int, int]]:
    """Where each entry of a list stands: in a block whole lines, with the comments above."""
    if node.flow_style:
        return [(item.start_mark.index, item.end_mark.index) for item in node.value]
    places: list[tuple[int, int]] = []
    # a value knows where it starts, and not where its dash is
    dash = text.rfind("-", 0, node.value[0].start_mark.index + 1) if node.value else 0
    start = line_start(text, node.start_mark.index if node.value else dash)
    for item in node.value:
        end = line_end(text, content_end(text, item))
        places.append((start, end))
        start = end
    return places


def line_start(text: str, index: int) -> int:
    """Where the line that ``index`` is in starts."""
    return text.rfind("\n", 0, index) + 1


def line_end(text: str, index: int) -> int:
    """After the line break of the line that ``index`` is in."""
    found = text.find("\n", index)
    return len(text) if found < 0 else found + 1


def with_line_end(text: str) -> str:
    """The text, with a line break at its end if it is any."""
    return text if not text or text.endswith("\n") else text + "\n"
