"""Articles from web addresses: nothing is fetched before the user says so."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QApplication

import seeds
from briefing.worker.launch import Kind, command
from tests.ui.driving import Opener, Window
from ui.articles.address_bar import addresses_in
from ui.work import jobs

PAGE = (
    "<html><head><title>Fog over the Aske</title></head><body><article><h1>Fog over the Aske</h1>"
    "<p>Fog kept the ferries in port for nine hours on Tuesday, the harbour company said.</p>"
    "<p>About 4,000 passengers waited on the quay until the afternoon.</p></article></body></html>"
)
WORKER = f"""
from functools import partial
from briefing.reading import web
from briefing.worker import __main__ as worker
web.fetch = lambda address, day: web.FetchedPage({PAGE!r}, "fog.html", address)
worker.serve(partial(worker._jobs, worker.Kind.WEB), 2**30, network=True)
"""


@pytest.fixture
def desk(opener: Opener) -> Window:
    window = opener("--date", "2025-06-10", str(seeds.paths()[0]))
    window.wait_for_pages()
    return window


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("https://a.example/x", ("https://a.example/x",)),
        (" http://a.example\nhttps://b.example ", ("http://a.example", "https://b.example")),
        ("courier.example/storm", ("https://courier.example/storm",)),
        ("see https://a.example", ()),
        ("two words", ()),
        ("Stop.", ()),
        ("", ()),
    ],
)
def test_addresses_in_a_text(text: str, found: tuple[str, ...]) -> None:
    assert addresses_in(text) == found


def test_a_dropped_link_waits_for_the_word(desk: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    """The network's other end stands in: the worker gives a page for any address."""
    started = []

    def stand_in(kind: Kind) -> list[str]:
        started.append(kind)
        return [sys.executable, "-c", WORKER] if kind is Kind.WEB else command(kind)

    monkeypatch.setattr(jobs, "command", stand_in)
    bar = desk.session.articles.address_bar
    mime = QMimeData()
    mime.setUrls([QUrl("https://courier.example/fog")])
    desk.drop(mime)
    assert bar.isVisible()
    assert bar.edit.text() == "https://courier.example/fog"
    assert Kind.WEB not in started
    before = len(desk.names)
    desk.wait(bar.edit.hasFocus)
    desk.press("Return")
    assert "Fetching" in desk.session.tools.activity._label.text()
    desk.wait(lambda: len(desk.names) == before + 1)
    assert desk.session.history.desk.entries[-1].article.title == "Fog over the Aske"
    desk.wait_for_pages()
    assert not desk.session.fetcher.busy
    assert not desk.session.tools.activity.isVisible()


def test_a_pasted_address_is_no_article_and_a_page_not_had_is_a_message(desk: Window) -> None:
    QApplication.clipboard().setText("https://courier.example/storm")
    before = desk.names
    desk.session.articles.view.setFocus()
    desk.press("Ctrl+V")
    assert desk.session.articles.address_bar.isVisible()
    desk.press("Esc")
    assert not desk.session.articles.address_bar.isVisible()
    assert desk.names == before
    desk.press("Ctrl+Shift+U")
    bar = desk.session.articles.address_bar
    desk.wait(bar.edit.hasFocus)
    desk.bot.keyClicks(bar.edit, "http://127.0.0.1/fog")
    desk.press("Return")
    desk.wait(lambda: "127.0.0.1" in desk.messages)
    assert "inside a network" in desk.messages
    assert not desk.session.fetcher.busy
