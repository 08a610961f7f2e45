"""Requests to a CalDAV server: logging in, one sentence for what went wrong, a domain's server.

The one module that imports caldav (and with it niquests and lxml). Nothing here prints, and no
error holds a password.
"""

import logging
import re
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from caldav.davclient import DAVClient
from caldav.discovery import discover_caldav
from caldav.lib import error
from niquests.exceptions import ConnectTimeout, ReadTimeout, SSLError, TooManyRedirects

from releasecal.errors import ReleasecalError
from releasecal.publish.address import host_of
from releasecal.publish.place import StoppedError, TroubleError
from releasecal.text import lower_first, plain

TIMEOUT_SECONDS = 30
"""How long a server may stay silent."""

for _name in ("caldav", "niquests", "urllib3", "urllib3_future"):
    # What they would log is told as our own errors, or is nobody's business.
    logging.getLogger(_name).addHandler(logging.NullHandler())
    logging.getLogger(_name).propagate = False


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answers."""

    status: int
    tree: Any
    """Its XML; None when it is none."""
    is_page: bool
    """Whether it is a web page."""
    redirect: str | None = None
    """Where else it points to."""
    refused: tuple[str, ...] = ()
    """The conditions that do not hold, as names in Clark's notation (RFC 4918 16)."""

    @property
    def status_words(self) -> str:
        """The status as it stands in a sentence: 404 Not Found."""
        try:
            return f"{self.status} {HTTPStatus(self.status).phrase}"
        except ValueError:
            return str(self.status)


class Server:
    """A server, and who asks it."""

    def __init__(self, url: str, user: str | None, password: str | None) -> None:
        self.user = user
        self.host = host_of(url)
        self._client = DAVClient(
            url,
            username=user,
            password=password if user is not None else None,
            timeout=TIMEOUT_SECONDS,
            enable_rfc6764=False,
            headers={"User-Agent": "releasecal"},
        )
        # A write that is redirected would arrive as a GET; and where a password may go is decided
        # in `address`.
        self._client.session.max_redirects = 0
        # Without this the library takes passwords from ~/.netrc.
        self._client.session.auth = _nobody
        # What is not encrypted stays on this machine, whatever proxy the environment names.
        self._client.session.trust_env = url.startswith("https:")

    def close(self) -> None:
        """Hang up."""
        self._client.close()

    def ask(
        self, method: str, url: str, body: str = "", headers: Mapping[str, str] | None = None
    ) -> Answer:
        """Send one request and return the answer.

        Raises `StoppedError` when the server does not let us in, and `TroubleError` when there is
        no answer.
        """
        host = host_of(url)
        try:
            response = self._client.request(url, method, body, dict(headers or {}))
        except TooManyRedirects as redirect:
            found = redirect.response
            return Answer(
                getattr(found, "status_code", 302) or 302,
                None,
                is_page=False,
                redirect=found.headers.get("Location") if found is not None else None,
            )
        except error.AuthorizationError as refusal:
            if refusal.status == HTTPStatus.FORBIDDEN:
                return Answer(
                    refusal.status, None, is_page=False, refused=tuple(refusal.preconditions)
                )
            # No other event would be let in either, and each try is one nearer to being locked out.
            raise StoppedError(self._not_let_in(host)) from None
        except (error.DAVError, OSError, SyntaxError, ValueError, NotImplementedError) as failure:
            raise _explain(host, failure) from None
        kind = response.headers.get("Content-Type", "")
        return Answer(
            response.status,
            response.tree,
            is_page=kind.lower().startswith("text/html"),
            refused=_conditions(response.tree),
        )

    def _not_let_in(self, host: str) -> str:
        if self.user is None:
            return f"{host} wants to know who you are; say it with --user"
        return f"{host} does not let {plain(self.user)} in: wrong user or password"


def server_of(domain: str) -> str:
    """Return the address of a domain's calendar server, by DNS or well-known (RFC 6764).

    Only one over TLS, in the same domain. Raises `ReleasecalError` when there is none.
    """
    try:
        found = discover_caldav(domain, timeout=TIMEOUT_SECONDS, require_tls=True)
    except (error.DAVError, OSError, ValueError):
        found = None
    if found is None:
        raise ReleasecalError(
            f"no calendar server of {plain(domain)} can be found, neither by DNS nor at"
            f" https://{plain(domain)}/.well-known/caldav; give the address of the calendar itself"
        )
    return found.url


def _explain(host: str, failure: Exception) -> ReleasecalError:
    """Return what went wrong with a request as an error of our own."""
    match failure:
        case NotImplementedError():
            return StoppedError(
                f"{host} lets nobody in by user and password (Basic or Digest),"
                " and nothing else is known here"
            )
        case error.RateLimitError():
            return TroubleError(f"{host} is too busy now; try again later")
        case SSLError():
            words = _innermost(failure)
            is_certificate = "certificate" in words
            what = "the certificate of {} does not hold" if is_certificate else "{} speaks no TLS"
            return StoppedError(f"{what.format(host)}: {words}")
        case ConnectTimeout() | ReadTimeout() | TimeoutError():
            return TroubleError(f"{host} gave no answer for {TIMEOUT_SECONDS} seconds")
        case OSError():
            return TroubleError(f"the connection to {host} failed: {_innermost(failure)}")
    return TroubleError(f"{host} gave an answer that cannot be read, or only a part of it")


def _nobody(request: Any) -> Any:
    return request


def _conditions(tree: Any) -> tuple[str, ...]:
    if tree is None or tree.tag != "{DAV:}error":
        return ()
    return tuple(each.tag for each in tree if isinstance(each.tag, str))


def _innermost(failure: BaseException) -> str:
    """Return the reason at the bottom of an error, as it stands in a sentence.

    Libraries wrap errors in one another.
    """
    seen: BaseException = failure
    # Eight is deeper than any that was seen; an error may hold itself.
    for _ in range(8):
        inner = next((each for each in seen.args if isinstance(each, BaseException)), None)
        inner = inner or getattr(seen, "reason", None)
        if not isinstance(inner, BaseException):
            break
        seen = inner
    words = getattr(seen, "verify_message", "") or getattr(seen, "strerror", "") or str(seen)
    words = re.sub(r".*(>: |\[\w+:? [^]]*\] )|\(_ssl.*|\. *$", "", plain(str(words))).strip()
    if words.startswith("Failed to resolve"):
        return "there is no server of that name"
    return lower_first(words) if words else type(seen).__name__
