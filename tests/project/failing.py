"""Failures as tests expect them, and as they make them up."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from app.project import Problem, ProjectError


def sqlite_error(code: int) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("made up")
    error.sqlite_errorcode = code
    return error


@contextmanager
def failing(call: Callable[[], object], problem: Problem, words: str) -> Iterator[None]:
    """The call fails with these words; the block says what holds afterwards."""
    with pytest.raises(ProjectError) as caught:
        call()
    assert caught.value.problem is problem
    assert words in caught.value.message
    assert caught.value.message.isprintable()
    yield
