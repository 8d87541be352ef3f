"""A web server for a folder of finished pages, for this machine only.

It serves whole files and nothing else: no list of a folder, no form, nothing that is written.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import unquote, urlsplit

from kvalreg.reports.pages import script_hashes

THIS_MACHINE = "127.0.0.1"
CONTENT_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


class PortTaken(Exception):
    """Another program listens on the port, or it is not ours to use."""


@contextmanager
def serving(folder: Path, port: int) -> Iterator[str]:
    """Serve the folder while the block runs; gives the address. Port 0 takes a free one.

    Raises `PortTaken`.
    """
    server = _take(folder, port)
    thread = Thread(target=server.serve_forever, args=[0.05], daemon=True)
    thread.start()
    try:
        yield f"http://{THIS_MACHINE}:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def check_port(port: int) -> None:
    """Raise `PortTaken` where `serving` would; nothing is served."""
    _take(Path(), port).server_close()


def _take(folder: Path, port: int) -> "_Server":
    try:
        return _Server(folder.resolve(), port)
    except OSError as error:
        raise PortTaken(
            f"Port {port} cannot be used ({error.strerror}): another program may have it. "
            f"Name another one, such as --port {port + 1}."
        ) from error


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, folder: Path, port: int) -> None:
        super().__init__((THIS_MACHINE, port), _Handler)
        self.folder = folder
        # Another name for this machine would let a foreign page read along (DNS rebinding).
        self.hosts = {f"{name}:{self.server_port}" for name in (THIS_MACHINE, "localhost")}
        self.headers = security_headers()


def security_headers() -> dict[str, str]:
    """A page may use its own styles, pictures and known scripts, and nothing from elsewhere."""
    policy = {
        "default-src": "'none'",
        "style-src": "'unsafe-inline'",  # every page carries its own sheet
        "img-src": "'self' data:",
        "script-src": " ".join(["'self'", *script_hashes()]),
        "base-uri": "'none'",
        "form-action": "'none'",
        "frame-ancestors": "'none'",
    }
    return {
        "Content-Security-Policy": "; ".join(f"{name} {value}" for name, value in policy.items()),
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "no-referrer",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Cache-Control": "no-store",
    }


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    timeout = 10  # seconds that a silent browser may hold a thread

    def do_GET(self) -> None:
        self._answer(with_content=True)

    def do_HEAD(self) -> None:
        self._answer(with_content=False)

    def _answer(self, *, with_content: bool) -> None:
        if self.headers.get("Host") not in self.server.hosts:
            self.send_error(HTTPStatus.MISDIRECTED_REQUEST)
            return
        path = find_file(self.server.folder, self.path)
        if path is None:
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        content = path.read_bytes()
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", CONTENT_TYPES[path.suffix])
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if with_content:
            self.wfile.write(content)

    def end_headers(self) -> None:
        for name, value in self.server.headers.items():
            self.send_header(name, value)
        super().end_headers()

    def version_string(self) -> str:
        return "kvalreg"

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class' name
        """Say nothing: who reads what is nobody's business."""


def find_file(folder: Path, address: str) -> Path | None:
    """The file that an address names, if it lies in the folder and is of a kind we serve.

    A folder's address stands for its `index.html`. Nothing hidden, and nothing outside.
    """
    parts = unquote(urlsplit(address).path).split("/")
    if any(part.startswith(".") or "\0" in part for part in parts):
        return None
    path = folder.joinpath(*parts)
    if path.is_dir() and address.endswith("/"):
        path /= "index.html"
    resolved = path.resolve()
    if not resolved.is_relative_to(folder) or resolved.suffix not in CONTENT_TYPES:
        return None
    return resolved if resolved.is_file() else None
