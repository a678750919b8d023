"""Outlook's container: what is no message says what to do."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from briefing.model.errors import ReadingError
from briefing.reading import outlook, read_bytes


@pytest.mark.parametrize("size", [8, 512, 4096])
def test_an_old_office_document_says_what_to_do(size: int) -> None:
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * size
    with pytest.raises(ReadingError, match=r"old\.doc: .*save it as \.docx or \.pdf"):
        read_bytes(data, "old.doc")


def test_encoded_words_and_zero_bytes_of_a_field_are_read() -> None:
    sender = "=?UTF-8?B?SW7DqHMgT2thZm9y?= <ines@example.org>"
    sent = datetime(2025, 6, 10, 8, 30, tzinfo=UTC)
    letter = outlook.letter_of("Ferries stop\0", sender, sent, "They stop.\r\nAll.\0", "")
    assert (letter.subject, letter.sender) == ("Ferries stop", "Inès Okafor")
    assert (letter.plain, letter.day) == ("They stop.\nAll.", date(2025, 6, 10))


def test_a_day_of_the_container_that_means_none_is_no_day() -> None:
    sent = datetime(1601, 1, 1, tzinfo=UTC)
    letter = outlook.letter_of("Ferries stop", "ines@example.org", sent, "They stop.", "")
    assert (letter.day, letter.sent) == (None, "")
