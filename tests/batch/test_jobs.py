"""What the jobs of a folder and of a table are."""

from __future__ import annotations

import os
import sys
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from briefing.batch.jobs import Job, jobs_of, key
from briefing.batch.log import Done
from briefing.batch.making import Note, style_of
from briefing.batch.running import Batch
from briefing.model.errors import BriefingError, ForeignFile, OptionError
from briefing.model.formats import Format

OTHERWISE = Job(name="", articles=(), style="letter", to="Ana")
DAY = date(2025, 6, 10)


def article(path: Path, text: str = "Fares rose 4%.\n") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def test_each_sub_folder_and_each_dossier_is_a_job(tmp_path: Path) -> None:
    article(tmp_path / "north" / "a.txt")
    article(tmp_path / "north" / "deeper" / "b.txt")
    article(tmp_path / "south: quay" / "c.txt")
    article(tmp_path / ".hidden" / "d.txt")
    (tmp_path / "empty").mkdir()
    (tmp_path / "east.dossier").touch()
    (tmp_path / "loose.txt").touch()
    jobs = jobs_of(tmp_path, OTHERWISE)
    assert [job.name for job in jobs] == ["east", "north", "south quay"]
    assert [len(job.articles) for job in jobs] == [1, 2, 1]
    assert jobs[0].dossier == tmp_path / "east.dossier"
    assert jobs[1].dossier is None
    assert {(job.style, job.to, job.file) for job in jobs[1:2]} == {("letter", "Ana", "north.pdf")}


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_a_table_names_what_differs(tmp_path: Path, mark: str) -> None:
    article(tmp_path / "in" / "a.txt")
    article(tmp_path / "in" / "b.txt")
    rows = [
        ["name", "articles", "date", "format", "to"],
        ["Quay", "in", "2025-06-09", "docx", ""],
        ["", '"in/a.txt; in/b.txt"', "", "", "Kim"],
    ]
    table = tmp_path / "jobs.csv"
    table.write_bytes(b"\xef\xbb\xbf" + "\r\n".join(mark.join(row) for row in rows).encode())
    first, second = jobs_of(table, OTHERWISE)
    assert (first.file, first.date, first.to) == ("Quay.docx", date(2025, 6, 9), "Ana")
    assert (second.file, second.date, second.to) == ("002.pdf", None, "Kim")
    assert first.articles == second.articles


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("name,artciles\na,b\n", 1),
        ("articles\na.txt\nnowhere.txt\n", 3),
        ("articles,date\na.txt,tomorrow\n", 2),
        ("articles,format\na.txt,odt\n", 2),
        ("articles,name\n,x\n", 2),
    ],
)
def test_a_mistake_in_a_table_names_its_line(tmp_path: Path, text: str, line: int) -> None:
    article(tmp_path / "a.txt")
    table = tmp_path / "jobs.csv"
    table.write_text(text)
    with pytest.raises(OptionError) as raised:
        jobs_of(table, OTHERWISE)
    assert (raised.value.path, raised.value.line) == (str(table), line)


def test_two_jobs_never_write_one_file(tmp_path: Path) -> None:
    article(tmp_path / "a.txt")
    table = tmp_path / "jobs.csv"
    table.write_text("articles,name\na.txt,Quay\na.txt,quay\n")
    with pytest.raises(OptionError, match=r"quay\.pdf"):
        jobs_of(table, OTHERWISE)
    with pytest.raises(BriefingError, match="no job"):
        jobs_of(tmp_path, OTHERWISE)


def test_the_key_changes_with_all_that_the_note_depends_on(tmp_path: Path) -> None:
    path = article(tmp_path / "a.txt")
    job = Job(name="a", articles=(str(path),))
    changed = [
        Job(name="a", articles=(str(path),), title="T"),
        Job(name="a", articles=(str(path),), style="letter"),
        Job(name="a", articles=(str(path),), format=Format.HTML),
        Job(name="a", articles=(str(path),), date=date(2025, 6, 11)),
    ]
    keys = {key(one, style_of(one), DAY) for one in (job, *changed)}
    assert len(keys) == 5
    assert key(job, style_of(job), DAY) in keys
    article(path, "Fares rose 5%.\n")
    assert key(job, style_of(job), DAY) not in keys


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("articles\na\0.txt\n", "no such file|no table"),
        ("articles,title\na.txt," + "x" * 300_000 + "\n", "no table: field larger"),
    ],
)
def test_a_table_that_is_none_names_its_line(tmp_path: Path, text: str, said: str) -> None:
    article(tmp_path / "a.txt")
    (tmp_path / "jobs.csv").write_text(text)
    with pytest.raises(OptionError, match=said) as raised:
        jobs_of(tmp_path / "jobs.csv", OTHERWISE)
    assert raised.value.line


@pytest.mark.skipif(sys.platform == "win32", reason="links and pipes")
def test_links_that_lead_out_are_no_jobs(tmp_path: Path) -> None:
    article(tmp_path / "private" / "x.txt")
    article(tmp_path / "jobs" / "one" / "a.txt")
    (tmp_path / "jobs" / "one" / "b.txt").symlink_to(tmp_path / "private" / "x.txt")
    (tmp_path / "jobs" / "two").symlink_to(tmp_path / "private")
    (tmp_path / "jobs" / "three").symlink_to(tmp_path / "jobs" / "three")
    (job,) = jobs_of(tmp_path / "jobs", OTHERWISE)
    assert [Path(path).name for path in job.articles] == ["a.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="links and pipes")
def test_a_note_never_goes_through_a_link(tmp_path: Path) -> None:
    """Even where the log that lies there says that an earlier run wrote what it leads to."""
    private = article(tmp_path / "private.txt", "mine")
    (tmp_path / "one.pdf").symlink_to(private)
    (tmp_path / "two.pdf").symlink_to(tmp_path / "made.pdf")
    digest = sha256(b"mine").hexdigest()
    batch = Batch(tmp_path, DAY, before={"one.pdf": Done("one", "k", "one.pdf", digest, 1.0)})
    for name in ("one", "two"):
        job = Job(name=name, articles=("a.txt",))
        assert not batch.whole(job, "k")
        with pytest.raises(ForeignFile, match="a link of this name"):
            batch.write(job, Note(b"note"))
    assert private.read_text() == "mine"
    assert not (tmp_path / "made.pdf").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="pipes in a folder")
def test_a_note_never_waits_for_a_pipe(tmp_path: Path) -> None:
    """One that nobody reads would keep the whole batch waiting."""
    os.mkfifo(tmp_path / "one.pdf")
    job = Job(name="one", articles=("a.txt",))
    with pytest.raises(ForeignFile, match="a pipe or device of this name"):
        Batch(tmp_path, DAY).write(job, Note(b"note"))
