"""Arbitrary sequences of edits with undo and redo, against lists and dictionaries changed in place."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from app.core.claims import (
    AddClaim,
    AddSource,
    ChangeClaim,
    ChangeSource,
    Compound,
    Edit,
    RemoveClaim,
    RemoveSource,
    ReorderSources,
    SetSettings,
    SetTitle,
    reference_faults,
)
from app.core.model import Claim, Project, Settings, Source

from .story import claims, fit, source, titles


@dataclass
class Model:
    """A project as anyone would write it down first."""

    title: str = "Untitled"
    sources: list[Source] = field(default_factory=list)
    claims: dict[int, Claim] = field(default_factory=dict)
    ignore: tuple[str, ...] = ()
    next_source: int = 1
    next_claim: int = 1

    def copy(self) -> Model:
        return replace(self, sources=list(self.sources), claims=dict(self.claims))

    def remove_source(self, number: int) -> None:
        self.sources = [each for each in self.sources if each.number != number]
        for claim in self.claims.values():
            kept = tuple(piece for piece in claim.evidence if piece.source != number)
            self.claims[claim.number] = replace(claim, evidence=kept)

    def project(self) -> Project:
        """In the order in which claims were added: the dictionary keeps it."""
        return Project(
            self.title,
            tuple(self.sources),
            tuple(self.claims.values()),
            Settings(self.ignore),
            next_source=self.next_source,
            next_claim=self.next_claim,
        )


class Editing(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.project = Project()
        self.model = Model()
        self.undo: list[tuple[Edit, Edit, Model]] = []
        self.redo: list[tuple[Edit, Model]] = []
        self.given_sources: set[int] = set()

    def push(self, edit: Edit, changed: Model) -> None:
        after = edit.apply(self.project)
        inverse = edit.inverse(self.project)
        assert inverse.apply(after) == self.project
        self.undo.append((edit, inverse, self.model))
        self.redo.clear()
        self.project, self.model = after, changed

    @rule(title=titles)
    def add_source(self, title: str) -> None:
        changed = self.model.copy()
        new = source(changed.next_source, title)
        changed.sources.append(new)
        changed.next_source += 1
        self.push(AddSource(new), changed)

    @precondition(lambda self: self.model.sources)
    @rule(data=st.data())
    def remove_source(self, data: st.DataObject) -> None:
        changed = self.model.copy()
        number = data.draw(st.sampled_from(changed.sources)).number
        changed.remove_source(number)
        self.push(RemoveSource(number), changed)

    @rule(data=st.data())
    def reorder_sources(self, data: st.DataObject) -> None:
        changed = self.model.copy()
        changed.sources = list(data.draw(st.permutations(changed.sources)))
        self.push(ReorderSources(tuple(each.number for each in changed.sources)), changed)

    @precondition(lambda self: self.model.sources)
    @rule(data=st.data(), title=titles, date=st.none() | titles)
    def change_source(self, data: st.DataObject, title: str, date: str | None) -> None:
        changed = self.model.copy()
        place = data.draw(st.integers(0, len(changed.sources) - 1))
        old = changed.sources[place]
        changed.sources[place] = replace(old, title=title, date=date)
        self.push(ChangeSource(old.number, title, date), changed)

    @rule(data=st.data())
    def add_claim(self, data: st.DataObject) -> None:
        changed = self.model.copy()
        claim = fit(data.draw(claims(changed.next_claim)), self.project)
        changed.claims[claim.number] = claim
        changed.next_claim += 1
        self.push(AddClaim(claim), changed)

    @precondition(lambda self: self.model.claims)
    @rule(data=st.data())
    def remove_claim(self, data: st.DataObject) -> None:
        changed = self.model.copy()
        number = data.draw(st.sampled_from(sorted(changed.claims)))
        del changed.claims[number]
        self.push(RemoveClaim(number), changed)

    @precondition(lambda self: self.model.claims)
    @rule(data=st.data())
    def change_claim(self, data: st.DataObject) -> None:
        changed = self.model.copy()
        number = data.draw(st.sampled_from(sorted(changed.claims)))
        changed.claims[number] = fit(data.draw(claims(number)), self.project)
        self.push(ChangeClaim(changed.claims[number]), changed)

    @precondition(lambda self: self.model.sources and self.model.claims)
    @rule(data=st.data(), title=titles)
    def several_at_once(self, data: st.DataObject, title: str) -> None:
        changed = self.model.copy()
        number = data.draw(st.sampled_from(changed.sources)).number
        claim = data.draw(st.sampled_from(sorted(changed.claims)))
        changed.remove_source(number)
        del changed.claims[claim]
        changed.title = title
        self.push(Compound((RemoveSource(number), RemoveClaim(claim), SetTitle(title)), "Tidy"), changed)

    @rule(ignore=st.lists(st.sampled_from(["case", "quotes"]), unique=True).map(sorted).map(tuple))
    def set_settings(self, ignore: tuple[str, ...]) -> None:
        changed = self.model.copy()
        changed.ignore = ignore
        self.push(SetSettings(Settings(ignore)), changed)

    @precondition(lambda self: self.undo)
    @rule()
    def undo_one(self) -> None:
        edit, inverse, before = self.undo.pop()
        self.redo.append((edit, self.model))
        self.project, self.model = inverse.apply(self.project), before

    @precondition(lambda self: self.redo)
    @rule()
    def redo_one(self) -> None:
        edit, after = self.redo.pop()
        self.undo.append((edit, edit.inverse(self.project), self.model))
        self.project, self.model = edit.apply(self.project), after

    @invariant()
    def same_as_the_model(self) -> None:
        assert self.project == self.model.project()
        assert reference_faults(self.project) == ()


TestEditing = Editing.TestCase
TestEditing.settings = hypothesis_settings(max_examples=60, stateful_step_count=40, deadline=None)
