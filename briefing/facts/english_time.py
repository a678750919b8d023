"""English time expressions, as data: a symbol for each word, and patterns over the symbols.

``dates`` writes a sentence as a string of one symbol a token and matches these patterns on that
short string, so a pattern says "month, day, comma, year" as ``MD,Y`` and stays linear.

Symbols: ``M`` month, ``W`` weekday, ``d`` number 1 to 31, ``o`` ordinal in digits, ``O`` ordinal
word, ``n`` other number, ``Y`` four-digit year, ``N`` number word, ``a`` a/an, ``u``/``U`` unit of
a day and more in singular/plural, ``h``/``H`` unit of hours and less, ``Q`` quarter, ``m`` half,
``S`` season, ``P`` part of the day, ``p`` am/pm, ``C`` clock, ``I`` written date, ``R`` decade,
``G`` "Q3", ``l`` last, ``x`` next, ``T`` this, ``z`` that/same, ``E`` every, ``e`` early/late/mid,
``b`` beginning/end, ``A`` ago, ``B`` earlier, ``F`` later, ``k`` today, ``K`` now, ``t`` the,
``f`` of, ``i`` in/on, ``r`` from, ``j`` to, ``g`` and, ``q`` about/over, ``v`` several, ``H`` ...,
``y`` fiscal, ``X`` holiday, ``c`` BC, ``w`` weekend, ``s`` possessive s.
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
    "overnight": "NI",
    "daytime": "DT",
    "noon": "MI",
    "midday": "MI",
    "lunchtime": "MI",
    "dawn": "MO",
    "dusk": "EV",
}
CLOCK_WORDS = {"noon": "T12:00", "midday": "T12:00", "midnight": "T00:00"}
UNITS = {
    "day": "D",
    "week": "W",
    "fortnight": "W2",
    "month": "M",
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
    "millennium": "ML",
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
DEICTIC = {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0, "tonite": 0}
NOW = {
    "now": "PRESENT_REF",
    "currently": "PRESENT_REF",
    "presently": "PRESENT_REF",
    "nowadays": "PRESENT_REF",
    "current": "PRESENT_REF",
    "recently": "PAST_REF",
    "recent": "PAST_REF",
    "formerly": "PAST_REF",
    "lately": "PAST_REF",
    "soon": "FUTURE_REF",
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
    "new year": (1, 1),
    "new year's eve": (12, 31),
    "new year’s eve": (12, 31),
    "new year’s day": (1, 1),
    "valentine's day": (2, 14),
    "halloween": (10, 31),
    "independence day": (7, 4),
    "bastille day": (7, 14),
    "may day": (5, 1),
    "labour day": (5, 1),
    "juneteenth": (6, 19),
    "veterans day": (11, 11),
    "armistice day": (11, 11),
    "epiphany": (1, 6),
}

_SYMBOLS = {
    "a": "a an",
    "l": "last past previous preceding prior",
    "x": "next coming following upcoming",
    "T": "this these",
    "z": "that same those",
    "E": "every each per",
    "e": "early late mid earlier later mid",
    "b": "beginning end start middle close turn rest half-way eve outset height",
    "A": "ago",
    "B": "before earlier previously",
    "F": "later after hence afterwards",
    "t": "the",
    "f": "of",
    "i": "in on at during within",
    "r": "from since between",
    "j": "to until till through thru",
    "g": "and or",
    "q": "about around almost nearly roughly approximately over under some another barely just "
    "approx only",
    "v": "several few couple many some",
    "w": "weekend weekends",
    "m": "half",
    "y": "fiscal financial calendar fy",
    "c": "bc bce b.c. b.c",
    "p": "am pm a.m. p.m. a.m p.m hrs",
    "s": "s",
    "D": "ad a.d.",
    ",": ",",
    "-": "- – —",
    "/": "/",
    ".": ".",
    "'": "' ’",
    "(": "(",
    ")": ")",
    "#": "q1 q2 q3 q4 h1 h2",
    "!": "era",
}
SYMBOLS = {word: symbol for symbol, words in _SYMBOLS.items() for word in words.split()}
SYMBOLS |= dict.fromkeys(SEASONS, "S") | dict.fromkeys(DAYPARTS, "P") | {"midnight": "P"}
SYMBOLS |= dict.fromkeys(DEICTIC, "k") | dict.fromkeys(NOW, "K") | dict.fromkeys(SETS, "V")
SYMBOLS |= {word: "h" if unit in ("H", "MIN", "S") else "u" for word, unit in UNITS.items()}
SYMBOLS |= {word: "H" if unit in ("H", "MIN", "S") else "U" for word, unit in PLURALS.items()}
SYMBOLS |= {"quarter": "Q", "quarters": "U", "second": "O"}

_COUNT = r"(?P<n>a|v|av|af?v|[dnN](?:-?N)?(?:ga?m)?|am|m|[dnN]g[dN]|[dnN]-[dnN]|[dnN]j[dnN])"
_DATE_MOD = r"(?:(?P<mod>e)-?i?t?|t?(?P<edge>b)f)?"
_PART = r"(?:(?P<part>P))?"

PATTERNS = (
    # "Tuesday, June 10, 2025"; "June 10"
    ("day", rf"{_DATE_MOD}(?:(?P<w>W)\.?,?)?(?P<m>M)\.?t?(?P<d>[doO])(?:,?f?(?P<y>Y))?(?P<bc>c)?"),
    # "Tuesday 10 June 2025"; "the 9th of May"
    (
        "day",
        r"(?:(?P<w>W)\.?,?)?t?(?:(?P<d>[do])-?f?|(?P<od>O)f)(?P<m>M)\.?(?:,?f?-?(?P<y>Y))?(?P<bc>c)?",
    ),
    ("iso", r"(?P<iso>I)"),
    ("month", rf"{_DATE_MOD}(?P<m>M)\.?,?f?(?P<y>Y)(?P<bc>c)?"),
    ("month", rf"{_DATE_MOD}(?P<dir>[lxT])?(?P<m>M)(?:fz(?P<sameyear>u))?"),
    ("month", r"(?P<m>M)(?P<dir>l|x)u"),
    ("month", r"(?P<m>M)f?(?P<dir>l|x|T)(?P<year>u)"),
    ("year", rf"{_DATE_MOD}(?:t?yu?|tu)?(?P<y>Y)(?P<bc>c)?"),
    ("years", r"(?P<y>Y)[-/](?P<z>[YdnN])"),
    ("bc", r"(?P<y>[Ydn])(?P<bc>c)"),
    ("quarter", r"(?P<g>#)(?:f?,?'?(?P<y>[Yd])|f(?P<dir>[lxT])u)?"),
    ("quarter", r"t?(?P<yy>Y)(?:'s)?(?P<o>O)-?(?P<q>[Qm])"),
    ("quarter", r"(?P<dir>[lxT])uO?(?:'s)(?P<o>O)-?(?P<q>[Qm])"),
    (
        "quarter",
        r"t?(?P<o>[Oo])-?(?P<q>[Qm])(?:ft?(?:y)?(?P<y>Y)|,?(?P<y2>Y)|f(?P<dir>[lxT])u|ftu|t?u)?",
    ),
    (
        "season",
        rf"{_DATE_MOD}(?P<dir>[lxTzt])?(?P<s>S)(?:f?,?(?P<y>Y)(?P<bc>c)?|f(?P<ydir>[lxT])u)?",
    ),
    ("weekday", rf"(?P<dir>[lxT])?(?P<w>W){_PART}"),
    ("weekday", rf"(?P<w>W){_PART}i?(?P<dir>[lxT])(?P<week>u)"),
    ("weekday", rf"(?P<dir>[lxT])(?P<week>u)i?(?P<w>W){_PART}"),
    ("deictic", rf"(?P<k>k)(?:'s)?{_PART}"),
    ("part", r"(?P<dir>[lTxz])(?P<part>P)"),
    ("part", r"t(?P<dir>[lx])(?P<part>P)"),
    ("partof", r"(?:et?)?(?:t)?(?P<part>P)f(?P<inner>(?:W,?)?(?:Md|t?[do]f?M|k)(?:,?Y)?)"),
    ("relative", rf"{_DATE_MOD}t?(?P<dir>[lx])(?P<u>u|w)"),
    ("relative", rf"{_DATE_MOD}(?P<dir>T)(?P<u>u|w|Q)"),
    ("relative", r"t?(?P<dir>[lx])(?P<u>Q)"),
    ("relative", rf"{_DATE_MOD}(?P<dir>t)(?P<u>u|w|Q)"),
    ("span", r"t?(?P<dir>[lx])(?P<n>[dnN](?:-?N)?|v|fv|vv)?(?P<u>[UuhH])"),
    ("span", r"t?(?P<n>[dnN])(?P<dir>[lx])(?P<u>[U])"),
    ("same", r"(?:(?P<mod>e))?(?P<z>z{1,2}|tz)(?P<u>[uP])"),
    (
        "offset",
        rf"q?q?{_COUNT}-?(?P<u>[uUhH])(?:g{_COUNT.replace('<n>', '<n2>')}(?P<u2>[uUhH]))?(?P<dir>[ABF])",
    ),
    ("offset", rf"q?{_COUNT}-?(?P<u>[uUhH])rK"),
    ("offset", r"(?P<u>U)(?P<dir>[ABF])"),
    ("offset", rf"{_COUNT}-?(?P<u>[uU])(?P<dir>[rBF])(?P<base>k|K|(?:[lxT])?W|M[do](?:,?Y)?|X)"),
    (
        "duration",
        rf"(?:qj|qq?)?t?{_COUNT}-?(?P<u>[uUhH])(?:g?,?{_COUNT.replace('<n>', '<n2>')}-?(?P<u2>[uUhH]))?(?:-?(?P<old>_))?",
    ),
    ("duration", r"(?P<u>U|H)"),
    ("decade", r"t?(?:(?P<mod>e)-?)?(?P<r>R)"),
    ("century", r"t?(?:(?P<mod>e)-?)?(?P<o>[oO])-?(?P<u>u)(?P<bc>c)?"),
    ("set", r"E(?P<dir>[lx])?(?P<n>[dnN])?(?P<u>[uUhHWSwP])"),
    ("set", r"(?P<v>V)"),
    ("now", r"(?P<now>K)"),
    ("clock", r"(?P<clock>[Cdn])(?P<ampm>p)?(?:i?t?(?P<part>P))?"),
    ("holiday", r"(?P<x>X+)(?:,?(?P<y>Y))?"),
)
"""Name and pattern; the longest match wins, the earlier of equals."""
