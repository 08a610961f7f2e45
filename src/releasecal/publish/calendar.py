"""A calendar on a CalDAV server (RFC 4791).

Every write says what it expects to find, so that nobody's is lost.
"""

from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from http import HTTPStatus
from urllib.parse import unquote, urljoin, urlsplit
from xml.sax.saxutils import escape

from releasecal.publish.finding import Found
from releasecal.publish.multistatus import CALDAV, DAV, Resource, resources
from releasecal.publish.place import ConflictError, ReadEvent, RefusedError, TroubleError, Watch
from releasecal.publish.plan import Holding, Step
from releasecal.publish.server import Answer

_LIST = '<propfind xmlns="DAV:"><prop><getetag/><resourcetype/><getcontenttype/></prop></propfind>'
_GET = (
    '<c:calendar-multiget xmlns="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav">'
    "<prop><getetag/><c:calendar-data/></prop>{hrefs}</c:calendar-multiget>"
)
_AT_ONCE = 100
"""How many events are asked for in one request."""
_NO_DATA = {HTTPStatus.NOT_FOUND, HTTPStatus.GONE, HTTPStatus.FORBIDDEN, HTTPStatus.UNAUTHORIZED}
"""What a server says of an event that is gone, or not for us to see; it is none of ours."""
_DONE = {HTTPStatus.OK, HTTPStatus.CREATED, HTTPStatus.NO_CONTENT}
_GONE = {HTTPStatus.NOT_FOUND, HTTPStatus.GONE}
_SAME_UID = {f"{CALDAV}no-uid-conflict", f"{CALDAV}unique-scheduling-object-resource"}
_LACKS_RIGHT = {f"{DAV}need-privileges"}
_CONTENT = {"Content-Type": "text/calendar; charset=utf-8"}
_REASONS: dict[int, str] = {
    HTTPStatus.LOCKED: "another program has locked it (423)",
    HTTPStatus.INSUFFICIENT_STORAGE: "the server has no room left (507)",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "it is larger than the server allows (413)",
    HTTPStatus.FORBIDDEN: "the server does not allow you to write it (403)",
}


@dataclass(frozen=True, slots=True)
class Calendar:
    """A calendar that may be written."""

    found: Found
    at_once: int = 1

    def read(self, watch: Watch, event_in: ReadEvent) -> list[Holding]:
        """Return the events of ours in it."""
        listed = self._list()
        parts = [listed[at : at + _AT_ONCE] for at in range(0, len(listed), _AT_ONCE)]
        held = []
        for number in watch([str(at) for at in range(len(parts))], "Reading"):
            held += self._get(parts[int(number)], event_in)
        return held

    def ready(self, _: Sequence[tuple[Step, str]]) -> AbstractContextManager[None]:
        """Do nothing: a server takes one event in a request."""
        return nullcontext()

    def add(self, uid: str, text: str) -> None:
        """Put a new event there, whose address must be free."""
        name = uid.rpartition("@")[0]
        self._write("PUT", f"{name}.ics", text, {**_CONTENT, "If-None-Match": "*"})

    def change(self, holding: Holding, text: str) -> None:
        """Put another text in the place of the one that is held."""
        self._write("PUT", holding.where, text, {**_CONTENT, "If-Match": holding.version})

    def remove(self, holding: Holding) -> None:
        """Take the event away."""
        self._write("DELETE", holding.where, "", {"If-Match": holding.version})

    def _list(self) -> list[str]:
        """Return the paths of all that is in the calendar.

        The host is always that of the calendar itself.
        """
        answer = self._ask("PROPFIND", self.found.url, _LIST, {"Depth": "1"})
        own = unquote(urlsplit(self.found.url).path)
        hrefs = []
        for each in self._resources(answer):
            # A list that was cut off (RFC 6578 3.6): what is missing would look as if it were gone.
            if each.status == HTTPStatus.INSUFFICIENT_STORAGE:
                raise TroubleError(f"{self.found.server.host} lists only a part of the calendar")
            where = urlsplit(urljoin(self.found.url, each.href)).path
            # A listing names the folder itself too, and some servers what lies beside it.
            is_inside = unquote(where).startswith(own) and unquote(where) != own
            if is_inside and f"{DAV}collection" not in each.names_in(f"{DAV}resourcetype"):
                hrefs.append(where)
        return hrefs

    def _get(self, hrefs: list[str], event_in: ReadEvent) -> list[Holding]:
        wanted = "".join(f"<href>{escape(href)}</href>" for href in hrefs)
        answer = self._ask("REPORT", self.found.url, _GET.format(hrefs=wanted), {"Depth": "1"})
        by_path = {unquote(href): href for href in hrefs}
        held = []
        for each in self._resources(answer):
            path = unquote(urlsplit(urljoin(self.found.url, each.href)).path)
            href = by_path.pop(path, None)
            data = each.text(f"{CALDAV}calendar-data")
            if href is None or (data is None and each.status in _NO_DATA):
                continue
            if data is None:
                raise TroubleError(f"{self.found.server.host} does not show what is in {href}")
            event = event_in(data)
            if event is not None:
                held.append(Holding(href, self._tag(each), event))
        # An event that is not shown would look as if it were gone, and be written again.
        if by_path:
            raise TroubleError(f"{self.found.server.host} shows only a part of the calendar")
        return held

    def _tag(self, resource: Resource) -> str:
        """Return the entity tag, which must be a strong one.

        What compresses answers on their way makes it weak.
        """
        tag = (resource.text(f"{DAV}getetag") or "").strip().removeprefix("W/")
        if not tag:
            raise TroubleError(
                f"{self.found.server.host} gives events no entity tag,"
                " without which others' changes could be lost"
            )
        return tag

    def _ask(self, method: str, url: str, body: str, headers: dict[str, str]) -> Answer:
        return self.found.server.ask(
            method, url, body, {"Content-Type": "application/xml; charset=utf-8", **headers}
        )

    def _resources(self, answer: Answer) -> list[Resource]:
        found = resources(answer.tree)
        if found is None:
            said = "a web page" if answer.is_page else answer.status_words
            raise TroubleError(
                f"{self.found.server.host} does not show what is in the calendar:"
                f" it answers with {said}"
            )
        return found

    def _write(self, method: str, where: str, text: str, headers: dict[str, str]) -> None:
        answer = self.found.server.ask(method, urljoin(self.found.url, where), text, headers)
        status = answer.status
        # The login page of a guest network answers every request with 200.
        if answer.is_page and status == HTTPStatus.OK:
            raise TroubleError("a web page answered in place of the calendar")
        if status in _DONE or (method == "DELETE" and status in _GONE):
            return
        if status in {
            HTTPStatus.PRECONDITION_FAILED,
            HTTPStatus.CONFLICT,
        } or _SAME_UID.intersection(answer.refused):
            raise ConflictError(f"somebody else wrote it at the same time ({answer.status_words})")
        if status == HTTPStatus.FORBIDDEN and set(answer.refused) - _LACKS_RIGHT:
            broken = ", ".join(name.rpartition("}")[2] for name in answer.refused)
            raise RefusedError(f"the server does not take it: {broken} (403)")
        said = _REASONS.get(status, f"the server answers with {answer.status_words}")
        if status == HTTPStatus.FORBIDDEN or status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            raise TroubleError(said)
        raise RefusedError(said)
