"""What the program itself says on the page: dates at their own precision, the basis, remarks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from briefing.model.brief import (
    Brief,
    DateLine,
    FigureLine,
    Source,
    SourceStatement,
    in_runs,
    pages_of,
)
from briefing.styles.model import HouseStyle
from briefing.wording import Language, fill, language
from briefing.wording.dates import format_date, without_weekday

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d|\w\w)\S*)?")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
_PART = re.compile(r"(\d{4})-([QH])([1-4])")
_SEASON = re.compile(r"(\d{4})-(SP|SU|FA|AU|WI)")
_YEAR = re.compile(r"\d{4}")
_DECADE = re.compile(r"(\d{3})X?")


@dataclass(frozen=True, slots=True)
class When:
    """A date in words: ``main`` at its own precision and ``detail`` ("16–22 June"), maybe ""."""

    main: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Dates:
    """Dates in a language, by the house's pattern for a whole one."""

    spoken: Language
    pattern: str

    @classmethod
    def of(cls, tag: str, pattern: str) -> Dates:
        """In the language of ``tag``, the pattern without its day of the week."""
        return cls(language(tag), without_weekday(pattern))

    def _said(self, day: date, pattern: str) -> str:
        return format_date(day, pattern, self.spoken.code)

    def when(self, line: DateLine) -> When:
        """The date of a line, no more precise than its source.

        What no calendar value is known for stays in the words of the source.
        """
        found = self._timex(line)
        if found is not None:
            return found
        if line.start and line.end:
            return When(self.range(line.start, line.end))
        return When(" ".join(line.text.split()))

    def _timex(self, line: DateLine) -> When | None:
        text, spoken = line.timex, self.spoken
        try:
            # ValueError: a source can write 30 February; then its own words are printed
            if match := _DAY.fullmatch(text):
                day = date(int(match[1]), int(match[2]), int(match[3]))
                time = spoken.times.get(match[4] or "", match[4] or "")
                return When(self._said(day, spoken.short_weekday + self.pattern), time)
            if match := _MONTH.fullmatch(text):
                return When(self._said(date(int(match[1]), int(match[2]), 1), spoken.month))
            if match := _WEEK.fullmatch(text):
                return self._week(int(match[1]), int(match[2]), weekend=bool(match[3]))
        except ValueError:
            return None
        if match := _PART.fullmatch(text):
            words = spoken.quarter if match[2] == "Q" else spoken.half
            months = self.range(line.start, line.end) if line.start and line.end else ""
            return When(fill(words, number=match[3], year=match[1]), months)
        if match := _SEASON.fullmatch(text):
            # TIMEX3 has FA for autumn; older writers put AU
            season = "FA" if match[2] == "AU" else match[2]
            return When(f"{spoken.seasons[season]} {match[1]}")
        if _YEAR.fullmatch(text):
            return When(text)
        if match := _DECADE.fullmatch(text):
            return When(fill(spoken.decade, decade=f"{match[1]}0"))
        return None

    def _week(self, year: int, week: int, *, weekend: bool) -> When:
        first = date.fromisocalendar(year, week, 6 if weekend else 1)
        last = date.fromisocalendar(year, week, 7)
        if weekend:
            return When(self.range(first, last), self.spoken.weekend)
        day = self._said(first, self.pattern)
        return When(fill(self.spoken.week, day=day), self.range(first, last))

    def range(self, first: date, last: date) -> str:
        """Two inclusive days in few words, "9–15 June 2025" or "May–June 2025".

        A pattern that begins with the month gives "June 9–15, 2025".
        """
        spoken = self.spoken
        # the pattern of the house decides the order, since English has both
        month_first = self.pattern.startswith("M")
        day = "MMMM d" if month_first else spoken.day
        full = "MMMM d, yyyy" if month_first else spoken.date
        if first == last:
            return self._said(first, full)
        same_month = (first.year, first.month) == (last.year, last.month)
        if first.day == 1 and (last + timedelta(days=1)).day == 1:  # whole months
            if same_month:
                return self._said(first, spoken.month)
            same_year = first.year == last.year
            one, dash = ("MMMM", "–") if same_year else (spoken.month, " – ")
            return f"{self._said(first, one)}{dash}{self._said(last, spoken.month)}"
        if same_month:
            ends = (day, "d, yyyy") if month_first else (spoken.day_number, full)
            return f"{self._said(first, ends[0])}–{self._said(last, ends[1])}"
        one = day if first.year == last.year else full
        return f"{self._said(first, one)} – {self._said(last, full)}"


_HALF = 0.5  # the one part of a page that a limit may be, besides whole ones


