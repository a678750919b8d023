"""What a check says, in the window's language and with its quotation marks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from briefing.checks.check import Finding, Leads, Severity
from ui.checks.model import Row


@pytest.fixture
def german(qtbot: QtBot) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("de"))
    yield
    QLocale.setDefault(before)


def about(words: str) -> Row:
    return Row(
        Finding(
            kind="undated",
            severity=Severity.LOOK,
            text="No date: {words}.",
            count=1,
            values=(("words", words),),
            leads=Leads.NOWHERE,
        )
    )


def test_quotation_marks_are_those_of_the_language(german: None) -> None:
    assert about("“quay.txt”").words == "No date: „quay.txt“."
    assert about("“He said “no” there”").words == "No date: „He said “no” there“."
    assert about("quay.txt").words == "No date: quay.txt."


def test_english_is_as_it_is_written() -> None:
    assert about("“quay.txt”").words == "No date: “quay.txt”."
