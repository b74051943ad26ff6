"""States of a pair, filters, panels and dialogs; and every action of the table, one after the other."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QInputDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QTextBrowser,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.core.compare.changes import ChangeClass
from app.ui.actions.table import ACTIONS, ActionSpec
from app.ui.compare.hits import HitKind
from app.ui.compare.sources_panel import SourcesPanel
from app.ui.dialogs.counts import CountsDialog
from app.ui.dialogs.keys import KeyboardGuide
from app.ui.dialogs.picker import Picker
from app.ui.dialogs.preferences import PreferencesDialog

from .conftest import Opener
from .hands import LEFT, NONE, Person, click, focus, plain, press, write_words
from .invented import write

MILL = ["The mill of Peld burned down on Monday.", "It had 12 wheels.", "Nobody was hurt."]
FERRY = ["Ferries between Tolm and Sund stop tomorrow.", "Tickets cost four crowns.", "Crews protest."]
CLASSES = list(ChangeClass)


def texts(person: Person, folder: Path, *contents: list[str]) -> None:
    """Open invented texts."""
    paths = [write(folder / f"text-{k}.txt", content) for k, content in enumerate(contents, 1)]
    if len(paths) > 1:
        person.compared(lambda: person.drop(*paths))
    else:
        person.loaded(lambda: person.drop(*paths))
        person.wait_for(lambda: person.entries("sources"))


def press_card(person: Person, words: str) -> None:
    """Press a button of the card."""
    person.qtbot.waitUntil(lambda: any(each.isVisible() for each in card_buttons(person, words)))
    click(next(each for each in card_buttons(person, words) if each.isVisible()))


def card_buttons(person: Person, words: str) -> list[QAbstractButton]:
    return [each for each in person.card.findChildren(QAbstractButton) if each.text() == words]


# One source


def test_one_source_is_shown_alone_and_another_makes_a_pair(person: Person, tmp_path: Path) -> None:
    texts(person, tmp_path, MILL)
    assert person.texts.document("a").paragraphs[0].text == MILL[0]
    assert person.named(QWidget, "Drop a text to compare with A").isVisible()
    assert not person.action("go.next").isEnabled()
    other = write(tmp_path / "other.txt", FERRY)
    person.compared(lambda: person.drop(other))
    assert len(person.entries("sources")) == 2


def test_words_of_one_source_are_found_copied_and_gone_to(person: Person, tmp_path: Path) -> None:
    texts(person, tmp_path, MILL)
    press("Ctrl+F")
    write_words("wheels")
    assert person.found() == "1"
    press("F3")
    assert person.texts.selection.text() == "wheels"
    press("Ctrl+Shift+C")
    assert QApplication.clipboard().text() == "“wheels” (A, text-1, ¶2)"
    press("Esc")
    go_to(person, "3")
    assert person.texts.selection.head[:2] == ("a", 2)
    press("Ctrl+T")
    assert person.sentence() == "Two sources are needed to tag a claim"


# The same text, unrelated texts


def test_the_same_text_twice_says_so(person: Person, tmp_path: Path) -> None:
    texts(person, tmp_path, MILL, MILL)
    assert person.card_words() == "A and B are the same text\n15 words, 3 paragraphs, no difference."
    assert not any(chip.isEnabled() for chip in person.window.strip.chips.values())
    press_card(person, "Show the text")
    assert person.card_words() == ""
    press("F9", person.texts)
    assert person.sentence() == "No figures differ"


def test_what_does_not_count_as_a_difference_is_told(person: Person, tmp_path: Path) -> None:
    texts(person, tmp_path, MILL, [text.replace("Monday", "monday") for text in MILL])
    assert person.card_words() == ""
    person.action("compare.counts").trigger()
    dialog = person.dialog(CountsDialog)
    assert dialog.boxes["case"].isChecked()
    click(dialog.boxes["case"], QPointF(8, dialog.boxes["case"].height() / 2))
    person.compared(lambda: click(person.button("Compare again", dialog)))
    assert "One small difference is ignored." in person.card_words()
    assert person.action("edit.undo").isEnabled()
    person.compared(lambda: press("Ctrl+Z"))
    assert person.card_words() == ""


def test_unrelated_texts_say_so_and_can_be_read_all_the_same(person: Person, tmp_path: Path) -> None:
    texts(person, tmp_path, MILL, FERRY)
    assert person.card_words() == (
        "A and B have little in common\n"
        "0 of 6 paragraphs have a counterpart. Side by side will be mostly gaps."
    )
    press_card(person, "Show side by side anyway")
    assert person.card_words() == ""
    press("Ctrl+F", person.texts)
    write_words("tickets")
    press("F3")
    assert person.found() == "1 of 1"
    press("Esc")
    person.tag()
    write_words("Price")
    press("Ctrl+Return")
    assert person.entries("claims")[0].startswith("Price, C1")
    person.list("sources").setFocus()
    press("Down")
    person.compared(lambda: press("Shift+Return"))
    assert person.entries("sources")[1].endswith("left side")
    assert person.card_words().startswith("B and A have little in common")


def test_another_pair_can_be_chosen_from_the_card(person: Person, tmp_path: Path) -> None:
    texts(person, tmp_path, MILL, FERRY, MILL[:2])
    press_card(person, "Choose another pair")
    person.dialog(Picker)
    person.compared(lambda: press("C"))
    assert person.entries("sources")[2].endswith("right side")
    assert person.card_words() == ""


def test_a_card_is_reached_and_answered_by_keys(person: Person, tmp_path: Path) -> None:
    texts(person, tmp_path, MILL, FERRY)
    assert focus() in card_buttons(person, "Show side by side anyway")
    press("Space")
    assert person.card_words() == ""


# Filters


@pytest.mark.parametrize("cls", CLASSES)
def test_a_class_is_hidden_by_a_click_and_by_a_key(reader: Person, cls: ChangeClass) -> None:
    press("Alt+0", reader.texts)
    chip, every = reader.chip(cls), len(reader.entries("changes"))
    keys = f"Alt+{CLASSES.index(cls) + 1}"
    press(keys)
    assert not chip.isChecked()
    assert len(reader.entries("changes")) == every - chip.count
    assert not reader.action(f"show.{cls}").isChecked()
    press(keys)
    assert len(reader.entries("changes")) == every
    if chip.isEnabled():
        click(chip)
        assert len(reader.entries("changes")) == every - chip.count
        assert chip.accessibleName().endswith("hidden")


@pytest.mark.parametrize("cls", CLASSES)
def test_only_one_class_is_shown_and_the_others_come_back(reader: Person, cls: ChangeClass) -> None:
    before, chip = reader.entries("changes"), reader.chip(cls)
    keys = f"Shift+Alt+{CLASSES.index(cls) + 1}"
    press(keys, reader.texts)
    assert len(reader.entries("changes")) == chip.count
    press(keys)
    assert reader.entries("changes") == before


@pytest.mark.parametrize("way", ["double-click", "Ctrl+click"])
def test_a_chip_shows_only_its_class_and_the_others_again(reader: Person, way: str) -> None:
    before, chip = reader.entries("changes"), reader.chip(ChangeClass.FIGURE)

    def ask() -> None:
        if way == "Ctrl+click":
            click(chip, keys=Qt.KeyboardModifier.ControlModifier)
        else:
            click(chip)
            QTest.mouseDClick(chip, LEFT, NONE, chip.rect().center())

    ask()
    assert len(reader.entries("changes")) == chip.count < len(before)
    ask()
    assert reader.entries("changes") == before


def test_filters_that_leave_nothing_say_so(reader: Person) -> None:
    before = reader.entries("changes")
    for number in range(1, 9):
        press(f"Alt+{number}", reader.window.toolbar.search)
    assert reader.entries("changes") == []
    assert reader.counter() == ""
    assert reader.card_words().startswith("No change passes the filters\n")
    assert not reader.action("go.next").isEnabled()
    press_card(reader, "Clear the filters")
    assert len(reader.entries("changes")) >= len(before)
    assert reader.card_words() == ""


def test_filters_that_leave_nothing_of_the_next_pair_say_so_too(person: Person, tmp_path: Path) -> None:
    changed = [text.replace("12", "14") for text in MILL]
    texts(person, tmp_path, MILL, changed, [*MILL, "It was old."])
    press("Shift+Alt+3", person.texts)
    press("Ctrl+Shift+B")
    person.dialog(Picker)
    person.compared(lambda: press("C"))
    assert person.card_words().startswith("No change passes the filters\n1 change is hidden: only figures")


def test_hidden_figures_are_not_said_to_be_none(reader: Person) -> None:
    press("Alt+3", reader.texts)
    press("F9")
    assert reader.sentence() == "Figures are hidden"


# Folding, zoom, panels, theme


def spots(person: Person, kind: HitKind) -> list[QPointF]:
    """Where something to click stands in view, on the right side."""
    view = person.texts.viewport()
    points = [QPointF(0.6 * view.width(), y) for y in range(0, view.height(), 6)]
    hits = [(point, person.texts.hit(point)) for point in points]
    return [point for point, hit in hits if hit is not None and hit.kind is kind]


def folds(person: Person) -> list[QPointF]:
    """Where folded paragraphs stand in view."""
    return spots(person, HitKind.FOLD)


def test_unchanged_paragraphs_are_folded_and_one_fold_is_opened_by_a_click(
    person: Person, tmp_path: Path
) -> None:
    same = [f"Paragraph {word} stays as it was." for word in ("one", "two", "three", "four")]
    texts(person, tmp_path, [*same, "It had 12 wheels."], [*same, "It had 14 wheels."])
    assert folds(person) == []
    height = person.texts.row_rect(4).top()
    press("Ctrl+U")
    assert person.texts.row_rect(4).top() < height
    click(person.texts.viewport(), folds(person)[0])
    assert folds(person) == []
    assert person.texts.row_rect(4).top() == height
    press("Ctrl+U")
    press("Ctrl+U")
    assert folds(person) != []
    click(next(each for each in person.window.strip.findChildren(QAbstractButton) if "Fold" in each.text()))
    assert folds(person) == []


@pytest.mark.parametrize(("keys", "panel"), [("F4", "changes"), ("Shift+F4", "sources")])
def test_a_panel_is_closed_and_opened_by_its_key(reader: Person, keys: str, panel: str) -> None:
    press(keys, reader.texts)
    assert not reader.list(panel).isVisible()
    assert not reader.action(f"view.{panel}").isChecked()
    press("F9")
    assert reader.counter().split()[0].isdigit()
    press(keys)
    assert reader.list(panel).isVisible()


def test_the_texts_are_zoomed_by_keys_within_bounds(reader: Person) -> None:
    for keys, zoom in (("Ctrl++", 110), ("Ctrl+-", 100), ("Ctrl+=", 110), ("Ctrl+0", 100)):
        press(keys, reader.texts)
        assert reader.window.status.facts["zoom"].text() == f"{zoom} %"
    for keys, zoom in (("Ctrl+-", 70), ("Ctrl++", 300)):
        for _ in range(25):
            press(keys)
        assert reader.texts.zoom == zoom


def region(person: Person) -> str:
    areas = {
        "toolbar": person.window.toolbar,
        "sources": person.find(SourcesPanel, "panel"),
        "text": person.window.compare,
        "panel": person.window.changes,
    }
    return next(name for name, area in areas.items() if area.isAncestorOf(focus()))


def test_f6_goes_round_the_regions_both_ways(reader: Person) -> None:
    assert region(reader) == "text"
    order = ["panel", "toolbar", "sources", "text"]
    for name in order:
        press("F6")
        assert region(reader) == name
    for name in ("sources", "toolbar", "panel", "text"):
        press("Shift+F6")
        assert region(reader) == name


def test_f6_passes_a_closed_panel_and_stops_at_a_card(person: Person, tmp_path: Path) -> None:
    texts(person, tmp_path, MILL, FERRY)
    press("F4")
    found = []
    for _ in range(3):
        press("F6")
        found.append(region(person))
    assert found == ["toolbar", "sources", "text"]
    assert focus() in card_buttons(person, "Show side by side anyway")


def test_the_theme_is_chosen_in_the_menu(reader: Person) -> None:
    menu = next(each for each in reader.window.findChildren(QMenu) if each.title() == "Appearance")
    for words, dark in (("Dark", True), ("Light", False)):
        action = next(each for each in menu.actions() if each.text() == words)
        menu.popup(reader.window.pos())
        click(menu, menu.actionGeometry(action).center())
        paper = reader.texts.grab().toImage().pixelColor(2, 2)
        assert (paper.lightness() < 128) == dark
        assert action.isChecked()


# Going places


def go_to(person: Person, words: str) -> None:
    """Ctrl+G and a place."""
    press("Ctrl+G")
    dialog = person.dialog(QInputDialog)
    write_words(words, dialog.findChild(QLineEdit))
    press("Return", dialog.findChild(QLineEdit))
    person.wait_for(person.no_dialog)


def test_a_paragraph_or_a_claim_is_gone_to_by_its_number(reader: Person) -> None:
    reader.tag_change("Displaced")
    left, right = reader.window.reading.letters
    go_to(reader, "2")
    first = reader.texts.selection.head
    assert first[0] == "a"
    go_to(reader, f"{right} 2")
    assert reader.texts.selection.head[0] == "b"
    go_to(reader, f"{left} 2")
    assert reader.texts.selection.head == first
    press("Ctrl+Return")
    assert reader.texts.selection.head[0] == "b"
    go_to(reader, "c1")
    assert reader.list("claims").currentIndex().row() == 0
    go_to(reader, "999")
    assert reader.sentence() == f"There is no paragraph or claim “999” in {left} and {right}"


MOVED = "The bridge at Brenna was closed to lorries after the storm of last week. " * 4
LONG = [f"Paragraph {k} tells of the harbour, the tower and the ferry number {k}." * 4 for k in range(30)]


@pytest.fixture
def moved(person: Person, tmp_path: Path) -> Person:
    """Somebody who reads a pair in which a paragraph went from the beginning to the end."""
    texts(person, tmp_path, [MOVED, *LONG], [*LONG, MOVED])
    return person


def shown(person: Person, side: str, p: int) -> bool:
    return person.texts.row_rect(person.texts.display_of(side, p)) is not None


def test_moved_text_is_shown_in_its_old_place_by_space(moved: Person) -> None:
    press("Ctrl+Home")
    stub = spots(moved, HitKind.STUB)[0]
    press("Space")
    assert spots(moved, HitKind.STUB) == []
    press("Space")
    click(moved.texts.viewport(), stub)
    assert spots(moved, HitKind.STUB) == []


def test_return_goes_to_moved_text_and_back_returns(moved: Person) -> None:
    press("Ctrl+Home")
    place = moved.texts.place
    assert not moved.action("go.back").isEnabled()
    press("Return")
    assert shown(moved, "b", 30)
    assert not shown(moved, "a", 0)
    there = moved.texts.place
    press("Alt+Left")
    assert moved.texts.place == place
    press("Alt+Right")
    assert moved.texts.place == there


def test_return_goes_to_where_moved_text_came_from(moved: Person) -> None:
    go_to(moved, "B 31")
    press("Return")
    assert shown(moved, "a", 0)


def test_the_counterpart_of_moved_text_is_its_other_place(moved: Person) -> None:
    press("Ctrl+Home")
    press("Ctrl+Return")
    assert moved.texts.selection.head[:2] == ("b", 30)
    assert shown(moved, "b", 30)
    press("Alt+Left")
    assert shown(moved, "a", 0)


def test_sides_are_swapped_and_the_keys_go_on(reader: Person) -> None:
    before, total = reader.window.reading.letters, len(reader.entries("changes"))
    reader.compared(lambda: press("Ctrl+Shift+X"))
    assert reader.window.reading.letters == before[::-1]
    assert len(reader.entries("changes")) == total
    press("F9")
    assert reader.counter().split()[0].isdigit()


# Finding, copying, dialogs


def test_words_are_found_in_every_source(reader: Person) -> None:
    press("Ctrl+Shift+F", reader.texts)
    dialog = reader.dialog(QInputDialog)
    write_words("insurers", dialog.findChild(QLineEdit))
    press("Return", dialog.findChild(QLineEdit))
    picker = reader.dialog(Picker)
    assert picker.list.count() == 1
    letter = picker.list.item(0).text()[0]
    reader.compared(lambda: press("Return"))
    assert reader.window.reading.letters[1] == letter
    assert reader.texts.selection.text().casefold() == "insurers"
    press("Ctrl+Shift+F", reader.window.toolbar.search)
    dialog = reader.dialog(QInputDialog)
    write_words("zeppelin", dialog.findChild(QLineEdit))
    press("Return", dialog.findChild(QLineEdit))
    assert reader.sentence() == "“zeppelin” is not in any source"


def test_selected_words_are_copied_alone_or_with_their_reference(person: Person, tmp_path: Path) -> None:
    texts(person, tmp_path, MILL, [*MILL, "It was old."])
    person.select_by_mouse("a", "burned down")
    press("Ctrl+C")
    assert QApplication.clipboard().text() == "burned down"
    press("Ctrl+Shift+C")
    assert QApplication.clipboard().text() == "“burned down” (A, text-1, ¶1)"
    assert person.sentence() == "Copied with reference"
    press("Esc")
    press("Alt+End")
    press("Ctrl+Shift+C")
    assert QApplication.clipboard().text() == "“It was old.” (B, text-2, ¶4)"


def test_words_of_the_change_panel_are_copied_from_there(person: Person, tmp_path: Path) -> None:
    texts(person, tmp_path, MILL, [text.replace("12", "14") for text in MILL])
    press("F9")
    values = person.find(QLabel, "change-values")
    person.wait_for(values.isVisible)
    QTest.mouseDClick(values, LEFT, NONE, QPoint(8, values.height() // 2))
    assert values.selectedText() == "12"
    press("Ctrl+C", values)
    assert QApplication.clipboard().text() == "12"


def test_a_command_is_found_by_its_name(reader: Person) -> None:
    press("Ctrl+K", reader.texts)
    reader.dialog(Picker)
    write_words("dark")
    press("Return")
    assert reader.action("theme.dark").isChecked()
    press("Ctrl+K")
    picker = reader.dialog(Picker)
    write_words("no such thing")
    assert "Nothing fits these words." in [label.text() for label in picker.findChildren(QLabel)]
    press("Esc")
    reader.wait_for(reader.no_dialog)


def test_the_keyboard_guide_names_every_key(reader: Person) -> None:
    press("F1", reader.texts)
    guide = reader.dialog(KeyboardGuide).findChild(QTextBrowser)
    words = guide.toPlainText()
    missing = [key for spec in ACTIONS for key in spec.keys if native(key) not in words]
    assert missing == []
    press("Esc", guide)
    reader.wait_for(reader.no_dialog)


def test_preferences_take_effect_at_once(reader: Person) -> None:
    press("Ctrl+,", reader.texts)
    dialog = reader.dialog(PreferencesDialog)
    dialog.zoom.setFocus()
    press("Down")
    assert reader.texts.zoom == 110
    dialog.theme.setFocus()
    write_words("Dark")
    assert reader.action("theme.dark").isChecked()
    dialog.font_of_texts.setFocus()
    write_words("Sans")
    assert reader.action("reading.sans").isChecked()
    dialog.line.setFocus()
    write_words("Short")
    assert reader.action("line.short").isChecked()
    dialog.motion.setFocus()
    press("Space")
    assert reader.texts.motion
    press("Esc")
    reader.wait_for(reader.no_dialog)


def test_the_texts_are_set_as_one_likes_to_read_and_stay_so(open_window: Opener, qtbot: QtBot) -> None:
    reader = Person(open_window(), qtbot)
    reader.window.resize(1900, 900)
    reader.compared(lambda: reader.action("help.example").trigger())
    press("F9", reader.texts)
    place, width = reader.texts.place, reader.texts.shown().columns.text_width
    for action in ("line.short", "reading.sans"):
        reader.action(action).trigger()
    assert reader.texts.shown().columns.text_width < 0.8 * width
    assert reader.texts.shown().style.family == "Inter"
    assert reader.texts.place[0] == place[0]

    def quoted() -> set[str]:
        labels = reader.window.changes.findChildren(QLabel)
        shown = [label.font() for label in labels if label.isVisible()]
        return {font.family() for font in shown if font.pixelSize() == 14}

    reader.wait_for(lambda: quoted() == {"Inter"})
    again = open_window()
    assert again.actions_table["line.short"].isChecked()
    assert again.actions_table["reading.sans"].isChecked()
    assert again.look.reading.family == "Inter"
    reader.action("reading.system").trigger()
    assert reader.texts.shown().style.family == reader.window.look.font.family()
    reader.action("reading.serif").trigger()
    assert reader.texts.shown().style.family == "Source Serif 4"


# Every action


def native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def test_no_two_actions_share_a_key() -> None:
    keys = [QKeySequence(key).toString() for spec in ACTIONS for key in spec.keys]
    assert sorted(keys) == sorted(set(keys))
    assert "" not in keys


def test_every_action_stands_in_its_menu_with_its_key(reader: Person) -> None:
    def under(menu: QMenu) -> dict[str, str]:
        found = {}
        for action in menu.actions():
            if action.menu() is not None:
                found |= under(action.menu())
            found[action.objectName()] = f"{action.shortcut().toString()}{action.text()}"
        return found

    menus = [action.menu() for action in reader.window.menuBar().actions()]
    shown = {name: words for menu in menus for name, words in under(menu).items()}
    lacking = [spec.id for spec in ACTIONS if not all(native(key) in shown[spec.id] for key in spec.keys[:1])]
    assert lacking == []


def state(person: Person) -> tuple[object, ...]:
    """What a person could notice that something has changed by."""
    window = person.window
    return (
        window.isVisible(),
        person.on_welcome(),
        person.sentence(),
        person.counter(),
        person.card_words(),
        tuple(person.entries("sources")),
        len(person.entries("changes")),
        person.texts.place,
        person.texts.zoom,
        person.texts.selection.head,
        tuple(sorted(name for name, action in checked(person) if action)),
        QApplication.focusWidget(),
        QApplication.clipboard().text(),
        person.found(),
        plain(person.find(QLabel, "change-head").text()),
        tuple(each for each in window.findChildren(QDialog) if each.isVisible()),
        person.popover.isVisible(),
        window.windowState(),
    )


def checked(person: Person) -> list[tuple[str, bool]]:
    actions = [person.action(spec.id) for spec in ACTIONS if spec.checkable]
    return [(action.objectName(), action.isChecked()) for action in actions]


WITH_KEYS = [spec for spec in ACTIONS if spec.keys and spec.section != "In the text"]


@pytest.mark.parametrize("spec", WITH_KEYS, ids=[spec.id for spec in WITH_KEYS])
def test_every_key_of_an_action_that_can_be_used_does_something(reader: Person, spec: ActionSpec) -> None:
    """Somebody is at a figure, has a claim and one taken back, a selection, a search, and moved about."""
    reader.tag_change("Displaced")
    reader.tag_change("Missing", "F8")
    press("Ctrl+Z", reader.texts)
    go_to(reader, "12")
    go_to(reader, "2")
    press("Alt+Left")
    press("Ctrl+F")
    write_words("dam")
    press("F9", reader.texts)
    press("F9")
    press("Shift+Right")
    assert reader.action(spec.id).isEnabled()
    for key in spec.keys:
        reader.texts.setFocus()
        before = state(reader)
        press(key)
        reader.wait_for(lambda before=before: state(reader) != before or busy(reader))
        assert reader.said() == ""
        for dialog in reader.window.findChildren(QDialog):
            dialog.close()


def busy(person: Person) -> bool:
    return person.window.workspace.jobs.busy("compare")
