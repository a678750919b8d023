"""One page from the web, when the user gives its address and asks for it.

The only module that opens a network connection. It runs in a worker process of its own
(:mod:`briefing.worker.web`), which reads no file; what it fetches is read by the desk worker, which
has no network. One page is fetched and nothing that the page refers to: no pictures, no scripts,
no cookies, no proxy. At each hop the host's addresses are looked up once, all of them must be
public, and the connection goes to one that was checked, so that a name cannot lead elsewhere
between look and leap.
"""

from __future__ import annotations

import http.client
import re
import socket
import ssl
import time
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote, urljoin, urlsplit

from briefing.model.errors import PageNotFetched
from briefing.reading.decoding import by_label
from briefing.reading.public_addresses import is_public

SECONDS = 30.0
"""How long a fetch may take, redirects included."""
# a page without its pictures; with them a saved one has about as much
MAX_PAGE_BYTES = 10 * 1024 * 1024
MAX_REDIRECTS = 5  # what HTTP/1.1 first recommended (RFC 2068); sites take two or three
MAX_ADDRESS = 2_000
"""Characters of a web address."""

Resolve = Callable[[str, int], Sequence[str]]
"""The addresses of a host, as digits."""
Connect = Callable[[str, int, float], socket.socket]
"""A connection to an address (digits) and port, made within so many seconds."""

_PORTS = {"http": 80, "https": 443}
# where sites stand beside the usual ports; at others are services that a link may aim at
_OTHER_PORTS = frozenset({8080, 8443})
_MOVED = frozenset({301, 302, 303, 307, 308})
_TYPES = ("text/html", "application/xhtml+xml", "text/plain")
_CHARSET = re.compile(r"charset=[\"']?([\w.:-]{2,40})", re.IGNORECASE)
_DECLARED = re.compile(rb"<meta[^>]{0,200}charset", re.IGNORECASE)
_WEB = re.compile(r"https?://", re.IGNORECASE)
_TITLE = re.compile(r"[\w-]+")
_CHUNK = 1 << 16  # bytes at a time, so that a page that is too large ends early
_HEADERS = {
    "User-Agent": "BriefingDesk (one page, asked for by its reader)",
    "Accept": "text/html,application/xhtml+xml,text/plain;q=0.8",
    "Accept-Encoding": "gzip, identity",
    "Accept-Language": "en,*;q=0.5",
    "Connection": "close",
}
_REASONS = {
    401: "it asks for a password",
    402: "it asks for payment",
    403: "the site refuses it",
    404: "there is no such page",
    410: "the page is gone",
    429: "the site asks to come back later",
    451: "the site may not show it here",
}


@dataclass(frozen=True, slots=True)
class FetchedPage:
    """A page as a document of its own, to be kept as a file and read as text.

    ``text`` begins with a note of ``address``, where the page was found in the end, and of the day;
    ``name`` is a file name made from the address.
    """

    text: str
    name: str
    address: str


@dataclass(frozen=True, slots=True)
class _Target:
    """A checked web address in parts; ``path`` has the query."""

    address: str
    scheme: str
    host: str
    port: int
    path: str


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    location: str
    kind: str
    data: bytes


