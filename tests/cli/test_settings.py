"""Defaults of the user's own, as click is given them."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from briefing.cli import cli, settings
from briefing.model.errors import OptionError


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "config.toml"
    monkeypatch.setenv(settings.FILE_VARIABLE, str(path))
    return path


def chosen(*arguments: str, **given: object) -> dict[str, object]:
    """What ``build`` would be called with."""
    context = click.Context(cli, info_name="briefing", **given)  # type: ignore[arg-type]
    command = cli.commands["build"]
    own = context.default_map.get("build") if context.default_map else None
    made = command.make_context("build", [*arguments, "a.txt"], parent=context, default_map=own)
    return made.params


def test_the_file_names_options_as_the_command_line_does(config: Path) -> None:
    config.write_text('[build]\nstyle = "letter"\nto = "Ana"\nlength = "2-pages"\nannex = true\n')
    values = settings.defaults(cli)
    assert values == {
        "build": {"style": "letter", "addressee": "Ana", "pages": "2-pages", "annex": True}
    }
    params = chosen(default_map=values)
    assert (params["addressee"], params["pages"], params["annex"]) == ("Ana", 2, True)
    assert chosen("--to", "Jo", default_map=values)["addressee"] == "Jo"


def test_the_environment_goes_before_the_file(
    config: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config.write_text('[build]\nto = "Ana"\n')
    monkeypatch.setenv("BRIEFING_DESK_BUILD_TO", "Kim")
    values = settings.defaults(cli)
    assert chosen(default_map=values)["addressee"] == "Kim"
    assert chosen("--to", "Jo", default_map=values)["addressee"] == "Jo"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[biuld]\n", "did you mean 'build'"),
        ('[build]\nstlye = "a"\n', "did you mean 'style'"),
        ("style = 1\n", "no command 'style'"),
        ("[build\n", "no TOML"),
        ("[build]\nto = " + "[" * 20_000, "nested too deeply"),
        ("[build]\npoints = 1" + "0" * 5_000, "no TOML"),
    ],
)
def test_a_mistake_names_the_file(config: Path, text: str, said: str) -> None:
    config.write_text(text)
    with pytest.raises(OptionError, match=said) as raised:
        settings.defaults(cli)
    assert raised.value.path == str(config)


def test_a_file_that_was_named_must_be_there(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(OptionError, match="no such configuration file"):
        settings.defaults(cli)
    monkeypatch.setenv(settings.FILE_VARIABLE, "")
    assert settings.defaults(cli) == {}


def test_what_is_no_file_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(settings.FILE_VARIABLE, str(tmp_path))
    with pytest.raises(OptionError, match="no file"):
        settings.defaults(cli)
