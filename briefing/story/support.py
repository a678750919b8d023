"""Who tells a fact: its article and the independent report behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Fact = TypeVar("Fact")


@dataclass(frozen=True, slots=True)
class Told(Generic[Fact]):
    """A fact with the index of its article and the number of its family, both from 0."""

    fact: Fact
    article: int
    family: int


def family_of(families: Sequence[Sequence[int]]) -> dict[int, int]:
    """The number of each article's family."""
    return {index: number for number, group in enumerate(families) for index in group}
