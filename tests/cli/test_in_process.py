"""Commands called in this process: what they say, the codes they end with, what they write."""

from __future__ import annotations

import csv
import io
import json
import os
import sys
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.batch.log import Begun, Done, Failed
from briefing.cli import main
from briefing.cli.articles import DAY, LENGTH, read_articles, with_stdin, without_unread
from briefing.cli.batch import _day, _follow
from briefing.cli.build import _earlier
from briefing.cli.carrying import carrying, received
from briefing.cli.closing import close, tell_findings
from briefing.cli.dossiers import read_dossier
from briefing.cli.facts import _cell, _csv, _detail, _Found, _json, _table
from briefing.cli.terminal import Meter, many, plain, say, write_stdout
from briefing.cli.unpack import _holds, _named, _placed
from briefing.cli.writing import default_name, format_of, keep_articles, write
from briefing.desk.state import Desk
from briefing.dossier import Dossier
from briefing.model.brief import Brief, Line, to_json
from briefing.model.errors import BriefingError, OptionError, OutputError, ReadingError
from briefing.model.fact_rows import COLUMNS, Row
from briefing.model.formats import SUFFIXES, Format, ending
from briefing.model.origins import SourceFile
from briefing.styles import load
from briefing.worker.messages import Render

NOTE = Brief(
    title="Harbour fees",
    date=date(2025, 6, 10),
    points=(Line(id="a", text="Fees rose.", spans=()),),
)


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of the test's own to work in, and the user's data beside it."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("BRIEFING_DESK_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("BRIEFING_DESK_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("BRIEFING_DESK_CONFIG", "")
    return folder


Said = pytest.CaptureFixture[str]


def briefing(*arguments: str) -> int:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert isinstance(ended.value.code, int)
    return ended.value.code


# --- the command line as a whole ----------------------------------------------------------------


def test_the_version_and_the_help_go_to_standard_output(capsys: Said) -> None:
    assert briefing("--version") == 0
    assert capsys.readouterr().out.startswith("briefing ")
    assert briefing("-h") == 0
    assert "styles" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [
        ("buidl",),
        ("build",),
        ("build", "a.txt", "--points", "-1"),
        ("build", "a.txt", "--date", "10.6.2025"),
        ("build", "a.txt", "--length", "0-pages"),
        ("batch", "nowhere", "-o", "out"),
        ("watch", ".", "-o", "note.pdf", "--every", "0"),
        ("facts", "a.txt", "-f", "xml"),
    ],
)
def test_wrong_use_ends_with_two_and_says_what_is_wrong(
    here: Path, capsys: Said, arguments: tuple[str, ...]
) -> None:
    assert briefing(*arguments) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "Usage: briefing" in said.err or "Error" in said.err
    assert list(here.iterdir()) == []


