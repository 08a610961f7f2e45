"""Which addresses a calendar may have.

Always over TLS, except on this machine; and never with a password in them.
"""

from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import SplitResult, unquote, urljoin, urlsplit

from releasecal.errors import ReleasecalError, UsageError

_SAME_END = 2
"""How many labels at the end two hosts of one provider share.

So do p42-caldav.icloud.com and caldav.icloud.com.
"""


@dataclass(frozen=True, slots=True)
class Address:
    """Where the calendar is to be found."""

    url: str | None
    """The calendar, or a server; without a user in it."""
    domain: str | None
    """The domain whose calendar server is to be looked up (RFC 6764), when there is no URL."""
    users: tuple[str, ...]
    """Who this is, as the address says it; the likeliest first (RFC 6764 6)."""

    @property
    def host(self) -> str:
        """The host, or the domain whose server is meant."""
        return self.domain or host_of(self.url or "")


def parse(text: str) -> Address:
    """Return the address that is typed. Raises `UsageError`.

    It may be a URL, an e-mail address or a domain.
    """
    text = text.strip()
    if "://" not in text:
        name, at, domain = text.rpartition("@")
        if not domain or "/" in domain or ":" in domain or any(map(str.isspace, text)):
            raise UsageError(
                "the address is neither a URL, nor an e-mail address, nor a domain; write it with"
                " https:// in front"
            )
        return Address(None, domain, (text, name) if at and name else ())
    parts = _split(text)
    if parts.password is not None:
        raise UsageError(
            "the address has a password in it, which others can see; leave it out, and give it by"
            " RELEASECAL_CALDAV_PASSWORD or password_command in config.toml"
        )
    host = parts.netloc.rpartition("@")[2]
    url = parts._replace(netloc=host, path=parts.path or "/", fragment="").geturl()
    refuse_unsafe(url)
    return Address(url, None, (unquote(parts.username),) if parts.username else ())


def refuse_unsafe(url: str) -> None:
    """Raise `UsageError` for what is no web address, or is an unsafe one.

    It is unsafe when a password would go over a network unencrypted.
    """
    parts = _split(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise UsageError(f"{_bare(parts)}: this is no web address; write one with https://")
    if parts.scheme == "http" and not _is_this_machine(parts.hostname):
        raise UsageError(
            f"{_bare(parts)}: over http your password could be read on its way; write https://"
        )


def follow(url: str, reference: str) -> str:
    """Return where a server points to from `url`.

    Raises `ReleasecalError` when that is not safe to follow. Safe is what stays encrypted and with
    the same provider: the password goes there too.
    """
    target = urljoin(url, reference)
    old, new = _split(url), _split(target)
    new = new._replace(netloc=new.netloc.rpartition("@")[2])
    one, other = old.hostname or "", new.hostname or ""
    is_same = one == other or (
        _end(one) == _end(other) and not _is_number(one) and not _is_number(other)
    )
    if not is_same:
        raise ReleasecalError(
            f"{old.hostname} points to {_bare(new)}, which is not the same server;"
            " if that is right, give that address"
        )
    refuse_unsafe(new.geturl())
    return new.geturl()


def host_of(url: str) -> str:
    """Return the host of a URL."""
    return _split(url).hostname or url


def _split(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        # Both raise for what `urlsplit` lets pass: a port of letters, a host that is no name.
        _ = parts.port
        (parts.hostname or "").encode("idna")
    except ValueError:
        raise UsageError(
            "the address cannot be read; write one such as https://example.org/"
        ) from None
    return parts


def _bare(parts: SplitResult) -> str:
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()


def _end(host: str) -> list[str]:
    return host.split(".")[-_SAME_END:]


def _is_number(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def _is_this_machine(host: str) -> bool:
    return host == "localhost" or (_is_number(host) and ip_address(host).is_loopback)
