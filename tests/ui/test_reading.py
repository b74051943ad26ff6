"""Reading a pair: what is tagged, what a change of theme keeps, what a card has room for."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLabel, QLineEdit

from app.ui.compare.change_panel import ChangePanel
from app.ui.theme.theme import ThemeName

from .hands import Person, press, write_words
from .invented import write


def test_stepping_to_a_change_lets_go_of_what_was_selected(reader: Person) -> None:
    press("Ctrl+F")
    write_words("siren")
    press("F3")
    press("Esc")
    assert reader.window.compare.texts.selection.text() == "siren"
    press("F9", reader.texts)
    assert reader.window.compare.texts.selection.text() == ""
    press("Ctrl+Shift+C")
    reader.tag()
    title = reader.popover.findChild(QLineEdit, "claim-title")
    assert "siren" not in title.text().lower()


def test_a_change_of_theme_keeps_the_size_of_what_is_shown(reader: Person) -> None:
    press("F9", reader.texts)
    reader.wait_for(lambda: "Change " in reader.panel())
    panel = reader.window.findChild(ChangePanel)
    labels = panel.findChildren(QLabel)
    before = [(label.text(), label.font().pointSizeF(), label.font().weight()) for label in labels]
    reader.window.set_theme(ThemeName.DARK)
    assert [(label.text(), label.font().pointSizeF(), label.font().weight()) for label in labels] == before
    reader.window.set_theme(ThemeName.LIGHT)


def test_a_card_has_room_for_its_words(person: Person, tmp_path: Path) -> None:
    files = [
        write(tmp_path / "one.txt", ["Trams ran late on Monday.", "Nobody was hurt in Brenna."]),
        write(tmp_path / "two.txt", ["Quince jam needs sugar, lemons and time.", "Stir it slowly."]),
    ]
    person.open_files(*files)
    assert "little in common" in person.card_words()
    for label in (person.card.title, person.card.text):
        assert label.height() >= label.heightForWidth(label.width())
