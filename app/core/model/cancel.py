"""The two protocols of long work: a cancel token asked between units, and a progress callback."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol


class Cancelled(Exception):  # noqa: N818 - not an error: somebody asked for it
    """Raised at the next unit of work after a token was cancelled."""


class CancelToken(Protocol):
    """Asked between units of work, at least every 100 ms."""

    def check(self) -> None:
        """Return, or raise :class:`Cancelled`."""


Progress = Callable[[str, int, int], None]
"""Called with a step's name, units done and units in all (0 if unknown)."""


class NeverCancel:
    """A token that is never cancelled."""

    def check(self) -> None:
        """Return."""


def no_progress(step: str, done: int, total: int) -> None:
    """Report nothing."""
