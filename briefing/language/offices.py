"""Whether the words of a role say it whole: the office, and of whom or of what it is one.

"Transport minister of Norland" does, "spokeswoman", "the group's lawyer" and "deputy mayor" do
not. What somebody is to somebody else, or only saw, is no role of a public matter.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from importlib import resources

from briefing.language.lexicon import base, sections

_OF = re.compile(r" (?:of|for|at|in|with|to|on|from|behind|under) ")
_OPEN = re.compile(
    r" (?:at|of|for|in|with|from) (?:the|this|that|its) ([a-z]+)(?! of\b|[ \w-]*[A-Z])\b"
)
"""A body that only a sentence before names: "professor of physics at the university"."""
_JOINED = re.compile(r",? (?:and|&) ")
_OWNED = re.compile(r"(?P<owner>.+?)(?:['’]s|(?<=s)['’]) (?P<rest>.+)")


@dataclass(frozen=True, slots=True)
class OfficeWords:
    """Words of roles by what they leave open, lower case; the data file explains each section."""

    alone: frozenset[str]
    ranked: frozenset[str]
    bodies: frozenset[str]
    portfolios: frozenset[str]
    family: frozenset[str]
    bystanders: frozenset[str]
    serving: frozenset[str]
    ranks: frozenset[str]
    press: frozenset[str]


@cache
def office_words(language: str = "en") -> OfficeWords | None:
    """The words of a language; None where it has none."""
    file = resources.files("briefing.language") / "data" / f"{base(language)}.roles.txt"
    return OfficeWords(**sections(file.read_text("utf-8"))) if file.is_file() else None


def is_whole(role: str, language: str = "en", people: Collection[str] = ()) -> bool:
    """Whether a role tells its office and of whom or what; ``people`` are names in lower case.

    Where a language has no words for it, what was found counts.
    """
    words = office_words(language)
    if words is None:
        return True
    text = role.strip()
    if text.startswith("who "):  # "who heads the Harbour Office"
        return any(word[:1].isupper() for word in text.split())
    if is_of_unnamed(text) or any(found[1] in words.bodies for found in _OPEN.finditer(text)):
        return False
    core, complement = _divided(text)
    parts = [part for part in _JOINED.split(core) if part]
    if not parts or not _is_public(core, words):
        return False
    if not complement and words.ranks.issuperset(core.lower().split()):
        return False
    if complement:
        return _names(complement, words)
    return all(_is_whole(part, words, people) for part in parts)


def is_of_unnamed(role: str) -> bool:
    """Whether a role is of something that only a sentence before names: "the group's lawyer"."""
    owned = _OWNED.fullmatch(role.strip())
    return owned is not None and owned["owner"].islower()


def _divided(role: str) -> tuple[str, str]:
    """The office, and what follows it behind its first preposition."""
    found = _OF.search(role)
    return (role[: found.start()], role[found.end() :]) if found else (role, "")


def _is_public(core: str, words: OfficeWords) -> bool:
    head = core.split()[-1].lower()
    return head not in words.family | words.bystanders


def _names(complement: str, words: OfficeWords) -> bool:
    """Whether what an office is of says which: a name, or a field ("for trade")."""
    said = complement.split()
    if any(word[:1].isupper() for word in said):
        return True
    known = said[0].lower() in ("the", "a", "an", "its", "his", "her", "their", "this", "that")
    return not known and said[-1].lower() not in words.bodies


def _is_whole(part: str, words: OfficeWords, people: Collection[str]) -> bool:
    """Whether an office without a complement says by the words before it of what it is one."""
    owned = _OWNED.fullmatch(part)
    if owned:
        owner = owned["owner"]
        served = owned["rest"].split()[-1].lower() in words.serving and " " not in owner
        return owner[:1].isupper() and not served and not _is_person(owner, people)
    said = part.split()
    head, before = said[-1].lower(), said[:-1]
    open_ = words.ranked | words.bodies
    telling = [word for word in before if word.lower() not in open_]
    if head in words.alone and not telling:
        return all(word.lower() in words.ranked for word in before)
    if head == "minister" and [w.lower() for w in before[-1:]] == ["prime"]:
        return all(word.lower() in words.ranked or word[:1].isupper() for word in before)
    if any(word[:1].isupper() for word in telling):
        return True
    return bool(telling) and head in words.portfolios


def _is_person(owner: str, people: Collection[str]) -> bool:
    return any(owner.lower() == name or name.endswith(f" {owner.lower()}") for name in people)
