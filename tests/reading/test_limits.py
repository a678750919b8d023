"""What is too long to be an article is refused before it is analysed."""

import pytest

from briefing import reading
from briefing.model.errors import ArticleTooLarge


def test_a_text_that_no_article_has_is_refused() -> None:
    text = "The harbour board raised its fees by four per cent on Tuesday.\n" * 40_000
    with pytest.raises(ArticleTooLarge, match=r"dump\.txt.*2,520,000 characters"):
        reading.read_bytes(text.encode(), "dump.txt")


@pytest.mark.parametrize(
    ("data", "name", "what"),
    [
        (b"ab\n" * 300_000, "lines.txt", "300,000 lines"),
        (b"- a\n" * 300_000, "lines.md", "300,000 lines"),
        (b"<html><body>" + b"<p>ab</p>" * 150_000, "tags.html", "300,002 tags"),
        (rb"{\rtf1 " + rb"ab\par " * 300_000 + b"}", "words.rtf", "300,001 control words"),
        (b"<rss>" + b"<item><title>a</title></item>" * 3_000, "many.rss", "3,000 entries"),
    ],
)
def test_what_would_take_minutes_is_refused_at_once(data: bytes, name: str, what: str) -> None:
    with pytest.raises(ArticleTooLarge, match=rf"{name}: it has {what}"):
        reading.read_bytes(data, name)


def test_pasted_text_has_the_same_limit() -> None:
    with pytest.raises(ArticleTooLarge, match="pasted text: the text has"):
        reading.read_text("word " * 500_000)