def resolved(host: str, port: int) -> tuple[str, ...]:
    """What the system's name service says."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))


def connected(address: str, port: int, seconds: float) -> socket.socket:
    """A connection over the network."""
    return socket.create_connection((address, port), timeout=seconds)


def secured(plain: socket.socket, host: str) -> socket.socket:
    """The connection encrypted; the site must have a trusted certificate of this name."""
    return ssl.create_default_context().wrap_socket(plain, server_hostname=host)


def fetch(
    address: str,
    day: date,
    *,
    resolve: Resolve = resolved,
    connect: Connect = connected,
    seconds: float = SECONDS,
) -> FetchedPage:
    """The page at an address, fetched on ``day``.

    Raises :class:`briefing.model.errors.PageNotFetched`, which names the address and says why.
    """
    deadline = time.monotonic() + seconds
    target = _target(address, address)
    for _ in range(MAX_REDIRECTS + 1):
        answer = _ask(target, address, resolve, connect, deadline)
        if answer.status not in _MOVED:
            return _document(answer, target, address, day)
        if not answer.location:
            raise PageNotFetched("the site sends elsewhere and does not say where", path=address)
        following = _target(urljoin(target.address, _plain(answer.location)), address)
        if target.scheme == "https" and following.scheme == "http":
            raise PageNotFetched("it sends from a secure address to one that is not", path=address)
        target = following
    raise PageNotFetched(f"it sends elsewhere more than {MAX_REDIRECTS} times", path=address)


def _target(address: str, shown: str) -> _Target:
    """The parts of an address that may be asked; raises :class:`PageNotFetched` for another."""
    address = address.strip()
    if len(address) > MAX_ADDRESS or any(ord(c) < 33 or ord(c) == 127 for c in address):
        raise PageNotFetched("this is no web address", path=shown[:200])
    try:
        parts = urlsplit(address)
        port = parts.port
        host = (parts.hostname or "").encode("idna").decode("ascii") if parts.hostname else ""
    except (ValueError, UnicodeError) as error:
        raise PageNotFetched(f"this is no web address: {error}", path=shown) from error
    if parts.scheme not in _PORTS:
        raise PageNotFetched("only http and https addresses are fetched", path=shown)
    if not host or parts.username is not None or parts.password is not None or "%" in host:
        raise PageNotFetched("its host cannot be used; no user name may stand in it", path=shown)
    if port not in (None, *_PORTS.values(), *_OTHER_PORTS):
        raise PageNotFetched(f"port {port} is no web site's", path=shown)
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    if parts.query:
        path += "?" + quote(parts.query, safe="/%:@!$&'()*+,;=~-._?")
    return _Target(
        address.partition("#")[0], parts.scheme, host, port or _PORTS[parts.scheme], path
    )


def _plain(location: str) -> str:
    """A redirect's address in ASCII; sites write letters and blanks into it as they are."""
    written = location.strip().encode("latin-1", "replace").decode("utf-8", "replace")
    return quote(written, safe="%:/?#[]@!$&'()*+,;=~-._")


def _ask(
    target: _Target, shown: str, resolve: Resolve, connect: Connect, deadline: float
) -> _Answer:
    """One request to one checked address."""
    try:
        connection = _Pinned(target, _checked(target, shown, resolve), connect, deadline)
        try:
            connection.request("GET", target.path, headers=_HEADERS)
            return _read(connection, connection.getresponse(), shown, deadline)
        finally:
            connection.close()
    except PageNotFetched:
        raise
    except TimeoutError as error:
        raise PageNotFetched("the site takes too long to answer", path=shown) from error
    except ssl.SSLError as error:
        raise PageNotFetched(
            f"its certificate cannot be trusted or read: {error.reason or error}", path=shown
        ) from error
    except (OSError, http.client.HTTPException, ValueError, zlib.error) as error:
        reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
        raise PageNotFetched(f"the site cannot be reached: {reason}", path=shown) from error


def _checked(target: _Target, shown: str, resolve: Resolve) -> str:
    """The address to connect to; all that the name stands for must be public."""
    try:
        found = resolve(target.host, target.port)
    except OSError as error:
        raise PageNotFetched(f"no site is known as {target.host}", path=shown) from error
    if not found:
        raise PageNotFetched(f"no site is known as {target.host}", path=shown)
    for address in found:
        if not is_public(address):
            raise PageNotFetched(
                f"{target.host} is no site on the open internet but an address inside a "
                f"network ({address}); save the page and add the file",
                path=shown,
            )
    return sorted(found, key=lambda digits: ":" in digits)[0]


