"""A whole project out of the tables of an open file, and the difference of two projects into them.

No transactions here: the caller opens and closes them. Reading fails with a :class:`ProjectError`
that names the part which cannot be read.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter

from app.core.claims import reference_faults
from app.core.model import Claim, Evidence, Paragraph, Project, Source
from app.project import codec
from app.project.codec import Row
from app.project.errors import damaged

_SOURCE = "number, title, date, origin, name, media_type, encoding, sha256, text_sha256"
_DOCUMENT = "doc_title, published, language, warnings"
_COLUMNS = {
    "meta": "key, value",
    "settings": "one, ignored",
    "view": "one, a, b, hidden, fold, zoom, row, fraction",
    "source": _SOURCE.replace("number,", "number, place,") + ", " + _DOCUMENT,
    "original": "source, data",
    "paragraph": "source, place, text, kind, level, page, origin",
    "claim": "number, place, title, category, severity, status, note",
    "evidence": "claim, place, source, p, s, e, quote, prefix, suffix",
}
_UNREADABLE = (sqlite3.Error, ValueError, TypeError, LookupError, ArithmeticError, RecursionError)


@contextmanager
def reading(name: str, part: str) -> Iterator[None]:
    """Turn whatever hostile values cause into *NAME is damaged: its PART cannot be read*."""
    try:
        yield
    except _UNREADABLE as error:
        raise damaged(name, f"its {part} cannot be read", error) from error


def read_project(connection: sqlite3.Connection, name: str) -> Project:
    """Everything in the tables; raises ProjectError if a part is unreadable or refers to nothing."""
    sources = read_sources(connection, name)
    claims = read_claims(connection, name)
    project = read_frame(connection, name, sources, claims)
    faults = reference_faults(project)
    if faults:
        raise damaged(name, faults[0].rstrip("."), "\n".join(faults))
    return project


def read_frame(
    connection: sqlite3.Connection, name: str, sources: tuple[Source, ...], claims: tuple[Claim, ...]
) -> Project:
    """The project around its sources and claims: title, numbers, settings and view."""
    with reading(name, "title or its settings"):
        meta = dict(connection.execute("SELECT key, value FROM meta").fetchall())
        settings = connection.execute("SELECT ignored FROM settings").fetchone()
        view = connection.execute("SELECT a, b, hidden, fold, zoom, row, fraction FROM view").fetchone()
        return Project(
            title=codec.text_in(meta["title"]),
            sources=sources,
            claims=claims,
            settings=codec.settings_in(settings),
            view=codec.view_in(view),
            next_source=codec.int_in(meta["next_source"]),
            next_claim=codec.int_in(meta["next_claim"]),
        )


def read_sources(connection: sqlite3.Connection, name: str) -> tuple[Source, ...]:
    """The sources in their order, with original bytes and paragraphs."""
    with reading(name, "list of sources"):
        rows = connection.execute(
            f"SELECT {_SOURCE}, {_DOCUMENT} FROM source ORDER BY place, number"  # noqa: S608 - constants
        ).fetchall()
    return tuple(_read_source(connection, name, row) for row in rows)


def _read_source(connection: sqlite3.Connection, name: str, row: Row) -> Source:
    number = row[0]
    with reading(name, f"source {number!r}"):
        found = connection.execute("SELECT data FROM original WHERE source = ?", (number,)).fetchone()
        rows = connection.execute(
            "SELECT text, kind, level, page, origin FROM paragraph WHERE source = ? ORDER BY place", (number,)
        )
        paragraphs: tuple[Paragraph, ...] = tuple(codec.paragraph_in(*values) for values in rows)
        return codec.source_in(row, found[0], paragraphs)


def read_claims(connection: sqlite3.Connection, name: str) -> tuple[Claim, ...]:
    """The claims in their order, with their evidence."""
    with reading(name, "list of claims"):
        rows = connection.execute(
            "SELECT claim, source, p, s, e, quote, prefix, suffix FROM evidence ORDER BY claim, place"
        )
        evidence: dict[int, tuple[Evidence, ...]] = {
            claim: tuple(codec.evidence_in(row[1:]) for row in group)
            for claim, group in groupby(rows, key=itemgetter(0))
        }
        rows = connection.execute(
            "SELECT number, title, category, severity, status, note FROM claim ORDER BY place, number"
        )
        return tuple(codec.claim_in(row, evidence.pop(row[0], ())) for row in rows)


@dataclass(frozen=True, slots=True)
class Places:
    """The stored place of every source and claim by its number.

    Places only ascend; they have gaps where something was removed, so that removing one claim of
    thousands, or putting it back, writes one row.
    """

    sources: Mapping[int, int] = field(default_factory=dict)
    claims: Mapping[int, int] = field(default_factory=dict)


def read_places(connection: sqlite3.Connection) -> Places:
    """The places in an open file."""
    sources = dict(connection.execute("SELECT number, place FROM source").fetchall())
    return Places(sources, dict(connection.execute("SELECT number, place FROM claim").fetchall()))


def ascending(numbers: Iterable[int], known: Mapping[int, int]) -> dict[int, int]:
    """A place for each number, ascending, and the known one wherever that fits."""
    places: dict[int, int] = {}
    last = -1
    for number in numbers:
        last = max(last + 1, known.get(number, 0))
        places[number] = last
    return places


def write_project(connection: sqlite3.Connection, project: Project) -> Places:
    """Fill the empty tables of a new file."""
    _write_frame(connection, None, project)
    return _write_lists(connection, Project(), project, Places())


def write_changes(connection: sqlite3.Connection, before: Project, after: Project, places: Places) -> Places:
    """Write what differs between two projects; ``before`` and ``places`` are what the tables hold.

    Values are compared by identity first, then by equality.
    """
    _write_frame(connection, before, after)
    return _write_lists(connection, before, after, places)


def _write_frame(connection: sqlite3.Connection, before: Project | None, after: Project) -> None:
    if before is None or before.title != after.title:
        _put(connection, "meta", [("title", codec.text_out(after.title))])
    if before is None or before.next_source != after.next_source:
        _put(connection, "meta", [("next_source", after.next_source)])
    if before is None or before.next_claim != after.next_claim:
        _put(connection, "meta", [("next_claim", after.next_claim)])
    if before is None or before.settings != after.settings:
        _put(connection, "settings", [codec.settings_out(after.settings)])
    if before is None or before.view != after.view:
        _put(connection, "view", [codec.view_out(after.view)])


def _write_lists(connection: sqlite3.Connection, before: Project, after: Project, places: Places) -> Places:
    if before.sources is after.sources and before.claims is after.claims:
        return places
    old_sources = {source.number: source for source in before.sources}
    old_claims = {claim.number: claim for claim in before.claims}
    source_places = ascending((source.number for source in after.sources), places.sources)
    claim_places = ascending((claim.number for claim in after.claims), places.claims)
    _delete(connection, "claim", old_claims.keys() - claim_places.keys())
    _delete(connection, "source", old_sources.keys() - source_places.keys())
    for source in after.sources:
        _write_source(connection, old_sources.get(source.number), source, source_places[source.number])
    for claim in after.claims:
        _write_claim(connection, old_claims.get(claim.number), claim, claim_places[claim.number])
    _move(connection, "source", source_places, places.sources)
    _move(connection, "claim", claim_places, places.claims)
    return Places(source_places, claim_places)


def _write_source(connection: sqlite3.Connection, old: Source | None, new: Source, place: int) -> None:
    if old is new or old == new:
        return
    _upsert(connection, "source", codec.source_out(new, place))
    if old is not None and old.original == new.original and old.document == new.document:
        return
    connection.execute("DELETE FROM original WHERE source = ?", (new.number,))
    connection.execute("DELETE FROM paragraph WHERE source = ?", (new.number,))
    _put(connection, "original", [(new.number, new.original)])
    paragraphs = enumerate(new.document.paragraphs)
    _put(connection, "paragraph", (codec.paragraph_out(new.number, at, each) for at, each in paragraphs))


def _write_claim(connection: sqlite3.Connection, old: Claim | None, new: Claim, place: int) -> None:
    if old is new or old == new:
        return
    _upsert(connection, "claim", codec.claim_out(new, place))
    connection.execute("DELETE FROM evidence WHERE claim = ?", (new.number,))
    pieces = enumerate(new.evidence)
    _put(connection, "evidence", (codec.evidence_out(new.number, at, piece) for at, piece in pieces))


def _move(
    connection: sqlite3.Connection, table: str, places: Mapping[int, int], known: Mapping[int, int]
) -> None:
    moved = [(place, number) for number, place in places.items() if known.get(number, place) != place]
    connection.executemany(f"UPDATE {table} SET place = ? WHERE number = ?", moved)  # noqa: S608 - constants


def _delete(connection: sqlite3.Connection, table: str, numbers: Iterable[int]) -> None:
    gone = [(number,) for number in numbers]
    connection.executemany(f"DELETE FROM {table} WHERE number = ?", gone)  # noqa: S608 - constants


def _put(connection: sqlite3.Connection, table: str, rows: Iterable[Row]) -> None:
    connection.executemany(_insert("INSERT OR REPLACE", table), rows)


def _upsert(connection: sqlite3.Connection, table: str, row: Row) -> None:
    """Unlike REPLACE this leaves the rows alone that refer to the row."""
    news = ", ".join(f"{column} = excluded.{column}" for column in _COLUMNS[table].split(", ")[1:])
    connection.execute(f"{_insert('INSERT', table)} ON CONFLICT (number) DO UPDATE SET {news}", row)


def _insert(verb: str, table: str) -> str:
    columns = _COLUMNS[table]
    return f"{verb} INTO {table} ({columns}) VALUES ({', '.join('?' * (columns.count(',') + 1))})"
