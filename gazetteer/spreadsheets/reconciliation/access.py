"""Who may ask: pages of this computer, and programs that are no pages at all.

A page of any website can send requests to a service on the reader's own computer. It must not learn from them which
places somebody keeps in a gazetteer of their own. Three headers that a page cannot forge tell: `Host` has the name by
which the page reached the service, so a name of its own that it made lead here (DNS rebinding) is seen; `Origin` names
the page where it wants to read the answer; `Sec-Fetch-Site` says that a script of the answer would run in a page of
another site (JSONP).
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

ANY = "*"
"""Stands for every origin."""

_LOCAL = ("127.0.0.1", "localhost", "[::1]")
_AUTHORITY = re.compile(r"(?P<name>\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?P<port>:\d{1,5})?", re.IGNORECASE | re.ASCII)


@dataclass(frozen=True, slots=True)
class Access:
    """Who may ask a service.

    Attributes:
        host: The address that the service listens at, as the user named it.
        origins: Origins of pages that may read answers besides those of this computer; `ANY` for all.
    """

    host: str
    origins: Collection[str] = ()

    def host_of(self, header: str | None) -> str | None:
        """Return the authority in a `Host` header if the service may be called so, else None."""
        match = _AUTHORITY.fullmatch(header or "")
        if match is None:
            return None
        name = match["name"].lower()
        known = name in _LOCAL or name.strip("[]") == self.host.lower()
        # No name leads an address astray, so a service for a whole network is called by each of its addresses.
        return match[0].lower() if known or (not is_loopback(self.host) and _is_address(name)) else None

    def allows_origin(self, origin: str) -> bool:
        """Tell whether a page of an origin such as `http://127.0.0.1:3333` may read answers."""
        if ANY in self.origins or origin in self.origins:
            return True
        parts = _split(origin)
        return parts is not None and parts[0] in ("http", "https") and parts[1] in _LOCAL

    def allows_script(self, *, site: str | None, referrer: str | None) -> bool:
        """Tell whether an answer may be a script (JSONP).

        Args:
            site: The header `Sec-Fetch-Site`, which browsers of 2023 and later send.
            referrer: The header `Referer`.
        """
        if ANY in self.origins:
            return True
        if referrer:
            scheme, _, rest = referrer.partition("://")
            return self.allows_origin(f"{scheme}://{rest.partition('/')[0]}")
        return site in (None, "none", "same-origin", "same-site")

    def framers(self) -> Iterator[str]:
        """Yield the sources of a policy that says which pages may show a preview."""
        if ANY in self.origins:
            yield ANY
            return
        for name in ("127.0.0.1", "localhost"):
            yield f"http://{name}:*"
        yield from self.origins


def is_loopback(host: str) -> bool:
    """Tell whether what listens at an address can be reached from this computer alone."""
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def is_origin(text: str) -> bool:
    """Tell whether a text is an origin, such as `https://example.org`, or `*`."""
    return text == ANY or _split(text) is not None


def _split(origin: str) -> tuple[str, str] | None:
    """Return scheme and name of an origin, or None for what is none."""
    scheme, separator, authority = origin.partition("://")
    match = _AUTHORITY.fullmatch(authority)
    return (scheme, match["name"].lower()) if separator and scheme in ("http", "https") and match else None


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name.strip("[]"))
    except ValueError:
        return False
    return True
