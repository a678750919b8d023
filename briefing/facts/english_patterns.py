"""English time expressions, as data: patterns over the symbols of ``english_time``.

A pattern says "month, day, comma, year" as ``Md,Y`` and stays linear in the length of a sentence.
"""

from __future__ import annotations

_COUNT = (
    r"(?P<n>a|v|av|af?v|[dnN](?:-?N)*(?:ga?m|gaQ)?|am|ma|m|[dnN]-[dnN]|[dnN]j[dnN]"
    # not before a month: "2 and 3 May" are two days
    r"|[dnN]g[dN](?=[^M]))"
)
_ABOUT = r"(?:12|i3|jj?|q)?(?:q|j)?"
_SECOND = _COUNT.replace("<n>", "<n2>")
_EDGE = r"(?:(?P<mod>e)-?i?t?|t?(?P<edge>[b<])f)?"
_YEAR = r"(?P<y>Y)"
_DAY = r"(?P<d>[do]|N-?O|N-?N|O)"

_OF_ACCOUNTS = r"(?:t?(?P<g>#|[oO]-?[Qm])(?:f|,)?t?)"

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
    # not before a unit, a month or another number, whose count the number is then
    ("weekdate", r"(?P<dir>[lxT])?(?P<w>W)(?!,t?N?-?O),?t?(?P<d>N?-?O|[do])(?![-,]?[dnNYMuUhH])"),
    ("numeric", r"(?:(?P<w>W),?)?(?P<iso>I)"),
    ("short", r"(?:(?P<dir>[lxT])?(?P<w>W),?)?(?P<short>J)"),
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
    (
        "nthweekday",
        r"t?(?P<o>[oOl])(?P<w>W)[fi]"
        r"(?:(?P<y>Y)|(?P<dir>[Ttxzl])(?P<of>[uS])|t?(?P<m>M)(?:,?f?(?P<my>Y))?)",
    ),
    ("weekdaylater", r"(?P<w>W)(?P<u>u)"),
    ("weekdaylater", r"a(?P<u>u)i(?P<w>W)"),
    ("weekdaylater", r"t?(?P<w>W)(?P<far>Fx|Bl)"),
    ("weekdays", r"(?P<w>W)(?P<join>[j-])t?(?P<w2>W)(?:f?t?(?P<dir>[lxT])(?P<u>u))?"),
    ("weekday", r"(?P<same>[Tt])(?P<dir>[lxz])(?P<w>W)(?P<part>P)?"),
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
    ("fiscal", rf"{_OF_ACCOUNTS}?(?P<fy>&)(?:[-/](?P<z>[YdnN]))?"),
    ("fiscal", rf"{_OF_ACCOUNTS}?y[uU]?(?P<y>Y)(?:[-/](?P<z>[YdnN]))?"),
    ("fiscal", rf"{_OF_ACCOUNTS}?t?(?P<y>Y)(?:[-/](?P<z>[YdnN]))?y[uU]?"),
    ("fiscal", r"t?y(?P<g>#|[oO]-?[Qm])(?:f?,?t?(?P<y>Y))?"),
    ("fiscal", r"t?(?P<g>[oO]-?yQ)(?:f?,?t?(?P<y>Y))?"),
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
        rf"{_ABOUT}{_COUNT}-?\+?(?P<u>[uU])(?P<dir>[rBF])"
        r"(?P<base>k|K|(?:[lxT])?W|M[do](?:,?Y)?|I|X+|t?[do]f?M(?:,?Y)?)",
    ),
    # looked behind, for "in" leads to the expression and is no part of its words
    ("in", rf"(?<=i){_COUNT}(?P<u>[uUhH])(?:'s)?(?P<time>T)?"),
    ("daybefore", r"t(?P<u>u)(?P<dir>[BF])(?P<base>k|W|M[do](?:,?Y)?|X+)?"),
    (
        "duration",
        rf"{_ABOUT}t?{_COUNT}-?\+?(?P<u>[uUhHw])"
        rf"(?:g?,?{_SECOND}-?(?P<u2>[uUhH])|ga?(?P<half>m|Q))?(?:-?Z)?",
    ),
    ("duration", r"(?P<n>[dnN])(?P<nights>P)"),
    # "all day", "all year"
    ("duration", r"(?P<n>%)(?P<u>u|h)"),
    ("duration", r"(?P<u>[uUhH])-(?P<long>Z)"),
    ("now", r"(?P<now>K)(?P<u>[UH])"),
    ("duration", r"(?P<u>U|H)"),
    ("decade", r"t?(?:(?P<mod>e)-?)?(?P<r>R)"),
    ("century", r"t?(?:(?P<mod>e)-?)?(?P<o>[oO]|N-?O)-?(?P<u>u)(?P<bc>c)?"),
    ("set", r"E(?P<dir>[lx])?(?P<n>[dnN])?(?P<u>[uUhHWSwP])"),
    ("set", r"(?P<v>V)"),
    ("now", r"t?(?P<now>K)"),
    # "to date"
    ("now", r"(?<=j)(?P<now>@)"),
    # "the past" by itself, and not that of "the past week"
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
    "fiscal": "y&",
    "nthweekday": "W",
    "weekdaylater": "W",
    "weekdays": "W",
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
