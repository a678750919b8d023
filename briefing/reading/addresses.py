"""A source's own address, looked at once, where it is read: nobody after stumbles over it."""

from __future__ import annotations

from urllib.parse import urlsplit

_LONGEST = 2_000  # characters: what browsers and servers take


def checked(address: str) -> str:
    """The address where it is one of the web that can be taken apart, else ""."""
    address = address.strip()
    if len(address) > _LONGEST or not address.isprintable() or " " in address:
        return ""
    try:
        parts = urlsplit(address)
        _ = parts.port  # raises for what is no number
    except ValueError:
        return ""
    return address if parts.scheme.lower() in ("http", "https") and parts.hostname else ""
