"""The same job without a window: ``briefing build``, ``briefing styles``, ..."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Sequence

import click

from briefing import version
from briefing.cli import settings
from briefing.cli.batch import batch
from briefing.cli.build import build
from briefing.cli.desktop_install import desktop_install
from briefing.cli.doctor import doctor
from briefing.cli.facts import facts
from briefing.cli.reference import completion, reference
from briefing.cli.schema import schema
from briefing.cli.styles import styles
from briefing.cli.summarize import summarize
from briefing.cli.terminal import complain, say
from briefing.cli.unpack import unpack
from briefing.cli.watch import watch
from briefing.model.errors import BriefingError

_STOPPED = 130  # the shell's own code for a program that Ctrl+C ended


def _say_version(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        click.echo(f"briefing {version()}")
        context.exit()


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_say_version,
    help="Show the version.",
)
def cli() -> None:
    """Turn news articles into a short, correct, traceable briefing note."""


for command in (
    build,
    batch,
    watch,
    facts,
    summarize,
    styles,
    doctor,
    desktop_install,
    unpack,
    schema,
    completion,
    reference,
):
    cli.add_command(command)
settings.name_variables(cli)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line. Ends the process with one of :data:`reference.STATUS`."""
    _utf8()
    try:
        given = settings.defaults(cli)
        code = cli.main(arguments, "briefing", default_map=given, standalone_mode=False)
    except click.exceptions.Abort:
        code = _stop()
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except KeyboardInterrupt:
        code = _stop()
    except BriefingError as error:
        complain(str(error))
        code = 1
    except Exception as error:  # noqa: BLE001  the way out: a user is told, and gets no traceback
        code = _unexpected(error)
    sys.exit(code if isinstance(code, int) else 0)


def _stop() -> int:
    say("Stopped. Nothing was written.")
    return _STOPPED


def _unexpected(error: Exception) -> int:
    """Tell of an error that nobody foresaw, and keep its details in a file."""
    from briefing.worker.launch import cache_folder

    details = cache_folder() / "last-error.txt"
    told = "".join(traceback.format_exception(error))
    details.write_text(told, encoding="utf-8", errors="backslashreplace")
    kind = type(error).__name__
    complain(f"something went wrong that should not have ({kind}); details are in {details}")
    return 1


def _utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:  # a terminal in another encoding must not stop the job
            reconfigure(encoding="utf-8", errors="replace")
