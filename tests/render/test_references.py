"""The sources as reference managers read them: other people's readers judge."""

from __future__ import annotations

import json
import warnings
from datetime import date
from types import ModuleType

import bibtexparser
import rispy
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.brief import Brief, Source
from briefing.render.references import to_bibtex, to_csl, to_ris

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # citeproc-py imports what is to go
    from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle
    from citeproc import formatter as formatters
    from citeproc.source.json import CiteProcJSON

FULL = Source(
    number=3,
    article="a",
    title="Ferries & fares: 5% more {at once}",
    outlet="The Varnby Courier",
    date=date(2025, 6, 7),
    byline=("Ana de la Cruz", "Jonas Ek"),
    address="https://example.org/a_b?c=1&d=~e",
    place="Kell",
    accessed=date(2025, 6, 9),
    language="en",
    credit=("Coastal Wire",),
)
ASSUMED = Source(
    number=1, article="b", title="", name="note.txt", date=date(2025, 6, 8), date_assumed=True
)


def brief(*sources: Source) -> Brief:
    return Brief(title="T", date=date(2025, 6, 10), sources=sources)


def test_ris_as_another_program_reads_it() -> None:
    full, assumed = rispy.loads(to_ris(brief(FULL, ASSUMED)).decode())
    assert full["type_of_reference"] == "NEWS"
    assert full["title"] == FULL.title
    assert full["authors"] == list(FULL.byline)
    assert full["secondary_title"] == FULL.outlet
    assert (full["year"], full["date"]) == ("2025", "2025/06/07")
    assert full["access_date"] == "2025/06/09"
    assert full["urls"] == [FULL.address]
    assert full["place_published"] == "Kell"
    assert full["language"] == "en"
    assert full["notes"] == ["[3]; agency: Coastal Wire"]
    assert assumed["title"] == "note.txt"
    assert "year" not in assumed
    assert "2025-06-08 was assumed" in assumed["notes"][0]


def test_bibtex_as_another_program_reads_it() -> None:
    library = bibtexparser.parse_string(to_bibtex(brief(FULL, ASSUMED)).decode())
    assert not library.failed_blocks
    full, assumed = library.entries
    assert (full.key, full.entry_type) == ("varnby2025-3", "article")
    values = {key: field.value for key, field in full.fields_dict.items()}
    assert values["title"] == r"{Ferries \& fares: 5\% more \{at once\}}"
    assert values["author"] == "{Ana de la Cruz} and {Jonas Ek}"
    assert values["journal"] == FULL.outlet
    assert (values["year"], values["month"], values["date"]) == ("2025", "jun", "2025-06-07")
    assert (values["url"], values["urldate"]) == (FULL.address, "2025-06-09")
    assert (assumed.key, assumed.entry_type) == ("note-1", "misc")
    assert "year" not in assumed.fields_dict


def test_csl_json_as_a_citation_processor_prints_it() -> None:
    items = json.loads(to_csl(brief(FULL, ASSUMED)))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        style = CitationStylesStyle("harvard-cite-them-right", validate=False)
        bibliography = CitationStylesBibliography(style, CiteProcJSON(items), formatters.plain)
        bibliography.register(Citation([CitationItem("source-3"), CitationItem("source-1")]))
        printed = " ".join(str(entry) for entry in bibliography.bibliography())
    assert "Ana de la Cruz" in printed
    assert "Ferries & fares: 5% more {at once}" in printed
    assert "The Varnby Courier" in printed
    full, assumed = items
    assert full["issued"] == {"date-parts": [[2025, 6, 7]]}
    assert full["accessed"] == {"date-parts": [[2025, 6, 9]]}
    assert full["URL"] == FULL.address
    assert "issued" not in assumed


def test_a_file_of_this_machine_is_no_address() -> None:
    made = brief(Source(number=1, article="a", title="T", address="/home/ana/report.txt"))
    for data in (to_csl(made), to_ris(made), to_bibtex(made)):
        assert b"/home" not in data


def test_every_source_of_a_brief_has_an_entry(samples: ModuleType) -> None:
    made = samples.brief(5)
    assert len(json.loads(to_csl(made))) == 5
    assert len(rispy.loads(to_ris(made).decode())) == 5
    entries = bibtexparser.parse_string(to_bibtex(made).decode()).entries
    assert len({entry.key for entry in entries}) == 5


@given(st.text(max_size=40), st.text(max_size=40))
def test_no_title_breaks_an_entry(title: str, outlet: str) -> None:
    made = brief(Source(number=1, article="a", title=title, outlet=outlet), FULL)
    assert len(rispy.loads(to_ris(made).decode())) == 2
    library = bibtexparser.parse_string(to_bibtex(made).decode())
    assert not library.failed_blocks
    assert len(library.entries) == 2
    assert len(json.loads(to_csl(made))) == 2
