"""Jobs done by a warm session in this process: notes, errors, what is written and what never is."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from briefing.batch.jobs import Job, jobs_of, key
from briefing.batch.log import Begun, Done, Failed, Log, lines
from briefing.batch.making import Note, make, style_of
from briefing.batch.running import Batch, done, key_of, run
from briefing.desk.state import Desk
from briefing.dossier import Dossier
from briefing.model.brief import from_json
from briefing.model.errors import (
    ForeignFile,
    OutputError,
    ReadingError,
    StyleError,
)
from briefing.model.formats import Format
from briefing.worker.session import Session

DAY = date(2025, 6, 10)
REPORT = """---
outlet: Quay Gazette
date: 2025-06-05
title: Ferry fares in Kell rise
---
Ferry fares in Kell rose by {n}% on Tuesday, the harbour board said.
"""


@pytest.fixture(scope="module")
def session() -> Iterator[Session]:
    with Session() as warm:
        yield warm


@pytest.fixture(autouse=True)
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFING_DESK_DATA", str(tmp_path / "data"))


def article(path: Path, n: int = 4) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(REPORT.format(n=n))
    return str(path)


def job(*articles: str, name: str = "quay", form: Format = Format.JSON, **more: str) -> Job:
    return replace(Job(name=name, articles=articles, format=form), **more)  # type: ignore[arg-type]


def test_a_job_makes_a_note_with_its_own_words_and_day(session: Session, tmp_path: Path) -> None:
    path = article(tmp_path / "a.txt")
    note = make(job(path, title="Fares", to="Ada Holm"), session, DAY)
    brief = from_json(note.data)
    assert (brief.title, brief.addressee, brief.date) == ("Fares", "Ada Holm", DAY)
    assert b"4%" in note.data
    assert (note.pages, note.left_out, note.unread) == (0, 0, ())
    own = make(replace(job(path), date=date(2025, 6, 7)), session, DAY)
    assert from_json(own.data).date == date(2025, 6, 7)


def test_a_file_that_cannot_be_read_is_named_in_the_note(session: Session, tmp_path: Path) -> None:
    path, empty = article(tmp_path / "a.txt"), tmp_path / "b.txt"
    empty.touch()
    note = make(job(path, str(empty)), session, DAY)
    (told,) = note.unread
    assert told.startswith(str(empty))
    brief = from_json(note.data)
    assert brief.unread == ("b.txt",)
    assert brief.notes
    with pytest.raises(ReadingError, match=r"no article could be read: .*b\.txt"):
        make(job(str(empty)), session, DAY)


def test_other_formats_come_from_the_renderer(session: Session, tmp_path: Path) -> None:
    path = article(tmp_path / "a.txt")
    note = make(job(path, form=Format.MARKDOWN, title="Fares"), session, DAY)
    assert note.data.startswith(b"# Fares")
    with pytest.raises(StyleError, match="did you mean"):
        make(job(path, style="minstry"), session, DAY)


def test_a_dossier_is_made_with_its_edits_while_a_window_has_it(
    session: Session, tmp_path: Path
) -> None:
    texts = [REPORT.format(n=n) for n in (4, 6)]
    articles = [session.read_text(text, f"{n}.txt") for n, text in enumerate(texts)]
    desk = Desk().with_articles(articles).with_choice("title", "Of the quay")
    desk = desk.with_own("own-1", "assessment", "We expect more.")
    desk = desk.with_ticks(frozenset({articles[1].id}), False)
    path = tmp_path / "quay.dossier"
    opened = Dossier.create(path, desk)
    before = sorted(one.name for one in tmp_path.iterdir())
    brief = from_json(make(job(str(path)), session, DAY).data)
    assert brief.title == "Of the quay"
    assert "We expect more." in json.dumps([line.text for line in brief.assessment])
    assert [source.article for source in brief.sources] == [articles[0].id]
    over = from_json(make(job(str(path), title="Another"), session, DAY).data)
    assert over.title == "Another"
    assert sorted(one.name for one in tmp_path.iterdir()) == before
    opened.close()
    empty = Dossier.create(tmp_path / "none.dossier", Desk())
    with pytest.raises(ReadingError, match="no article in the dossier is used"):
        make(job(str(empty.path)), session, DAY)
    empty.close()


def test_a_run_tells_of_every_job_and_keeps_its_log(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    good, empty = article(tmp_path / "a.txt"), tmp_path / "b.txt"
    empty.touch()
    (out / "taken.json").write_text("mine")
    jobs = [
        job(good, name="good"),
        job(str(empty), name="bad"),
        job(good, name="odd", style="nowhere"),
        job(good, name="taken"),
    ]
    keyed = [(one, key_of(one, DAY)) for one in jobs]
    assert [bool(one_key) for _, one_key in keyed] == [True, True, False, True]
    log = Log(out / "batch.jsonl")
    log.add(Begun(DAY, "1"))
    seen: list[Session] = []
    outcomes = list(run(keyed, Batch(out, DAY, 0), log, workers=1, started=seen.append))
    log.close()
    by_name = {one.job: one for one in outcomes}
    assert isinstance(by_name["good"], Done)
    assert by_name["good"].sha256 == sha256((out / "good.json").read_bytes()).hexdigest()
    assert {name for name, one in by_name.items() if isinstance(one, Failed)} == {
        "bad", "odd", "taken",
    }  # fmt: skip
    assert (out / "taken.json").read_text() == "mine"
    assert sorted(map(str, lines(out / "batch.jsonl")[1:])) == sorted(map(str, outcomes))
    assert sorted(one.name for one in out.iterdir()) == ["batch.jsonl", "good.json", "taken.json"]
    assert len(seen) == 1
    assert all(one.processes() == () for one in seen)


# --- what was made before -----------------------------------------------------------------------


def made(batch: Batch, one: Job, data: bytes) -> Batch:
    note = Note(data, pages=2, findings=1)
    digest = batch.write(one, note)
    line = done(one, "key", note, digest, 0.5, 1)
    assert (line.file, line.pages, line.findings) == (one.file, 2, 1)
    return replace(batch, before={one.file: line})


def test_a_note_is_whole_while_key_and_bytes_are_the_same(tmp_path: Path) -> None:
    one = job("a.txt")
    batch = Batch(tmp_path, DAY)
    assert not batch.whole(one, "key")
    batch = made(batch, one, b"{}")
    assert batch.whole(one, "key")
    assert not batch.whole(one, "other")
    assert not batch.whole(job("a.txt", name="else"), "key")
    target = tmp_path / one.file
    target.write_bytes(b"changed")
    assert not batch.whole(one, "key")
    target.unlink()
    assert not batch.whole(one, "key")
    (tmp_path / "real").write_bytes(b"{}")
    target.symlink_to("real")
    assert not batch.whole(one, "key")
    target.unlink()
    target.mkdir()
    assert not batch.whole(one, "key")


def test_a_note_is_written_anew_over_its_own_and_over_nobody_elses(tmp_path: Path) -> None:
    one = job("a.txt")
    batch = made(Batch(tmp_path, DAY), one, b"first")
    assert batch.write(one, Note(b"second")) == sha256(b"second").hexdigest()
    with pytest.raises(ForeignFile):  # the log knows the first alone
        batch.write(one, Note(b"third"))
    assert (tmp_path / one.file).read_bytes() == b"second"
    # the power went after the file was written and before its line was
    assert Batch(tmp_path, DAY).write(one, Note(b"second")) == sha256(b"second").hexdigest()
    folder = job("a.txt", name="folder")
    (tmp_path / folder.file).mkdir()
    with pytest.raises(OutputError):
        batch.write(folder, Note(b"x"))


@pytest.mark.parametrize("data", [b"\xff\xfe", b"articles\n\xe9.txt\n"])
def test_a_table_that_is_no_text_is_told(tmp_path: Path, data: bytes) -> None:
    table = tmp_path / "jobs.csv"
    table.write_bytes(data)
    with pytest.raises(ReadingError, match="not UTF-8"):
        jobs_of(table, job(""))


def test_what_is_neither_folder_nor_table_holds_no_job(tmp_path: Path) -> None:
    for place in (tmp_path, tmp_path / "gone"):
        with pytest.raises(ReadingError) as caught:
            jobs_of(place, job(""))
        assert caught.value.path == str(place)
    empty = tmp_path / "empty.csv"
    empty.write_text("articles,name\n")
    with pytest.raises(ReadingError, match="no job"):
        jobs_of(empty, job(""))


def test_a_table_with_quoted_and_foreign_cells_is_read(tmp_path: Path) -> None:
    path = Path(article(tmp_path / "in" / "a, b.txt"))
    text = io.StringIO()
    rows = csv.writer(text)
    rows.writerow(("name", "articles", "title", "style"))
    rows.writerow(("北港 / ../Kell", "in/a, b.txt", "“Fähren”, neu", "letter"))
    (tmp_path / "jobs.csv").write_text(text.getvalue())
    (one,) = jobs_of(tmp_path / "jobs.csv", job("", to="Ada Holm"))
    assert one.articles == (str(path),)
    assert (one.title, one.style, one.to) == ("“Fähren”, neu", "letter", "Ada Holm")
    assert "/" not in one.file
    assert one.file.startswith("北港")
    assert one.file.endswith("Kell.json")


def test_a_key_holds_what_cannot_be_read_too(tmp_path: Path) -> None:
    house = style_of(job("x"))
    gone = job(str(tmp_path / "a.txt"))
    before = key(gone, house, DAY)
    assert key(gone, house, DAY) == before
    article(tmp_path / "a.txt")
    assert key(gone, house, DAY) != before


# --- for other machines -------------------------------------------------------------------------


def test_articles_of_one_name_travel_apart_and_come_back_by_their_names(
    session: Session, tmp_path: Path
) -> None:
    scheduler = pytest.importorskip("briefing.batch.scheduler", exc_type=ImportError)
    one, two = article(tmp_path / "x" / "a.txt", 4), article(tmp_path / "y" / "a.txt", 6)
    gone = str(tmp_path / "gone.txt")
    files = scheduler._files(job(one, two, gone))
    assert [name for name, _ in files] == ["0000/a.txt", "0001/a.txt", "0002/gone.txt"]
    assert files[2][1] == b""
    note = scheduler.work(job(one, two, gone), files, DAY, 0)
    assert isinstance(note, Note)
    assert len(from_json(note.data).sources) == 2
    (told,) = note.unread
    assert told.startswith("0002/gone.txt: ")
    alone = scheduler.work(job(gone), scheduler._files(job(gone)), DAY, 0)
    assert "0000/gone.txt" in alone
    assert "/tmp" not in alone
    scheduler._session().close()
