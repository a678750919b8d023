"""Outlook's container: what is no message says what to do."""

from __future__ import annotations

import pytest

from briefing.model.errors import ReadingError
from briefing.reading import read_bytes


@pytest.mark.parametrize("size", [8, 512, 4096])
def test_an_old_office_document_says_what_to_do(size: int) -> None:
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * size
    with pytest.raises(ReadingError, match=r"old\.doc: .*save it as \.docx or \.pdf"):
        read_bytes(data, "old.doc")
