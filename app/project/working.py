"""The working copy: our own file, which holds every edit at once while the project file waits for Save."""

from __future__ import annotations

import json
import logging
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime

from app.core.model import Project, ViewState
from app.project import codec, schema
from app.project.errors import damaged, is_of_disk, not_removed, too_new, working_failed
from app.project.image import Fingerprint, look_over
from app.project.lock import Lock
from app.project.publish import publish
from app.project.slot import Slot
from app.project.tables import read_places, read_project, reading, write_changes, write_project

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class WorkState:
    """What a working file says of itself: whose copy it is and what is not in the project file yet.

    ``target`` is the path of the project file, ``base`` that file as it was last read or written.
    ``edits`` counts the edits made since ``since`` (when it was opened or saved), the last of them at
    ``edited``.
    """

    target: str | None = None
    base: Fingerprint | None = None
    edits: int = 0
    since: datetime | None = None
    edited: datetime | None = None


def now() -> datetime:
    """The time, to the second, with its zone."""
    return datetime.now(UTC).replace(microsecond=0)


def project_bytes(project: Project, state: WorkState | None = None) -> bytes:
    """A project as a whole file: the same project gives the same bytes, with nothing left of old edits.

    Only a working file has a state.
    """
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        schema.migrate(connection)
        connection.execute("BEGIN")
        write_project(connection, project)
        if state is not None:
            _write_state(connection, state)
        connection.execute("COMMIT")
        return connection.serialize()


class WorkingCopy:
    """An open working file. Its slot must be locked, and stays locked until it is closed.

    ``project`` and ``state`` are what the file holds.
    """

    def __init__(self, slot: Slot, lock: Lock, name: str, connection: sqlite3.Connection, project: Project):
        self.slot = slot
        self.lock = lock
        self.name = name
        self.project = project
        self.state = _read_state(connection, name)
        self._connection = connection
        self._places = read_places(connection)

    @classmethod
    def create(cls, slot: Slot, lock: Lock, name: str, project: Project, state: WorkState) -> WorkingCopy:
        """Make the working file anew, in place of any other in this slot; raises ProjectError."""
        try:
            data = project_bytes(project, state)
            slot.remove_file()
            publish(data, slot.file, slot.draft, mode=0o600)
            return cls._open(slot, lock, name, lambda _: project)
        except (OSError, sqlite3.Error, OverflowError) as error:
            raise working_failed(name, slot.folder, error) from error

    @classmethod
    def attach(cls, slot: Slot, lock: Lock, name: str) -> WorkingCopy:
        """Open the working file that a crash has left in a slot; raises ProjectError if it is unreadable."""
        try:
            return cls._open(slot, lock, name, lambda connection: _check_and_read(connection, name))
        except sqlite3.Error as error:
            if is_of_disk(error):
                raise working_failed(name, slot.folder, error) from error
            raise damaged(name, "its structure cannot be read", error) from error

    @classmethod
    def _open(
        cls, slot: Slot, lock: Lock, name: str, read: Callable[[sqlite3.Connection], Project]
    ) -> WorkingCopy:
        connection = _connect(slot)
        try:
            return cls(slot, lock, name, connection, read(connection))
        except BaseException:
            connection.close()
            raise

    def commit(self, project: Project, state: WorkState) -> None:
        """Put the difference and the state on the disk in one transaction.

        Raises ProjectError; then the file, ``project`` and ``state`` are as they were.
        """
        connection = self._connection
        try:
            connection.execute("BEGIN IMMEDIATE")
            try:
                places = write_changes(connection, self.project, project, self._places)
                _write_state(connection, state)
                connection.execute("COMMIT")
            finally:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
        except (sqlite3.Error, OverflowError) as error:
            raise working_failed(self.name, self.slot.folder, error) from error
        self.project, self.state, self._places = project, state, places

    def move(self, slot: Slot, lock: Lock, name: str) -> None:
        """Go on in another slot, which ``lock`` holds; raises ProjectError. Needs no space on the disk."""
        try:
            self.detach()
            slot.remove_file()
            self.slot.move(slot)
            self._connection = _connect(slot)
        except (OSError, sqlite3.Error) as error:
            raise working_failed(self.name, self.slot.folder, error) from error
        self.lock.release()
        self.slot, self.lock, self.name = slot, lock, name

    def detach(self) -> None:
        """Close the file and leave it there; the slot stays locked."""
        self._connection.close()

    def close(self, *, remove: bool) -> None:
        """Close the file, remove it if told to, and let go of the lock."""
        self.detach()
        try:
            if remove:
                self.slot.clear()
        except OSError as error:
            raise not_removed(self.name, self.slot.folder, error) from error
        finally:
            self.lock.release()


def _connect(slot: Slot) -> sqlite3.Connection:
    connection = sqlite3.connect(slot.file, isolation_level=None, check_same_thread=False)
    try:
        # Exclusive before anything else: then the log needs no shared memory and no third file.
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
    except BaseException:
        connection.close()
        raise
    return connection


def _check_and_read(connection: sqlite3.Connection, name: str) -> Project:
    look_over(connection, name)
    if schema.version(connection) > schema.newest():
        raise too_new(name, schema.version(connection))
    schema.migrate(connection)
    return read_project(connection, name)


def _write_state(connection: sqlite3.Connection, state: WorkState) -> None:
    base = state.base
    text = json.dumps(
        {
            "target": state.target,
            "base": None if base is None else [base.size, base.modified, base.sha256],
            "edits": state.edits,
            "since": None if state.since is None else state.since.isoformat(),
            "edited": None if state.edited is None else state.edited.isoformat(),
        },
        ensure_ascii=False,
    )
    connection.execute("INSERT OR REPLACE INTO working VALUES (1, ?)", (codec.text_out(text),))


def _read_state(connection: sqlite3.Connection, name: str) -> WorkState:
    with reading(name, "unsaved edits"):
        row = connection.execute("SELECT state FROM working").fetchone()
        values = json.loads(codec.text_in(row[0]))
        base, since, edited = values["base"], values["since"], values["edited"]
        return WorkState(
            target=codec.maybe_text_in(values["target"]),
            base=None if base is None else Fingerprint(*base),
            edits=codec.int_in(values["edits"]),
            since=None if since is None else datetime.fromisoformat(since),
            edited=None if edited is None else datetime.fromisoformat(edited),
        )


def remember_view(slot: Slot, base: Fingerprint, view: ViewState) -> None:
    """Keep what is on view for the next time this very file is opened; the file itself is not touched."""
    row = [base.sha256, view.a, view.b, list(view.hidden), view.fold, view.zoom, view.row, view.fraction]
    try:
        slot.view.write_bytes(json.dumps(row, ensure_ascii=False).encode("utf-8", "surrogatepass"))
    except OSError as error:  # closing a project must not fail for that
        _LOG.warning("The view was not kept: %s", error)


def remembered_view(slot: Slot, base: Fingerprint) -> ViewState | None:
    """What was last on view, if the project file is still the same."""
    try:
        row = json.loads(slot.view.read_bytes().decode("utf-8", "surrogatepass"))
        if row[0] != base.sha256:
            return None
        return codec.view_in((*row[1:3], json.dumps(row[3], ensure_ascii=False), *row[4:]))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, TypeError, LookupError, RecursionError) as error:
        _LOG.warning("What was last on view cannot be read: %s", error)
        return None
