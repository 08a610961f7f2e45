"""The connections to a server: HTTP/1.1 over TLS, straight or through the named proxy."""

import socket
from contextlib import suppress
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from releasecal.errors import ReleasecalError
from releasecal.sources.address import is_loopback

if TYPE_CHECKING:
    from urllib3 import BaseHTTPResponse, PoolManager


def connections(address: str) -> "PoolManager":
    """Return the connections to a server, through the proxy that the environment names for it."""
    from urllib.request import getproxies, proxy_bypass

    from urllib3 import PoolManager, ProxyManager
    from urllib3.exceptions import HTTPError
    from urllib3.util import make_headers, parse_url

    parts = urlsplit(address)
    host = parts.hostname or ""
    settings: dict[str, Any] = {"maxsize": 8, "block": False, **_http_1_alone()}
    proxy = getproxies().get(parts.scheme)
    # To a proxy, this machine is another one.
    if not proxy or is_loopback(host) or proxy_bypass(host):
        return PoolManager(**settings)
    try:
        auth = parse_url(proxy).auth
        headers = make_headers(proxy_basic_auth=auth) if auth else None
        return ProxyManager(proxy, proxy_headers=headers, **settings)
    except (HTTPError, ValueError):
        name = f"{parts.scheme}_proxy"
        raise ReleasecalError(
            f"{name} names no proxy that can be used; write one such as http://example.org:3128"
        ) from None


def _http_1_alone() -> dict[str, Any]:
    """Return what keeps urllib3-future to HTTP/1.1 and so to the one address.

    That fork stands in the place of urllib3 wherever niquests is installed, which caldav asks for.
    By itself it would follow a server to wherever its Alt-Svc header points.
    """
    import urllib3

    versions = getattr(urllib3, "HttpVersion", None)
    return {"disabled_svn": {versions.h2, versions.h3}} if versions else {}


def acknowledge(response: "BaseHTTPResponse") -> None:
    """Have the head of an answer acknowledged at once, where the system can.

    A server that sends the body as a second small packet holds it back until then, which is 40 ms
    of every request.
    """
    line: Any = getattr(getattr(response, "connection", None), "sock", None)
    quick: int | None = getattr(socket, "TCP_QUICKACK", None)
    if line is not None and quick is not None:
        with suppress(AttributeError, OSError):  # TLS within a proxy's TLS has no such thing
            line.setsockopt(socket.IPPROTO_TCP, quick, 1)
