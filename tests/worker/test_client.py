"""Real workers: asked, failing, ended, killed."""

from __future__ import annotations

import hashlib
import io
import sys
import time
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

import seeds
from briefing.model.article import Article
from briefing.model.brief import Brief, Citation, Line, Source
from briefing.model.edits import NO_EDITS
from briefing.model.errors import EmptyArticle, ReadingError, RenderError, StyleError, WorkerLost
from briefing.model.options import Options
from briefing.styles import copy, load
from briefing.styles.form import decode
from briefing.worker import framing
from briefing.worker.client import Worker
from briefing.worker.launch import Kind, start
from briefing.worker.messages import (
    ArticlesMissing,
    ArticlesRead,
    Compose,
    Composed,
    FileRead,
    Format,
    Progress,
    ReadFiles,
    ReadStyle,
    ReadText,
    Ready,
    Render,
    Rendered,
    StyleRead,
    encode,
)

BRIEF = Brief(
    title="Harbour fees",
    date=seeds.DATE,
    points=(Line(id="point-a-0-9", text="Fees rose.", spans=(Citation(1, 0, 9),), rank=1),),
    sources=(Source(number=1, article="a", title="Fees"),),
)


@pytest.fixture
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Worker]:
    with Worker(start(Kind.DESK, tmp_path_factory.mktemp("scratch"))) as worker:
        yield worker


@pytest.fixture
def renderer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Worker]:
    with Worker(start(Kind.RENDER, tmp_path_factory.mktemp("scratch"))) as worker:
        yield worker


def render(job: int, style: str | Path = "ministry", form: Format = Format.PDF) -> Render:
    house = load(style)
    folders = tuple(map(str, house.folders))
    return Render(job, BRIEF, folders[0], folders, form)


