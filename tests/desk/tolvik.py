"""Three invented reports of one strike: figures, days, people, a quotation and a difference."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from briefing import reading
from briefing.model.article import Article

DAY = date(2031, 3, 8)
"""The day of the note."""

_REPORTS = (
    (
        "Tolvik Post",
        date(2031, 3, 6),
        "Dockers' strike halts ferries at Tolvik",
        "Dockers at the port of Tolvik walked out on Thursday, halting all ferries to Norlund, the"
        " port authority said.",
        "About 1,200 dockers joined the strike, and 40 percent of the cargo of the port is held"
        " up, the authority said.",
        "“We will not load a single crate until the board comes back to the table,” said Ada"
        " Holm, president of the Dockers' League.",
        "Talks between the board and the league will begin on 12 March in Sollen.",
        "Exports of Tolvik fell by 4.5 percent in February, the statistics office said.",
    ),
    (
        "Sollen Courier",
        date(2031, 3, 6),
        "Ferries stand still as Tolvik dockers strike",
        "All ferries from Tolvik to Norlund stood still on Thursday after dockers walked out.",
        "Some 1,500 dockers joined the strike, according to the league.",
        "Port director Odo Kral said that 40 percent of the cargo of the port was held up.",
        "Exports of Tolvik rose by 2 percent in February, the chamber of trade said.",
        "The board and the league are to meet on 12 March, Kral said. “Nobody gains from an empty"
        " harbour,” he said.",
    ),
    (
        "Norlund Daily",
        date(2031, 3, 7),
        "Norlund sends ships to replace Tolvik ferries",
        "Norlund sent three ships on Friday to take travellers home whom the strike in Tolvik had"
        " left behind.",
        "Transport Minister Mira Sand said Norlund would ask for damages of 2.4 million crowns by"
        " 30 March.",
        "“The treaty binds both ports, and we expect it to be kept,” Sand told reporters.",
        "Ada Holm of the Dockers' League said the strike would go on until 20 March.",
        "Tolvik rejected the claim of Norlund on Friday.",
    ),
)


def _article(outlet: str, day: date, title: str, *blocks: str) -> Article:
    read = reading.read_text("\n\n".join((title, *blocks)), f"{outlet}.txt")
    return replace(read, published=day, outlet=outlet, title=title)


ARTICLES = tuple(_article(outlet, day, *words) for outlet, day, *words in _REPORTS)
