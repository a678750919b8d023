"""One page from the web. Nothing here touches a network: names are looked up in a table of the
test, and connections are pairs of sockets inside this process."""

from __future__ import annotations

import gzip
import ipaddress
import socket
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.errors import PageNotFetched
from briefing.reading import read_text, web
from briefing.reading.public_addresses import is_public

DAY = date(2025, 6, 10)
PUBLIC = "93.184.215.14"
PAGE = (
    "<!DOCTYPE html><html lang=en><head><title>Storm stops all ferries</title></head><body>"
    "<h1>Storm stops all ferries</h1><article>"
    + "".join(
        f"<p>The harbour office said on day {n} that every crossing to the outer islands stays "
        "cancelled until the wind has dropped, and that boats in port must be moored twice.</p>"
        for n in range(4)
    )
    + "</article></body></html>"
)


def answer(body: bytes, status: str = "200 OK", **headers: str) -> bytes:
    head = {"Content-Type": "text/html; charset=utf-8", "Content-Length": str(len(body))}
    head |= {key.replace("_", "-"): value for key, value in headers.items()}
    lines = "".join(f"{key}: {value}\r\n" for key, value in head.items())
    return f"HTTP/1.1 {status}\r\n{lines}\r\n".encode() + body


def moved(location: str) -> bytes:
    return answer(b"", "302 Found", Location=location)


class Site:
    """Sites by host: what each answers, one after another, and what it was asked."""

    def __init__(self, *answers: bytes, hosts: dict[str, Sequence[str]] | None = None) -> None:
        self.answers: Iterator[bytes] = iter(answers)
        self.hosts = hosts or {}
        self.asked: list[bytes] = []
        self.connected: list[tuple[str, int]] = []

    def resolve(self, host: str, port: int) -> Sequence[str]:
        return self.hosts.get(host, (PUBLIC,))

    def connect(self, address: str, port: int, seconds: float) -> socket.socket:
        self.connected.append((address, port))
        ours, theirs = socket.socketpair()
        threading.Thread(target=self._serve, args=(theirs, next(self.answers)), daemon=True).start()
        return ours

    def _serve(self, end: socket.socket, data: bytes) -> None:
        with end:
            asked = b""
            while b"\r\n\r\n" not in asked:
                got = end.recv(4096)
                asked += got
                if not got:
                    return
            self.asked.append(asked)
            try:
                end.sendall(data)
            except OSError:
                return  # the other side has seen enough

    def fetch(self, address: str, seconds: float = 10) -> web.FetchedPage:
        return web.fetch(address, DAY, resolve=self.resolve, connect=self.connect, seconds=seconds)


def test_a_page_is_kept_with_its_address_and_day() -> None:
    site = Site(answer(PAGE.encode()))
    page = site.fetch("http://courier.example/2025/storm.html?from=front#top")
    assert page.name == "storm.html"
    article = read_text(page.text, page.name)
    assert article.title == "Storm stops all ferries"
    assert article.address == "http://courier.example/2025/storm.html?from=front"
    assert article.accessed == DAY
    assert len(article.paragraphs) == 5
    (asked,) = site.asked
    assert asked.startswith(b"GET /2025/storm.html?from=front HTTP/1.1\r\n")
    assert b"\r\nHost: courier.example\r\n" in asked
    assert b"cookie" not in asked.lower()
    assert site.connected == [(PUBLIC, 80)]


def test_plain_text_is_kept_as_text() -> None:
    site = Site(answer(b"Boats stay in port.", Content_Type="text/plain"))
    page = site.fetch("http://courier.example/storm")
    article = read_text(page.text, page.name)
    assert (page.name, article.address, article.accessed) == (
        "storm.txt",
        "http://courier.example/storm",
        DAY,
    )


def test_redirects_are_followed_and_each_host_is_looked_up() -> None:
    other = "151.101.1.6"
    site = Site(
        moved("//www.courier.example/a b/ä"),
        moved("/storm"),
        answer(PAGE.encode()),
        hosts={"www.courier.example": (other,)},
    )
    page = site.fetch("http://courier.example/")
    assert page.address == "http://www.courier.example/storm"
    assert [address for address, _ in site.connected] == [PUBLIC, other, other]
    assert site.asked[1].startswith(b"GET /a%20b/")


def test_cookies_are_not_sent_back() -> None:
    first = answer(b"", "302 Found", Location="/storm", Set_Cookie="id=1")
    site = Site(first, answer(PAGE.encode()))
    site.fetch("http://courier.example/")
    assert b"id=1" not in site.asked[1]