def test_an_error_that_nobody_foresaw_is_kept_for_a_report(
    tmp_path: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    @click.command(name="odd")
    def odd() -> None:
        raise ZeroDivisionError("by nothing")

    from briefing.cli import cli

    monkeypatch.setitem(cli.commands, "odd", odd)
    assert briefing("odd") == 1
    said = capsys.readouterr().err
    assert "ZeroDivisionError" in said
    assert "Traceback" not in said
    assert "by nothing" in (tmp_path / "cache" / "last-error.txt").read_text()


def test_ctrl_c_and_an_abort_end_with_the_shells_code(
    capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    from briefing.cli import cli

    for error in (KeyboardInterrupt(), click.Abort()):

        def stop(error: BaseException = error) -> None:
            raise error

        monkeypatch.setitem(cli.commands, "stop", click.Command("stop", callback=stop))
        assert briefing("stop") == 130
        assert capsys.readouterr().err.strip().endswith("Stopped. Nothing was written.")


# --- styles -------------------------------------------------------------------------------------


def test_styles_are_listed_copied_compared_and_handed_on(
    here: Path, tmp_path: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert briefing("styles", "copy", "ministry", "harbour") == 0
    folder = Path(capsys.readouterr().out.strip())
    assert folder == tmp_path / "data" / "styles" / "harbour"
    (folder / "style.yml").write_text("based-on: ministry\nname: Harbour\npage:\n  size: A5\n")
    assert briefing("styles", "diff", "harbour") == 0
    said = capsys.readouterr()
    assert "A4 -> A5" in said.out
    assert "against ministry" in said.err

    assert briefing("styles", "export", "harbour") == 0
    assert str(here / "harbour.zip") in capsys.readouterr().err
    assert briefing("styles", "export", "harbour", "-o", "again.zip") == 0
    assert (here / "again.zip").read_bytes() == (here / "harbour.zip").read_bytes()
    assert briefing("styles", "export", "harbour") == 0  # nothing is replaced without a word
    assert (here / "harbour 2.zip").exists()

    capsys.readouterr()
    assert briefing("styles", "import", "harbour.zip") == 1
    assert "already" in capsys.readouterr().err
    monkeypatch.setenv("BRIEFING_DESK_DATA", str(tmp_path / "theirs"))
    with zipfile.ZipFile(here / "harbour.zip", "a") as pack:
        pack.writestr("harbour/run.exe", b"x")
    assert briefing("styles", "import", "harbour.zip") == 0
    said = capsys.readouterr()
    assert said.out == "harbour\n"
    assert "left out, since a style does not hold it: harbour/run.exe" in said.err
    assert briefing("styles") == briefing("styles", "list") == 0
    listed = capsys.readouterr().out.splitlines()
    assert sum(line.startswith("harbour ") for line in listed) == 2
    assert any(str(tmp_path / "theirs") in line for line in listed)


def test_a_broken_style_is_listed_as_one(tmp_path: Path, capsys: Said) -> None:
    folder = tmp_path / "data" / "styles" / "odd"
    folder.mkdir(parents=True)
    (folder / "style.yml").write_text("name: [\n")
    assert briefing("styles") == 0
    (line,) = [one for one in capsys.readouterr().out.splitlines() if one.startswith("odd")]
    assert "broken: " in line
    assert briefing("styles", "export", "odd") == 1
    assert briefing("styles", "add-font", "odd", str(tmp_path / "gone.ttf")) == 1
    assert "error: " in capsys.readouterr().err


# --- articles, days, lengths --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "pages"),
    [("half-page", 0.5), ("half-a-page", 0.5), ("1-page", 1), ("1.5-pages", 1.5), ("12", 12)],
)
def test_a_length_is_a_number_of_pages(value: str, pages: float) -> None:
    assert LENGTH.convert(value, None, None) == pages


@pytest.mark.parametrize("value", ["0", "-1", "1.25", "100", "two", "", "1-pages-", "١"])
def test_what_is_no_length_is_refused(value: str) -> None:
    with pytest.raises(click.BadParameter, match="no length"):
        LENGTH.convert(value, None, None)


@given(st.dates())
def test_a_day_is_read_as_it_is_written(day: date) -> None:
    assert DAY.convert(day.isoformat(), None, None) == DAY.convert(day, None, None) == day


def test_what_names_nothing_is_told_without_a_worker(capsys: Said) -> None:
    given = ["gone.txt", "https://example.org/a", " HTTP://example.org/b"]
    with pytest.raises(ReadingError, match="nothing to brief on"):
        read_articles(given, Meter(quiet=True), reader=object())  # type: ignore[arg-type]
    said = capsys.readouterr().err
    assert said.count("--fetch") == 2
    assert "gone.txt" in said


def test_standard_input_becomes_a_file_and_is_gone_again(monkeypatch: pytest.MonkeyPatch) -> None:
    from contextlib import ExitStack

    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"caf\xe9 \xff")))
    with ExitStack() as stack:
        assert with_stdin(("a.txt",), stack) == ("a.txt",)
        first, second = with_stdin(("a.txt", "-"), stack)
        assert first == "a.txt"
        assert Path(second).read_bytes() == b"caf\xe9 \xff"
    assert not Path(second).exists()


