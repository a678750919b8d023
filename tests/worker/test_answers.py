"""What workers answer, asked in this process: the guard is there and not hooked."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest

from briefing.model.article import Article
from briefing.model.brief import Brief, Citation, Line, Source, from_json
from briefing.model.edits import NO_EDITS
from briefing.model.errors import (
    BriefingError,
    EmptyArticle,
    MissingGlyphs,
    OverLimit,
    ReadingError,
    RenderError,
    StyleError,
    WorkerLost,
)
from briefing.model.formats import Format
from briefing.model.options import Options
from briefing.styles import load
from briefing.styles.form import decode
from briefing.worker.drafting import DeskJobs
from briefing.worker.guard import Guard
from briefing.worker.jobs import Jobs
from briefing.worker.messages import (
    ArticlesMissing,
    ArticlesRead,
    CheckFonts,
    CheckStyle,
    CheckWords,
    Compose,
    Composed,
    FactsListed,
    Failed,
    ListFacts,
    PickSentences,
    Progress,
    ReadCarried,
    ReadFiles,
    ReadStyle,
    ReadText,
    Ready,
    Render,
    Rendered,
    Reply,
    Request,
    SentencesPicked,
    StyleChecked,
    StyleRead,
    WordsChecked,
    decode_reply,
    encode,
)
from briefing.worker.rendering import RenderJobs
from briefing.worker.style_checking import CheckJobs

Kind = TypeVar("Kind", bound=Jobs)
DAY = date(2025, 6, 10)
FARES = """---
outlet: Tolvik Gazette
date: 2025-06-05
title: Ferry fares in Tolvik rise
---
Ferry fares in Tolvik rose by 4% on Tuesday, the harbour board said. “The old boats cannot go on,”
said Ada Holm, the harbour director. The new fares hold until 31 August 2025.
"""
SLUICE = """The sluice at Orrin was mended on Monday. It holds back 40 million litres, the river
board of Norlund said. The work cost 3 million crowns.
"""
NOTE = Brief(
    title="Harbour fees",
    date=DAY,
    points=(Line(id="point-a-0-9", text="Fees rose.", spans=(Citation(1, 0, 9),), rank=1),),
    sources=(Source(number=1, article="a", title="Fees"),),
)


class Frames:
    """What a worker sent."""

    def __init__(self) -> None:
        self.replies: list[Reply] = []
        self.blobs: list[bytes] = []

    def __call__(self, head: bytes, blob: bytes = b"") -> None:
        self.replies.append(decode_reply(head))
        self.blobs.append(blob)


def worker(kind: type[Kind], tmp_path: Path) -> tuple[Kind, Frames]:
    frames = Frames()
    return kind(Guard(tmp_path), frames), frames


def ask(jobs: Jobs, frames: Frames, request: Request) -> Reply:
    jobs.answer(encode(request))
    reply = frames.replies[-1]
    assert reply.job == request.job
    return reply


def error_of(reply: Reply) -> BriefingError:
    assert isinstance(reply, Failed)
    return reply.failure.error()


# --- any worker ---------------------------------------------------------------------------------


class Failing(Jobs):
    """Fails as it is told to."""

    error: BaseException = ValueError()

    def do(self, request: Request) -> tuple[Reply, bytes]:
        raise self.error


@pytest.mark.parametrize(
    ("error", "kind", "said"),
    [
        (StyleError("no such key", path="style.yml", line=4), StyleError, "no such key"),
        (MissingGlyphs("no font", characters="☃"), MissingGlyphs, "no font"),
        (MemoryError(), OverLimit, "more memory than is allowed"),
        (ZeroDivisionError("by nothing"), WorkerLost, "ZeroDivisionError: by nothing"),
        (RecursionError(), WorkerLost, "RecursionError"),
    ],
)
def test_every_error_is_an_answer(
    tmp_path: Path, error: Exception, kind: type[BriefingError], said: str
) -> None:
    jobs, frames = worker(Failing, tmp_path)
    jobs.error = error
    reply = ask(jobs, frames, ReadText(7, "x"))
    found = error_of(reply)
    assert type(found) is kind
    assert said in found.message
    if isinstance(error, StyleError):
        assert (found.path, found.line) == ("style.yml", 4)
    if isinstance(found, MissingGlyphs):
        assert found.characters == "☃"
    assert isinstance(reply, Failed)
    assert ("Traceback" in reply.failure.details) == (kind is WorkerLost)


def test_only_the_parent_ends_the_process(tmp_path: Path) -> None:
    jobs, frames = worker(Failing, tmp_path)
    jobs.error = KeyboardInterrupt()
    with pytest.raises(KeyboardInterrupt):
        jobs.answer(encode(ReadText(7, "x")))
    assert frames.replies == []


@pytest.mark.parametrize("head", [b"", b"{", b"[]", b'{"type": "Wish", "job": 1}', b"\xff"])
def test_what_is_no_request_is_not_answered(tmp_path: Path, head: bytes) -> None:
    jobs, frames = worker(Failing, tmp_path)
    with pytest.raises(WorkerLost, match="does not know"):
        jobs.answer(head)
    jobs.ready()
    assert frames.replies == [Ready(0)]


def test_each_worker_refuses_the_work_of_the_others(tmp_path: Path) -> None:
    styles: Request = CheckStyle(3, "x", ("x",))
    words: Request = CheckWords(3, ("x",), "en")
    for kind, request, said in (
        (DeskJobs, styles, ReadingError),
        (RenderJobs, words, RenderError),
        (CheckJobs, words, RenderError),
    ):
        jobs, frames = worker(kind, tmp_path)
        assert type(error_of(ask(jobs, frames, request))) is said


# --- the desk -----------------------------------------------------------------------------------


def read(text: str, name: str, tmp_path: Path) -> Article:
    jobs, frames = worker(DeskJobs, tmp_path)
    reply = ask(jobs, frames, ReadText(1, text, name))
    assert isinstance(reply, ArticlesRead)
    return reply.articles[0]


def test_files_are_read_in_order_and_each_that_cannot_be_is_told(tmp_path: Path) -> None:
    good, empty, gone = tmp_path / "a.txt", tmp_path / "b.txt", tmp_path / "c.txt"
    good.write_text(FARES)
    empty.write_text("")
    jobs, frames = worker(DeskJobs, tmp_path)
    paths = tuple(map(str, (gone, empty, good, tmp_path)))
    reply = ask(jobs, frames, ReadFiles(4, paths))
    assert isinstance(reply, ArticlesRead)
    assert [one.name for one in reply.articles] == ["a.txt"]
    errors = [failure.error() for failure in reply.failures]
    assert [error.path for error in errors] == [paths[0], paths[1], paths[3]]
    assert isinstance(errors[1], EmptyArticle)
    (file,) = reply.files
    digest = hashlib.sha256(good.read_bytes()).hexdigest()
    assert (file.path, file.hash, file.articles) == (str(good), digest, (reply.articles[0].id,))
    steps = [one for one in frames.replies if isinstance(one, Progress)]
    assert [(one.done, one.total) for one in steps] == [(0, 4), (1, 4), (2, 4), (3, 4)]


def test_a_pasted_text_has_the_hash_of_its_bytes_without_their_mark(tmp_path: Path) -> None:
    jobs, frames = worker(DeskJobs, tmp_path)
    reply = ask(jobs, frames, ReadText(1, "\ufeff" + FARES))
    assert isinstance(reply, ArticlesRead)
    (file,) = reply.files
    assert file.hash == hashlib.sha256(FARES.encode()).hexdigest()
    assert file.path == ""
    assert reply.articles[0].name == "pasted text"
    assert isinstance(error_of(ask(jobs, frames, ReadText(2, " \n "))), ReadingError)


def test_facts_come_by_article_with_their_own_day_or_the_one_given(tmp_path: Path) -> None:
    fares, sluice = read(FARES, "fares.txt", tmp_path), read(SLUICE, "sluice.txt", tmp_path)
    jobs, frames = worker(DeskJobs, tmp_path)
    dated = {}
    for undated in (None, DAY):
        reply = ask(jobs, frames, ListFacts(1, (fares, sluice), undated))
        assert isinstance(reply, FactsListed)
        listed = {one.name: one for one in reply.articles}
        assert set(listed) == {"fares.txt", "sluice.txt"}
        dated[undated] = (listed["fares.txt"].dated, listed["sluice.txt"].dated)
        texts = {row.text for row in listed["fares.txt"].rows}
        assert any("4%" in text for text in texts)
        for one, article in (("fares.txt", fares), ("sluice.txt", sluice)):
            assert all(row.sentence in article.text for row in listed[one].rows)
    assert dated == {None: (True, False), DAY: (True, True)}


def test_sentences_stand_where_it_is_said_that_they_do(tmp_path: Path) -> None:
    articles = (read(FARES, "fares.txt", tmp_path), read(SLUICE, "sluice.txt", tmp_path))
    texts = {article.name: article.text for article in articles}
    jobs, frames = worker(DeskJobs, tmp_path)
    for count in (1, 3):
        reply = ask(jobs, frames, PickSentences(1, articles, "coverage", count, DAY))
        assert isinstance(reply, SentencesPicked)
        assert len(reply.sentences) == count
        for one in reply.sentences:
            assert texts[one.article][one.start : one.end] == one.text
            assert one.article not in one.also


def test_articles_are_kept_by_their_numbers_and_missed_by_a_new_worker(tmp_path: Path) -> None:
    article, options = read(FARES, "fares.txt", tmp_path), Options(date=DAY)
    jobs, frames = worker(DeskJobs, tmp_path)
    lost = ask(jobs, frames, Compose(1, (), options, NO_EDITS, None, (4, 5)))
    assert lost == ArticlesMissing(1, (4, 5))
    sent = ask(jobs, frames, Compose(2, (article,), options, NO_EDITS, None, (4,), (4,)))
    assert isinstance(sent, Composed)
    assert sum(sent.sizes) == len(frames.blobs[-1])
    again = ask(jobs, frames, Compose(3, (), options, NO_EDITS, None, (4,)))
    assert isinstance(again, Composed)
    assert again.brief == sent.brief
    assert again.parsed == ()  # the parent has them
    plain = ask(jobs, frames, Compose(4, (article,), options, NO_EDITS))
    assert isinstance(plain, Composed)
    assert (plain.brief, plain.parsed) == (sent.brief, ())


def test_words_are_looked_up_in_their_language(tmp_path: Path) -> None:
    jobs, frames = worker(DeskJobs, tmp_path)
    reply = ask(jobs, frames, CheckWords(1, ("harbour", "harbuor"), "en"))
    assert isinstance(reply, WordsChecked)
    assert [one.word for one in reply.wrong] == ["harbuor"]


@pytest.mark.parametrize("kind", ["gone", "folder", "text"])
def test_what_carries_nothing_is_told_by_its_path(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "note.pdf"
    if kind == "folder":
        path.mkdir()
    elif kind == "text":
        path.write_text("no PDF")
    jobs, frames = worker(DeskJobs, tmp_path)
    found = error_of(ask(jobs, frames, ReadCarried(1, str(path))))
    assert not isinstance(found, WorkerLost)
    assert found.path == str(path)


# --- rendering and checking ---------------------------------------------------------------------


def render(form: Format, note: Brief = NOTE) -> Render:
    folders = tuple(map(str, load("ministry").folders))
    return Render(5, note, folders[0], folders, form)


@pytest.mark.parametrize(
    ("form", "words"),
    [
        (Format.HTML, b"<!DOCTYPE html>"),
        (Format.MARKDOWN, b"# Harbour fees"),
        (Format.FOOTNOTES, b"[^1]"),
        (Format.RIS, b"TI  - Fees"),
        (Format.CSL, b'"title": "Fees"'),
        (Format.DOCX, b"PK"),
    ],
)
def test_a_note_is_written_in_the_format_asked_for(
    tmp_path: Path, form: Format, words: bytes
) -> None:
    jobs, frames = worker(RenderJobs, tmp_path)
    reply = ask(jobs, frames, render(form))
    assert isinstance(reply, Rendered)
    assert words.lower() in frames.blobs[-1].lower()
    assert (reply.pages, reply.left_out) == (0, ())


def test_json_and_mail_give_the_note_back(tmp_path: Path) -> None:
    jobs, frames = worker(RenderJobs, tmp_path)
    ask(jobs, frames, render(Format.JSON))
    assert from_json(frames.blobs[-1]) == NOTE
    ask(jobs, frames, render(Format.MAIL))
    html, text = json.loads(frames.blobs[-1])
    assert "Fees rose." in text
    assert "<p" in html or "<table" in html


def test_a_table_without_figures_says_so(tmp_path: Path) -> None:
    jobs, frames = worker(RenderJobs, tmp_path)
    for form in (Format.FIGURES_CSV, Format.FIGURES_XLSX):
        reply = ask(jobs, frames, render(form))
        assert isinstance(reply, Rendered)
        assert reply.warnings == ("the note has no key figures, so the table is empty",)


def test_a_styles_values_come_with_the_fonts_it_may_be_set_in(tmp_path: Path) -> None:
    folders = tuple(map(str, load("ministry").folders))
    jobs, frames = worker(RenderJobs, tmp_path)
    reply = ask(jobs, frames, ReadStyle(1, folders[0], folders))
    assert isinstance(reply, StyleRead)
    values = decode(frames.blobs[-1])
    assert values.sections == load("ministry").sections
    assert "Source Sans 3" in values.families


def test_a_mistake_in_a_style_is_told_with_its_line(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "style.yml").write_text("based-on: ministry\ncolour: red\n")
    jobs, frames = worker(RenderJobs, tmp_path)
    for request in (
        Render(1, NOTE, str(folder), (str(folder),), Format.HTML),
        ReadStyle(1, str(folder), (str(folder),)),
    ):
        found = error_of(ask(jobs, frames, request))
        assert isinstance(found, StyleError)
        assert (found.path, found.line) == (str(folder / "style.yml"), 2)


def test_fonts_that_cannot_be_read_are_problems(tmp_path: Path) -> None:
    (tmp_path / "fonts").mkdir()
    jobs, frames = worker(CheckJobs, tmp_path)
    assert ask(jobs, frames, CheckFonts(1, (str(tmp_path),))) == StyleChecked(1)
    (tmp_path / "fonts" / "broken.ttf").write_bytes(b"no font")
    reply = ask(jobs, frames, CheckFonts(2, (str(tmp_path),)))
    assert isinstance(reply, StyleChecked)
    (finding,) = reply.findings
    assert "broken.ttf" in finding.message
