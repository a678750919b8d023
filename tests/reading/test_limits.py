"""What is too long to be an article is refused before it is analysed."""

import pytest

from briefing import reading
from briefing.errors import ArticleTooLarge


def test_a_text_that_no_article_has_is_refused() -> None:
    text = "The harbour board raised its fees by four per cent on Tuesday.\n" * 40_000
    with pytest.raises(ArticleTooLarge, match=r"dump\.txt.*2,520,000 characters"):
        reading.read_bytes(text.encode(), "dump.txt")
