"""Long work: it can be given up at any moment, it may die, and the newest request wins."""

from __future__ import annotations

import multiprocessing
import os
import signal
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from app.ui.dialogs.picker import Picker
from app.ui.jobs import jobs

from .hands import Person, click, press
from .invented import write

pytestmark = pytest.mark.skipif(os.name == "nt", reason="no process can be held there")


@pytest.fixture
def two(tmp_path: Path) -> list[str]:
    """Two versions of a short text."""
    texts = (
        ["The mill of Peld has 5 wheels.", "It is old."],
        ["The mill of Peld has 7 wheels.", "It is old."],
    )
    return [write(tmp_path / f"version-{k}.txt", text) for k, text in enumerate(texts, 1)]


def worker() -> int:
    """The number of the process that reads and compares."""
    [process] = [each for each in multiprocessing.active_children() if each.name == "variorum-worker"]
    assert process.pid is not None
    return process.pid


def hold() -> None:
    """From now on that process takes for ever."""
    os.kill(worker(), signal.SIGSTOP)


def sides(person: Person) -> list[str]:
    """What stands at the left and at the right by the list of sources."""
    names = person.entries("sources")
    return [name[0] for side in ("left", "right") for name in names if name.endswith(f"{side} side")]


def usable(person: Person) -> None:
    """The next comparison works."""
    person.compared(lambda: press("F5"))
    assert person.card_words() == ""
    assert person.said() == ""
    press("F9")
    assert person.counter().split()[0].isdigit()


def press_card(person: Person, words: str) -> None:
    """Press a button of the card, as soon as it is there."""

    def there() -> bool:
        buttons = person.card.findChildren(QPushButton)
        return any(each.isVisible() and each.text() == words for each in buttons)

    person.wait_for(there)
    click(person.button(words, person.card))


# Giving up


@pytest.mark.parametrize("way", ["click", "Esc"])
def test_reading_can_be_given_up(person: Person, two: list[str], way: str) -> None:
    hold()
    person.drop(*two)
    person.wait_for(lambda: person.said() == "Reading the texts")
    assert person.bar_buttons() == ["Cancel"]
    if way == "click":
        person.press_bar("Cancel")
    else:
        press("Esc")
    assert person.said() == ""
    assert person.on_welcome()
    person.compared(lambda: person.drop(*two))
    usable(person)


@pytest.mark.parametrize("way", ["click", "Esc"])
def test_a_first_comparison_can_be_given_up(person: Person, two: list[str], way: str) -> None:
    person.window.workspace.jobs.loaded.connect(lambda *_: hold())
    person.drop(*two)
    person.wait_for(lambda: person.card_words() == "Comparing A and B")
    if way == "click":
        press_card(person, "Cancel")
    else:
        press("Esc")
    assert person.card_words() == "Not compared\nThe comparison was stopped before its end."
    assert len(person.entries("sources")) == 2
    person.compared(lambda: press_card(person, "Compare again"))
    usable(person)


@pytest.mark.parametrize("way", ["click", "Esc"])
def test_comparing_again_can_be_given_up_and_the_result_stays(reader: Person, way: str) -> None:
    changes = reader.entries("changes")
    hold()
    press("F5")
    reader.wait_for(lambda: reader.said() == "Comparing A and B")
    if way == "click":
        reader.press_bar("Cancel")
    else:
        press("Esc")
    assert reader.said() == ""
    assert reader.entries("changes") == changes
    usable(reader)


def test_giving_up_another_pair_returns_to_the_one_on_view(reader: Person) -> None:
    left, right = sides(reader)
    reader.tag_change("Displaced")
    quotes = [(each.source, each.anchor) for each in reader.window.workspace.project.claims[0].evidence]
    press("Ctrl+Z", reader.texts)
    hold()
    press("Ctrl+Shift+X")
    assert sides(reader) == [right, left]
    press("Esc")
    assert sides(reader) == [left, right]
    press("Alt+Home")
    reader.tag_change("Displaced")
    assert [
        (each.source, each.anchor) for each in reader.window.workspace.project.claims[0].evidence
    ] == quotes


