"""Has a server answer in a thread of its own; the tests are its only clients."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import HTTPServer


@contextmanager
def answering(server: HTTPServer) -> Iterator[None]:
    """Have it answer within the block, and close it at the end.

    Not with `serve_forever`, which asks again and again whether it should end.
    """
    ended = threading.Event()

    def answer() -> None:
        while not ended.is_set():
            server.handle_request()

    thread = threading.Thread(target=answer)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        # It waits for the next connection: here is one.
        socket.create_connection(("127.0.0.1", server.server_port)).close()
        thread.join()
        server.server_close()
