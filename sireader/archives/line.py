"""One DIMSE association that never waits for ever: what is silent, too large or no longer wanted is cut off.

pynetdicom reads whatever length a peer announces, and waits for it without a limit. Here the reading is our own: each
protocol data unit has a greatest length, each message too, and a watch looks for silence.
"""

from __future__ import annotations

import logging
import queue
import socket
import ssl
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any

from pynetdicom import AE, _config, evt
from pynetdicom.association import Association
from pynetdicom.pdu_primitives import A_ASSOCIATE, A_RELEASE, SCP_SCU_RoleSelectionNegotiation
from pynetdicom.presentation import PresentationContext

from sireader.archives.tls import client_context
from sireader.domain.archives import Archive, ArchiveFailed, ConnectionLost

PDU_BYTES = 128 << 10
"""The greatest protocol data unit that we ask for."""
GREATEST_PDU_BYTES = 1 << 20
GREATEST_MESSAGE_BYTES = 300_000_000  # the greatest radiograph, and a header
TRANSIENT = 0x02
LOOK_EVERY_S = 0.1
LONGEST_CONNECTING_S = 30
_READ_BYTES = 64 << 10
_MOST_IDS = 0xFFFF
_NOTHING = (None, None)
"""What stands in pynetdicom's queue of messages for the end of the connection."""
_UNASKED = "it answered what it was not asked"

# What the library logs, patients' names among it, goes nowhere.
_config.LOG_HANDLER_LEVEL = "none"
_config.LOG_REQUEST_IDENTIFIERS = _config.LOG_RESPONSE_IDENTIFIERS = False
logging.getLogger("pynetdicom").propagate = False
logging.getLogger("pynetdicom").setLevel(logging.CRITICAL)


class Line:
    """The connection under an association: counts, watches, and cuts off.

    Attributes:
        opened: whether it was ever made.
        why: why it was cut off by us; empty while it was not.
    """

    def __init__(self, timeout_s: float, stop: threading.Event) -> None:
        self.opened, self.why = False, ""
        self._timeout_s, self._stop = timeout_s, stop
        self._heard = time.monotonic()
        self._message_bytes = 0
        self._busy = 0
        self._socket: socket.socket | None = None
        self._unconnected: socket.socket | None = None
        self._waiting: queue.Queue[Any] = queue.Queue()
        self._asked = 0
        self._over = threading.Event()

    @property
    def stopped(self) -> bool:
        """Whether it is no longer wanted."""
        return self._stop.is_set()

    def prepare(self, event: evt.Event) -> None:
        """Remember a socket that the library leaves open where it cannot connect; bound to EVT_ACSE_SENT."""
        wrapper: Any = event.assoc.dul.socket
        if self._unconnected is None and not self.opened:
            self._unconnected = wrapper.socket

    def open(self, event: evt.Event) -> None:
        """Take over the reading; bound to pynetdicom's EVT_CONN_OPEN."""
        wrapper: Any = event.assoc.dul.socket  # its reading is replaced
        self.opened, self._socket = True, wrapper.socket
        self.hear()
        self._waiting = event.assoc.dimse.msg_queue
        if self._socket is None:
            return
        self._socket.settimeout(self._timeout_s)
        with_no_delay(self._socket)
        wrapper.recv = self._recv
        threading.Thread(target=self._watch, daemon=True).start()

    def close(self) -> None:
        """Watch no more, and close what the library left open."""
        self._over.set()
        for one in (self._unconnected, self._socket):
            if one is not None:
                one.close()

    def cut(self, why: str) -> None:
        """End the connection now, whatever is under way on it."""
        self.why = self.why or why
        if self._socket is not None:
            with suppress(OSError):  # it is gone already
                self._socket.shutdown(socket.SHUT_RDWR)
        self._waiting.put(_NOTHING)  # pynetdicom does not wake who waits for an answer, whatever ended the connection

    @contextmanager
    def busy(self) -> Iterator[None]:
        """It is our turn meanwhile: the other end may be silent."""
        self._busy += 1
        try:
            yield
        finally:
            self._busy -= 1
            self.hear()

    def hear(self) -> None:
        """Something came, if only on another connection."""
        self._heard = time.monotonic()

    def next_message(self, event: evt.Event) -> None:
        """A message is whole; where none waits to be looked at, the next one is counted anew; bound to EVT_DIMSE_RECV.

        An answer to something else than what was asked last would be taken for the answer to that.
        """
        if self._waiting.empty():
            self._message_bytes = 0
        answered = event.message.command_set.get("MessageIDBeingRespondedTo")
        if self._asked and answered not in (None, self._asked):
            self.cut(_UNASKED)

    def next_id(self) -> int:
        """The Message ID of the next request; what came in between answers none of ours (PS3.7 9.3)."""
        self._asked = self._asked % _MOST_IDS + 1
        came = []
        with suppress(queue.Empty):
            while True:
                came.append(self._waiting.get_nowait())
        if any(one != _NOTHING for one in came):
            self.cut(_UNASKED)
        elif came:
            self._waiting.put(_NOTHING)  # it has ended: who asks is to see it
        return self._asked

    def _recv(self, count: int) -> bytearray:
        """So many bytes; fewer where the connection ended or it takes long, an OSError where they are too many."""
        self._message_bytes += count
        if count > GREATEST_PDU_BYTES or self._message_bytes > GREATEST_MESSAGE_BYTES:
            self.why = self.why or "it sent more than any radiograph has"
            raise OSError(self.why)
        content = bytearray()
        end = time.monotonic() + self._timeout_s
        while len(content) < count:
            part = self._part(min(count - len(content), _READ_BYTES))
            if not part or time.monotonic() > end:
                break
            content += part
        self.hear()
        return content

    def _part(self, count: int) -> bytes:
        if self._socket is None:
            return b""
        acknowledge_at_once(self._socket)
        return self._socket.recv(count)

    def _watch(self) -> None:
        while not self._over.wait(LOOK_EVERY_S):
            if self._is_closed():
                return self._waiting.put(_NOTHING)  # as in `cut`
            if self._stop.is_set():
                return self.cut("it was broken off")
            if not self._busy and time.monotonic() - self._heard > self._timeout_s:
                return self.cut(f"it said nothing for {self._timeout_s:g} s")
        return None

    def _is_closed(self) -> bool:
        return self._socket is None or self._socket.fileno() < 0


