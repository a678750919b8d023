"""Brief and style to HTML, by Jinja's sandbox.

Everything is escaped, an unknown name is an error, and a mistake in a template is a
:class:`briefing.errors.StyleError` with the template's file and line. Templates are looked up in
the style's folder and those it is based on: ``brief.html`` is the first there is,
``ministry/brief.html`` is the one that the style ``ministry`` prints with.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from jinja2 import (
    BaseLoader,
    Environment,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from briefing.brief import Brief, Citation, Line
from briefing.errors import StyleError
from briefing.render import assets, words
from briefing.render.fonts import font_faces
from briefing.render.theme import theme_css
from briefing.styles.dates import format_date, without_weekday
from briefing.styles.model import HouseStyle, Section

TEMPLATE = "brief.html"

MAX_TEMPLATE_BYTES = 512 * 1024
"""Largest template or style sheet that is read."""

_RUNTIME_ERRORS = (
    TemplateError,
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What running a wrong template may raise."""

_CONTROLS = dict.fromkeys((*range(9), 11, 12, *range(14, 32), *range(127, 160), 65534, 65535))


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as a template sees it: an address that can be printed, and its alternative."""

    src: str
    alt: str


@dataclass(frozen=True, slots=True)
class House:
    """What a template sees of the style: who the house is, and its sections in order."""

    name: str
    short_name: str
    language: str
    notes: str
    sections: tuple[Section, ...]
    logo: Picture | None
    colors: Mapping[str, str]


def to_html(brief: Brief, style: HouseStyle, *, paged: bool = False) -> str:
    """The brief as one HTML file, style sheets and logo inside.

    ``paged`` says that it will be laid out on pages; only these have a foot for the sources.
    Raises :class:`briefing.errors.StyleError` for a mistake in a template.
    """
    environment = _environment(style.folders)
    with _Mistakes(style.folders):
        return environment.get_template(f"0:{TEMPLATE}").render(_context(brief, style, paged=paged))


def _context(brief: Brief, style: HouseStyle, *, paged: bool) -> dict[str, Any]:
    logo = style.brand.logo
    house = House(
        name=style.brand.name,
        short_name=style.brand.short_name,
        language=style.language,
        notes=style.notes if paged else "end",
        sections=style.sections,
        logo=Picture(assets.data_url(logo.path), logo.alt) if logo else None,
        colors=MappingProxyType(dict(style.brand.colors)),
    )
    return {
        "brief": brief,
        "house": house,
        "remarks": words.remarks(brief),
        "styles": _style_sheets(style),
        "label": _labels(style),
        "day": lambda day: format_date(day, style.date_format),
        "short_day": lambda day: format_date(day, without_weekday(style.date_format)),
        "when": lambda line: words.when(line, style.date_format),
        "basis": words.basis,
        "emphasise": emphasise,
        "headline": headline,
    }


def _labels(style: HouseStyle) -> Callable[[str], str]:
    labels = dict(style.labels)

    def label(key: str) -> str:
        """The house's word for a label of the program."""
        return labels[key]

    return label


def _style_sheets(style: HouseStyle) -> tuple[Markup, ...]:
    sheets = [theme_css(style, font_faces(style.folders))]
    sheets += [_read(path, style.folders) for path in style.stylesheets]
    # "<\/" is "</" to CSS, and cannot end the element that the sheet stands in
    return tuple(Markup(sheet.replace("</", "<\\/")) for sheet in sheets)  # noqa: S704


def emphasise(line: Line, statement: str, spans: tuple[Citation, ...]) -> Markup:
    """``statement`` with the words of ``line`` in it marked by ``<strong>``, where they stand."""
    if len(spans) == 1 and len(line.spans) == 1 and line.spans[0].source == spans[0].source:
        start = line.spans[0].start - spans[0].start
        end = start + len(line.text)
        if start >= 0 and statement[start:end] == line.text:
            before = _clean(statement[:start])
            kept = before.rstrip()
            # a space at the end of a text would upset Pango's line breaking: see part.html
            words_ = before[len(kept) :] + _clean(line.text)
            return Markup("{}<strong>{}</strong>{}").format(kept, words_, _clean(statement[end:]))
    return escape(_clean(statement))


