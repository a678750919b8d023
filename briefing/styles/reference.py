"""What a house style may write, told from the types themselves: keys, blocks, fields, words.

The documentation and the window show the same text, so neither can fall behind the program.
"""

from __future__ import annotations

import dataclasses
import inspect
import types
import typing
from collections.abc import Iterator
from enum import Enum

import msgspec

from briefing.model.brief import Brief
from briefing.model.sections import COUNTED, PRINTED
from briefing.styles.labels import LABELS, TITLES
from briefing.styles.load import TEMPLATE_VERSION
from briefing.styles.naming import FIELDS
from briefing.styles.schema import BrandKeys, Keys, OpenKeys, StyleKeys

EXTRA_BLOCKS = {
    "head": "more of the HTML head, such as a style element",
    "running": "what stands at the head and foot of each page",
    "masthead": "house, title, date, author and addressee",
    "annex": "the passages of the sources, where they are asked for",
}
"""The blocks that are no section."""


def reference() -> str:
    """All of it as Markdown, headings of the third level."""
    parts = [
        "### Keys of style.yml",
        "\n".join(_keys(StyleKeys)),
        f"In `file-name`, these stand for the brief's own: {_words(f'{{{f}}}' for f in FIELDS)}.",
        "### Keys of _brand.yml",
        "\n".join(_keys(BrandKeys)),
        "### Labels",
        "The program's own words on the page. `labels:` in `style.yml` replaces any of them; one "
        "whose `language` is German, French or Spanish has them in that language. What stands in "
        "braces is filled in; a bar parts the words for one from those for more.",
        "\n".join(_table(("label", "printed"), LABELS.items())),
        "### Sections and blocks",
        "Each is a section of `style.yml` and a block of `brief.html`.",
        "\n".join(_table(("id", "title", "takes a limit"), _sections())),
        "Blocks that are no section:",
        "\n".join(_table(("block", "holds"), EXTRA_BLOCKS.items())),
        "### Fields",
        f"What `brief.html` sees under `brief` (template version {TEMPLATE_VERSION}).",
        *(text for kind in values_of(Brief) for text in _fields(kind)),
    ]
    return "\n\n".join(parts) + "\n"


def field_names(kind: type) -> tuple[str, ...]:
    """The names that a template may write after a value of this kind, fields then properties."""
    names = [field.name for field in dataclasses.fields(kind)]
    return (*names, *(name for name, one in inspect.getmembers(kind) if _is_property(one)))


def values_of(kind: type) -> tuple[type, ...]:
    """The kinds of value in ``kind`` and in what it holds, in the order in which they come."""
    found: dict[type, None] = {}
    waiting = [kind]
    while waiting:
        one = waiting.pop(0)
        if one not in found and dataclasses.is_dataclass(one):
            found[one] = None
            for hint in typing.get_type_hints(one).values():
                waiting += [arm for arm in _held(hint) if isinstance(arm, type)]
    return tuple(found)


def _held(hint: object) -> Iterator[object]:
    for arm in _arms(hint):
        yield from typing.get_args(arm) if typing.get_origin(arm) is tuple else (arm,)


def _words(names: typing.Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _table(head: tuple[str, ...], rows: typing.Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield "| " + " | ".join(head) + " |"
    yield "|" + "---|" * len(head)
    for first, *rest in rows:
        told = (cell.replace("|", "\\|") for cell in rest)
        yield "| " + " | ".join((f"`{first}`", *told)) + " |"


def _sections() -> Iterator[tuple[str, ...]]:
    for section in PRINTED:
        yield section, TITLES[section], "yes" if section in COUNTED else ""


# --- keys of the YAML files ---------------------------------------------------------------------


def _keys(kind: type[msgspec.Struct]) -> Iterator[str]:
    yield from _table(("key", "value"), _key_rows(kind, "", {kind: ""}))


def _key_rows(
    kind: type[msgspec.Struct], before: str, shown: dict[type, str]
) -> Iterator[tuple[str, ...]]:
    """Each key with what it takes; a group that is in ``shown`` is told by its place there."""
    hints = typing.get_type_hints(kind)
    for field in msgspec.structs.fields(kind):
        hint = hints[field.name]
        place = before + field.encode_name
        groups = list(_groups(hint))
        told = [f"keys as under `{shown[group]}`" for group in groups if group in shown]
        values = [value for value in (_plain(hint), *told) if value]
        if values:
            yield place, " or ".join(values)
        inside = place + ("[]." if _is_list(hint) else ".")
        for group in groups:
            if group not in shown:
                shown[group] = place
                yield from _key_rows(group, inside, shown)


def _arms(hint: object) -> tuple[object, ...]:
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        return tuple(arm for arm in typing.get_args(hint) if arm is not types.NoneType)
    return (hint,)


def _is_list(hint: object) -> bool:
    return any(typing.get_origin(arm) is list for arm in _arms(hint))


def _groups(hint: object) -> Iterator[type[msgspec.Struct]]:
    for arm in _arms(hint):
        if isinstance(arm, type) and issubclass(arm, Keys | OpenKeys):
            yield arm
        elif typing.get_origin(arm) is list:
            yield from _groups(typing.get_args(arm)[0])


def _plain(hint: object) -> str:
    """The values that a key takes itself, "" where it only holds other keys."""
    return " or ".join(dict.fromkeys(name for arm in _arms(hint) if (name := _arm(arm))))


def _arm(arm: object) -> str:
    origin, inner = typing.get_origin(arm), typing.get_args(arm)
    if origin is typing.Annotated or hasattr(arm, "__metadata__"):
        return _arm(inner[0])
    if origin is typing.Literal:
        return " or ".join(f"`{value}`" for value in inner)
    if origin is list:
        return f"list of {_plain(inner[0]) or 'groups'}"
    if origin is dict:
        return f"names, each with {_plain(inner[1]) or 'a group'}"
    return {str: "text", int: "whole number", float: "number", bool: "true or false"}.get(
        typing.cast("type", arm), ""
    )


# --- fields of the brief ------------------------------------------------------------------------


def _fields(kind: type) -> Iterator[str]:
    yield f"#### {kind.__name__}"
    yield inspect.cleandoc(kind.__doc__ or "").replace("``", "`").replace(":class:", "")
    hints = typing.get_type_hints(kind)
    rows = [(field.name, _value(hints[field.name])) for field in dataclasses.fields(kind)]
    for name, one in inspect.getmembers(kind, _is_property):
        rows.append((name, _value(typing.get_type_hints(one.fget)["return"])))
    yield "\n".join(_table(("field", "value"), rows))


def _is_property(one: object) -> bool:
    return isinstance(one, property)


def _value(hint: object) -> str:
    arms = _arms(hint)
    words = [_one_value(arm) for arm in arms]
    maybe = types.NoneType in typing.get_args(hint)
    return " or ".join(words) + (", or nothing" if maybe else "")


def _one_value(arm: object) -> str:
    if typing.get_origin(arm) is tuple:
        return f"list of {_one_value(typing.get_args(arm)[0])}"
    if isinstance(arm, type) and issubclass(arm, Enum):
        return " or ".join(f"`{one.value}`" for one in arm) + " (in `.value`)"
    names = {str: "text", int: "whole number", float: "number", bool: "true or false"}
    if isinstance(arm, type):
        return names.get(arm, arm.__name__)
    return str(arm)