def with_no_delay(connection: socket.socket) -> None:
    """Send small messages at once: a request has two parts, and the second would wait for 40 ms."""
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)


def acknowledge_at_once(connection: socket.socket) -> None:
    """Let the other end send the second part of its message without waiting, where the system can (Linux)."""
    if hasattr(socket, "TCP_QUICKACK"):
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_QUICKACK, 1)


@contextmanager
def associated(
    archive: Archive,
    contexts: Sequence[PresentationContext],
    stop: threading.Event,
    *,
    roles: Sequence[SCP_SCU_RoleSelectionNegotiation] = (),
    handlers: Sequence[Any] = (),
) -> Iterator[tuple[Association, Line]]:
    """An association with an archive, released in the end.

    Args:
        archive: whom to call.
        contexts: what is to be done, in which transfer syntaxes; at most 128.
        stop: set by another thread, breaks it off at once.
        roles: for C-GET, that we receive.
        handlers: of pynetdicom's events.

    Raises:
        ConnectionLost: it cannot be reached, or the connection ended.
        ArchiveFailed: it does not want to speak with us, or its certificate is not to be trusted.
    """
    line = Line(archive.timeout_s, stop)
    association = _associate(archive, contexts, line, list(roles), list(handlers))
    try:
        if not association.is_established:
            raise _refusal(archive, association, line)
        yield association, line
    finally:
        _end(association)
        line.close()


def lost(archive: Archive, line: Line) -> ConnectionLost:
    """What to say when an answer did not come."""
    why = line.why or "it closed the connection in the middle"
    return ConnectionLost(f"The connection to the archive {archive.name} was lost: {why}", "try again")


