"""Asking a server over HTTP, politely and without trusting it.

With `connections`, this is the only importer of urllib3.

An answer is bounded in size, also once it is unpacked, and in time. No redirect is followed, so
what authorizes a request goes to the one configured address and nowhere else. No answer is kept.
"""

import json
import threading
import time
import weakref
import zlib
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlencode

from releasecal._version import __version__
from releasecal.errors import ReleasecalError
from releasecal.sources.answer import Answer, AnswerError
from releasecal.sources.connections import acknowledge, connections
from releasecal.sources.pace import Pace
from releasecal.text import plain

if TYPE_CHECKING:
    from urllib3 import BaseHTTPResponse

MOST_BYTES = 1_500_000
"""The largest answer, unpacked. A film with a crew of thousands takes two thirds of it."""

_MOST_SECONDS = 30.0
"""How long one answer may trickle in."""

_CONNECT_SECONDS, _READ_SECONDS = 5.0, 10.0
_LONGEST_PAUSE = 60
"""Seconds: how much of a Retry-After is obeyed."""

_CHUNK = 64 * 1024
_TRIED_AGAIN = frozenset({429, 500, 502, 503, 504})
_LATER = frozenset({"maxlag", "ratelimited", "readonly"})
"""What MediaWiki's API calls reasons to come again (www.mediawiki.org/wiki/API:Errors)."""

_TOO_MANY, _OK, _NOT_FOUND = 429, 200, 404
_REFUSED = frozenset({401, 403})
_REDIRECTS = range(300, 400)
_GZIP = 31
"""What zlib calls a gzip stream."""


Read = TypeVar("Read")


class UnreachableError(ReleasecalError):
    """There is no way to the server."""


class RefusedError(ReleasecalError):
    """The server does not take the token, or does not serve this client."""


class NotFoundError(ReleasecalError):
    """The server has nothing under that number."""


class AbsentError(NotFoundError):
    """The server has no film of that IMDb number, which is no fault of anybody's."""


