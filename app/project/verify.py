"""Checking a project file: its structure, its fingerprints, its anchors. One sentence for each fault."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from app.core.claims import AnchorState, check_anchor, locate, reference_faults
from app.core.model import Anchor, Claim, Project, Source, text_hash
from app.project.errors import Problem, ProjectError, one_line
from app.project.image import Image, opened, read_image, structure
from app.project.tables import read_claims, read_frame, read_sources

_T = TypeVar("_T")


def verify(path: Path) -> list[str]:
    """Every fault of a project file, one line each, which begins with the file's name; empty if it is sound.

    Recomputes the SHA-256 of every original and of every extracted text, and compares every quotation
    with the words at its place. Raises ProjectError if there is no such file, it cannot be read, or it
    is not a project at all.
    """
    try:
        image = read_image(path)
        with opened(image) as connection, structure(image.name):
            return [f"{image.name}: {one_line(fault)}" for fault in _faults(connection, image)]
    except ProjectError as error:
        if error.problem in {Problem.DAMAGED, Problem.NEWER}:
            return [error.message]
        raise


def _faults(connection: sqlite3.Connection, image: Image) -> Iterator[str]:
    if image.newer:
        yield f"A newer version saved it (schema {image.schema}); only what this version knows was checked."
    yield from _structure_faults(connection)
    faults: list[str] = []
    sources = _part(lambda: read_sources(connection, image.name), faults) or ()
    claims = _part(lambda: read_claims(connection, image.name), faults) or ()
    project = _part(lambda: read_frame(connection, image.name, sources, claims), faults) or Project()
    yield from faults
    if not faults:
        yield from reference_faults(project)
    yield from _source_faults(sources)
    for claim in claims:
        yield from _claim_faults(claim, {source.number: source for source in sources})


def _part(read: Callable[[], _T], faults: list[str]) -> _T | None:
    try:
        return read()
    except ProjectError as error:
        faults.append(error.what)
        return None


def _structure_faults(connection: sqlite3.Connection) -> Iterator[str]:
    for (line,) in connection.execute("PRAGMA integrity_check"):
        if line != "ok":
            yield f"The file's structure has a fault: {line}."
    for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        yield f"Row {row} of the table {table} refers to a {parent} that is not in the file."


def _source_faults(sources: tuple[Source, ...]) -> Iterator[str]:
    for source in sources:
        document = source.document
        if hashlib.sha256(source.original).hexdigest() != document.sha256:
            yield f"Source {source.number}: its original bytes do not have the SHA-256 recorded for them."
        if text_hash(document.paragraphs) != document.text_sha256:
            yield f"Source {source.number}: its text does not have the SHA-256 recorded for it."


def _claim_faults(claim: Claim, sources: dict[int, Source]) -> Iterator[str]:
    for place, evidence in enumerate(claim.evidence, 1):
        source = sources.get(evidence.source)
        if source is not None and evidence.anchor is not None:
            fault = _anchor_fault(source, evidence.anchor)
            if fault:
                yield f"Claim C{claim.number}, evidence {place}: {fault}"


def _anchor_fault(source: Source, anchor: Anchor) -> str:
    if check_anchor(source.document, anchor) is AnchorState.EXACT:
        return ""
    found = locate(source.document, anchor)
    if found is None:
        return f"its quotation is not at its place in source {source.number}, nor for certain elsewhere."
    if found == anchor.span:
        return f"the words around its quotation in source {source.number} are not those recorded."
    return f"its quotation is not at its place in source {source.number}, but in ¶{found.p + 1}."
