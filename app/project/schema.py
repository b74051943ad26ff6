"""The tables of a project file, as an ordered list of migrations, and the check that nothing else is there.

``PRAGMA user_version`` counts the migrations a file has been through. A migration, once released, is
never changed; a new shape of the file is a new function at the end of :data:`MIGRATIONS`.

Columns of type ANY hold text as :mod:`app.project.codec` writes it: TEXT where SQLite can hold the
string, else a BLOB of UTF-8 with lone surrogates.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from functools import cache

APPLICATION_ID = 0x5641524D
"""``VARM`` in the header of every project file."""

Migration = Callable[[sqlite3.Connection], None]

_SCHEMA_1 = (
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value ANY NOT NULL) STRICT, WITHOUT ROWID",
    """CREATE TABLE source (
    number INTEGER PRIMARY KEY, place INTEGER NOT NULL, title ANY NOT NULL, date ANY, origin ANY,
    name ANY NOT NULL, media_type ANY NOT NULL, encoding ANY NOT NULL,
    sha256 ANY NOT NULL, text_sha256 ANY NOT NULL,
    doc_title ANY, published ANY, language ANY, warnings ANY NOT NULL
) STRICT""",
    """CREATE TABLE original (
    source INTEGER PRIMARY KEY REFERENCES source ON DELETE CASCADE, data BLOB NOT NULL
) STRICT""",
    """CREATE TABLE paragraph (
    source INTEGER NOT NULL REFERENCES source ON DELETE CASCADE, place INTEGER NOT NULL,
    text ANY NOT NULL, kind TEXT NOT NULL, level INTEGER NOT NULL, page INTEGER, origin TEXT NOT NULL,
    PRIMARY KEY (source, place)
) STRICT""",
    """CREATE TABLE claim (
    number INTEGER PRIMARY KEY, place INTEGER NOT NULL, title ANY NOT NULL, category TEXT NOT NULL,
    severity TEXT NOT NULL, status TEXT NOT NULL, note ANY NOT NULL
) STRICT""",
    """CREATE TABLE evidence (
    claim INTEGER NOT NULL REFERENCES claim ON DELETE CASCADE, place INTEGER NOT NULL,
    source INTEGER NOT NULL REFERENCES source DEFERRABLE INITIALLY DEFERRED,
    p INTEGER, s INTEGER, e INTEGER, quote ANY, prefix ANY, suffix ANY,
    PRIMARY KEY (claim, place)
) STRICT, WITHOUT ROWID""",
    "CREATE INDEX evidence_source ON evidence (source)",
    "CREATE TABLE settings (one INTEGER PRIMARY KEY CHECK (one = 1), ignored ANY NOT NULL) STRICT",
    """CREATE TABLE view (
    one INTEGER PRIMARY KEY CHECK (one = 1), a INTEGER, b INTEGER, hidden ANY NOT NULL,
    fold INTEGER NOT NULL, zoom INTEGER NOT NULL, row INTEGER NOT NULL, fraction REAL NOT NULL
) STRICT""",
    "CREATE TABLE working (one INTEGER PRIMARY KEY CHECK (one = 1), state ANY NOT NULL) STRICT",
)


def _to_1(connection: sqlite3.Connection) -> None:
    for statement in _SCHEMA_1:
        connection.execute(statement)


MIGRATIONS: tuple[Migration, ...] = (_to_1,)
"""``MIGRATIONS[n]`` leads from schema ``n`` to schema ``n + 1``. They may not open a transaction."""


def newest() -> int:
    """The schema this version writes."""
    return len(MIGRATIONS)


def version(connection: sqlite3.Connection) -> int:
    """The schema of an open file."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection) -> None:
    """Bring an open file, or an empty one, to the newest schema: all the way, or not at all."""
    at = version(connection)
    if at == newest():
        return
    connection.execute("PRAGMA foreign_keys = OFF")  # a migration may rebuild tables that others refer to
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        for migration in MIGRATIONS[at:]:
            migration(connection)
        connection.execute(f"PRAGMA user_version = {newest()}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("PRAGMA foreign_keys = ON")


def unknown_parts(connection: sqlite3.Connection) -> tuple[str, ...]:
    """What a file holds, or lacks, in comparison with its schema: *trigger x*, *no table claim*.

    Only the stored statements are read; no expression of the file is evaluated. A file of a newer
    schema is compared with the newest one known here.
    """
    known = _objects(min(version(connection), newest()))
    found = _read_objects(connection)
    strange = [f"{kind} {name}" for (kind, name), sql in found.items() if known.get((kind, name), "") != sql]
    lacking = [f"no {kind} {name}" for kind, name in known if (kind, name) not in found]
    return (*strange, *lacking)


def readable_when_newer(connection: sqlite3.Connection) -> bool:
    """Whether a file of a newer schema can be read safely: plain tables and indexes, our columns among them.

    Views, triggers, virtual tables and computed columns are refused, since reading could run them.
    """
    objects = _read_objects(connection).items()
    if not all((sql or "CREATE INDEX ").startswith(_PLAIN.get(kind, ())) for (kind, _), sql in objects):
        return False
    return all(_columns(connection, table) >= columns for table, columns in _known_columns(newest()).items())


_PLAIN = {"table": ("CREATE TABLE ",), "index": ("CREATE INDEX ", "CREATE UNIQUE INDEX ")}

_Objects = dict[tuple[str, str], str | None]


def _read_objects(connection: sqlite3.Connection) -> _Objects:
    rows = connection.execute("SELECT type, name, sql FROM sqlite_master")
    return {(kind, name): sql for kind, name, sql in rows}


def _columns(connection: sqlite3.Connection, table: str) -> set[str]:
    rows = connection.execute("SELECT name, hidden FROM pragma_table_xinfo(?)", (table,)).fetchall()
    return set() if any(hidden for _, hidden in rows) else {name for name, _ in rows}


def _built(version_: int) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    for migration in MIGRATIONS[:version_]:
        migration(connection)
    return connection


@cache
def _objects_of(migrations: tuple[Migration, ...]) -> _Objects:
    with closing(_built(len(migrations))) as connection:
        return _read_objects(connection)


def _objects(version_: int) -> _Objects:
    return _objects_of(MIGRATIONS[:version_])


def _known_columns(version_: int) -> dict[str, set[str]]:
    with closing(_built(version_)) as connection:
        return {name: _columns(connection, name) for kind, name in _objects(version_) if kind == "table"}