class Client:
    """One server, asked by as many threads as like."""

    def __init__(
        self, words: str, address: str, headers: Mapping[str, str], pace: Pace, contact: str | None
    ) -> None:
        """Ask the server that people call `words` at `address`, which was checked before."""
        about = f"release dates of films; {contact}" if contact else "release dates of films"
        self._words = words
        self._address = address
        self._headers = {
            "User-Agent": f"releasecal/{__version__} ({about})",
            "Accept": "application/json",
            "Accept-Encoding": "gzip",  # and nothing that could not be unpacked bit by bit
            **headers,
        }
        self._pace = pace
        self._pool = connections(address)
        weakref.finalize(self, self._pool.clear)  # the connections do not outlive whoever asks
        self._parsing = threading.Lock()

    def get(
        self, path: str, query: Mapping[str, str | int] | None, read: Callable[[Answer], Read]
    ) -> Read:
        """Return what `read` makes of the JSON object at `path`, with a `query` behind it.

        What goes wrong on the way is tried again, three times in all, and an answer that makes no
        sense is asked for once more. Raises `UnreachableError`, `RefusedError`, `NotFoundError`, or
        another `ReleasecalError` that says what the server did.
        """
        url = f"{self._address}/{path}{f'?{urlencode(query)}' if query else ''}"
        told = ""
        for _ in range(2):
            body = self._body_of(url)
            # One at a time: a hostile answer takes thirty times its size once it is parsed. An
            # error would keep all of it alive, so what it says is all that is kept.
            with self._parsing:
                try:
                    return read(Answer(json.loads(body)))
                except AnswerError as error:
                    told = f"{self._words}'s answer makes no sense: {error}"
                except (ValueError, RecursionError):
                    told = f"{self._words} answers with what is no JSON"
        raise AnswerError(told)

    def _body_of(self, url: str) -> bytearray:
        """Return the body of a good answer, trying again where that may help."""
        from urllib3.exceptions import HTTPError, MaxRetryError
        from urllib3.util import Retry

        retry = Retry(
            total=3, backoff_factor=0.5, backoff_max=5, backoff_jitter=0.2,
            status_forcelist=_TRIED_AGAIN, retry_after_max=_LONGEST_PAUSE,
        )  # fmt: skip
        while True:
            response, failure = None, None
            try:
                response, body = self._ask(url)
            except _TooLargeError:
                most = f"{MOST_BYTES / 1e6:g} MB"
                raise ReleasecalError(f"{self._words} answers with more than {most}") from None
            except (HTTPError, _CutShortError) as error:
                failure = error
            if response is not None and not _is_busy(response):
                self._check_status(response)
                return body
            # For all threads, or the others would go on being refused.
            if response is not None and response.status == _TOO_MANY:
                self._pace.slow_down()
            # `sleep` obeys a Retry-After, and raises for one that it cannot read.
            try:
                retry = retry.increment("GET", url, response=response, error=failure)
                retry.sleep(response)
            except (MaxRetryError, HTTPError, _CutShortError, ValueError):
                raise self._explain(response, failure) from None

    def _ask(self, url: str) -> "tuple[BaseHTTPResponse, bytearray]":
        from urllib3.util import Timeout

        self._pace.wait()
        response = self._pool.request(
            "GET", url, headers=self._headers, redirect=False, retries=False, preload_content=False,
            timeout=Timeout(connect=_CONNECT_SECONDS, read=_READ_SECONDS),
        )  # fmt: skip
        acknowledge(response)
        is_whole = False
        try:
            body = _read(response) if response.status == _OK else bytearray()
            is_whole = response.status == _OK
            return response, body
        finally:
            if is_whole:
                response.release_conn()
            else:  # whatever may still come is not waited for
                response.close()

    def _check_status(self, response: "BaseHTTPResponse") -> None:
        status = response.status
        if status == _OK:
            return
        if status in _REFUSED:
            raise RefusedError(f"{self._words} refuses to answer (status {status})")
        if status == _NOT_FOUND:
            raise NotFoundError(f"{self._words} does not have it (status {status})")
        if status in _REDIRECTS:
            raise ReleasecalError(
                f"{self._words} sends elsewhere (status {status}), which is not followed"
            )
        raise ReleasecalError(f"{self._words} answers with an error (status {status})")

    def _explain(
        self, response: "BaseHTTPResponse | None", failure: Exception | None
    ) -> ReleasecalError:
        """Return the error for what went wrong to the end."""
        from urllib3 import exceptions

        if response is not None and response.status == _OK:
            return ReleasecalError(f"{self._words} is too busy to answer")
        if response is not None:
            return ReleasecalError(
                f"{self._words} answers with an error (status {response.status})"
            )
        match failure:
            case exceptions.NameResolutionError():
                why = "its name is not known here"
            case exceptions.ConnectTimeoutError():
                why = "it does not take the connection"
            case exceptions.ProxyError():
                why = "the proxy does not let it through"
            case exceptions.SSLError():
                why = f"its certificate or encryption is not accepted: {plain(str(failure))[:200]}"
            case exceptions.NewConnectionError():
                why = "there is no connection"
            case exceptions.ReadTimeoutError() | _CutShortError(is_late=True):
                return ReleasecalError(f"{self._words} does not answer in time")
            case _:
                return ReleasecalError(f"{self._words} breaks off in the middle of its answer")
        return UnreachableError(f"{self._words} cannot be reached: {why}")


class _CutShortError(Exception):
    """An answer that is late, not whole, or packed in another way than was asked for."""

    def __init__(self, *, is_late: bool = False) -> None:
        self.is_late = is_late


class _TooLargeError(Exception):
    """An answer that is larger than any that makes sense."""


def _read(response: "BaseHTTPResponse") -> bytearray:
    """Return the body, unpacked."""
    # Unpacked here, for urllib3 would unpack a chunk whole: a kilobyte may hold a megabyte.
    packing = response.headers.get("Content-Encoding", "identity").strip().lower()
    if packing not in {"gzip", "identity", ""}:
        raise _CutShortError
    unpack = zlib.decompressobj(_GZIP) if packing == "gzip" else None
    # The time limit of the connection is for each piece: one byte a second would never reach it.
    until = time.monotonic() + _MOST_SECONDS
    body = bytearray()
    while chunk := response.read1(_CHUNK, decode_content=False):
        if time.monotonic() > until:
            raise _CutShortError(is_late=True)
        for piece in _unpack(unpack, chunk) if unpack else (chunk,):
            body += piece
            if len(body) > MOST_BYTES:
                raise _TooLargeError
    if unpack is not None and not unpack.eof:
        raise _CutShortError
    return body


def _unpack(unpack: Any, chunk: bytes) -> Iterator[bytes]:
    """Yield what a packed piece holds, never much at once."""
    try:
        while chunk and not unpack.eof:
            yield unpack.decompress(chunk, _CHUNK)
            chunk = unpack.unconsumed_tail
    except zlib.error:
        raise _CutShortError from None


def _is_busy(response: "BaseHTTPResponse") -> bool:
    """Say whether the server would rather be asked again; Wikidata lags with status 200."""
    told = response.headers.get("MediaWiki-API-Error", "")
    is_late = "Retry-After" in response.headers or told in _LATER
    return (response.status == _OK and is_late) or response.status in _TRIED_AGAIN