def _associate(
    archive: Archive, contexts: Sequence[PresentationContext], line: Line, roles: list[Any], handlers: list[Any]
) -> Association:
    entity = AE(archive.own_title)
    entity.network_timeout = archive.timeout_s
    entity.acse_timeout = archive.timeout_s + 2  # the line looks for silence, here too
    entity.connection_timeout = _connecting_s(archive)
    entity.dimse_timeout = None  # the line looks for silence; a large radiograph may take its time
    context = client_context(archive)
    told = [
        *handlers,
        (evt.EVT_ACSE_SENT, line.prepare),
        (evt.EVT_CONN_OPEN, line.open),
        (evt.EVT_ESTABLISHED, _serve_nothing),
        (evt.EVT_DIMSE_RECV, line.next_message),
        (evt.EVT_DATA_SENT, lambda _: line.hear()),
    ]
    try:
        return entity.associate(
            archive.host,
            archive.port,
            contexts=list(contexts),
            ae_title=archive.title,
            max_pdu=PDU_BYTES,
            ext_neg=roles,
            tls_args=(context, archive.host) if context else None,
            evt_handlers=told,
        )
    except (socket.gaierror, UnicodeError) as error:  # the latter for what cannot even be asked for
        raise ArchiveFailed(f"There is no computer {archive.host}", "check the host of the archive") from error


def _connecting_s(archive: Archive) -> int:
    """Nothing breaks off connecting."""
    return min(archive.timeout_s, LONGEST_CONNECTING_S)


def _serve_nothing(event: evt.Event) -> None:
    """Keep pynetdicom's own thread away from what comes on a line of ours; bound to EVT_ESTABLISHED.

    It looks for requests of the other end, of which there are none here, and is to pause while we ask. Where the
    computer is busy it pauses too late, takes an answer for a request and drops it (pynetdicom's issue 875): an image
    less in a listing, and nobody would know.
    """
    association: Any = event.assoc
    association._run_reactor = association._serve_request = lambda *_: None
    association._is_paused = True


def is_over(association: Association) -> bool:
    """Whether it ended, by whomever; of what the other end did nobody else takes note while nothing is asked."""
    ended = association.dul.peek_next_pdu() is not None or not association.dul.is_alive()
    return ended or not association.is_established


def _end(association: Association) -> None:
    if not is_over(association):
        association.release()
    elif association.is_established and not isinstance(association.dul.peek_next_pdu(), A_RELEASE):
        association.kill()  # the other end, or pynetdicom, ended it
    elif not association.is_released and not association.is_aborted:
        association.abort()


def _refusal(archive: Archive, association: Association, line: Line) -> ArchiveFailed:
    rejected = _rejection(association)
    if rejected == TRANSIENT:
        return ConnectionLost(f"The archive {archive.name} has no time for another connection", "try again later")
    if rejected:
        what = f"The archive {archive.name} does not accept {archive.own_title} calling {archive.title}"
        return ArchiveFailed(what, "ask its administrator to enter our AE title, host and port")
    if line.stopped:
        return ConnectionLost(f"The connection to the archive {archive.name} was broken off", "try again")
    if line.opened:
        if line.why:
            return lost(archive, line)
        what = f"What answers at {archive.place} does not speak DICOM, or none of what is needed"
        return ConnectionLost(what, "check host, port and TLS of the archive")
    return _unreachable(archive)


def _rejection(association: Association) -> int:
    """The result of an A-ASSOCIATE-RJ (PS3.8 9.3.4): 1 permanent, 2 transient; 0 where none came.

    A rejection that closes the connection before pynetdicom's own thread has looked whether there is one is taken for
    none at all there; what the archive answered then still waits to be read.
    """
    answer = association.acceptor.primitive or association.dul.peek_next_pdu()
    return int(answer.result or 0) if isinstance(answer, A_ASSOCIATE) else 0


def _unreachable(archive: Archive) -> ArchiveFailed:
    """Why no connection could be made, found out by another try without pynetdicom, which tells its log alone."""
    context = client_context(archive)
    try:
        with socket.create_connection((archive.host, archive.port), _connecting_s(archive)) as plain:
            if context:
                context.wrap_socket(plain, server_hostname=archive.host).close()
    except ssl.SSLCertVerificationError as error:
        what = f"The certificate of the archive {archive.name} is not to be trusted ({error.verify_message})"
        return ArchiveFailed(what, "name the certificate that vouches for it")
    except ssl.SSLError:
        what = f"No encrypted connection to {archive.place} can be made"
        return ArchiveFailed(what, "check whether the archive wants TLS, and a certificate of ours")
    except TimeoutError:
        return ConnectionLost(f"Nothing answers at {archive.place} within {archive.timeout_s} s", "try again later")
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        return ConnectionLost(f"The archive {archive.name} cannot be reached at {archive.place}: {why}", "try again")
    return ConnectionLost(f"The connection to the archive {archive.name} could not be made", "try again")