def headline(title: str) -> Markup:
    """The title with its last two words kept on one line, where they are short enough."""
    words_ = _clean(title).split()
    if len(words_) < 5 or len(words_[-1]) + len(words_[-2]) > 24:
        return escape(" ".join(words_))
    together = Markup('<span class="together">{}</span>').format(" ".join(words_[-2:]))
    return Markup("{} {}").format(" ".join(words_[:-2]), together)


# --- the environment ----------------------------------------------------------------------------


class _Sandbox(ImmutableSandboxedEnvironment):
    """The sandbox, with names of templates resolved along the chain of styles.

    Inside, a template's name is ``<number of the folder to start looking in>:<path>``.
    """

    folders: tuple[Path, ...] = ()

    def join_path(self, template: str, parent: str) -> str:
        """The inner name of ``template`` as written in the template ``parent``."""
        if ":" in template:
            raise TemplateNotFound(template)
        style, slash, path = template.partition("/")
        if not slash:
            return f"0:{template}"
        start = int(parent.partition(":")[0])
        names = [folder.name for folder in self.folders]
        # a style may bear the name of the one that it is based on
        for index in [*range(start + 1, len(names)), *range(start + 1)]:
            if names[index] == style:
                return f"{index}:{path}"
        raise TemplateNotFound(template)


class _Loader(BaseLoader):
    def __init__(self, folders: tuple[Path, ...]) -> None:
        self._folders = folders

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        start, _, name = template.rpartition(":")
        folders = self._folders[int(start or 0) :]
        path = assets.find(name, folders)
        if path is None:
            raise TemplateNotFound(name)
        stamp = _stamp(path)

        def unchanged() -> bool:
            return assets.find(name, folders) == path and _stamp(path) == stamp

        return _read(path, self._folders), str(path), unchanged


@lru_cache(maxsize=8)
def _environment(folders: tuple[Path, ...]) -> Environment:
    """The environment of a style; compiled templates are kept until their files change."""
    environment = _Sandbox(
        loader=_Loader(folders),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        finalize=_finalize,
        auto_reload=True,
    )
    environment.folders = folders
    for name in ("lipsum", "cycler", "joiner"):
        environment.globals.pop(name, None)
    return environment


def _finalize(value: object) -> object:
    if value is None:
        return ""
    if isinstance(value, str) and not isinstance(value, Markup):
        return _clean(value)
    return value


def _clean(text: str) -> str:
    """``text`` without the control characters that no document may hold."""
    return text.translate(_CONTROLS)


def _stamp(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_mtime_ns, status.st_size


def _read(path: Path, folders: tuple[Path, ...]) -> str:
    try:
        if path.stat().st_size > MAX_TEMPLATE_BYTES:
            raise StyleError(
                f"the file is larger than {MAX_TEMPLATE_BYTES // 1024} KB", path=str(path)
            )
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise StyleError("the file is not UTF-8 text", path=str(path), line=line) from error
    except OSError as error:
        raise StyleError(
            f"the file cannot be read ({error.strerror or error})", path=str(path)
        ) from error


# --- mistakes -----------------------------------------------------------------------------------


class _Mistakes:
    """Turns what a template raises into a :class:`StyleError` at its file and line."""

    def __init__(self, folders: tuple[Path, ...]) -> None:
        self._folders = folders

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, _RUNTIME_ERRORS) and not isinstance(error, StyleError):
            raise self.mistake(error) from error

    def mistake(self, error: BaseException) -> StyleError:
        """The error for a user: where it is and what is wrong."""
        path, line = self._place(error)
        if isinstance(error, TemplateSyntaxError):
            return StyleError(error.message or "this is no template", path=path, line=line)
        if isinstance(error, TemplateNotFound):
            return StyleError(
                f"there is no template {error.message or error.name!r}", path=path, line=line
            )
        if isinstance(error, RecursionError):
            return StyleError("the template extends or calls itself", path=path, line=line)
        return StyleError(str(error) or type(error).__name__, path=path, line=line)

    def _place(self, error: BaseException) -> tuple[str, int]:
        if isinstance(error, TemplateSyntaxError):
            return error.filename or "", error.lineno
        prefixes = tuple(f"{folder}/" for folder in map(Path.as_posix, self._folders))
        frames = traceback.extract_tb(error.__traceback__)
        for frame in reversed(frames):
            if Path(frame.filename).as_posix().startswith(prefixes):
                return frame.filename, frame.lineno or 0
        return str(self._folders[0] / TEMPLATE), 0
