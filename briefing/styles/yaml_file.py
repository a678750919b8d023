"""YAML read safely, with the line of every value, and checked against a typed schema.

Only plain data is built (PyYAML's safe loader). Tags, anchors and aliases are refused: a house
style needs none, tags name types whose makers fail in ways of their own, and aliases let a short
file grow without bound. Sizes are limited for the same reason. "1:30" is text, and no number of
minutes.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import yaml

from briefing.model.errors import StyleError

MAX_BYTES = 256 * 1024
"""Largest YAML file that is read."""

MAX_DEPTH = 24
"""Deepest nesting that is read."""

_SHOWN = 60  # what a message can quote and stay one line

T = TypeVar("T")
Key = str | int

_AT = re.compile(r" - at (?:`key` in )?`([^`]*)`$")
_STEP = re.compile(r"\.([^.\[\]]+)|\[(\d+|\.\.\.)\]")
_UNKNOWN = re.compile(r"Object contains unknown field `(.*)`")
_TYPE_NAMES = {
    "str": "text",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "array": "a list",
    "object": "a group of keys",
    "null": "",
    "date": "a date (quotes make it text)",
}


_INT = re.compile(r"[-+]?0b[01_]+|[-+]?0[0-7_]+|[-+]?(?:0|[1-9][0-9_]*)|[-+]?0x[0-9a-fA-F_]+")
_FLOAT = re.compile(
    r"[-+]?(?:[0-9][0-9_]*)\.[0-9_]*(?:[eE][-+][0-9]+)?|\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?"
    r"|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"
)
UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
"""What no text of a style may hold."""


def _without_sexagesimals(loader: Any) -> Any:
    """A loader class like this one that takes "1:30" for text."""
    resolvers = {
        first: [
            (tag, {"int": _whole(_INT), "float": _whole(_FLOAT)}.get(tag.rpartition(":")[2], rule))
            for tag, rule in rules
        ]
        for first, rules in loader.yaml_implicit_resolvers.items()
    }
    return type("PlainLoader", (loader,), {"yaml_implicit_resolvers": resolvers})


def _whole(pattern: re.Pattern[str]) -> re.Pattern[str]:
    return re.compile(rf"(?:{pattern.pattern})\Z")


# the C one takes a fifteenth
LOADER: Any = _without_sexagesimals(getattr(yaml, "CSafeLoader", yaml.SafeLoader))
"""What reads the YAML of a house style."""


@dataclass(frozen=True, slots=True)
class YamlFile:
    """A file's plain data and the nodes that know where each value stands."""

    path: Path
    data: Any
    root: yaml.Node | None

    def line(self, keys: Iterable[Key] = ()) -> int:
        """Line (from 1) of the value that ``keys`` lead to, or of the last part that exists."""
        node = self.root
        line = 1
        for key in keys:
            found = _child(node, key)
            if found is None:
                break
            node, line = found
        return line

    def node(self, keys: Iterable[Key] = ()) -> yaml.Node | None:
        """The node that ``keys`` lead to, None where there is none."""
        node = self.root
        for key in keys:
            found = _child(node, key)
            if found is None:
                return None
            node = found[0]
        return node

    def error(self, message: str, keys: Iterable[Key] = ()) -> StyleError:
        """The error to raise for the value that ``keys`` lead to."""
        return StyleError(message, path=str(self.path), line=self.line(keys))


def nearest(word: str, known: Iterable[str]) -> str:
    """A sentence that says which names are allowed, the nearest first."""
    names = list(known)
    close = difflib.get_close_matches(word, names, n=1, cutoff=0.5)
    if close:
        return f"did you mean {close[0]!r}?"
    return f"allowed are {', '.join(names)}" if names else "no key is allowed here"


def read_yaml(path: Path) -> YamlFile:
    """Read a YAML file; an empty one is an empty mapping.

    Raises :class:`StyleError` naming the file and the line.
    """
    root, data = parse(read_text(path), str(path))
    return YamlFile(path, data, root)


def parse(text: str, path: str = "") -> tuple[yaml.Node | None, Any]:
    """The root node of a text and its plain data, an empty mapping for none.

    Raises :class:`StyleError` with the line; ``path`` is named in it.
    """
    with no_yaml(text, path):
        if len(text.encode()) > MAX_BYTES:
            raise _too_large(path)
        _refuse_special(path, text)
        root = yaml.compose(text, Loader=LOADER)
        if root is not None:
            _refuse_twice(path, root)
        data = None if root is None else plain_data(root, path)
    return root, {} if data is None else data


@contextmanager
def no_yaml(text: str, path: str) -> Iterator[None]:
    """PyYAML's errors as a :class:`StyleError` with the line."""
    try:
        yield
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        problem = error.problem or "this is no YAML"
        line = mark.line + 1 if mark else 0
        raise StyleError(f"this is no YAML: {problem}", path=path, line=line) from error
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1 if isinstance(error.position, int) else 0
        message = "this is no YAML: there is a character that no text holds"
        raise StyleError(message, path=path, line=line) from error
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise StyleError(f"this is no YAML: {error}", path=path) from error


def plain_data(root: yaml.Node, path: str) -> Any:
    """The plain data of a document; raises :class:`StyleError` with the line of a bad value."""
    loader = LOADER("")
    try:
        for node in _scalars(root):
            _check_scalar(loader, node, path)
        return loader.construct_document(root)
    except (TypeError, KeyError, AttributeError) as error:  # a key or a group of its own kind
        line = root.start_mark.line + 1
        raise StyleError("a group here makes no sense", path=path, line=line) from error
    finally:
        loader.dispose()