def test_no_claim_is_tagged_while_another_pair_is_under_way(reader: Person) -> None:
    press("F9")
    hold()
    press("Ctrl+Shift+X")
    press("Ctrl+T")
    assert reader.sentence() == "A claim can be tagged once the texts are compared"
    assert not reader.popover.isVisible()
    press("Esc")
    reader.tag()
    assert reader.popover.isVisible()


def test_closing_does_not_wait_for_a_comparison(reader: Person) -> None:
    hold()
    press("F5")
    press("Ctrl+Q")
    reader.wait_for(reader.left)
    assert reader.no_dialog()


# Dying


def test_a_process_that_dies_while_it_compares_is_told_in_a_sentence(reader: Person) -> None:
    changes = reader.entries("changes")
    hold()
    press("F5")
    os.kill(worker(), signal.SIGKILL)
    reader.wait_for(reader.said)
    assert reader.said() == (
        "The part of Variorum that reads and compares has stopped, as happens when memory runs out; "
        "try again, with shorter texts if it stops once more."
    )
    assert reader.entries("changes") == changes
    press("Esc", reader.bar)
    usable(reader)


def test_a_process_that_dies_while_it_reads_is_told_and_reading_works_again(
    person: Person, two: list[str]
) -> None:
    hold()
    person.drop(*two)
    os.kill(worker(), signal.SIGKILL)
    person.wait_for(lambda: person.said().startswith("The part of Variorum that reads"))
    assert person.on_welcome()
    person.compared(lambda: person.drop(*two))
    assert person.said() == ""
    usable(person)


def test_a_process_that_dies_when_nobody_needs_it_is_not_missed(reader: Person) -> None:
    os.kill(worker(), signal.SIGKILL)
    reader.wait_for(lambda: not multiprocessing.active_children())
    usable(reader)


# The newest wins


def test_only_the_newest_of_several_comparisons_arrives(reader: Person) -> None:
    arrived: list[str] = []
    reader.window.workspace.compared.connect(lambda view: arrived.append("".join(view.letters)))
    hold()
    press("Ctrl+Shift+X")
    press("F5")
    hold()

    def choose_last() -> None:
        press("Ctrl+Shift+B")
        reader.dialog(Picker)
        press("E")

    reader.compared(choose_last)
    assert arrived == ["BE"]
    assert sides(reader) == ["B", "E"]


def test_what_is_read_meanwhile_is_not_lost_with_a_comparison(reader: Person, two: list[str]) -> None:
    before = len(reader.entries("sources"))
    hold()
    press("F5")
    reader.drop(two[0])
    press("Esc")  # reading
    assert len(reader.entries("sources")) == before
    reader.drop(two[1])
    reader.compared(lambda: press("Ctrl+Shift+X"))
    reader.wait_for(lambda: len(reader.entries("sources")) == before + 1)


def test_a_card_is_not_written_over_by_the_progress_of_other_work(
    person: Person, tmp_path: Path, two: list[str]
) -> None:
    same = [write(tmp_path / name, ["The mill of Peld has five wheels."]) for name in ("one.txt", "two.txt")]
    person.compared(lambda: person.drop(*same))
    said = person.card_words()
    assert said.startswith("A and B are the same text")
    person.loaded(lambda: person.drop(*two))
    person.wait_for(lambda: len(person.entries("sources")) == 4)
    assert person.card_words() == said


def test_texts_that_were_read_are_compared_without_being_sent_back(
    person: Person, two: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("the process has this text")

    monkeypatch.setattr(jobs, "Keep", refuse)
    person.compared(lambda: person.drop(*two))
    assert [name.split(", ")[1] for name in person.entries("sources")] == ["10 words", "10 words"]
