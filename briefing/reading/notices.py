"""What an article is beside its genre, and which report it corrects or takes back.

A headline's mark ("CORRECTED-", "KILL:", "Faktencheck:") says so, or a line that is a notice. The
patterns are data (``data/notices.toml``), in English, German, French and Spanish.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib.resources import files

from briefing.model.notices import Named, NamedAs, Notice, NoticeKind
from briefing.reading import dates
from briefing.reading.case import Case, is_prose
from briefing.reading.titles import normal

LONGEST = 1_200
"""Characters over which a line is no notice."""
_HEAD_LINES = 3
"""Lines of running text at the top among which a correction is one without a label."""
_FOOT_LINES = 4
"""Lines of running text at the end among which it is, too."""
_CUT_LINES, _CUT_WORDS = 6, 250
"""Lines after a text's last paragraph within which a pay wall stands, and words of such a text."""
_REASONS = {
    NoticeKind.CORRECTION: "correction notice",
    NoticeKind.KILL: "notice to editors",
    NoticeKind.WITHDRAWAL: "notice of withdrawal",
    NoticeKind.RETRACTION: "notice of retraction",
    NoticeKind.EMBARGO: "embargo",
    NoticeKind.PRESS_RELEASE: "press release mark",
    NoticeKind.CUT_OFF: "pay wall",
}
_TESTED = ("claim", "verdict")
CLAIM = "claim that is checked"
"""The reason for the claim of a fact check: it is no fact."""
REASONS = frozenset((*_REASONS.values(), CLAIM))
"""The reasons for lines that are notices."""
_REPORT = re.compile(
    r"[“\"„«‟]\s?(?P<words>[^“”\"„«»]{8,160}?)\s?[”\"“»]|\bslug:?\s+(?P<slug>[\w./-]+)"
)
_LINE = re.IGNORECASE | re.DOTALL
_MARK = r"[*•·]{0,3}\s{0,2}"
"""What a note at an article's foot may begin with."""
_CLAIMED = re.compile(
    r"(?:what (?:was|is|has been|is being) claimed|what (?:they|people) (?:say|claim)|the claim|"
    r"claims?|die behauptung|behauptung|l[’']affirmation|affirmation|la afirmación|afirmación|"
    r"lo que se dice)\W*",
    re.IGNORECASE,
)
_RULED = re.compile(
    r"(?:(?:our|the) )?(?:verdict|rating|ruling|conclusion|facts|assessment)\W*|what we found\W*|"
    r"(?:unser(?:e)? |die )?(?:bewertung|fazit|fakten|einschätzung)\W*|(?:le |notre )?verdict\W*|"
    r"(?:el |nuestro |la )?(?:veredicto|conclusión)\W*",
    re.IGNORECASE,
)
"""Lines that stand above the claim that is checked, and above what the check gave."""
_RULING = re.compile(
    r"\W*(?:(?:mostly|partly|largely|completely) )?(?:false|wrong|untrue|true|misleading|unproven|"
    r"unfounded|incorrect|missing context|falsch|richtig|irreführend|unbelegt|faux|vrai|trompeur|"
    r"falso|verdadero|engañoso)\b",
    re.IGNORECASE,
)
_LABEL_ALONE = re.compile(
    r"\W*(?:for immediate (?:release|publication)|"
    r"(?:press|news|media) (?:release|statement|notice)|"
    r"(?:presse|medien)(?:mitteilung|information|erklärung)|communiqué(?: de presse)?|"
    r"(?:nota|comunicado) de prensa|(?:strictly |under )?(?:strict )?embargo\w*|hold for release|"
    r"sperrfrist|sous embargo|not for publication)\b"
    r"(?:[\s:|#,.–—-]*(?:no\.?|nr\.?|n°|until|till|bis|jusqu[’']au|hasta|before|[\d.:/-]+|[ap]m|gmt|est|et|"
    r"uhr|h|on|at|the|à|um|am|le|el|\w{3,10}day|\w+tag|\w+woch|jan\w*|feb\w*|févr\w*|m[aä]r\w*|apr\w*|"
    r"avr\w*|ma[iy]o?|jun\w*|juin|jul\w*|juil\w*|aug\w*|ao[uû]t|sep\w*|o[ck]t\w*|nov\w*|de[cz]\w*|"
    r"cest?|bst|utc)(?!\w))*\W*",
    re.IGNORECASE,
)
"""A heading that only says what a page is, its number and its day."""
_WORDS = re.compile(r"[^\W\d_]{2,}")
_TIMES = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)|"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|okt|dez|mär|mai|févr?|avr|juin|juil|août|"
    r"ene|abr|ago|dic)\w*|\w+tag|mittwoch|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|"
    r"martes|miércoles|jueves|viernes|sábado|domingo|the|on|at|of|from|after|not|before|until|till|"
    r"for|publication|release|delivery|further|notice|local|time|hours|hrs|am|pm|noon|midnight|gmt|"
    r"utc|bst|cest|cet|est|edt|et|pt|uhr|um|ab|bis|dem|den|le|la|les|el|las|de|del|du|heures?|horas?|"
    r"st|nd|rd|th)\b",
    re.IGNORECASE,
)
"""Words of days and hours, and between them."""
_OTHER_WORDS = 2  # "local time", "in Berlin"; three words can be news already
_GROUP = re.compile(r"\(\?P<\w+>")
_VALUE = r"(?:[^,;:().]|(?<=\d)[,.:](?=\d))"
_LABELLED = re.compile(r"[(\[]|\w+(?: \w+){0,3}(?: [\d.]+)?\s?[:–—]")
_OWN = re.compile(
    r"(?:attention|editors?|please|pls|this|these|our|we|redaktion|achtung|bitte|diese|unsere|wir|"
    r"veuillez|prière|merci|cette|notre|nous|rogamos|por favor|se ruega|esta|nuestra|hemos|"
    r"(?:story|bulletin|mandatory|news|photo) kill|kill (?:notice|advisory|story))\b",
    re.IGNORECASE,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Patterns:
    """The compiled patterns; each table by what it tells, a line's first as one for all forms."""

    title: tuple[tuple[NoticeKind, re.Pattern[str]], ...]
    headline: tuple[tuple[NoticeKind, re.Pattern[str]], ...]
    line: tuple[tuple[str, re.Pattern[str], tuple[re.Pattern[str], ...]], ...]
    values: tuple[re.Pattern[str], ...]
    claims: tuple[re.Pattern[str], ...]


@cache
def _patterns() -> _Patterns:
    entry = files("briefing.reading").joinpath("data", "notices.toml")
    table = tomllib.loads(entry.read_text("utf-8"))
    marks = [(kind, _marked(forms, re.IGNORECASE)) for kind, forms in table["title"].items()]
    marks += [(kind, _marked(forms, re.NOFLAG)) for kind, forms in table["capitals"].items()]
    return _Patterns(
        tuple((NoticeKind(kind), pattern) for kind, pattern in marks),
        tuple((NoticeKind(kind), _any(forms)) for kind, forms in table["headline"].items()),
        tuple(
            (
                kind,
                re.compile(
                    "|".join(f"{_MARK}(?:{_GROUP.sub('(?:', form)})" for form in forms), _LINE
                ),
                tuple(re.compile(f"{_MARK}(?:{form})", _LINE) for form in forms),
            )
            for kind, forms in table["line"].items()
        ),
        tuple(
            re.compile(form.replace("~", _VALUE), re.IGNORECASE)
            for form in table["values"]["patterns"]
        ),
        tuple(re.compile(form, re.IGNORECASE) for form in table["claims"]["patterns"]),
    )


def _any(forms: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{form})" for form in forms), re.IGNORECASE)


def _marked(forms: Iterable[str], flags: re.RegexFlag) -> re.Pattern[str]:
    """A mark before a headline, or in brackets after one; the rest is ``head`` or ``tail``.

    A headline that is a mark and nothing else is one of those that take a report back.
    """
    marks = "|".join(forms)
    return re.compile(
        rf"[(\[]?\s*(?:{marks})(?:[- ]?\d{{1,2}})?\s*(?:[)\]]\s*[:–—-]?|[:–—|]|-+)"
        r"\s*(?P<head>\S.*)|"
        rf"(?P<tail>.+?)\s*(?:[(\[](?:{marks})[)\]]|[-–—|]\s(?:{marks}))",
        flags | re.DOTALL,
    )


def marked(title: str) -> tuple[tuple[NoticeKind, str], ...]:
    """The kinds that a headline's marks say, each with the headline without the mark."""
    found: dict[NoticeKind, str] = {}
    for kind, pattern in _patterns().title:
        if match := pattern.fullmatch(title.strip()):
            found.setdefault(kind, (match["head"] or match["tail"] or "").strip())
    for kind, pattern in _patterns().headline:
        if pattern.search(title):
            found.setdefault(kind, title)
    alone = f"{title.strip(' .!*#')}: -"  # a headline that is a mark and nothing else
    for kind, pattern in _patterns().title:
        if kind.takes_back and (match := pattern.fullmatch(alone)) and match["head"] == "-":
            found.setdefault(kind, "")
    return tuple(found.items())


def _is_time(until: str) -> bool:
    """Whether the words after an embargo are its end, and no news: "Friday, ministers agree"."""
    return len(_WORDS.findall(_TIMES.sub(" ", until))) <= _OTHER_WORDS


@lru_cache(maxsize=4096)
def _told(line: str) -> dict[str, re.Match[str]]:
    """What a line is as a whole, each by the first pattern that fits."""
    found: dict[str, re.Match[str]] = {}
    if len(line) <= LONGEST:
        for kind, any_form, forms in _patterns().line:
            if any_form.fullmatch(line):  # most lines are none: one question for each kind
                match = next(one for form in forms if (one := form.fullmatch(line)))
                if kind != NoticeKind.EMBARGO or _is_time(match.groupdict().get("until") or ""):
                    found[kind] = match
    return found


def is_verdict(line: str) -> bool:
    """Whether a line gives the verdict of a fact check."""
    return len(line) <= LONGEST and "verdict" in _told(line)


def set_aside(case: Case) -> None:
    """Lines that are a notice and no part of the report: no sentence is taken from them.

    A line that takes a report back is one where the headline says so too, or where the outlet
    speaks of itself: that a ministry withdraws its report is news.
    """
    said = {kind for kind, _ in marked(case.metadata.title)}
    prose = [
        n
        for n, line in enumerate(case.lines)
        if case.open(n) and is_prose(line) and "cut off" not in _told(line)
    ]
    near = {*prose[:_HEAD_LINES], *prose[-_FOOT_LINES:]}
    told = {n: _told(case.lines[n]) for n in range(len(case.lines)) if _may_be(case, n, prose)}
    for index, found in told.items():
        for kind in (NoticeKind(name) for name in found if name not in _TESTED):
            if kind is NoticeKind.CUT_OFF and not _cuts_off(case, index, prose):
                continue
            labelled = _LABELLED.match(case.lines[index]) or index in near
            if kind is NoticeKind.CORRECTION and not labelled:
                continue
            if kind.takes_back and not _is_own(case.lines[index], case, said):
                continue
            if kind is not NoticeKind.CUT_OFF and not case.open(index):
                continue
            case.set_aside(index, _REASONS[kind])
            if case.metadata.title == case.lines[index]:
                case.metadata = replace(case.metadata, title="")
            break
    _claims_under_headings(case, said)
    tested = {kind for found in told.values() for kind in _TESTED if kind in found}
    if len(tested) == 2 or (tested and NoticeKind.FACT_CHECK in said):
        for index in (n for n, found in told.items() if "claim" in found and case.open(n)):
            case.set_aside(index, CLAIM)


def _claims_under_headings(case: Case, said: set[NoticeKind]) -> None:
    """The claim of a fact check that stands beneath a line of its own ("What was claimed")."""
    lines = case.lines
    ruled = any(
        _RULED.fullmatch(line) and _RULING.match(lines[n + 1]) for n, line in enumerate(lines[:-1])
    )
    if not ruled and NoticeKind.FACT_CHECK not in said:
        return
    claims = [n for n, line in enumerate(lines[:-1]) if _CLAIMED.fullmatch(line)]
    for index in claims:
        for at in (index, index + 1):
            if case.open(at):
                case.set_aside(at, CLAIM)
    if claims:
        known = case.metadata.notices
        case.metadata = replace(case.metadata, notices=(*known, NoticeKind.FACT_CHECK))


def _may_be(case: Case, index: int, prose: Sequence[int]) -> bool:
    """Whether a line is looked at: an open one, and what else stands where a text breaks off.

    A page's main heading is its headline, unless it only says what the page is.
    """
    line = case.lines[index]
    if case.page.blocks[index].level == 1 and not (
        _LABEL_ALONE.fullmatch(line) or NoticeKind.EMBARGO in _told(line)
    ):
        return False
    behind = bool(prose) and 0 < index - prose[-1] <= _CUT_LINES
    return case.open(index) or (behind and "cut off" in _told(line))


def _cuts_off(case: Case, index: int, prose: Sequence[int]) -> bool:
    """Whether a line stands where a text breaks off: right after its last paragraph.

    What was set aside as furniture may be an offer to all readers; it counts after few words.
    """
    before = [n for n in prose if n < index]
    if not before or index - before[-1] > _CUT_LINES or len(before) < len(prose):
        return False
    words = sum(len(case.lines[n].split()) for n in prose)
    return case.open(index) or words < _CUT_WORDS


def _is_own(line: str, case: Case, said: set[NoticeKind]) -> bool:
    if any(kind.takes_back for kind in said) or _OWN.match(line):
        return True
    outlet = normal(case.metadata.outlet)
    return len(outlet) >= 3 and outlet in normal(line[:160])


def find(
    text: str, title: str, spans: Sequence[tuple[int, int]], declared: Iterable[NoticeKind] = ()
) -> tuple[Notice, ...]:
    """The notices of an article.

    ``spans`` are the stretches of its text that may be a notice, in order; ``declared`` are kinds
    that its page states. Each kind comes once, that of the headline first.
    """
    found: dict[NoticeKind, Notice] = {}
    for kind, headline in marked(title):
        start = text.find(title)
        place = (start, start + len(title)) if start >= 0 else (0, 0)
        named = tuple(_headline(kind, headline, title, start))
        found[kind] = Notice(kind, *place, named)
    for kind in declared:
        found.setdefault(kind, Notice(kind))
    tested: list[Named] = []
    for start, end in spans:
        line = text[start:end]
        for name, match in _told(line).items():
            if name in _TESTED:
                tested.append(_named(NamedAs(name), match, "words", start))
                continue
            kind = NoticeKind(name)
            made = _of_line(kind, match, line, start)
            found[kind] = _merged(found[kind], made) if kind in found else made
    return tuple(_finished(found, tuple(tested)))


def _finished(found: dict[NoticeKind, Notice], tested: tuple[Named, ...]) -> Iterator[Notice]:
    """What was found; a claim and a verdict together make a fact check."""
    roles = {one.role for one in tested}
    if {NamedAs.CLAIM, NamedAs.VERDICT} <= roles or (tested and NoticeKind.FACT_CHECK in found):
        whole = found.setdefault(NoticeKind.FACT_CHECK, Notice(NoticeKind.FACT_CHECK))
        found[NoticeKind.FACT_CHECK] = _merged(
            whole, Notice(NoticeKind.FACT_CHECK, tested[0].start, tested[-1].end, tested)
        )
    yield from found.values()


def _headline(kind: NoticeKind, headline: str, title: str, start: int) -> Iterator[Named]:
    """The headline without its mark: what the report was called."""
    if not kind.supersedes or not headline:
        return
    at = title.find(headline)
    if start < 0 or at < 0:
        yield Named(NamedAs.REPORT, headline)
    else:
        yield Named(NamedAs.REPORT, headline, start + at, start + at + len(headline))


def _of_line(kind: NoticeKind, match: re.Match[str], line: str, start: int) -> Notice:
    end = start + len(line)
    if kind is NoticeKind.EMBARGO:
        until = (match.groupdict().get("until") or "").strip(" .,;:–—-)]")
        return Notice(kind, start, end, until=dates.find(until), until_text=until)
    named = sorted(_names(kind, line, start), key=lambda one: one.start) if kind.supersedes else ()
    return Notice(kind, start, end, tuple(named))


def _names(kind: NoticeKind, line: str, start: int) -> Iterator[Named]:
    if kind is NoticeKind.CORRECTION:
        for pattern in _patterns().values:
            if match := pattern.search(line):
                yield _named(NamedAs.RIGHT, match, "right", start)
                yield _named(NamedAs.WRONG, match, "wrong", start)
                break
        return
    for match in _REPORT.finditer(line):
        yield _named(NamedAs.REPORT, match, "words" if match["words"] else "slug", start)
    for pattern in _patterns().claims:
        if match := pattern.search(line):
            yield _named(NamedAs.CLAIM, match, "words", start)
            break


def _named(role: NamedAs, match: re.Match[str], group: str, start: int) -> Named:
    words = match[group].rstrip()
    at = start + match.start(group)
    return Named(role, words, at, at + len(words))


def _merged(one: Notice, two: Notice) -> Notice:
    """Two notices of a kind as one: the words of the one that stands in the text."""
    place = one if one.end and not two.end else two
    return Notice(
        one.kind,
        place.start,
        place.end,
        (*one.named, *two.named),
        one.until or two.until,
        one.until_text or two.until_text,
    )
