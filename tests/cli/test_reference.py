"""The documents that are made from the commands are up to date."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from briefing.cli import cli
from briefing.cli.reference import SHELLS, man, markdown
from briefing.model.interchange import schema_json

DOCS = Path(__file__).parents[2] / "docs"


def test_the_documents_are_those_of_the_program() -> None:
    # written anew by: briefing reference -f markdown, briefing reference, briefing schema
    assert (DOCS / "commands.md").read_text(encoding="utf-8") == markdown(cli)
    assert (DOCS / "briefing.1").read_text(encoding="utf-8") == man(cli)
    assert (DOCS / "note.schema.json").read_bytes() == schema_json()


def test_every_command_and_option_is_told() -> None:
    page = markdown(cli)
    for name, command in cli.commands.items():
        assert f"## briefing {name}\n" in page
        for parameter in command.params:
            for option in parameter.opts:
                assert not option.startswith("--") or re.search(rf"{option}\b", page), option


def test_the_list_of_commands_has_whole_sentences() -> None:
    for command in cli.commands.values():
        told = command.get_short_help_str(limit=60)  # what 80 columns leave
        assert told.endswith(".")
        assert not told.endswith("..."), told


def test_man_prints_the_page_without_a_complaint(tmp_path: Path) -> None:
    program = shutil.which("groff")
    if program is None:
        pytest.skip("groff is not installed (Debian: groff)")
    page = tmp_path / "briefing.1"
    page.write_text(man(cli), encoding="utf-8")
    command = [program, "-man", "-Tutf8", "-ww", "-P-cbou", str(page)]
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    assert not done.stderr
    assert "EXIT STATUS" in done.stdout


@pytest.mark.parametrize("shell", SHELLS)
def test_completion_is_printed_for_each_shell(shell: str) -> None:
    done = CliRunner().invoke(cli, ["completion", shell], prog_name="briefing")
    assert done.exit_code == 0
    assert "_BRIEFING_COMPLETE" in done.output