def test_a_note_names_what_is_not_in_it_in_its_own_language() -> None:
    assert without_unread(NOTE, (), "en") is NOTE
    told = [without_unread(NOTE, ("a.txt", os.fsdecode(b"\xff")), tag) for tag in ("en", "de")]
    assert told[0].unread == told[1].unread == ("a.txt", "\ufffd")
    assert told[0].notes != told[1].notes
    assert "2" in told[0].notes[-1]


# --- dossiers and earlier notes -----------------------------------------------------------------


def test_a_dossier_is_named_alone(tmp_path: Path) -> None:
    assert read_dossier(("a.txt",), tmp_path, originals=False, quiet=True) is None
    with pytest.raises(OptionError, match="alone"):
        read_dossier(("a.txt", "b.DOSSIER"), tmp_path, originals=False, quiet=True)


def test_a_dossier_from_elsewhere_is_told_unless_quiet(
    tmp_path: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "sent.dossier"
    Dossier.create(path, Desk()).close()
    monkeypatch.setenv("BRIEFING_DESK_DATA", str(tmp_path / "another machine"))
    for quiet in (True, False):
        found = read_dossier((str(path),), tmp_path, originals=True, quiet=quiet)
        assert found is not None
        assert found.desk == Desk()
        assert ("was not written on this computer" in capsys.readouterr().err) is not quiet


def test_an_earlier_note_is_read_or_its_file_is_named(here: Path) -> None:
    (here / "note.json").write_bytes(to_json(NOTE))
    assert _earlier("note.json") == NOTE
    (here / "text.json").write_text("{}")
    (here / "large.json").touch()
    os.truncate(here / "large.json", 2**26 + 1)
    for name in ("text.json", "large.json", "gone.json", ".", "a\0b"):
        with pytest.raises(BriefingError) as caught:
            _earlier(name)
        assert caught.value.path == name


# --- writing ------------------------------------------------------------------------------------


def test_the_ending_says_the_format() -> None:
    for suffix, form in SUFFIXES.items():
        assert format_of(f"out/Note{suffix.upper()}") is form
    for name in ("note", "", "-", "note.2025", "v1.2", ".pdf"):
        assert format_of(name) is Format.PDF
    with pytest.raises(OptionError, match=r"no format ends in \.txt"):
        format_of("note.TXT")


def test_a_note_goes_where_it_was_asked_for(here: Path) -> None:
    house = load("ministry")
    default = default_name(house, NOTE, Format.CSL)
    assert default.name.endswith(ending(Format.CSL))
    first = write("", default, b"one")
    second = write("", default, b"two")
    assert first != second
    assert (Path(first).read_bytes(), Path(second).read_bytes()) == (b"one", b"two")
    assert write("made/note.json", default, b"x") == "made/note.json"
    assert (here / "made" / "note.json").read_bytes() == b"x"
    for target in ("made/", "a/b/note.json"):
        with pytest.raises(OutputError):
            write(target, default, b"x")


def test_a_note_is_not_written_over_what_it_is_made_from(here: Path) -> None:
    (here / "in").mkdir()
    (here / "in" / "a.txt").write_text("text")
    (here / "link.txt").symlink_to("in/a.txt")
    (here / "free.json").write_text("{}")
    for target in ("in/a.txt", "link.txt", "in/../in/a.txt"):
        with pytest.raises(OutputError, match="made from this file"):
            keep_articles(target, ["gone.txt", "in"])
    for target in ("free.json", "-", "new.json", "in"):
        keep_articles(target, ["in"], load("ministry"))


def test_nobody_reading_standard_output_is_an_error_of_ours(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with open(writing, "w") as broken:  # noqa: PTH123  a descriptor
        monkeypatch.setattr(sys, "stdout", broken)
        monkeypatch.setattr(sys, "stderr", broken)
        say("is told to nobody, and ends nothing")
        with pytest.raises(OutputError, match="was closed"):
            write_stdout(b"x" * 100_000)
        os.dup2(os.open(os.devnull, os.O_WRONLY), writing)


# --- what is carried ----------------------------------------------------------------------------


def test_only_a_pdf_carries(here: Path) -> None:
    folders = tuple(map(str, load("ministry").folders))
    for form in Format:
        request = Render(1, NOTE, folders[0], folders, form)
        if form in (Format.PDF, Format.ARCHIVE):
            assert carrying(request, (), {}, sources=True).attach_brief
        else:
            with pytest.raises(OptionError, match="--attach needs a PDF"):
                carrying(request, (), {}, sources=False)
    assert received((), wanted=True) == {}


def test_what_lies_there_is_only_replaced_by_the_same(here: Path) -> None:
    (here / "a.txt").write_bytes(b"x")
    (here / "link").symlink_to("a.txt")
    (here / "folder").mkdir()
    assert _holds(here / "a.txt", b"x")
    for name, data in (("a.txt", b"y"), ("link", b"x"), ("folder", b""), ("gone", b"")):
        assert not _holds(here / name, data)


@given(st.lists(st.text(max_size=200), max_size=6))
def test_files_of_a_note_stay_in_its_folder_under_names_of_their_own(names: list[str]) -> None:
    files = [SourceFile(name, str(number).encode()) for number, name in enumerate(names)]
    placed = _placed(Path("/out"), _named(files))
    assert sorted(placed.values()) == sorted(file.data for file in files)
    assert {path.parent for path in placed} <= {Path("/out")}
    assert len({path.name.casefold() for path in placed}) == len(names)
    assert all(path.name not in ("", ".", "..") and path.name.isprintable() for path in placed)


# --- what is said -------------------------------------------------------------------------------


@given(st.text())
def test_no_sign_that_moves_a_cursor_is_said(text: str) -> None:
    said = plain(text)
    assert plain(said) == said
    assert not any(c in said for c in "\x1b\x07\x9b\r\u202e\u200b\ud800")
    assert plain("Fähre\n\t北港 😀") == "Fähre\n\t北港 😀"


def test_progress_is_a_line_a_stage_or_a_line_a_step(capsys: Said) -> None:
    for quiet, left, lines in (
        (False, False, ["Reading …", "Laying out …"]),
        (False, True, ["Reading 0/2", "Reading 1/2", "Laying out 0/1"]),
        (True, True, []),
    ):
        with Meter(quiet=quiet, left=left) as meter:
            meter("Reading", 0, 2)
            meter("Reading", 1, 2)
            meter("Laying out", 0, 1)
        assert capsys.readouterr().err.splitlines() == lines
    assert [many(count, "note") for count in (0, 1, 2)] == ["0 notes", "1 note", "2 notes"]


@pytest.mark.parametrize(
    ("left", "limit", "said"),
    [
        (1, 0.5, "1 line was left out to keep to half a page"),
        (2, 1, "2 lines were left out to keep to 1 page;"),
        (3, 1.5, "3 lines were left out to keep to 1.5 pages"),
    ],
)
def test_the_end_tells_what_was_left_out_and_where_the_note_is(
    here: Path, capsys: Said, left: int, limit: float, said: str
) -> None:
    note = replace(NOTE, left_out=left, page_limit=limit, notes=("something",))
    close(note, "out.pdf")
    lines = capsys.readouterr().err.splitlines()
    assert lines[0] == "note: something"
    assert said in lines[1]
    assert lines[2] == f"Wrote {here / 'out.pdf'}"
    close(NOTE, "-")
    assert capsys.readouterr().err == ""


def test_findings_are_counted_as_they_are_told(capsys: Said) -> None:
    assert tell_findings(NOTE, None, load("ministry")) == 1
    (said,) = capsys.readouterr().err.splitlines()
    assert "Fees rose." in said
    assert tell_findings(replace(NOTE, points=()), None, load("ministry")) == 0
    assert capsys.readouterr().err == "note: nothing to look at before this goes out\n"


# --- facts --------------------------------------------------------------------------------------


def row(kind: str = "figure", **fields: str) -> Row:
    values = dict.fromkeys(COLUMNS, "") | {"start": 0, "end": 1}
    return Row(**(values | {"kind": kind, "text": "4%", **fields}))  # type: ignore[arg-type]


def test_a_table_of_facts_has_one_row_a_fact_and_no_formula() -> None:
    out = io.StringIO()
    hostile = row(text='=1+1"', sentence="a\nb,\x1b[2Jc", subject="＝cmd")
    _csv([_Found("-a.txt", hostile), _Found("b.txt", row())], out)
    head, first, second = csv.reader(io.StringIO(out.getvalue()))
    assert head == ["article", *COLUMNS]
    cells = dict(zip(head, first, strict=True))
    assert (cells["article"], cells["text"]) == ("'-a.txt", "'=1+1\"")
    assert cells["subject"] == "'＝cmd"
    assert cells["sentence"] == "a b,[2Jc"
    assert second[0] == "b.txt"
    assert (_cell(None), _cell(3), _cell("+4")) == ("", 3, "'+4")


def test_facts_as_json_are_all_there() -> None:
    out = io.StringIO()
    _json([_Found("a.txt", row(text="4 %\u202e"))], out)
    assert "\u202e" not in out.getvalue()
    (one,) = json.loads(out.getvalue())
    assert (one["article"], one["text"]) == ("a.txt", "4 %\u202e")
    _json([], out := io.StringIO())
    assert json.loads(out.getvalue()) == []


def test_facts_are_printed_under_their_article_once() -> None:
    out = io.StringIO()
    one = row(sentence="Fares\nrose 4%.", direction="up", subject="fares")
    _table([_Found("a.txt", one), _Found("a.txt", row()), _Found("b\x1b.txt", row())], out)
    lines = out.getvalue().splitlines()
    assert [line for line in lines if line.endswith(".txt")] == ["a.txt", "b.txt"]
    assert "  figure       4%  [up | fares]" in lines
    assert "               Fares rose 4%." in lines


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        (row("date"), "  [unresolved]"),
        (row("deadline", timex="2025-08", first_day="2025-08-01", last_day="2025-08-31"),
         "  [2025-08 | 2025-08-01 to 2025-08-31]"),
        (row("date", timex="2025-08-12", first_day="2025-08-12"), "  [2025-08-12]"),
        (row("quote", speaker="Ada Holm", role="harbour\ndirector"),
         "  [Ada Holm | harbour director]"),
        (row("person"), ""),
    ],
)  # fmt: skip
def test_a_fact_tells_what_its_kind_has(fact: Row, said: str) -> None:
    assert _detail(fact) == said


