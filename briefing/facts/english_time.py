"""English words of time, as data: a symbol for each, and what they stand for.

``dates`` writes a sentence as a string of one symbol a token and matches the patterns of
``english_patterns`` on that short string.

Symbols: ``M`` month, ``W`` weekday, ``d`` number 1 to 31, ``o`` ordinal in digits, ``O`` ordinal
word, ``n`` other number, ``Y`` four-digit year, ``N`` number word, ``a`` a/an, ``u``/``U`` unit of
a day and more in singular/plural, ``h``/``H`` unit of hours and less, ``Q`` quarter, ``m`` half,
``S`` season, ``P`` part of the day, ``p`` am/pm, ``C`` clock, ``I`` written date, ``R`` decade,
``G`` "Q3", ``l`` last, ``x`` next, ``T`` this, ``z`` that/same, ``E`` every, ``e`` early/late/mid,
``b`` beginning/end, ``A`` ago, ``B`` earlier, ``F`` later, ``k`` today, ``K`` now, ``t`` the,
``f`` of, ``i`` in/on, ``r`` from, ``j`` to, ``g`` and, ``q`` about/over, ``v`` several, ``H`` ...,
``y`` fiscal, ``&`` "FY26", ``X`` holiday, ``c`` BC, ``w`` weekend, ``s`` possessive s.
"""

from __future__ import annotations

from briefing.facts.lexicon import group

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sep sept",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tue tues",
            "wednesday wed weds",
            "thursday thu thur thurs",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}
AMBIGUOUS = group("english_time.ambiguous")
"""Month and weekday words that are other words too, or short: they need company."""

SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
DAYPARTS = {
    "morning": "MO",
    "mornings": "MO",
    "afternoon": "AF",
    "afternoons": "AF",
    "evening": "EV",
    "evenings": "EV",
    "night": "NI",
    "nights": "NI",
    "daytime": "DT",
    "noon": "MI",
    "midday": "MI",
    "lunchtime": "MI",
    "dawn": "MO",
    "dusk": "EV",
}
MOMENTS = frozenset({"midnight"})
"""What stands where a part of the day does, and names a moment between two days."""
UNITS = {
    "day": "D",
    "week": "W",
    # a unit of our own, for TIMEX3 has none: ``resolve`` makes two weeks of it
    "fortnight": "W2",
    "month": "M",
    "monthrange": "M",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
    "quarter": "Q",
    "hour": "H",
    "minute": "MIN",
    "second": "S",
    "yr": "Y",
    "hr": "H",
    "min": "MIN",
    "sec": "S",
    "h": "H",
}
PLURALS = {
    "days": "D",
    "weeks": "W",
    "fortnights": "W2",
    "months": "M",
    "years": "Y",
    "decades": "DE",
    "centuries": "CE",
    "quarters": "Q",
    "hours": "H",
    "minutes": "MIN",
    "seconds": "S",
    "yrs": "Y",
    "hrs": "H",
    "mins": "MIN",
}
DEICTIC = {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0, "overnight": 0}
NOW = {
    "now": "PRESENT_REF",
    "currently": "PRESENT_REF",
    "presently": "PRESENT_REF",
    "nowadays": "PRESENT_REF",
    "current": "PRESENT_REF",
    "recently": "PAST_REF",
    "recent": "PAST_REF",
    "date": "PRESENT_REF",
    "future": "FUTURE_REF",
    "formerly": "PAST_REF",
    "lately": "PAST_REF",
}
SETS = {
    "daily": "P1D",
    "weekly": "P1W",
    "monthly": "P1M",
    "quarterly": "P3M",
    "yearly": "P1Y",
    "annually": "P1Y",
    "hourly": "PT1H",
    "biweekly": "P2W",
    "fortnightly": "P2W",
    "nightly": "P1D",
    "everyday": "P1D",
    "biannually": "P2Y",
}
HOLIDAYS = {
    "christmas": (12, 25),
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "boxing day": (12, 26),
    "new year's day": (1, 1),
    "new year's": (1, 1),
    "new year day": (1, 1),
    "new year's eve": (12, 31),
    "new year": (1, 1),
    "valentine's day": (2, 14),
    "earth day": (4, 22),
    "halloween": (10, 31),
    "independence day": (7, 4),
    "bastille day": (7, 14),
    "juneteenth": (6, 19),
    "veterans day": (11, 11),
    "armistice day": (11, 11),
    "st patrick's day": (3, 17),
    "saint patrick's day": (3, 17),
}
"""Days of the year by name, apostrophes straight."""
EASTER = {
    "easter": 0,
    "easter sunday": 0,
    "easter monday": 1,
    "good friday": -2,
    "palm sunday": -7,
    "ash wednesday": -46,
    "whit monday": 50,
    "ascension day": 39,
}
"""Days from Easter Sunday."""
FLOATING = {
    "thanksgiving": (11, 3, 4),
    "thanksgiving day": (11, 3, 4),
    "black friday": (11, 4, 4),
    "labor day": (9, 0, 1),
    "memorial day": (5, 0, -1),
    "mother's day": (5, 6, 2),
    "father's day": (6, 6, 3),
    "martin luther king day": (1, 0, 3),
    "columbus day": (10, 0, 2),
}
"""Month, weekday and which one of the month; -1 is the last."""
FIRST_HOLIDAY_WORDS = frozenset(
    name.split()[0] for names in (HOLIDAYS, EASTER, FLOATING) for name in names
)

