"""A report whose quotation is worth its line, alone and beside the samples."""

from __future__ import annotations

from dataclasses import replace

import seeds
from briefing import reading

FERRY = replace(
    reading.read_text(
        "A ferry with 90 people on board sank off Pell on Tuesday, and 12 of them are missing. "
        "The harbour of Pell was closed for the night.\n\n“The bow door was open when she left, "
        "and nobody had told the bridge,” said Nils Orre, chairman of the Seamen's League.",
        "ferry.txt",
    ),
    published=seeds.DATE,
    outlet="Pell Post",
)
