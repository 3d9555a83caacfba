"""Archives as they should not be: servers of this computer that hang, lie, babble, or send more than was asked for."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from pydicom import Dataset, dcmread
from pynetdicom import AE, evt
from pynetdicom.sop_class import (  # type: ignore[attr-defined]
    StudyRootQueryRetrieveInformationModelFind,
    StudyRootQueryRetrieveInformationModelGet,
    Verification,
)

from sireader.archives import classes
from sireader.domain.archives import Archive, Kind

Talk = Callable[[socket.socket], None]


@contextmanager
def talking(talk: Talk) -> Iterator[Archive]:
    """Whatever connects is talked to like that, on bare TCP."""
    over = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.05)

        def serve() -> None:
            while not over.is_set():
                try:
                    connection, _ = server.accept()
                except TimeoutError:
                    continue
                threading.Thread(target=_talk, args=(connection, talk), daemon=True).start()

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        try:
            port = server.getsockname()[1]
            yield Archive("clinic", Kind.DIMSE, host="127.0.0.1", port=port, title="PACS", timeout_s=1)
        finally:
            over.set()
            thread.join()


def _talk(connection: socket.socket, talk: Talk) -> None:
    connection.settimeout(5)
    with connection:
        try:
            talk(connection)
        except OSError:
            return


def rejects(result: int) -> Talk:
    """An A-ASSOCIATE-RJ at once, and the connection is closed (PS3.8 9.3.4): 1 permanently, 2 for now."""

    def talk(connection: socket.socket) -> None:
        connection.recv(1 << 16)
        connection.sendall(bytes((3, 0, 0, 0, 0, 4, 0, result, 1, 1)))

    return talk


def says_nothing(connection: socket.socket) -> None:
    while connection.recv(4096):
        pass


def babbles(connection: socket.socket) -> None:
    connection.recv(4096)
    connection.sendall(bytes(range(7, 256)) * 40)


def speaks_http(connection: socket.socket) -> None:
    connection.recv(4096)
    connection.sendall(b"HTTP/1.0 400 Bad Request\r\n\r\n<html>what?</html>")


def hangs_up(connection: socket.socket) -> None:
    connection.recv(4096)


def announces_four_gigabytes(connection: socket.socket) -> None:
    connection.recv(4096)
    connection.sendall(b"\x02\x00\xff\xff\xff\xff")
    while True:
        connection.sendall(bytes(1 << 16))


def drips(connection: socket.socket) -> None:
    connection.recv(4096)
    connection.sendall(b"\x02\x00\x00\x00\x10\x00")
    connection.settimeout(0.2)
    while True:
        connection.sendall(b"\x00")
        try:
            if not connection.recv(1):
                return
        except TimeoutError:
            continue


@contextmanager
def lying(
    files: list[Path], changes: dict[str, str] | None = None, *, stop_after: int | None = None, asleep: bool = False
) -> Iterator[Archive]:
    """A DIMSE archive that lists files and sends them otherwise.

    Args:
        files: what it lists and sends, whatever is asked.
        changes: elements of what is sent, by keyword.
        stop_after: after so many it closes the connection.
        asleep: it never answers a search.
    """
    over = threading.Event()

    def find(event: evt.Event) -> Iterator[tuple[int, Dataset | None]]:
        over.wait(20 if asleep else 0)
        for file in files:
            answer = dcmread(file, stop_before_pixels=True)
            answer.QueryRetrieveLevel = event.identifier.QueryRetrieveLevel
            yield 0xFF00, answer

    def get(event: evt.Event) -> Iterator[Any]:
        yield len(files)
        for number, file in enumerate(files):
            if number == stop_after:
                event.assoc.abort()
                return
            dataset = dcmread(file)
            for keyword, value in (changes or {}).items():
                setattr(dataset, keyword, value)
            yield 0xFF00, dataset

    with _served([(evt.EVT_C_FIND, find), (evt.EVT_C_GET, get)]) as port:
        yield Archive("clinic", Kind.DIMSE, host="127.0.0.1", port=port, title="PACS", timeout_s=1)
        over.set()


@contextmanager
def searched(find: Callable[[evt.Event], Iterator[tuple[int, Dataset | None]]]) -> Iterator[Archive]:
    """A DIMSE archive that answers searches like that."""
    with _served([(evt.EVT_C_FIND, find)]) as port:
        yield Archive("clinic", Kind.DIMSE, host="127.0.0.1", port=port, title="PACS", timeout_s=1)


@contextmanager
def stored(store: Callable[[evt.Event], int]) -> Iterator[Archive]:
    """A DIMSE archive that takes images like that, and gives none."""
    with _served([(evt.EVT_C_STORE, store)], gives=False) as port:
        yield Archive("clinic", Kind.DIMSE, host="127.0.0.1", port=port, title="PACS", timeout_s=1)


@contextmanager
def _served(handlers: list[Any], *, gives: bool = True) -> Iterator[int]:
    entity = AE("PACS")
    for kind in classes.IMAGES:
        entity.add_supported_context(kind, scu_role=True, scp_role=True)
    entity.add_supported_context(StudyRootQueryRetrieveInformationModelFind)
    if gives:
        entity.add_supported_context(StudyRootQueryRetrieveInformationModelGet)
    entity.add_supported_context(Verification)
    server = entity.start_server(("127.0.0.1", 0), block=False, evt_handlers=handlers)
    assert server is not None
    try:
        yield port_of(server)
    finally:
        entity.shutdown()


def port_of(server: Any) -> int:
    return int(server.socket.getsockname()[1])


Answer = Callable[[BaseHTTPRequestHandler], None]


@contextmanager
def web(answer: Answer) -> Iterator[Archive]:
    """A web server whose every answer is made like that."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            self.close_connection = True
            with suppress(OSError):  # the other end has had enough
                answer(self)

        def log_message(self, *_: object) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        url = f"http://127.0.0.1:{server.server_address[1]}/dicom-web"
        yield Archive("web", Kind.WEB, url=url, timeout_s=1)
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def answering(content: bytes, kind: str = "application/dicom+json", status: int = 200, **headers: str) -> Answer:
    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(status)
        request.send_header("Content-Type", kind)
        told = {"Content_Length": str(len(content)), "Connection": "close"} | headers
        for name, value in told.items():
            request.send_header(name.replace("_", "-"), value)
        request.end_headers()
        request.wfile.write(content)

    return answer


def listing(images: list[Path], retrieved: Answer) -> Answer:
    """Searches answered truly, page by page; retrieving answered by `retrieved`."""
    heads = [dcmread(image, stop_before_pixels=True) for image in images]

    def answer(request: BaseHTTPRequestHandler) -> None:
        place = request.path.split("?")[0]
        if "/instances/" in place:
            return retrieved(request)
        chosen = [head for head in heads if "/studies/" not in place or f"/studies/{head.StudyInstanceUID}/" in place]
        offset = int((request.path + "&offset=0").split("offset=")[1].split("&")[0])
        content = json.dumps([head.to_json_dict() for head in chosen[offset:]]).encode()
        return answering(content)(request)

    return answer


def parts(*contents: bytes) -> bytes:
    """Multipart content with the boundary `b`."""
    head = b"--b\r\nContent-Type: application/dicom\r\n\r\n"
    return b"".join(head + content + b"\r\n" for content in contents) + b"--b--"


PARTS = 'multipart/related; type="application/dicom"; boundary=b'