# --- batches ------------------------------------------------------------------------------------


def test_a_run_that_goes_on_keeps_its_day() -> None:
    first, second, given_day = date(2025, 6, 9), date(2025, 6, 10), date(2025, 1, 1)
    before = (Begun(first, "1"), Begun(second, "1"))
    assert _day(before, None, resume=True) == second
    assert _day(before, given_day, resume=True) == given_day
    assert _day(before, None, resume=False) > second
    assert _day((), None, resume=True) > second


def test_what_a_batch_came_to_is_told_by_job(capsys: Said) -> None:
    whole = Done("one", "k", "one.pdf", "0", 1.0)
    outcomes: list[Done | Failed] = [
        whole,
        Done("two", "k", "two.pdf", "0", 1.0, findings=2, unread=("b.txt: empty",)),
        Failed("three\x1b", "k", "no article", 1.0),
    ]
    assert _follow(iter(outcomes), 3, quiet=False) == (2, 1)
    said = capsys.readouterr().err
    assert "error: two: b.txt: empty" in said
    assert "error: three: no article" in said
    assert "2 of 3 notes are written, 1 of them without a file" in said
    assert _follow(iter([whole]), 1, quiet=True) == (0, 0)
    assert capsys.readouterr().err == ""


def test_a_batch_that_is_stopped_ends_its_workers_at_once(capsys: Said) -> None:
    ended: list[bool] = []

    def outcomes() -> object:
        try:
            yield Done("one", "k", "one.pdf", "0", 1.0)
            raise KeyboardInterrupt
        finally:
            ended.append(True)

    with pytest.raises(click.exceptions.Exit) as stopped:
        _follow(outcomes(), 5, quiet=True)  # type: ignore[arg-type]
    assert stopped.value.exit_code == 130
    assert ended == [True]
    assert "1 of 5 notes are written; --resume goes on" in capsys.readouterr().err
