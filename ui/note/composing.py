"""Composing as the desk changes: a first change at once, then one at a time, the newest wins."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from briefing.model.article import Article
from briefing.model.brief import Brief
from briefing.model.edits import Edits
from briefing.model.options import Options
from briefing.worker.messages import ArticlesMissing, Compose, Composed, Progress
from ui.work.jobs import Answer, Workers

DEBOUNCE_MS = 100
"""Changes that come sooner after one another than this are composed together."""
_MOST_KEPT = 1_000
"""Each correction makes another article: on a long day what nothing shows any more adds up."""
PATIENCE_MS = 500
"""How long composing may take before the user is told of it."""


@dataclass(frozen=True, slots=True)
class Order:
    """What to compose."""

    articles: tuple[Article, ...]
    options: Options
    edits: Edits
    earlier: Brief | None = None


class Composer(QObject):
    """Keeps the brief up to date with the newest order."""

    began = Signal()
    """The brief that was composed last is out of date."""
    composed = Signal(object)
    """A :class:`Brief`, or None when there is nothing to brief on."""
    failed = Signal(object)
    """A :class:`briefing.worker.messages.Failure`."""
    stopped = Signal()
    """Composing was given up: the brief is out of date, and nothing newer is on its way."""
    parsed = Signal(object)
    """A tuple of pairs: the id of an article and its parses, as a dossier keeps them."""
    progressed = Signal(object)
    """A :class:`briefing.worker.messages.Progress` of composing that takes long."""

    def __init__(self, workers: Workers, parent: QObject) -> None:
        super().__init__(parent)
        self._workers = workers
        self._order: Order | None = None
        self._job = 0
        self._asked: Order | None = None
        self._numbers: dict[int, tuple[int, Article]] = {}
        self._known: set[int] = set()
        self._parses: dict[str, bytes] = {}
        self._counter = count(1)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self._ask)
        self._since = QElapsedTimer()
        self._before = QElapsedTimer()
        workers.answered.connect(self._take)
        workers.progressed.connect(self._pass_on)

    @property
    def busy(self) -> bool:
        """Whether a newer brief is on its way."""
        return bool(self._job) or self._order is not None

    @property
    def slow(self) -> bool:
        """Whether it has taken so long that the user is told."""
        return bool(self._job) and self._since.elapsed() > PATIENCE_MS

    def stop(self) -> None:
        """Give up what takes long; the brief stays as it is."""
        if self.slow:
            self._workers.cancel(self._job)
            self._job, self._order = 0, None
            self.stopped.emit()

    def _pass_on(self, progress: Progress) -> None:
        if self.slow and progress.job == self._job:
            self.progressed.emit(progress)

    def order(self, order: Order) -> None:
        """Have this composed, in place of whatever waits."""
        self._order = order
        self.began.emit()
        # it is due in the next turn already; starting the clock again would put it off
        if self._clock.isActive() and not self._clock.interval():
            return
        # one change is composed at once; only a burst of them, as in typing, is gathered
        soon = not self._before.isValid() or self._before.elapsed() >= DEBOUNCE_MS
        self._before.start()
        self._clock.start(0 if soon and not self._job else DEBOUNCE_MS)

    def remember(self, parses: dict[str, bytes]) -> None:
        """Send these parses along with their articles, by their ids, and no others."""
        self._parses = dict(parses)

    def forget(self) -> None:
        """Tell nothing of what was ordered so far."""
        # the worker goes on: its answer has a number that nobody waits for, and is dropped
        self._clock.stop()
        self._order = None
        self._job = 0

    def _ask(self) -> None:
        order = self._order
        if self._job or order is None:
            return
        self._order = None
        # from when it is asked, not ordered: waiting for the clock is no slowness
        self._since.start()
        if not order.articles:
            self.composed.emit(None)
            return
        self._asked = order
        self._job = self._workers.ask(lambda job: self._request(job, order))

    def _request(self, job: int, order: Order) -> Compose:
        # an article is sent once; from then on its number says which is meant
        numbers = tuple(map(self._number, order.articles))
        new = [n for n, number in enumerate(numbers) if number not in self._known]
        return Compose(
            job,
            tuple(order.articles[n] for n in new),
            order.options,
            order.edits,
            order.earlier,
            numbers,
            tuple(numbers[n] for n in new),
            parses=tuple(self._parses.get(order.articles[n].id, b"") for n in new),
        )

    def _number(self, article: Article) -> int:
        """The number under which the worker keeps an article: the same for the same object."""
        known = self._numbers.get(id(article))
        if known is None:
            known = (next(self._counter), article)  # held, so that the id stays its own
            self._numbers[id(article)] = known
        return known[0]

    def _take(self, answer: Answer) -> None:
        if answer.job != self._job:
            return
        self._job = 0
        if isinstance(answer.reply, ArticlesMissing):
            self._known.clear()  # another worker, which has none of them
            # a newer order, where there is one, sends the articles just as well
            self._order = self._order or self._asked
            self._ask()
            return
        if self._asked is not None and isinstance(answer.reply, Composed):
            self._learn(self._asked)
            self._take_parses(answer.reply, answer.blob)
        if self._order is not None:
            # out of date already; the clock, if it still runs, asks for the newer one
            if not self._clock.isActive():
                self._ask()
        elif answer.failure is not None:
            self.failed.emit(answer.failure)
        elif isinstance(answer.reply, Composed):
            brief: Brief = answer.reply.brief
            self.composed.emit(brief)

    def _take_parses(self, reply: Composed, blob: bytes) -> None:
        found, at = [], 0
        for key, size in zip(reply.parsed, reply.sizes, strict=False):
            found.append((key, blob[at : at + size]))
            at += size
        if found:
            self._parses.update(found)
            self.parsed.emit(tuple(found))

    def _learn(self, order: Order) -> None:
        """The worker has these articles now; others are sent again if they come back."""
        if len(self._numbers) > _MOST_KEPT:
            kept = {id(article) for article in order.articles}
            self._numbers = {key: self._numbers[key] for key in kept}
            self._known.clear()
        self._known.update(map(self._number, order.articles))