@dataclass(frozen=True, slots=True)
class Words:
    """What the program says in a house style."""

    labels: dict[str, str]
    dates: Dates
    pattern: str

    @classmethod
    def of(cls, style: HouseStyle) -> Words:
        """The words of a style."""
        return cls(
            dict(style.labels), Dates.of(style.language, style.date_format), style.date_format
        )

    def say(self, key: str, count: float | None = None, /, **values: object) -> str:
        """A label, filled in."""
        return fill(self.labels[key], count, **values)

    def day(self, day: date) -> str:
        """A day by the house's pattern."""
        return format_date(day, self.pattern, self.dates.spoken.code)

    def short_day(self, day: date) -> str:
        """A day without its day of the week."""
        return format_date(day, self.dates.pattern, self.dates.spoken.code)

    def source_day(self, source: Source) -> str:
        """The day of a source in a list, and whether its article states it."""
        day = self.short_day(source.date) if source.date else self.labels["undated"]
        if source.date_assumed or "date" in source.given:
            why = "date assumed" if source.date_assumed else "date given"
            return f"{day} ({self.labels[why]})"
        return day

    def described(self, brief: Brief, source: Source) -> tuple[str, ...]:
        """A source in a list of sources: outlet, title, authors, day, pages; none of them ""."""
        parts = (
            source.outlet,
            source.title or source.name,
            ", ".join(source.byline),
            self.source_day(source),
            self.pages(brief, source),
        )
        return tuple(part for part in parts if part)

    def when(self, line: DateLine) -> When:
        """The date of a line."""
        return self.dates.when(line)

    def basis(self, statement: SourceStatement) -> str:
        """The source statement in one or two sentences (ICD 206's summary statement)."""
        words = self.say("articles", statement.articles)
        if statement.outlets:
            words += f" {self.say('outlets', statement.outlets)}"
        parts = [words]
        if statement.independent != statement.articles:
            parts.append(self.say("independent reports", statement.independent))
        if statement.first and statement.last:
            days = self.dates.range(statement.first, statement.last)
            key = "dated" if statement.first != statement.last else "of day"
            parts.append(self.say(key, days=days))
        rest = []
        if statement.undated:
            rest.append(self.say("undated articles", statement.undated))
        if statement.nameless:
            rest.append(self.say("nameless articles", statement.nameless))
        if statement.opinion:
            rest.append(self.say("opinion articles", statement.opinion))
        said = ", ".join(parts) + (f"; {', '.join(rest)}" if rest else "") + "."
        if statement.single and statement.claims:
            said += f" {self.say('single claims', statement.single, claims=statement.claims)}"
        return said

    def ledger(self, line: FigureLine, brief: Brief) -> str:
        """Who gives a figure, who only tells its movement, who gives another, who is silent.

        "" where there is only one source.
        """
        if len(brief.sources) < 2:
            return ""
        trends = sorted({cited.source for cited in line.trends})
        told = {
            "ledger number": sorted({*line.marks, *line.also} - set(trends)),
            "ledger trend": trends,
            "ledger other": sorted(
                {cited.source for cited in line.differing}
                | {cited.source for one in line.earlier for cited in one.spans}
            ),
            "ledger silent": list(line.silent),
        }
        parts = [
            self.say(key, numbers=", ".join(map(str, numbers)))
            for key, numbers in told.items()
            if numbers
        ]
        said = "; ".join(parts)
        return f"{said[:1].upper()}{said[1:]}." if said else ""

    def trail(self, line: FigureLine) -> str:
        """The values that newer reports replaced, with their days: "earlier 41 (3 May)"; or ""."""
        if not line.earlier:
            return ""
        values = ", ".join(
            one.text + (f" ({self.short_day(one.day)})" if one.day else "") for one in line.earlier
        )
        return self.say("ledger earlier", values=values)

    def confidence(self, level: str) -> str:
        """The analyst's confidence in the assessment, in a sentence."""
        return self.say("confidence", level=self.labels[level])

    def boxes(self, count: int, characters: str) -> str:
        """The remark that boxes stand for characters which no font here has."""
        return self.say("boxes", count, characters=characters)

    def left_out(self, brief: Brief) -> str:
        """The remark about lines that a page limit took away, "" when it took none."""
        if not brief.left_out:
            return ""
        limit = brief.page_limit
        pages = self.say("half page") if limit == _HALF else self.say("pages", limit)
        return self.say("left out", brief.left_out, pages=pages)

    def pages(self, brief: Brief, source: Source) -> str:
        """The pages of a source's document that lines rest on ("pp. 1, 3–5"), or ""."""
        return self.said_pages(pages_of(brief, source))

    def said_pages(self, numbers: Sequence[int]) -> str:
        """Ascending numbers of pages ("p. 3"), "" for none."""
        if not numbers:
            return ""
        said = self.say("cited pages", len(numbers), pages=in_runs(numbers))
        return said.replace(". ", ".\u00a0", 1)

    def remarks(self, brief: Brief) -> tuple[str, ...]:
        """All that the program has to say to the reader."""
        last = self.left_out(brief)
        return (*brief.notes, last) if last else brief.notes
