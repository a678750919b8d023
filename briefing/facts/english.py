"""English: the closed vocabulary of numbers and of what stands around them, as data.

Another language is another module of these names and lists in ``data/``; the rules in
``numbers`` and ``figures`` read only what stands here, in ``english_money``, ``english_time`` and
``units``. Keys are lower case.
"""

from __future__ import annotations

# --- numbers ------------------------------------------------------------------------------------

ONES = {
    word: value
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
TENS = {
    word: value * 10
    for value, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
    )
}
SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "lakh": 1e5,
    "lakhs": 1e5,
    "million": 1e6,
    "crore": 1e7,
    "crores": 1e7,
    "billion": 1e9,
    "trillion": 1e12,
    "quadrillion": 1e15,
    # it multiplies as "hundred" does: "two dozen"
    "dozen": 12.0,
    "mn": 1e6,
    "mln": 1e6,
    "mio": 1e6,
    "bn": 1e9,
    "bln": 1e9,
    "tn": 1e12,
    "trn": 1e12,
}
GLUED_SCALES = {"k": 1e3, "m": 1e6, "b": 1e9, "t": 1e12, "mm": 1e6}
"""Scales only where written without a space after digits: "$5m", "10k"."""

VAGUE = {
    "dozens": 12.0,
    "scores": 20.0,
    "hundreds": 1e2,
    "thousands": 1e3,
    "millions": 1e6,
    "billions": 1e9,
    "trillions": 1e12,
    "tens": 10.0,
}
"""Open lower bounds: "hundreds of billions" is at least 100 times 1e9."""

FRACTIONS = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "thirds": 3,
    "quarter": 4,
    "quarters": 4,
    "fourth": 4,
    "fourths": 4,
    "fifth": 5,
    "fifths": 5,
    "sixth": 6,
    "sixths": 6,
    "seventh": 7,
    "eighth": 8,
    "eighths": 8,
    "ninth": 9,
    "tenth": 10,
    "tenths": 10,
}
GLYPHS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
ORDINALS = {
    word: value
    for value, word in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
        ],
        start=1,
    )
} | {"thirtieth": 30, "fortieth": 40, "fiftieth": 50, "hundredth": 100}
MULTIPLES = {
    "doubled": 2.0,
    "doubling": 2.0,
    "doubles": 2.0,
    "tripled": 3.0,
    "tripling": 3.0,
    "trebled": 3.0,
    "trebling": 3.0,
    "quadrupled": 4.0,
    "quadrupling": 4.0,
    "quintupled": 5.0,
    "halved": 0.5,
    "halving": 0.5,
    "twofold": 2.0,
    "threefold": 3.0,
    "fourfold": 4.0,
    "fivefold": 5.0,
    "sixfold": 6.0,
    "tenfold": 10.0,
    "hundredfold": 100.0,
    "twice": 2.0,
}

# --- words before a number ----------------------------------------------------------------------

MODIFIERS = {
    "over": "over",
    "above": "over",
    "exceeding": "over",
    "more than": "over",
    "greater than": "over",
    "higher than": "over",
    "upwards of": "over",
    "upward of": "over",
    "in excess of": "over",
    "topping": "over",
    "under": "under",
    "below": "under",
    "less than": "under",
    "fewer than": "under",
    "lower than": "under",
    "just under": "under",
    "just over": "over",
    "about": "about",
    "around": "about",
    "roughly": "about",
    "approximately": "about",
    "approx": "about",
    "circa": "about",
    "some": "about",
    "nearly": "about",
    "almost": "about",
    "close to": "about",
    "an estimated": "about",
    "estimated": "about",
    "in the region of": "about",
    "at least": "at least",
    "no less than": "at least",
    "no fewer than": "at least",
    "not less than": "at least",
    "a minimum of": "at least",
    "minimum": "at least",
    "at most": "at most",
    "up to": "at most",
    "as much as": "at most",
    "as many as": "at most",
    "no more than": "at most",
    "not more than": "at most",
    "a maximum of": "at most",
    "~": "about",
    ">": "over",
    "<": "under",
}
MODIFIERS_AFTER = {
    "or more": "at least",
    "or so": "about",
    "or less": "at most",
    "or fewer": "at most",
    "at least": "at least",
    "plus": "at least",
}
RANGE_WORDS = frozenset({"to", "-", "–", "—"})
MINUS = frozenset({"minus", "negative", "-", "−", "–"})

# --- percent ------------------------------------------------------------------------------------

PERCENT = {
    ("%",): "%",
    ("percent",): "%",
    ("percents",): "%",
    ("per", "cent"): "%",
    ("per", "cents"): "%",
    ("pct",): "%",
    ("pc",): "%",
    ("p.c.",): "%",
    ("percentage",): "%",
    ("percentage", "point"): "percentage point",
    ("percentage", "points"): "percentage point",
    ("percent", "points"): "percentage point",
    ("pct", "point"): "percentage point",
    ("pct", "points"): "percentage point",
    ("%", "points"): "percentage point",
    ("pp",): "percentage point",
    ("ppt",): "percentage point",
    ("basis", "point"): "basis point",
    ("basis", "points"): "basis point",
    ("bps",): "basis point",
    ("bp",): "basis point",
}
