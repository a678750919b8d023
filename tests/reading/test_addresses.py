"""Addresses of sources that nobody can stumble over."""

import pytest

from briefing import reading
from briefing.reading.addresses import checked


@pytest.mark.parametrize(
    "address",
    ["http://[lock]/gates", "https://[::1", "https://varn.example:eighty/", "javascript:x()",
     "file:///etc/passwd", "/gates", "", "https://a b", "https://varn.example/\u202e", "https:///x",
     "https://" + "a" * 3_000],
)  # fmt: skip
def test_what_cannot_be_followed_is_no_address(address: str) -> None:
    assert checked(address) == ""


def test_a_page_that_names_such_an_address_is_read_without_it() -> None:
    page = (
        "<html><head><title>Gates</title><link rel=canonical href='http://[lock]/gates'></head>"
        "<p>The keepers of Varn lock open their gates on Monday, the guild of the town said.</p>"
    )
    (article,) = reading.read_bytes(page.encode(), "a.html")
    assert article.address == ""
    assert checked("https://varn.example:8443/a?b#c") == "https://varn.example:8443/a?b#c"
