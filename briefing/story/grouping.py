"""Mentions of figures in groups, each one measure: only those that may be one are compared.

A mention comes into the first group whose best telling, or one as exact, is of its measure, the
groups in the order of :func:`_near`: by the size of the value, then by what is measured. In a few
hundred reports full of figures hundreds of groups are as near as that. So a second set of keys,
made from what :func:`briefing.sameness.measures.same_measure` asks at the least, says which of
them can be the one at all.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import combinations
from math import ceil, floor, inf, log

from briefing.sameness.measures import OTHERWISE, Measured, same_measure
from briefing.sameness.values import FAR, Value, bucket, can_agree, same

_COMPARED = 4
"""Members of a group that a further mention is compared with: the best-told, and the last ones."""
_STEP = log(1.02)
"""Values in one cell lie at most so far apart (as a logarithm); any step would do."""
_WIDEST = 300
"""Cells that a value covers at most; what reaches over more is compared with every value."""
_TINY = 1e-9  # a product that is whole but for its last bit must not be rounded up
_BESIDE = 3
"""Words of a subject that are looked up together, where it has as many."""
_ANY, _WIDE = "any", "wide"

_Moment = tuple[int, object, str]


def grouped(mentions: Sequence[Measured]) -> list[list[Measured]]:
    """The groups, in the order of their first mentions; give those first that tell most."""
    groups = _Groups(mentions)
    for mention in mentions:
        groups.add(mention)
    return groups.found


class _Groups:
    """Groups that grow, and under which keys they are found."""

    def __init__(self, mentions: Sequence[Measured]) -> None:
        self.found: list[list[Measured]] = []
        self._common = Counter(word for one in mentions for word in one.subject)
        self._agreeing = _agreeing(one.value for one in mentions)
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
        keys = (*self._asked_values(mention), *_measures(mention), *self._asked_subjects(mention))
        return set().union(*(self._possible[key] for key in keys if key in self._possible))

    def _possible_keys(self, mention: Measured) -> Iterator[Hashable]:
        yield from _kept_values(mention)
        yield from _measures(mention)
        if not mention.counted:
            for deed in mention.deeds:
                yield mention.sort, deed, _ANY
                yield mention.sort, deed, bool(mention.subject)
                yield from ((mention.sort, deed, words) for words in self._rare(mention))

    def _asked_values(self, mention: Measured) -> Iterator[Hashable]:
        """With values that can be one, and no other direction."""
        way = mention.figure.direction
        for told in self._agreeing.get(mention.value, ()):
            if way is None:
                yield told, _ANY
            else:
                yield told, None
                yield told, way

    def _asked_subjects(self, mention: Measured) -> Iterator[Hashable]:
        """Mentions that count nothing, with one deed: of subjects alike, or one has none."""
        if mention.counted:
            return
        for deed in mention.deeds:
            if not mention.subject:
                yield mention.sort, deed, _ANY
            else:
                yield mention.sort, deed, False
                yield from ((mention.sort, deed, words) for words in self._rare(mention))

    def _rare(self, mention: Measured) -> Iterator[tuple[str, ...]]:
        """Of a subject's rarest words so many together as each has that is as alike as it must be.

        Two that are alike share the rarest of what they share, and those stand among the rarest of
        both.
        """
        words = sorted(mention.subject, key=lambda word: (self._common[word], word))
        shared = ceil(OTHERWISE * len(words) - _TINY)
        together = min(shared, _BESIDE)
        return combinations(words[: len(words) - shared + together], together)

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
    yield mention.value, _ANY
    yield mention.value, mention.figure.direction


def _agreeing(values: Iterable[Value | None]) -> dict[Value | None, list[Value]]:
    """Each value with all that can be one with it."""
    found: dict[Value | None, list[Value]] = {}
    reaching: defaultdict[Hashable, list[Value]] = defaultdict(list)
    for one in dict.fromkeys(values):
        if one is None:
            continue
        cells: list[Hashable] = [(one.sort, cell) for cell in _cells(one)]
        asked = [(one.sort, _WIDE), *(cells or [(one.sort, _ANY)])]
        near = dict.fromkeys(other for key in asked for other in reaching[key])
        found[one] = [other for other in near if can_agree(one, other) or same(one, other)]
        for other in found[one]:
            found[other].append(one)
        found[one].append(one)
        for key in ((one.sort, _ANY), *(cells or [(one.sort, _WIDE)])):
            reaching[key].append(one)
    return found


def _cells(one: Value) -> tuple[int, ...]:
    """The cells of all values that a value can be one with; none where these are too many.

    A bound agrees with what is up to :data:`FAR` times as much or as little, by either sign.
    """
    low, high = one.reach
    if inf in (high, -low):
        point = abs(one.low if abs(one.low) != inf else one.high)
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
