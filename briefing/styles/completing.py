"""What may be written next in a file of a style: names from the real schema, never a guess.

Blocks and sections, the fields of the brief by the type of the value before the dot, the macros
of ``part.html``, labels, custom properties of CSS, keys and values of the YAML files.
"""

from __future__ import annotations

import re
import typing
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from briefing.model.brief import Brief
from briefing.model.options import ALGORITHMS
from briefing.model.sections import PRINTED
from briefing.styles.css_values import PAGE_SIZES
from briefing.styles.form import FormValues
from briefing.styles.labels import LABELS
from briefing.styles.naming import FIELDS
from briefing.styles.places import BASE
from briefing.styles.reference import EXTRA_BLOCKS, field_names, values_of
from briefing.styles.schema import BrandKeys, StyleKeys
from briefing.styles.yaml_file import keys_at

HOUSE = ("name", "short_name", "language", "notes", "sections", "logo", "colors")
"""What a template sees under ``house``."""

NAMES = (
    "brief", "house", "part", "remarks", "label", "day", "short_day", "when", "basis", "bars",
    "axis", "emphasise", "headline", "annex", "who_tells", "trail", "runs",
    "pages",
)  # fmt: skip
"""What a template may name at all."""

_LOOP = ("index", "index0", "first", "last", "length", "previtem", "nextitem")
_STATEMENTS = (
    "block", "endblock", "extends", "for", "endfor", "if", "elif", "else", "endif", "set",
    "macro", "endmacro", "include",
)  # fmt: skip
_TINTS = ("primary", "secondary", "tertiary")
_PROPERTIES = (
    *(f"--tint-{role}" for role in _TINTS), "--font-base", "--font-headings", "--font-monospace",
    "--size-base", "--line-height-base", "--weight-headings", "--color-headings",
)  # fmt: skip
_FOR = re.compile(r"\{%-?\s*for\s+(\w+)\s+in\s+([\w.]+)")
_MACRO = re.compile(r"\{%-?\s*macro\s+(\w+)")
_LAST_NAME = re.compile(r"[\w.]*$")
_YAML_LINE = re.compile(r"(\s*)((?:- )*)([\w-]+)?(:)?")


@dataclass(frozen=True, slots=True)
class Completion:
    """``prefix`` is what is written of the name already; ``names`` are those that begin so."""

    prefix: str = ""
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the style at hand: its values once it was read, the names of styles."""

    values: FormValues | None = None
    styles: tuple[str, ...] = ()


def complete(file: str, text: str, known: Known) -> Completion:
    """What may come after ``text``, the file's text up to the cursor."""
    by_ending: dict[str, Callable[[str, Known], Completion]] = {
        "html": _template,
        "j2": _template,
        "css": _sheet,
    }
    if file in ("style.yml", "_brand.yml"):
        return _yaml(file, text, known)
    how = by_ending.get(file.rpartition(".")[2])
    return how(text, known) if how else Completion()


def _begun(prefix: str, names: Iterable[str]) -> Completion:
    return Completion(prefix, tuple(name for name in names if name.startswith(prefix)))


# --- templates ----------------------------------------------------------------------------------


def _template(text: str, known: Known) -> Completion:
    opened = max(text.rfind("{{"), text.rfind("{%"))
    if opened < 0 or any(text.find(end, opened) >= 0 for end in ("}}", "%}")):
        return Completion()
    inside = text[opened:]
    if found := re.search(r"\{%-?\s*(?:end)?block\s+(\w*)$", inside):
        return _begun(found[1], (*PRINTED, *EXTRA_BLOCKS))
    if found := re.search(r"\{%-?\s*extends\s+[\"']([\w/.-]*)$", inside):
        return _begun(found[1], (f"{name}/brief.html" for name in (*known.styles, BASE.name)))
    if found := re.search(r"label\(\s*[\"']([\w ]*)$", inside):
        return _begun(found[1], LABELS)
    if re.search(r"[\"'][^\"']*$", re.sub(r"\"[^\"]*\"|'[^']*'", "", inside)):
        return Completion()  # in a text
    if found := re.search(r"\{%-?\s*(\w*)$", inside):
        return _begun(found[1], _STATEMENTS)
    chain = typing.cast("re.Match[str]", _LAST_NAME.search(inside))[0]
    before, dot, prefix = chain.rpartition(".")
    if dot:
        return _begun(prefix, _members(before, text))
    return _begun(prefix, dict.fromkeys((*NAMES, *_loop_names(text))))


def _loop_names(text: str) -> list[str]:
    names = [found[1] for found in _FOR.finditer(text)]
    return [*names, "loop"] if names else []


