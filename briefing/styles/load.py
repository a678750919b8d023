"""From a name or a folder to a checked :class:`HouseStyle`, inherited values filled in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from briefing.model.errors import StyleError
from briefing.model.options import ALGORITHMS, Choices
from briefing.model.sections import COUNTED, NEEDED, PRINTED
from briefing.styles import brand, css_values
from briefing.styles.labels import LABELS
from briefing.styles.model import Brand, HouseStyle, Page, Section
from briefing.styles.naming import FIELDS, unknown_field
from briefing.styles.places import BASE, find, is_name
from briefing.styles.schema import MarginKeys, SectionKeys, StyleKeys
from briefing.styles.undertaking import finish
from briefing.styles.yaml_file import YamlFile, convert, nearest, read_yaml
from briefing.wording import LANGUAGES, language
from briefing.wording.dates import wrong_field

FILE_NAME = "style.yml"
SHEET = "style.css"
TEMPLATE_VERSION = 1
"""Version of what a style's template sees; a style made for a later one is refused."""

MAX_CHAIN = 8
"""Most styles that may be based on one another."""

_SIDES = {1: (0, 0, 0, 0), 2: (0, 1, 0, 1), 3: (0, 1, 2, 1), 4: (0, 1, 2, 3)}
"""Which of one to four margins stands at the top, right, bottom and left, as in CSS."""

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")


@dataclass(frozen=True, slots=True)
class _Layer:
    """One style folder of the chain, its file read and of the right types."""

    folder: Path
    file: YamlFile
    keys: StyleKeys


def load(name_or_folder: str | Path, *, search: Sequence[Path] = ()) -> HouseStyle:
    """The house style of that name, or in that folder.

    Names are looked for in the folders ``search``, then among the user's own styles, then among
    those that ship. Raises :class:`StyleError` naming the file and line of a mistake.
    """
    finish()
    folder = find(name_or_folder, search)
    layers = _chain(folder, (*search, folder.parent))
    folders = tuple(layer.folder for layer in layers)
    style: HouseStyle | None = None
    # from the base up, so that each finds what it does not say
    for index in reversed(range(len(layers))):
        style = _apply(layers[index], style, folders[index:])
    assert style is not None
    _check_sources(layers[0], style)
    return style


def _chain(folder: Path, search: Sequence[Path]) -> list[_Layer]:
    layers = [_read(folder)]
    while layers[-1].folder != BASE:
        layer = layers[-1]
        parent = layer.keys.based_on or BASE.name
        folders = [one.folder for one in layers]
        if not is_name(parent):
            raise layer.file.error(f"based-on: {parent!r} is no name of a style", ("based-on",))
        try:
            found = find(parent, search, skip=layer.folder)
        except StyleError as error:
            raise layer.file.error(f"based-on: {error.message}", ("based-on",)) from error
        if found in folders or len(layers) == MAX_CHAIN:
            raise layer.file.error(f"based-on: {parent!r} leads back to this style", ("based-on",))
        layers.append(_read(found))
    return layers


def _read(folder: Path) -> _Layer:
    path = folder / FILE_NAME
    if not path.is_file():
        raise StyleError(f"the folder holds no {FILE_NAME}, so it is no style", path=str(folder))
    # a link would bring a file of the user's into a note
    if not path.resolve().is_relative_to(folder):
        raise StyleError(f"{FILE_NAME} must stand in the style's own folder", path=str(folder))
    file = read_yaml(path)
    return _Layer(folder, file, convert(file, StyleKeys))


