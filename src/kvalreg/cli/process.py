"""How a command's own process is set up, before anything heavy is imported."""

import atexit
import gc
import os
import sys
from importlib import import_module
from threading import Thread

_OBJECTS_BETWEEN_COLLECTIONS = 50_000  # a command makes many declarations and little rubbish


def set_up() -> None:
    """Let a command start quicker.

    Nothing here does linear algebra with the BLAS that comes with NumPy and SciPy: its waiting
    threads would only take time from those that read files.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    atexit.register(_leave_the_rest)


def _leave_the_rest() -> None:
    """Look through what is left at the end only where DuckDB would complain of it otherwise."""
    if "duckdb" not in sys.modules:
        gc.freeze()


def import_beside(module: str) -> None:
    """Import what is needed only when the data have been read, while they are read."""
    Thread(target=import_module, args=(module,), daemon=True).start()