def _members(chain: str, text: str) -> tuple[str, ...]:
    """What may follow the dot after ``chain``, such as "quote" or "brief.sources"."""
    special = {"house": HOUSE, "part": _macros(), "loop": _LOOP}
    if chain in special:
        return special[chain]
    kind = _kind(chain, text, 0)
    return field_names(kind) if kind is not None else ()


def _kind(chain: str, text: str, depth: int) -> type | None:
    """The type of the value that ``chain`` names in a template, of an entry where it is a list."""
    first, *rest = chain.split(".")
    kind: type | None = None
    if first == "brief":
        kind = Brief
    elif depth < 8:
        loops = [found[2] for found in _FOR.finditer(text) if found[1] == first]
        kind = _kind(loops[-1], text, depth + 1) if loops else None
    for name in rest:
        kind = _held_by(kind, name) if kind is not None else None
    return kind


def _held_by(kind: type, field: str) -> type | None:
    hint = typing.get_type_hints(kind).get(field)
    arms: list[object] = [hint]
    while arms:
        one = arms.pop()
        if isinstance(one, type) and one in values_of(Brief):
            return one
        arms += typing.get_args(one)
    return None


@lru_cache(maxsize=1)
def _macros() -> tuple[str, ...]:
    text = (BASE / "part.html").read_text(encoding="utf-8")
    return tuple(dict.fromkeys(_MACRO.findall(text)))


# --- style sheets -------------------------------------------------------------------------------


def _sheet(text: str, known: Known) -> Completion:
    if found := re.search(r"(--[\w-]*)$", text):
        return _begun(found[1], sorted({*_PROPERTIES, *_colors(known)}))
    if found := re.search(r"(?:^|[\s,}>+~])\.([\w-]*)$", text):
        return _begun(found[1], (section.replace("_", "-") for section in PRINTED))
    return Completion()


def _colors(known: Known) -> list[str]:
    if known.values is None:
        return []
    roles = [f"--color-{role}" for role, _ in known.values.colors]
    return [*roles, *(f"--brand-{name}" for name, _ in known.values.palette)]


# --- YAML ---------------------------------------------------------------------------------------


def _yaml(file: str, text: str, known: Known) -> Completion:
    *above, line = text.split("\n")
    if "#" in line:
        return Completion()
    if found := re.fullmatch(r"(\s*(?:- )?)([\w-]+):\s+[\"']?(.*?)", line):
        path = (*_above(above, len(found[1])), found[2])
        return _value(file, path, found[3], known)
    if not (found := re.fullmatch(r"(\s*)(- )?([\w-]*)", line)):
        return Completion()
    path = _above(above, len(found[1]) + len(found[2] or ""))
    if found[2] and path == ("sections",):
        return _begun(found[3], (*PRINTED, "id"))
    return _begun(found[3], _keys(file, path))


def _above(lines: list[str], indent: int) -> tuple[str, ...]:
    """The keys of the groups that a line with this indent stands in; entries have no key."""
    keys: list[str] = []
    for line in reversed(lines):
        found = _YAML_LINE.match(line)
        if found is None or not (found[3] and found[4]) or line.lstrip().startswith("#"):
            continue
        column = len(found[1]) + len(found[2])
        if column < indent:
            keys.append(found[3])
            indent = len(found[1]) if found[2] else column
    return tuple(reversed(keys))


def _keys(file: str, path: tuple[str, ...]) -> tuple[str, ...]:
    if file == "style.yml" and path == ("labels",):
        return tuple(LABELS)
    if file == "style.yml" and path == ("sections",):
        return keys_at(StyleKeys, ("sections", 0))
    return keys_at(StyleKeys if file == "style.yml" else BrandKeys, path)


def _value(file: str, path: tuple[str, ...], prefix: str, known: Known) -> Completion:
    if file == "_brand.yml":
        return _brand_value(path, prefix, known)
    if path == ("file-name",):
        started = prefix.rpartition("{")
        if started[1] and "}" not in started[2]:
            return _begun(started[2], FIELDS)
    names: dict[tuple[str, ...], Iterable[str]] = {
        ("notes",): ("end", "foot"),
        ("stylesheet",): ("add", "replace"),
        ("based-on",): (*known.styles, BASE.name),
        ("page", "size"): PAGE_SIZES,
        ("sections", "id"): PRINTED,
        ("options", "algorithm"): ALGORITHMS,
    }
    return _begun(prefix, names.get(path, ()))


def _brand_value(path: tuple[str, ...], prefix: str, known: Known) -> Completion:
    if known.values is None:
        return Completion()
    if path[0] == "color" and len(path) == 2:
        return _begun(prefix, (name for name, _ in known.values.palette))
    if path[0] == "typography" and path[-1] in ("family", "base", "headings", "monospace"):
        return _begun(prefix, known.values.families)
    return Completion()
