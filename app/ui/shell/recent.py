"""The list of recent projects, kept in the settings."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QSettings

from app.core.model.claim import Status
from app.core.model.project import Project

_KEY = "recent/projects"
MOST = 6


@dataclass(frozen=True, slots=True)
class RecentProject:
    """A project as the list remembers it; ``opened`` is an ISO time in UTC."""

    path: str
    title: str
    sources: int
    claims: int
    to_check: int
    opened: str

    @property
    def missing(self) -> bool:
        """True if there is no file at the path any more."""
        return not Path(self.path).exists()

    @property
    def spoken(self) -> str:
        """*Karsk dam failure, 5 sources · no claims*."""
        where = f"file not found at {self.path}, Locate…" if self.missing else self.line()
        return f"{self.title}, {where}"

    def line(self) -> str:
        """*5 sources · 9 claims, 7 to check*."""
        sources = f"{self.sources} source{'' if self.sources == 1 else 's'}"
        if not self.claims:
            return f"{sources} · no claims"
        claims = f"{self.claims} claim{'' if self.claims == 1 else 's'}"
        rest = f"{self.to_check} to check" if self.to_check else "all resolved"
        return f"{sources} · {claims}, {rest}"

    def when(self, now: datetime) -> str:
        """*today, 09:12*, *yesterday*, *12 May*."""
        try:
            opened = datetime.fromisoformat(self.opened).astimezone()
        except ValueError:
            return ""
        days = (now.astimezone().date() - opened.date()).days
        if days == 0:
            return f"today, {opened:%H:%M}"
        return "yesterday" if days == 1 else f"{opened.day} {opened:%b}"


def recent_projects(settings: QSettings) -> list[RecentProject]:
    """The projects opened last, newest first; what cannot be read is left out."""
    try:
        entries = json.loads(str(settings.value(_KEY, "[]")))
    except ValueError:
        return []
    found = []
    for entry in entries if isinstance(entries, list) else ():
        with suppress(TypeError):  # of another version, or broken
            found.append(RecentProject(**entry))
    return found[:MOST]


def remember_project(settings: QSettings, path: Path, project: Project) -> None:
    """Put a project at the head of the list."""
    open_claims = sum(claim.status in (Status.OPEN, Status.CHECKING) for claim in project.claims)
    now = datetime.now(UTC).isoformat()
    entry = RecentProject(
        str(path), project.title, len(project.sources), len(project.claims), open_claims, now
    )
    others = [item for item in recent_projects(settings) if item.path != entry.path]
    _store(settings, [entry, *others])


def forget_project(settings: QSettings, path: str) -> None:
    """Take a project off the list."""
    _store(settings, [item for item in recent_projects(settings) if item.path != path])


def _store(settings: QSettings, entries: Sequence[RecentProject]) -> None:
    settings.setValue(_KEY, json.dumps([asdict(entry) for entry in entries[:MOST]]))
