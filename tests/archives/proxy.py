"""A network that breaks: a TCP proxy of this computer that drops every connection once enough has passed."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from sireader.archives.line import acknowledge_at_once, with_no_delay


class Network:
    """Passes on what a server says, and counts it.

    Attributes:
        passed: bytes that came from the server so far.
        cuts: how often it broke.
    """

    def __init__(self, target: int, cut_at: list[int]) -> None:
        self._target, self._cut_at = target, sorted(cut_at)
        self._open: list[socket.socket] = []
        self._lock = threading.Lock()
        self.passed = self.cuts = 0

    def join(self, client: socket.socket) -> None:
        """Connect a client with the server."""
        server = socket.create_connection(("127.0.0.1", self._target))
        for one in (client, server):
            with_no_delay(one)
        with self._lock:
            self._open += [client, server]
        for source, sink, counted in ((client, server, False), (server, client, True)):
            threading.Thread(target=self._pass, args=(source, sink, counted), daemon=True).start()

    def close(self) -> None:
        """Drop every connection."""
        for one in self._open:
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()
        self._open.clear()

    def _pass(self, source: socket.socket, sink: socket.socket, counted: bool) -> None:
        with suppress(OSError):
            while content := _received(source):
                if counted and self._count(len(content)):
                    return
                sink.sendall(content)
        for one in (source, sink):
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)

    def _count(self, size: int) -> bool:
        """Whether it breaks now."""
        with self._lock:
            self.passed += size
            if not self._cut_at or self.passed < self._cut_at[0]:
                return False
            self._cut_at.pop(0)
            self.cuts += 1
            self.close()
            return True


def _received(source: socket.socket) -> bytes:
    acknowledge_at_once(source)
    return source.recv(1 << 14)


@contextmanager
def network(target: int, cut_at: list[int], context: ssl.SSLContext | None = None) -> Iterator[tuple[int, Network]]:
    """A port that leads to `target`, and breaks when so many bytes have passed; with a context it speaks TLS."""
    through, over = Network(target, cut_at), threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as door:
        door.settimeout(0.05)

        def serve() -> None:
            while not over.is_set():
                with suppress(TimeoutError, OSError):
                    client = door.accept()[0]
                    through.join(context.wrap_socket(client, server_side=True) if context else client)

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        try:
            yield door.getsockname()[1], through
        finally:
            over.set()
            thread.join()
            through.close()
