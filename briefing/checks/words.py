"""What the checks say of each kind, for one and for more; the window translates it."""

from __future__ import annotations


def noted(_: str, words: str) -> str:
    """Words that the window translates in the context named first."""
    return words


TEXTS = {
    "glyphs": noted(
        "Checks",
        "{count} character is in no font here and prints as a box: {named}. Add a font to the"
        " house style, or write it otherwise.|{count} characters are in no font here and print"
        " as boxes: {named}. Add a font to the house style, or write them otherwise.",
    ),
    "over": noted(
        "Checks",
        "The note takes {count} page, more than the limit. Allow more, or drop lines.|The note"
        " takes {count} pages, more than the limit. Allow more, or drop lines.",
    ),
    "left out": noted(
        "Checks",
        "No room on the pages: {words} Pin it to keep it, or allow more pages.|{count} lines have"
        " no room on the pages. Pin those that must stay, or allow more pages.",
    ),
    "no source": noted(
        "Checks",
        "No source is given for: {words} Say where it is from, or move it to the assessment.|"
        "{count} lines give no source. Say where they are from, or move them to the assessment.",
    ),
    "changed quote": noted(
        "Checks",
        "A quotation was changed: {words} Quote what was said, or take the quotation marks away.|"
        "{count} quotations were changed. Quote what was said.",
    ),
    "differ": noted(
        "Checks",
        "The sources differ: {words} Look at what each says.|The sources differ on {count} things"
        " that nobody has looked at yet.",
    ),
    "other figure": noted(
        "Checks",
        "Another source gives another number than {words}. Compare the two.|Of {count} figures"
        " another source gives another number. Compare them.",
    ),
    "passed": noted(
        "Checks",
        "Over by the date of the note: {words} Move it, correct it, or drop it.|{count} dates"
        " ahead are over by the date of the note. Move, correct or drop them.",
    ),
    "withdrawn": noted(
        "Checks",
        "Withdrawn by its publisher: {words}. Nothing of it is printed; look at what rested on"
        " it.|{count} reports were withdrawn. Nothing of them is printed; look at what rested on"
        " them.",
    ),
    "corrected": noted(
        "Checks",
        "Corrected since: {words}. Only the corrected version is used.|{count} reports were"
        " corrected since. Only the corrected versions are used.",
    ),
    "later": noted(
        "Checks",
        "Dated after the note: {words}. Give the note a later date, or take the article out.|"
        "{count} articles are dated after the note. Give it a later date, or take them out.",
    ),
    "changed": noted(
        "Checks",
        "The number has changed since: {words} Print the new one, or say of what day it is.|"
        "{count} figures have changed over the days. Look at the newest report of each.",
    ),
    "unresolved": noted(
        "Checks",
        "No day is known for: {words} Correct the date.|{count} dates have no known day. Correct"
        " them.",
    ),
    "unread": noted(
        "Checks",
        "The figures, dates and people of {words} could not be read, because of an error of this"
        " program. Read it yourself.|The figures, dates and people of {count} articles could not"
        " be read, because of errors of this program. Read them yourself.",
    ),
    "mixed letters": noted(
        "Checks",
        "An outlet's name mixes letters of several alphabets, and may pose as another: {words}.|"
        "The names of {count} outlets mix letters of several alphabets, and may pose as others.",
    ),
    "embargo": noted(
        "Checks",
        "Under embargo: {words}. Do not send the note out before.|{count} sources are under"
        " embargo. Do not send the note out before.",
    ),
    "taken back": noted(
        "Checks",
        "A notice says that a report was withdrawn: {words}. Let nothing rest on it.|{count}"
        " notices say that reports were withdrawn. Let nothing rest on them.",
    ),
    "cut off": noted(
        "Checks",
        "Seems cut off: {words}. Get the whole text, or say that you had a part.|{count} sources"
        " seem cut off. Get the whole texts, or say that you had parts.",
    ),
    "set aside": noted(
        "Checks",
        "Most of a text was set aside: {words}. Look at what was, and put back what is its own.|"
        "Most of the text of {count} sources was set aside. Look at what was.",
    ),
    "no line": noted(
        "Checks",
        "No line is from this source: {words}. Look whether it was read whole, or leave it out.|"
        "No line is from {count} of the sources. Look whether they were read whole.",
    ),
    "undated": noted(
        "Checks",
        "No date: {words}. Give it one; words such as “today” rest on it.|{count} articles have"
        " no date. Give them one; words such as “today” rest on it.",
    ),
    "two ways": noted(
        "Checks",
        "Day first or month first? {words} It is printed under no date until that is known.|"
        "{count} dates may be read day first or month first. They are printed under no date until"
        " that is known.",
    ),
    "opinion": noted(
        "Checks",
        "Told by an opinion piece only: {words} Say whose view it is, or drop it.|{count} lines"
        " are told by opinion pieces only. Say whose view they are, or drop them.",
    ),
    "reprints": noted(
        "Checks",
        "Several outlets, but one report: {words} It is no better supported for that.|{count}"
        " lines name several outlets that print one report. They are no better supported for it.",
    ),
    "one source": noted(
        "Checks",
        "One report alone tells this: {words} Find another, or say who says so.|{count} claims"
        " are told by one report alone. Find another, or say who says so.",
    ),
    "marking": noted(
        "Checks", "This house style prints a marking, and the note has none. Choose one."
    ),
    "edited": noted(
        "Checks",
        "Edited: {words} Check that it still says what the source says.|{count} lines were edited."
        " Check that they still say what the sources say.",
    ),
    "looked at": noted(
        "Checks",
        "The sources differ, and you have looked: {words}|The sources differ on {count} things"
        " that you have looked at.",
    ),
    "correction": noted(
        "Checks",
        "It corrects an earlier report: {words}. See that nothing rests on what was wrong.|{count}"
        " sources correct earlier reports. See that nothing rests on what was wrong.",
    ),
    "live blog": noted(
        "Checks",
        "A live blog: {words}. Its entries are of different hours or days.|{count} sources are"
        " live blogs. Their entries are of different hours or days.",
    ),
    "waiting": noted(
        "Checks",
        "{count} change of yours waits for a line or an article that is not in the note now.|"
        "{count} changes of yours wait for lines or articles that are not in the note now.",
    ),
    "draft": noted(
        "Checks", "The note is marked “{words}”. Take the mark away (menu Note) when it is final."
    ),
}
"""What is said of each kind, for one and for more, in the order of the list."""

NOTES = frozenset(["edited", "looked at", "waiting", "draft", "correction", "live blog"])
"""Kinds that only inform."""
