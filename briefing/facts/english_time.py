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
    | dict.fromkeys(NOW.keys() - {"date"}, "K")
    | dict.fromkeys(SETS, "V")
)
SYMBOLS |= {word: "h" if unit in ("H", "MIN", "S") else "u" for word, unit in UNITS.items()}
SYMBOLS |= {word: "H" if unit in ("H", "MIN", "S") else "U" for word, unit in PLURALS.items()}
SYMBOLS |= {"quarter": "Q", "quarters": "U", "second": "O", "future": "K"}

_COUNT = (
    r"(?P<n>a|v|av|af?v|[dnN](?:-?N)*(?:ga?m|gaQ)?|am|ma|m|[dnN]-[dnN]|[dnN]j[dnN]"
    r"|[dnN]g[dN](?=[^M]))"
)
_ABOUT = r"(?:12|i3|jj?|q)?(?:q|j)?"
_SECOND = _COUNT.replace("<n>", "<n2>")
_EDGE = r"(?:(?P<mod>e)-?i?t?|t?(?P<edge>[b<])f)?"
_YEAR = r"(?P<y>Y)"
_DAY = r"(?P<d>[do]|N-?O|N-?N|O)"

PATTERNS = (
    # "Tuesday, June 10, 2025"; "June 10"; "March 3 BC"
    (
        "day",
        rf"{_EDGE}(?:(?P<w>W)\.?,?)?(?P<m>M)\.?(?:,(?=o))?t?{_DAY}(?:,?[fi]?{_YEAR}(?P<bc>c)?)?",
    ),
    ("day", rf"{_EDGE}(?P<m>M)\.?{_DAY}(?P<yw>NN(?:-?N|gN-?N?)?)"),
    # "Tuesday 10 June 2025"; "the 9th of May"; "the fifth of July"
    (
        "day",
        r"(?:(?P<w>W)\.?,?)?t?(?:(?P<d>[do])-?f?|(?P<od>N?-?O)u?f|(?P<nd>N-?N?))"
        r"(?P<m>M)(?:\.?,?[fi]?-?(?P<y>Y)(?P<bc>c)?|f(?P<y2>n)|(?P<yw>NN(?:-?N)*))?",
    ),
    ("daylist", r"(?P<m>M)\.?(?P<d>[do])(?P<rest>(?:,[do])+,?g[do])(?:,?(?P<y>Y))?"),
    ("daylist", r"(?P<m>M)\.?(?P<d>[do])(?P<rest>g[do])(?:,?(?P<y>Y))?"),
    ("dayrange", rf"(?P<m>M)\.?(?P<d>[do])[-g](?P<z>[do])(?:,?{_YEAR})?"),
    ("dayrange", rf"(?P<d>[do])[-gj]t?(?P<z>[do])f?(?P<m>M)(?:,?{_YEAR})?"),
    ("weekdate", r"(?P<dir>[lxT])?(?P<w>W),?t?(?P<d>N?-?O|[do])(?![-,]?[dnNYMuUhH])"),
    ("numeric", r"(?P<w>W)?,?(?P<iso>I)"),
    ("short", r"(?P<dir>[lxT])?(?P<w>W)?,?(?P<short>J)"),
    ("written", r"(?P<y>Y)[-/](?P<m>M)[-/](?P<d>[do])"),
    ("written", r"(?P<d>[do])[-/](?P<m>M)[-/](?P<y>Y)"),
    ("written", r"(?P<m>M)[-/](?P<d>[do])(?:[-/](?P<y>Y))?"),
    ("dayonly", r"t(?P<d>o)(?:u?f(?P<dir>[lxTt])(?P<u>u)|(?P<dir2>[lxT])(?P<u2>u))?"),
    ("dayonly", r"t(?P<d>N?-?O)uf(?P<dir>[lxTt])(?P<u>u)"),
    ("monthrange", r"(?P<m>M)-(?P<m2>M)(?:,?f?(?P<y>Y))?"),
    ("month", rf"{_EDGE}(?P<m>M)\.?[-,/]?f?{_YEAR}(?P<bc>c)?"),
    ("month", r"(?P<m>M)i(?P<y>Y)"),
    ("month", r"(?P<m>M)f(?P<y2>n)"),
    ("month", rf"{_YEAR}(?P<m>M)"),
    ("month", r"(?P<m>M)(?P<yw>NN(?:-?N|gN-?N?)?)"),
    ("month", rf"{_EDGE}(?P<dir>[lxTz])?(?P<m>M)(?:f(?P<same>z)u)?"),
    ("month", r"(?P<m>M),?f?(?P<dir>l|x|T)(?P<year>u)"),
    ("year", rf"{_EDGE}(?:tuf?|t)?{_YEAR}(?P<bc>c)?"),
    ("year", r"(?P<yw>NN(?:-?N|gN-?N?)?)"),
    ("years", r"(?P<y>Y)[-/](?P<z>[YdnN])"),
    ("bc", r"t?(?P<y>[Ydn])(?P<bc>c)"),
    ("bc", r"(?P<bc>D)(?P<y>[Ydn])"),
    ("quarter", r"(?P<g>#)(?:f?,?'?(?P<y>[Yd])|f?(?P<dir>[lxT])u)?"),
    ("quarter", r"(?P<y>Y)-?(?P<g>#)"),
    ("quarter", r"t?(?P<yy>Y)(?:'s)?(?P<o>[oO])-?(?P<q>[Qm])"),
    ("quarter", r"(?P<dir>[lxT])u(?:'s)?(?P<o>[oO])-?(?P<q>[Qm])"),
    (
        "quarter",
        r"t?(?:y|u'?s?)?(?P<o>[Oo])-?(?P<q>[Qm])"
        r"(?:ft?(?:y)?u?(?P<y>Y)|,?(?P<y2>Y)|f?(?P<dir>[lxT])u|ftu|t?u)?",
    ),
    ("season", rf"{_EDGE}(?P<dir>[lxTzt])?(?P<s>S)(?:f?,?{_YEAR}(?P<bc>c)?|f(?P<ydir>[lxTz])u)?"),
    (
        "ordinalunit",
        r"t?(?P<o>[oOl])(?P<n>[dN])?(?P<u>[uU])[fi]"
        r"(?:(?P<y>Y)|(?P<dir>[Ttxzl])(?P<of>[uS])|t?(?P<m>M)(?:,?(?P<my>Y))?)",
    ),
    ("weeknumber", r"t?(?P<u>u)(?P<n>[dn])(?!p)(?:f?,?(?P<y>Y)|f(?P<dir>[lx])u)?"),
    (
        "weekof",
        r"t?(?P<u>[uw])(?:f|<i?)(?P<inner>(?:M\.?[do](?:,?Y)?|t?[do]f?M(?:,?Y)?|X+Y?|k|W|to))",
    ),
    ("holidayweekend", r"t?(?P<x>X+)(?P<y>Y)?w(?P<y2>Y)?"),
    ("weekday", rf"{_EDGE}(?P<dir>[lxTz])?(?P<w>W)(?P<part>P)?"),
    ("weekday", r"(?P<w>W)(?P<part>P)?,?i?f?t?(?P<dir>[lxT])(?P<week>u)"),
    ("weekday", r"t?(?P<dir>[lxT])(?P<week>u)[i-]?(?P<w>W)(?P<part>P)?"),
    ("deictic", rf"{_EDGE}(?P<k>k)(?:'s)?(?P<part>P)?"),
    ("part", r"(?P<mod>e)?t?(?P<dir>[lTxz])(?P<part>P)"),
    ("partof", r"(?:et?)?t?(?P<part>P)f(?P<inner>(?:W,?)?(?:M[do]|t?[do]f?M|k|W|X+)(?:,?Y)?)"),
    ("partof", r"(?P<inner>X+)(?P<part>P)"),
    ("relative", rf"{_EDGE}[tT]?(?P<dir>[lx])\+?y?(?P<u>u|w)"),
    ("relative", rf"{_EDGE}(?P<dir>T)\+?y?(?P<u>u|w|Q)"),
    ("relative", r"t?(?P<dir>[lx])(?P<u>Q)"),
    ("relative", r"(?P<edge>b)f(?P<u>u)"),
    ("relative", r"(?P<u>u)-?(?P<edge>b)"),
    ("fiscal", r"(?P<dir>[lxTt])?yu?(?P<y>Y)?"),
    ("relative", rf"{_EDGE}(?P<dir>t)(?P<u>u|w|Q)"),
    ("relative", r"t?(?P<k>K)(?P<u>u|Q)"),
    ("afternext", r"t(?P<u>u)(?P<far>FX?x)"),
    (
        "span",
        r"t?(?P<dir>[lx])(?P<n>[dnN](?:-?N)*|v|fv|vv|vf)?\+?(?P<u>[UuhH])(?:g(?P<n2>[dnN])(?P<u2>[UH]))*",
    ),
    ("span", r"t?(?P<n>[dnN])(?P<dir>[lx])\+?(?P<u>[U])"),
    ("same", r"(?P<mod>e)?(?P<z>tzz?|zz?|z)(?P<u>[uPw])"),
    (
        "offset",
        rf"{_ABOUT}{_COUNT}-?\+?(?P<u>[uUhH])(?:[g,]?{_SECOND}(?P<u2>[uUhH])(?:[g,]?(?P<n3>[dnN])(?P<u3>[uUhH]))?)?"
        r"(?P<dir>[ABF])",
    ),
    ("offset", rf"q?{_COUNT}-?\+?(?P<u>[uUhH])r(?P<base>K)"),
    ("offset", r"(?P<u>U)(?P<dir>[ABF])"),
    (
        "offset",
        rf"{_ABOUT}{_COUNT}-?(?P<u>[uU])(?P<dir>[rBF])"
        r"(?P<base>k|K|(?:[lxT])?W|M[do](?:,?Y)?|I|X+|t?[do]f?M(?:,?Y)?)",
    ),
    ("in", rf"(?<=i){_COUNT}(?P<u>[uUhH])(?:'s)?(?P<time>T)?"),
    ("daybefore", r"t(?P<u>u)(?P<dir>[BF])(?P<base>k|W|M[do](?:,?Y)?|X+)?"),
    (
        "duration",
        rf"{_ABOUT}t?{_COUNT}-?\+?(?P<u>[uUhHw])"
        rf"(?:g?,?{_SECOND}-?(?P<u2>[uUhH])|ga?(?P<half>m|Q))?(?:-?Z)?",
    ),
    ("duration", r"(?P<n>[dnN])(?P<nights>P)"),
    ("duration", r"(?P<n>%)(?P<u>u|h)"),
    ("duration", r"(?P<u>[uUhH])-(?P<long>Z)"),
    ("now", r"(?P<now>K)(?P<u>[UH])"),
    ("duration", r"(?P<u>U|H)"),
    ("decade", r"t?(?:(?P<mod>e)-?)?(?P<r>R)"),
    ("century", r"t?(?:(?P<mod>e)-?)?(?P<o>[oO]|N-?O)-?(?P<u>u)(?P<bc>c)?"),
    ("set", r"E(?P<dir>[lx])?(?P<n>[dnN])?(?P<u>[uUhHWSwP])"),
    ("set", r"(?P<v>V)"),
    ("now", r"t?(?P<now>K)"),
    ("now", r"(?<=j)(?P<now>@)"),
    ("now", r"t(?P<past>l)(?![uUdnNhHvMWSPQw+y])"),
    ("clock", r"(?P<clock>[Cdn])(?P<ampm>p)?(?:i?t?(?P<part>P))?"),
    ("holiday", r"(?P<dir>[lxT])?(?P<x>X+)(?:,?(?P<y>Y))?"),
)
"""Name and pattern; the longest match wins, the earlier of equals."""

NEEDS = {
    "day": "M",
    "dayrange": "M",
    "daylist": "M",
    "weekdate": "W",
    "numeric": "I",
    "short": "J",
    "fiscal": "y",
    "written": "M",
    "dayonly": "oO",
    "month": "M",
    "monthrange": "M",
    "year": "YN",
    "years": "Y",
    "bc": "cD",
    "quarter": "#Qm",
    "season": "S",
    "ordinalunit": "uU",
    "weeknumber": "u",
    "weekof": "uw",
    "holidayweekend": "X",
    "weekday": "W",
    "deictic": "k",
    "part": "P",
    "partof": "P",
    "relative": "uwQ",
    "afternext": "F",
    "span": "UuhH",
    "same": "z",
    "offset": "ABFr",
    "in": "i",
    "daybefore": "BF",
    "duration": "uUhHPw",
    "decade": "R",
    "century": "u",
    "set": "EV",
    "now": "Kl@",
    "clock": "Cp",
    "holiday": "X",
}
"""Of these symbols a sentence must have one for the pattern to be tried."""
