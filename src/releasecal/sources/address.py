"""Where the servers are: addresses out of the environment, https unless of this machine."""

import ipaddress
import os
from urllib.parse import urlsplit

from releasecal.errors import ReleasecalError


def find_address(name: str, usual: str) -> str:
    """Return the address in the environment variable `name`, else the usual one."""
    # Set to nothing is as good as not set.
    return _check(name, os.environ.get(name) or usual)


def is_loopback(host: str) -> bool:
    """Say whether a host is this machine."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _check(name: str, address: str) -> str:
    """Return an address of a server without the slash at its end.

    `name` is where it comes from. Raises `ReleasecalError` unless it is one of https, or of http on
    this machine.
    """
    # `urlsplit` lets nearly all pass; the port is looked at since it raises when it is no number.
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname, parts.port
    except ValueError:
        host, parts = None, urlsplit("")
    if not host or parts.query or parts.fragment or parts.username or not address.isprintable():
        raise ReleasecalError(f"{name} is no address; write one such as https://example.org/3")
    if parts.scheme != "https" and not (parts.scheme == "http" and is_loopback(host)):
        raise ReleasecalError(
            f"{name} must begin with https://, so that nobody on the way can read the token"
        )
    return address.rstrip("/")