def _apply(layer: _Layer, parent: HouseStyle | None, folders: tuple[Path, ...]) -> HouseStyle:
    """The style of ``layer`` over the ``parent`` it is based on (None for the base)."""
    file, keys = layer.file, layer.keys
    if keys.template_version is not None and keys.template_version > TEMPLATE_VERSION:
        raise file.error(
            f"the style needs template version {keys.template_version}; this program has "
            f"{TEMPLATE_VERSION}",
            ("template-version",),
        )
    tag = _language(file, keys) or (parent.language if parent else "en")
    changed = parent is not None and language(tag) != language(parent.language)
    sections = _sections(file, keys, parent, tag)
    path = layer.folder / brand.FILE_NAME
    inherited = parent.brand if parent else Brand()
    return HouseStyle(
        name=layer.folder.name,
        title=keys.name or layer.folder.name,
        description=keys.description or "",
        folders=folders,
        language=tag,
        page=_page(file, keys, parent.page if parent else Page("A4", (20.0, 20.0, 20.0, 20.0))),
        sections=sections,
        notes=keys.notes or (parent.notes if parent else "end"),
        date_format=_date_format(file, keys, parent, tag),
        file_name_pattern=_file_name(file, keys)
        or (parent.file_name_pattern if parent else "{date} {title}"),
        options=_options(file, keys, sections, parent.options if parent else Choices(), tag),
        brand=brand.read_brand(path, inherited, folders) if path.is_file() else inherited,
        # in another language the parent's words would be foreign ones; the language has its own
        labels=_labels(file, keys, None if changed else parent, tag),
        stylesheets=_stylesheets(layer, keys, parent),
    )


# --- single keys --------------------------------------------------------------------------------


def _language(file: YamlFile, keys: StyleKeys) -> str:
    if keys.language and not _LANGUAGE.fullmatch(keys.language):
        raise file.error(
            f"{keys.language!r} is no language tag such as 'en' or 'en-GB'", ("language",)
        )
    return keys.language or ""


def _date_format(file: YamlFile, keys: StyleKeys, parent: HouseStyle | None, tag: str) -> str:
    """The pattern given, else the one below, else that of the language."""
    wrong = wrong_field(keys.date) if keys.date else ""
    if wrong:
        raise file.error(
            f"date: {wrong!r} is no date field; use d, dd, EEE, EEEE, M, MM, MMM, MMMM, yy, yyyy",
            ("date",),
        )
    spoken = language(tag)
    if parent is None:
        return keys.date or spoken.date
    if spoken == language(parent.language):
        return keys.date or parent.date_format
    if keys.date and keys.date != parent.date_format:
        return keys.date
    # a copy gives what it was copied from, and only then its language was changed
    return spoken.weekday_date if "EEE" in parent.date_format else spoken.date


def _file_name(file: YamlFile, keys: StyleKeys) -> str:
    wrong = unknown_field(keys.file_name) if keys.file_name else ""
    if wrong:
        raise file.error(
            f"file-name: there is no {{{wrong}}}; {nearest(wrong, FIELDS)}", ("file-name",)
        )
    return keys.file_name or ""


def _page(file: YamlFile, keys: StyleKeys, parent: Page) -> Page:
    page = keys.page
    if page is None:
        return parent
    size = css_values.page_size(page.size) if page.size is not None else parent.size
    if size is None:
        raise file.error(
            f"{page.size!r} is no page size; write {', '.join(css_values.PAGE_SIZES)} "
            "or a width and a height such as '148mm 210mm'",
            ("page", "size"),
        )
    return Page(size, _margins(file, page.margins, parent.margins))


def _margins(
    file: YamlFile, given: str | MarginKeys | None, parent: tuple[float, float, float, float]
) -> tuple[float, float, float, float]:
    if given is None:
        return parent
    place: tuple[str, ...] = ("page", "margins")
    if isinstance(given, MarginKeys):
        sides = ("top", "right", "bottom", "left")
        values = list(parent)
        for index, side in enumerate(sides):
            if (text := getattr(given, side)) is not None:
                values[index] = _margin(file, text, (*place, side))
    else:
        values = [_margin(file, text, place) for text in given.split()]
        if not 1 <= len(values) <= 4:
            raise file.error("margins are one to four lengths such as '18mm 20mm'", place)
        values = [values[i] for i in _SIDES[len(values)]]
    top, right, bottom, left = values
    return top, right, bottom, left


def _margin(file: YamlFile, text: str, place: Iterable[str]) -> float:
    value = css_values.millimetres(text)
    if value is None:
        raise file.error(f"{text!r} is no length such as 18mm or 0.7in", place)
    if value > 150:
        raise file.error(f"a margin of {text} leaves no room on the page", place)
    return value


