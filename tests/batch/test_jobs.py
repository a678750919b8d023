"""What the jobs of a folder and of a table are."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from briefing.batch.jobs import Job, jobs_of, key
from briefing.batch.making import style_of
from briefing.model.errors import BriefingError, OptionError
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
