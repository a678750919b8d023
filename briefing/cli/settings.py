"""Defaults that a user sets once: a configuration file, and the environment.

The command line comes first, then the environment, then the file, then what the help calls the
default. In the file (TOML) each table is a command and each key one of its long options without
the dashes::

    [build]
    style = "our-ministry"
    to = "Permanent Secretary"

In the environment, the second one is ``BRIEFING_DESK_BUILD_TO``.
"""

from __future__ import annotations

import difflib
import os
import tomllib
from pathlib import Path
from typing import Any

import click
import platformdirs

from briefing.model.errors import OptionError

PREFIX = "BRIEFING_DESK"
FILE_VARIABLE = f"{PREFIX}_CONFIG"
"""Names another configuration file; empty reads none."""

_LONGEST = 1_000_000  # characters of the file


def config_file() -> Path | None:
    """The configuration file, whether it is there or not; None where none is to be read."""
    named = os.environ.get(FILE_VARIABLE)
    if named is not None:
        return Path(named) if named else None
    return platformdirs.user_config_path("briefing-desk") / "config.toml"


def defaults(group: click.Group) -> dict[str, Any]:
    """What the configuration file says, in click's own form.

    Raises :class:`OptionError` naming the file for what is no TOML, no command or no option.
    """
    path = config_file()
    if path is None:
        return {}
    try:
        tables = tomllib.loads(_text(path))
    except FileNotFoundError as error:
        if FILE_VARIABLE in os.environ:
            raise OptionError("there is no such configuration file", path=str(path)) from error
        return {}
    except OSError as error:
        reason = error.strerror or str(error)
        raise OptionError(f"it cannot be read ({reason})", path=str(path)) from error
    except RecursionError as error:
        raise OptionError("this is no TOML: it is nested too deeply", path=str(path)) from error
    except ValueError as error:  # no TOML, no UTF-8, or a number of thousands of digits
        raise OptionError(f"this is no TOML: {error}", path=str(path)) from error
    found = {}
    for name, table in tables.items():
        command = group.commands.get(name)
        if command is None or not isinstance(table, dict):
            raise OptionError(_unknown("command", name, group.commands), path=str(path))
        found[name] = _by_parameter(command, table, path)
    return found


def _text(path: Path) -> str:
    if path.exists() and not path.is_file():
        raise OptionError("this is no file", path=str(path))
    with path.open(encoding="utf-8") as file:
        return file.read(_LONGEST)


def name_variables(group: click.Group) -> None:
    """Let each option of each command take its default from the environment."""
    for name, command in group.commands.items():
        for option, parameter in _options(command).items():
            variable = f"{PREFIX}_{name}_{option}".upper().replace("-", "_")
            parameter.envvar = variable


def _by_parameter(command: click.Command, table: dict[str, Any], path: Path) -> dict[str, Any]:
    options = _options(command)
    values = {}
    for key, value in table.items():
        if key not in options:
            raise OptionError(_unknown(f"option of {command.name}", key, options), path=str(path))
        parameter = options[key]
        assert parameter.name
        values[parameter.name] = value
    return values


def _options(command: click.Command) -> dict[str, click.Option]:
    """Its options by their long names."""
    return {
        long.removeprefix("--"): parameter
        for parameter in command.params
        if isinstance(parameter, click.Option)
        for long in parameter.opts
        if long.startswith("--")
    }


def _unknown(what: str, name: str, known: Any) -> str:
    near = difflib.get_close_matches(name, list(known), 1)
    return f"there is no {what} {name!r}" + (f"; did you mean {near[0]!r}?" if near else "")
