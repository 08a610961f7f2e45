"""From what somebody typed to the one calendar that is meant.

What is typed may be a calendar, a server or a domain.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import unquote, urljoin, urlsplit

from releasecal.errors import ReleasecalError
from releasecal.publish.address import Address, follow, host_of
from releasecal.publish.multistatus import CALDAV, DAV, Resource, resources
from releasecal.publish.place import StoppedError
from releasecal.publish.server import Answer, Server, server_of
from releasecal.text import fold, plain

_LOOK = (
    '<propfind xmlns="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><prop>'
    "<resourcetype/><displayname/><current-user-principal/><current-user-privilege-set/>"
    "<c:calendar-home-set/><c:supported-calendar-component-set/></prop></propfind>"
)
_WELL_KNOWN = "/.well-known/caldav"
_MOST_REDIRECTS = 5
_NOTHING_HERE = 404
_MULTISTATUS = 207
_MAY_WRITE = {f"{DAV}{name}" for name in ("all", "write", "write-content", "bind")}
_ADDRESS_BOOK = "{urn:ietf:params:xml:ns:carddav}addressbook"
_HOMES = f"{CALDAV}calendar-home-set"


@dataclass(frozen=True, slots=True)
class Found:
    """A calendar on a server."""

    server: Server
    url: str
    """Ends in a slash."""
    name: str
    """What its owner calls it."""


def find(address: Address, user: str | None, password: str | None, name: str | None) -> Found:
    """Return the calendar at an address, the one called `name` when there are several.

    Raises `ReleasecalError` when there is none, when it is not clear which is meant, or when it may
    not be written.
    """
    url = address.url or server_of(address.domain or "")
    users = (user,) if user is not None else address.users or (None,)
    # A server knows me@example.org by that name, or as "me" alone: the second is tried when the
    # first is not let in, and not when something else is the matter.
    for each in users[:-1]:
        with suppress(StoppedError):
            return _calendar_of(each, url, password, name)
    return _calendar_of(users[-1], url, password, name)


def _calendar_of(user: str | None, url: str, password: str | None, name: str | None) -> Found:
    server = Server(url, user, password)
    try:
        return _calendar(server, url, name)
    except ReleasecalError:
        server.close()
        raise


def _calendar(server: Server, url: str, name: str | None) -> Found:
    here, resource = _first_that_answers(server, url)
    if _is_calendar(resource):
        found = _result(server, here, resource)
        if name is not None and not _is_called(found, name):
            raise ReleasecalError(
                f"{here} is the calendar {plain(found.name)} itself, not one called {plain(name)};"
                " leave --calendar out"
            )
        return _may_write(found, resource)
    kinds = resource.names_in(f"{DAV}resourcetype")
    if _ADDRESS_BOOK in kinds or urlsplit(here).path.endswith(".ics"):
        raise ReleasecalError(
            f"{here} is no calendar, but something else; give the calendar's own address"
        )
    calendars = [
        (_result(server, at, each), each) for at, each in _calendars(server, here, resource)
    ]
    if not calendars:
        raise ReleasecalError(f"there is no calendar for events at {here}")
    meant = [each for each in calendars if name is None or _is_called(each[0], name)]
    if len(meant) == 1:
        return _may_write(*meant[0])
    names = "; ".join(sorted(plain(each.name) for each, _ in calendars))
    if name is None:
        raise ReleasecalError(
            f"there are several calendars at {here}; say which with --calendar: {names}"
        )
    many = "no calendar is" if not meant else "more than one calendar is"
    instead = f"there are: {names}" if not meant else "give the address of the one that is meant"
    raise ReleasecalError(f"{many} called {plain(name)} at {here}; {instead}")


def _first_that_answers(server: Server, url: str) -> tuple[str, Resource]:
    """Return what is at an address, or at a server's well-known one if its root has nothing."""
    tried = [url]
    if urlsplit(url).path in {"", "/"}:
        tried.append(urljoin(url, _WELL_KNOWN))
    answer: Answer | None = None
    for each in tried:
        here, answered = _look(server, each, depth=0)
        if found := resources(answered.tree):
            return here, found[0]
        # The first answer is the one to tell: what was typed, not what we made of it.
        answer = answer or answered
    said = "no answer of its own" if answer is None else answer.status_words
    if answer is not None and answer.is_page and answer.status < _NOTHING_HERE:
        said = "a web page"
    raise ReleasecalError(f"{url} is no calendar and no calendar server: it answers with {said}")


def _look(server: Server, url: str, *, depth: int) -> tuple[str, Answer]:
    """Ask what is at an address, wherever a server says that is; return its last address too."""
    for _ in range(_MOST_REDIRECTS):
        answer = server.ask("PROPFIND", url, _LOOK, {"Depth": str(depth)})
        if answer.redirect is None:
            return url, answer
        url = follow(url, answer.redirect)
    raise ReleasecalError(
        f"{host_of(url)} sends us round in circles; give the address of the calendar itself"
    )


def _calendars(server: Server, here: str, resource: Resource) -> list[tuple[str, Resource]]:
    homes = resource.hrefs_in(_HOMES)
    if not homes:
        for href in resource.hrefs_in(f"{DAV}current-user-principal"):
            here, answer = _look(server, follow(here, href), depth=0)
            for each in resources(answer.tree) or []:
                homes += each.hrefs_in(_HOMES)
    found = []
    for home in dict.fromkeys(homes or [here]):
        at, answer = _look(server, follow(here, home), depth=1)
        listed = resources(answer.tree)
        if listed is None or answer.status != _MULTISTATUS:
            raise ReleasecalError(f"{at} does not list its calendars: {answer.status_words}")
        found += [(follow(at, each.href), each) for each in listed if _is_calendar(each)]
    return found


def _is_calendar(resource: Resource) -> bool:
    if f"{CALDAV}calendar" not in resource.names_in(f"{DAV}resourcetype"):
        return False
    element = resource.properties.get(f"{CALDAV}supported-calendar-component-set")
    kinds = [each.get("name") for each in element] if element is not None else []
    return not kinds or "VEVENT" in kinds


def _result(server: Server, url: str, resource: Resource) -> Found:
    url = url if url.endswith("/") else f"{url}/"
    return Found(server, url, resource.text(f"{DAV}displayname") or _last_part(url))


def _is_called(found: Found, name: str) -> bool:
    return fold(name) in {fold(found.name), fold(_last_part(found.url))}


def _last_part(url: str) -> str:
    return unquote(urlsplit(url).path.rstrip("/").rpartition("/")[2])


def _may_write(found: Found, resource: Resource) -> Found:
    """Return the calendar, unless the server says that it may not be written."""
    privileges: Sequence[str] = sorted(resource.names_in(f"{DAV}current-user-privilege-set"))
    # A server that tells none is not asked: the first write will show it.
    if privileges and not _MAY_WRITE.intersection(privileges):
        who = f" by {plain(found.server.user)}" if found.server.user else ""
        raise ReleasecalError(f"the calendar {plain(found.name)} may be read{who}, but not written")
    return found