def test_the_connection_goes_to_the_address_that_was_checked() -> None:
    """A name that means something else a moment later (DNS rebinding) changes nothing."""
    site = Site(answer(PAGE.encode()))
    answers = iter([(PUBLIC,), ("127.0.0.1",)])
    page = web.fetch(
        "http://courier.example/storm",
        DAY,
        resolve=lambda host, port: next(answers),
        connect=site.connect,
    )
    assert page.text
    assert site.connected == [(PUBLIC, 80)]
    assert next(answers) == ("127.0.0.1",)  # it was not asked again


INSIDE = (
    "127.0.0.1", "127.8.9.1", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254",
    "100.64.0.1", "192.0.0.1", "198.18.0.1", "203.0.113.5", "224.0.0.1", "240.0.0.1",
    "255.255.255.255", "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12::1", "fec0::1",
    "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1",
    "64:ff9b:1::1", "2002:7f00:1::", "2001::1", "2001:db8::1", "3fff::1", "", "localhost",
)  # fmt: skip


@pytest.mark.parametrize("address", INSIDE)
def test_an_address_inside_a_network_is_refused_before_connecting(address: str) -> None:
    site = Site(hosts={"courier.example": (address,)})
    with pytest.raises(PageNotFetched, match="inside a network"):
        site.fetch("http://courier.example/")
    assert site.connected == []


@pytest.mark.parametrize("address", [PUBLIC, "8.8.8.8", "2606:2800:21f::1", "64:ff9b::808:808"])
def test_an_address_of_the_internet_is_public(address: str) -> None:
    assert is_public(address)


@given(st.integers(0, 2**32 - 1))
def test_no_private_address_is_public_in_any_dress(number: int) -> None:
    plain = ipaddress.IPv4Address(number)
    dressed = (f"::ffff:{plain}", str(ipaddress.IPv6Address((0x64FF9B << 96) | number)))
    if plain.is_private or plain.is_loopback or plain.is_link_local or plain.is_multicast:
        assert not is_public(str(plain))
    assert {is_public(address) for address in dressed} == {is_public(str(plain))}
    assert not is_public(str(ipaddress.IPv6Address(number)))
    assert not is_public(str(ipaddress.IPv6Address((0x2002 << 112) | (number << 80))))


def test_one_address_inside_among_others_is_enough() -> None:
    site = Site(hosts={"courier.example": (PUBLIC, "10.0.0.7")})
    with pytest.raises(PageNotFetched, match="inside a network"):
        site.fetch("http://courier.example/")
    assert site.connected == []


def test_a_redirect_inside_is_refused() -> None:
    site = Site(moved("http://printer.house/"), hosts={"printer.house": ("192.168.1.9",)})
    with pytest.raises(PageNotFetched, match=r"printer\.house is no site"):
        site.fetch("http://courier.example/")
    assert len(site.connected) == 1


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("ftp://courier.example/a", "only http"),
        ("file:///etc/passwd", "only http"),
        ("javascript:alert(1)", "only http"),
        ("courier.example/a", "only http"),
        ("http://", "host"),
        ("http://user@courier.example/", "user name"),
        ("http://user:pass@courier.example/", "user name"),
        ("http://courier.example:22/", "port 22"),
        ("http://courier.example:99999/", "no web address"),
        ("http://courier.example/a b", "no web address"),
        ("http://courier.example/a\r\nHost: other.example", "no web address"),
        ("http://[fe80::1%25eth0]/", "host|no web address"),
        ("http://courier.example/" + "a" * 3000, "no web address"),
    ],
)
def test_what_is_no_address_of_a_page(address: str, why: str) -> None:
    site = Site()
    with pytest.raises(PageNotFetched, match=why):
        site.fetch(address)
    assert site.connected == []


@pytest.mark.parametrize("location", ["file:///etc/passwd", "gopher://x/", "data:text/html,x"])
def test_a_redirect_to_no_page(location: str) -> None:
    with pytest.raises(PageNotFetched, match="only http"):
        Site(moved(location)).fetch("http://courier.example/")