_SYMBOLS = {
    "a": "a an",
    "l": "last past previous preceding prior",
    "x": "next coming following upcoming ensuing",
    "T": "this these",
    "z": "that same those",
    "E": "every each per",
    "e": "early late mid earlier later",
    "b": "end start middle close turn rest outset eve-of height remainder",
    "A": "ago",
    "B": "before earlier previously prior",
    "F": "later after hence afterwards",
    "t": "the",
    "f": "of",
    "i": "in on at during within",
    "r": "from since between",
    "j": "to until till through thru",
    "g": "and or",
    "q": "about around almost nearly roughly approximately over under another barely just approx "
    "only",
    "v": "several few couple many some",
    "w": "weekend weekends",
    "m": "half",
    "y": "fiscal financial calendar fy",
    "c": "bc bce b.c. b.c",
    "p": "am pm a.m. p.m. a.m p.m hrs",
    "s": "s",
    "D": "ad a.d.",
    "Z": "old olds long",
    "1": "more less fewer",
    "2": "than",
    "3": "least most",
    "+": "business working trading consecutive straight full whole",
    "%": "all",
    "<": "beginning starting commencing",
    "@": "date",
    ",": ",",
    "-": "- – — ‑",
    "/": "/",
    ".": ".",
    "'": "' ’",
    "(": "(",
    ")": ")",
    "#": "q1 q2 q3 q4 h1 h2 1q 2q 3q 4q",
}
SYMBOLS = {word: symbol for symbol, words in _SYMBOLS.items() for word in words.split()}
SYMBOLS |= dict.fromkeys(SEASONS, "S") | dict.fromkeys(DAYPARTS, "P") | dict.fromkeys(MOMENTS, "P")
SYMBOLS |= (
    dict.fromkeys(DEICTIC, "k")
    # "date" is now only behind "to"
    | dict.fromkeys(NOW.keys() - {"date"}, "K")
    | dict.fromkeys(SETS, "V")
)
SYMBOLS |= {word: "h" if unit in ("H", "MIN", "S") else "u" for word, unit in UNITS.items()}
SYMBOLS |= {word: "H" if unit in ("H", "MIN", "S") else "U" for word, unit in PLURALS.items()}
# last, over what the tables above made of words that have two lives
SYMBOLS |= {"quarter": "Q", "quarters": "U", "second": "O", "future": "K"}
