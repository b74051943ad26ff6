"""The table of actions: what it is called, where it stands, its keys, and when it can be used.

Pure data. Keys are in Qt's portable notation (on macOS Qt reads ``Ctrl`` as ⌘). The first key is the one
that is shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Flag, auto

from app.core.compare.changes import ChangeClass


class Needs(Flag):
    """What must be there for an action to be of use."""

    NOTHING = 0
    PROJECT = auto()
    SOURCE = auto()
    PAIR = auto()
    CHANGES = auto()
    CHANGE = auto()
    CLAIM = auto()
    EDITABLE = auto()
    UNDO = auto()
    REDO = auto()
    BACK = auto()
    FORWARD = auto()
    TEXT = auto()


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action.

    ``menu`` is the path of its menu (``View/Appearance``); ``group`` separates it from its neighbours;
    ``section`` is where the keyboard guide lists it. ``checkable`` actions keep a state; those that share
    a ``choice`` exclude each other.
    """

    id: str
    text: str
    menu: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    needs: Needs = Needs.NOTHING
    section: str = "Everywhere"
    checkable: bool = False
    choice: str = ""
    group: int = 0
    short: str = ""


CLASS_WORDS = {
    ChangeClass.ADDED: "added",
    ChangeClass.OMITTED: "omitted",
    ChangeClass.FIGURE: "figures",
    ChangeClass.WORDING: "wording",
    ChangeClass.MOVED: "moved",
    ChangeClass.SPLIT: "split or merged",
    ChangeClass.CERTAINTY: "certainty",
    ChangeClass.ATTRIBUTION: "attribution",
    ChangeClass.VARIANT: "name variants",
}
"""What a class is called on its chip."""

_P, _S, _E = Needs.PROJECT, Needs.SOURCE, Needs.EDITABLE
_PAIR, _CHANGES, _CHANGE = Needs.PAIR, Needs.CHANGES, Needs.CHANGE
_COMPARE = "Compare"


