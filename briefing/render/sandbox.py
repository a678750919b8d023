"""Jinja's sandbox with a style's folders: where templates come from and what they may not do."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateNotFound, pass_context
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from briefing.model.errors import StyleError
from briefing.render import assets, growth

MAX_TEMPLATE_BYTES = 512 * 1024
"""Largest template or style sheet that is read."""

MAX_POWER_BITS = 4096
"""Largest result of ``**`` in bits: a tower of powers would run for hours in one step."""

_CONTROLS: dict[int, str | None] = dict.fromkeys((*range(9), 11, 12, *range(14, 32)))
_CONTROLS |= dict.fromkeys(range(127, 160))
# no character, a half of one, or one that only its maker knows: no font can print it
_CONTROLS |= dict.fromkeys(plane << 16 | end for plane in range(17) for end in (0xFFFE, 0xFFFF))
_CONTROLS |= dict.fromkeys(range(0xFDD0, 0xFDF0))
# marks that turn the order of letters about: "5.43" could be made to read as another number
_CONTROLS |= dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
_CONTROLS |= dict.fromkeys((0x061C, 0x200E, 0x200F, 0x2028, 0x2029, *range(0xE0000, 0xE0080)))
_CONTROLS |= dict.fromkeys(range(0xD800, 0xF900), "\ufffd")


class Sandbox(ImmutableSandboxedEnvironment):
    """The sandbox, with names of templates resolved along the chain of styles.

    Inside, a template's name is ``<number of the folder to start looking in>:<path>``.
    """

    folders: tuple[Path, ...] = ()
    intercepted_binops = frozenset(["**", "*", "%"])

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """The power, the product or the text formatted, where it is small enough."""
        whole = isinstance(left, int) and isinstance(right, int)
        if operator == "**" and whole and right * left.bit_length() > MAX_POWER_BITS:
            raise OverflowError("the power is too large")
        growth.check_binop(operator, left, right)
        return super().call_binop(context, operator, left, right)

    def call(self, context: Context, called: Any, /, *arguments: Any, **named: Any) -> Any:
        """What a template calls, unless it is a text's method that makes far too much."""
        growth.check_call(called, (*arguments, *named.values()))
        return super().call(context, called, *arguments, **named)

    def wrap_str_format(self, value: Any) -> Callable[..., str] | None:
        """A text's ``format`` in the sandbox, unless its widths make far too much."""
        wrapped = super().wrap_str_format(value)
        if wrapped is None:
            return None

        def run(*arguments: Any, **named: Any) -> str:
            growth.check_format(value.__self__, (*arguments, *named.values()))
            return wrapped(*arguments, **named)

        return run

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

    def loaded(self, name: str) -> tuple[str, str, Callable[[], bool]]:
        """Text and path of a template by its inner name; raises ``TemplateNotFound``."""
        return Loader(self.folders).get_source(self, name)


class Loader(BaseLoader):
    """Reads templates from the folders of a style and those it is based on."""

    def __init__(self, folders: tuple[Path, ...]) -> None:
        self._folders = folders

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        """Text, path and a test of whether both still hold, of a template by its inner name."""
        start, _, name = template.rpartition(":")
        folders = self._folders[int(start or 0) :]
        path = assets.find(name, folders)
        if path is None:
            raise TemplateNotFound(name)
        seen = stamp(path)

        def unchanged() -> bool:
            return assets.find(name, folders) == path and stamp(path) == seen

        return read_text(path), str(path), unchanged


@lru_cache(maxsize=8)
def environment(folders: tuple[Path, ...]) -> Sandbox:
    """The environment of a style; compiled templates are kept until their files change."""
    made = Sandbox(
        loader=Loader(folders),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        finalize=_finalize,
        # a constant step would be worked out while compiling, where its errors are swallowed
        optimized=False,
        auto_reload=True,
    )
    made.folders = folders
    made.filters = growth.checked(made.filters)
    for name in ("lipsum", "cycler", "joiner"):
        made.globals.pop(name, None)
    return made


@pass_context  # what needs the context is not worked out while compiling either
def _finalize(_: Context, value: object) -> object:
    if value is None:
        return ""
    if isinstance(value, str) and not isinstance(value, Markup):
        return clean(value)
    return value


def clean(text: str) -> str:
    """``text`` without the control characters that no document may hold."""
    return text.translate(_CONTROLS)


def stamp(path: Path) -> tuple[int, int]:
    """What tells one state of a file from the next."""
    status = path.stat()
    return status.st_mtime_ns, status.st_size


def read_text(path: Path) -> str:
    """A template or style sheet; raises :class:`StyleError` where it cannot be read."""
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
