"""The paper that a page is of."""

from __future__ import annotations

import pytest

from briefing.reading import outlets


@pytest.mark.parametrize(
    ("declared", "page", "address", "outlet"),
    [
        (["Orlavik Herald"], "Salt | Orlavik Herald", "", "Orlavik Herald"),
        (["Holm &amp;amp; Sons Post"], "", "", "Holm & Sons Post"),
        (["Saltmedia AG"], "Salt | Orlavik Herald", "https://www.orlavik-herald.example/1",
         "Orlavik Herald"),
        (["Saltmedia AG", "Orlavik Herald"], "", "", "Orlavik Herald"),
        (["Orlavik Herald - Saltverlag GmbH & Co. KG"], "", "", "Orlavik Herald"),
        (["Blogger"], "Salt - Notes of a Brine Worker", "https://brine.example/2", "brine.example"),
        (["https://www.herald.example"], "Salt", "", "herald.example"),
        (["Saltmedia AG"], "Salt for sale", "", "Saltmedia AG"),
        ([], "Salt for sale", "", ""),
    ],
)  # fmt: skip
def test_the_paper_goes_before_its_owner_and_its_host(
    declared: list[str], page: str, address: str, outlet: str
) -> None:
    assert outlets.choose(declared, page, address) == outlet
