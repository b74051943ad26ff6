"""Run by test_kill.py in a process of its own: a session is killed at every step that a disk can notice.

A step is an SQL statement on a file, the opening, renaming, removing or changing of a file, or a write
to the disk. Between two of them a kill makes no difference. Each kill happens in a forked child, whose
folder is then examined here as the next start of the application would find it.

Usage: ``python -m tests.project.killing SCENARIO FOLDER``; prints the number of kills, then complaints.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

from app.core.claims import SetTitle
from app.core.model import Project
from app.project import ProjectFile, find_recovery, list_recoverable, read_project, verify

from .story import story

KILLED, FINISHED = 9, 0


@dataclass(frozen=True)
class Place:
    """One folder in which a session runs. Titles are numbers, so that *later* can be told."""

    folder: Path

    @property
    def first(self) -> Path:
        return self.folder / "first.variorum"

    @property
    def second(self) -> Path:
        return self.folder / "second.variorum"

    @property
    def working(self) -> Path:
        return self.folder / "working"

    def open(self, *, recover: bool | None = None) -> ProjectFile:
        return ProjectFile.open(self.first, self.working, recover=recover)


Acknowledge = Callable[[int], None]
Act = Callable[[Place, Acknowledge], None]


def titled(number: int) -> Project:
    return replace(story(), title=f"{number:04}")


def number_of(project: Project) -> int:
    assert project.sources == story().sources
    assert project.claims in {story().claims, story().claims[:1]}
    return int(project.title)


def edit(file: ProjectFile, number: int, acknowledge: Acknowledge) -> None:
    file.apply(SetTitle(f"{number:04}"))
    acknowledge(number)


def editing(place: Place, acknowledge: Acknowledge) -> None:
    file = place.open()
    for number in (2, 3, 4):
        edit(file, number, acknowledge)
    file.replace(replace(file.project, claims=file.project.claims[:1]))
    file.replace(replace(file.project, claims=story().claims))
    file.close()


def saving(place: Place, acknowledge: Acknowledge) -> None:
    file = place.open()
    edit(file, 2, acknowledge)
    file.save()
    edit(file, 3, acknowledge)
    file.save()
    file.close()


def saving_as(place: Place, acknowledge: Acknowledge) -> None:
    file = place.open()
    edit(file, 2, acknowledge)
    file.save_as(place.second)
    edit(file, 3, acknowledge)
    file.save()
    file.close()


def untitled(place: Place, acknowledge: Acknowledge) -> None:
    file = ProjectFile.new(place.working, titled(1))
    edit(file, 2, acknowledge)
    file.save_as(place.second)
    edit(file, 3, acknowledge)
    file.save_as(place.first)
    file.close()


def recovering(place: Place, acknowledge: Acknowledge) -> None:
    file = place.open(recover=True)
    edit(file, 3, acknowledge)
    file.save()
    file.close()


def listing(place: Place, acknowledge: Acknowledge) -> None:
    [recovery] = list_recoverable(place.working)
    file = ProjectFile.recover(recovery)
    file.close()


def replacing(place: Place, acknowledge: Acknowledge) -> None:
    file = ProjectFile.new(place.working, titled(1))
    file.save_as(place.first)
    file.close()


def discarding(place: Place, acknowledge: Acknowledge) -> None:
    file = place.open(recover=False)
    file.apply(SetTitle("0002"))
    file.discard()


def steadily(place: Place, acknowledge: Acknowledge) -> None:
    file = place.open()
    for number in count(2):
        edit(file, number, acknowledge)
        if number % 3 == 0:
            file.save()


SCENARIOS: dict[str, tuple[Act, bool]] = {
    "editing": (editing, False),
    "saving": (saving, False),
    "saving_as": (saving_as, False),
    "untitled": (untitled, False),
    "recovering": (recovering, True),
    "listing": (listing, True),
    "replacing": (replacing, True),
    "discarding": (discarding, True),
}
"""What is done, and whether a crash has left edits (title 2) before it."""


def count_steps(kill_at: int) -> None:
    """From now on this process dies before its step number ``kill_at``."""
    steps = count(1)

    def step(*ignored: object) -> None:
        if next(steps) == kill_at:
            os._exit(KILLED)

    def audit(event: str, arguments: tuple[object, ...]) -> None:
        if event in {"open", "os.rename", "os.remove", "os.chmod", "os.mkdir"}:
            step()

    def connect(path: Path | str, **options: object) -> sqlite3.Connection:
        step()
        connection = real_connect(path, **options)
        if path != ":memory:":
            connection.set_trace_callback(step)
        return connection

    def fsync(handle: int) -> None:
        step()
        real_fsync(handle)

    real_connect, real_fsync = sqlite3.connect, os.fsync
    sqlite3.connect, os.fsync = connect, fsync
    sys.addaudithook(audit)


def child(act: Act, place: Place, kill_at: int | None) -> tuple[int, int]:
    """Run a session in a child: the process id, and the end of a pipe with what it acknowledges."""
    reader, writer = os.pipe()
    process = os.fork()
    if process:
        os.close(writer)
        return process, reader
    try:
        if kill_at is not None:
            count_steps(kill_at)
        act(place, lambda number: os.write(writer, b"%4d" % number) and None)
        os._exit(FINISHED)
    finally:
        sys.excepthook(*sys.exc_info())
        os._exit(1)


def examine(place: Place, acknowledged: int, *, may_be_lost: bool) -> Iterator[str]:
    """What is wrong after a kill, if anything."""
    found = [0]
    for path in (place.first, place.second):
        if path.exists():
            yield from verify(path)
            found.append(number_of(read_project(path)))
    if not place.first.exists():
        yield "the old project file is gone"
    if find_recovery(place.first, place.working) is not None:
        with place.open(recover=True) as file:
            found.append(number_of(file.project))
    with place.open(recover=True) as file:
        file.apply(SetTitle("9999"))
        file.discard()
    for recovery in list_recoverable(place.working):
        if recovery.fault:
            yield recovery.fault
        with ProjectFile.recover(recovery) as file:
            found.append(number_of(file.project))
    if max(found) < acknowledged and not may_be_lost:
        yield f"edit {acknowledged} is lost, {max(found)} is the latest"
    if max(found) > acknowledged + 1:
        yield f"edit {max(found)} was never made"


def prepared(folder: Path, *, crashed: bool) -> Place:
    """A project file with title 1, and perhaps unsaved edits with title 2."""
    place = Place(folder)
    folder.mkdir()
    with ProjectFile.new(place.working, titled(1)) as file:
        file.save_as(place.first)
    if crashed:
        file = place.open()
        file.apply(SetTitle("0002"))
        file.close()
    return place


def stepwise(act: Act, folder: Path, *, crashed: bool) -> tuple[int, list[str]]:
    """Kill at the first step, at the second, and so on, until the session comes to its end."""
    complaints: list[str] = []
    for kill_at in count(1):
        place = prepared(folder / f"step-{kill_at}", crashed=crashed)
        process, reader = child(act, place, kill_at)
        acknowledged, code = await_end(process, reader, 2 if crashed else 1)
        if code not in {KILLED, FINISHED}:
            complaints.append(f"step {kill_at}: exit code {code}")
        lines = examine(place, acknowledged, may_be_lost=act is discarding)
        complaints += [f"step {kill_at}: {line}" for line in lines]
        shutil.rmtree(place.folder)
        if code != KILLED:
            return kill_at - 1, complaints
    raise AssertionError


def at_random(folder: Path, rounds: int) -> tuple[int, list[str]]:
    """Kill from outside, whatever is going on: in the middle of a commit, of a write, of anything."""
    complaints: list[str] = []
    chance = random.Random(20310513)
    for at in range(rounds):
        place = prepared(folder / f"round-{at}", crashed=False)
        process, reader = child(steadily, place, None)
        for _ in range(chance.randint(1, 40)):
            acknowledged = int(os.read(reader, 4))
        for _ in range(chance.randint(0, 20_000)):
            pass
        os.kill(process, signal.SIGKILL)
        acknowledged, _ = await_end(process, reader, acknowledged)
        lines = examine(place, acknowledged, may_be_lost=False)
        complaints += [f"round {at}: {line}" for line in lines]
        shutil.rmtree(place.folder)
    return rounds, complaints


def await_end(process: int, reader: int, acknowledged: int) -> tuple[int, int]:
    """The last number a child has acknowledged, and its exit code."""
    with os.fdopen(reader, "rb") as pipe:
        acknowledged = int(pipe.read()[-4:] or acknowledged)
    return acknowledged, os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


def main(scenario: str, folder: Path) -> None:
    if scenario == "random":
        kills, complaints = at_random(folder, 60)
    else:
        act, crashed = SCENARIOS[scenario]
        kills, complaints = stepwise(act, folder, crashed=crashed)
    print(kills, *complaints, sep="\n")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
