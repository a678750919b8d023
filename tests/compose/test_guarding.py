"""An error in one article's analysis costs that article its facts, and nobody else anything."""

from datetime import date

import pytest

from briefing import facts, language, reading
from briefing.checks.check import check
from briefing.compose.order import compose
from briefing.model.article import Article, Facts, Sentence
from briefing.model.options import Options

DAY = date(2025, 6, 10)
GOOD = "Ferry fares to Ostby rise by 4 percent on Friday, the Dunmore line said on Monday.\n"
BAD = "The lock keepers of Varn want 12 new gates before the winter, their guild said.\n"


def article(text: str, name: str) -> Article:
    (found,) = reading.read_bytes(text.encode(), name)
    return found


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    real = facts.extract

    def extract(one: Article, sentences: tuple[Sentence, ...]) -> Facts:
        if one.name == "bad.txt":
            raise KeyError("a table has a hole")
        return real(one, sentences)

    monkeypatch.setattr(facts, "extract", extract)


@pytest.mark.usefixtures("broken")
def test_the_others_are_told_and_the_article_is_named(caplog: pytest.LogCaptureFixture) -> None:
    articles = [article(GOOD, "good.txt"), article(BAD + "Others wait.", "bad.txt")]
    brief = compose(articles, Options(date=DAY))
    assert any("4 percent" in line.text for line in brief.bottom_line)
    assert [source.name for source in brief.sources if source.unread] == ["bad.txt"]
    (unread,) = (source.number for source in brief.sources if source.unread)
    assert any(f"[{unread}]" in note for note in brief.notes)
    assert "unread" in {finding.kind for finding in check(brief)}
    assert "bad.txt" in caplog.text
    assert "a table has a hole" in caplog.text


def test_what_has_no_sentence_is_no_source(monkeypatch: pytest.MonkeyPatch) -> None:
    real = language.sentences
    monkeypatch.setattr(
        language, "sentences", lambda one: () if one.name == "bad.txt" else real(one)
    )
    articles = [article(GOOD, "good.txt"), article(BAD + "None are left.", "bad.txt")]
    brief = compose(articles, Options(date=DAY))
    assert [source.name for source in brief.sources] == ["good.txt"]
    assert any("bad.txt" in note for note in brief.notes)
