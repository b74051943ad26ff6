"""A project file as bytes in memory: read, looked over, and opened without SQLite touching the file.

Reading the whole file first means that no journal beside it is replayed, no lock is left on a network
drive, and what was checked is what is read. A file may come from anyone; nothing in it is executed.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from app.core.model import Project
from app.project import schema
from app.project.errors import Problem, ProjectError, damaged, not_a_project, reading_failed, shown, too_new
from app.project.tables import read_project

_MAGIC = b"SQLite format 3\0"
_HEADER = 100


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """How a file looked when it was read or written."""

    size: int
    modified: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Image:
    """The bytes of a file that is a project by its header."""

    path: Path
    data: bytes = field(repr=False)
    fingerprint: Fingerprint
    schema: int

    @property
    def name(self) -> str:
        """The file's name for messages."""
        return shown(self.path)

    @property
    def newer(self) -> bool:
        """Whether a newer version wrote it."""
        return self.schema > schema.newest()


def read_image(path: Path) -> Image:
    """Read a project file; raises ProjectError if there is none, or it is something else, or cut off."""
    try:
        kind = path.stat().st_mode
        if not stat.S_ISREG(kind):  # reading a pipe would wait, a folder cannot be read
            raise not_a_project(path, "is a folder" if stat.S_ISDIR(kind) else "is not a file")
        with path.open("rb") as file:
            status = os.fstat(file.fileno())
            head = file.read(_HEADER)
            version = _check_header(path, head, status.st_size)
            data = head + file.read()
    except OSError as error:
        raise reading_failed(path, error) from error
    print_ = Fingerprint(len(data), status.st_mtime_ns, hashlib.sha256(data).hexdigest())
    return Image(path, data, print_, version)


def _check_header(path: Path, head: bytes, size: int) -> int:
    """The schema number in the header (SQLite file format, section 1.3)."""
    if not head:
        what = "is empty; open an older copy of it, or choose another file."
        raise ProjectError(shown(path), what, Problem.NOT_A_PROJECT)
    if not head.startswith(_MAGIC):
        raise not_a_project(path)
    if len(head) == _HEADER and _number(head, 68) != schema.APPLICATION_ID:
        raise not_a_project(path, "belongs to another program")
    page = _number(head, 16, 2)
    if size < max(_HEADER, _number(head, 28) * (0x10000 if page == 1 else page)):
        raise damaged(shown(path), f"only the first {size:,} bytes of it are there")
    version = _number(head, 60)
    if not 0 < version < 0x8000_0000:
        raise damaged(shown(path), "its version cannot be read")
    return version


def _number(head: bytes, at: int, length: int = 4) -> int:
    return int.from_bytes(head[at : at + length], "big")


@contextmanager
def opened(image: Image) -> Iterator[sqlite3.Connection]:
    """The project in memory, looked over and brought to the newest schema; closed in the end."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        with structure(image.name):
            connection.deserialize(_without_journal(image.data))
            look_over(connection, image.name)
            if not image.newer:
                schema.migrate(connection)
        yield connection
    finally:
        connection.close()


def _without_journal(data: bytes) -> bytes:
    """The file as one that keeps no write-ahead log, which a file in memory cannot have."""
    return data[:18] + b"\1\1" + data[20:] if data[18:20] == b"\2\2" else data


def look_over(connection: sqlite3.Connection, name: str) -> None:
    """Make an open file safe to read, and check that it is whole and holds our tables and nothing else."""
    for pragma in ("trusted_schema = OFF", "cell_size_check = ON", "foreign_keys = ON", "mmap_size = 0"):
        connection.execute(f"PRAGMA {pragma}")
    if schema.version(connection) > schema.newest():
        if not schema.readable_when_newer(connection):
            raise too_new(name, schema.version(connection))
    elif parts := schema.unknown_parts(connection):
        raise damaged(name, f"it has parts that Variorum does not write ({parts[0]})", "\n".join(parts))
    faults = [row[0] for row in connection.execute("PRAGMA quick_check(10)")]
    if faults != ["ok"]:
        raise damaged(name, "its pages do not fit together", "\n".join(faults))


@contextmanager
def structure(name: str) -> Iterator[None]:
    """Turn an SQLite error into *NAME is damaged: its structure cannot be read*."""
    try:
        yield
    except (sqlite3.Error, UnicodeError) as error:
        raise damaged(name, "its structure cannot be read", error) from error


def project_in(image: Image, connection: sqlite3.Connection) -> Project:
    """The project in an opened image."""
    try:
        return read_project(connection, image.name)
    except ProjectError as error:
        raise too_new(image.name, image.schema) if image.newer else error from error
