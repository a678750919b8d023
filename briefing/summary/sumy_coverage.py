"""Our summarizer behind sumy's interface, for whoever works with sumy's documents.

Not loaded by the program itself: it imports sumy.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sumy.models.dom import ObjectDocumentModel
from sumy.summarizers._summarizer import AbstractSummarizer
from sumy.utils import ItemsCount

from briefing.language.terms import stems
from briefing.model.article import Sentence, Span
from briefing.summary import coverage
from briefing.summary.candidates import Candidate, stands_alone
from briefing.summary.paraphrase import Likeness


class CoverageSummarizer(AbstractSummarizer):  # type: ignore[misc]  # sumy has no types
    """Covers what most documents tell, each thing once.

    Takes one sumy document or several, each an independent report. The stemmer that the base
    class asks for is not used; the words are ours.
    """

    language = "en"

    def __call__(
        self, document: ObjectDocumentModel | Iterable[ObjectDocumentModel], sentences_count: Any
    ) -> tuple[Any, ...]:
        """The chosen sentences in the order of the documents.

        ``sentences_count`` is what sumy takes: a number, or a share such as "20%".
        """
        documents = (document,) if isinstance(document, ObjectDocumentModel) else tuple(document)
        written = [sentence for one in documents for sentence in one.sentences]
        pool = [
            candidate
            for number, one in enumerate(documents)
            for candidate in self._candidates(number, one)
        ]
        choose = sentences_count if callable(sentences_count) else ItemsCount(sentences_count)
        most = len(choose(written))
        ranked = coverage.rank(pool, Likeness(pool), count=most)
        return tuple(written[index] for index in sorted(index for index, _ in ranked))

    def _candidates(self, number: int, document: ObjectDocumentModel) -> Iterable[Candidate]:
        """Each sentence of a document; offsets count from its first sentence."""
        start = 0
        for position, sentence in enumerate(document.sentences):
            text = str(sentence)
            found = stems(text, self.language)
            span = Span(str(number), start, start + len(text))
            start = span.end + 1
            yield Candidate(
                sentence=Sentence(span, text, position, position),
                article=number,
                family=number,
                stems=found,
                words=len(found.all),
                eligible=stands_alone(text, len(found.all), self.language),
                pinned=False,
            )