def _sections(
    file: YamlFile, keys: StyleKeys, parent: HouseStyle | None, tag: str
) -> tuple[Section, ...]:
    below = parent.sections if parent else tuple(Section(i, "") for i in PRINTED)
    inherited = tuple(
        replace(s, title=_title(s, tag, parent.language if parent else "")) for s in below
    )
    if keys.sections is None:
        return inherited
    known = {section.id: section for section in inherited}
    before = {section.id: section.title for section in below}
    sections: list[Section] = []
    for index, given in enumerate(keys.sections):
        entry = SectionKeys(id=given) if isinstance(given, str) else given
        place = ("sections", index)
        if entry.id not in PRINTED:
            raise file.error(
                f"there is no section {entry.id!r}; {nearest(entry.id, PRINTED)}", place
            )
        if entry.id in {section.id for section in sections}:
            raise file.error(f"the section {entry.id!r} is listed twice", place)
        if entry.limit is not None and entry.id not in COUNTED:
            raise file.error(f"the section {entry.id!r} takes no limit", (*place, "limit"))
        if entry.id in known and entry.title == before[entry.id]:
            entry.title = None  # a copy gives what it was copied from: it may be another language
        sections.append(_section(file, (*place, "title"), entry, known, tag))
    return tuple(sections)


def _section(
    file: YamlFile,
    place: tuple[str | int, ...],
    entry: SectionKeys,
    known: Mapping[str, Section],
    tag: str,
) -> Section:
    """One section as given, its title from the style below or the language where it gives none."""
    below = known.get(entry.id)
    said = dict(below.titles) if below else {}
    if isinstance(entry.title, dict):
        for code in entry.title:
            if code not in LANGUAGES:
                hint = nearest(code, LANGUAGES)
                raise file.error(f"title: there are no words for {code!r}; {hint}", (*place, code))
        said |= entry.title
        title = said.get(language(tag).code)
    else:
        title = entry.title
    if title is None:
        title = below.title if below else language(tag).titles[entry.id]
    return Section(entry.id, title, entry.limit, tuple(said.items()))


def _title(section: Section, tag: str, before: str) -> str:
    """The title of an inherited section: in another language than before, that language's."""
    spoken = language(tag)
    if before and spoken == language(before):
        return section.title
    return dict(section.titles).get(spoken.code) or spoken.titles[section.id]


def _check_sources(layer: _Layer, style: HouseStyle) -> None:
    """Marks must lead somewhere, and the program's remarks must be read."""
    ids = {section.id for section in style.sections}
    for needed in NEEDED:
        if needed not in ids:
            message = f"sections must list {needed!r}: a brief always prints it"
            raise layer.file.error(message, ("sections",))


def _options(
    file: YamlFile, keys: StyleKeys, sections: tuple[Section, ...], parent: Choices, tag: str
) -> Choices:
    given = keys.options
    values: dict[str, str | int] = {"language": tag}
    if given is not None:
        for name in given.__struct_fields__:
            if (value := getattr(given, name)) is not None:
                values[name] = value
        if given.algorithm is not None and given.algorithm not in ALGORITHMS:
            hint = nearest(given.algorithm, ALGORITHMS)
            message = f"there is no algorithm {given.algorithm!r}; {hint}"
            raise file.error(message, ("options", "algorithm"))
    if keys.annex is not None:
        values["annex"] = keys.annex
    if keys.sections is not None:
        limits = {section.id: section.limit for section in sections}
        for name in COUNTED:
            if name not in limits:
                values[name] = 0
            elif (limit := limits[name]) is not None:
                values[name] = limit
    return replace(parent, **values)  # type: ignore[arg-type]  # checked by the schema


def _labels(
    file: YamlFile, keys: StyleKeys, parent: HouseStyle | None, tag: str
) -> tuple[tuple[str, str], ...]:
    labels = dict(parent.labels) if parent else dict(language(tag).labels)
    for name, text in (keys.labels or {}).items():
        if name not in LABELS:
            raise file.error(
                f"there is no label {name!r}; {nearest(name, LABELS)}", ("labels", name)
            )
        labels[name] = text
    return tuple(labels.items())


def _stylesheets(layer: _Layer, keys: StyleKeys, parent: HouseStyle | None) -> tuple[Path, ...]:
    path = layer.folder / SHEET
    inherited = parent.stylesheets if parent else ()
    if not path.is_file():
        return inherited
    if not path.resolve().is_relative_to(layer.folder):
        raise StyleError(f"{SHEET} must stand in the style's own folder", path=str(path))
    kept = inherited[:1] if keys.stylesheet == "replace" else inherited
    return (*kept, path)
