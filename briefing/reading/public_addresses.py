"""Which network addresses are out on the open internet.

A page's name may lead anywhere, also to a machine of the house or to this one; such an address is
refused. IANA's registries of special-purpose addresses (RFC 6890) say which those are; here only
what is known to be public passes.
"""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

_UNICAST = IPv6Network("2000::/3")
_TUNNELS = (
    IPv6Network("2001::/23"),  # Teredo, ORCHID, benchmarking and other assignments of protocols
    IPv6Network("2002::/16"),  # 6to4
    IPv6Network("3fff::/20"),  # documentation
)
_NAT64 = IPv6Network("64:ff9b::/96")


def is_public(address: str) -> bool:
    """Whether an IPv4 or IPv6 address, as digits, is public; false for what is no address."""
    try:
        found = ip_address(address)
    except ValueError:
        return False
    return _is_public_v4(found) if isinstance(found, IPv4Address) else _is_public_v6(found)


def _is_public_v4(address: IPv4Address) -> bool:
    return (
        address.is_global
        and not address.is_multicast
        and not address.is_reserved
        and not address.is_unspecified
    )


def _is_public_v6(address: IPv6Address) -> bool:
    """Global unicast that leads to no IPv4 address that is not public."""
    if address.scope_id is not None:
        return False
    if address.ipv4_mapped is not None:
        return _is_public_v4(address.ipv4_mapped)
    if address in _NAT64:
        return _is_public_v4(IPv4Address(int(address) & 0xFFFFFFFF))
    return (
        address in _UNICAST
        and address.is_global
        and not any(address in network for network in _TUNNELS)
    )
