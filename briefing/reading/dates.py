"""Publication dates as pages print them: only those that say day, month and year."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

_MONTH_NAMES = """
january jan januar jänner janvier janv enero ene gennaio gen januari janeiro
february feb februar feber février févr fév fevr fev fevrier febrero febbraio februari fevereiro
march mar märz mär maerz mrz mars marzo maart mrt março
april apr avril avr abril abr aprile
may mai mayo maggio mag mei maio
june jun juni juin junio giugno giu junho
july jul juli juillet juil julio luglio lug julho
august aug août aout agosto ago augustus
september sept sep septembre septiembre settembre setembro set
october oct oktober okt octobre octubre ottobre ott outubro out
november nov novembre noviembre novembro
december dec dezember dez décembre déc decembre diciembre dic dicembre dezembro
"""
_MONTHS = {
    name: number
    for number, names in enumerate(_MONTH_NAMES.split("\n")[1:-1], 1)
    for name in names.split()
}
_MONTH = "|".join(sorted(_MONTHS, key=lambda name: (-len(name), name)))
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_COMPACT = re.compile(r"(?<!\d)(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)")
_DOTTED = re.compile(r"(?<![\d.])(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})(?![\d])")
_SLASHED = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(\d{4})(?![\d/])")
_DAY_FIRST = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th|er|\.|º)?[ -](?:of |de )?({_MONTH})\.?,?[ -](?:del? )?"
    r"(\d{4})\b",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(
    rf"\b({_MONTH})\.? (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}})\b", re.IGNORECASE
)
_EASTERN = re.compile(r"(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]")
_DAY_OF_MONTH = re.compile(
    rf"(?:(?P<m>{_MONTH})\.? (?P<d>\d{{1,2}})|(?P<e>\d{{1,2}}) (?P<n>{_MONTH})\.?)", re.IGNORECASE
)
_MONTH_OF_YEAR = re.compile(
    rf"(?:(?P<m>{_MONTH})\.?,? (?P<y>\d{{4}})|(?P<j>\d{{4}})-(?P<i>\d{{2}}))", re.IGNORECASE
)
_YEAR = re.compile(r"(?:19|20)\d{2}")
_A_YEAR = re.compile(r"\d{4}")
_LEAP_YEAR = "2024"
_LABEL = re.compile(
    r"\s*(?<!\w)(?:(?:first |originally |last |date )?(?:published|posted|updated|modified|created|"
    r"released|issued|filed)(?: (?:on|at|by))?|date|published date|on|"
    r"(?:zuletzt |erstmals )?(?:veröffentlicht|publiziert|erschienen|aktualisiert|erstellt)"
    r"(?: am)?|"
    r"stand|datum|(?:publiée?|mise? à jour|mis en ligne|posté|modifiée?)(?: le)?|le|"
    r"(?:publicad[oa]|actualizad[oa])(?: el)?|fecha)\b\s*:?\s*",
    re.IGNORECASE,
)
_UPDATED = re.compile(
    r"\b(?:updated|modified|aktualisiert|mise? à jour|modifiée?|actualizad[oa])\b", re.IGNORECASE
)
_TIME = re.compile(
    r"(?:\b|(?<=T))\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\.\d+)?\s*(?:[ap]\.?m\.?)?|\b\d{1,2}\s*[ap]\.?m\b\.?",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"\b(?:(?:first |originally )?(?:published|posted)|veröffentlicht|erstellt|publiée?|"
    r"mis en ligne|publicad[oa])\b",
    re.IGNORECASE,
)
_EIGHT = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$")
_SECONDS = re.compile(r"1\d{9}(?:\d{3})?")
_AROUND = re.compile(
    r"\b(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?\b\.?|"
    r"\b(?:(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|lundi|mardi|mercredi|jeudi|"
    r"vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|"
    r"(?:maan|dins|woens|donder|vrij|zater|zon)dag|(?:lun|mart|mercol|giov|ven)edì|venerdì|sabato|"
    r"domenica|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|(?:man|tirs|tis|ons|tors|fre|lør|"
    r"søn|mån|lör|sön)dag)\b|"
    r"\b(?:uhr|om|alle|ore|kl|um|à|a las|mez|mesz|gmt|utc|bst|est|edt|et|pst|pdt|pt|cet|cest|ist|"
    r"local time|z|t|at|on|and|ago|"
    r"minutes?|mins?|hours?|hrs?|days?|weeks?|months?|about|just now|today|yesterday)\b|"
    r"[+-]\d{2}:?\d{2}\b|[\s,|•·()–—:;.-]",
    re.IGNORECASE,
)
_ORDERS = (
    (_ISO, "ymd"),
    (_COMPACT, "ymd"),
    (_EASTERN, "ymd"),
    (_DAY_FIRST, "dmy"),
    (_MONTH_FIRST, "mdy"),
    (_DOTTED, "dmy"),
    (_SLASHED, "?"),
)
"""The forms of a full date; of "?" only a day above 12, or one that is the month too, tells."""
EARLIEST = 1800
"""Years before this are no publication dates."""


def find(text: str) -> date | None:
    """The first full date in a text, None where there is none that the calendar knows.

    Where a line gives the day of a change and then that of the publication, it is the second.
    """
    if not _A_YEAR.search(text):
        return None
    if (label := _PUBLISHED.search(text)) and _UPDATED.search(text[: label.start()]):
        return _first(text[label.end() :]) or _first(text)
    return _first(text)


def stated(value: str) -> date | None:
    """The day in a field for machines: also in eight figures, or as seconds since 1970.

    Seconds are of UTC, as everywhere where no zone is written.
    """
    if found := find(value):
        return found
    value = value.strip()
    if compact := _EIGHT.match(value):
        return _made(compact.groups(), "ymd")
    if _SECONDS.fullmatch(value):
        return datetime.fromtimestamp(int(value[:10]), UTC).date()
    return None


def _first(text: str) -> date | None:
    places = sorted(
        (found.start(), made)
        for pattern, order in _ORDERS
        for found in pattern.finditer(text)
        if (made := _made(found.groups(), order))
    )
    return places[0][1] if places else None


def timex_of(text: str) -> str:
    """The TIMEX3 value of a date with or without its day or year, "" where it is none.

    "10 June 2025" is "2025-06-10", "June 10" is "XXXX-06-10", "June 2025" and "2025-06" are
    "2025-06", "2025" is itself. The text must be the date and nothing else.
    """
    text = text.strip(" ,.")
    if full := find(text):
        return full.isoformat()
    if found := _DAY_OF_MONTH.fullmatch(text):
        month, day = _MONTHS[(found["m"] or found["n"]).lower()], int(found["d"] or found["e"])
        return (
            f"XXXX-{month:02}-{day:02}" if _made((_LEAP_YEAR, str(month), str(day)), "ymd") else ""
        )
    if found := _MONTH_OF_YEAR.fullmatch(text):
        number = int(found["i"]) if found["i"] else _MONTHS[found["m"].lower()]
        year = int(found["y"] or found["j"])
        return f"{year}-{number:02}" if 1 <= number <= 12 and year >= EARLIEST else ""
    return text if _YEAR.fullmatch(text) else ""


def joined(known: str, told: str) -> str:
    """A date that is not whole ("2025-06", "2025" or "") and the day of a dateline, as one.

    "" where the two do not fit.
    """
    if not told.startswith("XXXX"):
        return told
    if re.fullmatch(r"\d{4}", known):
        return known + told[4:]
    return known + told[7:] if known[4:7] == told[4:7] and len(known) == 7 else ""


def is_update(line: str) -> bool:
    """Whether a date line says when the page was changed, not when it was published."""
    return bool(_UPDATED.search(line))


def is_date_line(line: str) -> bool:
    """Whether a line holds a date or a time and nothing else but labels of it."""
    if len(line) > 120 or not any(char.isdigit() for char in line):
        return False
    rest = _LABEL.sub(" ", line)
    for pattern in (*(pattern for pattern, _ in _ORDERS), _TIME):
        rest = pattern.sub(" ", rest)
    # neither a label nor a date in it, but some number
    if rest == line:
        return False
    rest = _AROUND.sub("", _LABEL.sub(" ", rest))
    return not rest or (rest.isdigit() and bool(_LABEL.match(line)) and len(rest) <= 2)


def _made(groups: tuple[str, ...], order: str) -> date | None:
    if order == "?":
        first, second = int(groups[0]), int(groups[1])
        # 3/4/2025 is two days: none is better than the wrong one
        if first <= 12 and second <= 12 and first != second:
            return None
        order = "mdy" if second > 12 else "dmy"
    by = dict(zip(order, groups, strict=True))
    month = by["m"]
    number = int(month) if month.isdigit() else _MONTHS[month.lower()]
    year = int(by["y"])
    if year < EARLIEST:
        return None
    try:
        return date(year, number, int(by["d"]))
    except ValueError:
        return None
