"""Mentions of figures in groups, each one measure: only those that may be one are compared.

A mention comes into the first group whose best telling, or one as exact, is of its measure, the
groups in the order of :func:`_near`: by the size of the value, then by what is measured. In a few
hundred reports full of figures hundreds of groups are as near as that. So a second set of keys,
made from what :func:`briefing.sameness.measures.same_measure` asks at the least, says which of
them can be the one at all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from math import ceil, floor, inf, log

from briefing.model.article import Figure
from briefing.sameness.measures import OTHERWISE, Measured, same_measure
from briefing.sameness.values import FAR, Value, bucket, can_agree, value

_COMPARED = 4
"""Members of a group that a further mention is compared with: the best-told, and the last ones."""
_STEP = log(1.02)
"""Values in one cell lie at most so far apart (as a logarithm); any step would do."""
_WIDEST = 300
"""Cells that a value covers at most; what reaches over more is compared with every value."""
_TINY = 1e-9  # a product that is whole but for its last bit must not be rounded up
_ANY, _WORD, _WIDE = "any", "word", "wide"

_Moment = tuple[int, object, str]


def grouped(mentions: Sequence[Measured]) -> list[list[Measured]]:
    """The groups, in the order of their first mentions; give those first that tell most."""
    groups = _Groups(mentions)
    for mention in mentions:
        groups.add(mention)
    return groups.found


class _Groups:
    """Groups that grow, and under which keys they are found."""

    def __init__(self, mentions: Iterable[Measured]) -> None:
        self.found: list[list[Measured]] = []
        self._common = Counter(word for one in mentions for word in one.subject)
        # each key holds the numbers of its groups with their places in the order of coming
        self._near: dict[Hashable, dict[int, int]] = {}
        self._possible: dict[Hashable, dict[int, int]] = {}
        self._told: list[dict[_Moment, list[Value | None]]] = []
        self._compared: list[list[Measured]] = []

    def add(self, mention: Measured) -> None:
        """Put a mention into its group, or into one of its own."""
        number = next((n for n in self._candidates(mention) if self._belongs(mention, n)), None)
        if number is None:
            number = len(self.found)
            self.found.append([])
            self._told.append({})
            self._compared.append([])
        group = self.found[number]
        group.append(mention)
        whole = len(group) <= _COMPARED
        self._compared[number] = group if whole else [*group[:2], *group[2 - _COMPARED :]]
        self._told[number].setdefault(_moment(mention), []).append(mention.value)
        for key in _keys(mention):
            held = self._near.setdefault(key, {})
            held.setdefault(number, len(held))
        for key in self._possible_keys(mention):
            held = self._possible.setdefault(key, {})
            held.setdefault(number, len(held))

    def _candidates(self, mention: Measured) -> list[int]:
        """The groups that can be of the mention's measure, the nearest first."""
        near = [self._near[key] for key in _near(mention) if key in self._near]
        ranked = {}
        for number in self._may_be(mention):
            rank = next(((n, held[number]) for n, held in enumerate(near) if number in held), None)
            if rank is not None:
                ranked[number] = rank
        return sorted(ranked, key=ranked.__getitem__)

    def _may_be(self, mention: Measured) -> set[int]:
        keys = (*_asked_values(mention), *_measures(mention), *self._asked_subjects(mention))
        return set().union(*(self._possible[key] for key in keys if key in self._possible))

    def _possible_keys(self, mention: Measured) -> Iterator[Hashable]:
        yield from _kept_values(mention)
        yield from _measures(mention)
        if not mention.counted:
            for deed in mention.deeds:
                yield mention.sort, deed, _ANY
                yield mention.sort, deed, bool(mention.subject)
                yield from ((mention.sort, deed, _WORD, word) for word in self._rare(mention))

    def _asked_subjects(self, mention: Measured) -> Iterator[Hashable]:
        """Mentions that count nothing, with one deed: of subjects alike, or one has none."""
        if mention.counted:
            return
        for deed in mention.deeds:
            if not mention.subject:
                yield mention.sort, deed, _ANY
            else:
                yield mention.sort, deed, False
                yield from ((mention.sort, deed, _WORD, word) for word in self._rare(mention))

    def _rare(self, mention: Measured) -> list[str]:
        """The rarest words of a subject: one of them is in each that is as alike as it must be."""
        words = sorted(mention.subject, key=lambda word: (self._common[word], word))
        return words[: len(words) - ceil(OTHERWISE * len(words) - _TINY) + 1]

    def _belongs(self, mention: Measured, number: int) -> bool:
        """Whether it is of the measure of a group: of its best telling, or of one as exact."""
        for told in self._told[number].get(_moment(mention), ()):
            if not can_agree(told, mention.value):
                return False  # one report gives both values on one day: they are of two things
        # a loop: of hundreds of groups each is asked
        for one in self._compared[number]:  # noqa: SIM110
            if same_measure(one, mention):
                return True
        return False


def _moment(mention: Measured) -> _Moment:
    return mention.article, mention.day, mention.reading.moment


# --- keys by which a group is near --------------------------------------------------------------


def _keys(mention: Measured) -> Iterator[Hashable]:
    """Under what a mention is found: the size of its value, and what it measures."""
    yield bucket(mention.figure)
    if mention.harm:
        yield mention.sort, mention.harm
    for deed in mention.deeds:
        yield mention.sort, mention.counted or mention.subject, deed


def _near(mention: Measured) -> Iterator[Hashable]:
    if size := bucket(mention.figure):
        yield from ((size[0], size[1] + step) for step in (0, -1, 1))
    yield from (key for key in _keys(mention) if key != size)


# --- what two mentions of one measure share at the least ------------------------------------------


def _measures(mention: Measured) -> Iterator[Hashable]:
    """With any values: one harm, or one deed of what both count."""
    if mention.harm:
        yield mention.sort, mention.harm
    if mention.counted:
        yield from ((mention.sort, mention.counted, deed) for deed in mention.deeds)


def _kept_values(mention: Measured) -> Iterator[Hashable]:
    yield mention.sort, _ANY
    cells = _cells(mention.figure)
    yield from ((mention.sort, cell) for cell in cells or (_WIDE,))


def _asked_values(mention: Measured) -> Iterator[Hashable]:
    """With values that can be one: cells that both reach into."""
    yield mention.sort, _WIDE
    cells = _cells(mention.figure)
    yield from ((mention.sort, cell) for cell in cells or (_ANY,))


def _cells(figure: Figure) -> tuple[int, ...]:
    """The cells of all values that a figure can be one with; none where these are too many.

    A bound agrees with what is up to :data:`FAR` times as much or as little, by either sign.
    """
    found = value(figure)
    if found is None:
        return ()
    low, high = found.reach
    if inf in (high, -low):
        point = abs(found.low if abs(found.low) != inf else found.high)
        first, last = _cell(point / FAR), _cell(FAR * point)
        reached = (*range(first, last + 1), *range(-last, -first + 1))
    else:
        reached = (*range(_cell(low), _cell(high) + 1),)
    return reached if len(reached) <= _WIDEST else ()


def _cell(point: float) -> int:
    """Cells grow with the value; all between -1 and 1 lie in one."""
    if abs(point) < 1:
        return 0
    size = 1 + floor(log(abs(point)) / _STEP)
    return size if point > 0 else -size
