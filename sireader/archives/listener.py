"""A place to which archives and modalities send: a storage provider that takes radiographs and answers echoes."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from weakref import WeakKeyDictionary

from pynetdicom import AE, evt
from pynetdicom.association import Association
from pynetdicom.sop_class import Verification  # type: ignore[attr-defined]

from sireader.archives import classes
from sireader.archives.line import PDU_BYTES, Line
from sireader.archives.tls import server_context
from sireader.domain.archives import ArchiveFailed, Tls, check_title
from sireader.domain.errors import SireaderError

MOST_AT_ONCE = 20
SPEAKS_WITHIN_S = 5
"""After so long a connection that says nothing makes room for others."""
SUCCESS, OUT_OF_RESOURCES, NOT_TAKEN = 0x0000, 0xA700, 0xC000


@dataclass(frozen=True, slots=True)
class Door:
    """Where to listen, and to whom.

    Attributes:
        title: our AE title.
        port: 0 for any that is free.
        host: the address to listen on; empty for all of this computer's.
        titles: AE titles that may send; none for anybody.
        tls: whom TLS lets in, its authority vouches for; None for connections in the clear.
        timeout_s: after how many seconds of silence a connection is given up.
    """

    title: str
    port: int
    host: str = ""
    titles: tuple[str, ...] = ()
    tls: Tls | None = None
    timeout_s: int = 30

    def __post_init__(self) -> None:
        """Refuse titles that are none."""
        for title in (self.title, *self.titles):
            check_title(title)


@contextmanager
def listening(door: Door, take: Callable[[bytes], None], heard: Callable[[], object] = lambda: None) -> Iterator[int]:
    """Receive while the block lasts; gives the port.

    Args:
        door: where to listen, and to whom.
        take: called with each image as the bytes of a file, on a thread of its connection. What it takes without an
            exception is answered with success: then it has to be on the disk. A SireaderError refuses that image.
        heard: called whenever something came.

    Raises:
        ArchiveFailed: the port is taken, or the certificates cannot be read.
    """
    entity = _entity(door)
    stop = threading.Event()
    lines: WeakKeyDictionary[Association, Line] = WeakKeyDictionary()

    def opened(event: evt.Event) -> None:
        line = Line(door.timeout_s, stop)
        lines[event.assoc] = line
        line.open(event)
        event.assoc.bind(evt.EVT_DIMSE_RECV, line.next_message)

    def stored(event: evt.Event) -> int:
        heard()
        with lines[event.assoc].busy():
            return _status(event, take)

    handlers: list[Any] = [
        (evt.EVT_C_STORE, stored),
        (evt.EVT_CONN_OPEN, opened),
        (evt.EVT_DATA_RECV, lambda _: heard()),
    ]
    context = server_context(door.tls)
    try:
        server = entity.start_server((door.host, door.port), block=False, ssl_context=context, evt_handlers=handlers)
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise ArchiveFailed(f"Nothing can be received at port {door.port}: {why}", "choose another port") from error
    running: Any = server
    running.service_actions = lambda: None  # it collects Python's garbage there, a window's too: see `ui.garbage`
    try:
        yield _port(server)
    finally:
        stop.set()
        for line in list(lines.values()):
            line.close()
        entity.shutdown()


def _entity(door: Door) -> AE:
    entity = AE(door.title)
    entity.maximum_associations = MOST_AT_ONCE
    entity.maximum_pdu_size = PDU_BYTES
    entity.acse_timeout = SPEAKS_WITHIN_S
    entity.dimse_timeout = entity.network_timeout = None  # the line looks for silence, and knows when it is our turn
    entity.require_called_aet = True
    entity.require_calling_aet = list(door.titles)
    for kind in classes.IMAGES:
        entity.add_supported_context(kind, list(classes.SYNTAXES))
    entity.add_supported_context(Verification)
    return entity


def _status(event: evt.Event, take: Callable[[bytes], None]) -> int:
    """The status that answers a C-STORE (PS3.4 B.2.3)."""
    try:
        take(event.encoded_dataset())
    except SireaderError:
        return NOT_TAKEN
    except Exception:  # the disk, for example: the sender keeps it and tries again
        return OUT_OF_RESOURCES
    return SUCCESS


def _port(server: Any) -> int:
    bound: socket.socket = server.socket
    return int(bound.getsockname()[1])