def _scalars(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode):
        yield node
    elif isinstance(node, yaml.CollectionNode):
        for item in node.value:
            for one in item if isinstance(item, tuple) else (item,):
                yield from _scalars(one)


def _check_scalar(loader: Any, node: yaml.ScalarNode, path: str) -> None:
    """Raise :class:`StyleError` for a value that looks like a number or a day and is none."""
    line = node.start_mark.line + 1
    shown = node.value if len(node.value) <= _SHOWN else f"{node.value[:_SHOWN]}…"
    try:
        if node.tag.rpartition(":")[2] in ("merge", "value"):
            raise ValueError("a sign of its own")
        loader.construct_object(node)
    except (ValueError, ArithmeticError, LookupError, AttributeError, TypeError) as error:
        message = f"{shown!r} is no value; put it in quotes to have it as text"
        raise StyleError(message, path=path, line=line) from error
    if UNSEEN.search(node.value):
        raise StyleError("a text holds a control character", path=path, line=line)


def convert(file: YamlFile, kind: type[T]) -> T:
    """The file's data as ``kind``, a msgspec struct.

    Raises :class:`StyleError` with the line of the value at fault.
    """
    try:
        return msgspec.convert(file.data, kind, strict=True)
    except TypeError as error:  # keys that are no words, such as days or lists
        raise file.error("a key must be a word") from error
    except msgspec.ValidationError as error:
        text = str(error)
        at = _AT.search(text)
        keys = _keys(at.group(1)) if at else ()
        problem = text[: at.start()] if at else text
        unknown = _UNKNOWN.match(problem)
        if unknown:
            word = unknown.group(1)
            hint = nearest(word, keys_at(kind, keys))
            raise file.error(f"there is no key {word!r} here; {hint}", (*keys, word)) from error
        name = ".".join(str(key) for key in keys) or "the file"
        raise file.error(f"{name}: {_plain(problem)}", keys) from error


def read_text(path: Path) -> str:
    """The text of a YAML file. Raises :class:`StyleError` where it cannot be read as UTF-8."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise _too_large(str(path))
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise StyleError(
            f"the file cannot be read ({error.strerror or error})", path=str(path)
        ) from error
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise StyleError("the file is not UTF-8 text", path=str(path), line=line) from error


def _too_large(path: str) -> StyleError:
    return StyleError(f"the file is larger than {MAX_BYTES // 1024} KB", path=path)


def _refuse_special(path: str, text: str) -> None:
    depth = 0
    for event in yaml.parse(text, Loader=LOADER):
        line = event.start_mark.line + 1 if event.start_mark else 0
        if getattr(event, "tag", None):
            raise StyleError("tags (!) are not used here", path=path, line=line)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            message = "anchors (&) and aliases (*) are not used here"
            raise StyleError(message, path=path, line=line)
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                raise StyleError("the file is nested too deeply", path=path, line=line)
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


def _refuse_twice(path: str, node: yaml.Node) -> None:
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            _refuse_twice(path, item)
    elif isinstance(node, yaml.MappingNode):
        seen: dict[str, int] = {}
        for key, value in node.value:
            line = key.start_mark.line + 1
            if not isinstance(key, yaml.ScalarNode):
                raise StyleError("a key must be a word", path=path, line=line)
            if key.value in seen:
                message = f"{key.value!r} is already given at line {seen[key.value]}"
                raise StyleError(message, path=path, line=line)
            seen[key.value] = line
            _refuse_twice(path, value)


def _child(node: yaml.Node | None, key: Key) -> tuple[yaml.Node, int] | None:
    if isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            if name.value == str(key):
                return value, name.start_mark.line + 1
    elif isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
        item = node.value[key]
        return item, item.start_mark.line + 1
    return None


def _keys(path: str) -> tuple[Key, ...]:
    keys: list[Key] = []
    for name, index in _STEP.findall(path):
        if index == "...":
            break
        keys.append(int(index) if index else name)
    return tuple(keys)


def _plain(problem: str) -> str:
    problem = re.sub(r"`([^`]*)`", lambda match: _type_names(match[1]), problem)
    return problem.replace("Expected ", "must be ").replace(", got ", ", not ")


def _type_names(types: str) -> str:
    names = [_TYPE_NAMES.get(name, name) for name in types.split(" | ")]
    return " or ".join(name for name in names if name) or "nothing"


def keys_at(kind: Any, keys: tuple[Key, ...]) -> tuple[str, ...]:
    """The keys that may stand in the group that ``keys`` lead to, in a file of this ``kind``."""
    types = [msgspec.inspect.type_info(kind)]
    for key in keys:
        types = [step for one in types for step in _inside(one, key)]
    structs = [one for one in _flat(types) if isinstance(one, msgspec.inspect.StructType)]
    return tuple(field.encode_name for struct in structs for field in struct.fields)


def _flat(types: Iterable[Any]) -> list[Any]:
    flat: list[Any] = []
    for one in types:
        if isinstance(one, msgspec.inspect.UnionType):
            flat += _flat(one.types)
        else:
            flat.append(one)
    return flat


def _inside(kind: Any, key: Key) -> list[Any]:
    found: list[Any] = []
    for one in _flat([kind]):
        if isinstance(one, msgspec.inspect.StructType):
            found += [field.type for field in one.fields if field.encode_name == key]
        elif isinstance(one, msgspec.inspect.ListType):
            found.append(one.item_type)
        elif isinstance(one, msgspec.inspect.DictType):
            found.append(one.value_type)
    return found
