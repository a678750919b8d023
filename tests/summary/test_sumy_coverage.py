"""Our summarizer as sumy's users call it."""

from __future__ import annotations

import pytest
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.summarizers._summarizer import AbstractSummarizer

from briefing.language import words
from briefing.summary.sumy_coverage import CoverageSummarizer

SHIPS = "By Tuesday evening 42 container ships lay at anchor off Sandhaven, the coast guard said."
AGAIN = "Some 42 vessels lay at anchor off Sandhaven on Tuesday night, said the coast guard."
OFFER = "Merrow Terminals has offered its dockworkers a rise of 4.5 percent for this year."
BACK = "He said that the strike in Sandhaven would go on for many weeks."


class Words:
    @staticmethod
    def to_words(text: str) -> tuple[str, ...]:
        return words(text)


def document(*texts: str) -> ObjectDocumentModel:
    return ObjectDocumentModel([Paragraph([Sentence(text, Words) for text in texts])])


def test_is_a_summarizer_of_sumy() -> None:
    summarizer = CoverageSummarizer()
    assert isinstance(summarizer, AbstractSummarizer)
    assert [str(one) for one in summarizer(document(SHIPS, BACK, OFFER), 3)] == [SHIPS, OFFER]
    assert len(summarizer(document(SHIPS, BACK, OFFER), "34%")) == 1


def test_several_documents_tell_a_thing_once() -> None:
    chosen = CoverageSummarizer()([document(SHIPS, OFFER), document(AGAIN, BACK)], 4)
    texts = [str(one) for one in chosen]
    assert OFFER in texts
    assert (SHIPS in texts) is not (AGAIN in texts)


@pytest.mark.parametrize("count", [0, 5])
def test_nothing_gives_nothing(count: int) -> None:
    assert CoverageSummarizer()(document(), count) == ()