def test_reading_and_composing(desk: Worker, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    paths = (str(empty), *map(str, seeds.paths()))
    steps: list[Progress] = []
    read, _ = desk.ask(ReadFiles(1, paths), seconds=60, progress=steps.append)
    assert isinstance(read, ArticlesRead)
    assert len(read.articles) == len(seeds.paths())
    (failure,) = read.failures
    assert isinstance(failure.error(), EmptyArticle)
    assert "empty.txt" in str(failure.error())
    assert {step.stage for step in steps} == {"Reading"}
    composed, _ = desk.ask(
        Compose(2, read.articles, Options(date=seeds.DATE), NO_EDITS), seconds=60
    )
    assert isinstance(composed, Composed)
    assert composed.brief.points


def test_articles_are_sent_once(desk: Worker) -> None:
    read, _ = desk.ask(ReadFiles(1, tuple(map(str, seeds.paths()[:3]))), seconds=60)
    assert isinstance(read, ArticlesRead)
    options, one, two, three = Options(date=seeds.DATE), *read.articles

    def compose(job: int, numbers: tuple[int, ...], **sent: Article) -> object:
        keys = tuple(int(key[1:]) for key in sent)
        request = Compose(job, tuple(sent.values()), options, NO_EDITS, None, numbers, keys)
        return desk.ask(request, seconds=60)[0]

    assert compose(2, (7, 8), _7=one) == ArticlesMissing(2, (8,))
    whole = compose(3, (7, 8), _8=two)
    plain, _ = desk.ask(Compose(3, (one, two), options, NO_EDITS), seconds=60)
    assert isinstance(whole, Composed)
    assert isinstance(plain, Composed)
    assert whole.brief == plain.brief
    again = compose(3, (8, 9), _9=three)
    assert isinstance(again, Composed)
    assert {source.article for source in again.brief.sources} == {two.id, three.id}
    last = compose(3, (7, 8))
    assert isinstance(last, Composed)
    assert last.brief == plain.brief


def test_parses_come_once_and_are_taken_back(desk: Worker) -> None:
    read, _ = desk.ask(ReadFiles(1, tuple(map(str, seeds.paths()[:2]))), seconds=60)
    assert isinstance(read, ArticlesRead)
    options, (one, two) = Options(date=seeds.DATE), read.articles

    def compose(job: int, *parses: bytes) -> tuple[Composed, bytes]:
        given = (read.articles, options, NO_EDITS, None, (5, 6), (5, 6), None, parses)
        reply, blob = desk.ask(Compose(job, *given), seconds=60)
        assert isinstance(reply, Composed)
        return reply, blob

    first, blob = compose(2)
    assert set(first.parsed) == {one.id, two.id}
    assert sum(first.sizes) == len(blob) > 0
    headline = next(a.title for a in read.articles if a.id == first.parsed[0])
    assert headline.encode() in zlib.decompress(blob[: first.sizes[0]])
    again, rest = compose(3, blob[: first.sizes[0]], b"no parse of ours")
    assert (again.parsed, again.sizes, rest) == ((), (), b"")
    assert again.brief == first.brief


def test_files_are_told_with_what_they_hold(desk: Worker, tmp_path: Path) -> None:
    archive = tmp_path / "two.zip"
    with zipfile.ZipFile(archive, "w") as file:
        for path in seeds.paths()[:2]:
            file.write(path, path.name)
    read, _ = desk.ask(ReadFiles(1, (str(archive),)), seconds=60)
    assert isinstance(read, ArticlesRead)
    digest = hashlib.sha256(archive.read_bytes()).hexdigest()
    keys = tuple(article.id for article in read.articles)
    assert read.files == (FileRead(str(archive), digest, keys),)
    assert len(keys) == 2


def test_pasted_text(desk: Worker) -> None:
    read, _ = desk.ask(ReadText(1, "The harbour raised its fees by 4% on Tuesday."), seconds=60)
    assert isinstance(read, ArticlesRead)
    assert read.articles[0].name == "pasted text"
    with pytest.raises(EmptyArticle):
        desk.ask(ReadText(2, "  \n"), seconds=60)


@pytest.mark.parametrize(
    ("form", "start"),
    [
        (Format.PDF, b"%PDF-"),
        (Format.HTML, b"<!doctype html>"),
        (Format.MARKDOWN, b"# Harbour fees"),
        (Format.JSON, b"{"),
    ],
)
def test_formats(renderer: Worker, form: Format, start: bytes) -> None:
    reply, blob = renderer.ask(render(1, form=form), seconds=60)
    assert isinstance(reply, Rendered)
    assert blob.startswith(start)


def test_boxes_tell_where_a_line_stands(renderer: Worker) -> None:
    reply, _ = renderer.ask(render(1), seconds=60)
    assert isinstance(reply, Rendered)
    assert reply.pages == 1
    (box,) = [box for box in reply.boxes if box.line == BRIEF.points[0].id]
    assert box.page == 1
    assert 0 < box.x < box.x + box.width < 596


def test_a_worker_does_not_do_the_others_work(desk: Worker, renderer: Worker) -> None:
    with pytest.raises(ReadingError):
        desk.ask(render(1), seconds=60)
    with pytest.raises(RenderError):
        renderer.ask(ReadFiles(1, ("a",)), seconds=60)


def test_a_mistake_is_told_and_the_worker_goes_on(
    renderer: Worker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFING_DESK_DATA", str(tmp_path))
    folder = copy("ministry", "mine")
    template = folder / "brief.html"
    good = template.read_text()
    template.write_text(
        "{% extends 'ministry/brief.html' %}\n{% block points %}{{ 1 / 0 }}{% endblock %}"
    )
    with pytest.raises(StyleError, match=r"brief\.html, line 2"):
        renderer.ask(render(1, folder), seconds=60)
    template.write_text(good)
    reply, _ = renderer.ask(render(2, folder), seconds=60)
    assert isinstance(reply, Rendered)


def test_a_template_that_never_ends_is_ended(
    renderer: Worker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFING_DESK_DATA", str(tmp_path))
    folder = copy("ministry", "mine")
    loop = "{% for a in range(9999) %}{% for b in range(9999) %}{% endfor %}{% endfor %}" * 99
    (folder / "brief.html").write_text(loop)
    with pytest.raises(WorkerLost, match="longer than 3 seconds"):
        renderer.ask(render(1, folder), seconds=3)
    with pytest.raises(WorkerLost, match="ended before"):
        renderer.ask(render(2), seconds=3)


def test_a_template_that_eats_memory_is_told(
    renderer: Worker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFING_DESK_DATA", str(tmp_path))
    folder = copy("ministry", "mine")
    (folder / "brief.html").write_text("{{ 'x' * 9999999999 }}")
    with pytest.raises(StyleError, match="longer than 5,000,000"):
        renderer.ask(render(1, folder), seconds=60)
    reply, _ = renderer.ask(render(2), seconds=60)
    assert isinstance(reply, Rendered)


def test_a_worker_ended_from_outside_is_lost(renderer: Worker) -> None:
    renderer.ask(render(1), seconds=60)
    renderer._process.kill()
    with pytest.raises(WorkerLost):
        renderer.ask(render(2), seconds=60)
    renderer.end()
    renderer.end()


def test_a_file_outside_the_job_is_not_read(desk: Worker) -> None:
    read, _ = desk.ask(ReadFiles(1, (str(seeds.paths()[0]),)), seconds=60)
    assert isinstance(read, ArticlesRead)
    assert read.articles
    read, _ = desk.ask(ReadFiles(2, ("/no/such/file.txt",)), seconds=60)
    assert isinstance(read, ArticlesRead)
    assert not read.articles
    assert "/no/such/file.txt" in str(read.failures[0].error())


def test_a_style_is_read_for_a_form(
    renderer: Worker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFING_DESK_DATA", str(tmp_path))
    folder = copy("ministry", "mine").resolve()
    folders = tuple(map(str, load("mine").folders))
    reply, blob = renderer.ask(ReadStyle(1, str(folder), folders), seconds=60)
    assert isinstance(reply, StyleRead)
    values = decode(blob)
    assert values.title == "Ministry note (copy)"
    assert {"Source Serif 4", "IBM Plex Sans"} <= set(values.families)
    (folder / "style.yml").write_text("name: Mine\npage: {size: Q4}\n")
    with pytest.raises(StyleError) as caught:
        renderer.ask(ReadStyle(2, str(folder), folders), seconds=60)
    assert caught.value.line == 2


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into the process")
def test_the_desk_worker_loads_the_parser_before_it_is_asked(desk: Worker) -> None:
    maps = Path(f"/proc/{desk.process_id}/maps")
    deadline = time.monotonic() + 120
    while "/spacy/" not in maps.read_text():
        assert time.monotonic() < deadline
        time.sleep(0.2)


class Slow:
    """A process that is ready after a while, begins after another, and then answers at once."""

    pid = 0

    def __init__(self, *waits: float) -> None:
        self.stdin = io.BytesIO()
        self._replies = [(waits[0], Ready(0)), (waits[1], Progress(1, "Reading", 0, 1)),
                         (waits[2], ArticlesRead(1, ()))]  # fmt: skip
        self.stdout = self

    def read1(self, _: int) -> bytes:
        if not self._replies:
            time.sleep(3)
            return b""
        wait, reply = self._replies.pop(0)
        time.sleep(wait)
        return framing.encode(encode(reply))

    def kill(self) -> None:
        """It ends by itself."""

    def wait(self) -> None:
        """It ends by itself."""

    def close(self) -> None:
        """It has no pipe."""


def test_a_slow_start_is_no_fault_of_the_file() -> None:
    """The time for a job counts from when the worker is ready, and again from when it begins."""
    worker = Worker(Slow(1.5, 0.8, 0.8))  # type: ignore[arg-type]
    reply, _ = worker.ask(ReadFiles(1, ("a.txt",)), seconds=1.0)
    assert isinstance(reply, ArticlesRead)
    for waits in ((0.0, 2.0, 0.0), (0.0, 0.0, 2.0)):
        with pytest.raises(WorkerLost, match="longer than 1 seconds"):
            Worker(Slow(*waits)).ask(ReadFiles(1, ("a.txt",)), seconds=1.0)  # type: ignore[arg-type]
