"""Temporary folders, which hold patients' answers and so must not be left behind."""

import glob
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from socket import gethostname


@contextmanager
def scratch_folder(parent: Path, prefix: str) -> Iterator[Path]:
    """A new folder in `parent`, removed when the block ends; remains of killed runs go too.

    The name holds the machine and the process, so that runs at the same time, and machines
    that share a disk, leave each other's folders alone. Raises `OSError`.
    """
    prefix = f"{prefix}{gethostname()}-"
    for remains in parent.glob(f"{glob.escape(prefix)}*"):
        if not _is_running(remains.name.removeprefix(prefix).split("-")[0]):
            shutil.rmtree(remains, ignore_errors=True)
    scratch = Path(tempfile.mkdtemp(prefix=f"{prefix}{os.getpid()}-", dir=parent))
    try:
        yield scratch
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


@contextmanager
def scratch_for_copies() -> Iterator[Path]:
    """A scratch folder where the system keeps temporary files (`TMPDIR`)."""
    with scratch_folder(Path(tempfile.gettempdir()), "kvalreg-") as scratch:
        yield scratch


def _is_running(process: str) -> bool:
    return Path(f"/proc/{process}").exists()