class _Pinned(http.client.HTTPConnection):
    """A connection to one address, whatever the host's name may stand for by now."""

    def __init__(self, target: _Target, address: str, connect: Connect, deadline: float) -> None:
        super().__init__(target.host, target.port)
        self._target = target
        self._address = address
        self._connect = connect
        self._deadline = deadline
        self.default_port = _PORTS[target.scheme]

    def connect(self) -> None:
        """Connect to the checked address; the certificate must be that of the name."""
        self.sock = self._connect(self._address, self._target.port, left(self._deadline))
        self.sock.settimeout(left(self._deadline))
        if self._target.scheme == "https":
            self.sock = secured(self.sock, self._target.host)


def left(deadline: float) -> float:
    """Seconds until then; raises TimeoutError when there are none."""
    seconds = deadline - time.monotonic()
    if seconds <= 0:
        raise TimeoutError
    return seconds


def _read(
    connection: _Pinned, response: http.client.HTTPResponse, shown: str, deadline: float
) -> _Answer:
    """The answer's head, and its body where that is a page."""
    kind = response.getheader("Content-Type") or ""
    location = response.getheader("Location") or ""
    if response.status in _MOVED:
        return _Answer(response.status, location, kind, b"")
    if response.status != 200:
        reason = _REASONS.get(response.status, f"the site answers {response.status}")
        raise PageNotFetched(f"{reason}; if a browser shows it, save it there", path=shown)
    if kind and kind.partition(";")[0].strip().lower() not in _TYPES:
        raise PageNotFetched(
            f"this is no page ({kind.partition(';')[0].strip()[:60]}); save it and add the file",
            path=shown,
        )
    coding = (response.getheader("Content-Encoding") or "identity").strip().lower()
    if coding not in ("identity", "gzip", "x-gzip"):
        raise PageNotFetched(f"it is packed in a way that is not read ({coding[:40]})", path=shown)
    unpack = zlib.decompressobj(31) if coding != "identity" else None
    data = bytearray()
    while chunk := response.read1(_CHUNK):
        data += unpack.decompress(chunk, MAX_PAGE_BYTES + 1) if unpack else chunk
        if len(data) > MAX_PAGE_BYTES:
            raise PageNotFetched(
                f"it has more than {MAX_PAGE_BYTES // 2**20} MB; no article is that long",
                path=shown,
            )
        if connection.sock is not None:
            connection.sock.settimeout(left(deadline))
        left(deadline)
    if response.length:
        raise PageNotFetched("the connection broke off before the page was whole", path=shown)
    return _Answer(response.status, "", kind, bytes(data))


def _document(answer: _Answer, target: _Target, shown: str, day: date) -> FetchedPage:
    """The page as text with a note of where and when; its characters as the site says."""
    if not answer.data.strip():
        raise PageNotFetched("the page is empty", path=shown)
    text = _decoded(answer, shown)
    address = target.address.replace("--", "-%2D").replace(">", "%3E").replace('"', "%22")
    plain = answer.kind.partition(";")[0].strip().lower() == "text/plain"
    if plain:
        return FetchedPage(
            f'---\naddress: "{address}"\naccessed: {day}\n---\n\n{text}',
            _name(target, ".txt"),
            target.address,
        )
    note = f"<!--\n Page saved with Briefing Desk\n url: {address}\n saved date: {day}\n-->\n"
    start = (
        ""
        if re.match(r"\s*<(?:!doctype|html|\?xml|!--)", text, re.IGNORECASE)
        else ("<!DOCTYPE html>\n")
    )
    return FetchedPage(note + start + text, _name(target, ".html"), target.address)


def _decoded(answer: _Answer, shown: str) -> str:
    """By the site's own word, else as any page is decoded."""
    from briefing.reading import html

    said = _CHARSET.search(answer.kind)
    if said and not _DECLARED.search(answer.data[:2048]):
        text = by_label(answer.data, said[1])
        if text is not None:  # a charset that nobody knows says nothing
            return text
    return html.text_of(answer.data, shown)


def _name(target: _Target, suffix: str) -> str:
    """A file name: the last telling part of the path, else the host."""
    words = _TITLE.findall(target.path.partition("?")[0].rstrip("/").rpartition("/")[2])
    stem = "-".join(words).removesuffix("-html").removesuffix("-htm")[:80]
    return (stem or target.host) + suffix
