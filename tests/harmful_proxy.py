"""A proxy on 127.0.0.1 that passes requests on to a server, or does harm."""

import http.client
import http.server
import socket
import ssl
import struct
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import Self

from tests.answering import answering


@dataclass
class Request:
    """One request on its way to the server."""

    method: str
    path: str

    @property
    def writes(self) -> bool:
        return self.method in {"PUT", "DELETE"}


Reply = tuple[int, dict[str, str], bytes]
Harm = Callable[[Request, Callable[[], Reply]], Reply | str | None]
"""What becomes of a request.

An answer; "reset", "silence" or "half" of the server's own; or None for that. The second argument
passes the request on, so that harm can be done afterwards.
"""


@dataclass
class Proxy:
    """Passes requests on to a server, unless `harm` has something else in mind for them."""

    server: str
    harm: Harm = field(default=lambda _, __: None)
    seen: list[Request] = field(default_factory=list)
    address: str = ""
    tls: ssl.SSLContext | None = None

    def writes(self) -> list[str]:
        """Return the names of what was written, in order."""
        return [request.path.rpartition("/")[2] for request in self.seen if request.writes]

    def __enter__(self) -> Self:
        proxy = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *_: object) -> None:
                pass

            def __getattr__(self, name: str) -> Callable[[], None]:
                if name.startswith("do_"):
                    return lambda: proxy.answer(self)
                raise AttributeError(name)

        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        server.daemon_threads = True
        if self.tls is not None:
            server.socket = self.tls.wrap_socket(server.socket, server_side=True)
        self.address = f"http{'s' if self.tls else ''}://127.0.0.1:{server.server_port}"
        self._open = ExitStack()
        self._open.enter_context(answering(server))
        return self

    def __exit__(self, *_: object) -> None:
        self._open.close()

    def answer(self, handler: http.server.BaseHTTPRequestHandler) -> None:
        body = handler.rfile.read(int(handler.headers.get("Content-Length", 0) or 0))
        request = Request(handler.command, handler.path)
        self.seen.append(request)

        def pass_on() -> Reply:
            connection = http.client.HTTPConnection(self.server.removeprefix("http://"), timeout=30)
            headers = {
                k: v
                for k, v in handler.headers.items()
                if k.lower() not in {"host", "accept-encoding"}
            }
            connection.request(request.method, request.path, body or None, headers)
            with connection.getresponse() as found:
                dropped = {"transfer-encoding", "connection", "content-length"}
                kept = {k: v for k, v in found.getheaders() if k.lower() not in dropped}
                reply = found.status, kept, found.read()
            connection.close()
            return reply

        harm = self.harm(request, pass_on)
        if harm == "reset":
            handler.close_connection = True
            linger = struct.pack("ii", 1, 0)
            handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
            handler.connection.shutdown(socket.SHUT_RDWR)
            return
        status, headers, content = harm if isinstance(harm, tuple) else pass_on()
        handler.send_response(status)
        for name, value in headers.items():
            handler.send_header(name, value)
        handler.send_header("Content-Length", str(len(content)))
        handler.end_headers()
        if harm == "half":
            handler.wfile.write(content[: len(content) // 2])
            handler.close_connection = True
        else:
            handler.wfile.write(content)
