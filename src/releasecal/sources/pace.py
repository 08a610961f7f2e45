"""How fast a server is asked: never more than so many requests in any one second.

For a few films that is 20. For many it is as much as it takes to be done in a dozen seconds, up to
80, for TMDb has no fixed limit any more; where it does say that this is too much (status 429), it
is 20 for good.
"""

import threading
import time
from collections import deque

QUIET = 20
"""Requests a second that are never too many."""

_FASTEST = 80
_SECONDS_FOR_MANY = 12


class Pace:
    """A gate that lets so many requests through in any one second."""

    def __init__(self, requests: int) -> None:
        """Expect so many requests in all."""
        self._most = max(QUIET, min(_FASTEST, -(-requests // _SECONDS_FOR_MANY)))
        self._recent: deque[float] = deque()
        self._guard = threading.Lock()

    def wait(self) -> None:
        """Wait until one more request is not too many."""
        # Again, for another thread may take the place that becomes free.
        while (seconds := self.pause()) > 0:
            time.sleep(seconds)

    def slow_down(self) -> None:
        """Ask no faster than `QUIET` from now on."""
        with self._guard:
            self._most = QUIET

    def pause(self) -> float:
        """Return how long to wait; 0, and the request counts, when it may go."""
        with self._guard:
            at = time.monotonic()
            while self._recent and self._recent[0] <= at - 1:
                self._recent.popleft()
            if len(self._recent) < self._most:
                self._recent.append(at)
                return 0
            # Not the oldest: once it slows down there are more of them than may be.
            return self._recent[-self._most] + 1 - at
