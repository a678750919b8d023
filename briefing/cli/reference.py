"""The command reference, the man page and the shells' completion, from the commands themselves."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator

import click
from click.shell_completion import get_completion_class

from briefing.cli.terminal import write_stdout

SHELLS = ("bash", "zsh", "fish")
FORMS = ("man", "markdown")

STATUS = (
    ("0", "Done."),
    ("1", "An error; nothing was written."),
    ("2", "The command line is wrong."),
    ("3", "Done in part: some files could not be read, some jobs of a batch failed, or --strict "
          "found something to look at. What could be done is written."),
    ("130", "Stopped with Ctrl+C."),
)  # fmt: skip
"""Exit statuses and what they mean."""


@click.command(short_help="Print a script that completes commands in a shell.")
@click.argument("shell", type=click.Choice(SHELLS))
def completion(shell: str) -> None:
    """Print what lets SHELL complete commands and options.

    Bash: briefing completion bash > ~/.local/share/bash-completion/completions/briefing
    """
    made = get_completion_class(shell)
    assert made is not None
    write_stdout(made(_root(), {}, "briefing", "_BRIEFING_COMPLETE").source().encode())


@click.command(short_help="Print all commands as a man page or Markdown.")
@click.option("--format", "-f", "form", type=click.Choice(FORMS), default="man", show_default=True)
def reference(form: str) -> None:
    """Print all commands and options, as a man page or for docs/commands.md."""
    write_stdout((man(_root()) if form == "man" else markdown(_root())).encode())


def _root() -> click.Group:
    root = click.get_current_context().find_root().command
    assert isinstance(root, click.Group)
    return root


# --- as Markdown --------------------------------------------------------------------------------


def markdown(root: click.Group) -> str:
    """The commands as docs/commands.md."""
    parts = [
        "# Commands",
        "`briefing COMMAND --help` prints the same. This page is made from the program itself:",
        "```sh\nbriefing reference --format markdown > docs/commands.md\n```",
        "## Exit status",
        "| status | meaning |\n|---|---|\n" + "\n".join(f"| {n} | {said} |" for n, said in STATUS),
        "## Defaults of your own",
        _settings(),
    ]
    for name, command, context in _walk(root, "briefing"):
        parts.append(f"## {name}")
        parts.append(f"```\n{_usage(context)}\n```")
        parts += [_paragraph(text) for text in _help(command)]
        rows = [
            f"| `{_plain(left)}` | {_plain(right)} |" for left, right in _options(command, context)
        ]
        if rows:
            parts.append("| option | meaning |\n|---|---|\n" + "\n".join(rows))
    return "\n\n".join(parts) + "\n"


def _settings() -> str:
    from briefing.cli import settings

    said = inspect.getdoc(settings) or ""
    body = said.split("\n\n", 1)[1]
    lead, code, tail = re.fullmatch(r"(.*?)::\n\n(.*?)\n\n(\S.*)", body, re.S).groups()  # type: ignore[union-attr]
    where = (
        "The file is `~/.config/briefing-desk/config.toml` on Linux, "
        "`~/Library/Application Support/briefing-desk/config.toml` on macOS and "
        "`%LOCALAPPDATA%\\briefing-desk\\briefing-desk\\config.toml` on Windows; "
        f"`{settings.FILE_VARIABLE}` names another."
    )
    return f"{lead.replace('``', '`')}:\n\n```toml\n{inspect.cleandoc(code)}\n```\n\n" + (
        f"{tail.replace('``', '`')} {where}"
    )


def _paragraph(text: str) -> str:
    return re.sub(r"(?<![\w`])(--[a-z][a-z-]+)", r"`\1`", text)


def _plain(text: str) -> str:
    return text.replace("|", "\\|")


# --- as a man page ------------------------------------------------------------------------------


def man(root: click.Group) -> str:
    """The commands as a man page."""
    short = (root.help or "").strip().rstrip(".")
    lines = [
        '.TH BRIEFING 1 "" "Briefing Desk" "User Commands"',
        ".SH NAME",
        f"briefing \\- {_roff(short[0].lower() + short[1:])}",
        ".SH SYNOPSIS",
        ".B briefing",
        r"\fICOMMAND\fR [\fIOPTIONS\fR] [\fIARGUMENTS\fR]",
        ".SH COMMANDS",
    ]
    for name, command, context in _walk(root, "briefing"):
        lines += [f".SS {_roff(name)}", ".nf", _roff(_usage(context)), ".fi"]
        for text in _help(command):
            lines += [".PP", _roff(text)]
        for left, right in _options(command, context):
            lines += [".TP", rf"\fB{_roff(left)}\fR", _roff(right)]
    lines.append(".SH EXIT STATUS")
    for number, said in STATUS:
        lines += [".TP", rf"\fB{number}\fR", _roff(said)]
    lines += [".SH FILES", ".TP", r"\fI~/.config/briefing\-desk/config.toml\fR"]
    lines.append("Defaults of the user's own.")
    return "\n".join(lines) + "\n"


def _roff(text: str) -> str:
    escaped = text.replace("\\", r"\e").replace("-", r"\-")
    return re.sub(r"(?m)^([.'])", r"\\&\1", escaped)


# --- what both say ------------------------------------------------------------------------------


def _walk(group: click.Group, name: str) -> Iterator[tuple[str, click.Command, click.Context]]:
    """Every command with its full name, groups before what is in them."""
    parent = click.Context(group, info_name=name)
    for own, command in sorted(group.commands.items()):
        full = f"{name} {own}"
        yield full, command, click.Context(command, info_name=full)
        if isinstance(command, click.Group):
            yield from _walk(command, full)
    parent.close()


def _usage(context: click.Context) -> str:
    pieces = context.command.collect_usage_pieces(context)
    return " ".join([context.info_name or "", *pieces])


def _help(command: click.Command) -> list[str]:
    paragraphs = inspect.cleandoc(command.help or "").split("\n\n")
    return [" ".join(one.split()) for one in paragraphs if one]


def _options(command: click.Command, context: click.Context) -> Iterator[tuple[str, str]]:
    for parameter in command.params:
        record = parameter.get_help_record(context)
        if record is not None and isinstance(parameter, click.Option):
            yield record