def _class_actions() -> tuple[ActionSpec, ...]:
    shown = tuple(
        ActionSpec(
            f"show.{cls}",
            words[0].upper() + words[1:],
            "Compare/Show",
            (f"Alt+{number}",),
            needs=_PAIR,
            section=_COMPARE,
            checkable=True,
            short=f"Show or hide {words}",
        )
        for number, (cls, words) in enumerate(CLASS_WORDS.items(), 1)
    )
    only = tuple(
        ActionSpec(
            f"only.{cls}",
            f"Only {words}",
            "Compare/Show only",
            (f"Shift+Alt+{number}",),
            needs=_PAIR,
            section=_COMPARE,
        )
        for number, (cls, words) in enumerate(CLASS_WORDS.items(), 1)
    )
    every = ActionSpec(
        "show.all",
        "All",
        "Compare/Show",
        ("Alt+0",),
        needs=_PAIR,
        section=_COMPARE,
        group=1,
        short="Show all",
    )
    return (*shown, every, *only)


ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("file.new", "New project", "File", ("Ctrl+N",)),
    ActionSpec("file.open", "Open…", "File", ("Ctrl+O",), "open"),
    ActionSpec("file.add", "Add sources…", "File", ("Ctrl+Shift+O",), "add-source", group=1),
    ActionSpec("file.paste", "Paste a text…", "File", ("Ctrl+Shift+V",), "paste", group=1),
    ActionSpec("file.save", "Save", "File", ("Ctrl+S",), "save", _P, group=2),
    ActionSpec("file.save_as", "Save as…", "File", ("Ctrl+Shift+S",), "", _P, group=2),
    ActionSpec("file.export", "Export report…", "File", ("Ctrl+Shift+E",), "export", _PAIR, group=3),
    ActionSpec("file.details", "Project details…", "File", (), "info", _P, group=4),
    ActionSpec("file.close", "Close", "File", ("Ctrl+W",), "", _P, group=5),
    ActionSpec("file.quit", "Quit", "File", ("Ctrl+Q",), group=5),
    ActionSpec("edit.undo", "Undo", "Edit", ("Ctrl+Z",), "undo", Needs.UNDO),
    ActionSpec("edit.redo", "Redo", "Edit", ("Ctrl+Y", "Ctrl+Shift+Z"), "redo", Needs.REDO),
    ActionSpec("edit.copy", "Copy", "Edit", ("Ctrl+C",), "copy", Needs.TEXT, group=1),
    ActionSpec(
        "edit.copy_reference", "Copy with reference", "Edit", ("Ctrl+Shift+C",), "", Needs.TEXT, group=1
    ),
    ActionSpec("edit.copy_both", "Copy both sides", "Edit", (), "", _PAIR, _COMPARE, group=1),
    ActionSpec("edit.find", "Find…", "Edit", ("Ctrl+F",), "find", _S, group=2),
    ActionSpec("edit.find_next", "Find next", "Edit", ("F3",), "", _S, group=2),
    ActionSpec("edit.find_previous", "Find previous", "Edit", ("Shift+F3",), "", _S, group=2),
    ActionSpec("edit.find_all", "Find in all sources…", "Edit", ("Ctrl+Shift+F",), "", _S, group=2),
    ActionSpec("edit.preferences", "Preferences…", "Edit", ("Ctrl+,",), "settings", group=3),
    ActionSpec("view.compare", "Compare", "View", ("Ctrl+1",), "compare", _P),
    ActionSpec(
        "view.fold", "Fold unchanged", "View", ("Ctrl+U",), "fold", _PAIR, _COMPARE, checkable=True, group=1
    ),
    ActionSpec("view.ruler", "Ruler", "View", (), "", section=_COMPARE, checkable=True, group=1),
    ActionSpec(
        "view.numbers", "Paragraph numbers", "View", (), "", section=_COMPARE, checkable=True, group=1
    ),
    ActionSpec("view.lanes", "Claim lanes", "View", (), "", section=_COMPARE, checkable=True, group=1),
    ActionSpec("view.zoom_in", "Zoom in", "View", ("Ctrl++", "Ctrl+="), "zoom-in", _S, group=2),
    ActionSpec("view.zoom_out", "Zoom out", "View", ("Ctrl+-",), "zoom-out", _S, group=2),
    ActionSpec("view.zoom_actual", "Actual size", "View", ("Ctrl+0",), "", _S, group=2),
    ActionSpec(
        "view.sources", "Sources panel", "View", ("Shift+F4",), "dock-left", _P, checkable=True, group=3
    ),
    ActionSpec("view.changes", "Change panel", "View", ("F4",), "dock-right", _P, checkable=True, group=3),
    ActionSpec("view.full", "Full screen", "View", ("F11",), checkable=True, group=3),
    ActionSpec("theme.system", "System", "View/Appearance", checkable=True, choice="theme", group=4),
    ActionSpec("theme.light", "Light", "View/Appearance", checkable=True, choice="theme", group=4),
    ActionSpec("theme.dark", "Dark", "View/Appearance", checkable=True, choice="theme", group=4),
    ActionSpec("reading.serif", "Serif", "View/Reading font", checkable=True, choice="reading", group=4),
    ActionSpec("reading.sans", "Sans", "View/Reading font", checkable=True, choice="reading", group=4),
    ActionSpec("reading.system", "System", "View/Reading font", checkable=True, choice="reading", group=4),
    ActionSpec("line.short", "Short", "View/Line length", checkable=True, choice="line", group=4),
    ActionSpec("line.medium", "Medium", "View/Line length", checkable=True, choice="line", group=4),
    ActionSpec("line.long", "Long", "View/Line length", checkable=True, choice="line", group=4),
    ActionSpec("go.next", "Next change", "Go", ("Alt+Down", "F8"), "next", _CHANGES, _COMPARE),
    ActionSpec("go.previous", "Previous change", "Go", ("Alt+Up", "F7"), "prev", _CHANGES, _COMPARE),
    ActionSpec("go.first", "First", "Go", ("Alt+Home",), "", _CHANGES, _COMPARE, short="First change"),
    ActionSpec("go.last", "Last", "Go", ("Alt+End",), "", _CHANGES, _COMPARE, short="Last change"),
    ActionSpec("go.next_figure", "Next figure", "Go", ("F9",), "next-figure", _PAIR, _COMPARE, group=1),
    ActionSpec(
        "go.previous_figure", "Previous figure", "Go", ("Shift+F9",), "prev-figure", _PAIR, _COMPARE, group=1
    ),
    ActionSpec("go.next_kind", "Next of this kind", "Go", ("Alt+PgDown",), "", _CHANGE, _COMPARE, group=1),
    ActionSpec(
        "go.previous_kind", "Previous of this kind", "Go", ("Alt+PgUp",), "", _CHANGE, _COMPARE, group=1
    ),
    ActionSpec("go.next_claim", "Next claim", "Go", ("F12",), "", Needs.CLAIM, _COMPARE, group=2),
    ActionSpec(
        "go.previous_claim", "Previous claim", "Go", ("Shift+F12",), "", Needs.CLAIM, _COMPARE, group=2
    ),
    ActionSpec("go.counterpart", "Counterpart", "Go", ("Ctrl+Return",), "", _PAIR, _COMPARE, group=3),
    ActionSpec("go.paragraph", "Paragraph…", "Go", ("Ctrl+G",), "", _S, _COMPARE, group=3),
    ActionSpec("go.back", "Back", "Go", ("Alt+Left",), "chevron-left", Needs.BACK, group=4),
    ActionSpec("go.forward", "Forward", "Go", ("Alt+Right",), "chevron-right", Needs.FORWARD, group=4),
    ActionSpec("go.region", "Next region", "Go", ("F6",), "", group=5),
    ActionSpec("go.region_back", "Previous region", "Go", ("Shift+F6",), "", group=5),
    ActionSpec("compare.choose_a", "Choose A…", "Compare", ("Ctrl+Shift+A",), "", _S, _COMPARE),
    ActionSpec("compare.choose_b", "Choose B…", "Compare", ("Ctrl+Shift+B",), "", _S, _COMPARE),
    ActionSpec("compare.swap", "Swap sides", "Compare", ("Ctrl+Shift+X",), "swap", _PAIR, _COMPARE),
    *_class_actions(),
    ActionSpec(
        "compare.here", "Show moved text here", "Compare", ("Space",), "", _PAIR, "In the text", group=2
    ),
    ActionSpec(
        "compare.there", "Go to moved text", "Compare", ("Return",), "", _PAIR, "In the text", group=2
    ),
    ActionSpec("compare.again", "Compare again", "Compare", ("F5",), "realign", _PAIR, group=3),
    ActionSpec(
        "compare.counts", "What counts as a difference…", "Compare", (), "", _PAIR | _E, _COMPARE, group=3
    ),
    ActionSpec("claims.tag", "Tag claim…", "Claims", ("Ctrl+T",), "claim", _S | _E, _COMPARE),
    ActionSpec(
        "claims.add", "Add to existing claim…", "Claims", ("Ctrl+Shift+T",), "link-add", _S | _E, _COMPARE
    ),
    ActionSpec("claims.edit", "Edit…", "Claims", (), "edit", Needs.CLAIM | _E, _COMPARE, group=1),
    ActionSpec("claims.delete", "Delete claim", "Claims", (), "", Needs.CLAIM | _E, _COMPARE, group=1),
    ActionSpec("help.keys", "Keyboard guide", "Help", ("F1",)),
    ActionSpec("help.example", "Open the example", "Help", ()),
    ActionSpec("help.command", "Find a command…", "Help", ("Ctrl+K",)),
    ActionSpec("help.about", "About", "Help", (), group=1),
)
"""All actions in the order of their menus."""

MENUS = ("File", "Edit", "View", "Go", "Compare", "Claims", "Help")
"""The menu bar, in the same order on all systems."""
