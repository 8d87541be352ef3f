"""What was made once and need not be made again, in the user's cache folder.

It holds pictures and results, never a patient's answers. Whatever cannot be read or written
there is made anew: a cache is never the reason why a report fails.
"""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

LARGEST = 200_000_000  # bytes; the oldest go first


class Cache:
    """Files by the digest of all that decides their content. `folder`: None keeps nothing."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def text(self, name: str, make: Callable[[], str]) -> str:
        return self.content(name, lambda: make().encode()).decode()

    def content(self, name: str, make: Callable[[], bytes]) -> bytes:
        """What is kept under the name; else it is made, and kept."""
        kept = self.kept(name)
        if kept is not None:
            return kept
        made = make()
        self.keep(name, made)
        return made

    def kept(self, name: str) -> bytes | None:
        if self._folder is None:
            return None
        path = self._folder / name
        with suppress(OSError):
            content = path.read_bytes()
            os.utime(path)  # it was useful: it goes last
            return content
        return None

    def keep(self, name: str, content: bytes) -> None:
        """Keep the content; a run that dies half-way leaves no half of it."""
        if self._folder is None:
            return
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            with NamedTemporaryFile(dir=self._folder, suffix=".unfinished", delete=False) as file:
                file.write(content)
            Path(file.name).replace(self._folder / name)

    def shrink(self, largest: int = LARGEST) -> None:
        """Remove the files that were used longest ago, until the rest fits."""
        if self._folder is None or not self._folder.is_dir():
            return
        with suppress(OSError):
            files = [(path, path.stat()) for path in self._folder.iterdir() if path.is_file()]
            room = largest
            for path, stat in sorted(files, key=lambda file: -file[1].st_mtime):
                room -= stat.st_size
                if room < 0:
                    path.unlink(missing_ok=True)


def cache_folder() -> Path:
    """Where the system wants it: `$XDG_CACHE_HOME/kvalreg`, else `~/.cache/kvalreg`."""
    base = os.environ.get("XDG_CACHE_HOME", "")
    return (Path(base) if Path(base).is_absolute() else Path.home() / ".cache") / "kvalreg"
