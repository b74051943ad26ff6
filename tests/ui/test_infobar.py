"""The message bar: the most serious first, nothing lost, and the focus where one works."""

from __future__ import annotations

from app.core.claims import SetSettings
from app.core.model.project import Settings
from app.ui.widgets.infobar import BarKind

from .hands import Person, press


def test_a_lesser_message_waits_for_the_more_serious_one(person: Person) -> None:
    bar = person.bar
    bar.say(BarKind.ERROR, "The disk is full.", (("Try again", lambda: None),))
    bar.say(BarKind.INFO, "One file was skipped.")
    bar.say(BarKind.WARNING, "The project is read-only.")
    said = []
    while person.said():
        said.append(person.said())
        bar.close_message()
    assert said == ["The disk is full.", "The project is read-only.", "One file was skipped."]


def test_a_more_serious_message_comes_at_once(person: Person) -> None:
    person.bar.say(BarKind.INFO, "One file was skipped.")
    person.bar.say(BarKind.ERROR, "The disk is full.")
    assert person.said() == "The disk is full."


def test_what_is_no_longer_true_is_not_said(person: Person) -> None:
    person.bar.say(BarKind.ERROR, "The disk is full.")
    person.bar.say(BarKind.INFO, "Reading the texts")
    person.bar.withdraw("Reading the texts")
    person.bar.close_message()
    assert person.said() == ""
    person.bar.say(BarKind.ERROR, "The disk is full.")
    person.bar.say(BarKind.INFO, "One file was skipped.")
    person.bar.clear()
    assert person.said() == ""


def test_after_a_remedy_the_keys_go_to_the_texts(reader: Person) -> None:
    for close in ("click", "key"):
        reader.bar.say(BarKind.ERROR, "The disk is full.", (("Try again", lambda: None),))
        if close == "click":
            reader.press_bar("Try again")
        else:
            press("Space", reader.button("Try again", reader.bar))
        assert reader.said() == ""
        assert reader.texts.hasFocus()


def test_a_comparison_that_is_older_than_the_settings_says_so(reader: Person) -> None:
    workspace = reader.window.workspace
    workspace.perform(SetSettings(Settings(("case",))))
    workspace.jobs.cancel("compare")
    assert "before “What counts as a difference” was changed" in reader.said()
    reader.compared(lambda: reader.press_bar("Compare again"))
    assert reader.said() == ""