def test_endless_redirects_end() -> None:
    site = Site(*[moved("/again")] * 20)
    with pytest.raises(PageNotFetched, match="more than 5 times"):
        site.fetch("http://courier.example/")
    assert len(site.connected) == web.MAX_REDIRECTS + 1


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (answer(b"", "404 Not Found"), "no such page"),
        (answer(b"", "403 Forbidden"), "refuses"),
        (answer(b"", "500 Oops"), "answers 500"),
        (answer(b"", "302 Found"), "does not say where"),
        (answer(b"%PDF", Content_Type="application/pdf"), "no page"),
        (answer(b"", Content_Type="text/html"), "empty"),
        (answer(b"x", Content_Encoding="br"), "packed"),
        (answer(b"not gzip", Content_Encoding="gzip"), "cannot be reached"),
        (answer(PAGE.encode(), Content_Length="99999"), "broke off"),
        (b"SSH-2.0-server\r\n\r\n", "cannot be reached"),
    ],
)
def test_what_a_site_may_answer(data: bytes, why: str) -> None:
    with pytest.raises(PageNotFetched, match=why):
        Site(data).fetch("http://courier.example/storm")


def test_too_large_a_page_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "MAX_PAGE_BYTES", 1000)
    with pytest.raises(PageNotFetched, match="no article is that long"):
        Site(answer(b"x" * 5000)).fetch("http://courier.example/")


def test_a_packed_page_is_refused_when_it_grows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "MAX_PAGE_BYTES", 100_000)
    data = answer(gzip.compress(b"x" * 50_000_000), Content_Encoding="gzip")
    with pytest.raises(PageNotFetched, match="no article is that long"):
        Site(data).fetch("http://courier.example/")


def test_a_packed_page_is_unpacked() -> None:
    site = Site(answer(gzip.compress(PAGE.encode()), Content_Encoding="gzip"))
    assert PAGE in site.fetch("http://courier.example/").text


def test_characters_are_those_that_the_site_says() -> None:
    body = "<html><p>Größe der Fähren</p></html>".encode("iso-8859-15")
    site = Site(answer(body, Content_Type="text/html; charset=ISO-8859-15"))
    assert "Größe der Fähren" in site.fetch("http://courier.example/").text


def test_a_site_that_does_not_answer_is_given_up() -> None:
    ends: list[socket.socket] = []

    def silent(address: str, port: int, seconds: float) -> socket.socket:
        ours, theirs = socket.socketpair()
        ends.append(theirs)
        return ours

    start = time.monotonic()
    with pytest.raises(PageNotFetched, match="too long"):
        web.fetch(
            "http://courier.example/",
            DAY,
            resolve=lambda host, port: (PUBLIC,),
            connect=silent,
            seconds=0.3,
        )
    assert time.monotonic() - start < 5
    ends[0].close()


def test_a_name_that_nobody_knows() -> None:
    def unknown(host: str, port: int) -> Sequence[str]:
        raise socket.gaierror(-2, "Name or service not known")

    for resolve in (unknown, lambda host, port: ()):
        with pytest.raises(PageNotFetched, match=r"no site is known as courier\.example"):
            web.fetch("http://courier.example/", DAY, resolve=resolve, connect=Site().connect)


def test_a_secure_page_is_not_taken_from_an_insecure_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    site = Site(moved("http://courier.example/storm"))
    monkeypatch.setattr(web, "secured", lambda plain, host: plain)
    with pytest.raises(PageNotFetched, match="to one that is not"):
        site.fetch("https://courier.example/")


def test_a_certificate_must_be_trusted() -> None:
    """A site that answers in the clear on a secure port is no secure site."""
    with pytest.raises(PageNotFetched, match=r"certificate|takes too long"):
        Site(answer(PAGE.encode())).fetch("https://courier.example/", seconds=0.5)


@pytest.fixture
def server() -> Iterator[tuple[int, list[bool]]]:
    """A server on this machine, and whether anybody came."""
    came: list[bool] = []
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(0.2)

        def serve() -> None:
            try:
                listening.accept()[0].close()
                came.append(True)
            except OSError:
                return

        thread = threading.Thread(target=serve)
        thread.start()
        yield listening.getsockname()[1], came
        thread.join()


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "127.1", "0x7f000001", "[::1]"])
def test_this_machine_is_refused(host: str, server: tuple[int, list[bool]]) -> None:
    port, came = server
    allow: Callable[[str, int], socket.socket] = lambda address, port: pytest.fail(address)  # noqa: E731
    with pytest.raises(PageNotFetched, match=r"inside a network|no site is known"):
        web.fetch(
            f"http://{host}:8080/", DAY, connect=lambda address, _, seconds: allow(address, port)
        )
    assert came == []


@given(st.text(max_size=60))
def test_any_text_is_fetched_or_refused_in_plain_words(text: str) -> None:
    site = Site(*[answer(PAGE.encode())] * 2)
    try:
        page = site.fetch(f"http://courier.example/{text}")
    except PageNotFetched:
        return
    assert page.address.startswith("http://courier.example/")
